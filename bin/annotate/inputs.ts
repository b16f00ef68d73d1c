import type { Batch } from './batch.ts';

/**
 * Files in one batch: few, so that threads share the work evenly and little has to be done again
 * after a stop; enough that handing a batch over costs nothing beside the work.
 */
const FILES_PER_BATCH = 8;
/** Lines in one batch; a batch also ends where the stream pauses, so that nobody waits for more. */
const LINES_PER_BATCH = 32;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Batches of the named files. */
export async function* batchesOfFiles(
  names: AsyncIterable<string> | Iterable<string>,
  published: string | null,
): AsyncGenerator<Batch> {
  let files: string[] = [];
  for await (const name of names) {
    files.push(name);
    if (files.length < FILES_PER_BATCH) continue;
    yield { of: 'files', files, published };
    files = [];
  }
  if (files.length > 0) yield { of: 'files', files, published };
}

/** Batches of the lines of a stream, leaving out the first `skip` of them. */
export async function* batchesOfLines(
  stream: AsyncIterable<Uint8Array>,
  published: string | null,
  skip = 0,
): AsyncGenerator<Batch> {
  let seen = 0;
  for await (const group of linesOf(stream)) {
    const fresh = group.slice(Math.max(0, skip - seen));
    let first = seen + group.length - fresh.length + 1;
    seen += group.length;
    for (; fresh.length > 0; first += LINES_PER_BATCH) {
      yield { of: 'lines', first, lines: fresh.splice(0, LINES_PER_BATCH), published };
    }
  }
}

/** The lines of a UTF-8 text that lists files; empty ones count for nothing. */
export async function* namesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const lines of linesOf(stream)) {
    for (const line of lines) if (line.length > 0) yield decoder.decode(line);
  }
}

/**
 * The lines of a stream without their ends, in groups: all that one chunk completes. Cut as bytes, so
 * that each line can be told to be UTF-8 or not. No more is held than the longest line.
 */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      lines.push(withoutReturn(Buffer.concat([...rest, chunk.subarray(from, at)])));
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [withoutReturn(Buffer.concat(rest))];
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
