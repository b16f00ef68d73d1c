/**
 * `npm run bench:annotate`: how fast an archive is annotated, on one thread and on more, whether its
 * memory grows, and whether the output is the same however the work is split. The articles are made
 * here: news in which every third paragraph speaks of the dispute.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { denseNews, sparseNews } from './texts.ts';

const ARTICLES = 10_000;
/** About 4,500 characters, a usual length of a news article. */
const PARAGRAPHS = 12;
const PARTS = 7;
/** How often the articles are streamed to see whether memory grows. */
const ROUNDS = 6;
/** Time between two looks at the memory (ms). */
const WATCH = 250;

interface Run {
  readonly seconds: number;
  readonly output: Buffer;
  /** Resident memory at each look, in MB. */
  readonly memory: readonly number[];
}

const folder = mkdtempSync(join(tmpdir(), 'lawmark-bench-annotate-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const lines = makeArticles();
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const whole = writePart('whole', lines);
  console.log(
    `${lines.length} articles, ${(characters / 1e6).toFixed(1)} M characters of JSON, ${availableParallelism()} cores\n`,
  );

  const digests = new Map<string, string>();
  for (const jobs of [...new Set([1, 2, availableParallelism()])]) {
    const run = await annotate(whole, jobs);
    digests.set(`--jobs ${jobs}`, digestOf(run.output));
    const half = Math.floor(run.memory.length / 2);
    console.log(
      `--jobs ${jobs}: ${Math.round(lines.length / run.seconds)} articles a second; memory ` +
        `${median(run.memory.slice(0, half))} MB in the first half, ${median(run.memory.slice(half))} MB in ` +
        `the second, ${Math.max(...run.memory)} MB at most`,
    );
  }

  const long = await annotate(
    writePart('long', Array.from({ length: ROUNDS }, () => lines).flat()),
    1,
  );
  const third = Math.floor(long.memory.length / 3);
  console.log(
    `--jobs 1, ${ROUNDS * lines.length} articles: ${median(long.memory.slice(0, third))} MB in the first third, ` +
      `${median(long.memory.slice(third, 2 * third))} in the second, ${median(long.memory.slice(2 * third))} in the last`,
  );

  const size = Math.ceil(lines.length / PARTS);
  const outputs: Buffer[] = [];
  for (let part = 0; part < PARTS; part++) {
    const file = writePart(`part-${part}`, lines.slice(part * size, (part + 1) * size));
    outputs.push((await annotate(file, part % 2 === 0 ? 1 : 2)).output);
  }
  digests.set(`in ${PARTS} parts`, digestOf(Buffer.concat(outputs)));

  console.log('');
  for (const [how, digest] of digests) console.log(`${how}: sha256 ${digest.slice(0, 16)}`);
  const same = new Set(digests.values()).size === 1;
  console.log(same ? 'the same output however it is split' : 'DIFFERENT outputs');
  if (!same) process.exitCode = 1;
}

function makeArticles(): string[] {
  const length = ARTICLES * PARAGRAPHS * 500;
  const neutral = sparseNews(length).split('\n\n');
  const about = denseNews(length / 10).split('\n\n');
  let next = 0;
  return Array.from({ length: ARTICLES }, (_, key) => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
      const from = index % 3 === 0 ? about : neutral;
      return from[next++ % from.length];
    });
    const published = `20${17 + (key % 9)}-0${1 + (key % 9)}-15`;
    return `${JSON.stringify({ key, published, text: paragraphs.join('\n\n') })}\n`;
  });
}

function writePart(name: string, lines: readonly string[]): string {
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, lines.join(''));
  return file;
}

async function annotate(file: string, jobs: number): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, ['bin/annotate.ts', '--stream', '--jobs', String(jobs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  createReadStream(file).pipe(child.stdin);
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(residentMegabytes(child.pid)), WATCH);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [status] = await once(child, 'close');
  clearInterval(timer);
  if (status !== 0) throw new Error(`annotate ended with ${status}`);
  return { seconds: (performance.now() - began) / 1000, output: Buffer.concat(chunks), memory };
}

function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    // It has just ended.
    return 0;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function digestOf(output: Buffer): string {
  return createHash('sha256').update(output).digest('hex');
}
