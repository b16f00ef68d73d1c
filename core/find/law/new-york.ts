import { anyOf, firstLetters, flexible, matchAt, SP, SP0, sticky } from '../pattern.ts';
import { type Citation, cite } from './citation.ts';
import { END, furtherSection, MARK, PLAIN, SUBS, TO, withFurther } from './compilations.ts';
import { sectionPath, subjectPath } from './subject-codes.ts';

/** The consolidated laws of New York: "N.Y. Veh. & Traf. Law § 201", "Penal Law § 120.05". */

/** "170-g": sections between others have letters behind a hyphen. */
const SECTION = `${PLAIN}(?:-[a-zA-Z]{1,2}(?![A-Za-z]))?`;
const FURTHER = furtherSection(SECTION);
const LAW_OF_NEW_YORK = sticky(
  `(?:N\\.Y\\.|New${SP}York)${SP}(?<subject>(?!(?:City|County|Local)\\b)[A-Z][A-Za-z.]+(?:${SP}(?:(?:&|and)${SP})?[A-Z][A-Za-z.]+){0,3})${SP}(?:Law|LAW)${MARK}(?<section>${SECTION})${SUBS}${TO}${END}`,
);
const LAWS = [
  'Vehicle and Traffic',
  'Penal',
  'Civil Rights',
  'Executive',
  'Correction',
  'Public Officers',
  'Criminal Procedure',
  'Labor',
  'Election',
  'Real Property',
  'General Business',
  'Public Health',
  'Social Services',
  'Environmental Conservation',
  'Domestic Relations',
  'General Municipal',
  'Municipal Home Rule',
  'Education',
  'Judiciary',
];
const LAW = sticky(
  `(?<subject>${anyOf(LAWS.map(flexible))})${SP}Law,?${SP}(?:(?:§§?|[Ss]ections?|[Aa]rticle)${SP0}|(?=\\d{2,3}\\.\\d{2}))(?<section>${SECTION})${SUBS}${TO}${END}`,
);
const SECTION_OF_LAW = sticky(
  `(?:§{1,2}|[Ss]ections?|[Aa]rticle)${SP0}(?<section>${SECTION})${SUBS}${SP}of${SP}the${SP}(?:state${SP})?(?<subject>${anyOf(LAWS.map(flexible))})${SP}Law\\b`,
);
/** First words of those laws, letters alone. */
export const NEW_YORK_LAW_WORDS: readonly string[] = LAWS.map(firstLetters);
/** More than the name of the state, a subject and the blanks between them can have, in characters. */
const NAME_LENGTH = 200;

/** "N.Y. Exec. Law § 170-g". */
export function readLawOfNewYork(text: string, at: number): readonly Citation[] | null {
  if (!/ L(?:aw|AW)/.test(text.slice(at, at + NAME_LENGTH))) return null;
  const found = matchAt(LAW_OF_NEW_YORK, text, at);
  if (found === null) return null;
  const { subject = '', section } = found.groups ?? {};
  return withFurther(text, at, found, FURTHER, `/us-ny/code/${subjectPath(subject)}`, section);
}

/** "Penal Law § 120.05", "Vehicle and Traffic Law § 201": no other state calls its laws so. */
export function readNewYorkLaw(text: string, at: number): readonly Citation[] | null {
  return ofNewYork(at, matchAt(LAW, text, at));
}

/** "Article 510 of the Criminal Procedure Law". */
export function readSectionOfNewYorkLaw(text: string, at: number): readonly Citation[] | null {
  return ofNewYork(at, matchAt(SECTION_OF_LAW, text, at));
}

function ofNewYork(at: number, found: RegExpExecArray | null): readonly Citation[] | null {
  if (found === null) return null;
  return [cite(at, at + found[0].length, `/us-ny/code/${sectionPath(found)}`)];
}
