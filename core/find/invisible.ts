import type { Mention } from './mention.ts';

/**
 * Characters that a page puts inside words for the line breaker and that nobody sees: soft hyphens,
 * zero-width spaces, word joiners.
 */
export const INVISIBLE = '\\u00AD\\u200B\\u2060';

const RUN = new RegExp(`[${INVISIBLE}]+`, 'g');

/** What `find` finds in `text` without its invisible characters, with the offsets of `text`. */
export function withoutInvisible(text: string, find: (plain: string) => Mention[]): Mention[] {
  // Where each kept piece begins in the plain text, and how much was left out before it.
  const begins = [0];
  const missing = [0];
  let left = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    begins.push(index - left);
    left += run.length;
    missing.push(left);
  }
  let piece = 0;
  const original = (offset: number) => {
    while (piece > 0 && (begins[piece] ?? 0) > offset) piece -= 1;
    while ((begins[piece + 1] ?? Infinity) <= offset) piece += 1;
    return offset + (missing[piece] ?? 0);
  };
  return find(text.replace(RUN, '')).map((mention) => {
    const start = original(mention.start);
    const end = original(mention.end - 1) + 1;
    return { ...mention, start, end, text: text.slice(start, end) };
  });
}
