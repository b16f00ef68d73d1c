import { sectionOfImmigrationAct } from './law/acts.ts';
import type { LawCandidate, ShortSection } from './law/citation.ts';
import type { OwnLaw } from './own-law.ts';
import { sentenceAround } from './sentences.ts';
import { once, type Topic } from './topic.ts';

/** What "Section 1373(b)" and "§ 287.7" lean on: what the article cites in full, or the record's own names. */

/** The path of a short section, which is the candidate at `index`; null where nothing tells. */
export type ShortResolver = (section: ShortSection, index: number) => string | null;

/** Makes a resolver of the short sections among the `candidates` of one article. */
export function makeShortResolver(
  text: string,
  candidates: readonly LawCandidate[],
  own: OwnLaw['sections'],
  topic: Topic,
): ShortResolver {
  const cited = citedSections(candidates);
  const titles = once(() => citedTitles(candidates));
  const ranges = once(() => citedRanges(text, candidates));
  return (one, index) =>
    resolveShort(one, cited, own, topic) ??
    inSameChapter(one, cited) ??
    sameInParentheses(text, one, candidates[index + 1]) ??
    inRange(one, ranges()) ??
    nicknamed(text, one) ??
    besideTitle(text, one, candidates.slice(Math.max(0, index - REACH), index)) ??
    inOnlyTitle(text, one, titles());
}

/** Path and number of a section of a state's code, where its number has points that tell it from others. */
function ofState(ref: string | null): readonly string[] {
  return /^(?:\/us-[a-z]{2}\/.+\/s(\d+[A-Z]?\.\d[\dA-Za-z.]*))/.exec(ref ?? '') ?? [];
}

/** Sections cited in full anywhere in the article: number → their paths. */
function citedSections(candidates: readonly LawCandidate[]): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>();
  for (const one of candidates) {
    if (one.type !== 'citation') continue;
    const [base, section] = one.section === null ? ofState(one.ref) : [one.base, one.section];
    if (base == null || section === undefined) continue;
    const paths = cited.get(section) ?? new Set();
    cited.set(section, paths.add(base));
  }
  return cited;
}

/** Sections that are named with Section 1983 and after it, all of title 42. */
const CIVIL_RIGHTS: ReadonlySet<string> = new Set(['1981', '1982', '1985', '1986', '1988']);
const SECTION_1983 = '/us/usc/t42/s1983';

/**
 * The path that a bare section leans on: one cited in full in the article, else one that the
 * record's own names give it where the article is about immigration. Never another number.
 */
function resolveShort(
  { section, path }: ShortSection,
  cited: ReadonlyMap<string, ReadonlySet<string>>,
  own: OwnLaw['sections'],
  topic: Topic,
): string | null {
  const paths = [...(cited.get(section) ?? [])];
  if (paths.length === 0 && CIVIL_RIGHTS.has(section) && cited.get('1983')?.has(SECTION_1983)) {
    return `/us/usc/t42/s${section}${path}`;
  }
  if (paths.length > 1) return null;
  if (paths[0] !== undefined) {
    // Of a provision that the record holds a part of, news says the section only.
    const named = own[section + path]?.ref;
    return named?.startsWith(`${paths[0]}/`) === true ? named : paths[0] + path;
  }
  for (
    let part = section + path;
    part !== '';
    part = part.slice(0, Math.max(0, part.lastIndexOf('/')))
  ) {
    const known = own[part];
    if (known === undefined) continue;
    if (known.needsTopic && !topic.isImmigration) return null;
    return known.ref + (section + path).slice(part.length);
  }
  return null;
}

/** The path of "section 7284.10" in an article that cites "Gov. Code § 7284.6", and of no other code 7284; or null. */
function inSameChapter(
  { section, path }: ShortSection,
  cited: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const chapter = /^(\d+[A-Z]?\.)\d/.exec(section)?.[1];
  if (chapter === undefined) return null;
  const codes = [...cited].flatMap(([number, paths]) =>
    number.startsWith(chapter)
      ? [...paths].map((one) => one.slice(0, one.lastIndexOf(number)))
      : [],
  );
  const [code, ...others] = new Set(codes);
  return code === undefined || others.length > 0 ? null : code + section + path;
}

