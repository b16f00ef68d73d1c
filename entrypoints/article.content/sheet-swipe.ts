/** How far down a sheet is drawn before it goes (CSS pixels). */
const FAR_ENOUGH = 72;

/**
 * Lets a finger draw a sheet down and away by its head, until `signal` aborts. Buttons in the head
 * stay buttons.
 * @param root where the sheet is drawn; its head is found anew, because the sheet is drawn again.
 */
export function listenForSwipe(
  root: HTMLElement,
  { onSwiped, signal }: { readonly onSwiped: () => void; readonly signal: AbortSignal },
): void {
  let from: { readonly id: number; readonly y: number } | null = null;
  const drawnBy = (event: PointerEvent) => (from ? Math.max(0, event.clientY - from.y) : 0);
  const settle = () => {
    from = null;
    root.style.removeProperty('translate');
  };
  root.addEventListener(
    'pointerdown',
    (event) => {
      const { target, pointerType, pointerId: id, clientY: y } = event;
      if (pointerType !== 'touch' || !(target instanceof Element)) return;
      if (!target.closest('.shell-head') || target.closest('button')) return;
      from = { id, y };
      root.setPointerCapture(id);
    },
    { signal },
  );
  root.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId === from?.id) root.style.translate = `0 ${drawnBy(event)}px`;
    },
    { signal },
  );
  root.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== from?.id) return;
      const isFar = drawnBy(event) >= FAR_ENOUGH;
      settle();
      if (isFar) onSwiped();
    },
    { signal },
  );
  root.addEventListener('pointercancel', settle, { signal });
}
