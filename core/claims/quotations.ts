import type { Dataset } from '../dataset/record.ts';
import type { Mention } from '../find/mention.ts';
import type { RecordPiece } from './record-pieces.ts';

/** A stretch of text; UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words that the article and the record have differently; one of them is empty where words are left out. */
export interface Difference {
  /** In the article's text. */
  readonly article: Span;
  /** In the excerpt's text. */
  readonly record: Span;
}

/** A quotation of an article beside the record. Offsets of itself are in the article's text. */
export type ComparedQuotation = Span &
  (
    | { readonly state: 'same'; readonly excerpt: RecordPiece }
    | {
        readonly state: 'differs';
        readonly excerpt: RecordPiece;
        readonly differences: readonly Difference[];
      }
    /** Attributed to a letter that the record knows, or to somebody who wrote one, but not held. */
    | { readonly state: 'not-in-record' }
  );

/** Compares the quotations of a text with the record; sorted by start. */
export type QuotationComparer = (
  text: string,
  mentions: readonly Mention[],
) => readonly ComparedQuotation[];

/** Indexes the excerpts of `dataset`, and the words of its laws. */
export declare function makeQuotationComparer(dataset: Dataset): QuotationComparer;
