/**
 * `npm run bench:find-browser`: the finder in Chromium and Firefox on one million characters of
 * sparse news in paragraphs, as multiples of a bare walk over the text nodes, beside one alternation
 * of 60 names and of all names of the gazetteer. Medians of several runs in one page, in turns.
 */
import places from '../../data/gazetteer/places.json' with { type: 'json' };
import { bundleForPage } from '../browser/open-page.ts';
import { BROWSER_KINDS, launch } from '../support/browsers.ts';
import type * as Bench from './find-in-page.ts';
import { sparseNews } from './texts.ts';

declare global {
  var findBench: typeof Bench;
}

const LENGTH = 1_000_000;
const ROUNDS = 9;
const WAYS: readonly Bench.Way[] = [
  'walk',
  'finder, full record, each node',
  'finder, full record, whole text',
  'one alternation',
];

const script = await bundleForPage('../bench/find-in-page.ts', 'findBench');
const paragraphs = sparseNews(LENGTH).split('\n\n');
const names = Object.keys(places as Record<string, string>);

for (const kind of BROWSER_KINDS) {
  const { browser } = await launch(kind);
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>News</title>');
    await page.evaluate(script);
    console.log(
      `${kind} ${await browser.version()}: ${(await page.evaluate(() => findBench.startUp)).toFixed(1)} ms to make the finder`,
    );
    for (const count of [60, names.length]) {
      await page.evaluate(
        (...given) => findBench.prepare(...given),
        paragraphs,
        names.slice(0, count),
      );
      const times = new Map<Bench.Way, number[]>(WAYS.map((way) => [way, []]));
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const way of WAYS) {
          const result = await page.evaluate((one) => findBench.time(one), way);
          times.get(way)?.push(result.time);
        }
      }
      const floor = median(times.get('walk'));
      for (const way of WAYS) {
        const label = way === 'one alternation' ? `${way}, ${count} names` : way;
        const time = median(times.get(way));
        console.log(
          `  ${label.padEnd(36)}${time.toFixed(2).padStart(9)} ms  ${(time / floor).toFixed(1).padStart(7)}`,
        );
      }
    }
  } finally {
    await browser.close();
  }
}

function median(times: readonly number[] | undefined): number {
  const sorted = [...(times ?? [])].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
