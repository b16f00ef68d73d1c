/**
 * The dataset that a reader imported in place of the bundled one, kept in IndexedDB: a megabyte of
 * text is too much for the browsers' small storage, and IndexedDB needs no permission.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Dataset } from '../../core/dataset/record.ts';
import { sha256 } from '../../core/dataset/sha256.ts';

/** A dataset file that passed every check, as it is kept. */
const Kept = v.object({
  /** The file, unchanged. */
  text: v.string(),
  /** SHA-256 of the text in hexadecimal digits. */
  digest: v.string(),
  fileName: v.string(),
  /** ISO day of the import. */
  importedOn: v.pipe(v.string(), v.isoDate()),
  /** Version of the extension whose checks it passed; those of another may ask for more. */
  checkedBy: v.string(),
});
type Kept = v.InferOutput<typeof Kept>;

/** What is kept. Only `usable` takes the place of the bundled dataset. */
export type Imported =
  | { readonly state: 'none' }
  | { readonly state: 'usable'; readonly dataset: Dataset; readonly file: ImportedFile }
  /** It passed the checks of another version of the extension, which brought a record of its own. */
  | { readonly state: 'outdated'; readonly file: ImportedFile; readonly text: string }
  | { readonly state: 'damaged'; readonly reason: string };

export type ImportedFile = Pick<Kept, 'fileName' | 'importedOn'>;

interface Schema extends DBSchema {
  readonly datasets: { readonly key: string; readonly value: unknown };
}

const NAME = 'lawmark';
const STORE = 'datasets';
const KEY = 'imported';

/** What a reader imported. Never throws: what cannot be read is told as damaged. */
export async function readImported(): Promise<Imported> {
  try {
    const value = await withDatabase((database) => database.get(STORE, KEY));
    if (value === undefined) return { state: 'none' };
    const { success, output } = v.safeParse(Kept, value);
    if (!success) return { state: 'damaged', reason: 'what is stored is no dataset file' };
    const { text, digest, checkedBy, fileName, importedOn } = output;
    if ((await sha256(text)) !== digest) {
      return { state: 'damaged', reason: 'the stored file is not as it was imported' };
    }
    const file = { fileName, importedOn };
    if (checkedBy !== version()) return { state: 'outdated', file, text };
    return { state: 'usable', dataset: JSON.parse(text), file };
  } catch (error) {
    return { state: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Keeps a dataset file that has passed every check.
 * @param importedOn ISO day.
 * @throws when the browser has no room or no leave to store it; what was kept stays.
 */
export async function keepImported(
  text: string,
  fileName: string,
  importedOn: string,
): Promise<void> {
  const kept: Kept = {
    text,
    digest: await sha256(text),
    fileName,
    importedOn,
    checkedBy: version(),
  };
  await withDatabase((database) => database.put(STORE, kept, KEY));
}

/** Forgets what was imported, even where it can no longer be read. */
export async function forgetImported(): Promise<void> {
  await deleteDB(NAME);
}

/** Opened for each use, so that nothing stands in the way of deleting it. */
async function withDatabase<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, 1, {
    upgrade: (created) => {
      created.createObjectStore(STORE);
    },
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

function version(): string {
  return browser.runtime.getManifest().version;
}
