import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../core/page/article.ts';
import { declaredAddress, readMetadata } from '../../../core/page/metadata.ts';
import { readPageData } from '../../../core/page/page-data.ts';
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

describe('each place where a page can say it', () => {
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  const item = (name: string, text: string) => `<p itemprop="${name}">${text}</p>`;

  test('of a headline is asked in turn', () => {
    const places: readonly (readonly [head: string, body: string])[] = [
      [ld({ '@type': 'Article', headline: 'In JSON-LD' }), ''],
      ['<meta property="og:title" content="In Open Graph">', ''],
      ['', item('headline', 'In microdata')],
      ['', '<main><h1>In the article</h1></main>'],
      ['', '<h1>In the page</h1>'],
      [meta('twitter:title', 'For Twitter'), ''],
      ['<title>Of the page</title>', ''],
    ];
    const told = places.map((_, first) => {
      const rest = places.slice(first);
      const document = pageOf(
        rest
          .map(([, body]) => body)
          .toReversed()
          .join(''),
        rest.map(([head]) => head).join(''),
      );
      return readMetadata(document, { root: document.querySelector('main') }).headline;
    });
    expect(told).toEqual([
      'In JSON-LD',
      'In Open Graph',
      'In microdata',
      'In the article',
      'In the page',
      'For Twitter',
      'Of the page',
    ]);
    expect(readMetadata(pageOf('')).headline).toBeNull();
  });

  test('of a publisher is asked in turn', () => {
    const places = [
      [ld({ '@type': 'Article', publisher: { name: 'In JSON-LD' } }), ''],
      ['<meta property="og:site_name" content="In Open Graph">', ''],
      ['', item('publisher', '<b itemprop="name">In microdata</b> and more')],
      [meta('DC.publisher', 'In Dublin Core'), ''],
      [meta('application-name', 'As an application'), ''],
    ] as const;
    const told = places.map((_, first) => {
      const rest = places.slice(first);
      const body = rest.map(([, it]) => it).join('');
      return readMetadata(pageOf(body, rest.map(([it]) => it).join(''))).publisher;
    });
    expect(told).toEqual([
      'In JSON-LD',
      'In Open Graph',
      'In microdata',
      'In Dublin Core',
      'As an application',
    ]);
  });

  test('of authors is asked in turn', () => {
    const places = [
      [ld({ '@type': 'Article', author: 'In JSON-LD' }), ''],
      [
        `${meta('author', 'By In Meta')}${meta('parsely-author', 'Two')}${meta('byl', 'By: Three')}` +
          `${meta('dc.creator', 'Four')}${meta('article:author', 'Two')}`,
        '',
      ],
      ['', item('author', '<b itemprop="name" content="In Microdata">x</b>')],
      ['', '<a rel="me author" href="/x">By  In a Link</a>'],
    ] as const;
    const told = places.map((_, first) => {
      const rest = places.slice(first);
      const body = rest
        .map(([, it]) => it)
        .toReversed()
        .join('');
      return readMetadata(pageOf(body, rest.map(([it]) => it).join(''))).authors;
    });
    expect(told).toEqual([
      ['In JSON-LD'],
      ['In Meta', 'Two', 'Three', 'Four'],
      ['In Microdata'],
      ['In a Link'],
    ]);
  });

  test('of authors is passed over where it is the address of a profile', () => {
    const author = (name: string) =>
      readMetadata(pageOf('', ld({ '@type': 'Article', author: name }))).authors;
    expect(author('https://social.example/jo')).toEqual([]);
    expect(author('HTTP://social.example/jo')).toEqual([]);
    expect(author('Jo of https://social.example')).toEqual(['Jo of https://social.example']);
    expect(author('by   Jo Writer')).toEqual(['Jo Writer']);
    expect(author('Nearby Jo')).toEqual(['Nearby Jo']);
    expect(author('By ')).toEqual(['By']);
  });

  test('of authors is read up to twenty', () => {
    const author = Array.from({ length: 25 }, (_, index) => `Writer ${index}`);
    const { authors } = readMetadata(pageOf('', ld({ '@type': 'Article', author })));
    expect(authors).toEqual(author.slice(0, 20));
  });

  test('of a section is asked in turn', () => {
    const head = '<meta property="article:section" content="In meta">';
    const first = ld({ '@type': 'Article', articleSection: 'In JSON-LD' });
    expect(readMetadata(pageOf('', first + head)).section).toBe('In JSON-LD');
    expect(readMetadata(pageOf('', head)).section).toBe('In meta');
  });

  test('of its address is asked in turn', () => {
    const head = [
      '<link rel="shortlink canonical" href="https://a.example/canonical#x">',
      '<meta property="og:url" content="https://a.example/open-graph">',
      ld({
        '@type': 'Article',
        url: 'https://a.example/json',
        mainEntityOfPage: { '@id': 'http://a.example/of-page' },
      }),
    ];
    const urls = [0, 1, 2].map((from) => readMetadata(pageOf('', head.slice(from).join(''))).url);
    expect(urls).toEqual([
      'https://a.example/canonical',
      'https://a.example/open-graph',
      'https://a.example/json',
    ]);
    for (const page of [{ '@id': 'http://a.example/p' }, 'http://a.example/p']) {
      const last = ld({ '@type': 'Article', mainEntityOfPage: page });
      expect(readMetadata(pageOf('', last)).url).toBe('http://a.example/p');
    }
  });

  test('of its address may be relative, else the page’s own is taken', () => {
    const at = (href: string, head: string) => {
      const document = pageOf('', head);
      Object.defineProperty(document, 'defaultView', { value: { location: { href } } });
      return document;
    };
    const link = '<link rel="canonical" href="/story">';
    expect(declaredAddress(at('https://a.example/x?y#z', link))).toBe('https://a.example/story');
    expect(readMetadata(at('https://a.example/x?y#z', '')).url).toBe('https://a.example/x?y');
    expect(readMetadata(at('about:blank', link)).url).toBe('about:blank');
    const ftp = '<link rel="canonical" href="ftp://a.example/x">';
    expect(readMetadata(at('http://a.example/x', ftp)).url).toBe('http://a.example/x');
    const stale = at('https://a.example/new', '<link rel="canonical" href="/old">');
    expect(readMetadata(stale, { staleHead: true }).url).toBe('https://a.example/new');
    expect(declaredAddress(at('https://a.example/x', ld({ '@type': 'Article', url: '/y' })))).toBe(
      'https://a.example/y',
    );
  });

  test('is cut at three hundred characters, with blanks as one', () => {
    const headline = (text: string) =>
      readMetadata(pageOf('', ld({ '@type': 'Article', headline: text }))).headline;
    expect(headline('x'.repeat(301))).toBe('x'.repeat(300));
    expect(headline(`${' '.repeat(100)}${'x'.repeat(299)}  y`)).toBe(`${'x'.repeat(299)} `);
    expect(headline('a \n\t b')).toBe('a b');
    expect(headline(' \n ')).toBeNull();
  });
});

