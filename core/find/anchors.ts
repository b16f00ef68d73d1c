import { INVISIBLE } from './invisible.ts';
import { wordEnd } from './pattern.ts';

/**
 * Where reading is worth a try. One pass with one small pattern stops at capitals, digits, section
 * signs, invisible characters and a few rare runs of letters; a table of hashed words then drops nearly all of the stops,
 * so that only words with which something can begin are cut out and looked up. The cost hardly
 * depends on how many names there are.
 */
export interface Anchors {
  /** The pattern to go through the text with; it matches one character, or a literal. */
  readonly pattern: RegExp;
  /** Whether the word from `at` to `end` may be one of the words; false only where it is not. */
  readonly mayBe: (text: string, at: number, end: number) => boolean;
}

const TABLE_SIZE = 1 << 16;

/**
 * Makes the anchors for words that begin with a capital, and for `literals`: runs of lower-case
 * letters at which names without any capital are met.
 */
export function makeAnchors(words: Iterable<string>, literals: Iterable<string>): Anchors {
  const table = new Uint8Array(TABLE_SIZE);
  for (const word of words) table[slot(word, 0, wordEnd(word, 0))] = 1;
  const pattern = new RegExp([`[A-Z0-9§${INVISIBLE}]`, ...literals].join('|'), 'g');
  return {
    pattern,
    mayBe(text, at, end) {
      // Of a single letter only the abbreviation counts: "U.S.", not the "A" before a noun.
      if (end === at + 1 && text.charCodeAt(end) !== POINT) return false;
      return table[slot(text, at, end)] === 1;
    },
  };
}

const POINT = '.'.charCodeAt(0);

function slot(text: string, at: number, end: number): number {
  let hash = end - at;
  for (let i = at; i < end; i += 1) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return hash & (TABLE_SIZE - 1);
}

/** Length of every literal: where one ends, it began so many characters before. */
export const LITERAL_LENGTH = 4;

// Letters of English from the rarest on (Lewand's order).
const RARITY = 'zqxjkvbpygfwmucldrhsnioate';

/** The four letters inside a word of `name` that are rarest together, and their offset; null if none. */
export function rareLiteral(
  name: string,
): { readonly literal: string; readonly offset: number } | null {
  let best: { literal: string; offset: number } | null = null;
  let lowest = Infinity;
  for (const { 0: word, index } of name.matchAll(/[a-z]+/g)) {
    for (let i = 0; i + LITERAL_LENGTH <= word.length; i += 1) {
      const literal = word.slice(i, i + LITERAL_LENGTH);
      const rank = [...literal].reduce((sum, letter) => sum + RARITY.indexOf(letter), 0);
      if (rank >= lowest) continue;
      lowest = rank;
      best = { literal, offset: index + i };
    }
  }
  return best;
}
