import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { builtExtension, openExtensionPage } from '../support/extension.ts';
import { catchFiles } from '../support/page-words.ts';
import { openSite, type Site } from '../support/site.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(BROWSER_KINDS)('the atlas in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    launched = await launch(kind, { site, extension: builtExtension(kind) });
    page = await openExtensionPage(launched, 'atlas.html');
    await page.setViewport({ width: 1280, height: 900 });
    await page.bringToFront();
    await page.waitForSelector('tbody tr');
  });

  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  // A page behind another is not drawn, and what the extension opens when installed comes in front.
  beforeEach(() => page.bringToFront());

  /** Follows a link to an address inside the atlas. */
  const go = async (hash: string) => {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await page.waitForFunction((next) => location.hash === next, {}, hash);
  };
  /** Follows a link and waits until its page stands there. */
  const goAndDraw = async (hash: string) => {
    await go(hash);
    const [kind = ''] = hash.slice(2).split('/');
    await page.waitForSelector(
      kind.startsWith('?')
        ? '.home:not([hidden]) tbody tr'
        : `.record-page[data-kind="${kind}"] .card`,
    );
  };
  /** Ids of the places that the map shows in a state, once it shows as many as expected. */
  const shown = async (state: string, count: number) => {
    const selector = `.map [data-state="${state}"]`;
    await page.waitForFunction(
      (wanted, length) => document.querySelectorAll(wanted).length === length,
      {},
      selector,
      count,
    );
    return page.$$eval(selector, (all) =>
      all.map((element) => (element as SVGElement).dataset.id ?? '').sort(),
    );
  };
  const record = () => JSON.parse(readFileSync(`${builtExtension(kind)}/record.json`, 'utf8'));
  /** Ids of the record's places on a list, by the file. */
  const members = (id: string, day: string): string[] => {
    const list = record().lists.find((one: { id: string }) => one.id === id);
    const ids = list.members.flatMap(
      (one: { jurisdiction?: string; listed: boolean; off?: string | null }) =>
        one.jurisdiction && one.listed && (!one.off || one.off > day) ? [one.jurisdiction] : [],
    );
    return [...new Set<string>(ids)].sort();
  };
  const findings = async () => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { violations } = await window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html}`);
    });
  };

  it.each([
    ['APR17', '2017-07-06', 9],
    ['JAN18', '2018-01-25', 23],
    ['DOJ-2025-08-05', '2026-06-24', 32],
  ])('shows the members of %s on %s', async (list, day, count) => {
    await go(`#/?show=${list}&on=${day}`);
    const wanted = members(list, day);
    expect(wanted).toHaveLength(count);
    expect(await shown('listed', count)).toEqual(wanted);
    // The table says the same.
    await page.waitForFunction(
      (text) => document.querySelector('caption')?.textContent?.includes(text),
      {},
      day === '2017-07-06'
        ? 'July 6, 2017'
        : day === '2018-01-25'
          ? 'Jan. 25, 2018'
          : 'June 24, 2026',
    );
    await page.select('.filters label:nth-of-type(4) select', list);
    await page.waitForFunction(
      (all) => document.querySelectorAll('tbody tr').length < all,
      {},
      record().jurisdictions.length,
    );
    const rows = await page.$$eval('tbody tr', (all) =>
      all.map((row) => (row as HTMLElement).dataset.row ?? '').sort(),
    );
    expect(rows).toEqual(members(list, day));
    await page.click('.filters > .link');
  });

  it('moves by a day and by a month with keys, and says the date', async () => {
    await go('#/?on=2017-07-06');
    await page.waitForFunction(
      () =>
        document.querySelector('input[type=range]')?.getAttribute('aria-valuetext') ===
        'July 6, 2017',
    );
    await page.bringToFront();
    await page.focus('input[type=range]');
    const says = (text: string) =>
      page.waitForFunction(
        (wanted) =>
          document.querySelector('input[type=range]')?.getAttribute('aria-valuetext') === wanted,
        {},
        text,
      );
    await page.keyboard.press('ArrowRight');
    await says('July 7, 2017');
    await page.keyboard.press('PageUp');
    await says('Aug. 7, 2017');
    await page.keyboard.press('PageDown');
    await says('July 7, 2017');
    await page.waitForFunction(() => location.hash.includes('on=2017-07-07'));
    await page.select('.days select', '2017-10-12');
    await says('Oct. 12, 2017');
  });

  it('chooses a place on the map and in the table alike', async () => {
    await go('#/?on=2017-07-06');
    await page.waitForFunction(() => document.querySelectorAll('.map .city').length > 30);
    await page.evaluate(() => scrollTo(0, 0));
    const at = await page.$eval('[data-id="philadelphia-pa"]', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector('tr[data-row="philadelphia-pa"][data-chosen]');
    expect(await page.$eval('.panel', (panel) => panel.textContent)).toContain(
      'says it is reviewing the replies',
    );
    expect(await page.$eval('.panel [role="status"]', (status) => status.textContent)).toContain(
      'Philadelphia is chosen: asked for proof',
    );
    // From there to its row, even if a filter hides it.
    await page.type('.filters input[type=search]', 'Nevada');
    await page.waitForFunction(() => !document.querySelector('tr[data-chosen]'));
    const showRow = await page.waitForSelector('.panel-actions button');
    await showRow?.evaluate((button) => (button as HTMLElement).click());
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.dataset.row === 'philadelphia-pa',
    );
    await page.$eval('tr[data-row="chicago-il"] .on-map', (button) =>
      (button as HTMLButtonElement).click(),
    );
    await page.waitForFunction(() =>
      document.querySelector('.panel-title')?.textContent?.includes('Chicago'),
    );
    expect(await page.$('.map circle.chosen')).not.toBeNull();
    expect(await page.evaluate(() => location.hash)).toContain('place=chicago-il');
  });

  it('shows the page of a place at its address, and goes back and forward', async () => {
    await go('#/?show=APR17&on=2017-07-06');
    await page.waitForSelector('tr[data-row="philadelphia-pa"] a');
    await page.$eval('tr[data-row="philadelphia-pa"] a', (link) =>
      (link as HTMLAnchorElement).click(),
    );
    await page.waitForSelector('.record-title');
    expect(await page.evaluate(() => location.hash)).toBe(
      '#/jurisdiction/philadelphia-pa?on=2017-07-06',
    );
    expect(await page.title()).toBe('Philadelphia · Lawmark atlas');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Philadelphia');
    const text = await page.$eval('.record-page', (element) => element.textContent ?? '');
    expect(text).toContain('As of July 6, 2017');
    expect(text).toContain('Letters side by side');
    expect(text).toContain('Full timeline');
    expect(text).toContain('$1.6 million');
    const pair = await page.$$eval('.exchange', (all) =>
      all
        .map((one) => [...one.querySelectorAll('h4')].map((head) => head.textContent))
        .find(([asked]) => asked === 'DOJ Office of Justice Programs to Philadelphia'),
    );
    expect(pair).toContain('Philadelphia to DOJ Bureau of Justice Assistance');

    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector('.record-page') === null);
    expect(await page.evaluate(() => location.hash)).toBe('#/?show=APR17&on=2017-07-06');
    expect(await page.title()).toBe('Lawmark atlas');
    await page.evaluate(() => history.forward());
    await page.waitForSelector('.record-title');
    expect(await page.title()).toBe('Philadelphia · Lawmark atlas');
  });

  it.each(['letter/L15', 'instrument/8-usc-1373', 'case/chicago-v-sessions-2017', 'list/JAN18'])(
    'has a page for %s',
    async (path) => {
      await go(`#/${path}?on=2018-01-25`);
      await page.waitForFunction(() =>
        document.querySelector('.record-page .then, .record-page .section'),
      );
      expect(await page.$eval('.record-title', (title) => title.textContent)).not.toBe('');
    },
  );

  it('says so where the record holds nothing', async () => {
    await go('#/jurisdiction/atlantis');
    await page.waitForFunction(() =>
      document.querySelector('.record-title')?.textContent?.includes('nothing at this address'),
    );
  });

  it('exports what is shown', async () => {
    await go('#/?on=2017-07-06');
    await page.waitForSelector('tr[data-row="chicago-il"]');
    await catchFiles(page);
    await page.select('.filters label:nth-of-type(4) select', 'APR17');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 9);
    for (const button of await page.$$('.table-exports .button')) {
      await button.evaluate((element) => (element as HTMLButtonElement).click());
    }
    await page.waitForFunction(() => window.savedFiles.length === 2);
    const [csv, json] = await page.evaluate(() => window.savedFiles);
    expect(csv?.name).toBe('lawmark-jurisdiction-2017-07-06.csv');
    expect(csv?.text).toMatch(/^\uFEFFas_of,id,title,kind,state,federal,own,court,lists\r\n/);
    expect(csv?.text.trimEnd().split('\r\n')).toHaveLength(10);
    const ids = JSON.parse(json?.text ?? '').rows.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual(members('APR17', '2017-07-06'));
    await page.click('.filters > .link');
  });

  it.each([
    ['#/?on=2018-01-25&place=chicago-il', 'light'],
    ['#/?on=2018-01-25&place=chicago-il', 'dark'],
    ['#/?table=case', 'light'],
    ['#/jurisdiction/philadelphia-pa?on=2017-07-06', 'light'],
    ['#/jurisdiction/philadelphia-pa?on=2017-07-06', 'dark'],
    ['#/case/chicago-v-sessions-2017', 'light'],
    ['#/list/DOJ-2025-08-05', 'dark'],
  ])('gives axe nothing to find at %s in %s', async (hash, theme) => {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    await goAndDraw(hash);
    expect(await findings()).toEqual([]);
  });

  it.each([320, 360, 768])('needs no sideways scrolling at %i px', async (width) => {
    await page.setViewport({ width, height: 800 });
    for (const hash of ['#/?on=2018-01-25', '#/jurisdiction/philadelphia-pa', '#/list/JAN18']) {
      await goAndDraw(hash);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, hash).toBeLessThanOrEqual(0);
    }
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('takes on the theme and the language that are chosen while it is open', async () => {
    const { theme, lang } = await page.evaluate(() => {
      delete document.documentElement.dataset.theme;
      return { theme: document.documentElement.dataset.theme, lang: document.documentElement.lang };
    });
    expect([theme, lang]).toEqual([undefined, 'en-US']);
    const options = await openExtensionPage(launched, 'options.html');
    for (const value of ['dark', 'es']) {
      const choice = await options.waitForSelector(`input[value="${value}"]`);
      await choice?.evaluate((input) => (input as HTMLElement).click());
    }
    await page.bringToFront();
    await page.waitForFunction(
      () =>
        document.documentElement.dataset.theme === 'dark' &&
        document.querySelector('.atlas-foot')?.textContent?.includes('de junio de 2026'),
    );
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es-US');
    await options.close();
  });

  it('has asked the network for nothing', () => {
    expect(site.strangers).toEqual([]);
  });
});
