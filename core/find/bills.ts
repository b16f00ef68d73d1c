import { isOfCongress, isWrittenSo, stateOfBill, writtenStates } from './bill-states.ts';
import {
  comparedByYear,
  isOfOtherSubject,
  isOfYear,
  speaksOfMatter,
  yearBehind,
} from './bill-years.ts';
import { congressOf, daysBetween } from './dates.ts';
import type { BillCandidate, LawCandidate } from './law/citation.ts';
import { belongs, type Evidence, lawMention } from './law-evidence.ts';
import type { Mention } from './mention.ts';
import type { OwnLaw, OwnNumber } from './own-law.ts';
import { before } from './pattern.ts';
import { sentenceAround } from './sentences.ts';

/** What is known of a bill before it is resolved. */
interface Known {
  /** USPS code of the state whose bill it is. */
  readonly state: string | null;
  /** The same where it is written beside the number, here or elsewhere in the article. */
  readonly written: string | null;
  /** The law of the record that the article means by its number. */
  readonly law: OwnNumber | null;
}

/** Resolves the bills of one article, by the one that each of them is. */
export function resolveBills(
  text: string,
  candidates: readonly LawCandidate[],
  bills: OwnLaw['bills'],
  evidence: Evidence,
): ReadonlyMap<BillCandidate, Mention> {
  const found = candidates.filter((one) => one.type === 'bill');
  const told = new Map<string, Set<string>>();
  const written = writtenStates(text, found);
  const states = new Map(
    found.map((bill) => [bill, written.get(bill) ?? stateOfBill(text, bill, evidence)]),
  );
  for (const [{ number }, state] of states) {
    if (state !== null) told.set(number, (told.get(number) ?? new Set()).add(state));
  }
  const beside = new Set([...written].map(([{ number }, state]) => `${number} ${state}`));
  // What the article tells of a number once holds for it throughout.
  const stateFor = (bill: BillCandidate) => {
    const [known = null, ...others] = told.get(bill.number) ?? [];
    return states.get(bill) ?? (others.length === 0 ? known : null);
  };
  const writtenFor = (bill: BillCandidate) => {
    const own = stateFor(bill);
    return beside.has(`${bill.number} ${own}`) ? own : null;
  };
  const laws = new Map<string, OwnNumber>();
  for (const [i, bill] of found.entries()) {
    const own = (bills[bill.number] ?? []).filter((one) =>
      isDated(text, bill, stateFor(bill), one, evidence.published),
    );
    const [law] = own.length === 1 ? own : amongKin(found, i, stateFor(bill), bills);
    if (law !== undefined) laws.set(bill.number, law);
  }
  const read = found.filter((bill) => isWrittenSo(bill, stateFor(bill)));
  const acts = candidates.flatMap((one) =>
    one.type === 'citation' && ACT_OF_YEAR.test(one.ref ?? '') ? [one.ref ?? ''] : [],
  );
  return new Map(
    read.map((bill) => {
      const law = laws.get(bill.number);
      const known = {
        state: stateFor(bill),
        written: writtenFor(bill),
        law: law && isOfYear(text, bill, law) ? law : null,
      };
      return [bill, inYear(resolveBill(text, bill, known, bills, evidence), acts)];
    }),
  );
}

const ACT_OF_YEAR = /^\/us-[a-z]{2}\/act\/\d{4}\/\w+$/;

/** "Act 12" in an article that cites "2023 Wisconsin Act 12": of that year. */
function inYear(mention: Mention, acts: readonly string[]): Mention {
  const [act, ...others] = acts.filter(
    (ref) => ref.replace(/\/\d{4}(?=\/\w+$)/, '') === mention.ref,
  );
  return act === undefined || others.length > 0 ? mention : { ...mention, ref: act };
}

/** Whether a law of the record can be one of a state (USPS code): where none is told, of any. */
function isOfState({ ref }: OwnNumber, state: string | null): boolean {
  return state === null || ref?.startsWith(`/us-${state.toLowerCase()}/`) === true;
}

/** A bill of the record by its number, its state and the day; else only its reference. */
function resolveBill(
  text: string,
  bill: BillCandidate,
  { state, written, law }: Known,
  bills: OwnLaw['bills'],
  evidence: Evidence,
): Mention {
  if (law !== null) return lawMention(text, bill, law.id, law.ref, 'full');
  const { published } = evidence;
  const congress = congressAround(text, bill, published);
  const matching = (bills[bill.number] ?? []).filter((one) => {
    if (one.ref?.startsWith('/us/')) {
      const isNamed = evidence.named.has(one.id);
      return isNamed || congress === null || one.ref.includes(`/bill/${congress}/`);
    }
    if (isOfOtherSubject(text, bill)) return false;
    const year = comparedByYear(text, bill, one, published);
    if (year !== 'untold') return year === 'same' && isOfState(one, state ?? written);
    // Of a law without a day the record knows no other year that it may be of.
    const isTold =
      state !== null &&
      isOfState(one, state) &&
      (one.enacted === null || speaksOfMatter(text, bill));
    return (belongs({ state: written }, one, evidence) || isTold) && isStillMeant(one, published);
  });
  const chosen = matching.length > 1 ? newestBefore(matching, published) : matching;
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1)
    return lawMention(text, bill, only.id, only.ref, 'full');
  if (chosen.length > 1) {
    const ids = chosen.map(({ id }) => id);
    return { ...lawMention(text, bill, null, null, 'full'), ids };
  }
  const [chamber = '', digits] = bill.number.split('/');
  const federal = FEDERAL[chamber];
  if (state === null && federal !== undefined && isOfCongress(text, bill)) {
    const number = `${federal}/${digits}`;
    const path = pathOf({ ...bill, number, level: 'federal' }, null, congress);
    return lawMention(text, bill, null, path, 'full');
  }
  return lawMention(text, bill, null, pathOf(bill, state, congress), 'full');
}

