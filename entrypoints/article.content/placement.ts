import { autoUpdate } from '@floating-ui/dom';
import { type Box, isInside, type Point } from './pointer-path.ts';

/** Width of a card beside its mention where the window is wide enough; see card.css. */
const WIDTH = 360;
/** Space between the mention and its card: close enough to reach, far enough to read the line. */
const GAP = 8;
/** Space kept to the edges of the window. */
const MARGIN = 8;
/** Tallest a card gets, whatever the window; it scrolls inside. */
const MAX_HEIGHT = 560;
/** With so much room below, a card stands below: most are taller, and scroll. */
const ENOUGH_HEIGHT = 320;
/** Shortest height worth showing; below it the card may cover the mention's line. */
const MIN_HEIGHT = 160;
/** Windows narrower than this leave no room for a card beside the text that it is about. */
const SHEET_BELOW_WIDTH = 480;

/** Where a mention is on the screen: its client rectangles, one for each line it runs over. */
export interface Anchor {
  readonly rects: () => readonly DOMRect[];
  /** An element around the mention, so that its scrolling parents are watched. */
  readonly element: Element;
  /** The pointer, in client coordinates, when it opened the card: picks the line of a broken mention. */
  readonly at: Point | null;
}

/** The card's host, as far as placing it goes. */
export interface Placeable {
  readonly element: HTMLElement;
  style(name: string, value: string): void;
}

export type Side = 'below' | 'above';

/** Where a card stands: its left edge, the edge that is next to the line, and how tall it may be. */
export interface Placement {
  readonly side: Side;
  readonly left: number;
  /** From the upper edge of the window for a card below the line, from the lower for one above. */
  readonly edge: number;
  readonly maxHeight: number;
}

/** Whether a card should come as a sheet at the lower edge of the window. */
export function wantsSheet(document: Document, touch: boolean): boolean {
  return touch || document.documentElement.clientWidth < SHEET_BELOW_WIDTH;
}

/** Lays a card over the whole width of the window, at its lower edge. */
export function placeAsSheet({ style }: Placeable): void {
  style('inset', 'auto 0 0 0');
  style('width', 'auto');
  style('--card-max-height', `min(max(60vh, 320px), 100vh - ${2 * MARGIN}px)`);
}

/**
 * Keeps a card beside its mention while the page scrolls, resizes or zooms. Nothing of the card is
 * measured, so that the page is not laid out again and again: a card above its line hangs by its
 * lower edge.
 * @returns a function that stops it.
 */
export function keepPlaced({ element: card, style }: Placeable, anchor: Anchor): () => void {
  const { documentElement } = card.ownerDocument;
  const line = lineIn(anchor.rects(), anchor.at);
  let last: Placement | null = null;
  const place = () => {
    const rects = anchor.rects();
    const box = rects[Math.min(line, rects.length - 1)];
    if (!box) return;
    const { clientWidth: width, clientHeight: height } = documentElement;
    const next = placementBeside(box, { width, height }, last?.side ?? null);
    if (last && isSame(last, next)) return;
    last = next;
    const { side, left, edge, maxHeight } = next;
    style(
      'inset',
      side === 'below' ? `${edge}px auto auto ${left}px` : `auto auto ${edge}px ${left}px`,
    );
    style('--card-max-height', `${maxHeight}px`);
  };
  style('width', 'max-content');
  place();
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => anchor.rects()[line] ?? anchor.element.getBoundingClientRect(),
  };
  return autoUpdate(reference, card, place);
}

/**
 * Where a card stands beside a line of text; all in CSS pixels of the window.
 * @param before on which side it stands already: it changes sides only where there is no room left.
 */
export function placementBeside(
  line: Box,
  window: { readonly width: number; readonly height: number },
  before: Side | null,
): Placement {
  const below = window.height - (line.y + line.height) - GAP - MARGIN;
  const above = line.y - GAP - MARGIN;
  const side = sideFor(below, above, before);
  const room = Math.floor(side === 'below' ? below : above);
  const maxHeight = Math.max(MIN_HEIGHT, Math.min(MAX_HEIGHT, room));
  const rightmost = window.width - Math.min(WIDTH, window.width - 2 * MARGIN) - MARGIN;
  const edge = side === 'below' ? line.y + line.height + GAP : window.height - line.y + GAP;
  return {
    side,
    left: Math.round(Math.max(MARGIN, Math.min(line.x, rightmost))),
    // Where there is no room on either side, the card covers the line rather than leaves the window.
    edge: Math.round(
      room < MIN_HEIGHT ? Math.min(edge, window.height - MIN_HEIGHT - MARGIN) : edge,
    ),
    maxHeight,
  };
}

function sideFor(below: number, above: number, before: Side | null): Side {
  if (before !== null && (before === 'below' ? below : above) >= MIN_HEIGHT) return before;
  return below >= ENOUGH_HEIGHT || below >= above ? 'below' : 'above';
}

/** Which of a mention's boxes is under the pointer; the first where a key asked. */
function lineIn(rects: readonly DOMRect[], at: Point | null): number {
  return at === null
    ? 0
    : Math.max(
        0,
        rects.findIndex((rect) => isInside(at, rect)),
      );
}

function isSame(a: Placement, b: Placement): boolean {
  return a.side === b.side && a.left === b.left && a.edge === b.edge && a.maxHeight === b.maxHeight;
}
