import type { Dataset } from '../dataset/record.ts';
import { recordsOf } from '../dataset/records.ts';
import type { Mention } from '../find/mention.ts';
import { sentenceAround } from '../find/sentences.ts';
import {
  alignWords,
  isEllipsis,
  isSameWord,
  type Pair,
  type Word,
  wordsIn,
} from './compare-words.ts';
import { quotedSpans, type Span } from './quoted.ts';
import { piecesOf, type RecordPiece } from './record-pieces.ts';

export type { Span } from './quoted.ts';

/** Words that the article and the record have differently; one of them is empty where words are left out. */
export interface Difference {
  /** In the article's text. */
  readonly article: Span;
  /** In the words of the record's piece. */
  readonly record: Span;
  /** The article says so itself, by brackets or dots; or the record does. */
  readonly isTold: boolean;
}

/** A quotation of an article beside the record. Offsets are in the article's text, without the marks. */
export type ComparedQuotation = Span &
  (
    | {
        /** `differs`: other words than in the record's source, which does not say whose are right. */
        readonly state: 'same' | 'differs';
        readonly excerpt: RecordPiece;
        /** The part of the quotation that the record holds. */
        readonly held: Span;
        readonly differences: readonly Difference[];
      }
    /** Attributed to a letter, but not among the excerpts that the record holds of letters. */
    | { readonly state: 'not-in-record' }
  );

/** Compares the quotations of a text with the record; sorted by start. */
export type QuotationComparer = (
  text: string,
  mentions: readonly Mention[],
) => readonly ComparedQuotation[];

/** Fewer words than these are everybody's. */
const MIN_WORDS = 4;
/** So many words must stand in one row, and such a share of what is laid beside each other be the same. */
const MIN_RUN = 4;
const MIN_SHARE = 0.7;
/** Words in a row by which candidates are found. */
const SHINGLE = 3;
/** Candidates laid beside a quotation, those with most rows in common first. */
const MAX_CANDIDATES = 8;

interface Source {
  readonly piece: RecordPiece;
  readonly words: readonly Word[];
}

