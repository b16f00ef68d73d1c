import {
  APOS,
  before,
  endingHere,
  HYPHEN,
  inRow,
  matchAt,
  plain,
  SP,
  SP0,
  standsAt,
  sticky,
} from '../pattern.ts';
import { sentenceAround } from '../sentences.ts';
import { STATE_FORMS, stateOf } from '../states.ts';
import { BILL_FORMS } from './bill-forms.ts';
import type { BillCandidate } from './citation.ts';
import { isProduct } from './products.ts';

/** Bills, resolutions and ballot measures. */

// One pattern for all forms: the group that matches says which.
const HEAD = sticky(BILL_FORMS.map(({ source }) => `(${source})`).join('|'));
const OF_YEAR = sticky(`${SP}of${SP}(?:19|20)\\d\\d\\b`);
const LETTERED = /^(?:prop|measure|amendment)$/;
const NUMBER = sticky(
  `(?:${SP0}(?:N[Oo]s?\\.|#|[Nn]umber${SP})${SP0}|${SP}|(?<=[.-]))(?<number>\\d{2}${HYPHEN}\\d{2,4}|\\d{1,5}(?:-[A-Z]|[A-Z]{1,2})?)(?![A-Za-z0-9])(?![,.]\\d|:\\d|${HYPHEN}\\d|-(?:year|month|week|day|hour|minute|foot|inch|mile|page|member|person))`,
);
// "SB4", "HB-1001"; "HR3003" has so many digits that no device is called so.
const GLUED = sticky(
  '(?<hyphen>-)?(?<number>\\d{2}-\\d{2,4}|\\d{1,4}(?:-[A-Z])?)(?![A-Za-z0-9])(?![,.:]\\d|-\\d)',
);
const GLUED_HEAD = /^(?:(?:CS\/)*[HSA]\.?B|[HSA]JR|[HS]CR|LB|HSB)/;
const GLUED_HR = sticky('(?<number>\\d{3,4})(?![A-Za-z0-9])(?![,.:]\\d|-\\d)');
// "Assembly Bill A3506", "Senate Bill S1072A": New York and New Jersey keep the letter.
const LETTERED_NUMBER = sticky(`${SP}(?<number>[AS]\\.?\\d{3,5}[A-Z]?)(?![A-Za-z0-9])(?![,.]\\d)`);
const LETTERS = sticky(`${SP}(?<number>[A-Z]{1,2}|[A-Z]\\d)\\b(?!\\.[A-Z])(?!${APOS}[a-z]{2})`);
const MORE = sticky(
  `(?:,${SP}(?:and${SP})?|${SP}(?:and|or|&)${SP})(?<number>\\d{2}${HYPHEN}\\d{2,4}|\\d{1,5})(?![A-Za-z0-9])(?![,.]\\d)`,
);

// A number after "S." or "HR" can be a street, a home run, a page of the Supreme Court's reports.
const NOT_A_BILL_BEFORE = /(?:\d\s?|U\.\s?|[A-Z][a-z]+ [A-Z]\. |[A-Za-z]\.|_)$/;
// "Example AB 2009" is a Swedish company and a year.
const COMPANY_BEFORE = /[A-Z][A-Za-z]+\s$/;
// "HR 29 cleared the wall": a home run.
const HOME_RUN_AFTER =
  /^[^.]{0,40}\b(?:(?:of|for|this) (?:the )?(?:season|year|game)|wall|fence|inning|bleachers|homers?|RBIs?|pitch|bullpen)\b/;
// "RIN 1653-AB02".
const PART_OF_A_NUMBER = /\d-$/;
const YEAR = /^(?:19|20)\d\d$/;
const OTHER_THINGS = /^(?:L\.?D|S\.\s?F\.|LB|LR|HF|SF|SCR|HCR|SJR|HJR|SEA|HEA|SCA|ACA)\b/;
/** So near to a measure, in characters, news speaks of those who vote on it. */
const BALLOT_REACH = 800;
// "Question 4 of the poll asked 1,373 likely voters".
const ASKED = /\b(?:poll(?:ed|ing|sters?)?|surveys?|asked|asks)\b/;
// "Amendment 14 to the farm bill", "Question 3: Who may vote?"
const NO_BALLOT_AFTER = /^(?::|\s(?:to\sthe|offered|from|by\s(?:Rep|Sen))\b)/;
// "Measure 14 of the concerto", "the value proposition 12 days before".
const NO_MEASURE_AFTER =
  /^\s(?:of\sthe|days|weeks|months|years|cups?|(?:tea|table)spoons?|inches|feet|pounds|ounces)\s/;
