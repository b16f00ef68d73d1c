import {
  anyOf,
  firstLetters,
  flexible,
  matchAt,
  type Pattern,
  POSSESSIVE,
  plain,
  SP,
  SP0,
  standsAt,
  sticky,
  wordEnd,
} from '../pattern.ts';
import { STATES, stateOf } from '../states.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import { subsectionPath } from './sections.ts';

/** State statutes: compilations with an abbreviation of their own, and subject codes of a state. */
interface Compilation {
  /** USPS code. */
  readonly state: string;
  readonly names: readonly string[];
  /** Source of a pattern for a section number. */
  readonly section: string;
  /** What the record calls it in paths; "code" unless given. */
  readonly code?: string;
}

const DASHED =
  '\\d{1,3}(?:\\.\\d)?[A-Za-z]{0,2}-\\d{1,5}(?:\\.\\d{1,3}(?=-\\d))?[A-Za-z]{0,2}(?:-\\d{1,5})*(?:\\.\\d+)?';
const DOTTED = '\\d{1,5}[A-Z]?\\.\\d{1,5}[A-Za-z]?(?:\\.\\d+)*';
const PLAIN = '\\d{1,5}[A-Za-z]?(?:\\.\\d+)?';
/** "ch. 126, § 16": Massachusetts counts sections by chapter. */
const CHAPTER = `(?:c\\.${SP})?\\d{1,3}[A-Z]{0,2}(?:,${SP}(?:§§?|[Ss]ec(?:tion|\\.))${SP0}\\d{1,4}[A-Z]{0,2}(?:½)?)?`;

// biome-ignore format: a table
const COMPILATIONS: readonly Compilation[] = [
  { state: 'AL', names: ['Ala. Code', 'Alabama Code', 'Code of Alabama'], section: DASHED },
  { state: 'AK', names: ['Alaska Stat.'], section: DOTTED },
  { state: 'AR', names: ['Ark. Code'], section: DASHED },
  { state: 'AZ', names: ['A.R.S.', 'ARS', 'Ariz. Rev. Stat.', 'Arizona Revised Statutes'], section: DASHED },
  { state: 'CO', names: ['C.R.S.', 'Colo. Rev. Stat.', 'Colorado Revised Statutes'], section: DASHED },
  { state: 'CT', names: ['Conn. Gen. Stat.', 'Connecticut General Statutes'], section: DASHED, code: 'cgs' },
  { state: 'DC', names: ['D.C. Code'], section: DASHED },
  { state: 'FL', names: ['Fla. Stat.', 'Florida Statutes', 'Florida Statute'], section: DOTTED },
  { state: 'GA', names: ['O.C.G.A.', 'Ga. Code Ann.', 'Ga. Code', 'Georgia Code'], section: DASHED },
  { state: 'HI', names: ['Haw. Rev. Stat.'], section: DASHED },
  { state: 'ID', names: ['Idaho Code'], section: DASHED },
  { state: 'IN', names: ['Ind. Code', 'Indiana Code'], section: DASHED },
  { state: 'IA', names: ['Iowa Code'], section: DOTTED },
  { state: 'KS', names: ['K.S.A.', 'Kan. Stat. Ann.'], section: DASHED },
  { state: 'KY', names: ['KRS', 'K.R.S.', 'Ky. Rev. Stat.'], section: DOTTED },
  { state: 'LA', names: ['La. R.S.', 'La. Rev. Stat.'], section: '\\d{1,2}:\\d{1,5}(?:\\.\\d+)?' },
  { state: 'MA', names: ['Mass. Gen. Laws', 'M.G.L.', 'G.L.'], section: CHAPTER },
  { state: 'MI', names: ['MCL', 'M.C.L.', 'Mich. Comp. Laws'], section: DOTTED },
  { state: 'MN', names: ['Minn. Stat.', 'Minnesota Statutes', 'Minnesota Statute'], section: DOTTED },
  { state: 'MS', names: ['Miss. Code Ann.', 'Miss. Code', 'Mississippi Code'], section: DASHED },
  { state: 'MO', names: ['Mo. Rev. Stat.', 'RSMo'], section: DOTTED },
  { state: 'MT', names: ['Mont. Code'], section: DASHED },
  { state: 'NE', names: ['Neb. Rev. Stat.'], section: DASHED },
  { state: 'NV', names: ['NRS', 'N.R.S.', 'Nev. Rev. Stat.', 'Nevada Revised Statutes', 'Nevada Revised Statute'], section: DOTTED },
  { state: 'NJ', names: ['N.J.S.A.', 'N.J.S.', 'N.J. Stat.'], section: '\\d{1,2}[A-Z]?:\\d{1,4}[A-Z]?-\\d{1,4}(?:\\.\\d+)?' },
  { state: 'NH', names: ['N.H. Rev. Stat.'], section: '\\d{1,3}(?:-[A-Z])?:\\d{1,3}(?:-[a-z])?' },
  { state: 'NM', names: ['N.M. Stat.', 'NMSA 1978'], section: DASHED },
  { state: 'NC', names: ['N.C. Gen. Stat.', 'N.C.G.S.'], section: DASHED },
  { state: 'ND', names: ['N.D. Cent. Code', 'N.D.C.C.'], section: DASHED },
  { state: 'OH', names: ['Ohio Rev. Code', 'Ohio Revised Code', 'ORC', 'R.C.'], section: DOTTED },
  { state: 'OR', names: ['ORS', 'Or. Rev. Stat.', 'Oregon Revised Statutes', 'Oregon Revised Statute'], section: DOTTED },
  { state: 'RI', names: ['R.I. Gen. Laws'], section: DASHED },
  { state: 'SC', names: ['S.C. Code Ann.', 'S.C. Code'], section: DASHED },
  { state: 'TN', names: ['Tenn. Code Ann.', 'Tennessee Code'], section: DASHED },
  { state: 'UT', names: ['Utah Code Ann.', 'Utah Code'], section: DASHED },
  { state: 'VA', names: ['Va. Code Ann.', 'Va. Code', 'Virginia Code', 'Code of Virginia'], section: DASHED },
  { state: 'WA', names: ['RCW', 'R.C.W.', 'Wash. Rev. Code'], section: DOTTED },
  { state: 'WV', names: ['W. Va. Code', 'West Virginia Code'], section: DASHED },
  { state: 'WY', names: ['Wyo. Stat.'], section: DASHED },
  { state: 'WI', names: ['Wis. Stat.', 'Wisconsin Statutes', 'Wisconsin Statute'], section: DOTTED },
];

