/**
 * Measures the finder on labelled texts: `npm run evaluate [-- --write]`. Prints precision, recall
 * and F1 for each kind, and of the instruments for the U.S. Code; every miss and false find; and the
 * difference from the committed results. `--write` commits the new figures to tests/eval/results.json.
 * Last come the contexts of tests/eval/contexts.ts.
 * The held-out part is counted, but its faults are shown only with `--held-out`, so that nobody tunes
 * on them by accident. Words that are no options narrow it to the files whose names begin with one of
 * them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../core/dataset/files.ts';
import { makeLexicon } from '../core/dataset/lexicon.ts';
import { makeFinder } from '../core/find/finder.ts';
import { type Outcome, tryContexts } from '../tests/eval/contexts.ts';
import { FOLDER, PARTS, readPart } from '../tests/eval/parts.ts';
import { type Count, type Row, rates, type Score, score } from '../tests/eval/score.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(FOLDER, 'results.json');
const CHOSEN = process.argv.slice(2).filter((word) => !word.startsWith('--'));

type Results = Record<string, Partial<Record<Row, Count>>>;

const lexicon = makeLexicon(readDataset(ROOT));
const find = makeFinder(lexicon);
const paths = new Map(lexicon.instruments.map(({ id, ref }) => [id, ref]));
const committed = readResults();
const results: Results = {};

for (const part of PARTS) {
  const documents = readPart(part, lexicon, CHOSEN).flatMap((file) => file.documents);
  const scored = score(
    documents.map((document) => {
      const { text, published } = document;
      return { document, found: find(text, published === undefined ? {} : { published }) };
    }),
    (id) => paths.get(id) ?? null,
  );
  results[part] = scored.counts;
  report(part, documents.length, scored);
}
if (CHOSEN.length === 0) reportContexts(tryContexts(find));
if (process.argv.includes('--write') && CHOSEN.length === 0) {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function report(part: string, documents: number, { counts, faults }: Score): void {
  console.log(`${part}: ${documents} texts`);
  for (const [kind, count] of Object.entries(counts)) {
    const { precision, recall, f1 } = rates(count);
    const before = committed[part]?.[kind as Row];
    const change = before === undefined ? '' : `  (committed F1 ${percent(rates(before).f1)})`;
    console.log(
      `  ${kind.padEnd(13)} labels ${String(count.labels).padStart(4)}  precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}${change}`,
    );
  }
  if (part === 'held-out' && !process.argv.includes('--held-out')) return;
  for (const { type, kind, text, around } of faults) {
    console.log(`  ${type} ${kind}: ${text}   … ${around} …`);
  }
}

function reportContexts(outcomes: readonly Outcome[]): void {
  for (const isPlace of [false, true]) {
    const of = outcomes.filter((one) => one.isPlace === isPlace);
    const tried = of.reduce((sum, one) => sum + one.tried, 0);
    const wrong = of.flatMap((one) => one.wrong);
    console.log(`contexts of ${isPlace ? 'the place' : 'something else'}: ${of.length}`);
    console.log(`  texts ${tried}  right ${percent(1 - wrong.length / tried)}`);
    for (const text of wrong) console.log(`  wrong: ${text}`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6);
}

function readResults(): Results {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  } catch {
    return {};
  }
}
