/**
 * The text of a page as claims know it: all that is seen, also beside the article, for a claim may be
 * made of a caption, a comment or a box that the finder does not read.
 */
import { anchorText, isRepeated } from '../claims/anchor.ts';
import type { ClaimTarget } from '../claims/claim.ts';
import { MAX_WORDS } from '../claims/claim-shape.ts';
import { targetOf, trimmed } from '../claims/selectors.ts';
import { type ArticleText, pointsOf, readInSlices } from './blocks.ts';
import { rangeSelectorOf } from './range-selector.ts';
import { inSlices } from './slices.ts';

/** Longer pages are read up to here (UTF-16 units). */
const MAX_LENGTH = 2_000_000;

/** Hold no words that are read; `lawmark-…` are the extension's own. */
const WORDLESS =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|INPUT|SELECT|DATALIST|IFRAME|OBJECT|EMBED|VIDEO|AUDIO|CANVAS|SVG|RP|RT|LAWMARK-.*)$/i;

/** Reads the page's text in slices of some milliseconds. */
export function readClaimText(root: Element): Promise<ArticleText> {
  const skip = ({ tagName }: Element) => WORDLESS.test(tagName);
  return inSlices(readInSlices(root, { skip, maxLength: MAX_LENGTH }));
}

/**
 * The part of the text inside a range of the page, such as a selection; null where it holds no words
 * or more than a claim may have.
 */
export function spanOfRange(
  text: ArticleText,
  range: Range,
): { readonly start: number; readonly end: number } | null {
  let start: number | null = null;
  let end = 0;
  for (const piece of text.pieces) {
    if (!range.intersectsNode(piece.node)) {
      if (start === null) continue;
      break;
    }
    const isFirst = piece.node === range.startContainer;
    const isLast = piece.node === range.endContainer;
    const length = piece.end - piece.start;
    const from = isFirst ? clamp(range.startOffset - piece.from, length) : 0;
    const to = isLast ? clamp(range.endOffset - piece.from, length) : length;
    if (from >= to) continue;
    start ??= piece.start + from;
    end = piece.start + to;
  }
  const span = start === null ? null : trimmed(text.text, start, end);
  return span && span.end - span.start <= MAX_WORDS ? span : null;
}

/** All selectors of a span of the text. */
export function claimTarget(
  text: ArticleText,
  { start, end }: { readonly start: number; readonly end: number },
): ClaimTarget {
  const target = targetOf(text.text, start, end);
  const { position } = target;
  const range = rangeSelectorOf(pointsOf(text, position.start, position.end));
  return {
    ...target,
    ...(range ? { range } : {}),
    ...(isRepeated(anchorText(text.text), target) ? { repeated: true } : {}),
  };
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