describe('a head that was left behind', () => {
  test('is believed for the name of the site alone', () => {
    const head = `${ld({ '@type': 'Article', headline: 'Old', datePublished: '2018-01-01' })}
      <meta property="og:site_name" content="The Wire"><meta property="og:title" content="Old">`;
    expect(readMetadata(pageOf('<h1>New</h1>', head), { staleHead: true })).toMatchObject({
      headline: 'New',
      publisher: 'The Wire',
      published: null,
    });
  });

  test('is known by all that a page says of itself there', () => {
    const head = `<script type="application/LD+json">{"a":1}</script><link rel="x canonical" href="/c">
      <meta property="og:title" content="T"><meta name="author" content="A"><meta charset="utf-8">
      <link rel="icon" href="/i"><script>x</script>`;
    expect(readPageData(pageOf('', head)).fingerprint.split('\n').toSorted()).toEqual(
      ['/c', 'A', 'T', '{"a":1}'].toSorted(),
    );
    expect(readPageData(pageOf('<p>x</p>')).fingerprint).toBe('');
  });
});

describe('elements that say something', () => {
  test('in meta count once for each name, without its case and blanks', () => {
    const head = `<meta name=" Author " content=" One "><meta property="author" content="Two">
      <meta name="empty" content="  "><meta name="empty" content="Said"><meta content="no name">
      <meta property="og:title" name="author" content="Title"><meta name="none">`;
    expect([...readPageData(pageOf('', head)).meta].toSorted()).toEqual([
      ['author', 'One'],
      ['empty', 'Said'],
      ['og:title', 'Title'],
    ]);
  });

  test('in microdata are all known by each of their properties', () => {
    const body = '<p id="a" itemprop="name  url">x</p><p id="b" itemprop="url author">y</p>';
    expect(
      [...readPageData(pageOf(body)).items].map(([name, all]) => [
        name,
        ...all.map(({ id }) => id),
      ]),
    ).toEqual([
      ['name', 'a'],
      ['url', 'a', 'b'],
      ['author', 'b'],
    ]);
  });
});

