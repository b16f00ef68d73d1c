import {
  anyOf,
  DASH,
  endOfLiteral,
  firstLetters,
  flexible,
  inRow,
  matchAt,
  type Pattern,
  plain,
  SP,
  SP0,
  sticky,
  wordEnd,
} from '../pattern.ts';
import { type Citation, cite } from './citation.ts';

/** Statutes of the states that are compiled under one name: "ORS 181A.820", "Florida Statutes". */
interface Compilation {
  /** USPS code. */
  readonly state: string;
  readonly names: readonly string[];
  /** Source of a pattern for a section number. */
  readonly section: string;
  /** What the record calls it in paths; "code" unless given. */
  readonly code?: string;
  /** Whether chapters of it are cited by this name; "R.S., ch. 215" is of a regular session of Texas. */
  readonly hasChapters?: false;
}

/** Hyphens as one number has them: all alike, since a dash after hyphens begins the end of a range. */
const IN_PARTS = ['[-\u2010\u2011]', '\u2013'];
/** "24-76.6-101", "8.01-243", "54-192h", "11–1051". */
export const DASHED = `(?:${IN_PARTS.map(
  (hyphen) =>
    `\\d{1,3}(?:\\.\\d{1,3})?[A-Za-z]{0,2}${hyphen}\\d{1,5}(?:\\.\\d{1,3}(?=${hyphen}\\d))?[A-Za-z]{0,2}(?:${hyphen}\\d{1,5}[A-Za-z]{0,2}){0,3}(?:\\.\\d{1,4})?`,
).join('|')})`;
export const DOTTED = '\\d{1,5}[A-Z]?\\.\\d{1,5}[A-Za-z]?(?:\\.\\d+)*';
/** "5-2-18.2-3": Indiana adds parts to its titles, articles and chapters. */
const INDIANA = '\\d{1,2}(?:\\.\\d)?(?:-\\d{1,3}(?:\\.\\d)?){2,3}';
/** "IC 5-2-18.2-4": "IC" alone is much else, so no part may be missing. */
const INDIANA_WHOLE = '\\d{1,2}(?:\\.\\d)?(?:-\\d{1,3}(?:\\.\\d)?){3}';
/** "HRS § 92-3", "HRS 378-2.5": hours and home runs have no sign and fewer digits. */
const HAWAII = `(?<=§${SP0})${DASHED}|\\d{3}[A-Z]?-\\d{1,4}(?:\\.\\d{1,2})?`;
/** "12.55.125": of two parts "AS" is a word in capitals. */
const ALASKA = '\\d{1,2}\\.\\d{2}\\.\\d{3}';
const IN_THREE = '\\d{1,3}-\\d{1,3}-\\d{1,5}';
/** "12-16,124": Kansas numbers on within a section. */
const KANSAS = '\\d{1,3}[a-z]?-\\d{1,5}[a-z]?(?:,\\d{3}[a-z]?)?';
const COLON = '\\d{1,3}(?:-[A-Z])?:\\d{1,5}(?:-[a-z])?(?:\\.\\d+)?';
export const PLAIN = '\\d{1,6}[A-Za-z]?(?:\\.\\d+)?';

