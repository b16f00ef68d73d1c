import { type Browser, browser } from 'wxt/browser';
import type { SiteAction, SiteView } from '../../components/site-switches/site-switches.tsx';
import { ALL_SITES, grantedPatterns, isBuiltIn, patternOf } from '../shared/granted-sites.ts';
import {
  choose,
  modeOf,
  readSiteChoices,
  siteOf,
  withAssistive,
  writeSiteChoices,
} from '../shared/sites.ts';

/** @returns what holds for the site of a tab; null where no site may be read. */
export async function readSite(tab: Browser.tabs.Tab | undefined): Promise<SiteView | null> {
  const site = siteOfTab(tab);
  if (site === null) return null;
  const [choices, granted] = await Promise.all([readSiteChoices(), grantedPatterns()]);
  const access = isBuiltIn(site)
    ? 'built-in'
    : granted.includes(patternOf(site))
      ? 'granted'
      : 'none';
  return {
    site,
    mode: modeOf(choices, site, Date.now()),
    access,
    everySite: granted.includes(ALL_SITES),
    assistive: choices.assistive.includes(site),
    problem: null,
  };
}

/**
 * Does what the reader chose for a site. Asking for access comes first and at once: browsers show
 * their question only as the direct answer to a click.
 * @returns whether it was done, or why not.
 */
export async function actOnSite(
  site: string,
  action: SiteAction,
): Promise<'done' | NonNullable<SiteView['problem']>> {
  try {
    switch (action) {
      case 'always-here':
        return await allow(patternOf(site), site);
      case 'every-site':
        return await allow(ALL_SITES, site);
      case 'fewer-sites':
        await browser.permissions.remove({ origins: [ALL_SITES] });
        return 'done';
      case 'off-everywhere':
        await writeSiteChoices({ ...(await readSiteChoices()), everywhere: 'off' });
        return 'done';
      case 'assistive':
      case 'not-assistive':
        await writeSiteChoices(
          withAssistive(await readSiteChoices(), site, action === 'assistive'),
        );
        return 'done';
      case 'on':
      case 'off':
      case 'snooze':
        await writeSiteChoices(choose(await readSiteChoices(), site, action, Date.now()));
        return 'done';
    }
  } catch {
    return 'failed';
  }
}

async function allow(pattern: string, site: string): Promise<'done' | 'refused'> {
  if (!(await browser.permissions.request({ origins: [pattern] }))) return 'refused';
  await writeSiteChoices(choose(await readSiteChoices(), site, 'on', Date.now()));
  return 'done';
}

function siteOfTab(tab: Browser.tabs.Tab | undefined): string | null {
  return tab?.url && /^https?:/.test(tab.url) ? siteOf(tab.url) : null;
}