/** Indexes the excerpts of `dataset`, the words of courts and of its laws. */
export function makeQuotationComparer(dataset: Dataset): QuotationComparer {
  const sources: Source[] = piecesOf(dataset)
    .filter(({ isVerbatim }) => isVerbatim)
    .map((piece) => ({ piece, words: wordsIn(piece.text) }));
  const byShingle = new Map<string, Set<Source>>();
  for (const source of sources) {
    for (const shingle of shinglesOf(source.words)) {
      const known = byShingle.get(shingle);
      if (known) known.add(source);
      else byShingle.set(shingle, new Set([source]));
    }
  }
  const { byId } = recordsOf(dataset);

  return (text, mentions) =>
    quotedSpans(text).flatMap((span): ComparedQuotation[] => {
      const words = wordsIn(span.text);
      if (words.length < MIN_WORDS) return [];
      const named = new Set(mentions.flatMap(({ id }) => (id === null ? [] : [id])));
      const found = bestOf(span, words, candidatesFor(words), named);
      if (found) return [found];
      return isOfLetter(text, span, mentions, byId) ? [{ ...span, state: 'not-in-record' }] : [];
    });

  function candidatesFor(words: readonly Word[]): readonly Source[] {
    const counts = new Map<Source, number>();
    for (const shingle of shinglesOf(words)) {
      for (const source of byShingle.get(shingle) ?? []) {
        counts.set(source, (counts.get(source) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MAX_CANDIDATES)
      .map(([source]) => source);
  }
}

function shinglesOf(words: readonly Word[]): ReadonlySet<string> {
  const plain = words.filter((word) => !isEllipsis(word));
  return new Set(
    plain.slice(SHINGLE - 1).map((_, at) =>
      plain
        .slice(at, at + SHINGLE)
        .map(({ key }) => key)
        .join(' '),
    ),
  );
}

/** The candidate that has most of the quotation with fewest differences, of those near enough. */
function bestOf(
  span: Span,
  words: readonly Word[],
  candidates: readonly Source[],
  named: ReadonlySet<string>,
): ComparedQuotation | null {
  let best: { readonly quotation: ComparedQuotation; readonly score: number } | null = null;
  for (const { piece, words: others } of candidates) {
    const pairs = alignWords(words, others);
    const same = pairs.filter(({ isSame }) => isSame).length;
    // What the record holds of the quotation, or what the quotation has of the record's words.
    const least = Math.min(words.length, others.length);
    if (same < Math.min(MIN_RUN, least) || longestRun(pairs) < Math.min(MIN_RUN, least)) continue;
    if (same / pairs.length < MIN_SHARE || same / least < MIN_SHARE) continue;
    const differences = differencesOf(span, words, piece.text, others, pairs);
    const open = differences.filter(({ isTold }) => !isTold).length;
    const isNamed = piece.about.some((id) => named.has(id));
    const score = same - 2 * open + (isNamed ? 0.5 : 0);
    if (best !== null && score <= best.score) continue;
    const quotation: ComparedQuotation = {
      ...span,
      state: open === 0 ? 'same' : 'differs',
      excerpt: piece,
      held: heldPart(span, words, pairs),
      differences,
    };
    best = { quotation, score };
  }
  return best?.quotation ?? null;
}

function longestRun(pairs: readonly Pair[]): number {
  let longest = 0;
  let run = 0;
  for (const { isSame } of pairs) {
    run = isSame ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function heldPart(span: Span, words: readonly Word[], pairs: readonly Pair[]): Span {
  const held = pairs.flatMap(({ a }) => (a === null ? [] : [words[a]]));
  const [first, last] = [held[0], held.at(-1)];
  const [from, to] = [first?.start ?? 0, last?.end ?? span.text.length];
  return { start: span.start + from, end: span.start + to, text: span.text.slice(from, to) };
}

/** Runs of words that do not stand in both, each with what stands in its place in the other. */
function differencesOf(
  span: Span,
  words: readonly Word[],
  recordText: string,
  recordWords: readonly Word[],
  pairs: readonly Pair[],
): readonly Difference[] {
  const differences: Difference[] = [];
  for (let at = 0; at < pairs.length; at += 1) {
    if (pairs[at]?.isSame) continue;
    const from = at;
    while (at + 1 < pairs.length && !pairs[at + 1]?.isSame) at += 1;
    const run = pairs.slice(from, at + 1);
    const ours = run.flatMap(({ a }) => (a === null ? [] : (words[a] ?? [])));
    const theirs = run.flatMap(({ b }) => (b === null ? [] : (recordWords[b] ?? [])));
    const before = pairs[from - 1];
    const article = spanOf(span.text, ours, words[before?.a ?? -1]?.end ?? 0, span.start);
    const record = spanOf(recordText, theirs, recordWords[before?.b ?? -1]?.end ?? 0, 0);
    differences.push({ article, record, isTold: isTold(ours, theirs) });
  }
  return differences;
}

function spanOf(text: string, words: readonly Word[], otherwise: number, offset: number): Span {
  const start = words[0]?.start ?? otherwise;
  const end = words.at(-1)?.end ?? otherwise;
  return { start: offset + start, end: offset + end, text: text.slice(start, end) };
}

/** Brackets and dots on either side say that other words stand or stood there. */
function isTold(ours: readonly Word[], theirs: readonly Word[]): boolean {
  const isMarked = (word: Word) => word.isBracketed || isEllipsis(word);
  if (ours.length > 0 && ours.every(isMarked)) return true;
  if (theirs.length > 0 && theirs.every(isMarked)) return true;
  // “speci?c” of a scan may fall into two words.
  return ours.length === theirs.length && ours.every((word, at) => isSameOf(word, theirs[at]));
}

function isSameOf(a: Word, b: Word | undefined): boolean {
  return b !== undefined && isSameWord(a, b);
}

const LETTER_WORDS =
  /\b(?:letters?|wrote|writes|writing|responded|responses?|reply|replied|memo|memorandum|correspondence)\b/i;

/** Whether a sentence attributes its quotation to a letter or memo of somebody whom it names. */
function isOfLetter(
  text: string,
  { start, end }: Span,
  mentions: readonly Mention[],
  records: ReturnType<typeof recordsOf>['byId'],
): boolean {
  const [from, to] = sentenceAround(text, start, end);
  const around = text.slice(from, start) + text.slice(end, to);
  if (!LETTER_WORDS.test(around)) return false;
  return mentions.some((one) => {
    if (one.start < from || one.end > to || one.id === null) return false;
    const kind = records.get(one.id)?.kind;
    return kind === 'jurisdiction' || kind === 'letter' || one.id === 'sessions-memo-2017';
  });
}
