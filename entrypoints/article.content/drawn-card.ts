import cardCss from '../../assets/card.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import type { CardShellProps } from '../../components/card/card-shell.tsx';
import { type MountedCard, mountCard } from '../../components/card/mount-card.tsx';
import type { Messages } from '../../components/messages/index.tsx';
import { type PlacedMention, rectsOf } from '../../core/page/placed-mention.ts';
import { createCardHost } from './card-host.ts';
import type { CardContents, CardLook, CardView, CardViewHandlers } from './card-view.ts';
import { copyText } from './copy-text.ts';
import { themeAround } from './page-theme.ts';
import { keepPlaced, placeAsSheet, wantsSheet } from './placement.ts';
import type { Point } from './pointer-path.ts';
import { listenForSwipe } from './sheet-swipe.ts';

/** Where a card was asked for. */
interface Place {
  readonly mention: PlacedMention;
  readonly at: Point | null;
  readonly touch: boolean;
}

/** What is drawn into the host, whether or not the host is in the page. */
interface Drawing {
  readonly card: MountedCard;
  readonly contents: CardContents;
  readonly messages: Messages;
}

interface OpenCard {
  readonly place: Place;
  readonly isSheet: boolean;
  readonly stopPlacing: () => void;
  /** Aborted when the card goes. */
  readonly closing: AbortController;
}

/** Draws cards in a document. Nothing is in the page until the first `show`. */
export function createCardView(
  document: Document,
  handlers: CardViewHandlers,
  look: () => { readonly messages: Messages; readonly theme: CardLook['theme'] },
): CardView {
  const host = createCardHost(document, `${tokensCss}\n${cardCss}`);
  host.element.addEventListener('pointerenter', handlers.onEnter);
  host.element.addEventListener('pointerleave', handlers.onLeave);
  let drawing: Drawing | null = null;
  let open: OpenCard | null = null;
  let focusBefore: Element | null = null;

  function draw(contents: CardContents): Drawing {
    const { messages } = look();
    const props = propsOf(contents, handlers);
    if (drawing?.messages !== messages) {
      drawing?.card.unmount();
      return { card: mountCard(host.mount, props, messages), contents, messages };
    }
    if (!isDrawnAlike(drawing.contents, contents)) drawing.card.update(props);
    return { ...drawing, contents };
  }

  function start(place: Place): OpenCard {
    host.show();
    const placed = put(place);
    const closing = new AbortController();
    listen(closing.signal);
    return { closing, place, ...placed };
  }

  function put(place: Place): Pick<OpenCard, 'isSheet' | 'stopPlacing'> {
    const { mention, at, touch } = place;
    const element = mention.range.startContainer.parentElement;
    const isSheet = wantsSheet(document, touch);
    host.mount.dataset.layout = isSheet ? 'sheet' : 'beside';
    host.style('color-scheme', look().theme ?? (element && themeAround(element)) ?? 'light dark');
    if (!isSheet && element) {
      const rects = () => rectsOf(mention);
      return { isSheet, stopPlacing: keepPlaced(host, { rects, element, at }) };
    }
    placeAsSheet(host);
    return { isSheet, stopPlacing: () => {} };
  }

  function putAgain(place: Place): void {
    if (!open) return;
    open.stopPlacing();
    open = { ...open, place, ...put(place) };
  }

  /** Listens on the page only while a card is open. */
  function listen(signal: AbortSignal): void {
    const window = document.defaultView;
    const onKey = (event: KeyboardEvent) => {
      // Takes only the Esc that closes the card.
      if (event.key !== 'Escape' || !event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      handlers.onClose();
    };
    /** A dialog or popover has opened or closed, or full screen has: the card goes on top again. */
    const onTopLayer = (event: Event) => {
      if (!open || event.target === host.element) return;
      if (rectsOf(open.place.mention).length === 0) handlers.onClose();
      else host.show();
    };
    const onResize = () => {
      if (open && wantsSheet(document, open.place.touch) !== open.isSheet) putAgain(open.place);
    };
    window?.addEventListener('keydown', onKey, { capture: true, signal });
    window?.addEventListener('resize', onResize, { signal });
    for (const type of ['toggle', 'close', 'fullscreenchange']) {
      document.addEventListener(type, onTopLayer, { capture: true, signal });
    }
    listenForSwipe(host.mount, { onSwiped: handlers.onClose, signal });
  }

  return {
    prepare(contents) {
      if (!open) drawing = draw(contents);
    },
    show(contents, mention, at) {
      const place = { mention, at, touch: contents.touch };
      host.style('pointer-events', contents.ghost ? 'none' : 'auto');
      const hadFocus = document.activeElement === host.element;
      drawing = draw(contents);
      // A link that was followed, or the way back, has gone with what it stood in.
      if (hadFocus && document.activeElement !== host.element) drawing.card.focus();
      if (!open) {
        open = start(place);
        return;
      }
      const { place: before } = open;
      if (before.mention !== mention || before.at !== at || before.touch !== place.touch) {
        putAgain(place);
      }
    },
    hide() {
      if (!open) return;
      const hadFocus = document.activeElement === host.element;
      open.closing.abort();
      open.stopPlacing();
      open = null;
      host.hide();
      drawing?.card.unmount();
      drawing = null;
      if (hadFocus && focusBefore instanceof HTMLElement) {
        focusBefore.focus({ preventScroll: true });
      }
      focusBefore = null;
    },
    focus() {
      if (document.activeElement !== host.element) focusBefore = document.activeElement;
      if (open) drawing?.card.focus();
    },
    box: () => (open ? host.element.getBoundingClientRect() : null),
    owns: (node) => node === host.element,
  };
}

/** Whether the card looks the same; a ghost does not look different. */
function isDrawnAlike(a: CardContents, b: CardContents): boolean {
  return a.card === b.card && a.back === b.back && a.pinned === b.pinned && a.touch === b.touch;
}

function propsOf(
  { card, back, pinned, touch }: CardContents,
  handlers: CardViewHandlers,
): CardShellProps {
  return {
    card,
    today: new Date().toISOString().slice(0, 10),
    onClose: handlers.onClose,
    onRetry: handlers.onRetry,
    onOpen: ({ id }: { id: string }) => handlers.onOpen(id),
    onCopy: copyText,
    // A sheet stays until it is closed anyway.
    ...(touch ? {} : { pinned, onPin: handlers.onPin }),
    ...(back ? { backTo: back.title, onBack: handlers.onBack } : {}),
  };
}
