import { findJsonTrap, MAX_DEPTH } from '../json-trap.ts';
import { quotedTexts } from './check/digests.ts';
import { fieldName } from './check/problem.ts';
import { checkDataset, type Problem, type Rules } from './check.ts';
import type { Dataset } from './record.ts';

/** What became of a file that should hold a dataset. */
export type Reading =
  /** No JSON object at all, or one that is not safe to look into. */
  | { readonly outcome: 'unreadable'; readonly message: string }
  /** Something is wrong in it; at least one problem. */
  | { readonly outcome: 'wrong'; readonly problems: readonly Problem[] }
  /** Nothing is wrong. `text` is the file as text. */
  | { readonly outcome: 'right'; readonly dataset: Dataset; readonly text: string };

/** How a dataset differs from the one in use, where a reader should look before taking it over. */
export interface Differences {
  /** Quotations that both have with different words. */
  readonly changedWords: readonly {
    readonly key: string;
    readonly was: string;
    readonly is: string;
  }[];
  /** Keys of quotations that only the one in use has. */
  readonly lostWords: readonly string[];
  /** Names of places, laws and cases that only the new one has: articles are not searched for them. */
  readonly newNames: readonly string[];
  /** Whether the new one tells less recent facts. */
  readonly isOlder: boolean;
}

/** How many records of each kind a dataset holds. */
export interface Counts {
  readonly jurisdictions: number;
  readonly events: number;
  readonly letters: number;
  readonly excerpts: number;
  readonly laws: number;
  readonly cases: number;
  readonly lists: number;
  readonly sources: number;
}

/** Eight times the size of the record of 2026: room to grow, and still read within a second or two. */
export const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Reads a file in the published schema and checks it in full. Nothing of it is used before that.
 * @param bytes the file; UTF-8, with or without a byte order mark.
 */
export async function readDatasetFile(
  bytes: ArrayBuffer | Uint8Array,
  rules: Pick<Rules, 'schema' | 'retiredHosts'>,
): Promise<Reading> {
  if (bytes.byteLength > MAX_BYTES) {
    return unreadable(
      `The file is larger than ${MAX_BYTES / 1024 / 1024} MB, the most that is read.`,
    );
  }
  const text = decode(bytes);
  if (text === null) return unreadable('The file is not text in UTF-8.');
  if (text.trim() === '') return unreadable('The file is empty.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const end = /[}\]]$/.test(text.trimEnd()) ? '' : ' It seems to be cut off.';
    return unreadable(`The file is not valid JSON: ${(error as Error).message}.${end}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable('The file should hold one JSON object: a whole dataset.');
  }
  const trap = trapMessage(value);
  if (trap) return unreadable(trap);
  const dataset = value as Dataset;
  const problems = await checkDataset(dataset, {
    schema: rules.schema,
    retiredHosts: rules.retiredHosts,
  });
  if (problems.length > 0) return { outcome: 'wrong', problems };
  return { outcome: 'right', dataset, text };
}

/** What to tell a reader before a dataset takes the place of another. */
export function differences(next: Dataset, current: Dataset): Differences {
  const words = quotedTexts(next);
  const old = [...quotedTexts(current).values()];
  const known = new Set(namedRecords(current).map(({ id }) => id));
  return {
    changedWords: old.flatMap(({ key, text }) => {
      const now = words.get(key);
      return now && now.text !== text ? [{ key, was: text, is: now.text }] : [];
    }),
    lostWords: old.filter(({ key }) => !words.has(key)).map(({ key }) => key),
    newNames: namedRecords(next)
      .filter(({ id }) => !known.has(id))
      .map(({ name }) => name),
    isOlder: next.asOf < current.asOf,
  };
}

/** Counts the records of a dataset. */
export function countsOf(dataset: Dataset): Counts {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    jurisdictions: dataset.jurisdictions.length,
    events: sum(dataset.jurisdictions.map(({ events }) => events.length)) + dataset.federal.length,
    letters: dataset.letters.length,
    excerpts: sum(dataset.letters.map(({ excerpts }) => excerpts.length)),
    laws: dataset.instruments.length,
    cases: dataset.cases.length,
    lists: dataset.lists.length,
    sources: dataset.sources.length,
  };
}

/** One problem a line, each with its file, record and field. */
export function problemLine({ file, record, field, message }: Problem): string {
  return `${[file, record, field].filter(Boolean).join(' · ')}: ${message}`;
}

function unreadable(message: string): Reading {
  return { outcome: 'unreadable', message };
}

function decode(bytes: ArrayBuffer | Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What to tell of a value that is not safe to look into; null where it is. */
function trapMessage(value: object): string | null {
  const trap = findJsonTrap(value);
  if (!trap) return null;
  const where = fieldName(trap.path);
  return trap.is === 'too-deep'
    ? `The file is nested more than ${MAX_DEPTH} levels deep, at ${where}.`
    : `The file holds a property named “${trap.path.at(-1)}”, at ${where}.`;
}

function namedRecords({ jurisdictions, instruments, cases }: Dataset) {
  return [
    ...jurisdictions.map(({ id, shortName }) => ({ id, name: shortName })),
    ...instruments.map(({ id, name }) => ({ id, name })),
    ...cases.map(({ id, caption }) => ({ id, name: caption })),
  ];
}