// "Oddsmakers posted Proposition 47, on whether the opening coin would …".
const MEASURE_OR_PROPOSITION = /^(?:prop|measure)$/;
const GAMBLED = /^(?:prop|sb)$/;
const GAMBLING = /\b(?:[Bb]ettors?|[Oo]ddsmakers?|prop bets?|wager(?:s|ed)?|Super Bowl)\b/;

// "the Values Act 54 times", "Act 2, Scene 1", "In Act 2 the ghost returns", "the Act 8 U.S.C.".
const NAME_BEFORE = /(?:[a-z,;]\s[A-Z][A-Za-z]+|\bthe)\s$/;
const NO_ACT_AFTER = sticky(`,?${SP}(?:[Ss]cene\\b|of${SP}(?:the|a)\\b|U\\.)`);

const OF_A_PLAY = /^Act [1-5]$/;

/** Whether "Act 2" is part of a play, or of something else. */
function isOther(text: string, at: number, head: string, end: number): boolean {
  if (NAME_BEFORE.test(head) || OF_A_PLAY.test(text.slice(at, end))) return true;
  return standsAt(NO_ACT_AFTER, text, end);
}

const STATE_BEFORE = endingHere(
  `(?<![A-Za-z])(${STATE_FORMS})(?:${APOS}s?|${SP}(?:state|lawmakers|Legislature))?${SP}(?:(?:new|own|controversial|landmark|state|sanctuary|voters${APOS}?|passed|enacted|adopted|approved|rejected|answered${SP}with)${SP}){0,2}`,
);
// "In Utah, SB 54 is a law on elections".
const IN_STATE_BEFORE = endingHere(`\\b[Ii]n${SP}(${STATE_FORMS}),${SP}`);
// "Massachusetts with Question 4", "the Rhode Island Senate voted 30-6 for S 2417": for forms that only a
// state near them shows to be law.
const STATE_NEAR = endingHere(
  `(?<![A-Za-z])(${STATE_FORMS})(?:${APOS}s?)?(?:${SP}(?:[a-z]+|\\d{1,3}-\\d{1,3}|Senate|House|Assembly|Legislature)){0,6}${SP}`,
);
/** How far a measure on the same ballot may stand before, in characters. */
const NEAR_LENGTH = 64;
const STATE_AFTER = sticky(
  `${SP}(?:(?:passed|failed|won|lost|fell|died)${SP})?(?:in|of)${SP}(${STATE_FORMS})(?![A-Za-z0-9])`,
);

// "Issue 1" of a magazine, "Question 3" of an exam: on a ballot voters are near.
const BARE_BALLOT = /^(?:Issue|Question|Amendment|Proposal)s?\b/;
// "Amendment 3, on marijuana, and Amendment 4, on abortion": what is beside one on the ballot is another.
const BALLOT_BESIDE = /\b(?:Issue|Question|Amendment|Proposal)s? \d{1,3}[^.;\d]{1,48}$/;
/** What news calls the voters of a state, and its USPS code. */
const VOTERS: Readonly<Record<string, string>> = {
  Arizonans: 'AZ',
  Californians: 'CA',
  Coloradans: 'CO',
  Floridians: 'FL',
  Mainers: 'ME',
  Michiganders: 'MI',
  Missourians: 'MO',
  Nebraskans: 'NE',
  Nevadans: 'NV',
  Ohioans: 'OH',
  Oklahomans: 'OK',
  Oregonians: 'OR',
};
const VOTERS_NAMES = Object.keys(VOTERS).join('|');

const BALLOT = new RegExp(
  String.raw`\b(?:got|won|took|received) \d{1,2} percent\b|\b(?:passed|failed|won|lost),? (?:by )?\d{2}-\d{2}\b|\b\d{2}(?:\.\d)?% (?:of the vote|it needed|threshold)|\b(?:voters?|ballots?|referendum|polls|electorate|${VOTERS_NAMES})\b`,
);

