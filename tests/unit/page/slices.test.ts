import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { giveWay, inSlices } from '../../../core/page/slices.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Steps that take so long each (milliseconds). */
function* steps(...lengths: readonly number[]): Generator<number, string> {
  for (const [index, length] of lengths.entries()) {
    vi.advanceTimersByTime(length);
    yield index;
  }
  return 'done';
}

describe('work in slices', () => {
  test('gives way whenever five milliseconds have gone, and hands on each step', async () => {
    const told: (number | string)[] = [];
    const rest = async () => {
      told.push('rest');
    };
    const result = await inSlices(steps(2, 2, 1, 4, 4, 9, 0), rest, (step) => told.push(step));
    expect(result).toBe('done');
    expect(told).toEqual([0, 1, 2, 'rest', 3, 4, 'rest', 5, 'rest', 6]);
  });

  test('does not count the time of its rests', async () => {
    let rests = 0;
    await inSlices(steps(5, 1, 1), async () => {
      rests += 1;
      vi.advanceTimersByTime(50);
    });
    expect(rests).toBe(1);
  });

  test('waits for its rest', async () => {
    let go: () => void = () => {};
    const told: number[] = [];
    const work = inSlices(
      steps(9, 0),
      () =>
        new Promise<void>((resolve) => {
          go = resolve;
        }),
      (step) => told.push(step),
    );
    await Promise.resolve();
    expect(told).toEqual([0]);
    go();
    await work;
    expect(told).toEqual([0, 1]);
  });

  test('gives way to the page unless told how', async () => {
    const pause = vi.fn(async () => {});
    vi.stubGlobal('scheduler', { yield: pause });
    expect(await inSlices(steps(9, 9))).toBe('done');
    expect(pause).toHaveBeenCalledTimes(2);
  });

  test('fails as its steps fail', async () => {
    const broken = (function* (): Generator<void, void> {
      yield;
      throw new Error('broken');
    })();
    await expect(inSlices(broken)).rejects.toThrow('broken');
  });
});

test.each([undefined, {}])(
  'giving way takes a turn where the scheduler is %j',
  async (scheduler) => {
    vi.stubGlobal('scheduler', scheduler);
    let given = false;
    const way = giveWay().then(() => {
      given = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(given).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await way;
    expect(given).toBe(true);
  },
);
