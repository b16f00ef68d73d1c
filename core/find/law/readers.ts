import { before, isBlank, matchAt, SP, SP0, sticky, wordEnd } from '../pattern.ts';
import { ACT_WORDS, readActSection, readSectionOfAct } from './acts.ts';
import { BILL_WORDS, readBill } from './bills.ts';
import type { LawCandidate, LawReader } from './citation.ts';
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
  readSectionOfSubjectCode,
  readStateCode,
  readSubjectCode,
  STATE_CODE_WORDS,
  SUBJECT_WORDS,
} from './state-codes.ts';

/** Words with which citations begin, and the readers to try there, in order. */
interface Start {
  /** Letters alone: "U" for "U.S. Code". */
  readonly words: readonly string[];
  readonly readers: readonly LawReader[];
}

// What must follow a number that is a title, a volume, an ordinal or a docket.
const AFTER_NUMBER = sticky(`(?=${SP0}[A-Z]|:\\d\\d-|(?:st|nd|rd|th)\\b|[A-D]?${SP0}\\([a-z]\\))`);
const LONGEST_NUMBER = 4;

/** Readers for what begins with a number. */
const NUMBER_READERS: readonly LawReader[] = [
  readTitleFirst,
  readStatutesAtLarge,
  readFederalRegister,
  readReporter,
  readIllinois,
  readAmendment,
  readDocket,
  readSectionOfAct,
];

/** Readers for "Section 2 of" something that is named. */
const SECTION_OF_READERS: readonly LawReader[] = [
  readSectionOfAct,
  readSectionOfPublicLaw,
  readSectionOfStateCode,
  readSectionOfSubjectCode,
  readSectionOfAmendment,
];
/** Longest section with its subsections before "of", in characters. */
const SECTION_LENGTH = 80;

/**
 * Reads what begins with "Section" or its sign. Acts and state codes say what the section belongs to
 * and so come before the U.S. Code, whose reader is content with less.
 */
function readSection(text: string, at: number): readonly LawCandidate[] | null {
  const isOf = text.slice(at, at + SECTION_LENGTH).includes('of');
  return (isOf ? readFirst(SECTION_OF_READERS, text, at) : null) ?? readSignFirst(text, at);
}

const STARTS: readonly Start[] = [
  {
    words: ['Section', 'Sections', 'SECTION', 'SECTIONS', 'Sec', 'Secs'],
    readers: [readSection],
  },
  { words: ['Title', 'TITLE', 'Tit'], readers: [readSectionOfStateCode, readTitleFirst] },
  {
    words: ['U', 'US', 'USC', 'United', 'Federal', 'C', 'CFR', 'Code'],
    readers: [readCodeFirst, readFormalConstitution],
  },
  {
    words: ['Executive', 'EXECUTIVE', 'Exec', 'E', 'EO', 'EOs'],
    readers: [readOrder],
  },
  { words: ['Public', 'PUBLIC', 'Pub', 'P', 'PL'], readers: [readPublicLaw] },
  { words: ['Part', 'Parts'], readers: [readPartFirst] },
  { words: BILL_WORDS, readers: [readBill] },
  { words: AMENDMENT_WORDS, readers: [readAmendment] },
  { words: ['Article', 'ARTICLE', 'Art'], readers: [readArticle] },
  { words: ['Amendment'], readers: [readNamedAmendment] },
  { words: ['No', 'Nos'], readers: [readDocket] },
  { words: CLAUSE_WORDS, readers: [readNamedClause] },
  { words: ACT_WORDS, readers: [readActSection] },
  { words: STATE_CODE_WORDS, readers: [readStateCode] },
  { words: SUBJECT_WORDS, readers: [readSubjectCode] },
];

/** The readers to try at each capitalised word, in the order of the list above. */
export const READERS: ReadonlyMap<string, readonly LawReader[]> = byWord();

function byWord(): Map<string, readonly LawReader[]> {
  const readers = new Map<string, LawReader[]>();
  for (const { words, readers: more } of STARTS) {
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
  `(?<![A-Za-z0-9])(?:(sections?|secs?\\.?)|(title)|(executive${SP}orders?(?:${SP}\\(E\\.?O\\.?\\))?(?:${SP}[Nn]os?\\.)?))${SP}#?$`,
);
const LONGEST_WORDS = 40;

/**
 * Reads what the number at `at` belongs to: with the word in lower case before it ("section 1373"),
 * or as a title, volume or ordinal. What begins before `from` is left.
 */
export function readNumber(text: string, at: number, from: number): readonly LawCandidate[] | null {
  const end = wordEnd(text, at);
  const words = mayFollowWord(text, at) ? WORDS_BEFORE.exec(before(text, at, LONGEST_WORDS)) : null;
  if (words !== null && at - words[0].length >= from) {
    const [whole, section, title] = words;
    const readers = READERS.get(section ? 'Section' : title ? 'Title' : 'Executive') ?? [];
    const found = readFirst(readers, text, at - whole.length);
    if (found !== null) return found;
  }
  if (end - at > LONGEST_NUMBER || !mayLead(text, end)) return null;
  return matchAt(AFTER_NUMBER, text, end) === null ? null : readFirst(NUMBER_READERS, text, at);
}

/**
 * Whether the number at `at` may belong to a citation. Nearly all numbers of a page are counts, years
 * and prices, and what stands beside them says so at a glance.
 */
export function mayCite(text: string, at: number): boolean {
  const end = wordEnd(text, at);
  return (end - at <= LONGEST_NUMBER && mayLead(text, end)) || mayFollowWord(text, at);
}

/** Whether what follows the number that ended at `end` can begin the rest of a citation. */
function mayLead(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (!isBlank(code)) return FOLLOWS[code] === 1;
  const next = text.charCodeAt(end + 1);
  return isCapital(next) || next === 40 || isBlank(next);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Table of the characters of `chars`, by their codes. */
function tableOf(chars: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

const FOLLOWS = tableOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ(:snrt');
const LAST_LETTERS = tableOf('nsce.r)');
const ENDINGS = new Set(['on', 'ns', 'ec', 'cs', 'c.', 's.', 'le', 'er', 'rs', 'o.', '.)', 'O)']);
const FEW_BLANKS = 3;

/** Whether what stands before `at` can end one of the words above. */
function mayFollowWord(text: string, at: number): boolean {
  let end = text.charCodeAt(at - 1) === 35 ? at - 1 : at;
  for (let n = 0; n < FEW_BLANKS && isBlank(text.charCodeAt(end - 1)); n += 1) end -= 1;
  if (end === at || LAST_LETTERS[text.charCodeAt(end - 1)] !== 1) return false;
  return ENDINGS.has(text.slice(end - 2, end));
}

/** What the grammar of law reads at the start of `text`, or null. */
export function readCitation(text: string): readonly LawCandidate[] | null {
  if (text.startsWith('§')) return readSign(text, 0);
  if (/^\d/.test(text)) return readNumber(text, 0, 0);
  return readFirst(READERS.get(text.slice(0, wordEnd(text, 0))) ?? [], text, 0);
}