const MARK = `(?:,?${SP}(?:Ann\\.${SP})?(?:§§?|[Ss]ections?|[Ss]ecs?\\.|[Aa]rts?\\.|[Aa]rticles?|[Cc]hapter|ch\\.)${SP0}|${SP})`;
// California writes "§ 7284.6, subd. (a)(1)".
const SUBS = `(?:,?${SP}[Ss]ubd(?:s?\\.|ivision)${SP0}(?=\\())?(?<subs>(?:\\((?:\\d{1,2}|[ivx]{1,4}|[a-zA-Z]{1,2})\\))*)`;
const END = '(?![A-Za-z0-9]|-\\d|[.:]\\d)';
/** " to 7284.12": a range is one citation. */
const TO = `(?:(?:${SP}(?:to|through)${SP}|\u2013)(?=\\d{3}|\\d+[.-]\\d)[\\dA-Za-z]{1,6}(?:[.-]\\d{1,5}){0,3})?`;
const BY_NAME = new Map(
  COMPILATIONS.flatMap((one) => one.names.map((name): [string, Compilation] => [name, one])),
);

interface CompiledName {
  /** Path of the compilation. */
  readonly base: string;
  readonly pattern: Pattern;
  /** A further section of a list. */
  readonly more: Pattern;
}

/** ", 7282.5" or " and 7282.5" after "§§ 7282". */
function furtherSection(section: string): Pattern {
  return sticky(
    `(?:,${SP}(?:(?:and|or|&)${SP})?|${SP}(?:and|or|&)${SP})(?=\\d)(?<section>${section})${SUBS}${END}`,
  );
}

/** Compilations by the letters that they begin with. */
const COMPILED = new Map<string, CompiledName[]>();
for (const [name, { state, section, code = 'code' }] of BY_NAME) {
  const word = firstLetters(name);
  const pattern = sticky(`${flexible(name)}${MARK}(${section})${SUBS}${TO}${END}`);
  const more = furtherSection(section);
  COMPILED.set(word, [
    ...(COMPILED.get(word) ?? []),
    { base: `/us-${state.toLowerCase()}/${code}`, pattern, more },
  ]);
}

