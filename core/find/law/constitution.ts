import {
  anyOf,
  endingHere,
  firstLetters,
  flexible,
  matchAt,
  SP,
  SP0,
  standsAt,
  sticky,
} from '../pattern.ts';
import { sentenceAround } from '../sentences.ts';
import { FULL_NAMES } from '../states.ts';
import { type Citation, cite } from './citation.ts';
import { ROMAN, roman } from './roman.ts';

/** The Constitution of the United States: amendments, articles and the clauses news calls by name. */

const ORDINALS = `First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth
Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth Twenty-First
Twenty-Second Twenty-Third Twenty-Fourth Twenty-Fifth Twenty-Sixth Twenty-Seventh`.split(/\s+/);
const AMENDMENTS = 27;
/** The Constitution has so many articles. */
export const ARTICLES = 7;

const ORDINAL_WORD = anyOf(
  ORDINALS.flatMap((word) => [
    word,
    word.replace(/-(\w)/, (_, c: string) => `-${c.toLowerCase()}`),
  ]),
);
const ORDINAL_NUMBER = '\\d{1,2}(?:st|nd|rd|th)\\b';
const ORDINAL = `(?:${ORDINAL_WORD}|${ORDINAL_NUMBER})`;
// "the Constitution of Louisiana" is that state's.
const US_CONSTITUTION = `(?:U\\.?${SP0}S\\.?${SP}|United${SP}States${SP}|[Ff]ederal${SP})?Constitution\\b(?!${SP}of${SP}(?:the${SP}(?:State|Commonwealth)\\b|${FULL_NAMES}(?![A-Za-z])))`;
const TO_CONSTITUTION = `(?:${SP}(?:of|to)${SP}(?:the|our)${SP}${US_CONSTITUTION})`;
const SECTION = `(?:,${SP0}(?:§|[Ss]ection|[Ss]ec\\.)${SP0}(?<section>\\d{1,2})\\b)`;
const CLAUSE = `(?:,${SP0}(?:[Cc]lause|cl\\.)${SP0}(?<clause>\\d{1,2})\\b)`;

const AMENDMENT_LIST = sticky(
  `(?:${ORDINAL}(?:,${SP}(?:and${SP}|or${SP})?|${SP}(?:and|or|&)${SP})){0,8}${ORDINAL}${SP}(?:[Aa]mendments?)\\b`,
);
const ONE_ORDINAL = new RegExp(ORDINAL, 'g');
const CONSTITUTION_AFTER = sticky(`${SECTION}?${TO_CONSTITUTION}`);
const SECTION_AFTER = sticky(SECTION);
// "First Amendment Coalition" is a body; "to the bill" another kind of amendment.
const NOT_CONSTITUTION = sticky(
  `${SP}(?:[A-Z][a-z]+${SP}){0,3}(?:Coalition|Center|Foundation|Institute|Clinic|Project|Lawyers|Audit\\w*|Sanctuary|League|Society|Association|Caucus|Alliance|Network|Fund|Partners|Watch|Campaign|Museum)\\b|${SP}to${SP}(?:the|a|an|this|that)${SP}(?!${US_CONSTITUTION}|states\\b|[a-z]+${SP}governments?\\b|case\\b|public\\b)`,
);

const BAND_BEFORE = endingHere(`\\b(?:band|trio|quartet|brewery|gun${SP}shop)${SP}`);

/** "Tenth Amendment", "First and Fourth amendments", "14th Amendment to the U.S. Constitution". */
export function readAmendment(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(AMENDMENT_LIST, text, at);
  if (found === null) return null;
  const close = at + found[0].length;
  if (matchAt(NOT_CONSTITUTION, text, close) !== null || standsAt(BAND_BEFORE, text, at))
    return null;
  const tail = matchAt(CONSTITUTION_AFTER, text, close) ?? matchAt(SECTION_AFTER, text, close);
  const end = close + (tail?.[0].length ?? 0);
  const ordinals = [...found[0].matchAll(ONE_ORDINAL)];
  // Lower case "amendment" after a spelled-out ordinal is as often one of a bill or a contract.
  const isLower = /amendments?$/.test(found[0]);
  if (isLower && ordinals.length === 1 && tail === null && !/^\d/.test(found[0])) return null;
  const section = tail?.groups?.section;
  const citations = ordinals.map(({ 0: ordinal, index }, i) => {
    const last = i === ordinals.length - 1;
    const ref = amendment(amendmentNumber(ordinal), last ? section : undefined);
    return cite(at + index, last ? end : at + index + ordinal.length, ref);
  });
  return citations.every(({ ref }) => ref !== null) ? citations : null;
}

const NUMBERS = new Map(ORDINALS.map((word, i) => [word.toLowerCase(), i + 1]));

function amendmentNumber(ordinal: string): number {
  return NUMBERS.get(ordinal.toLowerCase()) ?? Number.parseInt(ordinal, 10);
}

