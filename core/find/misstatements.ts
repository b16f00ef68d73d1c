import type { Mention } from './mention.ts';
import { before, flexible, isWordAt, POSSESSIVE } from './pattern.ts';
import { sentenceAround } from './sentences.ts';

/** A misstatement of the record, as far as finding it needs it. */
export interface KnownMisstatement {
  readonly id: string;
  /** Words of articles that say it. */
  readonly phrases: readonly string[];
  /** Records that it is about: one must be mentioned nearby. */
  readonly about: readonly string[];
}

/** A spot in a text that says a misstatement. Offsets are UTF-16 units; `text` is the slice. */
interface Misstatement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Id of the misstatement, whose record holds the correction. */
  readonly id: string;
}

/** Finds misstatements in a text whose mentions are given; sorted by start. */
export type MisstatementFinder = (text: string, mentions: readonly Mention[]) => Misstatement[];

/** How far from the phrase what it is about may be mentioned, in characters: some paragraphs. */
const NEAR = 1200;
// What follows such words is reported in order to contradict it.
const DENIED =
  /\b(?:not|never|no|n['\u2019]t|wrongly|falsely|incorrectly|mistakenly|denied|denies)\b[^.]{0,40}$/i;
const DENIED_LENGTH = 60;

/** Prepares the phrases of `known`. */
export function makeMisstatementFinder(known: readonly KnownMisstatement[]): MisstatementFinder {
  const prepared = known.map((one) => ({ ...one, pattern: anyPhrase(one.phrases) }));
  return (text, mentions) =>
    prepared
      .flatMap(({ id, about, pattern }) => spots(text, mentions, { id, about, pattern }))
      .sort((a, b) => a.start - b.start);
}

/** The phrases, in any case at their beginning, with the blanks and quotes of real pages. */
function anyPhrase(phrases: readonly string[]): RegExp {
  const sources = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      flexible(phrase).replace(/^[a-z]/i, (c) => `[${c.toUpperCase()}${c.toLowerCase()}]`),
    );
  return new RegExp(`(?:${sources.join('|')})(?:${POSSESSIVE})?`, 'g');
}

function spots(
  text: string,
  mentions: readonly Mention[],
  {
    id,
    about,
    pattern,
  }: { readonly id: string; readonly about: readonly string[]; readonly pattern: RegExp },
): Misstatement[] {
  const found: Misstatement[] = [];
  for (const { 0: words, index: start } of text.matchAll(pattern)) {
    const end = start + words.length;
    if (isWordAt(text, start - 1) || isWordAt(text, end)) continue;
    if (DENIED.test(before(text, start, DENIED_LENGTH)) || isQuestion(text, start, end)) continue;
    const isAbout =
      mentions.some((one) => isNear(one, start, end) && about.includes(one.id ?? '')) ||
      (mentions.length > 0 && about.some(isFederalLaw) && namesFederalLaw(text, start, end));
    if (isAbout) found.push({ start, end, text: words, id });
  }
  return found;
}

function isNear(mention: Mention, start: number, end: number): boolean {
  return mention.start - end < NEAR && start - mention.end < NEAR;
}

/** Whether an id is that of a provision of the U.S. Code or the CFR. */
function isFederalLaw(id: string): boolean {
  return /^\d+-(?:usc|cfr)-/.test(id);
}

/** "a federal law that requires cities to share": the law without its number. */
function namesFederalLaw(text: string, start: number, end: number): boolean {
  const sentence = text.slice(...sentenceAround(text, start, end));
  return /\b(?:federal|immigration) (?:immigration )?(?:law|statute)\b/.test(sentence);
}

function isQuestion(text: string, start: number, end: number): boolean {
  const [, to] = sentenceAround(text, start, end);
  return text.slice(end, to).trimEnd().endsWith('?');
}
