import { describe, expect, test } from 'vitest';
import type { Claim, ClaimContent } from '../../core/claims/claim.ts';
import type { ClaimsProblem, Outcome } from '../../core/claims/problem.ts';
import {
  type ClaimWrites,
  type Edited,
  editClaim,
} from '../../entrypoints/shared/claim-editing.ts';
import { sampleClaim } from '../review/claim-samples.ts';

/** A store of one claim, which answers when it is told to. */
function storeOf(claim: Claim) {
  let kept = claim;
  let tick = 0;
  let problem: ClaimsProblem | null = null;
  const written: Partial<ClaimContent>[] = [];
  const answer = (base: string, next: () => Claim): Outcome<Claim> => {
    if (problem) return { outcome: 'failed', problem };
    if (base !== kept.modified) {
      return { outcome: 'failed', problem: { reason: 'stale', current: kept } };
    }
    tick += 1;
    kept = { ...next(), modified: `2026-07-02T00:00:0${tick}.000Z` };
    return { outcome: 'done', value: kept };
  };
  const writes: ClaimWrites = {
    change: async (_, base, change) =>
      answer(base, () => {
        written.push(change);
        return { ...kept, ...change };
      }),
    place: async (_, base, target) => answer(base, () => ({ ...kept, target })),
    undo: async (_, base) => answer(base, () => ({ ...kept, verdict: null })),
  };
  return {
    writes,
    written,
    get kept() {
      return kept;
    },
    /** What another window does. */
    changeElsewhere(change: Partial<ClaimContent>) {
      answer(kept.modified, () => ({ ...kept, ...change }));
    },
    fail(with_: ClaimsProblem | null) {
      problem = with_;
    },
  };
}

async function settled(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await Promise.resolve();
}

function open(claim = sampleClaim(0)) {
  const store = storeOf(claim);
  const shown: Edited[] = [];
  const editing = editClaim(
    claim,
    (edited) => shown.push(edited),
    ({ reason }) => reason,
    store.writes,
  );
  return { store, shown, editing };
}

describe('the open claim', () => {
  test('shows what is entered at once, and tells when it is kept', async () => {
    const { editing, shown, store } = open();
    editing.change({ verdict: 'mixed' });
    expect(editing.edited).toMatchObject({ claim: { verdict: 'mixed' }, saving: { at: 'saving' } });
    await settled();
    expect(shown.at(-1)?.saving).toEqual({ at: 'saved' });
    expect(store.kept.verdict).toBe('mixed');
  });

  test('saves in order, and not what has been saved already', async () => {
    const { editing, store } = open();
    editing.change({ verdict: 'mixed' });
    editing.change({ rationale: 'One' });
    editing.change({ rationale: 'Two' });
    await settled();
    expect(store.kept).toMatchObject({ verdict: 'mixed', rationale: 'Two' });
    expect(store.written).toEqual([{ verdict: 'mixed', rationale: 'Two' }]);
    editing.change({ tags: ['a'] });
    await settled();
    expect(store.written.at(-1)).toEqual({ tags: ['a'] });
  });

  test('keeps what another window changed beside its own', async () => {
    const { editing, store } = open();
    store.changeElsewhere({ rationale: 'From elsewhere' });
    editing.change({ verdict: 'mixed' });
    await settled();
    expect(store.kept).toMatchObject({ verdict: 'mixed', rationale: 'From elsewhere' });
    expect(editing.edited.claim.rationale).toBe('From elsewhere');
  });

  test('takes news of another window, but no older ones', async () => {
    const { editing, shown, store } = open();
    store.changeElsewhere({ verdict: 'contradicted' });
    editing.hear(store.kept);
    expect(shown.at(-1)?.claim.verdict).toBe('contradicted');
    editing.hear(sampleClaim(0));
    expect(editing.edited.claim.verdict).toBe('contradicted');
  });

  test('loses nothing that could not be saved, and saves it when asked again', async () => {
    const { editing, store } = open();
    store.fail({ reason: 'quota' });
    editing.change({ rationale: 'Long thought' });
    await settled();
    expect(editing.edited.saving).toEqual({ at: 'failed', why: 'quota' });
    expect(editing.edited.claim.rationale).toBe('Long thought');
    store.fail(null);
    editing.retry();
    await settled();
    expect(store.kept.rationale).toBe('Long thought');
    expect(editing.edited.saving).toEqual({ at: 'saved' });
  });

  test('undoes only after what was entered is kept', async () => {
    const { editing, store } = open();
    editing.change({ verdict: 'mixed', rationale: 'Why' });
    editing.undo();
    await settled();
    expect(store.kept).toMatchObject({ verdict: null, rationale: 'Why' });
  });

  test('still saves, but tells nothing, once it is closed', async () => {
    const { editing, shown, store } = open();
    editing.change({ verdict: 'mixed' });
    editing.close();
    const told = shown.length;
    await settled();
    expect(store.kept.verdict).toBe('mixed');
    expect(shown).toHaveLength(told);
  });
});
