import { congressOf } from './dates.ts';
import type { BillCandidate, CodeCandidate, LawCandidate, ShortSection } from './law/citation.ts';
import type { FindContext, Mention } from './mention.ts';
import { type OwnLaw, type OwnNumber, orderNumber } from './own-law.ts';
import type { Mark } from './place-evidence.ts';
import { paragraphAround, sentenceAround, within } from './sentences.ts';
import { stateByCode } from './states.ts';
import { once, type Topic } from './topic.ts';

interface Given extends FindContext {
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

interface Evidence extends Given {
  /** The only state that the article tells of, or null. */
  readonly sole: string | null;
  /** States by the code of theirs that it cites: `penal` → `TX`. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether it speaks of Congress. */
  readonly isOfCongress: () => boolean;
}

/** Turns citations, short sections and bills into mentions. */
export interface LawResolver {
  readonly resolve: (
    text: string,
    candidates: readonly LawCandidate[],
    evidence: Given,
  ) => Mention[];
}

/** Makes a resolver for the record's own law. */
export function makeLawResolver({ ids, sections, bills, orders }: OwnLaw): LawResolver {
  return {
    resolve(text, candidates, given) {
      const cited = citedSections(candidates);
      const evidence: Evidence = {
        ...given,
        sole: only(given.marks),
        codes: citedCodes(candidates),
        isOfCongress: once(() => OF_CONGRESS.test(text)),
      };
      return candidates.flatMap((one): Mention[] => {
        if (one.type === 'bill') return resolveBill(text, one, bills, evidence);
        if (one.type === 'section') {
          const ref = resolveShort(one, cited, sections, evidence.topic);
          return ref === null ? [] : [mention(text, one, idOf(ids, ref), ref, 'short')];
        }
        if (one.type === 'code') return resolveCode(text, one, ids, evidence);
        if (one.kind === 'case') return [];
        if (one.ref === null) return [resolveOrder(text, one, orders, evidence)];
        return [mention(text, one, idOf(ids, one.ref), one.ref, 'full')];
      });
    },
  };
}

/** The record of `ref`, or of the longest part of it that the record holds. */
function idOf(ids: OwnLaw['ids'], ref: string | null): string | null {
  for (let path = ref ?? ''; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const id = ids[path];
    if (id !== undefined) return id;
  }
  return null;
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

/** Sections cited in full anywhere in the article: number → their paths. */
function citedSections(candidates: readonly LawCandidate[]): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>();
  for (const one of candidates) {
    if (one.type !== 'citation' || one.section === null || one.base === null) continue;
    const paths = cited.get(one.section) ?? new Set();
    cited.set(one.section, paths.add(one.base));
  }
  return cited;
}

/**
 * The path that a bare section leans on: one cited in full in the article, else one that the
 * record's own names give it where the article is about immigration. Never another number.
 */
function resolveShort(
  { section, path }: ShortSection,
  cited: ReadonlyMap<string, ReadonlySet<string>>,
  own: OwnLaw['sections'],
  topic: Topic,
): string | null {
  const paths = [...(cited.get(section) ?? [])];
  if (paths.length > 0) return paths.length === 1 ? paths[0] + path : null;
  for (
    let part = section + path;
    part !== '';
    part = part.slice(0, Math.max(0, part.lastIndexOf('/')))
  ) {
    const known = own[part];
    if (known === undefined) continue;
    if (known.needsTopic && !topic.isImmigration) return null;
    return known.ref + (section + path).slice(part.length);
  }
  return null;
}

/** "Penal Code § 187": of the only state around it; where there is none it stays unmarked. */
function resolveCode(
  text: string,
  code: CodeCandidate,
  ids: OwnLaw['ids'],
  evidence: Evidence,
): Mention[] {
  const [cited, ...others] = evidence.codes.get(code.path.split('/', 1)[0] ?? '') ?? [];
  const isCited = cited !== undefined && others.length === 0;
  const state = isCited ? cited : stateAround(text, code, evidence);
  if (state === null) return [];
  const ref = `/us-${state.toLowerCase()}/code/${code.path}`;
  return [mention(text, code, idOf(ids, ref), ref, 'full')];
}

/** "Executive Order 5-16": one of a mayor or governor, by its number and the place. */
function resolveOrder(
  text: string,
  span: { readonly start: number; readonly end: number },
  orders: OwnLaw['orders'],
  evidence: Evidence,
): Mention {
  const number = orderNumber(text.slice(span.start, span.end));
  const own = (orders[number] ?? []).filter((one) => belongs({ state: null }, one, evidence));
  const [only] = own;
  return only !== undefined && own.length === 1
    ? mention(text, span, only.id, only.ref, 'full')
    : mention(text, span, null, null, 'full');
}

/** A bill of the record by its number, its state and the day; else only its reference. */
function resolveBill(
  text: string,
  bill: BillCandidate,
  bills: OwnLaw['bills'],
  evidence: Evidence,
): Mention[] {
  const { published } = evidence;
  const congress = congressAround(text, bill, published);
  const state = stateOfBill(text, bill, evidence);
  const dated = (bills[bill.number] ?? []).filter((one) => isDated(text, bill, state, one));
  const [sole] = dated;
  if (sole !== undefined && dated.length === 1)
    return [mention(text, bill, sole.id, sole.ref, 'full')];
  const matching = (bills[bill.number] ?? []).filter((one) => {
    if (one.ref?.startsWith('/us/'))
      return congress === null || one.ref.includes(`/bill/${congress}/`);
    return belongs(bill, one, evidence) && isStillMeant(one, published);
  });
  const chosen = matching.length > 1 ? newestBefore(matching, published) : matching;
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1)
    return [mention(text, bill, only.id, only.ref, 'full')];
  if (chosen.length > 1) {
    const ids = chosen.map(({ id }) => id);
    return [{ ...mention(text, bill, null, null, 'full'), ids }];
  }
  return [mention(text, bill, null, pathOf(bill, state, congress), 'full')];
}

