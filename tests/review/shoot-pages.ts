/**
 * Pictures of the extension's own pages for the documents, from the built extension in Chromium:
 * `node tests/review/shoot-pages.ts [FOLDER [NAME…]]`, all into `docs/pictures/pages` without arguments.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { builtExtension, fixturePage } from '../support/extension.ts';
import { openSite } from '../support/site.ts';
import { ARTICLE, SHOT_CLAIMS } from './shot-claims.ts';

interface Picture {
  readonly name: string;
  /** `{tab}` stands for the tab of the open article. */
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

type Chrome = { chrome: typeof import('webextension-polyfill') };

/** At which letters stay clean (percent). */
const QUALITY = 88;

const POPUP = { path: 'popup.html', width: 400, height: 580, scale: 1.5, drawn: '[role="option"]' };
const ATLAS = { width: 1280, height: 900, scale: 1, drawn: 'tbody tr' };

const type = (words: string) => async (page: Page) => {
  await page.waitForSelector('.search-input');
  await page.type('.search-input', words);
};

const PANEL = { path: 'sidepanel.html?tab={tab}', width: 380, height: 860, scale: 1.5 };

const openClaim = async (page: Page) => {
  await page.waitForSelector('.claim-row');
  await page.focus('[role=listbox]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.piece');
  await page.focus('.piece .piece-actions button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.attached > li');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelector('.claim-quote')?.scrollIntoView({ block: 'center' });
  });
};

const openCheckable = async (page: Page) => {
  await page.waitForSelector('#tab-check');
  await page.click('#tab-check');
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
  { ...PANEL, name: 'claim', drawn: '.attached > li', steps: openClaim },
  { ...PANEL, name: 'worth-checking', drawn: '.check-item', steps: openCheckable },
  {
    name: 'desk',
    path: 'desk.html',
    width: 1280,
    height: 760,
    scale: 1,
    drawn: '.editor',
    steps: async (page) => {
      await page.waitForSelector('.desk-verdict');
      await page.focus('[role=grid]');
      for (let row = 0; row < 4; row++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
  },
];

const [folder = 'docs/pictures/pages', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = await openSite();
site.serve(ARTICLE, fixturePage('philadelphia-2017.html'));
const launched = await launch('chromium', { site, extension: builtExtension('chromium') });
try {
  const article = await launched.browser.newPage();
  await article.goto(ARTICLE);
  await putClaims();
  for (const picture of PICTURES) {
    if (names.length === 0 || names.includes(picture.name)) await shoot(picture);
  }
} finally {
  await launched.browser.close();
  await site.close();
}

async function shoot(picture: Picture): Promise<void> {
  const { name, width, height, scale, theme = 'light', language = 'en' } = picture;
  const page = await launched.browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await prefer(page, theme, language);
  const path = picture.path.replace('{tab}', String(await tabOfArticle(page)));
  await page.goto(`${launched.extensionOrigin}/${path}`);
  await page.bringToFront();
  await picture.steps?.(page);
  await page.waitForSelector(picture.drawn);
  // What comes a moment after the first drawing.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 400));
  });
  // A third of the size that such pictures have as PNG.
  const file = join(folder, `${name}.webp`) as `${string}.webp`;
  await page.screenshot({ path: file, type: 'webp', quality: QUALITY });
  await page.close();
}

/** Has the claims that are shown, anew for each run: the profile is a new one. */
async function putClaims(): Promise<void> {
  const page = await launched.browser.newPage();
  await page.goto(`${launched.extensionOrigin}/options.html`);
  await page.evaluate(
    (claims) =>
      (globalThis as never as Chrome).chrome.runtime.sendMessage({
        type: 'claims',
        order: { do: 'put', claims },
      }),
    SHOT_CLAIMS,
  );
  await page.close();
}

/** @param page one of the extension's own. */
function tabOfArticle(page: Page): Promise<number | undefined> {
  return page.evaluate(async (url) => {
    const [tab] = await (globalThis as never as Chrome).chrome.tabs.query({ url });
    return tab?.id;
  }, ARTICLE);
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
      const { chrome } = globalThis as never as Chrome;
      const { preferences } = await chrome.storage.sync.get('preferences');
      const { theme: kept, language: spoken } = preferences as { theme: string; language: string };
      return kept === wanted[0] && spoken === wanted[1];
    },
    {},
    theme,
    language,
  );
}
