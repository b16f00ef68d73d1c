import type { SourceLine } from '../dataset/card-model.ts';
import type { Dataset } from '../dataset/record.ts';
import type { Mention } from '../find/mention.ts';
import type { ComparedQuotation, Span } from './quotations.ts';

/** What the record says against words that are often used. */
export interface SaidMisstatement {
  /** The words, in the article's text. */
  readonly said: Span;
  readonly id: string;
  readonly title: string;
  readonly wrong: string;
  readonly correction: string;
  readonly sources: readonly SourceLine[];
}

/** Why a sentence can be checked against the record; where in the article's text that stands. */
export type CheckReason =
  | ({ readonly kind: 'legal-effect' | 'number' | 'date' } & Span)
  | ({ readonly kind: 'letter-quotation'; readonly state: ComparedQuotation['state'] } & Span);

/** A sentence that asserts something about the record. Offsets are UTF-16, in the article's text. */
export interface CheckableSentence extends Span {
  /** Higher first; sentences with misstatements before all others. */
  readonly score: number;
  readonly misstatements: readonly SaidMisstatement[];
  readonly quotations: readonly ComparedQuotation[];
  readonly reasons: readonly CheckReason[];
  /** What of the record the sentence names. */
  readonly mentions: readonly Mention[];
}

/** Sentences worth checking, ranked; sentences that assert nothing about the record are left out. */
export type CheckableFinder = (
  text: string,
  mentions: readonly Mention[],
) => readonly CheckableSentence[];

/** Prepares what the record knows of letters, quotations and misstatements. */
export declare function makeCheckableFinder(dataset: Dataset): CheckableFinder;
