import { expect, test } from 'vitest';
import type { Finder, Mention } from '../../../core/find/mention.ts';
import { readArticleText } from '../../../core/page/blocks.ts';
import { findInSlices } from '../../../core/page/find-in-slices.ts';
import { tagRendering } from '../../../core/page/rendering.ts';
import { pageOf } from './pages.ts';

function textOf(paragraphs: readonly string[]) {
  const { body } = pageOf(paragraphs.map((text) => `<p>${text}</p>`).join(''));
  return readArticleText(body, { rendering: tagRendering });
}

function runs(text: ReturnType<typeof textOf>, near = 0) {
  const searched: string[] = [];
  const finder: Finder = (part) => {
    searched.push(part);
    return Array.from(part.matchAll(/Chicago/g), ({ index, 0: name }) => ({
      start: index,
      end: index + name.length,
      text: name,
      kind: 'jurisdiction' as const,
      id: 'chicago-il',
      ref: null,
      form: 'name' as const,
    }));
  };
  const steps = findInSlices(finder, text, {}, near);
  const yielded: (readonly Mention[])[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) yielded.push(step.value);
  return { searched, yielded, pauses: yielded.length, found: step.value };
}

test('a text of usual length is searched at once', () => {
  const text = textOf(['In Chicago', 'rain', 'Chicago again']);
  const { searched, pauses, found } = runs(text);
  expect(searched).toEqual([text.text]);
  expect(pauses).toBe(0);
  expect(found).toHaveLength(2);
});

test('a long text is searched in parts that end with a block, and offsets hold for all of it', () => {
  const text = textOf(
    Array.from({ length: 60 }, (_, i) => `${i} Chicago ${'x'.repeat(i * 200)} end`),
  );
  const { searched, pauses, found } = runs(text);
  expect(searched.length).toBeGreaterThan(3);
  expect(pauses).toBe(searched.length - 1);
  expect(Math.max(...searched.map((part) => part.length))).toBeLessThanOrEqual(100_000);
  expect(searched.every((part) => part.endsWith('end'))).toBe(true);
  expect(found).toHaveLength(60);
  for (const { start, end } of found) expect(text.text.slice(start, end)).toBe('Chicago');
});

test('the part that is in view is searched first, and told before the others', () => {
  const text = textOf(
    Array.from({ length: 40 }, (_, i) => `${i} Chicago ${'x'.repeat(10_000)} end`),
  );
  const near = text.blocks[25]?.start ?? 0;
  const { searched, yielded, found } = runs(text, near);
  expect(searched[0]).toContain('25 Chicago');
  const order = searched.map((part) => Math.abs(text.text.indexOf(part) - near));
  expect(order[0]).toBeLessThan(100_000);
  expect(order.at(-1)).toBe(near);
  for (const { start } of yielded[0] ?? []) expect(Math.abs(start - near)).toBeLessThan(100_000);
  expect(found).toEqual(runs(text).found);
});

test('a block longer than a part is searched whole; no text is no part', () => {
  const { searched } = runs(textOf(['short', `Chicago ${'x'.repeat(150_000)}`, 'short']));
  expect(searched.map((part) => part.length)).toEqual([5, 150_008, 5]);
  expect(runs(textOf([])).found).toEqual([]);
});
