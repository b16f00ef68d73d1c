/** A stretch of text; UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Quotations longer than this are an unclosed mark rather than words of somebody (UTF-16 units). */
const MAX_LENGTH = 3000;

/**
 * The quotations of a text without their marks, sorted by start: “…”, "…" and, as British papers
 * print, ‘…’. One that goes on in the next paragraph opens again there and ends with its paragraph.
 */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    for (const [start, end] of quotedIn(paragraph)) {
      if (end - start > MAX_LENGTH || paragraph.slice(start, end).trim() === '') continue;
      spans.push({ start: from + start, end: from + end, text: paragraph.slice(start, end) });
    }
    from += paragraph.length + 1;
  }
  return spans;
}

const OPENING = /[“"„«]|(?<![\p{L}\p{N}])[‘'](?=\S)/gu;

function* quotedIn(paragraph: string): Generator<readonly [start: number, end: number]> {
  const endsOf = closingMarks(paragraph);
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(paragraph); open; open = OPENING.exec(paragraph)) {
    const start = open.index + 1;
    const end = closing(paragraph, start, open[0], endsOf(open[0], start));
    if (end === null) continue;
    yield [start, end];
    OPENING.lastIndex = end + 1;
  }
}

/** What can close a quotation that a mark opened. The single ones are apostrophes before a letter. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '“': /”/g,
  '"': /"/g,
  '„': /“/g,
  '«': /»/g,
  '‘': /’(?![\p{L}\p{N}])/gu,
  "'": /'(?![\p{L}\p{N}])/gu,
};
/** So many possible ends are looked at: the marks of a text may be of any number. */
const MAX_ENDS = 8;

/** Tells the next places where a mark's quotation may end. Each mark is sought once in a paragraph. */
function closingMarks(paragraph: string): (mark: string, from: number) => readonly number[] {
  const all = new Map<string, readonly number[]>();
  return (mark, from) => {
    let places = all.get(mark);
    if (places === undefined) {
      places = [...paragraph.matchAll(CLOSING[mark] ?? /$^/g)].map(({ index }) => index);
      all.set(mark, places);
    }
    let low = 0;
    for (let high = places.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? Infinity) < from) low = middle + 1;
      else high = middle;
    }
    return places.slice(low, low + MAX_ENDS);
  };
}

/** Where a quotation ends; null where the mark opens none. */
function closing(
  paragraph: string,
  start: number,
  mark: string,
  ends: readonly number[],
): number | null {
  const [first] = ends;
  // Only at its beginning can a paragraph go on with a quotation that no mark ends.
  if (first === undefined) return mark === '“' && start <= 1 ? paragraph.trimEnd().length : null;
  if (mark !== "'" && mark !== '‘') return first;
  // “the cities’ claims” or the end of ‘sanctuary cities’: the end unless a better comes.
  const other = ends.find((at) => paragraph[at - 1] !== 's');
  return other !== undefined && /[.,!?…]/.test(paragraph[other - 1] ?? '') ? other : first;
}
