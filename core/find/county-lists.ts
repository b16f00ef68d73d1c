import { AFTER, BEFORE, CAPITALS, matchCued } from './glance.ts';
import { type LikeNames, longestName } from './names.ts';
import { before, plain, SP, standsAt, sticky } from './pattern.ts';
import type { PlaceCandidate } from './place-names.ts';
import { FULL_NAMES, stateOf } from './states.ts';

// "Cook, Kane and Lake counties", "the counties of Cook and Lake": one word belongs to each name.
const MORE = `(?:,${SP}(?:and${SP})?|,?${SP}(?:and|or|&)${SP})`;
const COUNTY = `(?:St\\.${SP})?[A-Z][A-Za-z.'\u2019-]+(?:${SP}[A-Z][a-z]+)?`;
const COUNTY_LIST = AFTER.pattern(
  {
    words: 'and or counties Counties parishes Parishes',
    marks: '&',
    linked: 'and or',
    linkedMarks: `${CAPITALS} &`,
  },
  `(?:${MORE}${COUNTY}){0,12}${SP}(?:[Cc]ounties|(?<parishes>[Pp]arishes))\\b(?:${SP}in${SP}(?<state>${FULL_NAMES})(?![A-Za-z0-9]))?`,
);
// It can go far back, so it is tried only where the word itself stands near.
const COUNTIES_OF = new RegExp(
  `\\b[Cc]ounties${SP}(?:of|such${SP}as|like)${SP}(?:${COUNTY}${MORE}){0,8}$`,
);
const MAY_END_COUNTIES_OF = BEFORE.bit({ words: 'of as like and or', marks: ', &' });
const LIST_LENGTH = 120;
// "counties such as Baltimore County".
const OWN_WORD = sticky(`${SP}County\\b`);

/**
 * Reads "Cook" in a list of counties as the county; `likes` are the names that begin as the text does
 * at `at`.
 */
export function readCountyInList(
  text: string,
  at: number,
  likes: readonly LikeNames[],
): PlaceCandidate | null {
  const stem = longestName(likes, 'counties', text, at, at);
  if (stem === null) return null;
  const { start, end, key: name, form } = stem;
  if (standsAt(OWN_WORD, text, end)) return null;
  const list = matchCued(AFTER.at(text, end), COUNTY_LIST, text, end);
  if (list === null && !followsCounties(text, at)) return null;
  const isParish = list?.groups?.parishes !== undefined;
  const key = `${name} ${isParish ? 'Parish' : 'County'}`;
  // Louisiana has parishes, and no other state.
  const all = form.places.filter(({ entry }) => (entry.state === 'LA') === isParish);
  if (all.length === 0) return null;
  const written = list?.groups?.state;
  if (written === undefined) {
    return { type: 'place', start, end, key, senses: all, qualified: false, state: null };
  }
  const state = stateOf(plain(written));
  const senses = all.filter(({ entry }) => entry.state === state);
  if (senses.length === 0) return { type: 'elsewhere', start, end, key };
  return { type: 'place', start, end, key, senses, qualified: true, state: null };
}

/** "the counties of Clark, Cook", where the name at `at` is one of them. */
function followsCounties(text: string, at: number): boolean {
  if ((BEFORE.at(text, at) & MAY_END_COUNTIES_OF) === 0) return false;
  const lead = before(text, at, LIST_LENGTH);
  return lead.includes('ounties') && COUNTIES_OF.test(lead);
}
