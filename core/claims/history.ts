/** Changes of a claim, each with what held before, so that all of them can be taken back. Pure. */
import type { Claim, ClaimChange, ClaimContent, ClaimTarget } from './claim.ts';
import { MAX_HISTORY } from './claim-shape.ts';

/** What a change may set. */
export type ClaimEdit = Partial<ClaimContent & { readonly target: ClaimTarget }>;

/** Who changes something, and when (ISO date-time in UTC). */
export interface Act {
  readonly at: string;
  readonly author: string;
}

/** Typing that pauses for less than this is one change (milliseconds). */
const ONE_CHANGE_MS = 60_000;

const EDITABLE = ['verdict', 'rationale', 'tags', 'evidence', 'target'] as const;

/**
 * Changes a claim. What the edit leaves as it is does not count; an edit that changes nothing returns
 * the same claim. Typing on at a rationale or a note is one change with what was typed before.
 */
export function edited(claim: Claim, edit: ClaimEdit, act: Act): Claim {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const key of EDITABLE) {
    if (edit[key] === undefined || isSame(edit[key], claim[key])) continue;
    before[key] = claim[key];
    after[key] = edit[key];
  }
  if (Object.keys(after).length === 0) return claim;
  const at = later(claim.modified, act.at);
  const change: ClaimChange = { at, author: act.author, before };
  return { ...claim, ...after, modified: at, history: appended(claim, change, after) };
}

/** Takes back the last change; null where there is none. */
export function undone(claim: Claim, at: string): Claim | null {
  const last = claim.history.at(-1);
  if (!last) return null;
  return {
    ...claim,
    ...last.before,
    modified: later(claim.modified, at),
    history: claim.history.slice(0, -1),
  };
}

/** Deletes a claim, or brings it back: `deleted` is a time or null. */
export function withDeleted(claim: Claim, deleted: boolean, at: string): Claim {
  if ((claim.deleted !== null) === deleted) return claim;
  const modified = later(claim.modified, at);
  return { ...claim, modified, deleted: deleted ? modified : null };
}

/**
 * Puts a newer version from elsewhere in the place of a stored one. What is replaced becomes a change
 * that can be taken back, and no history is lost.
 */
export function merged(stored: Claim, incoming: Claim): Claim {
  const before: Record<string, unknown> = {};
  for (const key of EDITABLE) {
    if (!isSame(stored[key], incoming[key])) before[key] = stored[key];
  }
  const told = new Set(incoming.history.map(keyOf));
  const own = stored.history.filter((change) => !told.has(keyOf(change)));
  const history = [...own, ...incoming.history].sort((a, b) => (a.at < b.at ? -1 : 1));
  const isKnown = incoming.history.some(({ at }) => at > stored.modified);
  if (!isKnown && Object.keys(before).length > 0) {
    history.push({ at: incoming.modified, author: incoming.author, before });
  }
  return { ...incoming, history: history.slice(-MAX_HISTORY) };
}

/**
 * A time after another: `at`, or a millisecond after `before` where the clock has not moved on or was
 * set back. So `modified` tells every two versions of a claim apart.
 */
export function later(before: string, at: string): string {
  return at > before ? at : new Date(Date.parse(before) + 1).toISOString();
}

/** Whether two plain values are the same; the order of an object's fields does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]));
}

function appended(
  claim: Claim,
  change: ClaimChange,
  after: Readonly<Record<string, unknown>>,
): readonly ClaimChange[] {
  const last = claim.history.at(-1);
  if (last && isOneTyping(claim, last, change, after)) {
    return [...claim.history.slice(0, -1), { ...change, before: last.before }];
  }
  return [...claim.history, change].slice(-MAX_HISTORY);
}

function isOneTyping(
  claim: Claim,
  last: ClaimChange,
  change: ClaimChange,
  after: Readonly<Record<string, unknown>>,
): boolean {
  if (last.author !== change.author) return false;
  if (Date.parse(change.at) - Date.parse(last.at) > ONE_CHANGE_MS) return false;
  const keys = Object.keys(change.before).join();
  if (keys !== Object.keys(last.before).join()) return false;
  if (keys === 'rationale') return true;
  // The same pieces in the same order with the same stance: only their notes differ.
  if (keys !== 'evidence') return false;
  const shapes = [last.before.evidence, claim.evidence, after.evidence].map(withoutNotes);
  return isSame(shapes[0], shapes[1]) && isSame(shapes[1], shapes[2]);
}

function withoutNotes(evidence: unknown): unknown {
  return (evidence as Claim['evidence']).map((piece) => ({ ...piece, note: '' }));
}

function keyOf({ at, before }: ClaimChange): string {
  return `${at} ${Object.keys(before).join()}`;
}