function amendment(number: number, section?: string): string | null {
  if (!(number >= 1 && number <= AMENDMENTS)) return null;
  return `/us/const/amdt/${number}${section ? `/s${section}` : ''}`;
}

/** More than "United States Const" can have with its blanks, in characters. */
const FORMAL_LENGTH = 40;
const FORMAL = sticky(
  `(?:U\\.${SP0}S\\.${SP0}|United${SP}States${SP})C(?:onst|ONST)(?:\\.|itution)?,?${SP}(?:(?<kind>(?:[Aa]mend|[Aa]mdt|AMEND)s?\\.|[Aa]mendment|[Aa]rt\\.|ART\\.|[Aa]rticle)${SP}(?<number>[IVXivx]{1,6}|\\d{1,2})\\b)${SECTION}?${CLAUSE}?`,
);

/** "U.S. Const. amend. XIV, § 1", "U.S. Const. art. I, § 8, cl. 1". */
export function readFormalConstitution(text: string, at: number): readonly Citation[] | null {
  if (!/C(?:onst|ONST)/.test(text.slice(at, at + FORMAL_LENGTH))) return null;
  const found = matchAt(FORMAL, text, at);
  if (found === null) return null;
  const { kind = '', number = '', section, clause } = found.groups ?? {};
  const value = roman(number);
  const ref = /^am/i.test(kind) ? amendment(value, section) : article(value, section, clause);
  return ref === null ? null : [cite(at, at + found[0].length, ref)];
}

const ARTICLE = sticky(
  `(?:Article|ARTICLE|Art\\.)${SP}(?<number>${ROMAN}|[1-7]\\b)${SECTION}?${CLAUSE}?`,
);
const NAMED_AMENDMENT = sticky(`Amendment${SP}(?<number>${ROMAN})${SECTION}?`);
/** "of the U.S. Constitution". */
export const OF_CONSTITUTION = sticky(`,?${TO_CONSTITUTION}`);
// "Article III standing", "Article II powers": no treaty is spoken of in this way.
const POWER_AFTER = sticky(
  `${SP}(?:standing|courts?|judges?|powers?|jurisdiction|questions?|injury|requirements?|authority|(?:gives|grants|vests)${SP}(?:the${SP})?(?:president|President|Congress|executive|judicial))\\b`,
);
const OF_OTHER = sticky(`,?${SP}(?:of|in|to)${SP}(?:the|a|an|our|its)?`);

/** "Article I, Section 8, Clause 1", "Article VI of the Constitution". A bare article is a treaty's. */
export function readArticle(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(ARTICLE, text, at);
  if (found === null) return null;
  const { number = '', section, clause } = found.groups ?? {};
  const close = at + found[0].length;
  const tail = matchAt(OF_CONSTITUTION, text, close);
  const isArabic = /^\d/.test(number);
  const isPower = !isArabic && matchAt(POWER_AFTER, text, close) !== null;
  const isWhole = section === undefined && clause === undefined;
  const isTold = isWhole && isOfArticle(number, text, at, close);
  if (tail === null && !isPower && !isTold && (isWhole || isArabic)) return null;
  if (tail === null && matchAt(OF_OTHER, text, close) !== null) return null;
  const ref = article(roman(number), section, clause);
  return ref === null ? null : [cite(at, close + (tail?.[0].length ?? 0), ref)];
}

const OF_POWERS =
  /\b(?:[Pp]residents?|[Cc]ourts?|[Jj]udges?|[Jj]ustices?|powers?|standing|Constitution(?:al)?|impeach\w*|lawyers?|injury|executive|branch(?:es)?|Congress)\b/;
const NOT_OF_POWERS =
  /\b(?:treaty|contract|lease|union|bylaws|charter|agreement|NATO|covenant|franchise|magazine)\b/;

const OF_AMENDING = /\b(?:[Aa]mend\w*|ratif\w+|convention)\b/;

/**
 * Whether the sentence of "Article II" speaks of the powers of government, or that of "Article V" of
 * amending, and of nothing else that has articles.
 */
function isOfArticle(number: string, text: string, at: number, end: number): boolean {
  const told = number === 'V' ? OF_AMENDING : /^I{1,3}$/.test(number) ? OF_POWERS : null;
  if (told === null) return false;
  const sentence = text.slice(...sentenceAround(text, at, end));
  return told.test(sentence) && !NOT_OF_POWERS.test(sentence);
}

/** "Amendment XIV". */
export function readNamedAmendment(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(NAMED_AMENDMENT, text, at);
  if (found === null) return null;
  const ref = amendment(roman(found.groups?.number ?? ''), found.groups?.section);
  const close = at + found[0].length;
  const tail = matchAt(OF_CONSTITUTION, text, close);
  return ref === null ? null : [cite(at, close + (tail?.[0].length ?? 0), ref)];
}

