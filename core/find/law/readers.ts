import {
  APOS,
  before,
  endingHere,
  matchAt,
  pastBlanks,
  SP,
  SP0,
  standsAt,
  sticky,
  wordEnd,
} from '../pattern.ts';
import {
  ACT_WORDS,
  readActSection,
  readSectionOfAct,
  readSectionOfAnyAct,
  readTitleOfAct,
} from './acts.ts';
import { BILL_WORDS } from './bill-forms.ts';
import { readBill } from './bills.ts';
import type { Citation, LawCandidate, LawReader } from './citation.ts';
import {
  CITY_CODE_WORDS,
  readCityCode,
  readCodeOfCity,
  readSectionOfCityCode,
  readSeries,
} from './city-codes.ts';
import {
  readCodeFirst,
  readPartFirst,
  readSignFirst,
  readTitleFirst,
  readTreasuryRegulation,
} from './code-citations.ts';
import { readChapterThenName, readSectionThenName } from './compilations.ts';
import {
  AMENDMENT_CLAUSE_WORDS,
  AMENDMENT_WORDS,
  CLAUSE_WORDS,
  readAmendment,
  readArticle,
  readChapterOfConstitution,
  readClauseOfAmendment,
  readFormalConstitution,
  readNamedAmendment,
  readNamedClause,
  readSectionAfterArticle,
  readSectionOfAmendment,
  readSectionOfArticle,
  readStateConstitution,
} from './constitution.ts';
import { DOCKET_LABELS, DOCKET_MIDDLES, DOCKET_WORDS, readDocket } from './dockets.ts';
import {
  MASSACHUSETTS_WORDS,
  readChapterOfGeneralLaws,
  readMassachusetts,
  readSectionOfGeneralLaws,
} from './massachusetts.ts';
import { NEW_YORK_LAW_WORDS, readNewYorkLaw, readSectionOfNewYorkLaw } from './new-york.ts';
import {
  readFederalRegister,
  readOrder,
  readPublicLaw,
  readSectionOfPublicLaw,
  readStatutesAtLarge,
} from './orders.ts';
import {
  REGULATION_TITLE_WORDS,
  REGULATION_WORDS,
  readNewYorkRegulation,
  readRegulation,
} from './regulations.ts';
import { NEUTRAL_WORDS, REPORTER_WORDS, readNeutral, readReporter } from './reporters.ts';
import { subsectionPath, subsectionsBefore } from './sections.ts';
import {
  LAWS_WORDS,
  readActsOfTexas,
  readActsOfYear,
  readAlabamaAct,
  readLawsOfYear,
  readLegislature,
  readPublicAct,
  readPublicChapter,
  readPublicLawOfYear,
  readSessionLaw,
  readStats,
  readWisconsinAct,
  readYearOfLaws,
} from './session-laws.ts';
import {
  readChapter,
  readGeneralStatutes,
  readIllinois,
  readMaryland,
  readOwnStatutes,
  readSectionOfStateCode,
  readStateCode,
  STATE_CODE_WORDS,
  STATE_WORDS,
} from './state-codes.ts';
import {
  readArticleOfCode,
  readChapterOfSubject,
  readSectionOfSubjectCode,
  readSubjectCode,
  SUBJECT_WORDS,
} from './subject-codes.ts';
import {
  readMaine,
  readNameThenTitle,
  readTitledCode,
  TITLED_NAME_WORDS,
  TITLED_WORDS,
} from './titled-codes.ts';

/** Words with which citations begin, and the readers to try there, in order. */
interface Start {
  /** Letters alone: "U" for "U.S. Code". */
  readonly words: readonly string[];
  readonly readers: readonly LawReader[];
}

