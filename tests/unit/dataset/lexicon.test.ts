import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon, packLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';
import type { ReadyLexicon } from '../../../core/find/lexicon.ts';
import { fixtureDataset } from '../../fixtures/dataset.ts';

describe('the finding tables', () => {
  const lexicon = makeLexicon(fixtureDataset);

  test('hold names and what tells them apart, and nothing else', () => {
    expect(lexicon.jurisdictions[1]).toEqual({
      id: 'clark-county-nv',
      kind: 'county',
      state: 'NV',
      ocdId: 'ocd-division/country:us/state:nv/county:clark',
      namesakes: expect.arrayContaining(['WA']),
      names: [
        { text: 'Clark County, Nev.', use: 'always' },
        { text: 'Clark County, Nevada', use: 'always' },
        { text: 'Clark County', use: 'topic' },
        { text: 'Las Vegas', use: 'loose' },
      ],
      refuse: ['Clark County, Wash.', 'Clark County, Ohio'],
    });
    expect(lexicon.instruments[0]).toMatchObject({
      ref: '/us/usc/t8/s1373',
      enacted: '1996-09-30',
    });
    expect(lexicon.cases[0]).toMatchObject({
      docket: '2:17-cv-03894',
      dockets: ['2:17-cv-03894', '18-2648'],
      filed: '2017-08-30',
      closed: null,
    });
  });

  test('hold lists that have a name of their own', () => {
    expect(lexicon.letters.map(({ id, date }) => [id, date])).toEqual([
      ['doj-list-2025-08-05', '2025-08-05'],
    ]);
    const copy = structuredClone(fixtureDataset);
    for (const list of copy.lists) delete list.names;
    expect(makeLexicon(copy).letters).toEqual([]);
  });

  test('tell when a case ended', () => {
    const { cases } = makeLexicon(readDataset());
    const one = cases.find(({ id }) => id === 'santa-clara-v-trump');
    expect(one).toMatchObject({ filed: '2017-02-03', closed: '2019-08-23' });
  });

  test('stay small: every news page loads them', () => {
    const { length } = JSON.stringify(packLexicon(makeLexicon(readDataset())));
    expect(length).toBeLessThan(180_000);
  });

  test('are loaded with their names ready to be matched, and find the same', () => {
    const whole = makeLexicon(readDataset());
    const packed = JSON.parse(JSON.stringify(packLexicon(whole))) as ReadyLexicon;
    expect(packed.jurisdictions.flatMap(({ names, refuse }) => [...names, ...refuse])).toEqual([]);
    const text =
      'CHICAGO (AP) — Chicago, Cook and Clark counties and the City of Milwaukee, Wis., cite 8 U.S.C. 1373 in City of Chicago v. Sessions; the New York Times, the Baltimore City Council and the TRUST Act are named, too.';
    const found = makeFinder(packed)(text, { published: '2017-11-20' });
    expect(found.length).toBeGreaterThan(5);
    expect(found).toEqual(makeFinder(whole)(text, { published: '2017-11-20' }));
  });
});
