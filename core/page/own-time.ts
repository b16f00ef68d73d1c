import { giveWay } from './slices.ts';

/** Tells how long work took by itself, without the times in which the page or a script had its turn. */
export interface OwnTime {
  /** Milliseconds of own work so far. */
  readonly spent: number;
  /** Gives way to the page. */
  rest(): Promise<void>;
  /** Waits for another script. */
  waitFor<T>(promise: Promise<T>): Promise<T>;
  /** Asks what has the page laid out. */
  ask<T>(about: () => T): T;
}

/** @param started when the work began, on the page's clock (milliseconds). */
export function startOwnTime(started = performance.now()): OwnTime {
  let others = 0;
  const waitFor = async <T>(promise: Promise<T>): Promise<T> => {
    const before = performance.now();
    const value = await promise;
    others += performance.now() - before;
    return value;
  };
  return {
    get spent() {
      return performance.now() - started - others;
    },
    rest: () => waitFor(giveWay()),
    waitFor,
    ask(about) {
      const before = performance.now();
      const answer = about();
      others += performance.now() - before;
      return answer;
    },
  };
}
