/** W3C selectors of a passage in the text of a page. Strings only; offsets are UTF-16 units. */
import type { ClaimTarget, TextPositionSelector, TextQuoteSelector } from './claim.ts';

/** Characters kept of what stands before and after a quote, as Hypothesis does (UTF-16 units). */
export const CONTEXT_LENGTH = 32;

/**
 * The selectors of a passage. Blanks at its ends are left out of it.
 * @throws RangeError where it holds nothing but blanks, or does not lie in the text.
 */
export function targetOf(text: string, start: number, end: number): ClaimTarget {
  const span = trimmed(text, start, end);
  if (!span) throw new RangeError(`No words from ${start} to ${end} of ${text.length}`);
  return { quote: quoteOf(text, span.start, span.end), position: positionOf(span) };
}

/** The span without blanks at its ends; null where nothing is left. */
export function trimmed(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  if (!(start >= 0 && start < end && end <= text.length)) return null;
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

function quoteOf(text: string, start: number, end: number): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH))),
  };
}

function positionOf({ start, end }: { start: number; end: number }): TextPositionSelector {
  return { type: 'TextPositionSelector', start, end };
}

/** An offset that does not stand between the two halves of a character. */
function wholeCharacter(text: string, offset: number): number {
  const isHalf = /[\uDC00-\uDFFF]/.test(text[offset] ?? '') && offset > 0;
  return isHalf && /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') ? offset + 1 : offset;
}
