import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../../core/claims/claim.ts';
import { edited, withDeleted } from '../../../core/claims/history.ts';
import { ClaimsError } from '../../../core/claims/problem.ts';
import {
  asClaimsError,
  type ClaimStore,
  openClaimStore,
  STORE_NAME,
} from '../../../core/claims/store.ts';
import { MIGRATIONS } from '../../../core/claims/store-schema.ts';
import { type ClaimRow, rowOf } from '../../../core/claims/table.ts';
import { storedClaim } from './stored-claim.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const act = { at: NOW, author: 'A. Checker' };
let store: ClaimStore;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = openClaimStore();
});

const samples = (count: number) => Array.from({ length: count }, (_, index) => storedClaim(index));

async function everything(of: ClaimStore): Promise<Claim[]> {
  const all: Claim[] = [];
  for await (const batch of of.all()) all.push(...batch);
  return all;
}

/** In the order of their ids. */
async function rowsOf(of: ClaimStore): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for await (const batch of of.rows()) rows.push(...batch);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('the store', () => {
  it('gives back what was put in, also after it was closed', async () => {
    await store.add(storedClaim(1));
    store.close();
    expect(await openClaimStore().get(storedClaim(1).id)).toEqual(storedClaim(1));
  });

  it('lists by page in the order of the text, by time newest first, deleted ones left out', async () => {
    await store.putMany(samples(30));
    await store.update([storedClaim(29).id, storedClaim(7).id], (c) => withDeleted(c, true, NOW));
    const page = await store.ofPage('https://paper.example/story-0');
    expect(page.map(({ id }) => id)).toEqual([28, 21, 14, 0].map((index) => storedClaim(index).id));
    const recent = await store.recent(2);
    expect(recent.map(({ id }) => id)).toEqual([28, 27].map((index) => storedClaim(index).id));
    expect(await store.count()).toBe(28);
    expect(await everything(store)).toHaveLength(30);
  });

  it('reads all of them in batches', async () => {
    await store.putMany(samples(2_001));
    const sizes: number[] = [];
    for await (const batch of store.all()) sizes.push(batch.length);
    expect(sizes).toEqual([2_000, 1]);
  });

  it('changes all of some claims or none', async () => {
    await store.putMany(samples(2));
    const ids = [storedClaim(0).id, 'ffffffff-0000-4000-8000-000000000000'];
    const change = store.update(ids, (claim) => edited(claim, { verdict: 'mixed' }, act));
    await expect(change).rejects.toMatchObject({
      problem: { reason: 'unknown-claim', id: ids[1] },
    });
    expect(await store.get(storedClaim(0).id)).toEqual(storedClaim(0));
  });

  it('writes nothing that is no claim', async () => {
    await store.add(storedClaim(0));
    const broken = store.update([storedClaim(0).id], (claim) => ({ ...claim, modified: 'today' }));
    await expect(broken).rejects.toMatchObject({
      problem: { reason: 'invalid', where: 'modified' },
    });
    await expect(store.add({ ...storedClaim(1), id: '1' })).rejects.toMatchObject({
      problem: { reason: 'invalid', where: 'id' },
    });
    expect(await everything(store)).toEqual([storedClaim(0)]);
  });

  it('puts in what comes from a file, and says what became of each', async () => {
    await store.putMany(samples(3));
    const newer = edited(storedClaim(1), { verdict: 'mixed' }, act);
    const result = await store.putMany([
      storedClaim(0),
      newer,
      { ...storedClaim(4), target: { ...storedClaim(4).target, quote: 7 } },
      'no claim',
      storedClaim(5),
    ]);
    expect(result).toMatchObject({
      added: 1,
      merged: 1,
      kept: 1,
      refused: [
        { index: 2, where: 'target.quote' },
        { index: 3, where: null },
      ],
    });
    expect(result.written.map(({ id }) => id)).toEqual([newer.id, storedClaim(5).id]);
    expect(await store.get(newer.id)).toEqual(newer);
  });

  it('keeps a row beside every claim, and how many there are', async () => {
    await store.putMany(samples(3));
    await store.update([storedClaim(1).id], (claim) => edited(claim, { verdict: 'mixed' }, act));
    await store.add(storedClaim(4));
    expect(await rowsOf(store)).toEqual((await everything(store)).map(rowOf));
    expect(await store.count()).toBe(4);
    await store.putMany([withDeleted(storedClaim(4), true, NOW), storedClaim(6), storedClaim(6)]);
    expect(await store.count()).toBe(4);
    await store.wipe();
    expect((await store.rows().next()).done).toBe(true);
  });

  it('removes for good what was deleted long ago, and nothing else', async () => {
    await store.putMany(samples(3));
    await store.update([storedClaim(0).id], (c) =>
      withDeleted(c, true, '2026-04-01T00:00:00.000Z'),
    );
    await store.update([storedClaim(1).id], (c) =>
      withDeleted(c, true, '2026-05-31T00:00:00.000Z'),
    );
    expect(await store.purge(NOW)).toBe(1);
    expect((await everything(store)).map(({ id }) => id)).toEqual(
      [1, 2].map((index) => storedClaim(index).id),
    );
    await store.wipe();
    expect(await everything(store)).toEqual([]);
  });
});

