import type { SourceLine } from '../dataset/card-model.ts';
import type { Dataset, When } from '../dataset/record.ts';
import type { Finder, Mention } from '../find/mention.ts';
import type { AttachedEvidence, TextQuoteSelector } from './claim.ts';

/** Of what kind a piece of the record is; in the order in which they are shown. */
export type PieceKind = 'misstatement' | 'excerpt' | 'provision' | 'event';

/** Why a piece was ranked where it is. */
export type PieceReason =
  /** The claim says what the record holds to be wrong. */
  | { readonly kind: 'says-misstatement'; readonly words: string }
  /** It is about something that the claim names. */
  | { readonly kind: 'names'; readonly id: string; readonly title: string }
  /** It holds words of the claim. */
  | { readonly kind: 'shares-words'; readonly words: readonly string[] }
  /** It is the newest of its side or thing by the article's day. */
  | { readonly kind: 'stood-then' }
  /** It happened after the article's day. */
  | { readonly kind: 'since' };

/** A piece of the record that bears on a claim. */
export interface EvidencePiece {
  readonly kind: PieceKind;
  /** Id of the record it belongs to, and that record's title. */
  readonly record: string;
  readonly title: string;
  /** As in `AttachedEvidence`: `excerpt:L15-1`. With `record` it names the piece for good. */
  readonly piece: string;
  /** Words of the record: verbatim for excerpts and provisions, else the record's own words. */
  readonly text: string;
  /** What is often said wrongly; only for misstatements, whose `text` is the correction. */
  readonly wrong: string | null;
  readonly isVerbatim: boolean;
  /** “City Solicitor Sozi Pedro Tulante”, “Judge Baylson, E.D. Pa.”, “(a)” of a law; null if nobody. */
  readonly by: string | null;
  readonly side: 'federal' | 'jurisdiction' | 'court' | 'other' | null;
  readonly date: When | null;
  /** Whether it happened after the article's day. */
  readonly isSince: boolean;
  readonly sources: readonly SourceLine[];
  readonly score: number;
  readonly reasons: readonly PieceReason[];
  /** Words of the claim or query that the piece holds, in lower case: what to mark. */
  readonly terms: readonly string[];
}

/** What evidence is sought for. */
export interface ClaimWords {
  readonly quote: TextQuoteSelector;
  /** ISO day of the article; null where it is not known: then nothing is “since”. */
  readonly published: string | null;
  /** Ids that the article mentions near the claim, where it is open: “that law” names nothing. */
  readonly nearby?: readonly string[];
}

/** What evidence answers. Built once for a dataset, in some 100 ms. */
export interface Evidence {
  /** Mentions inside the claim's words; offsets into `quote.exact`. */
  readonly mentionsIn: (words: ClaimWords) => readonly Mention[];
  /** Ranked pieces, misstatements that the claim says first. */
  readonly forClaim: (words: ClaimWords, limit?: number) => readonly EvidencePiece[];
  /** Full-text search of the record's pieces, best first. */
  readonly search: (
    query: string,
    options?: { readonly published?: string | null; readonly limit?: number },
  ) => readonly EvidencePiece[];
  /** A piece by its ids as the record holds it now; null where it no longer does. */
  readonly read: (record: string, piece: string, published?: string | null) => EvidencePiece | null;
}

/** Prepares the evidence of a dataset. `find` is the finder of the dataset's lexicon. */
export declare function makeEvidence(dataset: Dataset, find: Finder): Evidence;

/** A piece as it is attached to a claim, in the words that it has now. */
export declare function attach(
  piece: EvidencePiece,
  stance: AttachedEvidence['stance'],
  note?: string,
): AttachedEvidence;
