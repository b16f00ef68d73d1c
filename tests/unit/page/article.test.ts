import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../core/page/article.ts';
import { readArticleText } from '../../../core/page/blocks.ts';
import { tagRendering } from '../../../core/page/rendering.ts';
import { openPage, pageOf } from './pages.ts';

const PROSE = 'The board met again and put off its vote on the rules of the jail until the fall. ';

function rootText(document: Document): string {
  const found = findArticle(document);
  return found ? readArticleText(found.root, { rendering: tagRendering }).text : '';
}

describe('the article', () => {
  test.each([
    ['philadelphia-2017', 'Ten places tell Washington', 'does not contain them.'],
    ['microdata-2018', 'Twenty-three places get', 'Seventh Circuit.'],
    ['doj-list-2025', '35 names on a federal list', 'list’s title.'],
    ['dark-undeclared', 'Night desk', 'little to share.'],
    ['strict-csp', 'Court notes', 'suits of their own.'],
    ['no-date', 'What is Section 1373?', 'Section 642 of IIRIRA'],
    ['cluttered', 'County board weighs', 'until the fall to plan without it.'],
  ])('of %s runs from headline to end', (name, first, last) => {
    const text = rootText(openPage(name));
    expect(text).toContain(first);
    expect(text.trimEnd().endsWith(last)).toBe(true);
  });

  test('holds sub-headline and captions, not the rail or the masthead', () => {
    const text = rootText(openPage('philadelphia-2017'));
    expect(text).toContain('The Justice Department says it is not done reading.');
    expect(text).toContain('were asked for a lawyer’s opinion');
    expect(text).not.toContain('More from the Ledger');
    expect(text).not.toContain('Friday, July 7, 2017');
  });

  test('is not found on a front page', () => {
    expect(findArticle(openPage('front-page'))).toBeNull();
  });

  test('is not found where a page only says it has one', () => {
    const head = '<meta property="og:type" content="article">';
    expect(
      findArticle(pageOf('<article><h1>Photo</h1><p>A bridge.</p></article>', head)),
    ).toBeNull();
  });

  test('is not found in links, comments or navigation', () => {
    const links = `<a href="/x">${PROSE}</a>`.repeat(20);
    const comments = `<div id="comments">${`<p>${PROSE}</p>`.repeat(40)}</div>`;
    expect(findArticle(pageOf(`<h1>Everything</h1>${links}${comments}`))).toBeNull();
  });

  test('is found without any declaration when there is enough prose', () => {
    const body = `<header><h1>Site</h1></header><div id="a"><h1>Board puts off a vote</h1><div id="b">${`<p>${PROSE}</p>`.repeat(25)}</div></div><div>${'<p>Short.</p>'.repeat(30)}</div>`;
    const found = findArticle(pageOf(body, '<title>Board puts off a vote - Site</title>'));
    expect(found?.root.id).toBe('a');
    expect(found?.headline?.textContent).toBe('Board puts off a vote');
    expect(found?.reason).toContain('much prose together');
  });

  test.each([
    'aria-hidden="true"',
    'translate="no"',
    'class="notranslate"',
    'class="page has-comments ad-free newsletter"',
  ])('is found in a page that is wrapped in %s', (attribute) => {
    const story = `<h1>Board puts off a vote</h1>${`<p>${PROSE}</p>`.repeat(25)}`;
    expect(findArticle(pageOf(`<div ${attribute}>${story}</div>`))).not.toBeNull();
  });

  test('is read where its class speaks of what it comes with', () => {
    const body = `<div class="story-body with-ads comments-open">${`<p>${PROSE}</p>`.repeat(25)}</div>`;
    expect(
      rootText(
        pageOf(`<h1>Board puts off a vote</h1>${body}`, '<title>Board puts off a vote</title>'),
      ),
    ).toContain('the rules of the jail');
  });

  test('is the first of several that one page strings together', () => {
    const story = (id: string) =>
      `<article id="${id}"><h1>Story ${id} of the day</h1>${`<p>${PROSE}</p>`.repeat(10)}</article>`;
    const head =
      '<meta property="og:type" content="article"><meta property="og:title" content="Story one of the day">';
    expect(findArticle(pageOf(story('one') + story('two') + story('three'), head))?.root.id).toBe(
      'one',
    );
  });

  test('is the main part of any page when asked for', () => {
    const page = openPage('front-page');
    expect(findArticle(page, { asked: true })?.root.tagName).toBe('MAIN');
    expect(findArticle(pageOf('<p>Chicago</p>'), { asked: true })?.root.tagName).toBe('BODY');
  });
});

