import {
  anyOf,
  firstLetters,
  flexible,
  inRow,
  matchAt,
  POSSESSIVE,
  plain,
  SP,
  SP0,
  sticky,
} from '../pattern.ts';
import { STATE_FORMS, stateOf } from '../states.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import {
  ANNOUNCES_LIST,
  CHAPTERS,
  END,
  furtherSection,
  MARK,
  numberIn,
  PLAIN,
  SUBS,
  subsPath,
  TO,
  withFurther,
} from './compilations.ts';

/** Codes of the states by their subject: "Texas Penal Code § 46.02", "(Gov. Code, § 7284.6, subd. (a))". */

const FURTHER_PLAIN = furtherSection(PLAIN);

// biome-ignore format: a table
const SUBJECTS = [
  'Penal', 'Government', "Gov't", 'Gov.', 'Govt.', 'Labor', 'Lab.', 'Health and Safety', 'Health & Safety', 'Health & Saf.',
  'Vehicle', 'Veh.', 'Civil', 'Civ.', 'Family', 'Fam.', 'Education', 'Educ.', 'Election', 'Elections',
  'Local Government', "Loc. Gov't", 'Criminal', 'Criminal Procedure', 'Crim. Proc.', 'Welfare and Institutions',
  'Welf. & Inst.', 'Business and Professions', 'Bus. & Prof.', 'Transportation', 'Transp.', 'Property', 'Insurance', 'Tax',
  'Business and Commerce', 'Bus. & Com.', 'Civil Practice and Remedies', 'Civ. Prac. & Rem.', 'Human Resources',
  'Occupations', 'Public Resources', 'Pub. Res.', 'Public Contract', 'Public Utilities', 'Corporations', 'Probate',
  'Evidence', 'Evid.', 'Water', 'Food and Agricultural', 'Agriculture', 'Utilities', 'Natural Resources', 'Finance',
  'Parks and Wildlife', 'Alcoholic Beverage', 'Estates', 'Harbors and Navigation', 'Streets and Highways', 'Unemployment Insurance',
];
// "Texas Code of Criminal Procedure art. 2.251" has its subject last.
const SUBJECTS_LAST = ['Criminal Procedure', 'Crim. Proc.', 'Civil Procedure', 'Civ. Proc.'];
const LAST = `(?<last>${anyOf(SUBJECTS_LAST.map(flexible))})`;
/** Source of a pattern for a code by its subject. */
export const CODE = `(?:(?<subject>${anyOf(SUBJECTS.map(flexible))})${SP}Code|Code${SP}(?:of${SP})?${LAST})`;
const NUMBER = `(?:${CHAPTERS}|${MARK}(?<section>${PLAIN})${SUBS}${TO}${END})`;
const STATE_CODE = sticky(`(?<state>${STATE_FORMS})${SP}${CODE}(?:${SP}Ann\\.)?${NUMBER}`);
// Journals set names in small capitals, which pages make large: "TEX. PENAL CODE ANN. § 19.02(d)".
const CAPITALS = new Map([
  ['TEX.', 'TX'],
  ['CAL.', 'CA'],
]);
const STATE_CODE_IN_CAPITALS = sticky(
  `(?<state>${anyOf([...CAPITALS.keys()].map(flexible))})${SP}(?:(?<subject>${anyOf(SUBJECTS.map((one) => flexible(one.toUpperCase())))})${SP}CODE|CODE${SP}(?:OF${SP})?(?<last>${anyOf(SUBJECTS_LAST.map((one) => flexible(one.toUpperCase())))}))(?:${SP}ANN\\.)?${NUMBER}`,
);
/** First words of states in capitals, letters alone. */
export const CAPITAL_WORDS: readonly string[] = [...CAPITALS.keys()].map(firstLetters);

