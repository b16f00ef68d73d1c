import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { catchFiles, says } from '../support/page-words.ts';
import { openSite, type Site } from '../support/site.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

type Chrome = { chrome: typeof import('webextension-polyfill') };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';
const WORDS = 'a government may not forbid or limit its staff';
const RATIONALE = 'The section speaks of *information* only.';

// One story, told step by step: a claim is made, weighed, decided, found again, taken out and in.
describe.each(BROWSER_KINDS)('the claims desk in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let article: Page;
  let panel: Page;
  let desk: Page;
  let exported = '';

  beforeAll(async () => {
    site = await openSite();
    site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    article = await openAnnotated(launched, ARTICLE);
    panel = await openPanelOf();
    desk = await openExtensionPage(launched, 'desk.html');
    await desk.setViewport({ width: 1300, height: 900 });
    await desk.waitForSelector('.desk-count');
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  it('says what to do where there is no claim yet', async () => {
    await says(panel, '.panel-none', 'No claims on this page yet.');
    await says(desk, '.panel-none', 'No claims yet.');
  });

  it('makes a claim of the words that are selected in the page', async () => {
    await select(article, WORDS);
    await panel.bringToFront();
    await panel.focus('.panel-actions button');
    await panel.keyboard.press('Enter');
    await says(panel, '.claim-quote', WORDS);
    await says(panel, '.anchor-note', 'Stands where it was.');
    // What was asked for has focus.
    expect(await focused(panel)).toContain('editor-name');
    expect(await paintedClaim()).toEqual([WORDS]);
  });

  it('attaches evidence of the record with one key, and counts it at once in another window', async () => {
    await panel.waitForSelector('.piece .piece-actions button');
    await panel.focus('.piece .piece-actions button:nth-of-type(2)');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.attached > li[data-stance="contradicts"]');
    await says(panel, '.saving', 'Saved.');
    expect(await focused(panel)).not.toBe('');
  });

  it('keeps a verdict and a rationale, and shows them in the other window', async () => {
    await panel.focus('input[type=radio][value=""]');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('ArrowUp');
    await panel.waitForSelector('input[type=radio][value="contradicted"]:checked');
    await panel.focus('.rationale textarea');
    await panel.keyboard.type(RATIONALE);
    await says(desk, '.desk-verdict', 'Contradicted');
    await desk.bringToFront();
    await desk.focus('[role=grid]');
    await desk.keyboard.press('Enter');
    await desk.waitForFunction(
      (text) =>
        document.querySelector('textarea')?.form === null &&
        [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
      BEHIND,
      RATIONALE,
    );
    // What another window enters now comes here, too.
    await desk.focus('.editor-part > .draft-field input');
    await desk.keyboard.type('law, letters');
    await desk.keyboard.press('Tab');
    await panel.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('.editor-part > .draft-field input')?.value ===
        'law, letters',
      BEHIND,
    );
  });

  it('finds the claim in place after both pages were loaded anew', async () => {
    await article.bringToFront();
    await article.reload();
    await article.waitForFunction(() => CSS.highlights.has('lawmark-claim'), BEHIND);
    expect(await paintedClaim()).toEqual([WORDS]);
    await panel.bringToFront();
    // Firefox’s driver does not hear of such a page having loaded anew.
    await panel.evaluate(() => {
      document.body.replaceChildren();
      setTimeout(() => location.reload(), 100);
    });
    await says(panel, '.claim-row-words', WORDS);
    await says(panel, '.claim-row-foot', 'Contradicted');
    expect(await panel.$('.claim-row [data-anchor]')).toBeNull();
  });

  it('takes back a change and a deletion, and loses no focus', async () => {
    await panel.focus('[role=listbox]');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.editor');
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('[role=listbox]');
    expect(await focused(panel)).toContain('windowed');
    await panel.keyboard.press('Delete');
    await says(panel, '.undo-bar', 'Claim deleted.');
    expect(await focused(panel)).toContain('undo');
    await says(desk, '.panel-none', 'No claims yet.');
    await panel.keyboard.press('Enter');
    await says(panel, '.claim-quote', WORDS);
    expect(await focused(panel)).toContain('editor-name');
    await says(desk, '.desk-verdict', 'Contradicted');
  });

  it('opens a claim that is clicked in the page', async () => {
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('[role=listbox]');
    await article.bringToFront();
    const { x, y } = await placeOf(article, WORDS);
    await article.mouse.click(x, y);
    await says(panel, '.claim-quote', WORDS);
  });

  it('calls a verdict as the settings name it, in every window', async () => {
    const options = await openExtensionPage(launched, 'options.html');
    await options.waitForSelector('.scale input');
    const rename = async (from: string, to: string) => {
      await options.evaluate(
        (was, is) => {
          const field = [...document.querySelectorAll<HTMLInputElement>('.scale input')].find(
            ({ value }) => value === was,
          );
          if (!field) throw new Error(`no ${was}`);
          field.value = is;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        from,
        to,
      );
      await options.focus('.scale button[type=submit]');
      await options.keyboard.press('Enter');
    };
    await rename('Contradicted', 'Not so');
    await says(desk, '.desk-verdict', 'Not so');
    await says(panel, '.verdict-step', 'Not so');
    await rename('Not so', 'Contradicted');
    await says(desk, '.desk-verdict', 'Contradicted');
    await options.close();
  });

  it('exports, and has the same again after everything was wiped and the file was read', async () => {
    await desk.bringToFront();
    await catchFiles(desk);
    exported = await exportFile();
    const before = JSON.parse(exported);
    expect(exported).toContain(RATIONALE);
    await desk.evaluate(() =>
      (globalThis as never as Chrome).chrome.runtime.sendMessage({
        type: 'claims',
        order: { do: 'wipe' },
      }),
    );
    await says(desk, '.panel-none', 'No claims yet.');
    await desk.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('input.import');
      const files = new DataTransfer();
      files.items.add(new File([text], 'claims.jsonld', { type: 'application/ld+json' }));
      if (!input) throw new Error('no field');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, exported);
    await says(desk, '.report', '1 added');
    await says(desk, '.desk-verdict', 'Contradicted');
    expect(withoutTime(JSON.parse(await exportFile()))).toEqual(withoutTime(before));
    await article.bringToFront();
    await article.waitForFunction(() => CSS.highlights.has('lawmark-claim'), BEHIND);
    expect(await paintedClaim()).toEqual([WORDS]);
  });

  it('saves a copy of the article with its claims marked', async () => {
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('.panel-actions button:nth-of-type(2)');
    await catchFiles(panel);
    await panel.focus('.panel-actions button:nth-of-type(2)');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => window.savedFiles.length > 0, BEHIND);
    const [file] = await panel.evaluate(() => window.savedFiles);
    const { document } = parseHTML(file?.text ?? '');
    expect(document.querySelector('mark')?.textContent).toContain(WORDS);
    expect(document.querySelector('h1')?.textContent).toContain('Ten places tell');
    expect(document.querySelectorAll('script')).toHaveLength(0);
  });

  it('narrows the claims down', async () => {
    await desk.bringToFront();
    await desk.type('.desk-filters input[type=search]', 'no such words');
    await says(desk, '.panel-none', 'No claim passes these filters.');
    await desk.click('.desk-filters > .link');
    await says(desk, '.desk-count', '1 claim');
  });

  it('lists sentences worth checking, and makes a claim of one', async () => {
    await panel.bringToFront();
    await panel.waitForSelector('#tab-claims');
    await panel.focus('#tab-claims');
    await panel.keyboard.press('ArrowRight');
    await panel.waitForSelector('.check-item');
    const words = await panel.$eval('.check-words', (one) => one.textContent);
    await panel.focus('.check-item .button');
    await panel.keyboard.press('Enter');
    await says(panel, '.claim-quote', words?.replace(/\s+/g, ' ') ?? 'nothing');
    await says(desk, '.desk-count', '2 claims');
  });

  it('has nothing for axe to find', async () => {
    const found: string[] = [];
    for (const page of [panel, desk]) {
      await page.bringToFront();
      if (page === desk) {
        await desk.focus('[role=grid]');
        await desk.keyboard.press('Enter');
        await desk.waitForSelector('.editor');
      }
      for (const theme of ['light', 'dark']) found.push(...(await findings(page, theme)));
    }
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('[role=listbox]');
    found.push(...(await findings(panel, 'light')));
    expect(found).toEqual([]);
  });

  it('has asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });

  /** The panel of the article, as a page: no driver reaches into the browsers' own panels. */
  async function openPanelOf(): Promise<Page> {
    const page = await openExtensionPage(launched, 'options.html');
    await page.setViewport({ width: 360, height: 760 });
    await page.evaluate(async (url) => {
      const tabs = await (globalThis as never as Chrome).chrome.tabs.query({ url });
      // Not before this has been answered.
      setTimeout(() => {
        location.href = `/sidepanel.html?tab=${tabs[0]?.id}`;
      }, 100);
    }, ARTICLE);
    await page.waitForFunction(() => document.querySelector('#tab-claims') !== null, BEHIND);
    return page;
  }

  async function paintedClaim(): Promise<string[] | undefined> {
    await article.waitForFunction(() => CSS.highlights.has('lawmark-claim'), BEHIND);
    return (await paintedTexts(article))['lawmark-claim'];
  }

  /** Exports what is shown, by keyboard. */
  async function exportFile(): Promise<string> {
    await desk.$eval('.claim-files', (one) => {
      (one as HTMLDetailsElement).open = true;
    });
    await desk.focus('.export');
    const before = await desk.evaluate(() => window.savedFiles.length);
    await desk.keyboard.press('Enter');
    await desk.waitForFunction((count) => window.savedFiles.length > count, BEHIND, before);
    return desk.evaluate(() => window.savedFiles.at(-1)?.text ?? '');
  }
});

/** Class of what has focus; empty where nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.className ?? ''),
  );
}

/** Selects the first occurrence of some words in the article. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const root = document.querySelector('article') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`no ${wanted}`);
  }, words);
}

/** Rule and first place of everything that axe finds, in a theme, with all unfolded. */
async function findings(page: Page, theme: string): Promise<string[]> {
  await page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  }, theme);
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** A file without the time at which it was written. */
function withoutTime(file: object): string {
  return JSON.stringify(file, (name, value) => (name === 'generated' ? undefined : value));
}
