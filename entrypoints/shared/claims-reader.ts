import { browser } from 'wxt/browser';
import type { Backup } from '../../core/claims/backup.ts';
import type { Claim } from '../../core/claims/claim.ts';
import type { Outcome } from '../../core/claims/problem.ts';
import type { ClaimList, ClaimQuery } from '../../core/claims/query.ts';
import type { ClaimsReading } from './claims-messages.ts';

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

/** Reads by way of the background. */
export const throughBackground: ClaimsReader = {
  readClaim: (id) => ask({ read: 'claim', id }),
  readClaimsOfPage: (url) => ask({ read: 'page', url }),
  readRecentClaims: (limit) => ask({ read: 'recent', limit }),
  queryClaims: (query) => ask({ read: 'query', query: query as never }),
  queryClaimIds: (query) => ask({ read: 'query-ids', query: query as never }),
  readClaims: (ids) => ask({ read: 'claims', ids }),
  readBackup: () => ask({ read: 'backup' }),
};

export function claimsReader(): ClaimsReader {
  return throughBackground;
}

async function ask<T>(order: ClaimsReading): Promise<Outcome<T>> {
  try {
    return await browser.runtime.sendMessage({ type: 'claims-read', order });
  } catch {
    return { outcome: 'failed', problem: { reason: 'unreachable' } };
  }
}
