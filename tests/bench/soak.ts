/**
 * `npm run bench:soak`: one page that goes on for a long time. A feed adds, changes and drops its
 * entries thousands of times while it is annotated; the heap is read after garbage collection, once
 * warm and at the end. Exit status 1 when it has grown by more than a twentieth.
 */
import { bundleForPage } from '../browser/open-page.ts';
import { launch } from '../support/browsers.ts';
import { openSite } from '../support/site.ts';
import { newsPage } from './news-page.ts';
import type * as Bench from './page-in-page.ts';

declare global {
  var bench: typeof Bench;
}

/** So long the engine still compiles what runs, and keeps what it learns of it. */
const WARM_UP = 10_000;
const UPDATES = 20_000;
const STEP = 1_000;
const MOST_GROWTH = 0.05;

const site = await openSite();
const script = await bundleForPage('../bench/page-in-page.ts', 'bench');
const { browser } = await launch('chromium', { site });
try {
  const address = 'http://news.example/2017/live';
  site.serve(address, newsPage({ size: 50_000 }));
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(`${script}; globalThis.bench = bench;`);
  await page.evaluate(() => bench.paint('lawmark'));
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');

  const measure = async () => {
    for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { heap: usedSize, nodes };
  };
  const feed = (from: number, count: number) =>
    page.evaluate((first, number) => bench.feed(first, number), from, count);

  console.log('| updates | heap, kB | DOM nodes | readings |\n| --- | --- | --- | --- |');
  let warm = 0;
  let heap = 0;
  for (let done = 0; done < WARM_UP + UPDATES; done += STEP) {
    const readings = await feed(done, STEP);
    const updates = done + STEP;
    if (updates < WARM_UP || (updates - WARM_UP) % (UPDATES / 4) !== 0) continue;
    const now = await measure();
    heap = now.heap;
    if (updates === WARM_UP) warm = heap;
    console.log(
      `| ${updates - WARM_UP} | ${(heap / 1024).toFixed(0)} | ${now.nodes} | ${readings} |`,
    );
  }
  const growth = heap / warm - 1;
  console.log(`\nThe heap has grown by ${(growth * 100).toFixed(1)} percent.`);
  if (growth > MOST_GROWTH) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}
