import { makeScan } from './anchors.ts';
import { makeCaseIndex } from './cases.ts';
import { readCountyInList } from './county-lists.ts';
import { eraOf } from './dates.ts';
import { describeOrders, isOrderAt, type OrderCandidate } from './descriptions.ts';
import { withoutInvisible } from './invisible.ts';
import { type LawCandidate, type LawReader, readFirst } from './law/citation.ts';
import { readNumber, readSign, withSubsection } from './law/readers.ts';
import { READERS } from './law/starts.ts';
import { makeLawResolver } from './laws.ts';
import { describeLetters, describeLists, mayNameList } from './letters.ts';
import type { ReadyLexicon } from './lexicon.ts';
import type { FindContext, Finder, Mention } from './mention.ts';
import { rememberWords } from './met-words.ts';
import { certainIds, isSought, marksOf, type NamedCandidate, resolveNamed } from './named.ts';
import {
  findLower,
  type LikeNames,
  type LowerName,
  longestName,
  type NameHit,
  type NameTable,
  namesLike,
  openNames,
  type WordNames,
} from './names.ts';
import { makePartyReader } from './parties.ts';
import { isWordAt } from './pattern.ts';
import type { Mark } from './place-evidence.ts';
import { type PlaceCandidate, readPlace } from './place-names.ts';
import { resolvePlaces } from './places.ts';
import { settle } from './settle.ts';
import { COUNTY_WORDS, makeCountyReader } from './sole-counties.ts';
import { topicOf } from './topic.ts';

/** All that may be something in one text, each in the order of the text. */
interface Candidates {
  readonly places: PlaceCandidate[];
  readonly named: NamedCandidate[];
  readonly law: LawCandidate[];
  readonly orders: OrderCandidate[];
}

/**
 * Makes a finder for the names of `lexicon`. It goes through a text once, stopping only where a name
 * or a citation can begin, gathers candidates, and then resolves them with what the whole text says.
 * Time is linear in the length of the text.
 */
export function makeFinder(lexicon: ReadyLexicon): Finder {
  const cases = makeCaseIndex(lexicon.cases);
  const laws = makeLawResolver(lexicon.law);
  const names = openNames(lexicon, lexicon.tables);
  const startAt = rememberWords(indexStarts(names, cases.readDocket));
  const partiesOf = makePartyReader(names);
  const scan = makeScan(lexicon.tables.anchors);
  const readSoleCounty = makeCountyReader(lexicon.soleCounties ?? {});

  return (text, context = {}) => {
    const candidates = noCandidates();
    const hidden = collect(text, 0, candidates);
    if (hidden === null) return resolve(text, candidates, context);
    // Nothing goes over a blank line, so what was read up to the last one holds.
    const again = Math.max(0, text.lastIndexOf('\n\n', hidden));
    const kept = upTo(candidates, again);
    return withoutInvisible(text, (plain) => {
      collect(plain, again, kept);
      return resolve(plain, kept, context);
    });
  };

  /**
   * Adds all that may be something from `begin` on; the offset at which invisible characters hide what
   * the words are, or null where none do.
   */
  function collect(text: string, begin: number, candidates: Candidates): number | null {
    // End of what was read last: nothing begins before it.
    let from = begin;
    let hidden: number | null = null;
    scan(text, begin, (at) => {
      const code = text.charCodeAt(at);
      if (code === LETTER_X) {
        if (isOrderAt(text, at) && !isWordAt(text, at - 2)) {
          candidates.orders.push({ type: 'order', start: at });
        }
        return from;
      }
      if (code > CAPITAL_Z && code !== SIGN) {
        hidden = at;
        return null;
      }
      const start = code === SIGN ? undefined : startAt(text, at);
      // The anchors know the first letters of words only.
      if (start !== undefined || code === SIGN || code <= DIGIT_9) {
        from = readAt(text, at, from, start, candidates);
      }
      return from;
    });
    return hidden;
  }

  /** Reads what begins at the capital, digit or sign at `at`; the end of all that is read so far. */
  function readAt(
    text: string,
    at: number,
    from: number,
    start: Start | undefined,
    candidates: Candidates,
  ): number {
    const likes = start?.names === undefined ? [] : namesLike(start.names, text, at);
    const described = longestName(likes, 'descriptions', text, at, from);
    const description = described === null ? null : toNamed(described);
    if (description !== null) candidates.named.push(description);
    const law = readLaw(text, at, from, start);
    if (law !== null) {
      candidates.law.push(...withSubsection(text, law, from));
      return law.at(-1)?.end ?? from;
    }
    const end = likes.length === 0 ? from : readName(text, at, from, likes, candidates);
    if (end > from || start?.isCounty !== true) return end;
    const county = readSoleCounty(text, at);
    if (county === null || county.start < from) return from;
    candidates.places.push(county);
    return county.end;
  }

  function readLaw(
    text: string,
    at: number,
    from: number,
    start: Start | undefined,
  ): readonly LawCandidate[] | null {
    const code = text.charCodeAt(at);
    if (code === SIGN) return readSign(text, at);
    if (code <= DIGIT_9) return readNumber(text, at, from);
    return start === undefined ? null : readFirst(start.readers, text, at);
  }

  function readName(
    text: string,
    at: number,
    from: number,
    likes: readonly LikeNames[],
    candidates: Candidates,
  ): number {
    const county = readCountyInList(text, at, likes);
    const hit = county === null ? longestName(likes, 'names', text, at, from) : null;
    const named = hit === null ? null : toNamed(hit);
    if (named !== null) {
      candidates.named.push(named);
      return named.end;
    }
    const found = county ?? (hit === null ? null : readPlace(text, hit, names));
    if (found === null) return from;
    candidates.places.push(found);
    return found.end;
  }

  function resolve(text: string, candidates: Candidates, context: FindContext): Mention[] {
    if (isBare(candidates) && !mayNameList(text)) return [];
    const topic = topicOf(text);
    const era = eraOf(text, context.published);
    const told = [...marksOf(candidates.named), ...statesOfLaw(candidates.law)];
    const parties = partiesOf(candidates.named);
    const { mentions: places, marks } = resolvePlaces(text, candidates.places, {
      topic,
      told,
      parties,
    });
    const captions = candidates.named.flatMap(({ key }) => (key.includes(' v. ') ? [key] : []));
    const about = { topic, places, marks, captions, named: certainIds(candidates.named, []) };
    const law = laws.resolve(text, candidates.law, { ...context, ...about });
    const known = [...law, ...cases.resolve(text, candidates.law)].sort(
      (one, other) => one.start - other.start,
    );
    const certain = certainIds(candidates.named, known);
    // Nothing shows where to try a name without a capital, so only those are sought that can hold.
    const isWorth = ({ key, form }: LowerName) =>
      form.senses.some((one) => isSought(key, one, certain, era));
    const described = topic.isDispute ? findLower(text, names.lower().filter(isWorth)) : [];
    const byName = [...candidates.named, ...described.flatMap((hit) => toNamed(hit) ?? [])];
    const named = resolveNamed(text, byName, { era, topic, certain, places, known });
    const orders = describeOrders(text, candidates.orders, lexicon.instruments, { era, topic });
    const evidence = { era, topic, places };
    const letters = [
      ...describeLetters(text, lexicon, evidence),
      ...describeLists(text, lexicon, evidence),
    ];
    return settle([...places, ...named, ...known, ...orders, ...letters]);
  }
}

