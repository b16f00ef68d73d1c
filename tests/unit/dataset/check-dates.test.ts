import { describe, expect, test } from 'vitest';
import { dateProblems } from '../../../core/dataset/check/dates.ts';
import { placedRecords } from '../../../core/dataset/check/problem.ts';
import type { Dataset, When } from '../../../core/dataset/record.ts';
import {
  datasetOf,
  day,
  development,
  event,
  law,
  lawsuit,
  letter,
  list,
  member,
  place,
} from './builders.ts';

function lines(parts: Partial<Dataset>): string[] {
  const dataset = datasetOf({ compiled: '2026-02-01', ...parts });
  return dateProblems(dataset, placedRecords(dataset)).map(
    ({ file, record, field, message }) => `${file} ${record} ${field}: ${message}`,
  );
}

/** What is told of the date of a letter. */
const ofDate = (date: When) =>
  lines({ letters: [letter('l', '', { date })] }).map((text) =>
    text.replace('data/letters/l.json l ', ''),
  );

describe('the dates of a dataset', () => {
  test('are in the calendar', () => {
    expect(lines({ asOf: '2026-02-30', compiled: '2026-13-01' })).toEqual([
      'data/dataset.json  asOf: 2026-02-30 is not in the calendar',
      'data/dataset.json  compiled: 2026-13-01 is not in the calendar',
    ]);
  });
});

describe('a date', () => {
  test.each<[When, string[]]>([
    [day('2017-06-22'), []],
    [{ on: '2017-06', precision: 'month' }, []],
    [{ on: '2017', precision: 'year' }, []],
    [{ on: '2017', precision: 'by' }, []],
    [{ on: '2017-06', precision: 'reported' }, []],
    [{ on: '2017-06-22', precision: 'week' }, []],
    [{ on: '2017-06-22', precision: 'week', until: '2017-06-22' }, []],
    [{ on: '2017-06-22', precision: 'range', until: '2017-06-23' }, []],
    [day('2017-06-31'), ['date.on: 2017-06-31 is not in the calendar']],
    [day('2017-06'), ['date.on: 2017-06 does not fit the precision “day”']],
    [{ on: '2017-06', precision: 'week' }, ['date.on: 2017-06 does not fit the precision “week”']],
    [
      { on: '2017-06-22', precision: 'month' },
      ['date.on: 2017-06-22 does not fit the precision “month”'],
    ],
    [{ on: '2017-06', precision: 'year' }, ['date.on: 2017-06 does not fit the precision “year”']],
    [
      { on: '2017-06', precision: 'range', until: '2017-07-01' },
      ['date.on: 2017-06 does not fit the precision “range”'],
    ],
    [{ on: '2017-06-22', precision: 'range' }, ['date.until: a range needs its last day']],
    [
      { on: '2017-06-22', precision: 'range', until: '2017-06-21' },
      ['date.until: 2017-06-21 lies before “on”, 2017-06-22'],
    ],
    [
      { on: '2017-06-22', precision: 'range', until: '2017-06-31' },
      ['date.until: 2017-06-31 is not in the calendar'],
    ],
  ])('%j: %j', (date, expected) => {
    expect(ofDate(date)).toEqual(expected);
  });

  const after = 'lies after the day the dataset was compiled, 2026-02-01';
  test.each<[When, string[]]>([
    [day('2026-01-31'), []],
    [day('2026-02-01'), []],
    [day('2026-02-02'), [`date.on: 2026-02-02 ${after}`]],
    // It may have come on the first of the month.
    [{ on: '2026-02', precision: 'month' }, []],
    [{ on: '2026', precision: 'year' }, []],
    [{ on: '2026-03', precision: 'month' }, [`date.on: 2026-03 ${after}`]],
    [{ on: '2026-01-30', precision: 'range', until: '2026-02-03' }, []],
    [{ on: '2026-02-01', precision: 'week' }, []],
    [day('2026-02-30'), ['date.on: 2026-02-30 is not in the calendar']],
  ])('is not after the dataset was compiled: %j: %j', (date, expected) => {
    expect(ofDate(date)).toEqual(expected);
  });

  test('of any part of a record is looked at', () => {
    const parts: Partial<Dataset> = {
      jurisdictions: [place('p', { events: [event('2017-02-29')] })],
      instruments: [law('i', { enacted: day('2017-02-29') })],
    };
    expect(lines(parts)).toEqual([
      'data/jurisdictions/p.json p events[0].date.on: 2017-02-29 is not in the calendar',
      'data/instruments/i.json i enacted.on: 2017-02-29 is not in the calendar',
    ]);
  });
});

describe('the term of an entry', () => {
  const ofTerm = (term: { on?: string; off?: string | null }) =>
    lines({ lists: [list('x', '2017-01-01', { members: [member('p', term)] })] }).map((text) =>
      text.replace('data/lists/x.json x members[0].', ''),
    );

  test.each<[{ on?: string; off?: string | null }, string[]]>([
    [{ on: '2017-01-02', off: '2017-01-03' }, []],
    [{ on: '2017-01-02', off: '2017-01-02' }, []],
    [{ on: '2017-01-02', off: '2017-01-01' }, ['off: 2017-01-01 lies before “on”, 2017-01-02']],
    [{ on: '2017-01-02', off: null }, []],
    [{ on: '2017-01-02' }, []],
    [{ off: '2017-01-02' }, []],
    [{ on: '2017-01-32' }, ['on: 2017-01-32 is not in the calendar']],
    [{ off: '2017-01-32' }, ['off: 2017-01-32 is not in the calendar']],
    [{ on: '', off: '2017-01-02' }, ['on:  is not in the calendar']],
  ])('%j: %j', (term, expected) => {
    expect(ofTerm(term)).toEqual(expected);
  });
});

describe('the order of what happened', () => {
  test('is kept in the events of a place', () => {
    const events = ['2017-01-02', '2017-01-02', '2017-01-03', '2017-01-01', '2017-01-02'].map(
      (on) => event(on),
    );
    expect(lines({ jurisdictions: [place('p', { events })] })).toEqual([
      'data/jurisdictions/p.json p events[3].date: 2017-01-01 stands after 2017-01-03',
    ]);
  });

  test('is kept in those of cases and in the developments of laws', () => {
    const developments = ['2017-01-02', '2017-01-01'].map((on) => development(on, 'other'));
    expect(
      lines({
        cases: [lawsuit('c', { events: developments })],
        instruments: [law('i', { developments })],
      }),
    ).toEqual([
      'data/instruments/i.json i developments[1].date: 2017-01-01 stands after 2017-01-02',
      'data/cases/c.json c events[1].date: 2017-01-01 stands after 2017-01-02',
    ]);
  });

  test('is not asked of ids of events, nor of lists of other things', () => {
    const asOf = day('2017-01-01');
    const latest = { asOf, text: 't', events: ['b', 'a'] };
    const members = [member('p', { on: '2017-01-02' }), member('q', { on: '2017-01-01' })];
    expect(
      lines({
        jurisdictions: [place('p', { latest })],
        lists: [list('x', '2017-01-01', { members })],
      }),
    ).toEqual([]);
  });
});
