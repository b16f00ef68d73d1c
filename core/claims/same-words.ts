/**
 * Text reduced to its words, so that what publishers change without changing a word makes no
 * difference: blanks of every kind, line breaks where markup changed, soft hyphens, the form of
 * quotation marks, apostrophes, dashes and dots.
 */

/** A text without blanks, and where each of its characters came from. */
export interface Words {
  readonly folded: string;
  /** UTF-16 offset into the text of the first unit behind each unit of `folded`; one more at the end. */
  readonly offsets: Uint32Array;
}

/** Blanks, soft hyphens, and signs that are not seen: joiners, marks of direction, variations. */
const DROPPED = /[\s\p{Cf}]|\uFE0E|\uFE0F/u;

const FOLDED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['\u2018\u2019\u201A\u201B\u2032\u02BC\u00B4`\u2039\u203A', "'"],
    ['\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB', '"'],
    ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
    ['\u2026', '...'],
  ].flatMap(([from = '', to = '']) => [...from].map((character) => [character, to])),
);

/** Whether any character of a text is other than itself when folded. */
const CHANGES = new RegExp(`${DROPPED.source}|[${Object.keys(FOLDED).join('')}]`, 'u');

/** Most characters, which are told at less cost. */
const PLAIN = /[a-zA-Z0-9,.]/;

/** Reduces a text to its words. */
export function wordsOf(text: string): Words {
  let folded = '';
  // An ellipsis becomes three characters.
  let offsets = new Uint32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const isPlain = PLAIN.test(character) || !CHANGES.test(character);
    const plain = isPlain ? character : (FOLDED[character] ?? '');
    for (let unit = 0; unit < plain.length; unit += 1) {
      if (length + 1 >= offsets.length) offsets = grown(offsets);
      offsets[length] = at;
      length += 1;
    }
    folded += plain;
  }
  offsets[length] = text.length;
  return { folded, offsets: offsets.subarray(0, length + 1) };
}

/** Where a span of `folded` stands in the text. */
export function spanOf(
  { offsets }: Words,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: offsets[start] ?? 0, end: end > start ? (offsets[end - 1] ?? 0) + 1 : 0 };
}

/** Index into `folded` of the first character that stands at or after an offset of the text. */
export function foldedIndexOf({ offsets }: Words, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function grown(offsets: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(offsets.length * 2 + 8);
  larger.set(offsets);
  return larger;
}
