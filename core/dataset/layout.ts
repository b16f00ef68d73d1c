import type { Dataset } from './record.ts';

/** The parts of a dataset that hold records. */
export type Collection = {
  [K in keyof Dataset]: Dataset[K] extends readonly object[] ? K : never;
}[keyof Dataset];

/** Collections that keep each record in a file of its own, named by its id. */
export const FOLDERS = ['jurisdictions', 'letters', 'instruments', 'cases', 'lists'] as const;

/** Collections that are one file each. */
export const ARRAYS = ['federal', 'discrepancies', 'misstatements', 'glossary'] as const;

/** All collections. Sources are filed by their kind. */
export const COLLECTIONS = ['sources', ...FOLDERS, ...ARRAYS] as const satisfies Collection[];

/** Any record of a dataset. */
export type AnyRecord = Dataset[Collection][number];

/** The file in which a record belongs, relative to the project's root. */
export function fileOf(collection: Collection, record: { id?: unknown; kind?: unknown }): string {
  if (collection === 'sources') return `data/sources/${record.kind}.json`;
  return (FOLDERS as readonly string[]).includes(collection)
    ? `data/${collection}/${record.id}.json`
    : `data/${collection}.json`;
}
