/**
 * What is new after an update. Nothing opens then; the popup shows one line until it is put away.
 * The version that was last seen is kept on this device, where the update happened.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { News } from '../../components/messages/news-en.ts';

const KEY = 'seen-version';

const Version = v.pipe(v.string(), v.regex(/^\d+(\.\d+){0,3}$/));

/**
 * Notes which version's news is known: after installing, that of the package, since all of it is
 * new; after an update, the one before, unless an earlier one has not been looked at yet.
 */
export async function noteInstalled(previous: string | null): Promise<void> {
  if (previous !== null && (await readSeen()) !== null) return;
  await browser.storage.local.set({ [KEY]: previous ?? thisVersion() });
}

/** @returns the version whose news was last seen; null where that is not known. */
export async function readSeen(): Promise<string | null> {
  try {
    const stored = await browser.storage.local.get(KEY);
    const { success, output } = v.safeParse(Version, stored[KEY]);
    return success ? output : null;
  } catch {
    return null;
  }
}

/** Puts the news away until the next update. Where the storage is full it comes again. */
export async function markSeen(): Promise<void> {
  await browser.storage.local.set({ [KEY]: thisVersion() }).catch(() => {});
}

/** Forgets what was seen: then nothing is new before the next update. */
export async function forgetSeen(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** @returns the news of versions after one; none where it is not known which was seen. */
export function newsSince(all: readonly News[], seen: string | null): readonly News[] {
  return seen === null ? [] : all.filter(({ version }) => compareVersions(version, seen) > 0);
}

/** Compares versions part by part, as numbers. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 4; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function thisVersion(): string {
  return browser.runtime.getManifest().version;
}
