import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';

/**
 * Five real articles that this repository may not hold: the test runs where they lie beside it.
 * Each row is one mention, found by reading: start offset (UTF-16), text, id.
 */
type Row = readonly [start: number, text: string, id: string];

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../../../shared/articles/', import.meta.url));

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  '000': [
    [45, 'San Antonio', 'san-antonio-tx'],
    [70, 'Texas', 'texas'],
    [1259, 'California', 'california'],
    [1271, 'Connecticut', 'connecticut'],
    [1287, 'New York City', 'new-york-city-ny'],
    [1871, 'U.S. Code 8, Section 1373', '8-usc-1373'],
    [2225, 'Philadelphia', 'philadelphia-pa'],
    [2329, 'Section 1373', '8-usc-1373'],
    [4045, 'New Orleans', 'new-orleans-la'],
    [4058, 'Philadelphia', 'philadelphia-pa'],
    [4072, 'Chicago', 'chicago-il'],
    [4081, 'New York City', 'new-york-city-ny'],
    [4096, 'Clark County, Nev.', 'clark-county-nv'],
    [4116, 'Miami-Dade County, Fla.', 'miami-dade-county-fl'],
    [4141, 'Milwaukee County, Wis.', 'milwaukee-county-wi'],
    [4165, 'Cook County, Ill.', 'cook-county-il'],
    [4192, 'state of California', 'california'],
    [4213, 'Connecticut', 'connecticut'],
    [4378, 'San Francisco', 'san-francisco-ca'],
    [4396, 'Santa Clara County, Calif.', 'santa-clara-county-ca'],
    [4778, 'Texas', 'texas'],
  ],
  '001': [
    [1461, 'New York', 'new-york-city-ny'],
    [1471, 'Chicago', 'chicago-il'],
    [1480, 'New Orleans', 'new-orleans-la'],
    [1496, 'Philadelphia', 'philadelphia-pa'],
    [1510, 'Miami-Dade County in Florida', 'miami-dade-county-fl'],
    [1540, 'Cook County in Illinois', 'cook-county-il'],
    [1565, 'Milwaukee County in Wisconsin', 'milwaukee-county-wi'],
    [1599, 'Clark County in Nevada', 'clark-county-nv'],
    [1641, 'California', 'california'],
    [1656, 'Connecticut', 'connecticut'],
    [1939, '8 U.S.C. 1373', '8-usc-1373'],
    [2328, 'Section 1373', '8-usc-1373'],
    [4365, 'Section 1373', '8-usc-1373'],
  ],
  '002': [
    [494, 'New York', 'new-york-city-ny'],
    [504, 'Los Angeles', 'los-angeles-ca'],
    [520, 'Chicago', 'chicago-il'],
    [555, 'California', 'california'],
    [567, 'Illinois', 'illinois'],
    [580, 'Oregon', 'oregon'],
    [2031, 'Denver', 'denver-co'],
    [2039, 'San Francisco', 'san-francisco-ca'],
    [2058, 'Washington state county that includes Seattle', 'king-county-wa'],
    [2105, 'Louisville, Kentucky', 'louisville-metro-ky'],
    [2127, 'California’s capital Sacramento', 'sacramento-ca'],
    [2160, 'New York’s capital Albany', 'albany-ny'],
    [2187, 'West Palm Beach, Florida', 'west-palm-beach-fl'],
    [2259, 'Philadelphia', 'philadelphia-pa'],
    [2694, 'Chicago', 'chicago-il'],
    [2703, 'San Francisco', 'san-francisco-ca'],
    [2721, 'Philadelphia', 'philadelphia-pa'],
    [2743, 'Chicago', 'chicago-il'],
    [2869, 'Byrne JAG', 'byrne-jag'],
    [3168, 'California', 'california'],
  ],
  '003': [
    [195, 'Los Angeles, California', 'los-angeles-ca'],
    [356, 'Los Angeles, California', 'los-angeles-ca'],
    [1127, 'New York', 'new-york-city-ny'],
    [1137, 'Chicago', 'chicago-il'],
    [1146, 'New Orleans', 'new-orleans-la'],
    [1162, 'Philadelphia', 'philadelphia-pa'],
    [1371, 'California', 'california'],
    [1386, 'Connecticut', 'connecticut'],
    [1411, 'Miami-Dade County in Florida', 'miami-dade-county-fl'],
    [1441, 'Cook County in Illinois', 'cook-county-il'],
    [1466, 'Milwaukee County in Wisconsin', 'milwaukee-county-wi'],
    [1501, 'Clark County in Nevada', 'clark-county-nv'],
  ],
  '004': [
    [59, 'state of California', 'california'],
    [713, 'New Orleans', 'new-orleans-la'],
    [1040, 'New Orleans', 'new-orleans-la'],
    [1081, 'New York City', 'new-york-city-ny'],
    [1096, 'Chicago', 'chicago-il'],
    [1105, 'Philadelphia', 'philadelphia-pa'],
    [1119, 'Miami-Dade County', 'miami-dade-county-fl'],
    [1138, 'Milwaukee County', 'milwaukee-county-wi'],
    [1156, "Illinois' Cook County", 'cook-county-il'],
    [1179, 'Nevada’s Clark County', 'clark-county-nv'],
    [1210, 'California Board of State and Community Corrections', 'california-bscc'],
    [1597, 'Section 1373', '8-usc-1373'],
    [2308, 'California', 'california'],
    [2493, 'Board of State and Community Corrections', 'california-bscc'],
    [2810, 'Section 1373', '8-usc-1373'],
    [3008, 'Cook County', 'cook-county-il'],
    [3397, 'Section 1373', '8-usc-1373'],
    [3539, 'Philadelphia', 'philadelphia-pa'],
  ],
};

