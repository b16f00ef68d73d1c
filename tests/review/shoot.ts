/**
 * `npm run pictures`: draws the pictures of the cards anew that the documents show and the tests
 * compare, and writes down the fonts they were drawn with. `node tests/review/shoot.ts FOLDER [NAME…]`
 * writes the named ones (all without a name), and those of the popup, somewhere else to look at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { fontFingerprint, PICTURE_FOLDER, PICTURES, takePicture } from './pictures.ts';
import { serveReviewPage } from './serve.ts';

interface PopupPicture {
  readonly name: string;
  readonly query?: string;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
  /** What a reader does before it is taken. */
  readonly steps: (page: Page) => Promise<void>;
}

const DARK = [{ name: 'prefers-color-scheme', value: 'dark' }] as const;
const FORCED = [{ name: 'forced-colors', value: 'active' }] as const;

const type = (text: string) => async (page: Page) => {
  await page.type('.search-input', text);
};
const openPageTab = async (page: Page) => {
  await page.click('#tab-page');
  for (const group of await page.$$('.page-group summary')) if (group) await group.click();
};

const POPUPS: readonly PopupPicture[] = [
  { name: 'popup-empty', steps: async () => {} },
  { name: 'popup-search', steps: type('clark cou') },
  { name: 'popup-law', steps: type('1373') },
  { name: 'popup-dark', steps: type('philadelphia'), features: DARK },
  { name: 'popup-forced', steps: type('chicago'), features: FORCED },
  { name: 'popup-nothing', steps: type('xyzzyx') },
  { name: 'popup-page', steps: openPageTab },
  {
    name: 'popup-not-article',
    query: '?page=not-article',
    steps: (page) => page.click('#tab-page'),
  },
  {
    name: 'popup-card',
    steps: async (page) => {
      await page.type('.search-input', 'philadelphia');
      await page.keyboard.press('Enter');
    },
  },
];

const [elsewhere, ...names] = process.argv.slice(2);
const folder = elsewhere ?? PICTURE_FOLDER;
mkdirSync(folder, { recursive: true });
const isWanted = ({ name }: { readonly name: string }) =>
  names.length === 0 || names.includes(name);
const review = await serveReviewPage();
const { browser } = await launch('chromium');
try {
  for (const picture of PICTURES.filter(isWanted)) {
    write(picture.name, await takePicture(browser, review.url, picture));
  }
  if (elsewhere === undefined) {
    const [page] = await browser.pages();
    if (page) writeFileSync(join(folder, 'fonts.txt'), `${await fontFingerprint(page)}\n`);
  } else {
    for (const popup of POPUPS.filter(isWanted)) write(popup.name, await shoot(browser, popup));
  }
} finally {
  await browser.close();
  await review.close();
}

/** Written again as small as a PNG gets: the browser packs for speed. */
function write(name: string, png: Uint8Array): void {
  const packed = PNG.sync.write(PNG.sync.read(Buffer.from(png)), {
    colorType: 2,
    deflateLevel: 9,
  });
  writeFileSync(join(folder, `${name}.png`), packed);
}

async function shoot(browser: Browser, popup: PopupPicture): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 400, height: 580, deviceScaleFactor: 2 });
    await page.emulateMediaFeatures([...(popup.features ?? [])]);
    await page.goto(review.popupUrl + (popup.query ?? ''), { waitUntil: 'networkidle0' });
    await page.waitForSelector('.tabs');
    await popup.steps(page);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
