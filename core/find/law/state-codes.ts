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
/** "5-2-18.2-3": Indiana adds parts to its titles, articles and chapters. */
const INDIANA = '\\d{1,2}(?:\\.\\d)?(?:-\\d{1,3}(?:\\.\\d)?){2,3}';
/** "12-16,124": Kansas numbers on within a section. */
const KANSAS = '\\d{1,3}[a-z]?-\\d{1,5}[a-z]?(?:,\\d{3}[a-z]?)?';
const COLON = '\\d{1,3}(?:-[A-Z])?:\\d{1,5}(?:-[a-z])?(?:\\.\\d+)?';
const PLAIN = '\\d{1,5}[A-Za-z]?(?:\\.\\d+)?';
/** "ch. 126, § 16": Massachusetts counts sections by chapter. */
const BY_CHAPTER = `(?:c\\.${SP})?\\d{1,3}[A-Z]{0,2}(?:,${SP}(?:§§?|[Ss]ec(?:tion|\\.))${SP0}\\d{1,4}[A-Z]{0,2}(?:½)?)?`;

// biome-ignore format: a table
const COMPILATIONS: readonly Compilation[] = [
  { state: 'AL', names: ['Ala. Code', 'Alabama Code', 'Code of Alabama'], section: DASHED },
  { state: 'AK', names: ['Alaska Stat.', 'Alaska Statutes', 'Alaska Statute', 'AS'], section: '\\d{1,2}\\.\\d{2}\\.\\d{3}|\\d{1,2}\\.\\d' },
  { state: 'AR', names: ['Ark. Code', 'Arkansas Code'], section: DASHED },
  { state: 'AZ', names: ['A.R.S.', 'ARS', 'Ariz. Rev. Stat.', 'Arizona Revised Statutes'], section: DASHED },
  { state: 'CO', names: ['C.R.S.', 'Colo. Rev. Stat.', 'Colorado Revised Statutes'], section: DASHED },
  { state: 'CT', names: ['Conn. Gen. Stat.', 'Connecticut General Statutes'], section: DASHED, code: 'cgs' },
  { state: 'DC', names: ['D.C. Code', 'D.C. Official Code'], section: DASHED },
  { state: 'FL', names: ['Fla. Stat.', 'Florida Statutes', 'Florida Statute', 'F.S.'], section: DOTTED },
  { state: 'GA', names: ['O.C.G.A.', 'OCGA', 'Ga. Code Ann.', 'Ga. Code', 'Georgia Code'], section: DASHED },
  { state: 'HI', names: ['Haw. Rev. Stat.', 'Hawaii Revised Statutes', 'HRS', 'H.R.S.'], section: DASHED },
  { state: 'ID', names: ['Idaho Code'], section: DASHED },
  { state: 'IN', names: ['Ind. Code', 'Indiana Code', 'I.C.'], section: INDIANA },
  { state: 'IA', names: ['Iowa Code'], section: DOTTED },
  { state: 'KS', names: ['K.S.A.', 'KSA', 'Kan. Stat. Ann.', 'Kan. Stat.'], section: KANSAS },
  { state: 'KY', names: ['KRS', 'K.R.S.', 'Ky. Rev. Stat.', 'Kentucky Revised Statutes', 'Kentucky Revised Statute'], section: DOTTED },
  { state: 'LA', names: ['La. R.S.', 'La. Rev. Stat.', 'Louisiana Revised Statutes', 'Louisiana Revised Statute', 'R.S.'], section: COLON },
  { state: 'MA', names: ['Mass. Gen. Laws', 'Massachusetts General Laws', 'M.G.L.', 'MGL', 'G.L.'], section: BY_CHAPTER },
  { state: 'MI', names: ['MCL', 'M.C.L.', 'Mich. Comp. Laws', 'Michigan Compiled Laws'], section: DOTTED },
  { state: 'MN', names: ['Minn. Stat.', 'Minnesota Statutes', 'Minnesota Statute'], section: DOTTED },
  { state: 'MS', names: ['Miss. Code Ann.', 'Miss. Code', 'Mississippi Code'], section: DASHED },
  { state: 'MO', names: ['Mo. Rev. Stat.', 'Missouri Revised Statutes', 'RSMo', 'RSMo.'], section: DOTTED },
  { state: 'MT', names: ['Mont. Code', 'Montana Code', 'MCA'], section: DASHED },
  { state: 'NE', names: ['Neb. Rev. Stat.', 'Nebraska Revised Statutes', 'Nebraska Revised Statute'], section: DASHED },
  { state: 'NV', names: ['NRS', 'N.R.S.', 'Nev. Rev. Stat.', 'Nevada Revised Statutes', 'Nevada Revised Statute'], section: DOTTED },
  { state: 'NJ', names: ['N.J.S.A.', 'N.J.S.', 'N.J. Stat.'], section: '\\d{1,2}[A-Z]?:\\d{1,4}[A-Z]?-\\d{1,4}(?:\\.\\d+)?[a-z]?' },
  { state: 'NH', names: ['N.H. Rev. Stat.', 'RSA'], section: COLON },
  { state: 'NM', names: ['N.M. Stat.', 'NMSA 1978', 'NMSA'], section: DASHED },
  { state: 'NY', names: ['CPL', 'C.P.L.'], section: '\\d{2,3}\\.\\d{2}', code: 'code/criminal-procedure' },
  { state: 'NY', names: ['CPLR', 'C.P.L.R.'], section: '\\d{3,5}(?:-[a-z])?', code: 'code/civil-practice' },
  { state: 'NC', names: ['N.C. Gen. Stat.', 'North Carolina General Statutes', 'North Carolina General Statute', 'N.C.G.S.', 'NCGS', 'G.S.'], section: DASHED },
  { state: 'ND', names: ['N.D. Cent. Code', 'N.D.C.C.'], section: DASHED },
  { state: 'OH', names: ['Ohio Rev. Code', 'Ohio Revised Code', 'ORC', 'O.R.C.', 'R.C.'], section: DOTTED },
  { state: 'OR', names: ['ORS', 'Or. Rev. Stat.', 'Oregon Revised Statutes', 'Oregon Revised Statute'], section: DOTTED },
  { state: 'RI', names: ['R.I. Gen. Laws', 'Rhode Island General Laws'], section: DASHED },
  { state: 'SD', names: ['SDCL', 'S.D. Codified Laws', 'South Dakota Codified Law', 'South Dakota Codified Laws'], section: DASHED },
  { state: 'SC', names: ['S.C. Code Ann.', 'S.C. Code', 'South Carolina Code'], section: DASHED },
  { state: 'TN', names: ['Tenn. Code Ann.', 'Tennessee Code', 'T.C.A.', 'TCA'], section: DASHED },
  { state: 'UT', names: ['Utah Code Ann.', 'Utah Code'], section: DASHED },
  { state: 'VA', names: ['Va. Code Ann.', 'Va. Code', 'Virginia Code', 'Code of Virginia'], section: DASHED },
  { state: 'WA', names: ['RCW', 'R.C.W.', 'Wash. Rev. Code', 'Revised Code of Washington'], section: DOTTED },
  { state: 'WV', names: ['W. Va. Code', 'West Virginia Code'], section: DASHED },
  { state: 'WY', names: ['Wyo. Stat.', 'Wyoming Statutes', 'Wyoming Statute'], section: DASHED },
  { state: 'WI', names: ['Wis. Stat.', 'Wisconsin Statutes', 'Wisconsin Statute'], section: DOTTED },
];

