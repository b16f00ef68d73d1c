import type { Claim } from '../claim.ts';
import type { ExportOptions } from './export.ts';
import { itemLines } from './item-lines.ts';
import { inOrder } from './own-fields.ts';

/** What tells a backup, and the version of its shape: raised when an older program could not read it. */
export const BACKUP_FORMAT = 'lawmark-claims';
export const BACKUP_VERSION = 1;

/** Claims with all they have, deleted ones and history too, and what holds for all of them. */
export function backupText(
  claims: readonly Claim[],
  { scale, now, generator, author = '' }: ExportOptions,
): string {
  const frame = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    generator,
    exported: now,
    claims: [],
    settings: inOrder({ author, scale }),
  };
  return itemLines(
    frame,
    claims.map((claim) => inOrder(claim)),
  );
}