// biome-ignore format: a table
const COMPILATIONS: readonly Compilation[] = [
  { state: 'AL', names: ['Ala. Code', 'Alabama Code', 'Code of Alabama'], section: DASHED },
  { state: 'AK', names: ['Alaska Stat.', 'Alaska Statutes', 'Alaska Statute'], section: `${ALASKA}|\\d{1,2}\\.\\d` },
  { state: 'AK', names: ['AS'], section: ALASKA },
  { state: 'AR', names: ['Ark. Code', 'Arkansas Code'], section: DASHED },
  { state: 'AZ', names: ['A.R.S.', 'ARS', 'Ariz. Rev. Stat.', 'Arizona Revised Statutes'], section: DASHED },
  { state: 'CO', names: ['C.R.S.', 'Colo. Rev. Stat.', 'Colorado Revised Statutes'], section: DASHED },
  { state: 'CT', names: ['Conn. Gen. Stat.', 'Connecticut General Statutes', 'C.G.S.', 'CGS'], section: DASHED, code: 'cgs' },
  { state: 'DC', names: ['D.C. Code', 'D.C. Official Code'], section: DASHED },
  { state: 'FL', names: ['Fla. Stat.', 'Florida Statutes', 'Florida Statute', 'F.S.'], section: DOTTED },
  { state: 'GA', names: ['O.C.G.A.', 'OCGA', 'Ga. Code Ann.', 'Ga. Code', 'Georgia Code', 'Official Code of Georgia'], section: DASHED },
  { state: 'HI', names: ['Haw. Rev. Stat.', 'Hawaii Revised Statutes', 'H.R.S.'], section: DASHED },
  { state: 'HI', names: ['HRS'], section: HAWAII },
  { state: 'ID', names: ['Idaho Code'], section: DASHED },
  { state: 'IN', names: ['Ind. Code', 'Indiana Code', 'I.C.'], section: INDIANA },
  { state: 'IN', names: ['IC'], section: INDIANA_WHOLE },
  { state: 'IA', names: ['Iowa Code'], section: DOTTED },
  { state: 'KS', names: ['K.S.A.', 'KSA', 'Kan. Stat. Ann.', 'Kan. Stat.'], section: KANSAS },
  { state: 'KY', names: ['KRS', 'K.R.S.', 'Ky. Rev. Stat.', 'Kentucky Revised Statutes', 'Kentucky Revised Statute'], section: DOTTED },
  { state: 'LA', names: ['La. R.S.', 'La. Rev. Stat.', 'Louisiana Revised Statutes', 'Louisiana Revised Statute'], section: COLON },
  { state: 'LA', names: ['R.S.'], section: COLON, hasChapters: false },
  { state: 'MI', names: ['MCL', 'M.C.L.', 'Mich. Comp. Laws', 'Michigan Compiled Laws'], section: DOTTED },
  { state: 'MN', names: ['Minn. Stat.', 'Minnesota Statutes', 'Minnesota Statute'], section: DOTTED },
  { state: 'MS', names: ['Miss. Code Ann.', 'Miss. Code', 'Mississippi Code'], section: DASHED },
  { state: 'MO', names: ['Mo. Rev. Stat.', 'Missouri Revised Statutes', 'RSMo', 'RSMo.'], section: DOTTED },
  { state: 'MT', names: ['Mont. Code', 'Montana Code'], section: DASHED },
  { state: 'MT', names: ['MCA'], section: IN_THREE },
  { state: 'NE', names: ['Neb. Rev. Stat.', 'Nebraska Revised Statutes', 'Nebraska Revised Statute'], section: DASHED },
  { state: 'NV', names: ['NRS', 'N.R.S.', 'Nev. Rev. Stat.', 'Nevada Revised Statutes', 'Nevada Revised Statute'], section: DOTTED },
  { state: 'NJ', names: ['N.J.S.A.', 'N.J.S.', 'N.J. Stat.'], section: '\\d{1,2}[A-Z]?:\\d{1,4}[A-Z]?-\\d{1,4}(?:\\.\\d+)?(?:[a-z]\\d{0,3})?' },
  { state: 'NH', names: ['N.H. Rev. Stat.', 'RSA'], section: COLON },
  { state: 'NM', names: ['N.M. Stat.', 'NMSA 1978', 'NMSA'], section: DASHED },
  { state: 'NY', names: ['CPL', 'C.P.L.'], section: '\\d{2,3}\\.\\d{2}', code: 'code/criminal-procedure' },
  { state: 'NY', names: ['CPLR', 'C.P.L.R.'], section: '\\d{3,5}(?:-[a-z])?', code: 'code/civil-practice' },
  { state: 'NY', names: ['VTL', 'V.T.L.'], section: '\\d{3,4}(?:-[a-z]{1,2})?', code: 'code/vehicle-and-traffic' },
  { state: 'NC', names: ['N.C. Gen. Stat.', 'North Carolina General Statutes', 'North Carolina General Statute', 'N.C.G.S.', 'NCGS', 'G.S.'], section: DASHED },
  { state: 'ND', names: ['N.D. Cent. Code', 'N.D.C.C.'], section: DASHED },
  { state: 'OH', names: ['Ohio Rev. Code', 'Ohio Revised Code', 'ORC', 'O.R.C.', 'R.C.'], section: DOTTED },
  { state: 'OR', names: ['ORS', 'Or. Rev. Stat.', 'Oregon Revised Statutes', 'Oregon Revised Statute'], section: DOTTED },
  { state: 'RI', names: ['R.I. Gen. Laws', 'Rhode Island General Laws'], section: DASHED },
  { state: 'SD', names: ['SDCL', 'S.D. Codified Laws', 'South Dakota Codified Law', 'South Dakota Codified Laws'], section: DASHED },
  { state: 'SC', names: ['S.C. Code Ann.', 'S.C. Code', 'South Carolina Code'], section: DASHED },
  { state: 'TN', names: ['Tenn. Code Ann.', 'Tennessee Code', 'T.C.A.'], section: DASHED },
  { state: 'TN', names: ['TCA'], section: IN_THREE },
  { state: 'UT', names: ['Utah Code Ann.', 'Utah Code'], section: DASHED },
  { state: 'VA', names: ['Va. Code Ann.', 'Va. Code', 'Virginia Code', 'Code of Virginia'], section: DASHED },
  { state: 'WA', names: ['RCW', 'R.C.W.', 'Wash. Rev. Code', 'Revised Code of Washington'], section: DOTTED },
  { state: 'WV', names: ['W. Va. Code', 'West Virginia Code'], section: DASHED },
  { state: 'WY', names: ['Wyo. Stat.', 'Wyoming Statutes', 'Wyoming Statute'], section: DASHED },
  { state: 'WI', names: ['Wis. Stat.', 'Wisconsin Statutes', 'Wisconsin Statute'], section: DOTTED },
];

