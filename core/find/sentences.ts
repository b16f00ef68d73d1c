/** Longest stretch of a sentence that is looked at on either side, in characters. */
const REACH = 260;

/** Start and end of the sentence that holds the span, cut at `REACH` characters on each side. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): readonly [from: number, to: number] {
  const floor = Math.max(0, start - REACH);
  const left = text.slice(floor, start);
  const right = text.slice(end, end + REACH);
  const cut = Math.max(lastStop(left), left.lastIndexOf('\n'), left.lastIndexOf('.” '));
  const close = right.search(STOP);
  return [floor + cut + 1, end + (close < 0 ? right.length : close)];
}

/** Longest stretch of a paragraph that is looked at on either side, in characters. */
const PARAGRAPH_REACH = 800;

/** Start and end of the paragraph that holds the span, cut at `PARAGRAPH_REACH` on each side. */
export function paragraphAround(
  text: string,
  start: number,
  end: number,
): readonly [from: number, to: number] {
  const floor = Math.max(0, start - PARAGRAPH_REACH);
  const left = text.slice(floor, start).lastIndexOf('\n');
  const right = text.slice(end, end + PARAGRAPH_REACH).indexOf('\n');
  return [floor + left + 1, right < 0 ? Math.min(text.length, end + PARAGRAPH_REACH) : end + right];
}

// A full stop after a title, an initial or a state's abbreviation ends no sentence.
const SHORT =
  '(?<!\\b(?:[A-Z]|Govs?|Sens?|Reps?|Mrs?|Ms|Drs?|St|Lt|Sgt|Gen|Jr|Sr|Atty|Nos?|vs?|Sec|Calif|Colo|Conn|Del|Fla|Ill|Ky|La|Mass|Md|Minn|Miss|Nev|Ore|Pa|Tex|Vt|Wash|Wis))';
const STOP = new RegExp(`${SHORT}\\.\\s|\\n`);
const SHORT_BEFORE = new RegExp(`${SHORT}$`);

/** Offset of the last full stop that ends a sentence, or -1. */
function lastStop(text: string): number {
  let at = text.lastIndexOf('. ');
  while (at > 0 && !SHORT_BEFORE.test(text.slice(0, at))) at = text.lastIndexOf('. ', at - 1);
  return at;
}

/** Those of `spans` (sorted, not overlapping) that lie between two offsets. Logarithmic in their number. */
export function within<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
  from: number,
  to: number,
): readonly Span[] {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((spans[end]?.end ?? Infinity) <= to) end += 1;
  return spans.slice(low, end);
}
