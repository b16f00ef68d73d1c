import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import {
  builtExtension,
  cardText,
  fixturePage,
  hover,
  openAnnotated,
  openExtensionPage,
} from '../support/extension.ts';
import { openSite, type Site } from '../support/site.ts';

const ARTICLE = 'http://www.inquirer.com/news/ten-places.html';

/** Anything inside a dataset may be changed here, so the types stay out of the way. */
// biome-ignore lint/suspicious/noExplicitAny: changed on purpose
type Loose = any;

describe.each(BROWSER_KINDS)('the options page in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let options: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lawmark-options-'));
    site = await openSite();
    site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    options = await openExtensionPage(launched, 'options.html');
    await options.waitForSelector('.in-use');
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const textOf = () => options.evaluate(() => document.body.textContent ?? '');
  const state = () =>
    options.$eval('.in-use', (element) => (element as HTMLElement).dataset.imported);
  const record = (change: (dataset: Loose) => void) => {
    const dataset = JSON.parse(
      readFileSync(join(builtExtension(kind), 'record.json'), 'utf8'),
    ) as Loose;
    change(dataset);
    return JSON.stringify(dataset);
  };

  /** Closes the page and opens it again: a driver cannot reload such a page in Firefox. */
  const reopen = async () => {
    await options.close();
    options = await openExtensionPage(launched, 'options.html');
    await options.waitForSelector('.in-use');
  };

  /** Chooses a file as a reader does. */
  const choose = async (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await options.bringToFront();
    const input = await options.$('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  };
  const click = async (words: string) => {
    await options.evaluate((wanted) => {
      const all = [...document.querySelectorAll('button')];
      const one = all.find((element) => element.textContent === wanted);
      if (!one || one.disabled) throw new Error(`no button “${wanted}” to press`);
      one.click();
    }, words);
  };
  const waitForText = (words: string) =>
    options.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);

  /** The version that a card in a page says it comes from. */
  const versionInCard = async () => {
    const page = await openAnnotated(launched, ARTICLE);
    await page.bringToFront();
    await hover(page, 'Philadelphia');
    const text = await cardText(page);
    await page.close();
    return /version ([\d.]+)/i.exec(text)?.[1];
  };
  const bundledVersion = JSON.parse(readFileSync('data/dataset.json', 'utf8')).version as string;

  it('shows what is in use', async () => {
    await options.waitForSelector('.in-use');
    expect(await state()).toBe('none');
    expect(await textOf()).toContain(bundledVersion);
    expect(await versionInCard()).toBe(bundledVersion);
  });

  it.each([
    ['page.json', '<!doctype html><title>Not found</title>', 'not valid JSON'],
    ['cut.json', '{"version":"1.0.0","sources":[{"id":"a', 'cut off'],
    ['trap.json', '{"sources":[{"__proto__":{}}]}', '“__proto__”'],
  ])('refuses %s and changes nothing', async (name, content, words) => {
    await choose(name, content);
    await waitForText(`${name} was not imported`);
    expect(await textOf()).toContain(words);
    expect(await state()).toBe('none');
  });

  it('refuses a dataset with a mistake, naming record and field', async () => {
    await choose(
      'wrong.json',
      record((d) => {
        const place = d.jurisdictions.find(({ id }: Loose) => id === 'philadelphia-pa');
        place.events[1].sources = ['no-such-source'];
      }),
    );
    await waitForText('wrong.json was not imported');
    expect(await textOf()).toMatch(/philadelphia-pa · events\[1\]\.sources\[0\]: .no-such-source/);
    expect(await state()).toBe('none');
    expect(await versionInCard()).toBe(bundledVersion);
  });

  it('asks for a tick before it takes over changed quotations', async () => {
    await choose(
      'words.json',
      record((d) => {
        d.letters.find(({ id }: Loose) => id === 'L15').excerpts[0].text += ' And more.';
      }),
    );
    await waitForText('words.json passed every check');
    expect(await textOf()).toContain('One quotation has other words');
    expect(await textOf()).toContain('And more.');
    await expect(click('Use this record')).rejects.toThrow('no button');
    await options.click('.tick input');
    await options.waitForSelector('.approval .button:not(:disabled)');
    await click('Leave things as they are');
    await options.waitForFunction(() => document.querySelector('.approval') === null);
    expect(await state()).toBe('none');
  });

  it('takes a right file over, in cards too, and lets it be undone with one click', async () => {
    await choose(
      'corrected.json',
      record((d) => {
        d.version = '9.8.7';
      }),
    );
    await waitForText('corrected.json passed every check');
    await click('Use this record');
    await waitForText('corrected.json is in use from now on');
    expect(await state()).toBe('usable');
    expect(await versionInCard()).toBe('9.8.7');

    await reopen();
    expect(await state()).toBe('usable');
    await click('Use the bundled record again');
    await waitForText('is in use again');
    expect(await state()).toBe('none');
    expect(await versionInCard()).toBe(bundledVersion);
  });

  describe('what is stored', () => {
    beforeEach(async () => {
      await options.bringToFront();
      await choose(
        'corrected.json',
        record((d) => {
          d.version = '9.8.7';
        }),
      );
      await waitForText('corrected.json passed every check');
      await click('Use this record');
      await waitForText('corrected.json is in use from now on');
    });

    /** Changes what is stored behind the extension's back, and has every context read again. */
    const tamper = async (patch: object) => {
      await options.evaluate(async (change) => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const database = await done(indexedDB.open('lawmark'));
        const store = database.transaction('datasets', 'readwrite').objectStore('datasets');
        await done(store.put({ ...(await done(store.get('imported'))), ...change }, 'imported'));
        database.close();
        new BroadcastChannel('lawmark-record').postMessage(null);
      }, patch);
      await reopen();
    };

    it('is passed over when it was damaged, which the page tells', async () => {
      await tamper({ text: '{}' });
      expect(await state()).toBe('damaged');
      expect(await textOf()).toContain('not as it was imported');
      expect(await versionInCard()).toBe(bundledVersion);
      await click('Forget it');
      await waitForText('is in use again');
      expect(await state()).toBe('none');
    });

    it('is checked again before another version of the extension uses it', async () => {
      await tamper({ checkedBy: '0.0.1' });
      expect(await state()).toBe('outdated');
      expect(await versionInCard()).toBe(bundledVersion);
      await options.bringToFront();
      await click('Check it again');
      await waitForText('corrected.json passed every check');
      await click('Use this record');
      await waitForText('corrected.json is in use from now on');
      expect(await state()).toBe('usable');
      expect(await versionInCard()).toBe('9.8.7');
    });
  });

  it('has asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });
});
