import { SP0 } from '../pattern.ts';
import { ACT_WORDS, readActSection, readSectionOfAct } from './acts.ts';
import { BILL_WORDS, readBill } from './bills.ts';
import type { LawReader } from './citation.ts';
import { readCodeFirst, readPartFirst, readSignFirst, readTitleFirst } from './code-citations.ts';
import {
  AMENDMENT_WORDS,
  CLAUSE_WORDS,
  readAmendment,
  readArticle,
  readFormalConstitution,
  readNamedAmendment,
  readNamedClause,
  readSectionOfAmendment,
} from './constitution.ts';
import {
  readFederalRegister,
  readOrder,
  readPublicLaw,
  readSectionOfPublicLaw,
  readStatutesAtLarge,
} from './orders.ts';
import { readDocket, readReporter } from './reporters.ts';
import {
  readIllinois,
  readSectionOfStateCode,
  readStateCode,
  STATE_CODE_WORDS,
} from './state-codes.ts';

/** Words with which citations begin, and the readers to try there, in order. */
interface Start {
  /** Letters alone: "U" for "U.S. Code". */
  readonly words: readonly string[];
  readonly readers: readonly LawReader[];
}

/** What must follow a number that is a title, a volume, an ordinal or a docket: a capital or a mark. */
export const AFTER_NUMBER = `(?=${SP0}[A-Z]|:\\d\\d-|(?:st|nd|rd|th)\\b|[A-D]?${SP0}\\([a-z]\\))`;

/** Readers for what begins with a number. */
export const NUMBER_READERS: readonly LawReader[] = [
  readTitleFirst,
  readStatutesAtLarge,
  readFederalRegister,
  readReporter,
  readIllinois,
  readAmendment,
  readDocket,
  readSectionOfAct,
];

/**
 * Readers for what begins with "Section" or its sign. Acts and state codes say what the section
 * belongs to and so come before the U.S. Code, whose reader is content with less.
 */
export const SIGN_READERS: readonly LawReader[] = [
  readSectionOfAct,
  readSectionOfPublicLaw,
  readSectionOfStateCode,
  readSectionOfAmendment,
  readSignFirst,
];

const STARTS: readonly Start[] = [
  {
    words: [
      'Section',
      'Sections',
      'section',
      'sections',
      'SECTION',
      'SECTIONS',
      'Sec',
      'Secs',
      'sec',
      'secs',
    ],
    readers: SIGN_READERS,
  },
  { words: ['Title', 'title', 'TITLE', 'Tit'], readers: [readSectionOfStateCode, readTitleFirst] },
  {
    words: ['U', 'US', 'USC', 'United', 'Federal', 'C', 'CFR', 'Code'],
    readers: [readCodeFirst, readFormalConstitution],
  },
  {
    words: ['Executive', 'executive', 'EXECUTIVE', 'Exec', 'E', 'EO', 'EOs'],
    readers: [readOrder],
  },
  { words: ['Public', 'PUBLIC', 'Pub', 'P', 'PL'], readers: [readPublicLaw] },
  { words: ['Part', 'Parts'], readers: [readPartFirst] },
  { words: BILL_WORDS, readers: [readBill] },
  { words: AMENDMENT_WORDS, readers: [readAmendment] },
  { words: ['Article', 'ARTICLE', 'Art'], readers: [readArticle] },
  { words: ['Amendment'], readers: [readNamedAmendment] },
  { words: ['No'], readers: [readDocket] },
  { words: CLAUSE_WORDS, readers: [readNamedClause] },
  { words: ACT_WORDS, readers: [readActSection] },
  { words: STATE_CODE_WORDS, readers: [readStateCode] },
];

/** The readers to try at each word, in the order of the list above. */
export function readersByWord(): Map<string, readonly LawReader[]> {
  const byWord = new Map<string, LawReader[]>();
  for (const { words, readers } of STARTS) {
    for (const word of new Set(words)) {
      byWord.set(word, [...(byWord.get(word) ?? []), ...readers]);
    }
  }
  return byWord;
}
