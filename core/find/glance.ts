import {
  endingHere,
  isBlank,
  isLetter,
  matchAt,
  type Pattern,
  plainCode,
  standsAt,
  sticky,
} from './pattern.ts';

/**
 * The words and marks beside a name say which patterns can apply there, and mostly none can. A glance
 * looks them up by three of their letters and gives the bits of the patterns worth a try: words that
 * share these letters share their bits, so one may be tried in vain, but none is missed.
 */
interface Glance {
  /** Bits of all patterns that can apply at the offset `at`, where the name begins or ends. */
  readonly at: (text: string, at: number) => number;
  /** A new bit, for what can stand only where one of `cues` does. There are 32 in all. */
  readonly bit: (cues: Cues) => number;
  /** A pattern for what begins (before a name: ends) where the name does, with a bit of its own. */
  readonly pattern: (cues: Cues, source: string) => CuedPattern;
}

/** A pattern that can match only where a glance gives its bit. */
export interface CuedPattern extends Pattern {
  readonly bit: number;
}

/** Match of `pattern` at `at`, where the bits of a glance allow one, or null. */
export function matchCued(
  bits: number,
  pattern: CuedPattern,
  text: string,
  at: number,
): RegExpExecArray | null {
  return (bits & pattern.bit) === 0 ? null : matchAt(pattern, text, at);
}

/** Whether `pattern` matches at `at`, where the bits of a glance allow it. */
export function standsCued(bits: number, pattern: CuedPattern, text: string, at: number): boolean {
  return (bits & pattern.bit) !== 0 && standsAt(pattern, text, at);
}

/** What must stand beside a name for a pattern to apply: one of all these, with blanks between. */
interface Cues {
  /** Words, or their first three letters; before a name their last three. */
  readonly words?: string;
  /** Characters beside the name or beyond the blanks there. */
  readonly marks?: string;
  /** Words beyond a link: after a comma, a parenthesis or "in"; before "of", "at", "for", "the". */
  readonly linked?: string;
  /** Characters beyond a link. */
  readonly linkedMarks?: string;
}

/** As `marks`: any capital; before a name one anywhere in the word. */
export const CAPITALS = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z';
export const DIGITS = '0 1 2 3 4 5 6 7 8 9';

/** The most blanks beside a name that a pattern passes over. */
const FAR = 24;
const COMMA = 44;
const PAREN = 40;

/** A glance at what follows names. */
function glanceAfter(): Glance {
  const { words, marks, linked, linkedMarks, bit } = makeTables((word) => headOf(word, 0));
  return {
    bit,
    pattern: (cues, source) => ({ ...sticky(source), bit: bit(cues) }),
    at(text, end) {
      const next = skipBlanks(text, end);
      const mark = markAt(text, next);
      let bits = marks[mark] ?? 0;
      let link = next + 1;
      if (isLetter(mark)) {
        const word = headOf(text, next);
        bits |= words[word] ?? 0;
        if (word !== IN) return bits;
        link += 1;
      } else if (mark !== COMMA && mark !== PAREN) return bits;
      const beyond = skipBlanks(text, link);
      bits |= linkedMarks[markAt(text, beyond)] ?? 0;
      return bits | (linked[headOf(text, beyond)] ?? 0);
    },
  };
}

/** A glance at what stands before names. */
function glanceBefore(): Glance {
  const { words, marks, linked, linkedMarks, bit } = makeTables((word) =>
    tailOf(word, word.length),
  );
  return {
    bit,
    pattern: (cues, source) => ({ ...endingHere(source), bit: bit(cues) }),
    at(text, start) {
      let end = skipBlanksBack(text, start);
      let bits = marks[markAt(text, end - 1)] ?? 0;
      if (end === start) return bits;
      let word = tailOf(text, end);
      bits |= (words[word] ?? 0) | (marks[capitalBefore(text, end)] ?? 0);
      while (LINKS.has(word)) {
        end = skipBlanksBack(text, wordStart(text, end));
        word = tailOf(text, end);
        bits |= (linked[word] ?? 0) | (linkedMarks[markAt(text, end - 1)] ?? 0);
      }
      return bits;
    },
  };
}