describe('a day that a page states', () => {
  const today = { today: '2018-06-01' };
  const read = (body: string, head = '') => {
    const { published, modified } = readMetadata(pageOf(body, head), today);
    return { published, modified };
  };
  const META =
    'article:published_time og:article:published_time og:published_time parsely-pub-date datepublished publishdate publish-date publish_date pubdate published_time sailthru.date article.published cxenseparse:recs:publishtime dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date ptime displaydate originalpublicationdate date';
  const CHANGED =
    'article:modified_time og:article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified lastmod last-modified utime';

  test.each(META.split(' '))('is read of %s', (name) => {
    expect(read('', `<meta name="${name}" content="2018-01-25">`)).toEqual({
      published: { day: '2018-01-25', how: 'meta' },
      modified: null,
    });
  });

  test.each(CHANGED.split(' '))('is read as that of a change of %s', (name) => {
    expect(read('', `<meta name="${name}" content="2018-01-25">`)).toEqual({
      published: null,
      modified: { day: '2018-01-25', how: 'meta' },
    });
  });

  test('is that of its making where none of publication is given', () => {
    expect(read('', ld({ '@type': 'Article', dateCreated: '2018-01-25' })).published).toEqual({
      day: '2018-01-25',
      how: 'json-ld',
    });
  });

  test.each([
    ['content', '<b itemprop="dateModified" content="2018-01-25" datetime="x">y</b>'],
    ['datetime', '<time itemprop="dateModified" datetime="2018-01-25">y</time>'],
    ['text', '<b itemprop="dateModified">January 25, 2018</b>'],
  ])('of a change is read of microdata: %s', (_, body) => {
    expect(read(body).modified).toEqual({ day: '2018-01-25', how: 'microdata' });
  });

  test('of a change may be tomorrow’s, and not later', () => {
    const changed = (day: string) =>
      read('', ld({ '@type': 'Article', dateModified: day })).modified;
    expect(changed('2018-06-02')?.day).toBe('2018-06-02');
    expect(changed('2018-06-03')).toBeNull();
  });

  test.each([
    ['https://a.example/2018/01/25', '2018-01-25'],
    ['https://a.example/2018-01-25-story', '2018-01-25'],
    ['https://a.example/news/1999/12/31/', '1999-12-31'],
    ['https://a.example/2018/01/255', null],
    ['https://a.example/2018/01/', null],
    ['https://a.example/1818/01/25/', null],
    ['https://a.example/x2018/01/25/', null],
  ])('in the address %s is %s', (url, day) => {
    const head = `<link rel="canonical" href="${url}">`;
    expect(read('', head).published?.day ?? null).toBe(day);
  });

  test.each([
    ['the first', '<time datetime="2018-01-25">x</time><time datetime="2018-02-02">y</time>'],
    [
      'the one of publication',
      '<time datetime="2018-02-02">x</time><time pubdate datetime="2018-01-25">y</time>',
    ],
    [
      'the first that is a day',
      '<time datetime="10:30">x</time><time datetime="2018-01-25">y</time>',
    ],
    [
      'none of an aside',
      '<aside><time datetime="2018-02-02">x</time></aside><time datetime="2018-01-25">y</time>',
    ],
    [
      'none of navigation',
      '<nav><time datetime="2018-02-02">x</time></nav><time datetime="2018-01-25">y</time>',
    ],
    [
      'none of a foot',
      '<footer><time datetime="2018-02-02">x</time></footer><time datetime="2018-01-25">y</time>',
    ],
    [
      'none of comments',
      '<div class="all-comments"><time datetime="2018-02-02">x</time></div><time datetime="2018-01-25">y</time>',
    ],
    [
      'none of an update',
      '<p>Update: <time datetime="2018-02-02">x</time></p><time datetime="2018-01-25">y</time>',
    ],
    [
      'none called an update',
      '<time class="date modified" datetime="2018-02-02">x</time><time datetime="2018-01-25">y</time>',
    ],
    [
      'none of a correction',
      '<p>Corrected <time datetime="2018-02-02">x</time></p><p><time datetime="2018-01-25">y</time></p>',
    ],
    ['one with both words', '<p>Published and updated <time datetime="2018-01-25">x</time></p>'],
    [
      'one whose update is far on',
      `<p><time datetime="2018-01-25">x</time> ${'word '.repeat(9)} updated</p>`,
    ],
  ])('in an element of time is %s', (_, body) => {
    expect(read(`<article><h1>A</h1>${body}</article>`).published).toEqual({
      day: '2018-01-25',
      how: 'time',
    });
  });

  test.each([
    ['behind the headline', '<p>May 1, 2001</p><h1>A</h1><p>By B, January 25, 2018</p>'],
    ['at the beginning without a headline', '<p>January 25, 2018</p> <p>May 1, 2001</p>'],
    ['beside an update', '<h1>A</h1><p>Updated: Feb. 2, 2018 | January 25, 2018</p>'],
    ['as the update alone', '<h1>A</h1><p>Updated January 25, 2018</p>'],
    ['over line breaks', '<h1>A</h1><p>January \n\n 25,\n 2018</p>'],
    ['right before an element', '<h1>A</h1><p>January 25, 2018</p><p>May and June</p>'],
    ['over elements', '<h1>A</h1><p><b>January 25</b>, <i>2018</i></p>'],
    [
      'within the headline’s reach',
      `<h1>A</h1><p>${'x'.repeat(583)}</p><p>January 25, 2018</p>`.replace('</p><p>', ' '),
    ],
  ])('in words is read %s', (_, body) => {
    expect(read(body).published).toEqual({ day: '2018-01-25', how: 'visible' });
  });

  test('in words is not read further on', () => {
    expect(read(`<h1>A</h1><p>${'x'.repeat(584)} January 25, 2018</p>`).published).toBeNull();
    expect(
      read(`<h1>A</h1><p>${'x'.repeat(300)}</p><p>${'y'.repeat(300)}</p><p>January 25, 2018</p>`)
        .published,
    ).toBeNull();
    const parts = `<p>${'x'.repeat(700)}</p>`;
    expect(read(`${parts}<h1>A</h1><p>January 25, 2018</p>`).published?.day).toBe('2018-01-25');
  });
});
