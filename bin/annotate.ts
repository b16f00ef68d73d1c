/**
 * `npm run -s annotate -- [--published YYYY-MM-DD] FILE…`
 *
 * Prints one JSON object a line for each document: what its text mentions, and where. `.html` files
 * are read as pages (their article text is printed with them), everything else as UTF-8 text; `-` is
 * standard input as text. Offsets are UTF-16 units. A file that cannot be read costs one line on
 * standard error and the exit status 1; the others are still done. Exit status 2: wrong arguments.
 *
 * For archives: `--files-from LIST` takes the names of files from a list, a line each; `--stream`
 * takes documents from standard input, a JSON object with `text` or `html` each line, and prints a
 * line for each line. Both run on all cores and hold a few documents at a time. `--output FILE
 * --resume` goes on where an earlier run stopped.
 */
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { annotateBatches } from './annotate/crew.ts';
import { isDay, reasonOf } from './annotate/document.ts';
import { batchesOfFiles, batchesOfLines, namesIn } from './annotate/inputs.ts';
import { filesDone, keepWholeLines, openOutput } from './annotate/output.ts';
import { showProgress } from './annotate/progress.ts';

const USAGE = `usage: annotate [options] FILE…            (.txt, .html, or - for standard input)
       annotate [options] --files-from LIST    (a file name a line, or - for standard input)
       annotate [options] --stream             (a JSON object with "text" or "html" a line)
  --published YYYY-MM-DD  day of publication, where a document says none of its own
  --jobs N                threads; all cores unless given, one for a few files
  --output FILE           write there; with --resume go on where it ends`;

/** Up to so many files are sooner done by one thread than more threads are started. */
const FEW_FILES = 50;

interface Arguments {
  readonly source:
    | { readonly from: 'arguments'; readonly files: readonly string[] }
    | { readonly from: 'list'; readonly list: string }
    | { readonly from: 'stream' };
  readonly published: string | null;
  readonly jobs: number;
  readonly output: string | null;
  readonly resume: boolean;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readArguments();
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    return 2;
  }
  const { source, output: file, resume } = options;
  const total = source.from === 'arguments' ? source.files.length : null;
  const progress = showProgress(process.stderr, total === null || total > FEW_FILES ? total : null);
  let status = 0;
  try {
    const batches = await batchesOf(options);
    const output = openOutput(file, resume);
    for await (const result of annotateBatches(batches, options.jobs)) {
      for (const complaint of result.complaints) console.error(`annotate: ${complaint}`);
      if (result.complaints.length > 0) status = 1;
      await output.write(result.output);
      progress.done(result.documents, result.complaints.length);
    }
    await output.end();
  } catch (error) {
    // Whoever reads the output wants no more of it, as `head` does.
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return status;
    console.error(`annotate: ${path ?? file ?? 'standard output'}: ${reasonOf(error)}`);
    status = 1;
  } finally {
    progress.ended();
  }
  return status;
}

/** The work that is left to do. */
async function batchesOf({ source, published, output, resume }: Arguments) {
  const done = resume && output !== null ? await keepWholeLines(output) : 0;
  if (source.from === 'stream') return batchesOfLines(process.stdin, published, done);
  const names =
    source.from === 'arguments'
      ? source.files
      : namesIn(source.list === '-' ? process.stdin : createReadStream(source.list));
  return batchesOfFiles(done > 0 && output !== null ? namesAfter(names, output) : names, published);
}

/**
 * The names that come after the last one done. A file before it that has no line was not readable
 * then, and is passed over: its line would no longer stand in its place.
 */
async function* namesAfter(
  names: AsyncIterable<string> | Iterable<string>,
  output: string,
): AsyncGenerator<string> {
  const done = filesDone(output);
  let next = await done.next();
  for await (const name of names) {
    if (next.done) yield name;
    else if (name === next.value) next = await done.next();
  }
}

function readArguments(): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      options: {
        published: { type: 'string' },
        'files-from': { type: 'string' },
        stream: { type: 'boolean', default: false },
        jobs: { type: 'string' },
        output: { type: 'string' },
        resume: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const { published = null, 'files-from': list, stream, output = null, resume } = values;
    if (published !== null && !isDay(published)) return `annotate: not a date: ${published}`;
    if (values.jobs !== undefined && !/^[1-9]\d{0,2}$/.test(values.jobs)) {
      return `annotate: not a number of threads: ${values.jobs}`;
    }
    if (resume && output === null) return 'annotate: --resume needs --output';
    const sources = [positionals.length > 0, list !== undefined, stream].filter(Boolean).length;
    if (sources === 0) return 'annotate: no file given';
    if (sources > 1) return 'annotate: give files, or --files-from, or --stream, not several';
    const few = positionals.length > 0 && positionals.length <= FEW_FILES;
    const jobs = values.jobs === undefined ? (few ? 1 : availableParallelism()) : +values.jobs;
    const common = { published, jobs, output, resume };
    if (stream) return { ...common, source: { from: 'stream' } };
    if (list !== undefined) return { ...common, source: { from: 'list', list } };
    return { ...common, source: { from: 'arguments', files: positionals } };
  } catch (error) {
    return `annotate: ${reasonOf(error)}`;
  }
}
