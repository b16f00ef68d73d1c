import { yearsIn } from './dates.ts';
import type { BillCandidate } from './law/citation.ts';
import type { OwnNumber } from './own-law.ts';
import { before } from './pattern.ts';
import { sentenceAround } from './sentences.ts';

/** Of which year, and on what, the words beside a bill say that it is: numbers start anew in each session. */

// "Senate Bill 4 of 2017".
const OF_YEAR = /^\sof\s((?:19|20)\d\d)/;
// "the state's 2023 law of the same number, SB 4".
const YEAR_OF_LAW = /\b((?:19|20)\d\d) (?:[a-z]+ )?(?:law|bill|measure|statute|act)\b[^.;]{0,30}$/;
// "the 2023 Senate Bill 4".
const YEAR_BEFORE = /\b((?:19|20)\d\d) (?:[A-Z][a-z]+ ){0,2}$/;
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = `(${COUNTS.join('|')}|\\d{1,2})`;
// "in 2023, four years after SB 168", "six years after another SB 4".
const YEARS_AFTER = new RegExp(`\\b${COUNT} years after (?:the |another |its )?$`);
// "SB 54 eight years ago".
const YEARS_AGO = new RegExp(`^ ${COUNT} years ago\\b`);

/** The year that the words beside a bill tell, and by how much it may be off; null where they tell none. */
function yearOf(
  text: string,
  { start, end }: BillCandidate,
  published: string | undefined,
): { readonly year: number; readonly slack: number } | null {
  const behind = text.slice(end, end + 20);
  const lead = before(text, start, 64);
  const written =
    OF_YEAR.exec(behind)?.[1] ?? YEAR_BEFORE.exec(lead)?.[1] ?? YEAR_OF_LAW.exec(lead)?.[1];
  if (written !== undefined) return { year: Number(written), slack: 0 };
  const after = YEARS_AFTER.exec(lead)?.[1];
  const count = after ?? YEARS_AGO.exec(behind)?.[1];
  if (count === undefined) return null;
  const years = COUNTS.includes(count) ? COUNTS.indexOf(count) + 2 : Number(count);
  const told = after === undefined ? undefined : yearsIn(lead).at(-1);
  const from = told ?? published?.slice(0, 4);
  return from === undefined ? null : { year: Number(from) - years, slack: 1 };
}

/** Whether a bill is said to be of the year of a law, of another year, or of none. */
export function comparedByYear(
  text: string,
  bill: BillCandidate,
  { enacted }: OwnNumber,
  published: string | undefined,
): 'same' | 'other' | 'untold' {
  const told = yearOf(text, bill, published);
  if (told === null || enacted === null) return 'untold';
  return Math.abs(Number(enacted.slice(0, 4)) - told.year) <= told.slack ? 'same' : 'other';
}

const OTHER_YEAR_BEFORE = /\b(?:last|this) year['\u2019]s $/;

/** Whether the sentence of a bill names no other year than that of a law. */
export function isOfYear(
  text: string,
  { start, end }: BillCandidate,
  { enacted }: OwnNumber,
): boolean {
  if (OTHER_YEAR_BEFORE.test(before(text, start, 16))) return false;
  const years = yearsIn(text.slice(...sentenceAround(text, start, end)));
  return years.length === 0 || years.some((year) => enacted?.startsWith(year) === true);
}

/** The year behind a bill: "S.J.Res. 34 of 2017". */
export function yearBehind(text: string, { end }: BillCandidate): string | undefined {
  return OF_YEAR.exec(text.slice(end, end + 9))?.[1];
}

// What the record's laws are about.
const ITS_MATTER =
  /\b(?:sheriffs?|jails?|jailers?|police|immigra\w+|sanctuary|ICE|detain\w*|detention|deport\w*|employers?|workplaces?|workers?|inspections?)\b/;

/** Whether the sentence of a bill speaks of what the record's laws are about. */
export function speaksOfMatter(text: string, { start, end }: BillCandidate): boolean {
  return ITS_MATTER.test(text.slice(...sentenceAround(text, start, end)));
}

// "The plastics bill, SB 54", "SB 4, its illegal-entry law".
const SUBJECT_BEFORE =
  /\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er) ([a-z-]+) (?:bill|law|measure|act), $/;
const SUBJECT_AFTER =
  /^, (?:the|its|an?|his|her|their) (?:(?:19|20)\d\d )?(?:state(?:['\u2019]s)? )?((?:[a-z-]+ )?[a-z-]+) (?:bill|law|measure|act)\b/;
/** Says nothing of a law's subject. */
const NO_SUBJECT =
  /^(?:new|own|old|state|same|latest|final|main|first|second|third|later|earlier|amended|companion|twin|rival|separate|similar|sweeping|broad(?:er)?|controversial|landmark|signature|strict|tough|harsh|divisive|contested|pending|proposed|such|other|so-called|resulting|federal|local|statewide|anti-sanctuary|show-your-papers|border|red|blue|big|key|model|\d{4})$/;

/** Whether the words beside a bill give it another subject than the record's laws have. */
export function isOfOtherSubject(text: string, { start, end }: BillCandidate): boolean {
  const subject =
    SUBJECT_BEFORE.exec(before(text, start, 48))?.[1] ??
    SUBJECT_AFTER.exec(text.slice(end, end + 48))?.[1];
  if (subject === undefined || ITS_MATTER.test(subject)) return false;
  return !subject.split(' ').every((word) => NO_SUBJECT.test(word));
}