const SLOT_BITS = 12;

function makeTables(slotOf: (word: string) => number) {
  const words = new Int32Array(1 << SLOT_BITS);
  const linked = new Int32Array(1 << SLOT_BITS);
  const marks = new Int32Array(128);
  const linkedMarks = new Int32Array(128);
  let given = 0;
  const bit = (cues: Cues): number => {
    if (given === 32) throw new RangeError('More cues than bits');
    const own = 1 << given;
    given += 1;
    mark(words, cues.words, own, slotOf);
    mark(linked, cues.linked, own, slotOf);
    mark(marks, cues.marks, own, (one) => markAt(one, 0));
    mark(linkedMarks, cues.linkedMarks, own, (one) => markAt(one, 0));
    return own;
  };
  return { words, marks, linked, linkedMarks, bit };
}

function mark(
  table: Int32Array,
  list: string | undefined,
  bit: number,
  placeOf: (one: string) => number,
): void {
  for (const one of list?.match(/\S+/g) ?? []) {
    const place = placeOf(one);
    table[place] = (table[place] ?? 0) | bit;
  }
}

/** Slot of the word that begins at `at`, by its first three letters and the case of the first. */
function headOf(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (!isLetter(second)) return slot(text.charCodeAt(at), 0, 0);
  const third = text.charCodeAt(at + 2);
  return slot(text.charCodeAt(at), second, isLetter(third) ? third : 0);
}

/** Slot of the word that ends at `end`, by its last three letters. */
function tailOf(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (!isLetter(last)) return 0;
  const second = text.charCodeAt(end - 2);
  if (!isLetter(second)) return slot(last, 0, 0);
  const third = text.charCodeAt(end - 3);
  return slot(last, second, isLetter(third) ? third : 0);
}

function slot(first: number, second: number, third: number): number {
  const letters = ((first & 63) << 10) | ((second & 31) << 5) | (third & 31);
  return Math.imul(letters, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

const IN = headOf('in', 0);
/** Words that lead from a name to the word that counts: "University of the". */
const LINKS: ReadonlySet<number> = new Set(
  ['of', 'at', 'for', 'the', 'The', 'Greater'].map((word) => tailOf(word, word.length)),
);

/** The plain character at `at`; 0 for those that no cue can be. */
function markAt(text: string, at: number): number {
  const code = plainCode(text.charCodeAt(at));
  return code < 128 ? code : 0;
}

/** What stands after and before the names of places. */
export const AFTER = glanceAfter();
export const BEFORE = glanceBefore();

/** Slots of words, for `leadsTo`. */
export function headsOf(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/).map((word) => headOf(word, 0)));
}

/**
 * Whether one of the `most` words after `end` may be one of `heads`, and those before it are words of
 * one name: with a capital, "of", "for", "and" or "&", with commas or without.
 */
export function leadsTo(
  heads: ReadonlySet<number>,
  text: string,
  end: number,
  most: number,
): boolean {
  let at = end;
  for (let n = 0; n < most; n += 1) {
    if (text.charCodeAt(at) === COMMA) at += 1;
    at = skipBlanks(text, at);
    const head = headOf(text, at);
    if (heads.has(head)) return true;
    const code = text.charCodeAt(at);
    if (!(code >= 65 && code <= 90) && code !== AMPERSAND && !JOINS.has(head)) return false;
    while (isPartOfWord(text.charCodeAt(at))) at += 1;
  }
  return false;
}

const AMPERSAND = 38;
const JOINS = headsOf('of for and');

function isPartOfWord(code: number): boolean {
  return !Number.isNaN(code) && code !== COMMA && !isBlank(code);
}

/** A capital in the run without blanks that ends at `end`, or 0. */
function capitalBefore(text: string, end: number): number {
  for (let at = end - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) return code;
    if (isBlank(code)) return 0;
  }
  return 0;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (isLetter(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at - from < FAR && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function skipBlanksBack(text: string, from: number): number {
  let at = from;
  while (from - at < FAR && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
