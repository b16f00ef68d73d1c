import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import {
  countsOf,
  differences,
  MAX_BYTES,
  problemLine,
  type Reading,
  readDatasetFile,
} from '../../../core/dataset/import.ts';
import type { Dataset } from '../../../core/dataset/record.ts';
import { fixtureDataset } from '../../fixtures/dataset.ts';
import { mulberry32 } from '../../support/random.ts';

const rules = {
  schema: JSON.parse(readFileSync('data/schema.json', 'utf8')),
  retiredHosts: JSON.parse(readFileSync('data/retired-hosts.json', 'utf8')),
};

/** Anything inside a dataset may be broken here, so the types stay out of the way. */
// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
type Loose = any;

const read = (text: string) => readDatasetFile(new TextEncoder().encode(text), rules);

function changed(change: (dataset: Loose) => void): Dataset {
  const copy = structuredClone(fixtureDataset);
  change(copy);
  return copy;
}

describe('a file that is right', () => {
  test('is read, with its text as it was', async () => {
    const text = JSON.stringify(fixtureDataset, null, 2);
    expect(await read(text)).toEqual({ outcome: 'right', dataset: fixtureDataset, text });
  });

  test('may begin with a byte order mark', async () => {
    expect((await read(`\uFEFF${JSON.stringify(fixtureDataset)}`)).outcome).toBe('right');
  });

  test('may quote what the bundled record does not', async () => {
    const dataset = changed((d) => {
      d.letters[1].excerpts[0].text = 'Other words.';
    });
    expect((await read(JSON.stringify(dataset))).outcome).toBe('right');
  });

  test('is what the project itself packs', async () => {
    expect((await read(JSON.stringify(readDataset()))).outcome).toBe('right');
  });
});

describe('a file that cannot be read', () => {
  const text = JSON.stringify(fixtureDataset);
  const utf16 = new Uint8Array(
    [...`\uFEFF${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
  const cases: readonly [string, Uint8Array | string, RegExp][] = [
    ['nothing', '', /empty/],
    ['blanks', ' \n', /empty/],
    ['a web page', '<!doctype html><title>Not found</title>', /not valid JSON/],
    ['a file cut off', text.slice(0, text.length / 2), /not valid JSON.*cut off/s],
    ['a number', '1', /one JSON object/],
    ['null', 'null', /one JSON object/],
    ['an array', '[{}]', /one JSON object/],
    ['UTF-16', utf16, /UTF-8/],
    ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]), /UTF-8/],
    ['a huge file', new Uint8Array(MAX_BYTES + 1), /larger than 8 MB/],
    ['deep nesting', `{"sources":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /deep|not valid/],
    [
      'a prototype',
      text.replace('"sources":[{', '"sources":[{"__proto__":{"isAdmin":true},'),
      /“__proto__”, at sources\[0\]\.__proto__/,
    ],
    ['a constructor', '{"constructor":{"prototype":{}}}', /“constructor”/],
  ];

  test.each(cases)('%s', async (_name, file, message) => {
    const reading = await (typeof file === 'string' ? read(file) : readDatasetFile(file, rules));
    expect(reading.outcome).toBe('unreadable');
    expect(reading.outcome === 'unreadable' && reading.message).toMatch(message);
    expect(({} as Loose).isAdmin).toBeUndefined();
  });
});

describe('a file with mistakes', () => {
  const cases: readonly [string, (dataset: Loose) => void, RegExp][] = [
    [
      'shape',
      (d) => delete d.letters[0].side,
      /data\/letters\/doj-to-philadelphia-2017-04-21\.json · doj-to-philadelphia-2017-04-21.*side/,
    ],
    [
      'an id that leads nowhere',
      (d) => {
        d.letters[0].jurisdictions = ['atlantis'];
      },
      /jurisdictions\[0\]: “atlantis” is not among the jurisdictions/,
    ],
    [
      'no source',
      (d) => {
        d.jurisdictions[0].events[1].sources = [];
      },
      /philadelphia-pa · events\[1\]\.sources/,
    ],
    [
      'a date in the wrong order',
      (d) => {
        d.jurisdictions[0].events[3].date.on = '2017-06-21';
      },
      /philadelphia-pa · events\[3\]\.date: 2017-06-21 stands after 2017-06-22/,
    ],
    [
      'an address that is none',
      (d) => {
        d.sources[1].url = 'javascript:alert(1)';
      },
      /doj-letters-2017-04 · url/,
    ],
    [
      'collections of the wrong kind',
      (d) => {
        d.jurisdictions = null;
        d.letters = { 0: 'x' };
        d.sources = 'none';
      },
      /dataset\.json · jurisdictions/,
    ],
  ];

  test.each(cases)('%s: told with record and field', async (_name, change, message) => {
    const reading = await read(JSON.stringify(changed(change)));
    expect(lines(reading)).toMatch(message);
  });

  test('no change of any value makes the check itself fail', async () => {
    const random = mulberry32(20170706);
    const values = [null, 1, '', 'x', [], {}, [[]], true, [null]];
    for (let round = 0; round < 150; round++) {
      const dataset = changed((d) => {
        const places = slots(d);
        const { holder, key } = places[Math.floor(random() * places.length)] as Slot;
        holder[key] = values[Math.floor(random() * values.length)];
      });
      const reading = await read(JSON.stringify(dataset));
      expect(['right', 'wrong']).toContain(reading.outcome);
    }
  }, 30_000);
});

describe('what differs', () => {
  test('nothing, from itself', () => {
    expect(differences(fixtureDataset, fixtureDataset)).toEqual({
      changedWords: [],
      lostWords: [],
      newNames: [],
      isOlder: false,
    });
  });

  test('words of letters, laws and courts', () => {
    const next = changed((d) => {
      d.letters[1].excerpts[0].text = 'Other words.';
      d.instruments[0].text[0].text += ' And more.';
      d.letters[1].excerpts.splice(1, 1);
    });
    const found = differences(next, fixtureDataset);
    expect(found.changedWords.map(({ key }) => key)).toEqual([
      'philadelphia-to-doj-2017-06-22-1',
      '8-usc-1373#/us/usc/t8/s1373/a',
    ]);
    expect(found.changedWords[0]).toMatchObject({
      was: fixtureDataset.letters[1]?.excerpts[0]?.text,
      is: 'Other words.',
    });
    expect(found.lostWords).toEqual(['philadelphia-to-doj-2017-06-22-2']);
  });

  test('names that articles are not searched for, and age', () => {
    const next = changed((d) => {
      d.jurisdictions.push({ ...d.jurisdictions[0], id: 'atlantis', shortName: 'Atlantis' });
      d.asOf = '2016-01-01';
    });
    expect(differences(next, fixtureDataset)).toMatchObject({
      newNames: ['Atlantis'],
      isOlder: true,
    });
  });

  test('counts', () => {
    const counts = countsOf(fixtureDataset);
    expect(counts.letters).toBe(fixtureDataset.letters.length);
    expect(counts.events).toBeGreaterThan(fixtureDataset.federal.length);
    expect(Object.values(counts).every(Number.isInteger)).toBe(true);
  });
});

interface Slot {
  readonly holder: Loose;
  readonly key: string | number;
}

/** Every place in a value where something else could stand. */
function slots(value: Loose): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...slots(value[key])]);
}

function lines(reading: Reading): string {
  return reading.outcome === 'wrong' ? reading.problems.map(problemLine).join('\n') : '';
}
