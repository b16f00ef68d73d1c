import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Claim } from '../../../core/claims/claim.ts';
import {
  annotatedCopy,
  type CopiedArticle,
  type CopyOptions,
  type PlacedClaim,
} from '../../../core/claims/export/annotated-copy.ts';
import { COPY_STYLE, COPY_STYLE_DIGEST } from '../../../core/claims/export/copy-style.ts';
import { fakePage } from '../../support/fake-page.ts';
import { BARE, FULL, OPTIONS } from './sample-claims.ts';

const TEXT =
  'A story\n\nThe mayor said that the law of 2002 is old.\n\nThe end <b>of it</b> & more.';
const TAGS = ['H1', 'DIV', 'BLOCKQUOTE'];

let made: Document;

beforeEach(() => {
  made = fakePage('<p>left over</p>', '<title>left over</title>').document;
});
afterEach(() => vi.unstubAllGlobals());

function article(text = TEXT, tags: readonly string[] = TAGS): CopiedArticle {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }, at) => ({
    start: index,
    end: index + line.length,
    tag: tags[at] ?? 'P',
  }));
  return { page: FULL.page, text, blocks };
}

/** A claim of these words of the text. */
function of(words: string, rest: Partial<Claim> = {}): PlacedClaim {
  const start = TEXT.indexOf(words);
  const at = start < 0 ? null : { start, end: start + words.length };
  return { claim: { ...BARE, ...rest }, at };
}

function copy(
  claims: readonly PlacedClaim[],
  options: Partial<CopyOptions> = {},
  from = article(),
): string {
  return annotatedCopy(made, from, claims, { ...OPTIONS, ...options });
}

/** The blocks of the article in the copy that was made. */
function blocks(): string[] {
  return [...made.querySelectorAll('article > *')].map((block) => block.outerHTML);
}

function notes(): string[] {
  return [...made.querySelectorAll('ol > li[id]')].map((note) => note.innerHTML);
}

describe('an annotated copy', () => {
  test('is one page of the words alone, that can neither run nor load anything', () => {
    const html = copy([]);
    expect(html.replace(COPY_STYLE, 'STYLE')).toBe(
      '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${COPY_STYLE_DIGEST}'; base-uri 'none'; form-action 'none'">` +
        '<meta name="referrer" content="no-referrer">' +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        '<title>A story (with brackets)</title><style>STYLE</style></head><body>' +
        '<header><h1>A story (with brackets)</h1>' +
        '<p class="by">Example News · Jo Writer, Lee Editor · January 25, 2018</p>' +
        '<p class="by"><a href="https://www.news.example/2018/a-story?utm_source=mail" rel="noreferrer nofollow">' +
        'https://www.news.example/2018/a-story?utm_source=mail</a></p></header>' +
        '<article lang="en"><h2>A story</h2><p>The mayor said that the law of 2002 is old.</p>' +
        '<blockquote>The end &lt;b&gt;of it&lt;/b&gt; &amp; more.</blockquote></article>' +
        '<section aria-labelledby="claims"><h2 id="claims">Claims</h2><ol></ol></section>' +
        '<footer>Annotated copy of the article’s text, made with Lawmark 0.1.0, July 1, 2026.</footer>' +
        '</body></html>\n',
    );
  });

  test('has the address where there is no title, and leaves out what is not known', () => {
    copy([], {}, { ...article(), page: BARE.page });
    expect(made.title).toBe('https://news.example/2017/other');
    expect(made.querySelector('header')?.innerHTML).toBe(
      '<h1>https://news.example/2017/other</h1><p class="by"></p><p class="by">' +
        '<a href="https://news.example/2017/other" rel="noreferrer nofollow">https://news.example/2017/other</a></p>',
    );
  });

  test('has no link to an address that is none of the web', () => {
    copy([], {}, { ...article(), page: { ...FULL.page, readAt: 'javascript:alert(1)' } });
    expect(made.querySelector('header')?.innerHTML).toContain(
      '<p class="by">javascript:alert(1)</p>',
    );
  });

  test.each([
    ['H1', 'h2'],
    ['h2', 'h2'],
    ['H3', 'h3'],
    ['H4', 'h4'],
    ['H5', 'h4'],
    ['H6', 'h4'],
    ['BLOCKQUOTE', 'blockquote'],
    ['PRE', 'pre'],
    ['LI', 'p'],
    ['SCRIPT', 'p'],
  ])('makes of a block of %s one of %s', (tag, becomes) => {
    copy([], {}, article('Words', [tag]));
    expect(blocks()).toEqual([`<${becomes}>Words</${becomes}>`]);
  });

  test('speaks the words it is given', () => {
    const words = {
      language: 'es',
      claims: 'AFIRMACIONES',
      undecided: 'SIN DECIDIR',
      notPlaced: 'NO ESTÁN',
      inArticle: 'EN EL ARTÍCULO',
      back: 'VOLVER',
      stances: { supports: 'A FAVOR', contradicts: 'EN CONTRA', context: 'CONTEXTO' },
      about: (generator: string, day: string) => `${generator} / ${day}`,
    };
    copy([of('the law'), { claim: { ...FULL, verdict: null }, at: null }], { words });
    expect(made.documentElement.getAttribute('lang')).toBe('es');
    expect(made.querySelector('article')?.getAttribute('lang')).toBe('en');
    expect(made.querySelector('footer')?.textContent).toBe('Lawmark 0.1.0 / 1 de julio de 2026');
    expect(made.querySelector('#claims')?.textContent).toBe('AFIRMACIONES');
    const text = made.querySelector('ol')?.textContent;
    for (const word of ['SIN DECIDIR', 'NO ESTÁN', 'EN EL ARTÍCULO', 'EN CONTRA']) {
      expect(text).toContain(word);
    }
    expect(made.querySelector('a[aria-label]')?.getAttribute('aria-label')).toBe('VOLVER');
    expect(made.querySelector('header')?.textContent).toContain('25 de enero de 2018');
  });
});

