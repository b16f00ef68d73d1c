import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ReviewPage, serveReviewPage } from '../review/serve.ts';
import { type Launched, launch } from '../support/browsers.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCHEMES = [
  [],
  [{ name: 'prefers-color-scheme', value: 'dark' }],
  [{ name: 'forced-colors', value: 'active' }],
] as const;

let review: ReviewPage;
let launched: Launched;
let page: Page;

beforeAll(async () => {
  review = await serveReviewPage();
  launched = await launch('chromium');
});

afterEach(async () => {
  await page?.close();
});

afterAll(async () => {
  await launched?.browser.close();
  await review?.close();
});

async function open(query: string, width: number): Promise<void> {
  page = await launched.browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.goto(review.url.replace('index.html', `claims.html?${query}`));
  await page.waitForSelector('[data-ready]');
}

/** Rule and first place of everything that axe finds, with all unfolded. */
async function violations(): Promise<string[]> {
  await page.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** What has focus, by its name or its text; “nothing” for the body. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return 'nothing';
    return one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
  });
}

/** Presses Tab until something has focus; throws where that does not come. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused()).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

describe('claims', () => {
  test.each([
    ['', 360],
    ['open=1', 360],
    ['open=2', 320],
    ['tab=check', 360],
    ['page=none', 360],
    ['view=desk&count=60&open=1', 1400],
    ['view=desk&count=60', 360],
  ])('are accessible, light, dark and in forced colors: %s', async (query, width) => {
    await open(query, width);
    for (const features of SCHEMES) {
      await page.emulateMediaFeatures([...features]);
      expect(await violations()).toEqual([]);
    }
  });

  test.each([
    ['', 320],
    ['open=1', 320],
    ['open=1&lang=es', 320],
    ['tab=check', 256],
    ['view=desk&count=60', 320],
    ['view=desk&count=60&open=1', 800],
  ])('fit their window: %s in %i px', async (query, width) => {
    await open(query, width);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((one) => !one.closest('.unseen, .claim-row, .desk-row'))
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(wide).toEqual([]);
  });

  test('are worked by keys alone, and focus is never lost', async () => {
    await open('', 360);
    await page.keyboard.press('Tab');
    await tabTo('Claims, in the order of the page');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Claim, as the page has it');
    expect(await page.$eval('.claim-quote', (one) => one.textContent)).toContain('Section 1373');

    await tabTo('Move evidence 1 down');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Move evidence 2 down');
    expect(await page.$eval('.saving', (one) => one.textContent)).toContain('Now 2 of 2.');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Alt');
    expect(await focused()).toBe('Move evidence 1 down');

    await tabTo('Remove evidence 1');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Remove evidence 1');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Evidence');

    await tabTo('Attach as');
    await page.keyboard.press('Enter');
    expect(await page.$$eval('.attached > li', (all) => all.length)).toBe(1);
    expect(await focused()).toContain('Attach as');

    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Claims, in the order of the page');
    await page.keyboard.press('Delete');
    expect(await focused()).toBe('Claims, in the order of the page');
    await tabTo('Undo');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Claim, as the page has it');
    await tabTo('Delete claim');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Claims, in the order of the page');
  });

  test('can be selected by keys on the desk', async () => {
    await open('view=desk&count=60', 1400);
    await page.focus('[role=grid]');
    for (const key of ['ArrowDown', ' ', 'End', ' '] as const) await page.keyboard.press(key);
    expect(await page.$eval('.desk-count', (one) => one.textContent)).toContain('2 selected');
    const active = await page.$eval('[role=grid]', (one) =>
      one.getAttribute('aria-activedescendant'),
    );
    expect(active).toBe('desk-claims-59');
    const sight = await page.$eval(`#${active}`, (row) => {
      const list = row.closest('[role=grid]')?.getBoundingClientRect();
      const box = row.getBoundingClientRect();
      return list && box.top >= list.top - 1 && box.bottom <= list.bottom + 1;
    });
    expect(sight).toBe(true);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    expect(await page.$eval('.desk-count', (one) => one.textContent)).toContain('60 selected');
  });

  test('draws only the rows in sight, wherever the list is scrolled to', async () => {
    await open('count=20000', 360);
    await page.$eval('[role=listbox]', (list) => {
      list.scrollTop = 1_000_000;
    });
    await page.waitForFunction(
      () => Number(document.querySelector('[role=option]')?.getAttribute('aria-posinset')) > 5_000,
    );
    const rows = await page.$$eval('[role=option]', (all) => {
      const list = document.querySelector('[role=listbox]')?.getBoundingClientRect();
      const tops = all.map((one) => one.getBoundingClientRect());
      return {
        count: all.length,
        heights: new Set(tops.map(({ height }) => Math.round(height))).size,
        covers:
          (tops[0]?.top ?? 1e9) <= (list?.top ?? 0) &&
          (tops.at(-1)?.bottom ?? 0) >= (list?.bottom ?? 1e9),
      };
    });
    expect(rows.count).toBeLessThan(40);
    expect(rows).toMatchObject({ heights: 1, covers: true });
  });
});
