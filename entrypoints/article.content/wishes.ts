/** What the reader's settings mean for one page. Pure. */
import type { MentionKind } from '../../core/find/mention.ts';
import type { Preferences } from '../shared/preferences.ts';
import type { SiteChoices } from '../shared/sites.ts';
import type { Wishes } from './annotation.ts';
import { DWELL_MS } from './card-state.ts';
import type { CardLook } from './card-view.ts';

/** Milliseconds; null where only a click opens a card. */
const DWELLS: Readonly<Record<Preferences['dwell'], number | null>> = {
  short: DWELL_MS - 200,
  normal: DWELL_MS,
  long: DWELL_MS + 450,
  click: null,
};

/** What is marked on the pages of a site, and how. */
export function wishesOf(
  { kinds, firstOnly, descriptions, assistive }: Preferences,
  choices: SiteChoices,
  site: string,
): Wishes {
  const off = (Object.keys(kinds) as MentionKind[]).filter((kind) => !kinds[kind]);
  return {
    choice: { without: new Set(off), firstOnly },
    descriptions,
    assistive: assistive || choices.assistive.includes(site),
  };
}

/** Whether the same is marked in the same way, so that the page may stay as it is. */
export function isSameWish(a: Wishes, b: Wishes): boolean {
  const without = ({ choice }: Wishes) => [...(choice.without ?? [])].join();
  return (
    a.assistive === b.assistive &&
    a.descriptions === b.descriptions &&
    a.choice.firstOnly === b.choice.firstOnly &&
    without(a) === without(b)
  );
}

/** How long the pointer rests on a mark before its card opens (milliseconds); null: never. */
export function dwellMsOf({ dwell }: Preferences): number | null {
  return DWELLS[dwell];
}

export function cardLookOf({ language, theme }: Preferences): CardLook {
  return {
    language: language === 'browser' ? null : language,
    theme: theme === 'system' ? null : theme,
  };
}
