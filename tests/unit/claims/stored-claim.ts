import type { Claim } from '../../../core/claims/claim.ts';

/** A claim that is right in every field; `index` makes its own id, words, page and time. */
export function storedClaim(index: number, changes: Partial<Claim> = {}): Claim {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    page: {
      url: `https://paper.example/story-${index % 7}`,
      title: `Story ${index % 7}`,
      publisher: index % 2 ? 'The Paper' : null,
      published: `2018-01-${String(1 + (index % 28)).padStart(2, '0')}`,
      authors: ['Ruth Okafor'],
    },
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact: `The city answered ${index} questions.`,
        prefix: 'Before. ',
        suffix: ' After.',
      },
      position: { type: 'TextPositionSelector', start: 100_000 - index, end: 100_030 - index },
    },
    about: index % 3 ? ['philadelphia-pa'] : [],
    author: 'A. Checker',
    created: at,
    modified: at,
    history: [],
    deleted: null,
    verdict: index % 5 ? 'supported' : null,
    rationale: '',
    tags: index % 4 ? [] : ['grants'],
    evidence: [],
    ...changes,
  };
}
