import { beforeEach, describe, expect, it } from 'vitest';
import { withDeleted } from '../../../core/claims/history.ts';
import { createClaimTable, rowOf } from '../../../core/claims/table.ts';
import { storedClaim } from './stored-claim.ts';

const all = Array.from({ length: 40 }, (_, index) => rowOf(storedClaim(index)));
let table = createClaimTable();

beforeEach(() => {
  table = createClaimTable();
  table.put(all);
});

const indices = (ids: readonly string[]) => ids.map((id) => Number(id.slice(-12)));
const find = (query: Partial<Parameters<typeof table.find>[0]>) =>
  table.find({ sort: 'modified', ...query });

describe('the table of claims', () => {
  it('sorts by time, by publication and by place in the page', () => {
    expect(indices(find({}).ids).slice(0, 3)).toEqual([39, 38, 37]);
    expect(indices(find({ sort: 'published' }).ids).slice(0, 2)).toEqual([27, 26]);
    expect(indices(find({ sort: 'page' }).ids).slice(0, 3)).toEqual([35, 28, 21]);
  });

  it.each([
    ['words, whatever their case and accents', { text: 'ANSWERED 1 quéstions' }, 17],
    ['a page', { pages: ['https://paper.example/story-3'] }, 6],
    ['no publisher', { publishers: [null] }, 20],
    ['either of two publishers', { publishers: [null, 'The Paper'] }, 40],
    ['undecided', { verdicts: [null] }, 8],
    ['a tag', { tags: ['grants', 'other'] }, 10],
    ['what is named', { about: ['philadelphia-pa'] }, 26],
    ['days of publication', { publishedFrom: '2018-01-05', publishedTo: '2018-01-06' }, 4],
    ['days of change', { modifiedFrom: '2026-01-01', modifiedTo: '2026-01-01' }, 40],
    ['several at once', { tags: ['grants'], verdicts: [null] }, 2],
    ['nothing there', { about: ['nowhere'] }, 0],
  ])('filters by %s', (_, query, count) => {
    expect(find(query).ids).toHaveLength(count);
  });

  it('counts for each filter what choosing a value would show beside the others', () => {
    const { facets } = find({ tags: ['grants'], verdicts: [null] });
    expect(facets.verdicts).toEqual([
      { value: 'supported', count: 8 },
      { value: null, count: 2 },
    ]);
    expect(facets.tags).toEqual([{ value: 'grants', count: 2 }]);
    for (const { value, count } of find({ tags: ['grants'] }).facets.verdicts) {
      expect(find({ tags: ['grants'], verdicts: [value] }).ids).toHaveLength(count);
    }
  });

  it('follows changes and deletion', () => {
    const changing = createClaimTable();
    changing.put(all);
    const deleted = withDeleted(storedClaim(3), true, '2026-03-01T00:00:00.000Z');
    changing.put([rowOf(deleted), rowOf({ ...storedClaim(4), verdict: 'mixed' })]);
    expect(changing.stored).toBe(39);
    expect(changing.find({ sort: 'modified', deleted: true }).ids).toEqual([deleted.id]);
    expect(changing.find({ sort: 'modified', verdicts: ['mixed'] }).ids).toHaveLength(1);
    changing.put([rowOf(storedClaim(3))]);
    expect(changing.stored).toBe(40);
  });
});

