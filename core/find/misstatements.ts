import type { Mention } from './mention.ts';
import { before, flexible, isWordAt, POSSESSIVE, SP } from './pattern.ts';
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
  /\b(?:not|never|no|nothing|none|neither|nor|n['\u2019]t|wrongly|falsely|incorrectly|mistakenly|denied|denies|myth|rejected|rejects|disputed|disputes|refuted|debunked|contrary)\b[^.]{0,40}$/i;
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
    .map((phrase) => widened(phrase).replace(/^[a-z]/i, eitherCase));
  return new RegExp(`(?:${sources.join('|')})(?:${POSSESSIVE})?`, 'g');
}

function eitherCase(letter: string): string {
  return `[${letter.toUpperCase()}${letter.toLowerCase()}]`;
}

const VERBS: Readonly<Record<string, string>> = {
  requires: '(?:require[sd]?|requiring|compel(?:s|led)|force[sd]?|oblige[sd]?|mandate[sd]?)',
  bars: '(?:bars?|barred|prohibit(?:s|ed)?|forbids?|restrict(?:s|ed)?|prevent(?:s|ed)?)',
};
const WHO = `(?:them|(?:(?:all|state|states|local|other|sanctuary|the|and)${SP}){0,4}(?:cities|states|counties|localities|jurisdictions|governments|authorities|officials|police|agencies|municipalities|officers))`;
const RULE = /^(requires|bars|prohibits|restricts) [a-z ]+? ((?:to|from) .+)$/;
const DATED_LAW = /^a (\d{4}) (?:federal )?(?:law|measure)$/;

/** What a phrase says, with other words for what the law does, to whom, and what it is. */
function widened(phrase: string): string {
  const [, verb, rest] = RULE.exec(phrase) ?? [];
  if (verb !== undefined && rest !== undefined) {
    return `${VERBS[verb] ?? VERBS.bars}${SP}(?:${WHO})${SP}${flexible(rest)}`;
  }
  const year = DATED_LAW.exec(phrase)?.[1];
  if (year === undefined) return flexible(phrase);
  return `a${SP}${year}${SP}(?:federal${SP})?(?:immigration${SP})?(?:law|measure|statute|provision|act)`;
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
    if (about.some(isFederalLaw) && namesStateLaw(text, mentions, start, end)) continue;
    const isAbout =
      (/detainer/.test(words) && about.includes(DETAINERS)) ||
      mentions.some((one) => isNear(one, start, end) && about.includes(one.id ?? '')) ||
      (mentions.length > 0 && about.some(isFederalLaw) && namesFederalLaw(text, start, end));
    if (isAbout) found.push({ start, end, text: words, id });
  }
  return found;
}

function isNear(mention: Mention, start: number, end: number): boolean {
  return mention.start - end < NEAR && start - mention.end < NEAR;
}

/** The rule on detainers, which the word alone speaks of. */
const DETAINERS = '8-cfr-287-7';

/** Whether the sentence speaks of a state's own law, which may require what federal law does not. */
function namesStateLaw(
  text: string,
  mentions: readonly Mention[],
  start: number,
  end: number,
): boolean {
  const [from, to] = sentenceAround(text, start, end);
  return mentions.some(
    ({ kind, ref, start: at }) =>
      kind === 'instrument' && ref?.startsWith('/us-') === true && at >= from && at < to,
  );
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
