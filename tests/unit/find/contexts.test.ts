import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';
import { tryContexts } from '../../eval/contexts.ts';

/** Share of the texts that has to be right, of those that name the place and of the others. */
const FLOOR = 0.99;

describe('names of places in the contexts of news', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const outcomes = tryContexts(makeFinder(makeLexicon(readDataset(root))));

  test.each([
    ['something else of the same name', false],
    ['the place', true],
  ])('%s', (_, isPlace) => {
    const of = outcomes.filter((one) => one.isPlace === isPlace);
    const tried = of.reduce((sum, one) => sum + one.tried, 0);
    const wrong = of.flatMap((one) => one.wrong);
    expect(tried).toBeGreaterThan(3000);
    expect(1 - wrong.length / tried, wrong.slice(0, 20).join('\n')).toBeGreaterThan(FLOOR);
  });
});
