/**
 * The gazetteer as a search reads it: one line for each name, sorted by what people type. Made once,
 * when the extension is built, because making it takes longer than reading it.
 */
import type { GazetteerTables } from './gazetteer.ts';
import { wordsOf } from './search-words.ts';

export interface PlaceTable {
  /** USPS code and name of each state, district and territory, by the two digits of its GEOID. */
  readonly states: Readonly<Record<string, { readonly code: string; readonly name: string }>>;
  /** Sorted by key, by UTF-16 units. */
  readonly rows: readonly PlaceRow[];
}

/** What is typed, a name as it is written, and the GEOIDs that bear it, separated by spaces. */
type PlaceRow = readonly [key: string, name: string, geoids: string];

/** Virginia's independent cities are both; “Alexandria city” is the county's name of the same place. */
const CITY_AS_COUNTY = / city$/;

/** Sorts the names of counties and places into one table. */
export function placeTable({ states, counties, places }: GazetteerTables): PlaceTable {
  const all = [
    ...Object.entries(counties).filter(([name]) => !CITY_AS_COUNTY.test(name)),
    ...Object.entries(places),
  ];
  return {
    states: Object.fromEntries(
      Object.entries(states).map(([code, { name, geoid }]) => [geoid, { code, name }]),
    ),
    rows: all
      .map(([name, geoids]): PlaceRow => [placeKey(wordsOf(name)), name, geoids])
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  };
}

/** The words of a name in one, however “Saint” is written. */
export function placeKey(words: readonly string[]): string {
  return words.map((word) => (word === 'saint' ? 'st' : word)).join('');
}
