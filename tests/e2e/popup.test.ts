import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  BEHIND,
  builtExtension,
  cardText,
  fixturePage,
  openAnnotated,
  openPopup,
  paintedTexts,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';
const ELSEWHERE = 'http://city-weekly.example/ten-places.html';

describe.each(BROWSER_KINDS)('the popup in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    site = await openSite();
    site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
    site.serve(ELSEWHERE, fixturePage('philadelphia-2017.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    page = await openAnnotated(launched, ARTICLE);
  });

  // Each test opens a popup of its own over the same page: that is what a reader does.
  afterEach(async () => {
    if (popup && !popup.isClosed()) await popup.close();
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const open = async () => {
    popup = await openPopup(launched, page);
  };

  /** Types into the search box, in place of what stands there. */
  const type = async (words: string) => {
    await popup.bringToFront();
    await popup.waitForSelector('input');
    await popup.focus('input');
    await popup.$eval('input', (input) => input.select());
    await popup.keyboard.type(words);
  };

  /** Clicks the first element that has the words, as soon as there is one. */
  const click = async (selector: string, words: RegExp) => {
    const find = (query: string, pattern: string, act: boolean) => {
      const wanted = new RegExp(pattern, 'i');
      const all = [...document.querySelectorAll<HTMLElement>(query)];
      const one = all.find((element) => wanted.test(element.textContent?.trim() ?? ''));
      if (act) one?.click();
      return one !== undefined;
    };
    await popup.waitForFunction(find, {}, selector, words.source, false);
    await popup.evaluate(find, selector, words.source, true);
  };

  /** The badge over the toolbar button of the article's tab, and what stands for it in words. */
  const badge = () =>
    popup.evaluate(async () => {
      const { chrome } = globalThis as never as { chrome: typeof import('webextension-polyfill') };
      const tabs = await chrome.tabs.query({});
      const answers = await Promise.all(
        tabs.map(async ({ id: tabId = -1 }) => ({
          text: await chrome.action.getBadgeText({ tabId }),
          title: await chrome.action.getTitle({ tabId }),
        })),
      );
      return answers.find(({ text }) => text !== '');
    });

  const textOf = () => popup.evaluate(() => document.body.textContent ?? '');

  it('finds by name, nickname, prefix and with slips, and marks the matched words', async () => {
    await open();
    for (const [typed, expected] of [
      ['Philadelphia', 'Philadelphia'],
      ['philly', 'Philadelphia'],
      ['clark cou', 'Clark County'],
      ['san fransisco', 'San Francisco'],
      ['1373', '1373'],
    ] as const) {
      await type(typed);
      await popup.waitForFunction(
        (want) => document.querySelector('[role="option"]')?.textContent?.includes(want),
        {},
        expected,
      );
    }
    await type('clark');
    await popup.waitForFunction(() => document.querySelector('[role="option"] mark') !== null);
    expect(
      await popup.evaluate(() => document.querySelector('[role="option"] mark')?.textContent),
    ).toMatch(/clark/i);
  });

  it('opens a result by keyboard, shows its card, and comes back with Esc', async () => {
    await open();
    await type('philly');
    await popup.waitForSelector('[role="option"]');
    const active = () =>
      popup.$eval('input', (input) => {
        const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
        return option?.textContent ?? null;
      });
    expect(await active()).toContain('Philadelphia');
    await popup.keyboard.press('ArrowDown');
    expect(await active()).not.toBeNull();
    await popup.keyboard.press('ArrowUp');
    expect(await active()).toContain('Philadelphia');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.popup-card h2::-p-text(Philadelphia)');
    expect(await textOf()).toContain('As of today');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => document.querySelector('.popup-card') === null);
    expect(await popup.$eval('input', (input) => input.value)).toBe('philly');
  });

  it('offers what was looked up before, until that is forgotten', async () => {
    await open();
    await type('sb4');
    await popup.waitForSelector('[role="option"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.popup-card h2');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => document.querySelector('.popup-card') === null);
    await popup.keyboard.press('Escape');
    const options = () =>
      popup.$$eval('[role="option"]', (all) => all.map((one) => one.textContent ?? ''));
    await popup.waitForSelector('.results-kind::-p-text(Looked up recently)');
    // The tests before this one have looked something up too.
    expect((await options())[0]).toContain('Bill 4');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.popup-card h2');
    await popup.keyboard.press('Escape');
    await click('button', /forget these/);
    await popup.waitForFunction(() => document.querySelector('[role="option"]') === null);
  });

  it('says where the record holds nothing on a place, and leads to its state', async () => {
    await open();
    await type('jackson wyoming');
    await popup.waitForSelector('.results-kind::-p-text(Places that the record holds nothing on)');
    const first = await popup.$eval('[role="option"]', (option) => option.textContent);
    expect(first).toBe('JacksonWyoming');
    // Beside the one on record, so that nobody takes one for another.
    await type('clark county');
    await popup.waitForSelector('[role="group"]:nth-child(2) .result::-p-text(Washington)');
    expect(await popup.$eval('[role="option"]', (option) => option.textContent)).toContain(
      'Nevada',
    );
    await type('clark county washington');
    await popup.waitForSelector('[role="option"][aria-selected="true"]::-p-text(Washington)');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.popup-card ::-p-text(The record holds nothing on Clark County)');
    await click('.popup-card .entries button', /^Washington/);
    await popup.waitForSelector('.popup-card .kicker::-p-text(State)');
  });

  it('tells quietly what an update has brought, once', async () => {
    await open();
    const news = () => popup.evaluate(() => document.querySelector('.news') !== null);
    await popup.waitForSelector('[role="combobox"]');
    const stored = await popup.evaluate(async () => {
      const { chrome } = globalThis as never as { chrome: typeof import('webextension-polyfill') };
      const before = await chrome.storage.local.get('seen-version');
      await chrome.storage.local.set({ 'seen-version': '0.0.9' });
      return before['seen-version'];
    });
    // What came with the installation is no news.
    expect(stored).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(await news()).toBe(false);
    await popup.close();

    await open();
    await popup.waitForSelector('.news summary::-p-text(What is new in Lawmark)');
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await click('.news button', /got it/);
    await popup.waitForFunction(() => document.querySelector('.news') === null);
    await popup.close();

    await open();
    // The list of recent look-ups is read after the news.
    await popup.waitForSelector('.results-kind, .search-hint');
    expect(await news()).toBe(false);
  });

  it('narrows what it finds by kind, state and list', async () => {
    await open();
    await popup.waitForSelector('.filters summary');
    await popup.$eval('.filters summary', (summary) => summary.click());
    const set = (nth: number, value: string) =>
      popup.select(`.filter:nth-child(${nth}) select`, value);
    await set(1, 'jurisdiction');
    await set(2, 'CA');
    await popup.waitForSelector('[role="option"]::-p-text(California)');
    const places = await popup.$$eval('.result-kicker', (all) => all.map((one) => one.textContent));
    expect(places.every((place) => place === 'State' || place?.includes('California'))).toBe(true);
    await set(3, 'APR17');
    await type('nevada');
    await popup.waitForSelector('.search-hint::-p-text(Fewer filters may find more)');
    await click('button', /clear the filters/);
    await popup.waitForSelector('[role="option"]::-p-text(Clark County)');
  });

  it('leads to the settings and to the map', async () => {
    await open();
    await popup.waitForSelector('.popup-footer a[href="/atlas.html"]');
    const before = new Set(await launched.browser.pages());
    await click('.popup-footer button', /settings/);
    const end = Date.now() + 10_000;
    let opened = '';
    while (opened !== '/options.html' && Date.now() < end) {
      for (const one of await launched.browser.pages()) {
        if (before.has(one)) continue;
        opened = await one.evaluate(() => location.pathname).catch(() => '');
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(opened).toBe('/options.html');
  });

  it('lists what is on the page with counts, and goes to a mention and opens its card', async () => {
    await open();
    await click('[role="tab"]', /on this page/);
    await popup.waitForFunction(() => /Philadelphia/.test(document.body.textContent ?? ''));
    const painted = Object.values(await paintedTexts(page)).flat().length;
    expect(await textOf()).toContain(String(painted));
    expect(await badge()).toEqual({
      text: String(painted),
      title: `Lawmark: ${painted} mentions on this page`,
    });
    await click('details:has(.page-name) summary', /^Connecticut/);
    await click('details[open] .page-place', /Connecticut/);
    expect(await cardText(page)).toContain('Connecticut');
  });

  it('annotates a page that is on no list, once it is asked to', async () => {
    await page.close();
    page = await launched.browser.newPage();
    await page.goto(ELSEWHERE);
    await open();
    await click('[role="tab"]', /on this page/);
    await popup.waitForSelector('.page-sentence::-p-text(does not run on this site by itself)');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await click('button', /annotate/);
    await page.waitForFunction(() => CSS.highlights.size > 0, BEHIND);
    expect((await paintedTexts(page))['lawmark-jurisdiction']).toContain('Philadelphia');
  });

  it('has asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });
});
