/**
 * What is said of claims between pages, the background and the extension's own pages. Parsed again
 * where it arrives, as are all messages; apart from those of `messages.ts`, since few pages have
 * claims and the content script of all should not carry this.
 */
import * as v from 'valibot';
import {
  ClaimChangeShape,
  ClaimIdShape,
  ClaimPageShape,
  ClaimSettingsShape,
  ClaimShape,
  ClaimTargetShape,
  QuoteSelectorShape,
  TimeShape,
} from '../../core/claims/claim-shape.ts';

const Ids = v.pipe(v.array(ClaimIdShape), v.maxLength(100_000), v.readonly());
const Tab = v.pipe(v.number(), v.integer());
/** Tells one restore of a backup from another. */
const Restore = v.pipe(v.string(), v.uuid());
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the extension's own pages may have the background do. */
const Command = v.variant('do', [
  v.object({
    do: v.literal('create'),
    draft: v.object({
      page: ClaimPageShape,
      target: ClaimTargetShape,
      content: v.exactOptional(ClaimChangeShape),
    }),
  }),
  v.object({
    do: v.literal('change'),
    id: ClaimIdShape,
    base: TimeShape,
    change: ClaimChangeShape,
  }),
  v.object({
    do: v.literal('place'),
    id: ClaimIdShape,
    base: TimeShape,
    target: ClaimTargetShape,
  }),
  v.object({ do: v.literal('undo'), id: ClaimIdShape, base: TimeShape }),
  v.object({ do: v.literal('delete'), ids: Ids }),
  v.object({ do: v.literal('undelete'), ids: Ids }),
  // Each is checked by itself, so that one that is wrong does not keep the others out.
  v.object({ do: v.literal('put'), claims: v.pipe(v.array(v.unknown()), v.readonly()) }),
  v.object({ do: v.literal('wipe') }),
  v.object({
    do: v.literal('stage'),
    restore: Restore,
    claims: v.pipe(v.array(v.unknown()), v.readonly()),
  }),
  v.object({
    do: v.literal('swap'),
    restore: Restore,
    count: Offset,
    settings: v.nullable(ClaimSettingsShape),
  }),
  v.object({ do: v.literal('unstage'), restore: Restore }),
]);
export type ClaimsCommand = v.InferOutput<typeof Command>;

const Filters = {
  text: v.exactOptional(v.string()),
  pages: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  publishers: v.exactOptional(v.pipe(v.array(v.nullable(v.string())), v.readonly())),
  publishedFrom: v.exactOptional(v.string()),
  publishedTo: v.exactOptional(v.string()),
  modifiedFrom: v.exactOptional(v.string()),
  modifiedTo: v.exactOptional(v.string()),
  verdicts: v.exactOptional(v.pipe(v.array(v.nullable(v.string())), v.readonly())),
  tags: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  about: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  deleted: v.exactOptional(v.boolean()),
  sort: v.picklist(['modified', 'created', 'published', 'page']),
};

/** Reading through the background, for windows that have a storage of their own. */
const Reading = v.variant('read', [
  v.object({ read: v.literal('claim'), id: ClaimIdShape }),
  v.object({ read: v.literal('page'), url: v.string() }),
  v.object({ read: v.literal('recent'), limit: v.pipe(Offset, v.minValue(1)) }),
  v.object({
    read: v.literal('query'),
    query: v.object({ ...Filters, offset: Offset, limit: Offset }),
  }),
  v.object({ read: v.literal('query-ids'), query: v.object(Filters) }),
  v.object({ read: v.literal('claims'), ids: Ids }),
  v.object({ read: v.literal('backup') }),
]);
export type ClaimsReading = v.InferOutput<typeof Reading>;

/** Where a page says it is: its own address, and the canonical one in its head. */
const Whereabouts = v.object({
  address: v.pipe(v.string(), v.maxLength(8_000)),
  canonical: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
});

const ClaimsRequest = v.variant('type', [
  /* From own pages only. */
  v.object({ type: v.literal('claims'), order: Command }),
  v.object({ type: v.literal('claims-read'), order: Reading }),
  v.object({ type: v.literal('claims-take-chosen') }),
  /* From pages: about themselves only. */
  /** Loads the script of claims into the page, if it has any. */
  v.object({ type: v.literal('claims-here'), ...Whereabouts.entries }),
  v.object({ type: v.literal('claims-mine'), ...Whereabouts.entries }),
  /** The reader pressed “Make a claim” at a selection. */
  v.object({ type: v.literal('claims-make') }),
  /** The reader pressed “Look up” at a selection. */
  v.object({ type: v.literal('claims-look-up'), words: v.pipe(v.string(), v.maxLength(400)) }),
  v.object({ type: v.literal('claims-anchored') }),
  /** The reader clicked a painted claim; answered with whether a panel heard it. */
  v.object({ type: v.literal('claims-chosen'), id: ClaimIdShape }),
  /** The reader asked for the clicked claim to be opened. */
  v.object({ type: v.literal('claims-open'), id: ClaimIdShape }),
]);
export type ClaimsRequest = v.InferOutput<typeof ClaimsRequest>;

/** What the background and own pages ask of the script in a page. */
const ClaimsPageRequest = v.variant('type', [
  v.object({ type: v.literal('claims-state') }),
  v.object({ type: v.literal('claims-go-to'), id: ClaimIdShape }),
  v.object({ type: v.literal('claims-selection') }),
  v.object({ type: v.literal('claims-passage'), quote: QuoteSelectorShape, start: Offset }),
  v.object({ type: v.literal('claims-text') }),
  /** Says in the page why no claim was made. */
  v.object({ type: v.literal('claims-tell'), what: v.picklist(['no-words', 'not-kept']) }),
  /** Claims of the page at an address have changed; null: of any. */
  v.object({ type: v.literal('claims-stale'), url: v.nullable(v.string()) }),
]);
export type ClaimsPageRequest = v.InferOutput<typeof ClaimsPageRequest>;

/** What the background tells all own pages. */
const News = v.object({
  type: v.literal('claims-news'),
  content: v.variant('news', [
    v.object({
      news: v.literal('changed'),
      what: v.variant('kind', [
        v.object({ kind: v.literal('claims'), claims: v.pipe(v.array(ClaimShape), v.readonly()) }),
        v.object({ kind: v.literal('all') }),
      ]),
    }),
    v.object({
      news: v.literal('page'),
      what: v.variant('kind', [
        v.object({ kind: v.literal('anchored'), tabId: Tab }),
        v.object({ kind: v.literal('chosen'), tabId: Tab, id: ClaimIdShape }),
      ]),
    }),
  ]),
});
export type News = v.InferOutput<typeof News>['content'];

/** Parses a message to the background; null where it is none of ours. */
export function parseClaimsRequest(message: unknown): ClaimsRequest | null {
  const result = v.safeParse(ClaimsRequest, message);
  return result.success ? result.output : null;
}

/** Parses a message to the script in a page; null where it is none of ours. */
export function parseClaimsPageRequest(message: unknown): ClaimsPageRequest | null {
  const result = v.safeParse(ClaimsPageRequest, message);
  return result.success ? result.output : null;
}

/** Parses a message to own pages; null where it is none of ours. */
export function parseClaimsNews(message: unknown): News | null {
  const result = v.safeParse(News, message);
  return result.success ? result.output.content : null;
}
