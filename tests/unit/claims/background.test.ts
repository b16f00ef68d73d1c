import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../../core/claims/claim.ts';
import type { Outcome } from '../../../core/claims/problem.ts';
import { storedClaim } from './stored-claim.ts';

const OWN = 'moz-extension://lawmark/';
const ID = 'lawmark@lawmark.example';

vi.mock('wxt/browser', () => {
  const nothing = async () => ({});
  const area = { get: nothing, set: nothing, remove: nothing };
  const kept: Record<string, unknown> = {};
  const local = {
    ...area,
    get: async () => ({ ...kept }),
    set: async (values: object) => void Object.assign(kept, values),
  };
  return {
    browser: {
      runtime: {
        id: 'lawmark@lawmark.example',
        getURL: (path: string) => `moz-extension://lawmark${path}`,
        sendMessage: async () => undefined,
        onMessage: { addListener: () => {} },
      },
      storage: { local, sync: area, session: area },
      tabs: { query: async () => [], sendMessage: async () => undefined },
    },
  };
});
vi.mock('../../../entrypoints/shared/record.ts', () => ({
  loadRecord: () => Promise.reject(new Error('no record')),
}));

const { answerClaims, tidyClaims } = await import('../../../entrypoints/background/claims.ts');

type Sender = Parameters<typeof answerClaims>[1];

const panel = { id: ID, url: `${OWN}sidepanel.html` } as Sender;
const page = (url: string, frameId = 0) => ({ id: ID, url, frameId, tab: { id: 7 } }) as Sender;

const { id: claimId, page: about, target } = storedClaim(0);
const draft = { page: about, target };
const NOT_ALLOWED = { outcome: 'failed', problem: { reason: 'not-allowed' } };

let claim: Claim;

beforeAll(async () => {
  const made = (await answerClaims(
    { type: 'claims', order: { do: 'create', draft } },
    panel,
  )) as Outcome<Claim>;
  if (made.outcome === 'failed') throw new Error(made.problem.reason);
  claim = made.value;
});

describe('the writer of claims', () => {
  it('makes a claim even where the record cannot be read', () => {
    expect(claim).toMatchObject({ page: about, target, about: [], verdict: null, history: [] });
  });

  it('leaves other messages to others', () => {
    expect(answerClaims({ type: 'card' }, panel)).toBeUndefined();
    expect(answerClaims({ type: 'claims', order: { do: 'burn' } }, panel)).toBeUndefined();
  });

  it('undoes, deletes and brings back for own pages', async () => {
    const obey = async (order: object) =>
      (await answerClaims({ type: 'claims', order }, panel)) as Outcome<Claim>;
    const changed = await obey({
      do: 'change',
      id: claim.id,
      base: claim.modified,
      change: { verdict: 'mixed' },
    });
    if (changed.outcome === 'failed') throw new Error(changed.problem.reason);
    const stale = await obey({ do: 'undo', id: claim.id, base: claim.modified });
    expect(stale).toMatchObject({ problem: { reason: 'stale', current: { verdict: 'mixed' } } });
    const undone = await obey({ do: 'undo', id: claim.id, base: changed.value.modified });
    expect(undone).toMatchObject({ outcome: 'done', value: { verdict: null, history: [] } });
    expect(await obey({ do: 'delete', ids: [claim.id] })).toMatchObject({ outcome: 'done' });
    const back = await obey({ do: 'undelete', ids: [claim.id] });
    expect(back).toMatchObject({ value: [{ deleted: null }] });
  });
});

describe('a restore of a backup', () => {
  const restore = '11111111-1111-4111-8111-111111111111';
  const settings = { author: 'B. Checker', scale: [{ id: 'mixed', name: 'Half', rating: 3 }] };
  const obey = (order: object) => answerClaims({ type: 'claims', order }, panel);
  const backup = async () =>
    (await answerClaims({ type: 'claims-read', order: { read: 'backup' } }, panel)) as Outcome<{
      claims: readonly Claim[];
      settings: object;
    }>;

  it('that was cut off leaves nothing behind after the next start', async () => {
    const before = await backup();
    await obey({ do: 'stage', restore, claims: [storedClaim(3)] });
    await tidyClaims();
    expect(await obey({ do: 'swap', restore, count: 1, settings })).toMatchObject({
      problem: { reason: 'incomplete' },
    });
    expect(await backup()).toEqual(before);
  });

  it('brings claims, name and scale', async () => {
    const before = await backup();
    if (before.outcome === 'failed') throw new Error(before.problem.reason);
    await obey({ do: 'stage', restore, claims: [storedClaim(3)] });
    expect(await obey({ do: 'swap', restore, count: 1, settings })).toMatchObject({
      outcome: 'done',
    });
    expect(await backup()).toMatchObject({ value: { claims: [storedClaim(3)], settings } });
    await obey({ do: 'stage', restore, claims: before.value.claims });
    await obey({ do: 'swap', restore, count: before.value.claims.length, settings: null });
  });
});

describe('a page', () => {
  const mine = (address: string, canonical: string | null, sender: Sender) =>
    answerClaims({ type: 'claims-mine', address, canonical }, sender);

  it('has its own claims, at any of its addresses', async () => {
    const address = `${about.url}/amp?utm_source=x`;
    const answer = await mine(address, null, page(address));
    expect(answer).toMatchObject({ outcome: 'done', value: [{ id: claim.id }] });
  });

  it.each([
    ['by naming another address', about.url, null, 'https://evil.example/'],
    ['out of a frame', about.url, null, about.url],
  ])('has none of another page %s', async (why, address, canonical, url) => {
    const sender = page(url, why === 'out of a frame' ? 3 : 0);
    expect(await mine(address, canonical, sender)).toEqual(NOT_ALLOWED);
  });

  it('has none of another site by naming its address as canonical', async () => {
    const answer = await mine('https://evil.example/x', about.url, page('https://evil.example/x'));
    expect(answer).toEqual({ outcome: 'done', value: [] });
  });

  it.each([
    { type: 'claims', order: { do: 'wipe' } },
    { type: 'claims', order: { do: 'stage', restore: claimId, claims: [] } },
    { type: 'claims', order: { do: 'swap', restore: claimId, count: 0, settings: null } },
    { type: 'claims', order: { do: 'unstage', restore: claimId } },
    { type: 'claims', order: { do: 'create', draft } },
    { type: 'claims-read', order: { read: 'backup' } },
    { type: 'claims-take-chosen' },
  ])('may not do what own pages may: $type', async (message) => {
    expect(await answerClaims(message, page(about.url))).toEqual(NOT_ALLOWED);
  });
});
