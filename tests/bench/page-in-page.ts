/** Runs inside the page: one way of finding and painting, timed. Leaves `bench` behind. */

import lexicon from 'virtual:lexicon';
import Mark from 'mark.js';
import { makeFinder } from '../../core/find/finder.ts';
import type { Finder } from '../../core/find/mention.ts';
import { searchFirst } from '../../core/page/first-search.ts';
import { createMarkPainter } from '../../core/page/mark-painter.ts';
import { annotateArticle, type FinderMaker, type PageSession } from '../../core/page/session.ts';

export interface Painted {
  /** From the start, on an idle page, to the last paint (milliseconds). */
  readonly time: number;
  /** Of that, making the finder of its tables and running it (milliseconds). */
  readonly finding: number;
  readonly count: number;
  /** Longest task of the page in that time, if any took 50 milliseconds or more; else 0. */
  readonly longestTask: number;
  /** Cumulative layout shift in that time. */
  readonly shift: number;
}

export type Variant = keyof typeof VARIANTS;

/** Sixty names, as a list that somebody might give to a library. */
const NAMES = (
  'Philadelphia|Chicago|New Orleans|New York City|Clark County|Cook County|Milwaukee County|Denver|' +
  'Boston|Seattle|San Francisco|Los Angeles|Section 1373|8 U.S.C. 1373|executive order|Portland|' +
  'Burlington|Lansing|Louisville|Jackson|Santa Ana|Berkeley|Oakland|Sacramento|Fremont|Watsonville|' +
  'Santa Clara County|Sonoma County|Alameda County|King County|Multnomah County|Lane County|' +
  'Marion County|Polk County|Washington County|Travis County|Dallas County|Orleans Parish|' +
  'Miami-Dade County|Broward County|Fulton County|Atlanta|Newark|Trenton|Camden|Jersey City|' +
  'Albany|Ithaca|Syracuse|Rochester|Somerville|Cambridge|Providence|Hartford|New Haven|Vermont|' +
  'Connecticut|Oregon|Washington State|Bernalillo County'
).split('|');

const PATTERN = new RegExp(
  `\\b(?:${NAMES.map((name) => name.replaceAll('.', '\\.')).join('|')})\\b`,
  'g',
);
const NEVER = /\uffffnever/;

export { buildExtremePage } from '../browser/extreme-pages.ts';

/** Time spent in making and running the finder so far (milliseconds). */
let finding = 0;

function makeTimedFinder(): Finder {
  const finder = timed(() => makeFinder(lexicon));
  return (text, context) => timed(() => finder(text, context));
}

function timed<T>(run: () => T): T {
  const started = performance.now();
  const result = run();
  finding += performance.now() - started;
  return result;
}

/** How often the page was read. */
let readings = 0;

const VARIANTS = {
  /** The floor: a bare walk that reads every text node. */
  walk: async () => {
    let length = 0;
    for (const node of textNodes()) length += node.data.length;
    return length;
  },
  /** Every character touched. */
  touch: async () => {
    let count = 0;
    for (const node of textNodes()) if (NEVER.test(node.data)) count += 1;
    return count;
  },
  lawmark: () => annotate({}),
  'lawmark, mark elements': () =>
    annotate({
      painter: (onStop: () => void) => createMarkPainter({ describe: ({ kind }) => kind, onStop }),
    }),
  'mark.js, one alternation': async () => {
    new Mark(document.body).markRegExp(PATTERN);
    return document.querySelectorAll('mark').length;
  },
  'mark.js, list of 60': async () => {
    new Mark(document.body).mark(NAMES, { separateWordSearch: false, accuracy: 'exactly' });
    return document.querySelectorAll('mark').length;
  },
  'live ranges': async () => {
    const highlight = new Highlight();
    for (const node of textNodes()) {
      for (const { index, 0: text } of node.data.matchAll(PATTERN)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        highlight.add(range);
      }
    }
    CSS.highlights.set('live', highlight);
    return highlight.size;
  },
  nothing: async () => 0,
};

/** Runs one variant and, when all that it caused is drawn, answers what it took. */
export async function paint(variant: Variant): Promise<Painted> {
  await drawn();
  await idle();
  const observed = observe();
  const before = finding;
  const start = performance.now();
  const count = await VARIANTS[variant]();
  const time = performance.now() - start;
  await drawn();
  return { time, finding: finding - before, count, ...observed() };
}

/** Runs of which the code is still cold, and those that are counted. */
const COLD_RUNS = 15;
const WARM_RUNS = 15;

