import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

/** A picture of cards on the review page; see `main.tsx` for what its address can ask for. */
export interface Picture {
  readonly name: string;
  readonly query: string;
  /** CSS pixels. Without a height the whole page is in the picture. */
  readonly width: number;
  readonly height?: number;
  readonly media?: 'print';
  readonly features?: Readonly<Record<string, string>>;
}

/** Where the pictures are kept that the documents show and the tests compare. */
export const PICTURE_FOLDER = 'docs/pictures/cards';

/** Within so long everything has been unfolded that was asked to be (milliseconds). */
const SETTLED_MS = 150;

/** Enough for a card with room around it (CSS pixels). */
const WIDTH = 412;
/** As tall as a card is in a page, where it scrolls inside. */
const FOLDED = 'height=560';
const ONE = { width: WIDTH, height: 610 };
const DARK = { 'prefers-color-scheme': 'dark' };
const FORCED = { 'forced-colors': 'active' };

/** Every kind and state once; each look on the kinds that have most in them. */
export const PICTURES: readonly Picture[] = [
  { name: 'jurisdiction', query: `?card=jurisdiction&${FOLDED}`, ...ONE },
  { name: 'jurisdiction-whole', query: '?card=jurisdiction-made&open', width: WIDTH },
  { name: 'jurisdiction-unknown', query: '?card=jurisdiction-unknown', width: WIDTH },
  { name: 'jurisdiction-no-date', query: `?card=jurisdiction-today&${FOLDED}`, ...ONE },
  { name: 'law', query: `?card=instrument&${FOLDED}`, ...ONE },
  { name: 'law-unrecorded', query: '?card=unrecorded-law', width: WIDTH },
  { name: 'case', query: `?card=case&${FOLDED}`, ...ONE },
  { name: 'letter', query: `?card=letter&${FOLDED}`, ...ONE },
  { name: 'list', query: `?card=list&${FOLDED}`, ...ONE },
  { name: 'description', query: `?card=description&${FOLDED}`, ...ONE },
  { name: 'ambiguous', query: '?card=ambiguous', width: WIDTH },
  { name: 'loading', query: '?card=loading', width: WIDTH, height: 190 },
  { name: 'failed', query: '?card=failed', width: WIDTH, height: 220 },
  { name: 'unknown', query: '?card=unknown', width: WIDTH, height: 220 },
  { name: 'old-record', query: `?card=jurisdiction&${FOLDED}&today=2027-03-01`, ...ONE },
  { name: 'dark', query: `?card=jurisdiction&${FOLDED}`, ...ONE, features: DARK },
  { name: 'dark-case', query: `?card=case&${FOLDED}`, ...ONE, features: DARK },
  { name: 'forced-colors', query: `?card=jurisdiction&${FOLDED}`, ...ONE, features: FORCED },
  {
    name: 'forced-colors-dark',
    query: `?card=instrument&${FOLDED}`,
    ...ONE,
    features: { ...DARK, ...FORCED },
  },
  { name: 'narrow', query: `?card=jurisdiction&${FOLDED}`, width: 256, height: 610 },
  { name: 'sheet', query: '?card=jurisdiction&sheet&height=420', width: 390, height: 560 },
  { name: 'print', query: '?card=jurisdiction-made&open', width: 700, media: 'print' },
  { name: 'spanish', query: `?card=jurisdiction&lang=es&${FOLDED}`, ...ONE },
  { name: 'spanish-law', query: `?card=instrument&lang=es&${FOLDED}`, ...ONE },
  { name: 'right-to-left', query: `?card=jurisdiction&lang=pseudo&${FOLDED}`, ...ONE },
];

/** Draws a picture on a page of its own. @returns the bytes of a PNG, one pixel for each CSS pixel. */
export async function takePicture(
  browser: Browser,
  reviewUrl: string,
  { query, width, height, media, features = {} }: Picture,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: height ?? 100 });
    await page.emulateMediaFeatures(
      Object.entries(features).map(([name, value]) => ({ name, value })),
    );
    // Either of the two undoes the other.
    if (media) await page.emulateMediaType(media);
    await page.goto(reviewUrl + query);
    await page.waitForSelector('[data-sample]');
    await new Promise((done) => setTimeout(done, SETTLED_MS));
    return await page.screenshot({ fullPage: height === undefined });
  } finally {
    await page.close();
  }
}

/**
 * How wide a few words are in the fonts of the cards, in hundredths of a pixel: pictures of one
 * machine say nothing of another whose fonts differ.
 */
export async function fontFingerprint(page: Page): Promise<string> {
  const tokens = readFileSync('assets/tokens.css', 'utf8');
  const families = ['sans', 'serif'].map(
    (name) => new RegExp(`--lm-${name}:([^;]*);`).exec(tokens)?.[1]?.trim() ?? name,
  );
  return page.evaluate((fonts) => {
    const widths = fonts.flatMap((font) =>
      ['400', '600', 'italic 400'].map((style) => {
        const context = document.createElement('canvas').getContext('2d');
        if (!context) return 0;
        context.font = `${style} 100px ${font}`;
        return Math.round(context.measureText('Sanctuary “§ 1373” gjÑ 0189').width * 100);
      }),
    );
    return widths.join(' ');
  }, families);
}
