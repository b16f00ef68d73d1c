import { afterEach, describe, expect, test, vi } from 'vitest';
import { pointsOf, readArticleText } from '../../../core/page/blocks.ts';
import { mentionAt } from '../../../core/page/hit-test.ts';
import type { Placed } from '../../../core/page/placed-mention.ts';
import { LETTER, LINE } from '../../support/fake-layout.ts';
import { type FakePage, fakePage } from '../../support/fake-page.ts';

afterEach(() => vi.unstubAllGlobals());

interface Named extends Placed {
  readonly words: string;
}

/** The words where they stand first in the page. */
function place(page: FakePage, ...all: readonly string[]): readonly Named[] {
  const article = readArticleText(page.document.body);
  return all.map((words) => {
    const start = article.text.indexOf(words);
    const end = start + words.length;
    return { words, start, end, range: new StaticRange(pointsOf(article, start, end)) };
  });
}

/** The words under a point, given by the column and the line of a letter. */
function at(page: FakePage, mentions: readonly Named[], column: number, line: number) {
  return mentionAt(page.document, column * LETTER, line * LINE, mentions)?.mention.words ?? null;
}

describe('the mention under a point', () => {
  test('is there from its first letter to its last, on its line alone', () => {
    const page = fakePage('<p>Cook County v. Barr</p><p>In Cook County, Ill.</p>');
    const mentions = place(page, 'County v.');
    const hit = (x: number, y: number) => mentionAt(page.document, x, y, mentions)?.mention.words;
    expect(hit(5 * LETTER, 0)).toBe('County v.');
    expect(hit(14 * LETTER - 1, LINE - 1)).toBe('County v.');
    expect(hit(5 * LETTER - 1, 5)).toBeUndefined();
    expect(hit(14 * LETTER, 5)).toBeUndefined();
    expect(hit(6 * LETTER, -1)).toBeUndefined();
    expect(hit(6 * LETTER, LINE)).toBeUndefined();
    expect(hit(6 * LETTER, 99 * LINE)).toBeUndefined();
  });

  test('comes with the box of the line that was hit', () => {
    const page = fakePage('<p>In <b>Cook</b> County, Ill.</p>');
    const mentions = place(page, 'Cook County');
    const box = (column: number) => {
      const rect = mentionAt(page.document, column * LETTER, 3, mentions)?.rect;
      return rect && [rect.left, rect.right, rect.top, rect.bottom];
    };
    expect(box(4)).toEqual([3 * LETTER, 7 * LETTER, 0, LINE]);
    expect(box(9)).toEqual([7 * LETTER, 14 * LETTER, 0, LINE]);
  });

  test('is found in each text node between its ends, and in none beside them', () => {
    const page = fakePage('<p>a <i>New</i> <b>York</b> <u>City</u> <s>b</s></p>');
    const mentions = place(page, 'New York City');
    expect(
      [0, 1, 2, 5, 6, 10, 11, 14, 15, 16].map((column) => at(page, mentions, column, 0)),
    ).toEqual([null, null, ...Array(6).fill('New York City'), null, null]);
  });

  test('is the shortest of several, in whatever order they come', () => {
    const page = fakePage('<p>City of Chicago v. Barr</p>');
    for (const order of [
      ['Chicago', 'City of Chicago v. Barr', 'Chicago v. Barr'],
      ['City of Chicago v. Barr', 'Chicago v. Barr', 'Chicago'],
      ['Chicago v. Barr', 'Chicago', 'City of Chicago v. Barr'],
    ]) {
      const mentions = place(page, ...order);
      expect(at(page, mentions, 9, 0)).toBe('Chicago');
      expect(at(page, mentions, 17, 0)).toBe('Chicago v. Barr');
      expect(at(page, mentions, 1, 0)).toBe('City of Chicago v. Barr');
    }
  });

  test('of two as long as each other is the first', () => {
    const page = fakePage('<p>Chicago</p>');
    const [one] = place(page, 'Chicago');
    if (!one) throw new Error('no mention');
    const same = [one, { ...one, words: 'the same' }];
    expect(at(page, same, 2, 0)).toBe('Chicago');
  });

  test('is none where something else lies over it, and again where that is gone', () => {
    const page = fakePage('<p>In Chicago</p><div id="over"></div>');
    const mentions = place(page, 'Chicago');
    page.layout.cover = page.document.querySelector('#over');
    expect(at(page, mentions, 5, 0)).toBeNull();
    page.layout.cover = page.document.querySelector('p');
    expect(at(page, mentions, 5, 0)).toBe('Chicago');
    page.document.elementFromPoint = () => null;
    expect(at(page, mentions, 5, 0)).toBeNull();
  });

  test('is none where the page has taken its text away', () => {
    const page = fakePage('<p>In Chicago</p><p>In Denver</p>');
    const mentions = place(page, 'Chicago', 'Denver');
    page.document.querySelector('p')?.remove();
    expect(at(page, mentions, 5, 0)).toBe('Denver');
    page.document.querySelector('p')?.remove();
    expect(at(page, mentions, 5, 0)).toBeNull();
  });

  test('is found in an open shadow tree, and where the page stands beside it', () => {
    const page = fakePage('<div id="host"></div><p>In Denver</p>');
    const host = page.document.querySelector('#host');
    const shadow = host?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>In Chicago</p>';
    const mentions = place(page, 'Chicago', 'Denver');
    expect(at(page, mentions, 5, 0)).toBe('Chicago');
    expect(at(page, mentions, 5, 1)).toBe('Denver');
  });

  test('asks for the shadow trees of the mentions alone, once for each list', () => {
    const page = fakePage('<div id="host"></div><p>In Denver</p>');
    const shadow = page.document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>In Chicago</p>';
    const asked = vi.spyOn(page.document, 'caretPositionFromPoint');
    const [chicago, denver] = place(page, 'Chicago', 'Denver');
    if (!chicago || !denver) throw new Error('no mentions');
    mentionAt(page.document, 1, 1, [denver]);
    expect(asked).toHaveBeenLastCalledWith(1, 1, { shadowRoots: [] });
    const both = [chicago, denver, chicago];
    mentionAt(page.document, 1, 1, both);
    const trees = asked.mock.lastCall?.[2]?.shadowRoots;
    expect(trees).toEqual([shadow]);
    mentionAt(page.document, 2, 2, both);
    expect(asked.mock.lastCall?.[2]?.shadowRoots).toBe(trees);
  });

  test('is told by the older way of WebKit too', () => {
    const page = fakePage('<p>In Chicago</p>');
    const mentions = place(page, 'Chicago');
    const text = page.document.querySelector('p')?.firstChild;
    const older = page.document as unknown as Record<string, unknown>;
    const caret = { startContainer: text, startOffset: 5 };
    older.caretPositionFromPoint = undefined;
    older.caretRangeFromPoint = (x: number, y: number) => (x === 50 && y === 0 ? caret : null);
    expect(at(page, mentions, 5, 0)).toBe('Chicago');
    expect(at(page, mentions, 6, 0)).toBeNull();
    older.caretRangeFromPoint = undefined;
    expect(at(page, mentions, 5, 0)).toBeNull();
  });

  test('of no mentions is none, and nothing is asked of the page', () => {
    const page = fakePage('<p>In Chicago</p>');
    const asked = vi.spyOn(page.document, 'caretPositionFromPoint');
    expect(mentionAt(page.document, 50, 0, [])).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });
});