const MARK = `(?:,?${SP}(?:Ann(?:\\.|otated)${SP})?(?:§§?|[Ss]ections?|[Ss]ecs?\\.|[Aa]rts?\\.|[Aa]rticles?|[Cc]hapter|ch\\.)${SP0}|${SP})`;
// California writes "§ 7284.6, subd. (a)(1)".
const SUBS = `(?:,?${SP}[Ss]ubd(?:s?\\.|ivision)${SP0}(?=\\())?(?<subs>(?:\\((?:\\d{1,2}|[ivx]{1,4}|[a-zA-Z]{1,2})\\))*)`;
const END = '(?![A-Za-z0-9]|-\\d|[.:]\\d)';
/** " to 7284.12": a range is one citation. */
const TO = `(?:(?:${SP}(?:to|through)${SP}|\u2013)(?=\\d{3}|\\d+[.-]\\d)[\\dA-Za-z]{1,6}(?:[.-]\\d{1,5}){0,3})?`;
/** "Iowa Code chapter 27A", "ORS chapters 180 and 181A", "Arizona Revised Statutes Title 11". */
const CHAPTERS = `,?${SP}(?:Ann\\.${SP})?(?:[Cc]h(?:apters?|\\.|s\\.)|(?<title>[Tt]itle))${SP}(?<chapter>\\d{1,4}[A-Z]{0,2}(?:\\.\\d{1,3}[A-Z]?)?)${END}`;
const BY_NAME = new Map(
  COMPILATIONS.flatMap((one) => one.names.map((name): [string, Compilation] => [name, one])),
);

