import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { builtExtension, fixturePage, openExtensionPage } from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';

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

  // Firefox’s drivers reach neither the menu’s event nor the address bar’s.
  it.runIf(kind === 'chromium')('searches for a selection in a window beside', async () => {
    await dispatch('contextMenus', 'onClicked', [
      { menuItemId: 'look-up', selectionText: ' Clark\nCounty ' },
    ]);
    const popup = await pageWith('/popup.html', 'Nevada');
    expect(await popup.$eval('input', (input) => input.value)).toBe('Clark County');
    await popup.close();
  });

  it.runIf(kind === 'chromium')(
    'opens the record that was entered in the address bar',
    async () => {
      await dispatch('omnibox', 'onInputEntered', ['philly', 'newForegroundTab']);
      const atlas = await pageWith('/atlas.html', 'Philadelphia');
      expect(atlas.url()).toContain('#/jurisdiction/philadelphia-pa');
      await atlas.close();
    },
  );

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
