import type { Finder } from '../find/mention.ts';
import { readInSlices } from './blocks.ts';
import { inSlices } from './slices.ts';

/** With these beginnings no task takes much longer than half of a first search (UTF-16 units). */
const FIRST_LENGTH = 250;
const LAST_LENGTH = 2_000;

/**
 * Runs a finder that has not run before over ever longer beginnings of an article. What a search
 * needs is compiled when it is met first, which takes far longer than the search itself; done at
 * once it would hold the page up.
 */
export async function searchFirst(finder: Finder, root: Element): Promise<Finder> {
  const { text } = await inSlices(readInSlices(root, { maxLength: LAST_LENGTH }));
  await inSlices(searchBeginnings(finder, text));
  return finder;
}

function* searchBeginnings(finder: Finder, text: string): Generator<void, void> {
  for (let length = FIRST_LENGTH; length <= LAST_LENGTH; length *= 2) {
    finder(text.slice(0, length), {});
    if (length >= text.length) return;
    yield;
  }
}
