/**
 * When a card opens, stays and closes. Pure: events in, a state and a timer out, so that every path
 * can be tested without a page. Timers carry the token of the state that started them; one that ends
 * for an older state is dropped.
 */

/** How long the pointer rests on a mention before its card opens: longer than crossing a line takes. */
export const DWELL_MS = 350;
/**
 * How long a card that has opened by itself lets the pointer through. A click within that time was
 * begun before the card could be seen, and is meant for what lies below it.
 */
export const GHOST_MS = 250;
/** How long the pointer may be away on its way into the card, or back (WCAG 1.4.13, hoverable). */
export const GRACE_MS = 400;

/** `Target` is whatever names a mention; it is compared by identity. */
export type CardState<Target> =
  | { readonly at: 'idle'; readonly token: number }
  | { readonly at: 'dwelling'; readonly target: Target; readonly token: number }
  | OpenState<Target>;

export interface OpenState<Target> {
  readonly at: 'open';
  readonly target: Target;
  readonly token: number;
  /**
   * `coming` has been decided and is not drawn yet. `ghost` is seen and not yet in the way; it
   * becomes `hover`, which closes when the pointer leaves.
   * `held` and `touch` were asked for and stay until they are closed or something beside them is
   * clicked; `pinned` stays until it is closed.
   */
  readonly hold: 'coming' | 'ghost' | 'hover' | 'held' | 'touch' | 'pinned';
  /** Set while the pointer is away from the mention and the card; `next` is the mention it is on. */
  readonly leaving: { readonly next: Target | null } | null;
}

export type CardEvent<Target> =
  /**
   * The pointer is over a mention, or over no mention (null). `towards` tells that it is on its way
   * into the card, whatever it crosses.
   */
  | { readonly type: 'pointer'; readonly target: Target | null; readonly towards?: boolean }
  /** The card has been drawn. */
  | { readonly type: 'drawn' }
  | { readonly type: 'enter-card' }
  | { readonly type: 'leave-card' }
  /** A click, a tap or a command asks for the card of this mention at once. */
  | { readonly type: 'ask'; readonly target: Target; readonly by: 'click' | 'touch' | 'command' }
  /** A click on the page beside any mention and outside the card. */
  | { readonly type: 'click-away' }
  | { readonly type: 'pin' }
  /** The page was read again: `find` tells what stands for an earlier mention now, null if nothing. */
  | { readonly type: 'page-changed'; readonly find: (target: Target) => Target | null }
  | { readonly type: 'close' }
  | { readonly type: 'timer'; readonly token: number };

export interface Transition<Target> {
  readonly state: CardState<Target>;
  /** A timer to start; when it ends, `{ type: 'timer', token }` is due. */
  readonly timer?: { readonly ms: number; readonly token: number };
}

export const IDLE = { at: 'idle', token: 0 } as const;

/** @returns the state after an event, and a timer to start if there is one. */
export function nextCardState<Target>(
  state: CardState<Target>,
  event: CardEvent<Target>,
): Transition<Target> {
  switch (event.type) {
    case 'pointer':
      return onPointer(state, event.target, event.towards ?? false);
    case 'drawn':
      return onDrawn(state);
    case 'enter-card':
      return { state: stay(state) };
    case 'leave-card':
      return leave(state, null, false);
    case 'ask': {
      const hold = event.by === 'touch' ? 'touch' : 'held';
      return { state: open(event.target, state.token + 1, hold) };
    }
    case 'click-away':
      return state.at === 'open' && state.hold !== 'pinned' ? close(state) : { state };
    case 'pin':
      if (state.at !== 'open') return { state };
      return {
        state: {
          ...state,
          hold: state.hold === 'pinned' ? 'held' : 'pinned',
          leaving: null,
          token: state.token + 1,
        },
      };
    case 'close':
      return close(state);
    case 'page-changed':
      return { state: moveTo(state, event.find) };
    case 'timer':
      return onTimer(state, event.token);
  }
}

function onPointer<Target>(
  state: CardState<Target>,
  target: Target | null,
  towards: boolean,
): Transition<Target> {
  if (state.at === 'open' && (state.hold !== 'coming' || target === state.target)) {
    if (target === state.target) return { state: stay(state) };
    // The pointer may cross another mention on its way into the card: the grace period decides.
    return leave(state, target, towards);
  }
  if (target === null) return state.at === 'idle' ? { state } : close(state);
  if (state.at === 'dwelling' && state.target === target) return { state };
  const token = state.token + 1;
  return { state: { at: 'dwelling', target, token }, timer: { ms: DWELL_MS, token } };
}

function onDrawn<Target>(state: CardState<Target>): Transition<Target> {
  if (state.at !== 'open' || state.hold !== 'coming') return { state };
  const token = state.token + 1;
  return { state: { ...state, hold: 'ghost', token }, timer: { ms: GHOST_MS, token } };
}

function onTimer<Target>(state: CardState<Target>, token: number): Transition<Target> {
  if (token !== state.token) return { state };
  if (state.at === 'dwelling') return { state: open(state.target, token + 1, 'coming') };
  if (state.at !== 'open') return { state };
  if (state.hold === 'ghost') {
    const solid = { ...state, hold: 'hover', leaving: null } as const;
    return state.leaving ? leave(solid, state.leaving.next, false) : { state: solid };
  }
  if (state.leaving === null) return { state };
  const { next } = state.leaving;
  return next === null ? close(state) : { state: open(next, token + 1, 'coming') };
}

function moveTo<Target>(
  state: CardState<Target>,
  find: (target: Target) => Target | null,
): CardState<Target> {
  if (state.at === 'idle') return state;
  const target = find(state.target);
  if (target === null) return close(state).state;
  if (state.at === 'dwelling' || state.leaving === null) return { ...state, target };
  const { next } = state.leaving;
  return { ...state, target, leaving: { next: next === null ? null : find(next) } };
}

function leave<Target>(
  state: CardState<Target>,
  next: Target | null,
  towards: boolean,
): Transition<Target> {
  if (state.at !== 'open') return { state };
  // A ghost waits for its own timer first.
  if (state.hold === 'ghost') return { state: { ...state, leaving: { next } } };
  if (state.hold !== 'hover') return { state };
  if (state.leaving && !towards) return { state: { ...state, leaving: { next } } };
  const token = state.token + 1;
  return { state: { ...state, leaving: { next }, token }, timer: { ms: GRACE_MS, token } };
}

/** The pointer is back: a running grace timer is made void by a new token. */
function stay<Target>(state: CardState<Target>): CardState<Target> {
  if (state.at !== 'open' || state.leaving === null) return state;
  const token = state.hold === 'ghost' ? state.token : state.token + 1;
  return { ...state, leaving: null, token };
}

function open<Target>(
  target: Target,
  token: number,
  hold: 'coming' | 'held' | 'touch',
): OpenState<Target> {
  return { at: 'open', target, token, hold, leaving: null };
}

function close<Target>(state: CardState<Target>): Transition<Target> {
  return { state: { at: 'idle', token: state.token + 1 } };
}
