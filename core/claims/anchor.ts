/**
 * Finds the words of claims in the text of a page, as it was or as it has become. Exact first, then
 * approximate, with the bit-parallel search of Myers (npm `approx-string-match`, which Hypothesis
 * uses too). Rather lost than on a wrong place: see the constants.
 */
import search from 'approx-string-match';
import type { Anchoring, ClaimTarget } from './claim.ts';
import { foldedIndexOf, spanOf, type Words, wordsOf } from './same-words.ts';

/** Like words are the same passage with at most this part of them changed. */
const MAX_CHANGED = 0.3;

/** At most so many changed characters are searched for; the search takes time in proportion. */
const MAX_ERRORS = 256;

/**
 * Three words of so many letters together speak for themselves when they stand in one place only.
 * Shorter ones, such as a name, need something of what stood around them.
 */
const TELLING_WORDS = 3;
const TELLING_LETTERS = 12;

/** Shorter words have too many like them (folded characters). */
const SHORTEST_APPROXIMATE = 20;

/** What stands around is looked at over so many times its length, for words may have come in. */
const CONTEXT_WINDOW = 1.5;

/** Part of the words before or after that has to be there for words that do not tell by themselves. */
const SOME_CONTEXT = 0.5;

/** The same where one is left of words that stood in several places: it may be another one. */
const CONTEXT_OF_LAST = 0.8;

/** The words before and after count as the same from here on: a letter may have been corrected. */
const SAME_CONTEXT = 0.9;

/** Of several places one has to be better by so much (of 2, both contexts whole). */
const CLEARLY_BETTER = 0.25;

/** Of places in the same surroundings the hinted one counts if it is so many times nearer. */
const CLEARLY_NEARER = 4;

const LOST: Anchoring = { state: 'lost' };

/** The text of a page, prepared for finding any number of claims in it. */
export interface AnchorText {
  readonly text: string;
  readonly words: Words;
}

/** Prepares a text; some milliseconds for 100,000 characters. */
export function anchorText(text: string): AnchorText {
  return { text, words: wordsOf(text) };
}

/**
 * Where the words of a target stand. Offsets are UTF-16 units of the text.
 * @param hint where its range selector leads to; it decides between places in the same surroundings.
 */
export function anchor(
  text: AnchorText,
  target: ClaimTarget,
  hint: number | null = null,
): Anchoring {
  const { words } = text;
  const quote = foldedQuote(target);
  if (quote.exact === '') return LOST;
  const at = foldedIndexOf(words, target.position.start);
  const there = placesOf(text, target).map((start) =>
    placeAt(words.folded, quote, start, start + quote.exact.length, at),
  );
  const hinted = hint === null ? null : foldedIndexOf(words, hint);
  const place = chosen(there, target, quote, hinted);
  if (place) {
    const isExact = isSameAround(place, quote) || isAtPlace(place, target, words);
    return { state: isExact ? 'exact' : 'moved', ...spanOf(words, place.start, place.end) };
  }
  // The very words are there, but which of them it was cannot be told.
  if (there.length > 0) return LOST;
  return approximate(words, quote, at);
}

interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place where the words may be; `before` and `after`: how much of the context is there, 0 to 1. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
  /** From where the words were (folded characters). */
  readonly distance: number;
}

function foldedQuote({ quote }: ClaimTarget): FoldedQuote {
  const fold = (text: string) => wordsOf(text).folded;
  return { exact: fold(quote.exact), prefix: fold(quote.prefix), suffix: fold(quote.suffix) };
}

/** Where the words of a quote stand (folded index), not inside longer words unless they did before. */
function placesOf({ text, words }: AnchorText, { quote }: ClaimTarget): number[] {
  const { folded, offsets } = words;
  const { folded: exact } = wordsOf(quote.exact);
  const isInside = {
    start: isInWord(quote.prefix.at(-1), quote.exact[0]),
    end: isInWord(quote.exact.at(-1), quote.suffix[0]),
  };
  const places: number[] = [];
  for (let at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
    const from = offsets[at] ?? 0;
    const to = (offsets[at + exact.length - 1] ?? 0) + 1;
    const startsInside = isInWord(text[from - 1], text[from]);
    const endsInside = isInWord(text[to - 1], text[to]);
    if ((isInside.start || !startsInside) && (isInside.end || !endsInside)) places.push(at);
  }
  return places;
}

