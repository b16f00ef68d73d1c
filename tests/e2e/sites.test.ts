import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  BEHIND,
  builtExtension,
  fixturePage,
  hover,
  openAnnotated,
  openExtensionPage,
  openPopup,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';
const OTHER = 'http://whyy.org/articles/ten-places.html';
const ELSEWHERE = 'http://city-weekly.example/ten-places.html';
const THIRD = 'http://county-weekly.example/ten-places.html';
const FRONT = 'http://www.inquirer.com/';

/** For what the background tells the toolbar, a while after the marks are gone (milliseconds). */
const TOLD = { timeout: 10_000, interval: 100 };

describe.each(BROWSER_KINDS)('the switches of a site in %s', (kind) => {
  let site: Site;
  let launched: Launched;

  beforeAll(async () => {
    site = await openSite();
    for (const url of [ARTICLE, OTHER, ELSEWHERE, THIRD]) {
      site.serve(url, fixturePage('philadelphia-2017.html'));
    }
    site.serve(FRONT, fixturePage('front-page.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const isMarked = (page: Page) => page.evaluate(() => CSS.highlights.size > 0);
  const waitUntilMarked = (page: Page) =>
    page.waitForFunction(() => CSS.highlights.size > 0, BEHIND);
  const waitUntilBare = (page: Page) =>
    page.waitForFunction(() => CSS.highlights.size === 0, BEHIND);

  /** Opens the popup over a page, presses one of its switches, and closes it. */
  const press = async (page: Page, words: string) => {
    const popup = await openPopup(launched, page);
    await popup.bringToFront();
    // Locators look again where what they found was drawn anew, as when the record has come.
    await popup.locator('[role="tab"]:last-of-type').click();
    await popup.locator(`.site-switches button::-p-text(${words})`).click();
    return popup;
  };

  /** What the toolbar button of a page's tab shows and says. */
  const button = (popup: Page, page: Page) =>
    popup.evaluate(async (url) => {
      const { chrome } = globalThis as never as { chrome: typeof import('webextension-polyfill') };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const tabId = tab?.id ?? -1;
      return {
        text: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      };
    }, page.url());

  it('switch a site off while it is open, and for later visits, and on again', async () => {
    const page = await openAnnotated(launched, ARTICLE);
    const other = await openAnnotated(launched, OTHER);
    let popup = await press(page, 'Switch off on this site');
    await waitUntilBare(page);
    expect(await isMarked(other)).toBe(true);
    // The toolbar button says so in words, and has no badge.
    await vi.waitFor(async () => {
      const [off, on] = await Promise.all([button(popup, page), button(popup, other)]);
      expect(off).toEqual({ text: '', title: 'Lawmark: switched off on this site' });
      expect(on).toEqual({
        text: expect.stringMatching(/^\d+$/),
        title: expect.stringMatching(/^Lawmark: \d+ mentions on this page$/),
      });
    }, TOLD);
    await popup.close();

    await page.reload();
    popup = await press(page, 'Switch on');
    await waitUntilMarked(page);
    await popup.close();
    await page.close();
    await other.close();
  });

  it('keep a site silent for a day', async () => {
    const page = await openAnnotated(launched, ARTICLE);
    let popup = await press(page, 'Silent for a day');
    await waitUntilBare(page);
    await popup.waitForSelector('.site-switches ::-p-text(Lawmark is silent on this site until)');
    await popup.close();
    popup = await press(page, 'Switch on');
    await waitUntilMarked(page);
    await popup.close();
    await page.close();
  });

  it('switch everything off at once', async () => {
    const page = await openAnnotated(launched, ARTICLE);
    const other = await openAnnotated(launched, OTHER);
    let popup = await press(page, 'Switch off everywhere');
    await waitUntilBare(page);
    await waitUntilBare(other);
    await popup.close();
    popup = await press(other, 'Switch on');
    await waitUntilMarked(page);
    await waitUntilMarked(other);
    await popup.close();
    await page.close();
    await other.close();
  });

  // Chromium asks in a window of its own that no driver can answer.
  it.runIf(kind === 'firefox')('mark another site from now on, once it is allowed', async () => {
    const page = await launched.browser.newPage();
    await page.goto(ELSEWHERE);
    const popup = await press(page, 'Always mark articles here');
    await waitUntilMarked(page);
    await popup.close();
    await page.reload();
    await waitUntilMarked(page);
    await page.close();
  });

  it.runIf(kind === 'firefox')('leave a page alone whose site is no longer allowed', async () => {
    const page = await launched.browser.newPage();
    await page.goto(ELSEWHERE);
    await waitUntilMarked(page);
    const before = await page.content();
    const options = await openExtensionPage(launched, 'options.html');
    const isRemoved = await options.evaluate(() => {
      const { chrome } = globalThis as never as { chrome: typeof import('webextension-polyfill') };
      return chrome.permissions.remove({ origins: ['*://*.city-weekly.example/*'] });
    });
    expect(isRemoved).toBe(true);
    await options.close();
    // Without its first card, which can no longer be had, the page is as if it had not been read.
    await page.bringToFront();
    await hover(page, 'Chicago');
    await waitUntilBare(page);
    expect(await page.content()).toBe(before);
    const popup = await openPopup(launched, page);
    await popup.bringToFront();
    await popup.locator('[role="tab"]:last-of-type').click();
    await popup.waitForSelector('::-p-text(Articles here are marked only when you ask)');
    await popup.close();
    await page.reload();
    expect(await isMarked(page)).toBe(false);
    await page.close();
  });

  it.runIf(kind === 'firefox')('mark every site, once that is allowed', async () => {
    const page = await launched.browser.newPage();
    await page.goto(THIRD);
    const popup = await press(page, 'Mark articles on every site');
    await popup.waitForSelector('.site-switches ::-p-text(Only on the news sites it knows)');
    await popup.close();
    await page.reload();
    await waitUntilMarked(page);
    await page.close();
  });

  it('leave pages alone that are no articles', async () => {
    const page = await launched.browser.newPage();
    await page.goto(FRONT);
    const popup = await openPopup(launched, page);
    await popup.bringToFront();
    await popup.waitForSelector('::-p-text(does not look like an article)');
    expect(await isMarked(page)).toBe(false);
    await popup.close();
    await page.close();
  });

  it('have asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });
});
