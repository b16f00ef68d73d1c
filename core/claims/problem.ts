import type { Claim } from './claim.ts';

/** Why something could not be done with claims. Nothing has changed then, unless it says so. */
export type ClaimsProblem =
  /** The disk or the browser's share of it is full. */
  | { readonly reason: 'quota' }
  /** The browser gives no room: storage switched off, or a window that keeps nothing. */
  | { readonly reason: 'no-storage' }
  /** Another window of an older version holds the store; closing it helps. */
  | { readonly reason: 'blocked' }
  /** The store was written by a later version of the extension. */
  | { readonly reason: 'too-new' }
  | { readonly reason: 'unknown-claim'; readonly id: string }
  /** Somebody, perhaps in another window, changed the claim meanwhile; `current` is what is kept. */
  | { readonly reason: 'stale'; readonly current: Claim }
  /** There is no change to be undone. */
  | { readonly reason: 'nothing-to-undo' }
  /** What was to be written is no claim; `where` names the field: `3.page.url`. */
  | { readonly reason: 'invalid'; readonly where: string | null }
  /** Not all of a backup arrived, as when two windows restore one at once. */
  | { readonly reason: 'incomplete' }
  /** A page asked for what is not its own. */
  | { readonly reason: 'not-allowed' }
  /** The background does not answer: the extension was updated or switched off. */
  | { readonly reason: 'unreachable' }
  | { readonly reason: 'failed'; readonly message: string };

/** An answer, or why there is none. */
export type Outcome<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'failed'; readonly problem: ClaimsProblem };

/** A problem as an exception, where one has to pass through code that knows nothing of it. */
export class ClaimsError extends Error {
  readonly problem: ClaimsProblem;

  constructor(problem: ClaimsProblem) {
    super(`claims: ${problem.reason}`);
    this.problem = problem;
  }
}

/** Runs something that may throw a `ClaimsError`, or anything else. */
export async function outcomeOf<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { outcome: 'done', value: await run() };
  } catch (error) {
    if (error instanceof ClaimsError) return { outcome: 'failed', problem: error.problem };
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', problem: { reason: 'failed', message } };
  }
}