const SIGNS = `(?:§§?|[Ss]ections?|[Ss]ecs?\\.|[Aa]rts?\\.|[Aa]rticles?|[Cc]hapter|ch\\.)${SP0}`;
const ANN = 'A(?:nn|NN)(?:\\.|otated)';
/** What stands between a name and a number: " § ", ", section ", " Ann. § ", " 2024, sections ", or a blank. */
export const MARK = `(?:(?:${SP}(?:19|20)\\d\\d)?,?${SP}(?:${ANN}${SP})?${SIGNS}|${SP})`;
const SUBD = `[Ss]ubd(?:s?\\.|ivision)${SP0}`;
const SUB = '\\((?:\\d{1,2}[a-z]{0,2}|[ivx]{1,4}|[a-zA-Z]{1,2}|[a-z]-?\\d)\\)';
/** Georgia and Oregon leave blanks: "§ 5-6-35 (a) (5)". */
const SPACED_SUB = `${SP}\\((?:\\d{1,2}|[ivx]{1,4}|[a-zA-Z])\\)`;
// California writes "§ 7284.6, subd. (a)(1)", Minnesota "§ 13.82, subd. 7".
export const SUBS = `(?:,?${SP}${SUBD}(?=[(\\d]))?(?<subs>(?<=${SUBD})\\d{1,2}[a-z]?(?:\\([a-z0-9]{1,3}\\)){0,4}|(?:${SUB}|${SPACED_SUB}){0,8})(?:(?<=\\))${SP0}(?:${DASH}|to|through)${SP0}${SUB})?`;
export const END = '(?![A-Za-z0-9]|-\\d|[.:]\\d)';
export const ET_SEQ = `,?${SP}et\\.?${SP}seq(?:\\.|\\b)`;
const LAST_OF_RANGE = '(?=\\d{3}|\\d+[A-Z]?[.-]\\d)[\\dA-Za-z]{1,6}(?:[.-]\\d{1,5}){0,3}';
// A hyphen after "200" or "752.051" leads to the last of a range; after "24" it is within a number.
const TILL = `(?:${SP}(?:to|through)${SP}|\u2013|(?<=\\d{3}|\\.\\d{1,5})-)`;
/** " to 7284.12", "-.0565", " to -103", ", et seq.": a range is one citation. */
export const TO = `(?:${TILL}(?:${LAST_OF_RANGE}|[-.]\\d{1,5}(?:\\.\\d{1,3})?)|${ET_SEQ})?`;
/** "Iowa Code chapter 27A", "ORS chapters 180 and 181A", "Arizona Revised Statutes Title 11". */
export const CHAPTERS = `,?${SP}(?:${ANN}${SP})?(?:[Cc]h(?:apters?|\\.|s\\.)|(?<title>[Tt]itle))${SP}(?<chapter>\\d{1,4}[A-Z]{0,2}(?:\\.\\d{1,3}[A-Z]?)?)${END}`;
const BY_NAME = new Map(
  COMPILATIONS.flatMap((one) => one.names.map((name): [string, Compilation] => [name, one])),
);

