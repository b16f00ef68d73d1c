import type { Finder } from '../find/mention.ts';
import { readArticleText } from './blocks.ts';
import { giveWay } from './slices.ts';

/** With these beginnings no task takes much longer than half of a first search (UTF-16 units). */
const FIRST_LENGTH = 250;
const LAST_LENGTH = 2_000;

/**
 * Runs a finder that has not run before over ever longer beginnings of an article, each in a task of
 * its own. What a search needs is compiled when it is met first, which takes far longer than the
 * search itself and else is done in one long task.
 */
export async function searchFirst(finder: Finder, root: Element): Promise<Finder> {
  const { text } = readArticleText(root, { maxLength: LAST_LENGTH });
  for (let length = FIRST_LENGTH; length <= LAST_LENGTH; length *= 2) {
    await giveWay();
    finder(text.slice(0, length), {});
    if (length >= text.length) break;
  }
  return finder;
}
