/**
 * Where claims are kept: IndexedDB, in the extension's own origin. Only the background writes; own
 * pages read. A write that has resolved is on the disk: it survives the browser being killed.
 */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Claim } from './claim.ts';
import { readClaimValue } from './claim-shape.ts';
import { isSame, merged } from './history.ts';
import { ClaimsError, type ClaimsProblem } from './problem.ts';

interface Schema extends DBSchema {
  readonly claims: {
    readonly key: string;
    readonly value: Claim;
    readonly indexes: {
      readonly page: string;
      readonly modified: string;
      /** Holds deleted claims only: null is no key. */
      readonly deleted: string;
    };
  };
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** `MIGRATIONS[n]` makes version n + 1 of the store of version n. Never change one that was shipped. */
export type StoreMigration = (
  database: IDBPDatabase<Schema>,
  transaction: Upgrade,
) => void | Promise<void>;

export const MIGRATIONS: readonly StoreMigration[] = [
  (database) => {
    const claims = database.createObjectStore('claims', { keyPath: 'id' });
    claims.createIndex('page', 'page.url');
    claims.createIndex('modified', 'modified');
    claims.createIndex('deleted', 'deleted');
  },
];

export const STORE_NAME = 'lawmark-claims';

/** Deleted claims are kept for so long (milliseconds): 30 days. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Claims read at a time when all are: some megabytes. */
const BATCH = 2_000;

/** What became of each value of `putMany`; see `PutReport`. */
export interface PutResult {
  readonly added: number;
  readonly merged: number;
  readonly kept: number;
  readonly refused: readonly { readonly index: number; readonly where: string | null }[];
  /** Those that were written. */
  readonly written: readonly Claim[];
}

/** All methods throw a `ClaimsError`; a write that throws has changed nothing. */
export interface ClaimStore {
  get(id: string): Promise<Claim>;
  /** In the order of the ids; those that are gone are left out. */
  getMany(ids: readonly string[]): Promise<readonly Claim[]>;
  /** Those of a page in the order of its text, deleted ones left out. */
  ofPage(url: string): Promise<readonly Claim[]>;
  countOfPage(url: string): Promise<number>;
  /** Those changed last, newest first, deleted ones left out. */
  recent(limit: number): Promise<readonly Claim[]>;
  /** How many there are, deleted ones left out. */
  count(): Promise<number>;
  /** All of them, deleted ones too, in batches. */
  all(): AsyncGenerator<readonly Claim[]>;
  add(claim: Claim): Promise<void>;
  /** Replaces claims by what `change` makes of them, all or none; may be given up by throwing. */
  update(ids: readonly string[], change: (claim: Claim) => Claim): Promise<readonly Claim[]>;
  /** Puts in claims of unknown origin. */
  putMany(values: readonly unknown[]): Promise<PutResult>;
  /** Removes everything for good. */
  wipe(): Promise<void>;
  /** Removes for good what was deleted long before a moment (ISO date-time); returns how many. */
  purge(now: string): Promise<number>;
  close(): void;
}

/** A store that opens the database at its first use, and again after it was closed on it. */
export function openClaimStore(
  name: string = STORE_NAME,
  migrations: readonly StoreMigration[] = MIGRATIONS,
): ClaimStore {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  const open = () => {
    opening ??= openDatabase(name, migrations, () => {
      opening = null;
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  /** Runs a use of the database, and tells its failures as problems. */
  const using = async <T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await use(await open());
    } catch (error) {
      throw asClaimsError(error);
    }
  };

  /** Resolves when what was written is on the disk. */
  const writing = <T>(write: (claims: Writable) => Promise<T>): Promise<T> =>
    using(async (database) => {
      const transaction = database.transaction('claims', 'readwrite', { durability: 'strict' });
      // Its failure is told where it is waited for.
      transaction.done.catch(() => {});
      try {
        const result = await write(transaction.store);
        transaction.commit();
        await transaction.done;
        return result;
      } catch (error) {
        abort(transaction);
        if (!isAbort(error)) throw error;
        // The browser gave up by itself, and the transaction knows why.
        await transaction.done;
        throw error;
      }
    });

  return {
    get: (id) =>
      using(async (database) => {
        const claim = await database.get('claims', id);
        if (!claim) throw new ClaimsError({ reason: 'unknown-claim', id });
        return claim;
      }),
    getMany: (ids) =>
      using(async (database) => {
        const { store } = database.transaction('claims');
        const claims = await Promise.all(ids.map((id) => store.get(id)));
        return claims.filter((claim) => claim !== undefined);
      }),
    ofPage: (url) =>
      using(async (database) => {
        const claims = await database.getAllFromIndex('claims', 'page', url);
        return claims
          .filter(({ deleted }) => deleted === null)
          .sort((a, b) => a.target.position.start - b.target.position.start);
      }),
    countOfPage: (url) => using((database) => database.countFromIndex('claims', 'page', url)),
    recent: (limit) =>
      using(async (database) => {
        const claims: Claim[] = [];
        const index = database.transaction('claims').store.index('modified');
        let cursor = await index.openCursor(null, 'prev');
        while (cursor && claims.length < limit) {
          if (cursor.value.deleted === null) claims.push(cursor.value);
          cursor = await cursor.continue();
        }
        return claims;
      }),
    count: () =>
      using(async (database) => {
        const { store } = database.transaction('claims');
        const [all, deleted] = await Promise.all([store.count(), store.index('deleted').count()]);
        return all - deleted;
      }),
    async *all() {
      let after: IDBKeyRange | null = null;
      for (;;) {
        const range: IDBKeyRange | null = after;
        const batch = await using((database) => database.getAll('claims', range, BATCH));
        if (batch.length > 0) yield batch;
        const last = batch.at(-1);
        if (!last || batch.length < BATCH) return;
        after = IDBKeyRange.lowerBound(last.id, true);
      }
    },
    add: (claim) =>
      writing(async (claims) => {
        await claims.add(checked(claim));
      }),
    update: (ids, change) =>
      writing(async (claims) => {
        const before = await Promise.all(ids.map((id) => claims.get(id)));
        const after = before.map((claim, index) => {
          if (claim) return change(claim);
          throw new ClaimsError({ reason: 'unknown-claim', id: ids[index] ?? '' });
        });
        await Promise.all(
          after.map((claim, index) => claim !== before[index] && claims.put(checked(claim))),
        );
        return after;
      }),
    putMany: (values) =>
      writing(async (claims) => {
        const written = new Map<string, Claim>();
        const refused: PutResult['refused'][number][] = [];
        const counts = { added: 0, merged: 0, kept: 0 };
        for (const [index, value] of values.entries()) {
          const reading = readClaimValue(value);
          if (reading.outcome === 'wrong') {
            refused.push({ index, where: reading.where });
            continue;
          }
          const incoming = reading.claim;
          const stored = await claims.get(incoming.id);
          if (stored && (stored.modified >= incoming.modified || isSame(stored, incoming))) {
            counts.kept += 1;
            continue;
          }
          const claim = stored ? merged(stored, incoming) : incoming;
          await claims.put(checked(claim));
          counts[stored ? 'merged' : 'added'] += 1;
          written.set(claim.id, claim);
        }
        return { ...counts, refused, written: [...written.values()] };
      }),
    wipe: () => writing((claims) => claims.clear()),
    purge: (now) =>
      writing(async (claims) => {
        const before = new Date(Date.parse(now) - KEPT_MS).toISOString();
        const keys = await claims.index('deleted').getAllKeys(IDBKeyRange.upperBound(before, true));
        await Promise.all(keys.map((key) => claims.delete(key)));
        return keys.length;
      }),
    close() {
      opening?.then((database) => database.close()).catch(() => {});
      opening = null;
    },
  };
}

type Writable = IDBPTransaction<Schema, ['claims'], 'readwrite'>['store'];

async function openDatabase(
  name: string,
  migrations: readonly StoreMigration[],
  onGone: () => void,
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new ClaimsError({ reason: 'no-storage' });
  let giveUp: (error: ClaimsError) => void = () => {};
  const isBlocked = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opened = openDB<Schema>(name, migrations.length, {
    async upgrade(database, oldVersion, _, transaction) {
      transaction.done.catch(() => {});
      try {
        // One after another; nothing but this transaction may be waited for.
        for (const migrate of migrations.slice(oldVersion)) await migrate(database, transaction);
      } catch {
        // Half a migration must not be kept. Opening fails then, and the store stays as it was.
        abort(transaction);
      }
    },
    blocked() {
      giveUp(new ClaimsError({ reason: 'blocked' }));
      // It opens all the same once the other window has gone; nobody waits for it then.
      opened.then((database) => database.close()).catch(() => {});
    },
    blocking: (_current, _next, event) => {
      // A later version of the extension wants to open the store.
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
  return Promise.race([opened, isBlocked]);
}

function checked(claim: Claim): Claim {
  const reading = readClaimValue(claim);
  if (reading.outcome === 'right') return reading.claim;
  throw new ClaimsError({ reason: 'invalid', where: reading.where });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What an error of IndexedDB means to a person. */
export function asClaimsError(error: unknown): ClaimsError {
  return error instanceof ClaimsError ? error : new ClaimsError(problemOf(error));
}

function problemOf(error: unknown): ClaimsProblem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  switch (name) {
    case 'QuotaExceededError':
    // Firefox's name for a disk that is full.
    case 'NS_ERROR_FILE_NO_DEVICE_SPACE':
      return { reason: 'quota' };
    // Firefox and Chromium where storage is switched off, and in windows that keep nothing.
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return { reason: 'no-storage' };
    case 'VersionError':
      return { reason: 'too-new' };
    default:
      return { reason: 'failed', message: `${name}: ${message}` };
  }
}
