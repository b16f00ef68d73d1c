import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';

/** The record itself, and a finder of its names. */
export const dataset = readDataset(fileURLToPath(new URL('../../../', import.meta.url)));
export const find = makeFinder(makeLexicon(dataset));

const FOLDER = fileURLToPath(new URL('../../../../shared/articles/', import.meta.url));

/**
 * Five real articles that this repository may not hold, by the first three digits of their names;
 * null where they do not lie beside it.
 */
export const articles: ReadonlyMap<string, string> | null = existsSync(FOLDER)
  ? new Map(
      readdirSync(FOLDER).map((name) => [
        name.slice(0, 3),
        readFileSync(`${FOLDER}/${name}`, 'utf8'),
      ]),
    )
  : null;
