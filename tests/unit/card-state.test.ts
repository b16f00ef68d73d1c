import { describe, expect, it } from 'vitest';
import {
  type CardEvent,
  type CardState,
  DWELL_MS,
  GHOST_MS,
  GRACE_MS,
  IDLE,
  nextCardState,
  type Transition,
} from '../../entrypoints/article.content/card-state.ts';

type Event = CardEvent<string>;

/** Runs events one after another; `timer` stands for the last timer that was started. */
function run(...events: (Event | 'timer' | 'first timer')[]): CardState<string> {
  let state: CardState<string> = IDLE;
  const timers: NonNullable<Transition<string>['timer']>[] = [];
  for (const event of events) {
    const timer = event === 'first timer' ? timers[0] : timers.at(-1);
    const transition: Transition<string> = nextCardState(
      state,
      typeof event === 'string' ? { type: 'timer', token: timer?.token ?? -1 } : event,
    );
    state = transition.state;
    if (transition.timer) timers.push(transition.timer);
  }
  return state;
}

const over = (target: string | null): Event => ({ type: 'pointer', target });
const drawn: Event = { type: 'drawn' };
const towardsCard = (target: string | null): Event => ({ type: 'pointer', target, towards: true });
const ask = (target: string, by: 'click' | 'touch' | 'command' = 'click'): Event => ({
  type: 'ask',
  target,
  by,
});
const event = (type: 'enter-card' | 'leave-card' | 'click-away' | 'pin' | 'close'): Event => ({
  type,
});

describe('opening', () => {
  it('opens after the pointer has rested on a mention', () => {
    expect(nextCardState<string>(IDLE, over('a')).timer?.ms).toBe(DWELL_MS);
    expect(run(over('a'))).toMatchObject({ at: 'dwelling', target: 'a' });
    expect(run(over('a'), 'timer')).toMatchObject({ at: 'open', target: 'a', hold: 'coming' });
  });

  it('does not open when the pointer only crosses a mention', () => {
    expect(run(over('a'), over(null), 'timer').at).toBe('idle');
  });

  it('starts the dwell anew on another mention and drops the old timer', () => {
    expect(run(over('a'), over('b'), 'first timer')).toMatchObject({ at: 'dwelling', target: 'b' });
    expect(run(over('a'), over('b'), 'timer')).toMatchObject({ at: 'open', target: 'b' });
  });

  it('does not start the dwell anew while the pointer moves within a mention', () => {
    expect(run(over('a'), over('a'), 'first timer')).toMatchObject({ at: 'open', target: 'a' });
  });

  it('opens at once when asked, and stays when the pointer leaves', () => {
    expect(run(ask('a'))).toMatchObject({ at: 'open', target: 'a', hold: 'held' });
    expect(run(ask('a'), over(null), over('b'))).toMatchObject({ target: 'a', hold: 'held' });
  });

  it('lets the pointer through a card that has just opened by itself, and not for long', () => {
    const seen = nextCardState(run(over('a'), 'timer'), drawn);
    expect(seen.state).toMatchObject({ target: 'a', hold: 'ghost' });
    expect(seen.timer?.ms).toBe(GHOST_MS);
    expect(run(over('a'), 'timer', drawn, 'timer')).toMatchObject({ target: 'a', hold: 'hover' });
    expect(run(ask('a'), drawn)).toMatchObject({ hold: 'held' });
  });

  it('does not show a card whose mention the pointer has left while it was made ready', () => {
    expect(run(over('a'), 'timer', over(null), drawn).at).toBe('idle');
    expect(run(over('a'), 'timer', over('b'), drawn)).toMatchObject({
      at: 'dwelling',
      target: 'b',
    });
    expect(run(over('a'), 'timer', over('a'), drawn)).toMatchObject({ hold: 'ghost' });
  });

  it('opens at once, to stay, for a finger and for a command', () => {
    expect(run(ask('a', 'touch'))).toMatchObject({ at: 'open', target: 'a', hold: 'touch' });
    expect(run(ask('a', 'command'))).toMatchObject({ at: 'open', target: 'a', hold: 'held' });
    expect(run(ask('a', 'touch'), over(null), over('b'))).toMatchObject({ target: 'a' });
    expect(run(ask('a', 'touch'), event('click-away')).at).toBe('idle');
  });

  it('shows one card: asking for another replaces it', () => {
    expect(run(ask('a'), ask('b'))).toMatchObject({ at: 'open', target: 'b' });
  });
});

