/** Runs inside the page: ways of finding, timed over all of its text. Leaves `findBench` behind. */
import lexicon from 'virtual:lexicon';
import { makeFinder } from '../../core/find/finder.ts';

const started = performance.now();
const find = makeFinder(lexicon);
/** Time to make the finder of its tables, in this page (milliseconds). */
export const startUp = performance.now() - started;

let alternation = /(?!)/g;

/** Fills the page with paragraphs and makes one alternation of `names`. */
export function prepare(paragraphs: readonly string[], names: readonly string[]): void {
  document.body.replaceChildren(
    ...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
  alternation = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
}

const WAYS = {
  /** The floor: a bare walk that reads every text node. */
  walk: () => sum(({ length }) => length),
  /** The finder on each text node. */
  'finder, full record, each node': () =>
    sum((text) => find(text, { published: '2017-07-07' }).length),
  /** The finder on the page's text in one, as on a page with one article. */
  'finder, full record, whole text': () =>
    find([...texts()].join('\n\n'), { published: '2017-07-07' }).length,
  'one alternation': () => sum((text) => text.match(alternation)?.length ?? 0),
} as const;

export type Way = keyof typeof WAYS;

/** How long one way takes once, in milliseconds, and what it counts. */
export function time(way: Way): { readonly time: number; readonly count: number } {
  const from = performance.now();
  const count = WAYS[way]();
  return { time: performance.now() - from, count };
}

function sum(measure: (text: string) => number): number {
  let total = 0;
  for (const text of texts()) total += measure(text);
  return total;
}

function* texts(): Generator<string> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield (walker.currentNode as Text).data;
}
