import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fontFingerprint, PICTURE_FOLDER, PICTURES, takePicture } from '../review/pictures.ts';
import { type ReviewPage, serveReviewPage } from '../review/serve.ts';
import { type Launched, launch } from '../support/browsers.ts';

/** How far a pixel may be from its like before it counts: `threshold` of pixelmatch, 0 to 1. */
const THRESHOLD = 0.1;
/** Share of a picture's pixels that may differ: less than a short word covers. */
const TOLERANCE = 0.0003;

let review: ReviewPage;
let launched: Launched;
let hasSameFonts = false;

beforeAll(async () => {
  review = await serveReviewPage();
  launched = await launch('chromium');
  const [page] = await launched.browser.pages();
  const drawnWith = readFileSync(join(PICTURE_FOLDER, 'fonts.txt'), 'utf8').trim();
  hasSameFonts = page !== undefined && (await fontFingerprint(page)) === drawnWith;
});

afterAll(async () => {
  await launched?.browser.close();
  await review?.close();
});

describe('cards look as in the documents', () => {
  test.each(PICTURES)('$name', async (picture) => {
    const path = join(PICTURE_FOLDER, `${picture.name}.png`);
    expect(existsSync(path), `${path}: run npm run pictures`).toBe(true);
    const before = PNG.sync.read(readFileSync(path));
    const now = PNG.sync.read(
      Buffer.from(await takePicture(launched.browser, review.url, picture)),
    );
    // Elsewhere letters have other widths, and lines break at other words.
    if (!hasSameFonts) {
      expect(now.width).toBe(before.width);
      expect(now.height).toBeGreaterThan(0);
      return;
    }
    expect({ width: now.width, height: now.height }).toEqual({
      width: before.width,
      height: before.height,
    });
    const { width, height } = now;
    const different = pixelmatch(before.data, now.data, undefined, width, height, {
      threshold: THRESHOLD,
    });
    expect(different / (width * height)).toBeLessThanOrEqual(TOLERANCE);
  });

  test('each picture is shown in docs/cards.md, and none besides', () => {
    const page = readFileSync('docs/cards.md', 'utf8');
    const shown = [...page.matchAll(/\(pictures\/cards\/([a-z-]+)\.png\)/g)].map(
      ([, name]) => name,
    );
    expect(shown.sort()).toEqual(PICTURES.map(({ name }) => name).sort());
  });

  test('pictures are compared on this machine', ({ skip }) => {
    skip(
      !hasSameFonts,
      'the fonts of this machine are not those of the pictures: they were drawn, not compared',
    );
    expect(hasSameFonts).toBe(true);
  });
});
