import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  BROWSER_KINDS,
  evaluateInFirefox,
  GECKO_ID,
  type Launched,
  launch,
} from '../support/browsers.ts';
import {
  BEHIND,
  builtExtension,
  cardText,
  fixturePage,
  hover,
  openAnnotated,
  openExtensionPage,
  openPopup,
  waitForCardToClose,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';

describe.each(BROWSER_KINDS)('when something fails in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;
  const errors: string[] = [];

  const openArticle = async () => {
    page = await openAnnotated(launched, ARTICLE);
    page.on('pageerror', (error) => errors.push(String((error as Error).stack ?? error)));
  };

  beforeAll(async () => {
    site = await openSite();
    site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
  });

  beforeEach(() => {
    errors.length = 0;
  });

  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
    expect(errors).toEqual([]);
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  it('a background that is stopped at any moment is not missed', async () => {
    await openArticle();
    for (const pause of [0, 60, 180, 300]) {
      await stopBackground(launched);
      await hover(page, pause % 120 === 0 ? 'Chicago' : 'Philadelphia');
      await new Promise((done) => setTimeout(done, pause));
      await stopBackground(launched);
      expect(await cardText(page)).toMatch(/Chicago|Philadelphia/);
      await page.keyboard.press('Escape');
      await waitForCardToClose(page);
      await page.mouse.move(2, 2);
    }
    const popup = await openPopup(launched, page);
    await popup.waitForSelector('.search-input');
    await popup.close();
  });

  it('settings that cannot be stored are told, and stay as they were', async () => {
    const options = await openExtensionPage(launched, 'options.html');
    await options.waitForSelector('input[type="radio"]');
    await options.evaluate(() => {
      const { chrome, browser } = globalThis as never as Record<string, { storage: object }>;
      for (const api of [browser, chrome]) {
        if (!api) continue;
        for (const area of Object.values(api.storage) as { set?: unknown }[]) {
          if (typeof area?.set !== 'function') continue;
          area.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
        }
      }
    });
    const told = await options.evaluate(async () => {
      const chosen = () =>
        [...document.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value);
      const before = chosen();
      document.querySelector<HTMLInputElement>('input[type="radio"]:not(:checked)')?.click();
      await new Promise((done) => setTimeout(done, 500));
      const words = [...document.querySelectorAll('[role="status"], [role="alert"]')]
        .map((one) => one.textContent)
        .join(' ');
      return { words, isSame: JSON.stringify(before) === JSON.stringify(chosen()) };
    });
    expect(told.words).toMatch(/not be saved|could not/i);
    await options.close();
    // What was stored is what was chosen before.
    const again = await openExtensionPage(launched, 'options.html');
    await again.waitForSelector('input[type="radio"]');
    await again.close();
  });

  it('a clock that is years off does no harm', async () => {
    page = await launched.browser.newPage();
    site.serve(
      'http://www.inquirer.com/news/tomorrow.html',
      fixturePage('philadelphia-2017.html').replaceAll('2017-07-07', '2093-07-07'),
    );
    await page.setViewport({ width: 1100, height: 800 });
    await page.goto('http://www.inquirer.com/news/tomorrow.html');
    await page.waitForFunction(() => CSS.highlights.size > 0, BEHIND);
    await hover(page, 'Chicago');
    expect(await cardText(page)).toContain('Chicago');
  });

  it('a page whose extension was loaded anew loses its old marks, without an error', async () => {
    await openArticle();
    await hover(page, 'Chicago');
    await cardText(page);
    await page.keyboard.press('Escape');
    await waitForCardToClose(page);
    await page.mouse.move(2, 2);
    await reloadExtension(launched);
    // Firefox runs the new script in pages that are open; in Chromium they stay as they are.
    if (kind === 'chromium') {
      await hover(page, 'Philadelphia');
      await page.waitForFunction(() => CSS.highlights.size === 0, BEHIND);
    }
    await page.reload();
    await page.waitForFunction(() => CSS.highlights.size > 0, BEHIND);
    // The page that greets after an installation has come in front.
    await page.bringToFront();
    await hover(page, 'Chicago');
    expect(await cardText(page)).toContain('Chicago');
  });

  it('nothing is asked of the network', () => {
    expect(site.strangers).toEqual([]);
  });
});

/** As the browser does when a background has had nothing to do. */
async function stopBackground(launched: Launched): Promise<void> {
  if (launched.kind === 'firefox') {
    await evaluateInFirefox(
      launched,
      `WebExtensionPolicy.getByID('${GECKO_ID}').extension.terminateBackground()`,
    );
    return;
  }
  const worker = launched.browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().includes('background'));
  await (await worker?.worker())?.close().catch(() => {});
}

async function reloadExtension(launched: Launched): Promise<void> {
  if (launched.kind === 'firefox') {
    await evaluateInFirefox(
      launched,
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        .AddonManager.getAddonByID('${GECKO_ID}').then((addon) => addon.reload())`,
    );
    return;
  }
  // After `runtime.reload()` a Chromium that a driver has started leaves the extension out.
  await launched.browser.uninstallExtension(launched.extensionId ?? '');
  await launched.browser.installExtension(builtExtension('chromium'));
}
