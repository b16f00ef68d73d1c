import type { Notice } from '../../components/card/card-shell.tsx';
import type { Card, CardRequest } from '../../core/dataset/card-model.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import {
  type CardEvent,
  type CardState,
  IDLE,
  nextCardState,
  type OpenState,
} from './card-state.ts';
import type { CardContents, CardView, CardViewHandlers } from './card-view.ts';
import { isInside, isOnTheWay, type Point, type Sample } from './pointer-path.ts';

/** A pointer that rests so long is likely to stay: its card is drawn outside the page (milliseconds). */
const PREPARE_MS = 100;

/** A card that is not there after so long is said to be on its way (milliseconds). */
const SLOW_MS = 300;

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
  /** What is shown in the place of a card. */
  let instead: Notice | null = null;
  /** Raised with every card asked for; an answer for an earlier number is dropped. */
  let asked = 0;
  /** Ends what tells the reader that a card is on its way. */
  let stopWaiting = () => {};
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
    onRetry: () => {
      if (state.at === 'open') void openFor(state.target);
    },
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
      redraw();
    } else if (!isSame) {
      if (event.type === 'timer') openedAt = leftAt = pointerAt;
      void openFor(after.target);
    } else if (before.hold !== after.hold) {
      redraw();
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
        const isAwaited = () => state.at === 'dwelling' && state.target === mention;
        if (!loaded || !isAwaited()) return;
        setTimeout(
          () => {
            if (isAwaited()) view?.prepare(contentsOf(loaded, null, 'coming'));
          },
          Math.min(PREPARE_MS, (dwellLeft() ?? 0) / 2),
        );
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
    const loading = ready?.mention === mention ? ready.card : load(requestFor(mention));
    ready = null;
    const slow = setTimeout(() => showInstead({ kind: 'loading', title: mention.text }), SLOW_MS);
    const card = await answer(loading, () => clearTimeout(slow));
    if (card === 'outdated') return;
    // A mark that opens nothing would look broken.
    if (card === null) showInstead({ kind: 'unknown', title: mention.text });
    else if (card === 'failed') showInstead({ kind: 'failed', title: mention.text });
    else show([card]);
    settle();
  }

  async function openLink(id: string): Promise<void> {
    const card = await answer(load({ id, ref: null }));
    if (card !== null && typeof card === 'object') show([...trail, card]);
  }

  /**
   * The card, null where there is none, `failed` where it could not be had, `outdated` if it is no
   * longer wanted. `done` is called in any case, as soon as that is known.
   */
  async function answer(
    loading: Promise<Card | null>,
    done: () => void = () => {},
  ): Promise<Card | null | 'failed' | 'outdated'> {
    stopWaiting();
    stopWaiting = done;
    const number = ++asked;
    const card = await loading.catch(() => 'failed' as const);
    if (number !== asked || state.at !== 'open' || signal.aborted) return 'outdated';
    stopWaiting();
    return card;
  }

  /** Something is drawn: it may be gone through for a moment, and have the focus. */
  function settle(): void {
    send({ type: 'drawn' });
    if (focusWanted) view?.focus();
    focusWanted = false;
  }

  /** Shows a notice in the place of a card. */
  function showInstead(notice: Notice): void {
    if (state.at !== 'open') return;
    if (!view) {
      // What would say so cannot be had either.
      if (notice.kind === 'failed') send({ type: 'close' });
      return;
    }
    instead = notice;
    redraw();
  }

  async function load(request: Omit<CardRequest, 'asOf'>): Promise<Card | null> {
    const [card] = await Promise.all([
      options.loadCard({ ...request, asOf: options.published() }),
      readyView(),
    ]);
    return card;
  }

  function show(cards: readonly Card[]): void {
    trail = cards;
    instead = null;
    redraw();
  }

  function redraw(): void {
    const shown = instead ?? trail.at(-1);
    if (!shown || state.at !== 'open') return;
    const back = instead ? null : (trail.at(-2) ?? null);
    view?.show(contentsOf(shown, back, state.hold), state.target, openedAt);
  }

  const isAnythingShown = () => trail.length > 0 || instead !== null;

  function takeAway(): void {
    asked++;
    stopWaiting();
    trail = [];
    instead = null;
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
      const isShown = isAnythingShown() && state.at === 'open' && state.target === mention;
      send({ type: 'ask', target: mention, by: how.by });
      if (isShown && focusWanted) view?.focus();
    },
    clickAway: () => send({ type: 'click-away' }),
    focus() {
      if (isAnythingShown()) view?.focus();
      return isAnythingShown();
    },
    pageChanged: (find) => send({ type: 'page-changed', find }),
    owns: (node) => view?.owns(node) ?? false,
  };
}

function contentsOf(
  card: Card | Notice,
  back: Card | null,
  hold: OpenState<PlacedMention>['hold'],
): CardContents {
  return {
    card,
    back,
    pinned: hold === 'pinned',
    ghost: hold === 'coming' || hold === 'ghost',
    touch: hold === 'touch',
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