interface CompiledName {
  readonly name: string;
  /** Path of the compilation. */
  readonly base: string;
  readonly pattern: Pattern;
  /** A further section of a list. */
  readonly more: Pattern;
  readonly chapters: Pattern | null;
}

/** ", 7282.5" or " and 7282.5" after "§§ 7282". */
export function furtherSection(section: string): Pattern {
  return sticky(
    `(?:,${SP}(?:(?:and|or|&)${SP})?|${SP}(?:and|or|&)${SP})(?=\\d)(?<section>${section})${SUBS}${END}`,
  );
}

/** Compilations by the letters that they begin with. */
const COMPILED = new Map<string, CompiledName[]>();
for (const [written, compilation] of BY_NAME) {
  const { section, hasChapters } = compilation;
  for (const name of [written, ...inCapitals(written)]) {
    const word = firstLetters(name);
    const compiled = {
      name,
      base: baseOf(compilation),
      pattern: sticky(`${flexible(name)}${MARK}(${section})${SUBS}${TO}${END}`),
      more: furtherSection(section),
      chapters: hasChapters === false ? null : sticky(`${flexible(name)}${CHAPTERS}`),
    };
    COMPILED.set(word, [...(COMPILED.get(word) ?? []), compiled]);
  }
}

/** Journals set abbreviations in small capitals, which pages make large: "WIS. STAT.". */
function inCapitals(name: string): readonly string[] {
  return /[a-z]\./.test(name) ? [name.toUpperCase()] : [];
}

/** What the paths of a state's statutes begin with: "cgs" in Connecticut. */
export function statutesOf(state: string): string {
  return COMPILATIONS.find((one) => one.state === state)?.code?.split('/', 1)[0] ?? 'code';
}

/** First words of the compilations, letters alone. */
export const COMPILATION_WORDS: readonly string[] = [...COMPILED.keys()];

/** "ORS 181A.820", "Fla. Stat. § 908.103", "Iowa Code chapter 27A"; null where no compilation is named. */
export function readCompilation(text: string, at: number): readonly Citation[] | null {
  const word = text.slice(at, wordEnd(text, at));
  for (const { name, base, pattern, more, chapters } of COMPILED.get(word) ?? []) {
    // "S." and "Connecticut" begin other things: only where the name stands are its patterns worth compiling.
    if (endOfLiteral(text, at, name, 0) < 0) continue;
    const found = matchAt(pattern, text, at);
    if (found !== null) return withFurther(text, at, found, more, base, found[1]);
    const whole = chapters && matchAt(chapters, text, at);
    if (whole !== null) return [cite(at, at + whole[0].length, `${base}/${chapterPath(whole)}`)];
  }
  return null;
}

/** "ch27A" or, of a title, "t11". */
function chapterPath({ groups: { chapter, title } = {} }: RegExpExecArray): string {
  return `${title === undefined ? 'ch' : 't'}${chapter}`;
}

