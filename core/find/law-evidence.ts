import type { BillCandidate, CodeCandidate, LawCandidate } from './law/citation.ts';
import type { FindContext, Mention } from './mention.ts';
import type { OwnNumber } from './own-law.ts';
import { countStates, type Mark } from './place-evidence.ts';
import { paragraphAround, sentenceAround, within } from './sentences.ts';
import { stateByCode } from './states.ts';
import { once, type Topic } from './topic.ts';

/** What is known of an article before its law is resolved. */
export interface Given extends FindContext {
  readonly topic: Topic;
  /** The places that the article names. */
  readonly places: readonly Mention[];
  /** Where it tells of a state, in order. */
  readonly marks: readonly Mark[];
  /** Records that it names by a name of their own. */
  readonly named: ReadonlySet<string>;
  /** Names of the record's cases in it: a state that is a party is spoken of. */
  readonly captions: readonly string[];
}

/** All that helps to tell whose law it is. */
export interface Evidence extends Given {
  /** The only state that the article tells of, or nearly so, or that of its dateline; else null. */
  readonly sole: string | null;
  /** States by the code of theirs that it cites: `penal` → `TX`. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether it speaks of Congress. */
  readonly isOfCongress: () => boolean;
}

const OF_CONGRESS = /\bCongress|\bU\.S\.\s(?:Senat|House|Rep)|\bCapitol Hill\b|\bH\.\s?R\./;

/** Adds to what is known what the law in the article says itself. */
export function weigh(text: string, candidates: readonly LawCandidate[], given: Given): Evidence {
  return {
    ...given,
    sole: only(given.marks) ?? most(given.marks) ?? dateline(text, given.marks),
    codes: citedCodes(candidates),
    isOfCongress: once(() => OF_CONGRESS.test(text)),
  };
}

/** The states of which the article cites a code of each subject with the state beside it. */
function citedCodes(candidates: readonly LawCandidate[]): Evidence['codes'] {
  const codes = new Map<string, Set<string>>();
  for (const one of candidates) {
    if (one.type !== 'citation') continue;
    const [, state = '', subject] = /^\/us-([a-z]{2})\/code\/([a-z-]+)\//.exec(one.ref ?? '') ?? [];
    if (subject === undefined) continue;
    codes.set(subject, (codes.get(subject) ?? new Set()).add(state.toUpperCase()));
  }
  return codes;
}

/** USPS code of the only state that the sentence, the paragraph, else the article tells of, or null. */
export function stateAround(
  text: string,
  { start, end }: BillCandidate | CodeCandidate,
  { marks, sole }: Evidence,
): string | null {
  for (const around of [sentenceAround, paragraphAround]) {
    const [from, to] = around(text, start, end);
    const beside = within(marks, from, to);
    if (beside.length > 0)
      return (
        only(beside) ??
        lawmaker(text, within(marks, from, start), start) ??
        doer(text, within(marks, from, start), start) ??
        only(within(marks, from, start)) ??
        most(beside)
      );
  }
  return sole;
}

// "Florida's SB 168 and the Texas law of 2017, SB 4".
const ITS_LAW =
  /^(?:['\u2019]s?)?,?\s(?:(?:[a-z]+|\d{4})\s){0,3}(?:law|bill|measure|ban|act|statute)\b[^.;]{0,20}$/;

/** The state of the last of `marks` where only its law stands between that and `start`, or null. */
function lawmaker(text: string, marks: readonly Mark[], start: number): string | null {
  const last = marks.at(-1);
  return last !== undefined && ITS_LAW.test(text.slice(last.end, start)) ? last.state : null;
}

// "Texas has done so since 2017, under Senate Bill 4, and Florida …": up to the bill no one else is named.
const ITS_DEED =
  /^,?\s(?:has|had|did|passed|enacted|adopted|approved|answered|followed|went|banned|bars?|cites|cited|relies|relied|quotes|quoted)\b[^.;A-Z]{0,44}$/;

/** The state that does what the words up to a bill at `start` say, or null. */
function doer(text: string, marks: readonly Mark[], start: number): string | null {
  const last = marks.at(-1);
  return last !== undefined && ITS_DEED.test(text.slice(last.end, start)) ? last.state : null;
}

/** The only state that all marks tell of, or null. */
export function only(marks: readonly Mark[]): string | null {
  const [first] = marks;
  return first !== undefined && marks.every(({ state }) => state === first.state)
    ? first.state
    : null;
}

/** An article is about the state that most of it tells of, where no other comes near. */
const MOST = 0.6;
const FAR_BEHIND = 1 / 3;
const ENOUGH_MARKS = 4;

/** The state that most marks tell of, or null. */
function most(marks: readonly Mark[]): string | null {
  if (marks.length < ENOUGH_MARKS) return null;
  const byCount = [...countStates(marks)].sort(([, a], [, b]) => b - a);
  const [[state, count] = ['', 0], [, second] = ['', 0]] = byCount;
  return count >= marks.length * MOST && second <= count * FAR_BEHIND ? state : null;
}

// "COLUMBUS, Ohio (AP) — Lawmakers".
const DATELINE_BEFORE = /(?:^|\n)[^a-z\n]{0,30}$/;
const DATELINE_AFTER = /^(?:,\s[A-Z][A-Za-z.]+)?\s(?:\([^)\n]{1,30}\)\s)?[\u2014\u2013-]{1,2}\s/;

/** The state in which the article was written, as its dateline tells, or null. */
function dateline(text: string, marks: readonly Mark[]): string | null {
  const first = marks.find(
    ({ start, end }) =>
      DATELINE_AFTER.test(text.slice(end, end + 60)) &&
      DATELINE_BEFORE.test(text.slice(Math.max(0, start - 31), start)),
  );
  return first?.state ?? null;
}

/** A number that recurs in every legislature belongs to the state beside it or in the article. */
export function belongs(
  { state }: Pick<BillCandidate, 'state'>,
  { id, ref, use }: OwnNumber,
  { topic, places, captions, named }: Evidence,
): boolean {
  const own = /^\/us-([a-z]{2})\//.exec(ref ?? '')?.[1]?.toUpperCase();
  if (state !== null) return state === own;
  if (use === 'always' || named.has(id)) return true;
  if (own === undefined) return topic.isImmigration && use === 'topic';
  const name = stateByCode(own)?.name;
  if (captions.some((caption) => name !== undefined && caption.includes(name))) return true;
  const isNamed = places.some(({ ref: place }) => place?.includes(`/state:${own.toLowerCase()}`));
  return topic.isImmigration && (use === 'topic' || isNamed);
}

/** A mention of the law at a span. */
export function lawMention(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  id: string | null,
  ref: string | null,
  form: Mention['form'],
): Mention {
  return { start, end, text: text.slice(start, end), kind: 'instrument', id, ref, form };
}
