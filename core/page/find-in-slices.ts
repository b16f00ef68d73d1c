import type { FindContext, Finder, Mention } from '../find/mention.ts';
import type { ArticleText } from './blocks.ts';

/**
 * The longest text that is searched at once (UTF-16 units): some 15,000 words, in 10 to 30
 * milliseconds. Longer ones are live blogs and the like, whose entries stand for themselves.
 */
const LONGEST_AT_ONCE = 100_000;

/**
 * Runs a finder over an article, as a generator that pauses between parts where the text is too long
 * to be searched in one task. A part is whole blocks; what it names is resolved from that part alone.
 */
export function* findInSlices(
  finder: Finder,
  article: ArticleText,
  context: FindContext,
): Generator<void, readonly Mention[]> {
  const found: Mention[] = [];
  for (const [index, { start, end }] of partsOf(article).entries()) {
    if (index > 0) yield;
    for (const mention of finder(article.text.slice(start, end), context)) {
      found.push(
        start === 0
          ? mention
          : { ...mention, start: mention.start + start, end: mention.end + start },
      );
    }
  }
  return found;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** As few parts as will do, each ending with a block. */
function partsOf({ text, blocks }: ArticleText): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let end = 0;
  for (const block of blocks) {
    if (end > start && block.end - start > LONGEST_AT_ONCE) {
      parts.push({ start, end });
      start = block.start;
    }
    end = block.end;
  }
  return [...parts, { start, end: text.length }];
}