/** "H.R. 3003", "SB 4", "Senate Bill 54", "HB25-1153", "Proposition 187", "House Bills 1 and 2". */
export function readBill(text: string, at: number): readonly BillCandidate[] | null {
  if (!isNumbered(text, at)) return null;
  const local = readStateBill(text, at);
  if (local !== null) return [local];
  const found = readHead(text, at);
  if (found === null) return null;
  const { chamber, level, end, number, plural, form } = found;
  const head = before(text, at, HEAD_LENGTH);
  if (level === 'federal' && NOT_A_BILL_BEFORE.test(head)) return null;
  if (PART_OF_A_NUMBER.test(head)) return null;
  if (isProduct(text, at, end)) return null;
  const isBallot = BARE_BALLOT.test(text.slice(at, end));
  const state =
    level !== 'state'
      ? null
      : (stateBefore(text, at) ??
        stateAfter(text, end) ??
        (isBallot || MEASURE.test(chamber)
          ? (stateNear(text, at) ?? stateOfVoters(text, at))
          : null));
  const isBare = isBallot && state === null && !BALLOT_BESIDE.test(before(text, at, NEAR_LENGTH));
  if (MEASURE_OR_PROPOSITION.test(chamber) && NO_MEASURE_AFTER.test(text.slice(end, end + 13)))
    return null;
  if (isBallot && NO_BALLOT_AFTER.test(text.slice(end, end + 12))) return null;
  if (isBare || GAMBLED.test(chamber)) {
    const sentence = text.slice(...sentenceAround(text, at, end));
    const around = text.slice(Math.max(0, at - BALLOT_REACH), end + BALLOT_REACH);
    if (isBare && (!BALLOT.test(around) || ASKED.test(sentence))) return null;
    if (GAMBLING.test(sentence)) return null;
  }
  if (number === text.slice(at + 3, end) && HOME_RUN_AFTER.test(text.slice(end, end + 60)))
    return null;
  if (chamber === 'act' && state === null && isOther(text, at, head, end)) return null;
  if (state === null && chamber === 'ab' && YEAR.test(number) && COMPANY_BEFORE.test(head)) {
    return null;
  }
  // "LD 50" is a dose, "SF 18" a clinic.
  const isUnsure =
    form === undefined &&
    state === null &&
    OTHER_THINGS.test(text.slice(at, end)) &&
    !OF_BILLS.test(text.slice(...sentenceAround(text, at, end)));
  const written = isUnsure ? 'unsure' : form;
  const bill = (start: number, close: number, value: string): BillCandidate => ({
    type: 'bill',
    start,
    end: close,
    number: `${chamber}/${plain(value).toLowerCase()}`,
    level,
    state,
    ...(written !== undefined && { form: written }),
  });
  const bills = [bill(at, end, number)];
  if (plural) {
    for (const { found: more, end: close } of inRow(MORE, text, end)) {
      const value = more.groups?.number ?? '';
      bills.push(bill(close - value.length, close, value));
    }
  }
  return bills;
}

/** More than the longest words before a number can have, in characters. */
const HEAD_REACH = 72;
const COMMA = ','.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const SEMICOLON = ';'.charCodeAt(0);
/** Measures of these names can have letters for numbers: "Proposition HH". */
const MAY_BE_LETTERED = /^(?:Pr|Me|Am|Ba)/;

/** Whether a number can follow the words at `at`: "Senate" and "House" mostly begin other things. */
function isNumbered(text: string, at: number): boolean {
  for (let i = at; i < at + HEAD_REACH; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
    if (code === COMMA || code === COLON || code === SEMICOLON || Number.isNaN(code)) break;
  }
  return MAY_BE_LETTERED.test(text.slice(at, at + 2));
}

// "New Jersey's A4987", "Vermont S. 79": one letter is enough where the state stands before it.
const BARE_LETTER = /^(?:[AHS]\d{3,5}[A-Z]?|[AH]\.\s?\d{3,5}[A-Z]?)$/;
// "S-512" and "H 5515" are bills where the sentence speaks of such, else missiles and hotel rooms.
const LIKE_A_BILL = /^(?:[HS] \d{3,4}|[AS]-\d{3,4})$/;
const OF_BILLS =
  /\b(?:bills?|measures?|legislat\w+|lawmakers?|sponsor\w*|Senate|Assembly(?:man|woman)?|House|session|deal|statute|committee|veto\w*)\b/;
// "S-142/A-4341", "S.8025 & A.9158": the same bill in both houses, of New Jersey or New York.
const TWIN = `[SA][-. ]?\\d{2,5}(?:-?[A-Z]{1,3})?`;
const TWIN_AFTER = sticky(
  `(?:-?[A-Z]{1,3})?(?:\\s?[/&]\\s?|,?\\s(?:and|&)\\s)${TWIN}(?![\\w.]*\\d)`,
);
const TWIN_BEFORE = endingHere(`(?<![\\w.])${TWIN}(?:\\s?[/&]\\s?|,?\\s(?:and|&)\\s)`);
const MAY_BE_TWIN = /^[SA][-.]/;
const TITLE_BEFORE = /[A-Z][a-z]+\s$/;
const ONE_LETTER = sticky(
  `([HSA])(?:\\.${SP0}|[- ])?(\\d{2,5}(?:[A-Z]|-[A-Z]\\b)?)(?![\\w-])(?![,.]\\d)`,
);
const AFTER_LETTER = /\b[HSA][-. ]{0,2}\d{2,5}[A-Z]?(?:\/|,? (?:and|or) )$/;

const LETTER_LENGTH = 24;
/** How much before a bill tells that it is none, in characters. */
const HEAD_LENGTH = 48;

