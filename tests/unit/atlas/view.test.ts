import { describe, expect, it } from 'vitest';
import { addMonths, dayAt, dayNumber } from '../../../core/dataset/atlas-days.ts';
import {
  caseStateOn,
  courtsOn,
  federalStateOn,
  latestSteps,
  markedDays,
  namesOn,
  placeStates,
  statesOf,
} from '../../../core/dataset/atlas-view.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import type { Case, Jurisdiction, List } from '../../../core/dataset/record.ts';
import { recordOf } from '../../../core/dataset/records.ts';

const dataset = readDataset();
const { asOf } = dataset;

function list(id: string): List {
  return recordOf(dataset, 'list', id) ?? expect.unreachable(id);
}

function place(id: string): Jurisdiction {
  return recordOf(dataset, 'jurisdiction', id) ?? expect.unreachable(id);
}

function lawsuit(id: string): Case {
  return recordOf(dataset, 'case', id) ?? expect.unreachable(id);
}

/** Ids of the places that a view of a list shows in a state. */
function shown(id: string, day: string, state: string): string[] {
  const states = placeStates(dataset, { list: id }, day);
  return [...states].flatMap(([one, is]) => (is === state ? [one] : [])).sort();
}

/**
 * What the list's own file says, without the code under test. San Francisco is on one as city and as
 * county.
 */
function members(id: string, isWanted: (off: string | null) => boolean): string[] {
  const found = list(id).members.flatMap(({ jurisdiction, listed, off }) =>
    jurisdiction && listed && isWanted(off ?? null) ? [jurisdiction] : [],
  );
  return [...new Set(found)].sort();
}

describe('members shown on three days', () => {
  it('are the nine of the April letters on July 6, 2017', () => {
    const nine = shown('APR17', '2017-07-06', 'listed');
    expect(nine).toHaveLength(9);
    expect(nine).toEqual(members('APR17', () => true));
    expect(nine).toContain('philadelphia-pa');
    for (const id of nine) expect(federalStateOn(place(id), '2017-07-06')).toBe('asked');
  });

  it('are the twenty-three of the January letters on January 25, 2018, and none before', () => {
    const asked = shown('JAN18', '2018-01-25', 'listed');
    expect(namesOn(list('JAN18'), '2018-01-25')).toHaveLength(23);
    expect(asked).toEqual(members('JAN18', () => true));
    expect(shown('JAN18', '2018-01-23', 'not-published')).toHaveLength(
      dataset.jurisdictions.length,
    );
    // It is known of Philadelphia that it was left out.
    expect(placeStates(dataset, { list: 'JAN18' }, '2018-01-25').get('philadelphia-pa')).toBe(
      'not-listed',
    );
  });

  it('are those of the 2025 list less its two removals on the last day', () => {
    const removed = ['baltimore-county-md', 'nevada'];
    const names = namesOn(list('DOJ-2025-08-05'), asOf).length;
    expect(list('DOJ-2025-08-05').count).toBe(35);
    expect(names).toBe(35 - removed.length);
    expect(shown('DOJ-2025-08-05', asOf, 'listed')).toEqual(
      members('DOJ-2025-08-05', (off) => off === null),
    );
    expect(shown('DOJ-2025-08-05', asOf, 'removed')).toEqual(removed);
    expect(shown('DOJ-2025-08-05', '2025-09-25', 'removed')).toEqual([]);
    expect(shown('DOJ-2025-08-05', '2025-09-26', 'removed')).toEqual(['nevada']);
  });
});

describe('every view', () => {
  const views = ['federal', 'courts', ...dataset.lists.map(({ id }) => ({ list: id }))] as const;

  it.each(['2016-01-01', '2017-07-06', '2018-01-25', asOf])(
    'gives each place one of its states on %s',
    (day) => {
      for (const view of views) {
        const states = placeStates(dataset, view, day);
        expect(states.size).toBe(dataset.jurisdictions.length);
        for (const state of states.values()) expect(statesOf(view)).toContain(state);
      }
    },
  );

  it('knows of no federal act before the first', () => {
    const states = placeStates(dataset, 'federal', '2016-01-01');
    expect(new Set(states.values())).toEqual(new Set(['no-act']));
  });
});

describe('the courts', () => {
  it('had a suit pending, then ruled, then over', () => {
    const suit = lawsuit('california-v-sessions-byrne-2017');
    expect(caseStateOn(suit, '2017-08-13')).toBeNull();
    expect(caseStateOn(suit, '2017-08-14')).toBe('pending');
    expect(caseStateOn(suit, '2018-10-05')).toBe('ruled');
    expect(caseStateOn(suit, '2021-03-04')).toBe('ended');
  });

  it('counts every case that had begun once', () => {
    const { pending, ruled, ended } = courtsOn(dataset, asOf);
    const all = [...pending, ...ruled, ...ended];
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(dataset.cases.filter(({ events }) => events.length > 0).length);
  });

  it('shows a place by its suit: Philadelphia sued on August 30, 2017', () => {
    const on = (day: string) => placeStates(dataset, 'courts', day).get('philadelphia-pa');
    expect(on('2017-08-29')).toBe('no-suit');
    expect(on('2017-08-30')).toBe('pending');
    expect(on('2017-11-15')).toBe('ruled');
  });

  it('tells the latest steps, newest first', () => {
    const steps = latestSteps(dataset, '2017-09-20', 2).map(
      ({ development }) => development.date.on,
    );
    expect(steps).toHaveLength(2);
    expect(steps[0]).toBe('2017-09-18');
    expect(steps).toEqual([...steps].sort().reverse());
  });
});

describe('days', () => {
  it('marks when lists appeared and lost names', () => {
    const marks = markedDays(dataset).map(
      ({ day, list: { id }, change }) => `${day} ${id} ${change}`,
    );
    expect(marks).toContain('2017-04-21 APR17 out');
    expect(marks).toContain('2025-09-26 DOJ-2025-08-05 removed');
    expect(marks).toEqual([...marks].sort());
  });

  it('counts to and fro over leap years', () => {
    expect(dayAt(dayNumber('2016-02-28') + 1)).toBe('2016-02-29');
    expect(dayNumber('2017-01-01') - dayNumber('2016-01-01')).toBe(366);
  });

  it.each([
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2017-03-31', -1, '2017-02-28'],
    ['2016-12-15', 1, '2017-01-15'],
    ['2017-01-15', -1, '2016-12-15'],
  ])('steps from %s by %i month to %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});
