import { describe, expect, test } from 'vitest';
import {
  compareWhen,
  earliestDay,
  formatDay,
  formatWhen,
  happenedBy,
  isAfter,
  isCalendarDate,
  latestDay,
} from '../../../core/dataset/dates.ts';
import type { When } from '../../../core/dataset/record.ts';
import { day } from './builders.ts';

/** Intl sets thin spaces around the dash of a range. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('months', () => {
  test.each([
    ['01', 'Jan. 5, 2017'],
    ['02', 'Feb. 5, 2017'],
    ['03', 'March 5, 2017'],
    ['04', 'April 5, 2017'],
    ['05', 'May 5, 2017'],
    ['06', 'June 5, 2017'],
    ['07', 'July 5, 2017'],
    ['08', 'Aug. 5, 2017'],
    ['09', 'Sept. 5, 2017'],
    ['10', 'Oct. 5, 2017'],
    ['11', 'Nov. 5, 2017'],
    ['12', 'Dec. 5, 2017'],
  ])('%s is written %s', (month, words) => {
    expect(formatDay(`2017-${month}-05`)).toBe(words);
  });

  test('stay whole where no day follows', () => {
    expect(formatDay('2017-01')).toBe('January 2017');
    expect(formatDay('2017')).toBe('2017');
  });

  test('are shortened in American English alone', () => {
    expect(formatDay('2017-01-05', 'en-CA')).toBe('January 5, 2017');
    expect(formatDay('2017-01-05', 'es')).toBe('5 de enero de 2017');
    expect(formatDay('2017-01', 'es')).toBe('enero de 2017');
  });
});

describe('a date that is not exact', () => {
  const open: When = { on: '2017-10-11', precision: 'range' };

  test('says so in English', () => {
    expect(formatWhen({ on: '2017-10-11', precision: 'by' })).toBe('by Oct. 11, 2017');
    expect(formatWhen({ on: '2017-10-11', precision: 'reported' })).toBe('reported Oct. 11, 2017');
    expect(formatWhen({ on: '2017-10-11', precision: 'week' })).toBe('week of Oct. 11, 2017');
    expect(formatWhen(open)).toBe('from Oct. 11, 2017');
  });

  test('says so in the words of another language', () => {
    const words = {
      by: (on: string) => `a más tardar el ${on}`,
      reported: (on: string) => `según informe del ${on}`,
      week: (on: string) => `semana del ${on}`,
      from: (on: string) => `desde el ${on}`,
    };
    const spanish = (precision: When['precision']) =>
      formatWhen({ on: '2017-10-11', precision }, 'es', words);
    expect(spanish('by')).toBe('a más tardar el 11 de octubre de 2017');
    expect(spanish('reported')).toBe('según informe del 11 de octubre de 2017');
    expect(spanish('week')).toBe('semana del 11 de octubre de 2017');
    expect(spanish('range')).toBe('desde el 11 de octubre de 2017');
    expect(spanish('day')).toBe('11 de octubre de 2017');
  });

  test('is a range with both its ends', () => {
    const range: When = { on: '2017-10-11', precision: 'range', until: '2017-11-02' };
    expect(plain(formatWhen(range))).toBe('Oct. 11 – Nov. 2, 2017');
    expect(plain(formatWhen(range, 'en-GB'))).toBe('11 October – 2 November 2017');
  });
});

describe('the first and the last possible day', () => {
  test.each<[When, string, string]>([
    [day('2017-10-11'), '2017-10-11', '2017-10-11'],
    [{ on: '2017-10', precision: 'month' }, '2017-10-01', '2017-10-31'],
    [{ on: '2017-12', precision: 'month' }, '2017-12-01', '2017-12-31'],
    [{ on: '2019-02', precision: 'month' }, '2019-02-01', '2019-02-28'],
    [{ on: '2017', precision: 'year' }, '2017-01-01', '2017-12-31'],
    [{ on: '2017', precision: 'by' }, '2017-01-01', '2017-12-31'],
    [{ on: '2017-12-28', precision: 'week' }, '2017-12-28', '2018-01-03'],
    [{ on: '2017-12-28', precision: 'week', until: '2017-12-29' }, '2017-12-28', '2017-12-29'],
    [{ on: '2017-10-11', precision: 'range', until: '2017-11-02' }, '2017-10-11', '2017-11-02'],
    [{ on: '2017-10', precision: 'month', until: '2017-10-20' }, '2017-10-01', '2017-10-20'],
  ])('of %j are %s and %s', (when, first, last) => {
    expect(earliestDay(when)).toBe(first);
    expect(latestDay(when)).toBe(last);
  });
});

describe('whether something had happened by the end of a day', () => {
  const november: When = { on: '2017-11', precision: 'month' };

  test.each([
    ['2017-10-31', false, true],
    ['2017-11-01', false, false],
    ['2017-11-29', false, false],
    ['2017-11-30', true, false],
    ['2017-12-01', true, false],
  ])('known to November, on %s: happened %s, still to come %s', (on, happened, after) => {
    expect(happenedBy(november, on)).toBe(happened);
    expect(isAfter(november, on)).toBe(after);
  });

  test.each([
    ['2017-11-14', false, true],
    ['2017-11-15', true, false],
    ['2017-11-16', true, false],
  ])('known to the day, on %s: happened %s, still to come %s', (on, happened, after) => {
    expect(happenedBy(day('2017-11-15'), on)).toBe(happened);
    expect(isAfter(day('2017-11-15'), on)).toBe(after);
  });

  test('today it has, whatever its date', () => {
    expect(happenedBy(day('2999-01-01'), null)).toBe(true);
    expect(isAfter(day('2999-01-01'), null)).toBe(false);
  });
});

describe('order', () => {
  test.each<[When, When, number]>([
    [day('2017-11-14'), day('2017-11-15'), -1],
    [day('2017-11-15'), day('2017-11-14'), 1],
    [day('2017-11-15'), day('2017-11-15'), 0],
    [{ on: '2017-11', precision: 'month' }, day('2017-11-15'), -1],
    [day('2017-11-15'), { on: '2017-11', precision: 'month' }, 1],
    [day('2017-11-15'), { on: '2017-11-15', precision: 'by' }, 0],
    [day('2017-11-15'), { on: '2017-11-15', precision: 'week' }, -1],
    [{ on: '2017-11-15', precision: 'week' }, day('2017-11-15'), 1],
  ])('of %j and %j is %i', (a, b, order) => {
    expect(compareWhen(a, b)).toBe(order);
  });
});

describe('the calendar', () => {
  test.each(['2017-01-01', '2017-12-31', '2000-02-29', '2017-09', '1996'])('has %s', (iso) => {
    expect(isCalendarDate(iso)).toBe(true);
  });

  test.each(['2017-00', '2017-01-00', '1900-02-29', '2017-1-5', '17-01-05', ''])(
    'has no “%s”',
    (iso) => {
      expect(isCalendarDate(iso)).toBe(false);
    },
  );
});
