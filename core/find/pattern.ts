/**
 * Pieces of regular expressions that let a pattern meet the text as pages really have it: no-break
 * and thin spaces, one soft line break, curly quotes, several dashes. The text itself is never
 * rewritten, so every offset stays true.
 */

/** Blank between two words: spaces of any kind and at most one line break; a blank line ends a name. */
export const SP = String.raw`[^\S\n]?\s[^\S\n]{0,8}`;

/** As `SP`, or nothing. */
export const SP0 = `(?:${SP})?`;

/** Apostrophe or closing single quote. */
export const APOS = "['\u2019\u2018\u02BC]";

/** Hyphens and dashes that stand between numbers or parts of a name. */
export const DASH = '[-\u2010\u2011\u2012\u2013\u2014]';

/** Possessive ending of a name: `'s`, or a bare apostrophe after an s. */
export const POSSESSIVE = `${APOS}s?`;

/** Hyphens, and the dash that many write for one. */
export const HYPHEN = '[-\u2010\u2011\u2013]';
const DOUBLE_QUOTE = '["\u201C\u201D]';

/** Source of a pattern that matches `literal` (straight quotes, plain spaces) as pages write it. */
export function flexible(literal: string): string {
  return literal.replace(/[^A-Za-z0-9]/g, (char) => {
    if (char === ' ') return SP;
    if (char === "'") return APOS;
    if (char === '"') return DOUBLE_QUOTE;
    return char === '-' ? HYPHEN : char.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`);
  });
}

/** The plain character for one that pages write in its place: straight quotes and hyphens. */
export function plainCode(code: number): number {
  if (code < 0x2bc) return code;
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc) return 39;
  if (code === 0x2010 || code === 0x2011 || code === 0x2013) return 45;
  return code === 0x201c || code === 0x201d ? 34 : code;
}

const POINT = 46;

/** The most white space that may stand inside a name. */
const MOST_BLANKS = 10;

/** Whether `code` is white space as `\s` has it. */
export function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code > 0x1fff && BLANKS.test(String.fromCharCode(code)));
}

const BLANKS = /\s/;

/**
 * Where the part of `literal` (straight quotes, plain spaces) from `from` on ends if it stands at
 * `at`, with blanks, quotes and hyphens as `flexible` takes them; -1 where it does not stand.
 */
export function endOfLiteral(text: string, at: number, literal: string, from: number): number {
  let place = at;
  for (let i = from; i < literal.length; i += 1) {
    const wanted = literal.charCodeAt(i);
    if (wanted !== 32) {
      if (plainCode(text.charCodeAt(place)) !== wanted) {
        // "Chicago vs. Barr".
        if (
          wanted !== POINT ||
          !text.startsWith('s.', place) ||
          !literal.slice(0, i).endsWith(' v')
        )
          return -1;
        place += 1;
      }
      place += 1;
      continue;
    }
    const blank = place;
    while (place - blank <= MOST_BLANKS && isBlank(text.charCodeAt(place))) place += 1;
    if (!isOneBreak(text, blank, place)) return -1;
  }
  return place;
}

/** Where the part of `literal` before `to` begins if it ends at `at`; -1 where it does not stand. */
export function startOfLiteral(text: string, at: number, literal: string, to: number): number {
  let place = at;
  for (let i = to - 1; i >= 0; i -= 1) {
    const wanted = literal.charCodeAt(i);
    if (wanted !== 32) {
      if (plainCode(text.charCodeAt(place - 1)) !== wanted) return -1;
      place -= 1;
      continue;
    }
    const blank = place;
    while (blank - place <= MOST_BLANKS && isBlank(text.charCodeAt(place - 1))) place -= 1;
    if (!isOneBreak(text, place, blank)) return -1;
  }
  return place;
}

/** Whether these blanks may stand inside a name: not a blank line, not a column of a table. */
function isOneBreak(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i += 1) if (text.charCodeAt(i) === 10) breaks += 1;
  return to > from && to - from <= MOST_BLANKS && breaks <= 1;
}

/** The letters with which `name` begins, all of it where it begins with none: "Ill" of "Ill. Comp. Stat.". */
export function firstLetters(name: string): string {
  return /^[A-Za-z]+/.exec(name)?.[0] ?? name;
}

/** Where the blanks at `at` end, at most as many as may stand inside a name. */
export function pastBlanks(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_BLANKS && isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** End of the run of letters, or of digits, that begins at `at`; `at` where none does. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  if (isDigit(text.charCodeAt(at))) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    return end;
  }
  for (let code = text.charCodeAt(end); isLetter(code); code = text.charCodeAt(end)) end += 1;
  return end;
}

/** Whether `code` is a digit from 0 to 9. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether `code` is a capital from A to Z. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether `code` is a letter from A to Z in either case. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether `code` is a hyphen or the dash that pages write in its place. */
export function isHyphen(code: number): boolean {
  return plainCode(code) === 45;
}

/** The plain form of a matched text: straight quotes, hyphens, single plain spaces. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/['\u2019\u2018\u02BC]/g, "'")
    .replace(/["\u201C\u201D]/g, '"')
    .replace(/[\u2010\u2011\u2013]/g, '-');
}

/** An alternation of `sources`, longest first so that the longest form wins. */
export function anyOf(sources: Iterable<string>): string {
  const sorted = [...new Set(sources)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.join('|')})`;
}

/**
 * A pattern that matches only at one offset; use it through `matchAt` and `standsAt`. It is compiled
 * when it is first tried: an article needs few of the forms in which law is cited.
 */
export interface Pattern {
  readonly source: string;
  compiled: RegExp | null;
}

/** A pattern for what begins at an offset. */
export function sticky(source: string): Pattern {
  return { source, compiled: null };
}

/**
 * A pattern for what ends at an offset. It reads backwards and fails at the first character that
 * differs, where a search up to there would try every place.
 */
export function endingHere(source: string): Pattern {
  return sticky(`(?<=${source})`);
}

/** Whether `pattern` matches at offset `at`. */
export function standsAt(pattern: Pattern, text: string, at: number): boolean {
  return compile(pattern, at).test(text);
}

/** Match of `pattern` at offset `at`, or null. */
export function matchAt(pattern: Pattern, text: string, at: number): RegExpExecArray | null {
  return compile(pattern, at).exec(text);
}

/** A match with its offsets in the text. */
interface Placed {
  readonly found: RegExpExecArray;
  readonly start: number;
  readonly end: number;
}

/** The matches of `pattern` from offset `at` on, each where the one before it ends: the items of a list. */
export function* inRow(pattern: Pattern, text: string, at: number): Generator<Placed> {
  let start = at;
  for (let found = matchAt(pattern, text, at); found !== null; ) {
    const end = start + found[0].length;
    yield { found, start, end };
    start = end;
    found = matchAt(pattern, text, start);
  }
}

function compile(pattern: Pattern, at: number): RegExp {
  pattern.compiled ??= new RegExp(pattern.source, 'y');
  pattern.compiled.lastIndex = at;
  return pattern.compiled;
}

/** Whether the character at `at` is a letter or digit (any Latin script); false outside the text. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return code >= 0xc0 && code < 0x250;
}

/** The `length` characters before `at`, or fewer at the start of the text. */
export function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}

/** Offsets at which `words` stand in `text`. */
export function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) yield at;
}
