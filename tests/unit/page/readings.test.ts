import { afterEach, describe, expect, test, vi } from 'vitest';
import { readArticleText } from '../../../core/page/blocks.ts';
import { type PageMetadata, readMetadata } from '../../../core/page/metadata.ts';
import { isAnother, isSameReading, isSameText, shownBy } from '../../../core/page/readings.ts';
import { fakePage } from '../../support/fake-page.ts';

afterEach(() => vi.unstubAllGlobals());

describe('what a page shows', () => {
  const open = () =>
    fakePage(
      '<h1>Loose</h1><article><h1>Head of it</h1><p>Text</p></article>',
      '<meta name="author" content="Jo">',
      'https://news.example/a?p=1#part',
    ).document;

  test('is its address without the part, its headline and its head', () => {
    const document = open();
    const root = document.querySelector('article') as Element;
    expect(shownBy(document, { root, headline: document.querySelector('h1'), reason: '' })).toEqual(
      {
        address: 'https://news.example/a?p=1',
        headline: 'Loose',
        head: 'Jo',
      },
    );
  });

  test('has the headline of the article where the other has gone or is none', () => {
    const document = open();
    const root = document.querySelector('article') as Element;
    const headline = document.querySelector('h1');
    headline?.remove();
    expect(shownBy(document, { root, headline, reason: '' }).headline).toBe('Head of it');
    expect(shownBy(document, { root, headline: null, reason: '' }).headline).toBe('Head of it');
    root.querySelector('h1')?.remove();
    expect(shownBy(document, { root, headline, reason: '' }).headline).toBe('');
  });

  test('has no address without a window', () => {
    const document = open();
    Object.defineProperty(document, 'defaultView', { value: null });
    const root = document.querySelector('article') as Element;
    expect(shownBy(document, { root, headline: null, reason: '' }).address).toBe('');
  });

  test.each([
    [false, 'a', 'Head', 'a', 'Head'],
    [false, 'a', 'Head', 'b', 'Head'],
    [false, 'a', 'Head', 'a', 'Other'],
    [true, 'a', 'Head', 'b', 'Other'],
  ])(
    'is another article: %s, from %s “%s” to %s “%s”',
    (expected, address, headline, to, other) => {
      const before = { address, headline, head: 'x' };
      expect(isAnother(before, { address: to, headline: other, head: 'y' })).toBe(expected);
    },
  );
});

describe('two readings', () => {
  const HEAD = '<meta property="article:published_time" content="2018-01-25">';
  const read = () => {
    const { document } = fakePage('<p>One <b>two</b></p><p>Three</p>', HEAD);
    const take = () => ({
      text: readArticleText(document.body),
      metadata: readMetadata(document, { today: '2020-01-01' }),
    });
    return { document, before: take(), take };
  };

  test('of an unchanged page are the same', () => {
    const { before, take } = read();
    const now = take();
    expect(isSameText(before, now.text, now.metadata)).toBe(true);
    expect(isSameReading(before, now.text, now.metadata)).toBe(true);
  });

  test('of other words are neither the same text nor the same', () => {
    const { document, before, take } = read();
    (document.querySelector('b')?.firstChild as Text).data = 'new';
    const now = take();
    expect(isSameText(before, now.text, now.metadata)).toBe(false);
    expect(isSameReading(before, now.text, now.metadata)).toBe(false);
  });

  test.each([
    ['a node more', (b: Element) => (b.firstChild as Text).splitText(1)],
    ['another node', (b: Element) => b.replaceChildren('two')],
    [
      'a node that begins elsewhere',
      (b: Element) => {
        const text = b.parentElement?.firstChild as Text;
        text.data = ` ${text.data}`;
      },
    ],
  ])('of the same words in %s are not the same', (_, change) => {
    const { document, before, take } = read();
    change(document.querySelector('b') as Element);
    const now = take();
    expect(isSameText(before, now.text, now.metadata)).toBe(true);
    expect(isSameReading(before, now.text, now.metadata)).toBe(false);
    // Nor the other way about.
    expect(isSameReading(now, before.text, before.metadata)).toBe(false);
  });

  test.each([
    ['another day', { published: { day: '2018-01-26', how: 'meta' } }, false, false],
    ['no day', { published: null }, false, false],
    ['the same day from elsewhere', { published: { day: '2018-01-25', how: 'time' } }, true, false],
    ['another headline', { headline: 'Other' }, true, false],
  ] satisfies [string, Partial<PageMetadata>, boolean, boolean][])(
    'with %s',
    (_, change, sameText, same) => {
      const { before, take } = read();
      const { text, metadata } = take();
      expect(isSameText(before, text, { ...metadata, ...change })).toBe(sameText);
      expect(isSameReading(before, text, { ...metadata, ...change })).toBe(same);
    },
  );
});
