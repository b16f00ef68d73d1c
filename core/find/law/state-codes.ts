import {
  firstLetters,
  isBlank,
  isCapital,
  matchAt,
  POSSESSIVE,
  plain,
  SP,
  SP0,
  sticky,
  wordEnd,
} from '../pattern.ts';
import { STATE_FORMS, STATES, stateOf } from '../states.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import {
  COMPILATION_WORDS,
  DASHED,
  DOTTED,
  furtherSection,
  PLAIN,
  readCompilation,
  SUBS,
  statutesOf,
  subsPath,
  withFurther,
} from './compilations.ts';
import { readLawOfNewYork } from './new-york.ts';
import {
  CAPITAL_WORDS,
  CODE,
  readCapitals,
  readStateSubjectCode,
  sectionPath,
  subjectPath,
} from './subject-codes.ts';

/** Codes of the states wherever their names stand, and those that a few states cite in their own way. */

const FURTHER_PLAIN = furtherSection(PLAIN);

const SECTION_OF_CODE = sticky(
  `(?:[Tt]itle${SP}(?<title>\\d{1,3}[A-Z]?),?${SP})?(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>${DOTTED}|${DASHED}|${PLAIN})${SUBS}${SP}of${SP}(?:the${SP})?(?<state>${STATE_FORMS})(?:${POSSESSIVE})?${SP}(?:${CODE}|(?:General${SP}|Revised${SP}|Compiled${SP})?(?:Statutes|Laws|Code))`,
);
// "Chapter 3345 of the Ohio Revised Code".
const CHAPTER_OF = sticky(
  `(?:[Cc]hapter|[Cc]h\\.)${SP}(?<chapter>\\d{1,4}[A-Z]?(?:\\.\\d{1,3}[A-Z]?)?)${SP}of${SP}(?:the${SP})?(?<state>${STATE_FORMS})(?:${POSSESSIVE})?${SP}(?:${CODE}|(?:(?:General|Revised|Compiled)${SP})?(?:Statutes|Laws|Code))\\b`,
);
// Maryland's code is in articles: "Section 5-104 of the Criminal Procedure Article".
const MARYLAND = sticky(
  `(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>\\d{1,2}[A-Z]?-\\d{1,4}(?:\\.\\d{1,2})?)${SUBS}${SP}of${SP}the${SP}(?<subject>(?:[A-Z][a-z]+${SP}(?:and${SP})?){1,4})Article\\b`,
);
// "Md. Code, Crim. Proc. § 5-104".
const MARYLAND_CODE = sticky(
  `(?:Md\\.|Maryland)${SP}Code(?:${SP}Ann\\.)?,${SP}(?<subject>(?:[A-Z][A-Za-z.]+,?${SP}(?:(?:and|&)${SP})?){1,4})(?:§|[Ss]ection|[Ss]ec\\.)${SP0}(?<section>\\d{1,2}[A-Z]?-\\d{1,4}(?:\\.\\d{1,2})?)${SUBS}`,
);
const ILLINOIS = sticky(
  `(\\d{1,4})${SP0}(?:ILCS|Ill\\.${SP}Comp\\.${SP}Stat\\.(?:${SP}Ann\\.)?)${SP}(?:§${SP0})?(\\d{1,5}(?:/[\\dA-Za-z](?:[\\dA-Za-z.-]{0,11}[\\dA-Za-z])?)?)${SUBS}(?:,?${SP}et${SP}seq\\.)?`,
);

/** First words of the names of states and of their short forms, letters alone. */
export const STATE_WORDS: readonly string[] = STATES.flatMap(({ name, short }) =>
  [name, ...short].map(firstLetters),
);

/** First words of compilations and states, letters alone. */
export const STATE_CODE_WORDS: readonly string[] = [
  ...COMPILATION_WORDS,
  ...CAPITAL_WORDS,
  ...STATE_WORDS,
];

// A state that is named for its code is followed by the subject of the code, or is an abbreviation.
function goesOn(text: string, at: number): boolean {
  if (text[at] === '.') return true;
  const next = text.charCodeAt(at + 1);
  return (
    isBlank(text.charCodeAt(at)) &&
    (isCapital(next) || isBlank(next) || text.startsWith('of', at + 1))
  );
}

/** More than the name of a state, a subject and the blanks between them can have, in characters. */
const NAME_LENGTH = 200;

/** "ORS 181A.820", "Texas Penal Code 46.02", "N.Y. Veh. & Traf. Law § 201". */
export function readStateCode(text: string, at: number): readonly Citation[] | null {
  const named = readCompilation(text, at);
  if (named !== null) return named;
  const word = text.slice(at, wordEnd(text, at));
  if (!goesOn(text, at + word.length)) return null;
  const isCode = text.slice(at, at + NAME_LENGTH).includes('Code');
  const maryland = isCode && word.startsWith('M') ? matchAt(MARYLAND_CODE, text, at) : null;
  if (maryland !== null) {
    return [cite(at, at + maryland[0].length, `/us-md/code/${sectionPath(maryland)}`)];
  }
  if (CAPITAL_WORDS.includes(word)) return readCapitals(text, at);
  return (
    (isCode ? readStateSubjectCode(text, at) : null) ??
    (/^N(?:ew)?$/.test(word) ? readLawOfNewYork(text, at) : null)
  );
}

