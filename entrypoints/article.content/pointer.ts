import type { PlacedMention } from '../../core/page/placed-mention.ts';
import type { CardController } from './card-controller.ts';
import { createSpeedGauge } from './pointer-path.ts';

/** What a click on it does is the page's business. */
const INTERACTIVE =
  'a[href], area[href], button, input, select, textarea, label, summary, [contenteditable=""], [contenteditable="true"], [role="button"], [role="link"]';

/** A pointer that was fast and has sent nothing for so long has stopped (milliseconds). */
const STOPPED_MS = 60;

/** A finger held so long selects text or opens a menu: that is the page's (milliseconds). */
const LONG_PRESS_MS = 450;

export interface PointerOptions {
  readonly mentionAt: (x: number, y: number) => PlacedMention | null;
  readonly card: CardController;
  readonly signal: AbortSignal;
}

/**
 * Tells the card where the pointer rests and what is clicked or tapped. Only listens: no event is
 * stopped or changed. Events that scripts made up are ignored, and so are fast moves and moves while
 * a button is down (the reader is selecting text). A long press stays the page's.
 */
export function followPointer(document: Document, options: PointerOptions): void {
  const { mentionAt, card, signal } = options;
  const speedOf = createSpeedGauge();
  let last: PointerEvent | null = null;
  let isFast = false;
  let frame = 0;
  let stopped: ReturnType<typeof setTimeout> | undefined;
  /** How the last click was begun; a click itself does not tell everywhere. */
  let pressed: { readonly with: string; readonly time: number } = { with: 'mouse', time: 0 };

  const look = () => {
    frame = 0;
    if (!last || signal.aborted) return;
    const { clientX: x, clientY: y, timeStamp: time } = last;
    card.pointer(isFast ? null : mentionAt(x, y), { x, y, time });
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    clearTimeout(stopped);
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    isFast = speedOf({ x: event.clientX, y: event.clientY, time: event.timeStamp }) === 'fast';
    // Inside the card the card itself knows.
    last = card.owns(event.target) ? null : event;
    if (last && frame === 0) frame = requestAnimationFrame(look);
    if (last && isFast) {
      stopped = setTimeout(() => {
        isFast = false;
        look();
      }, STOPPED_MS);
    }
  };

  const onLeave = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    clearTimeout(stopped);
    last = null;
    card.pointer(null, { x: event.clientX, y: event.clientY, time: event.timeStamp });
  };

  const onPress = ({ isTrusted, pointerType, timeStamp }: PointerEvent) => {
    if (isTrusted) pressed = { with: pointerType, time: timeStamp };
  };

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || card.owns(event.target)) return;
    const { clientX: x, clientY: y } = event;
    const by = pressed.with === 'touch' ? 'touch' : 'click';
    if (by === 'touch' && event.timeStamp - pressed.time > LONG_PRESS_MS) return;
    const mention = isForPage(event) ? null : mentionAt(x, y);
    if (mention) card.open(mention, { by, at: { x, y } });
    else card.clickAway();
  };

  const quietly = { passive: true, signal } as const;
  const first = { ...quietly, capture: true } as const;
  document.addEventListener('pointermove', onMove, first);
  document.documentElement.addEventListener('pointerleave', onLeave, quietly);
  document.addEventListener('pointerdown', onPress, first);
  document.addEventListener('click', onClick, first);
}

/** A click on a control, with a modifier key, or at the end of a selection is the page's. */
function isForPage(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return true;
  }
  if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return true;
  return document.getSelection()?.isCollapsed === false;
}
