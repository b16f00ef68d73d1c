import { makeCaseIndex } from './cases.ts';
import { eraOf } from './dates.ts';
import { describeOrders } from './descriptions.ts';
import type { LawCandidate, LawReader } from './law/citation.ts';
import { AFTER_NUMBER, NUMBER_READERS, readersByWord, SIGN_READERS } from './law/readers.ts';
import { makeLawResolver } from './laws.ts';
import type { Lexicon } from './lexicon.ts';
import type { FindContext, Finder, Mention } from './mention.ts';
import { type NamedCandidate, resolveNamed } from './named.ts';
import { compileNames, type NameHit, type Sense } from './names.ts';
import { isWordAt } from './pattern.ts';
import { type PlaceCandidate, readCountyInList, readPlace } from './place-names.ts';
import { resolvePlaces } from './places.ts';
import { settle } from './settle.ts';
import { topicOf } from './topic.ts';

type Candidate = PlaceCandidate | NamedCandidate | LawCandidate;

/**
 * Makes a finder for the names of `lexicon`. It reads a text once, stopping only at words and
 * numbers with which a name or a citation can begin, gathers candidates, and then resolves them
 * with what the whole text says. Time is linear in the length of the text.
 */
export function makeFinder(lexicon: Lexicon): Finder {
  const cases = makeCaseIndex(lexicon.cases);
  const readers = readersByWord();
  for (const word of ['No', 'Nos']) {
    readers.set(word, [...(readers.get(word) ?? []), cases.readDocket]);
  }
  const isDescription = ({ kind, use }: Sense) => use === 'loose' && kind !== 'jurisdiction';
  const isLaw = (name: string, { kind }: Sense) =>
    kind !== 'jurisdiction' && isWhole(name, readName(name));
  const names = compileNames(
    lexicon,
    (name, one) => !isDescription(one) && !isLaw(name, one) && !isPadded(name, one),
  );
  const descriptions = compileNames(lexicon, (_, one) => isDescription(one));
  const laws = makeLawResolver(lexicon, readName);
  const starts = new Set([...readers.keys(), ...names.firstWords, ...descriptions.firstWords]);
  const anchors = anchorPattern(starts);

  return (text, context = {}) => resolve(text, collect(text), context);

  function collect(text: string): readonly Candidate[] {
    const candidates: Candidate[] = [];
    anchors.lastIndex = 0;
    for (let found = anchors.exec(text); found !== null; found = anchors.exec(text)) {
      const at = found.index;
      const word = found[0];
      const isNumber = word < 'A';
      if ((!isNumber && word !== '§' && !starts.has(word)) || isWordAt(text, at - 1)) continue;
      const read = readAt(text, at, readersAt(word));
      for (const one of read) candidates.push(one);
      if (descriptions.firstWords.has(word)) candidates.push(...readDescription(text, at));
      const last = read.at(-1);
      if (last !== undefined && last.end > anchors.lastIndex) anchors.lastIndex = last.end;
    }
    return candidates;
  }

  function readersAt(word: string): readonly LawReader[] {
    if (word === '§') return SIGN_READERS;
    return word < 'A' ? NUMBER_READERS : (readers.get(word) ?? []);
  }

  function readAt(text: string, at: number, here: readonly LawReader[]): readonly Candidate[] {
    const law = readLaw(text, at, here);
    if (law !== null) return law;
    const county = readCountyInList(text, at, names);
    if (county !== null) return [county];
    const hit = names.match(text, at);
    if (hit === null) return [];
    const candidate = toNamed(hit) ?? readPlace(text, hit, names);
    return candidate === null ? [] : [candidate];
  }

  /** Descriptions ("the Chicago case") stand beside the names inside them and hide none. */
  function readDescription(text: string, at: number): readonly Candidate[] {
    const hit = descriptions.match(text, at);
    const named = hit && toNamed(hit);
    return named === null ? [] : [named];
  }

  /** What the grammar of law reads at the start of a name of the record. */
  function readName(name: string): readonly LawCandidate[] | null {
    const word = /^(?:[A-Za-z]+|\d+|§)/.exec(name)?.[0];
    return word === undefined ? null : readLaw(name, 0, readersAt(word));
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

/**
 * A pattern for where reading is worth a try. Every capitalised word is met and looked up in a
 * table: that is faster than an alternation of hundreds of words. Words in lower case and numbers
 * are too common for that and are listed.
 */
function anchorPattern(words: Iterable<string>): RegExp {
  const listed = [...words].filter((word) => !/^[A-Z]/.test(word)).sort();
  return new RegExp(`[A-Z][A-Za-z]*|§|\\b(?:${listed.join('|')})\\b|\\d{1,4}${AFTER_NUMBER}`, 'g');
}

/** What the first of `readers` that can read something at `at` reads, or null. */
function readLaw(text: string, at: number, readers: readonly LawReader[]) {
  for (const read of readers) {
    const found = read(text, at);
    if (found !== null && found.length > 0) return found;
  }
  return null;
}

/** Whether `read` covers all of `name`. */
function isWhole(name: string, read: readonly LawCandidate[] | null): boolean {
  return read !== null && read[0]?.start === 0 && read.at(-1)?.end === name.length;
}

/** "287(g) agreement" beside "287(g)": the name is the shorter, and a span holds no more. */
function isPadded(name: string, { kind, entry }: Sense): boolean {
  if (kind !== 'instrument') return false;
  const bare = name.replace(/^the /, '');
  return entry.names.some(
    ({ text }) => bare.startsWith(`${text} `) && /^[a-z ]+$/.test(bare.slice(text.length)),
  );
}

function toNamed({ start, end, key, form }: NameHit): NamedCandidate | null {
  const senses = form.senses.filter((sense) => sense.kind !== 'jurisdiction');
  return senses.length > 0 ? { type: 'named', start, end, key, senses } : null;
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
