/**
 * Where reading is worth a try. One pass with one small pattern stops at capitals, digits, section
 * signs and a few rare runs of letters; a table of the first three characters of all words then
 * drops nearly all of the stops, so that only words with which something can begin are cut out and
 * looked up. The cost hardly depends on how many names there are.
 */
export interface Anchors {
  /** The pattern to go through the text with; it matches one character, or a literal. */
  readonly pattern: RegExp;
  /** Whether one of the words can begin at `at`; false only where none does. */
  readonly mayBegin: (text: string, at: number) => boolean;
}

const TABLE_SIZE = 1 << 13;

/**
 * Makes the anchors for words that begin with a capital, and for `literals`: runs of lower-case
 * letters that names without any capital are met at.
 */
export function makeAnchors(words: Iterable<string>, literals: Iterable<string>): Anchors {
  const table = new Uint8Array(TABLE_SIZE);
  for (const word of words) {
    // Of a single letter only the abbreviation counts: "U.S.", not the "A" before a noun.
    const key = word.length === 1 ? `${word}.` : word;
    const third = key.length > 2 ? [key.charCodeAt(2)] : AFTER_SHORT;
    for (const code of third) table[slot(key.charCodeAt(0), key.charCodeAt(1), code)] = 1;
  }
  const pattern = new RegExp(['[A-Z0-9§]', ...literals].join('|'), 'g');
  return {
    pattern,
    mayBegin: (text, at) =>
      table[slot(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))] === 1,
  };
}

/** Any third character: a word of two letters ends where it likes. */
const AFTER_SHORT = Array.from({ length: 32 }, (_, code) => code);

/** Slot of three characters; of the third only five bits count. */
function slot(first: number, second: number, third: number): number {
  return ((first & 31) << 8) ^ ((second & 127) << 5) ^ (third & 31);
}

/** Length of every literal: where one ends, it began so many characters before. */
export const LITERAL_LENGTH = 4;

// Letters of English from the rarest on (Lewand's order): a literal that begins with a rare one
// costs the pass least.
const RARITY = 'zqxjkvbpygfwmucldrhsnioate';

/** Four letters inside a word of `name` that begin as rarely as any, and their offset; null if none. */
export function rareLiteral(
  name: string,
): { readonly literal: string; readonly offset: number } | null {
  let best: { literal: string; offset: number } | null = null;
  let lowest = RARITY.length;
  for (const { 0: word, index } of name.matchAll(/[a-z]+/g)) {
    for (let i = 0; i + LITERAL_LENGTH <= word.length; i += 1) {
      const rank = RARITY.indexOf(word[i] ?? '');
      if (rank >= lowest) continue;
      lowest = rank;
      best = { literal: word.slice(i, i + LITERAL_LENGTH), offset: index + i };
    }
  }
  return best;
}
