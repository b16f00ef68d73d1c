import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../core/claims/claim.ts';
import type { Outcome } from '../../core/claims/problem.ts';
import type { ClaimsPageRequest, ClaimsRequest } from '../../entrypoints/shared/claims-messages.ts';
import type { Passage } from '../../entrypoints/shared/claims-page.ts';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  BEHIND,
  builtExtension,
  fixturePage,
  openAnnotated,
  openExtensionPage,
  paintedTexts,
  placeOf,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places';
const PRINT = 'http://www.inquirer.com/news/ten-places/print';
const OTHER = 'http://whyy.org/articles/another';
const WORDS = 'Philadelphia’s letter, dated June\u00a022, runs to fifteen pages.';

type Chrome = { chrome: typeof import('webextension-polyfill') };

describe.each(BROWSER_KINDS)('claims in a page in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let article: Page;
  /** A page of the extension, which says what the panel would say. */
  let panel: Page;

  beforeAll(async () => {
    site = await openSite();
    const html = fixturePage('philadelphia-2017.html').replace(
      'https://ledger.example/nation/2017/07/07/ten-places-answer-justice-department"',
      'https://www.inquirer.com/news/ten-places?utm_source=rss"',
    );
    for (const url of [ARTICLE, PRINT, OTHER]) site.serve(url, html);
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    article = await openAnnotated(launched, ARTICLE);
    panel = await openExtensionPage(launched, 'options.html');
    await panel.waitForSelector('#about');
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  const ask = <T>(request: ClaimsRequest): Promise<T> =>
    panel.evaluate(
      (message) =>
        (globalThis as never as Chrome).chrome.runtime.sendMessage(message) as Promise<never>,
      request,
    );

  /** Asks the script in the article's tab, loading it as the panel does. */
  const askArticle = <T>(request: ClaimsPageRequest): Promise<T> =>
    panel.evaluate(async (message) => {
      const { chrome } = globalThis as never as Chrome;
      const [tab] = await chrome.tabs.query({ url: '*://www.inquirer.com/news/ten-places' });
      const tabId = tab?.id ?? -1;
      const send = () => chrome.tabs.sendMessage(tabId, message, { frameId: 0 });
      const first = await send().catch(() => undefined);
      if (first !== undefined) return first as never;
      const target = { tabId };
      await chrome.scripting.insertCSS({ target, files: ['/assets/claim-marks.css'] });
      await chrome.scripting.executeScript({ target, files: ['/claims.js'] });
      return (await send()) as never;
    }, request);

  const select = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }, words);

  /** Waits until claims are painted in a certain way, and returns their words. */
  const painted = async (page: Page, name: string): Promise<string[]> => {
    await page.waitForFunction(
      (wanted) => (CSS.highlights.get(wanted)?.size ?? 0) > 0,
      BEHIND,
      name,
    );
    return (await paintedTexts(page))[name] ?? [];
  };

  let claim: Claim;

  it('keeps what is selected, with the page and what it names', async () => {
    await select(article, WORDS);
    const passage = await askArticle<Passage>({ type: 'claims-selection' });
    expect(passage.target.quote.exact).toBe(WORDS);
    expect(passage.page).toMatchObject({
      url: 'https://inquirer.com/news/ten-places',
      readAt: ARTICLE,
      publisher: 'The Harbor Ledger',
      published: '2017-07-07',
    });
    const made = await ask<Outcome<Claim>>({
      type: 'claims',
      order: { do: 'create', draft: passage },
    });
    if (made.outcome === 'failed') throw new Error(made.problem.reason);
    claim = made.value;
    expect(claim.about).toContain('philadelphia-pa');
    expect(await painted(article, 'lawmark-claim')).toEqual([WORDS]);
  });

  it('paints it in another tab, at the address of another view, and nowhere else', async () => {
    const print = await openAnnotated(launched, `${PRINT}?utm_source=feed#top`);
    expect(await painted(print, 'lawmark-claim')).toEqual([WORDS]);
    await print.close();
    const other = await openAnnotated(launched, OTHER);
    const state = await panel.evaluate(async () => {
      const { chrome } = globalThis as never as Chrome;
      const [tab] = await chrome.tabs.query({ url: '*://whyy.org/*' });
      return chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'claims-state' }).catch(() => 'absent');
    });
    // Chromium answers null for listeners that give no answer.
    expect(['absent', null, undefined]).toContain(state);
    await other.close();
  });

  it('follows the words when the page changes, and says how they stand', async () => {
    await article.bringToFront();
    await article.evaluate((words) => {
      const paragraph = [...document.querySelectorAll('p')].find((p) =>
        p.textContent?.includes(words),
      );
      const late = document.createElement('p');
      late.textContent = 'An advertisement that came late. '.repeat(20);
      paragraph?.before(late);
      const text = [...(paragraph?.childNodes ?? [])].find((node) =>
        node.textContent?.includes(words),
      );
      if (text) text.textContent = text.textContent?.replace('fifteen', 'some fifteen') ?? '';
    }, WORDS);
    expect(await painted(article, 'lawmark-claim-approximate')).toEqual([
      WORDS.replace('fifteen', 'some fifteen'),
    ]);
    const state = await askArticle<{ claims: unknown }>({ type: 'claims-state' });
    expect(state.claims).toMatchObject([{ id: claim.id, anchoring: { state: 'approximate' } }]);
    await article.reload();
    expect(await painted(article, 'lawmark-claim')).toEqual([WORDS]);
  });

  it('goes to a claim, and tells which one was clicked', async () => {
    expect(await askArticle({ type: 'claims-go-to', id: claim.id })).toBe(true);
    const { x, y } = await placeOf(article, 'fifteen pages');
    await article.bringToFront();
    await article.mouse.click(x, y);
    await article.waitForSelector('lawmark-claim-bar');
    expect(await ask({ type: 'claims-take-chosen' })).toMatchObject({ id: claim.id });
    await article.keyboard.press('Escape');
    await article.waitForSelector('lawmark-claim-bar', { hidden: true });
  });

  it('says in the page why no claim was made', async () => {
    await askArticle({ type: 'claims-tell', what: 'not-kept' });
    const notice = await article.waitForSelector('lawmark-claim-bar');
    expect(
      await notice?.evaluate((bar) => bar.shadowRoot?.querySelector('[role]')?.textContent),
    ).toContain('could not store it');
    await article.keyboard.press('Escape');
    await article.waitForSelector('lawmark-claim-bar', { hidden: true });
  });

  it('refuses a change of what another window has changed since', async () => {
    const order = { do: 'change', id: claim.id, base: claim.modified } as const;
    const first = await ask<Outcome<Claim>>({
      type: 'claims',
      order: { ...order, change: { verdict: 'supported' } },
    });
    expect(first).toMatchObject({ outcome: 'done', value: { verdict: 'supported' } });
    const second = await ask({ type: 'claims', order: { ...order, change: { verdict: 'mixed' } } });
    expect(second).toMatchObject({
      outcome: 'failed',
      problem: { reason: 'stale', current: { verdict: 'supported' } },
    });
  });

  it('takes the paint off a claim that was deleted', async () => {
    await ask({ type: 'claims', order: { do: 'delete', ids: [claim.id] } });
    await article.waitForFunction(
      () => (CSS.highlights.get('lawmark-claim')?.size ?? 0) === 0,
      BEHIND,
    );
    await ask({ type: 'claims', order: { do: 'undelete', ids: [claim.id] } });
    expect(await painted(article, 'lawmark-claim')).toEqual([WORDS]);
  });

  it('offers to make a claim of a selection only to fact-checkers', async () => {
    await select(article, WORDS);
    await new Promise((done) => setTimeout(done, 600));
    expect(await article.$('lawmark-claim-bar')).toBeNull();
    await panel.evaluate(async () => {
      const { chrome } = globalThis as never as Chrome;
      const preferences = {
        version: 2,
        kinds: { jurisdiction: true, instrument: true, case: true, letter: true },
        strength: 'normal',
        firstOnly: false,
        descriptions: true,
        dwell: 'normal',
        theme: 'system',
        language: 'browser',
        factChecker: true,
      };
      await chrome.storage.sync.set({ preferences });
    });
    await article.reload();
    await painted(article, 'lawmark-claim');
    await article.bringToFront();
    await select(article, 'Ten places');
    await article.waitForSelector('lawmark-claim-bar');
    await article.evaluate(() => document.getSelection()?.removeAllRanges());
    await article.waitForSelector('lawmark-claim-bar', { hidden: true });
  });

  it('has asked the network for nothing, and left nothing in the article', async () => {
    expect(site.strangers).toEqual([]);
    expect(await article.$$eval('body [class*="lawmark"], body mark', (all) => all.length)).toBe(0);
  });
});
