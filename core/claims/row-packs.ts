/**
 * Rows of claims packed together. What reading a store takes goes by the number of its values: 50,000
 * rows by themselves take five times as long as the same in packs. A pack is small, for it is written
 * anew with each of its claims.
 */
import type { ClaimRow } from './table.ts';

/** Digits at the end of an id that name its pack: 4,096 packs, of a dozen rows where there are many. */
const DIGITS = 3;

/** The key of the pack that holds the row of a claim. */
export function packOf(id: string): string {
  return id.slice(-DIGITS);
}

/** @returns packs of rows by their keys, as they are kept. */
export function packedRows(rows: readonly ClaimRow[]): ReadonlyMap<string, string> {
  return new Map([...grouped(rows)].map(([key, pack]) => [key, JSON.stringify(pack)]));
}

/** The rows of a pack as it is kept; none where there is no such pack. */
export function unpackedRows(pack: string | undefined): readonly ClaimRow[] {
  return pack === undefined ? [] : JSON.parse(pack);
}

/**
 * What changed, by the pack it belongs to.
 * @param gone ids of rows that are removed.
 */
export function changesByPack(
  changed: readonly ClaimRow[],
  gone: readonly string[],
): ReadonlyMap<string, (pack: string | undefined) => string | null> {
  const rows = grouped(changed);
  const ids = new Set([...gone, ...changed.map(({ id }) => id)]);
  return new Map(
    [...new Set([...ids].map(packOf))].map((key) => [
      key,
      (pack) => {
        const others = unpackedRows(pack).filter(({ id }) => !ids.has(id));
        const next = [...others, ...(rows.get(key) ?? [])];
        return next.length === 0 ? null : JSON.stringify(next);
      },
    ]),
  );
}

function grouped(rows: readonly ClaimRow[]): ReadonlyMap<string, readonly ClaimRow[]> {
  const packs = new Map<string, ClaimRow[]>();
  for (const row of rows) {
    const key = packOf(row.id);
    const pack = packs.get(key);
    if (pack) pack.push(row);
    else packs.set(key, [row]);
  }
  return packs;
}
