/** Reads `data/` from disk. For the command line, the build and tests; browsers load one JSON file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARRAYS, FOLDERS } from './layout.ts';
import type { Dataset } from './record.ts';

/** A dataset and, for each of its records, the file that it came from (relative to the root). */
export interface DatasetFiles {
  readonly dataset: Dataset;
  readonly origins: ReadonlyMap<object, string>;
}

/**
 * Reads the dataset of a project folder. Nothing is checked beyond JSON syntax: see `check.ts`.
 * @param root folder that holds `data/`.
 * @throws with the file's name when a file is missing or is no JSON.
 */
export function readDataset(root = '.'): Dataset {
  return readDatasetFiles(root).dataset;
}

/** As `readDataset`, and tells which file each record came from. */
export function readDatasetFiles(root = '.'): DatasetFiles {
  const origins = new Map<object, string>();
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(root, file), 'utf8'));
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`);
    }
  };
  const readArray = (file: string): object[] => {
    const records = read(file);
    if (!Array.isArray(records)) throw new Error(`${file}: should hold an array`);
    for (const record of records) origins.set(record, file);
    return records;
  };
  const readFolder = (folder: string): object[] =>
    jsonFiles(root, folder).map((file) => {
      const record = read(file) as object;
      origins.set(record, file);
      return record;
    });

  const parts: Record<string, unknown> = {
    ...(read('data/dataset.json') as object),
    sources: jsonFiles(root, 'data/sources').flatMap(readArray),
  };
  for (const name of FOLDERS) parts[name] = readFolder(`data/${name}`);
  for (const name of ARRAYS) parts[name] = readArray(`data/${name}.json`);
  // A shape that differs is the business of the check, which reports it with file and record.
  return { dataset: parts as unknown as Dataset, origins };
}

/** Sorted by name, so that the dataset is the same on every machine. */
function jsonFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
