import { describe, expect, test } from 'vitest';
import { digestProblems, quotedTexts, recordDigests } from '../../../core/dataset/check/digests.ts';
import { fieldName, placedRecords, walk } from '../../../core/dataset/check/problem.ts';
import { schemaProblems } from '../../../core/dataset/check/schema.ts';
import { type RetiredHosts, textProblems } from '../../../core/dataset/check/texts.ts';
import { checkDataset } from '../../../core/dataset/check.ts';
import type { Dataset, Jurisdiction, Quotation, Source } from '../../../core/dataset/record.ts';
import { sha256 } from '../../../core/dataset/sha256.ts';
import { datasetOf, excerpt, law, lawsuit, letter, place, source } from './builders.ts';

const retired: RetiredHosts = {
  hosts: ['old.example', 'gone.example'],
  allowed: ['https://old.example/only-copy'],
};

function lines(parts: Partial<Dataset>): string[] {
  const dataset = datasetOf(parts);
  return textProblems(dataset, placedRecords(dataset), retired).map(
    ({ file, record, field, message }) => `${file} ${record} ${field}: ${message}`,
  );
}

describe('marks that are not for readers', () => {
  test.each([
    ['A vote (U).', '(U)'],
    ['Said but Unverified so far.', 'Unverified'],
    ['Do not ship this.', 'Do not ship'],
    ['TODO find it', 'TODO'],
    ['FIXME', 'FIXME'],
    ['see seed-123', 'seed-123'],
    ['see Seed 045', 'Seed 045'],
    ['see seed999', 'seed999'],
  ])('%s', (note, mark) => {
    expect(lines({ jurisdictions: [place('p', { note })] })).toEqual([
      `data/jurisdictions/p.json p note: holds the mark “${mark}”, which is not for readers`,
    ]);
  });

  test.each(['Ships do not shipwreck.', 'unverifiedly', 'todo', 'seed-12', 'seeds 123', 'U'])(
    'are not in “%s”',
    (note) => {
      expect(lines({ jurisdictions: [place('p', { note })] })).toEqual([]);
    },
  );

  test('may stand in the words of others, not in what we say of them', () => {
    const quotation = { text: 'TODO', by: 'A court', evidence: 'primary', source: 's' } as const;
    const excerpts = [excerpt('e', { text: 'TODO' })];
    const text = [{ ref: '/x', label: '(U)', text: 'TODO' }];
    expect(lines({ letters: [letter('l', '2017-01-01', { excerpts })] })).toEqual([]);
    expect(lines({ cases: [lawsuit('c', { quotations: [quotation] })] })).toEqual([]);
    expect(lines({ instruments: [law('i', { text })] })).toEqual([
      'data/instruments/i.json i text[0].label: holds the mark “(U)”, which is not for readers',
    ]);
    const by = [{ ...quotation, by: 'TODO' }];
    expect(lines({ cases: [lawsuit('c', { quotations: by })] })).toHaveLength(1);
    const decides = [{ matter: 'm', body: 'b', text: 'TODO', sources: ['s'] as [string] }];
    expect(lines({ jurisdictions: [place('p', { decides })] })).toHaveLength(1);
  });
});

describe('addresses', () => {
  const ofUrl = (url: string) =>
    lines({ sources: [source('s', { url })] }).map((text) =>
      text.replace('data/sources/primary.json s ', ''),
    );

  test.each([
    ['https://example.org/a', []],
    ['http://example.org/a', []],
    ['https://old.example/only-copy', []],
    ['https://bold.example/', []],
    ['https://old.example.org/', []],
    ['https://old.example/other', ['url: old.example is a host that readers are not sent to']],
    ['https://www.gone.example/', ['url: gone.example is a host that readers are not sent to']],
    ['ftp://example.org/', ['url: ftp://example.org/ is no web address']],
    ['javascript:https://example.org', ['url: javascript:https://example.org is no web address']],
    ['example.org', ['url: example.org is no web address']],
    ['http://', ['url: http:// is no web address']],
    ['', ['url:  is no web address']],
  ])('%s: %j', (url, expected) => {
    expect(ofUrl(url)).toEqual(expected);
  });

  test('of laws are looked at too, other texts are not', () => {
    const officialUrl = 'https://old.example/law';
    expect(lines({ instruments: [law('i', { officialUrl })] })).toEqual([
      'data/instruments/i.json i officialUrl: old.example is a host that readers are not sent to',
    ]);
    expect(lines({ jurisdictions: [place('p', { note: officialUrl })] })).toEqual([]);
  });
});

