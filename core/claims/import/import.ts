import type { Claim, Verdict } from '../claim.ts';

export type ImportFormat = 'backup' | 'web-annotation' | 'hypothesis';

/** Why an entry, or the whole file, was not taken in. */
export type Refusal =
  | { readonly why: 'too-large'; readonly limit: number }
  | { readonly why: 'not-json' }
  | { readonly why: 'unknown-format' }
  | { readonly why: 'newer-version' }
  | { readonly why: 'too-deep' }
  | { readonly why: 'forbidden-name'; readonly field: string }
  | { readonly why: 'too-many'; readonly limit: number }
  | { readonly why: 'wrong-shape'; readonly field: string }
  /** A note on a whole page, a reply, or one whose words are not given. */
  | { readonly why: 'no-quote' }
  | { readonly why: 'no-address' };

/** What became of one entry of a file. `index` counts from 0. */
export type ImportEntry = {
  readonly index: number;
  readonly id: string | null;
  /** Beginning of the claim's words, where they could be read. */
  readonly words: string | null;
} & (
  | { readonly result: 'added' }
  /** The claim was there with another content; the newer holds, the older is in its history. */
  | { readonly result: 'merged' }
  | { readonly result: 'same' }
  | ({ readonly result: 'refused' } & Refusal)
);

/** What importing a file would do. Nothing is done here: the caller stores `put` in one transaction. */
export type ImportPlan =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | {
      readonly outcome: 'read';
      readonly format: ImportFormat;
      readonly put: readonly Claim[];
      readonly entries: readonly ImportEntry[];
      /** The scale of a backup; null where the file has none. */
      readonly scale: readonly Verdict[] | null;
    };

export interface ImportOptions {
  /** ISO date-time of the import. */
  readonly now: string;
  /** Makes a UUID for entries that have none. */
  readonly newId: () => string;
}

/** Reads a file and plans what to store. Never throws on what the file holds. */
export declare function planImport(
  text: string,
  existing: readonly Claim[],
  options: ImportOptions,
): ImportPlan;
