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
 * The part around the offset `near` comes first, then the others by their distance; each pause
 * yields what the part before it named.
 */
export function* findInSlices(
  finder: Finder,
  article: ArticleText,
  context: FindContext,
  near = 0,
): Generator<readonly Mention[], readonly Mention[]> {
  const parts = partsOf(article);
  const found: Mention[] = [];
  for (const [index, { start, end }] of byDistance(parts, near).entries()) {
    const there = finder(article.text.slice(start, end), context).map((mention) =>
      start === 0
        ? mention
        : { ...mention, start: mention.start + start, end: mention.end + start },
    );
    found.push(...there);
    if (index < parts.length - 1) yield there;
  }
  return parts.length === 1 ? found : found.sort((a, b) => a.start - b.start);
}

/** Whether an article is searched in more than one part. */
export function isInParts({ text }: ArticleText): boolean {
  return text.length > LONGEST_AT_ONCE;
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

function byDistance(parts: readonly Part[], near: number): readonly Part[] {
  const distance = ({ start, end }: Part) => Math.max(start - near, near - end, 0);
  return parts.toSorted((a, b) => distance(a) - distance(b));
}
