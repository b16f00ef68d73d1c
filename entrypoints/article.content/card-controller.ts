import type { Card, CardRequest } from '../../core/dataset/card-model.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import { type CardEvent, type CardState, IDLE, nextCardState } from './card-state.ts';
import type { CardView, CardViewHandlers, Point } from './card-view.ts';

export interface CardControllerOptions {
  /** Loads what draws cards; called when the first card is about to open, and again if it failed. */
  readonly loadView: (handlers: CardViewHandlers) => Promise<CardView>;
  readonly loadCard: (request: CardRequest) => Promise<Card | null>;
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

/** Runs the card's state machine on a page: timers, loading, and what is shown. */
export function createCardController(options: CardControllerOptions): CardController {
  const { signal } = options;
  let state: CardState<PlacedMention> = IDLE;
  let pointerAt: Point | null = null;
  /** Where the pointer was when the open card was asked for; null when a key asked. */
  let openedAt: Point | null = null;
  let focusWanted = false;
  /** The shown card last, before it those whose links led to it; empty while none is shown. */
  let trail: readonly Card[] = [];
  /** Raised with every card asked for; an answer for an earlier number is dropped. */
  let asked = 0;
  let view: CardView | null = null;
  let loadingView: Promise<CardView> | null = null;

  const handlers: CardViewHandlers = {
    onEnter: () => send({ type: 'enter-card' }),
    onLeave: () => send({ type: 'leave-card' }),
    onPin: () => send({ type: 'pin' }),
    onClose: () => send({ type: 'close' }),
    onOpen: (id) => void openLink(id),
    onBack: () => show(trail.slice(0, -1)),
  };

  function send(event: CardEvent<PlacedMention>): void {
    if (signal.aborted) return;
    const before = state;
    const { state: after, timer } = nextCardState(before, event);
    state = after;
    if (timer) setTimeout(() => send({ type: 'timer', token: timer.token }), timer.ms);
    // What draws the card arrives while the pointer still rests.
    if (after.at === 'dwelling') readyView().catch(() => {});
    const targetBefore = before.at === 'open' ? before.target : null;
    const targetAfter = after.at === 'open' ? after.target : null;
    if (targetAfter === null) {
      if (targetBefore !== null) takeAway();
    } else if (event.type === 'page-changed') {
      options.onActive(targetAfter);
      if (trail.length > 0) view?.placeAt(targetAfter, openedAt);
    } else if (targetAfter !== targetBefore) {
      if (event.type === 'timer') openedAt = pointerAt;
      void openFor(targetAfter);
    } else if (isPinned(before) !== isPinned(after)) {
      show(trail);
    }
  }

  function readyView(): Promise<CardView> {
    loadingView ??= options.loadView(handlers).then(
      (loaded) => {
        view = loaded;
        return loaded;
      },
      (error: unknown) => {
        loadingView = null;
        throw error;
      },
    );
    return loadingView;
  }

  async function openFor(mention: PlacedMention): Promise<void> {
    options.onActive(mention);
    const { id, ids, ref } = mention;
    const card = await ask({ id, ref, ...(ids ? { ids } : {}) });
    if (card === 'outdated') return;
    if (card === null) {
      send({ type: 'close' });
      return;
    }
    show([card]);
    if (state.at === 'open') view?.placeAt(state.target, openedAt);
    if (focusWanted) view?.focus();
    focusWanted = false;
  }

  async function openLink(id: string): Promise<void> {
    const card = await ask({ id, ref: null });
    if (card !== 'outdated' && card !== null) show([...trail, card]);
  }

  /** The card, null where there is none or it could not be had, `outdated` if no longer wanted. */
  async function ask(request: Omit<CardRequest, 'asOf'>): Promise<Card | null | 'outdated'> {
    const number = ++asked;
    const loaded = await Promise.all([
      options.loadCard({ ...request, asOf: options.published() }),
      readyView(),
    ]).catch(() => null);
    if (number !== asked || state.at !== 'open' || signal.aborted) return 'outdated';
    return loaded ? loaded[0] : null;
  }

  function show(cards: readonly Card[]): void {
    const card = cards.at(-1);
    if (!card) return;
    trail = cards;
    view?.show({ card, back: cards.at(-2) ?? null, pinned: isPinned(state) });
  }

  function takeAway(): void {
    asked++;
    trail = [];
    focusWanted = false;
    options.onActive(null);
    view?.hide();
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
      const isShown = trail.length > 0 && state.at === 'open' && state.target === mention;
      send({ type: 'ask', target: mention });
      if (isShown && focus) view?.focus();
    },
    clickAway: () => send({ type: 'click-away' }),
    focus() {
      if (trail.length > 0) view?.focus();
      return trail.length > 0;
    },
    pageChanged: (find) => send({ type: 'page-changed', find }),
    owns: (node) => view?.owns(node) ?? false,
  };
}

function isPinned(state: CardState<PlacedMention>): boolean {
  return state.at === 'open' && state.hold === 'pinned';
}
