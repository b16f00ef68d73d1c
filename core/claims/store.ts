/**
 * Where claims are kept: IndexedDB, in the extension's own origin. Only the background writes; own
 * pages read. A write that has resolved is on the disk: it survives the browser being killed.
 */
import { type IDBPDatabase, openDB } from 'idb';
import type { ClaimSettings } from './backup.ts';
import type { Claim } from './claim.ts';
import { readClaimValue } from './claim-shape.ts';
import { isSame, merged } from './history.ts';
import { ClaimsError, type ClaimsProblem } from './problem.ts';
import { changesByPack, packedRows, packOf, unpackedRows } from './row-packs.ts';
import {
  type Kept,
  MIGRATIONS,
  type Schema,
  STORES,
  type StoreMigration,
  type Writable,
} from './store-schema.ts';
import { type ClaimRow, rowOf } from './table.ts';

export const STORE_NAME = 'lawmark-claims';

/** Deleted claims are kept for so long (milliseconds): 30 days. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Claims read at a time when all are: some megabytes. */
const BATCH = 2_000;

/** Packs of rows read at a time. */
const PACKS_BATCH = 1_024;

/** What became of each value of `putMany`; see `PutReport`. */
interface PutResult {
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
  /** Those changed last, newest first, deleted ones left out; `limit` is 1 or more. */
  recent(limit: number): Promise<readonly Claim[]>;
  /** How many there are, deleted ones left out. */
  count(): Promise<number>;
  /** All of them, deleted ones too, in batches. */
  all(): AsyncGenerator<readonly Claim[]>;
  /** The rows of all of them, for a table. */
  rows(): AsyncGenerator<readonly ClaimRow[]>;
  add(claim: Claim): Promise<void>;
  /** Replaces claims by what `change` makes of them, all or none; may be given up by throwing. */
  update(ids: readonly string[], change: (claim: Claim) => Claim): Promise<readonly Claim[]>;
  /** Puts in claims of unknown origin. */
  putMany(values: readonly unknown[]): Promise<PutResult>;
  /** Removes everything for good. */
  wipe(): Promise<void>;
  /**
   * Takes in claims of a backup, which count for nothing yet: a backup is too large for one message,
   * and its claims have to come into place all at once.
   * @param restore a UUID of the restore they belong to.
   */
  stage(restore: string, claims: readonly unknown[]): Promise<void>;
  /**
   * Puts the staged claims of a restore in the place of all others, in one transaction; `incomplete`
   * where they are not as many as there should be.
   * @param settings kept until `takeRestoredSettings`.
   */
  swap(restore: string, count: number, settings: ClaimSettings | null): Promise<void>;
  /** Removes what was staged: of one restore, or of all that were never finished. */
  unstage(restore: string | null): Promise<void>;
  /** Hands over the settings of a restored backup, if there are any, and forgets them when kept. */
  takeRestoredSettings(keep: (settings: ClaimSettings) => Promise<void>): Promise<void>;
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
  const writing = <T>(write: (stores: Writable) => Promise<T>): Promise<T> =>
    using(async (database) => {
      const transaction = database.transaction([...STORES], 'readwrite', {
        durability: 'strict',
      });
      // Its failure is told where it is waited for.
      transaction.done.catch(() => {});
      try {
        const result = await write({
          claims: transaction.objectStore('claims'),
          packs: transaction.objectStore('packs'),
          totals: transaction.objectStore('totals'),
          staged: transaction.objectStore('staged'),
          restored: transaction.objectStore('restored'),
        });
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

  /** All values of a store in the order of their keys, in batches. */
  async function* inBatches<Value>(
    read: (database: IDBPDatabase<Schema>, range: IDBKeyRange | null) => Promise<readonly Value[]>,
    lastKey: (batch: readonly Value[]) => string | undefined,
  ) {
    let after: IDBKeyRange | null = null;
    for (;;) {
      const range: IDBKeyRange | null = after;
      const batch = await using((database) => read(database, range));
      const last = lastKey(batch);
      if (last === undefined) return;
      yield batch;
      after = IDBKeyRange.lowerBound(last, true);
    }
  }

  return {
    get: (id) =>
      using(async (database) => {
        const kept = await database.get('claims', id);
        if (!kept) throw new ClaimsError({ reason: 'unknown-claim', id });
        return kept.claim;
      }),
    getMany: (ids) =>
      using(async (database) => {
        const { store } = database.transaction('claims');
        const kept = await Promise.all(ids.map((id) => store.get(id)));
        return kept.filter((one) => one !== undefined).map(({ claim }) => claim);
      }),
    ofPage: (url) =>
      using(async (database) => {
        const kept = await database.getAllFromIndex('claims', 'page', url);
        return kept
          .map(({ claim }) => claim)
          .sort((a, b) => a.target.position.start - b.target.position.start);
      }),
    countOfPage: (url) => using((database) => database.countFromIndex('claims', 'page', url)),
    recent: (limit) =>
      using(async (database) => {
        const kept = await database.getAllFromIndex('claims', 'newest', null, limit);
        return kept.map(({ claim }) => claim);
      }),
    count: () => using(async (database) => (await database.get('totals', 'live')) ?? 0),
    async *all() {
      const batches = inBatches(
        (database, range) => database.getAll('claims', range, BATCH),
        (batch) => batch.at(-1)?.id,
      );
      for await (const batch of batches) yield batch.map(({ claim }) => claim);
    },
    async *rows() {
      const batches = inBatches(
        (database, range) => database.getAll('packs', range, PACKS_BATCH),
        (batch) => {
          const row = unpackedRows(batch.at(-1))[0];
          return row && packOf(row.id);
        },
      );
      for await (const batch of batches) yield batch.flatMap(unpackedRows);
    },
    add: (claim) =>
      writing(async (stores) => {
        const right = checked(claim);
        await Promise.all([
          stores.claims.add(kept(right)),
          changeRows(stores, [rowOf(right)]),
          addToTotal(stores, liveOf([right])),
        ]);
      }),
    update: (ids, change) =>
      writing(async (stores) => {
        const before = await Promise.all(ids.map((id) => stores.claims.get(id)));
        const after = before.map((one, index) => {
          if (one) return change(one.claim);
          throw new ClaimsError({ reason: 'unknown-claim', id: ids[index] ?? '' });
        });
        const changed = after.filter((claim, index) => claim !== before[index]?.claim);
        await put(stores, changed.map(checked));
        await addToTotal(stores, liveOf(after) - liveOf(before.map((one) => one?.claim)));
        return after;
      }),
    putMany: (values) =>
      writing(async (stores) => {
        const readings = values.map(readClaimValue);
        const ids = readings.map((one) => (one.outcome === 'right' ? one.claim.id : null));
        const known = new Map<string, Claim>();
        const asked = [...new Set(ids)].filter((id) => id !== null);
        for (const one of await Promise.all(asked.map((id) => stores.claims.get(id)))) {
          if (one) known.set(one.id, one.claim);
        }
        const before = liveOf([...known.values()]);
        const written = new Map<string, Claim>();
        const refused: PutResult['refused'][number][] = [];
        const counts = { added: 0, merged: 0, kept: 0 };
        for (const [index, reading] of readings.entries()) {
          if (reading.outcome === 'wrong') {
            refused.push({ index, where: reading.where });
            continue;
          }
          const incoming = reading.claim;
          const stored = known.get(incoming.id);
          if (stored && (stored.modified >= incoming.modified || isSame(stored, incoming))) {
            counts.kept += 1;
            continue;
          }
          const claim = stored ? checked(merged(stored, incoming)) : incoming;
          counts[stored ? 'merged' : 'added'] += 1;
          known.set(claim.id, claim);
          written.set(claim.id, claim);
        }
        await put(stores, [...written.values()]);
        await addToTotal(stores, liveOf([...known.values()]) - before);
        return { ...counts, refused, written: [...written.values()] };
      }),
    wipe: () =>
      writing(async (stores) => {
        await Promise.all(STORES.map((name) => stores[name].clear()));
      }),
    stage: (restore, claims) =>
      writing(async ({ staged }) => {
        const right = claims.map(checked);
        await Promise.all(
          right.map((claim) => staged.put({ restore, id: claim.id, kept: kept(claim) })),
        );
      }),
    swap: (restore, count, settings) =>
      writing(async ({ claims, packs, totals, staged, restored }) => {
        const there = await staged.count(stagedOf(restore));
        if (there !== count) throw new ClaimsError({ reason: 'incomplete' });
        await Promise.all([claims.clear(), packs.clear(), restored.clear()]);
        const rows: ClaimRow[] = [];
        let after = '';
        for (let batch = await staged.getAll(stagedOf(restore), BATCH); batch.length > 0; ) {
          await Promise.all(batch.map((one) => claims.put(one.kept)));
          for (const one of batch) rows.push(rowOf(one.kept.claim));
          after = batch.at(-1)?.id ?? after;
          batch = await staged.getAll(stagedOf(restore, after), BATCH);
        }
        await Promise.all([
          ...[...packedRows(rows)].map(([key, pack]) => packs.put(pack, key)),
          totals.put(rows.filter(({ isDeleted }) => !isDeleted).length, 'live'),
          staged.clear(),
          settings && restored.put(settings, 'settings'),
        ]);
      }),
    unstage: (restore) =>
      writing(({ staged }) =>
        restore === null ? staged.clear() : staged.delete(stagedOf(restore)),
      ),
    async takeRestoredSettings(keep) {
      const settings = await using((database) => database.get('restored', 'settings'));
      if (!settings) return;
      await keep(settings);
      await writing(({ restored }) => restored.clear());
    },
    purge: (now) =>
      writing(async (stores) => {
        const { claims } = stores;
        const before = new Date(Date.parse(now) - KEPT_MS).toISOString();
        const keys = await claims.index('deleted').getAllKeys(IDBKeyRange.upperBound(before, true));
        await Promise.all([...keys.map((key) => claims.delete(key)), changeRows(stores, [], keys)]);
        return keys.length;
      }),
    close() {
      opening?.then((database) => database.close()).catch(() => {});
      opening = null;
    },
  };
}

/** The staged claims of a restore, or those whose ids come after one. */
function stagedOf(restore: string, after = ''): IDBKeyRange {
  return IDBKeyRange.bound([restore, after], [restore, []], true);
}

async function put(stores: Writable, changed: readonly Claim[]): Promise<void> {
  await Promise.all([
    ...changed.map((one) => stores.claims.put(kept(one))),
    changeRows(stores, changed.map(rowOf)),
  ]);
}

async function changeRows(
  { packs }: Writable,
  changed: readonly ClaimRow[],
  gone: readonly string[] = [],
): Promise<void> {
  const changes = [...changesByPack(changed, gone)];
  await Promise.all(
    changes.map(async ([key, change]) => {
      const next = change(await packs.get(key));
      await (next === null ? packs.delete(key) : packs.put(next, key));
    }),
  );
}

async function addToTotal({ totals }: Writable, difference: number): Promise<void> {
  if (difference === 0) return;
  await totals.put(((await totals.get('live')) ?? 0) + difference, 'live');
}

function liveOf(claims: readonly (Claim | undefined)[]): number {
  return claims.filter((claim) => claim?.deleted === null).length;
}

function kept(claim: Claim): Kept {
  const { id, page, modified, deleted } = claim;
  if (deleted !== null) return { id, claim, deleted };
  return { id, claim, page: page.url, newest: -Date.parse(modified) };
}

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

function checked(claim: unknown): Claim {
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