// A word in capitals is no compilation behind a number: "chapter 7 AS A NOVEL".
const NAME_BEHIND = `(?<name>${anyOf([...BY_NAME.keys()].filter((name) => name !== 'AS').map(flexible))})(?![A-Za-z])(?:${SP}${ANN})?`;
const BEHIND = `,?${SP}(?:of${SP}(?:the${SP})?)?`;
const BEFORE_NUMBER = `(?:Code${SP})?(?:§§?|[Ss]ections?|[Ss]ecs?\\.|ss?\\.)${SP0}`;
// "section 316.610, Florida Statutes", "Section 67.307, RSMo", "Code Section 36-60-6 of the Official Code of Georgia".
const SECTION_THEN_NAME = sticky(
  `${BEFORE_NUMBER}(?:${DOTTED}|${DASHED}|${COLON})${SUBS}${TO}${BEHIND}${NAME_BEHIND}`,
);
/** By the source of a pattern for a section, that pattern after the word or sign: "53.1-220.2" is a range in Florida. */
const NUMBERED = new Map(
  COMPILATIONS.map(({ section }) => [
    section,
    sticky(`${BEFORE_NUMBER}(?<section>${section})${SUBS}${TO}${BEHIND}`),
  ]),
);
const CHAPTER_THEN_NAME = sticky(
  `(?:[Cc]hapter|[Cc]h\\.)${SP}(?<chapter>\\d{1,4}[A-Z]?(?:[.-]\\d{1,3}[A-Z]?){0,2})${BEHIND}${NAME_BEHIND}`,
);

/** "section 316.610, Florida Statutes": the compilation stands behind. */
export function readSectionThenName(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SECTION_THEN_NAME, text, at);
  const compilation = BY_NAME.get(plain(found?.groups?.name ?? ''));
  const pattern = NUMBERED.get(compilation?.section ?? '');
  const { section, subs } = (pattern && matchAt(pattern, text, at)?.groups) ?? {};
  if (found === null || compilation === undefined || section === undefined) return null;
  const path = `${baseOf(compilation)}/s${plain(section)}${subsPath(subs)}`;
  return [cite(at, at + found[0].length, path)];
}

/** "chapter 908, Florida Statutes", "chapter 9.41 RCW". */
export function readChapterThenName(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CHAPTER_THEN_NAME, text, at);
  const compilation = BY_NAME.get(plain(found?.groups?.name ?? ''));
  if (found === null || compilation === undefined) return null;
  return [cite(at, at + found[0].length, `${baseOf(compilation)}/ch${found.groups?.chapter}`)];
}

/** Path of a compilation. */
function baseOf({ state, code = 'code' }: Compilation): string {
  return `/us-${state.toLowerCase()}/${code}`;
}

/** `(a) (5)` as `/a/5`, `7(a)` as `/7/a`, `(a-1)` as `/a-1`. */
export function subsPath(written = ''): string {
  return [...written.matchAll(/[A-Za-z0-9-]+/g)].map(([part]) => `/${part}`).join('');
}

export const ANNOUNCES_LIST = /§§|[Ss]ections\b|[Ss]ecs\./;
// "RCW 43.17.425 and 10.93.160", "ORS 147.005 and 147.015": nothing else is numbered so.
const LIKE_A_SECTION =
  /^(?:\d+[A-Z]?\.\d+[A-Z]?\.\d{3}|\d+[A-Z]?\.\d{3}|\d+[A-Z]?:\d+-\d|\d+-\d+-\d)/;

/** Whether two numbers have their digits and points at the same places: "10.93" and "43.17". */
function isAlike(number: string, other: string): boolean {
  const shape = (one: string) => one.replace(/\d/g, '0');
  return number.length >= 5 && shape(number) === shape(other);
}

/** Offset at which the number of a further item of a list begins, behind the comma or "and". */
export function numberIn({ found, start }: { found: RegExpExecArray; start: number }): number {
  return start + found[0].search(/\d/);
}

/** The citation that `found` reads at `at`, and those that follow it in a list. */
export function withFurther(
  text: string,
  at: number,
  found: RegExpExecArray,
  more: Pattern,
  base: string,
  section = '',
): readonly Citation[] {
  const path = (number: string, subs?: string) => `${base}/s${plain(number)}${subsPath(subs)}`;
  const end = at + found[0].length;
  const citations = [cite(at, end, path(section, found.groups?.subs))];
  const isList = ANNOUNCES_LIST.test(found[0]);
  for (const next of inRow(more, text, end)) {
    const { section: number = '', subs } = next.found.groups ?? {};
    if (!isList && !LIKE_A_SECTION.test(number) && !isAlike(number, section)) break;
    citations.push(cite(numberIn(next), next.end, path(number, subs)));
  }
  return citations;
}
