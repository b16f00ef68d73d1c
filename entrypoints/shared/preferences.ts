/**
 * How the reader wants Lawmark to look and to behave. Kept in the browser's synchronized storage:
 * it tells nothing of what somebody reads, and belongs to the person, not to the device.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Format, valueOrUntouched } from './versioned.ts';

const Preferences = v.object({
  version: v.literal(3),
  /** Which kinds of mentions are marked. */
  kinds: v.object({
    jurisdiction: v.boolean(),
    instrument: v.boolean(),
    case: v.boolean(),
    letter: v.boolean(),
  }),
  strength: v.picklist(['normal', 'faint']),
  /** Mark a thing only where it is named for the first time. */
  firstOnly: v.boolean(),
  /** Mark what only describes a thing: “a January executive order”. */
  descriptions: v.boolean(),
  /** How long the pointer rests on a mark before its card opens. */
  dwell: v.picklist(['short', 'normal', 'long', 'click']),
  theme: v.picklist(['system', 'light', 'dark']),
  language: v.picklist(['browser', 'en', 'es']),
  /** Offer to make a claim of what is selected. */
  factChecker: v.boolean(),
  /** Marks of real elements on every site, for screen readers. */
  assistive: v.boolean(),
});
export type Preferences = v.InferOutput<typeof Preferences>;

export const PREFERENCES: Format<Preferences> = {
  schema: Preferences,
  version: 3,
  migrations: {
    1: (value) => ({ ...v.parse(v.looseObject({}), value), version: 2, factChecker: false }),
    2: (value) => ({ ...v.parse(v.looseObject({}), value), version: 3, assistive: false }),
  },
  untouched: {
    version: 3,
    kinds: { jurisdiction: true, instrument: true, case: true, letter: true },
    strength: 'normal',
    firstOnly: false,
    descriptions: true,
    dwell: 'normal',
    theme: 'system',
    language: 'browser',
    factChecker: false,
    assistive: false,
  },
};

const KEY = 'preferences';

/** @returns BCP 47 tag of the language the reader wants, the browser's own unless chosen. */
export function languageOf({ language }: Preferences): string {
  return language === 'browser' ? browser.i18n.getUILanguage() : language;
}

/** Reads the preferences; what is not there, cannot be read or was damaged counts as untouched. */
export async function readPreferences(): Promise<Preferences> {
  try {
    const stored = await browser.storage.sync.get(KEY);
    return valueOrUntouched(PREFERENCES, stored[KEY]);
  } catch {
    return PREFERENCES.untouched;
  }
}

/** @throws when the browser's storage is full, or was written too often in a minute. */
export async function writePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.sync.set({ [KEY]: preferences });
}

/** @throws when the browser's storage cannot be written. */
export async function forgetPreferences(): Promise<void> {
  await browser.storage.sync.remove(KEY);
}

/** Calls `onChange` whenever the preferences change, on this or another device, until `signal` aborts. */
export function watchPreferences(
  onChange: (preferences: Preferences) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'sync' && change) onChange(valueOrUntouched(PREFERENCES, change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
