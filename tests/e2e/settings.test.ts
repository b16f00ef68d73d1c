import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  BEHIND,
  builtExtension,
  cardText,
  fixturePage,
  hover,
  isCardOpen,
  openAnnotated,
  openExtensionPage,
  openPopup,
  paintedTexts,
  placeOf,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';
import { storedClaim } from '../unit/claims/stored-claim.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';
const OTHER = 'http://whyy.org/articles/ten-places.html';

type Chrome = { chrome: typeof import('webextension-polyfill') };

describe.each(BROWSER_KINDS)('the settings in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;
  let options: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lawmark-settings-'));
    site = await openSite();
    for (const url of [ARTICLE, OTHER]) site.serve(url, fixturePage('philadelphia-2017.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    page = await openAnnotated(launched, ARTICLE);
    await open();
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async () => {
    options = await openExtensionPage(launched, 'options.html');
    await options.waitForSelector('#about');
  };

  /** Closes the page and opens it again: a driver cannot reload such a page in Firefox. */
  const reopen = async () => {
    await options.close();
    await open();
  };

  /** Ticks, unticks or chooses what has these words beside it, as a click does. */
  const choose = async (words: string) => {
    await options.evaluate((wanted) => {
      const all = [...document.querySelectorAll('label')];
      const one = all.find((label) => label.textContent?.trim() === wanted);
      if (!one) throw new Error(`nothing to choose called “${wanted}”`);
      one.click();
    }, words);
  };
  const press = async (words: string) => {
    const button = await options.waitForSelector(`button::-p-text(${words})`);
    await button?.evaluate((element) => (element as HTMLElement).click());
  };
  const waitForText = (words: string) =>
    options.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);
  const putClaim = (claim: object) =>
    options.evaluate(
      (one) =>
        (globalThis as never as Chrome).chrome.runtime.sendMessage({
          type: 'claims',
          order: { do: 'put', claims: [one] },
        }),
      claim,
    );

  /** How many records all databases of the extension hold. */
  const keptInDatabases = () =>
    options.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      let kept = 0;
      for (const { name } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name ?? ''));
        for (const store of database.objectStoreNames) {
          kept += await done(database.transaction(store).objectStore(store).count());
        }
        database.close();
      }
      return kept;
    });

  const stored = () =>
    options.evaluate(async () => {
      const { chrome } = globalThis as never as Chrome;
      const [sync, local] = [await chrome.storage.sync.get(), await chrome.storage.local.get()];
      return { ...sync, ...local };
    });
  const chosen = () =>
    options.$$eval('input:checked', (inputs) =>
      inputs.map((input) => input.closest('label')?.textContent?.trim()),
    );
  const takeFile = async (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await options.bringToFront();
    const input = await options.$('input.settings-file');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  };
  /** The file that a reader would find among the downloads. */
  const savedFile = async () => {
    await options.evaluate(() => {
      const world = globalThis as never as { saved: Promise<string> };
      const create = URL.createObjectURL;
      world.saved = new Promise((resolve) => {
        URL.createObjectURL = (blob: Blob) => {
          URL.createObjectURL = create;
          resolve(blob.text());
          return create.call(URL, blob);
        };
      });
    });
    await press('Save all settings to a file');
    return options.evaluate(() => (globalThis as never as { saved: Promise<string> }).saved);
  };
  const paintedLaws = (wanted: boolean) =>
    page.waitForFunction(
      (want) => (CSS.highlights.get('lawmark-law')?.size ?? 0) > 0 === want,
      BEHIND,
      wanted,
    );

  it('are obeyed by a page that is open: kinds of marks', async () => {
    expect(Object.keys(await paintedTexts(page))).toContain('lawmark-law');
    await choose('Laws, orders and policies');
    await paintedLaws(false);
    const texts = await paintedTexts(page);
    expect(texts['lawmark-jurisdiction']).toContain('Philadelphia');
  });

  it('are obeyed by a page that is open: the first mention only', async () => {
    const count = async () => Object.values(await paintedTexts(page)).flat().length;
    const before = await count();
    await choose('Only the first mention of each thing in an article');
    await page.waitForFunction(
      (many) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) < many,
      BEHIND,
      before,
    );
    const places = (await paintedTexts(page))['lawmark-jurisdiction'] ?? [];
    expect(places.filter((text) => text === 'Philadelphia')).toHaveLength(1);
    await choose('Only the first mention of each thing in an article');
    await page.waitForFunction(
      (many) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === many,
      BEHIND,
      before,
    );
  });

  it('are obeyed by a page that is open: faint marks', async () => {
    const wash = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.body, '::highlight(lawmark-jurisdiction)').backgroundColor ??
          '',
      );
    expect(await wash()).toMatch(/224, 160, 0/);
    await choose('A thin line only');
    await page.waitForFunction(
      () =>
        /rgba\(0, 0, 0, 0\)|transparent/.test(
          getComputedStyle(document.body, '::highlight(lawmark-jurisdiction)').backgroundColor,
        ),
      BEHIND,
    );
    await choose('A line and a tint');
    await page.waitForFunction(
      () =>
        /224, 160, 0/.test(
          getComputedStyle(document.body, '::highlight(lawmark-jurisdiction)').backgroundColor,
        ),
      BEHIND,
    );
    await choose('A thin line only');
  });

  it('are obeyed by cards: only on a click, dark, in Spanish', async () => {
    await choose('not at all: only on a click, a tap or a key');
    await choose('Dark');
    await choose('Español');
    await waitForText('Ajustes de Lawmark');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('es-US');
    expect(await options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');

    await page.bringToFront();
    await hover(page, 'Philadelphia');
    await new Promise((done) => setTimeout(done, 900));
    expect(await isCardOpen(page)).toBe(false);
    const { x, y } = await placeOf(page, 'Philadelphia');
    await page.mouse.click(x, y);
    expect(await cardText(page)).toContain('Desde entonces');
    const scheme = () =>
      page.evaluate(() => {
        const host = document.querySelector('lawmark-card');
        return host ? getComputedStyle(host).colorScheme : null;
      });
    expect(await scheme()).toBe('dark');
    await page.keyboard.press('Escape');
    await options.bringToFront();
    await choose('English');
    await waitForText('Lawmark settings');
  });

  it('are there again when the page is opened anew', async () => {
    await reopen();
    expect(await chosen()).toEqual([
      'Places: states, counties, cities, agencies',
      'Court cases',
      'Letters and federal lists',
      'A thin line only',
      'Also words that describe a thing without naming it, as in “a January order”',
      'not at all: only on a click, a tap or a key',
      'Dark',
      'English',
      'Mark articles',
    ]);
  });

  it('come back from their file after everything was reset', async () => {
    await options.evaluate(() =>
      (globalThis as never as Chrome).chrome.storage.local.set({
        sites: { everywhere: 'on', off: ['whyy.org'], snoozed: {} },
      }),
    );
    await waitForText('whyy.org');
    const before = await chosen();
    const file = await savedFile();
    expect(JSON.parse(file)).toMatchObject({
      preferences: { dwell: 'click', theme: 'dark' },
      sites: { version: 2, off: ['whyy.org'] },
    });

    expect(await putClaim(storedClaim(1))).toMatchObject({ outcome: 'done' });
    await press('Reset everything …');
    await waitForText('It also deletes the one claim kept here');
    await options.evaluate(() => document.querySelector<HTMLElement>('.notice .confirm')?.click());
    await waitForText('Everything is as it was after installation.');
    expect(await stored()).toEqual({});
    expect(await keptInDatabases()).toBe(0);
    expect(await chosen()).toContain('for a third of a second');
    await paintedLaws(true);

    await takeFile('settings.json', file);
    await waitForText('The settings of settings.json are in use.');
    expect(await chosen()).toEqual(before);
    await waitForText('whyy.org');
    await paintedLaws(false);
    expect(await savedFile()).toBe(file);
  });

  it.each([
    ['cut.json', '{"kind":"lawmark-settings"', 'not valid JSON'],
    ['record.json', readFileSync('data/dataset.json', 'utf8'), 'not a file of Lawmark’s settings'],
    [
      'half.json',
      JSON.stringify({
        kind: 'lawmark-settings',
        preferences: {
          version: 1,
          kinds: { jurisdiction: true, instrument: true, case: true, letter: true },
          strength: 'normal',
          firstOnly: false,
          descriptions: true,
          dwell: 'normal',
          theme: 'light',
          language: 'en',
        },
        sites: { version: 2, everywhere: 'sometimes', off: [], snoozed: {}, assistive: [] },
      }),
      'sites.everywhere',
    ],
  ])('are left as they are by %s', async (name, content, words) => {
    const before = await stored();
    await takeFile(name, content);
    await waitForText(`${name} was not used. Nothing was changed.`);
    await waitForText(words);
    expect(await stored()).toEqual(before);
  });

  it('of an earlier version are still obeyed, and can be taken back', async () => {
    // As the first version stored sites.
    await options.evaluate(() =>
      (globalThis as never as Chrome).chrome.storage.local.set({
        sites: {
          everywhere: 'on',
          off: ['whyy.org'],
          snoozed: { 'inquirer.com': Date.now() + 3_600_000 },
        },
      }),
    );
    await page.waitForFunction(() => CSS.highlights.size === 0, BEHIND);
    const other = await launched.browser.newPage();
    await other.goto(OTHER);
    await new Promise((done) => setTimeout(done, 700));
    expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);

    await reopen();
    await waitForText('whyy.org');
    await waitForText('inquirer.com until');
    const remove = await options.waitForSelector('button[aria-label="Remove whyy.org"]');
    await remove?.evaluate((element) => (element as HTMLElement).click());
    await other.waitForFunction(() => CSS.highlights.size > 0, BEHIND);
    expect(await stored()).toMatchObject({ sites: { version: 2, off: [], assistive: [] } });
    await other.close();
  });

  it('hold for a site by its name', async () => {
    const add = async (words: string, way: string) => {
      await options.bringToFront();
      await options.$eval('.site-form input', (input) => {
        input.value = '';
      });
      await options.type('.site-form input', words);
      await options.select('.site-form select', way);
      await options.keyboard.press('Enter');
      await (await options.$('.site-form button'))?.click();
    };
    await add('the inquirer', 'off');
    await waitForText('“the inquirer” is not the address of a site.');
    await add('https://www.inquirer.com/news/', 'off');
    await waitForText('inquirer.com was added.');
    await page.waitForFunction(() => CSS.highlights.size === 0, BEHIND);
    await add('whyy.org', 'assistive');
    await waitForText('whyy.org was added.');
    expect(await stored()).toMatchObject({
      sites: { off: ['inquirer.com'], assistive: ['whyy.org'] },
    });
  });

  it('have a site marked with real elements, and bare again', async () => {
    await options.evaluate(() => (globalThis as never as Chrome).chrome.storage.local.clear());
    await page.waitForFunction(() => CSS.highlights.size > 0, BEHIND);
    const press = async (words: string) => {
      const popup = await openPopup(launched, page);
      await popup.bringToFront();
      await (await popup.waitForSelector('[role="tab"]:last-of-type'))?.click();
      await (await popup.waitForSelector(`.site-switches button::-p-text(${words})`))?.click();
      await popup.waitForFunction(
        (pressed) => !document.querySelector('.site-switches')?.textContent?.includes(pressed),
        {},
        words,
      );
      await popup.close();
    };
    const article = () => page.evaluate(() => document.body.textContent);
    const text = await article();
    await press('Marks that screen readers tell');
    await page.waitForSelector('mark.lawmark-jurisdiction[aria-description="Lawmark: a place"]');
    expect(await article()).toBe(text);
    await press('Painted marks again');
    await page.waitForFunction(
      () => document.querySelector('mark[class^="lawmark"]') === null,
      BEHIND,
    );
    expect(await article()).toBe(text);
  });

  it('have asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });
});