/** Where each article describes something of the record without naming it: start, id. */
const DESCRIBED: Readonly<Record<string, readonly (readonly [start: number, id: string])[]>> = {
  '000': [
    [2249, 'L15'],
    [3716, 'eo-13768'],
    [4255, 'OIG16'],
    [4359, 'santa-clara-v-trump'],
    [4459, 'eo-13768'],
    [4814, 'tx-sb4-2017'],
    [5184, 'hr-3003'],
  ],
  '001': [
    [525, '8-usc-1373'],
    [2146, 'sessions-memo-2017'],
    [3577, 'eo-13768'],
    [4120, 'sessions-memo-2017'],
  ],
  '002': [
    [1357, 'eo-13768'],
    [2288, 'JAN18'],
    [2743, 'chicago-v-sessions-2017'],
    [3199, 'eo-13768'],
  ],
  '003': [[1194, 'L15']],
  '004': [],
};

describe.skipIf(!existsSync(FOLDER))(
  'five articles (skipped where ../shared/articles is absent)',
  () => {
    const find = makeFinder(makeLexicon(readDataset(ROOT)));

    test.each(Object.entries(ROWS))('article %s: every naming and nothing else', (name, rows) => {
      const named = find(readArticle(name)).filter(({ form }) => form !== 'description');
      expect(named.map(({ start, text, id }) => [start, text, id])).toEqual(rows);
    });

    test.each(Object.entries(DESCRIBED))(
      'article %s: descriptions that mean one thing',
      (name, rows) => {
        const described = find(readArticle(name)).filter(({ form }) => form === 'description');
        expect(described.map(({ start, id }) => [start, id])).toEqual(rows);
      },
    );

    test.each(Object.keys(ROWS))('article %s: offsets cut the text out of the article', (name) => {
      const article = readArticle(name);
      for (const { start, end, text } of find(article))
        expect(article.slice(start, end)).toBe(text);
    });
  },
);

function readArticle(name: string): string {
  const file = readdirSync(FOLDER).find((one) => one.startsWith(name));
  if (file === undefined) throw new Error(`No article ${name} in ${FOLDER}`);
  return readFileSync(`${FOLDER}${file}`, 'utf8');
}
