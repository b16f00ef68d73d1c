import { browser } from 'wxt/browser';
import type { Backup } from '../../core/claims/backup.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { type Outcome, outcomeOf } from '../../core/claims/problem.ts';
import type { ClaimList, ClaimQuery } from '../../core/claims/query.ts';
import { type ClaimStore, openClaimStore } from '../../core/claims/store.ts';
import { type ClaimTable, createClaimTable, rowOf } from '../../core/claims/table.ts';
import { readClaimSettings } from './claim-settings.ts';
import type { ClaimsNews } from './claims.ts';
import { type ClaimsReading, parseClaimsNews } from './claims-messages.ts';

/** Most claims in one answer: some megabytes. */
const MAX_AT_ONCE = 1_000;

/** See the functions of the same names in `claims.ts`. */
export interface ClaimsReader {
  readClaim(id: string): Promise<Outcome<Claim>>;
  readClaimsOfPage(url: string): Promise<Outcome<readonly Claim[]>>;
  readRecentClaims(
    limit: number,
  ): Promise<Outcome<{ readonly claims: readonly Claim[]; readonly stored: number }>>;
  queryClaims(query: ClaimQuery): Promise<Outcome<ClaimList>>;
  queryClaimIds(query: Omit<ClaimQuery, 'offset' | 'limit'>): Promise<Outcome<readonly string[]>>;
  readClaims(ids: readonly string[]): Promise<Outcome<readonly Claim[]>>;
  readBackup(): Promise<Outcome<Backup>>;
}

/** Reads the store itself, and can answer for those that cannot. */
export interface DirectReader extends ClaimsReader {
  answer(order: ClaimsReading): Promise<Outcome<unknown>>;
  /** Has its table follow a change of the store. */
  take(news: ClaimsNews): void;
}

let reader: ClaimsReader | undefined;

/**
 * The reader of this context: the store itself, or the background for private windows, which have a
 * storage of their own in Firefox.
 */
export function claimsReader(): ClaimsReader {
  reader ??= browser.extension?.inIncognitoContext ? throughBackground : listeningReader();
  return reader;
}

function listeningReader(): ClaimsReader {
  const direct = createDirectReader(openClaimStore());
  browser.runtime.onMessage.addListener((message: unknown) => {
    const news = parseClaimsNews(message);
    if (news?.news === 'changed') direct.take(news.what);
    return undefined;
  });
  return direct;
}

const throughBackground: ClaimsReader = {
  readClaim: (id) => ask({ read: 'claim', id }),
  readClaimsOfPage: (url) => ask({ read: 'page', url }),
  readRecentClaims: (limit) => ask({ read: 'recent', limit }),
  queryClaims: (query) => ask({ read: 'query', query }),
  queryClaimIds: (query) => ask({ read: 'query-ids', query }),
  readClaims: (ids) => ask({ read: 'claims', ids }),
  readBackup: () => ask({ read: 'backup' }),
};

async function ask<T>(order: ClaimsReading): Promise<Outcome<T>> {
  try {
    return await browser.runtime.sendMessage({ type: 'claims-read', order });
  } catch {
    return { outcome: 'failed', problem: { reason: 'unreachable' } };
  }
}

/** A reader of the store, with a table of all claims that is made at the first query. */
export function createDirectReader(store: ClaimStore): DirectReader {
  let table: Promise<ClaimTable> | null = null;

  const loadTable = () => {
    table ??= readTable(store).catch((error: unknown) => {
      table = null;
      throw error;
    });
    return table;
  };

  const direct: ClaimsReader = {
    readClaim: (id) => outcomeOf(() => store.get(id)),
    readClaimsOfPage: (url) => outcomeOf(() => store.ofPage(url)),
    readRecentClaims: (limit) =>
      outcomeOf(async () => {
        const most = Math.min(limit, MAX_AT_ONCE);
        const [claims, stored] = await Promise.all([store.recent(most), store.count()]);
        return { claims, stored };
      }),
    queryClaims: (query) =>
      outcomeOf(async () => {
        const known = await loadTable();
        const { ids, facets } = known.find(query);
        const { offset, limit } = query;
        const shown = ids.slice(offset, offset + Math.min(limit, MAX_AT_ONCE));
        const claims = await store.getMany(shown);
        return { claims, total: ids.length, stored: known.stored, facets };
      }),
    queryClaimIds: (query) => outcomeOf(async () => (await loadTable()).find(query).ids),
    readClaims: (ids) => outcomeOf(() => store.getMany(ids.slice(0, MAX_AT_ONCE))),
    readBackup: () =>
      outcomeOf(async () => {
        const claims: Claim[] = [];
        for await (const batch of store.all()) claims.push(...batch);
        return { claims, settings: await readClaimSettings() };
      }),
  };

  return {
    ...direct,
    answer(order) {
      switch (order.read) {
        case 'claim':
          return direct.readClaim(order.id);
        case 'page':
          return direct.readClaimsOfPage(order.url);
        case 'recent':
          return direct.readRecentClaims(order.limit);
        case 'query':
          return direct.queryClaims(order.query);
        case 'query-ids':
          return direct.queryClaimIds(order.query);
        case 'claims':
          return direct.readClaims(order.ids);
        case 'backup':
          return direct.readBackup();
      }
    },
    take(news) {
      if (news.kind === 'all') table = null;
      else table?.then((known) => known.put(news.claims.map(rowOf))).catch(() => {});
    },
  };
}

async function readTable(store: ClaimStore): Promise<ClaimTable> {
  const table = createClaimTable();
  for await (const batch of store.rows()) table.put(batch);
  return table;
}
