import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  builtExtension,
  cardText,
  hover,
  isCardOpen,
  openExtensionPage,
  paintedTexts,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

describe.each(BROWSER_KINDS)('the welcome page in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    launched = await launch(kind, { site, extension: builtExtension(kind), welcome: true });
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  /** Tabs that show the page. Firefox tells the driver no address for them. */
  const welcomes = async () => {
    const found: Page[] = [];
    for (const one of await launched.browser.pages()) {
      const path = await one.evaluate(() => location.pathname).catch(() => '');
      if (path === '/welcome.html') found.push(one);
    }
    return found;
  };

  it('opens once, when the extension is installed', async () => {
    const end = Date.now() + 10_000;
    while ((await welcomes()).length === 0 && Date.now() < end) {
      await new Promise((done) => setTimeout(done, 100));
    }
    const [first, ...others] = await welcomes();
    if (!first) throw new Error('it did not open');
    expect(others).toEqual([]);
    page = first;
    await page.setViewport({ width: 1000, height: 800 });
  });

  it('has its sample article marked as a news page is', async () => {
    await page.waitForSelector('.marked button');
    const painted = await paintedTexts(page);
    expect(painted['lawmark-jurisdiction']).toEqual(
      expect.arrayContaining(['Philadelphia', 'New Orleans', 'Clark County, Nev.']),
    );
    expect(painted['lawmark-law']).toEqual(
      expect.arrayContaining(['8 U.S.C. 1373', 'Executive Order 13768']),
    );
    expect(painted['lawmark-case']).toHaveLength(1);
    const listed = await page.$$eval('.marked button', (all) => all.map((one) => one.textContent));
    expect(listed.toSorted()).toEqual(Object.values(painted).flat().toSorted());
  });

  it('opens a card on a mark, as of the day of the article, and closes it with Esc', async () => {
    await page.bringToFront();
    await hover(page, 'Philadelphia');
    const text = await cardText(page);
    expect(text).toContain('As of this article, July 10, 2017');
    expect(text).toContain('Since then');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('lawmark-card') === null);
  });

  it('opens a card by keyboard alone', async () => {
    await page.focus('.marked li:last-child button');
    await page.keyboard.press('Enter');
    expect(await cardText(page)).toContain('Santa Clara');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('lawmark-card') === null);
    expect(await isCardOpen(page)).toBe(false);
  });

  // Chromium asks in a window of its own that no driver can answer.
  it.runIf(kind === 'firefox')('gives access to every site, and takes it back', async () => {
    const origins = () =>
      page.evaluate(async () => {
        const { chrome } = globalThis as never as {
          chrome: typeof import('webextension-polyfill');
        };
        return (await chrome.permissions.getAll()).origins?.includes('*://*/*');
      });
    await page.click('input[value="every"]');
    await page.waitForSelector('.outcome::-p-text(on every site)');
    expect(await origins()).toBe(true);
    await page.click('input[value="known"]');
    await page.waitForSelector('.outcome::-p-text(on the news sites it knows)');
    expect(await origins()).toBe(false);
  });

  it('has not opened again, and has asked the network for nothing', async () => {
    const options = await openExtensionPage(launched, 'options.html');
    await options.waitForSelector('#about');
    expect(await welcomes()).toHaveLength(1);
    expect(site.strangers).toEqual([]);
  });
});
