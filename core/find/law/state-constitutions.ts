import { APOS, endingHere, matchAt, plain, SP, SP0, sticky } from '../pattern.ts';
import { ANY_STATE, FULL_NAMES, stateOf } from '../states.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import { ARTICLES, article, OF_CONSTITUTION } from './constitution.ts';
import { ROMAN, roman } from './roman.ts';
import { sectionPart, subsectionPath } from './sections.ts';

/** The constitutions of the states, in the orders of words in which news, courts and gazettes cite them. */

// "Article I, Section 24 of the state constitution": of the state that the article is in.
const OF_OWN_CONSTITUTION = sticky(
  `,?${SP}(?:of|in)${SP}(?:the|its|our)${SP}(?:state(?:${APOS}s)?${SP}[Cc]onstitution|(?:state${SP})?Declaration${SP}of${SP}Rights)\\b`,
);
// "Article 2, Section 24, of the Arkansas Constitution", "Article III, Section 13 of the Constitution of
// Louisiana", "Article V, Mississippi Constitution", and the year of one of several.
const OF_STATE_CONSTITUTION = sticky(
  `(?:,?${SP}(?:of|in)${SP}(?:the${SP})?|,${SP})(?:(?<state>${FULL_NAMES})(?:['\u2019]s?)?${SP}(?:(?:[Ss]tate${SP})?[Cc]onstitution|Declaration${SP}of${SP}Rights)\\b|Constitution${SP}of${SP}(?:the${SP}(?:State|Commonwealth)${SP}of${SP})?(?<of>${FULL_NAMES})(?![A-Za-z]))(?:${SP}of${SP}1[789]\\d\\d\\b)?`,
);
const STATE_SECTION = `(?:§{1,2}|[Ss]ections?|[Ss]ecs?\\.)${SP0}(?<section>\\d{1,3}(?:\\.\\d{1,2})?(?:-?[a-z])?)(?![\\w.-]*\\w)`;
const STATE_SUBS = `(?:,?${SP}[Ss]ub(?:division|section|paragraph)${SP})?(?<subs>(?:${SP0}\\([A-Za-z0-9]{1,3}\\)){0,5})`;
const STATE_ARTICLE = sticky(
  `(?:Article|ARTICLE|Art\\.?)${SP}(?<number>${ROMAN}|\\d{1,2}\\b)(?:${SP}(?<letter>[A-D])(?=,${SP}[Ss]ec))?(?:,?${SP}${STATE_SECTION})?${STATE_SUBS}(?:${SP}(?:and|or)${SP}\\([A-Za-z0-9]{1,3}\\))?`,
);
/** "Article 2, Section 24, of the Arkansas Constitution". */
export function readStateArticle(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  const found = matchAt(STATE_ARTICLE, text, at);
  if (found === null) return null;
  const close = at + found[0].length;
  const { number = '', letter = '', section, subs = '' } = found.groups ?? {};
  const path = `art/${roman(number)}${letter.toLowerCase()}${sectionPart(section)}${subsectionPath(subs)}`;
  const own = matchAt(OF_OWN_CONSTITUTION, text, close);
  if (own !== null) {
    return [{ type: 'code', start: at, end: close + own[0].length, path: `const/${path}` }];
  }
  const tail = matchAt(OF_STATE_CONSTITUTION, text, close);
  // "Article X, Section 20": the Constitution has seven articles.
  if (tail === null && section !== undefined && roman(number) > ARTICLES && !/^\d/.test(number)) {
    return [{ type: 'code', start: at, end: close, path: `const/${path}`, of: 'told' }];
  }
  const base = tail === null ? null : constitutionOf(tail);
  return tail === null || base === null
    ? null
    : [cite(at, close + tail[0].length, `${base}/${path}`)];
}

/** Path of the constitution of the state that a match names, or null. */
function constitutionOf({ groups: { state, of = '' } = {} }: RegExpExecArray): string | null {
  const code = stateOf(plain(state ?? of));
  return code === null ? null : `/us-${code.toLowerCase()}/const`;
}

const SECTION_OF_ARTICLE = sticky(
  `${STATE_SECTION}${STATE_SUBS}(?:${SP}and${SP}\\d{1,3}(?:-[a-z])?)?(?:,|,?${SP}of)${SP}[Aa]rt(?:icle|\\.)${SP}(?<number>${ROMAN}|\\d{1,2}\\b)`,
);

