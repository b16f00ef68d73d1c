/** Time between two drawings of the progress line (ms): often enough to see that it lives. */
const INTERVAL = 500;

/** Tells on a terminal how far a long run is; `ended` takes the line off again. */
export interface Progress {
  done(documents: number, failed: number): void;
  ended(): void;
}

/** @param total documents to come, where that is known. */
export function showProgress(terminal: NodeJS.WriteStream, total: number | null): Progress {
  if (!terminal.isTTY) return { done: () => {}, ended: () => {} };
  const began = performance.now();
  let count = 0;
  let failures = 0;
  const draw = () => {
    const seconds = (performance.now() - began) / 1000;
    const rate = count / seconds;
    const left =
      total === null || rate === 0 ? '' : `, about ${Math.ceil((total - count) / rate)} s left`;
    const of = total === null ? '' : ` of ${total.toLocaleString('en')}`;
    const failed = failures === 0 ? '' : `, ${failures} not readable`;
    terminal.write(
      `\r\x1b[K${count.toLocaleString('en')}${of} annotated, ${Math.round(rate)} a second${failed}${left}`,
    );
  };
  const timer = setInterval(draw, INTERVAL);
  return {
    done: (documents, failed) => {
      count += documents;
      failures += failed;
    },
    ended: () => {
      clearInterval(timer);
      terminal.write('\r\x1b[K');
    },
  };
}
