import { describe, expect, test } from 'vitest';
import {
  countsOf,
  differences,
  problemLine,
  readDatasetFile,
} from '../../../core/dataset/import.ts';
import { makeLexicon, packLexicon } from '../../../core/dataset/lexicon.ts';
import type { Case, Letter } from '../../../core/dataset/record.ts';
import {
  datasetOf,
  day,
  development,
  event,
  excerpt,
  law,
  lawsuit,
  letter,
  list,
  names,
  place,
  source,
} from './builders.ts';

describe('the finding tables', () => {
  const one = { text: 'x', use: 'topic', note: 'A caution.' } as const;
  const named = { match: [one] as [typeof one], refuse: ['xx'] };
  const entry = { names: [{ text: 'x', use: 'topic' }], refuse: ['xx'] };

  test('hold places, those with namesakes with them', () => {
    const places = [
      place('x', { names: named }),
      place('clark-county-nv', { names: named, kind: 'county' }),
      place('constructor', { names: named }),
    ];
    const { jurisdictions } = makeLexicon(datasetOf({ jurisdictions: places }));
    expect(jurisdictions[0]).toEqual({
      id: 'x',
      kind: 'city',
      state: 'PA',
      ocdId: 'ocd-division/country:us/state:pa/place:x',
      ...entry,
    });
    expect(jurisdictions[1]?.namesakes).toContain('WA');
    expect(jurisdictions[2]).not.toHaveProperty('namesakes');
  });

  test('hold laws, from the first day on which they can have been enacted', () => {
    const { instruments } = makeLexicon(
      datasetOf({
        instruments: [
          law('i', {
            names: named,
            ref: '/us/eo/1',
            enacted: { on: '2017-01', precision: 'month' },
          }),
          law('j', { names: named, kind: 'policy' }),
        ],
      }),
    );
    expect(instruments).toEqual([
      { id: 'i', kind: 'statute', ref: '/us/eo/1', enacted: '2017-01-01', ...entry },
      { id: 'j', kind: 'policy', ref: null, enacted: null, ...entry },
    ]);
  });

  test('hold cases with their numbers', () => {
    const dockets = [
      { court: 'a', number: '1' },
      { court: 'b', number: '2' },
    ];
    const cases = [
      lawsuit('c', { names: named, dockets, reporters: ['1 F.3d 2'] }),
      lawsuit('d', { names: named }),
    ];
    expect(makeLexicon(datasetOf({ cases })).cases).toEqual([
      {
        id: 'c',
        docket: '1',
        dockets: ['1', '2'],
        reporters: ['1 F.3d 2'],
        filed: null,
        closed: null,
        ...entry,
      },
      { id: 'd', docket: null, dockets: [], reporters: [], filed: null, closed: null, ...entry },
    ]);
  });

  test.each<[string, Case['events'], string | null, string | null]>([
    ['never filed', [development('2017-01-01', 'ruling')], null, null],
    [
      'filed in a month',
      [development('2017-03', 'filed', { date: { on: '2017-03', precision: 'month' } })],
      '2017-03-01',
      null,
    ],
    ['settled', [development('2018-01-01', 'settled')], null, '2018-01-01'],
    ['dismissed', [development('2018-01-01', 'dismissed')], null, '2018-01-01'],
    [
      'closed in a month, then noted',
      [
        development('2018-02', 'closed', { date: { on: '2018-02', precision: 'month' } }),
        development('2018-05-01', 'other'),
      ],
      null,
      '2018-02-28',
    ],
    [
      'dismissed, then appealed',
      [development('2018-01-01', 'dismissed'), development('2018-02-01', 'appeal')],
      null,
      null,
    ],
  ])('tell from when to when a case went on: %s', (_name, events, filed, closed) => {
    const [found] = makeLexicon(datasetOf({ cases: [lawsuit('c', { events })] })).cases;
    expect(found).toMatchObject({ filed, closed });
  });

  test('hold lists that have a name of their own', () => {
    const lists = [
      list('a', '2017-04', {
        names: named,
        count: 9,
        published: { on: '2017-04', precision: 'month' },
      }),
      list('b', '2017-05-01', { names: named }),
      list('c', '2017-06-01'),
    ];
    expect(makeLexicon(datasetOf({ lists })).letters).toEqual([
      { id: 'a', date: '2017-04-01', count: 9, ...entry },
      { id: 'b', date: '2017-05-01', count: null, ...entry },
    ]);
  });

  const at = { name: 'City', jurisdiction: 'p' };
  const doj = { name: 'Department' };
  test.each<[string, Partial<Letter>, unknown]>([
    ['to a place', { to: at }, [{ id: 'l', place: 'p', side: 'to', date: '2017-04-21' }]],
    [
      'from a place',
      { side: 'jurisdiction', from: at, to: doj },
      [{ id: 'l', place: 'p', side: 'from', date: '2017-04-21' }],
    ],
    [
      'from a place to nobody named',
      { side: 'jurisdiction', from: at },
      [{ id: 'l', place: 'p', side: 'from', date: '2017-04-21' }],
    ],
    ['to nobody', {}, []],
    ['to somebody else', { to: doj }, []],
    ['from one place to another', { side: 'jurisdiction', from: at, to: at }, []],
    ['from nowhere', { side: 'jurisdiction', from: doj, to: doj }, []],
    ['of others', { side: 'other', to: at }, []],
    ['a statement', { kind: 'statement', to: at }, []],
    ['a memorandum', { kind: 'memo', to: at }, []],
    ['of no sure day', { to: at, date: { on: '2017-04-21', precision: 'by' } }, []],
    ['of a month', { to: at, date: { on: '2017-04', precision: 'month' } }, []],
  ])('hold letters between the department and a place: %s', (_name, more, posts) => {
    const letters = [letter('l', '2017-04-21', more)];
    expect(makeLexicon(datasetOf({ letters })).posts).toEqual(posts);
  });

  test('are packed without what their tables hold', () => {
    const whole = makeLexicon(
      datasetOf({
        jurisdictions: [place('p', { names: named })],
        instruments: [law('i', { names: named })],
        cases: [
          lawsuit('c', { names: named }),
          lawsuit('d', { names: named, reporters: ['1 F.4th 2'] }),
          lawsuit('e', { names: named, reporters: ['1 F.4th 2'] }),
        ],
        lists: [list('x', '2017-01-01', { names: named })],
      }),
    );
    const packed = packLexicon(whole);
    expect(packed.jurisdictions).toEqual([{ ...whole.jurisdictions[0], names: [], refuse: [] }]);
    expect(packed.instruments).toEqual([{ ...whole.instruments[0], names: [], refuse: [] }]);
    // Of cases with one number only their captions tell.
    const [alone, ...alike] = whole.cases;
    expect(packed.cases).toEqual([
      { ...alone, names: [], refuse: [] },
      ...alike.map((one) => ({ ...one, refuse: [] })),
    ]);
    expect(packed.letters).toEqual([{ ...whole.letters[0], refuse: [] }]);
    expect(packed.posts).toBe(whole.posts);
    expect(packed.tables).toBeDefined();
  });
});

