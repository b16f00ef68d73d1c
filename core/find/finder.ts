import type { Citation, ShortSection } from './law/citation.ts';
import { readCodeFirst, readSignFirst, readTitleFirst } from './law/code-citations.ts';
import { indexRefs, type OwnSection, resolveLaws } from './laws.ts';
import type { Lexicon } from './lexicon.ts';
import type { Finder, Mention } from './mention.ts';
import { compileNames, firstWordSource, type NameHit } from './names.ts';
import { isWordAt, SP, SP0 } from './pattern.ts';
import { type PlaceCandidate, readPlace } from './place-names.ts';
import { resolvePlaces } from './places.ts';
import { type Topic, topicOf } from './topic.ts';

type Candidate = PlaceCandidate | Citation | ShortSection;

/**
 * Makes a finder for the names of `lexicon`. It reads a text once, stopping only where a name or a
 * citation can begin, gathers candidates, and then resolves them with what the whole text says.
 * Time is linear in the length of the text.
 */
export function makeFinder(lexicon: Lexicon): Finder {
  const names = compileNames(lexicon, isCitation);
  const { own, aliases } = ownSections(lexicon);
  const refs = indexRefs(lexicon, aliases);
  const anchors = new RegExp(
    `(?<name>${firstWordSource(names)})|(?<digits>\\d{1,3}(?=${SP0}[A-Z]))|(?<title>(?:[Tt]itle|TITLE|[Tt]it\\.)(?=\\s{1,3}\\d))|(?<sign>§|[Ss]ections?\\b|SECTIONS?\\b|[Ss]ecs?\\b)|(?<code>U\\.?${SP0}S\\.?${SP0}C(?:ode\\b|\\.)|USC\\b|United${SP}States${SP}Code\\b|Federal${SP}Code\\b)`,
    'g',
  );

  return (text) => {
    const candidates: Candidate[] = [];
    anchors.lastIndex = 0;
    for (let found = anchors.exec(text); found !== null; found = anchors.exec(text)) {
      if (isWordAt(text, found.index - 1)) continue;
      const read = readAt(text, found);
      candidates.push(...read);
      const last = read.at(-1);
      if (last !== undefined && last.end > anchors.lastIndex) anchors.lastIndex = last.end;
    }
    return resolve(text, candidates);
  };

  function readAt(text: string, { index, groups = {} }: RegExpExecArray): readonly Candidate[] {
    if (groups.digits ?? groups.title) return readTitleFirst(text, index) ?? [];
    if (groups.sign) return readSignFirst(text, index) ?? [];
    if (groups.code) return readCodeFirst(text, index) ?? [];
    const hit = names.match(text, index, groups.name ?? '');
    return hit === null ? [] : readName(text, hit);
  }

  function readName(text: string, hit: NameHit): readonly Candidate[] {
    const place = readPlace(text, hit, names);
    return place === null ? [] : [place];
  }

  function resolve(text: string, candidates: readonly Candidate[]): Mention[] {
    let topic: Topic | undefined;
    const topicOnce = () => (topic ??= topicOf(text));
    const places = candidates.filter((one) => isPlace(one));
    const mentions = [
      ...resolvePlaces(text, places, topicOnce()),
      ...resolveLaws(
        text,
        candidates.filter((one) => one.type === 'citation'),
        candidates.filter((one) => one.type === 'section'),
        { refs, own, topic: topicOnce },
      ),
    ];
    return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

function isPlace(one: Candidate): one is PlaceCandidate {
  return one.type === 'place' || one.type === 'elsewhere' || one.type === 'other';
}

/** Whether the grammar of law reads all of `name` as a citation. */
function isCitation(name: string): boolean {
  const read = readTitleFirst(name, 0) ?? readSignFirst(name, 0) ?? readCodeFirst(name, 0);
  return read !== null && read[0]?.start === 0 && read.at(-1)?.end === name.length;
}

/** What the names of instruments say about short sections and about further paths of one law. */
function ownSections(lexicon: Lexicon): {
  own: Map<string, OwnSection>;
  aliases: Map<string, string>;
} {
  const own = new Map<string, OwnSection>();
  const aliases = new Map<string, string>();
  for (const { id, ref, names } of lexicon.instruments) {
    for (const { text, use } of names) {
      const read = readTitleFirst(text, 0) ?? readSignFirst(text, 0) ?? readCodeFirst(text, 0);
      const [first] = read ?? [];
      if (first?.type === 'citation' && first.ref !== null) aliases.set(first.ref, id);
      if (first?.type === 'section' && ref !== null && first.path === '')
        own.set(first.section, { id, ref, needsTopic: use !== 'always' });
    }
  }
  return { own, aliases };
}
