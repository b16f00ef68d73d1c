import { describe, expect, test } from 'vitest';
import {
  caseStatusOn,
  instrumentStatusOn,
  isListedOn,
  standingOn,
  type Voice,
} from '../../../core/dataset/as-of.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import type { Event, Jurisdiction } from '../../../core/dataset/record.ts';
import { recordOf } from '../../../core/dataset/records.ts';

// The real record: these days are the reason that it keeps dates.
const dataset = readDataset();

function place(id: string): Jurisdiction {
  const found = recordOf(dataset, 'jurisdiction', id);
  if (!found) throw new Error(`no jurisdiction ${id}`);
  return found;
}

/** The act that tells where a place stood on a day, by one voice. */
function act(id: string, day: string | null, voice: Voice): Event | undefined {
  return standingOn(place(id), day).then.find((one) => one.voice === voice)?.event;
}

describe('where a place stood', () => {
  const standings: readonly [
    id: string,
    day: string | null,
    Voice,
    act: Event['act'],
    on: string,
  ][] = [
    ['philadelphia-pa', '2017-07-06', 'federal', 'under-review', '2017-07-06'],
    ['philadelphia-pa', '2017-07-05', 'federal', 'proof-demanded', '2017-04-21'],
    ['philadelphia-pa', '2017-07-06', 'own', 'responded', '2017-06-22'],
    ['philadelphia-pa', '2018-01-24', 'federal', 'preliminary-finding', '2017-10-12'],
    ['philadelphia-pa', '2018-01-24', 'own', 'responded', '2017-10-27'],
    ['philadelphia-pa', '2018-01-24', 'court', 'ruling-for', '2017-11-15'],
    ['philadelphia-pa', null, 'federal', 'listed', '2025-08-05'],
    ['clark-county-nv', '2017-07-07', 'federal', 'under-review', '2017-07-06'],
    ['clark-county-nv', '2017-07-07', 'own', 'responded', '2017-05-30'],
    ['clark-county-nv', '2017-08-10', 'federal', 'no-evidence-of-non-compliance', '2017-08-03'],
    ['new-orleans-la', '2017-10-13', 'federal', 'preliminary-finding', '2017-10-12'],
    ['new-orleans-la', '2017-11-20', 'federal', 'no-evidence-of-non-compliance', '2017-11-17'],
    ['louisville-metro-ky', '2018-01-25', 'federal', 'documents-demanded', '2018-01-24'],
    ['louisville-metro-ky', '2018-01-25', 'own', 'responded', '2017-12-08'],
    ['louisville-metro-ky', null, 'federal', 'not-named', '2025-08-05'],
    ['nevada', '2025-09-25', 'federal', 'listed', '2025-08-05'],
    ['nevada', '2025-09-26', 'federal', 'removed-from-list', '2025-09-26'],
    ['west-palm-beach-fl', '2018-01-24', 'federal', 'documents-demanded', '2018-01-24'],
    ['west-palm-beach-fl', '2018-02-06', 'own', 'sued', '2018-02-06'],
    ['west-palm-beach-fl', '2018-03-27', 'federal', 'no-evidence-of-non-compliance', '2018-03-27'],
    ['california', '2017-07-07', 'own', 'responded', '2017-06-29'],
    ['california', '2018-01-24', 'federal', 'documents-demanded', '2018-01-24'],
    ['california', '2018-03-06', 'federal', 'sued-by-united-states', '2018-03-06'],
    ['connecticut', '2017-10-12', 'federal', 'no-evidence-of-non-compliance', '2017-10-12'],
  ];

  test.each(standings)('%s on %s, by the %s voice: %s (%s)', (id, day, voice, expected, on) => {
    const event = act(id, day, voice);
    expect(event?.act).toBe(expected);
    expect(event?.date.on).toBe(on);
    expect(event?.sources.length).toBeGreaterThan(0);
  });

  test('nothing is known before the first event', () => {
    expect(standingOn(place('philadelphia-pa'), '2016-05-30').then).toEqual([]);
    expect(standingOn(place('philadelphia-pa'), '2016-05-30').before).toEqual([]);
  });

  test('what happened since begins the day after, in order', () => {
    const { before, since } = standingOn(place('philadelphia-pa'), '2017-07-06');
    expect(before.at(-1)?.act).toBe('under-review');
    expect(since[0]?.act).toBe('sued');
    const days = since.map(({ date }) => date.on);
    expect(days).toEqual([...days].sort());
  });

  test('an uncertain date counts from its last possible day', () => {
    // Known only to have been answered by June 1, 2017.
    expect(act('connecticut', '2017-05-31', 'own')).toBeUndefined();
    expect(act('connecticut', '2017-06-01', 'own')?.act).toBe('responded');
  });

  test('finding no evidence is never told as compliance', () => {
    const findings = dataset.jurisdictions
      .flatMap(({ events }) => events)
      .filter((event) => event.act === 'no-evidence-of-non-compliance');
    expect(findings.length).toBeGreaterThan(5);
    for (const { status = '', id } of findings) {
      expect(status, id).toMatch(/no evidence/);
      expect(status, id).not.toMatch(/compliant|in compliance|complies|cleared/);
    }
  });
});

