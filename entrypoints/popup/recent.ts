/** What was looked up last, kept on this device only: it tells what somebody reads about. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'recent';

/** So many are offered again: what fits the popup without scrolling. */
export const MOST_RECENT = 8;

const Ids = v.array(v.pipe(v.string(), v.maxLength(120)));

/** @returns ids of records, the last looked up first; empty where nothing can be read. */
export async function readRecent(): Promise<readonly string[]> {
  try {
    const stored = await browser.storage.local.get(KEY);
    const { success, output } = v.safeParse(Ids, stored[KEY]);
    return success ? output : [];
  } catch {
    return [];
  }
}

/** Puts a record first among those looked up. @returns them all. */
export async function rememberRecent(id: string): Promise<readonly string[]> {
  const recent = withNewest(await readRecent(), id);
  // Not worth a word to the reader where the storage is full.
  await browser.storage.local.set({ [KEY]: recent }).catch(() => {});
  return recent;
}

/** Forgets all of them. @returns none. */
export async function forgetRecent(): Promise<readonly string[]> {
  await browser.storage.local.remove(KEY);
  return [];
}

/** @returns the ids with one of them first and none twice, at most `MOST_RECENT`. */
export function withNewest(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
}