/** The path that stands in parentheses just behind: "Section 212(d)(5)(A) (8 U.S.C. 1182(d)(5)(A))", or null. */
function sameInParentheses(
  text: string,
  { end }: ShortSection,
  next: LawCandidate | undefined,
): string | null {
  if (next?.type !== 'citation' || next.kind !== 'instrument') return null;
  return /^(?:\sof\s[^.;()]{1,60})?\s\($/.test(text.slice(end, next.start)) ? next.ref : null;
}

// "a Section 1983 suit", "awarded $1.2 million under Section 1983": of no other title news says so.
const NICKNAMED = /^\s(?:suits?|lawsuits?|claims?|actions?|complaints?|cases?|liability)\b/;
const OF_RIGHTS =
  /\b(?:civil.rights|constitutional|Amendment|violat\w+|jury|jurors|damages|awarded|su(?:ed?|es|ing))\b/;

function nicknamed(text: string, { start, end, section, path }: ShortSection): string | null {
  if (section !== '1983') return null;
  const isTold =
    NICKNAMED.test(text.slice(end, end + 16)) ||
    OF_RIGHTS.test(text.slice(...sentenceAround(text, start, end)));
  return isTold ? SECTION_1983 + path : null;
}

/** Of "42 U.S.C. §§ 9601 et seq." at most so many sections follow. */
const FOLLOWED = 99;
const RANGE = /(\d+)\s?(?:[-\u2013]|to|through)\s?(\d+)$/;
// "15 U.S.C. § 1681 et seq." has a § 1681b.
const FOLLOWING = /(\d+)[a-z]?,?\set\sseq\.$/;
/** No article leans on more ranges than these. */
const MOST_RANGES = 40;

interface Range {
  /** Path of the title. */
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** The ranges of sections that an article cites, each once. */
function citedRanges(text: string, candidates: readonly LawCandidate[]): readonly Range[] {
  const ranges = new Map<string, Range>();
  for (const one of candidates) {
    if (one.type !== 'citation' || one.base === null || ranges.size === MOST_RANGES) continue;
    const span = text.slice(one.start, one.end);
    const [written, from, to = from] = RANGE.exec(span) ?? FOLLOWING.exec(span) ?? [];
    if (written === undefined) continue;
    const title = one.base.slice(0, one.base.lastIndexOf('/'));
    // An act in sections of three digits counts its own.
    const isOpen = /seq\.$/.test(written) && Number(from) >= 1000;
    const last = isOpen ? Number(from) + FOLLOWED : Number(to);
    ranges.set(`${title} ${written}`, { title, from: Number(from), to: last });
  }
  return [...ranges.values()];
}

/** The path of a section within the only range that holds it: "Section 253" after "10 U.S.C. §§ 251-255"; or null. */
function inRange({ section, path }: ShortSection, ranges: readonly Range[]): string | null {
  const number = Number.parseInt(section, 10);
  const titles = ranges.flatMap(({ title, from, to }) =>
    from <= number && number <= to ? [title] : [],
  );
  const [title, ...others] = new Set(titles);
  return title === undefined || others.length > 0 ? null : `${title}/s${section}${path}`;
}

/** A sign leans on a title so many citations before it at most. */
const REACH = 3;
const OF_TITLE = /^\/us\/usc\/t\d+[A-Za-z]?\//;

/** The path of "§ 2254" after "28 U.S.C. § 2241, not under", whose sentence cites no other title; or null. */
function besideTitle(
  text: string,
  { start, end, section, path }: ShortSection,
  before: readonly LawCandidate[],
): string | null {
  const [from] = sentenceAround(text, start, end);
  if (text[start] !== '§' && !followsAct(text, before, from)) return null;
  const cited = before.flatMap((one) =>
    one.type === 'citation' && one.start >= from ? [OF_TITLE.exec(one.ref ?? '')?.[0]] : [],
  );
  const [title, ...others] = new Set(cited);
  return title === undefined || others.length > 0 ? null : inTitle(title, section, path);
}

const OF_THE_ACT = /\bINA\b|Immigration and Nationality Act|\bI\.?R\.?C\b|Internal Revenue Code/;

/** Whether the sentence, from `from` on, has cited by name an act that is a title of the code. */
function followsAct(text: string, before: readonly LawCandidate[], from: number): boolean {
  return before.some((one) => one.start >= from && OF_THE_ACT.test(text.slice(one.start, one.end)));
}

const IMMIGRATION = '/us/usc/t8/';
/** Title 8 has hardly a section below this in force: a smaller number is one of the act in it. */
const FIRST_OF_IMMIGRATION = 1100;

/** The path of a section of a title; "§ 237" beside others of the INA is that act's. */
function inTitle(title: string, section: string, path: string): string | null {
  if (title !== IMMIGRATION || Number.parseInt(section, 10) >= FIRST_OF_IMMIGRATION) {
    return `${title}s${section}${path}`;
  }
  const own = sectionOfImmigrationAct(section);
  return own === null ? null : own + path;
}

/** What an article cites of the U.S. Code: numbers of sections by title. */
function citedTitles(
  candidates: readonly LawCandidate[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const titles = new Map<string, Set<number>>();
  for (const one of candidates) {
    const title = one.type === 'citation' ? OF_TITLE.exec(one.ref ?? '')?.[0] : undefined;
    if (one.type !== 'citation' || title === undefined || one.section === null) continue;
    const cited = titles.get(title) ?? new Set();
    titles.set(title, cited.add(Number.parseInt(one.section, 10)));
  }
  return titles;
}

/** Sections of one subject are numbered so near to each other. */
const NEAR_SECTION = 20;

/** The path of "§ 924(a)(8)" in an article that cites one title only, and of it a section near to this; or null. */
function inOnlyTitle(
  text: string,
  { start, section, path }: ShortSection,
  titles: ReadonlyMap<string, ReadonlySet<number>>,
): string | null {
  const [only, ...others] = titles;
  if (text[start] !== '§' || only === undefined || others.length > 0) return null;
  const [title, cited] = only;
  const number = Number.parseInt(section, 10);
  for (let near = number - NEAR_SECTION; near <= number + NEAR_SECTION; near += 1) {
    if (cited.has(near)) return inTitle(title, section, path);
  }
  return null;
}
