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
import type { Citation } from './citation.ts';

/** Court reporters, as they are abbreviated: a closed list, since any other word between two
 * numbers is a score, an address or a size. */
const REPORTERS = [
  'U.S.', 'S. Ct.', 'L. Ed.', 'L. Ed. 2d', 'F.', 'F.2d', 'F.3d', 'F.4th', 'F. Supp.', 'F. Supp. 2d',
  'F. Supp. 3d', 'F. App\'x', 'Fed. App\'x', 'Fed. Cl.', 'B.R.', 'F.R.D.', 'A.2d', 'A.3d', 'N.E.',
  'N.E.2d', 'N.E.3d', 'N.W.', 'N.W.2d', 'N.W.3d', 'P.2d', 'P.3d', 'S.E.2d', 'S.W.2d', 'S.W.3d',
  'So. 2d', 'So. 3d', 'Cal. 2d', 'Cal. 3d', 'Cal. 4th', 'Cal. 5th', 'Cal. App. 3d', 'Cal. App. 4th',
  'Cal. App. 5th', 'Cal. Rptr.', 'Cal. Rptr. 2d', 'Cal. Rptr. 3d', 'N.Y.2d', 'N.Y.3d', 'N.Y.S.2d',
  'N.Y.S.3d', 'A.D.2d', 'A.D.3d', 'Misc. 2d', 'Misc. 3d', 'Ill. 2d', 'Ill. App. 3d', 'Ill. Dec.',
  'Mass. App. Ct.', 'Mass.', 'Ohio St. 3d', 'Wash. 2d', 'Wn.2d', 'Wis. 2d', 'Mich. App.', 'N.J.',
  'N.J. Super.', 'I. & N. Dec.', 'WL', 'U.S. LEXIS', 'U.S. Dist. LEXIS', 'U.S. App. LEXIS',
]; // biome-ignore format: a table

/** First words of the reporters, letters alone. */
export const REPORTER_WORDS: readonly string[] = REPORTERS.map(firstLetters);

const REPORTER = anyOf(
  REPORTERS.map((name) =>
    name
      .replace(/[.]/g, '\\.')
      .replace(/'/g, "['\u2019]")
      .replace(/ /g, SP0)
      .replace(/(?<=\.)(?=[A-Z\d])/g, SP0),
  ),
);
const BY_LETTERS = new Map(REPORTERS.map((name) => [lettersOf(name), name]));

/** The abbreviation of a reporter as the list has it: "F. 3d" and "F.3d" are one. */
function canonical(written: string): string {
  return BY_LETTERS.get(lettersOf(written)) ?? written.replace(/\s+/g, ' ');
}

function lettersOf(name: string): string {
  return plain(name).replace(/\s/g, '');
}

const CITATION = sticky(
  `(\\d{1,4})${SP}(${REPORTER})${SP}(?:at${SP})?(\\d{1,7}|_{2,4})(?![\\d\\w]|[.:]\\d)`,
);
// First-series "F." and "Mass." pages collide with grades and addresses unless a year follows.
const WEAK = /^(?:F\.|Mass\.|N\.J\.|N\.E\.|N\.W\.|B\.R\.|U\.S\.)$/;
const YEAR_AFTER = sticky(`(?:,${SP}\\d{1,4}(?:[-\u2013]\\d{1,4})?)*${SP}\\([^)]{0,60}\\d{4}\\)`);
const NAME_BEFORE = /\bv\.\s[^;()]{2,120}[,\s]\s*$/;

// "City of Chicago v. Barr, " before a reporter: runs of capitalised words on both sides.
// A full stop after a word of four letters ends the sentence before the name, but for a firm's. A comma
// stands only before what kind of firm a party is, and before "et al.".
const CAPITAL_WORD =
  "[A-Z0-9](?:[\\w'\u2019&-]|\\.(?!\\s)|\\.(?=\\s)(?<!(?!Corp|Bros|Dept|Assn|Univ|Mach|Prod)[A-Za-z][a-z]{3}\\.))*";
