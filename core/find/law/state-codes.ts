import {
  anyOf,
  firstLetters,
  flexible,
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
import { STATES, stateOf } from '../states.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import {
  ANNOUNCES_LIST,
  CHAPTERS,
  COMPILATION_WORDS,
  DASHED,
  DOTTED,
  END,
  furtherSection,
  MARK,
  PLAIN,
  readCompilation,
  SUBS,
  statutesOf,
  TO,
  withFurther,
} from './compilations.ts';
import { subsectionPath } from './sections.ts';

/** Codes of the states by their subject ("Texas Penal Code"), and those that a few states cite in their own way. */

const FURTHER_PLAIN = furtherSection(PLAIN);

// biome-ignore format: a table
const SUBJECTS = [
  'Penal', 'Government', "Gov't", 'Gov.', 'Labor', 'Lab.', 'Health and Safety', 'Health & Safety',
  'Vehicle', 'Veh.', 'Civil', 'Civ.', 'Family', 'Fam.', 'Education', 'Educ.', 'Election', 'Elections',
  'Local Government', "Loc. Gov't", 'Criminal', 'Criminal Procedure', 'Crim. Proc.', 'Welfare and Institutions',
  'Welf. & Inst.', 'Business and Professions', 'Bus. & Prof.', 'Transportation', 'Property', 'Insurance', 'Tax',
  'Business and Commerce', 'Bus. & Com.', 'Civil Practice and Remedies', 'Civ. Prac. & Rem.', 'Human Resources',
  'Occupations', 'Public Resources', 'Pub. Res.', 'Public Contract', 'Public Utilities', 'Corporations', 'Probate',
  'Evidence', 'Evid.', 'Water', 'Food and Agricultural', 'Agriculture', 'Utilities', 'Natural Resources', 'Finance',
  'Parks and Wildlife', 'Alcoholic Beverage', 'Estates', 'Harbors and Navigation', 'Streets and Highways', 'Unemployment Insurance',
];
const STATE = anyOf(STATES.flatMap(({ name, short }) => [flexible(name), ...short.map(flexible)]));
// "Texas Code of Criminal Procedure art. 2.251" has its subject last.
const SUBJECTS_LAST = ['Criminal Procedure', 'Crim. Proc.', 'Civil Procedure', 'Civ. Proc.'];
const CODE = `(?:(?<subject>${anyOf(SUBJECTS.map(flexible))})${SP}Code|Code${SP}(?:of${SP})?(?<last>${anyOf(SUBJECTS_LAST.map(flexible))}))`;
const STATE_CODE = sticky(
  `(?<state>${STATE})${SP}${CODE}(?:${SP}Ann\\.)?(?:${CHAPTERS}|${MARK}(?<section>${PLAIN})${SUBS}${TO}${END})`,
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
  'Local Government',
  'Transportation',
  'Civil',
  'Business and Commerce',
  'Human Resources',
  'Occupations',
  'Public Resources',
  'Property',
  'Insurance',
  'Election',
  'Probate',
  'Evidence',
];
/** First words of the subjects, letters alone, and "Code" where the subject follows. */
export const SUBJECT_WORDS: readonly string[] = ['Code', ...OWN_SUBJECTS.map(firstLetters)];
/** More than the longest subject before "Code" can have, in characters. */
const SUBJECT_LENGTH = 40;
const SUBJECT = `(?<subject>${anyOf(OWN_SUBJECTS.map(flexible))})`;
const SECTION_OF_SUBJECT = sticky(
  `(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>${PLAIN})${SUBS}${SP}of${SP}the${SP}(?:state${SP})?(?:${SUBJECT}${SP}Code|Code${SP}of${SP}(?<last>${anyOf(SUBJECTS_LAST.map(flexible))}))\\b`,
);
const CODE_LAST = `Code${SP}of${SP}(?<last>${anyOf(SUBJECTS_LAST.map(flexible))})`;
const CODE_SECTION = '\\d{1,6}[A-Z]?(?:\\.\\d{1,5}[a-z]?)*';
const SUBJECT_CODE = sticky(
  `(?:${SUBJECT}${SP}Code|${CODE_LAST})${MARK}(?<section>${CODE_SECTION})${SUBS}${TO}${END}`,
);
const CHAPTER_OF_SUBJECT = sticky(
  `(?:[Cc]hapter|[Cc]h\\.)${SP}(?<chapter>\\d{1,4}[A-Z]?)${SP}of${SP}the${SP}(?:state${SP})?(?:${SUBJECT}${SP}Code|${CODE_LAST})\\b`,
);
const LAW_OF_NEW_YORK = sticky(
  `(?<state>N\\.Y\\.|New${SP}York)${SP}(?<subject>[A-Z][A-Za-z.]+(?:${SP}(?:(?:&|and)${SP})?[A-Z][A-Za-z.]+){0,3})${SP}Law${MARK}(?<section>${PLAIN})${SUBS}${TO}${END}`,
);
const SECTION_OF_CODE = sticky(
  `(?:[Tt]itle${SP}(?<title>\\d{1,3}[A-Z]?),?${SP})?(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>${DOTTED}|${DASHED}|${PLAIN})${SUBS}${SP}of${SP}(?:the${SP})?(?<state>${STATE})(?:${POSSESSIVE})?${SP}(?:${CODE}|(?:General${SP}|Revised${SP}|Compiled${SP})?(?:Statutes|Laws|Code))`,
);
/** Codes cited by title and section as the U.S. Code is: "18 Pa.C.S. § 2502", "20 V.S.A. § 2366". */
const TITLED: readonly (readonly [state: string, name: string])[] = [
  ['PA', `Pa\\.${SP0}C\\.${SP0}S\\.(?:${SP0}A\\.)?|P\\.${SP0}S\\.`],
  ['VT', `V\\.${SP0}S\\.${SP0}A\\.`],
  ['ME', `M\\.${SP0}R\\.${SP0}S\\.(?:${SP0}A\\.)?`],
  ['OK', `O\\.${SP0}S\\.`],
  ['DE', `Del\\.${SP0}C\\.`],
];
/** First words of their names, letters alone. */
export const TITLED_WORDS: readonly string[] = ['Pa', 'P', 'V', 'M', 'O', 'Del'];
const BY_TITLE = sticky(
  `(\\d{1,2}[A-Z]?)${SP0}(?:${TITLED.map(([, name]) => `(${name})`).join('|')})${SP}(?:§§?|[Ss]ections?)${SP0}(?<section>\\d{1,5}(?:[A-Za-z](?![A-Za-z]))?(?:\\.\\d{1,3})?)${SUBS}`,
);
const NEW_YORK_LAWS = [
  'Vehicle and Traffic',
  'Penal',
  'Civil Rights',
  'Executive',
  'Correction',
  'Public Officers',
  'Criminal Procedure',
  'Labor',
  'Election',
];
const NEW_YORK_LAW = sticky(
  `(?<subject>${anyOf(NEW_YORK_LAWS.map(flexible))})${SP}Law,?${SP}(?:(?:§§?|[Ss]ections?|[Aa]rticle)${SP0}|(?=\\d{2,3}\\.\\d{2}))(?<section>${PLAIN}(?:-[a-z]{1,2}\\b)?)${SUBS}${END}`,
);
const SECTION_OF_NEW_YORK_LAW = sticky(
  `(?:§{1,2}|[Ss]ections?|[Aa]rticle)${SP0}(?<section>${PLAIN})${SUBS}${SP}of${SP}the${SP}(?:state${SP})?(?<subject>${anyOf(NEW_YORK_LAWS.map(flexible))})${SP}Law\\b`,
);
/** First words of those laws, letters alone. */
export const NEW_YORK_LAW_WORDS: readonly string[] = NEW_YORK_LAWS.map(firstLetters);
// "Chapter 3345 of the Ohio Revised Code", "chapter 9.41 RCW".
const CHAPTER_OF = sticky(
  `(?:[Cc]hapter|[Cc]h\\.)${SP}(?<chapter>\\d{1,4}[A-Z]?(?:\\.\\d{1,3}[A-Z]?)?)${SP}(?:of${SP}(?:the${SP})?(?<state>${STATE})(?:${POSSESSIVE})?${SP}(?:${CODE}|(?:(?:General|Revised|Compiled)${SP})?(?:Statutes|Laws|Code))|(?<rcw>RCW))\\b`,
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
  `(\\d{1,4})${SP0}(?:ILCS|Ill\\.${SP}Comp\\.${SP}Stat\\.)${SP}(?:§${SP0})?(\\d{1,5}(?:/[\\dA-Za-z](?:[\\dA-Za-z.-]{0,11}[\\dA-Za-z])?)?)${SUBS}(?:,?${SP}et${SP}seq\\.)?`,
);

