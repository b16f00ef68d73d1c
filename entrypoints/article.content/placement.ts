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

/** Space between the mention and its card: close enough to reach, far enough to read the line. */
const GAP = 8;
/** Space kept to the edges of the window. */
const MARGIN = 8;
/** Tallest a card gets, whatever the window; it scrolls inside. */
const MAX_HEIGHT = 560;
/** Shortest height worth showing; below it the card may cover the mention's line. */
const MIN_HEIGHT = 160;

/** Where a mention is on the screen: its client rectangles, one for each line it runs over. */
export interface Anchor {
  readonly rects: () => readonly DOMRect[];
  /** An element around the mention, so that its scrolling parents are watched. */
  readonly element: Element;
  /** The pointer, in client coordinates, when it opened the card: picks the line of a broken mention. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/**
 * Keeps a card beside its mention while the page scrolls, resizes or zooms.
 * @returns a function that stops it.
 */
export function keepPlaced(card: HTMLElement, anchor: Anchor): () => void {
  const reference = virtualElement(anchor);
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
            card.style.setProperty('--card-max-height', `${Math.floor(height)}px`);
          },
        }),
      ],
    });
    card.style.setProperty('left', `${Math.round(x)}px`, 'important');
    card.style.setProperty('top', `${Math.round(y)}px`, 'important');
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
