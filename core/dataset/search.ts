import MiniSearch from 'minisearch';
import { standingOn } from './as-of.ts';
import type { RecordKind } from './card-model.ts';
import type { Dataset, Names } from './record.ts';
import { type Found, recordsOf } from './records.ts';
import { STATE_NAMES } from './states.ts';
import { kickerOf, titleOf } from './titles.ts';

/** A record that a search found. */
export interface SearchResult {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly kicker: string;
  /** Where it stands, in a few words; absent where the record does not tell. */
  readonly badge?: string;
  /** Words of the record that the query matched, in lower case: what to mark. */
  readonly terms: readonly string[];
}

/** Finds records for what somebody typed, best first. */
export type Search = (query: string, limit?: number) => SearchResult[];

/** A whole name that a query can be, in one word, and how surely it means the record. */
interface Key {
  readonly text: string;
  readonly weight: number;
}

interface Entry {
  readonly result: Omit<SearchResult, 'terms'>;
  readonly keys: readonly Key[];
  /** Fields of the word index. */
  readonly names: string;
  readonly citations: string;
  readonly place: string;
  readonly sort: string;
  /** Breaks ties in favour of what the record says most of. */
  readonly prominence: number;
}

/** Places first: that is what people look up most; letters are found through their places. */
const KIND_WEIGHTS: Readonly<Record<RecordKind, number>> = {
  jurisdiction: 1,
  instrument: 0.8,
  case: 0.65,
  list: 0.6,
  letter: 0.4,
};

/** Words by which somebody asks for a kind of record. */
const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  jurisdiction: '',
  instrument: 'law',
  case: 'case lawsuit suit litigation',
  list: 'list doj dhs ice',
  letter: 'letter',
};

/** A name that news uses loosely, and initials, mean the record less surely than a name does. */
const LOOSE_WEIGHT = 0.5;
const INITIALS_WEIGHT = 0.6;

// A whole name beats the beginning of one, and that beats any sum of matching words.
const EXACT_SCORE = 100;
const PREFIX_SCORE = 40;
const WORDS_SCORE = 20;
const PROMINENCE_SCORE = 3;

/** One letter is too little to complete; it still finds whole names. */
const MIN_PREFIX = 2;

const DEFAULT_LIMIT = 20;

/** Builds the index of a dataset. Takes some milliseconds; a query takes less than one. */
export function makeSearch(dataset: Dataset): Search {
  const entries = [...recordsOf(dataset).byId.values()].map((found) => entryOf(dataset, found));
  const words = new MiniSearch<Entry & { id: number }>({
    fields: ['names', 'citations', 'place', 'sort'],
    tokenize: indexWords,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wordsOf,
      boost: { names: 4, citations: 3 },
      prefix: (term) => term.length >= MIN_PREFIX,
      fuzzy: allowedTypos,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  words.addAll(entries.map((entry, id) => ({ ...entry, id })));

  return (query, limit = DEFAULT_LIMIT) => {
    const asked = wordsOf(query);
    if (asked.length === 0) return [];
    const all = words.search(query, { combineWith: 'AND' });
    const matches = all.length > 0 ? all : words.search(query, { combineWith: 'OR' });
    const best = matches[0]?.score ?? 1;
    const byWords = new Map(
      matches.map(({ id, score, terms }) => [id as number, { score: score / best, terms }]),
    );
    const key = asked.join('');
    return entries
      .map((entry, index) => {
        const match = byWords.get(index);
        const score = keyScore(entry, key) + (match?.score ?? 0) * WORDS_SCORE;
        return { entry, score: weigh(entry, score), terms: match?.terms ?? asked };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ entry, terms }) => ({ ...entry.result, terms }));
  };
}

function weigh({ result, prominence }: Entry, score: number): number {
  return score > 0 ? (score + prominence * PROMINENCE_SCORE) * KIND_WEIGHTS[result.kind] : 0;
}

function keyScore({ keys }: Entry, asked: string): number {
  let best = 0;
  for (const { text, weight } of keys) {
    if (text === asked) best = Math.max(best, EXACT_SCORE * weight);
    else if (asked.length >= MIN_PREFIX && text.startsWith(asked)) {
      best = Math.max(best, PREFIX_SCORE * weight * (asked.length / text.length));
    }
  }
  return best;
}

function entryOf(dataset: Dataset, found: Found): Entry {
  const { record } = found;
  const title = titleOf(dataset, found);
  const kicker = kickerOf(dataset, found);
  const names = 'names' in record ? record.names : undefined;
  const more = moreOf(dataset, found);
  const badge = badgeOf(found);
  return {
    result: { kind: found.kind, id: record.id, title, kicker, ...(badge && { badge }) },
    keys: [
      ...[title, ...more.aliases, ...more.citations].map((text) => ({ text, weight: 1 })),
      ...nameKeys(names),
      ...initials([title, ...(names?.match.map(({ text }) => text) ?? [])]),
    ].map(({ text, weight }) => ({ text: wordsOf(text).join(''), weight })),
    names: [title, ...more.aliases, ...(names?.match.map(({ text }) => text) ?? [])].join('\n'),
    citations: more.citations.join('\n'),
    place: more.place,
    sort: `${kicker} ${KIND_WORDS[found.kind]}`,
    prominence: more.prominence,
  };
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
        place: `${STATE_NAMES[state]} ${state}`,
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
    case 'letter':
      return { ...nothing, place: placeNames(dataset, found.record.jurisdictions) };
  }
}

/** Where it stands, in a few words. */
function badgeOf(found: Found): string | undefined {
  switch (found.kind) {
    case 'jurisdiction':
      return standingOn(found.record, null).then.find(({ voice }) => voice === 'federal')?.event
        .status;
    case 'instrument':
    case 'case':
      return found.record.status?.text;
    case 'list':
      return found.record.status;
    case 'letter':
      return undefined;
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

/** Lower-case words without accents and full stops: “8 U.S.C. § 1373” → `8`, `usc`, `1373`. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}|['’]|(?<!\d)\.|\.(?!\d)/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words, and also in one what people write together: “SB 4” as `sb4`, “287(g)” as `287g`. */
function indexWords(text: string): string[] {
  const words = wordsOf(text);
  const joined = words.flatMap((word, index) => {
    const next = words[index + 1] ?? '';
    const belongs =
      (/^\p{L}{1,3}$/u.test(word) && /^\d+$/.test(next)) ||
      (/^\d+$/.test(word) && /^\p{L}$/u.test(next));
    return belongs ? [word + next] : [];
  });
  return [...words, ...joined];
}

/** How many wrong letters are forgiven: none in short words and numbers, where they change all. */
function allowedTypos(term: string): number | false {
  if (term.length < 4 || /\d/.test(term)) return false;
  return term.length < 6 ? 1 : 2;
}
