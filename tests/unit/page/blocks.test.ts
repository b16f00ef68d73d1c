import { describe, expect, test } from 'vitest';
import {
  type ArticleText,
  BLOCK_BREAK,
  pointsOf,
  readArticleText,
} from '../../../core/page/blocks.ts';
import { tagRendering } from '../../../core/page/rendering.ts';
import { openPage, PAGE_NAMES, pageOf } from './pages.ts';

function read(document: Document, maxLength?: number): ArticleText {
  return readArticleText(document.body, {
    rendering: tagRendering,
    ...(maxLength === undefined ? {} : { maxLength }),
  });
}

function blocksIn(body: string): string[] {
  const { text, blocks } = read(pageOf(body));
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** The text between two points, put together from the text nodes themselves. */
function textBetween(article: ArticleText, points: StaticRangeInit): string {
  const nodes = article.pieces.map(({ node }) => node);
  const first = nodes.indexOf(points.startContainer as Text);
  const last = nodes.lastIndexOf(points.endContainer as Text);
  return nodes
    .slice(first, last + 1)
    .map((node, index, all) =>
      node.data.slice(
        index === 0 ? points.startOffset : 0,
        index === all.length - 1 ? points.endOffset : undefined,
      ),
    )
    .join('');
}

/** A small generator of numbers, the same at each run (Park and Miller, 1988). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

describe.each(PAGE_NAMES)('text of %s', (name) => {
  const article = read(openPage(name));

  test('is the data of its text nodes, joined by block breaks', () => {
    const joined = article.blocks.map(({ start, end }) =>
      article.pieces
        .filter((piece) => piece.start >= start && piece.end <= end)
        .map((piece) => piece.node.data.slice(piece.from, piece.from + piece.end - piece.start))
        .join(''),
    );
    expect(joined.join(BLOCK_BREAK)).toBe(article.text);
    expect(article.text.length).toBeGreaterThan(500);
  });

  test('leads back to the page from any span of a block', () => {
    const next = numbers(article.text.length);
    for (let round = 0; round < 400; round += 1) {
      const block = article.blocks[next(article.blocks.length)];
      if (!block) throw new Error('a page without blocks');
      const start = block.start + next(block.end - block.start);
      const end = start + 1 + next(block.end - start);
      expect(textBetween(article, pointsOf(article, start, end))).toBe(
        article.text.slice(start, end),
      );
    }
  });
});

describe('blocks', () => {
  test('join text across inline elements and keep its white space', () => {
    expect(blocksIn('<p>Clark <a href="#"><em>Coun</em>ty</a>,&nbsp;Nev.\n  said</p>')).toEqual([
      'Clark County,\u00a0Nev.\n  said',
    ]);
  });

  test('break at block elements, table cells, list items and line breaks', () => {
    expect(
      blocksIn(
        'one<p>two</p>three<br>four<hr>five<table><tr><td>a</td><td>b</td></tr></table><ul><li>c<li>d</ul>',
      ),
    ).toEqual(['one', 'two', 'three', 'four', 'five', 'a', 'b', 'c', 'd']);
  });

  test('leave out blank ends and blank blocks', () => {
    expect(
      blocksIn('<div>\n  <p>\n one\n</p>\n <p>&nbsp;</p> <p> <b> two </b> </p></div>'),
    ).toEqual(['one', 'two']);
  });

  test('name the element they stand in', () => {
    const { blocks } = read(pageOf('<div>a<p>b <em>c</em></p>d</div>'));
    expect(blocks.map(({ element }) => element.tagName)).toEqual(['DIV', 'P', 'DIV']);
  });

  test('are not broken by what is skipped inside a line', () => {
    expect(
      blocksIn('<p>Cook<!-- x --><script>x</script> <button>b</button>County<style>x</style></p>'),
    ).toEqual(['Cook County']);
  });

  test('keep raised letters and leave out the marks of footnotes', () => {
    expect(
      blocksIn(
        '<p>Section 1373<sup>1</sup> and the 8<sup>th</sup><sup><a href="#n">[2]</a></sup>.</p>',
      ),
    ).toEqual(['Section 1373 and the 8th.']);
  });

  test('are broken by what is skipped between lines', () => {
    expect(blocksIn('<div>before<aside>Chicago</aside>after</div>')).toEqual(['before', 'after']);
  });

  test('do not hold controls, code, hidden and untranslatable parts', () => {
    const unread = [
      '<textarea>x</textarea>',
      '<select><option>x</option></select>',
      '<pre>x</pre>',
      '<code>x</code>',
      '<noscript>x</noscript>',
      '<template>x</template>',
      '<svg><text>x</text></svg>',
      '<math><mi>x</mi></math>',
      '<p hidden>x</p>',
      '<p aria-hidden="true">x</p>',
      '<p style="display: none">x</p>',
      '<p style="visibility:hidden">x</p>',
      '<p contenteditable>x</p>',
      '<div role="textbox">x</div>',
      '<dialog><h1>x</h1></dialog>',
      '<dialog open>x</dialog>',
      '<div role="dialog">x</div>',
      '<p translate="no">x</p>',
      '<p class="a notranslate">x</p>',
      '<lawmark-card>x</lawmark-card>',
    ];
    expect(blocksIn(`a${unread.join('')}b`).join('')).toBe('ab');
  });

  test('hold a dialog that is open with the article in it', () => {
    const article = '<h1>A vote</h1><p>Chicago</p>';
    for (const dialog of ['<dialog open>', '<div role="dialog">']) {
      expect(blocksIn(`${dialog}${article}`)).toEqual(['A vote', 'Chicago']);
    }
  });

  test('do not hold what stands around the article', () => {
    const text = read(openPage('cluttered')).text;
    for (const outside of [
      'subscribe',
      'Advertisement',
      'Most read',
      'reader who',
      'Tom Hale',
      'Related:',
      'Denver',
      'Seattle',
      'Boston',
      'Portland',
      'Newark',
      'Offices',
    ]) {
      expect(text).not.toContain(outside);
    }
    expect(text).toContain('Milwaukee County’s supervisors');
    expect(text).toContain('8 U.S.C. 1373');
    expect(text).toContain('guidance is thin.');
    expect(text).toContain('Cook County, Ill.');
    expect(text).toContain('pays for equipment');
  });

  test('stop whole before the longest text allowed', () => {
    const article = read(pageOf('<p>12345</p><p>67890</p><p>x</p>'), 12);
    expect(article.text).toBe('12345\n\n67890');
    expect(article.truncated).toBe(true);
    expect(read(pageOf('<p>12345</p>'), 12).truncated).toBe(false);
  });
});

describe('points', () => {
  const article = read(pageOf('<p>ab</p><p>c<b>d</b></p>'));

  test('move to the text inside the span where an end falls between blocks', () => {
    const [ab, c, d] = article.pieces.map(({ node }) => node);
    expect(pointsOf(article, 0, 3)).toMatchObject({
      startContainer: ab,
      endContainer: ab,
      endOffset: 2,
    });
    expect(pointsOf(article, 3, 5)).toMatchObject({
      startContainer: c,
      startOffset: 0,
      endContainer: c,
      endOffset: 1,
    });
    expect(pointsOf(article, 1, 6)).toMatchObject({
      startContainer: ab,
      startOffset: 1,
      endContainer: d,
      endOffset: 1,
    });
  });

  test('refuse spans outside the text and empty ones', () => {
    for (const [start, end] of [
      [-1, 1],
      [0, 7],
      [2, 2],
      [3, 2],
      [Number.NaN, 3],
    ] as const) {
      expect(() => pointsOf(article, start, end)).toThrow(RangeError);
    }
    expect(() => pointsOf(article, 2, 4)).toThrow(RangeError);
  });
});

test('reading can begin within the page, with all that comes after', () => {
  const page = pageOf(
    '<div><p>One</p><p>Two <b>and</b> three</p></div><section><p>Four</p></section>',
  );
  const from = page.querySelector('b')?.firstChild ?? null;
  const { text } = readArticleText(page.body, { rendering: tagRendering, from });
  expect(text.split(BLOCK_BREAK)).toEqual(['and three', 'Four']);
});
