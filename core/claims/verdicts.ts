import type { Verdict } from './claim.ts';

/** Names of the steps of the default scale by id, as files have them while the user gives no others. */
export const USUAL_NAMES: Readonly<Record<string, string>> = {
  supported: 'Supported',
  'mostly-supported': 'Mostly supported',
  mixed: 'Mixed',
  'mostly-contradicted': 'Mostly contradicted',
  contradicted: 'Contradicted',
  unverifiable: 'Unverifiable',
};

/**
 * The scale that claims are weighed on until the fact-checker names another. Its names are empty, so
 * that they follow the language of the interface.
 */
export const DEFAULT_SCALE: readonly Verdict[] = [
  { id: 'supported', name: '', rating: 5 },
  { id: 'mostly-supported', name: '', rating: 4 },
  { id: 'mixed', name: '', rating: 3 },
  { id: 'mostly-contradicted', name: '', rating: 2 },
  { id: 'contradicted', name: '', rating: 1 },
  { id: 'unverifiable', name: '', rating: null },
];

/**
 * The name of a verdict on a scale; null while undecided. A step that the user has not named goes by
 * its usual name; a verdict that the scale does not hold, as one of an imported claim, by its id.
 */
export function verdictName(scale: readonly Verdict[], id: string | null): string | null {
  if (id === null) return null;
  const own = scale.find((one) => one.id === id)?.name;
  return own || (USUAL_NAMES[id] ?? id);
}