describe('a claim in the copy', () => {
  const reference = (number: number) =>
    `<sup><a href="#note-${number}" id="ref-${number}">${number}</a></sup>`;

  test('is marked at its words, with a number behind', () => {
    copy([of('the law of 2002')]);
    expect(blocks()[1]).toBe(
      `<p>The mayor said that <mark id="claim-1">the law of 2002</mark>${reference(1)} is old.</p>`,
    );
    expect([blocks()[0], blocks()[2]].join('')).not.toContain('<mark');
  });

  test('may be all of a block', () => {
    copy([of('A story')]);
    expect(blocks()[0]).toBe(`<h2><mark id="claim-1">A story</mark>${reference(1)}</h2>`);
  });

  test('is numbered as it stands in the text, those without a place last', () => {
    copy([of('not there'), of('is old'), of('A story')]);
    expect(blocks()[0]).toContain(reference(1));
    expect(blocks()[1]).toContain(reference(2));
    expect([...made.querySelectorAll('ol > li')].map(({ id }) => id)).toEqual([
      'note-1',
      'note-2',
      'note-3',
    ]);
    expect(notes().map((note) => note.includes('were not found'))).toEqual([false, false, true]);
  });

  test('shares the words where it overlaps another', () => {
    copy([of('mayor said that the'), of('that the law'), of('the law of 2002')]);
    expect(blocks()[1]).toBe(
      '<p>The <mark id="claim-1">mayor said </mark><mark class="shared" id="claim-2">that </mark>' +
        `<mark class="shared" id="claim-3">the</mark>${reference(1)}` +
        `<mark class="shared"> law</mark>${reference(2)}<mark> of 2002</mark>${reference(3)} is old.</p>`,
    );
  });

  test('leaves what stands between two unmarked', () => {
    copy([of('The mayor'), of('is old')]);
    expect(blocks()[1]).toBe(
      `<p><mark id="claim-1">The mayor</mark>${reference(1)} said that the law of 2002 ` +
        `<mark id="claim-2">is old</mark>${reference(2)}.</p>`,
    );
  });

  test('runs on over blocks, with one number at its end', () => {
    copy([of('is old.\n\nThe end')]);
    expect(blocks().slice(1)).toEqual([
      '<p>The mayor said that the law of 2002 <mark id="claim-1">is old.</mark></p>',
      `<blockquote><mark>The end</mark>${reference(1)} &lt;b&gt;of it&lt;/b&gt; &amp; more.</blockquote>`,
    ]);
  });

  test.each([
    ['before the text', -1, 5],
    ['of nothing', 5, 5],
    ['backwards', 9, 5],
    ['behind the text', 5, TEXT.length + 1],
  ])('has no place %s', (_, start, end) => {
    copy([{ claim: BARE, at: { start, end } }]);
    expect(blocks().join('')).not.toContain('<mark');
    expect(notes()[0]).toContain('These words were not found in the text above.');
  });

  test('has a place up to both ends of the text', () => {
    copy([{ claim: BARE, at: { start: 0, end: TEXT.length } }]);
    expect(made.querySelectorAll('mark')).toHaveLength(3);
    expect(blocks()[2]).toContain(`</mark>${reference(1)}</blockquote>`);
  });
});