// Of these there are only states'; courts of California abbreviate: "(Pen. Code, § 286)".
// biome-ignore format: a table
const OWN_SUBJECTS = [
  'Penal', 'Pen.', 'Government', 'Gov.', 'Govt.', 'Health and Safety', 'Health & Safety', 'Health & Saf.', 'Vehicle', 'Veh.',
  'Family', 'Fam.', 'Labor', 'Lab.', 'Education', 'Ed.', 'Educ.', 'Elections', 'Elec.', 'Welfare and Institutions',
  'Welf. & Inst.', 'Business and Professions', 'Bus. & Prof.', 'Local Government', 'Transportation', 'Civil', 'Civ.',
  'Business and Commerce', 'Human Resources', 'Occupations', 'Public Resources', 'Pub. Resources', 'Property', 'Insurance', 'Ins.',
  'Election', 'Civil Practice and Remedies', 'Civ. Prac. & Rem.', 'Probate', 'Prob.', 'Evidence', 'Evid.', 'Pub. Util.', 'Pub. Contract', 'Rev. & Tax.',
];
/** First words of the subjects, letters alone, and "Code" where the subject follows. */
export const SUBJECT_WORDS: readonly string[] = ['Code', ...OWN_SUBJECTS.map(firstLetters)];
/** More than the longest subject before "Code" can have, in characters. */
const SUBJECT_LENGTH = 40;
const SUBJECT = `(?<subject>${anyOf(OWN_SUBJECTS.map(flexible))})`;
const CODE_LAST = `Code${SP}(?:of${SP})?${LAST}`;
const SECTION_OF_SUBJECT = sticky(
  `(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>${PLAIN})${SUBS}${SP}of${SP}the${SP}(?:state${SP})?(?:${SUBJECT}${SP}Code|${CODE_LAST})\\b`,
);
const CODE_SECTION = '\\d{1,6}[A-Z]?(?:\\.\\d{1,5}[a-z]?)*';
const SUBJECT_CODE = sticky(
  `(?:${SUBJECT}${SP}Code|${CODE_LAST})${MARK}(?<section>${CODE_SECTION})${SUBS}${TO}${END}`,
);
const CHAPTER_OF_SUBJECT = sticky(
  `(?:[Cc]hapter|[Cc]h\\.)${SP}(?<chapter>\\d{1,4}[A-Z]?)${SP}of${SP}the${SP}(?:state${SP})?(?:${SUBJECT}${SP}Code|${CODE_LAST})\\b`,
);
// Procedure alone is counted in articles: "Article 2.251 of the Texas Code of Criminal Procedure".
const ARTICLE_OF_CODE = sticky(
  `[Aa]rt(?:icle|\\.)${SP}(?<section>\\d{1,3}[A-Z]?(?:\\.\\d{1,4})?)${SUBS},?${SP}(?:of${SP}(?:the${SP})?)?(?:(?<state>${STATE_FORMS})(?:${POSSESSIVE})?${SP}|state${SP})?${CODE_LAST}\\b`,
);

/** "Texas Penal Code 46.02", "TEX. GOV'T CODE § 402.042". */
export function readStateSubjectCode(text: string, at: number): readonly Citation[] | null {
  return subjectCode(text, matchAt(STATE_CODE, text, at), at);
}

/** "TEX. PENAL CODE ANN. § 19.02(d)". */
export function readCapitals(text: string, at: number): readonly Citation[] | null {
  return subjectCode(text, matchAt(STATE_CODE_IN_CAPITALS, text, at), at);
}

/** "Government Code section 7282.5", "Penal Code § 187": of the state that the article is in. */
export function readSubjectCode(text: string, at: number): readonly CodeCandidate[] | null {
  if (!text.slice(at, at + SUBJECT_LENGTH).includes('Code')) return null;
  const found = matchAt(SUBJECT_CODE, text, at);
  const [first] = subjectCandidate(at, found) ?? [];
  if (found === null || first === undefined || !ANNOUNCES_LIST.test(found[0]))
    return first ? [first] : null;
  const candidates = [first];
  for (const next of inRow(FURTHER_PLAIN, text, first.end)) {
    const { section, subs } = next.found.groups ?? {};
    candidates.push({
      type: 'code',
      start: numberIn(next),
      end: next.end,
      path: `code/${subjectPath(subjectOf(found))}/s${section}${subsPath(subs)}`,
    });
  }
  return candidates;
}

