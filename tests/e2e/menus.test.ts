import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, evaluateInFirefox, type Launched, launch } from '../support/browsers.ts';
import {
  builtExtension,
  fixturePage,
  openAnnotated,
  openExtensionPage,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';

/** What Firefox's address bar hands the words behind an extension's keyword to. */
const ADDRESS_BAR = `ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionSearchHandler.sys.mjs'
).ExtensionSearchHandler`;

type Chrome = { chrome: typeof import('webextension-polyfill') };
interface Dispatching {
  dispatch(...args: unknown[]): void;
}

describe.each(BROWSER_KINDS)('a look-up from outside the popup in %s', (kind) => {
  let site: Site;
  let launched: Launched;

  beforeAll(async () => {
    site = await openSite();
    site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  /** The page of the extension that has come to show some words. */
  const pageWith = async (path: string, words: string): Promise<Page> => {
    const end = Date.now() + 10_000;
    while (Date.now() < end) {
      for (const one of await launched.browser.pages()) {
        const fits = await one
          .evaluate(
            (wanted, text) =>
              location.pathname === wanted && (document.body.textContent ?? '').includes(text),
            path,
            words,
          )
          .catch(() => false);
        if (fits) return one;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${path} did not come to show “${words}”`);
  };

  it('has its keyword and its menu item', async () => {
    const options = await openExtensionPage(launched, 'options.html');
    await options.waitForSelector('#about');
    const known = await options.evaluate(async () => {
      const { chrome } = globalThis as never as Chrome;
      // Only an item that is there can be changed.
      await chrome.contextMenus.update('look-up', { visible: true });
      return chrome.runtime.getManifest().omnibox?.keyword;
    });
    expect(known).toBe('law');
    await options.close();
  });

  it('searches for what is selected in a window beside', async () => {
    const page = await openAnnotated(launched, ARTICLE);
    const words = await page.evaluate(() => {
      const heading = document.querySelector('h1') as HTMLElement;
      getSelection()?.selectAllChildren(heading);
      return heading.textContent ?? '';
    });
    if (kind === 'firefox') {
      const { x, y } = await page.$eval('h1', (heading) => {
        const { left, top } = heading.getBoundingClientRect();
        return { x: left + 20, y: top + 10 };
      });
      await page.mouse.click(x, y, { button: 'right' });
      const label = await inFirefox(`(async () => {
        const menu = document.getElementById('contentAreaContextMenu');
        while (menu.state !== 'open') await new Promise((done) => setTimeout(done, 50));
        const item = menu.querySelector('[id$="-menuitem-_look-up"]');
        item.doCommand();
        menu.hidePopup();
        return item.label;
      })()`);
      expect(label).toMatch(/^Look up “.+” in Lawmark$/);
    } else {
      // Only the item’s event can be given there, as the browser’s menu would.
      await dispatch('contextMenus', 'onClicked', [
        { menuItemId: 'look-up', selectionText: ` ${words.replace(' ', '\n')} ` },
      ]);
    }
    const popup = await pageWith('/popup.html', 'Search');
    await popup.waitForFunction(
      (wanted) => document.querySelector('input')?.value === wanted,
      {},
      words,
    );
    await popup.close();
    await page.close();
  });

  it('suggests records in the address bar and opens the one that is entered', async () => {
    if (kind === 'firefox') {
      const suggested = await inFirefox(`new Promise((done) => {
        ${ADDRESS_BAR}.handleSearch({ keyword: 'law', text: 'law phil' }, (all) => {
          done(JSON.stringify(all));
        });
      })`);
      const [first] = JSON.parse(String(suggested));
      expect(first).toEqual({
        content: 'philadelphia-pa',
        description: 'Philadelphia · City · Pennsylvania',
      });
      await inFirefox(`${ADDRESS_BAR}.handleInputEntered('law', 'law philly', 'tab')`);
    } else {
      await dispatch('omnibox', 'onInputEntered', ['philly', 'newForegroundTab']);
    }
    const atlas = await pageWith('/atlas.html', 'Philadelphia');
    expect(await atlas.evaluate(() => location.hash)).toBe('#/jurisdiction/philadelphia-pa');
    await atlas.close();
  });

  it('shows a record’s card, or results, by address', async () => {
    const card = await openExtensionPage(launched, 'popup.html');
    await card.evaluate(() => {
      location.search = '?id=8-usc-1373';
    });
    await card.waitForFunction(() => /1373/.test(document.querySelector('h2')?.textContent ?? ''));
    await card.close();
  });

  it('has asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });

  function inFirefox(expression: string): Promise<unknown> {
    return evaluateInFirefox(launched, expression);
  }

  /** Has Chromium give an event as the menu or the address bar would. */
  async function dispatch(api: string, event: string, args: unknown[]): Promise<void> {
    const target = await launched.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    await worker?.evaluate(
      (name, what, values) => {
        const { chrome } = globalThis as never as {
          chrome: Record<string, Record<string, Dispatching>>;
        };
        chrome[name]?.[what]?.dispatch(...values);
      },
      api,
      event,
      args,
    );
  }
});
