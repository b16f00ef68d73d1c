import { describe, expect, it } from 'vitest';
import type { AttachedEvidence, Claim } from '../../../core/claims/claim.ts';
import { MAX_HISTORY } from '../../../core/claims/claim-shape.ts';
import {
  edited,
  isSame,
  later,
  merged,
  undone,
  withDeleted,
} from '../../../core/claims/history.ts';
import { storedClaim } from './stored-claim.ts';

const claim = storedClaim(1);
const act = (at: string, author = 'A. Checker') => ({ at, author });
const NOON = '2026-02-01T12:00:00.000Z';
const LATER = '2026-02-01T14:00:00.000Z';

const piece = (note: string): AttachedEvidence => ({
  record: 'philadelphia-pa',
  piece: 'excerpt:L15-1',
  text: 'words',
  source: null,
  note,
  stance: 'supports',
});

/** Takes back every change. */
function rewound(from: Claim): Claim {
  let at = from;
  for (let step = undone(at, LATER); step; step = undone(at, LATER)) at = step;
  return at;
}

describe('a change', () => {
  it('keeps what held before, who changed it and when', () => {
    const changed = edited(claim, { verdict: 'mixed', tags: ['a'] }, act(NOON, 'B.'));
    expect(changed).toMatchObject({ verdict: 'mixed', tags: ['a'], modified: NOON });
    expect(changed.history).toEqual([
      { at: NOON, author: 'B.', before: { verdict: claim.verdict, tags: claim.tags } },
    ]);
    expect(claim.history).toEqual([]);
  });

  it('that changes nothing leaves the very same claim', () => {
    expect(edited(claim, { verdict: claim.verdict, tags: [...claim.tags] }, act(NOON))).toBe(claim);
  });

  it('can be taken back, one after the other, place and content alike', () => {
    const target = {
      ...claim.target,
      position: { type: 'TextPositionSelector', start: 5, end: 9 },
    } as const;
    const first = edited(claim, { verdict: 'mixed' }, act(NOON));
    const second = edited(first, { target }, act(LATER));
    expect(undone(second, LATER)).toMatchObject({ verdict: 'mixed', target: claim.target });
    expect(rewound(second)).toEqual({ ...claim, modified: rewound(second).modified });
    expect(undone(claim, NOON)).toBeNull();
  });

  it('of a text that is typed on is one with what was typed before', () => {
    let typed = claim;
    for (let second = 0; second < 50; second += 1) {
      const at = new Date(Date.parse(NOON) + second * 1_000).toISOString();
      typed = edited(typed, { rationale: 'x'.repeat(second + 1) }, act(at));
    }
    expect(typed.history).toHaveLength(1);
    expect(undone(typed, LATER)?.rationale).toBe('');
    expect(edited(typed, { rationale: 'other' }, act(LATER)).history).toHaveLength(2);
    const byAnother = edited(typed, { rationale: 'y' }, act(typed.modified, 'B.'));
    expect(byAnother.history).toHaveLength(2);
  });

  it('of notes is one, of pieces of evidence each its own', () => {
    const at = (second: number) => act(new Date(Date.parse(NOON) + second * 1_000).toISOString());
    const attached = edited(claim, { evidence: [piece('')] }, at(0));
    const noted = edited(attached, { evidence: [piece('a')] }, at(1));
    const notedOn = edited(noted, { evidence: [piece('ab')] }, at(2));
    expect(notedOn.history).toHaveLength(2);
    expect(undone(notedOn, LATER)?.evidence).toEqual([piece('')]);
    const two = edited(notedOn, { evidence: [piece('ab'), piece('c')] }, at(3));
    expect(two.history).toHaveLength(3);
  });

  it('drops the oldest when there are too many', () => {
    let many = claim;
    for (let index = 0; index < MAX_HISTORY + 5; index += 1) {
      many = edited(many, { tags: [String(index)] }, act(NOON));
    }
    expect(many.history).toHaveLength(MAX_HISTORY);
    expect(many.history[0]?.before.tags).toEqual(['4']);
  });
});

describe('deletion', () => {
  it('keeps everything and is taken back', () => {
    const deleted = withDeleted(claim, true, NOON);
    expect(deleted).toMatchObject({ deleted: NOON, modified: NOON, verdict: claim.verdict });
    expect(withDeleted(deleted, false, LATER)).toEqual({ ...claim, modified: LATER });
    expect(withDeleted(deleted, true, LATER)).toBe(deleted);
  });
});

describe('a version from elsewhere', () => {
  it('replaces the stored one, which can be had back', () => {
    const theirs = { ...claim, verdict: 'contradicted', modified: NOON };
    const both = merged(edited(claim, { tags: ['mine'] }, act('2026-01-15T00:00:00.000Z')), theirs);
    expect(both).toMatchObject({ verdict: 'contradicted', modified: NOON });
    expect(both.history).toHaveLength(2);
    expect(undone(both, LATER)).toMatchObject({ verdict: claim.verdict, tags: ['mine'] });
  });

  it('that grew out of the stored one brings its history along, nothing twice', () => {
    const theirs = edited(
      edited(claim, { verdict: 'mixed' }, act(NOON)),
      { tags: ['t'] },
      act(LATER),
    );
    const stored = edited(claim, { verdict: 'mixed' }, act(NOON));
    expect(merged(stored, theirs)).toEqual(theirs);
  });
});

describe('times', () => {
  it('go on where the clock stands still or goes back', () => {
    expect(later(NOON, LATER)).toBe(LATER);
    expect(later(NOON, NOON)).toBe('2026-02-01T12:00:00.001Z');
    expect(later(LATER, NOON)).toBe('2026-02-01T14:00:00.001Z');
  });
});

describe('sameness', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
  ])('of %j and %j is %s', (a, b, same) => {
    expect(isSame(a, b)).toBe(same);
  });
});
