import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';
import { makeMisstatementFinder } from '../../../core/find/misstatements.ts';

const dataset = readDataset(fileURLToPath(new URL('../../../', import.meta.url)));
const find = makeFinder(makeLexicon(dataset));
const misstatementsIn = makeMisstatementFinder(dataset.misstatements);

function said(text: string): string[] {
  return misstatementsIn(text, find(text)).map((one) => {
    expect(text.slice(one.start, one.end)).toBe(one.text);
    return `${one.text} → ${one.id}`;
  });
}

describe('what the record calls a misstatement', () => {
  test.each([
    [
      'Section 1373, a 2002 law, is short, say sanctuary cities.',
      'a 2002 law → section-1373-2002-measure',
    ],
    [
      'A federal law requires cities to share what they know, and Chicago says it does.',
      'requires cities to share → section-1373-requires-sharing',
    ],
    [
      'Section 1373 of the immigration law bars\u00A0them from sharing names.',
      'bars\u00A0them from sharing → section-1373-restricts-sharing',
    ],
    [
      'The order cited Section 1373, which compels cities to share immigration records.',
      'compels cities to share → section-1373-requires-sharing',
    ],
    [
      '8 U.S.C. 1373 requires state and local officials to share immigration data.',
      'requires state and local officials to share → section-1373-requires-sharing',
    ],
    [
      'Section 1373, a 2002 statute, is at the heart of the sanctuary fight.',
      'a 2002 statute → section-1373-2002-measure',
    ],
    [
      'Sheriffs are required to honor ICE detainers, the congressman said.',
      'required to honor ICE detainers → detainers-mandatory',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    ['about something else', 'The farm bill, a 2002 law, pays for corn in Chicago.'],
    ['denied', 'Immigration law experts say Section 1373 is not a 2002 law.'],
    ['asked', 'Does Section 1373 of the immigration law say it requires cities to share data?'],
    ['true of no law', 'Nothing in Section 1373 requires cities to share immigration data.'],
    ['called a myth', 'It is a myth that sanctuary policies are harboring under 8 U.S.C. 1324.'],
    ['said of a state law', 'Under SB 4 in Texas, sanctuary cities must honor ICE detainers.'],
    ['part of a longer word', 'Section 1373 of immigration law: a 2002 lawsuit failed.'],
  ])('not where it is %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

const FOLDER = fileURLToPath(new URL('../../../../shared/articles/', import.meta.url));

/** What five articles that this repository may not hold say against the record, found by reading. */
const IN_ARTICLES: Readonly<Record<string, readonly (readonly [start: number, id: string])[]>> = {
  '000': [[4452, 'whole-order-blocked']],
  '001': [
    [3739, 'whole-order-blocked'],
    [3793, 'april-2017-final-ruling'],
  ],
  '002': [
    [1806, 'section-1373-requires-sharing'],
    [2127, 'sacramento-city-for-county'],
    [2804, 'chicago-injunction-all-conditions'],
    [3191, 'whole-order-blocked'],
  ],
  '003': [],
  '004': [
    [684, 'landrieu-answer'],
    [1611, 'section-1373-2002-measure'],
    [3315, 'section-1373-restricts-sharing'],
  ],
};

describe.skipIf(!existsSync(FOLDER))('five articles', () => {
  test.each(Object.entries(IN_ARTICLES))('article %s', (name, rows) => {
    const file = readdirSync(FOLDER).find((one) => one.startsWith(name));
    const text = readFileSync(`${FOLDER}${file}`, 'utf8');
    expect(misstatementsIn(text, find(text)).map(({ start, id }) => [start, id])).toEqual(rows);
  });
});
