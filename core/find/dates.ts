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
 * wave of the dispute, or one round of its letters, where the people and numbers it names belong to
 * one only, else null.
 */
export function eraOf(text: string, published: string | undefined): Era | null {
  if (published !== undefined) return { from: published, to: published };
  const isFirst = FIRST_WAVE.test(text);
  const isSecond = SECOND_WAVE.test(text);
  if (isFirst && isSecond) return null;
  if (isSecond) return { from: '2025-02-05', to: '2026-12-31' };
  return roundOf(text) ?? (isFirst ? FIRST_WAVE_DAYS : null);
}

// The rounds of letters of the first wave, told by how many places each was sent to.
const ROUNDS: readonly (readonly [told: RegExp, era: Era])[] = [
  [
    /\b(?:10|ten|nine)\b[\w\s-]{0,24}\b(?:jurisdictions|governments)\b/i,
    { from: '2017-04-21', to: '2017-10-11' },
  ],
  [/\b29 (?:jurisdictions|cities|places)\b/, { from: '2017-11-15', to: '2018-01-23' }],
  [/\b23 (?:jurisdictions|cities|places)\b/, { from: '2018-01-24', to: '2018-04-11' }],
];
const FIRST_WAVE_DAYS: Era = { from: '2017-02-09', to: '2018-11-07' };

/** The weeks after the only round of letters that `text` speaks of. */
function roundOf(text: string): Era | null {
  const told = ROUNDS.filter(([pattern]) => pattern.test(text));
  return told.length === 1 ? (told[0]?.[1] ?? null) : null;
}

const YEAR = /\b20\d\d\b/g;

/** The years of this century that `text` names, in order. */
export function yearsIn(text: string): readonly string[] {
  return text.match(YEAR) ?? [];
}

/** Number of the Congress that sat on an ISO day; each begins on January 3 of an odd year. */
export function congressOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const began = day.slice(5) < '01-03' ? year - 1 : year;
  return Math.floor((began - 1789) / 2) + 1;
}
