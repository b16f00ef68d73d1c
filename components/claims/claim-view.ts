/** What the panel and the desk show of claims, as plain data. */
import type { Anchoring, Claim } from '../../core/claims/claim.ts';

/** A claim and where its words stand in the open page; null where the page is not open. */
export interface ShownClaim {
  readonly claim: Claim;
  readonly anchoring: Anchoring | null;
}

/** How the last change of a claim fares. */
export type Saving =
  | { readonly at: 'idle' }
  | { readonly at: 'saving' }
  | { readonly at: 'saved' }
  /** `why` is a sentence. */
  | { readonly at: 'failed'; readonly why: string };

/** Longest words of a claim that name it where it is spoken of (UTF-16 units). */
const NAME_LENGTH = 60;

/** The beginning of a claim's words, in one line. */
export function nameOf(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= NAME_LENGTH) return line;
  return `${line.slice(0, NAME_LENGTH).replace(/\s+\S*$/u, '')} …`;
}
