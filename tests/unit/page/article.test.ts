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
