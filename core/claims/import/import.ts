import * as v from 'valibot';
import type { Claim, Verdict } from '../claim.ts';
import { ClaimSettingsShape, readClaimValue } from '../claim-shape.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../export/backup.ts';
import { isSame, later, merged } from '../history.ts';
import { fromHypothesis } from './from-hypothesis.ts';
import { fromWebAnnotation } from './from-web-annotation.ts';
import { findTrap, isObject, withoutControls } from './traps.ts';

type ImportFormat = 'backup' | 'web-annotation' | 'hypothesis';

/** Why an entry, or the whole file, was not taken in. */
export type Refusal =
  /** `limit`: characters. */
  | { readonly why: 'too-large'; readonly limit: number }
  /** The browser could not read the file. */
  | { readonly why: 'unreadable' }
  | { readonly why: 'not-json' }
  | { readonly why: 'unknown-format' }
  | { readonly why: 'newer-version' }
  | { readonly why: 'too-deep' }
  | { readonly why: 'forbidden-name'; readonly field: string }
  | { readonly why: 'too-many'; readonly limit: number }
  | { readonly why: 'wrong-shape'; readonly field: string }
  /** A note on a whole page, a reply, or one whose words are not given. */
  | { readonly why: 'no-quote' }
  | { readonly why: 'no-address' };

/** What became of one entry of a file. `index` counts from 0. */
export type ImportEntry = {
  readonly index: number;
  readonly id: string | null;
  /** Beginning of the claim's words, where they could be read. */
  readonly words: string | null;
} & (
  | { readonly result: 'added' }
  /** The claim was there with another content: the newer holds, the older is in its history. */
  | { readonly result: 'merged' }
  /** The claim is there as it is in the file, or newer. */
  | { readonly result: 'same' }
  | ({ readonly result: 'refused' } & Refusal)
);

/** What importing a file would do. Nothing is done here: the caller stores `put` in one transaction. */
export type ImportPlan =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | {
      readonly outcome: 'read';
      readonly format: ImportFormat;
      readonly put: readonly Claim[];
      readonly entries: readonly ImportEntry[];
      /** The scale of a backup; null where the file has none. */
      readonly scale: readonly Verdict[] | null;
      /** The name of the fact-checker in a backup; null where the file has none. */
      readonly author: string | null;
    };

export interface ImportOptions {
  /** ISO date-time of the import. */
  readonly now: string;
}

/**
 * What a format's reader makes of one entry: a claim, or why not. `known` is what is kept of
 * `Claim` where another program's entry is a claim that is there: it knows nothing of the rest.
 */
export type EntryReading =
  | { readonly claim: unknown; readonly knows: 'all' | readonly (keyof Claim)[] }
  | { readonly refusal: Refusal };

/** Some 50,000 claims with long histories. */
export const MAX_LENGTH = 200_000_000;
const MAX_ENTRIES = 100_000;
/** Longest beginning of a claim's words in a report. */
const MAX_REPORTED = 80;

/** Reads a file and plans what to store. Never throws on what the file holds. */
export function planImport(
  text: string,
  existing: readonly Claim[],
  options: ImportOptions,
): ImportPlan {
  if (text.length > MAX_LENGTH) return refused({ why: 'too-large', limit: MAX_LENGTH });
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused({ why: error instanceof RangeError ? 'too-deep' : 'not-json' });
  }
  const source = recognize(file);
  if ('refusal' in source) return refused(source.refusal);
  const { format, entries, settings } = source;
  if (entries.length > MAX_ENTRIES) return refused({ why: 'too-many', limit: MAX_ENTRIES });

  const known = new Map(existing.map((claim) => [claim.id, claim]));
  const put = new Map<string, Claim>();
  const report = entries.map((entry, index): ImportEntry => {
    const reading = readEntry(format, entry, options);
    if ('refusal' in reading) {
      return { index, ...reading.told, result: 'refused', ...reading.refusal };
    }
    const { claim, knows } = reading;
    const told = { index, id: claim.id, words: beginning(claim.target.quote.exact) };
    const stored = known.get(claim.id);
    const next = stored === undefined ? claim : joined(stored, claim, knows, options.now);
    if (next === stored) return { ...told, result: 'same' };
    known.set(next.id, next);
    put.set(next.id, next);
    return { ...told, result: stored === undefined ? 'added' : 'merged' };
  });
  return { outcome: 'read', format, put: [...put.values()], entries: report, ...settings };
}

/** The stored claim and one of a file as one; the stored one itself where nothing changes. */
function joined(
  stored: Claim,
  incoming: Claim,
  knows: 'all' | readonly (keyof Claim)[],
  now: string,
): Claim {
  const same = knows === 'all' ? Object.keys(stored) : knows;
  const isUnchanged = (same as (keyof Claim)[]).every((key) => isSame(stored[key], incoming[key]));
  if (isUnchanged) return stored;
  const whole =
    knows === 'all'
      ? incoming
      : { ...stored, ...Object.fromEntries(knows.map((key) => [key, incoming[key]])) };
  if (stored.deleted !== null && incoming.deleted === null) {
    // Importing a claim says that it is wanted.
    const newer = incoming.modified > stored.modified ? merged(stored, whole) : stored;
    return { ...newer, deleted: null, modified: later(newer.modified, now) };
  }
  return incoming.modified > stored.modified ? merged(stored, whole) : stored;
}

