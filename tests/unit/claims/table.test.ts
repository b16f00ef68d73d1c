import { describe, expect, it } from 'vitest';
import { withDeleted } from '../../../core/claims/history.ts';
import { createClaimTable, rowOf } from '../../../core/claims/table.ts';
import { storedClaim } from './stored-claim.ts';

const table = createClaimTable();
const all = Array.from({ length: 40 }, (_, index) => rowOf(storedClaim(index)));
table.put(all);

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
