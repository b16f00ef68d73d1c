/**
 * `npm run bench:page`: what annotating costs a page, in Chromium. Each figure is the median of
 * several runs, each in a new document with cold code; the ways are taken in another order each
 * round. `LAWMARK_ROUNDS=9` takes more rounds than five.
 */
import type { Page } from 'puppeteer-core';
import type { ExtremePage } from '../browser/extreme-pages.ts';
import { bundleForPage } from '../browser/open-page.ts';
import { launch } from '../support/browsers.ts';
import { openSite } from '../support/site.ts';
import { fixturePages, newsPage } from './news-page.ts';
import type * as Bench from './page-in-page.ts';

declare global {
  var bench: typeof Bench;
}

const ROUNDS = Number(process.env.LAWMARK_ROUNDS ?? 5);
const UPDATES = 2_500;
const MEGABYTE = 1_000_000;

/** The list takes minutes on a larger page. */
const TOO_SLOW = 2 * MEGABYTE;

const WAYS: readonly Bench.Variant[] = [
  'walk',
  'touch',
  'lawmark',
  'lawmark, mark elements',
  'live ranges',
  'mark.js, one alternation',
  'mark.js, list of 60',
];

const site = await openSite();
const script = await bundleForPage('../bench/page-in-page.ts', 'bench');
const launched = await launch('chromium', { site });
try {
  await comparePainting();
  await measureExtremes();
  await compareUpdates();
} finally {
  await launched.browser.close();
  await site.close();
}

async function comparePainting(): Promise<void> {
  const pages: readonly (readonly [string, string])[] = [
    ...fixturePages(),
    ['1 MB', newsPage({ size: MEGABYTE })],
    ['1 MB without a mention', newsPage({ size: MEGABYTE, offSubject: true })],
    ['10 MB', newsPage({ size: 10 * MEGABYTE })],
  ];
  console.log('| page | way | ms | ratio | painted | longest task, ms | layout shift |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, html] of pages) {
    const ways = WAYS.filter((way) => way !== 'mark.js, list of 60' || html.length < TOO_SLOW);
    const results = new Map<Bench.Variant, Bench.Painted[]>(ways.map((way) => [way, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const way of rotated(ways, round)) {
        const result = await onPage(html, (page) =>
          page.evaluate((variant) => bench.paint(variant), way),
        );
        results.get(way)?.push(result);
      }
    }
    const floor = median(results.get('walk')?.map(({ time }) => time) ?? []);
    for (const [way, runs] of results) {
      const time = median(runs.map((run) => run.time));
      const longest = Math.max(...runs.map(({ longestTask }) => longestTask));
      const shift = Math.max(...runs.map((run) => run.shift));
      console.log(
        `| ${name} | ${way} | ${time.toFixed(2)} | ${(time / floor).toFixed(1)} | ${runs[0]?.count} | ${longest === 0 ? 'under 50' : longest.toFixed(0)} | ${shift.toFixed(3)} |`,
      );
    }
  }
}

async function compareUpdates(): Promise<void> {
  const html = newsPage({ size: MEGABYTE });
  const ways: readonly Bench.Variant[] = ['nothing', 'lawmark', 'live ranges'];
  const results = new Map<Bench.Variant, Bench.Updated[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    for (const way of rotated(ways, round)) {
      const run = await onPage(html, async (page) => {
        await page.evaluate((variant) => bench.paint(variant), way);
        return page.evaluate((count) => bench.update(count), UPDATES);
      });
      results.get(way)?.push(run);
    }
  }
  const medianOf = (way: Bench.Variant, key: keyof Bench.Updated) =>
    median(results.get(way)?.map((run) => run[key]) ?? []);
  console.log(
    `\n| ${UPDATES} updates of a 1 MB page, with | script, ms | until drawn, ms | ratio |`,
  );
  console.log('| --- | --- | --- | --- |');
  for (const way of ways) {
    const ratio = medianOf(way, 'drawn') / medianOf('nothing', 'drawn');
    console.log(
      `| ${way} | ${medianOf(way, 'script').toFixed(1)} | ${medianOf(way, 'drawn').toFixed(1)} | ${ratio.toFixed(2)} |`,
    );
  }
}

async function measureExtremes(): Promise<void> {
  const pages: readonly (readonly [ExtremePage, number])[] = [
    ['deep', 5_000],
    ['many nodes', 1_000_000],
    ['one node', 10 * MEGABYTE],
  ];
  const html =
    '<!doctype html><meta property="og:type" content="article"><title>The board</title><main></main>';
  console.log('\n| page | ms | painted | longest task, ms |\n| --- | --- | --- | --- |');
  for (const [kind, size] of pages) {
    const runs: Bench.Painted[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const run = await onPage(html, async (page) => {
        await page.evaluate((what, count) => bench.buildExtremePage(what, count), kind, size);
        await page.evaluate(() => bench.drawn());
        return page.evaluate(() => bench.paint('lawmark'));
      });
      runs.push(run);
    }
    const time = median(runs.map((run) => run.time));
    const longest = Math.max(...runs.map(({ longestTask }) => longestTask));
    console.log(
      `| ${kind}, ${size.toLocaleString('en')} | ${time.toFixed(1)} | ${runs[0]?.count} | ${longest === 0 ? 'under 50' : longest.toFixed(0)} |`,
    );
  }
}

async function onPage<T>(html: string, run: (page: Page) => Promise<T>): Promise<T> {
  const address = 'http://news.example/2017/the-board';
  site.serve(address, html);
  const page = await launched.browser.newPage();
  try {
    await page.setViewport({ width: 1_000, height: 800 });
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(`${script}; globalThis.bench = bench;`);
    return await run(page);
  } finally {
    await page.close();
  }
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  return items.map((_, index) => items[(index + by) % items.length] as T);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
