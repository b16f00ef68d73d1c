import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../../core/claims/claim.ts';
import { readClaimValue } from '../../../core/claims/claim-shape.ts';
import { type ExportFormat, exportClaims } from '../../../core/claims/export/export.ts';
import { planImport } from '../../../core/claims/import/import.ts';
import { DEFAULT_SCALE } from '../../../core/claims/verdicts.ts';
import { checkDataset } from '../../../core/dataset/check.ts';
import { readDatasetFile } from '../../../core/dataset/import.ts';
import { PREFERENCES } from '../../../entrypoints/shared/preferences.ts';
import { readSettingsFile, settingsFile } from '../../../entrypoints/shared/settings-file.ts';
import { SITE_CHOICES } from '../../../entrypoints/shared/sites.ts';
import { fixtureDataset } from '../../fixtures/dataset.ts';
import { mutationsOf } from '../../support/mutations.ts';

/** Of each kind of file. */
const MUTATIONS = 550;
const NOW = '2026-11-01T12:00:00.000Z';

const rules = {
  schema: JSON.parse(readFileSync('data/schema.json', 'utf8')),
  retiredHosts: JSON.parse(readFileSync('data/retired-hosts.json', 'utf8')),
};

const CLAIM: Claim = {
  id: '7d9f2c34-52c5-4a5e-9a5e-0f3f6b1c2d3e',
  page: {
    url: 'https://www.example.com/news/a',
    title: 'Ten places answer',
    publisher: 'The Example',
    published: '2017-07-07',
    authors: ['A. Writer'],
  },
  target: {
    quote: {
      type: 'TextQuoteSelector',
      exact: 'a 2002 measure',
      prefix: 'Section 1373, ',
      suffix: '.',
    },
    position: { type: 'TextPositionSelector', start: 14, end: 28 },
  },
  verdict: 'contradicted',
  rationale: 'It is of **1996**.',
  tags: ['date'],
  evidence: [
    {
      record: '8-usc-1373',
      piece: 'provision:/us/usc/t8/s1373/a',
      text: 'Words of the law.',
      source: 'usc',
      note: '',
      stance: 'contradicts',
    },
  ],
  author: 'B. Reader',
  created: '2026-10-01T12:00:00.000Z',
  modified: '2026-10-02T12:00:00.000Z',
  history: [{ at: '2026-10-02T12:00:00.000Z', author: 'B. Reader', before: { verdict: null } }],
  deleted: null,
  about: ['8-usc-1373'],
};

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

/** As a browser reads a file that was chosen. */
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a damaged or hostile file', () => {
  it('that should be a record is refused with a message, or is a record in full', async () => {
    const outcomes = new Map<string, number>();
    const valid = JSON.stringify(fixtureDataset);
    for (const { name, bytes } of mutationsOf(valid, MUTATIONS, 1)) {
      const reading = await readDatasetFile(bytes, rules);
      outcomes.set(reading.outcome, (outcomes.get(reading.outcome) ?? 0) + 1);
      if (reading.outcome === 'unreadable') expect(reading.message, name).toMatch(/\w/);
      if (reading.outcome === 'wrong') expect(reading.problems[0]?.message, name).toMatch(/\w/);
      if (reading.outcome === 'right') {
        expect(await checkDataset(structuredClone(reading.dataset), rules), name).toEqual([]);
      }
    }
    // Most of both, or the mutations try nothing.
    expect(outcomes.get('unreadable')).toBeGreaterThan(100);
    expect(outcomes.get('wrong')).toBeGreaterThan(100);
  });

  it('that should be settings is refused with what is wrong, or taken over in full', () => {
    const settings = {
      preferences: PREFERENCES.untouched,
      sites: { ...SITE_CHOICES.untouched },
    };
    const outcomes = new Map<string, number>();
    for (const { name, bytes } of mutationsOf(settingsFile(settings), MUTATIONS, 2)) {
      const reading = readSettingsFile(textOf(bytes));
      outcomes.set(reading.outcome, (outcomes.get(reading.outcome) ?? 0) + 1);
      if (reading.outcome === 'refused') expect(reading.reason, name).toMatch(/\w/);
      else {
        // Nothing but what the settings are made of came through.
        const again = readSettingsFile(settingsFile(reading.settings));
        expect(again, name).toEqual(reading);
        expect(Object.keys(reading.settings.preferences).sort(), name).toEqual(
          Object.keys(PREFERENCES.untouched).sort(),
        );
      }
    }
    expect(outcomes.get('refused')).toBeGreaterThan(100);
  });

  it.each([
    ['backup', 3],
    ['web-annotation', 4],
    ['hypothesis', 5],
  ] as const)('that should be claims as %s gives whole claims and reasons', (format, seed) => {
    const valid = exported(format);
    expect(planImport(valid, [], { now: NOW })).toMatchObject({ outcome: 'read' });
    const results = new Map<string, number>();
    for (const { name, bytes } of mutationsOf(valid, MUTATIONS, seed)) {
      const plan = planImport(textOf(bytes), [CLAIM], { now: NOW });
      if (plan.outcome === 'refused') {
        expect(plan.refusal.why, name).toMatch(/\w/);
        results.set('file', (results.get('file') ?? 0) + 1);
        continue;
      }
      for (const entry of plan.entries) {
        results.set(entry.result, (results.get(entry.result) ?? 0) + 1);
        if (entry.result === 'refused') expect(entry.why, name).toMatch(/\w/);
      }
      for (const claim of plan.put) {
        const checked = readClaimValue(claim);
        expect(checked, name).toMatchObject({ outcome: 'right' });
        expect(claim.page.url, name).toMatch(/^https?:\/\//);
        // What came in can go out again, in every form.
        for (const form of ['backup', 'csv', 'markdown', 'claim-review'] as const) {
          exportClaims(form, [claim], { scale: DEFAULT_SCALE, now: NOW, generator: 'test' });
        }
      }
    }
    expect(results.get('file')).toBeGreaterThan(100);
    expect(results.get('refused')).toBeGreaterThan(10);
  });
});

function exported(format: ExportFormat): string {
  const options = { scale: DEFAULT_SCALE, now: NOW, generator: 'test', author: 'B. Reader' };
  const other = { ...CLAIM, id: CLAIM.id.replace('7d', '8d') };
  return exportClaims(format, [CLAIM, other], options).text;
}
