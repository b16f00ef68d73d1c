import { isBlank, isCapital } from './pattern.ts';
import type { Place } from './place-names.ts';

/** A list of places, with how many of its names can only be cities or only states, or need no evidence. */
export interface Run {
  readonly start: number;
  size: number;
  cities: number;
  states: number;
  sure: number;
}

// Between two places of one list: commas, "and", perhaps a place that the record does not hold.
const GLUE =
  /^(?:\s*[,;]\s*|\s+)(?:(?:and|or|&|as well as)\s+)?(?:the\s+)?(?:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}(?:,\s+(?:and\s+)?|\s+and\s+))?$/;
const GLUE_LENGTH = 60;

/** For each place the list that it stands in. */
export function findRuns(text: string, places: readonly Place[]): Map<Place, Run> {
  const runs = new Map<Place, Run>();
  let run: Run | undefined;
  let end = 0;
  for (const place of places) {
    if (run === undefined || !isGlue(text, end, place.start)) {
      run = { start: place.start, size: 0, cities: 0, states: 0, sure: 0 };
    }
    const { senses, state } = place;
    const hasState = state !== null || senses.some(({ entry }) => entry.kind === 'state');
    const hasLocal = senses.some(({ entry }) => entry.kind !== 'state');
    run.size += 1;
    if (hasState && !hasLocal) run.states += 1;
    if (hasLocal && !hasState) run.cities += 1;
    if (senses.some(({ use }) => use === 'always')) run.sure += 1;
    runs.set(place, run);
    end = place.end;
  }
  return runs;
}

function isGlue(text: string, from: number, to: number): boolean {
  if (to - from > GLUE_LENGTH || !mayGlue(text, from)) return false;
  const gap = text.slice(from, to);
  return /[,;]|\b(?:and|or)\b|&/.test(gap) && GLUE.test(gap);
}

/** Whether what stands at `from` may begin as the pattern does. */
function mayGlue(text: string, from: number): boolean {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  return isCapital(code) || STARTS_OF_GLUE.includes(text.charAt(at));
}

const STARTS_OF_GLUE = ',;&aot';
