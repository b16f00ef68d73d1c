import type { TextQuoteSelector } from '../claim.ts';

/** Longest quotation that is given whole; of a longer one its beginning and its end are. */
const MAX_WHOLE = 240;
/** Words given of the beginning and the end of a long quotation, and of what stands around it. */
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 3;

/**
 * An address that scrolls to the words: `https://…/#:~:text=prefix-,start,end,-suffix`, as in “URL
 * Fragment Text Directives” (WICG). What else is in the hash stays; a directive that is there goes.
 */
export function textFragmentLink(
  url: string,
  { exact, prefix, suffix }: TextQuoteSelector,
): string {
  const [address = '', ...hash] = url.split('#');
  const [fragment = ''] = hash.join('#').split(':~:');
  const words = tidy(exact);
  if (words === '') return url;
  const [start, end] = edgesOf(exact);
  const before = lastWords(prefix);
  const after = firstWords(suffix);
  const directive = [
    before && `${encode(before)}-`,
    encode(start),
    end && encode(end),
    after && `-${encode(after)}`,
  ];
  return `${address}#${fragment}:~:text=${directive.filter(Boolean).join(',')}`;
}

/**
 * The words that a link needs: all, or the first and last few. A part of a directive is found inside
 * one block only, so a quotation over several blocks is always given by its ends.
 */
function edgesOf(exact: string): readonly [start: string, end: string | null] {
  const whole = tidy(exact);
  const blocks = exact
    .split(/\n\s*\n/)
    .map(tidy)
    .filter((block) => block !== '');
  if (blocks.length <= 1 && whole.length <= MAX_WHOLE) return [whole, null];
  const first = (blocks[0] ?? whole).split(' ');
  const last = (blocks.at(-1) ?? whole).split(' ');
  return [first.slice(0, EDGE_WORDS).join(' '), last.slice(-EDGE_WORDS).join(' ')];
}

/** Whole words only: the first of a prefix and the last of a suffix may be cut. */
function lastWords(prefix: string): string {
  const near = prefix.split(/\n\s*\n/).at(-1) ?? '';
  const words = tidy(near).split(' ');
  const whole = near.length < prefix.length || /^\s/.test(prefix) ? words : words.slice(1);
  // A word that runs on into the quotation is none.
  return /\S$/.test(prefix) && !isOpening(prefix) ? '' : whole.slice(-CONTEXT_WORDS).join(' ');
}

function firstWords(suffix: string): string {
  const near = suffix.split(/\n\s*\n/)[0] ?? '';
  const words = tidy(near).split(' ');
  const whole = near.length < suffix.length || /\s$/.test(suffix) ? words : words.slice(0, -1);
  return /^[\p{L}\p{N}]/u.test(suffix) ? '' : whole.slice(0, CONTEXT_WORDS).join(' ');
}

function isOpening(prefix: string): boolean {
  return /[“‘"'([—–-]$/.test(prefix);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `encodeURIComponent`, and the characters besides that mean something inside a directive. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
}