/** Path of an article of the Constitution; null where it has none of this number. */
export function article(number: number, section?: string, clause?: string): string | null {
  if (!(number >= 1 && number <= ARTICLES)) return null;
  const parts = [section && `s${section}`, clause && `c${clause}`].filter(Boolean);
  return ['/us/const/art', number, ...parts].join('/');
}

/** Clauses that news calls by name, and where they stand. */
const CLAUSES: readonly (readonly [name: string, ref: string])[] = [
  ['Spending Clause', '/us/const/art/1/s8/c1'],
  ['Taxing and Spending Clause', '/us/const/art/1/s8/c1'],
  ['Commerce Clause', '/us/const/art/1/s8/c3'],
  ['Naturalization Clause', '/us/const/art/1/s8/c4'],
  ['Necessary and Proper Clause', '/us/const/art/1/s8/c18'],
  ['Appropriations Clause', '/us/const/art/1/s9/c7'],
  ['Appointments Clause', '/us/const/art/2/s2/c2'],
  ['Take Care Clause', '/us/const/art/2/s3'],
  ['Supremacy Clause', '/us/const/art/6/c2'],
  ['Guarantee Clause', '/us/const/art/4/s4'],
  ['Full Faith and Credit Clause', '/us/const/art/4/s1'],
  ['Establishment Clause', '/us/const/amdt/1'],
  ['Free Exercise Clause', '/us/const/amdt/1'],
  ['Equal Protection Clause', '/us/const/amdt/14/s1'],
  ['Citizenship Clause', '/us/const/amdt/14/s1'],
];
const CLAUSE_REFS = new Map(CLAUSES.map(([name, ref]) => [name.toLowerCase(), ref]));
const NAMED_CLAUSE = sticky(
  `(?:${CLAUSES.map(([name]) => name.replace(/ Clause$/, '').replace(/ /g, SP)).join('|')})${SP}[Cc]lause\\b(?:${SP}of${SP}the${SP}${US_CONSTITUTION})?`,
);

/** First words of the named clauses: where `readNamedClause` is worth trying. */
export const CLAUSE_WORDS: readonly string[] = CLAUSES.map(([name]) => name.split(' ')[0] ?? '');

// Clauses that are called with their amendment, and some of more than one.
const CLAUSES_OF_AMENDMENTS = [
  'Due Process',
  'Equal Protection',
  'Excessive Fines',
  'Establishment',
  'Free Exercise',
  'Free Speech',
  'Takings',
  'Confrontation',
  'Citizenship',
];
const CLAUSE_OF_AMENDMENT = sticky(
  `(?:${CLAUSES_OF_AMENDMENTS.map(flexible).join('|')})${SP}[Cc]lause${SP}of${SP}the${SP}(?<ordinal>${ORDINAL})${SP}[Aa]mendment\\b${TO_CONSTITUTION}?`,
);

/** First words of clauses that are called with their amendment. */
export const AMENDMENT_CLAUSE_WORDS: readonly string[] = CLAUSES_OF_AMENDMENTS.map(firstLetters);

/** "Due Process Clause of the Fourteenth Amendment". */
export function readClauseOfAmendment(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CLAUSE_OF_AMENDMENT, text, at);
  if (found === null) return null;
  const number = amendmentNumber(found.groups?.ordinal ?? '');
  const ref = amendment(number, number === CIVIL_RIGHTS_AMENDMENT ? '1' : undefined);
  return ref === null ? null : [cite(at, at + found[0].length, ref)];
}

/** All its clauses that have a name stand in its first section. */
const CIVIL_RIGHTS_AMENDMENT = 14;

/** "Supremacy Clause", "Spending Clause of the Constitution". */
export function readNamedClause(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(NAMED_CLAUSE, text, at);
  if (found === null) return null;
  const name = found[0]
    .replace(/\s+/g, ' ')
    .replace(/(\s[Cc]lause).*/, '$1')
    .toLowerCase();
  return [cite(at, at + found[0].length, CLAUSE_REFS.get(name) ?? null)];
}

const SECTION_OF_AMENDMENT = sticky(
  `(?:[Ss]ection|[Ss]ec\\.|§)${SP0}(?<section>\\d)${SP}of${SP}the${SP}(?<ordinal>${ORDINAL})${SP}[Aa]mendment\\b${TO_CONSTITUTION}?`,
);

/** "Section 1 of the 14th Amendment". */
export function readSectionOfAmendment(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SECTION_OF_AMENDMENT, text, at);
  const { section, ordinal = '' } = found?.groups ?? {};
  const ref = amendment(amendmentNumber(ordinal), section);
  return found === null || ref === null ? null : [cite(at, at + found[0].length, ref)];
}

/** First words of spelled-out amendments, letters alone. */
export const AMENDMENT_WORDS: readonly string[] = ORDINALS.map(
  (word) => word.split('-')[0] ?? word,
);
