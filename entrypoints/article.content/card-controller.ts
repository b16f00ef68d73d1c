import { type MountedCard, mountCard } from '../../components/card/mount-card.tsx';
import type { Card, CardRequest } from '../../core/dataset/card-model.ts';
import { type PlacedMention, rectsOf } from '../../core/page/placed-mention.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import { type CardEvent, type CardState, IDLE, nextCardState } from './card-state.ts';
import { keepPlaced } from './placement.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CardControllerOptions {
  readonly document: Document;
  /** Style sheet of the card, for its shadow root. */
  readonly css: string;
  readonly load: (request: CardRequest) => Promise<Card | null>;
  /** ISO day of the article, or null. */
  readonly published: () => string | null;
  /** Called with the mention whose card is open, and with null when it closes. */
  readonly onActive: (mention: PlacedMention | null) => void;
  readonly signal: AbortSignal;
}

export interface CardController {
  /** The pointer is over a mention, or over none. */
  pointer(mention: PlacedMention | null, at: Point): void;
  /** Opens the card of a mention at once; `focus` moves the keyboard focus into it. */
  open(mention: PlacedMention, how: { readonly at: Point | null; readonly focus: boolean }): void;
  clickAway(): void;
  /** Moves the keyboard focus into the open card. @returns whether one is open. */
  focus(): boolean;
  /** The page was read again; `find` tells what stands for an earlier mention now. */
  pageChanged(find: (mention: PlacedMention) => PlacedMention | null): void;
  /** Whether a node is the card's host. */
  owns(node: EventTarget | null): boolean;
}

/** What is drawn while a card is open. */
interface Drawn {
  readonly mounted: MountedCard;
  readonly stopPlacing: () => void;
}

/** Runs the card's state machine on a page: timers, loading, drawing, placing and focus. */
export function createCardController(options: CardControllerOptions): CardController {
  const { document, signal } = options;
  let state: CardState<PlacedMention> = IDLE;
  let pointerAt: Point | null = null;
  /** Where the pointer was when the open card was asked for; null when a key asked. */
  let openedAt: Point | null = null;
  let focusWanted = false;
  let focusBefore: Element | null = null;
  /** Cards opened from links, the shown one last. */
  let trail: readonly Card[] = [];
  /** Raised with every card asked for; an answer for an earlier number is dropped. */
  let asked = 0;
  let host: CardHost | null = null;
  let drawn: Drawn | null = null;

  function send(event: CardEvent<PlacedMention>): void {
    if (signal.aborted) return;
    const before = state;
    const { state: after, timer } = nextCardState(before, event);
    state = after;
    if (timer) setTimeout(() => send({ type: 'timer', token: timer.token }), timer.ms);
    const targetBefore = before.at === 'open' ? before.target : null;
    const targetAfter = after.at === 'open' ? after.target : null;
    if (targetAfter === null) {
      if (targetBefore !== null) takeAway();
    } else if (event.type === 'page-changed') {
      options.onActive(targetAfter);
      place(targetAfter);
    } else if (targetAfter !== targetBefore) {
      if (event.type === 'timer') openedAt = pointerAt;
      void openFor(targetAfter);
    } else {
      redraw();
    }
  }

  async function openFor(mention: PlacedMention): Promise<void> {
    options.onActive(mention);
    const { id, ids, ref } = mention;
    const card = await ask({ id, ref, ...(ids ? { ids: [...ids] } : {}) });
    if (card === 'outdated') return;
    if (card === null) send({ type: 'close' });
    else show([card]);
  }

  async function openLink(id: string): Promise<void> {
    const card = await ask({ id, ref: null });
    if (card !== 'outdated' && card !== null) show([...trail, card]);
  }

  async function ask(request: Omit<CardRequest, 'asOf'>): Promise<Card | null | 'outdated'> {
    const number = ++asked;
    const card = await options.load({ ...request, asOf: options.published() }).catch(() => null);
    return number === asked && state.at === 'open' && !signal.aborted ? card : 'outdated';
  }

  function show(cards: readonly Card[]): void {
    trail = cards;
    if (drawn === null) {
      if (!host) host = createHost();
      host.show();
      drawn = { mounted: mountCard(host.mount, props()), stopPlacing: () => {} };
      document.defaultView?.addEventListener('keydown', onKey, { capture: true });
    } else {
      redraw();
    }
    if (state.at === 'open') place(state.target);
    if (focusWanted) takeFocus();
  }

  function redraw(): void {
    if (drawn && trail.length > 0) drawn.mounted.update(props());
  }

  function place(mention: PlacedMention): void {
    const element = mention.range.startContainer.parentElement;
    if (!drawn || !host || !element) return;
    drawn.stopPlacing();
    const stopPlacing = keepPlaced(host.element, {
      rects: () => rectsOf(mention),
      element,
      at: openedAt,
    });
    drawn = { ...drawn, stopPlacing };
  }

  function takeAway(): void {
    asked++;
    options.onActive(null);
    document.defaultView?.removeEventListener('keydown', onKey, { capture: true });
    if (!drawn || !host) return;
    const hadFocus = document.activeElement === host.element;
    drawn.stopPlacing();
    drawn.mounted.unmount();
    host.hide();
    drawn = null;
    trail = [];
    focusWanted = false;
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  function takeFocus(): void {
    focusWanted = false;
    if (!drawn || !host) return;
    if (document.activeElement !== host.element) focusBefore = document.activeElement;
    drawn.mounted.focus();
  }

  function props(): Parameters<typeof mountCard>[1] {
    const card = trail.at(-1);
    const before = trail.at(-2);
    if (!card) throw new Error('no card to draw');
    return {
      card,
      today: new Date().toISOString().slice(0, 10),
      pinned: state.at === 'open' && state.hold === 'pinned',
      onPin: () => send({ type: 'pin' }),
      onClose: () => send({ type: 'close' }),
      onOpen: (link) => void openLink(link.id),
      onCopy: (text) => navigator.clipboard.writeText(text),
      ...(before ? { backTo: before.title, onBack: () => show(trail.slice(0, -1)) } : {}),
    };
  }

  function createHost(): CardHost {
    const made = createCardHost(document, options.css);
    made.element.addEventListener('pointerenter', () => send({ type: 'enter-card' }), { signal });
    made.element.addEventListener('pointerleave', () => send({ type: 'leave-card' }), { signal });
    return made;
  }

  /** Listens on the page only while a card is open, and takes only the Esc that closes it. */
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send({ type: 'close' });
  }

  signal.addEventListener('abort', takeAway);

  return {
    pointer(mention, at) {
      pointerAt = at;
      send({ type: 'pointer', target: mention });
    },
    open(mention, { at, focus }) {
      openedAt = at;
      focusWanted = focus;
      const isOpen = drawn !== null && state.at === 'open' && state.target === mention;
      send({ type: 'ask', target: mention });
      if (isOpen && focus) takeFocus();
    },
    clickAway: () => send({ type: 'click-away' }),
    focus() {
      if (!drawn) return false;
      takeFocus();
      return true;
    },
    pageChanged: (find) => send({ type: 'page-changed', find }),
    owns: (node) => node !== null && node === host?.element,
  };
}
