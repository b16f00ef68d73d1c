import type { PlaceState } from '../../core/dataset/atlas-view.ts';

/** Fills of areas, drawn by `patterns.tsx`. */
export type Fill = 'plain' | 'solid' | 'lines' | 'cross' | 'dots' | 'rows' | 'sparse';

/** How a state looks: the fill of areas and the mark of cities, different in shape, not only colour. */
export interface Look {
  readonly fill: Fill;
  /** SVG path around 0,0, in pixels. */
  readonly mark: string;
  readonly isHollow: boolean;
}

const CIRCLE = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z';
const SQUARE = 'M-4-4h8v8h-8z';
const DIAMOND = 'M0-5.6L5.6 0L0 5.6L-5.6 0z';
const TRIANGLE = 'M0-5.2L5 4H-5z';
const BAR = 'M-5-2h10v4h-10z';
const SMALL_CROSS = 'M-3-3L3 3M-3 3L3-3';

const UNKNOWN: Look = { fill: 'plain', mark: SMALL_CROSS, isHollow: true };

export const LOOKS: Readonly<Record<PlaceState, Look>> = {
  named: { fill: 'lines', mark: DIAMOND, isHollow: false },
  asked: { fill: 'dots', mark: CIRCLE, isHollow: true },
  finding: { fill: 'cross', mark: SQUARE, isHollow: false },
  sued: { fill: 'solid', mark: CIRCLE, isHollow: false },
  cleared: { fill: 'rows', mark: TRIANGLE, isHollow: true },
  'other-act': { fill: 'sparse', mark: BAR, isHollow: true },
  'no-act': UNKNOWN,
  pending: { fill: 'dots', mark: CIRCLE, isHollow: true },
  ruled: { fill: 'solid', mark: CIRCLE, isHollow: false },
  ended: { fill: 'rows', mark: TRIANGLE, isHollow: true },
  'no-suit': UNKNOWN,
  listed: { fill: 'solid', mark: CIRCLE, isHollow: false },
  removed: { fill: 'lines', mark: DIAMOND, isHollow: true },
  'not-listed': { fill: 'rows', mark: SQUARE, isHollow: true },
  unknown: UNKNOWN,
  'not-published': UNKNOWN,
};

/** Whether a state is that of knowing nothing. */
export function isUnknown(state: PlaceState): boolean {
  return LOOKS[state] === UNKNOWN;
}
