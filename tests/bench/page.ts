/**
 * `npm run bench:page`: what annotating costs a page, in Chromium. Each figure is the median of
 * several runs, each in a new document with cold code unless it says warm; the ways are taken in
 * another order each round. `LAWMARK_ROUNDS=9` takes more rounds than five; words behind `--` choose
 * among painting, warm, extremes and updates.
 */
import { readFileSync } from 'node:fs';
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

/** All of them in one task, and as many as an app may make in one, or in each frame. */
const PACES = [
  [UPDATES, 'task'],
  [25, 'task'],
  [25, 'frame'],
] as const;
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

/** Made pages, with and without what the record knows. */
const MADE_PAGES = [
  ['1 MB', newsPage({ size: MEGABYTE })],
  ['1 MB without a mention', newsPage({ size: MEGABYTE, offSubject: true })],
  ['10 MB', newsPage({ size: 10 * MEGABYTE })],
] as const;

const PARTS = { painting, warm, extremes, updates };

const highlightsCss = readFileSync(
  new URL('../../entrypoints/article.content/highlights.css', import.meta.url),
  'utf8',
);
const site = await openSite();
const script = await bundleForPage('../bench/page-in-page.ts', 'bench');
const launched = await launch('chromium', { site });
try {
  const chosen = process.argv.slice(2);
  for (const [name, run] of Object.entries(PARTS)) {
    if (chosen.length === 0 || chosen.includes(name)) await run();
  }
} finally {
  await launched.browser.close();
  await site.close();
}

/** The time from idle to painted, for the fixtures as the sum over all of them. */
async function painting(): Promise<void> {
  printHead(
    'page | way | ms | of it finding | ratio | ratio without finding | painted | longest task, ms | layout shift',
  );
  const fixtures: Results[] = [];
  for (const [, html] of fixturePages()) fixtures.push(await paintAll(html));
  printResults('five fixture articles', fixtures);
  for (const [name, html] of MADE_PAGES) printResults(name, [await paintAll(html)]);
}

/** The runs of each way on one page. */
type Results = ReadonlyMap<Bench.Variant, readonly Bench.Painted[]>;

async function paintAll(html: string): Promise<Results> {
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
  return results;
}

function printResults(name: string, pages: readonly Results[]): void {
  const sumOf = (way: Bench.Variant, key: 'time' | 'finding' | 'count') =>
    pages.reduce((sum, page) => sum + median(page.get(way)?.map((run) => run[key]) ?? []), 0);
  const worstOf = (way: Bench.Variant, key: 'longestTask' | 'shift') =>
    Math.max(...pages.flatMap((page) => page.get(way)?.map((run) => run[key]) ?? []));
  const floor = sumOf('walk', 'time');
  for (const way of pages[0]?.keys() ?? []) {
    const [time, finding] = [sumOf(way, 'time'), sumOf(way, 'finding')];
    printRow(
      name,
      way,
      time.toFixed(1),
      finding > 0 ? finding.toFixed(1) : '',
      (time / floor).toFixed(1),
      finding > 0 ? ((time - finding) / floor).toFixed(1) : '',
      way === 'walk' || way === 'touch' ? '' : sumOf(way, 'count'),
      longest(worstOf(way, 'longestTask')),
      worstOf(way, 'shift').toFixed(3),
    );
  }
}

/** The same once the code is compiled: a page that is read again, or the next one of its process. */
async function warm(): Promise<void> {
  printHead('page, warm | walk, ms | lawmark, ms | of it finding | ratio | ratio without finding');
  const pages = [...fixturePages(), ...MADE_PAGES];
  for (const [name, html] of pages) {
    const { walk, lawmark, finding } = await onPage(html, (page) =>
      page.evaluate(() => bench.paintWarm()),
    );
    printRow(
      name,
      walk.toFixed(2),
      lawmark.toFixed(1),
      finding.toFixed(1),
      (lawmark / walk).toFixed(1),
      ((lawmark - finding) / walk).toFixed(1),
    );
  }
}

interface Updated {
  /** The changes themselves and what observers do with them at once (milliseconds). */
  readonly script: number;
  /** Time of the page's main thread, until the page is drawn again as well (milliseconds). */
  readonly thread: number;
}

/** Tells how much time of a processor the page's main thread has used (milliseconds). */
async function openThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
}

/** What the page's own changes take, with all that annotating adds to them. */
async function updates(): Promise<void> {
  const pages = [
    [MADE_PAGES[0][0], MADE_PAGES[0][1], ['nothing', 'lawmark', 'live ranges']],
    [MADE_PAGES[1][0], MADE_PAGES[1][1], ['nothing', 'lawmark']],
  ] as const;
  printHead(
    `${UPDATES} updates of a page | in each | with | script, ms | main thread until drawn, ms | ratio`,
  );
  for (const [name, html, ways] of pages)
    for (const [atOnce, each] of PACES) {
      const results = new Map<Bench.Variant, Updated[]>(ways.map((way) => [way, []]));
      for (let round = 0; round < ROUNDS * 3; round += 1) {
        for (const way of rotated<Bench.Variant>(ways, round)) {
          const run = await onPage(html, async (page) => {
            await page.evaluate((variant) => bench.paint(variant), way);
            const threadTime = await openThreadClock(page);
            const before = await threadTime();
            const script = await page.evaluate(
              (count, most, pace) => bench.update(count, most, pace),
              UPDATES,
              atOnce,
              each,
            );
            return { script, thread: (await threadTime()) - before };
          });
          results.get(way)?.push(run);
        }
      }
      const medianOf = (way: Bench.Variant, key: keyof Updated) =>
        median(results.get(way)?.map((run) => run[key]) ?? []);
      for (const way of ways) {
        const thread = medianOf(way, 'thread');
        const ratio = thread / medianOf('nothing', 'thread');
        printRow(
          name,
          `${each} ${atOnce}`,
          way,
          medianOf(way, 'script').toFixed(1),
          thread.toFixed(1),
          ratio.toFixed(2),
        );
      }
    }
}

/** Pages that are far from any article that an editor makes. */
async function extremes(): Promise<void> {
  const pages: readonly (readonly [ExtremePage, number])[] = [
    ['deep', 5_000],
    ['many nodes', 1_000_000],
    ['one node', 10 * MEGABYTE],
  ];
  const html =
    '<!doctype html><meta property="og:type" content="article"><title>The board</title><main></main>';
  printHead('page | ms | painted | longest task, ms');
  for (const [kind, size] of pages) {
    const runs: Bench.Painted[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const run = await onPage(html, async (page) => {
        await page.evaluate((what, count) => bench.buildExtremePage(what, count), kind, size);
        return page.evaluate(() => bench.paint('lawmark'));
      });
      runs.push(run);
    }
    const time = median(runs.map((run) => run.time));
    const worst = Math.max(...runs.map(({ longestTask }) => longestTask));
    printRow(
      `${kind}, ${size.toLocaleString('en')}`,
      time.toFixed(1),
      runs[0]?.count ?? 0,
      longest(worst),
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
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, highlightsCss);
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

function longest(task: number): string {
  return task === 0 ? 'under 50' : task.toFixed(0);
}

function printHead(names: string): void {
  console.log(`\n| ${names} |\n|${' --- |'.repeat(names.split('|').length)}`);
}

function printRow(...cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
