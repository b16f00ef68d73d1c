import { before, plain, wordEnd } from './pattern.ts';
import type { PlaceCandidate } from './place-names.ts';

/** Counties of which there is one of the name alone: no record, but they tell of their state. */

/** Reads the county that ends with the word at an offset, "County" or "Parish"; null where none does. */
export type CountyReader = (text: string, at: number) => PlaceCandidate | null;

/** The words at which these counties are met. */
export const COUNTY_WORDS: ReadonlySet<string> = new Set(['County', 'Parish', 'COUNTY', 'PARISH']);

// "Okaloosa ", "St. Mary's ", "Queen Anne's ": up to three words.
const WORDS_BEFORE = /(?:(?:[A-Z][A-Za-z.'\u2019-]+\s){0,2})[A-Z][A-Za-z.'\u2019-]+\s$/;
const FIRST_WORD = /^\S+\s/;
const LONGEST_NAME = 40;

/** @param sole names without that word, with commas between, by USPS code of the state. */
export function makeCountyReader(sole: Readonly<Record<string, string>>): CountyReader {
  let stateOf: ReadonlyMap<string, string> | null = null;
  return (text, at) => {
    const words = WORDS_BEFORE.exec(before(text, at, LONGEST_NAME))?.[0];
    if (words === undefined) return null;
    stateOf ??= byName(sole);
    const end = wordEnd(text, at);
    const isParish = /^parish$/i.test(text.slice(at, end));
    // The longest name that there is: "St. Mary's County" after "In".
    for (
      let start = at - words.length;
      start < at;
      start += FIRST_WORD.exec(text.slice(start, at))?.[0].length ?? at
    ) {
      const state = stateOf.get(plain(text.slice(start, at - 1)).toLowerCase());
      if (state !== undefined && isParish === (state === 'LA'))
        return { type: 'other', start, end, state };
    }
    return null;
  };
}

function byName(sole: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sole).flatMap(([code, names]) =>
      names.split(',').map((name) => [name.toLowerCase(), code] as const),
    ),
  );
}