describe('a restore', () => {
  const RESTORE = '11111111-1111-4111-8111-111111111111';
  const settings = { author: 'B. Checker', scale: [{ id: 'mixed', name: 'Half', rating: 3 }] };
  const backup = Array.from({ length: 2_500 }, (_, index) => storedClaim(index + 10));

  const staged = async () => {
    const database = await openDB(STORE_NAME);
    const count = await database.count('staged');
    database.close();
    return count;
  };

  it('puts all of a backup in the place of all there was, with its rows and its number', async () => {
    await store.putMany(samples(3));
    const all = [withDeleted(storedClaim(5), true, NOW), ...backup];
    for (let from = 0; from < all.length; from += 500) {
      await store.stage(RESTORE, all.slice(from, from + 500));
      expect(await everything(store)).toEqual(samples(3));
    }
    await store.swap(RESTORE, all.length, settings);
    expect(await everything(store)).toEqual(all);
    expect(await rowsOf(store)).toEqual(all.map(rowOf));
    expect(await store.count()).toBe(2_500);
    expect(await staged()).toBe(0);
  });

  it('leaves everything as it was where the browser stops before the swap', async () => {
    await store.putMany(samples(3));
    await store.stage(RESTORE, backup.slice(0, 500));
    store.close();
    const next = openClaimStore();
    expect(await everything(next)).toEqual(samples(3));
    expect(await next.count()).toBe(3);
    await next.unstage(null);
    expect(await staged()).toBe(0);
  });

  it('leaves everything as it was where it fails in the middle of the swap', async () => {
    await store.putMany(samples(3));
    await store.stage(RESTORE, backup);
    const { IDBObjectStore } = await import('fake-indexeddb');
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: typeof IDBObjectStore.prototype,
      ...values: Parameters<typeof put>
    ) {
      puts += 1;
      // The first of the second batch.
      if (puts === 2_001) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, values);
    });
    const swap = store.swap(RESTORE, backup.length, settings);
    await expect(swap).rejects.toMatchObject({ problem: { reason: 'quota' } });
    failing.mockRestore();
    expect(await everything(store)).toEqual(samples(3));
    expect(await store.count()).toBe(3);
    await store.takeRestoredSettings(() => Promise.reject(new Error('there are none')));
  });

  it('does not take part of a backup, nor what another restore staged', async () => {
    const other = '22222222-2222-4222-8222-222222222222';
    await store.putMany(samples(3));
    await store.stage(RESTORE, backup.slice(0, 2));
    await store.stage(other, backup.slice(0, 4));
    await expect(store.swap(RESTORE, 3, null)).rejects.toMatchObject({
      problem: { reason: 'incomplete' },
    });
    await store.unstage(RESTORE);
    expect(await staged()).toBe(4);
    await store.swap(other, 4, null);
    expect(await everything(store)).toEqual(backup.slice(0, 4));
  });

  it('takes in nothing that is no claim', async () => {
    const stage = store.stage(RESTORE, [storedClaim(1), { ...storedClaim(2), page: null }]);
    await expect(stage).rejects.toMatchObject({ problem: { reason: 'invalid', where: 'page' } });
    expect(await staged()).toBe(0);
  });

  it('hands over the settings of the backup until they are kept', async () => {
    await store.stage(RESTORE, []);
    await store.swap(RESTORE, 0, settings);
    await expect(
      store.takeRestoredSettings(() => Promise.reject(new Error('full'))),
    ).rejects.toBeInstanceOf(Error);
    const kept: unknown[] = [];
    const keep = async (one: unknown) => void kept.push(one);
    await store.takeRestoredSettings(keep);
    await store.takeRestoredSettings(keep);
    expect(kept).toEqual([settings]);
  });
});

