import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { readGazetteerTables } from '../../../core/dataset/gazetteer-files.ts';
import { placeTable } from '../../../core/dataset/place-table.ts';
import { makeSearch } from '../../../core/dataset/search.ts';
import { NO_FILTER } from '../../../core/dataset/search-facets.ts';
import { makePlaceSearch, type PlacesFound } from '../../../core/dataset/search-places.ts';
import { AS_WRITTEN, LOOSELY } from './search-questions.ts';

const dataset = readDataset();
const table = placeTable(readGazetteerTables());
const search = makeSearch(dataset);
const findPlaces = makePlaceSearch(table, dataset);
const find = (query: string) => findPlaces(query, search(query));
const lines = ({ places }: PlacesFound) =>
  places.map(({ name, state, county }) =>
    [name, county?.name, state.code].filter(Boolean).join(', '),
  );

describe('the table', () => {
  it('is sorted by key, and holds the whole gazetteer', () => {
    const keys = table.rows.map(([key]) => key);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(table.rows.flatMap(([, , geoids]) => geoids.split(' ')).length).toBeGreaterThan(20_000);
  });
});

describe('a place that the record says nothing of', () => {
  it.each([
    ['Evanston, Wyoming', 'Evanston, WY'],
    ['jackson wyo.', 'Jackson, WY'],
    ['portland maine', 'Portland, ME'],
    ['Clark County, Washington', 'Clark County, WA'],
    ['clark county wash.', 'Clark County, WA'],
    ['saint cloud mn', 'St. Cloud, MN'],
    ['city of Muncie', 'Muncie, IL'],
    ['Charleston, West Virginia', 'Charleston, WV'],
  ])('%s is meant before any record', (query, expected) => {
    const found = find(query);
    expect(lines(found)[0]).toBe(expected);
    expect(found.isMeant).toBe(true);
  });

  it('is told with its county where the gazetteer knows it', () => {
    expect(lines(find('Abington, Mass.'))).toEqual(['Abington, Plymouth County, MA']);
  });

  it('is found by its beginning, and with slips only where nothing else was', () => {
    expect(lines(find('Murfreesb'))).toContain('Murfreesboro, TN');
    expect(lines(find('murfreesbroo'))).toContain('Murfreesboro, TN');
    expect(find('philadelfia').places).toEqual([]);
  });

  it('stands behind the record where the record holds the name', () => {
    const found = find('clark county');
    expect(found.isMeant).toBe(false);
    expect(lines(found)).toContain('Clark County, WA');
    expect(lines(found)).not.toContain('Clark County, NV');
    expect(find('springfield')).toMatchObject({ isMeant: true, more: expect.any(Number) });
    expect(find('springfield').more).toBeGreaterThan(5);
  });

  it('is not offered beside what is recorded under its own name', () => {
    expect(find('King County, Washington').places).toEqual([]);
    expect(lines(find('Portland, Oregon'))).toEqual([]);
  });

  it('obeys the filter of a state, and gives way to those that it cannot pass', () => {
    const narrowed = (filter: Partial<typeof NO_FILTER>) =>
      lines(findPlaces('springfield', [], { ...NO_FILTER, ...filter }));
    expect(narrowed({ state: 'IL' })).toEqual(['Springfield, IL']);
    expect(narrowed({ kind: 'case' })).toEqual([]);
    expect(narrowed({ list: 'APR17' })).toEqual([]);
  });

  it('is none for nothing typed, or for what no place is called', () => {
    expect(find('').places).toEqual([]);
    expect(find(' § ').places).toEqual([]);
    expect(find('xyzzyx').places).toEqual([]);
  });
});

describe('the eighty questions', () => {
  it('are still answered by the record', () => {
    const led = [...AS_WRITTEN, ...LOOSELY].filter(([query]) => find(query).isMeant);
    expect(led).toEqual([]);
  });
});
