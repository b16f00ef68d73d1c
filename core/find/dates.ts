/** Months as news writes them, for dates inside names ("a January executive order"). */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  /\b(Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))/;

/** Number (1 to 12) of the month that `text` names first, or null. */
export function monthIn(text: string): number | null {
  const found = MONTH.exec(text);
  if (found === null) return null;
  return MONTHS.indexOf((found[1] ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Days from ISO day `from` to ISO day `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The stretch of time in which a text without a date was plausibly written: ISO days. */
export interface Era {
  readonly from: string;
  readonly to: string;
}

// Who is spoken of as attorney general or president's adviser now says when: nobody else in the
// dispute held the office in both of its waves.
const FIRST_WAVE = /\b(?:Attorney General )?(?:Jeff )?Sessions\b/;
const SECOND_WAVE = /\b(?:Pam )?Bondi\b|\bNoem\b|\b202[5-9]\b/;

/**
 * When the text was written: the day of publication where it is known, else the first or second
 * wave of the dispute where the people it names belong to one only, else null.
 */
export function eraOf(text: string, published: string | undefined): Era | null {
  if (published !== undefined) return { from: published, to: published };
  const isFirst = FIRST_WAVE.test(text);
  const isSecond = SECOND_WAVE.test(text);
  if (isFirst === isSecond) return null;
  return isFirst
    ? { from: '2017-02-09', to: '2018-11-07' }
    : { from: '2025-02-05', to: '2026-12-31' };
}

/** Number of the Congress that sat on an ISO day; each begins on January 3 of an odd year. */
export function congressOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const began = day.slice(5) < '01-03' ? year - 1 : year;
  return Math.floor((began - 1789) / 2) + 1;
}