interface Settings {
  readonly scale: readonly Verdict[] | null;
  readonly author: string | null;
}

const NO_SETTINGS: Settings = { scale: null, author: null };

type Source =
  | {
      readonly format: ImportFormat;
      readonly entries: readonly unknown[];
      readonly settings: Settings;
    }
  | { readonly refusal: Refusal };

/** What kind of file it is, by what such files have. */
function recognize(file: unknown): Source {
  if (Array.isArray(file)) return recognizeList(file);
  if (!isObject(file)) return { refusal: { why: 'unknown-format' } };
  if (file.format === BACKUP_FORMAT) return readBackup(file);
  if (Array.isArray(file.annotations)) return hypothesis(file.annotations);
  if (Array.isArray(file.rows)) return hypothesis(file.rows);
  const items = itemsOf(file);
  return items
    ? { format: 'web-annotation', entries: items, settings: NO_SETTINGS }
    : recognizeList([file]);
}

function recognizeList(list: readonly unknown[]): Source {
  const [first] = list;
  if (!isObject(first)) return { refusal: { why: 'unknown-format' } };
  if (hasType(first, 'Annotation')) {
    return { format: 'web-annotation', entries: list, settings: NO_SETTINGS };
  }
  if (typeof first.uri === 'string' && Array.isArray(first.target)) return hypothesis(list);
  return { refusal: { why: 'unknown-format' } };
}

function hypothesis(entries: readonly unknown[]): Source {
  return { format: 'hypothesis', entries, settings: NO_SETTINGS };
}

function readBackup(file: Readonly<Record<string, unknown>>): Source {
  const { version, claims, settings } = file;
  if (typeof version !== 'number') return { refusal: { why: 'wrong-shape', field: 'version' } };
  if (version > BACKUP_VERSION) return { refusal: { why: 'newer-version' } };
  if (!Array.isArray(claims)) return { refusal: { why: 'wrong-shape', field: 'claims' } };
  const trap = findTrap(settings);
  if (trap) return { refusal: trap };
  const read = v.safeParse(SettingsShape, settings === undefined ? {} : withoutControls(settings));
  if (!read.success) {
    const field = ['settings', v.getDotPath(read.issues[0])].filter(Boolean).join('.');
    return { refusal: { why: 'wrong-shape', field } };
  }
  return { format: 'backup', entries: claims, settings: read.output };
}

const SettingsShape = v.object({
  scale: v.optional(v.nullable(ClaimSettingsShape.entries.scale), null),
  author: v.optional(v.nullable(ClaimSettingsShape.entries.author), null),
});

/** The annotations of a page, or of a collection whose pages are in the file; null where neither. */
function itemsOf(file: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  if (hasType(file, 'AnnotationPage') && Array.isArray(file.items)) return file.items;
  if (!hasType(file, 'AnnotationCollection')) return null;
  const items: unknown[] = [];
  // Pages are linked in a chain; more links than a file could hold would be a loop, which JSON lacks.
  for (let page = file.first; isObject(page); page = page.next) {
    if (Array.isArray(page.items)) for (const item of page.items) items.push(item);
  }
  return items;
}

type CheckedEntry =
  | { readonly claim: Claim; readonly knows: 'all' | readonly (keyof Claim)[] }
  | { readonly told: Pick<ImportEntry, 'id' | 'words'>; readonly refusal: Refusal };

function readEntry(format: ImportFormat, entry: unknown, options: ImportOptions): CheckedEntry {
  const trap = findTrap(entry);
  if (trap) return { told: { id: null, words: null }, refusal: trap };
  const value = withoutControls(entry);
  const told = tellOf(value);
  const reading = READERS[format](value, options);
  if ('refusal' in reading) return { told, refusal: reading.refusal };
  const checked = readClaimValue(reading.claim);
  if (checked.outcome === 'right') return { claim: checked.claim, knows: reading.knows };
  return { told, refusal: { why: 'wrong-shape', field: checked.where ?? '' } };
}

const READERS: Readonly<
  Record<ImportFormat, (entry: unknown, options: ImportOptions) => EntryReading>
> = {
  backup: (claim) => ({ claim, knows: 'all' }),
  'web-annotation': fromWebAnnotation,
  hypothesis: fromHypothesis,
};

/** What a report calls an entry that could not be read. */
function tellOf(entry: unknown): Pick<ImportEntry, 'id' | 'words'> {
  if (!isObject(entry)) return { id: null, words: null };
  const id = typeof entry.id === 'string' ? entry.id.slice(0, MAX_REPORTED) : null;
  const exact = /"exact":("(?:[^"\\]|\\.){1,400})/.exec(JSON.stringify(entry))?.[1];
  try {
    return { id, words: exact === undefined ? null : beginning(JSON.parse(`${exact}"`)) };
  } catch {
    return { id, words: null };
  }
}

function beginning(words: string): string {
  const tidy = words.replace(/\s+/g, ' ').trim();
  return tidy.length > MAX_REPORTED ? `${tidy.slice(0, MAX_REPORTED)}…` : tidy;
}

function hasType(value: Readonly<Record<string, unknown>>, type: string): boolean {
  return [value.type].flat().includes(type);
}

function refused(refusal: Refusal): ImportPlan {
  return { outcome: 'refused', refusal };
}
