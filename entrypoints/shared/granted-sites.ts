import { browser } from 'wxt/browser';
import newsHosts from '../../data/news-hosts.json';

/** One registration stands for all sites beyond the manifest's. */
const ID = 'granted-sites';

export const ALL_SITES = '*://*/*';

const BUILT_IN: ReadonlySet<string> = new Set(newsHosts.map(patternOf));

/** @returns the match pattern of a site and its subdomains. */
export function patternOf(site: string): string {
  return `*://*.${site}/*`;
}

/** Whether a site is one of the manifest's, or below one. */
export function isBuiltIn(site: string): boolean {
  return newsHosts.some((host) => site === host || site.endsWith(`.${host}`));
}

/** @returns match patterns that the reader allowed beyond those of the manifest. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !BUILT_IN.has(origin));
}

/**
 * Has the content script run on exactly the sites that the reader allowed. Called whenever that may
 * have changed; doing it twice does no harm.
 */
export async function registerGrantedSites(): Promise<void> {
  const matches = await grantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches,
      // There the manifest has it run already.
      excludeMatches: [...BUILT_IN],
      js: ['content-scripts/article.js'],
      css: ['content-scripts/article.css'],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
