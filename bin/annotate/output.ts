import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Writable } from 'node:stream';

const NEWLINE = 0x0a;
/** How much is read at a time when looking for the last whole line (bytes). */
const TAIL = 65_536;

/** Takes lines to where they belong, no faster than they can be written. */
export interface Output {
  /** @throws where it cannot be written: a full disk, a reader that has gone. */
  write(lines: string): Promise<void>;
  end(): Promise<void>;
}

/** Standard output, or a file that is written anew or, with `append`, gone on with. */
export function openOutput(file: string | null, append: boolean): Output {
  const stream: Writable =
    file === null ? process.stdout : createWriteStream(file, { flags: append ? 'a' : 'w' });
  let failure: Error | null = null;
  // Also outside a write: a reader may go at any time.
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    write: (lines) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        if (lines === '') return resolve();
        stream.write(lines, (error) => (error ? reject(error) : resolve()));
      }),
    end: () =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        if (file === null) return resolve();
        stream.end((error?: Error | null) => (error ? reject(error) : resolve()));
      }),
  };
}

/**
 * Cuts off a last line that was not written to its end, so that what follows begins on a new one.
 * @returns how many whole lines the file has; 0 where there is no file.
 */
export async function keepWholeLines(file: string): Promise<number> {
  const size = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (size === 0) return 0;
  const handle = await open(file, 'r+');
  try {
    let end = size;
    const buffer = Buffer.alloc(TAIL);
    while (end > 0) {
      const from = Math.max(0, end - TAIL);
      const { bytesRead } = await handle.read(buffer, 0, end - from, from);
      const at = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
      if (at >= 0) {
        end = from + at + 1;
        break;
      }
      end = from;
    }
    await handle.truncate(end);
  } finally {
    await handle.close();
  }
  let lines = 0;
  for await (const chunk of createReadStream(file)) {
    for (const byte of chunk as Buffer) if (byte === NEWLINE) lines++;
  }
  return lines;
}

/** The names of the files that lines of earlier output are about, in their order. */
export async function* filesDone(file: string): AsyncGenerator<string> {
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    const name: unknown = JSON.parse(line).file;
    if (typeof name === 'string') yield name;
  }
}