/** Readers for "Section 2 of" something that is named. */
const SECTION_OF_READERS: readonly LawReader[] = [
  readSectionOfAct,
  readSectionOfPublicLaw,
  readPublicLawOfYear,
  readSectionOfGeneralLaws,
  readSectionOfStateCode,
  readSectionThenName,
  readSectionOfSubjectCode,
  readMaryland,
  readSectionOfAmendment,
  readSectionOfNewYorkLaw,
  readSectionOfCityCode,
  readOwnStatutes,
  readSectionOfAnyAct,
];
// One small pattern spares the large ones: "Section 287(g) of", "§ 5-104 of".
const SECTION_OF = sticky(
  `(?:§{1,2}|[A-Za-z]+\\.?)${SP0}[\\dA-Za-z.:-]+(?:${SP0}\\([A-Za-z0-9]{1,5}\\))*(?:(?:,${SP}(?:(?:and|or|&)${SP})?|${SP}(?:and|or|&)${SP})(?:[Ss]ections?${SP}|§{1,2}${SP0})?[\\dA-Za-z.:()-]+){0,8}${SP}of${SP}`,
);

// "Section 316.610, Florida Statutes": of few the number has a mark in it and a name behind.
const SECTION_AND_NAME = sticky(
  `(?:§{1,2}|[A-Za-z]+\\.?)${SP0}\\d+[A-Z]?[.:-][\\dA-Za-z.:-]*\\d[a-z]?(?:\\([A-Za-z0-9]{1,5}\\)){0,6}(?:,?${SP}et\\.?${SP}seq\\.?|[\u2013-][.\\d]+|${SP}(?:to|through)${SP}[-.\\d]+)?,?${SP}[A-Z]`,
);

/**
 * Reads what begins with "Section" or its sign. Acts and state codes say what the section belongs to
 * and so come before the U.S. Code, whose reader is content with less.
 */
function readSection(text: string, at: number): readonly LawCandidate[] | null {
  const ofArticle = text.slice(at, at + ARTICLE_REACH).includes('rt')
    ? readSectionOfArticle(text, at)
    : null;
  const ofState = ofArticle ?? readSectionAfterArticle(text, at);
  if (ofState !== null) return ofState;
  const isOf = standsAt(SECTION_OF, text, at);
  const named = isOf
    ? readFirst(SECTION_OF_READERS, text, at)
    : standsAt(SECTION_AND_NAME, text, at)
      ? readSectionThenName(text, at)
      : null;
  return named ?? readSignFirst(text, at);
}

/** How far behind a section the word "Article" may begin, in characters. */
const ARTICLE_REACH = 64;

/** With which the names of the federal codes begin. */
const CODE_WORDS = ['U', 'US', 'USC', 'United', 'Federal', 'C', 'CFR', 'Code'];

/** "s. 908.104, F.S.", "ss. 908.101-908.109, Florida Statutes". */
const FLORIDA_SECTION = 's.';

