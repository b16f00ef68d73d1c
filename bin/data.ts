/**
 * `npm run data [-- --record-digests [--accept KEY]…]`
 *
 * Counts what the record holds and checks it: each problem with its file, record and field. Exit
 * status 1 when there is one. `--record-digests` records the digests of new excerpts, parts of laws
 * and words of courts in data/digests.json, so that nobody's words change unnoticed; `--accept KEY`
 * takes over a text that was changed or removed on purpose.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Digests, recordDigests } from '../core/dataset/check/digests.ts';
import { checkDataset, type Problem, type Rules } from '../core/dataset/check.ts';
import { readDataset, readDatasetFiles } from '../core/dataset/files.ts';
import { problemLine } from '../core/dataset/import.ts';
import { makeLexicon, packLexicon } from '../core/dataset/lexicon.ts';
import type { Dataset } from '../core/dataset/record.ts';

const DIGESTS = 'data/digests.json';

if (import.meta.main) await main();

/**
 * The dataset of the project in the current folder, for builds.
 * @throws with every problem when there is one: what is wrong must not be packed.
 */
export async function checkedDataset(): Promise<Dataset> {
  const { dataset, origins } = readDatasetFiles();
  const problems = await checkDataset(dataset, readRules(), origins);
  if (problems.length > 0) throw new Error(`The record has problems:\n${lines(problems)}`);
  return dataset;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'record-digests': { type: 'boolean', default: false },
      accept: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values['record-digests']) {
    const digests = await recordDigests(readDataset(), readDigests(), new Set(values.accept));
    writeFileSync(DIGESTS, `${JSON.stringify(digests, null, 2)}\n`);
  }
  const { dataset, origins } = readDatasetFiles();
  console.log(summary(dataset));
  const problems = await checkDataset(dataset, readRules(), origins);
  if (problems.length > 0) console.error(`\n${lines(problems)}`);
  console.log(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  if (problems.length > 0) process.exitCode = 1;
}

function summary(dataset: Dataset): string {
  const { jurisdictions, letters, sources } = dataset;
  const ofKind = (...kinds: string[]) => letters.filter(({ kind }) => kinds.includes(kind)).length;
  const sum = <T>(items: readonly T[], count: (item: T) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  const rows: (readonly [string, number | string])[] = [
    ['version', `${dataset.version}, as of ${dataset.asOf}`],
    ['jurisdictions', jurisdictions.length],
    ['  events', sum(jurisdictions, ({ events }) => events.length)],
    ['federal events', dataset.federal.length],
    ['letters and memos', ofKind('letter', 'memo')],
    ['statements and releases', ofKind('statement', 'release')],
    ['  excerpts', sum(letters, ({ excerpts }) => excerpts.length)],
    ['instruments', dataset.instruments.length],
    ['  developments', sum(dataset.instruments, ({ developments = [] }) => developments.length)],
    ['cases', dataset.cases.length],
    ['  events', sum(dataset.cases, ({ events }) => events.length)],
    ['lists', dataset.lists.length],
    ['  entries', sum(dataset.lists, ({ members }) => members.length)],
    ['discrepancies', dataset.discrepancies.length],
    ['misstatements', dataset.misstatements.length],
    ['glossary', dataset.glossary.length],
    ['sources', sources.length],
    ...Object.entries(Object.groupBy(sources, ({ kind }) => kind)).map(
      ([kind, items]) => [`  ${kind}`, items?.length ?? 0] as const,
    ),
    ['dataset as JSON', sizes(dataset)],
    ['finding tables as JSON', sizes(packLexicon(makeLexicon(dataset)))],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function sizes(value: unknown): string {
  const bytes = Buffer.from(JSON.stringify(value));
  return `${bytes.length} bytes, ${gzipSync(bytes).length} with gzip`;
}

function lines(problems: readonly Problem[]): string {
  return problems.map(problemLine).join('\n');
}

function readRules(): Rules {
  return {
    schema: readJson('data/schema.json') as object,
    digests: readDigests(),
    retiredHosts: readJson('data/retired-hosts.json') as Rules['retiredHosts'],
  };
}

function readDigests(): Digests {
  return existsSync(DIGESTS) ? (readJson(DIGESTS) as Digests) : {};
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
