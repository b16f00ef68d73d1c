import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PREFERENCES, readPreferences } from '../../entrypoints/shared/preferences.ts';
import { readSettingsFile, settingsFile } from '../../entrypoints/shared/settings-file.ts';
import { readSiteChoices, SITE_CHOICES } from '../../entrypoints/shared/sites.ts';
import { type Format, parseVersioned } from '../../entrypoints/shared/versioned.ts';

const stored = vi.hoisted(() => ({
  sync: {} as Record<string, unknown>,
  local: {} as Record<string, unknown>,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      sync: { get: async (key: string) => ({ [key]: stored.sync[key] }) },
      local: { get: async (key: string) => ({ [key]: stored.local[key] }) },
    },
  },
}));

/** One example of each form that was ever stored, and what it is today. */
const SITES = {
  1: { everywhere: 'off', off: ['inquirer.com'], snoozed: { 'whyy.org': 1_782_000_000_000 } },
  2: {
    version: 2,
    everywhere: 'off',
    off: ['inquirer.com'],
    snoozed: { 'whyy.org': 1_782_000_000_000 },
    assistive: ['whyy.org'],
  },
};
const PREFERRED = {
  1: {
    version: 1,
    kinds: { jurisdiction: true, instrument: false, case: true, letter: true },
    strength: 'faint',
    firstOnly: true,
    descriptions: false,
    dwell: 'click',
    theme: 'dark',
    language: 'es',
  },
  2: {
    version: 2,
    kinds: { jurisdiction: true, instrument: false, case: true, letter: true },
    strength: 'faint',
    firstOnly: true,
    descriptions: false,
    dwell: 'click',
    theme: 'dark',
    language: 'es',
    factChecker: true,
  },
  3: {
    version: 3,
    kinds: { jurisdiction: true, instrument: false, case: true, letter: true },
    strength: 'faint',
    firstOnly: true,
    descriptions: false,
    dwell: 'click',
    theme: 'dark',
    language: 'es',
    factChecker: true,
    assistive: true,
  },
};

beforeEach(() => {
  stored.sync = {};
  stored.local = {};
});

describe('what was stored', () => {
  it('by the first version keeps every site that was switched off or silenced', async () => {
    stored.local.sites = SITES[1];
    expect(await readSiteChoices()).toEqual({ ...SITES[2], assistive: [] });
  });

  it('by the first version keeps the preferences, with the tools of fact-checkers off', async () => {
    stored.sync.preferences = PREFERRED[1];
    expect(await readPreferences()).toEqual({
      ...PREFERRED[3],
      factChecker: false,
      assistive: false,
    });
  });

  it('by the second keeps all of it, with painted marks as before', async () => {
    stored.sync.preferences = PREFERRED[2];
    expect(await readPreferences()).toEqual({ ...PREFERRED[3], assistive: false });
  });

  it('in the form of today is read as it is', async () => {
    stored.local.sites = SITES[2];
    stored.sync.preferences = PREFERRED[3];
    expect(await readSiteChoices()).toEqual(SITES[2]);
    expect(await readPreferences()).toEqual(PREFERRED[3]);
  });

  it('has an example here for every form', () => {
    expect(Object.keys(SITES).map(Number).at(-1)).toBe(SITE_CHOICES.version);
    expect(Object.keys(PREFERRED).map(Number).at(-1)).toBe(PREFERENCES.version);
  });

  it.each([
    ['nothing', undefined],
    ['no object', 'off'],
    ['null', null],
    ['another form', { version: 1, off: 3 }],
    ['a later version', { ...PREFERRED[1], version: 99 }],
  ])('counts as untouched when it is %s', async (_, value) => {
    stored.local.sites = value;
    stored.sync.preferences = value;
    expect(await readSiteChoices()).toEqual(SITE_CHOICES.untouched);
    expect(await readPreferences()).toEqual(PREFERENCES.untouched);
  });
});

describe('migrations', () => {
  const schema = SITE_CHOICES.schema as unknown as Format<unknown>['schema'];
  const format = (migrations: Format<unknown>['migrations']): Format<unknown> => ({
    ...SITE_CHOICES,
    schema,
    version: 4,
    migrations,
  });

  it('run one after another, from the form that was stored', () => {
    const ran: number[] = [];
    const step = (from: number) => (value: unknown) => {
      ran.push(from);
      return value;
    };
    parseVersioned(format({ 1: step(1), 2: step(2), 3: step(3) }), SITES[2]);
    expect(ran).toEqual([2, 3]);
  });

  it('that throw leave nothing half migrated', () => {
    const broken = format({
      2: () => {
        throw new Error('not of that form');
      },
    });
    expect(parseVersioned(broken, SITES[2])).toEqual({ outcome: 'wrong', where: null });
  });
});

describe('a settings file', () => {
  const settings = readSettingsFile(
    JSON.stringify({ kind: 'lawmark-settings', preferences: PREFERRED[3], sites: SITES[2] }),
  );

  it('comes back as it went out', () => {
    if (settings.outcome !== 'right') throw new Error(settings.reason);
    expect(settings.settings).toEqual({ preferences: PREFERRED[3], sites: SITES[2] });
    expect(readSettingsFile(settingsFile(settings.settings))).toEqual(settings);
  });

  it('of an earlier version is migrated', () => {
    const old = { kind: 'lawmark-settings', preferences: PREFERRED[1], sites: SITES[1] };
    expect(readSettingsFile(JSON.stringify(old))).toMatchObject({
      outcome: 'right',
      settings: {
        preferences: { version: 3, factChecker: false, assistive: false },
        sites: { version: 2, off: ['inquirer.com'], assistive: [] },
      },
    });
  });

  it.each([
    ['{"kind":', { reason: 'not-json' }],
    ['[]', { reason: 'not-settings' }],
    ['{"version":"1.0.0","jurisdictions":[]}', { reason: 'not-settings' }],
    [`"${'x'.repeat(1_000_001)}"`, { reason: 'too-long' }],
    [
      JSON.stringify({ kind: 'lawmark-settings', preferences: { version: 99 }, sites: SITES[2] }),
      { reason: 'too-new' },
    ],
    [
      JSON.stringify({
        kind: 'lawmark-settings',
        preferences: { ...PREFERRED[2], theme: 'pink' },
        sites: SITES[2],
      }),
      { reason: 'wrong', where: 'preferences.theme' },
    ],
    [
      JSON.stringify({ kind: 'lawmark-settings', preferences: PREFERRED[2] }),
      { reason: 'wrong', where: 'sites' },
    ],
  ])('is refused with a reason: %.60s', (text, problem) => {
    expect(readSettingsFile(text)).toEqual({ outcome: 'refused', ...problem });
  });
});
