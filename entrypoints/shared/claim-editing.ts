/**
 * The claim that a window has open. What is entered is shown at once and saved in order, one change
 * after the other; a change that another window made meanwhile is kept beside it.
 */
import type { Saving } from '../../components/claims/claim-view.ts';
import type { Claim, ClaimContent, ClaimTarget } from '../../core/claims/claim.ts';
import type { ClaimsProblem, Outcome } from '../../core/claims/problem.ts';
import { changeClaim, placeClaim, undoChange } from './claims.ts';

/** The open claim as it is shown, and whether all of it is kept. */
export interface Edited {
  readonly claim: Claim;
  readonly saving: Saving;
}

export interface ClaimEditing {
  readonly edited: Edited;
  change(part: Partial<ClaimContent>): void;
  /** Saves again what could not be saved. */
  retry(): void;
  undo(): void;
  place(target: ClaimTarget): void;
  /** Takes what another window made of it. */
  hear(claim: Claim): void;
  /** Hears nothing more; what was entered is still saved. */
  close(): void;
}

/** Writes of a claim, as `claims.ts` has them: given in tests. */
export interface ClaimWrites {
  readonly change: typeof changeClaim;
  readonly place: typeof placeClaim;
  readonly undo: typeof undoChange;
}

/** How often a change is tried again after another window came before it. */
const STALE_TRIES = 5;

/**
 * Opens a claim for editing.
 * @param onEdited called whenever what is to be shown has changed.
 * @param sentence words for why something could not be saved.
 */
export function editClaim(
  claim: Claim,
  onEdited: (edited: Edited) => void,
  sentence: (problem: ClaimsProblem) => string,
  writes: ClaimWrites = { change: changeClaim, place: placeClaim, undo: undoChange },
): ClaimEditing {
  /** As it is on the disk. */
  let kept = claim;
  /** Entered, and not yet on the disk. */
  let entered: Partial<ClaimContent> = {};
  let saving: Saving = { at: 'idle' };
  let queue: Promise<void> = Promise.resolve();
  let isOpen = true;

  const edited = (): Edited => ({ claim: { ...kept, ...entered }, saving });

  function tell(next: Saving): void {
    saving = next;
    if (isOpen) onEdited(edited());
  }

  /** Writes on top of what is kept; where another window was first, on top of what it made. */
  async function write(order: (base: string) => Promise<Outcome<Claim>>): Promise<boolean> {
    for (let tries = 0; tries < STALE_TRIES; tries++) {
      const answer = await order(kept.modified);
      if (answer.outcome === 'done') {
        kept = answer.value;
        return true;
      }
      if (answer.problem.reason !== 'stale') {
        tell({ at: 'failed', why: sentence(answer.problem) });
        return false;
      }
      kept = answer.problem.current;
    }
    tell({ at: 'failed', why: sentence({ reason: 'stale', current: kept }) });
    return false;
  }

  async function save(): Promise<void> {
    const part = entered;
    if (Object.keys(part).length === 0) return;
    if (!(await write((base) => writes.change(kept.id, base, part)))) return;
    // What was entered while it was being saved is still to be saved.
    entered = without(entered, part);
    tell(Object.keys(entered).length === 0 ? { at: 'saved' } : { at: 'saving' });
  }

  function enqueue(step: () => Promise<void>): void {
    tell({ at: 'saving' });
    queue = queue.then(step);
  }

  return {
    get edited() {
      return edited();
    },
    change(part) {
      entered = { ...entered, ...part };
      enqueue(save);
    },
    retry: () => enqueue(save),
    undo: () =>
      enqueue(async () => {
        await save();
        if (await write((base) => writes.undo(kept.id, base))) tell({ at: 'saved' });
      }),
    place: (target) =>
      enqueue(async () => {
        await save();
        if (await write((base) => writes.place(kept.id, base, target))) tell({ at: 'saved' });
      }),
    hear(heard) {
      if (heard.id !== kept.id || heard.modified <= kept.modified) return;
      kept = heard;
      tell(saving);
    },
    close() {
      isOpen = false;
    },
  };
}

/** What was entered, without what has been saved as it was entered. */
function without(
  entered: Partial<ClaimContent>,
  saved: Partial<ClaimContent>,
): Partial<ClaimContent> {
  return Object.fromEntries(
    Object.entries(entered).filter(([name, value]) => saved[name as keyof ClaimContent] !== value),
  );
}
