import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is done in a page before it is looked at, and what is there then. */
interface State {
  readonly name: string;
  readonly reach: (page: Page) => Promise<unknown>;
  readonly drawn: string;
}

const asOpened = (drawn: string): State => ({ name: 'as opened', reach: async () => {}, drawn });

/** Types into the search box in place of what stands there. */
const search = (words: string) => async (page: Page) => {
  await page.bringToFront();
  await page.focus('.search-input');
  await page.$eval('.search-input', (input) => (input as HTMLInputElement).select());
  await page.keyboard.type(words);
};
const openFirst = (words: string) => async (page: Page) => {
  await search(words)(page);
  await page.waitForSelector('[role="option"][aria-selected="true"]');
  await page.keyboard.press('Enter');
};
const back = (page: Page) => page.keyboard.press('Escape');

/** Each page, with its states in the order in which they are reached. */
const PAGES: readonly (readonly [path: string, states: readonly State[]])[] = [
  [
    'popup.html',
    [
      asOpened('.news summary'),
      { name: 'results', reach: search('clark county'), drawn: '.result-place' },
      { name: 'nothing', reach: search('xyzzyx'), drawn: '.search-hint' },
      { name: 'no record', reach: openFirst('jackson wyoming'), drawn: '.popup-card .unknown' },
      {
        name: 'a card',
        reach: async (page) => {
          await back(page);
          await openFirst('philadelphia')(page);
        },
        drawn: '.popup-card .then',
      },
      {
        name: 'the page’s list',
        reach: async (page) => {
          await back(page);
          await page.click('#tab-page');
        },
        drawn: '#panel-page:not([hidden]) .page-sentence',
      },
    ],
  ],
  [
    'options.html',
    [
      asOpened('.in-use'),
      {
        name: 'before a reset',
        reach: (page) => page.click('.data button[aria-expanded]'),
        drawn: '.data .notice',
      },
    ],
  ],
  ['welcome.html', [asOpened('.marked button')]],
];

describe.each(BROWSER_KINDS)('the extension’s own pages in %s', (kind) => {
  let site: Site;
  let launched: Launched;

  beforeAll(async () => {
    site = await openSite();
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    // So that there is something new to tell.
    const page = await openExtensionPage(launched, 'popup.html');
    await page.evaluate(() => {
      const { chrome } = globalThis as never as { chrome: typeof import('webextension-polyfill') };
      return chrome.storage.local.set({ 'seen-version': '0.0.1' });
    });
    await page.close();
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const findings = (page: Page, theme: string) =>
    page.evaluate(async (wanted) => {
      document.documentElement.dataset.theme = wanted;
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      const { axe: tool } = globalThis as never as { axe: typeof axe };
      const { violations } = await tool.run(document);
      return violations.map(({ id, nodes }) => `${wanted}, ${id}: ${nodes[0]?.html}`);
    }, theme);

  it.each(PAGES)('%s fits a narrow window and gives axe nothing to find', async (path, states) => {
    const page = await openExtensionPage(launched, path);
    await page.setViewport({ width: 360, height: 700 });
    await page.evaluate(AXE);
    for (const { name, reach, drawn } of states) {
      await reach(page);
      await page.waitForSelector(drawn);
      const room = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      // The popup is as wide as browsers show it, whatever the window.
      expect(room.wide, name).toBeLessThanOrEqual(path === 'popup.html' ? 400 : room.window);
      expect([...(await findings(page, 'light')), ...(await findings(page, 'dark'))], name).toEqual(
        [],
      );
    }
    await page.close();
  });
});
