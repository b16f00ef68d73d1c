import {
  anyOf,
  before,
  endingHere,
  firstLetters,
  matchAt,
  plain,
  SP,
  SP0,
  standsAt,
  sticky,
} from '../pattern.ts';
import { captionBefore, decisions } from './captions.ts';
import type { Citation } from './citation.ts';

/** Court reporters, as they are abbreviated: a closed list, since any other word between two
 * numbers is a score, an address or a size. */
const SURE = [
  'S. Ct.', 'L. Ed.', 'L. Ed. 2d', 'F.2d', 'F.3d', 'F.4th', 'F. Supp.', 'F. Supp. 2d', 'F. Supp. 3d',
  'F. App\'x', 'Fed. App\'x', 'F. Appx.', 'Fed. Appx.', 'Fed. Cl.', 'F.R.D.', 'A.2d', 'A.3d', 'N.E.2d',
  'N.E.3d', 'N.W.2d', 'N.W.3d', 'P.2d', 'P.3d', 'S.E.2d', 'S.W.2d', 'S.W.3d', 'So. 2d', 'So. 3d',
  'Cal. 2d', 'Cal. 3d', 'Cal. 4th', 'Cal. 5th', 'Cal. App. 2d', 'Cal. App. 3d', 'Cal. App. 4th',
  'Cal. App. 5th', 'Cal. Rptr.', 'Cal. Rptr. 2d', 'Cal. Rptr. 3d', 'N.Y.2d', 'N.Y.3d', 'N.Y.S.2d',
  'N.Y.S.3d', 'A.D.2d', 'A.D.3d', 'Misc. 2d', 'Misc. 3d', 'Ill. 2d', 'Ill. App. 2d', 'Ill. App. 3d',
  'Ill. Dec.', 'Conn. App.', 'Ga. App.', 'Kan. App. 2d', 'Mass. App. Ct.', 'Md. App.', 'Mich. App.',
  'N.C. App.', 'N.J. Super.', 'Neb. App.', 'Ohio App. 3d', 'Ohio St. 2d', 'Ohio St. 3d', 'Or. App.',
  'Pa. Super.', 'Va. App.', 'Wash. 2d', 'Wn.2d', 'Wn. App.', 'Wn. App. 2d', 'Wis. 2d', 'M.S.P.R.',
  'I. & N. Dec.', 'WL', 'U.S. LEXIS', 'U.S. Dist. LEXIS', 'U.S. App. LEXIS',
]; // biome-ignore format: a table

/** Those that are also states, ends of streets or grades: something beside must tell that a court is cited. */
const WEAK = [
  'F.', 'N.E.', 'N.W.', 'B.R.', 'U.S.', 'Ala.', 'Ariz.', 'Ark.', 'Cal.', 'Colo.', 'Conn.', 'Del.', 'Ga.',
  'Haw.', 'Ill.', 'Kan.', 'Ky.', 'La.', 'Mass.', 'Md.', 'Me.', 'Mich.', 'Minn.', 'Miss.', 'Mo.', 'Mont.',
  'N.C.', 'N.H.', 'N.J.', 'N.M.', 'N.Y.', 'Neb.', 'Nev.', 'Okla.', 'Or.', 'Pa.', 'R.I.', 'S.C.', 'Tenn.',
  'Tex.', 'Va.', 'Vt.', 'W. Va.', 'Wash.', 'Wis.', 'Wyo.',
]; // biome-ignore format: a table

/** Those that look as scores do ("21 Iowa 14"): only the name of a case or another reporter tells. */
const BARE = ['Idaho', 'Iowa', 'Utah', 'Or', 'Or App'];

const REPORTERS = [...SURE, ...WEAK, ...BARE];

/** Series that some courts write without full stops: "505 SE2d 228", "94 NY3d 1". */
const SERIES = /^(?:Cal|A|P|F|S\.E|S\.W|N\.E|N\.W|So|N\.Y|N\.Y\.S|A\.D)\.\s?(?:[23]d|4th)$/;

const undotted = (name: string) => name.replace(/[.\s]/g, '');

/** First words of the reporters, letters alone. */
export const REPORTER_WORDS: readonly string[] = [
  ...REPORTERS,
  ...REPORTERS.filter((name) => SERIES.test(name)).map(undotted),
].map(firstLetters);

function sourceOf(name: string): string {
  const source = name
    .replace(/[.]/g, '\\.')
    .replace(/'/g, "['\u2019]")
    .replace(/ /g, SP0)
    .replace(/(?<=\.)(?=[A-Z\d&])/g, SP0);
  if (SERIES.test(name)) return `${source}|${undotted(name)}`;
  // "25 I&N Dec. 28".
  return name.startsWith('I. &') ? `${source}|I${SP0}&${SP0}N${SP}Dec\\.` : source;
}

const REPORTER = anyOf(REPORTERS.map(sourceOf));
const BY_LETTERS = new Map(REPORTERS.map((name) => [lettersOf(name), name]));

/** The abbreviation of a reporter as the list has it: "F. 3d" and "F.3d" are one. */
function canonical(written: string): string {
  return BY_LETTERS.get(lettersOf(written)) ?? written.replace(/\s+/g, ' ');
}

function lettersOf(name: string): string {
  const letters = undotted(plain(name));
  return /\d|&/.test(letters) ? letters : plain(name).replace(/\s/g, '');
}

