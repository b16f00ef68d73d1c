import type { Claim, Verdict } from '../claim.ts';

/** What an export needs to know besides the claims. Deleted claims are left out of all but backups. */
export interface ExportOptions {
  readonly scale: readonly Verdict[];
  /** ISO date-time of the export. */
  readonly now: string;
  /** Name and version of the program: “Lawmark 0.1.0”. */
  readonly generator: string;
}

/** The forms in which claims leave, but for the annotated copy, which needs an article. */
export type ExportFormat =
  | 'web-annotation'
  | 'claim-review'
  | 'hypothesis'
  | 'csv'
  | 'markdown'
  | 'backup';

/** A file to be saved. */
export interface ExportedFile {
  /** Without folder: `claims-2026-07-01.csv`. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** Claims that this form cannot hold, such as undecided ones in ClaimReview, and why. */
  readonly leftOut: readonly { readonly id: string; readonly why: 'undecided' | 'deleted' }[];
}

/** Writes claims as a file of a form. */
export declare function exportClaims(
  format: ExportFormat,
  claims: readonly Claim[],
  options: ExportOptions,
): ExportedFile;
