import { congressOf } from './dates.ts';
import type { BillCandidate, LawCandidate, ShortSection } from './law/citation.ts';
import type { Lexicon } from './lexicon.ts';
import type { FindContext, Mention } from './mention.ts';
import type { Topic } from './topic.ts';

interface Evidence extends FindContext {
  readonly topic: Topic;
  /** The places that the article names. */
  readonly places: readonly Mention[];
}

/** What a name of the record says about a bare section: "Section 1373" is 8 U.S.C. 1373. */
interface OwnSection {
  readonly ref: string;
  readonly needsTopic: boolean;
}

interface OwnBill {
  readonly id: string;
  readonly ref: string | null;
  readonly enacted: string | null;
  readonly use: string;
}

/** Turns citations, short sections and bills into mentions. */
export interface LawResolver {
  readonly resolve: (
    text: string,
    candidates: readonly LawCandidate[],
    evidence: Evidence,
  ) => Mention[];
}

/** Prepares the instruments of `lexicon`; `read` reads a name of theirs as the grammar does. */
export function makeLawResolver(
  { instruments }: Lexicon,
  read: (name: string) => readonly LawCandidate[] | null,
): LawResolver {
  const ids = new Map<string, string>();
  const own = new Map<string, OwnSection>();
  const bills = new Map<string, OwnBill[]>();
  const orders = new Map<string, OwnBill[]>();
  for (const { id, ref, enacted, names } of instruments) {
    if (ref !== null) ids.set(ref, id);
    const number = ref === null ? undefined : billOfRef(ref);
    if (number !== undefined) addBill(bills, number, { id, ref, enacted, use: 'topic' });
    for (const { text, use } of names) {
      const [first] = read(text) ?? [];
      if (first?.type === 'citation' && first.ref !== null && !ids.has(first.ref))
        ids.set(first.ref, id);
      if (first?.type === 'citation' && first.ref === null)
        addBill(orders, numberOf(text), { id, ref, enacted, use });
      if (first?.type === 'section' && ref !== null)
        own.set(first.section + first.path, { ref, needsTopic: use !== 'always' });
      if (first?.type === 'bill') addBill(bills, first.number, { id, ref, enacted, use });
    }
  }
  return {
    resolve(text, candidates, evidence) {
      const cited = citedSections(candidates);
      return candidates.flatMap((one): Mention[] => {
        if (one.type === 'bill') return resolveBill(text, one, bills, evidence);
        if (one.type === 'section') {
          const ref = resolveShort(one, cited, own, evidence.topic);
          return ref === null ? [] : [mention(text, one, idOf(ids, ref), ref, 'short')];
        }
        if (one.kind === 'case') return [];
        if (one.ref === null) return [resolveOrder(text, one, orders, evidence)];
        return [mention(text, one, idOf(ids, one.ref), one.ref, 'full')];
      });
    },
  };
}

/** The record of `ref`, or of the longest part of it that the record holds. */
function idOf(ids: ReadonlyMap<string, string>, ref: string | null): string | null {
  for (let path = ref ?? ''; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const id = ids.get(path);
    if (id !== undefined) return id;
  }
  return null;
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
  own: ReadonlyMap<string, OwnSection>,
  topic: Topic,
): string | null {
  const paths = [...(cited.get(section) ?? [])];
  if (paths.length > 0) return paths.length === 1 ? paths[0] + path : null;
  for (
    let part = section + path;
    part !== '';
    part = part.slice(0, Math.max(0, part.lastIndexOf('/')))
  ) {
    const known = own.get(part);
    if (known === undefined) continue;
    if (known.needsTopic && !topic.isImmigration) return null;
    return known.ref + (section + path).slice(part.length);
  }
  return null;
}

/** "Executive Order 5-16": one of a mayor or governor, by its number and the place. */
function resolveOrder(
  text: string,
  span: { readonly start: number; readonly end: number },
  orders: ReadonlyMap<string, readonly OwnBill[]>,
  evidence: Evidence,
): Mention {
  const number = numberOf(text.slice(span.start, span.end));
  const own = (orders.get(number) ?? []).filter((one) => belongs({ state: null }, one, evidence));
  const [only] = own;
  return only !== undefined && own.length === 1
    ? mention(text, span, only.id, only.ref, 'full')
    : mention(text, span, null, null, 'full');
}

/** The number at the end of "Executive Order No. 5-16". */
function numberOf(name: string): string {
  return /[\d-]+$/.exec(name)?.[0] ?? name;
}

function billOfRef(ref: string): string | undefined {
  return /\/bill\/(?:[^/]+\/)?([a-z]+\/[\w-]+)$/.exec(ref)?.[1];
}

function addBill(bills: Map<string, OwnBill[]>, number: string, bill: OwnBill): void {
  const known = bills.get(number) ?? [];
  if (!known.some(({ id }) => id === bill.id)) bills.set(number, [...known, bill]);
}

/** A bill of the record by its number, its state and the day; else only its reference. */
function resolveBill(
  text: string,
  bill: BillCandidate,
  bills: ReadonlyMap<string, readonly OwnBill[]>,
  evidence: Evidence,
): Mention[] {
  const { published } = evidence;
  const congress = published === undefined ? null : congressOf(published);
  const matching = (bills.get(bill.number) ?? []).filter((one) => {
    if (one.ref?.startsWith('/us/'))
      return congress === null || one.ref.includes(`/bill/${congress}/`);
    return belongs(bill, one, evidence);
  });
  const chosen = matching.length > 1 ? newestBefore(matching, published) : matching;
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1)
    return [mention(text, bill, only.id, only.ref, 'full')];
  if (chosen.length > 1) {
    const ids = chosen.map(({ id }) => id);
    return [{ ...mention(text, bill, null, null, 'full'), ids }];
  }
  return [mention(text, bill, null, pathOf(bill, congress), 'full')];
}

/** A number that recurs in every legislature belongs to the state beside it or in the article. */
function belongs(
  { state }: Pick<BillCandidate, 'state'>,
  { ref, use }: OwnBill,
  { topic, places }: Evidence,
): boolean {
  const own = /^\/us-([a-z]{2})\//.exec(ref ?? '')?.[1]?.toUpperCase();
  if (state !== null) return state === own;
  if (use === 'always') return true;
  const isNamed = places.some(
    ({ ref: place }) => own !== undefined && place?.includes(`/state:${own.toLowerCase()}`),
  );
  return topic.isImmigration && (use === 'topic' || isNamed);
}

/** Numbers start anew in each session: the latest law that existed on the day is meant. */
function newestBefore(
  bills: readonly OwnBill[],
  published: string | undefined,
): readonly OwnBill[] {
  if (published === undefined) return bills;
  const begun = bills.filter(({ enacted }) => enacted !== null && enacted <= published);
  const [newest] = begun.sort((a, b) => ((a.enacted ?? '') < (b.enacted ?? '') ? 1 : -1));
  return newest === undefined ? bills : [newest];
}

function pathOf({ number, level, state }: BillCandidate, congress: number | null): string | null {
  if (level === 'federal')
    return congress === null ? `/us/bill/${number}` : `/us/bill/${congress}/${number}`;
  return state === null ? null : `/us-${state.toLowerCase()}/bill/${number}`;
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
