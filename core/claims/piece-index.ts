import MiniSearch from 'minisearch';
import { allowedTypos, indexWords, wordsOf } from '../dataset/search-words.ts';
import type { RecordPiece } from './record-pieces.ts';

/** A piece that a text or query has words of: its place in the list, and which words it has of them. */
interface PieceMatch {
  readonly score: number;
  /** Words as the piece has them, in lower case. */
  readonly terms: readonly string[];
}

export interface PieceIndex {
  /** Pieces that share words of a passage, by their place in the list. */
  readonly match: (passage: string) => ReadonlyMap<number, PieceMatch>;
  /** Pieces for what somebody typed, best first: all words if some piece has them, else any. */
  readonly search: (
    query: string,
    limit: number,
  ) => readonly (PieceMatch & { readonly at: number })[];
}

/** Words that tell nothing about what a passage is about. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have he her his how i if ' +
    'in into is it its may might more most no nor not of on or our she should so some such than that ' +
    'the their them then there these they this those to under was we were what when which while who ' +
    'will with would you your about after all also any because before between both like over said say says'
  ).split(' '),
);

/** One letter is too little to complete. */
const MIN_PREFIX = 3;

/** Indexes the words of `pieces`; `titles` names the records that they are about. */
export function makePieceIndex(
  pieces: readonly RecordPiece[],
  titles: (id: string) => string,
): PieceIndex {
  const index = new MiniSearch<{
    id: number;
    text: string;
    wrong: string;
    names: string;
    by: string;
  }>({
    fields: ['text', 'wrong', 'names', 'by'],
    tokenize: indexWords,
    processTerm: (word) => (STOP_WORDS.has(word) ? null : stem(word)),
    searchOptions: { tokenize: wordsOf, boost: { text: 2, wrong: 2 } },
  });
  index.addAll(
    pieces.map((piece, id) => ({
      id,
      text: piece.text,
      wrong: piece.wrong ?? '',
      names: [piece.title, ...piece.about.map(titles)].join('\n'),
      by: piece.by ?? '',
    })),
  );
  const termsOf = (at: number, stems: readonly string[]) => {
    const known = new Set(stems);
    const piece = pieces[at];
    if (!piece) return [];
    const words = wordsOf([piece.text, piece.wrong ?? '', piece.by ?? ''].join(' '));
    return [...new Set(words.filter((word) => known.has(stem(word))))];
  };

  return {
    match: (passage) =>
      new Map(
        index
          // Names are told by mentions, better than by words.
          .search(passage, { combineWith: 'OR', fields: ['text', 'wrong'] })
          .map(({ id, score, terms }) => [
            id as number,
            { score, terms: termsOf(id as number, terms) },
          ]),
      ),
    search: (query, limit) => {
      const options = {
        prefix: (term: string) => term.length >= MIN_PREFIX,
        fuzzy: allowedTypos,
        weights: { prefix: 0.6, fuzzy: 0.3 },
      };
      const all = index.search(query, { ...options, combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' });
      return found
        .slice(0, limit)
        .map(({ id, score, terms }) => ({ at: id as number, score, terms: termsOf(id, terms) }));
    },
  };
}

/** “requires”, “required” and “requiring” are one word here. Only endings that change no meaning. */
function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word
    .replace(/(?:ies|ied|y)$/, 'i')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/([^aeiouls])\1$/, '$1');
}
