import { stateByCode } from '../find/states.ts';
import { standingOn } from './as-of.ts';
import type { RecordKind } from './card-model.ts';
import type { Dataset, Names } from './record.ts';
import { type Found, recordsOf } from './records.ts';
import type { Badge, SearchResult } from './search.ts';
import { type Facets, facetsOf } from './search-facets.ts';
import { wordsOf } from './search-words.ts';
import { kickerOf, kickerText, titleOf } from './titles.ts';

/** A whole name that a query can be, in one word, and how surely it means the record. */
interface Key {
  readonly text: string;
  readonly weight: number;
}

/** What the search knows of a record. */
export interface Entry {
  readonly result: Omit<SearchResult, 'terms' | 'match'>;
  readonly facets: Facets;
  readonly keys: readonly Key[];
  /** Fields of the word index. */
  readonly names: string;
  readonly citations: string;
  readonly place: string;
  readonly sort: string;
  /** Breaks ties in favour of what the record says most of. */
  readonly prominence: number;
}

/** Words by which somebody asks for a kind of record, and then wants that kind first. */
export const KIND_WORDS: Readonly<Record<RecordKind, readonly string[]>> = {
  jurisdiction: [],
  instrument: ['law', 'statute', 'ordinance'],
  case: ['case', 'lawsuit', 'suit', 'litigation', 'v', 'vs'],
  list: ['list', 'lists'],
  letter: ['letter'],
};

/** How people write the publishers of lists. */
const PUBLISHERS = 'doj dhs ice';

/** A name that news uses loosely, and initials, mean the record less surely than a name does. */
const LOOSE_WEIGHT = 0.5;
const INITIALS_WEIGHT = 0.6;

/** What the search knows of a record of a dataset. */
export function entryOf(dataset: Dataset, found: Found): Entry {
  const { record } = found;
  const title = titleOf(dataset, found);
  const kicker = kickerOf(dataset, found);
  const names = 'names' in record ? record.names : undefined;
  const more = moreOf(dataset, found);
  return {
    result: { kind: found.kind, id: record.id, title, kicker, badge: badgeOf(found) },
    facets: facetsOf(dataset, found),
    keys: [
      ...[title, ...more.aliases, ...more.citations].map((text) => ({ text, weight: 1 })),
      ...nameKeys(names),
      ...initials([title, ...(names?.match.map(({ text }) => text) ?? [])]),
    ].map(({ text, weight }) => ({ text: wordsOf(text).join(''), weight })),
    names: [title, ...more.aliases, ...(names?.match.map(({ text }) => text) ?? [])].join('\n'),
    citations: more.citations.join('\n'),
    place: more.place,
    sort: [kickerText(kicker), ...kindWords(found.kind)].join(' '),
    prominence: more.prominence,
  };
}

function kindWords(kind: RecordKind): readonly string[] {
  // Its kicker says whether it is a letter; a statement is none.
  if (kind === 'letter') return [];
  return kind === 'list' ? [...KIND_WORDS.list, PUBLISHERS] : KIND_WORDS[kind];
}

/** What else a record goes by, where it is, and how much is known of it (0 to 1). */
function moreOf(
  dataset: Dataset,
  found: Found,
): { aliases: string[]; citations: string[]; place: string; prominence: number } {
  const nothing = { aliases: [], citations: [], place: '', prominence: 0 };
  switch (found.kind) {
    case 'jurisdiction': {
      const { name, kind, state, events } = found.record;
      return {
        aliases: kind === 'state' ? [name, state] : [name],
        citations: [],
        place: `${stateByCode(state)?.name ?? ''} ${state}`,
        prominence: share(events.length),
      };
    }
    case 'instrument': {
      const { citations, heading, developments = [] } = found.record;
      return {
        ...nothing,
        aliases: heading ? [heading] : [],
        citations,
        prominence: share(developments.length),
      };
    }
    case 'case': {
      const { captions, dockets, reporters, events, jurisdictions } = found.record;
      return {
        aliases: captions,
        citations: [...dockets.map(({ number }) => number), ...reporters],
        place: placeNames(dataset, jurisdictions),
        prominence: share(events.length),
      };
    }
    case 'list':
      return { ...nothing, aliases: [found.record.title], prominence: 1 };
    case 'letter': {
      const { from, to, signedBy, subject, jurisdictions } = found.record;
      const people = [from, to, ...signedBy].flatMap((party) => party?.person ?? []);
      return {
        ...nothing,
        aliases: subject ? [...people, subject] : people,
        place: placeNames(dataset, jurisdictions),
      };
    }
  }
}

function badgeOf(found: Found): Badge | null {
  switch (found.kind) {
    case 'jurisdiction': {
      const federal = standingOn(found.record, null).then.find(({ voice }) => voice === 'federal');
      if (!federal?.event.status) return null;
      const { actor, date, status } = federal.event;
      return { by: actor.name, on: date, text: status };
    }
    case 'instrument':
    case 'case': {
      const { status } = found.record;
      return status ? { by: null, on: null, text: status.text } : null;
    }
    case 'list':
      return { by: null, on: null, text: found.record.status };
    case 'letter':
      return null;
  }
}

function nameKeys(names: Names | undefined): Key[] {
  return (names?.match ?? []).map(({ text, use }) => ({
    text,
    weight: use === 'loose' ? LOOSE_WEIGHT : 1,
  }));
}

/** “New York” → “ny”. */
function initials(names: readonly string[]): Key[] {
  return names.flatMap((name) => {
    const words = wordsOf(name);
    if (words.length < 2 || words.some((word) => /\d/.test(word))) return [];
    return [{ text: words.map((word) => word[0]).join(''), weight: INITIALS_WEIGHT }];
  });
}

function placeNames(dataset: Dataset, ids: readonly string[]): string {
  // A letter to ten places is found by none of them: it would crowd out each place's own.
  const [id, another] = ids;
  const found = id && !another ? recordsOf(dataset).byId.get(id) : undefined;
  return found?.kind === 'jurisdiction' ? found.record.shortName : '';
}

function share(count: number): number {
  return count / (count + 10);
}
