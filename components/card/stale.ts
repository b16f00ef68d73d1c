/** A record older than this is called old: cases and lists have moved faster than that. */
const STALE_AFTER_MONTHS = 6;

/** @returns whether a record that ends on `asOf` is more than six months old; both are ISO days. */
export function isStale(asOf: string, today: string): boolean {
  const limit = new Date(`${asOf}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + STALE_AFTER_MONTHS);
  return new Date(`${today}T00:00:00Z`) > limit;
}
