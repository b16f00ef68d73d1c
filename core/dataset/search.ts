import MiniSearch from 'minisearch';
import type { Kicker, RecordKind } from './card-model.ts';
import type { Dataset, When } from './record.ts';
import { recordsOf } from './records.ts';
import { type Entry, entryOf, KIND_WORDS } from './search-entries.ts';
import { isFiltering, NO_FILTER, passes, type SearchFilter } from './search-facets.ts';
import { allowedTypos, indexWords, isMisspelt, wordsOf } from './search-words.ts';

/** A record that a search found. */
export interface SearchResult {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly kicker: Kicker;
  /** Where it stands; null where the record does not tell. */
  readonly badge: Badge | null;
  /** Words of the record that the query matched, in lower case: what to mark. */
  readonly terms: readonly string[];
  readonly match: Match;
}

/**
 * How well a query fits a record: it is one of its names, all of its words are found there or begun,
 * or the record is the best there is.
 */
type Match = 'name' | 'words' | 'guess';

/** Where a record stands in a few words, and who says so and since when, where somebody does. */
export interface Badge {
  readonly by: string | null;
  readonly on: When | null;
  readonly text: string;
}

/**
 * Finds records for what somebody typed, best first. Nothing typed finds nothing, but with a filter
 * all that passes it, what the record says most of first.
 */
export type Search = (query: string, limit?: number, filter?: SearchFilter) => SearchResult[];

/** Places first: that is what people look up most; letters are found through their places. */
const KIND_WEIGHTS: Readonly<Record<RecordKind, number>> = {
  jurisdiction: 1,
  instrument: 0.8,
  case: 0.65,
  list: 0.6,
  letter: 0.4,
};

const ASKED_KIND_WEIGHT = 1.5;

// A whole name beats a misspelt one, that beats the beginning of one, and that beats any sum of
// matching words.
const EXACT_SCORE = 100;
const TYPO_SCORE = 60;
const PREFIX_SCORE = 40;
const WORDS_SCORE = 20;
const PROMINENCE_SCORE = 3;

const NO_KINDS: ReadonlySet<RecordKind> = new Set();

/** One letter is too little to complete; it still finds whole names. */
const MIN_PREFIX = 2;

const DEFAULT_LIMIT = 20;

/** Builds the index of a dataset: some 80 ms, so do it once. A query takes one or two. */
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

  return (query, limit = DEFAULT_LIMIT, filter = NO_FILTER) => {
    const asked = wordsOf(query);
    if (asked.length === 0) return isFiltering(filter) ? allOf(entries, filter, limit) : [];
    const all = words.search(query, { combineWith: 'AND' });
    const matches = all.length > 0 ? all : words.search(query, { combineWith: 'OR' });
    const best = matches[0]?.score ?? 1;
    const byWords = new Map(
      matches.map(({ id, score, terms }) => [id as number, { score: score / best, terms }]),
    );
    const key = asked.join('');
    const typos = allowedTypos(key) || 0;
    const kinds = new Set(kindsAskedFor(asked));
    return entries
      .map((entry, index) => {
        const match = byWords.get(index);
        const score = keyScore(entry, key, typos) + (match?.score ?? 0) * WORDS_SCORE;
        return { entry, score: weigh(entry, score, kinds), terms: match?.terms };
      })
      .filter(({ entry, score }) => score > 0 && passes(entry.facets, filter))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ entry, terms }) => ({
        ...entry.result,
        terms: terms ?? asked,
        match: matchOf(entry, asked, terms ?? []),
      }));
  };
}

/** A record as a search would show it; null where the dataset holds none with that id. */
export function resultOf(dataset: Dataset, id: string): SearchResult | null {
  const found = recordsOf(dataset).byId.get(id);
  return found ? { ...entryOf(dataset, found).result, terms: [], match: 'name' } : null;
}

function allOf(entries: readonly Entry[], filter: SearchFilter, limit: number): SearchResult[] {
  return entries
    .filter(({ facets }) => passes(facets, filter))
    .sort((a, b) => weigh(b, 1, NO_KINDS) - weigh(a, 1, NO_KINDS))
    .slice(0, limit)
    .map(({ result }) => ({ ...result, terms: [], match: 'words' }));
}

function weigh(
  { result: { kind }, prominence }: Entry,
  score: number,
  asked: ReadonlySet<RecordKind>,
): number {
  if (score === 0) return 0;
  const weight = asked.has(kind) ? ASKED_KIND_WEIGHT : KIND_WEIGHTS[kind];
  return (score + prominence * PROMINENCE_SCORE) * weight;
}

function matchOf({ keys }: Entry, asked: readonly string[], terms: readonly string[]): Match {
  const key = asked.join('');
  if (keys.some(({ text }) => text === key)) return 'name';
  if (keys.some(({ text }) => text.startsWith(key))) return 'words';
  const fits = (word: string) => terms.some((term) => term.startsWith(word));
  return asked.every(fits) ? 'words' : 'guess';
}

function kindsAskedFor(words: readonly string[]): RecordKind[] {
  const kinds = Object.keys(KIND_WORDS) as RecordKind[];
  return kinds.filter((kind) => words.some((word) => KIND_WORDS[kind].includes(word)));
}

function keyScore({ keys }: Entry, asked: string, typos: number): number {
  let best = 0;
  for (const { text, weight } of keys) {
    if (text === asked) best = Math.max(best, EXACT_SCORE * weight);
    else if (isMisspelt(asked, text, typos)) best = Math.max(best, TYPO_SCORE * weight);
    else if (asked.length >= MIN_PREFIX && text.startsWith(asked)) {
      best = Math.max(best, PREFIX_SCORE * weight * (asked.length / text.length));
    }
  }
  return best;
}
