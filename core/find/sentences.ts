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
  const cut = Math.max(left.lastIndexOf('. '), left.lastIndexOf('\n'), left.lastIndexOf('.” '));
  const close = right.search(/\.\s|\n/);
  return [floor + cut + 1, end + (close < 0 ? right.length : close)];
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
