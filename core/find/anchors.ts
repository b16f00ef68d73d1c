import { INVISIBLE } from './invisible.ts';
import { isDigit, isLetter } from './pattern.ts';

/**
 * Where reading is worth a try: capitals, digits, section signs, the invisible characters that call
 * for another reading, and the rare letter by which "executive order" is met. One pass with this
 * small pattern is the only one over a whole text; it passes over "The", "In", "It" and their like,
 * with which no name begins.
 */
export const ANCHOR = new RegExp(`[A-Zx0-9§${INVISIBLE}](?!he |n |t |e )`, 'g');

/** Whether one of the words may stand at `at`; false only where none does. */
export type WordFilter = (text: string, at: number) => boolean;

/**
 * Makes a filter for words that begin with a capital or a digit: a table of their first three
 * characters drops most words of a page at a glance, before they are cut out and looked up.
 */
export function makeWordFilter(words: Iterable<string>): WordFilter {
  const table = new Uint8Array(1 << 15);
  for (const word of words) table[prefix(word, 0)] = 1;
  return (text, at) => {
    const place = prefix(text, at);
    // Of a single letter only the abbreviation counts: "U.S.", "A4987", not the "A" before a noun.
    if ((place & TAIL) === 0) {
      const next = text.charCodeAt(at + 1);
      if (next !== POINT && !isDigit(next)) return false;
    }
    return table[place] === 1;
  };
}

const POINT = '.'.charCodeAt(0);

/** The bits of the second and third character. */
const TAIL = (1 << 10) - 1;

/**
 * Five bits for each of three characters: letters by their place in the alphabet, digits by one that
 * some letters have, too; none for what comes after the end of the word.
 */
function prefix(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const isPart = isDigit(first) ? isDigit : isLetter;
  const second = text.charCodeAt(at + 1);
  if (!isPart(second)) return (first & 31) << 10;
  const third = text.charCodeAt(at + 2);
  return ((first & 31) << 10) | ((second & 31) << 5) | (isPart(third) ? third & 31 : 0);
}
