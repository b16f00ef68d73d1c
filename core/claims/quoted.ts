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
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(paragraph); open; open = OPENING.exec(paragraph)) {
    const start = open.index + 1;
    const end = closing(paragraph, start, open[0]);
    if (end === null) continue;
    yield [start, end];
    OPENING.lastIndex = end + 1;
  }
}

/** Where a quotation ends; null where the mark opens none. */
function closing(paragraph: string, start: number, mark: string): number | null {
  if (mark === "'" || mark === '‘')
    return closingSingle(paragraph, start, mark === '‘' ? '’' : "'");
  const close = paragraph.indexOf(CLOSING[mark] ?? mark, start);
  if (close >= 0) return close;
  // Only at its beginning can a paragraph go on with a quotation that no mark ends.
  return mark === '“' && start <= 1 ? paragraph.trimEnd().length : null;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»' };

/** The same mark is an apostrophe: it closes behind punctuation, or where no letter follows an s. */
function closingSingle(paragraph: string, start: number, mark: string): number | null {
  let possible: number | null = null;
  for (let at = paragraph.indexOf(mark, start); at >= 0; at = paragraph.indexOf(mark, at + 1)) {
    const [before = '', after = ''] = [paragraph[at - 1], paragraph[at + 1]];
    if (/[\p{L}\p{N}]/u.test(after)) continue;
    if (/[.,!?…]/.test(before)) return at;
    // “the cities’ claims” or the end of ‘sanctuary cities’: taken for the end unless a better comes.
    if (possible === null) possible = at;
    if (before !== 's') return possible;
  }
  return possible;
}
