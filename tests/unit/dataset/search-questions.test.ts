import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeSearch } from '../../../core/dataset/search.ts';
import { AS_WRITTEN, LOOSELY } from './search-questions.ts';

const search = makeSearch(readDataset());
const placeOf = ([query, id]: readonly [string, string]) =>
  search(query, 5).findIndex((result) => result.id === id);

describe('eighty questions', () => {
  const questions = [...AS_WRITTEN, ...LOOSELY];

  it('are eighty, half of them with errors or nicknames', () => {
    expect([AS_WRITTEN.length, LOOSELY.length]).toEqual([40, 40]);
    expect(new Set(questions.map(([query]) => query)).size).toBe(80);
  });

  it('are answered first in 95 of 100', () => {
    const missed = questions.filter((question) => placeOf(question) !== 0);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(questions.length * 0.05);
  });

  it('are all answered among the first three', () => {
    const missed = questions.filter((question) => {
      const place = placeOf(question);
      return place < 0 || place > 2;
    });
    expect(missed).toEqual([]);
  });

  it('show both the state and the city of one name', () => {
    const [one, another] = search('ny');
    expect([one?.id, another?.id]).toEqual(['new-york', 'new-york-city-ny']);
  });
});