const OF_STATE = /^\/us-([a-z]{2})\//;

/** What citations of the codes of states tell: "RCW 43.17.425" of Washington. */
function statesOfLaw(law: readonly LawCandidate[]): readonly Mark[] {
  return law.flatMap((one) => {
    const state = one.type === 'citation' ? OF_STATE.exec(one.ref ?? '')?.[1] : undefined;
    return state === undefined
      ? []
      : [{ start: one.start, end: one.end, state: state.toUpperCase() }];
  });
}

/** Whether nothing can come of the candidates: towns elsewhere and the like only tell of others. */
function isBare({ places, named, law, orders }: Candidates): boolean {
  return (
    named.length + law.length + orders.length === 0 && places.every(({ type }) => type !== 'place')
  );
}

function noCandidates(): Candidates {
  return { places: [], named: [], law: [], orders: [] };
}

/** Those of the candidates that begin before `end`. */
function upTo({ places, named, law, orders }: Candidates, end: number): Candidates {
  const isBefore = ({ start }: { readonly start: number }) => start < end;
  return {
    places: places.filter(isBefore),
    named: named.filter(isBefore),
    law: law.filter(isBefore),
    orders: orders.filter(isBefore),
  };
}

const SIGN = '§'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);
const LETTER_X = 'x'.charCodeAt(0);
const CAPITAL_Z = 'Z'.charCodeAt(0);

/** All that can be met at one word. */
interface Start {
  readonly readers: readonly LawReader[];
  readonly names: WordNames | undefined;
  /** A county may end here. */
  readonly isCounty: boolean;
}

const DOCKET_WORDS = new Set(['No', 'Nos']);

/** What can be met at a word; undefined where nothing can. Each word is opened when it is met. */
function indexStarts(names: NameTable, readDocket: LawReader): (word: string) => Start | undefined {
  const starts = new Map<string, Start>();
  return (word) => {
    const known = starts.get(word);
    if (known !== undefined) return known;
    const here = names.at(word);
    const readers = READERS.get(word);
    const isCounty = COUNTY_WORDS.has(word);
    if (here === undefined && readers === undefined && !isCounty) return undefined;
    const dockets = DOCKET_WORDS.has(word) ? [readDocket] : [];
    const start = { names: here, readers: [...(readers ?? []), ...dockets], isCounty };
    starts.set(word, start);
    return start;
  };
}

function toNamed({ start, end, key, form: { named } }: NameHit): NamedCandidate | null {
  return named.length > 0 ? { type: 'named', start, end, key, senses: named } : null;
}
