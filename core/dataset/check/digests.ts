import type { Dataset } from '../record.ts';
import { sha256 } from '../sha256.ts';
import { type Path, type Placed, type Problem, placedRecords, problem } from './problem.ts';

/** SHA-256, in hexadecimal digits, of every text that is quoted word for word, by its key. */
export type Digests = Readonly<Record<string, string>>;

/** A text in the words of others: an excerpt of a letter, a part of a law, words of a court. */
export interface Verbatim {
  /** `L15-1` (an excerpt's id), `8-usc-1373#/us/usc/t8/s1373/a`, `philadelphia-v-sessions#quotation-1`. */
  readonly key: string;
  readonly text: string;
  readonly placed: Placed;
  /** Path of the text inside its record. */
  readonly path: Path;
}

const FILE = 'data/digests.json';

/** Words that differ from those recorded, or whose digest is missing or left over. */
export async function digestProblems(
  records: readonly Placed[],
  digests: Digests,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const left = new Set(Object.keys(digests));
  for (const { key, text, placed, path } of verbatimsOf(records)) {
    left.delete(key);
    const recorded = digests[key];
    if (recorded === (await sha256(text))) continue;
    const message = recorded
      ? `the words of “${key}” are not those that were recorded`
      : `“${key}” has no digest in ${FILE}`;
    problems.push(problem(placed, path, message));
  }
  for (const key of left) {
    problems.push({ file: FILE, record: key, field: '', message: 'no quoted text has this key' });
  }
  return problems;
}

/** Every quoted text of a dataset by its key. */
export function quotedTexts(dataset: Dataset): ReadonlyMap<string, Verbatim> {
  return new Map(verbatimsOf(placedRecords(dataset)).map((one) => [one.key, one]));
}

/**
 * The digests to record: those there are, and what is missing. Recorded words stay as they are: a
 * changed or removed text is taken over only where its key is among `accepted`.
 */
export async function recordDigests(
  dataset: Dataset,
  digests: Digests,
  accepted: ReadonlySet<string> = new Set(),
): Promise<Digests> {
  const verbatims = verbatimsOf(placedRecords(dataset));
  const keys = new Set(verbatims.map(({ key }) => key));
  const kept = Object.entries(digests).filter(([key]) => keys.has(key) || !accepted.has(key));
  const next = new Map(kept);
  for (const { key, text } of verbatims) {
    if (!next.has(key) || accepted.has(key)) next.set(key, await sha256(text));
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function verbatimsOf(records: readonly Placed[]): Verbatim[] {
  return records.flatMap((placed) => {
    const { record } = placed;
    const verbatims: Verbatim[] = [];
    const add = (key: string, text: string, ...path: Path) =>
      verbatims.push({ key, text, placed, path: [...path, 'text'] });
    if ('excerpts' in record) {
      for (const [at, { id, text }] of record.excerpts.entries()) add(id, text, 'excerpts', at);
    }
    if ('citations' in record) {
      for (const [at, { ref, text }] of (record.text ?? []).entries()) {
        add(`${record.id}#${ref}`, text, 'text', at);
      }
    }
    if ('quotations' in record) {
      for (const [at, { text }] of (record.quotations ?? []).entries()) {
        add(`${record.id}#quotation-${at + 1}`, text, 'quotations', at);
      }
    }
    return verbatims;
  });
}
