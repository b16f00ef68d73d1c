/** What the record says on claims, for pages that show them: read when it is first needed. */
import { type CheckableFinder, makeCheckableFinder } from '../../core/claims/checkable.ts';
import { type Evidence, makeEvidence } from '../../core/claims/evidence.ts';
import { loadFinder } from './claims-page.ts';
import { loadRecord } from './record.ts';

let evidence: Promise<Evidence> | undefined;
let checkable: Promise<CheckableFinder> | undefined;

/** @throws when the package is damaged; the next call tries again. */
export function loadEvidence(): Promise<Evidence> {
  evidence ??= Promise.all([loadRecord(), loadFinder()])
    .then(([record, find]) => makeEvidence(record, find))
    .catch((error: unknown) => {
      evidence = undefined;
      throw error;
    });
  return evidence;
}

/** @throws when the package is damaged; the next call tries again. */
export function loadCheckable(): Promise<CheckableFinder> {
  checkable ??= loadRecord()
    .then(makeCheckableFinder)
    .catch((error: unknown) => {
      checkable = undefined;
      throw error;
    });
  return checkable;
}
