/**
 * `npm run -s annotate -- [--published YYYY-MM-DD] FILE…`
 *
 * Prints one JSON object a line for each document: what its text mentions, and where. `.html` files
 * are read as pages (their article text is printed with them), everything else as UTF-8 text; `-` is
 * standard input as text. Offsets are UTF-16 units. A file that cannot be read costs one line on
 * standard error and the exit status 1; the others are still done. Exit status 2: wrong arguments.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { readDataset } from '../core/dataset/files.ts';
import { makeLexicon } from '../core/dataset/lexicon.ts';
import { makeFinder } from '../core/find/finder.ts';
import type { Finder, Mention } from '../core/find/mention.ts';
import { findArticle } from '../core/page/article.ts';
import { readArticleText } from '../core/page/blocks.ts';
import { readMetadata } from '../core/page/metadata.ts';

const USAGE =
  'usage: annotate [--published YYYY-MM-DD] FILE…   (.txt, .html, or - for standard input)';

interface Reading {
  /** ISO day, or null. */
  readonly published: string | null;
  readonly text: string;
}

interface Annotation {
  readonly file: string;
  readonly published: string | null;
  readonly textLength: number;
  /** Only for pages, whose text no reader of the output could otherwise know. */
  readonly text?: string;
  readonly mentions: readonly Mention[];
}

process.exitCode = main();

function main(): number {
  const options = readArguments();
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    return 2;
  }
  const finder = makeFinder(makeLexicon(readDataset()));
  let status = 0;
  for (const file of options.files) {
    try {
      process.stdout.write(`${JSON.stringify(annotate(file, options.published, finder))}\n`);
    } catch (error) {
      console.error(`annotate: ${file}: ${reason(error)}`);
      status = 1;
    }
  }
  return status;
}

function readArguments(): { files: string[]; published: string | null } | string {
  try {
    const { values, positionals } = parseArgs({
      options: { published: { type: 'string' } },
      allowPositionals: true,
    });
    const published = values.published ?? null;
    if (published !== null && !isDay(published)) return `annotate: not a date: ${published}`;
    if (positionals.length === 0) return 'annotate: no file given';
    return { files: positionals, published };
  } catch (error) {
    return `annotate: ${reason(error)}`;
  }
}

function annotate(file: string, published: string | null, finder: Finder): Annotation {
  const isPage = ['.html', '.htm'].includes(extname(file).toLowerCase());
  const content = readText(file);
  const reading = isPage ? readPage(content) : { text: content, published: null };
  const day = published ?? reading.published;
  return {
    file,
    published: day,
    textLength: reading.text.length,
    ...(isPage ? { text: reading.text } : {}),
    mentions: finder(reading.text, day === null ? {} : { published: day }),
  };
}

/** A byte order mark is kept: offsets count it, as a program that reads the file will. */
function readText(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function readPage(html: string): Reading {
  const document = parsePage(html);
  const article = findArticle(document, { asked: true });
  return {
    text: article === null ? '' : readArticleText(article.root).text,
    published: readMetadata(document).published?.day ?? null,
  };
}

/** The parser adds no `html` element of its own where a file leaves it out, as it may. */
function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  const isWhole = document.documentElement?.tagName === 'HTML';
  return isWhole ? document : parseHTML(`<html><body>${html}</body></html>`).document;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'is a directory';
    case 'EACCES':
      return 'permission denied';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'not UTF-8 text';
    default:
      return error.message.split('\n')[0] ?? error.message;
  }
}
