/** Work is cut so that no slice holds the page up for longer (milliseconds). */
const SLICE_MS = 5;

/**
 * Runs a generator to its end, giving way to the page by `rest` after each slice of time. What it
 * yields is handed on at once.
 */
export async function inSlices<S, T>(
  steps: Generator<S, T>,
  rest: () => Promise<void> = giveWay,
  onStep?: (step: S) => void,
): Promise<T> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onStep?.(step.value);
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + SLICE_MS;
  }
}

/** `scheduler.yield` where there is one: what was begun goes on before other work of its kind. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