/** First words of the names of states and of their short forms, letters alone. */
export const STATE_WORDS: readonly string[] = STATES.flatMap(({ name, short }) =>
  [name, ...short].map(firstLetters),
);

/** First words of compilations and states, letters alone. */
export const STATE_CODE_WORDS: readonly string[] = [...COMPILATION_WORDS, ...STATE_WORDS];

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
  if (!text.slice(at, at + SUBJECT_LENGTH).includes('Code')) return null;
  const found = matchAt(SUBJECT_CODE, text, at);
  const [first] = subjectCandidate(at, found) ?? [];
  if (found === null || first === undefined || !ANNOUNCES_LIST.test(found[0]))
    return first ? [first] : null;
  const candidates = [first];
  let end = first.end;
  for (
    let next = matchAt(FURTHER_PLAIN, text, end);
    next !== null;
    next = matchAt(FURTHER_PLAIN, text, end)
  ) {
    const { section, subs = '' } = next.groups ?? {};
    const start = end + next[0].search(/\d/);
    end += next[0].length;
    candidates.push({
      type: 'code',
      start,
      end,
      path: `code/${subjectPath(subjectOf(found))}/s${section}${subsectionPath(subs)}`,
    });
  }
  return candidates;
}

const OF_OWN_STATUTES = sticky(
  `(?:(?:(?<chapter>[Cc]hapter|[Cc]h\\.)|[Ss]ections?|[Ss]ecs?\\.|§{1,2})${SP0})(?<section>\\d{1,4}[A-Z]{0,2}(?:[.-]\\d{1,4}[a-z]?){0,3})${SUBS},?${SP}of${SP}the${SP}(?:state${SP})?(?:General${SP}(?:Laws|Statutes)|Revised${SP}(?:Statutes|Code)|Compiled${SP}(?:Laws|Statutes))\\b`,
);

