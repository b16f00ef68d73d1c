/**
 * Claims, for the extension's own pages. Reading goes to the store itself, which is fast; writing
 * goes through the background, the only writer. Nothing here throws: every answer says whether it
 * was done, and if not, why.
 */
import { browser } from 'wxt/browser';
import type { Backup, ClaimSettings } from '../../core/claims/backup.ts';
import type { Claim, ClaimContent, ClaimPage, ClaimTarget } from '../../core/claims/claim.ts';
import type { Outcome } from '../../core/claims/problem.ts';
import type { ClaimList, ClaimQuery } from '../../core/claims/query.ts';
import { type ClaimsCommand, parseClaimsNews } from './claims-messages.ts';
import { claimsReader } from './claims-reader.ts';

/** What a claim is made of; times, author and history are added by the background. */
export interface ClaimDraft {
  readonly page: ClaimPage;
  readonly target: ClaimTarget;
  /** Undecided and empty where left out. */
  readonly content?: Partial<ClaimContent>;
}

/** What an import did with each claim. A claim is known by its id. */
export interface PutReport {
  readonly added: number;
  /** The stored one was older and was replaced; its former content went into its history. */
  readonly merged: number;
  /** The stored one is the same or newer. */
  readonly kept: number;
  /** Those that are no claims: their places in the list, counted from 0, and the field at fault. */
  readonly refused: readonly { readonly index: number; readonly where: string | null }[];
}

/** Something changed in the store. `all`: too much to name. */
export type ClaimsNews =
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  | { readonly kind: 'all' };

/* Reading */

/** One claim, also a deleted one; `unknown-claim` where there is none. */
export function readClaim(id: string): Promise<Outcome<Claim>> {
  return claimsReader().readClaim(id);
}

/** The claims of a page (`ClaimPage.url`) in the order of its text, deleted ones left out. */
export function readClaimsOfPage(url: string): Promise<Outcome<readonly Claim[]>> {
  return claimsReader().readClaimsOfPage(url);
}

/**
 * The claims changed last, newest first, deleted ones left out. It needs no table of all claims, so
 * it answers at once however many there are: for what is shown first.
 */
export function readRecentClaims(
  limit: number,
): Promise<Outcome<{ readonly claims: readonly Claim[]; readonly stored: number }>> {
  return claimsReader().readRecentClaims(limit);
}

/**
 * A stretch of what a query finds, with counts for its filters. The first call in a page reads a
 * table of all claims (about a second for 50,000); it is kept and follows changes, so that later
 * calls take some milliseconds.
 */
export function queryClaims(query: ClaimQuery): Promise<Outcome<ClaimList>> {
  return claimsReader().queryClaims(query);
}

/** The ids of everything a query finds, in its order, whatever its offset and limit: for exports. */
export function queryClaimIds(
  query: Omit<ClaimQuery, 'offset' | 'limit'>,
): Promise<Outcome<readonly string[]>> {
  return claimsReader().queryClaimIds(query);
}

/** Claims by their ids, in this order; those that are gone are left out. At most 1,000 at a time. */
export function readClaims(ids: readonly string[]): Promise<Outcome<readonly Claim[]>> {
  return claimsReader().readClaims(ids);
}

/** Everything there is, deleted claims and history too, for a backup file (`core/claims/backup.ts`). */
export function readBackup(): Promise<Outcome<Backup>> {
  return claimsReader().readBackup();
}

/* Writing: an answer `done` says that it is on the disk. */

/** Makes a claim; its id, times, author and `about` are filled in. */
export function createClaim(draft: ClaimDraft): Promise<Outcome<Claim>> {
  return command({ do: 'create', draft });
}

/**
 * Changes the content of a claim. Changes of the same text within a minute count as one for undo.
 * @param base `modified` of the claim as it was shown; `stale` where it was changed since.
 */
export function changeClaim(
  id: string,
  base: string,
  change: Partial<ClaimContent>,
): Promise<Outcome<Claim>> {
  return command({ do: 'change', id, base, change });
}

/** Places a claim anew: see `selectedPassage`. It can be undone. */
export function placeClaim(id: string, base: string, target: ClaimTarget): Promise<Outcome<Claim>> {
  return command({ do: 'place', id, base, target });
}

/** Takes back the last change of a claim (content or place). */
export function undoChange(id: string, base: string): Promise<Outcome<Claim>> {
  return command({ do: 'undo', id, base });
}

/** Deletes claims; they are kept for 30 days, so that it can be undone. */
export function deleteClaims(ids: readonly string[]): Promise<Outcome<readonly Claim[]>> {
  return command({ do: 'delete', ids });
}

export function undeleteClaims(ids: readonly string[]): Promise<Outcome<readonly Claim[]>> {
  return command({ do: 'undelete', ids });
}

/**
 * Puts in claims from a file. Newer ones (`modified`) replace those of the same id. Each batch of some
 * hundred is written whole or not at all; with a problem, the batches before it are written.
 * @param onProgress called with how many have been dealt with.
 */
export async function putClaims(
  claims: readonly Claim[],
  onProgress?: (done: number) => void,
): Promise<Outcome<PutReport>> {
  const report = { added: 0, merged: 0, kept: 0, refused: [] as PutReport['refused'][number][] };
  for (let from = 0; from < claims.length; from += PUT_BATCH) {
    const batch = claims.slice(from, from + PUT_BATCH);
    const answer = await command<PutReport>({ do: 'put', claims: batch });
    if (answer.outcome === 'failed') return answer;
    const { added, merged, kept, refused } = answer.value;
    report.added += added;
    report.merged += merged;
    report.kept += kept;
    report.refused.push(...refused.map(({ index, where }) => ({ index: index + from, where })));
    onProgress?.(from + batch.length);
  }
  return { outcome: 'done', value: report };
}

/** Removes every claim for good. It cannot be undone: offer a backup first. */
export function wipeClaims(): Promise<Outcome<null>> {
  return command({ do: 'wipe' });
}

/**
 * Puts the claims of a backup in the place of everything, all of them or none, even where the browser
 * is killed meanwhile: they are laid beside what is there, and change places with it in one step.
 * @param settings null leaves them as they are.
 */
export async function restoreClaims(
  claims: readonly Claim[],
  settings: ClaimSettings | null,
): Promise<Outcome<null>> {
  const restore = crypto.randomUUID();
  let answer: Outcome<null> = { outcome: 'done', value: null };
  for (let from = 0; from < claims.length && answer.outcome === 'done'; from += PUT_BATCH) {
    const batch = claims.slice(from, from + PUT_BATCH);
    answer = await command({ do: 'stage', restore, claims: batch });
  }
  if (answer.outcome === 'done') {
    answer = await command({ do: 'swap', restore, count: claims.length, settings });
  }
  if (answer.outcome === 'failed') await command({ do: 'unstage', restore });
  return answer;
}

/** Hears of every change of claims, whichever window made it, until `signal` aborts. */
export function watchClaims(listener: (news: ClaimsNews) => void, signal: AbortSignal): void {
  // It has to hear of a change before whoever asks it because of the change.
  claimsReader();
  const hear = (message: unknown) => {
    const news = parseClaimsNews(message);
    if (news?.news === 'changed') listener(news.what);
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}

/** Claims sent at a time: some megabytes at most. */
const PUT_BATCH = 500;

async function command<T>(order: ClaimsCommand): Promise<Outcome<T>> {
  try {
    return await browser.runtime.sendMessage({ type: 'claims', order });
  } catch {
    return { outcome: 'failed', problem: { reason: 'unreachable' } };
  }
}