/** "Section 7284.6 of the California Government Code", "Section 54-192h of the Connecticut General Statutes". */
export function readSectionOfStateCode(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SECTION_OF_CODE, text, at);
  if (found === null) return null;
  const { state = '', last, subject = last, title, section } = found.groups ?? {};
  const code = stateOf(plain(state));
  if (code === null) return null;
  const path = subject === undefined ? '' : `/${subjectPath(subject)}`;
  const base = `/us-${code.toLowerCase()}/${subject === undefined ? statutesOf(code) : 'code'}${title ? `/t${title}` : ''}${path}`;
  return withFurther(text, at, found, FURTHER_PLAIN, base, section);
}

const OF_OWN_STATUTES = sticky(
  `(?:(?:(?<chapter>[Cc]hapter|[Cc]h\\.)|[Ss]ections?|[Ss]ecs?\\.|§{1,2})${SP0})(?<section>\\d{1,4}[A-Za-z]{0,2}(?:[.-]\\d{1,4}[a-z]?){0,3})${SUBS},?${SP}of${SP}the${SP}(?:state${SP})?(?:General${SP}(?:Laws|Statutes)|general${SP}statutes|Revised${SP}(?:Statutes|Code)|Compiled${SP}(?:Laws|Statutes))\\b`,
);

// "the Trust Act, General Statutes § 54-192h".
const OWN_STATUTES_FIRST = sticky(
  `(?:General${SP}(?:Statutes|Laws)|Revised${SP}(?:Statutes|Code)),?${SP}(?:§{1,2}|[Ss]ections?|[Ss]ec\\.)${SP0}(?<section>\\d{1,4}[A-Za-z]{0,2}(?:[.-]\\d{1,4}[a-z]?){1,3})${SUBS}`,
);

/** "General Statutes § 54-192h": of the state that the article is in. */
export function readOwnStatutesFirst(text: string, at: number): readonly CodeCandidate[] | null {
  const found = matchAt(OWN_STATUTES_FIRST, text, at);
  if (found === null) return null;
  const { section, subs } = found.groups ?? {};
  const path = `statutes/s${section}${subsPath(subs)}`;
  return [{ type: 'code', start: at, end: at + found[0].length, path }];
}

/** "Chapter 11-47 of the General Laws", "Section 2921.44 of the Revised Code": of the state that the article is in. */
export function readOwnStatutes(text: string, at: number): readonly CodeCandidate[] | null {
  const found = matchAt(OF_OWN_STATUTES, text, at);
  if (found === null) return null;
  const { chapter, section, subs } = found.groups ?? {};
  const path = `statutes/${chapter === undefined ? 's' : 'ch'}${section}${subsPath(subs)}`;
  return [{ type: 'code', start: at, end: at + found[0].length, path }];
}

// "GS 20-138.1" of North Carolina; "GS 12-13" are grades of pay.
const GENERAL_STATUTES = sticky(
  `GS${SP}(?:§${SP0})?(?!\\d{1,2}-1?\\d(?!\\d))(?<section>\\d{1,3}[A-Z]?-\\d{1,4}(?:\\.\\d{1,3})?[A-Z]?)${SUBS}(?![\\dA-Za-z]|-\\d)`,
);
const OF_NORTH_CAROLINA = /\bNorth Carolina\b|\bN\.C\./;

/** "GS 162-63", where the article names North Carolina. */
export function readGeneralStatutes(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(GENERAL_STATUTES, text, at);
  if (found === null || !OF_NORTH_CAROLINA.test(text)) return null;
  const { section, subs } = found.groups ?? {};
  return [cite(at, at + found[0].length, `/us-nc/code/s${section}${subsPath(subs)}`)];
}

/** "Chapter 3345 of the Ohio Revised Code". */
export function readChapter(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CHAPTER_OF, text, at);
  if (found === null) return null;
  const { chapter, state = '', last, subject = last } = found.groups ?? {};
  const code = stateOf(plain(state));
  if (code === null) return null;
  const path = subject === undefined ? '' : `/${subjectPath(subject)}`;
  return [cite(at, at + found[0].length, `/us-${code.toLowerCase()}/code${path}/ch${chapter}`)];
}

/** "Section 5-104 of the Criminal Procedure Article", of Maryland. */
export function readMaryland(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(MARYLAND, text, at);
  if (found === null) return null;
  return [cite(at, at + found[0].length, `/us-md/code/${sectionPath(found)}`)];
}

/** "5 ILCS 805/15". */
export function readIllinois(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(ILLINOIS, text, at);
  if (found === null) return null;
  const path = `${found[1]}/${found[2]}${subsPath(found.groups?.subs)}`;
  return [cite(at, at + found[0].length, `/us-il/ilcs/${path}`)];
}
