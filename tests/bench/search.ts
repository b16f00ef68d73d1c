/**
 * `npm run bench:search`: how long one query takes over the full record and the gazetteer, letter by
 * letter as people type the eighty questions of the tests, in Node.
 */
import { readDataset } from '../../core/dataset/files.ts';
import { readGazetteerTables } from '../../core/dataset/gazetteer-files.ts';
import { placeTable } from '../../core/dataset/place-table.ts';
import { makeSearch } from '../../core/dataset/search.ts';
import { makePlaceSearch } from '../../core/dataset/search-places.ts';
import { AS_WRITTEN, LOOSELY } from '../unit/dataset/search-questions.ts';

const ROUNDS = 5;

/** What no record holds, so that the search for slips runs too. */
const UNRECORDED = [
  'springfield',
  'clark county washington',
  'murfreesbroo',
  'xyzzyxx',
  'sacremanto',
];

const dataset = readDataset();
const table = placeTable(readGazetteerTables());
const [search, indexing] = timed(() => makeSearch(dataset));
const [findPlaces, reading] = timed(() => makePlaceSearch(table, dataset));
console.log(
  `index of the record ${ms(indexing)}, table of ${table.rows.length} names ${ms(reading)}`,
);

const questions = [...AS_WRITTEN, ...LOOSELY].map(([query]) => query).concat(UNRECORDED);
const typed = questions.flatMap((query) =>
  Array.from(query, (_, length) => query.slice(0, length + 1)),
);
for (const query of questions) ask(query);
const whole = repeat(questions);
report(`${questions.length} whole questions`, whole);
report(`${typed.length} beginnings of them`, repeat(typed));

function ask(query: string): void {
  findPlaces(query, search(query));
}

function repeat(queries: readonly string[]): number[] {
  return Array.from({ length: ROUNDS }, () =>
    queries.map((one) => timed(() => ask(one))[1]),
  ).flat();
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

function report(what: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => ms(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  console.log(`${what}: median ${at(0.5)}, 95th ${at(0.95)}, longest ${at(1)}`);
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
