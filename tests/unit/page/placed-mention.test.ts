import { afterEach, describe, expect, test, vi } from 'vitest';
import { readArticleText } from '../../../core/page/blocks.ts';
import {
  liveRangeOf,
  mentionsByNode,
  placeMentions,
  rectsOf,
} from '../../../core/page/placed-mention.ts';
import { findSample } from '../../browser/sample-finder.ts';
import { LETTER, LINE } from '../../support/fake-layout.ts';
import { fakePage, textOf } from '../../support/fake-page.ts';

afterEach(() => vi.unstubAllGlobals());

function openPlaced(body: string) {
  const page = fakePage(body);
  const article = readArticleText(page.document.body);
  const found = findSample(article.text);
  return { page, article, found, placed: placeMentions(article, found) };
}

test('mentions keep what they say and stand on their words', () => {
  const { found, placed } = openPlaced('<p>In <b>Cook</b> County and Denver</p>');
  expect(placed.map(({ range, ...mention }) => mention)).toEqual(found);
  expect(placed.map(({ range }) => textOf(range))).toEqual(['Cook County', 'Denver']);
});

test('each text node leads to the mentions it is part of, in their order', () => {
  const { page, article, placed } = openPlaced(
    '<p>City of <b>Chicago</b> v. Sessions</p><p>Denver, not <i>Boston</i></p>',
  );
  const byNode = mentionsByNode(article, placed);
  const words = (node: Node | null | undefined) =>
    byNode.get(node as Node)?.map(({ text }) => text);
  const [one, two] = page.document.querySelectorAll('p');
  expect(words(one?.firstChild)).toEqual(['City of Chicago v. Sessions']);
  expect(words(one?.querySelector('b')?.firstChild)).toEqual([
    'City of Chicago v. Sessions',
    'Chicago',
  ]);
  expect(words(one?.lastChild)).toEqual(['City of Chicago v. Sessions']);
  expect(words(two?.firstChild)).toEqual(['Denver']);
  expect(words(two?.querySelector('i')?.firstChild)).toEqual(['Boston']);
  expect(byNode.size).toBe(5);
});

describe('a live range', () => {
  test('stands on the words of a mention', () => {
    const { placed } = openPlaced('<p>In <b>Cook</b> County</p>');
    expect(placed.map((one) => liveRangeOf(one)?.toString())).toEqual(['Cook County']);
  });

  test.each([
    ['the first node', (body: Element) => body.querySelector('b')?.remove()],
    ['the last node', (body: Element) => body.querySelector('p')?.lastChild?.remove()],
  ])('is none where %s of the mention has gone', (_, change) => {
    const { page, placed } = openPlaced('<p>In <b>Cook</b> County</p>');
    change(page.document.body);
    expect(placed.map(liveRangeOf)).toEqual([null]);
  });

  test('is none where a node has become too short', () => {
    const { page, placed } = openPlaced('<p>In <b>Cook</b> County</p>');
    (page.document.querySelector('p')?.lastChild as Text).data = ' Cou';
    expect(placed.map(liveRangeOf)).toEqual([null]);
  });

  test('is none where nothing is left of the words', () => {
    const { page, placed } = openPlaced('<p>Denver</p>');
    const [denver] = placed;
    const node = page.document.querySelector('p')?.firstChild as Text;
    const init = { startContainer: node, endContainer: node, startOffset: 3, endOffset: 3 };
    expect(denver && liveRangeOf({ ...denver, range: new StaticRange(init) })).toBeNull();
  });
});

describe('the boxes of a mention', () => {
  test('are those of its lines', () => {
    const { placed } = openPlaced('<p>x</p><p>In <b>Cook</b> County</p>');
    const boxes = placed.flatMap((one) =>
      rectsOf(one).map(({ left, right, top }) => [left, right, top]),
    );
    expect(boxes).toEqual([
      [3 * LETTER, 7 * LETTER, LINE],
      [7 * LETTER, 14 * LETTER, LINE],
    ]);
  });

  test('leave out those without width or height', () => {
    const { page, placed } = openPlaced('<p>Denver</p>');
    page.window.Range.prototype.getClientRects = () =>
      [
        { width: 0, height: 20 },
        { width: 30, height: 0 },
        { width: 30, height: 20 },
      ] as unknown as DOMRectList;
    expect(placed.map(rectsOf)).toEqual([[{ width: 30, height: 20 }]]);
  });

  test('are none where the mention has gone', () => {
    const { page, placed } = openPlaced('<p>Denver</p>');
    page.document.querySelector('p')?.remove();
    expect(placed.map(rectsOf)).toEqual([[]]);
  });
});