describe('evidence', () => {
  const kinds = ['primary', 'press', 'organisation', 'copy', 'tracker', 'reference'] as const;
  const possible: readonly [Quotation['evidence'], readonly Source['kind'][]][] = [
    ['primary', ['primary', 'organisation', 'copy']],
    ['press', ['press', 'organisation', 'tracker', 'reference']],
    ['press-copy', ['organisation', 'copy', 'tracker', 'reference']],
    ['quoted-by-court', kinds],
    ['court-staff-summary', kinds],
    ['organisation', kinds],
  ];

  test.each(possible)('“%s” comes from %j alone', (evidence, fitting) => {
    for (const kind of kinds) {
      const quotations = [{ text: 'Q', by: 'Q', evidence, source: 's' }];
      const told = lines({
        sources: [source('s', { kind })],
        cases: [lawsuit('c', { quotations })],
      });
      expect(told, kind).toEqual(
        fitting.includes(kind)
          ? []
          : [
              `data/cases/c.json c quotations[0].evidence: “${evidence}” cannot come from s, whose kind is “${kind}”`,
            ],
      );
    }
  });

  test('of a source that is not there is no matter of this check', () => {
    const excerpts = [excerpt('e', { source: 'gone' })];
    expect(lines({ letters: [letter('l', '2017-01-01', { excerpts })] })).toEqual([]);
  });
});

describe('the length of an excerpt', () => {
  const ofWords = (count: number, gap = ' ') =>
    lines({
      letters: [
        letter('l', '2017-01-01', {
          excerpts: [excerpt('d'), excerpt('e', { text: ` ${`word${gap}`.repeat(count)}` })],
        }),
      ],
    });

  test.each([1, 59, 60])('may be %i words', (count) => {
    expect(ofWords(count)).toEqual([]);
    expect(ofWords(count, ' \n')).toEqual([]);
  });

  test('is no more', () => {
    expect(ofWords(61)).toEqual([
      'data/letters/l.json l excerpts[1].text: has 61 words; 60 is the most',
    ]);
  });
});

describe('a census code', () => {
  test.each<[Jurisdiction['geoidOf'], string, number]>([
    ['state', '42', 2],
    ['county', '42101', 5],
    ['place', '4260000', 7],
  ])('of a %s such as %s has %i digits', (geoidOf, geoid, digits) => {
    expect(lines({ jurisdictions: [place('p', { geoidOf, geoid })] })).toEqual([]);
    for (const wrong of [geoid.slice(1), `${geoid}0`]) {
      expect(lines({ jurisdictions: [place('p', { geoidOf, geoid: wrong })] })).toEqual([
        `data/jurisdictions/p.json p geoid: a ${geoidOf} has ${digits} digits`,
      ]);
    }
  });

  test('of an agency is its parent’s, of whatever length', () => {
    for (const geoid of ['42', '42101', '4260000']) {
      expect(lines({ jurisdictions: [place('p', { geoidOf: 'parent', geoid })] })).toEqual([]);
    }
  });
});

