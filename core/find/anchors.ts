import { INVISIBLE } from './invisible.ts';
import { wordEnd } from './pattern.ts';

/**
 * Where reading is worth a try: capitals, digits, section signs, the invisible characters that call
 * for another reading, and the rare letter by which "executive order" is met. One pass with this
 * small pattern is the only one over a whole text; it passes over "The", "In", "It" and their like,
 * with which no name begins.
 */
export const ANCHOR = new RegExp(`[A-Zx0-9§${INVISIBLE}](?!he |n |t |e )`, 'g');

/** Whether the word from `at` to `end` may be one of the words; false only where it is not. */
export type WordFilter = (text: string, at: number, end: number) => boolean;

const TABLE_SIZE = 1 << 16;

/**
 * Makes a filter for words that begin with a capital or a digit. A table of hashes drops nearly all
 * words of a page before they are cut out and looked up, however many names there are.
 */
export function makeWordFilter(words: Iterable<string>): WordFilter {
  const table = new Uint8Array(TABLE_SIZE);
  for (const word of words) table[slot(word, 0, wordEnd(word, 0))] = 1;
  return (text, at, end) => {
    // Of a single letter only the abbreviation counts: "U.S.", not the "A" before a noun.
    if (end === at + 1 && text.charCodeAt(end) !== POINT) return false;
    return table[slot(text, at, end)] === 1;
  };
}

const POINT = '.'.charCodeAt(0);

function slot(text: string, at: number, end: number): number {
  let hash = end - at;
  for (let i = at; i < end; i += 1) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return hash & (TABLE_SIZE - 1);
}
