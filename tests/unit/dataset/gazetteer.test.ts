import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeGazetteer, namesakes, soleCounties } from '../../../core/dataset/gazetteer.ts';
import { readGazetteerTables } from '../../../core/dataset/gazetteer-files.ts';
import { makeLexicon } from '../../../core/dataset/lexicon.ts';
import { STATES } from '../../../core/find/states.ts';

const tables = readGazetteerTables();
const gazetteer = makeGazetteer(tables);
const dataset = readDataset();

describe('the tables', () => {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  const { objects } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    'objects',
    Record<string, { geometries: { id: string; properties: { name: string } }[] }>
  >;

  test.each(['states', 'counties'])('hold all %s of us-atlas under their names', (kind) => {
    const geometries = objects[kind]?.geometries ?? [];
    expect(geometries.length).toBeGreaterThan(50);
    for (const { id, properties } of geometries) {
      expect(gazetteer.nameOf(id), id).toMatch(new RegExp(`^${properties.name}(?: |$)`));
    }
  });

  test('know every state that news abbreviates, by the same code', () => {
    for (const { code, name } of STATES) expect(tables.states[code]?.name).toBe(name);
  });

  test('have well-formed codes, each of a known state', () => {
    const states = new Set(Object.values(tables.states).map(({ geoid }) => geoid));
    for (const [table, digits] of [
      [tables.counties, /^\d{5}$/],
      [tables.places, /^\d{7}(?:\d{3})?$/],
    ] as const) {
      for (const geoid of Object.values(table).flatMap((geoids) => geoids.split(' '))) {
        expect(geoid).toMatch(digits);
        expect(states).toContain(geoid.slice(0, 2));
      }
    }
  });
});

describe('looking names up', () => {
  test.each([
    ['Clark County', 12, 'NV'],
    ['clark county', 12, 'WA'],
    ['Orleans Parish', 1, 'LA'],
    ['Washington County', 30, 'OR'],
    ['Baltimore city', 1, 'MD'],
  ])('%s is a county in %i states', (name, count, one) => {
    const states = gazetteer.statesWithCounty(name);
    expect(states).toContain(one);
    expect(states).toHaveLength(count);
  });

  test.each([
    ['Portland', ['ME', 'OR']],
    ['Saint Paul', ['MN']],
    ['St. Paul', ['MN']],
    ['Cañon City', ['CO']],
    ['Canon City', ['CO']],
    ['Louisville', ['KY', 'CO']],
    ['New York', ['NY']],
    ['Nashville', ['TN']],
  ])('%s is a place in %j', (name, states) => {
    expect(gazetteer.statesWithPlace(name)).toEqual(expect.arrayContaining(states));
    for (const state of states) expect(gazetteer.isPlaceIn(name, state)).toBe(true);
  });

  test('knows where a place is not', () => {
    expect(gazetteer.isPlaceIn('Philadelphia', 'NV')).toBe(false);
    expect(gazetteer.statesWithPlace('Erewhon')).toEqual([]);
    expect(gazetteer.statesWithPlace('constructor')).toEqual([]);
    expect(gazetteer.nameOf('99')).toBeNull();
  });
});

describe('the record', () => {
  /** What the Census Bureau calls differently. */
  const CENSUS_NAMES: Readonly<Record<string, string>> = {
    'New York City': 'New York',
    'Washington, D.C.': 'Washington',
  };

  test.each(dataset.jurisdictions)('$id has the GEOID of its name', (one) => {
    const name = gazetteer.nameOf(one.geoid);
    if (one.geoidOf === 'parent' || one.geoidOf === 'state') {
      expect(name).toBe(tables.states[one.state]?.name);
    } else {
      expect(name).toBe(CENSUS_NAMES[one.shortName] ?? one.shortName);
      expect(one.geoid.slice(0, 2)).toBe(tables.states[one.state]?.geoid);
    }
  });

  test('has its namesakes in the finding tables; after a new place run npm run gazetteer', () => {
    const made = namesakes(dataset, gazetteer);
    const told = makeLexicon(dataset).jurisdictions.flatMap((one) =>
      one.namesakes ? [[one.id, one.namesakes] as const] : [],
    );
    expect(Object.fromEntries(told)).toEqual(made);
    expect(made['clark-county-nv']).toHaveLength(11);
    expect(made['clark-county-nv']).not.toContain('NV');
    expect(made['miami-dade-county-fl']).toBeUndefined();
    expect(made.nevada).toContain('MO');
  });

  test('has its counties of one state in the finding tables; after a new place run npm run gazetteer', () => {
    const made = soleCounties(dataset, tables);
    expect(makeLexicon(dataset).soleCounties).toEqual(made);
    expect(made.FL?.split(',')).toContain('Okaloosa');
    expect(made.LA?.split(',')).toContain('Jefferson');
    const all = Object.values(made).flatMap((names) => names.split(','));
    expect(all).not.toContain('Clark');
    expect(all).not.toContain('Multnomah');
  });
});