describe('digests', () => {
  const quotation = { by: 'Q', evidence: 'primary', source: 's' } as const;
  const dataset = datasetOf({
    letters: [letter('l', '2017-01-01', { excerpts: [excerpt('l-1'), excerpt('l-2')] })],
    instruments: [
      law('i', {
        text: [{ ref: '/x/a', label: '(a)', text: 'Part a.' }],
        quotations: [{ ...quotation, text: 'Of a law.' }],
      }),
    ],
    cases: [
      lawsuit('c', {
        quotations: [
          { ...quotation, text: 'First.' },
          { ...quotation, text: 'Second.' },
        ],
      }),
    ],
  });

  test('are of all words of others, by keys that last', () => {
    const found = [...quotedTexts(dataset)].map(([key, { text, path, placed }]) => [
      key,
      text,
      `${placed.file} ${fieldName(path)}`,
    ]);
    expect(found).toEqual([
      ['l-1', 'Words of l-1.', 'data/letters/l.json excerpts[0].text'],
      ['l-2', 'Words of l-2.', 'data/letters/l.json excerpts[1].text'],
      ['i#/x/a', 'Part a.', 'data/instruments/i.json text[0].text'],
      ['i#quotation-1', 'Of a law.', 'data/instruments/i.json quotations[0].text'],
      ['c#quotation-1', 'First.', 'data/cases/c.json quotations[0].text'],
      ['c#quotation-2', 'Second.', 'data/cases/c.json quotations[1].text'],
    ]);
  });

  test('are recorded once, in order of their keys', async () => {
    const digests = await recordDigests(dataset, {});
    expect(Object.keys(digests)).toEqual([
      'c#quotation-1',
      'c#quotation-2',
      'i#/x/a',
      'i#quotation-1',
      'l-1',
      'l-2',
    ]);
    for (const digest of Object.values(digests)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await recordDigests(dataset, { ...digests, 'l-1': 'kept' })).toEqual({
      ...digests,
      'l-1': 'kept',
    });
  });

  test('are SHA-256, as its standard has it', async () => {
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await sha256('')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('of words that are gone stay until that is accepted', async () => {
    const empty = datasetOf();
    expect(await recordDigests(empty, { b: '2', a: '1' })).toEqual({ a: '1', b: '2' });
    expect(await recordDigests(empty, { b: '2', a: '1' }, new Set(['a']))).toEqual({ b: '2' });
  });

  test('that are missing, differ or are left over are told', async () => {
    const { 'l-1': _, ...rest } = await recordDigests(dataset, {});
    const digests = { ...rest, 'i#/x/a': 'other', over: 'x' };
    expect(await digestProblems(placedRecords(dataset), digests)).toEqual([
      {
        file: 'data/letters/l.json',
        record: 'l',
        field: 'excerpts[0].text',
        message: '“l-1” has no digest in data/digests.json',
      },
      {
        file: 'data/instruments/i.json',
        record: 'i',
        field: 'text[0].text',
        message: 'the words of “i#/x/a” are not those that were recorded',
      },
      {
        file: 'data/digests.json',
        record: 'over',
        field: '',
        message: 'no quoted text has this key',
      },
    ]);
  });
});

describe('the name of a field', () => {
  test.each<[(string | number)[], string]>([
    [[], ''],
    [['note'], 'note'],
    [['events', 2, 'date', 'on'], 'events[2].date.on'],
    [['sources', 0], 'sources[0]'],
    [[0, 'a'], '[0].a'],
  ])('%j is “%s”', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});

describe('walking through a value', () => {
  test('visits all of it, each with its path', () => {
    const visited: [unknown, string][] = [];
    const value = { a: [1, { b: null }], c: 'x' };
    walk(value, (one, path) => visited.push([one, fieldName(path)]));
    expect(visited).toEqual([
      [value, ''],
      [value.a, 'a'],
      [1, 'a[0]'],
      [{ b: null }, 'a[1]'],
      [null, 'a[1].b'],
      ['x', 'c'],
    ]);
  });
});

describe('the shape', () => {
  const id = { type: 'string' };
  const schema = {
    type: 'object',
    properties: {
      version: { type: 'string' },
      letters: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id,
            tags: { type: 'array', items: id },
            tag2: id,
            '2nd': id,
            to: { anyOf: [id, { type: 'null' }] },
          },
          required: ['id'],
          additionalProperties: false,
        },
      },
      sources: { type: 'array', items: { type: 'object', properties: { id }, required: ['id'] } },
    },
  };
  const problemsOf = (dataset: object, origins?: ReadonlyMap<object, string>) =>
    schemaProblems(dataset as Dataset, schema, origins);

  test('that fits has no problem', () => {
    expect(problemsOf({ version: '1', letters: [{ id: 'l', tags: ['a'], to: null }] })).toEqual([]);
  });

  test('is told once, at the innermost place', () => {
    expect(problemsOf({ letters: [{ id: 'k' }, { id: 'l', tags: ['a', 1] }] })).toEqual([
      {
        file: 'data/letters/l.json',
        record: 'l',
        field: 'tags[1]',
        message: expect.stringContaining('"number" is invalid'),
      },
    ]);
  });

  test('is told wherever it is wrong', () => {
    const tags = Array.from({ length: 11 }, (_, index) => (index === 10 ? 1 : 'x'));
    const problems = problemsOf({ letters: [{ id: 'l', tags, tag2: 1, '2nd': 1 }] });
    expect(problems.map(({ field }) => field).sort()).toEqual(['2nd', 'tag2', 'tags[10]']);
  });

  test('has no other properties', () => {
    expect(problemsOf({ letters: [{ id: 'l', colour: 'red' }] })).toEqual([
      {
        file: 'data/letters/l.json',
        record: 'l',
        field: 'colour',
        message: 'the schema has no such property',
      },
    ]);
  });

  test('is told once where it fits none of several', () => {
    const problems = problemsOf({ letters: [{ id: 'l', to: 1 }] });
    expect(problems).toEqual([
      {
        file: 'data/letters/l.json',
        record: 'l',
        field: 'to',
        message: expect.stringContaining('does not match any subschemas'),
      },
    ]);
  });

  test('names a record without an id by its number, and the file that it came from', () => {
    const nameless = { tags: [] };
    const origins = new Map([[nameless, 'data/letters/x.json']]);
    expect(problemsOf({ letters: [{ id: 'k' }, nameless] }, origins)).toEqual([
      {
        file: 'data/letters/x.json',
        record: 'number 1',
        field: '',
        message: expect.stringContaining('required'),
      },
    ]);
  });

  test('of the dataset itself is told with its property', () => {
    expect(problemsOf({ version: 1 })).toEqual([
      {
        file: 'data/dataset.json',
        record: '',
        field: 'version',
        message: expect.stringContaining('"number" is invalid'),
      },
    ]);
    expect(problemsOf({ letters: 'x' })).toMatchObject([
      { file: 'data/dataset.json', record: '', field: 'letters' },
    ]);
    expect(problemsOf({ letters: [1] })).toMatchObject([{ field: '', record: 'number 0' }]);
  });
});

