import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from '../../core/find/lexicon.ts';
import type { MentionKind } from '../../core/find/mention.ts';
import { type Document, readMarkup, readSentences } from './markup.ts';

/** The folder of the labelled texts. */
export const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The texts that the finder is tuned on, and those that are kept aside. */
export const PARTS = ['tuned', 'held-out'] as const;

/** A file of labelled texts: one article, or a list of sentences. */
interface LabelledFile {
  readonly name: string;
  readonly documents: readonly Document[];
}

/**
 * Reads one part of the labelled texts, in the order of their names.
 * @param starts only files whose names begin with one of these; all where there are none.
 * @throws where a label is no record, path or citation.
 */
export function readPart(
  part: (typeof PARTS)[number],
  { jurisdictions, instruments, cases, letters, posts = [] }: Lexicon,
  starts: readonly string[] = [],
): readonly LabelledFile[] {
  const kinds = new Map<string, MentionKind>([
    ...jurisdictions.map(({ id }) => [id, 'jurisdiction'] as const),
    ...instruments.map(({ id }) => [id, 'instrument'] as const),
    ...cases.map(({ id }) => [id, 'case'] as const),
    ...[...letters, ...posts].map(({ id }) => [id, 'letter'] as const),
  ]);
  const kindOf = (id: string) => kinds.get(id) ?? null;
  return readdirSync(join(FOLDER, part))
    .filter((name) => starts.length === 0 || starts.some((start) => name.startsWith(start)))
    .sort()
    .map((name) => {
      const source = readFileSync(join(FOLDER, part, name), 'utf8');
      const documents = name.endsWith('sentences.txt')
        ? readSentences(source, kindOf)
        : [readMarkup(source, kindOf)];
      return { name, documents };
    });
}
