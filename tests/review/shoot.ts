/**
 * Pictures of the review page: `node tests/review/shoot.ts FOLDER [NAME…]` writes PNGs of the named
 * sets (all without a name) into a folder outside the repository.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { serveReviewPage } from './serve.ts';

interface Picture {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
  /** Steps in the popup; with them the popup is pictured instead of the cards. */
  readonly popup?: (page: Page) => Promise<void>;
}

const DARK = [{ name: 'prefers-color-scheme', value: 'dark' }] as const;
const FORCED = [{ name: 'forced-colors', value: 'active' }] as const;

const PICTURES: readonly Picture[] = [
  { name: 'light', query: '', width: 1580 },
  { name: 'dark', query: '', width: 1580, features: DARK },
  { name: 'forced', query: '', width: 1580, features: FORCED },
  { name: 'forced-dark', query: '', width: 1580, features: [...DARK, ...FORCED] },
  { name: 'open', query: '?open', width: 1580 },
  { name: 'stale', query: '?today=2027-03-01', width: 1580 },
  { name: 'narrow', query: '?card=jurisdiction&open', width: 320 },
  { name: 'zoomed', query: '?card=jurisdiction', width: 320, zoom: 2 },
  { name: 'one', query: '?card=jurisdiction&height=560', width: 420, height: 620, zoom: 2 },
  { name: 'case', query: '?card=case', width: 420, zoom: 2 },
  { name: 'list', query: '?card=list', width: 420, zoom: 2 },
  { name: 'letter', query: '?card=letter&theme=dark', width: 420, zoom: 2 },
  {
    name: 'record',
    query:
      '?asof=2017-07-07&id=philadelphia-pa&id=california&id=8-usc-1373&id=chicago-v-sessions-2017',
    width: 1580,
  },
  { name: 'spanish', query: '?lang=es', width: 1580 },
  { name: 'right-to-left', query: '?lang=pseudo', width: 1580 },
  { name: 'law', query: '?card=instrument&height=560', width: 420, height: 620, zoom: 2 },
];

const POPUP = { width: 400, height: 580, zoom: 2 };
const type = (text: string) => async (page: Page) => {
  await page.type('.search-input', text);
};
const openPageTab = async (page: Page) => {
  await page.click('#tab-page');
  for (const group of await page.$$('.page-group summary')) if (group) await group.click();
};

const POPUPS: readonly Picture[] = [
  { ...POPUP, name: 'popup-empty', query: '', popup: async () => {} },
  { ...POPUP, name: 'popup-search', query: '', popup: type('clark cou') },
  { ...POPUP, name: 'popup-law', query: '', popup: type('1373') },
  { ...POPUP, name: 'popup-dark', query: '', popup: type('philadelphia'), features: DARK },
  { ...POPUP, name: 'popup-forced', query: '', popup: type('chicago'), features: FORCED },
  { ...POPUP, name: 'popup-nothing', query: '', popup: type('xyzzyx') },
  { ...POPUP, name: 'popup-page', query: '', popup: openPageTab },
  {
    ...POPUP,
    name: 'popup-not-article',
    query: '?page=not-article',
    popup: (page) => page.click('#tab-page'),
  },
  {
    ...POPUP,
    name: 'popup-card',
    query: '',
    popup: async (page) => {
      await page.type('.search-input', 'philadelphia');
      await page.keyboard.press('Enter');
    },
  },
];

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('usage: node tests/review/shoot.ts FOLDER [NAME…]');
mkdirSync(folder, { recursive: true });
const review = await serveReviewPage();
const { browser } = await launch('chromium');
try {
  for (const picture of [...PICTURES, ...POPUPS]) {
    if (names.length > 0 && !names.includes(picture.name)) continue;
    await shoot(browser, picture, join(folder, `${picture.name}.png`));
  }
} finally {
  await browser.close();
  await review.close();
}

async function shoot(browser: Browser, picture: Picture, path: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({
    width: picture.width,
    height: picture.height ?? 800,
    deviceScaleFactor: picture.zoom ?? 1,
  });
  await page.emulateMediaFeatures([...(picture.features ?? [])]);
  const url = picture.popup ? review.popupUrl : review.url;
  await page.goto(url + picture.query, { waitUntil: 'networkidle0' });
  await page.waitForSelector(picture.popup ? '.tabs' : '[data-sample]');
  await picture.popup?.(page);
  await page.screenshot({ path: path as `${string}.png`, fullPage: !picture.height });
  await page.close();
}