describe('the row of a claim', () => {
  it('holds what lists and filters need', () => {
    const claim = storedClaim(8, {
      about: ['a', 'b'],
      evidence: [
        {
          record: 'c',
          piece: 'excerpt:1',
          text: 'Not searched',
          source: 'Not searched',
          note: 'A “Note”',
          stance: 'context',
        },
        {
          record: 'a',
          piece: 'excerpt:2',
          text: '',
          source: null,
          note: '',
          stance: 'context',
        },
      ],
      rationale: 'Reasons  of\nÉric’s',
      tags: ['grants', 'law'],
    });
    expect(rowOf(claim)).toEqual({
      id: claim.id,
      page: 'https://paper.example/story-1',
      title: 'Story 1',
      publisher: null,
      published: '2018-01-09',
      verdict: 'supported',
      tags: ['grants', 'law'],
      about: ['a', 'b', 'c'],
      created: claim.created,
      modified: claim.modified,
      isDeleted: false,
      start: 99_992,
      words:
        'the city answered 8 questions. story 1 a. checker grants law a "note" reasons of eric\'s',
    });
    const deleted = rowOf({ ...claim, deleted: '2026-03-01T00:00:00.000Z' });
    expect(deleted.isDeleted).toBe(true);
  });

  it('has the first four thousand characters of the reasons', () => {
    const { words } = rowOf(storedClaim(1, { rationale: `${'x'.repeat(3_999)}yz` }));
    expect(words.endsWith('xy')).toBe(true);
  });

  it('folds accents of several marks', () => {
    expect(rowOf(storedClaim(1, { rationale: 'Việt e\u0301\u0323' })).words).toContain('viet e');
  });
});

describe('the order of a list', () => {
  const row = (id: string, changes: Partial<ReturnType<typeof rowOf>>) => ({
    ...rowOf(storedClaim(1)),
    id,
    ...changes,
  });
  const order = (
    sort: 'modified' | 'created' | 'published' | 'page',
    rows: readonly ReturnType<typeof row>[],
  ) => {
    const orders = [rows, rows.toReversed()].map((some) => {
      const one = createClaimTable();
      one.put(some);
      return one.find({ sort }).ids.join(' ');
    });
    expect(orders[0]).toBe(orders[1]);
    return orders[0];
  };

  it('of making is newest first, then by change', () => {
    expect(
      order('created', [
        row('a', { created: '2026-01-01', modified: '2026-01-05' }),
        row('b', { created: '2026-01-02', modified: '2026-01-03' }),
        row('c', { created: '2026-01-02', modified: '2026-01-04' }),
      ]),
    ).toBe('c b a');
  });

  it('of publication is newest first, then by change, those without a day last', () => {
    expect(
      order('published', [
        row('a', { published: null, modified: '2026-01-09' }),
        row('b', { published: '2018-01-01', modified: '2026-01-03' }),
        row('c', { published: '2018-01-02', modified: '2026-01-03' }),
        row('d', { published: '2018-01-02', modified: '2026-01-04' }),
        row('e', { published: null, modified: '2026-01-08' }),
      ]),
    ).toBe('d c b a e');
  });

  it('of pages goes by title, else address, then address, then place', () => {
    expect(
      order('page', [
        row('a', { title: 'B', page: 'https://x.example/1', start: 1 }),
        row('b', { title: null, page: 'A', start: 9 }),
        row('c', { title: 'B', page: 'https://x.example/0', start: 30 }),
        row('d', { title: 'B', page: 'https://x.example/0', start: 5 }),
        row('e', { title: 'C', page: 'https://x.example/0', start: 0 }),
      ]),
    ).toBe('b d c a e');
  });

  it('is made anew with each change', () => {
    const one = createClaimTable();
    one.put([row('a', { modified: '2026-01-01' }), row('b', { modified: '2026-01-02' })]);
    expect(one.find({ sort: 'modified' }).ids).toEqual(['b', 'a']);
    one.put([row('c', { modified: '2026-01-03' })]);
    expect(one.find({ sort: 'modified' }).ids).toEqual(['c', 'b', 'a']);
  });
});

