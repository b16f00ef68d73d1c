import type { Claim, Verdict } from './claim.ts';

/** Everything a fact-checker keeps. */
export interface Backup {
  /** Deleted ones too. */
  readonly claims: readonly Claim[];
  readonly settings: ClaimSettings;
}

/** What holds for all claims. */
export interface ClaimSettings {
  /** Name the fact-checker goes by on this machine; may be empty. */
  readonly author: string;
  /** The scale of verdicts, in the order it is shown. */
  readonly scale: readonly Verdict[];
}
