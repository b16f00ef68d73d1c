import type { Anchoring } from '../claims/claim.ts';
import { keepRanges } from './kept-ranges.ts';
import { createNearPaint } from './near-paint.ts';
import type { Placed } from './placed-mention.ts';

/** A claim where it stands in the page. */
export interface PlacedClaim extends Placed {
  readonly id: string;
  readonly state: Exclude<Anchoring['state'], 'lost'>;
}

/** Styled in `entrypoints/claim-marks.css`. */
const NAMES = {
  exact: 'lawmark-claim',
  moved: 'lawmark-claim-moved',
  approximate: 'lawmark-claim-approximate',
} as const;
const ACTIVE = 'lawmark-claim-active';

/** Below the marks of mentions, whose lines stay visible inside a claim. */
const PRIORITY = -4;
const ACTIVE_PRIORITY = -3;

export interface ClaimPainter {
  /** Paints these claims and nothing else; they may overlap. */
  paint(claims: readonly PlacedClaim[]): void;
  setActive(claim: PlacedClaim | null): void;
  clear(): void;
}

/** Paints claims with the CSS Custom Highlight API: see `createHighlightPainter`. */
export function createClaimPainter(registry: HighlightRegistry = CSS.highlights): ClaimPainter {
  const highlights = new Map<string, Highlight>();

  const highlightFor = (name: string): Highlight => {
    const highlight = highlights.get(name) ?? new Highlight();
    highlight.priority = name === ACTIVE ? ACTIVE_PRIORITY : PRIORITY;
    highlights.set(name, highlight);
    // Registered at each use: a page may clear the registry.
    if (registry.get(name) !== highlight) registry.set(name, highlight);
    return highlight;
  };

  const ranges = keepRanges(highlightFor);
  const near = createNearPaint<PlacedClaim>(
    ({ state, range }) => ranges.put(NAMES[state], range),
    ({ range }) => ranges.take(range),
  );

  return {
    paint(claims) {
      ranges.replace(() => near.show(claims));
    },
    setActive(claim) {
      highlights.get(ACTIVE)?.clear();
      if (claim) highlightFor(ACTIVE).add(claim.range);
    },
    clear() {
      near.show([]);
      for (const [name, highlight] of highlights) {
        highlight.clear();
        registry.delete(name);
      }
      highlights.clear();
      ranges.forget();
    },
  };
}
