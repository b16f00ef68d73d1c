import { expect, test } from 'vitest';
import { dayOf, findDay } from '../../../core/page/day.ts';

test.each([
  ['2017-07-07', '2017-07-07'],
  ['2017-07-07T23:30:00-04:00', '2017-07-07'],
  ['2017-07-08T03:30:00Z', '2017-07-08'],
  ['2017-7-7 10:00', '2017-07-07'],
  ['20170707', '2017-07-07'],
  ['20170707T101500', '2017-07-07'],
  ['2017/07/07 10:15:00', '2017-07-07'],
  ['7/4/2017', '2017-07-04'],
  ['Fri, 07 Jul 2017 20:00:00 GMT', '2017-07-07'],
  ['July 7, 2017, 6:30 a.m. ET', '2017-07-07'],
  ['Sept. 1st, 2017', '2017-09-01'],
  ['7 July 2017', '2017-07-07'],
  ['1499430000', '2017-07-07'],
  [1499430000000, '2017-07-07'],
])('%s is %s', (value, day) => {
  expect(dayOf(value)).toBe(day);
});

test.each([
  '',
  'soon',
  '2017',
  '2017-13-01',
  '2017-02-30',
  '0001-01-01T00:00:00',
  '3017-01-01',
  '99/99/2017',
  'Juli 7, 2017',
  'x'.repeat(1_000_000),
  null,
  undefined,
  {},
  [],
  true,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  { toString: () => '2017-07-07' },
])('%s is no day', (value) => {
  expect(dayOf(value)).toBeNull();
});

test('the first date in words is found in running text', () => {
  expect(findDay('By Ruth Okafor | Updated 9 May 2018 | July 7, 2017')).toBe('2018-05-09');
  expect(findDay('It may be 7 or 17, 2017 of them')).toBeNull();
});
