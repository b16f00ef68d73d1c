import type { BillCandidate } from './law/citation.ts';
import { type Evidence, only, stateAround } from './law-evidence.ts';
import { matchAt, plain, sticky } from './pattern.ts';
import { sentenceAround } from './sentences.ts';
import { FULL_NAMES, stateOf } from './states.ts';

/** Whose legislature a bill is before. */

const JOIN = /^(?:\s?\/\s?|,|,?\s(?:and|or|&))\s?$/;

/** The state that is written beside each bill, or beside the one before it in a list: "Tennessee HB 2315/SB 2332". */
export function writtenStates(
  text: string,
  bills: readonly BillCandidate[],
): ReadonlyMap<BillCandidate, string> {
  const states = new Map<BillCandidate, string>();
  for (const [i, bill] of bills.entries()) {
    const last = bills[i - 1];
    const isListed =
      last !== undefined &&
      (bill.level === 'state' || (last.form === 'letter' && bill.number.startsWith('s/'))) &&
      bill.start - last.end <= LONGEST_JOIN &&
      JOIN.test(text.slice(last.end, bill.start));
    const state =
      aloneOf(bill) ??
      bill.state ??
      (isListed ? states.get(last) : undefined) ??
      stateOfAct(text, bill) ??
      null;
    if (state !== null) states.set(bill, state);
  }
  return states;
}

// "S. 2235, the New York for All Act", "S.2235 and A.3506, the New York for All Act".
const ITS_ACT = sticky(
  `(?: and [AS]\\.?\\s?\\d{2,5}[A-Z]?)?,? (?:the|or|called|known as)(?: the)? (?:[A-Z][a-z]+ ){0,2}(${FULL_NAMES})(?: [A-Za-z]+){1,4} Act\\b`,
);

/** The state whose name is in that of an act, which follows a bill numbered as Congress does; undefined without. */
function stateOfAct(text: string, { end, number }: BillCandidate): string | undefined {
  if (!/^[as]\//.test(number)) return undefined;
  const name = matchAt(ITS_ACT, text, end)?.[1];
  const state = name === undefined ? null : stateOf(plain(name));
  return state !== null && WITH_S.includes(state) ? state : undefined;
}

const LONGEST_JOIN = 8;

const OF_CONGRESS = /\bU\.S\.\s(?:House|Senate)\b|\bCongress\b/;
/** Whether "House Bill 29" is one of Congress, since its sentence speaks of that. */
export function isOfCongress(text: string, { start, end }: BillCandidate): boolean {
  const isSpelledOut = /^(?:House|Senate)\s/.test(text.slice(start, start + 8));
  return isSpelledOut && OF_CONGRESS.test(text.slice(...sentenceAround(text, start, end)));
}

// Where Congress is not spoken of, "S. 2235" may be a bill of these states' senates.
const WITH_S = ['MA', 'NC', 'NJ', 'NY', 'RI', 'SC', 'VT'];
// And "S3672" of these; elsewhere only with the state just before it.
const WITH_FORM = {
  letter: [...WITH_S, 'DE', 'FL', 'ID'],
  twin: ['NJ', 'NY'],
  substitute: ['WA'],
  act: ['AL', 'AR', 'HI', 'LA', 'MI', 'PA', 'SC', 'VT', 'WI'],
};

/** Forms that one legislature alone uses. */
const ALONE: Readonly<Record<string, string>> = { ld: 'ME', lb: 'NE', hsb: 'IA', ssb: 'IA' };

/** Legislatures with "files". */
const WITH_FILES: Readonly<Record<string, readonly string[]>> = {
  hf: ['IA', 'MN'],
  sf: ['IA', 'MN', 'WY'],
};

/** "ld" of "ld/1971". */
function chamberOf(number: string): string {
  return number.slice(0, number.indexOf('/'));
}

function aloneOf({ number, form }: BillCandidate): string | undefined {
  return form === 'unsure' ? undefined : ALONE[chamberOf(number)];
}

/** Whether `state` may write its bills as this one is written. */
export function isWrittenSo({ form, number }: BillCandidate, state: string | null): boolean {
  const alone = ALONE[chamberOf(number)];
  if (alone !== undefined && state !== null && state !== alone) return false;
  if (form === undefined || form === 'twin') return true;
  return state !== null && (form === 'unsure' || WITH_FORM[form].includes(state));
}

/**
 * USPS code of the state whose bill it is where none is written beside it; null for bills of Congress
 * and where nothing tells.
 */
export function stateOfBill(text: string, bill: BillCandidate, evidence: Evidence): string | null {
  const alone = aloneOf(bill);
  if (alone !== undefined) return alone;
  if (bill.level === 'state') {
    const state = isOfCongress(text, bill) ? null : stateAround(text, bill, evidence);
    const isOthers = bill.form === 'twin' && !WITH_FORM.twin.includes(state ?? '');
    const files = WITH_FILES[chamberOf(bill.number)];
    if (files !== undefined && !files.includes(state ?? '')) return onlyOf(files, evidence);
    // The District numbers its bills otherwise: a report from there is on those of a state.
    return isOthers || state === 'DC' ? null : state;
  }
  if (!bill.number.startsWith('s/')) return null;
  const state = stateAround(text, bill, evidence);
  return state !== null && WITH_S.includes(state) && !evidence.isOfCongress() ? state : null;
}

/** The only one of `states` of which the article tells, or null. */
function onlyOf(states: readonly string[], { marks }: Evidence): string | null {
  return only(marks.filter(({ state }) => states.includes(state)));
}
