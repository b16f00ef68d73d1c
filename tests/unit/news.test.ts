import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newsFor } from '../../components/messages/news.ts';
import {
  compareVersions,
  markSeen,
  newsSince,
  noteInstalled,
  readSeen,
} from '../../entrypoints/shared/news.ts';
import { version } from '../../package.json' with { type: 'json' };

const stored = vi.hoisted(() => ({ local: {} as Record<string, unknown> }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: '0.3.0' }) },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.local[key] }),
        set: async (values: object) => Object.assign(stored.local, values),
      },
    },
  },
}));

beforeEach(() => {
  stored.local = {};
});

describe('the news', () => {
  it('tell of this version first, in both languages alike', () => {
    const [english, spanish] = [newsFor('en-US'), newsFor('es-MX')];
    expect(english[0]?.version).toBe(version);
    expect(spanish.map((one) => [one.version, one.points.length])).toEqual(
      english.map((one) => [one.version, one.points.length]),
    );
    expect(spanish).not.toEqual(english);
    const versions = english.map((one) => one.version);
    expect(versions).toEqual(versions.toSorted((a, b) => compareVersions(b, a)));
  });

  const all = ['0.3.0', '0.2.10', '0.2.9', '0.1.0'].map((one) => ({ version: one, points: ['x'] }));
  const since = (seen: string | null) => newsSince(all, seen).map((one) => one.version);

  it('are those of the versions after the one that was seen', () => {
    expect(since('0.2.9')).toEqual(['0.3.0', '0.2.10']);
    expect(since('0.3.0')).toEqual([]);
    expect(since('1.0')).toEqual([]);
    expect(since(null)).toEqual([]);
  });

  it('are none after installing, and those of both after two updates without a look', async () => {
    await noteInstalled(null);
    expect(await readSeen()).toBe('0.3.0');
    stored.local = {};
    await noteInstalled('0.1.0');
    await noteInstalled('0.2.10');
    expect(since(await readSeen())).toEqual(['0.3.0', '0.2.10', '0.2.9']);
    await markSeen();
    expect(since(await readSeen())).toEqual([]);
  });

  it('are none where what was stored is no version', async () => {
    stored.local['seen-version'] = '<b>';
    expect(await readSeen()).toBeNull();
  });
});