const SMALL_WORD = '(?:of|the|and|for|to|in|on|by|de|la|&|ex|rel\\.)';
const FIRM = `,?${SP}(?:Inc|LLC|LLP|Ltd|Co|Corp|L\\.L\\.C|L\\.L\\.P|L\\.P|P\\.C|N\\.A|S\\.A|et${SP}al|No)\\b\\.?(?:${SP}\\d+)?`;
const PARTY = `(?=[A-Z])${CAPITAL_WORD}(?:${FIRM}|(?:${SP}${SMALL_WORD}){0,3}${SP}${CAPITAL_WORD}){0,12}`;
// "… of June 2024. Loper Bright v. …", "… on Feb. 10. United States v. …": a number ends the sentence
// before, as an abbreviation does not.
const YEAR_STOP = /^(?:[^\s]+\s){0,4}\d+\.\s+(?=[A-Z])/;
// "in the First Circuit in City of Providence v. Barr": the court that decided it.
const COURT =
  /^(?:the\s)?(?:[A-Z][\w.]*\s){1,3}(?:(?:Circuit|Court)\sin\s(?=[A-Z])|in\s(?=(?:People|State|Commonwealth|City|County|United\sStates)\b))/;
// "issued in San Francisco on Thursday in City and County of …": where and when, before the name.
const DAY_IN =
  /^(?:[A-Z][\w.]*\s){1,4}(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\sin\s(?=[A-Z])/;
// "Citing the Fifth Amendment and Missouri v. Seibert": two things.
const OTHER_LAW =
  /^(?:the\s)?(?:[A-Z0-9][\w-]+\s){0,3}(?:Amendment|Clause|Act)\s(?:and|or)\s(?:(?:on|in|under|by)\s)?(?=[A-Z])/;
const MATTER = `(?:In${SP}re|Ex${SP}parte|(?:In${SP}the${SP})?Matter${SP}of|Estate${SP}of)(?:${SP}the)?${SP}${PARTY}`;
const NAME = new RegExp(
  `(?<![\\w'\u2019-])(${PARTY}${SP}v\\.${SP}(?:the${SP})?${PARTY}|${MATTER}),${SP}$`,
);
const SIGNAL =
  /^(?:(?:In(?!\s+re\b)|See|Under|But|And|The|Citing|Quoting|Compare|Cf\.|Like|Unlike|Since|From|By|As|When|That|After|Before)\s+(?:also\s+)?)+/;
const NAME_LENGTH = 160;
const CAPTION_WORD = /v\.|In\sre\b|Ex\sparte|Matter\sof|Estate\sof/;

/**
 * "888 F.3d 272", and the case name before it as a citation of its own. `ref` of both is the
 * reporter citation.
 */
export function readReporter(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CITATION, text, at);
  if (found === null) return null;
  const [whole, volume, reporter = '', page] = found;
  const end = at + whole.length;
  const lead = before(text, at, NAME_LENGTH);
  if (WEAK.test(reporter) && !isSupported(text, lead, end, found)) return null;
  const ref = `${volume} ${canonical(reporter)} ${page}`;
  return [...captionBefore(lead, at, ref), decision(at, end, ref)];
}

/** The name of the case that `ref` decides or numbers, where it stands in `lead` just before `at`. */
function captionBefore(lead: string, at: number, ref: string): readonly Citation[] {
  // A comma parts them; without one or a word that captions have, the pattern need not go back.
  const isParted = lead.trimEnd().endsWith(',');
  const name = isParted && CAPTION_WORD.test(lead) ? NAME.exec(lead) : null;
  if (name?.[1] === undefined) return [];
  const from = at - name[0].length;
  const sentence = YEAR_STOP.exec(name[1])?.[0].length ?? 0;
  const signal = sentence + (SIGNAL.exec(name[1].slice(sentence))?.[0].length ?? 0);
  const caption = name[1].slice(signal);
  const start =
    from +
    signal +
    ((OTHER_LAW.exec(caption) ?? COURT.exec(caption) ?? DAY_IN.exec(caption))?.[0].length ?? 0);
  return [decision(start, from + name[1].length, ref)];
}

const MORE_WORDS = sticky(`${SP}(?!(?:and|at|as|in|that|which|held|is|was)\\b)[A-Za-z]`);