/** "Chapter 11-47 of the General Laws", "Section 2921.44 of the Revised Code": of the state that the article is in. */
export function readOwnStatutes(text: string, at: number): readonly CodeCandidate[] | null {
  const found = matchAt(OF_OWN_STATUTES, text, at);
  if (found === null) return null;
  const { chapter, section, subs = '' } = found.groups ?? {};
  const path = `statutes/${chapter === undefined ? 's' : 'ch'}${section}${subsectionPath(subs)}`;
  return [{ type: 'code', start: at, end: at + found[0].length, path }];
}

/** "Chapter 752 of the Government Code": of the state that the article is in. */
export function readChapterOfSubject(text: string, at: number): readonly CodeCandidate[] | null {
  const found = matchAt(CHAPTER_OF_SUBJECT, text, at);
  if (found === null) return null;
  const path = `code/${subjectPath(subjectOf(found))}/ch${found.groups?.chapter}`;
  return [{ type: 'code', start: at, end: at + found[0].length, path }];
}

/** The subject of a code, before the word or behind it. */
function subjectOf({ groups: { subject, last = '' } = {} }: RegExpExecArray): string {
  return subject ?? last;
}

function subjectCandidate(
  at: number,
  found: RegExpExecArray | null,
): readonly CodeCandidate[] | null {
  if (found === null) return null;
  return [
    { type: 'code', start: at, end: at + found[0].length, path: `code/${sectionPath(found)}` },
  ];
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
  const { chapter, state = '', rcw, last, subject = last } = found.groups ?? {};
  const code = rcw === undefined ? stateOf(plain(state)) : 'WA';
  if (code === null) return null;
  const path = subject === undefined ? '' : `/${subjectPath(subject)}`;
  return [cite(at, at + found[0].length, `/us-${code.toLowerCase()}/code${path}/ch${chapter}`)];
}

/** "18 Pa.C.S. § 2502(a)". */
export function readTitledCode(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(BY_TITLE, text, at);
  if (found === null) return null;
  const [state = ''] = TITLED.find((_, i) => found[i + 2] !== undefined) ?? [];
  const { section, subs = '' } = found.groups ?? {};
  const path = `t${found[1]}/s${section}${subsectionPath(subs)}`;
  return [cite(at, at + found[0].length, `/us-${state.toLowerCase()}/code/${path}`)];
}

/** "Penal Law § 120.05", "Vehicle and Traffic Law § 201": no other state calls its laws so. */
export function readNewYorkLaw(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(NEW_YORK_LAW, text, at);
  if (found === null) return null;
  return [cite(at, at + found[0].length, `/us-ny/code/${sectionPath(found)}`)];
}

/** "Article 510 of the Criminal Procedure Law". */
export function readSectionOfNewYorkLaw(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SECTION_OF_NEW_YORK_LAW, text, at);
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
  const { state = '', last, subject = last, title, section, chapter } = found.groups ?? {};
  const code = stateOf(plain(state));
  if (code === null) return null;
  const path = subject === undefined ? '' : `/${subjectPath(subject)}`;
  const base = `/us-${code.toLowerCase()}/${subject === undefined ? statutesOf(code) : 'code'}${title ? `/t${title}` : ''}${path}`;
  if (chapter !== undefined) return [cite(at, at + found[0].length, `${base}/ch${chapter}`)];
  return withFurther(text, at, found, FURTHER_PLAIN, base, section);
}

// biome-ignore format: a table
const FULL_SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['gov-t', 'government'], ['gov', 'government'], ['lab', 'labor'], ['veh', 'vehicle'], ['civ', 'civil'],
  ['fam', 'family'], ['educ', 'education'], ['loc-gov-t', 'local-government'],
  ['crim-proc', 'criminal-procedure'], ['civ-proc', 'civil-procedure'], ['welf-inst', 'welfare-and-institutions'],
  ['bus-prof', 'business-and-professions'], ['health-safety', 'health-and-safety'],
]);

/** Path of the section of a subject that `found` has read, below that of the state's codes. */
function sectionPath(found: RegExpExecArray): string {
  const { section, subs = '' } = found.groups ?? {};
  return `${subjectPath(subjectOf(found))}/s${section}${subsectionPath(subs)}`;
}

/** Path of a subject, however it is abbreviated: "Gov't" and "Government" are one. */
function subjectPath(subject: string): string {
  const path = subject
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '');
  return FULL_SUBJECTS.get(path) ?? path;
}
