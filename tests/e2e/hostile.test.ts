import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HOSTILE_PAGES } from '../fixtures/hostile-pages.ts';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  builtExtension,
  cardText,
  hover,
  isCardOpen,
  openAnnotated,
  placeOf,
  waitForCardToClose,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const HOST = 'http://www.inquirer.com';
/** How long a page is left to do its worst (milliseconds). */
const WORST = 800;

describe.each(BROWSER_KINDS)('a hostile page in %s', (kind) => {
  let site: Site;
  let launched: Launched;

  beforeAll(async () => {
    site = await openSite();
    for (const [index, { body, type = 'text/html' }] of HOSTILE_PAGES.entries()) {
      site.serve(`${HOST}/${index}`, body, { 'content-type': `${type}; charset=utf-8` });
    }
    launched = await launch(kind, { site, extension: builtExtension(kind) });
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  it.each(HOSTILE_PAGES.map(({ name, marked }, index) => ({ name, marked, index })))(
    'that $name breaks nothing',
    async ({ index, marked }) => {
      const page = await launched.browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String((error as Error).stack ?? error)));
      // A PDF is no document that a driver can wait for.
      await page.goto(`${HOST}/${index}`).catch(() => {});
      await new Promise((done) => setTimeout(done, WORST));
      if (marked === 'yes') await waitForMarks(page);
      if (marked === 'no') expect(await paintedCount(page)).toBe(0);
      expect(errors.filter((error) => /extension:/.test(error))).toEqual([]);
      await page.close();
    },
  );

  it('cannot open, close or press a card', async () => {
    const at = HOSTILE_PAGES.findIndex(({ name }) => name === 'sends made-up events everywhere');
    const page = await openAnnotated(launched, `${HOST}/${at}`);
    await new Promise((done) => setTimeout(done, WORST));
    expect(await isCardOpen(page)).toBe(false);
    await hover(page, 'Philadelphia');
    const before = await cardText(page);
    expect(before).toContain('Philadelphia');
    await page.evaluate(() => {
      const root = document.querySelector('lawmark-card')?.shadowRoot;
      for (const button of root?.querySelectorAll<HTMLElement>('button, summary') ?? []) {
        button.click();
      }
    });
    await new Promise((done) => setTimeout(done, 300));
    expect(await cardText(page)).toBe(before);
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
    await page.close();
  });

  it('cannot keep shut the card of a mention on which a fast pointer stops', async () => {
    const at = HOSTILE_PAGES.findIndex(({ name }) => name === 'sends made-up events everywhere');
    const page = await openAnnotated(launched, `${HOST}/${at}`);
    const { x, y } = await placeOf(page, 'Philadelphia');
    await page.mouse.move(x + 300, y);
    await page.mouse.move(x + 150, y);
    await page.mouse.move(x, y);
    expect(await cardText(page)).toContain('Philadelphia');
    await page.close();
  });

  it('leaves the extension at work for the next page, without a request of its own', async () => {
    const plain = HOSTILE_PAGES.findIndex(({ name }) => name === 'has addresses based elsewhere');
    const page = await openAnnotated(launched, `${HOST}/${plain}`);
    await hover(page, 'Chicago');
    expect(await cardText(page)).toContain('Chicago');
    await page.close();
    expect(site.strangers).toEqual([]);
  });
});

/** Asked again and again from outside, as the page may have replaced what would wait within it. */
async function waitForMarks(page: Page): Promise<void> {
  await vi.waitUntil(async () => (await paintedCount(page)) > 0, {
    timeout: 15_000,
    interval: 100,
  });
}

/** Marks in the page; the registry may have been kept under another name by the page itself. */
function paintedCount(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { realHighlights } = window as { realHighlights?: HighlightRegistry };
    let count = 0;
    (realHighlights ?? CSS.highlights).forEach((highlight) => {
      count += highlight.size;
    });
    return count;
  });
}
