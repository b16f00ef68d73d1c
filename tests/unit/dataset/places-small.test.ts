import { describe, expect, test } from 'vitest';
import { type GazetteerTables, makeGazetteer, namesakes } from '../../../core/dataset/gazetteer.ts';
import { placeKey, placeTable } from '../../../core/dataset/place-table.ts';
import type { SearchResult } from '../../../core/dataset/search.ts';
import { NO_FILTER, type SearchFilter } from '../../../core/dataset/search-facets.ts';
import {
  makePlaceSearch,
  NO_PLACES,
  type PlaceSearch,
  type PlacesFound,
} from '../../../core/dataset/search-places.ts';
import { STATES } from '../../../core/find/states.ts';
import { datasetOf, place } from './builders.ts';

/** Three states with a county each, and few places. */
const tables: GazetteerTables = {
  states: {
    NV: { name: 'Nevada', geoid: '32' },
    OH: { name: 'Ohio', geoid: '39' },
    WV: { name: 'West Virginia', geoid: '54' },
    MA: { name: 'Massachusetts', geoid: '25' },
    DC: { name: 'District of Columbia', geoid: '11' },
  },
  counties: {
    'Clark County': '32003 39023',
    'Carson City city': '32510',
    'Doña Ana County': '39001',
    'Essex County': '25009',
  },
  places: {
    Clarksburg: '5415628',
    Springfield: '3974118 2567000',
    'St. Clairsville': '3969526',
    'Saint Marys': '3969680',
    // A town with its county, a name that stands for two towns, and one that is a town and a city.
    Salem: '2500959105',
    Boxford: '2500907490 2500907491 2599907490',
    Essex: '2500921850 2521850',
    Nowhere: '9900001',
    Hill: '3212345',
    Georgetown: '1112345',
  },
};

describe('the gazetteer', () => {
  const gazetteer = () => makeGazetteer(tables);

  test.each([
    ['Clark County', ['NV', 'OH']],
    ['CLARK county', ['NV', 'OH']],
    ['Dona Ana County', ['OH']],
    ['Clark', []],
    ['Springfield', []],
  ])('knows the states with a county %s: %j', (name, states) => {
    expect(gazetteer().statesWithCounty(name)).toEqual(states);
  });

  test.each([
    ['Springfield', ['MA', 'OH']],
    ['saint clairsville', ['OH']],
    ['St. Marys', ['OH']],
    ['Nowhere', []],
    ['Clark County', []],
  ])('knows the states with a place %s: %j', (name, states) => {
    expect(gazetteer().statesWithPlace(name)).toEqual(states);
  });

  test('compares names whichever way their apostrophe is written', () => {
    const coeur = makeGazetteer({ ...tables, places: { 'Coeur d’Alene': '3200001' } });
    expect(coeur.statesWithPlace("Coeur d'Alene")).toEqual(['NV']);
    expect(coeur.statesWithPlace('Coeur d‘Alene')).toEqual(['NV']);
    expect(coeur.statesWithPlace('Coeur dAlene')).toEqual([]);
  });

  test('knows whether a state has a place', () => {
    expect(gazetteer().isPlaceIn('Springfield', 'OH')).toBe(true);
    expect(gazetteer().isPlaceIn('Springfield', 'NV')).toBe(false);
    expect(gazetteer().isPlaceIn('Gone', 'NV')).toBe(false);
  });

  test('knows the name of a code', () => {
    expect(gazetteer().nameOf('32')).toBe('Nevada');
    expect(gazetteer().nameOf('39023')).toBe('Clark County');
    expect(gazetteer().nameOf('2567000')).toBe('Springfield');
    expect(gazetteer().nameOf('00')).toBeNull();
  });

  test('knows namesakes in other states', () => {
    const county = { geoid: '32003', geoidOf: 'county', state: 'NV' } as const;
    const dataset = datasetOf({
      jurisdictions: [
        place('clark', county),
        place('springfield', { geoid: '3974118', state: 'OH' }),
        place('clarksburg', { geoid: '5415628', state: 'WV' }),
        place('sheriff', { ...county, geoidOf: 'parent' }),
        place('office', { geoid: '3974118', geoidOf: 'parent', state: 'OH' }),
        place('unknown', { geoid: '3900000', state: 'OH' }),
        place('ohio', { geoid: '39', geoidOf: 'state', state: 'OH' }),
      ],
    });
    expect(namesakes(dataset, gazetteer())).toEqual({ clark: ['OH'], springfield: ['MA'] });
    // A city has the name of a county, but no county is meant by it.
    const named = makeGazetteer({ ...tables, places: { ...tables.places, Ohio: '3200002' } });
    expect(namesakes(dataset, named)).toEqual({
      clark: ['OH'],
      springfield: ['MA'],
      ohio: ['NV'],
    });
  });
});

