import type { Verdict } from './claim.ts';

/** The scale that claims are weighed on until the fact-checker names another. */
export const DEFAULT_VERDICTS: readonly Verdict[] = [
  { id: 'supported', name: 'Supported', rating: 5 },
  { id: 'mostly-supported', name: 'Mostly supported', rating: 4 },
  { id: 'mixed', name: 'Mixed', rating: 3 },
  { id: 'mostly-contradicted', name: 'Mostly contradicted', rating: 2 },
  { id: 'contradicted', name: 'Contradicted', rating: 1 },
  { id: 'unverifiable', name: 'Unverifiable', rating: null },
];

/**
 * The name of a verdict on a scale; null while undecided. A step that the user has not named goes by
 * its usual name; a verdict that the scale does not hold, as one of an imported claim, by its id.
 */
export function verdictName(scale: readonly Verdict[], id: string | null): string | null {
  if (id === null) return null;
  const named = [...scale, ...DEFAULT_VERDICTS].find((one) => one.id === id && one.name !== '');
  return named?.name ?? id;
}