interface CompiledName {
  /** Path of the compilation. */
  readonly base: string;
  readonly pattern: Pattern;
  /** A further section of a list. */
  readonly more: Pattern;
  readonly chapters: Pattern;
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
    {
      base: `/us-${state.toLowerCase()}/${code}`,
      pattern,
      more,
      chapters: sticky(`${flexible(name)}${CHAPTERS}`),
    },
  ]);
}

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
const CODE_SECTION = '\\d{1,5}[A-Z]?(?:\\.\\d{1,5}[a-z]?)*';
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
  `(?<subject>${anyOf(NEW_YORK_LAWS.map(flexible))})${SP}Law,?${SP}(?:§§?|[Ss]ections?|[Aa]rticle)${SP0}(?<section>${PLAIN})${SUBS}${END}`,
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
  for (const { base, pattern, more, chapters } of COMPILED.get(word) ?? []) {
    const found = matchAt(pattern, text, at);
    if (found !== null) return withFurther(text, at, found, more, base, found[1]);
    const whole = matchAt(chapters, text, at);
    if (whole !== null) return [cite(at, at + whole[0].length, `${base}/${chapterPath(whole)}`)];
  }
  if (!standsAt(GOES_ON, text, at + word.length)) return null;
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

/** "ch27A" or, of a title, "t11". */
function chapterPath({ groups: { chapter, title } = {} }: RegExpExecArray): string {
  return `${title === undefined ? 'ch' : 't'}${chapter}`;
}

// "section 316.610, Florida Statutes", "Section 67.307, RSMo".
const SECTION_THEN_NAME = sticky(
  `(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>${DOTTED}|${DASHED}|${COLON})${SUBS},?${SP}(?:of${SP}(?:the${SP})?)?(?<name>${anyOf([...BY_NAME.keys()].map(flexible))})(?![A-Za-z])`,
);

/** "section 316.610, Florida Statutes": the compilation stands behind. */
export function readSectionThenName(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SECTION_THEN_NAME, text, at);
  const { section, name = '', subs = '' } = found?.groups ?? {};
  const compilation = BY_NAME.get(plain(name));
  if (found === null || compilation === undefined) return null;
  const { state, code = 'code' } = compilation;
  const path = `/us-${state.toLowerCase()}/${code}/s${section}${subsectionPath(subs)}`;
  return [cite(at, at + found[0].length, path)];
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
  const code = stateOf(state.replace(/\s+/g, ' '))?.toLowerCase();
  const path = subject === undefined ? '' : `/${subjectPath(subject)}`;
  const base = `/us-${code}/code${title ? `/t${title}` : ''}${path}`;
  if (chapter !== undefined) return [cite(at, at + found[0].length, `${base}/ch${chapter}`)];
  return withFurther(text, at, found, FURTHER_PLAIN, base, section);
}

const FURTHER_PLAIN = furtherSection(PLAIN);
const ANNOUNCES_LIST = /§§|[Ss]ections\b|[Ss]ecs\./;
// "RCW 43.17.425 and 10.93.160", "ORS 147.005 and 147.015": nothing else is numbered so.
const LIKE_A_SECTION =
  /^(?:\d+[A-Z]?\.\d+[A-Z]?\.\d{3}|\d+[A-Z]?\.\d{3}|\d+[A-Z]?:\d+-\d|\d+-\d+-\d)/;

/** Whether two numbers have their digits and points at the same places: "10.93" and "43.17". */
function isAlike(number: string, other: string): boolean {
  const shape = (one: string) => one.replace(/\d/g, '0');
  return number.length >= 5 && shape(number) === shape(other);
}

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
    if (!isList && !LIKE_A_SECTION.test(number) && !isAlike(number, section)) break;
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
