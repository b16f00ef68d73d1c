import { type AnyRecord, COLLECTIONS, type Collection, fileOf } from '../layout.ts';
import type { Dataset } from '../record.ts';

/** Something wrong in the dataset, told so that a person finds the place. */
export interface Problem {
  /** Relative to the project's root: `data/letters/x.json`. */
  readonly file: string;
  /** Id of the record. */
  readonly record: string;
  /** Path inside the record: `events[2].sources[0]`; empty for the record itself. */
  readonly field: string;
  readonly message: string;
}

/** A record, and where it is. */
export interface Placed {
  readonly collection: Collection;
  readonly record: AnyRecord;
  readonly file: string;
}

/** Which file each record really came from, where that is known. */
export type Origins = ReadonlyMap<object, string>;

/** Path inside a record: property names and indexes. */
export type Path = readonly (string | number)[];

/** Every record of a dataset, with its place. */
export function placedRecords(dataset: Dataset, origins: Origins = new Map()): Placed[] {
  return COLLECTIONS.flatMap((collection) =>
    dataset[collection].map((record) => ({
      collection,
      record,
      file: origins.get(record) ?? fileOf(collection, record),
    })),
  );
}

/** A problem of a record. */
export function problem({ file, record }: Placed, path: Path, message: string): Problem {
  return { file, record: record.id, field: fieldName(path), message };
}

/** `['events', 2, 'on']` → `events[2].on`. */
export function fieldName(path: Path): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? key : `${name}.${key}`;
  }, '');
}

/** Calls back for each value inside a record, the record included, with its path. */
export function walk(value: unknown, visit: (value: unknown, path: Path) => void, path: Path = []) {
  visit(value, path);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, visit, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) walk(item, visit, [...path, key]);
  }
}