// Where Congress is not spoken of, "S. 2235" may be a bill of these states' senates.
const WITH_S = ['MA', 'NC', 'NJ', 'NY', 'RI', 'SC', 'VT'];
const OF_CONGRESS = /\bCongress|\bU\.S\.\s(?:Senat|House|Rep)|\bCapitol Hill\b|\bH\.\s?R\./;

/** USPS code of the state whose bill it is; null for bills of Congress and where nothing tells. */
function stateOfBill(text: string, bill: BillCandidate, evidence: Evidence): string | null {
  if (bill.state !== null) return bill.state;
  if (bill.level === 'state') return stateAround(text, bill, evidence);
  if (!bill.number.startsWith('s/') || evidence.isOfCongress()) return null;
  const state = stateAround(text, bill, evidence);
  return state !== null && WITH_S.includes(state) ? state : null;
}

/** Whether the sentence tells the year and what is around it the state of one law of the record. */
function isDated(
  text: string,
  { start, end }: BillCandidate,
  state: string | null,
  { ref, enacted }: OwnNumber,
): boolean {
  if (state === null || ref?.startsWith(`/us-${state.toLowerCase()}/`) !== true) return false;
  const year = enacted?.slice(0, 4);
  return year !== undefined && text.slice(...sentenceAround(text, start, end)).includes(year);
}

const CONGRESS = /\b(\d{2,3})(?:st|nd|rd|th)\sCongress\b/;

const DAY =
  /\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},\s(20\d\d)\b/;

/** The Congress that the sentence names, or that sat on the day of the article, else of the sentence. */
function congressAround(
  text: string,
  { start, end }: BillCandidate,
  published: string | undefined,
): number | null {
  const sentence = text.slice(...sentenceAround(text, start, end));
  const named = CONGRESS.exec(sentence)?.[1];
  if (named !== undefined) return Number(named);
  if (published !== undefined) return congressOf(published);
  const year = DAY.exec(sentence)?.[1];
  return year === undefined ? null : congressOf(`${year}-07-01`);
}

/** USPS code of the only state that the sentence, the paragraph, else the article tells of, or null. */
function stateAround(
  text: string,
  { start, end }: BillCandidate | CodeCandidate,
  { marks, sole }: Evidence,
): string | null {
  for (const around of [sentenceAround, paragraphAround]) {
    const beside = within(marks, ...around(text, start, end));
    if (beside.length > 0) return only(beside);
  }
  return sole;
}

/** The only state that all marks tell of, or null. */
function only(marks: readonly Mark[]): string | null {
  const [first] = marks;
  return first !== undefined && marks.every(({ state }) => state === first.state)
    ? first.state
    : null;
}

/** A number that recurs in every legislature belongs to the state beside it or in the article. */
function belongs(
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

function mention(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  id: string | null,
  ref: string | null,
  form: Mention['form'],
): Mention {
  return { start, end, text: text.slice(start, end), kind: 'instrument', id, ref, form };
}
