import type { PlacedMention } from './placed-mention.ts';

/** Shows in the page where mentions are. An engine may not change the text of the page. */
export interface Painter {
  readonly engine: 'highlight' | 'mark';
  /** Paints these mentions and nothing else. Putting in elements makes their ranges stale. */
  paint(mentions: readonly PlacedMention[]): void;
  /** Takes the paint off mentions whose text has just changed, ahead of the next `paint`. */
  remove(mentions: readonly PlacedMention[]): void;
  /** Marks the mention that a card or a list speaks of; null for none. */
  setActive(mention: PlacedMention | null): void;
  /** Takes off all paint and everything the engine has registered. */
  clear(): void;
}

/** Makes an engine that calls `onStop` when it has had to take its marks off the page for good. */
export type PainterMaker = (onStop: () => void) => Painter;