/** Bills of one list stand so near to each other, in characters. */
const LIST_REACH = 40;

/**
 * The law of the record that a bill, the one at `index` of `found`, is in a list of several of one
 * state: "SB 54, AB 450 and AB 103" are those of California wherever they stand together.
 */
function amongKin(
  found: readonly BillCandidate[],
  index: number,
  state: string | null,
  bills: OwnLaw['bills'],
): readonly OwnNumber[] {
  const bill = found[index];
  const own = (bill && bills[bill.number]) ?? [];
  if (bill === undefined || own.length === 0) return [];
  const beside = [found[index - 2], found[index - 1], found[index + 1], found[index + 2]];
  const others = beside.flatMap((one) =>
    one !== undefined &&
    one.number !== bill.number &&
    one.end > bill.start - LIST_REACH &&
    one.start < bill.end + LIST_REACH
      ? [one.number]
      : [],
  );
  return own.filter(({ ref }) => {
    const legislature = /^\/us-[a-z]{2}\//.exec(ref ?? '')?.[0];
    if (legislature === undefined) return false;
    if (state !== null && legislature !== `/us-${state.toLowerCase()}/`) return false;
    return others.some((number) => bills[number]?.some((one) => one.ref?.startsWith(legislature)));
  });
}

/** How Congress calls bills that the news calls as those of a state. */
const FEDERAL: Readonly<Record<string, string>> = { hb: 'hr', sb: 's' };

/** A number stands for one bill while its legislature sits and the news of it is fresh, in days. */
const [BEFORE_LAW, AFTER_LAW] = [-150, 300];

/**
 * Whether what is around a bill tells the state of one law of the record, and the sentence its year or
 * the article's day that it was news.
 */
function isDated(
  text: string,
  { start, end }: BillCandidate,
  state: string | null,
  { ref, enacted }: OwnNumber,
  published: string | undefined,
): boolean {
  if (state === null || ref?.startsWith(`/us-${state.toLowerCase()}/`) !== true) return false;
  if (enacted === null) return false;
  const age = published === undefined ? null : daysBetween(enacted, published);
  if (age !== null && age >= BEFORE_LAW && age <= AFTER_LAW) return true;
  return text.slice(...sentenceAround(text, start, end)).includes(enacted.slice(0, 4));
}

const LAST_CONGRESS_BEFORE = /\b(?:last|previous) Congress,?\s[^.;]{0,20}$/;
const CONGRESS = /\b(\d{2,3})(?:st|nd|rd|th)\sCongress\b/;
// "S. 723 in the 103rd", beside one of "the 115th Congress".
const CONGRESS_AFTER = /^\s(?:in|of)\sthe\s(\d{2,3})(?:st|nd|rd|th)\b(?!\s(?!Congress\b)[A-Z])/;

const MONTH =
  /\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s(?:\d{1,2},\s)?(20\d\d)\b/;

// "A 2017 bill, H.R. 3003".
const BILL_OF_YEAR = /\b(20\d\d)\s(?:[a-z]+\s)?(?:bill|measure|act|proposal),\s$/;
const IN_YEAR = /\b[Ii]n\s(20\d\d)\b/;

/** The Congress that the sentence names, or that sat in its month, else on the day of the article. */
function congressAround(
  text: string,
  bill: BillCandidate,
  published: string | undefined,
): number | null {
  const { start, end } = bill;
  const sentence = text.slice(...sentenceAround(text, start, end));
  if (published !== undefined && LAST_CONGRESS_BEFORE.test(before(text, start, 40))) {
    return congressOf(published) - 1;
  }
  const named = CONGRESS_AFTER.exec(text.slice(end, end + 20))?.[1] ?? CONGRESS.exec(sentence)?.[1];
  if (named !== undefined) return Number(named);
  const year =
    yearBehind(text, bill) ??
    (BILL_OF_YEAR.exec(before(text, start, 40)) ??
      MONTH.exec(sentence) ??
      IN_YEAR.exec(sentence))?.[1];
  if (year !== undefined) return congressOf(`${year}-07-01`);
  return published === undefined ? null : congressOf(published);
}

// Numbers that a later law on immigration of the same state took over, and from when on: Texas has
// an SB 4 of 2023 on arrests at the border.
const TAKEN_OVER: Readonly<Record<string, string>> = { '/us-tx/bill/85/sb/4': '2023-01-01' };

/** Whether a bare number still means this law on the day of the article. */
function isStillMeant({ ref }: OwnNumber, published: string | undefined): boolean {
  const since = ref === null ? undefined : TAKEN_OVER[ref];
  return since === undefined || published === undefined || published < since;
}

/** Numbers start anew in each session: the latest law that existed on the day is meant. */
function newestBefore(
  bills: readonly OwnNumber[],
  published: string | undefined,
): readonly OwnNumber[] {
  if (published === undefined) return bills;
  const begun = bills.filter(({ enacted }) => enacted !== null && enacted <= published);
  const [newest] = begun.sort((a, b) => ((a.enacted ?? '') < (b.enacted ?? '') ? 1 : -1));
  return newest === undefined ? bills : [newest];
}

function pathOf(
  { number, level }: BillCandidate,
  state: string | null,
  congress: number | null,
): string | null {
  if (state !== null) {
    const kind = number.startsWith('act/') ? '' : '/bill';
    return `/us-${state.toLowerCase()}${kind}/${number}`;
  }
  if (level === 'state') return null;
  return congress === null ? `/us/bill/${number}` : `/us/bill/${congress}/${number}`;
}
