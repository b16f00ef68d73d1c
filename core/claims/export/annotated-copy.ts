import type { Claim, ClaimPage, Verdict } from '../claim.ts';

/** A claim with the place of its words in the text of the copy; null where they were not found. */
export interface PlacedClaim {
  readonly claim: Claim;
  /** UTF-16 offsets into the article's text; approximate and lost claims have none. */
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** An article as it is copied: plain text and its blocks, which nothing active can be part of. */
export interface CopiedArticle {
  readonly page: ClaimPage;
  /** As `ArticleText.text` of core/page/blocks. */
  readonly text: string;
  /** `tag` tells headings, list items, quotations and captions; others are paragraphs. */
  readonly blocks: readonly {
    readonly start: number;
    readonly end: number;
    readonly tag: string;
  }[];
}

export interface CopyOptions {
  readonly scale: readonly Verdict[];
  /** ISO date-time of the copy. */
  readonly now: string;
  readonly generator: string;
}

/**
 * A self-contained HTML page: the article's text with the claims marked and numbered, and a footnote
 * for each. Without scripts and remote loads, under a policy that allows neither.
 * @param empty a document to build in, such as `document.implementation.createHTMLDocument()`; it is
 * changed.
 */
export declare function annotatedCopy(
  empty: Document,
  article: CopiedArticle,
  claims: readonly PlacedClaim[],
  options: CopyOptions,
): string;
