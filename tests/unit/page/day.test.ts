import { expect, test } from 'vitest';
import { dayAfter, dayBefore, dayOf, findDay, isEarlyUtc } from '../../../core/page/day.ts';

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
  ['  2017-07-07\n', '2017-07-07'],
  ['1990-01-01', '1990-01-01'],
  ['2100-12-31', '2100-12-31'],
  ['12/31/2017', '2017-12-31'],
  ['1/1/2017', '2017-01-01'],
  [`July 7, 2017${' '.repeat(108)}`, '2017-07-07'],
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
  '2017-00-10',
  '2017-07-00',
  '2017-07-071',
  '1989-12-31',
  '2101-01-01',
  '201707071',
  '14994300001',
  '149943000',
  `July 7, 2017${' '.repeat(109)}`,
  '2017-02-30',
  '0001-01-01T00:00:00',
  '3017-01-01',
  '99/99/2017',
  'Juli 7, 2017',
  null,
  undefined,
  {},
  [],
  true,
  Number.NaN,
  Number.POSITIVE_INFINITY,
])('%s is no day', (value) => {
  expect(dayOf(value)).toBeNull();
});

test('a long text and an object are no day, whatever they say', () => {
  expect(dayOf('x'.repeat(1_000_000))).toBeNull();
  expect(dayOf({ toString: () => '2017-07-07' })).toBeNull();
});

test('the first date in words is found in running text', () => {
  expect(findDay('By Ruth Okafor | Updated 9 May 2018 | July 7, 2017')).toBe('2018-05-09');
  expect(findDay('July 7, 2017, updated 9 May 2018')).toBe('2017-07-07');
  expect(findDay('7 July 8, 2017')).toBe('2017-07-08');
  expect(findDay('It may be 7 or 17, 2017 of them')).toBeNull();
});

test.each([
  ['2017-07-08T03:30:00Z', true],
  ['2017-07-08T03:30:00.000+0000', true],
  ['Sat, 08 Jul 2017 03:30:00 GMT', true],
  ['1499484600', true],
  ['1499484600000', true],
  [1499484600, true],
  [' 2017-07-08T03:30Z ', true],
  ['2017-07-08T11:59:59Z', true],
  ['2017-07-08T12:00:00Z', false],
  ['1499515199', true],
  ['1499515200', false],
  ['1499515200000', false],
  [`2017-07-08T03:30${' '.repeat(103)}Z`, true],
  [`2017-07-08T03:30${' '.repeat(104)}Z`, false],
  ['2017-07-08T15:30:00Z', false],
  ['2017-07-08T03:30:00-04:00', false],
  ['2017-07-08', false],
  [undefined, false],
])('whether %s is early in UTC: %s', (value, early) => {
  expect(isEarlyUtc(value)).toBe(early);
});

test('the day after the last of a month', () => {
  expect(dayAfter('2024-02-28')).toBe('2024-02-29');
  expect(dayAfter('2017-12-31')).toBe('2018-01-01');
});

test('the day before the first of a month', () => {
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  expect(dayBefore('2018-01-01')).toBe('2017-12-31');
});
