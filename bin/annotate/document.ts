import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Finder, Mention } from '../../core/find/mention.ts';
import { findArticle } from '../../core/page/article.ts';
import { readArticleText } from '../../core/page/blocks.ts';
import { readMetadata } from '../../core/page/metadata.ts';

interface Reading {
  /** ISO day, or null. */
  readonly published: string | null;
  readonly text: string;
}

/** What is printed of a document. Offsets of mentions are UTF-16 units into its text. */
interface Annotation {
  readonly published: string | null;
  readonly textLength: number;
  /** Only for pages, whose text no reader of the output could otherwise know. */
  readonly text?: string;
  readonly mentions: readonly Mention[];
}

/** A record of a stream: the document, and what else is known of it, which is handed through. */
interface StreamRecord {
  readonly text?: unknown;
  readonly html?: unknown;
  readonly published?: unknown;
  readonly [key: string]: unknown;
}

/**
 * The line for a file. Files ending in `.html` or `.htm` are read as pages, others as UTF-8 text; `-`
 * is standard input as text. `published` (ISO day) goes before what a page says of itself.
 * @throws where the file cannot be read, or is no UTF-8 text.
 */
export function annotateFile(file: string, published: string | null, finder: Finder): string {
  const isPage = ['.html', '.htm'].includes(extname(file).toLowerCase());
  const content = decode(readFileSync(file === '-' ? 0 : file));
  return JSON.stringify({ file, ...annotate(content, isPage, published, finder) });
}

/** The outcome of one line of a stream: always one line to print, and what was wrong with it. */
export type LineOutcome =
  | { readonly outcome: 'done'; readonly line: string }
  | { readonly outcome: 'refused'; readonly line: string; readonly reason: string };

/**
 * The line for a line of a stream: a JSON object with `text` or `html`, and `published` (ISO day) if
 * it is known; `published` here holds where the object has none. Its other fields are handed through.
 * Never throws: a line that cannot be read gives a line with an `error`, so that lines stay in step.
 */
export function annotateLine(
  bytes: Uint8Array,
  published: string | null,
  finder: Finder,
): LineOutcome {
  let handedThrough: object = {};
  try {
    const { text, html, published: own, ...rest } = parseRecord(decode(bytes));
    handedThrough = rest;
    const day = dayOf(own) ?? published;
    const annotation =
      typeof html === 'string'
        ? annotate(html, true, day, finder)
        : annotate(plainText(text), false, day, finder);
    return { outcome: 'done', line: JSON.stringify({ ...rest, ...annotation }) };
  } catch (error) {
    const reason = reasonOf(error);
    const line = JSON.stringify({ ...handedThrough, error: reason });
    return { outcome: 'refused', line, reason };
  }
}

/** Why something failed, in one line. */
export function reasonOf(error: unknown): string {
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

/** Whether a text is a day that there is, in ISO form. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function annotate(
  content: string,
  isPage: boolean,
  published: string | null,
  finder: Finder,
): Annotation {
  const reading = isPage ? readPage(content) : { text: content, published: null };
  const day = published ?? reading.published;
  return {
    published: day,
    textLength: reading.text.length,
    ...(isPage ? { text: reading.text } : {}),
    mentions: finder(reading.text, day === null ? {} : { published: day }),
  };
}

/** A byte order mark is kept: offsets count it, as a program that reads the file will. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function parseRecord(line: string): StreamRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('not a JSON object');
  }
  return value as StreamRecord;
}

function plainText(text: unknown): string {
  if (typeof text !== 'string') throw new Error('neither "text" nor "html" is a string');
  return text;
}

/** @throws where there is a date that is none. */
function dayOf(published: unknown): string | null {
  if (published === undefined || published === null) return null;
  if (typeof published !== 'string' || !isDay(published)) {
    throw new Error(`"published" is not a date: ${JSON.stringify(published)}`);
  }
  return published;
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
