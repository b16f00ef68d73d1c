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

let review: ReviewPage;
let launched: Launched;
let page: Page;

beforeAll(async () => {
  review = await serveReviewPage();
  launched = await launch('chromium');
});

afterEach(async () => {
  if (page && !page.isClosed()) await page.close();
});

afterAll(async () => {
  await launched?.browser.close();
  await review?.close();
});

async function open(
  url: string,
  {
    width = 1400,
    height = 800,
    features = {},
  }: { width?: number; height?: number; features?: Record<string, string> } = {},
): Promise<void> {
  page = await launched.browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures(
    Object.entries(features).map(([name, value]) => ({ name, value })),
  );
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.waitForSelector('[data-sample], .tabs');
}

/** Rule, impact and first place of everything that axe finds. */
async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html}`);
  });
}

/** Elements inside the cards that stick out of their card to the side. */
function overflowing(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-sample]')].flatMap((host) => {
      const shell = host.shadowRoot?.querySelector('.shell');
      const { left = 0, right = 0 } = shell?.getBoundingClientRect() ?? {};
      return [...(shell?.querySelectorAll('*') ?? [])]
        .filter((one) => {
          const { left: start, right: end } = one.getBoundingClientRect();
          return end > right + 0.5 || start < left - 0.5;
        })
        .map((one) => one.outerHTML.slice(0, 120));
    }),
  );
}

describe('cards of all kinds', () => {
  test.each([
    ['light', '?open', {}],
    ['dark', '?open', { 'prefers-color-scheme': 'dark' }],
    ['dark by the page', '?open&theme=dark', {}],
    ['forced colors', '?open', { 'forced-colors': 'active' }],
    ['reduced motion, old record', '?today=2027-03-01', { 'prefers-reduced-motion': 'reduce' }],
    ['in Spanish', '?open&lang=es', {}],
    ['from right to left', '?open&lang=pseudo', {}],
  ])('are accessible: %s', async (_, query, features) => {
    await open(review.url + query, { features });
    expect(await violations()).toEqual([]);
  });

  test.each([1400, 320])('are laid out from right to left, in %i px', async (width) => {
    await open(`${review.url}?open&lang=pseudo`, { width });
    expect(await overflowing()).toEqual([]);
    const sides = await page.evaluate(() => {
      const root = document.querySelector('[data-sample="jurisdiction"]')?.shadowRoot;
      const box = (selector: string) => {
        const found = root?.querySelector(selector)?.getBoundingClientRect();
        if (!found) throw new Error(`no ${selector}`);
        return found;
      };
      return {
        closeIsLeft: box('.icon-button:last-child').left < box('.kicker').left,
        titleIsRight: box('.shell').right - box('.shell-title').right < 30,
        // The record's own words run from left to right.
        quote: getComputedStyle(root?.querySelector('blockquote') as Element).direction,
      };
    });
    expect(sides).toEqual({ closeIsLeft: true, titleIsRight: true, quote: 'ltr' });
  });

  test.each([1400, 640, 320, 256])('fit a window of %i px', async (width) => {
    await open(`${review.url}?open`, { width });
    expect(await overflowing()).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });

  // A window of 1280 by 800 at 200% and 400%.
  test.each([
    [640, 400],
    [320, 200],
  ])('can be read to the end in %i by %i px, with nothing cut', async (width, height) => {
    for (const card of ['jurisdiction', 'description', 'letter', 'list']) {
      await open(`${review.url}?card=${card}&open&sheet&height=${height - 16}`, { width, height });
      expect(await overflowing()).toEqual([]);
      const reached = await page.evaluate(() => {
        const root = document.querySelector('[data-sample]')?.shadowRoot;
        const isSeen = (one: Element | null | undefined) => {
          one?.scrollIntoView({ block: 'center' });
          const box = one?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
        };
        const buttons = [...(root?.querySelectorAll('.card-footer button') ?? [])];
        return {
          last: isSeen(buttons.at(-1)),
          title: isSeen(root?.querySelector('.shell-title')),
          close: isSeen(root?.querySelector('.icon-button:last-child')),
          sideways: document.documentElement.scrollWidth > innerWidth,
        };
      });
      expect(reached).toEqual({ last: true, title: true, close: true, sideways: false });
      await page.close();
    }
  });

  test('stand more space between lines, words and letters (WCAG 1.4.12)', async () => {
    await open(`${review.url}?open`, { width: 412 });
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('[data-sample]')) {
        const style = document.createElement('style');
        style.textContent =
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
        host.shadowRoot?.append(style);
      }
    });
    expect(await overflowing()).toEqual([]);
  });

  test('take nothing from a page with a small root size and loud defaults', async () => {
    await open(review.url);
    const style = await page.evaluate(() => {
      const shell = document.querySelector('[data-sample]')?.shadowRoot?.querySelector('.card p');
      if (!shell) throw new Error('no card');
      const { fontSize, fontStyle, letterSpacing, textTransform, fontFamily } =
        getComputedStyle(shell);
      return { fontSize, fontStyle, letterSpacing, textTransform, fontFamily };
    });
    expect(style).toMatchObject({
      fontStyle: 'normal',
      letterSpacing: 'normal',
      textTransform: 'none',
    });
    expect(Number.parseFloat(style.fontSize)).toBeGreaterThanOrEqual(12);
    expect(style.fontFamily).not.toContain('monospace');
  });

  test('scroll inside when there is little room, and can be scrolled by keyboard', async () => {
    await open(`${review.url}?card=jurisdiction&height=300`);
    const sizes = await page.evaluate(() => {
      const root = document.querySelector('[data-sample]')?.shadowRoot;
      const shell = root?.querySelector('.shell');
      const inside = root?.querySelector('.shell-scroll');
      if (!shell || !inside) throw new Error('no card');
      return {
        height: shell.getBoundingClientRect().height,
        scrolls: inside.scrollHeight > inside.clientHeight,
        focusable: inside.querySelectorAll('a, button, summary').length,
      };
    });
    expect(sizes.height).toBeLessThanOrEqual(300);
    expect(sizes.scrolls).toBe(true);
    expect(sizes.focusable).toBeGreaterThan(0);
  });

  test('move nothing for readers who asked for less motion', async () => {
    await open(review.url, { features: { 'prefers-reduced-motion': 'reduce' } });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('[data-sample]')].flatMap((host) =>
          [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter((one) => {
            const { transitionDuration, animationName } = getComputedStyle(one);
            return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0;
          }),
        ).length,
    );
    expect(moving).toBe(0);
  });
});

describe('the popup', () => {
  const focused = () => page.evaluate(() => document.activeElement?.className);
  const attribute = (selector: string, name: string) =>
    page.$eval(selector, (one, key) => one.getAttribute(key), name);

  test.each([
    ['light', {}],
    ['dark', { 'prefers-color-scheme': 'dark' }],
    ['forced colors', { 'forced-colors': 'active' }],
  ])('is accessible with results, a card and the page’s list: %s', async (_, features) => {
    await open(review.popupUrl, { width: 400, features });
    expect(await violations()).toEqual([]);
    await page.type('.search-input', 'philadelphia');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.popup-card');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('#tab-page');
    await page.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    expect(await violations()).toEqual([]);
  });

  test('starts in the search box and is worked by keys alone', async () => {
    await open(review.popupUrl, { width: 400 });
    expect(await focused()).toBe('search-input');
    await page.keyboard.type('clark county');
    const first = await attribute('.search-input', 'aria-activedescendant');
    expect(await attribute('[role="option"][aria-selected="true"]', 'id')).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await attribute('.search-input', 'aria-activedescendant')).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.popup-card');
    expect(await page.$eval('.shell-title', (one) => one.textContent)).toBe('Clark County');
    expect(await focused()).toBe('shell-title');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.popup-card', { hidden: true });
    expect(await focused()).toBe('search-input');
    expect(await page.$eval('.search-input', (one) => 'value' in one && one.value)).toBe(
      'clark county',
    );
  });

  test('Esc clears the box, then closes', async () => {
    await open(review.popupUrl, { width: 400 });
    await page.keyboard.type('1373');
    await page.keyboard.press('Escape');
    expect(await page.$eval('.search-input', (one) => 'value' in one && one.value)).toBe('');
    expect(await page.evaluate(() => document.documentElement.dataset.closed)).toBeUndefined();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.documentElement.dataset.closed)).toBe('true');
  });

  test('marks the words that matched, again and again', async () => {
    await open(review.popupUrl, { width: 400 });
    for (const [typed, marked] of [
      ['8 U.S.C. 1373', '1373'],
      ['philadelphia', 'Philadelphia'],
      ['clark', 'Clark'],
    ] as const) {
      await page.$eval('.search-input', (one) => (one as HTMLInputElement).select());
      await page.keyboard.type(typed);
      await page.waitForFunction(
        (word) =>
          [...document.querySelectorAll('[role="option"]:first-of-type mark')].some(
            (mark) => mark.textContent === word,
          ),
        {},
        marked,
      );
    }
  });

  test('tabs follow the arrow keys and tell the count', async () => {
    await open(review.popupUrl, { width: 400 });
    await page.focus('#tab-search');
    await page.keyboard.press('ArrowRight');
    expect(await attribute('#tab-page', 'aria-selected')).toBe('true');
    expect(await page.$eval('#tab-page', (one) => one.textContent)).toBe('On this page7');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-page');
  });

  test('goes to a place in the page, and shows a group’s card as of the article’s day', async () => {
    await open(review.popupUrl, { width: 400 });
    await page.click('#tab-page');
    await page.click('.page-group summary');
    await page.click('.page-group .link');
    await page.waitForSelector('.popup-card');
    expect(await page.$eval('.then h3', (one) => one.textContent)).toBe(
      'As of this article, July 7, 2017',
    );
    await page.keyboard.press('Escape');
    await page.click('.page-group .page-place');
    expect(await page.evaluate(() => document.documentElement.dataset.wentTo)).toBe('0');
  });
});
