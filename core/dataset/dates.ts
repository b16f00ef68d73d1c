import type { When } from './record.ts';

/** AP style: short names for the long months when a day follows; March to July stay whole. */
const AP_MONTHS: Readonly<Record<string, string>> = {
  January: 'Jan.',
  February: 'Feb.',
  August: 'Aug.',
  September: 'Sept.',
  October: 'Oct.',
  November: 'Nov.',
  December: 'Dec.',
};

const DAYS_IN_WEEK = 7;

/** The words around a date that is not known exactly. */
export interface WhenWords {
  readonly by: (on: string) => string;
  readonly reported: (on: string) => string;
  readonly week: (on: string) => string;
  readonly from: (on: string) => string;
}

const ENGLISH: WhenWords = {
  by: (on) => `by ${on}`,
  reported: (on) => `reported ${on}`,
  week: (on) => `week of ${on}`,
  from: (on) => `from ${on}`,
};

/**
 * A date in words, with the precision that the record holds and no more: “Oct. 12, 2017”, “by June
 * 30, 2017”, “reported July 7, 2017”, “week of Jan. 29, 2026”, “November 2017”.
 * @param locale BCP 47 tag for the date itself.
 */
export function formatWhen(when: When, locale = 'en-US', words = ENGLISH): string {
  const on = formatDay(when.on, locale);
  switch (when.precision) {
    case 'by':
      return words.by(on);
    case 'reported':
      return words.reported(on);
    case 'week':
      return words.week(on);
    case 'range':
      return when.until ? formatRange(when.on, when.until, locale) : words.from(on);
    default:
      return on;
  }
}

/** An ISO day, month (`2017-11`) or year in words. */
export function formatDay(iso: string, locale = 'en-US'): string {
  return formatter(iso, locale)
    .formatToParts(utc(firstDay(iso)))
    .map(inStyle(iso, locale))
    .join('');
}

/** The last ISO day on which it can have happened, by what the record says. */
export function latestDay(when: When): string {
  if (when.precision === 'week') return when.until ?? addDays(firstDay(when.on), DAYS_IN_WEEK - 1);
  return when.until ?? lastDay(when.on);
}

/** The first ISO day of the date as written; for `by` and `reported` that is no lower bound. */
export function earliestDay(when: When): string {
  return firstDay(when.on);
}

/**
 * Whether it had certainly happened by the end of an ISO day. `null` stands for today: everything
 * that the record holds has happened.
 */
export function happenedBy(when: When, day: string | null): boolean {
  return day === null || latestDay(when) <= day;
}

/**
 * Whether it had not happened by the end of an ISO day, as far as is known: an act known by its month
 * or year may have come on any day of it. The record's “by” and “reported” are close to the act.
 */
export function isAfter(when: When, day: string | null): boolean {
  return day !== null && earliestDay(when) > day;
}

/** Sorts by date; what is known to the month comes before the days of that month. */
export function compareWhen(a: When, b: When): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const [endA, endB] = [latestDay(a), latestDay(b)];
  return endA === endB ? 0 : endA < endB ? -1 : 1;
}

/** Whether a string is an ISO year, month or day that the calendar has. */
export function isCalendarDate(iso: string): boolean {
  const date = utc(firstDay(iso));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

function formatRange(from: string, until: string, locale: string): string {
  return formatter(until, locale)
    .formatRangeToParts(utc(firstDay(from)), utc(until))
    .map(inStyle(until, locale))
    .join('');
}

function formatter(iso: string, locale: string): Intl.DateTimeFormat {
  const [, month, day] = iso.split('-');
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
}

function inStyle(iso: string, locale: string) {
  const abbreviate = locale === 'en-US' && iso.split('-').length === 3;
  return ({ type, value }: Intl.DateTimeFormatPart) =>
    abbreviate && type === 'month' ? (AP_MONTHS[value] ?? value) : value;
}

function firstDay(iso: string): string {
  const [year, month = '01', day = '01'] = iso.split('-');
  return `${year}-${month}-${day}`;
}

function lastDay(iso: string): string {
  const [year, month = '12', day] = iso.split('-');
  if (day) return iso;
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