const STARTS: readonly Start[] = [
  {
    words: ['Section', 'Sections', 'SECTION', 'SECTIONS', 'Sec', 'Secs'],
    readers: [readSection],
  },
  {
    words: ['Title', 'TITLE', 'Tit'],
    readers: [readSectionOfStateCode, readTitleFirst, readTitleOfAct],
  },
  {
    words: CODE_WORDS,
    readers: [readCodeFirst, readFormalConstitution],
  },
  {
    words: ['Executive', 'EXECUTIVE', 'Exec', 'E', 'EO', 'EOs'],
    readers: [readOrder],
  },
  {
    words: ['Public', 'PUBLIC', 'Pub', 'P', 'PL'],
    readers: [readPublicLaw, readPublicAct, readPublicChapter, readPublicLawOfYear],
  },
  { words: ['Part', 'Parts'], readers: [readPartFirst] },
  { words: ['Treas', 'Treasury'], readers: [readTreasuryRegulation] },
  { words: ['Act'], readers: [readAlabamaAct, readActsOfTexas] },
  { words: ['Acts'], readers: [readActsOfTexas] },
  { words: ['Leg'], readers: [readLegislature] },
  { words: ['Laws', 'Minnesota'], readers: [readYearOfLaws] },
  { words: ['Stats'], readers: [readStats] },
  { words: ['Ordinance'], readers: [readSeries] },
  { words: ['Municipal', 'Administrative'], readers: [readCodeOfCity] },
  { words: REGULATION_WORDS, readers: [readRegulation] },
  { words: BILL_WORDS, readers: [readBill] },
  { words: AMENDMENT_WORDS, readers: [readAmendment] },
  {
    words: ['Article', 'ARTICLE', 'Art'],
    readers: [readArticle, readSectionOfNewYorkLaw, readArticleOfCode],
  },
  { words: ['Amendment'], readers: [readNamedAmendment] },
  { words: [...DOCKET_LABELS, ...DOCKET_WORDS], readers: [readDocket] },
  {
    words: ['Chapter'],
    readers: [
      readChapterOfConstitution,
      readChapterOfGeneralLaws,
      readChapterThenName,
      readChapter,
      readChapterOfSubject,
      readSectionOfCityCode,
      readOwnStatutes,
      readActsOfYear,
    ],
  },
  { words: ['S', 'Session'], readers: [readSessionLaw] },
  { words: AMENDMENT_CLAUSE_WORDS, readers: [readClauseOfAmendment] },
  { words: CLAUSE_WORDS, readers: [readNamedClause] },
  { words: ACT_WORDS, readers: [readActSection] },
  { words: STATE_WORDS, readers: [readStateConstitution] },
  { words: MASSACHUSETTS_WORDS, readers: [readMassachusetts] },
  { words: TITLED_NAME_WORDS, readers: [readNameThenTitle] },
  { words: ['M'], readers: [readMaine] },
  { words: ['GS'], readers: [readGeneralStatutes] },
  { words: ['Code', FLORIDA_SECTION], readers: [readSectionThenName] },
  { words: STATE_CODE_WORDS, readers: [readStateCode] },
  { words: SUBJECT_WORDS, readers: [readSubjectCode] },
  { words: NEW_YORK_LAW_WORDS, readers: [readNewYorkLaw] },
  { words: CITY_CODE_WORDS, readers: [readCityCode] },
];

/** The readers to try at each capitalised word, in the order of the list above. */
export const READERS = byWord(STARTS);

/** The readers to try at a number, by the word after it. */
const NUMBER_READERS = byWord([
  { words: [...CODE_WORDS, 'USCA', 'USCS'], readers: [readTitleFirst] },
  { words: ['Stat'], readers: [readStatutesAtLarge] },
  { words: ['Fed', 'Federal', 'F', 'FR'], readers: [readFederalRegister] },
  { words: REPORTER_WORDS, readers: [readReporter] },
  { words: NEUTRAL_WORDS, readers: [readNeutral] },
  { words: DOCKET_MIDDLES, readers: [readDocket] },
  { words: ['ILCS', 'Ill'], readers: [readIllinois] },
  { words: TITLED_WORDS, readers: [readTitledCode] },
  { words: REGULATION_TITLE_WORDS, readers: [readNewYorkRegulation] },
  { words: ['Wisconsin'], readers: [readWisconsinAct] },
  { words: LAWS_WORDS, readers: [readLawsOfYear] },
]);

function byWord(starts: readonly Start[]): ReadonlyMap<string, readonly LawReader[]> {
  const readers = new Map<string, LawReader[]>();
  for (const { words, readers: more } of starts) {
    for (const word of new Set(words)) readers.set(word, [...(readers.get(word) ?? []), ...more]);
  }
  return readers;
}

/** What the first of `readers` that can read something at `at` reads, or null. */
export function readFirst(
  readers: readonly LawReader[],
  text: string,
  at: number,
): readonly LawCandidate[] | null {
  for (const read of readers) {
    const found = read(text, at);
    if (found !== null && found.length > 0) return found;
  }
  return null;
}

/** Reads what begins with the section sign at `at`. */
export function readSign(text: string, at: number): readonly LawCandidate[] | null {
  return readFirst([readSection], text, at);
}

// Words in lower case are too common to stop at; the number after them is met anyhow.
const WORDS_BEFORE = new RegExp(
  `(?<![A-Za-z0-9])(?:(sections?|secs?\\.?)|(?<!${APOS})(ss?\\.)|(title)|(chapter)|(proposition)|(exec(?:utive|\\.)${SP}orders?(?:${SP}\\(E\\.?O\\.?\\))?(?:${SP}\\(?[Nn]os?\\.)?))${SP}#?$`,
);
const LONGEST_WORDS = 40;

