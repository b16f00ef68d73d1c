import { LITERAL_LENGTH, makeAnchors } from './anchors.ts';
import { makeCaseIndex } from './cases.ts';
import { eraOf } from './dates.ts';
import { describeOrders } from './descriptions.ts';
import { restoring } from './invisible.ts';
import type { LawCandidate, LawReader } from './law/citation.ts';
import { READERS, readFirst, readNumber, readSign } from './law/readers.ts';
import { makeLawResolver } from './laws.ts';
import type { Lexicon } from './lexicon.ts';
import type { FindContext, Finder, Mention } from './mention.ts';
import { mayHold, type NamedCandidate, resolveNamed } from './named.ts';
import { indexNames, type NameHit, type Sense } from './names.ts';
import { readOwnLaw } from './own-law.ts';
import { isWordAt, wordEnd } from './pattern.ts';
import { type PlaceCandidate, readCountyInList, readPlace } from './place-names.ts';
import { resolvePlaces } from './places.ts';
import { settle } from './settle.ts';
import { topicOf } from './topic.ts';

type Candidate = PlaceCandidate | NamedCandidate | LawCandidate;

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
  const readers = withDockets(READERS, cases.readDocket);
  const names = indexNames(
    lexicon,
    (name, one) =>
      !isDescription(one) && !lawNames.has(name) && !isPadded(name, one) && mayHold(name, one),
  );
  const descriptions = indexNames(
    { ...lexicon, jurisdictions: [] },
    (name, one) => isDescription(one) && mayHold(name, one),
  );
  const words = new Set([...readers.keys(), ...names.words, ...descriptions.words]);
  const literals = new Set([...names.literals, ...descriptions.literals]);
  const anchors = makeAnchors(words, literals);

  return (text, context = {}) =>
    restoring(text, (plain) => resolve(plain, collect(plain), context));

  function collect(text: string): readonly Candidate[] {
    const { pattern, mayBegin } = anchors;
    const candidates: Candidate[] = [];
    // End of what was read last: nothing begins before it.
    let from = 0;
    pattern.lastIndex = 0;
    while (pattern.test(text)) {
      const last = pattern.lastIndex - 1;
      const code = text.charCodeAt(last);
      if (code >= LOWER_A && code <= LOWER_Z) {
        readLower(text, last + 1 - LITERAL_LENGTH, from, candidates);
        continue;
      }
      const isNumber = code <= DIGIT_9;
      if (code !== SIGN && (isWordAt(text, last - 1) || !(isNumber || mayBegin(text, last))))
        continue;
      const end = readAt(text, last, from, candidates);
      if (end > from) from = end;
      pattern.lastIndex = Math.max(from, wordEnd(text, last), last + 1);
    }
    return candidates;
  }

  /** Reads what begins at the capital, digit or sign at `at`; the end of it, or `at`. */
  function readAt(text: string, at: number, from: number, candidates: Candidate[]): number {
    const description = descriptions.match(text, at, from);
    if (description !== null) candidates.push(...toNamed(description));
    const law = readLaw(text, at, from);
    if (law !== null) {
      candidates.push(...law);
      return law.at(-1)?.end ?? at;
    }
    const county = readCountyInList(text, at, names);
    const hit = county === null ? names.match(text, at, from) : null;
    const read = county === null ? readName(text, hit) : county;
    if (read === null) return at;
    candidates.push(read);
    return read.end;
  }

  function readLaw(text: string, at: number, from: number): readonly LawCandidate[] | null {
    const code = text.charCodeAt(at);
    if (code === SIGN) return readSign(text, at);
    if (code <= DIGIT_9) return readNumber(text, at, from);
    const here = readers.get(text.slice(at, wordEnd(text, at)));
    return here === undefined ? null : readFirst(here, text, at);
  }

  function readName(text: string, hit: NameHit | null): PlaceCandidate | NamedCandidate | null {
    if (hit === null) return null;
    const [named] = toNamed(hit);
    return named ?? readPlace(text, hit, names);
  }

  /** Names without a capital ("a key immigration statute") are met at a literal inside them. */
  function readLower(text: string, at: number, from: number, candidates: Candidate[]): void {
    const hit = descriptions.matchLower(text, at, from) ?? names.matchLower(text, at, from);
    if (hit !== null) candidates.push(...toNamed(hit));
  }

  function resolve(
    text: string,
    candidates: readonly Candidate[],
    context: FindContext,
  ): Mention[] {
    // An executive order may be described in a text that names nothing else.
    if (candidates.length === 0 && !text.includes('xecutive order')) return [];
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
    const named = resolveNamed(text, candidates.filter(isNamed), { era, topic, known });
    const orders = describeOrders(text, lexicon.instruments, { era, topic });
    return settle([...places, ...named, ...known, ...orders]);
  }
}

const SIGN = '§'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);
const LOWER_A = 'a'.charCodeAt(0);
const LOWER_Z = 'z'.charCodeAt(0);

function withDockets(
  readers: ReadonlyMap<string, readonly LawReader[]>,
  readDocket: LawReader,
): ReadonlyMap<string, readonly LawReader[]> {
  const all = new Map(readers);
  for (const word of ['No', 'Nos']) all.set(word, [...(all.get(word) ?? []), readDocket]);
  return all;
}

/** "the Chicago case": stands beside the names inside it and hides none. */
function isDescription({ kind, use }: Sense): boolean {
  return use === 'loose' && kind !== 'jurisdiction';
}

/** "287(g) agreement" beside "287(g)": the name is the shorter, and a span holds no more. */
function isPadded(name: string, { kind, entry }: Sense): boolean {
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

function isLawCandidate(one: Candidate): one is LawCandidate {
  return one.type === 'citation' || one.type === 'section' || one.type === 'bill';
}
