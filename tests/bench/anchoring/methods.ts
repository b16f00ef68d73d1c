import search from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import { anchor, anchorText } from '../../../core/claims/anchor.ts';
import type { Anchoring, ClaimTarget, TextQuoteSelector } from '../../../core/claims/claim.ts';

/** What a way of anchoring is given: the text of the changed page, and what was kept of the claim. */
export interface Question {
  readonly text: string;
  readonly target: ClaimTarget;
}

/** Our own. */
export function lawmark({ text, target }: Question): Anchoring {
  return anchor(anchorText(text), target);
}

/**
 * Hypothesis's client as it describes itself: the position if the quote stands there, else the quote,
 * exactly or with up to half of it changed, the best by quote (50), prefix (20), suffix (20) and
 * position (2).
 */
export function hypothesis({ text, target }: Question): Anchoring {
  const { quote, position } = target;
  if (text.slice(position.start, position.end) === quote.exact) return place('exact', position);
  const matches = matchesOf(text, quote.exact, Math.min(256, quote.exact.length / 2));
  const ranked = matches
    .map((match) => ({ ...match, score: scoreOf(match, text, quote, position.start) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return { state: 'lost' };
  return place(best.errors === 0 ? 'moved' : 'approximate', best);
}

/** npm `dom-anchor-text-quote`, told the position as a hint. */
export function domAnchorTextQuote({ text, target }: Question): Anchoring {
  const { exact, prefix, suffix } = target.quote;
  const root = { textContent: text };
  const found = toTextPosition(root, { exact, prefix, suffix }, { hint: target.position.start });
  if (!found) return { state: 'lost' };
  return place(text.slice(found.start, found.end) === exact ? 'moved' : 'approximate', found);
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function matchesOf(text: string, words: string, maxErrors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, maxErrors);
}

function scoreOf(match: Match, text: string, quote: TextQuoteSelector, hint: number): number {
  const likeness = (part: string, near: string) => {
    if (part === '') return 1;
    const [best] = search(near, part, part.length).sort((a, b) => a.errors - b.errors);
    return best ? 1 - best.errors / part.length : 0;
  };
  const before = text.slice(Math.max(0, match.start - quote.prefix.length), match.start);
  const after = text.slice(match.end, match.end + quote.suffix.length);
  const score =
    50 * (1 - match.errors / quote.exact.length) +
    20 * likeness(quote.prefix, before) +
    20 * likeness(quote.suffix, after) +
    2 * (1 - Math.abs(match.start - hint) / text.length);
  return score / 92;
}

function place(
  state: 'exact' | 'moved' | 'approximate',
  { start, end }: { readonly start: number; readonly end: number },
): Anchoring {
  return state === 'approximate' ? { state, start, end, score: 0 } : { state, start, end };
}
