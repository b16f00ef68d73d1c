import { ANCHOR, makeWordFilter } from './anchors.ts';
import { makeCaseIndex } from './cases.ts';
import { eraOf } from './dates.ts';
import { describeOrders, isOrderAt, type OrderCandidate } from './descriptions.ts';
import { withoutInvisible } from './invisible.ts';
import type { LawCandidate, LawReader } from './law/citation.ts';
import { mayCite, READERS, readFirst, readNumber, readSign } from './law/readers.ts';
import { makeLawResolver } from './laws.ts';
import { describeLetters, describeLists } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { FindContext, Finder, Mention } from './mention.ts';
import { certainIds, isSought, mayHold, type NamedCandidate, resolveNamed } from './named.ts';
import {
  findLower,
  indexNames,
  longestName,
  type NameGroup,
  type NameHit,
  type NameTable,
  type Sense,
} from './names.ts';
import { readOwnLaw } from './own-law.ts';
import { isWordAt, wordEnd } from './pattern.ts';
import { type PlaceCandidate, readCountyInList, readPlace } from './place-names.ts';
import { resolvePlaces } from './places.ts';
import { settle } from './settle.ts';
import { topicOf } from './topic.ts';

type Candidate = PlaceCandidate | NamedCandidate | LawCandidate | OrderCandidate;

/**
 * Makes a finder for the names of `lexicon`. It goes through a text once, stopping only where a name
 * or a citation can begin, gathers candidates, and then resolves them with what the whole text says.
 * Time is linear in the length of the text.
 */
export function makeFinder(lexicon: Lexicon): Finder {
  const ownLaw = lexicon.law ?? readOwnLaw(lexicon.instruments);
  const lawNames = new Set(ownLaw.names);
  const cases = makeCaseIndex(lexicon.cases);
  const laws = makeLawResolver(ownLaw);
  const names = indexNames(
    lexicon,
    (name, one) =>
      !isDescription(one) && !lawNames.has(name) && !isPadded(name, one) && mayHold(name, one),
  );
  const descriptions = indexNames(
    { ...lexicon, jurisdictions: [] },
    (name, one) => isDescription(one) && mayHold(name, one),
  );
  const starts = indexStarts(names, descriptions, cases.readDocket);
  const mayBe = makeWordFilter(starts.keys());
  const lower = [...descriptions.lower, ...names.lower];

  return (text, context = {}) => {
    const candidates = collect(text);
    return candidates === null
      ? withoutInvisible(text, (plain) => resolve(plain, collect(plain) ?? [], context))
      : resolve(text, candidates, context);
  };

  /** All that may be something; null where invisible characters hide what the words are. */
  function collect(text: string): readonly Candidate[] | null {
    const candidates: Candidate[] = [];
    // End of what was read last: nothing begins before it.
    let from = 0;
    ANCHOR.lastIndex = 0;
    while (ANCHOR.test(text)) {
      const at = ANCHOR.lastIndex - 1;
      const code = text.charCodeAt(at);
      if (code === LETTER_X) {
        if (isOrderAt(text, at)) candidates.push({ type: 'order', start: at });
        continue;
      }
      if (code > CAPITAL_Z && code !== SIGN) return null;
      const end = code === SIGN ? at + 1 : wordEnd(text, at);
      if (code === SIGN || !isWordAt(text, at - 1)) {
        const start = mayBe(text, at, end) ? starts.get(text.slice(at, end)) : undefined;
        if (start !== undefined || code === SIGN || (code <= DIGIT_9 && mayCite(text, at, end))) {
          from = readAt(text, at, from, start, candidates);
        }
      }
      ANCHOR.lastIndex = Math.max(from, end);
    }
    return candidates;
  }

  /** Reads what begins at the capital, digit or sign at `at`; the end of all that is read so far. */
  function readAt(
    text: string,
    at: number,
    from: number,
    start: Start | undefined,
    candidates: Candidate[],
  ): number {
    const description = longestName(start?.descriptions, text, at, from);
    if (description !== null) candidates.push(...toNamed(description));
    const law = readLaw(text, at, from, start);
    if (law !== null) {
      candidates.push(...law);
      return law.at(-1)?.end ?? from;
    }
    if (start === undefined) return from;
    const read = readCountyInList(text, at, start.counties) ?? readName(text, at, from, start);
    if (read === null) return from;
    candidates.push(read);
    return read.end;
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
    start: Start,
  ): PlaceCandidate | NamedCandidate | null {
    const hit = longestName(start.names, text, at, from);
    if (hit === null) return null;
    const [named] = toNamed(hit);
    return named ?? readPlace(text, hit, names);
  }

  function resolve(
    text: string,
    candidates: readonly Candidate[],
    context: FindContext,
  ): Mention[] {
    if (candidates.length === 0 && !NAMELESS.test(text)) return [];
    const topic = topicOf(text);
    const era = eraOf(text, context.published);
    const places = resolvePlaces(text, candidates.filter(isPlace), topic);
    const law = laws.resolve(text, candidates.filter(isLawCandidate), {
      ...context,
      topic,
      places,
    });
    const decisions = cases.resolve(text, candidates.filter(isLawCandidate));
    const known = [...law, ...decisions];
    const certain = certainIds(candidates.filter(isNamed), known);
    // Nothing shows where to try a name without a capital, so only those are sought that can hold.
    const sought = lower.filter(({ key, form }) =>
      form.senses.some((one) => isSought(key, one, certain, era)),
    );
    const described =
      sought.length > 0 && topic.isDispute ? findLower(text, sought).flatMap(toNamed) : [];
    const byName = [...candidates.filter(isNamed), ...described];
    const named = resolveNamed(text, byName, { era, topic, certain, places });
    const orders = describeOrders(text, candidates.filter(isOrder), lexicon.instruments, {
      era,
      topic,
    });
    const evidence = { era, topic, places };
    const letters = [
      ...describeLetters(text, lexicon, evidence),
      ...describeLists(text, lexicon, evidence),
    ];
    return settle([...places, ...named, ...known, ...orders, ...letters]);
  }
}

