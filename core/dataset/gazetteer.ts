import type { Dataset } from './record.ts';

/**
 * The tables of `data/gazetteer/`: GEOIDs by name, several of them separated by spaces. The first two
 * digits of a GEOID are those of its state.
 */
export interface GazetteerTables {
  /** Name of each state, district and territory, by USPS code: `{ NV: { name, geoid: '32' } }`. */
  readonly states: Readonly<Record<string, { readonly name: string; readonly geoid: string }>>;
  /** `{ "Clark County": "05019 16033 …" }`. */
  readonly counties: Readonly<Record<string, string>>;
  /** `{ "Jackson": "0136784 …" }`. */
  readonly places: Readonly<Record<string, string>>;
}

/** Which places of the United States bear a name. Names are compared without case and accents. */
export interface Gazetteer {
  /** USPS codes of the states with a county, parish, borough or independent city of this full name. */
  readonly statesWithCounty: (name: string) => readonly string[];
  /** USPS codes of the states with a city, town, village or borough of this name. */
  readonly statesWithPlace: (name: string) => readonly string[];
  /** Whether a state (USPS code) has a city, town, village or borough of this name. */
  readonly isPlaceIn: (name: string, state: string) => boolean;
  /** The name that belongs to a GEOID of a state, county or place; null where there is none. */
  readonly nameOf: (geoid: string) => string | null;
}

/** Indexes the tables; some 20 ms, so do it once. */
export function makeGazetteer({ states, counties, places }: GazetteerTables): Gazetteer {
  const codes = new Map(Object.entries(states).map(([code, { geoid }]) => [geoid, code]));
  const names = new Map(Object.values(states).map(({ name, geoid }) => [geoid, name]));
  const index = (table: Readonly<Record<string, string>>) => {
    const byKey = new Map<string, Set<string>>();
    for (const [name, geoids] of Object.entries(table)) {
      const key = keyOf(name);
      const found = byKey.get(key) ?? new Set();
      byKey.set(key, found);
      for (const geoid of geoids.split(' ')) {
        names.set(geoid, name);
        const code = codes.get(geoid.slice(0, 2));
        if (code) found.add(code);
      }
    }
    return (name: string) => [...(byKey.get(keyOf(name)) ?? [])].sort();
  };
  const statesWithCounty = index(counties);
  const statesWithPlace = index(places);
  return {
    statesWithCounty,
    statesWithPlace,
    isPlaceIn: (name, state) => statesWithPlace(name).includes(state),
    nameOf: (geoid) => names.get(geoid) ?? null,
  };
}

/**
 * For each place of a dataset that shares its name: the other states (USPS codes) that have a county,
 * or of cities and states a city, of that name. Eleven states besides Nevada have a Clark County,
 * and there is a Nevada in Missouri.
 */
export function namesakes(
  { jurisdictions }: Dataset,
  gazetteer: Gazetteer,
): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const { id, geoid, geoidOf, state } of jurisdictions) {
    const name = gazetteer.nameOf(geoid);
    if (name === null || geoidOf === 'parent') continue;
    const { statesWithCounty, statesWithPlace } = gazetteer;
    const states = geoidOf === 'county' ? statesWithCounty(name) : statesWithPlace(name);
    const others = states.filter((code) => code !== state);
    if (others.length > 0) found[id] = others;
  }
  return found;
}

/**
 * The counties, in Louisiana parishes, of which there is one of the name alone, by USPS code of its
 * state, without that word and with commas between; without those of the record and of the territories.
 * "Okaloosa County" is in Florida and nowhere else.
 */
export function soleCounties(
  { jurisdictions }: Dataset,
  { states, counties }: GazetteerTables,
): Readonly<Record<string, string>> {
  const codes = new Map(Object.entries(states).map(([code, { geoid }]) => [geoid, code]));
  const held = new Set(jurisdictions.map(({ geoid }) => geoid));
  const byState: Record<string, string[]> = {};
  for (const [name, geoids] of Object.entries(counties)) {
    const code = codes.get(geoids.slice(0, 2));
    const kind = code === 'LA' ? ' Parish' : ' County';
    const isSole = !geoids.includes(' ') && !held.has(geoids);
    if (code === undefined || !isSole || !name.endsWith(kind)) continue;
    byState[code] = [...(byState[code] ?? []), name.slice(0, -kind.length)];
  }
  return Object.fromEntries(
    Object.entries(byState)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, names]) => [code, names.join(',')]),
  );
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/^saint /, 'st. ');
}
