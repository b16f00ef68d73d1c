/**
 * Pictures of the extension's own pages for the documents, from the built extension in Chromium:
 * `node tests/review/shoot-pages.ts [FOLDER [NAME…]]`, all into `docs/pictures/pages` without arguments.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { builtExtension } from '../support/extension.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels to a CSS pixel. */
  readonly scale: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'es';
  /** What is there once the page is drawn. */
  readonly drawn: string;
  /** What a reader does before it is taken. */
  readonly steps?: (page: Page) => Promise<unknown>;
}

/** At which letters stay clean (percent). */
const QUALITY = 88;

const POPUP = { path: 'popup.html', width: 400, height: 580, scale: 1.5, drawn: '[role="option"]' };
const ATLAS = { width: 1280, height: 900, scale: 1, drawn: 'tbody tr' };

const type = (words: string) => async (page: Page) => {
  await page.waitForSelector('.search-input');
  await page.type('.search-input', words);
};

const PICTURES: readonly Picture[] = [
  { ...POPUP, name: 'popup', steps: type('clark cou') },
  { ...POPUP, name: 'popup-dark-spanish', theme: 'dark', language: 'es', steps: type('sb4') },
  { ...POPUP, name: 'popup-no-record', steps: type('jackson wyoming') },
  {
    ...ATLAS,
    name: 'atlas-2017-07-06',
    path: 'atlas.html#/?on=2017-07-06&place=philadelphia-pa',
  },
  {
    ...ATLAS,
    name: 'atlas-2018-01-25',
    path: 'atlas.html#/?show=JAN18&on=2018-01-25',
    theme: 'dark',
  },
  { ...ATLAS, name: 'atlas-today', path: 'atlas.html' },
  {
    ...ATLAS,
    name: 'atlas-letters',
    path: 'atlas.html#/jurisdiction/philadelphia-pa?on=2017-07-06',
    drawn: '.exchange:nth-child(2)',
    steps: (page) => page.$eval('.exchange:nth-child(2)', (exchange) => exchange.scrollIntoView()),
  },
  {
    name: 'settings',
    path: 'options.html',
    width: 820,
    height: 900,
    scale: 1,
    drawn: '.in-use',
  },
];

const [folder = 'docs/pictures/pages', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const launched = await launch('chromium', { extension: builtExtension('chromium') });
try {
  for (const picture of PICTURES) {
    if (names.length === 0 || names.includes(picture.name)) await shoot(picture);
  }
} finally {
  await launched.browser.close();
}

async function shoot(picture: Picture): Promise<void> {
  const { name, width, height, scale, theme = 'light', language = 'en' } = picture;
  const page = await launched.browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await prefer(page, theme, language);
  await page.goto(`${launched.extensionOrigin}/${picture.path}`);
  await page.bringToFront();
  await picture.steps?.(page);
  await page.waitForSelector(picture.drawn);
  // What comes a moment after the first drawing.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 400));
  });
  // A third of the size that such pictures have as PNG.
  const path = join(folder, `${name}.webp`) as `${string}.webp`;
  await page.screenshot({ path, type: 'webp', quality: QUALITY });
  await page.close();
}

/** Chooses theme and language in the settings, as a reader would. */
async function prefer(page: Page, theme: string, language: string): Promise<void> {
  await page.goto(`${launched.extensionOrigin}/options.html`);
  for (const value of [theme, language]) {
    const choice = await page.waitForSelector(`input[value="${value}"]`);
    await choice?.evaluate((input) => (input as HTMLElement).click());
    await page.waitForSelector(`input[value="${value}"]:checked`);
  }
  await page.waitForFunction(
    async (...wanted) => {
      const { chrome } = globalThis as never as { chrome: typeof import('webextension-polyfill') };
      const { preferences } = await chrome.storage.sync.get('preferences');
      const { theme: kept, language: spoken } = preferences as { theme: string; language: string };
      return kept === wanted[0] && spoken === wanted[1];
    },
    {},
    theme,
    language,
  );
}