describe('what speaks for and against an article', () => {
  const paragraphs = (count: number) => `<p>${PROSE}</p>`.repeat(count);
  const SHORT = paragraphs(5);
  const LONG = paragraphs(25);
  const ld = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const NEWS = ld({ '@type': 'NewsArticle' });
  const reason = (body: string, head = '', path?: string) => {
    const document = pageOf(body, head);
    if (path !== undefined) {
      Object.defineProperty(document, 'defaultView', { value: { location: { pathname: path } } });
    }
    return findArticle(document)?.reason ?? null;
  };

  test('is told in words, with its weight', () => {
    const head = `${NEWS}<meta property="og:type" content="Article"><meta property="article:published_time" content="x">`;
    const body = `<article><h1>Board puts off a vote</h1><div itemprop="articleBody">${SHORT}</div></article>`;
    expect(reason(body, head)).toBe(
      'declared in JSON-LD (+3), og:type is article (+2), has article:published_time (+2), has an articleBody (+2), ' +
        'stands in <article> (+1), has a headline (+1), some prose together (+1)',
    );
    expect(reason(`<main><h1>Board puts off a vote</h1><div>${LONG}</div></main>`)).toBe(
      'has a headline (+1), much prose together (+3)',
    );
  });

  test.each([
    ['prose alone is too little', `<div>${LONG}</div>`, '', null],
    ['with a declaration', SHORT, NEWS, 'declared in JSON-LD (+3), some prose together (+1)'],
    [
      'with two declarations',
      SHORT,
      '<meta property="og:type" content="article"><meta property="article:published_time" content="x">',
      'og:type is article (+2), has article:published_time (+2), some prose together (+1)',
    ],
    [
      'with an og:type alone it is none',
      SHORT,
      '<meta property="og:type" content="article">',
      null,
    ],
    [
      'with an og:type of a site',
      `<h1>A head</h1><div>${LONG}</div>`,
      '<meta property="og:type" content="website">',
      null,
    ],
    [
      'of a site, but in an article',
      `<article><h1>A head</h1>${LONG}</article>`,
      '<meta property="og:type" content="website">',
      'stands in <article> (+1), has a headline (+1), much prose together (+3), og:type is website (-1)',
    ],
    [
      'declared as a list',
      `<article><h1>A head</h1>${LONG}</article>`,
      ld({ '@type': ['WebPage', 'CollectionPage'] }),
      null,
    ],
    [
      'declared as a list of items',
      `<article><h1>A head</h1>${LONG}</article>`,
      ld([{ '@type': 'Thing' }, { '@type': 'ItemList' }]),
      null,
    ],
    [
      'declared as something else',
      `<article><h1>A head</h1>${LONG}</article>`,
      ld({ '@type': 'ItemListElement' }),
      'stands in <article> (+1), has a headline (+1), much prose together (+3)',
    ],
    [
      'declared as an article beside a list',
      `<main><h1>A head</h1><div>${LONG}</div></main>`,
      ld([{ '@type': 'ItemList' }, { '@type': 'Article' }]),
      'declared in JSON-LD (+3), has a headline (+1), much prose together (+3)',
    ],
  ])('%s', (_, body, head, expected) => {
    expect(reason(body, head)).toBe(expected);
  });

  test.each([
    ['/', false],
    ['/index.html', false],
    ['/index.php', false],
    ['/2018/story', true],
    ['/news/', true],
    ['/index', true],
    ['/index.html/x', true],
    ['/x/index.html', true],
  ])('at %s an article is found: %s', (path, expected) => {
    const found = reason(`<article><h1>A head</h1>${LONG}</article>`, '', path);
    expect(found !== null).toBe(expected);
    const declared = reason(`<article><h1>A head</h1>${LONG}</article>`, NEWS, path);
    expect(declared?.includes('address of a front page (-4)')).toBe(!expected);
  });

  describe('linked headings', () => {
    const teasers = (count: number, heading = '<h2><a href="/x">More</a></h2>') =>
      `<article><h1>A head</h1>${LONG}${heading.repeat(count)}</article>`;
    const listed = (body: string) =>
      reason(body, NEWS)?.match(/\d+ linked headings \(-6\)/)?.[0] ?? null;
    const declared = (count: number, heading?: string) =>
      listed(`<div itemprop="articleBody"></div>${teasers(count, heading)}`);

    test('make a list from six on, with little prose to each', () => {
      expect([5, 6, 9].map((count) => declared(count))).toEqual([
        null,
        '6 linked headings (-6)',
        '9 linked headings (-6)',
      ]);
    });

    test.each([
      ['<h3><a href="/x">More</a></h3>', true],
      ['<h4><a href="/x">More</a></h4>', true],
      ['<a href="/x"><h2>More</h2></a>', true],
      ['<h2>More</h2>', false],
      ['<h2><a>More</a></h2>', false],
      ['<h5><a href="/x">More</a></h5>', false],
    ])('are such as %s: %s', (heading, expected) => {
      expect(declared(6, heading) !== null).toBe(expected);
    });

    test('make none with five hundred characters of prose to each', () => {
      const story = (length: number) =>
        `<div itemprop="articleBody"></div><article><h1>A head</h1><p>${'x'.repeat(length)}</p>${'<h2><a href="/x">More</a></h2>'.repeat(6)}</article>`;
      expect(listed(story(2_999))).toBe('6 linked headings (-6)');
      expect(listed(story(3_000))).toBeNull();
    });
  });

  test.each([
    [299, null],
    [300, 'some prose together (+1)'],
    [999, 'some prose together (+1)'],
    [1_000, 'much prose together (+3)'],
  ])('prose of %i characters is %s', (length, expected) => {
    const body = `<article><h1>A head</h1><p>${'x'.repeat(length)}</p></article>`;
    expect(reason(body, NEWS)?.split(', ').at(-1) ?? null).toBe(expected);
  });

  test('texts shorter than forty characters are no prose, blanks left out', () => {
    const body = (text: string) =>
      `<article><h1>A head</h1>${`<p>${text}</p>`.repeat(30)}</article>`;
    expect(reason(body('x'.repeat(39)), NEWS)).toBeNull();
    expect(reason(body('x'.repeat(40)), NEWS)).toContain('much prose together');
    expect(reason(body(`${'x'.repeat(39)}    `), NEWS)).toBeNull();
  });

  test('prose beyond twenty thousand texts is not seen', () => {
    const body = (count: number) => `<main>${'<i>x</i>'.repeat(count)}${paragraphs(5)}</main>`;
    expect(reason(body(19_995), NEWS)).toContain('some prose together');
    expect(reason(body(20_000), NEWS)).toBeNull();
  });

  test('a page without a body has none', () => {
    const empty = { body: null } as unknown as Document;
    expect(findArticle(empty)).toBeNull();
    expect(findArticle(empty, { asked: true })).toBeNull();
  });
});

