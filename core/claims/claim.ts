/**
 * What a fact-checker keeps of a passage: where it stands, what it is held against, and what was
 * decided. Times are ISO date-times in UTC, days ISO days, offsets UTF-16 units.
 */

/**
 * The page a claim was made on. `url` comes from `pageAddress` of `page-identity.ts`: pages of one
 * article have the same.
 */
export interface ClaimPage {
  readonly url: string;
  /** The address it was read at, where that differs. */
  readonly readAt?: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO day of publication, if known. */
  readonly published: string | null;
  readonly authors: readonly string[];
}

/** W3C TextQuoteSelector: the words, and up to 32 characters before and after them. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C TextPositionSelector, in the text of the page as it was read. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A point of a W3C RangeSelector: a path of elements, and an offset into the text under it. */
export interface RangeSelector {
  readonly type: 'RangeSelector';
  readonly startSelector: PathSelector;
  readonly endSelector: PathSelector;
}

/** W3C XPathSelector refined by a position in the text of the element it leads to. */
export interface PathSelector {
  readonly type: 'XPathSelector';
  readonly value: string;
  readonly refinedBy: TextPositionSelector;
}

export interface ClaimTarget {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  readonly range?: RangeSelector;
  /**
   * Set where the same words stood elsewhere in the page too: then they are not known again by
   * themselves, only with what stood around them.
   */
  readonly repeated?: true;
}

/**
 * Where the words of a claim stand in a text. `exact`: the very words, with what stood before and
 * after them. `moved`: the very words, in other surroundings. `approximate`: words like them; `score`
 * says how like, from 0 to 1. A verdict is never shown as that of approximate words. Blanks and the
 * form of quotation marks and dashes do not make other words.
 */
export type Anchoring =
  | { readonly state: 'exact' | 'moved'; readonly start: number; readonly end: number }
  | {
      readonly state: 'approximate';
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  | { readonly state: 'lost' };

/** A piece of the record held against a claim. Its words are read from the record when shown. */
export interface AttachedEvidence {
  /** Id of the record it belongs to, such as `philadelphia-pa`. */
  readonly record: string;
  /** What of the record: `excerpt:<id>`, `event:<id>`, `misstatement:<id>`, `provision:<path>`. */
  readonly piece: string;
  /** The words and the source as they were when it was attached: the record may be corrected. */
  readonly text: string;
  readonly source: string | null;
  readonly note: string;
  readonly stance: 'supports' | 'contradicts' | 'context';
}

/** What the fact-checker may write; everything else of a claim is kept by the program. */
export interface ClaimContent {
  /** Id of a verdict of the scale; null while undecided. */
  readonly verdict: string | null;
  /** Markdown. */
  readonly rationale: string;
  readonly tags: readonly string[];
  readonly evidence: readonly AttachedEvidence[];
}

/** A change of a claim's content or place: what held before, so that it can be undone. */
export interface ClaimChange {
  readonly at: string;
  readonly author: string;
  readonly before: Partial<ClaimContent & { readonly target: ClaimTarget }>;
}

export interface Claim extends ClaimContent {
  /** A UUID. */
  readonly id: string;
  readonly page: ClaimPage;
  readonly target: ClaimTarget;
  /** Ids of the records that the words name, as found when it was made: `philadelphia-pa`. */
  readonly about: readonly string[];
  /** Name the fact-checker goes by on this machine; empty if none was given. */
  readonly author: string;
  readonly created: string;
  readonly modified: string;
  /** Newest last. */
  readonly history: readonly ClaimChange[];
  /** When it was deleted; deleted claims are kept for a while, so that it can be undone. */
  readonly deleted: string | null;
}

/** One step of the scale of verdicts. */
export interface Verdict {
  readonly id: string;
  /** As the user calls it; empty for a step of the default scale under its usual name. */
  readonly name: string;
  /** 1 (contradicted) to 5 (supported), as ClaimReview's `ratingValue`; null: no rating. */
  readonly rating: number | null;
}
