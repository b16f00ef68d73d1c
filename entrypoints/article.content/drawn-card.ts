import cardCss from '../../assets/card.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import { type MountedCard, mountCard } from '../../components/card/mount-card.tsx';
import { rectsOf } from '../../core/page/placed-mention.ts';
import { createCardHost } from './card-host.ts';
import type { CardContents, CardView, CardViewHandlers } from './card-view.ts';
import { keepPlaced } from './placement.ts';

/** Draws cards in a document. Nothing is in the page until the first `show`. */
export function createCardView(document: Document, handlers: CardViewHandlers): CardView {
  const host = createCardHost(document, `${tokensCss}\n${cardCss}`);
  host.element.addEventListener('pointerenter', handlers.onEnter);
  host.element.addEventListener('pointerleave', handlers.onLeave);
  let mounted: MountedCard | null = null;
  let stopPlacing = () => {};
  let focusBefore: Element | null = null;

  /** Listens on the page only while a card is open, and takes only the Esc that closes it. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    handlers.onClose();
  };

  return {
    show(contents) {
      const props = propsOf(contents, handlers);
      if (mounted) {
        mounted.update(props);
        return;
      }
      host.show();
      mounted = mountCard(host.mount, props);
      document.defaultView?.addEventListener('keydown', onKey, { capture: true });
    },
    placeAt(mention, at) {
      stopPlacing();
      const element = mention.range.startContainer.parentElement;
      if (!mounted || !element) return;
      stopPlacing = keepPlaced(host.element, { rects: () => rectsOf(mention), element, at });
    },
    hide() {
      if (!mounted) return;
      const hadFocus = document.activeElement === host.element;
      document.defaultView?.removeEventListener('keydown', onKey, { capture: true });
      stopPlacing();
      stopPlacing = () => {};
      mounted.unmount();
      mounted = null;
      host.hide();
      if (hadFocus && focusBefore instanceof HTMLElement)
        focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
    focus() {
      if (document.activeElement !== host.element) focusBefore = document.activeElement;
      mounted?.focus();
    },
    owns: (node) => node === host.element,
  };
}

function propsOf({ card, back, pinned }: CardContents, handlers: CardViewHandlers) {
  return {
    card,
    pinned,
    today: new Date().toISOString().slice(0, 10),
    onPin: handlers.onPin,
    onClose: handlers.onClose,
    onOpen: ({ id }: { id: string }) => handlers.onOpen(id),
    onCopy: (text: string) => navigator.clipboard.writeText(text),
    ...(back ? { backTo: back.title, onBack: handlers.onBack } : {}),
  };
}
