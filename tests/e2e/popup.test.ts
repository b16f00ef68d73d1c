import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
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
  });

  beforeEach(async () => {
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    return async () => {
      await launched.browser.close();
    };
  });

  afterAll(async () => {
    await site?.close();
  });

  const open = async (url: string) => {
    if (url === ARTICLE) page = await openAnnotated(launched, url);
    else {
      page = await launched.browser.newPage();
      await page.goto(url);
    }
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
    await open(ARTICLE);
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
    await open(ARTICLE);
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
    await popup.waitForFunction(() => /Tulante/.test(document.body.textContent ?? ''));
    expect(await textOf()).toContain('2:17-cv-03894');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => !/Tulante/.test(document.body.textContent ?? ''));
    expect(await popup.$eval('input', (input) => input.value)).toBe('philly');
  });

  it('lists what is on the page with counts, and goes to a mention and opens its card', async () => {
    await open(ARTICLE);
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
    await open(ELSEWHERE);
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await click('[role="tab"]', /on this page/);
    await click('button', /annotate/);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    expect((await paintedTexts(page))['lawmark-jurisdiction']).toContain('Philadelphia');
  });

  it('has asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });
});
