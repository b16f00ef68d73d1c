import type { Card, CardRequest } from '../../core/dataset/card-model.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import { type CardEvent, type CardState, IDLE, nextCardState } from './card-state.ts';
import type { CardView, CardViewHandlers } from './card-view.ts';
import { isInside, isOnTheWay, type Point, type Sample } from './pointer-path.ts';

export interface CardControllerOptions {
  /** Loads what draws cards; called when the first card is about to open, and again if it failed. */
  readonly loadView: (handlers: CardViewHandlers) => Promise<CardView>;
  readonly loadCard: (request: CardRequest) => Promise<Card | null>;
  /** ISO day of the article, or null. */
  readonly published: () => string | null;
  /** How long the pointer rests before a card opens (milliseconds); null: it never opens by that. */
  readonly dwellMs: () => number | null;
  /** Called with the mention whose card is open, and with null when it closes. */
  readonly onActive: (mention: PlacedMention | null) => void;
  readonly signal: AbortSignal;
}

/** Who asks for a card: a click or a tap at a place, or a command of the keyboard or the popup. */
export type Asked =
  | { readonly by: 'click' | 'touch'; readonly at: Point }
  | { readonly by: 'command' };

export interface CardController {
  /** The pointer is over a mention, or over none, since a time of the page's clock. */
  pointer(mention: PlacedMention | null, at: Sample): void;
  /** Opens the card of a mention at once; a command moves the keyboard focus into it. */
  open(mention: PlacedMention, asked: Asked): void;
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
  let pointerAt: Sample | null = null;
  /** Where the pointer was last seen on the mention whose card is open. */
  let leftAt: Point | null = null;
  /** Where the pointer was when the open card was asked for; null when a command asked. */
  let openedAt: Point | null = null;
  let focusWanted = false;
  /** The shown card last, before it those whose links led to it; empty while none is shown. */
  let trail: readonly Card[] = [];
  /** Raised with every card asked for; an answer for an earlier number is dropped. */
  let asked = 0;
  /** The card of the mention on which the pointer rests. */
  let ready: { readonly mention: PlacedMention; readonly card: Promise<Card | null> } | null = null;
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
    const ms = after.at === 'dwelling' ? dwellLeft() : timer?.ms;
    if (timer && ms != null) setTimeout(() => send({ type: 'timer', token: timer.token }), ms);
    // Everything that the card needs arrives, and is drawn, while the pointer still rests.
    const awaited = awaitedBy(after);
    if (awaited && ready?.mention !== awaited) makeReady(awaited);
    if (after.at !== 'open') {
      if (before.at === 'open') takeAway();
      return;
    }
    const isSame = before.at === 'open' && before.target === after.target;
    if (event.type === 'page-changed' && before.at === 'open') {
      options.onActive(after.target);
      show(trail);
    } else if (!isSame) {
      if (event.type === 'timer') openedAt = leftAt = pointerAt;
      void openFor(after.target);
    } else if (before.hold !== after.hold) {
      show(trail);
    }
  }

  /** What is left of the dwell (milliseconds): the pointer rested before the page was told so. */
  function dwellLeft(): number | null {
    const ms = options.dwellMs();
    return ms === null ? null : Math.max(0, ms - (performance.now() - (pointerAt?.time ?? 0)));
  }

  function makeReady(mention: PlacedMention): void {
    const card = load(requestFor(mention));
    ready = { mention, card };
    card.then(
      (loaded) => {
        if (loaded && state.at === 'dwelling' && state.target === mention) {
          view?.prepare({ card: loaded, back: null, pinned: false, ghost: true, touch: false });
        }
      },
      // Whoever waits for it hears of a failure; nobody may.
      () => {},
    );
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
    const card = await answer(ready?.mention === mention ? ready.card : load(requestFor(mention)));
    ready = null;
    if (card === 'outdated') return;
    if (card === null) {
      send({ type: 'close' });
      return;
    }
    show([card]);
    send({ type: 'drawn' });
    if (focusWanted) view?.focus();
    focusWanted = false;
  }

  async function openLink(id: string): Promise<void> {
    const card = await answer(load({ id, ref: null }));
    if (card !== 'outdated' && card !== null) show([...trail, card]);
  }

  /** The card, null where there is none or it could not be had, `outdated` if no longer wanted. */
  async function answer(loading: Promise<Card | null>): Promise<Card | null | 'outdated'> {
    const number = ++asked;
    const card = await loading.catch(() => null);
    return number !== asked || state.at !== 'open' || signal.aborted ? 'outdated' : card;
  }

  async function load(request: Omit<CardRequest, 'asOf'>): Promise<Card | null> {
    const [card] = await Promise.all([
      options.loadCard({ ...request, asOf: options.published() }),
      readyView(),
    ]);
    return card;
  }

  function show(cards: readonly Card[]): void {
    const card = cards.at(-1);
    if (!card || state.at !== 'open') return;
    trail = cards;
    const { hold, target } = state;
    const contents = {
      card,
      back: cards.at(-2) ?? null,
      pinned: hold === 'pinned',
      ghost: hold === 'coming' || hold === 'ghost',
      touch: hold === 'touch',
    };
    view?.show(contents, target, openedAt);
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
      const box = view?.box() ?? null;
      // A ghost lets the pointer through, so the page is told of a pointer that is over the card.
      if (box && isInside(at, box)) {
        send({ type: 'enter-card' });
        return;
      }
      const isAway = state.at === 'open' && state.target !== mention;
      const towards = isAway && box !== null && leftAt !== null && isOnTheWay(leftAt, at, box);
      pointerAt = at;
      if (!isAway) leftAt = at;
      send({ type: 'pointer', target: mention, towards });
    },
    open(mention, how) {
      openedAt = how.by === 'command' ? null : how.at;
      focusWanted = how.by === 'command';
      const isShown = trail.length > 0 && state.at === 'open' && state.target === mention;
      send({ type: 'ask', target: mention, by: how.by });
      if (isShown && focusWanted) view?.focus();
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

/** The mention whose card comes next if the pointer stays where it is. */
function awaitedBy(state: CardState<PlacedMention>): PlacedMention | null {
  switch (state.at) {
    case 'idle':
      return null;
    case 'dwelling':
      return state.target;
    case 'open':
      return state.leaving?.next ?? null;
  }
}

function requestFor({ id, ids, ref, form, text }: PlacedMention): Omit<CardRequest, 'asOf'> {
  return { id, ref, mention: { form, text }, ...(ids ? { ids } : {}) };
}
