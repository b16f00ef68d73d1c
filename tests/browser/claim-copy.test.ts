import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../core/claims/claim.ts';
import type { PlacedClaim } from '../../core/claims/export/annotated-copy.ts';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import { FULL, OPTIONS } from '../unit/claims/sample-claims.ts';
import type * as ClaimCopy from './claim-copy-in-page.ts';
import { bundleForPage } from './open-page.ts';

declare global {
  /** Left behind in the page by the bundle of `claim-copy-in-page.ts`. */
  var claimCopy: typeof ClaimCopy;
}

const TEXT = [
  'A story of sanctuary cities',
  'The mayor said that Section 1373 is a 2002 law, and that it requires cities to share.',
  'Then <script>document.title = "run"</script> & <img src="https://tracker.example/p.gif">.',
].join('\n\n');

const BLOCKS = [...TEXT.matchAll(/[^\n]+/g)].map(({ 0: line, index }, at) => ({
  start: index,
  end: index + line.length,
  tag: at === 0 ? 'H1' : 'DIV',
}));

/** A claim of some words of the text; null: words that it does not have. */
function claimOf(number: number, words: string, rationale = ''): PlacedClaim {
  const start = TEXT.indexOf(words);
  const quote = { ...FULL.target.quote, exact: words };
  const claim: Claim = {
    ...FULL,
    id: `6f9619ff-8b86-4d01-b42d-00cf4fc9650${number}`,
    target: { ...FULL.target, quote },
    rationale,
  };
  return { claim, at: start < 0 ? null : { start, end: start + words.length } };
}

const CLAIMS = [
  claimOf(1, 'a 2002 law, and that'),
  claimOf(2, 'Section 1373 is a 2002 law'),
  claimOf(3, 'requires cities to share.\n\nThen'),
  claimOf(
    4,
    'not in the text',
    'It is **of 1996**. <img src=x onerror="document.title=1"> [x](javascript:alert(1)) [y](https://example.org/y)',
  ),
];