// biome-ignore format: a table
const SUBJECTS = [
  'Penal', 'Government', "Gov't", 'Gov.', 'Labor', 'Lab.', 'Health and Safety', 'Health & Safety',
  'Vehicle', 'Veh.', 'Civil', 'Civ.', 'Family', 'Fam.', 'Education', 'Educ.', 'Election', 'Elections',
  'Local Government', "Loc. Gov't", 'Criminal', 'Criminal Procedure', 'Crim. Proc.', 'Welfare and Institutions',
  'Welf. & Inst.', 'Business and Professions', 'Bus. & Prof.', 'Transportation', 'Property', 'Insurance', 'Tax',
];
const STATE = anyOf(STATES.flatMap(({ name, short }) => [flexible(name), ...short.map(flexible)]));
// "Texas Code of Criminal Procedure art. 2.251" has its subject last.
const SUBJECTS_LAST = ['Criminal Procedure', 'Crim. Proc.', 'Civil Procedure', 'Civ. Proc.'];
const CODE = `(?:(?<subject>${anyOf(SUBJECTS.map(flexible))})${SP}Code|Code${SP}(?:of${SP})?(?<last>${anyOf(SUBJECTS_LAST.map(flexible))}))`;
const STATE_CODE = sticky(
  `(?<state>${STATE})${SP}${CODE}(?:${SP}Ann\\.)?${MARK}(?<section>${PLAIN})${SUBS}${TO}${END}`,
);
// Of these there are only states'.
const OWN_SUBJECTS = [
  'Penal',
  'Government',
  'Gov.',
  'Health and Safety',
  'Health & Safety',
  'Vehicle',
  'Family',
  'Labor',
  'Education',
  'Elections',
  'Welfare and Institutions',
  'Business and Professions',
];
/** First words of the subjects, letters alone. */
export const SUBJECT_WORDS: readonly string[] = OWN_SUBJECTS.map(firstLetters);
/** More than the longest subject before "Code" can have, in characters. */
const SUBJECT_LENGTH = 40;
const SUBJECT = `(?<subject>${anyOf(OWN_SUBJECTS.map(flexible))})`;
const SECTION_OF_SUBJECT = sticky(
  `(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>${PLAIN})${SUBS}${SP}of${SP}the${SP}(?:state${SP})?${SUBJECT}${SP}Code\\b`,
);
const SUBJECT_CODE = sticky(`${SUBJECT}${SP}Code${MARK}(?<section>${PLAIN})${SUBS}${TO}${END}`);
const LAW_OF_NEW_YORK = sticky(
  `(?<state>N\\.Y\\.|New${SP}York)${SP}(?<subject>[A-Z][A-Za-z.]+(?:${SP}(?:(?:&|and)${SP})?[A-Z][A-Za-z.]+){0,3})${SP}Law${MARK}(?<section>${PLAIN})${SUBS}${TO}${END}`,
);
const SECTION_OF_CODE = sticky(
  `(?:[Tt]itle${SP}(?<title>\\d{1,3}[A-Z]?),?${SP})?(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>${DOTTED}|${DASHED}|${PLAIN})${SUBS}${SP}of${SP}(?:the${SP})?(?<state>${STATE})(?:${POSSESSIVE})?${SP}(?:${CODE}|(?:General${SP}|Revised${SP}|Compiled${SP})?(?:Statutes|Laws|Code))`,
);
const PENNSYLVANIA = sticky(
  `(\\d{1,2})${SP0}Pa\\.${SP0}C\\.${SP0}S\\.(?:${SP0}A\\.)?${SP}(?:§§?|[Ss]ections?)${SP0}(\\d{1,5}(?:\\.\\d{1,3})?)${SUBS}`,
);
const NEW_YORK_LAWS = [
  'Vehicle and Traffic',
  'Penal',
  'Civil Rights',
  'Executive',
  'Correction',
  'Public Officers',
];
const NEW_YORK_LAW = sticky(
  `(?<subject>${anyOf(NEW_YORK_LAWS.map(flexible))})${SP}Law,?${SP}(?:§§?|[Ss]ections?)${SP0}(?<section>${PLAIN})${SUBS}${END}`,
);
/** First words of those laws, letters alone. */
export const NEW_YORK_LAW_WORDS: readonly string[] = NEW_YORK_LAWS.map(firstLetters);
// "Chapter 3345 of the Ohio Revised Code", "chapter 9.41 RCW".
const CHAPTER_OF = sticky(
  `(?:[Cc]hapter|[Cc]h\\.)${SP}(?<chapter>\\d{1,4}[A-Z]?(?:\\.\\d{1,3}[A-Z]?)?)${SP}(?:of${SP}(?:the${SP})?(?<state>${STATE})(?:${POSSESSIVE})?${SP}(?:(?:General|Revised|Compiled)${SP})?(?:Statutes|Laws|Code)|(?<rcw>RCW))\\b`,
);
// Maryland's code is in articles: "Section 5-104 of the Criminal Procedure Article".
const MARYLAND = sticky(
  `(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>\\d{1,2}[A-Z]?-\\d{1,4}(?:\\.\\d{1,2})?)${SUBS}${SP}of${SP}the${SP}(?<subject>(?:[A-Z][a-z]+${SP}(?:and${SP})?){1,4})Article\\b`,
);
const ILLINOIS = sticky(
  `(\\d{1,4})${SP0}(?:ILCS|Ill\\.${SP}Comp\\.${SP}Stat\\.)${SP}(?:§${SP0})?(\\d{1,5}(?:/[\\dA-Za-z](?:[\\dA-Za-z.-]{0,11}[\\dA-Za-z])?)?)${SUBS}(?:,?${SP}et${SP}seq\\.)?`,
);