// "22 U.S. (9 Wheat.) 1": who reported the volume first.
const EARLY = `(?:${SP}\\(\\d{1,2}${SP}(?:Dall|Cranch|Wheat|Pet|How|Black|Wall)\\.\\))?`;
const CITATION = sticky(
  `(\\d{1,4})${SP}(${REPORTER})${EARLY}${SP}(?:at${SP})?(\\d{1,8}|_{2,4})(?![\\d\\w]|[.:]\\d)`,
);
const PAGES = `(?:,${SP}\\d{1,4}(?:[-\u2013]\\d{1,4})?){0,4}`;
const YEAR_AFTER = sticky(`${PAGES}${SP}\\([^)]{0,60}\\d{4}\\)`);
// "271 Neb. 454, 712 N.W.2d 280", "233 Ga. App. 873, 874 (505 SE2d 228)".
const PARALLEL_AFTER = sticky(
  `${PAGES}(?:,|${SP}\\()${SP0}\\d{1,4}${SP}${anyOf(SURE.map(sourceOf))}${SP}\\d`,
);
// "Johnson v. Commissioner, supra, 330 Conn. 548".
const SUPRA_BEFORE = /\bsupra,\s$/;
const NAME_BEFORE = /\bv\.\s[^;()]{2,120}[,\s]\s*$/;
const RANK_BEFORE = /(?:\bNo\.|#)\s?$/;

// Decisions that courts number by the year: "2022 IL 126795", "2019 COA 12, ¶ 8".
const NEUTRAL = sticky(
  `((?:19[89]|20[0-2])\\d)${SP}(IL(?:${SP}App${SP}\\(\\d(?:st|nd|rd|th)\\))?|MSPB|CO|COA|ME|MT|ND|NH|NM|NMCA|NMSC|OK|SD|UT|UT${SP}App|VT|WI|WI${SP}App|WY)${SP}(\\d{1,6}(?:-[UB]\\b)?)(?![\\d\\w]|[.:,]\\d)`,
);
const PARAGRAPH_AFTER = sticky(`,${SP}\u00B6`);

/** Words between the numbers of decisions that courts number by the year. */
export const NEUTRAL_WORDS: readonly string[] =
  'IL MSPB CO COA ME MT ND NH NM NMCA NMSC OK SD UT VT WI WY'.split(' ');

/** How far before a citation something may tell that a court is cited. */
const LEAD = 160;

/**
 * "888 F.3d 272", and the case name before it as a citation of its own. `ref` of both is the
 * reporter citation.
 */
export function readReporter(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CITATION, text, at);
  if (found === null) return null;
  const [whole, volume, reporter = '', page = ''] = found;
  const name = canonical(reporter);
  // Numbers of eight digits are those of the databases.
  if (page.length > 5 && !/WL|LEXIS/.test(name)) return null;
  const end = at + whole.length;
  const caption = captionBefore(text, at);
  if (caption === null && !isSupported(text, at, end, { name, volume, page })) return null;
  return decisions(caption, at, end, `${volume} ${name} ${page}`);
}

/** "2022 IL 126795": a decision by its year and number, and the case name before it. */
export function readNeutral(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(NEUTRAL, text, at);
  if (found === null) return null;
  const [whole, year, court = '', number = ''] = found;
  const end = at + whole.length;
  const caption = captionBefore(text, at);
  const isSure = court === 'MSPB' || (court.startsWith('IL') && number.length >= 6);
  const isCited =
    isSure ||
    caption !== null ||
    standsAt(PARAGRAPH_AFTER, text, end) ||
    standsAt(PARALLEL_AFTER, text, end);
  return isCited ? decisions(caption, at, end, plain(`${year} ${court} ${number}`)) : null;
}

const MORE_WORDS = sticky(`${SP}(?!(?:and|at|as|in|that|which|held|is|was)\\b)[A-Za-z]`);

/** Whether a case name, a year or at least big numbers stand by a reporter with a common name. */
function isSupported(
  text: string,
  at: number,
  end: number,
  { name, volume, page }: { name: string; volume: string | undefined; page: string },
): boolean {
  if (!WEAK.includes(name) && !BARE.includes(name)) return true;
  const lead = before(text, at, LEAD);
  if (standsAt(PARALLEL_AFTER, text, end) || SUPRA_BEFORE.test(lead)) return true;
  if (BARE.includes(name) || RANK_BEFORE.test(lead)) return false;
  if (NAME_BEFORE.test(lead) || standsAt(YEAR_AFTER, text, end)) return true;
  if (name !== 'U.S.') return false;
  const isCited = standsAt(CITED_BEFORE, text, at) && Number(volume) >= FIRST_MODERN_VOLUME;
  if (!isCited && matchAt(MORE_WORDS, text, end) !== null) return false;
  return Number(volume) >= 100 && Number(volume) <= LAST_US_VOLUME && Number(page) >= 1;
}

// "in 602 U.S. 680 last year": no one counts so many things of the U.S.
const CITED_BEFORE = endingHere(
  '\\b(?:[Ii]n|[Ss]ee|[Uu]nder|[Cc]iting|[Oo]verruled|[Oo]verruling|[Ff]ollowing)\\s',
);
const FIRST_MODERN_VOLUME = 400;
// United States Reports grow by two or three volumes a year; 606 closes the term of 2024.
const LAST_US_VOLUME = 620;
