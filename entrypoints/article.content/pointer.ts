import type { PlacedMention } from '../../core/page/placed-mention.ts';
import type { CardController } from './card-controller.ts';

/** What a click on it does is the page's business. */
const INTERACTIVE =
  'a[href], area[href], button, input, select, textarea, label, summary, [contenteditable=""], [contenteditable="true"], [role="button"], [role="link"]';

export interface PointerOptions {
  readonly mentionAt: (x: number, y: number) => PlacedMention | null;
  readonly card: CardController;
  readonly signal: AbortSignal;
}

/**
 * Tells the card where the pointer rests and what is clicked. Only listens: no event is stopped or
 * changed. Events that scripts made up are ignored, and so are moves while a button is down (the
 * reader is selecting text).
 */
export function followPointer(document: Document, options: PointerOptions): void {
  const { mentionAt, card, signal } = options;
  let last: PointerEvent | null = null;
  let frame = 0;

  const look = () => {
    frame = 0;
    if (!last || signal.aborted) return;
    const { clientX: x, clientY: y } = last;
    card.pointer(mentionAt(x, y), { x, y });
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      // Inside the card the card itself knows.
      last = card.owns(event.target) ? null : event;
      if (last && frame === 0) frame = requestAnimationFrame(look);
    },
    { passive: true, capture: true, signal },
  );

  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      last = null;
      if (event.isTrusted) card.pointer(null, { x: event.clientX, y: event.clientY });
    },
    { passive: true, signal },
  );

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || card.owns(event.target)) return;
      const { clientX: x, clientY: y } = event;
      const mention = isForPage(event) ? null : mentionAt(x, y);
      if (mention) card.open(mention, { at: { x, y }, focus: false });
      else card.clickAway();
    },
    { passive: true, capture: true, signal },
  );
}

/** A click on a control, with a modifier key, or at the end of a selection is the page's. */
function isForPage(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return true;
  }
  if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return true;
  return document.getSelection()?.isCollapsed === false;
}