/** First words of compilations and states, letters alone. */
export const STATE_CODE_WORDS: readonly string[] = [
  ...BY_NAME.keys(),
  ...STATES.flatMap(({ name, short }) => [name, ...short]),
].map(firstLetters);

// A state that is named for its code is followed by the subject of the code, or is an abbreviation.
const GOES_ON = sticky('\\.|\\s(?:[A-Z\\s]|of\\b)');
/** More than the name of a state, a subject and the blanks between them can have, in characters. */
const NAME_LENGTH = 200;

/** "ORS 181A.820", "Fla. Stat. § 908.103", "Texas Penal Code 46.02", "N.Y. Veh. & Traf. Law § 201". */
export function readStateCode(text: string, at: number): readonly Citation[] | null {
  const word = text.slice(at, wordEnd(text, at));
  for (const { base, pattern, more } of COMPILED.get(word) ?? []) {
    const found = matchAt(pattern, text, at);
    if (found !== null) return withFurther(text, at, found, more, base, found[1]);
  }
  if (!standsAt(GOES_ON, text, at + word.length)) return null;
  const isCode = text.slice(at, at + NAME_LENGTH).includes('Code');
  const isNewYork = /^N(?:ew)?$/.test(word) && text.slice(at, at + NAME_LENGTH).includes('Law');
  const found =
    (isCode ? matchAt(STATE_CODE, text, at) : null) ??
    (isNewYork ? matchAt(LAW_OF_NEW_YORK, text, at) : null);
  return subjectCode(text, found, at);
}

/** "Section 7284.6 of the California Government Code", "Section 54-192h of the Connecticut General Statutes". */
export function readSectionOfStateCode(text: string, at: number): readonly Citation[] | null {
  return subjectCode(text, matchAt(SECTION_OF_CODE, text, at), at);
}

/** "Government Code section 7282.5", "Penal Code § 187": of the state that the article is in. */
export function readSubjectCode(text: string, at: number): readonly CodeCandidate[] | null {
  if (!text.slice(at, at + SUBJECT_LENGTH).includes(' Code')) return null;
  return subjectCandidate(at, matchAt(SUBJECT_CODE, text, at));
}

function subjectCandidate(
  at: number,
  found: RegExpExecArray | null,
): readonly CodeCandidate[] | null {
  if (found === null) return null;
  return [{ type: 'code', start: at, end: at + found[0].length, path: sectionPath(found) }];
}

/** "Section 9.32 of the Penal Code": of the state that the article is in. */
export function readSectionOfSubjectCode(
  text: string,
  at: number,
): readonly CodeCandidate[] | null {
  return subjectCandidate(at, matchAt(SECTION_OF_SUBJECT, text, at));
}

