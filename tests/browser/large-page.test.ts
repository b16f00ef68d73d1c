import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newsPage } from '../bench/news-page.ts';
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
    ['many nodes', 100_000, AT_THE_TOP, 'text'],
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

  test('what is in view is marked first, also beyond the limit, and where the reader goes on', async () => {
    const page = await openPage(launched, site, bundle, newsPage({ size: 1_000_000 }));
    const { first, far } = await page.evaluate(async () => {
      scrollTo(0, document.documentElement.scrollHeight * 0.6);
      /** What is painted at once; each time anew it is cleared first. */
      const batches: AbstractRange[][] = [[]];
      const { add, clear } = Highlight.prototype;
      Highlight.prototype.add = function (range) {
        batches.at(-1)?.push(range);
        return add.call(this, range);
      };
      Highlight.prototype.clear = function () {
        batches.push([]);
        clear.call(this);
      };
      await pageLayer.start();
      const distanceOf = ({ startContainer }: AbstractRange) =>
        Math.abs(startContainer.parentElement?.getBoundingClientRect().top ?? 0);
      const first = (batches.find((batch) => batch.length > 0) ?? []).map(distanceOf);
      const all = pageLayer.annotated().painted.map(({ range }) => distanceOf(range));
      return {
        first: { least: Math.min(...first), most: Math.max(...first) },
        far: Math.max(...all),
      };
    });
    expect(first.least).toBeLessThan(700);
    expect(first.most).toBeLessThan(far / 1.5);
    expect(await page.evaluate(() => pageLayer.annotated().limit?.reason)).toBe('text-around');
    const inView = () =>
      page.evaluate(() => {
        const { asked, wrong } = pageLayer.compareMiddles();
        return asked > 0 && wrong.length === 0;
      });
    expect(await inView()).toBe(true);

    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => pageLayer.annotated().limit?.reason === 'text');
    expect(await inView()).toBe(true);
    await page.close();
  });

  test('of very many marks those near the reader are painted, wherever the page is brought', async () => {
    const page = await openPage(launched, site, bundle, newsPage({ size: 450_000 }));
    await page.evaluate(() => pageLayer.start());
    const all = await page.evaluate(() => pageLayer.annotated().painted.length);
    expect(all).toBeGreaterThan(500);
    const onlyNear = () => pageLayer.painted().length < 200;
    await page.waitForFunction(onlyNear);

    const bring: Readonly<Record<string, () => void>> = {
      'to the middle': () => scrollTo(0, 30_000),
      'to an anchor': () => {
        const [mention] = pageLayer.annotated().painted.slice(-20);
        mention?.range.startContainer.parentElement?.setAttribute('id', 'there');
        location.hash = 'there';
      },
      'to a passage that was selected': () => {
        const [mention] = pageLayer.annotated().painted.slice(300);
        mention?.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      },
      'up by what is above it being hidden': () => {
        for (const paragraph of [...document.querySelectorAll('p.text')].slice(100, 300))
          paragraph.classList.add('gone');
      },
      'into view by zoom': () => document.body.style.setProperty('zoom', '0.3'),
      'into a part that scrolls': () => {
        document.querySelector('main')?.setAttribute('style', 'height: 600px; overflow: auto');
        scrollTo(0, 0);
        document.querySelector('main')?.scrollTo(0, 4_000);
      },
      'down in the part that scrolls': () =>
        document.querySelector('main')?.scrollTo({ top: 9_000 }),
    };
    await page.addStyleTag({ content: '.gone { display: none }' });
    for (const [how, run] of Object.entries(bring)) {
      await page.evaluate(run);
      await frames(page, 3);
      const { inView, unpainted } = await page.evaluate(lookAtView);
      expect(inView, how).toBeGreaterThan(1);
      expect(unpainted, how).toEqual([]);
    }

    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect((await page.evaluate(() => pageLayer.painted())).length).toBe(all);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.waitForFunction(onlyNear);

    // What has changed since it was read is not painted when it comes near.
    const stale = await page.evaluate(async () => {
      const last = pageLayer.annotated().painted.at(-1);
      const text = last?.range.startContainer as Text;
      text.data = 'x'.repeat(text.data.length);
      text.parentElement?.scrollIntoView();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return pageLayer.painted().filter((line) => line.includes('xxx'));
    });
    expect(stale).toEqual([]);
    await page.evaluate(() => pageLayer.stop());
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });
});

function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (most) => {
    for (let frame = 0; frame < most; frame += 1) await new Promise(requestAnimationFrame);
  }, count);
}

/** How many mentions can be seen, and the text of those of them without paint. */
function lookAtView(): { readonly inView: number; readonly unpainted: readonly string[] } {
  const painted = new Set([...CSS.highlights.values()].flatMap((highlight) => [...highlight]));
  const inView = pageLayer.annotated().painted.filter(({ range }) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const box = live.getClientRects()[0];
    const at = box && document.elementFromPoint(box.left + 1, (box.top + box.bottom) / 2);
    return at && at === range.startContainer.parentElement;
  });
  return {
    inView: inView.length,
    unpainted: inView.filter(({ range }) => !painted.has(range)).map(({ text }) => text),
  };
}