/** Whether a case name, a year or at least big numbers stand by a reporter with a common name. */
function isSupported(
  text: string,
  lead: string,
  end: number,
  [, volume, reporter, page]: RegExpExecArray,
): boolean {
  if (NAME_BEFORE.test(lead) || matchAt(YEAR_AFTER, text, end) !== null) return true;
  if (reporter !== 'U.S.') return false;
  const isCited = CITED_BEFORE.test(lead) && Number(volume) >= FIRST_MODERN_VOLUME;
  if (!isCited && matchAt(MORE_WORDS, text, end) !== null) return false;
  return Number(volume) >= 100 && Number(volume) <= LAST_US_VOLUME && Number(page) >= 1;
}

// "in 602 U.S. 680 last year": no one counts so many things of the U.S.
const CITED_BEFORE = /\b(?:in|see|under|citing|overruled|overruling|following)\s$/i;
const FIRST_MODERN_VOLUME = 400;
// United States Reports grow by two or three volumes a year; 606 closes the term of 2024.
const LAST_US_VOLUME = 620;

const DOCKET = sticky(
  `(?:No\\.${SP}(?=\\d\\d-)|(?:No\\.${SP})?(?=\\d{1,2}:))((?:\\d{1,2}:)?\\d{2}-(?:cv|cr|mc|md|ap|bk)-\\d{3,5}(?:-[A-Z]{1,4}){0,4})(?![\\w-])`,
);

// "No. 17-2991" numbers many things; it is a court's after the name of a case or before its circuit.
const APPEAL = sticky(`Nos?\\.${SP}(\\d{2}(?:[-\u2010\u2011\u2013]|A)\\d{1,5})(?![\\w-])`);
// "docket 19-1802", "docket number 18-2885".
const DOCKET_BEFORE = endingHere(`\\b[Dd]ockets?${SP}(?:(?:[Nn]umbers?|[Nn]os?\\.)${SP})?`);
const APPEAL_NUMBER = sticky(`(\\d{2}(?:[-\u2010\u2011\u2013]|A)\\d{1,5})(?![\\w-])`);
const ANOTHER_APPEAL = sticky(
  `(?:,${SP}(?:and${SP})?|${SP}(?:and|&)${SP})(\\d{2}[-\u2010\u2011\u2013]\\d{3,5})(?![\\w-])`,
);
const CIRCUIT_AFTER = sticky(`${SP}\\([^()]{0,40}\\bCir\\.`);

/**
 * "3:17-cv-00574-WHO", the docket number of a federal district court, or "No. 17-2991 (7th Cir.)" of
 * a higher one, and the case name before it as a citation of its own.
 */
export function readDocket(text: string, at: number): readonly Citation[] | null {
  const lead = before(text, at, NAME_LENGTH);
  const found = matchAt(DOCKET, text, at);
  if (found !== null) {
    const number = found[1] ?? '';
    return [...captionBefore(lead, at, number), decision(at, at + found[0].length, number)];
  }
  const isNamed = standsAt(DOCKET_BEFORE, text, at);
  const appeal = matchAt(APPEAL, text, at) ?? matchAt(APPEAL_NUMBER, text, at);
  if (appeal === null) return null;
  let end = at + appeal[0].length;
  const number = plain(appeal[1] ?? '');
  const caption = captionBefore(lead, at, number);
  const isCourts = isNamed || caption.length > 0 || matchAt(CIRCUIT_AFTER, text, end) !== null;
  if (!isCourts) return null;
  const dockets = [decision(at, end, number)];
  // "Nos. 20-2754 and 20-2755".
  for (
    let next = matchAt(ANOTHER_APPEAL, text, end);
    next !== null;
    next = matchAt(ANOTHER_APPEAL, text, end)
  ) {
    const [whole, written = ''] = next;
    end += whole.length;
    dockets.push(decision(end - written.length, end, plain(written)));
  }
  return [...caption, ...dockets];
}

function decision(start: number, end: number, ref: string | null): Citation {
  return { type: 'citation', kind: 'case', start, end, ref, base: null, section: null };
}