describe('a dataset from a file', () => {
  const rules = { schema: {}, retiredHosts: { hosts: [], allowed: [] } };
  const read = (text: string) => readDatasetFile(new TextEncoder().encode(text), rules);
  const messageOf = async (text: string) => {
    const reading = await read(text);
    return reading.outcome === 'unreadable' ? reading.message : reading.outcome;
  };

  test.each([
    ['', 'The file is empty.'],
    [' \n\t', 'The file is empty.'],
    ['1', 'The file should hold one JSON object: a whole dataset.'],
    ['[]', 'The file should hold one JSON object: a whole dataset.'],
    ['null', 'The file should hold one JSON object: a whole dataset.'],
    ['{"a":{"__proto__":{}}}', 'The file holds a property named “__proto__”, at a.__proto__.'],
  ])('%j: %s', async (text, message) => {
    expect(await messageOf(text)).toBe(message);
  });

  test('nested too deep', async () => {
    const deep = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`;
    expect(await messageOf(deep)).toMatch(/^The file is nested more than \d+ levels deep, at a\.a/);
  });

  test('that is no JSON tells whether it seems to be cut off', async () => {
    expect(await messageOf('{"a":')).toMatch(
      /^The file is not valid JSON: .+\. It seems to be cut off\.$/,
    );
    for (const text of ['{"a":}', '{"a":} \n', 'x]']) {
      expect(await messageOf(text)).toMatch(/^The file is not valid JSON: .+\.$/s);
      expect(await messageOf(text)).not.toMatch(/cut off/);
    }
    expect(await messageOf('{"a":]x')).toMatch(/cut off/);
  });

  test('that is not text, or too large', async () => {
    expect(await readDatasetFile(new Uint8Array([0xff, 0xfe]), rules)).toEqual({
      outcome: 'unreadable',
      message: 'The file is not text in UTF-8.',
    });
    const most = 8 * 1024 * 1024;
    const large = (bytes: number) => readDatasetFile(new Uint8Array(bytes).fill(32), rules);
    expect(await large(most)).toMatchObject({ message: 'The file is empty.' });
    expect(await large(most + 1)).toEqual({
      outcome: 'unreadable',
      message: 'The file is larger than 8 MB, the most that is read.',
    });
  });

  test('is checked', async () => {
    const right = datasetOf({ letters: [letter('l', '2017-01-01')] });
    const text = JSON.stringify(right);
    expect(await read(text)).toEqual({ outcome: 'right', dataset: right, text });
    const wrong = JSON.stringify(datasetOf());
    expect(await read(wrong)).toEqual({
      outcome: 'wrong',
      problems: [
        {
          file: 'data/sources/primary.json',
          record: 's',
          field: '',
          message: 'nothing uses this source',
        },
      ],
    });
  });

  test('has its problems told in a line each', () => {
    const whole = { file: 'f', record: 'r', field: 'a[0]', message: 'wrong' };
    expect(problemLine(whole)).toBe('f · r · a[0]: wrong');
    expect(problemLine({ ...whole, record: '', field: '' })).toBe('f: wrong');
  });
});

describe('what a dataset changes', () => {
  const old = datasetOf({
    letters: [letter('l', '2017-01-01', { excerpts: [excerpt('a'), excerpt('b'), excerpt('c')] })],
    jurisdictions: [place('p')],
  });

  test('is told where a reader should look', () => {
    const next = datasetOf({
      asOf: '2026-01-30',
      letters: [
        letter('l', '2017-01-01', { excerpts: [excerpt('a', { text: 'New.' }), excerpt('c')] }),
      ],
      jurisdictions: [place('p', { shortName: 'Renamed' }), place('q', { shortName: 'Q' })],
      instruments: [law('i', { name: 'I' })],
      cases: [lawsuit('k', { caption: 'K', names: names('k') })],
    });
    expect(differences(next, old)).toEqual({
      changedWords: [{ key: 'a', was: 'Words of a.', is: 'New.' }],
      lostWords: ['b'],
      newNames: ['Q', 'I', 'K'],
      isOlder: true,
    });
    expect(differences(old, next)).toMatchObject({ newNames: [], isOlder: false });
    expect(differences(old, old).isOlder).toBe(false);
  });

  test('is counted', () => {
    const all = datasetOf({
      sources: ['s', 't', 'u', 'v', 'w', 'x', 'y', 'z'].map((id) => source(id)),
      jurisdictions: [
        place('p', { events: [event('2017-01-01'), event('2017-01-02')] }),
        place('q', { events: [event('2017-01-03')] }),
      ],
      federal: [event('2017-01-04'), event('2017-01-05')],
      letters: ['a', 'b', 'c'].map((id) =>
        letter(id, '2017-01-01', { excerpts: [excerpt(`${id}1`), excerpt(`${id}2`)] }),
      ),
      instruments: ['d', 'e', 'f', 'g'].map((id) => law(id)),
      cases: [lawsuit('h', { events: [development(day('2017-01-01').on, 'filed')] })],
      lists: ['i', 'j', 'k', 'l', 'm', 'n', 'o'].map((id) => list(id, '2017-01-01')),
    });
    expect(countsOf(all)).toEqual({
      jurisdictions: 2,
      events: 5,
      letters: 3,
      excerpts: 6,
      laws: 4,
      cases: 1,
      lists: 7,
      sources: 8,
    });
  });
});