describe('filters and their counts', () => {
  const row = (id: string, changes: Partial<ReturnType<typeof rowOf>>) => ({
    ...rowOf(storedClaim(1)),
    id,
    tags: [],
    about: [],
    verdict: null,
    publisher: null,
    words: 'word',
    ...changes,
  });
  let some = createClaimTable();

  beforeEach(() => {
    some = createClaimTable();
    some.put([
      row('a', {
        page: 'p1',
        title: 'One',
        publisher: 'X',
        tags: ['t'],
        about: ['r'],
        published: '2018-01-01',
        modified: '2026-01-05T10:00:00.000Z',
      }),
      row('b', {
        page: 'p1',
        title: 'One',
        publisher: 'Y',
        tags: ['t', 'u'],
        about: ['s'],
        published: '2018-01-02',
        modified: '2026-01-04T10:00:00.000Z',
      }),
      row('c', {
        page: 'p2',
        title: null,
        publisher: 'X',
        tags: ['u'],
        about: ['r', 's'],
        published: null,
        modified: '2026-01-03T10:00:00.000Z',
      }),
    ]);
  });
  const found = (query: Partial<Parameters<typeof some.find>[0]>) =>
    some.find({ sort: 'modified', ...query });

  it('count every value where nothing is chosen, the most frequent first', () => {
    expect(found({}).facets).toEqual({
      pages: [
        { value: 'p1', count: 2, title: 'One' },
        { value: 'p2', count: 1, title: null },
      ],
      publishers: [
        { value: 'X', count: 2 },
        { value: 'Y', count: 1 },
      ],
      verdicts: [{ value: null, count: 3 }],
      tags: [
        { value: 't', count: 2 },
        { value: 'u', count: 2 },
      ],
      about: [
        { value: 'r', count: 2 },
        { value: 's', count: 2 },
      ],
    });
  });

  it.each([
    ['pages', { pages: ['p1'] }, 'a b', ['p1', 'p2']],
    ['publishers', { publishers: ['Y'] }, 'b', ['X', 'Y']],
    ['tags', { tags: ['u'] }, 'b c', ['t', 'u']],
    ['about', { about: ['r'] }, 'a c', ['r', 's']],
  ] as const)('of %s are counted beside those chosen', (facet, query, ids, values) => {
    const { ids: all, facets } = found(query);
    expect(all.join(' ')).toBe(ids);
    expect(facets[facet].map(({ value }) => value)).toEqual(values);
    const others = (['pages', 'publishers', 'tags', 'about'] as const).filter(
      (one) => one !== facet,
    );
    for (const other of others) {
      const single = facets[other].map(({ count }) => count);
      expect(Math.max(...single), other).toBeLessThanOrEqual(all.length);
    }
  });

  it('leave out what two of them or a word refuse', () => {
    const { ids, facets } = found({ pages: ['p2'], publishers: ['Y'] });
    expect(ids).toEqual([]);
    expect(facets.pages).toEqual([{ value: 'p1', count: 1, title: 'One' }]);
    expect(facets.publishers).toEqual([{ value: 'X', count: 1 }]);
    expect(facets.tags).toEqual([]);
    expect(found({ text: 'absent', pages: ['p2'] }).facets.pages).toEqual([]);
  });

  it.each([
    [
      'nothing',
      { text: '  ', pages: [], publishers: [], verdicts: [], tags: [], about: [] },
      'a b c',
    ],
    ['words', { text: ' WORD  wor ' }, 'a b c'],
    ['a day of publication on', { publishedFrom: '2018-01-02' }, 'b'],
    ['a day of publication up to', { publishedTo: '2018-01-01' }, 'a'],
    ['a day of change on', { modifiedFrom: '2026-01-04' }, 'a b'],
    ['a day of change up to', { modifiedTo: '2026-01-04' }, 'b c'],
  ])('ask for %s', (_, query, ids) => {
    expect(found(query).ids.join(' ')).toBe(ids);
  });

  it('give two hundred values at most', () => {
    const many = createClaimTable();
    many.put([row('a', { tags: Array.from({ length: 203 }, (_, index) => `tag ${index}`) })]);
    expect(many.find({ sort: 'modified' }).facets.tags).toHaveLength(200);
  });

  it('keep what was deleted apart', () => {
    const one = createClaimTable();
    one.put([row('a', { isDeleted: true, page: 'p1' }), row('b', { page: 'p2' })]);
    expect(one.stored).toBe(1);
    expect(one.find({ sort: 'modified' }).facets.pages.map(({ value }) => value)).toEqual(['p2']);
    expect(one.find({ sort: 'modified', deleted: true }).ids).toEqual(['a']);
    one.put([row('a', { isDeleted: false }), row('b', { isDeleted: true })]);
    expect(one.stored).toBe(1);
  });
});
