import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ArticleText, readArticleText } from '../../../core/page/blocks.ts';
import { isInView, offsetInView, placeBeforeView } from '../../../core/page/in-view.ts';
import { LINE } from '../../support/fake-layout.ts';
import { type FakePage, fakePage } from '../../support/fake-page.ts';

const LINES = Array.from({ length: 20 }, (_, index) => `Line ${String(index).padStart(2, '0')}`);

let page: FakePage;
let article: ArticleText;

beforeEach(() => {
  page = fakePage(
    `<article><h1>Head</h1>${LINES.map((line) => `<p>${line}</p>`).join('')}</article>`,
  );
  Object.assign(page.window, { innerHeight: 5 * LINE });
  article = readArticleText(root());
});
afterEach(() => vi.unstubAllGlobals());

function root(): Element {
  return page.document.querySelector('article') as Element;
}

describe('the offset in view', () => {
  const words = () => article.text.slice(offsetInView(article), offsetInView(article) + 7);

  test.each([
    [0, 'Head\n\nL'],
    [LINE - 1, 'Head\n\nL'],
    [LINE, 'Line 00'],
    [9 * LINE, 'Line 08'],
    [10 * LINE - 1, 'Line 08'],
    [20 * LINE, 'Line 19'],
  ])('scrolled by %i is that of the first block that is not above', (scrolled, expected) => {
    page.layout.scrolled = scrolled;
    expect(words()).toBe(expected);
  });

  test('is the end where all is above', () => {
    page.layout.scrolled = 21 * LINE;
    expect(offsetInView(article)).toBe(article.text.length);
  });

  test('asks for few boxes', () => {
    const boxes = vi.spyOn(page.window.Element.prototype, 'getBoundingClientRect');
    offsetInView(article);
    expect(boxes.mock.calls.length).toBeLessThanOrEqual(5);
  });
});

describe('whether an article is in view', () => {
  test.each([
    [0, true],
    [21 * LINE - 1, true],
    [21 * LINE, false],
    [-5 * LINE + 1, true],
    [-5 * LINE, false],
  ])('scrolled by %i is %s', (scrolled, expected) => {
    page.layout.scrolled = scrolled;
    expect(isInView(article)).toBe(expected);
  });

  test('is so where nothing was read or no window shows it', () => {
    page.layout.scrolled = 30 * LINE;
    const none = { ...article, blocks: [] };
    expect(isInView(none)).toBe(true);
    Object.defineProperty(page.document, 'defaultView', { value: null });
    expect(isInView(article)).toBe(true);
  });
});

describe('the place to read from', () => {
  const from = (length: number) => placeBeforeView(root(), length)?.textContent ?? null;

  test('has half of the text between it and the upper edge', () => {
    page.layout.scrolled = 15 * LINE;
    // In view is “Line 14”; each line has seven letters.
    expect(from(14)).toBe('Line 13');
    expect(from(16)).toBe('Line 12');
    expect(from(70)).toBe('Line 09');
    expect(from(2)).toBe('Line 13');
  });

  test('is the beginning where there is less text before', () => {
    page.layout.scrolled = 15 * LINE;
    expect(from(2 * (14 * 7 + 4))).toBe('Head');
    expect(from(2 * (14 * 7 + 4) + 1)).toBeNull();
    page.layout.scrolled = 0;
    expect(from(10)).toBeNull();
  });

  test('is in view itself where no text is to be read before', () => {
    page.layout.scrolled = 15 * LINE;
    expect(from(0)).toBe('Line 14');
  });

  test('is before the article’s end where all is above', () => {
    page.layout.scrolled = 40 * LINE;
    expect(placeBeforeView(root(), 0)).toBe(root());
  });

  test('is found through nested elements, and beside a shadow tree', () => {
    root().innerHTML = '<div><p>One</p><p>Two</p></div><div><p>Three</p><p><b>Four</b></p></div>';
    page.layout.scrolled = 3 * LINE;
    expect(from(1)).toBe('Three');
    expect(from(12)).toBe('Two');
    const host = root().querySelectorAll('div')[1] as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Five</p><p>Six</p>';
    expect(placeBeforeView(root(), 0)).toBe(host);
    expect(from(1)).toBe('Two');
  });
});