/** A walk over a short article takes less than the clock tells. */
const WALKS = 20;

/** What the floor and the extension take once their code is compiled; medians (milliseconds). */
export async function paintWarm(): Promise<
  Readonly<Record<'walk' | 'lawmark' | 'finding', number>>
> {
  const times = { walk: [] as number[], lawmark: [] as number[], finding: [] as number[] };
  const finder = makeTimedFinder();
  for (let run = 0; run < COLD_RUNS + WARM_RUNS; run += 1) {
    await idle();
    const start = performance.now();
    for (let walk = 0; walk < WALKS; walk += 1) await VARIANTS.walk();
    const walked = performance.now();
    await idle();
    const before = finding;
    const begun = performance.now();
    await annotate({}, () => finder);
    const end = performance.now();
    session?.stop();
    await drawn();
    if (run < COLD_RUNS) continue;
    times.walk.push((walked - start) / WALKS);
    times.lawmark.push(end - begun);
    times.finding.push(finding - before);
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[WARM_RUNS >> 1] ?? 0;
  return {
    walk: median(times.walk),
    lawmark: median(times.lawmark),
    finding: median(times.finding),
  };
}

/**
 * Changes that the page makes by itself, so many in each task, or frame. Resolves when they are drawn
 * with the time of the changes and of what observers do with them at once (milliseconds).
 */
export async function update(
  count: number,
  atOnce = count,
  each: 'task' | 'frame' = 'task',
): Promise<number> {
  const paragraphs = [...document.querySelectorAll('p.text')];
  await idle();
  const start = performance.now();
  for (let i = 0; i < count; i += 1) {
    const paragraph = paragraphs[(i * 7) % paragraphs.length];
    const text = paragraph?.firstChild as Text | null;
    if (i % 5 === 0 || !text) paragraph?.append(`Update ${i}. `);
    else if (i % 5 === 1) paragraph?.lastChild?.remove();
    else text.data = `${text.data.slice(0, 200)} Seen at ${i}.`;
    if (i % atOnce !== atOnce - 1) continue;
    if (each === 'task') await nextTask();
    else await new Promise(requestAnimationFrame);
  }
  await null;
  const script = performance.now() - start;
  await new Promise(requestAnimationFrame);
  await nextTask();
  return script;
}

const ENTRIES = ['Chicago', 'a town by the river', 'Section 1373', 'New Orleans'];

/** Entries of a feed on the page. */
const MOST_ENTRIES = 60;

/**
 * A feed: entries come in on top, change, and go at the end. Each hundredth time it waits until the
 * page has been read again. Answers how often it was read so far.
 */
export async function feed(first: number, count: number): Promise<number> {
  const article = document.querySelector('article');
  for (let i = first; i < first + count; i += 1) {
    const entry = document.createElement('p');
    entry.className = 'entry';
    entry.append(`Entry ${i}: `, ENTRIES[i % ENTRIES.length] ?? '', ' was named at the meeting.');
    article?.prepend(entry);
    const entries = document.querySelectorAll('p.entry');
    const changed = entries[(i * 7) % entries.length]?.firstChild as Text;
    changed.data = `Changed at ${i}, `;
    if (entries.length > MOST_ENTRIES) entries[entries.length - 1]?.remove();
    if (i % 100 === 99) await nextReading();
    else if (i % 10 === 9) await nextTask();
  }
  return readings;
}

function nextReading(): Promise<void> {
  const before = readings;
  return new Promise((resolve) => {
    const look = () => (readings > before ? resolve() : setTimeout(look, 20));
    look();
  });
}

let session: PageSession | null = null;

function annotate(
  options: Parameters<typeof annotateArticle>[2],
  finder: FinderMaker = (root) => searchFirst(makeTimedFinder(), root),
): Promise<number> {
  return new Promise((resolve) => {
    session = annotateArticle(document, finder, {
      ...options,
      onUpdate: (state) => {
        readings += 1;
        resolve(state.kind === 'annotated' ? state.painted.length : 0);
      },
    });
  });
}

function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  yield* nodes;
}

function observe(): () => Pick<Painted, 'longestTask' | 'shift'> {
  let longestTask = 0;
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'longtask') longestTask = Math.max(longestTask, entry.duration);
      else shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }
  });
  for (const type of ['longtask', 'layout-shift']) observer.observe({ type });
  return () => {
    observer.disconnect();
    return { longestTask, shift };
  };
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 5_000 }));
}

/** Two frames later the styles of the first are drawn and its entries are there. */
export function drawn(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
  );
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