describe('the root and the headline', () => {
  const HEAD = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
  const LONG = `<p>${PROSE}</p>`.repeat(25);
  const find = (body: string, head = HEAD) => {
    const found = findArticle(pageOf(body, head));
    return [found?.root.id ?? null, found?.headline?.id ?? null];
  };

  test('are the declared body, passing over one that is too short or left unread', () => {
    const declared = (id: string, text: string, rest = '') =>
      `<div id="${id}" itemprop="x articleBody" ${rest}>${text}</div>`;
    const page = `${declared('short', '<p>Short.</p>')}${declared('hidden', LONG, 'hidden')}
      <aside>${declared('aside', LONG)}</aside><a href="/x">${declared('link', LONG)}</a>${declared('right', LONG)}`;
    expect(find(page)).toEqual(['right', null]);
  });

  test('are an article with its own headline before one without', () => {
    const page = `<article id="none">${LONG}${LONG}</article><article id="own"><h1 id="h">A head</h1>${LONG}</article>`;
    expect(find(page)).toEqual(['own', 'h']);
  });

  test('take the smallest element with most of the prose', () => {
    const page = `<div id="all"><div id="most"><div id="less">${`<p>${PROSE}</p>`.repeat(6)}</div>${`<p>${PROSE}</p>`.repeat(4)}</div><p>${PROSE}</p></div>`;
    expect(find(page)).toEqual(['most', null]);
    const just = `<div id="all"><div id="seven">${`<p>${'x'.repeat(100)}</p>`.repeat(7)}</div>${`<p>${'x'.repeat(100)}</p>`.repeat(3)}</div>`;
    expect(find(just)).toEqual(['seven', null]);
  });

  test('take the article around the body where there is no headline', () => {
    expect(find(`<article id="a"><div id="b">${LONG}</div></article>`)).toEqual(['a', null]);
    expect(find(`<div id="a"><div id="b">${LONG}</div></div>`)).toEqual(['b', null]);
  });

  test('reach up to a headline that stands beside the body', () => {
    expect(
      find(
        `<div id="a"><h1 id="h">A head</h1><div id="b">${LONG}</div></div>`,
        `${HEAD}<title>A head</title>`,
      ),
    ).toEqual(['b', null]);
    const title = `${HEAD}<title>The board puts off a vote</title>`;
    const page = (other: string) =>
      `<div id="a"><h1 id="h">The board puts off a vote</h1><div id="b">${LONG}</div>${other}</div>`;
    expect(find(page(''), title)).toEqual(['a', 'h']);
    const more = `<div>${'<p>x</p>'.repeat(3)}</div>`;
    expect(find(page(more), title)).toEqual(['a', 'h']);
  });

  test('do not take in more prose beside the body than in it', () => {
    const title = `${HEAD}<title>The board puts off a vote</title>`;
    const page = (beside: number) =>
      `<div id="a"><h1 id="h">The board puts off a vote</h1><section><div id="b" itemprop="articleBody"><p>${'x'.repeat(1_000)}</p></div></section><p>${'y'.repeat(beside)}</p></div>`;
    expect(find(page(999), title)).toEqual(['a', 'h']);
    expect(find(page(1_000), title)).toEqual(['a', 'h']);
    expect(find(page(1_001), title)).toEqual(['b', 'h']);
    expect(find(page(9_000), title)).toEqual(['b', 'h']);
  });

  test.each([
    [
      'in JSON-LD',
      '<script type="application/ld+json">{"@type":"Article","headline":"The board puts off a vote"}</script>',
    ],
    [
      'in Open Graph',
      '<meta property="og:title" content="The board puts off a vote – The Ledger">',
    ],
    ['in the title', '<title>The board puts off a vote | The Ledger</title>'],
    ['in other signs and capitals', '<title>the BOARD puts-off: “a vote”</title>'],
    ['shorter than the heading', '<title>Board puts off a vote</title>'],
  ])('know the headline by the title %s', (_, head) => {
    const page = `<h1 id="site">The Ledger of the county</h1><h1></h1><h1 id="h">The board puts off a vote</h1><div id="b">${LONG}</div>`;
    expect(find(page, `${HEAD}${head}`)[1]).toBe('h');
  });

  test('know no headline by a title of few letters, nor by that of another thing', () => {
    const page = (heading: string) =>
      `<main><div id="b">${LONG}</div></main><h1 id="h">${heading}</h1>`;
    expect(find(page('Twelve signs'), `${HEAD}<title>Twelve signs</title>`)[1]).toBeNull();
    expect(find(page('Thirteen signs'), `${HEAD}<title>Thirteen signs</title>`)[1]).toBe('h');
    expect(
      find(page('All the news of the day'), `${HEAD}<title>All the news</title>`)[1],
    ).toBeNull();
    const list =
      '<script type="application/ld+json">{"@type":"ItemList","headline":"The board puts off a vote"}</script>';
    expect(find(page('The board puts off a vote'), `${HEAD}${list}`)[1]).toBeNull();
  });

  test.each(['article', 'main', 'div role="main"'])(
    'take, for want of a title, a heading within the same %s',
    (tag) => {
      const page = `<h1 id="site">Site</h1><${tag}><h1 id="h">Other words</h1><div id="b">${LONG}</div></${tag.split(' ')[0]}>`;
      expect(find(page)[1]).toBe('h');
    },
  );

  test('take a second heading only by its title', () => {
    const page = `<div><h2 id="no">Something else</h2><h2 id="h">The board puts off a vote</h2><div id="b">${LONG}</div></div>`;
    expect(find(page)[1]).toBeNull();
    expect(find(page, `${HEAD}<title>The board puts off a vote</title>`)[1]).toBe('h');
  });

  test('lie in an open dialog that holds an article, whatever the page under it is', () => {
    const dialog = (
      rest: string,
      inside = `<article id="d"><h1 id="h">A head</h1>${LONG}</article>`,
    ) => `<main><h1>Front page</h1>${LONG}</main><dialog ${rest}>${inside}</dialog>`;
    expect(find(dialog('open'))).toEqual(['d', 'h']);
    expect(find(dialog(''))[0]).not.toBe('d');
    expect(find(dialog('open', '<p>Shall we?</p>'))[0]).not.toBe('d');
    const under = findArticle(
      pageOf(dialog('open'), `${HEAD}<meta property="og:type" content="website">`),
    );
    expect(under?.reason).toBe(
      'declared in JSON-LD (+3), stands in <article> (+1), has a headline (+1), much prose together (+3)',
    );
  });

  test('asked for are the main part, with its first heading', () => {
    const asked = (body: string) => findArticle(pageOf(body), { asked: true });
    const found = asked('<h1>Site</h1><div role="main" id="m"><h1 id="h">x</h1></div>');
    expect([found?.root.id, found?.headline?.id]).toEqual(['m', 'h']);
    expect(found?.reason).toBe('asked for by the reader');
    expect(asked('<p>x</p>')?.headline).toBeNull();
  });
});
