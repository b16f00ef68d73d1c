import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placedRecords } from '../../../core/dataset/check/problem.ts';
import { readDataset, readDatasetFiles } from '../../../core/dataset/files.ts';
import { readGazetteerTables } from '../../../core/dataset/gazetteer-files.ts';
import { fileOf } from '../../../core/dataset/layout.ts';

/** A project folder with a record of each kind. */
const FILES: Readonly<Record<string, unknown>> = {
  'data/dataset.json': { version: '1', asOf: '2026-01-01' },
  'data/sources/press.json': [{ id: 's1', kind: 'press' }],
  'data/sources/copy.json': [
    { id: 's2', kind: 'copy' },
    { id: 's3', kind: 'copy' },
  ],
  'data/jurisdictions/q.json': { id: 'q' },
  'data/jurisdictions/p.json': { id: 'p' },
  'data/letters/l.json': { id: 'l' },
  'data/instruments/i.json': { id: 'i' },
  'data/cases/c.json': { id: 'c' },
  'data/lists/x.json': { id: 'x' },
  'data/federal.json': [{ id: 'f' }],
  'data/discrepancies.json': [{ id: 'd' }],
  'data/misstatements.json': [],
  'data/glossary.json': [{ id: 'g' }],
};

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lawmark-'));
  for (const [file, value] of Object.entries(FILES)) write(file, JSON.stringify(value));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe('the files of a dataset', () => {
  test('make one dataset, in order of their names', () => {
    write('data/jurisdictions/notes.txt', 'none of it');
    expect(readDataset(root)).toEqual({
      version: '1',
      asOf: '2026-01-01',
      sources: [
        { id: 's2', kind: 'copy' },
        { id: 's3', kind: 'copy' },
        { id: 's1', kind: 'press' },
      ],
      jurisdictions: [{ id: 'p' }, { id: 'q' }],
      letters: [{ id: 'l' }],
      instruments: [{ id: 'i' }],
      cases: [{ id: 'c' }],
      lists: [{ id: 'x' }],
      federal: [{ id: 'f' }],
      discrepancies: [{ id: 'd' }],
      misstatements: [],
      glossary: [{ id: 'g' }],
    });
  });

  test('are known for each record', () => {
    const { dataset, origins } = readDatasetFiles(root);
    const placed = placedRecords(dataset, origins);
    expect(placed).toHaveLength(12);
    for (const { record, file, collection } of placed) {
      expect(file, record.id).toBe(origins.get(record));
      expect(file, record.id).toBe(fileOf(collection, record));
    }
  });

  test('are named where one is no JSON, no array, or not there', () => {
    write('data/letters/l.json', '{"id":');
    expect(() => readDataset(root)).toThrow(/^data\/letters\/l\.json: .*JSON/);
    write('data/letters/l.json', '{}');
    write('data/federal.json', '{}');
    expect(() => readDataset(root)).toThrow(/^data\/federal\.json: should hold an array$/);
    rmSync(join(root, 'data/federal.json'));
    expect(() => readDataset(root)).toThrow(/^data\/federal\.json: ENOENT/);
  });
});

describe('the files of the gazetteer', () => {
  test('are its tables', () => {
    const tables = {
      states: { NV: { name: 'Nevada', geoid: '32' } },
      counties: { 'Clark County': '32003' },
      places: { Reno: '3260600' },
    };
    for (const [name, table] of Object.entries(tables)) {
      write(`data/gazetteer/${name}.json`, JSON.stringify(table));
    }
    expect(readGazetteerTables(root)).toEqual(tables);
    rmSync(join(root, 'data/gazetteer/places.json'));
    expect(() => readGazetteerTables(root)).toThrow(/ENOENT/);
  });
});

describe('where a record belongs', () => {
  test.each([
    ['sources', { id: 's', kind: 'press' }, 'data/sources/press.json'],
    ['jurisdictions', { id: 'p', kind: 'city' }, 'data/jurisdictions/p.json'],
    ['lists', { id: 'x' }, 'data/lists/x.json'],
    ['glossary', { id: 'g' }, 'data/glossary.json'],
  ] as const)('%s: %j in %s', (collection, record, file) => {
    expect(fileOf(collection, record)).toBe(file);
  });
});