describe('staying and closing', () => {
  /** A card that has opened by itself, and is a ghost no more. */
  const opened = [over('a'), 'timer', drawn, 'timer'] as const;

  it('closes when the pointer stays away for the grace period', () => {
    const { state } = nextCardState(run(...opened), over(null));
    expect(state).toMatchObject({ at: 'open', leaving: { next: null } });
    expect(nextCardState(run(...opened), over(null)).timer?.ms).toBe(GRACE_MS);
    expect(run(...opened, over(null), 'timer').at).toBe('idle');
  });

  it('stays while the pointer moves into the card, and while it is in it', () => {
    expect(run(...opened, over(null), event('enter-card'), 'timer')).toMatchObject({
      at: 'open',
      target: 'a',
      leaving: null,
    });
  });

  it('closes when the pointer leaves the card, unless it comes back to the mention', () => {
    const inCard = [...opened, over(null), event('enter-card'), event('leave-card')] as const;
    expect(run(...inCard, 'timer').at).toBe('idle');
    expect(run(...inCard, over('a'), 'timer')).toMatchObject({ at: 'open', target: 'a' });
  });

  it('crosses another mention on the way into the card without changing cards', () => {
    expect(run(...opened, over('b'), event('enter-card'), 'timer')).toMatchObject({ target: 'a' });
  });

  it('gives a pointer that is on its way into the card as long as it keeps moving there', () => {
    const left = run(...opened, over('b'));
    const later = nextCardState(left, towardsCard('c'));
    expect(later.timer?.ms).toBe(GRACE_MS);
    expect(nextCardState(later.state, { type: 'timer', token: left.token }).state).toMatchObject({
      at: 'open',
      target: 'a',
    });
    expect(run(...opened, over('b'), towardsCard('c'), event('enter-card'))).toMatchObject({
      target: 'a',
      leaving: null,
    });
    // Elsewhere, more movement wins no more time.
    expect(nextCardState(left, over('c')).timer).toBeUndefined();
  });

  it('gives a ghost the whole grace period once it has become a card', () => {
    const ghost = [over('a'), 'timer', drawn] as const;
    expect(nextCardState(run(...ghost), over(null)).timer).toBeUndefined();
    expect(run(...ghost, over(null), 'timer')).toMatchObject({
      at: 'open',
      hold: 'hover',
      leaving: { next: null },
    });
    expect(run(...ghost, over(null), 'timer', 'timer').at).toBe('idle');
    expect(run(...ghost, over(null), over('a'), 'timer')).toMatchObject({ leaving: null });
    expect(run(...ghost, event('pin'), 'timer')).toMatchObject({ hold: 'pinned' });
  });

  it('changes to the mention on which the pointer has come to rest', () => {
    expect(run(...opened, over('b'), 'timer')).toMatchObject({
      at: 'open',
      target: 'b',
      hold: 'coming',
    });
    expect(run(...opened, over('b'), over(null), 'timer').at).toBe('idle');
  });

  it('keeps a pinned card whatever the pointer does, until it is closed', () => {
    const pinned = [...opened, event('pin')] as const;
    expect(run(...pinned, over(null), over('b'), event('click-away'))).toMatchObject({
      target: 'a',
      hold: 'pinned',
    });
    expect(run(...pinned, event('close')).at).toBe('idle');
    expect(run(...pinned, event('pin'), event('click-away')).at).toBe('idle');
  });

  it('closes a card that was asked for by a click beside it', () => {
    expect(run(ask('a'), event('click-away')).at).toBe('idle');
  });

  it('drops a timer that belongs to an earlier card', () => {
    expect(run(...opened, over(null), event('close'), ask('b'), 'timer')).toMatchObject({
      at: 'open',
      target: 'b',
    });
  });

  it('follows its mention when the page is read again, and closes when it is gone', () => {
    const found: Event = { type: 'page-changed', find: (target) => `${target}2` };
    const gone: Event = { type: 'page-changed', find: () => null };
    expect(run(...opened, found)).toMatchObject({ at: 'open', target: 'a2' });
    expect(run(...opened, over('b'), found, 'timer')).toMatchObject({ at: 'open', target: 'b2' });
    expect(run(over('a'), found, 'timer')).toMatchObject({ at: 'open', target: 'a2' });
    expect(run(...opened, event('pin'), gone).at).toBe('idle');
    expect(run(found).at).toBe('idle');
  });
});
