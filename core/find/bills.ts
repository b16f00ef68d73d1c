import { congressOf, daysBetween } from './dates.ts';
import type { BillCandidate, LawCandidate } from './law/citation.ts';
import { belongs, type Evidence, lawMention, stateAround } from './law-evidence.ts';
import type { Mention } from './mention.ts';
import type { OwnLaw, OwnNumber } from './own-law.ts';
import { sentenceAround } from './sentences.ts';

/** Resolves the bills of one article, by the one that each of them is. */
export function resolveBills(
  text: string,
  candidates: readonly LawCandidate[],
  bills: OwnLaw['bills'],
  evidence: Evidence,
): ReadonlyMap<BillCandidate, Mention> {
  const found = candidates.filter((one) => one.type === 'bill');
  const states = new Map(found.map((bill) => [bill, stateOfBill(text, bill, evidence)]));
  const told = new Map<string, Set<string>>();
  for (const [{ number }, state] of states) {
    if (state !== null) told.set(number, (told.get(number) ?? new Set()).add(state));
  }
  return new Map(
    found.map((bill) => {
      // What the article tells of a number once holds for it throughout.
      const [known = null, ...others] = told.get(bill.number) ?? [];
      const state = states.get(bill) ?? (others.length === 0 ? known : null);
      return [bill, resolveBill(text, bill, state, bills, evidence)];
    }),
  );
}

/** A bill of the record by its number, its state and the day; else only its reference. */
function resolveBill(
  text: string,
  bill: BillCandidate,
  state: string | null,
  bills: OwnLaw['bills'],
  evidence: Evidence,
): Mention {
  const { published } = evidence;
  const congress = congressAround(text, bill, published);
  const dated = (bills[bill.number] ?? []).filter((one) =>
    isDated(text, bill, state, one, published),
  );
  const [sole] = dated;
  if (sole !== undefined && dated.length === 1)
    return lawMention(text, bill, sole.id, sole.ref, 'full');
  const matching = (bills[bill.number] ?? []).filter((one) => {
    if (one.ref?.startsWith('/us/'))
      return congress === null || one.ref.includes(`/bill/${congress}/`);
    return belongs(bill, one, evidence) && isStillMeant(one, published);
  });
  const chosen = matching.length > 1 ? newestBefore(matching, published) : matching;
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1)
    return lawMention(text, bill, only.id, only.ref, 'full');
  if (chosen.length > 1) {
    const ids = chosen.map(({ id }) => id);
    return { ...lawMention(text, bill, null, null, 'full'), ids };
  }
  const [chamber = '', written] = bill.number.split('/');
  const federal = FEDERAL[chamber];
  if (state === null && federal !== undefined && isOfCongress(text, bill)) {
    const number = `${federal}/${written}`;
    const path = pathOf({ ...bill, number, level: 'federal' }, null, congress);
    return lawMention(text, bill, null, path, 'full');
  }
  return lawMention(text, bill, null, pathOf(bill, state, congress), 'full');
}

const OF_CONGRESS = /\bU\.S\.\s(?:House|Senate)\b|\bCongress\b/;
/** How Congress calls bills that the news calls as those of a state. */
const FEDERAL: Readonly<Record<string, string>> = { hb: 'hr', sb: 's' };

/** Whether "House Bill 29" is one of Congress, since its sentence speaks of that. */
function isOfCongress(text: string, { start, end }: BillCandidate): boolean {
  const isSpelledOut = /^(?:House|Senate)\s/.test(text.slice(start, start + 8));
  return isSpelledOut && OF_CONGRESS.test(text.slice(...sentenceAround(text, start, end)));
}

// Where Congress is not spoken of, "S. 2235" may be a bill of these states' senates.
const WITH_S = ['MA', 'NC', 'NJ', 'NY', 'RI', 'SC', 'VT'];

/** USPS code of the state whose bill it is; null for bills of Congress and where nothing tells. */
function stateOfBill(text: string, bill: BillCandidate, evidence: Evidence): string | null {
  if (bill.state !== null) return bill.state;
  if (bill.level === 'state')
    return isOfCongress(text, bill) ? null : stateAround(text, bill, evidence);
  if (!bill.number.startsWith('s/')) return null;
  const state = stateAround(text, bill, evidence);
  return state !== null && WITH_S.includes(state) && !evidence.isOfCongress() ? state : null;
}

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

const CONGRESS = /\b(\d{2,3})(?:st|nd|rd|th)\sCongress\b/;

const MONTH =
  /\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s(?:\d{1,2},\s)?(20\d\d)\b/;

/** The Congress that the sentence names, or that sat in its month, else on the day of the article. */
function congressAround(
  text: string,
  { start, end }: BillCandidate,
  published: string | undefined,
): number | null {
  const sentence = text.slice(...sentenceAround(text, start, end));
  const named = CONGRESS.exec(sentence)?.[1];
  if (named !== undefined) return Number(named);
  const year = MONTH.exec(sentence)?.[1];
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
  if (state !== null) return `/us-${state.toLowerCase()}/bill/${number}`;
  if (level === 'state') return null;
  return congress === null ? `/us/bill/${number}` : `/us/bill/${congress}/${number}`;
}
