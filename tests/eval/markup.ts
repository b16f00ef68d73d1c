import type { MentionKind } from '../../core/find/mention.ts';

/** What a label says that a span names. */
export type Target =
  /** A record by id, or a law by standard path, or a decision by reporter or docket number. */
  | { readonly type: 'one'; readonly name: string }
  /** Open between records. */
  | { readonly type: 'several'; readonly ids: readonly string[] }
  /** A law that the text does not tie to a place or session. */
  | { readonly type: 'open' };

export interface Label {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly target: Target;
  /** Finding it is neither required nor wrong. */
  readonly optional: boolean;
}

/** A text with its labels. Offsets are UTF-16 units into `text`, which holds no markup. */
export interface Document {
  readonly text: string;
  readonly published: string | undefined;
  readonly labels: readonly Label[];
}

const MARK = /\{([^{}|]+)\|([^{}|]+)\}/g;
const DAY = /^@(\d{4}-\d{2}-\d{2}) /;

/**
 * Reads a document written with `{text|label}` marks; `kindOf` gives the kind of a record's id.
 * @throws when a label is no id, path, reporter or docket number.
 */
export function readMarkup(source: string, kindOf: (id: string) => MentionKind | null): Document {
  const published = DAY.exec(source)?.[1];
  const marked = source.replace(DAY, '');
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: span = '', 2: written = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index);
    const label = written.replace(/^~/, '');
    const place = { start: text.length, end: text.length + span.length };
    labels.push({ ...place, ...targetOf(label, kindOf), optional: written.startsWith('~') });
    text += span;
    from = index + whole.length;
  }
  return { text: text + marked.slice(from), published, labels };
}

/** The documents of a file of sentences: one a line, without blank lines and comments. */
export function readSentences(
  source: string,
  kindOf: (id: string) => MentionKind | null,
): Document[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => readMarkup(line, kindOf));
}

function targetOf(
  label: string,
  kindOf: (id: string) => MentionKind | null,
): { kind: MentionKind; target: Target } {
  if (label === '-') return { kind: 'instrument', target: { type: 'open' } };
  if (label.startsWith('?')) {
    const ids = label.slice(1).split(',');
    return { kind: kindOf(ids[0] ?? '') ?? 'jurisdiction', target: { type: 'several', ids } };
  }
  const target = { type: 'one', name: label } as const;
  if (label.startsWith('/')) return { kind: 'instrument', target };
  const kind =
    kindOf(label) ?? (/\d/.test(label) && / |:|^[A-Z]?\d[\dA-Z/-]+$/.test(label) ? 'case' : null);
  if (kind === null) throw new Error(`Label "${label}" is no record, path or citation`);
  return { kind, target };
}
