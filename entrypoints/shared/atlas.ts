import { writeAddress } from '../../core/dataset/atlas-address.ts';
import type { RecordKind } from '../../core/dataset/card-model.ts';

/** Path of the atlas, a page of the extension. */
export const ATLAS = '/atlas.html';

/** @returns path of the page of a record in the atlas. */
export function recordAddress(kind: RecordKind, id: string): string {
  return ATLAS + writeAddress({ page: 'record', kind, id, on: null });
}
