import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeAll, expect, it, vi } from 'vitest';
import { DEFAULT_SCALE } from '../../core/claims/verdicts.ts';
import { storedClaim } from './claims/stored-claim.ts';

type Values = Record<string, unknown>;

const own = { id: 'lawmark@lawmark.example', url: 'moz-extension://lawmark/options.html' } as const;
const stored = vi.hoisted(() => ({
  local: {} as Values,
  sync: {} as Values,
  session: {} as Values,
}));
const granted = vi.hoisted(() => ({ origins: ['*://paper.example/*'] as string[] }));

vi.mock('wxt/browser', () => {
  const area = (values: Values) => ({
    get: async (key?: string) => (key === undefined || key in values ? { ...values } : {}),
    set: async (more: Values) => void Object.assign(values, more),
    remove: async (key: string) => void delete values[key],
    clear: async () => Object.keys(values).forEach((key) => void delete values[key]),
  });
  const browser = {
    runtime: {
      id: 'lawmark@lawmark.example',
      getURL: (path: string) => `moz-extension://lawmark${path}`,
      getManifest: () => ({ version: '1.0.0', host_permissions: [], content_scripts: [] }),
      onMessage: { addListener: () => {} },
      sendMessage: async (message: unknown) => {
        const { answerClaims } = await import('../../entrypoints/background/claims.ts');
        return answerClaims(message, own as never);
      },
    },
    permissions: {
      getAll: async () => ({ origins: granted.origins }),
      remove: async ({ origins }: { origins: string[] }) => {
        granted.origins = granted.origins.filter((one) => !origins.includes(one));
        return true;
      },
    },
    storage: { local: area(stored.local), sync: area(stored.sync), session: area(stored.session) },
    tabs: { query: async () => [] },
  };
  return { browser };
});

const { putClaims, readBackup, restoreClaims } = await import('../../entrypoints/shared/claims.ts');
const { writeClaimSettings } = await import('../../entrypoints/shared/claim-settings.ts');
const { keepImported, readImported } = await import('../../entrypoints/shared/imported-record.ts');
const { readSettings, replaceSettings, resetEverything } = await import(
  '../../entrypoints/shared/settings.ts'
);
const { rememberRecent } = await import('../../entrypoints/popup/recent.ts');
const { noteInstalled } = await import('../../entrypoints/shared/news.ts');

/** How many records each object store of each database holds. */
async function kept(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await openDB(name ?? '');
    for (const one of database.objectStoreNames) {
      counts[`${name}/${one}`] = await database.count(one);
    }
    database.close();
  }
  return counts;
}

beforeAll(async () => {
  const { preferences, sites } = await readSettings();
  await replaceSettings({
    preferences: { ...preferences, factChecker: true },
    sites: { ...sites, off: ['paper.example'] },
  });
  await noteInstalled('0.9.0');
  await rememberRecent('philadelphia-pa');
  await keepImported('{}', 'record.json', '2026-07-01');
  await writeClaimSettings({ author: 'A. Checker', scale: DEFAULT_SCALE });
  await restoreClaims([storedClaim(1), storedClaim(2)], null);
  await putClaims([storedClaim(3, { deleted: storedClaim(3).modified })]);
  stored.session['chosen-claim'] = { tabId: 1, id: storedClaim(1).id };
});

it('a reset leaves nothing of ours in any storage', async () => {
  expect(Object.keys(stored.local).sort()).toEqual(['claims', 'recent', 'seen-version', 'sites']);
  expect(Object.keys(stored.sync)).not.toEqual([]);
  expect(await kept()).toMatchObject({ 'lawmark-claims/claims': 3, 'lawmark-claims/packs': 3 });
  expect((await readImported()).state).not.toBe('none');

  await resetEverything();

  expect(stored).toEqual({ local: {}, sync: {}, session: {} });
  expect(Object.values(await kept()).filter((count) => count > 0)).toEqual([]);
  expect(granted.origins).toEqual([]);
  expect(await readBackup()).toEqual({
    outcome: 'done',
    value: { claims: [], settings: { version: 1, author: '', scale: DEFAULT_SCALE } },
  });
  expect((await readImported()).state).toBe('none');
});
