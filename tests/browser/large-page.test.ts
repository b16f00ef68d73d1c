import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS, type Launched, launch } from '../support/browsers.ts';
import { openSite, type Site } from '../support/site.ts';
import { bundlePageLayer, openPage } from './open-page.ts';

const EMPTY =
  '<!doctype html><title>The board met</title><meta property="og:type" content="article"><main></main>';

/** As many mentions as stand in the twenty sentences that each of these pages begins with. */
const AT_THE_TOP = 40;

describe.each(BROWSER_KINDS)('a very large page in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let bundle: string;

  beforeAll(async () => {
    site = await openSite();
    bundle = await bundlePageLayer();
    launched = await launch(kind, { site });
  });
  afterAll(async () => {
    await launched?.browser.close();
    await site?.close();
  });

  test.each([
    ['deep', 5_000, AT_THE_TOP + 2, null],
    ['many nodes', 200_000, AT_THE_TOP, 'text'],
    ['one node', 10_000_000, AT_THE_TOP, 'text'],
  ] as const)(
    '%s (%d) is read as far as the limit allows, and that is said',
    async (extreme, size, mentions, reason) => {
      const page = await openPage(launched, site, bundle, EMPTY);
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.evaluate((what, count) => pageLayer.buildExtremePage(what, count), extreme, size);
      expect(await page.evaluate(() => pageLayer.start())).toBe('annotated');
      const { count, limit } = await page.evaluate(() => ({
        count: pageLayer.annotated().mentions.length,
        limit: pageLayer.annotated().limit,
      }));
      expect(count).toBe(mentions);
      expect(limit?.reason ?? null).toBe(reason);
      if (limit) {
        expect(limit.first).toBeGreaterThan(1_000);
        expect(limit.first).toBeLessThanOrEqual(400_000);
      }
      const before = await page.evaluate(() => pageLayer.countUpdates());
      await page.evaluate(() => document.querySelector('p')?.append(' In Denver.'));
      await page.waitForFunction((number) => pageLayer.countUpdates() > number, {}, before);
      expect(await page.evaluate(() => pageLayer.mentionTexts())).toContain('Denver');
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
