import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeSearch, resultOf } from '../../../core/dataset/search.ts';
import { filterChoices, NO_FILTER } from '../../../core/dataset/search-facets.ts';

const dataset = readDataset();
const search = makeSearch(dataset);
const ALL = 1_000;

describe('a filter', () => {
  it('without words finds all that passes: the members of a list', () => {
    const list = dataset.lists.find(({ id }) => id === 'OCT17');
    const members = (list?.members ?? [])
      .filter(({ listed, jurisdiction }) => listed && jurisdiction)
      .map(({ jurisdiction }) => jurisdiction);
    const found = search('', ALL, { ...NO_FILTER, kind: 'jurisdiction', list: 'OCT17' });
    expect(members.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id).sort()).toEqual([...new Set(members)].sort());
  });

  it('narrows what words find', () => {
    const filter = { ...NO_FILTER, state: 'NV' };
    expect(search('clark', ALL, filter)[0]?.id).toBe('clark-county-nv');
    expect(search('philadelphia', ALL, filter)).toEqual([]);
  });

  it('by court finds cases of that court alone', () => {
    const court = 'U.S. District Court for the Western District of Texas';
    const found = search('', ALL, { ...NO_FILTER, court });
    expect(found.map(({ id }) => id)).toEqual(['el-cenizo-v-texas']);
  });

  it('by the latest federal act finds places whose badge tells of that act', () => {
    const found = search('', ALL, { ...NO_FILTER, act: 'listed' });
    expect(found.length).toBeGreaterThan(0);
    for (const { badge } of found) expect(badge?.text).toContain('listed');
  });

  it('reaches laws, cases and letters through the states of their places', () => {
    const kinds = search('', ALL, { ...NO_FILTER, state: 'CA' }).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['jurisdiction', 'instrument', 'case', 'letter']));
  });
});

describe('what the menus offer', () => {
  const choices = filterChoices(dataset);

  it('finds something, each', () => {
    for (const state of choices.states) {
      expect(search('', 1, { ...NO_FILTER, state }), state).toHaveLength(1);
    }
    for (const { id: list } of choices.lists) {
      expect(search('', 1, { ...NO_FILTER, list }), list).toHaveLength(1);
    }
    for (const act of choices.acts) {
      expect(search('', 1, { ...NO_FILTER, act }), act).toHaveLength(1);
    }
    for (const court of choices.courts) {
      expect(search('', 1, { ...NO_FILTER, court }), court).toHaveLength(1);
    }
  });
});

describe('a record looked up before', () => {
  it('is shown as a search shows it', () => {
    const { terms: _, ...found } = search('philadelphia')[0] ?? { terms: [] };
    expect(resultOf(dataset, 'philadelphia-pa')).toEqual({ ...found, terms: [] });
  });

  it('is none when the record no longer holds it', () => {
    expect(resultOf(dataset, 'nowhere')).toBeNull();
  });
});
