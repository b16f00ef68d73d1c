import { describe, expect, test } from 'vitest';
import {
  isArticleNode,
  isNode,
  type JsonLdNode,
  resolve,
  typesOf,
} from '../../../core/page/json-ld.ts';
import { readPageData } from '../../../core/page/page-data.ts';
import { pageOf } from './pages.ts';

/** What is read of scripts with these texts. */
function read(...sources: readonly string[]): readonly JsonLdNode[] {
  const document = pageOf('');
  for (const source of sources) {
    const script = document.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.textContent = source;
    document.head.append(script);
  }
  return readPageData(document).nodes;
}

function names(...sources: readonly string[]): readonly unknown[] {
  return read(...sources).map(({ name }) => name);
}

describe('the objects of a page', () => {
  test('are none where there is no script of the kind', () => {
    expect(read()).toEqual([]);
    expect(
      readPageData(pageOf('', '<script type="application/json">{"name":"a"}</script>')).nodes,
    ).toEqual([]);
  });

  test('are read whatever the case of the type', () => {
    const head = '<script type="Application/LD+JSON">{"name":"a"}</script>';
    expect(readPageData(pageOf('', head)).nodes).toEqual([{ name: 'a' }]);
  });

  test('come outermost first, those of lists and graphs and nested ones included', () => {
    expect(
      names(
        '{"name":"a","x":{"name":"c"},"@graph":[{"name":"d","y":[{"name":"e"}]}],"z":null,"w":7}',
        '[{"name":"f"},[{"name":"g"}],"text",null]',
      ),
    ).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
  });

  test.each([
    ['an empty script', ''],
    ['blanks', ' \n '],
    ['words', 'soon'],
    ['a text', '"name"'],
    ['a number', '7'],
    ['half of one', '{"name":"a"'],
    ['two of them', '{"name":"a"}{"name":"b"}'],
  ])('are none in %s, and the next script is read', (_, source) => {
    expect(names(source, '{"name":"next"}')).toEqual(['next']);
  });

  test.each([
    ['a comment', '<!-- {"name":"a"} -->'],
    ['a comment on lines of its own', '  \n<!--\n{"name":"a"}\n-->\n  '],
    ['a CDATA section', '<![CDATA[{"name":"a"}]]>'],
    ['a CDATA section in a comment', '\n//<![CDATA[\n{"name":"a"}\n//]]>\n'],
    ['one with blanks in it', '  //  <![CDATA[ {"name":"a"} //  ]]>  '],
    ['a line’s end', '{"name":"a"};'],
    ['a line’s end and blanks', ' {"name":"a"}; \n'],
    ['a comma left over', '{"name":"a",}'],
    ['a comma left over before a line’s end', '[{"name":"a"},\n  ]'],
    ['commas left over', '[{"name":"a" , }, ]'],
  ])('are read through %s', (_, source) => {
    expect(names(source)).toEqual(['a']);
  });

  test('take no longer for as many blanks as a script may hold', () => {
    const blanks = ' '.repeat(499_000);
    const started = performance.now();
    expect(names(`{"name":${blanks}"a"}`)).toEqual(['a']);
    expect(names(`{"name":"a" ${blanks} x}`)).toEqual([]);
    expect(names(`${blanks}<!-- ${blanks.slice(0, 900)}{"name":"a"} -->`)).toEqual(['a']);
    // A search that began anew at each blank took minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('keep what looks like a wrapper within', () => {
    expect(names('{"name":"<!-- a --> ]]> b; c"}')).toEqual(['<!-- a --> ]]> b; c']);
  });

  test('are read with line breaks within texts, as one blank', () => {
    expect(names('{"name":"a\n\t b","x":[1, 2],}')).toEqual(['a b']);
    expect(names('{"name":"a, b\n"}')).toEqual(['a, b ']);
  });

  test('are those of the first thirty scripts', () => {
    const sources = Array.from({ length: 32 }, (_, index) => `{"name":${index}}`);
    expect(names(...sources)).toEqual(Array.from({ length: 30 }, (_, index) => index));
  });

  test('are those of scripts of half a million characters at most', () => {
    const source = (length: number) => `{"name":"a","x":"${'x'.repeat(length - 19)}"}`;
    expect(names(source(500_000))).toEqual(['a']);
    expect(names(source(500_001))).toEqual([]);
  });

  test('are four hundred at most, also of several scripts', () => {
    const list = (count: number) => JSON.stringify(Array.from({ length: count }, () => ({})));
    expect(read(list(399), list(5))).toHaveLength(400);
    expect(read(list(401))).toHaveLength(400);
    expect(read(list(5), list(5))).toHaveLength(10);
  });

  test('are those of six levels', () => {
    let value: object = { name: 9 };
    for (let level = 8; level > 0; level -= 1) value = { name: level, x: value };
    expect(names(JSON.stringify(value))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('types', () => {
  test('are texts, one or more', () => {
    expect(typesOf({ '@type': 'Article' })).toEqual(['Article']);
    expect(typesOf({ '@type': ['Article', 7, null, 'Thing'] })).toEqual(['Article', 'Thing']);
    expect(typesOf({ '@type': 7 })).toEqual([]);
    expect(typesOf({})).toEqual([]);
  });

  test.each(
    'Article NewsArticle ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle Report BlogPosting LiveBlogPosting SocialMediaPosting ScholarlyArticle TechArticle AdvertiserContentArticle'.split(
      ' ',
    ),
  )('%s is an article', (type) => {
    expect(isArticleNode({ '@type': type })).toBe(true);
    expect(isArticleNode({ '@type': ['Thing', `https://schema.org/${type}`] })).toBe(true);
    expect(isArticleNode({ '@type': `http://schema.org/${type}` })).toBe(true);
    expect(isArticleNode({ '@type': `schema.org/${type}` })).toBe(true);
  });

  test.each([
    'WebPage',
    'ArticleList',
    'NewsArticles',
    'MyArticle',
    'https://other.example/Article',
    'xschema.org/Article',
    'Article ',
    '',
  ])('“%s” is none', (type) => {
    expect(isArticleNode({ '@type': type })).toBe(false);
  });
});

test('only objects are nodes', () => {
  expect([{}, { a: 1 }].every(isNode)).toBe(true);
  expect([null, undefined, [], 'x', 7, true].some(isNode)).toBe(false);
});

describe('a reference', () => {
  const person = { '@id': '#p', '@type': 'Person', name: 'A. Reyes' };
  const nodes = [{ '@id': '#x', name: 'Other' }, { '@id': '#p' }, person];

  test('leads to the object of that name which says more', () => {
    expect(resolve({ '@id': '#p' }, nodes)).toBe(person);
  });

  test('is itself where nothing has that name', () => {
    const lost = { '@id': '#lost' };
    expect(resolve(lost, nodes)).toBe(lost);
    expect(resolve(lost, [lost])).toBe(lost);
    const named = { '@id': '#p', name: 'B. Lund' };
    expect(resolve(named, nodes)).toBe(named);
  });

  test.each([null, undefined, 'text', 7, [{ '@id': '#p' }], { '@id': 7 }, { name: 'C' }])(
    'is none in %j, which stays as it is',
    (value) => {
      expect(resolve(value, nodes)).toBe(value);
    },
  );
});
