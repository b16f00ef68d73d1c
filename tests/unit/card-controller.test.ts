import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Card } from '../../core/dataset/card-model.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import { createCardController } from '../../entrypoints/article.content/card-controller.ts';
import { DWELL_MS, GHOST_MS, GRACE_MS } from '../../entrypoints/article.content/card-state.ts';
import type {
  CardContents,
  CardView,
  CardViewHandlers,
} from '../../entrypoints/article.content/card-view.ts';
import { newYork, philadelphia, section1373 } from '../review/samples.ts';

const HERE = { x: 10, y: 10 };
/** Longer than a card may take before the reader is told that it is on its way (milliseconds). */
const SLOW = 400;

function mentionOf(text: string): PlacedMention {
  // The controller hands the range on and looks at nothing of it.
  const range = {} as StaticRange;
  return { kind: 'jurisdiction', id: text, ref: null, form: 'name', text, range } as PlacedMention;
}

/** A controller over a view that only writes down what it is told. */
function start(answers: Record<string, () => Promise<Card | null>>) {
  const shown: CardContents[] = [];
  const prepared: string[] = [];
  const asked: string[] = [];
  let handlers: CardViewHandlers | null = null;
  let isOpen = false;
  let focused = 0;
  const view: CardView = {
    prepare: ({ card }) => void prepared.push(card.title),
    show(contents) {
      isOpen = true;
      shown.push(contents);
    },
    hide: () => {
      isOpen = false;
    },
    focus: () => void focused++,
    box: () => null,
    owns: () => false,
  };
  const controller = createCardController({
    loadView: async (given) => {
      handlers = given;
      return view;
    },
    loadCard: ({ id }) => {
      asked.push(id ?? '');
      return answers[id ?? '']?.() ?? Promise.resolve(null);
    },
    published: () => null,
    dwellMs: () => DWELL_MS,
    onActive: () => {},
    signal: new AbortController().signal,
  });
  return {
    controller,
    shown,
    prepared,
    asked,
    titles: () => shown.map(({ card }) => card.title),
    isOpen: () => isOpen,
    focused: () => focused,
    handlers: () => {
      if (!handlers) throw new Error('the view was not loaded');
      return handlers;
    },
    rest: (mention: PlacedMention | null, since = performance.now()) =>
      controller.pointer(mention, { ...HERE, time: since }),
  };
}

const later = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));

const place = mentionOf('Philadelphia');
const law = mentionOf('Section 1373');

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('while the pointer rests', () => {
  test('the card is asked for at once and drawn outside the page', async () => {
    const { rest, asked, prepared, shown } = start({
      Philadelphia: () => later(40, philadelphia),
    });
    rest(place);
    expect(asked).toEqual(['Philadelphia']);
    await vi.advanceTimersByTimeAsync(60);
    expect(prepared).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(prepared).toEqual(['Philadelphia']);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(DWELL_MS);
    expect(shown[0]).toMatchObject({ card: philadelphia, ghost: true });
    expect(asked).toHaveLength(1);
  });

  test('the rest counts from when the pointer came, not from when the page was told', async () => {
    const { rest, shown } = start({ Philadelphia: async () => philadelphia });
    await vi.advanceTimersByTimeAsync(1_000);
    rest(place, performance.now() - 30);
    await vi.advanceTimersByTimeAsync(DWELL_MS - 31);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(shown[0]?.card).toBe(philadelphia);
  });

  test('nothing is drawn for a pointer that has gone on', async () => {
    const { rest, prepared, shown } = start({ Philadelphia: () => later(40, philadelphia) });
    rest(place);
    await vi.advanceTimersByTimeAsync(100);
    rest(null);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(prepared).toEqual([]);
    expect(shown).toEqual([]);
  });

  test('the next card is asked for while the grace of the last one runs', async () => {
    const { rest, asked, titles } = start({
      Philadelphia: async () => philadelphia,
      'Section 1373': () => later(50, section1373),
    });
    rest(place);
    await vi.advanceTimersByTimeAsync(DWELL_MS + GHOST_MS + 10);
    rest(law);
    expect(asked).toEqual(['Philadelphia', 'Section 1373']);
    await vi.advanceTimersByTimeAsync(GRACE_MS + 1);
    expect(titles().at(-1)).toBe(section1373.title);
    expect(asked).toHaveLength(2);
  });
});