const table = () => placeTable(tables);

describe('the table of places', () => {
  test('is sorted by what is typed, without cities that are also counties', () => {
    expect(table().rows.map(([key, name]) => `${key} ${name}`)).toEqual([
      'boxford Boxford',
      'clarkcounty Clark County',
      'clarksburg Clarksburg',
      'donaanacounty Doña Ana County',
      'essex Essex',
      'essexcounty Essex County',
      'georgetown Georgetown',
      'hill Hill',
      'nowhere Nowhere',
      'salem Salem',
      'springfield Springfield',
      'stclairsville St. Clairsville',
      'stmarys Saint Marys',
    ]);
    expect(table().rows[1]).toEqual(['clarkcounty', 'Clark County', '32003 39023']);
    expect(table().states['32']).toEqual({ code: 'NV', name: 'Nevada' });
  });

  test('keeps the order of names that are typed alike', () => {
    const twice = placeTable({ ...tables, counties: {}, places: { 'A-B': '1', 'A B': '2' } });
    expect(twice.rows.map(([, name]) => name)).toEqual(['A-B', 'A B']);
  });

  test('writes saints one way', () => {
    expect(placeKey(['saint', 'mary'])).toBe('stmary');
    expect(placeKey(['st', 'mary'])).toBe('stmary');
    expect(placeKey(['saints'])).toBe('saints');
  });
});

const result: SearchResult = {
  kind: 'jurisdiction',
  id: 'x',
  title: 'X',
  kicker: { what: 'City', of: null },
  badge: null,
  terms: [],
  match: 'name',
};

