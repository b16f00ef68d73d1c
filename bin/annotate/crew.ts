import { Readable } from 'node:stream';
import { Piscina } from 'piscina';
import { type Batch, type BatchResult, makeAnnotator } from './batch.ts';

/** Batches in hand for each thread: one at work, one waiting, so that no thread is ever idle. */
const BATCHES_PER_THREAD = 2;

/**
 * Does batches on `jobs` threads, and gives their results in the order of the batches. No more is
 * held at any time than a few batches for each thread, however slowly the results are taken.
 * @throws where a thread ends by itself, such as for want of memory.
 */
export async function* annotateBatches(
  batches: AsyncIterable<Batch>,
  jobs: number,
): AsyncGenerator<BatchResult> {
  if (jobs === 1) {
    const annotate = makeAnnotator();
    for await (const batch of batches) yield annotate(batch);
    return;
  }
  const pool = new Piscina<Batch, BatchResult>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
  });
  const ahead = jobs * BATCHES_PER_THREAD;
  try {
    yield* Readable.from(batches, { highWaterMark: 1 }).map((batch: Batch) => pool.run(batch), {
      concurrency: ahead,
      highWaterMark: ahead,
    }) as AsyncIterable<BatchResult>;
  } finally {
    await pool.destroy();
  }
}
