/** What a list of claims is asked for, and how it answers. */
import type { Claim } from './claim.ts';

/** Of several values of one filter any has to hold; of several filters all. */
export interface ClaimFilters {
  /** Words, all of which stand in the claim's words, title, rationale, tags, notes or author. */
  readonly text?: string;
  /** `ClaimPage.url`. */
  readonly pages?: readonly string[];
  /** `null` is a page that names no publisher. */
  readonly publishers?: readonly (string | null)[];
  /** ISO days, both included: when the page was published. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** ISO days, both included: when the claim was last changed. */
  readonly modifiedFrom?: string;
  readonly modifiedTo?: string;
  /** `null` is undecided. */
  readonly verdicts?: readonly (string | null)[];
  readonly tags?: readonly string[];
  /** Ids of records (jurisdictions, laws, cases) that the claim names or has evidence of. */
  readonly about?: readonly string[];
  /** Deleted claims instead of those that are there. */
  readonly deleted?: boolean;
}

export interface ClaimQuery extends ClaimFilters {
  /** Newest first but for `page`, which goes by title and place in it. */
  readonly sort: 'modified' | 'created' | 'published' | 'page';
  readonly offset: number;
  /** At most 500. */
  readonly limit: number;
}

/** A value of a filter, and how many claims it would show beside the other filters that are set. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly count: number;
}

export interface ClaimFacets {
  readonly pages: readonly (FacetCount<string> & { readonly title: string | null })[];
  readonly publishers: readonly FacetCount<string | null>[];
  readonly verdicts: readonly FacetCount<string | null>[];
  readonly tags: readonly FacetCount<string>[];
  readonly about: readonly FacetCount<string>[];
}

/** A stretch of what a query finds. */
export interface ClaimList {
  readonly claims: readonly Claim[];
  /** How many the query finds in all. */
  readonly total: number;
  /** How many claims there are, deleted ones left out. */
  readonly stored: number;
  /** Most frequent first, at most 200 each. */
  readonly facets: ClaimFacets;
}