/**
 * Reads what the number at `at` belongs to: with the word in lower case before it ("section 1373"),
 * or as a title, volume or ordinal. What begins before `from` is left.
 */
export function readNumber(text: string, at: number, from: number): readonly LawCandidate[] | null {
  const end = wordEnd(text, at);
  const words = WORDS_BEFORE.exec(before(text, at, LONGEST_WORDS));
  if (words !== null && at - words[0].length >= from) {
    const [whole, section, florida, title, chapter, proposition] = words;
    const word = section
      ? 'Section'
      : florida
        ? FLORIDA_SECTION
        : title
          ? 'Title'
          : chapter
            ? 'Chapter'
            : proposition
              ? 'Proposition'
              : 'Executive';
    const readers = READERS.get(word) ?? [];
    const found = readFirst(readers, text, at - whole.length);
    if (found !== null) return found;
  }
  const next = text.charCodeAt(end);
  if (next === HYPHEN) return readDocket(text, at);
  if (end - at > LONGEST_NUMBER) return null;
  if (next === COLON) return readDocket(text, at);
  if (standsAt(ORDINAL_AFTER, text, end)) return readAmendment(text, at);
  if (standsAt(SUBSECTION_AFTER, text, end)) return readSectionOfAct(text, at);
  const word = pastBlanks(text, end);
  return readFirst(NUMBER_READERS.get(text.slice(word, wordEnd(text, word))) ?? [], text, at);
}

/** No title, volume, ordinal or docket has more digits. */
const LONGEST_NUMBER = 4;
const HYPHEN = '-'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const ORDINAL_AFTER = sticky('(?:st|nd|rd|th)\\b');
const SUBSECTION_AFTER = sticky(`[A-D]?${SP0}\\([a-z]\\)`);

// "Section 9(a) of Executive Order 13768".
const SECTION_BEFORE = endingHere(
  `(?<lead>\\b[Ss]ec(?:tion|\\.)${SP}(?<section>\\d{1,2})(?<subs>(?:\\([a-z0-9]{1,3}\\))*)${SP}of${SP}(?:the${SP})?)`,
);
const IS_ORDER = /^\/us\/eo\//;

/** The same candidates with the section or subsections before the first: "subsection (a) of Section 1373". */
export function withSubsection(
  text: string,
  [first, ...others]: readonly LawCandidate[],
  from: number,
): readonly LawCandidate[] {
  if (first === undefined || (first.type !== 'section' && first.type !== 'citation')) {
    return first === undefined ? [] : [first, ...others];
  }
  if (first.type === 'citation' && first.ref !== null && IS_ORDER.test(first.ref)) {
    return [withSection(text, first, first.ref, from), ...others];
  }
  const lead = first.section === null ? null : subsectionsBefore(text, first.start);
  if (lead === null || lead.start < from) return [first, ...others];
  const { start } = lead;
  if (first.type === 'section')
    return [{ ...first, start, path: lead.path + first.path }, ...others];
  return [{ ...first, start, ref: first.ref && first.ref + lead.path }, ...others];
}

function withSection(text: string, order: Citation, ref: string, from: number): Citation {
  const {
    lead = '',
    section,
    subs = '',
  } = matchAt(SECTION_BEFORE, text, order.start)?.groups ?? {};
  const start = order.start - lead.length;
  if (lead === '' || lead.length > LONGEST_WORDS || start < from) return order;
  return { ...order, start, ref: `${ref}/s${section}${subsectionPath(subs)}` };
}

/** What the grammar of law reads at the start of `text`, or null. */
export function readCitation(text: string): readonly LawCandidate[] | null {
  if (text.startsWith('§')) return readSign(text, 0);
  if (/^\d/.test(text)) return readNumber(text, 0, 0);
  return readFirst(READERS.get(text.slice(0, wordEnd(text, 0))) ?? [], text, 0);
}