describe('a card that is slow or cannot be had', () => {
  test('is said to be on its way, and then comes', async () => {
    const { controller, shown, titles } = start({ Philadelphia: () => later(900, philadelphia) });
    controller.open(place, { by: 'click', at: HERE });
    await vi.advanceTimersByTimeAsync(SLOW);
    expect(shown.at(-1)?.card).toEqual({ kind: 'loading', title: 'Philadelphia' });
    await vi.advanceTimersByTimeAsync(900);
    expect(shown.at(-1)?.card).toBe(philadelphia);
    expect(titles()).toHaveLength(2);
  });

  test('one that is quick is not announced', async () => {
    const { controller, shown } = start({ Philadelphia: () => later(100, philadelphia) });
    controller.open(place, { by: 'click', at: HERE });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown.map(({ card }) => card)).toEqual([philadelphia]);
  });

  test('a failure is told, can be worked with the pointer, and another try may succeed', async () => {
    let tries = 0;
    const { rest, shown, handlers } = start({
      Philadelphia: () =>
        tries++ === 0 ? Promise.reject(new Error('damaged')) : Promise.resolve(philadelphia),
    });
    rest(place);
    await vi.advanceTimersByTimeAsync(DWELL_MS + 1);
    expect(shown.at(-1)?.card).toEqual({ kind: 'failed', title: 'Philadelphia' });
    await vi.advanceTimersByTimeAsync(GHOST_MS + 1);
    expect(shown.at(-1)).toMatchObject({ ghost: false, card: { kind: 'failed' } });
    handlers().onRetry();
    await vi.advanceTimersByTimeAsync(1);
    expect(shown.at(-1)?.card).toBe(philadelphia);
  });

  test('says so where the record holds nothing', async () => {
    const { controller, isOpen, shown } = start({ Philadelphia: async () => null });
    controller.open(place, { by: 'click', at: HERE });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown.at(-1)).toMatchObject({ card: { kind: 'unknown', title: 'Philadelphia' } });
    expect(isOpen()).toBe(true);
  });

  test('a late answer for an earlier mention is dropped, and so is its announcement', async () => {
    const { controller, titles } = start({
      Philadelphia: () => later(600, philadelphia),
      'Section 1373': () => later(10, section1373),
    });
    controller.open(place, { by: 'click', at: HERE });
    await vi.advanceTimersByTimeAsync(50);
    controller.open(law, { by: 'click', at: HERE });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(titles()).toEqual([section1373.title]);
  });

  test('a command has the focus moved into what comes in the end, once', async () => {
    const { controller, focused } = start({ Philadelphia: () => later(900, philadelphia) });
    controller.open(place, { by: 'command' });
    await vi.advanceTimersByTimeAsync(SLOW);
    expect(focused()).toBe(0);
    await vi.advanceTimersByTimeAsync(900);
    expect(focused()).toBe(1);
  });
});

describe('links inside a card', () => {
  test('lead on in the same card, and back', async () => {
    const { controller, shown, handlers, asked } = start({
      Philadelphia: async () => philadelphia,
      'new-york': async () => newYork,
    });
    controller.open(place, { by: 'click', at: HERE });
    await vi.advanceTimersByTimeAsync(1);
    handlers().onOpen('new-york');
    await vi.advanceTimersByTimeAsync(1);
    expect(shown.at(-1)).toMatchObject({ card: newYork, back: philadelphia });
    handlers().onBack();
    expect(shown.at(-1)).toMatchObject({ card: philadelphia, back: null });
    expect(asked).toEqual(['Philadelphia', 'new-york']);
  });

  test('one that cannot be followed leaves the card as it is', async () => {
    const { controller, shown, handlers } = start({
      Philadelphia: async () => philadelphia,
      gone: () => Promise.reject(new Error('gone')),
    });
    controller.open(place, { by: 'click', at: HERE });
    await vi.advanceTimersByTimeAsync(1);
    handlers().onOpen('gone');
    await vi.advanceTimersByTimeAsync(1);
    expect(shown.at(-1)?.card).toBe(philadelphia);
  });
});