/** "Chapter 3345 of the Ohio Revised Code", "chapter 9.41 RCW". */
export function readChapter(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CHAPTER_OF, text, at);
  if (found === null) return null;
  const { chapter, state = '', rcw } = found.groups ?? {};
  const code = rcw === undefined ? stateOf(plain(state)) : 'WA';
  if (code === null) return null;
  return [cite(at, at + found[0].length, `/us-${code.toLowerCase()}/code/ch${chapter}`)];
}

/** "18 Pa.C.S. § 2502(a)". */
export function readPennsylvania(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(PENNSYLVANIA, text, at);
  if (found === null) return null;
  const path = `t${found[1]}/s${found[2]}${subsectionPath(found.groups?.subs ?? '')}`;
  return [cite(at, at + found[0].length, `/us-pa/code/${path}`)];
}

/** "Penal Law § 120.05", "Vehicle and Traffic Law § 201": no other state calls its laws so. */
export function readNewYorkLaw(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(NEW_YORK_LAW, text, at);
  if (found === null) return null;
  return [cite(at, at + found[0].length, `/us-ny/code/${sectionPath(found)}`)];
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
  const path = `${found[1]}/${found[2]}${subsectionPath(found.groups?.subs ?? '')}`;
  return [cite(at, at + found[0].length, `/us-il/ilcs/${path}`)];
}

function subjectCode(
  text: string,
  found: RegExpExecArray | null,
  at: number,
): readonly Citation[] | null {
  if (found === null) return null;
  const { state = '', last, subject = last, title, section } = found.groups ?? {};
  const code = stateOf(state.replace(/\s+/g, ' '))?.toLowerCase();
  const path = subject === undefined ? '' : `/${subjectPath(subject)}`;
  const base = `/us-${code}/code${title ? `/t${title}` : ''}${path}`;
  return withFurther(text, at, found, FURTHER_PLAIN, base, section);
}

const FURTHER_PLAIN = furtherSection(PLAIN);
const ANNOUNCES_LIST = /§§|[Ss]ections\b|[Ss]ecs\./;
// "RCW 43.17.425 and 10.93.160": nothing else is numbered so.
const LIKE_A_SECTION = /^\d+[A-Z]?\.\d+[A-Z]?\.\d{3}/;

/** The citation that `found` reads at `at`, and those that follow it in a list. */
function withFurther(
  text: string,
  at: number,
  found: RegExpExecArray,
  more: Pattern,
  base: string,
  section = '',
): readonly Citation[] {
  const path = (number: string, subs = '') =>
    `${base}/s${number.replace(/^c\.\s|\s/g, '').replace(/,(?:§+|[Ss]ec(?:tion|\.))/, '/')}${subsectionPath(subs)}`;
  let end = at + found[0].length;
  const citations = [cite(at, end, path(section, found.groups?.subs))];
  const isList = ANNOUNCES_LIST.test(found[0]);
  for (let next = matchAt(more, text, end); next !== null; next = matchAt(more, text, end)) {
    const separator = next[0].search(/\d/);
    const { section: number = '', subs } = next.groups ?? {};
    if (!isList && !LIKE_A_SECTION.test(number)) break;
    citations.push(cite(end + separator, end + next[0].length, path(number, subs)));
    end += next[0].length;
  }
  return citations;
}

// biome-ignore format: a table
const FULL_SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['gov-t', 'government'], ['gov', 'government'], ['lab', 'labor'], ['veh', 'vehicle'], ['civ', 'civil'],
  ['fam', 'family'], ['educ', 'education'], ['loc-gov-t', 'local-government'],
  ['crim-proc', 'criminal-procedure'], ['civ-proc', 'civil-procedure'], ['welf-inst', 'welfare-and-institutions'],
  ['bus-prof', 'business-and-professions'], ['health-safety', 'health-and-safety'],
]);

/** Path of the section of a subject that `found` has read, below that of the state's codes. */
function sectionPath({
  groups: { subject = '', section, subs = '' } = {},
}: RegExpExecArray): string {
  return `${subjectPath(subject)}/s${section}${subsectionPath(subs)}`;
}

/** Path of a subject, however it is abbreviated: "Gov't" and "Government" are one. */
function subjectPath(subject: string): string {
  const path = subject
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '');
  return FULL_SUBJECTS.get(path) ?? path;
}
