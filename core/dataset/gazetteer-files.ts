/** Reads `data/gazetteer/` from disk. For the command line and tests; pages carry no gazetteer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteerTables } from './gazetteer.ts';

/**
 * The tables of a project folder.
 * @throws when a file is missing or is no JSON.
 */
export function readGazetteerTables(root = '.'): GazetteerTables {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(root, `data/gazetteer/${name}.json`), 'utf8'));
  return { states: read('states'), counties: read('counties'), places: read('places') };
}
