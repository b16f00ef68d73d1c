import type { Mention, MentionKind } from '../../core/find/mention.ts';
import type { Document, Label, Target } from './markup.ts';

/** Counts for one kind of mention. */
export interface Count {
  readonly labels: number;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

/** One thing that went wrong, for people to read. */
interface Fault {
  readonly type: 'missed' | 'wrong';
  readonly kind: MentionKind;
  readonly text: string;
  readonly around: string;
}

/** A row of the results: a kind of mention, or the U.S. Code, which is a part of the instruments. */
export type Row = MentionKind | 'us-code';

export interface Score {
  readonly counts: Readonly<Partial<Record<Row, Count>>>;
  readonly faults: readonly Fault[];
}

const AROUND = 36;

/**
 * Scores found mentions against labels: right means the same span, the same kind and the same
 * thing. `pathOf` gives the standard path of a record, by which the U.S. Code is counted as a row of
 * its own.
 */
export function score(
  pairs: readonly { document: Document; found: readonly Mention[] }[],
  pathOf: (id: string) => string | null = () => null,
): Score {
  const counts: Partial<Record<Row, Count>> = {};
  const faults: Fault[] = [];
  const addTo = (row: Row, more: Partial<Count>) => {
    const { labels, right, missed, wrong } = counts[row] ?? NONE;
    counts[row] = {
      labels: labels + (more.labels ?? 0),
      right: right + (more.right ?? 0),
      missed: missed + (more.missed ?? 0),
      wrong: wrong + (more.wrong ?? 0),
    };
  };
  const add = (thing: Label | Mention, more: Partial<Count>) => {
    addTo(thing.kind, more);
    const name = 'target' in thing ? nameOf(thing.target) : (thing.ref ?? thing.id);
    const path = name === null || name.startsWith('/') ? name : pathOf(name);
    if (path?.startsWith(US_CODE)) addTo('us-code', more);
  };
  for (const { document, found } of pairs) {
    const open = new Set(document.labels);
    for (const mention of found) {
      const label = document.labels.find((one) => isSameSpan(one, mention));
      if (label !== undefined) open.delete(label);
      if (label?.optional) continue;
      if (label !== undefined && isRight(label.target, mention)) {
        add(label, { labels: 1, right: 1 });
        continue;
      }
      if (label !== undefined) add(label, { labels: 1, missed: 1 });
      add(mention, { wrong: 1 });
      faults.push(fault('wrong', document, mention));
    }
    for (const label of open) {
      if (label.optional) continue;
      add(label, { labels: 1, missed: 1 });
      faults.push(fault('missed', document, label));
    }
  }
  return { counts, faults };
}

/** Precision, recall and their harmonic mean; 1 where there was nothing to get wrong. */
export function rates({ labels, right, wrong }: Count): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = labels === 0 ? 1 : right / labels;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

const US_CODE = '/us/usc/';

/** The one thing that a label names, or null. */
function nameOf(target: Target): string | null {
  return target.type === 'one' ? target.name : null;
}

const NONE: Count = { labels: 0, right: 0, missed: 0, wrong: 0 };

function isSameSpan(label: Label, { kind, start, end }: Mention): boolean {
  return label.kind === kind && label.start === start && label.end === end;
}

function isRight(target: Target, { id, ids, ref }: Mention): boolean {
  switch (target.type) {
    case 'open':
      return id === null;
    case 'several':
      return [...(ids ?? [])].sort().join() === [...target.ids].sort().join();
    case 'one':
      return id === target.name || ref?.toLowerCase() === target.name.toLowerCase();
  }
}

function fault(
  type: Fault['type'],
  { text }: Document,
  { start, end, kind, ...rest }: Label | Mention,
): Fault {
  const id = 'id' in rest ? ` → ${rest.id ?? rest.ids?.join('|') ?? rest.ref}` : '';
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, ' ');
  return { type, kind, text: text.slice(start, end) + id, around };
}
