/**
 * Speed of the finder: `npm run bench:find [-- FILE…]`. In one run, in turns, so that a busy machine
 * is busy for all: the finder with 60, 1,000 and 30,000 place names beside the record's law, cases
 * and letters; the npm package `citation`; one alternation of all names. On sparse news and on dense
 * text, and on the given files as one text. Then the finder and `citation` alone on texts from news in
 * which nothing is named to sentences of law only. Prints medians of processor time, of rounds in which
 * the code is compiled already.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readDataset } from '../../core/dataset/files.ts';
import { makeLexicon, packLexicon } from '../../core/dataset/lexicon.ts';
import { makeFinder } from '../../core/find/finder.ts';
import type { Lexicon, LexiconJurisdiction, ReadyLexicon } from '../../core/find/lexicon.ts';
import { flexible } from '../../core/find/pattern.ts';
import { makeReady } from '../../core/find/ready.ts';
import places from '../../data/gazetteer/places.json' with { type: 'json' };
import { denseNews, lawNews, plainNews, sparseNews } from './texts.ts';

interface Citation {
  readonly find: (text: string) => { readonly citations: readonly unknown[] };
}

const ROUNDS = 15;
/** Rounds before those that count: engines compile what has run for a while. */
const WARM_UP = 25;
/** What has taken this long in all, in milliseconds, is not measured again after a few rounds. */
const LONG = 5_000;
const FEW_ROUNDS = 3;
const SPARSE_LENGTH = 1_000_000;
const DENSE_LENGTH = 300_000;
const SIZES = [60, 1_000, 30_000];
const PUBLISHED = '2017-07-07';

const citation = createRequire(import.meta.url)('citation') as Citation;
const record = makeLexicon(readDataset());
const loaded = asLoaded(record);

const started = processorTime();
const find = makeFinder(loaded);
const made = processorTime();
find('Chicago and other sanctuary cities cite Section 1373.', { published: PUBLISHED });
console.log(
  `Full record: ${milliseconds(made - started)} to make, ${milliseconds(processorTime() - made)} for the first sentence`,
);

const texts: (readonly [name: string, text: string])[] = [
  ['sparse news', sparseNews(SPARSE_LENGTH)],
  ['dense text', denseNews(DENSE_LENGTH)],
];
const files = process.argv.slice(2);
if (files.length > 0) {
  texts.push(['given files', files.map((file) => readFileSync(file, 'utf8')).join('\n\n')]);
}
/** What is timed: answers how much it found. */
type Way = readonly [label: string, run: (text: string) => number];

const finder: Way = ['finder, full record', (text) => find(text, { published: PUBLISHED }).length];
const library: Way = [
  'npm citation 0.9.0, all types',
  (text) => citation.find(text).citations.length,
];

for (const [name, text] of texts) report(name, text, [finder, library, ...SIZES.flatMap(sized)]);
report('news in which nothing is named', plainNews(SPARSE_LENGTH), [finder, library]);
for (const sparseness of [144, 72, 36, 18]) {
  const text = sparseNews(SPARSE_LENGTH, sparseness);
  report(`one labelled sentence in ${sparseness}`, text, [finder, library]);
}
report('sentences of law', lawNews(DENSE_LENGTH), [finder, library]);

function sized(size: number): Way[] {
  const lexicon = withNames(size);
  const own = makeFinder(asLoaded(lexicon));
  const alternation = new RegExp(
    `\\b(?:${lexicon.jurisdictions.flatMap(({ names }) => names.map((one) => flexible(one.text))).join('|')})\\b`,
    'g',
  );
  return [
    [`finder, ${size} names`, (text) => own(text, { published: PUBLISHED }).length],
    [`one alternation, ${size} names`, (text) => text.match(alternation)?.length ?? 0],
  ];
}

function report(name: string, text: string, ways: readonly Way[]): void {
  const times = ways.map((): number[] => []);
  const found = ways.map(() => 0);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [i, [, run]] of ways.entries()) {
      const measured = times[i] ?? [];
      if (measured.length >= FEW_ROUNDS && sum(measured) > LONG) continue;
      const from = processorTime();
      found[i] = run(text);
      measured.push(processorTime() - from);
    }
  }
  console.log(`\n${name}, ${text.length.toLocaleString('en')} characters, medians of ${ROUNDS}`);
  for (const [i, [label]] of ways.entries()) {
    const sorted = (times[i] ?? []).slice(-ROUNDS).sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1] ?? Number.NaN;
    const rate = (text.length / median / 1000).toFixed(1).padStart(8);
    const each = `${found[i]} found`.padStart(14);
    console.log(`${label.padEnd(34)}${rate} M characters/s${each}`);
  }
}

/** The record with its first `size` places, filled up with places of the gazetteer. */
function withNames(size: number): Lexicon {
  const own = record.jurisdictions.slice(0, Math.min(size, record.jurisdictions.length));
  const names = Object.keys(places as Record<string, string>);
  const more: LexiconJurisdiction[] = [];
  // The gazetteer has fewer names than are asked for: the rest are its names with "New" before.
  for (let i = own.length; i < size; i += 1) {
    const name = names[i % names.length] ?? '';
    const text = i < names.length ? name : `New ${name}`;
    more.push({
      id: `place-${i}`,
      kind: 'city',
      state: 'XX',
      ocdId: `place-${i}`,
      names: [{ text, use: 'context' }],
      refuse: [],
    });
  }
  return { ...record, jurisdictions: [...own, ...more] };
}

/** As a page gets it: parsed from JSON, with the tables made at build time. */
function asLoaded(lexicon: Lexicon): ReadyLexicon {
  return JSON.parse(JSON.stringify(packLexicon(makeReady(lexicon)))) as ReadyLexicon;
}

/** Time that this process had of the processor, in milliseconds: other work hardly counts in it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
