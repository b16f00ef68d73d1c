import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../core/page/article.ts';
import { readMetadata } from '../../../core/page/metadata.ts';
import { openPage, PAGE_NAMES, pageOf } from './pages.ts';

function metadataOf(name: string) {
  const document = openPage(name);
  return readMetadata(document, { root: findArticle(document)?.root ?? null });
}

function ld(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('a time in UTC', () => {
  const published = (value: string, body: string, head = '') => {
    const document = pageOf(
      `<article><h1>A</h1>${body}</article>`,
      `${ld({ '@type': 'Article', datePublished: value })}${head}`,
    );
    return readMetadata(document).published;
  };

  test('is of the day before where the page says so in words', () => {
    const day = published('2017-07-08T02:30:00Z', '<p>July 7, 2017, 10:30 p.m.</p>');
    expect(day).toEqual({ day: '2017-07-07', how: 'visible' });
  });

  test('is of the day before where another statement says so in its zone', () => {
    const meta = '<meta property="article:published_time" content="2017-07-07T22:30:00-04:00">';
    expect(published('2017-07-08T02:30:00+00:00', '', meta)).toEqual({
      day: '2017-07-07',
      how: 'meta',
    });
    const time = '<time datetime="2017-07-07T19:30:00-07:00">7:30</time>';
    expect(published('2017-07-08T02:30:00.000Z', time)).toEqual({ day: '2017-07-07', how: 'time' });
  });

  test('is of its own day where nothing or something else is said', () => {
    const own = { day: '2017-07-08', how: 'json-ld' };
    expect(published('2017-07-08T02:30:00Z', '<p>By the staff</p>')).toEqual(own);
    expect(published('2017-07-08T02:30:00Z', '<p>June 30, 2017</p>')).toEqual(own);
    expect(published('2017-07-08T15:30:00Z', '<p>July 7, 2017</p>')).toEqual(own);
    expect(published('2017-07-08T02:30:00-04:00', '<p>July 7, 2017</p>')).toEqual(own);
  });
});

describe('what a page says of itself', () => {
  test('in JSON-LD with a graph', () => {
    expect(metadataOf('philadelphia-2017')).toEqual({
      headline: 'Ten places tell Washington they follow the law on immigration records',
      authors: ['Ruth Okafor', 'Daniel Weiss'],
      publisher: 'The Harbor Ledger',
      url: 'https://ledger.example/nation/2017/07/07/ten-places-answer-justice-department',
      published: { day: '2017-07-07', how: 'json-ld' },
      modified: { day: '2017-07-07', how: 'json-ld' },
      section: 'Nation',
    });
  });

  test('in microdata', () => {
    expect(metadataOf('microdata-2018')).toMatchObject({
      headline: 'Twenty-three places get a deadline',
      authors: ['Lena Marsh'],
      published: { day: '2018-01-24', how: 'microdata' },
    });
  });

  test('in meta elements', () => {
    expect(metadataOf('doj-list-2025')).toEqual({
      headline: '35 names on a federal list: what it says and what it does not',
      authors: ['Priya Natarajan'],
      publisher: 'Prairie Wire',
      url: 'https://prairiewire.example/2025/list-of-35?utm=none',
      published: { day: '2025-08-06', how: 'meta' },
      modified: { day: '2025-08-07', how: 'meta' },
      section: 'U.S.',
    });
    expect(metadataOf('cluttered').published).toEqual({ day: '2017-08-04', how: 'meta' });
    expect(metadataOf('dark-undeclared').published).toEqual({ day: '2018-01-25', how: 'meta' });
  });

  test('in broken JSON-LD, as far as it holds', () => {
    expect(metadataOf('no-date')).toMatchObject({
      headline: 'What is Section 1373?',
      published: null,
      modified: null,
    });
  });

  test('in a time element, its update passed over', () => {
    const body =
      '<article><h1>A</h1><p>Updated <time datetime="2018-02-02">x</time></p><p><time datetime="2018-01-31T22:00-08:00">y</time></p></article>';
    expect(readMetadata(pageOf(body)).published).toEqual({ day: '2018-01-31', how: 'time' });
  });

  test('in its address', () => {
    const head = '<link rel="canonical" href="https://a.example/us/2017/07/07/story/">';
    expect(readMetadata(pageOf('<h1>A</h1>', head)).published).toEqual({
      day: '2017-07-07',
      how: 'address',
    });
  });

  test('in words near the headline, and nowhere else', () => {
    const near =
      '<p>Archive: May 1, 2001</p><h1>A vote</h1><p>Updated July 9, 2017 | By A, July 7, 2017</p>';
    expect(readMetadata(pageOf(near)).published).toEqual({ day: '2017-07-07', how: 'visible' });
    const far = `<h1>A vote</h1><p>${'word '.repeat(200)}</p><p>On July 7, 2017, it rained.</p>`;
    expect(readMetadata(pageOf(far)).published).toBeNull();
  });
});

describe('what a page says in several ways', () => {
  test('is read from arrays, of objects, of types and of values', () => {
    const head = ld([
      { '@type': 'BreadcrumbList', name: 'News' },
      {
        '@type': ['NewsArticle', 'CreativeWork'],
        headline: 'Two counties answer',
        author: [{ '@type': 'Person', name: 'A. Reyes' }, 'B. Lund'],
        publisher: [{ '@type': 'Organization', name: 'The Wire' }],
        datePublished: ['2017-08-04T09:00:00-05:00'],
        articleSection: ['Politics', 'Law'],
      },
    ]);
    expect(readMetadata(pageOf('<h1>Other</h1>', head))).toMatchObject({
      headline: 'Two counties answer',
      authors: ['A. Reyes', 'B. Lund'],
      publisher: 'The Wire',
      published: { day: '2017-08-04', how: 'json-ld' },
      section: 'Politics',
    });
  });

  test('is of the zone that the page states, whichever that is', () => {
    for (const zone of ['-10:00', '-04:00', '+00:00', '+09:00']) {
      const head = ld({ '@type': 'Article', datePublished: `2018-01-24T23:30:00${zone}` });
      expect(readMetadata(pageOf('', head)).published?.day).toBe('2018-01-24');
    }
  });

  test.each([
    ['0000-00-00'],
    ['1970-01-01T00:00:00Z'],
    ['2017-02-30'],
    ['2017-13-01T00:00:00'],
    ['yesterday'],
    ['2018-06-03'],
    ['2199-01-01'],
    [''],
  ])('is passed over where it cannot be: %s', (wrong) => {
    const head = ld({ '@type': 'Article', datePublished: wrong, dateModified: wrong });
    const options = { today: '2018-06-01' };
    const alone = readMetadata(pageOf('<h1>A vote</h1>', head), options);
    expect(alone).toMatchObject({ published: null, modified: null });
    const meta = '<meta property="article:published_time" content="2018-05-30T08:00:00-04:00">';
    expect(readMetadata(pageOf('<h1>A vote</h1>', head + meta), options).published).toEqual({
      day: '2018-05-30',
      how: 'meta',
    });
  });

  test('may be tomorrow, where that is the day already', () => {
    const head = ld({ '@type': 'Article', datePublished: '2018-06-02T07:00:00+11:00' });
    expect(readMetadata(pageOf('', head), { today: '2018-06-01' }).published?.day).toBe(
      '2018-06-02',
    );
  });
});

describe('hostile pages', () => {
  test.each(PAGE_NAMES)('%s is read', (name) => {
    expect(() => metadataOf(name)).not.toThrow();
  });

  test('wrong types are passed over', () => {
    const wrong = [null, 7, true, [], {}, [[['x']]], { '@id': '#a' }, '', 'x'.repeat(100_000)];
    for (const value of wrong) {
      const head = ld({
        '@type': 'NewsArticle',
        '@id': '#a',
        headline: value,
        author: value,
        publisher: value,
        datePublished: value,
        mainEntityOfPage: value,
        url: value,
        articleSection: value,
      });
      const metadata = readMetadata(pageOf('<h1>Fallback</h1>', head));
      expect(metadata.published).toBeNull();
      expect((metadata.headline ?? '').length).toBeLessThanOrEqual(300);
      expect(metadata.authors.every((author) => typeof author === 'string')).toBe(true);
    }
  });

  test('references in a circle end', () => {
    const head = ld([
      { '@id': '#a', '@type': 'NewsArticle', author: { '@id': '#b' }, publisher: { '@id': '#a' } },
      { '@id': '#b', name: { '@id': '#a' } },
    ]);
    expect(readMetadata(pageOf('', head)).authors).toEqual([]);
  });

  test('deep, wide and huge data cost little', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const wide = JSON.stringify(Array.from({ length: 40_000 }, () => ({ a: {} })));
    const huge = `"${'x'.repeat(2_000_000)}"`;
    const scripts = [deep, wide, huge].map(
      (json) => `<script type="application/ld+json">${json}</script>`,
    );
    const started = performance.now();
    expect(readMetadata(pageOf('<h1>A</h1>', scripts.join(''))).headline).toBe('A');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('only web addresses are taken', () => {
    const head =
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">';
    expect(readMetadata(pageOf('', head)).url).not.toMatch(/^(?:javascript|data):/);
  });

  test('names are plain text of one line', () => {
    const head = ld({ '@type': 'NewsArticle', author: 'By <b>A\n B</b>', headline: ' x\u00a0y ' });
    const metadata = readMetadata(pageOf('', head));
    expect(metadata.authors).toEqual(['<b>A B</b>']);
    expect(metadata.headline).toBe('x y');
  });
});
