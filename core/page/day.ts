/** Days as pages write them, as ISO days. */

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const ISO = /^(\d{4})-(\d\d?)-(\d\d?)(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T|$)/;
const SLASHED = /^(\d{4})\/(\d\d?)\/(\d\d?)(?!\d)/;
/** US order: month, day, year. */
const US_SLASHED = /^(\d\d?)\/(\d\d?)\/(\d{4})(?!\d)/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const MONTH_DAY = new RegExp(`\\b${MONTH_NAME}\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_MONTH = new RegExp(`\\b(\\d\\d?)(?:st|nd|rd|th)?\\s+${MONTH_NAME},?\\s+(\\d{4})\\b`, 'i');

/** News on the web: anything outside is a default value or a mistake. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Longest value that can be a date with its zone and some words around it. */
const MAX_LENGTH = 120;

/**
 * The ISO day of a date as metadata writes it, in the zone the value itself is in ("2017-07-07T23:30
 * -04:00" is the 7th). Seconds or milliseconds since 1970 are taken in UTC. Null for anything else,
 * of whatever type.
 */
export function dayOf(value: unknown): string | null {
  if (typeof value === 'number') return dayOf(String(value));
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  const text = value.trim();
  const ymd = ISO.exec(text) ?? COMPACT.exec(text) ?? SLASHED.exec(text);
  if (ymd) return isoDay(ymd[1], ymd[2], ymd[3]);
  const mdy = US_SLASHED.exec(text);
  if (mdy) return isoDay(mdy[3], mdy[1], mdy[2]);
  if (EPOCH.test(text)) {
    const time = Number(text) * (text.length === 10 ? 1000 : 1);
    return dayOf(new Date(time).toISOString());
  }
  return findDay(text);
}

/** "2017-07-08T03:30:00Z", "…+00:00", "… 03:30:00 GMT". */
const UTC_TIME = /(?:^|[T\s])(\d\d):\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]00:?00|GMT|UTC)$/i;

/** Before noon in UTC it is still the day before in parts of the United States. */
const NOON = 12;

/** Whether a value is a time in UTC so early that the day may be another one in the United States. */
export function isEarlyUtc(value: unknown): boolean {
  const text = String(value).trim();
  if (text.length > MAX_LENGTH) return false;
  if (EPOCH.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).getUTCHours() < NOON;
  }
  const hour = UTC_TIME.exec(text)?.[1];
  return hour !== undefined && Number(hour) < NOON;
}

/** The ISO day before an ISO day. */
export function dayBefore(day: string): string {
  return addDays(day, -1);
}

/** The ISO day after an ISO day. */
export function dayAfter(day: string): string {
  return addDays(day, 1);
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first day written in words in a text ("July 7, 2017", "7 Jul 2017"), or null. */
export function findDay(text: string): string | null {
  const mdy = MONTH_DAY.exec(text);
  const dmy = DAY_MONTH.exec(text);
  if (mdy && (!dmy || mdy.index <= dmy.index)) return isoDay(mdy[3], monthOf(mdy[1]), mdy[2]);
  return dmy ? isoDay(dmy[3], monthOf(dmy[2]), dmy[1]) : null;
}

function monthOf(name: string | undefined): number | undefined {
  return MONTHS[(name ?? '').slice(0, 3).toLowerCase()];
}

type Part = string | number | undefined;

function isoDay(year: Part, month: Part, day: Part): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 && d >= 1)) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}
