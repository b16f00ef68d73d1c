import { anyOf, flexible, SP, SP0 } from '../pattern.ts';
import { ACT_WORDS, readActSection, readSectionOfAct } from './acts.ts';
import { BILL_START, readBill } from './bills.ts';
import type { LawReader } from './citation.ts';
import { readCodeFirst, readSignFirst, readTitleFirst } from './code-citations.ts';
import {
  AMENDMENT_START,
  CLAUSE_WORDS,
  readAmendment,
  readArticle,
  readFormalConstitution,
  readNamedAmendment,
  readNamedClause,
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

/** Where citations can begin, and the readers to try there, in order. */
export interface Anchor {
  /** Source of a pattern without capturing groups. */
  readonly source: string;
  readonly readers: readonly LawReader[];
}

const END = '(?![A-Za-z0-9])';

/**
 * All forms of law. The order counts: a reader that asks for more words stands before one that is
 * content with fewer, since the first that reads something wins.
 */
export const ANCHORS: readonly Anchor[] = [
  {
    // A number is a title, a volume or an ordinal only with a capital, an ending or a mark after it.
    source: `\\d{1,4}(?=${SP0}[A-Z]|:\\d\\d-|(?:st|nd|rd|th)\\b|[A-D]?${SP0}\\([a-z]\\))`,
    readers: [
      readTitleFirst,
      readStatutesAtLarge,
      readFederalRegister,
      readReporter,
      readIllinois,
      readAmendment,
      readDocket,
      readSectionOfAct,
    ],
  },
  {
    source: '(?:§|[Ss]ections?\\b|SECTIONS?\\b|[Ss]ecs?\\b)',
    // Acts and state codes name what the section belongs to; only then is it of the U.S. Code.
    readers: [readSectionOfAct, readSectionOfPublicLaw, readSectionOfStateCode, readSignFirst],
  },
  {
    source: `(?:[Tt]itle|TITLE|[Tt]it\\.)(?=${SP}\\d)`,
    readers: [readSectionOfStateCode, readTitleFirst],
  },
  {
    source: `(?:U\\.?${SP0}S\\.?${SP0}(?:C(?:ode\\b|\\.)|Const)|USC\\b|US${SP}Code\\b|United${SP}States${SP}Co(?:de|nst)|Federal${SP}Code\\b|C\\.F\\.R\\.|CFR\\b|Code${SP}of${SP}Federal)`,
    readers: [readCodeFirst, readFormalConstitution],
  },
  {
    source: `(?:[Ee]xecutive${SP}[Oo]rder|EXECUTIVE${SP}ORDER|Exec\\.${SP}Order|E\\.${SP0}O\\.|EOs?(?=${SP}\\d))`,
    readers: [readOrder],
  },
  {
    source: `(?:Public${SP}Law|PUBLIC${SP}LAW|Pub\\.${SP0}L\\.|P\\.${SP0}L\\.|PL(?=${SP0}\\d))`,
    readers: [readPublicLaw],
  },
  { source: BILL_START, readers: [readBill] },
  { source: AMENDMENT_START, readers: [readAmendment] },
  { source: `(?:Article|ARTICLE|Art\\.)(?=${SP}[IVX1-7])`, readers: [readArticle] },
  { source: `Amendment(?=${SP}[IVX])`, readers: [readNamedAmendment] },
  { source: `No\\.(?=${SP}\\d{1,2}:\\d)`, readers: [readDocket] },
  { source: anyOf(CLAUSE_WORDS) + END, readers: [readNamedClause] },
  { source: anyOf(ACT_WORDS) + END, readers: [readActSection] },
  { source: anyOf(STATE_CODE_WORDS.map(flexible)) + END, readers: [readStateCode] },
];
