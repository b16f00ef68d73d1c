import type { Notice } from '../../components/card/card-shell.tsx';
import type { Card } from '../../core/dataset/card-model.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import type { Box, Point } from './pointer-path.ts';

/** What the card tells of what the reader does with it. */
export interface CardViewHandlers {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** A link to another record was followed. */
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
  /** A card that could not be had is asked for again. */
  readonly onRetry: () => void;
}

export interface CardContents {
  readonly card: Card | Notice;
  /** The card to go back to. */
  readonly back: Card | null;
  readonly pinned: boolean;
  /** Drawn, but the pointer goes through it. */
  readonly ghost: boolean;
  /** Asked for with a finger, so that it comes as a sheet at the lower edge. */
  readonly touch: boolean;
}

/** Draws a card beside a mention. It decides nothing: see `card-state.ts`. */
export interface CardView {
  /** Draws a card outside the page, so that `show` has little left to do. */
  prepare(contents: CardContents): void;
  /**
   * Shows a card, or other contents in the one that is shown, beside a mention. `at` is the pointer
   * that asked for it, null when a key did.
   */
  show(contents: CardContents, mention: PlacedMention, at: Point | null): void;
  hide(): void;
  /** Moves the keyboard focus into the card; `hide` gives it back. */
  focus(): void;
  /** Where the card is, in viewport coordinates; null while there is none. */
  box(): Box | null;
  /** Whether a node is the card's host. */
  owns(node: EventTarget | null): boolean;
}

/** How the reader wants cards to look. */
export interface CardLook {
  /** BCP 47 tag; null for the browser's own language. */
  readonly language: string | null;
  /** Null for that of the page around the mention. */
  readonly theme: 'light' | 'dark' | null;
}

/** @param look asked again for each card that is opened. */
export type CreateCardView = (
  document: Document,
  handlers: CardViewHandlers,
  look: () => CardLook,
) => CardView;

/**
 * Where the card's script, which is loaded when the first card is about to open, leaves its maker
 * for the content script. Both run in the extension's isolated world; the page sees neither.
 */
export const CARD_VIEW = Symbol.for('lawmark.card-view');

export type CardViewWorld = { [CARD_VIEW]?: CreateCardView };