describe('a whole check', () => {
  const rules = { schema: {}, retiredHosts: retired };

  test('tells what it finds in the order of files', async () => {
    const dataset = datasetOf({
      sources: [source('s', { kind: 'press' }), source('t')],
      letters: [letter('l', '2017-02-30', { note: 'TODO', jurisdictions: ['gone'] })],
      cases: [lawsuit('c', { note: 'TODO' })],
    });
    const told = await checkDataset(dataset, rules);
    expect(told.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'data/cases/c.json note',
      'data/letters/l.json jurisdictions[0]',
      'data/letters/l.json date.on',
      'data/letters/l.json note',
      'data/sources/primary.json ',
    ]);
  });

  test('compares words with digests only where there are any', async () => {
    const letters = [letter('l', '2017-01-01', { excerpts: [excerpt('e')] })];
    expect(await checkDataset(datasetOf({ letters }), rules)).toEqual([]);
    expect(await checkDataset(datasetOf({ letters }), { ...rules, digests: {} })).toHaveLength(1);
  });

  test('stops where the shape is wrong', async () => {
    const schema = { properties: { version: { type: 'number' } } };
    const dataset = datasetOf({ letters: [letter('l', '2017-02-30')] });
    const told = await checkDataset(dataset, { ...rules, schema });
    expect(told.map(({ field }) => field)).toEqual(['version']);
  });
});