describe('versions of the store', () => {
  const addTags = [
    ...MIGRATIONS,
    (async (database, transaction) => {
      void database;
      const claims = transaction.objectStore('claims');
      for (let at = await claims.openCursor(); at; at = await at.continue()) {
        const { claim } = at.value;
        await at.update({ ...at.value, claim: { ...claim, tags: [...claim.tags, 'migrated'] } });
      }
    }) satisfies (typeof MIGRATIONS)[number],
  ];

  it('carry claims over to the next', async () => {
    await store.putMany(samples(2));
    store.close();
    const next = openClaimStore(STORE_NAME, addTags);
    expect((await everything(next)).map(({ tags }) => tags)).toEqual([
      ['grants', 'migrated'],
      ['migrated'],
    ]);
  });

  it('brought by the first release take in a backup', async () => {
    const database = await openDB(STORE_NAME, 1, {
      upgrade: (one, version, _, transaction) =>
        void MIGRATIONS[version]?.(one as never, transaction as never),
    });
    await database.put('claims', { id: storedClaim(1).id, claim: storedClaim(1), newest: 0 });
    database.close();
    expect(await everything(store)).toEqual([storedClaim(1)]);
    expect(await rowsOf(store)).toEqual([rowOf(storedClaim(1))]);
    const restore = '11111111-1111-4111-8111-111111111111';
    await store.stage(restore, [storedClaim(2)]);
    await store.swap(restore, 1, null);
    expect(await everything(store)).toEqual([storedClaim(2)]);
  });

  it('make way for a later one, and say so when they come after it', async () => {
    await store.add(storedClaim(0));
    // Not closed: it has to give way by itself.
    const next = openClaimStore(STORE_NAME, addTags);
    expect(await next.count()).toBe(1);
    await expect(store.count()).rejects.toMatchObject({ problem: { reason: 'too-new' } });
  });

  it('say so when another window does not make way', async () => {
    const old = await openDB(STORE_NAME, 1, {
      upgrade: (database) => void database.createObjectStore('claims', { keyPath: 'id' }),
    });
    const next = openClaimStore(STORE_NAME, [...MIGRATIONS, () => {}]);
    await expect(next.count()).rejects.toMatchObject({ problem: { reason: 'blocked' } });
    old.close();
  });

  it('leave everything as it was when a migration fails', async () => {
    await store.putMany(samples(2));
    store.close();
    const failing = openClaimStore(STORE_NAME, [
      ...MIGRATIONS,
      async (_, transaction) => {
        await transaction.objectStore('claims').clear();
        throw new Error('broken');
      },
    ]);
    await expect(failing.count()).rejects.toBeInstanceOf(ClaimsError);
    expect(await everything(openClaimStore())).toEqual(samples(2));
  });
});

describe('failures of the browser', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['SecurityError', 'no-storage'],
    ['InvalidStateError', 'no-storage'],
    ['VersionError', 'too-new'],
    ['UnknownError', 'failed'],
  ])('%s is told as “%s”', (name, reason) => {
    expect(asClaimsError(new DOMException('x', name)).problem).toMatchObject({ reason });
  });

  it('to give any storage is told', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openClaimStore().count()).rejects.toMatchObject({
      problem: { reason: 'no-storage' },
    });
  });

  it('in the middle of a write leave what was there', async () => {
    await store.putMany(samples(2));
    const { IDBObjectStore } = await import('fake-indexeddb');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const write = store.putMany([
      edited(storedClaim(0), { verdict: 'mixed' }, act),
      storedClaim(3),
    ]);
    await expect(write).rejects.toMatchObject({ problem: { reason: 'quota' } });
    put.mockRestore();
    expect(await everything(store)).toEqual(samples(2));
    await store.add(storedClaim(3));
    expect(await store.count()).toBe(3);
  });
});
