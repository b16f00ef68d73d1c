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

const HYPHEN = '[-\u2010\u2011\u2013]';
const DOUBLE_QUOTE = '["\u201C\u201D]';

/** Source of a pattern that matches `literal` (straight quotes, plain spaces) as pages write it. */
export function flexible(literal: string): string {
  return literal
    .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replace(/ /g, SP)
    .replace(/'/g, APOS)
    .replace(/"/g, DOUBLE_QUOTE)
    .replace(/-/g, HYPHEN);
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

/** A pattern that matches only at `lastIndex`; use it through `matchAt`. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** Match of a sticky `pattern` at offset `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
