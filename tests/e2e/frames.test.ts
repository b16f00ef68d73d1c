import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { BEHIND, builtExtension, fixturePage, openPopup } from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const PAGE = 'http://www.inquirer.com/reader.html';
const BESIDE = 'http://www.inquirer.com/beside.html';
const INNER = 'http://www.inquirer.com/news/ten-places.html';
const FOREIGN = 'http://whyy.org/articles/ten-places.html';

/** No article of its own; a player of another site and a small frame of its own beside the article. */
const AROUND = `<!doctype html><title>Reader</title><nav>News</nav>
  <iframe id="article" src="${INNER}" width="900" height="600"></iframe>
  <iframe id="small" src="${INNER}" width="250" height="250"></iframe>
  <iframe id="foreign" src="${FOREIGN}" width="900" height="600"></iframe>`;

describe.each(BROWSER_KINDS)('an article in a frame in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    site.serve(PAGE, AROUND);
    site.serve(
      BESIDE,
      fixturePage('philadelphia-2017.html').replace(
        '</body>',
        `<iframe id="article" src="${INNER}" width="900" height="600"></iframe></body>`,
      ),
    );
    for (const url of [INNER, FOREIGN]) site.serve(url, fixturePage('philadelphia-2017.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    page = await launched.browser.newPage();
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const frameOf = async (id: string) => {
    const frame = await (await page.waitForSelector(`#${id}`))?.contentFrame();
    if (!frame) throw new Error(`no frame ${id}`);
    return frame;
  };
  const marksIn = async (id: string) => (await frameOf(id)).evaluate(() => CSS.highlights.size);

  it('is annotated where its own site put it, and nowhere else', async () => {
    await page.goto(PAGE);
    await (await frameOf('article')).waitForFunction(() => CSS.highlights.size > 0, BEHIND);
    expect(await marksIn('small')).toBe(0);
    expect(await marksIn('foreign')).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('is what the popup tells of', async () => {
    const popup = await openPopup(launched, page);
    await popup.waitForSelector('::-p-text(Clark County, Nev.)');
    await popup.close();
  });

  it('has its card in its frame', async () => {
    const frame = await frameOf('article');
    await page.bringToFront();
    const words = await frame.waitForSelector('::-p-text(Philadelphia)');
    expect(words).not.toBeNull();
    const place = await frame.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.parentElement?.closest('p') ? (node as Text).data.indexOf('Chicago') : -1;
        if (at < 0 || node.parentElement?.closest('a')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 4);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getBoundingClientRect();
        const around = window.frameElement?.getBoundingClientRect();
        return { x: box.x + 5 + (around?.x ?? 0), y: box.y + 5 + (around?.y ?? 0) };
      }
      return null;
    });
    if (!place) throw new Error('no such words');
    await page.mouse.click(place.x, place.y);
    await frame.waitForFunction(
      () => document.querySelector('lawmark-card')?.shadowRoot?.querySelector('h2') != null,
    );
  });

  it('is left alone beside an article of the page', async () => {
    await page.goto(BESIDE);
    await page.waitForFunction(() => CSS.highlights.size > 0, BEHIND);
    await (await frameOf('article')).waitForFunction(() => document.readyState === 'complete');
    expect(await marksIn('article')).toBe(0);
  });
});
