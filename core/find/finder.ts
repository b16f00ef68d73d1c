import { makeCaseIndex } from './cases.ts';
import { describeOrders } from './descriptions.ts';
import type { LawCandidate, LawReader } from './law/citation.ts';
import { ANCHORS } from './law/readers.ts';
import { makeLawResolver } from './laws.ts';
import type { Lexicon } from './lexicon.ts';
import type { FindContext, Finder, Mention } from './mention.ts';
import { type NamedCandidate, resolveNamed } from './named.ts';
import { compileNames, type NameHit, type Sense } from './names.ts';
import { isWordAt } from './pattern.ts';
import { type PlaceCandidate, readPlace } from './place-names.ts';
import { resolvePlaces } from './places.ts';
import { settle } from './settle.ts';
import { topicOf } from './topic.ts';

type Candidate = PlaceCandidate | NamedCandidate | LawCandidate;

/**
 * Makes a finder for the names of `lexicon`. It reads a text once, stopping only where a name or a
 * citation can begin, gathers candidates, and then resolves them with what the whole text says.
 * Time is linear in the length of the text.
 */
export function makeFinder(lexicon: Lexicon): Finder {
  const cases = makeCaseIndex(lexicon.cases);
  const groups: readonly (readonly LawReader[])[] = [
    ...ANCHORS.map(({ readers }) => readers),
    [cases.readDocket],
  ];
  const isLaw = (name: string, { kind }: Sense) =>
    kind !== 'jurisdiction' && readsAll(name, groups);
  const isDescription = ({ kind, use }: Sense) => use === 'loose' && kind !== 'jurisdiction';
  const names = compileNames(
    lexicon,
    (name, sense) => !isDescription(sense) && !isLaw(name, sense),
  );
  const descriptions = compileNames(lexicon, (_, sense) => isDescription(sense));
  const laws = makeLawResolver(lexicon, (name) => readLaw(name, 0, groups.flat()));
  const nameSources = [names.source, descriptions.source];
  const sources = [...ANCHORS.map(({ source }) => source), cases.docketSource, ...nameSources];
  const anchors = new RegExp(sources.map((source) => `(${source})`).join('|'), 'g');

  return (text, context = {}) => resolve(text, collect(text), context);

  function collect(text: string): readonly Candidate[] {
    const candidates: Candidate[] = [];
    anchors.lastIndex = 0;
    for (let found = anchors.exec(text); found !== null; found = anchors.exec(text)) {
      if (isWordAt(text, found.index - 1)) continue;
      const group = found.findIndex((part, i) => i > 0 && part !== undefined) - 1;
      const read = readAt(text, found.index, groups[group] ?? []);
      for (const one of read) candidates.push(one);
      candidates.push(...readDescription(text, found.index));
      const last = read.at(-1);
      if (last !== undefined && last.end > anchors.lastIndex) anchors.lastIndex = last.end;
    }
    return candidates;
  }

  function readAt(text: string, at: number, readers: readonly LawReader[]): readonly Candidate[] {
    const law = readLaw(text, at, readers);
    if (law !== null) return law;
    const hit = names.match(text, at);
    return hit === null ? [] : readName(text, hit);
  }

  function readName(text: string, hit: NameHit): readonly Candidate[] {
    const named = toNamed(hit);
    if (named !== null) return [named];
    const place = readPlace(text, hit, names);
    return place === null ? [] : [place];
  }

  /** Descriptions ("the Chicago case") stand beside the names inside them and hide none. */
  function readDescription(text: string, at: number): readonly Candidate[] {
    const hit = descriptions.match(text, at);
    const named = hit && toNamed(hit);
    return named === null ? [] : [named];
  }

  function resolve(
    text: string,
    candidates: readonly Candidate[],
    context: FindContext,
  ): Mention[] {
    const topic = topicOf(text);
    const places = resolvePlaces(text, candidates.filter(isPlace), topic);
    const law = laws.resolve(text, candidates.filter(isLawCandidate), {
      ...context,
      topic,
      places,
    });
    const decisions = cases.resolve(text, candidates.filter(isLawCandidate));
    const known = [...law, ...decisions];
    const named = resolveNamed(text, candidates.filter(isNamed), { ...context, topic, known });
    const orders = describeOrders(text, lexicon.instruments, { ...context, topic });
    return settle([...places, ...named, ...known, ...orders]);
  }
}

function toNamed({ start, end, key, form }: NameHit): NamedCandidate | null {
  const senses = form.senses.filter((sense) => sense.kind !== 'jurisdiction');
  return senses.length > 0 ? { type: 'named', start, end, key, senses } : null;
}

/** What the first of `readers` that can read something at `at` reads, or null. */
function readLaw(text: string, at: number, readers: readonly LawReader[]) {
  for (const read of readers) {
    const found = read(text, at);
    if (found !== null && found.length > 0) return found;
  }
  return null;
}

/** Whether the grammar of law reads all of `name` by itself. */
function readsAll(name: string, groups: readonly (readonly LawReader[])[]): boolean {
  const read = readLaw(name, 0, groups.flat());
  return read !== null && read[0]?.start === 0 && read.at(-1)?.end === name.length;
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