describe('Executive Order 13768', () => {
  const statuses: readonly [day: string, RegExp][] = [
    ['2017-04-24', /^in force$/],
    ['2017-04-25', /9\(a\) enjoined nationwide \(preliminary/],
    ['2017-07-06', /9\(a\) enjoined nationwide \(preliminary/],
    ['2017-11-20', /9\(a\) permanently enjoined nationwide/],
    ['2018-08-01', /9\(a\) enjoined within California only/],
    ['2021-01-20', /^revoked/],
  ];
  const order = recordOf(dataset, 'instrument', 'eo-13768');

  test.each(statuses)('on %s: %s', (day, expected) => {
    const status = order && instrumentStatusOn(order, day);
    expect(status?.kind).toBe('since');
    expect(status?.kind === 'since' && status.text).toMatch(expected);
  });

  test('did not exist before it was signed', () => {
    expect(order && instrumentStatusOn(order, '2017-01-24')).toEqual({ kind: 'not-yet' });
  });
});

describe('a case', () => {
  const one = recordOf(dataset, 'case', 'philadelphia-v-sessions');

  test.each([
    ['2017-07-06', undefined],
    ['2017-08-30', 'filed'],
    ['2018-01-24', 'enjoined'],
    ['2018-06-06', 'ruling'],
    ['2019-02-15', 'upheld'],
  ])('on %s rests on “%s”', (day, effect) => {
    const status = one && caseStatusOn(one, day);
    expect(status?.kind === 'since' ? status.development.effect : undefined).toBe(effect);
  });

  test('is not filed before its complaint', () => {
    expect(one && caseStatusOn(one, '2017-08-29')).toEqual({ kind: 'not-yet' });
  });

  test('known by the year of its filing is “not yet filed” before that year and unknown within it', () => {
    const colorado = recordOf(dataset, 'case', 'colorado-v-doj');
    expect(colorado && caseStatusOn(colorado, '2018-12-31')).toEqual({ kind: 'not-yet' });
    expect(colorado && caseStatusOn(colorado, '2019-06-01')).toBeNull();
    expect(colorado && caseStatusOn(colorado, '2019-12-31')).toMatchObject({ text: 'pending' });
  });
});

describe('the Justice Department’s list of August 2025', () => {
  const list = recordOf(dataset, 'list', 'DOJ-2025-08-05');

  test.each([
    ['nevada', '2025-08-04', false],
    ['nevada', '2025-08-05', true],
    ['nevada', '2025-09-25', true],
    ['nevada', '2025-09-26', false],
    ['nevada', null, false],
    ['philadelphia-pa', null, true],
  ])('%s on %s: %s', (id, day, expected) => {
    const member = list?.members.find(({ jurisdiction }) => jurisdiction === id);
    expect(list && member && isListedOn(list, member, day)).toBe(expected);
  });
});
