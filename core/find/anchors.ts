import { INVISIBLE } from './invisible.ts';

/**
 * Sources of the two patterns that tell where reading is worth a try. Each matches one character, the
 * first of what is read. They go through a text side by side, since engines look for capitals by one
 * fast method and for digits and signs by another: as one pattern they take twice as long.
 */
export interface Anchors {
  /** A capital that begins a word of which the first letters are known. */
  readonly words: string;
  /** Numbers that a citation may hold, signs, and where "executive order" is met. */
  readonly marks: string;
}

/** No letter or digit of any Latin script stands before. */
const BEGINS = '(?<![A-Za-z0-9\\u00C0-\\u024F])';

/** So many first letters of a word tell nearly all words from those of a page; more only take time. */
const LETTERS_TOLD = 4;

// Nearly all numbers of a page are counts, years and prices, and what stands beside them says so: a
// citation goes on with a capital, a sign or an ordinal's ending ...
const GOES_ON = '(?=[0-9]{0,3}(?:[A-Z(:snrt]|\\s[A-Z(\\s]))';
// ... or began with "section", "sec.", "title", "order", "No.", "docket" or "(EO)".
const BEGAN = '(?<=(?:on|ns|ec|cs|[cso]\\.|le|er|rs|ket|[.O]\\))(?:\\s{1,3}#?|#)[0-9])';
// "New York v. Department of Justice, 19-267".
const AFTER_CAPTION = '(?<=,\\s[0-9])(?=[0-9]-[0-9]{2,5}\\b)';

/**
 * The anchors of `starts`: words, or names from the capital or digit on at which they are met. A number
 * that begins a name needs an anchor of its own where nothing beside it tells it from others.
 */
export function anchorsOf(starts: readonly string[]): Anchors {
  const tells = new RegExp(`^[0-9]${GOES_ON}`);
  const words = starts.flatMap((start) => /^[A-Z][A-Za-z]*/.exec(start) ?? []);
  const numbers = starts.flatMap((start) =>
    tells.test(start) ? [] : (/^[0-9]+/.exec(start) ?? []),
  );
  const known = [...new Set(numbers)].map(
    (number) => `|(?<=${number.charAt(0)})(?=${number.slice(1)}(?![0-9]))`,
  );
  return {
    words: `${BEGINS}(?=${beginnings([...new Set(words)], LETTERS_TOLD)})[A-Z]`,
    marks: `${BEGINS}[0-9](?:${GOES_ON}|${BEGAN}|${AFTER_CAPTION}${known.join('')})|x(?=ecutive)|[§${INVISIBLE}]`,
  };
}

const ENDS = '(?![A-Za-z])';
/** Of a single letter only what abbreviates counts: "U.S.", "A4987", "S-512", not the "A" before a noun. */
const ABBREVIATES = '(?=[.0-9]|[-\\s][0-9])';

/** A pattern for the first `depth` letters of `words`, or for the end of a shorter word. */
function beginnings(words: readonly string[], depth: number): string {
  if (depth === 0) return '';
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const letter = word.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word.slice(1)]);
  }
  // Letters with the same continuation share it: "[NS]o".
  const byRest = new Map<string, string>();
  for (const [letter, rests] of byLetter) {
    if (letter === '') continue;
    const rest = beginnings(rests, depth - 1);
    byRest.set(rest, (byRest.get(rest) ?? '') + letter);
  }
  const ways = [...byRest].map(([rest, letters]) => {
    return (letters.length > 1 ? `[${letters}]` : letters) + rest;
  });
  if (byLetter.has('')) ways.push(depth === LETTERS_TOLD - 1 ? ABBREVIATES : ENDS);
  return ways.length > 1 ? `(?:${ways.join('|')})` : (ways[0] ?? '');
}

/**
 * Goes through a text once, from the offset `begin` on, and stops at each anchor, in order. `read` gets
 * the offset and answers where to go on, at the earliest at the next character; null ends the scan.
 */
export type Scan = (text: string, begin: number, read: (at: number) => number | null) => void;

/** Makes a scan for `anchors`. It must not be begun again before it has ended. */
export function makeScan(anchors: Anchors): Scan {
  const words = new RegExp(anchors.words, 'g');
  const marks = new RegExp(anchors.marks, 'g');
  return (text, begin, read) => {
    let word = next(words, text, begin);
    let mark = next(marks, text, begin);
    while (word !== mark) {
      const at = Math.min(word, mark);
      const from = read(at);
      if (from === null) return;
      const onward = Math.max(from, at + 1);
      if (word < onward) word = next(words, text, onward);
      if (mark < onward) mark = next(marks, text, onward);
    }
  };
}

/** Offset of the first match from `from` on; Infinity where there is none. */
function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : Infinity;
}
