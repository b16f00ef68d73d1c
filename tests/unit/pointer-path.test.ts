import { describe, expect, it } from 'vitest';
import { createSpeedGauge, isOnTheWay } from '../../entrypoints/article.content/pointer-path.ts';

describe('speed', () => {
  const last = (...samples: [x: number, time: number][]) => {
    const gauge = createSpeedGauge();
    return samples.map(([x, time]) => gauge({ x, y: 0, time })).at(-1);
  };

  it('is fast above half a pixel in a millisecond over the last two steps', () => {
    expect(last([0, 0], [16, 16], [32, 32])).toBe('fast');
    expect(last([0, 0], [4, 16], [8, 32])).toBe('slow');
    expect(last([0, 0], [100, 16], [101, 32], [102, 48])).toBe('slow');
  });

  it('of one sample is unknown, which is slow', () => {
    expect(last([0, 0])).toBe('slow');
  });

  it('is not told by a clock that stands still between samples', () => {
    expect(last([0, 0], [50, 0], [100, 0])).toBe('slow');
    expect(last([0, 0], [50, 100], [100, 100])).toBe('slow');
  });
});

describe('the way into the card', () => {
  const card = { x: 100, y: 100, width: 300, height: 200 };
  const from = { x: 120, y: 90 };

  it('is the triangle from where the pointer left to the corners of the card', () => {
    expect(isOnTheWay(from, { x: 200, y: 96 }, card)).toBe(true);
    expect(isOnTheWay(from, { x: 250, y: 180 }, card)).toBe(true);
    expect(isOnTheWay(from, { x: 110, y: 97 }, card)).toBe(true);
  });

  it('is left by a pointer that goes elsewhere', () => {
    expect(isOnTheWay(from, { x: 120, y: 70 }, card)).toBe(false);
    expect(isOnTheWay(from, { x: 300, y: 90 }, card)).toBe(false);
    expect(isOnTheWay(from, { x: 60, y: 98 }, card)).toBe(false);
  });

  it('opens upwards to a card that stands above', () => {
    const above = { x: 100, y: 100, width: 300, height: 200 };
    expect(isOnTheWay({ x: 250, y: 320 }, { x: 230, y: 305 }, above)).toBe(true);
    expect(isOnTheWay({ x: 250, y: 320 }, { x: 250, y: 330 }, above)).toBe(false);
  });
});
