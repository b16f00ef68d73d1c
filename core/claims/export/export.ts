import type { Claim, Verdict } from '../claim.ts';
import { backupText } from './backup.ts';
import { claimReviewText } from './claim-review.ts';
import { csvText } from './csv.ts';
import { hypothesisText } from './hypothesis.ts';
import { markdownText } from './markdown.ts';
import { webAnnotationText } from './web-annotation.ts';

/** What an export needs to know besides the claims. */
export interface ExportOptions {
  readonly scale: readonly Verdict[];
  /** ISO date-time of the export. */
  readonly now: string;
  /** Name and version of the program: “Lawmark 0.1.0”. */
  readonly generator: string;
  /** Name of the fact-checker on this machine, for a backup. */
  readonly author?: string;
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

interface Form {
  readonly ending: string;
  readonly type: string;
  readonly write: (claims: readonly Claim[], options: ExportOptions) => string;
}

const FORMS: Readonly<Record<ExportFormat, Form>> = {
  'web-annotation': {
    ending: '.jsonld',
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    write: webAnnotationText,
  },
  'claim-review': {
    ending: '-claimreview.jsonld',
    type: 'application/ld+json',
    write: claimReviewText,
  },
  hypothesis: { ending: '-hypothesis.json', type: 'application/json', write: hypothesisText },
  csv: { ending: '.csv', type: 'text/csv;charset=utf-8', write: csvText },
  markdown: { ending: '.md', type: 'text/markdown;charset=utf-8', write: markdownText },
  backup: { ending: '-backup.json', type: 'application/json', write: backupText },
};

/** Writes claims, in their order, as a file of a form. Only a backup holds deleted ones. */
export function exportClaims(
  format: ExportFormat,
  claims: readonly Claim[],
  options: ExportOptions,
): ExportedFile {
  const { ending, type, write } = FORMS[format];
  const kept: Claim[] = [];
  const leftOut: ExportedFile['leftOut'][number][] = [];
  for (const claim of claims) {
    const { id } = claim;
    if (claim.deleted !== null && format !== 'backup') leftOut.push({ id, why: 'deleted' });
    else if (claim.verdict === null && format === 'claim-review')
      leftOut.push({ id, why: 'undecided' });
    else kept.push(claim);
  }
  return {
    name: `claims-${options.now.slice(0, 10)}${ending}`,
    type,
    text: write(kept, options),
    leftOut,
  };
}
