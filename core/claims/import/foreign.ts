import * as v from 'valibot';
import type { Claim, ClaimPage, ClaimTarget, RangeSelector } from '../claim.ts';
import { hashedUuid } from '../hashed-uuid.ts';
import { normalizedAddress } from '../page-identity.ts';
import type { EntryReading } from './import.ts';

/** What is read of an annotation of another program; all else of it is passed over. */
export interface ForeignNote {
  readonly id: string | null;
  readonly address: string | null;
  readonly title: string | null;
  readonly target: ClaimTarget | null;
  readonly rationale: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly created: unknown;
  readonly modified: unknown;
  /** Our own fields, where we wrote the file. */
  readonly own: unknown;
}

/** Names of ours are cut to this; others' programs have no such limit. */
const MAX_NAME = 1_000;

/** A note as a claim, not yet checked for its shape; or why it is none. */
export function toClaim(note: ForeignNote, now: string): EntryReading {
  const own = v.safeParse(OwnShape, note.own);
  if (note.target === null) return { refusal: { why: 'no-quote' } };
  const page = own.success ? own.output.page : pageOf(note.address, note.title);
  if (page === null) return { refusal: { why: 'no-address' } };
  const created = timeOf(note.created) ?? timeOf(note.modified) ?? now;
  const modified = timeOf(note.modified) ?? created;
  const { target } = note;
  const base = {
    id: idOf(note, page),
    author: note.author.slice(0, MAX_NAME),
    created,
    modified: later(created, modified),
    tags: note.tags,
    history: [],
    deleted: null,
  };
  // Fields of our own are checked with the whole claim.
  if (own.success) return { claim: { ...base, target, ...own.output }, knows: KNOWN_OWN };
  const { rationale } = note;
  const tags = [...new Set(note.tags.map((tag) => tag.slice(0, MAX_NAME)))];
  const foreign = { page, target, about: [], verdict: null, rationale, evidence: [], tags };
  return { claim: { ...base, ...foreign }, knows: KNOWN_FOREIGN };
}

/** What our annotations tell of a claim, and what those of others do. */
const KNOWN_OWN: readonly (keyof Claim)[] = [
  'page',
  'target',
  'about',
  'verdict',
  'rationale',
  'evidence',
  'tags',
  'author',
  'modified',
];
const KNOWN_FOREIGN: readonly (keyof Claim)[] = ['rationale', 'tags', 'modified'];

const OwnShape = v.object({
  page: v.looseObject({}),
  about: v.array(v.string()),
  verdict: v.nullable(v.string()),
  rationale: v.string(),
  evidence: v.array(v.looseObject({})),
});

/** The page of an address; null where it is none that a claim can be of. */
function pageOf(address: string | null, title: string | null): ClaimPage | null {
  if (address === null || !/^(?:https?|file):/i.test(address) || !URL.canParse(address))
    return null;
  const url = normalizedAddress(address);
  return {
    url,
    ...(url !== address && { readAt: address }),
    title: title === null ? null : title.slice(0, MAX_NAME),
    publisher: null,
    published: null,
    authors: [],
  };
}

/** A UUID as it is; others' ids always become the same one, so that they are known again. */
function idOf({ id, target, created }: ForeignNote, page: unknown): string {
  const bare = id?.replace(/^urn:uuid:/i, '').toLowerCase();
  if (bare !== undefined && UUID.test(bare)) return bare;
  return hashedUuid(id ?? JSON.stringify([page, target?.quote, created]));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Times in our form can be compared as texts. */
function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** A time of any zone as ours; null where it is none. */
function timeOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const time = new Date(/(?:Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const QuoteShape = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(text(20_000), v.regex(/\S/u)),
  prefix: v.fallback(text(100_000), ''),
  suffix: v.fallback(text(100_000), ''),
});
const PositionShape = v.object({
  type: v.literal('TextPositionSelector'),
  start: offset,
  end: offset,
});

/** Characters of context that our own selectors have. */
const CONTEXT = 32;

/**
 * The place that selectors give; null where none quotes words. A position is a hint only, so a note
 * without one gets the beginning of the page.
 */
export function targetOf(
  selectors: readonly unknown[],
  range: RangeSelector | null,
): ClaimTarget | null {
  const quote = firstOf(QuoteShape, selectors);
  if (quote === null) return null;
  const place = firstOf(PositionShape, selectors);
  const { exact } = quote;
  return {
    quote: {
      ...quote,
      prefix: quote.prefix.slice(-CONTEXT),
      suffix: quote.suffix.slice(0, CONTEXT),
    },
    position:
      place !== null && place.start <= place.end
        ? place
        : { type: 'TextPositionSelector', start: 0, end: exact.length },
    ...(range !== null && { range }),
  };
}

/** The first of `values` that has a shape; null where none has. */
export function firstOf<Output>(
  shape: v.GenericSchema<unknown, Output>,
  values: readonly unknown[],
): Output | null {
  for (const value of values) {
    const read = v.safeParse(shape, value);
    if (read.success) return read.output;
  }
  return null;
}

/** The texts among some values. */
export function textsOf(values: unknown): readonly string[] {
  return [values].flat().filter((value) => typeof value === 'string');
}
