import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Point } from './pointer-path.ts';

/** Space between the mention and its card: close enough to reach, far enough to read the line. */
const GAP = 8;
/** Space kept to the edges of the window. */
const MARGIN = 8;
/** Tallest a card gets, whatever the window; it scrolls inside. */
const MAX_HEIGHT = 560;
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
 * Keeps a card beside its mention while the page scrolls, resizes or zooms.
 * @returns a function that stops it.
 */
export function keepPlaced({ element: card, style }: Placeable, anchor: Anchor): () => void {
  const reference = virtualElement(anchor);
  style('inset', 'auto');
  style('width', 'max-content');
  const place = async () => {
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(anchor.at ?? {}),
        offset(GAP),
        flip({ padding: MARGIN, fallbackPlacements: ['top-start'], fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            const height = Math.max(MIN_HEIGHT, Math.min(MAX_HEIGHT, availableHeight));
            style('--card-max-height', `${Math.floor(height)}px`);
          },
        }),
      ],
    });
    style('left', `${Math.round(x)}px`);
    style('top', `${Math.round(y)}px`);
  };
  return autoUpdate(reference, card, place);
}

function virtualElement(anchor: Anchor): VirtualElement {
  const rects = () => {
    const found = anchor.rects();
    return found.length > 0 ? found : [anchor.element.getBoundingClientRect()];
  };
  return {
    contextElement: anchor.element,
    getClientRects: () => [...rects()],
    getBoundingClientRect: () => union(rects()),
  };
}

function union(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