/** What may be described in a text that names nothing else. */
const NAMELESS = /['’]s list\b/;

const SIGN = '§'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);
const LETTER_X = 'x'.charCodeAt(0);
const CAPITAL_Z = 'Z'.charCodeAt(0);

/** All that can be met at one word. */
interface Start {
  readonly readers: readonly LawReader[];
  readonly names: NameGroup | undefined;
  readonly descriptions: NameGroup | undefined;
  readonly counties: NameGroup | undefined;
}

function indexStarts(
  names: NameTable,
  descriptions: NameTable,
  readDocket: LawReader,
): ReadonlyMap<string, Start> {
  const words = [...READERS.keys(), ...names.byWord.keys(), ...descriptions.byWord.keys(), 'Nos'];
  return new Map(
    words.map((word) => [
      word,
      {
        readers: [...(READERS.get(word) ?? []), ...(/^Nos?$/.test(word) ? [readDocket] : [])],
        names: names.byWord.get(word),
        descriptions: descriptions.byWord.get(word),
        counties: names.counties.get(word),
      },
    ]),
  );
}

/** "the Chicago case": stands beside the names inside it and hides none. */
function isDescription({ kind, use }: Sense): boolean {
  return use === 'loose' && kind !== 'jurisdiction';
}

/**
 * "287(g) agreement" beside "287(g)", "Chicago Police Department" beside "Chicago": the name is the
 * shorter, and a span holds no more.
 */
function isPadded(name: string, { kind, entry }: Sense): boolean {
  if (kind === 'jurisdiction') {
    return entry.names.some(
      ({ text, use }) =>
        use === 'always' &&
        /^ (?:Police|Sheriff)/.test(name.slice(text.length)) &&
        name.startsWith(text),
    );
  }
  if (kind !== 'instrument') return false;
  const bare = name.replace(/^the /, '');
  return entry.names.some(
    ({ text }) => bare.startsWith(`${text} `) && /^[a-z ]+$/.test(bare.slice(text.length)),
  );
}

function toNamed({ start, end, key, form }: NameHit): readonly NamedCandidate[] {
  const senses = form.senses.filter((sense) => sense.kind !== 'jurisdiction');
  return senses.length > 0 ? [{ type: 'named', start, end, key, senses }] : [];
}

function isPlace(one: Candidate): one is PlaceCandidate {
  return one.type === 'place' || one.type === 'elsewhere' || one.type === 'other';
}

function isNamed(one: Candidate): one is NamedCandidate {
  return one.type === 'named';
}

function isOrder(one: Candidate): one is OrderCandidate {
  return one.type === 'order';
}

function isLawCandidate(one: Candidate): one is LawCandidate {
  return one.type === 'citation' || one.type === 'section' || one.type === 'bill';
}