describe('a place without a record', () => {
  const find: PlaceSearch = (...asked) => makePlaceSearch(table(), datasetOf())(...asked);
  const lines = ({ places }: PlacesFound) =>
    places.map(({ name, state, county }) =>
      [name, county?.name, state.code].filter(Boolean).join(', '),
    );

  test('has a code, a name, a state, and a county where one is known', () => {
    expect(find('Salem', []).places).toEqual([
      {
        geoid: '2500959105',
        name: 'Salem',
        state: { code: 'MA', name: 'Massachusetts' },
        county: { geoid: '25009', name: 'Essex County' },
      },
    ]);
    expect(find('hill', []).places[0]?.county).toBeNull();
  });

  test.each([
    // Towns of two counties, of one that the table lacks, or a town and a city: no one county.
    ['boxford', ['Boxford, MA']],
    ['essex', ['Essex, MA']],
    ['clark county', ['Clark County, NV', 'Clark County, OH']],
    ['springfield', ['Springfield, MA', 'Springfield, OH']],
    ['city of springfield', ['Springfield, MA', 'Springfield, OH']],
    ['  Town of Hill', ['Hill, NV']],
    ['township of hill', ['Hill, NV']],
    ['village of hill', ['Hill, NV']],
    ['borough of hill', ['Hill, NV']],
    ['county of hill', []],
    ['hill city of hill', []],
    ['Springfield, Ohio', ['Springfield, OH']],
    ['springfield oh', ['Springfield, OH']],
    ['springfield mass', ['Springfield, MA']],
    ['Clarksburg, West Virginia', ['Clarksburg, WV']],
    ['clarksburg w.va.', ['Clarksburg, WV']],
    ['hill, ohio', []],
    ['Georgetown, District of Columbia', ['Georgetown, DC']],
    ['nowhere', []],
    ['saint clairsville', ['St. Clairsville, OH']],
    ['nevada', []],
    ['ohio', []],
    ['', []],
  ])('is found by “%s”: %j', (query, expected) => {
    expect(lines(find(query, []))).toEqual(expected);
  });

  test('of a whole name is meant where no record fits', () => {
    expect(find('hill', [])).toMatchObject({ isMeant: true, more: 0 });
    expect(find('hill', [{ ...result, match: 'guess' }]).isMeant).toBe(true);
    expect(find('hill', [{ ...result, match: 'words' }]).isMeant).toBe(false);
    expect(find('hill', [result, { ...result, match: 'guess' }]).isMeant).toBe(false);
  });

  test('is found by the beginning of its name, of four letters on, and then not meant', () => {
    expect(lines(find('clar', []))).toEqual([
      'Clark County, NV',
      'Clark County, OH',
      'Clarksburg, WV',
    ]);
    expect(find('clar', [])).toMatchObject({ isMeant: false, more: 0 });
    expect(find('cla', [])).toEqual(NO_PLACES);
    expect(lines(find('clar ohio', []))).toEqual(['Clark County, OH']);
    expect(lines(find('clar', [result]))).toEqual([
      'Clark County, NV',
      'Clark County, OH',
      'Clarksburg, WV',
    ]);
  });

  test('is found in spite of a slip where nothing else was', () => {
    expect(lines(find('sprignfield', []))).toEqual(['Springfield, MA', 'Springfield, OH']);
    expect(find('sprignfield', [])).toMatchObject({ isMeant: false, more: 0 });
    expect(lines(find('sprignfield ohio', []))).toEqual(['Springfield, OH']);
    expect(find('sprignfield', [result])).toEqual(NO_PLACES);
    expect(find('prsingfield', [])).toEqual(NO_PLACES);
    expect(find('hil', [])).toEqual(NO_PLACES);
    expect(lines(find('stmaris', []))).toEqual(['Saint Marys, OH']);
    expect(find('zalem', [])).toEqual(NO_PLACES);
  });

  test('keeps to the filter of a state, and gives way to those that it cannot pass', () => {
    const narrowed = (query: string, filter: Partial<SearchFilter>) =>
      lines(find(query, [], { ...NO_FILTER, ...filter }));
    expect(narrowed('springfield', { state: 'OH' })).toEqual(['Springfield, OH']);
    expect(narrowed('clar', { state: 'WV' })).toEqual(['Clarksburg, WV']);
    expect(narrowed('sprignfield', { state: 'MA' })).toEqual(['Springfield, MA']);
    expect(narrowed('springfield ohio', { state: 'OH' })).toEqual(['Springfield, OH']);
    expect(narrowed('springfield ohio', { state: 'MA' })).toEqual([]);
    expect(narrowed('clar ohio', { state: 'MA' })).toEqual([]);
    expect(narrowed('sprignfield ohio', { state: 'MA' })).toEqual([]);
    expect(narrowed('hill', { kind: 'jurisdiction' })).toEqual(['Hill, NV']);
    expect(narrowed('hill', { kind: 'case' })).toEqual([]);
    expect(narrowed('hill', { list: 'x' })).toEqual([]);
    expect(narrowed('hill', { act: 'listed' })).toEqual([]);
    expect(narrowed('hill', { court: 'x' })).toEqual([]);
  });

  test('is none that the record holds', () => {
    const known = datasetOf({
      jurisdictions: [place('a', { geoid: '3974118' }), place('b', { geoid: '2521850' })],
    });
    const findMore = makePlaceSearch(table(), known);
    expect(lines(findMore('springfield', []))).toEqual(['Springfield, MA']);
    // The town and the city are one place of one name in one state.
    expect(lines(findMore('essex', []))).toEqual(['Essex County, MA']);
  });

  test('is one of twelve at most, three beside records that it only begins like', () => {
    const all = Object.fromEntries(
      STATES.slice(0, 14).map(({ code, name }, index) => [code, { name, geoid: `${10 + index}` }]),
    );
    const geoids = Object.values(all).map(({ geoid }) => `${geoid}00001`);
    const many = placeTable({
      states: all,
      counties: {},
      places: { Fairview: geoids.join(' '), Salem: geoids.slice(0, 12).join(' ') },
    });
    const findMany = makePlaceSearch(many, datasetOf());
    expect(findMany('fairview', [])).toMatchObject({ more: 2 });
    expect(findMany('fairview', []).places).toHaveLength(12);
    expect(findMany('salem', [])).toMatchObject({ more: 0 });
    expect(findMany('salem', []).places).toHaveLength(12);
    expect(findMany('fairv', []).places).toHaveLength(12);
    expect(findMany('fairv', [result]).places).toHaveLength(3);
    expect(findMany('fiarview', []).places).toHaveLength(12);
    const named = findMany('salem', []).places.map(({ state }) => state.name);
    expect(named).toEqual([...named].sort());
  });
});