describe.each(BROWSER_KINDS)('an annotated copy in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;
  let html = '';
  let inSpanish = '';
  const requests: string[] = [];

  beforeAll(async () => {
    site = await openSite();
    launched = await launch(kind, { site });
    const maker = await launched.browser.newPage();
    site.serve('http://desk.example/', '<!doctype html><title>desk</title>');
    await maker.goto('http://desk.example/');
    await maker.evaluate(
      `${await bundleForPage('claim-copy-in-page.ts', 'claimCopy')}; globalThis.claimCopy = claimCopy;`,
    );
    html = await maker.evaluate(
      (text, blocks, claims, options, of) =>
        claimCopy.annotatedCopy(
          document.implementation.createHTMLDocument(),
          { page: of, text, blocks },
          claims,
          options,
        ),
      TEXT,
      BLOCKS,
      CLAIMS,
      OPTIONS,
      FULL.page,
    );
    inSpanish = await maker.evaluate(
      (text, claims, options, of) =>
        claimCopy.annotatedCopy(
          document.implementation.createHTMLDocument(),
          { page: of, text, blocks: [] },
          claims,
          { ...options, ...(claimCopy.spanish && { words: claimCopy.spanish }) },
        ),
      TEXT,
      CLAIMS,
      OPTIONS,
      FULL.page,
    );
    await maker.close();
    site.serve('http://copy.example/', html);
    page = await launched.browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('http://copy.example/', { waitUntil: 'load' });
  });
  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  test('has the words of the article, no more and no less', async () => {
    const blocks = await page.evaluate(() =>
      Array.from(document.querySelectorAll('article > *'), (block) => {
        for (const reference of block.querySelectorAll('sup')) reference.hidden = true;
        const copy = block.cloneNode(true) as Element;
        for (const reference of copy.querySelectorAll('sup')) reference.remove();
        for (const reference of block.querySelectorAll('sup')) reference.hidden = false;
        return [block.tagName, copy.textContent];
      }),
    );
    expect(blocks).toEqual(TEXT.split('\n\n').map((block, at) => [at === 0 ? 'H2' : 'P', block]));
  });

  test('speaks the language of who made it', () => {
    expect(inSpanish).toContain('<html lang="es">');
    expect(inSpanish).toContain('<h2 id="claims">Afirmaciones</h2>');
    expect(inSpanish).toContain('Copia anotada del texto del artículo');
    expect(inSpanish).toMatch(/\d de \p{L}+ de 20\d\d/u);
    expect(inSpanish).not.toContain('Annotated copy');
  });

  test('marks the claims, also where they overlap or go on in the next block', async () => {
    const marks = await page.evaluate(() =>
      Array.from(document.querySelectorAll('mark'), ({ textContent, id, className }) => [
        textContent,
        id,
        className,
      ]),
    );
    expect(marks).toEqual([
      ['Section 1373 is ', 'claim-1', ''],
      ['a 2002 law', 'claim-2', 'shared'],
      [', and that', '', ''],
      ['requires cities to share.', 'claim-3', ''],
      ['Then', '', ''],
    ]);
    const references = await page.evaluate(() =>
      Array.from(document.querySelectorAll('sup'), (sup) => [
        sup.previousSibling?.textContent,
        sup.querySelector('a')?.getAttribute('href'),
      ]),
    );
    expect(references).toEqual([
      ['a 2002 law', '#note-1'],
      [', and that', '#note-2'],
      ['Then', '#note-3'],
    ]);
  });

  test('has a footnote for each claim, with verdict, rationale, evidence and links', async () => {
    const notes = await page.evaluate(() =>
      Array.from(document.querySelectorAll('section > ol > li'), (note) => ({
        id: note.id,
        words: note.querySelector('blockquote')?.textContent,
        verdict: note.querySelector('.verdict')?.textContent,
        text: note.textContent ?? '',
        links: Array.from(note.querySelectorAll('a'), (link) => link.getAttribute('href')),
      })),
    );
    expect(notes.map(({ id, words }) => [id, words])).toEqual([
      ['note-1', 'Section 1373 is a 2002 law'],
      ['note-2', 'a 2002 law, and that'],
      ['note-3', 'requires cities to share.\n\nThen'],
      ['note-4', 'not in the text'],
    ]);
    expect(notes[0]?.verdict).toBe('Contradicted');
    expect(notes[0]?.text).toContain('It was enacted on September 30, 1996.');
    expect(notes[0]?.text).toContain('U.S. Code, 2016 edition');
    expect(notes[0]?.links[0]).toMatch(/^https:\/\/www\.news\.example\/.*#:~:text=/);
    expect(notes[0]?.links[1]).toBe('#ref-1');
    expect(notes[3]?.text).toContain('These words were not found in the text above.');
    expect(notes[3]?.text).toContain('<img src=x onerror="document.title=1">');
    expect(notes[3]?.links.filter((href) => !href?.includes(':~:'))).toEqual([
      'https://example.org/y',
    ]);
  });

  test('runs nothing, loads nothing and keeps its style', async () => {
    const found = await page.evaluate(() => ({
      title: document.title,
      active: document.querySelectorAll('script, img, iframe, object, embed, link, base, form')
        .length,
      handlers: Array.from(document.querySelectorAll('*')).filter((element) =>
        Array.from(element.attributes).some(({ name }) => name.startsWith('on')),
      ).length,
      policy: document.querySelector('meta[http-equiv]')?.getAttribute('content'),
      font: getComputedStyle(document.querySelector('.verdict') ?? document.body).fontWeight,
      markjs: document.querySelectorAll('[data-markjs]').length,
    }));
    expect(found).toMatchObject({
      title: 'A story (with brackets)',
      active: 0,
      handlers: 0,
      font: '600',
      markjs: 0,
    });
    expect(found.policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    // Firefox asks itself for a font of its own, from a `data:` address.
    const asked = requests.filter((url) => /^https?:/.test(url) && !url.endsWith('/favicon.ico'));
    expect(asked).toEqual(['http://copy.example/']);
    expect(site.strangers).toEqual([]);
    // Put into the page by somebody else, a script is stopped by the policy.
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
      return document.title;
    });
    expect(ran).toBe('A story (with brackets)');
  });
});
