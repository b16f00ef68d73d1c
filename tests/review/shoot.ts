/**
 * Pictures of the review page: `node tests/review/shoot.ts FOLDER [NAME…]` writes PNGs of the named
 * sets (all without a name) into a folder outside the repository.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { serveReviewPage } from './serve.ts';

interface Picture {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
  readonly whole?: boolean;
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
  { name: 'law', query: '?card=instrument&height=560', width: 420, height: 620, zoom: 2 },
];

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('usage: node tests/review/shoot.ts FOLDER [NAME…]');
mkdirSync(folder, { recursive: true });
const review = await serveReviewPage();
const { browser } = await launch('chromium');
try {
  for (const picture of PICTURES) {
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
  await page.goto(review.url + picture.query, { waitUntil: 'networkidle0' });
  await page.waitForSelector('[data-sample]');
  await page.screenshot({ path: path as `${string}.png`, fullPage: !picture.height });
  await page.close();
}
