import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import { bundlePageLayer, fixture, openPage } from './open-page.ts';

const PARAGRAPH =
  '<p>Officials of Philadelphia and <a href="#">Cook <b>County</b></a>, Ill., wrote that their rules agree with <em>8 U.S.C.</em> 1373, and lawyers for Chicago and New York City said in City of Chicago v. Sessions that Section 1373 asks for no more. Denver and Los Angeles had their own reading of Section 1373.</p>';

const HEBREW =
  '<p dir="rtl">אמר שופט בעיר Philadelphia כי הסעיף Section 1373 אינו חל, וכך גם Cook County, Ill. לפי 8 U.S.C. 1373 וכן New York City באותו יום.</p>';

function pageWith(style: string, body = PARAGRAPH.repeat(3)): string {
  return `<!doctype html><meta property="og:type" content="article"><title>A board meets</title>
    <style>body { margin: 20px; font: 20px/1.7 serif; } ${style}</style>
    <main><h1>The county board meets on its rules</h1><div class="text">${body}</div></main>`;
}

const LAYOUTS: readonly (readonly [string, string, boolean])[] = [
  ['narrow lines that wrap', pageWith('.text { width: 170px }', PARAGRAPH), true],
  ['columns', pageWith('.text { columns: 3; column-gap: 30px }'), true],
  ['right to left', pageWith('.text { width: 300px }', HEBREW.repeat(4)), true],
  ['zoomed text', pageWith('.text { zoom: 1.4 }'), true],
  ['scaled text', pageWith('.text { transform: scale(0.8) translate(40px, 10px) }'), true],
  ['rotated text', pageWith('.text { transform: rotate(12deg); width: 420px }', PARAGRAPH), false],
  [
    'text that is justified and spaced',
    pageWith('p { text-align: justify; letter-spacing: 2px }'),
    true,
  ],
  ['text that cannot be selected', pageWith('* { user-select: none }'), true],
  [
    'text that is laid out late',
    pageWith('p { content-visibility: auto; contain-intrinsic-size: 900px 300px }'),
    true,
  ],
  ['text in a flex row', pageWith('.text { display: flex; gap: 12px }'), true],
];

describe.each(BROWSER_KINDS)('hit test in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let bundle: string;

  beforeAll(async () => {
    site = await openSite();
    bundle = await bundlePageLayer();
    launched = await launch(kind, { site });
  });
  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  test.each(LAYOUTS)('%s: every point leads to its mention', async (_name, html, boxesAreExact) => {
    const page = await openPage(launched, site, bundle, html);
    await page.evaluate(() => pageLayer.start({ asked: true }));
    const grid = await page.evaluate((exact) => pageLayer.compareGrid(5, exact), boxesAreExact);
    expect(grid.wrong).toEqual([]);
    expect(grid.hits).toBeGreaterThan(50);
    await page.close();
  });

  test('leads to the same by caret range, as older browsers do', async () => {
    const page = await openPage(launched, site, bundle, pageWith('.text { width: 260px }'));
    await page.evaluate(() => pageLayer.start());
    await page.evaluate(() => pageLayer.useOlderHitTest());
    const grid = await page.evaluate(() => pageLayer.compareGrid(6));
    expect(grid.wrong).toEqual([]);
    expect(grid.hits).toBeGreaterThan(50);
    await page.close();
  });

  test.each([1.25, 2])('works on a screen of %s pixels to one, scrolled', async (density) => {
    const page = await openPage(launched, site, bundle, fixture('philadelphia-2017'));
    await page.setViewport({ width: 640, height: 500, deviceScaleFactor: density });
    await page.evaluate(() => pageLayer.start());
    let hits = 0;
    for (const top of [450, 1200, 2400]) {
      await page.evaluate((y) => scrollTo(0, y), top);
      expect((await page.evaluate(() => pageLayer.compareMiddles())).wrong).toEqual([]);
      const grid = await page.evaluate(() => pageLayer.compareGrid(7));
      expect(grid.wrong).toEqual([]);
      hits += grid.hits;
    }
    expect(hits).toBeGreaterThan(50);
    await page.close();
  });

  test('finds nothing under what covers the text', async () => {
    const page = await openPage(launched, site, bundle, pageWith(''));
    await page.evaluate(() => pageLayer.start());
    const [box] = await page.evaluate(() => pageLayer.boxesOf('Philadelphia'));
    if (!box) throw new Error('not found');
    const point = [box.x + box.width / 2, box.y + box.height / 2] as const;
    const ask = () => page.evaluate(([x, y]) => pageLayer.hitAt(x, y), point);
    expect(await ask()).toBe('Philadelphia');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;background:#fff8';
      document.body.append(cover);
    });
    expect(await ask()).toBeNull();
    await page.close();
  });
});
