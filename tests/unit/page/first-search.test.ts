import { expect, test } from 'vitest';
import { searchFirst } from '../../../core/page/first-search.ts';
import { pageOf } from './pages.ts';

async function searched(paragraphs: readonly string[]) {
  const { body } = pageOf(paragraphs.map((text) => `<p>${text}</p>`).join(''));
  const texts: string[] = [];
  const finder = (text: string) => {
    texts.push(text);
    return [];
  };
  expect(await searchFirst(finder, body)).toBe(finder);
  return texts;
}

test('a new finder is run over ever longer beginnings of an article', async () => {
  const texts = await searched(['a'.repeat(1_500), 'b'.repeat(1_500)]);
  expect(texts.map(({ length }) => length)).toEqual([250, 500, 1_000, 1_500]);
});

test('of a short article it reads all once', async () => {
  expect(await searched(['In Chicago', 'rain'])).toEqual(['In Chicago\n\nrain']);
});

test('a very long paragraph at the beginning is left for the search itself', async () => {
  expect(await searched(['a'.repeat(9_000)])).toEqual(['']);
});