describe('the note of a claim', () => {
  test('tells the words, that they are undecided, and the way to the article and back', () => {
    copy([of('the law')]);
    expect(notes()).toEqual([
      '<blockquote>ten letters</blockquote><p class="verdict">Undecided</p>' +
        '<p class="by">June 29, 2026 · <a href="https://news.example/2017/other#:~:text=ten%20letters" rel="noreferrer nofollow">In the article</a>' +
        ' · <a href="#ref-1" aria-label="Back to the words">↩</a></p>',
    ]);
  });

  test('tells verdict, reasons, evidence, tags and who', () => {
    const [evidence] = FULL.evidence;
    if (!evidence) throw new Error('no evidence');
    const more = [
      evidence,
      { ...evidence, stance: 'supports' as const, source: null, note: '' },
      { ...evidence, stance: 'context' as const, text: 'C', source: 'S', note: '' },
    ];
    copy([{ claim: { ...FULL, evidence: more }, at: null }]);
    const [note] = notes();
    expect(note?.replace(/<a href="[^"]*#:~:text[^"]*"/, '<a href="LINK"')).toBe(
      '<blockquote>the section, a 2002 law, “requires cities to share”</blockquote>' +
        '<p class="by">These words were not found in the text above.</p>' +
        '<p class="verdict">Contradicted</p>' +
        '<p>It is of <strong>1996</strong>, and <a href="https://example.org/law" rel="noreferrer nofollow">forbids bans</a> only.</p>' +
        '<ul class="evidence"><li><b>Contradicts: </b>It was enacted on September 30, 1996.' +
        '<p class="by">U.S. Code, 2016 edition</p><p>Says the opposite.</p></li>' +
        '<li><b>Supports: </b>It was enacted on September 30, 1996.</li>' +
        '<li><b>Context: </b>C<p class="by">S</p></li></ul>' +
        '<p class="by">Ada Desk, June 30, 2026 · law, =1+1 · <a href="LINK" rel="noreferrer nofollow">In the article</a></p>',
    );
  });

  test('has no link to an article that was not read on the web', () => {
    const page = { ...BARE.page, url: 'file:///tmp/a.html' };
    copy([of('the law', { page })]);
    expect(notes()[0]).toContain(
      '<p class="by">June 29, 2026 · <a href="#ref-1" aria-label="Back to the words">↩</a></p>',
    );
  });

  test('draws the reasons as they were written', () => {
    const rationale = [
      '# Head',
      'One *two* **three** ~~four~~ `five`  \nsix [seven *eight*](https://a.example/)',
      '> Quoted',
      '- a\n- b',
      '3. c\n4. d',
      '```\ncode <b>\n```',
      '---',
      '<img src=x onerror=alert(1)>',
    ].join('\n\n');
    copy([of('the law', { rationale })]);
    const between = notes()[0]?.split('Undecided</p>')[1]?.split('<p class="by">')[0];
    expect(between).toBe(
      '<h3>Head</h3><p>One <em>two</em> <strong>three</strong> <del>four</del> <code>five</code><br>' +
        'six <a href="https://a.example/" rel="noreferrer nofollow">seven <em>eight</em></a></p>' +
        '<blockquote><p>Quoted</p></blockquote><ul><li><p>a</p></li><li><p>b</p></li></ul>' +
        '<ol start="3"><li><p>c</p></li><li><p>d</p></li></ol><pre><code>code &lt;b&gt;</code></pre><hr>' +
        '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    );
  });
});