/** "Chapter 752 of the Government Code": of the state that the article is in. */
export function readChapterOfSubject(text: string, at: number): readonly CodeCandidate[] | null {
  const found = matchAt(CHAPTER_OF_SUBJECT, text, at);
  if (found === null) return null;
  const path = `code/${subjectPath(subjectOf(found))}/ch${found.groups?.chapter}`;
  return [{ type: 'code', start: at, end: at + found[0].length, path }];
}

/** "Section 9.32 of the Penal Code": of the state that the article is in. */
export function readSectionOfSubjectCode(
  text: string,
  at: number,
): readonly CodeCandidate[] | null {
  return subjectCandidate(at, matchAt(SECTION_OF_SUBJECT, text, at));
}

/** "Article 2.251 of the Texas Code of Criminal Procedure"; without a state of the one that the article is in. */
export function readArticleOfCode(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  const found = matchAt(ARTICLE_OF_CODE, text, at);
  return found?.groups?.state === undefined
    ? subjectCandidate(at, found)
    : subjectCode(text, found, at);
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

/** The sections of the code that `found` names with its state, or its chapter. */
function subjectCode(
  text: string,
  found: RegExpExecArray | null,
  at: number,
): readonly Citation[] | null {
  if (found === null) return null;
  const { state = '', section, chapter } = found.groups ?? {};
  const written = plain(state);
  const code = CAPITALS.get(written) ?? stateOf(written);
  if (code === null) return null;
  const base = `/us-${code.toLowerCase()}/code/${subjectPath(subjectOf(found))}`;
  if (chapter !== undefined) return [cite(at, at + found[0].length, `${base}/ch${chapter}`)];
  return withFurther(text, at, found, FURTHER_PLAIN, base, section);
}

/** The subject of a code, before the word or behind it. */
function subjectOf({ groups: { subject, last = '' } = {} }: RegExpExecArray): string {
  return subject ?? last;
}

// biome-ignore format: a table
const FULL_SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['gov-t', 'government'], ['gov', 'government'], ['govt', 'government'], ['lab', 'labor'], ['veh', 'vehicle'], ['civ', 'civil'],
  ['fam', 'family'], ['educ', 'education'], ['ed', 'education'], ['loc-gov-t', 'local-government'], ['pen', 'penal'],
  ['crim-proc', 'criminal-procedure'], ['civ-proc', 'civil-procedure'], ['welf-inst', 'welfare-and-institutions'],
  ['bus-prof', 'business-and-professions'], ['health-safety', 'health-and-safety'], ['health-saf', 'health-and-safety'],
  ['civ-prac-rem', 'civil-practice-and-remedies'], ['bus-com', 'business-and-commerce'], ['transp', 'transportation'],
  ['pub-res', 'public-resources'], ['pub-resources', 'public-resources'], ['pub-util', 'public-utilities'],
  ['pub-contract', 'public-contract'], ['elec', 'elections'], ['evid', 'evidence'], ['prob', 'probate'], ['ins', 'insurance'],
  ['rev-tax', 'revenue-and-taxation'], ['exec', 'executive'], ['correct', 'correction'], ['veh-traf', 'vehicle-and-traffic'], ['civ-rights', 'civil-rights'],
  ['pub-off', 'public-officers'],
]);

/** Path of the section of a subject that `found` has read, below that of the state's codes. */
export function sectionPath(found: RegExpExecArray): string {
  const { section, subs } = found.groups ?? {};
  return `${subjectPath(subjectOf(found))}/s${section}${subsPath(subs)}`;
}

/** Path of a subject, however it is abbreviated: "Gov't" and "Government" are one. */
export function subjectPath(subject: string): string {
  const path = subject
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '');
  return FULL_SUBJECTS.get(path) ?? path;
}
