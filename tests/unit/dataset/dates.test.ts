import { describe, expect, test } from 'vitest';
import {
  compareWhen,
  formatDay,
  formatWhen,
  happenedBy,
  isCalendarDate,
  latestDay,
} from '../../../core/dataset/dates.ts';
import type { When } from '../../../core/dataset/record.ts';

const dates: readonly [When, words: string, latest: string][] = [
  [{ on: '2017-10-12', precision: 'day' }, 'Oct. 12, 2017', '2017-10-12'],
  [{ on: '2017-09-15', precision: 'day' }, 'Sept. 15, 2017', '2017-09-15'],
  [{ on: '2017-06-30', precision: 'by' }, 'by June 30, 2017', '2017-06-30'],
  [{ on: '2017-07-07', precision: 'reported' }, 'reported July 7, 2017', '2017-07-07'],
  [{ on: '2017-11', precision: 'month' }, 'November 2017', '2017-11-30'],
  [{ on: '2020-02', precision: 'month' }, 'February 2020', '2020-02-29'],
  [{ on: '2016', precision: 'year' }, '2016', '2016-12-31'],
  [{ on: '2026-01-29', precision: 'week' }, 'week of Jan. 29, 2026', '2026-02-04'],
  [
    { on: '2017-10-11', precision: 'range', until: '2017-10-12' },
    'Oct. 11 – 12, 2017',
    '2017-10-12',
  ],
  [
    { on: '2017-12-30', precision: 'range', until: '2018-01-02' },
    'Dec. 30, 2017 – Jan. 2, 2018',
    '2018-01-02',
  ],
];

/** Intl sets thin spaces around the dash of a range. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('dates', () => {
  test.each(dates)('%o reads “%s”', (when, words) => {
    expect(plain(formatWhen(when))).toBe(words);
  });

  test.each(dates)('%o can have happened until %3$s', (when, _words, latest) => {
    expect(latestDay(when)).toBe(latest);
    expect(happenedBy(when, latest)).toBe(true);
    const before = new Date(Date.parse(latest) - 1).toISOString().slice(0, 10);
    expect(happenedBy(when, before)).toBe(false);
  });

  test('other locales write dates their own way', () => {
    expect(formatDay('2017-10-12', 'en-GB')).toBe('12 October 2017');
    expect(formatDay('2017-10-12', 'de')).toBe('12. Oktober 2017');
  });

  test('everything has happened by today', () => {
    expect(happenedBy({ on: '2026-06-24', precision: 'day' }, null)).toBe(true);
  });

  test('a month comes before its days', () => {
    const sorted = [
      { on: '2017-11-15', precision: 'day' },
      { on: '2017-11', precision: 'month' },
      { on: '2017', precision: 'year' },
    ] satisfies When[];
    expect(sorted.sort(compareWhen).map(({ on }) => on)).toEqual(['2017', '2017-11', '2017-11-15']);
  });

  test.each(['2017-02-29', '2017-13-01', '2017-04-31', '2017-13', 'soon'])(
    '%s is not in the calendar',
    (iso) => {
      expect(isCalendarDate(iso)).toBe(false);
    },
  );

  test.each(['2016-02-29', '2017-12', '2017'])('%s is in the calendar', (iso) => {
    expect(isCalendarDate(iso)).toBe(true);
  });
});