function isInWord(before: string | undefined, after: string | undefined): boolean {
  return WORD.test(before ?? '') && WORD.test(after ?? '');
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether some words stand in a text more than once: see `ClaimTarget.repeated`. */
export function isRepeated(text: AnchorText, target: ClaimTarget): boolean {
  return placesOf(text, target).length > 1;
}

function placeAt(
  text: string,
  { prefix, suffix }: FoldedQuote,
  start: number,
  end: number,
  at: number,
): Place {
  const before = text.slice(Math.max(0, start - windowOf(prefix)), start);
  const after = text.slice(end, end + windowOf(suffix));
  return {
    start,
    end,
    before: likeness(reversed(prefix), reversed(before)),
    after: likeness(suffix, after),
    distance: Math.abs(start - at),
  };
}

function windowOf(context: string): number {
  return Math.ceil(context.length * CONTEXT_WINDOW);
}

function isTelling({ quote, repeated }: ClaimTarget): boolean {
  const words = quote.exact.match(/[\p{L}\p{N}]+/gu) ?? [];
  return !repeated && words.length >= TELLING_WORDS && words.join('').length >= TELLING_LETTERS;
}

/** The place that the words were at; null where that cannot be told. */
function chosen(
  places: readonly Place[],
  target: ClaimTarget,
  quote: FoldedQuote,
  hinted: number | null,
): Place | null {
  const ranked = [...places].sort((a, b) => contextOf(b) - contextOf(a) || a.distance - b.distance);
  const [best, second] = ranked;
  if (!best) return null;
  if (!second) {
    if (isTelling(target)) return best;
    return hasContext(best, quote, target.repeated ? CONTEXT_OF_LAST : SOME_CONTEXT) ? best : null;
  }
  if (!hasContext(best, quote)) return null;
  const rivals = ranked.filter((place) => contextOf(best) - contextOf(place) < CLEARLY_BETTER);
  if (rivals.length === 1) return best;
  const [nearest, next] = rivals.sort((a, b) => a.distance - b.distance);
  if (!nearest || !next) return null;
  // The same words in the same surroundings: the place has to be the very same too.
  if (nearest.distance === 0) return nearest;
  const isNear = nearest.distance * CLEARLY_NEARER <= next.distance;
  return isNear && nearest.start === hinted ? nearest : null;
}

function contextOf({ before, after }: Place): number {
  return before + after;
}

function hasContext(
  { before, after }: Place,
  { prefix, suffix }: FoldedQuote,
  least: number = SOME_CONTEXT,
): boolean {
  // At the beginning and the end of a text there is nothing to tell.
  if (prefix === '' && suffix === '') return true;
  return (prefix !== '' && before >= least) || (suffix !== '' && after >= least);
}

function isSameAround({ before, after }: Place, { prefix, suffix }: FoldedQuote): boolean {
  return (prefix === '' || before >= SAME_CONTEXT) && (suffix === '' || after >= SAME_CONTEXT);
}

function isAtPlace({ start, before, after }: Place, target: ClaimTarget, words: Words): boolean {
  return words.offsets[start] === target.position.start && before + after >= SAME_CONTEXT;
}

/** Words like those of the quote, with what stood around them on at least one side. */
function approximate(words: Words, quote: FoldedQuote, at: number): Anchoring {
  const { exact } = quote;
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(exact.length * MAX_CHANGED));
  if (exact.length < SHORTEST_APPROXIMATE) return LOST;
  const places = search(words.folded, exact, maxErrors)
    .map(({ start, end, errors }) => ({
      ...placeAt(words.folded, quote, start, end, at),
      likeness: 1 - errors / exact.length,
    }))
    .filter((place) => hasContext(place, quote));
  const ranked = places.sort(
    (a, b) => b.likeness + contextOf(b) / 2 - a.likeness - contextOf(a) / 2,
  );
  const best = ranked[0];
  if (!best) return LOST;
  const hasRival = ranked.some(
    (place) =>
      (place.start >= best.end || place.end <= best.start) &&
      best.likeness + contextOf(best) - place.likeness - contextOf(place) < CLEARLY_BETTER,
  );
  if (hasRival) return LOST;
  return { state: 'approximate', ...spanOf(words, best.start, best.end), score: best.likeness };
}

/** How much of `a` is at the beginning of `b`, from 0 to 1, with letters changed here and there. */
function likeness(a: string, b: string): number {
  if (a === '') return 0;
  // Mostly nothing has changed.
  if (b.startsWith(a)) return 1;
  return Math.max(0, 1 - distanceToPrefix(a, b) / a.length);
}

/** Fewest edits that make `a` of the beginning of `b` (Levenshtein, the end of `b` free). */
function distanceToPrefix(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