function readStateBill(text: string, at: number): BillCandidate | null {
  const found = matchAt(ONE_LETTER, text, at);
  if (found === null) return null;
  const [whole, chamber = '', number = ''] = found;
  const lead = before(text, at, LETTER_LENGTH);
  const isLike = LIKE_A_BILL.test(whole);
  const beside = stateBefore(text, at);
  if (isLike && beside === null && !isOfBoth(text, at, whole)) {
    const sentence = text.slice(...sentenceAround(text, at, at + whole.length));
    if (TITLE_BEFORE.test(lead) || !OF_BILLS.test(sentence)) return null;
  }
  const state = beside ?? stateNear(text, at);
  const bill = {
    type: 'bill',
    start: at,
    end: at + whole.length,
    number: `${chamber}/${number}`.toLowerCase(),
    level: 'state',
    state,
  } as const;
  if (isOfBoth(text, at, whole)) return { ...bill, form: 'twin' };
  const isBare = isLike || BARE_LETTER.test(whole) || AFTER_LETTER.test(lead);
  // "S. 707" is a senator's in Congress, too.
  if (state === null && (!isBare || whole.startsWith('S.') || NOT_A_BILL_BEFORE.test(lead)))
    return null;
  return { ...bill, form: 'letter' };
}

/** Whether a number with its house's letter stands beside that of the other house. */
function isOfBoth(text: string, at: number, written: string): boolean {
  if (!MAY_BE_TWIN.test(written)) return false;
  return standsAt(TWIN_AFTER, text, at + written.length) || standsAt(TWIN_BEFORE, text, at);
}

function readHead(text: string, at: number) {
  const head = matchAt(HEAD, text, at);
  const form = BILL_FORMS[(head?.findIndex((part, i) => i > 0 && part !== undefined) ?? 0) - 1];
  if (head === null || form === undefined) return null;
  const { chamber, level } = form;
  const from = at + head[0].length;
  const found =
    matchAt(NUMBER, text, from) ??
    (GLUED_HEAD.test(head[0]) ? matchAt(GLUED, text, from) : null) ??
    (head[0] === 'HR' ? matchAt(GLUED_HR, text, from) : null) ??
    (/[Bb]ill$/.test(head[0]) ? matchAt(LETTERED_NUMBER, text, from) : null) ??
    (LETTERED.test(chamber) ? matchAt(LETTERS, text, from) : null);
  if (found === null) return null;
  const number = found.groups?.number ?? '';
  // "Act 1076 of 2019": they are counted by the year.
  const ofYear = chamber === 'act' ? matchAt(OF_YEAR, text, from + found[0].length) : null;
  const end = from + found[0].length + (ofYear?.[0].length ?? 0);
  const [, letter, digits] = /^([AS])\.?(\d.*)/.exec(number) ?? [];
  if (letter !== undefined && digits !== undefined) {
    return {
      chamber: letter.toLowerCase(),
      level,
      end,
      number: digits,
      plural: false,
      form: 'letter' as const,
    };
  }
  // With its year it is law wherever it is; the state that counts so is found where it can be.
  const told = ofYear === null ? form.form : undefined;
  const written = found.groups?.hyphen === undefined ? told : 'unsure';
  return { chamber, level, end, number, plural: head[0].endsWith('s'), form: written };
}

const MEASURE = /^(?:initiative|measure|prop)$/;
/** How far before a measure its voters may be named, in characters. */
const SENTENCE_LENGTH = 160;
const VOTERS_BEFORE = new RegExp(`\\b(${VOTERS_NAMES})\\b[^.;]*$`);

/** USPS code of the state whose voters the sentence names before a measure at `at`: "Ohioans voted for Issue 1"; or null. */
function stateOfVoters(text: string, at: number): string | null {
  return VOTERS[VOTERS_BEFORE.exec(before(text, at, SENTENCE_LENGTH))?.[1] ?? ''] ?? null;
}

/** USPS code of the state just before `at`: "Texas SB 4", "In Utah, SB 54"; or null. */
function stateBefore(text: string, at: number): string | null {
  return stateIn(matchAt(STATE_BEFORE, text, at) ?? matchAt(IN_STATE_BEFORE, text, at));
}

/** USPS code of the state just after `end`: "SB 4 in Texas"; or null. */
function stateAfter(text: string, end: number): string | null {
  return stateIn(matchAt(STATE_AFTER, text, end));
}

/** USPS code of the state that stands a few words before `at`, or null. */
function stateNear(text: string, at: number): string | null {
  return stateIn(matchAt(STATE_NEAR, text, at));
}

function stateIn(found: RegExpExecArray | null): string | null {
  return found?.[1] === undefined ? null : stateOf(plain(found[1]));
}