/** "Section 19 of Article II of the Colorado Constitution", "Section 8, Article I of the Constitution". */
export function readSectionOfArticle(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  const found = matchAt(SECTION_OF_ARTICLE, text, at);
  if (found === null) return null;
  const { number = '', section, subs = '' } = found.groups ?? {};
  const close = at + found[0].length;
  const path = `art/${roman(number)}/s${section}${subsectionPath(subs)}`;
  const own = matchAt(OF_OWN_CONSTITUTION, text, close);
  if (own !== null) {
    return [{ type: 'code', start: at, end: close + own[0].length, path: `const/${path}` }];
  }
  const ofState = matchAt(OF_STATE_CONSTITUTION, text, close);
  const base = ofState === null ? null : constitutionOf(ofState);
  if (ofState !== null && base !== null) {
    return [cite(at, close + ofState[0].length, `${base}/${path}`)];
  }
  const tail = matchAt(OF_CONSTITUTION, text, close);
  const ref = tail === null ? null : article(roman(number), section);
  return tail === null || ref === null ? null : [cite(at, close + tail[0].length, ref)];
}

const ARTICLE_BEFORE = endingHere(
  `(?<lead>\\b[Aa]rt(?:icle|\\.)${SP}(?<number>${ROMAN}|\\d{1,2}),${SP})`,
);
const OWN_SECTION = sticky(`${STATE_SECTION}${STATE_SUBS}`);

/** "article VI, section 6 of the California Constitution", from its section on: the article stands before. */
export function readSectionAfterArticle(text: string, at: number): readonly Citation[] | null {
  const { lead = '', number = '' } = matchAt(ARTICLE_BEFORE, text, at)?.groups ?? {};
  const own = lead === '' ? null : matchAt(OWN_SECTION, text, at);
  if (own === null) return null;
  const close = at + own[0].length;
  const tail = matchAt(OF_STATE_CONSTITUTION, text, close);
  const base = tail === null ? null : constitutionOf(tail);
  const { section, subs = '' } = own.groups ?? {};
  if (tail === null || base === null) return null;
  const path = `art/${roman(number)}/s${section}${subsectionPath(subs)}`;
  return [cite(at - lead.length, close + tail[0].length, `${base}/${path}`)];
}

/** More than the longest name of a state with "Constitution" has, in characters. */
const NAMED_LENGTH = 40;
const STATE_CONSTITUTION = sticky(
  `(?<state>${ANY_STATE})(?:['\u2019]s)?${SP}(?:[Ss]tate${SP})?(?:Constitution|C(?:onst|ONST)\\.),?${SP}[Aa]rt(?:icle|\\.)${SP}(?<number>${ROMAN}|\\d{1,2}\\b)(?:,?${SP}${STATE_SECTION})?${STATE_SUBS}`,
);

/** "Minnesota Constitution, article IV, section 3", "Tex. Const. art. I, § 9". */
export function readStateConstitution(text: string, at: number): readonly Citation[] | null {
  if (!/C(?:onst|ONST)/.test(text.slice(at, at + NAMED_LENGTH))) return null;
  const found = matchAt(STATE_CONSTITUTION, text, at);
  const base = found === null ? null : constitutionOf(found);
  if (found === null || base === null) return null;
  const { number = '', section, subs = '' } = found.groups ?? {};
  const path = `art/${roman(number)}${sectionPart(section)}`;
  return [cite(at, at + found[0].length, `${base}/${path}${subsectionPath(subs)}`)];
}

const CHAPTER_OF_CONSTITUTION = sticky(
  `Chapter${SP}(?<number>I{1,2})(?:,${SP}(?:Section|Article)${SP}(?<section>\\d{1,3}))?,?${SP}of${SP}the${SP}Vermont${SP}(?:[Ss]tate${SP})?[Cc]onstitution\\b`,
);

/** "Chapter II, Section 11 of the Vermont Constitution": that of Vermont has chapters. */
export function readChapterOfConstitution(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CHAPTER_OF_CONSTITUTION, text, at);
  if (found === null) return null;
  const { number = '', section } = found.groups ?? {};
  const path = `ch/${roman(number)}${sectionPart(section)}`;
  return [cite(at, at + found[0].length, `/us-vt/const/${path}`)];
}
