import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimsEn } from '../../../components/messages/claims-en.ts';
import type { Claim } from '../../../core/claims/claim.ts';
import { backupText } from '../../../core/claims/export/backup.ts';
import { MAX_LENGTH } from '../../../core/claims/import/import.ts';
import { storedClaim } from './stored-claim.ts';

/** What the background was told to do. */
const orders: { do: string; claims?: readonly Claim[]; settings?: unknown }[] = [];
/** Which order fails. */
let failing = '';

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getManifest: () => ({ version: '0' }),
      onMessage: { addListener: () => {} },
      sendMessage: async ({ order }: { order: (typeof orders)[number] }) => {
        orders.push(order);
        return order.do === failing
          ? { outcome: 'failed', problem: { reason: 'quota' } }
          : { outcome: 'done', value: null };
      },
    },
    storage: { local: { get: async () => ({}) } },
  },
}));

const { readBackupFile, restore } = await import('../../../entrypoints/desk/files.ts');

const scale = [{ id: 'mixed', name: 'Half', rating: 3 }];
const claims = Array.from({ length: 1_200 }, (_, index) => storedClaim(index));
const options = { scale, author: 'B. Checker', now: '2026-07-01T00:00:00.000Z', generator: 'test' };
const fileOf = (text: string) => new File([text], 'backup.json');

beforeEach(() => {
  orders.length = 0;
});
afterEach(() => {
  failing = '';
});

describe('a backup', () => {
  it('is put in by stages that count for nothing before the last step', async () => {
    const { outcome, backup } = await readBackupFile(fileOf(backupText(claims, options)), claimsEn);
    expect(outcome).toEqual({ at: 'asking', file: 'backup.json', count: 1_200, refused: [] });
    if (!backup) throw new Error('no backup');
    expect(await restore(backup, claimsEn)).toEqual({ at: 'restored', count: 1_200 });
    expect(orders.map((order) => [order.do, order.claims?.length])).toEqual([
      ['stage', 500],
      ['stage', 500],
      ['stage', 200],
      ['swap', undefined],
    ]);
    expect(orders[3]).toMatchObject({ count: 1_200, settings: { author: 'B. Checker', scale } });
  });

  it('that does not fit is taken away again, and nothing else', async () => {
    failing = 'stage';
    const { backup } = await readBackupFile(fileOf(backupText(claims, options)), claimsEn);
    if (!backup) throw new Error('no backup');
    expect(await restore(backup, claimsEn)).toEqual({
      at: 'not-restored',
      why: 'The disk, or the browser’s share of it, is full.',
    });
    expect(orders.map((order) => order.do)).toEqual(['stage', 'unstage']);
  });

  it('with entries that cannot be read names each of them before anything is done', async () => {
    const broken = { ...storedClaim(2), page: null } as never;
    const text = backupText([storedClaim(1), broken], options);
    const { outcome } = await readBackupFile(fileOf(text), claimsEn);
    expect(outcome).toMatchObject({
      at: 'asking',
      count: 1,
      refused: [
        { index: 1, why: 'wrong-shape', field: 'page', words: 'The city answered 2 questions.' },
      ],
    });
  });

  it('of which nothing can be read is refused', async () => {
    const text = backupText([{ ...storedClaim(2), page: null } as never], options);
    const { outcome, backup } = await readBackupFile(fileOf(text), claimsEn);
    expect(backup).toBeNull();
    expect(outcome).toMatchObject({ at: 'refused', why: 'None of its entries can be read.' });
  });

  it('that is too large, or gone, is not read', async () => {
    const text = vi.fn(() => Promise.reject(new DOMException('moved', 'NotReadableError')));
    const large = { name: 'a.json', size: MAX_LENGTH + 1, text } as never;
    expect((await readBackupFile(large, claimsEn)).outcome).toMatchObject({
      at: 'refused',
      why: 'It is too large: at most 200,000,000 characters can be read.',
    });
    expect(text).not.toHaveBeenCalled();
    const gone = { name: 'a.json', size: 1, text } as never;
    expect((await readBackupFile(gone, claimsEn)).outcome).toMatchObject({
      at: 'refused',
      why: expect.stringContaining('could not read it'),
    });
  });
});
