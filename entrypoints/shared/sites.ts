/**
 * On which sites pages are annotated without being asked, as the reader chose it. Kept on this
 * device only, because it tells where somebody reads. What the browser lets the extension read is
 * another matter: see `granted-sites.ts`.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Format, valueOrUntouched } from './versioned.ts';

/** A host name without `www.`: what people call a site. */
const Host = v.pipe(v.string(), v.maxLength(253));

/** As stored at first, without a number. */
const FirstSiteChoices = v.object({
  everywhere: v.picklist(['on', 'off']),
  off: v.array(Host),
  snoozed: v.record(Host, v.number()),
});

const SiteChoices = v.object({
  version: v.literal(2),
  /** The switch for everything. */
  everywhere: v.picklist(['on', 'off']),
  /** Sites that are switched off. */
  off: v.array(Host),
  /** Sites that are silent for a while: until when, in milliseconds since 1970. */
  snoozed: v.record(Host, v.number()),
  /** Sites whose marks are made of real elements, for screen readers. */
  assistive: v.array(Host),
});
export type SiteChoices = v.InferOutput<typeof SiteChoices>;

export type SiteMode =
  | { readonly at: 'on' }
  | { readonly at: 'off' }
  | { readonly at: 'off-everywhere' }
  | { readonly at: 'snoozed'; readonly until: number };

/** What a reader can choose for a site. */
export type SiteChoice = 'on' | 'off' | 'snooze';

/** How long a site is silent when it is snoozed. */
export const SNOOZE_MS = 24 * 60 * 60 * 1000;

export const SITE_CHOICES: Format<SiteChoices> = {
  schema: SiteChoices,
  version: 2,
  migrations: {
    1: (value) => ({ ...v.parse(FirstSiteChoices, value), version: 2, assistive: [] }),
  },
  untouched: { version: 2, everywhere: 'on', off: [], snoozed: {}, assistive: [] },
};

const KEY = 'sites';

/** @returns the site of an address: its host without `www.`; null for addresses without a host. */
export function siteOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

/** @returns the site that somebody named by its host or any of its addresses; null where it is none. */
export function siteNamed(words: string): string | null {
  const text = words.trim();
  const site = siteOf(text.includes('://') ? text : `https://${text}`);
  return site !== null && /^[^.].*\.[^.]+$/.test(site) ? site : null;
}

/** @param now milliseconds since 1970. */
export function modeOf(choices: SiteChoices, site: string, now: number): SiteMode {
  if (choices.everywhere === 'off') return { at: 'off-everywhere' };
  if (choices.off.includes(site)) return { at: 'off' };
  const until = choices.snoozed[site];
  return until !== undefined && until > now ? { at: 'snoozed', until } : { at: 'on' };
}

/** @returns the choices with another one for a site; snoozes that are over are dropped. */
export function choose(
  choices: SiteChoices,
  site: string,
  choice: SiteChoice,
  now: number,
): SiteChoices {
  const running = Object.entries(choices.snoozed).filter(
    ([other, until]) => other !== site && until > now,
  );
  return {
    ...choices,
    everywhere: choice === 'on' ? 'on' : choices.everywhere,
    off: [...choices.off.filter((other) => other !== site), ...(choice === 'off' ? [site] : [])],
    snoozed: Object.fromEntries(
      choice === 'snooze' ? [...running, [site, now + SNOOZE_MS]] : running,
    ),
  };
}

/** @returns the choices with marks of real elements on a site, or without. */
export function withAssistive(choices: SiteChoices, site: string, on: boolean): SiteChoices {
  const others = choices.assistive.filter((other) => other !== site);
  return { ...choices, assistive: on ? [...others, site] : others };
}

/** Reads the choices; what is not there, cannot be read or was damaged counts as untouched. */
export async function readSiteChoices(): Promise<SiteChoices> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return valueOrUntouched(SITE_CHOICES, stored[KEY]);
  } catch {
    return SITE_CHOICES.untouched;
  }
}

/** @throws when the browser's storage is full or cannot be written. */
export async function writeSiteChoices(choices: SiteChoices): Promise<void> {
  await browser.storage.local.set({ [KEY]: choices });
}

/** @throws when the browser's storage cannot be written. */
export async function forgetSiteChoices(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls `onChange` whenever the choices change, in whichever window, until `signal` aborts. */
export function watchSiteChoices(
  onChange: (choices: SiteChoices) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(valueOrUntouched(SITE_CHOICES, change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
