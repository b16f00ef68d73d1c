/** What the store of claims holds, and how each version of it became the next. */
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { ClaimSettings } from './backup.ts';
import type { Claim } from './claim.ts';
import { packedRows } from './row-packs.ts';
import { type ClaimRow, rowOf } from './table.ts';

/** A claim as it is kept: with keys that only those have that are not deleted, or only deleted ones. */
export interface Kept {
  readonly id: string;
  readonly claim: Claim;
  /** `ClaimPage.url`. */
  readonly page?: string;
  /** Milliseconds before 1970, so that the newest comes first. */
  readonly newest?: number;
  /** ISO date-time. */
  readonly deleted?: string;
}

export interface Schema extends DBSchema {
  readonly claims: {
    readonly key: string;
    readonly value: Kept;
    readonly indexes: { readonly page: string; readonly newest: number; readonly deleted: string };
  };
  /** The rows of all claims, many in one value; see `row-packs.ts`. */
  readonly packs: { readonly key: string; readonly value: string };
  /** How many claims there are that are not deleted: browsers count an index one by one. */
  readonly totals: { readonly key: 'live'; readonly value: number };
  /** Claims of a backup on their way in; see `ClaimStore.stage`. */
  readonly staged: {
    readonly key: [restore: string, id: string];
    readonly value: {
      readonly restore: string;
      readonly id: string;
      readonly kept: Kept;
    };
  };
  /** Settings of a backup whose claims are in, until they are where settings are kept. */
  readonly restored: { readonly key: 'settings'; readonly value: ClaimSettings };
}

/** All stores: a write is to any of them. */
export const STORES = ['claims', 'packs', 'totals', 'staged', 'restored'] as const;

type Names = (typeof STORES)[number][];

/** The stores in one transaction that writes. */
export type Writable = {
  readonly [Name in (typeof STORES)[number]]: IDBPObjectStore<Schema, Names, Name, 'readwrite'>;
};

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** `MIGRATIONS[n]` makes version n + 1 of the store of version n. Never change one that was shipped. */
export type StoreMigration = (
  database: IDBPDatabase<Schema>,
  transaction: Upgrade,
) => void | Promise<void>;

export const MIGRATIONS: readonly StoreMigration[] = [
  (database) => {
    const claims = database.createObjectStore('claims', { keyPath: 'id' });
    claims.createIndex('page', 'page');
    claims.createIndex('newest', 'newest');
    claims.createIndex('deleted', 'deleted');
    untyped(database).createObjectStore('rows', { keyPath: 'id' });
    database.createObjectStore('totals');
  },
  async (database, transaction) => {
    database.createObjectStore('staged', { keyPath: ['restore', 'id'] });
    database.createObjectStore('restored');
    // Each row had been a value of its own.
    untyped(database).deleteObjectStore('rows');
    const packs = database.createObjectStore('packs');
    const rows: ClaimRow[] = [];
    const claims = transaction.objectStore('claims');
    for (let at = await claims.openCursor(); at; at = await at.continue()) {
      rows.push(rowOf(at.value.claim));
    }
    for (const [key, pack] of packedRows(rows)) await packs.put(pack, key);
  },
];

/** For stores that are no longer. */
function untyped(database: IDBPDatabase<Schema>): IDBPDatabase {
  return database as unknown as IDBPDatabase;
}
