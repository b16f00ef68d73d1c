import { describe, expect, it } from 'vitest';
import { rowsAsCsv, rowsAsJson } from '../../../core/dataset/atlas-export.ts';
import {
  COLUMNS,
  filterRows,
  NO_FILTERS,
  plainCell,
  type Row,
  rowsOf,
  sortRows,
} from '../../../core/dataset/atlas-rows.ts';
import type { RecordKind } from '../../../core/dataset/card-model.ts';
import { readDataset } from '../../../core/dataset/files.ts';

const dataset = readDataset();
const DAY = '2017-07-06';
const KINDS = Object.keys(COLUMNS) as RecordKind[];
const rows = (kind: RecordKind, day = DAY) => rowsOf(dataset, kind, day);
const ids = (some: readonly Row[]) => some.map(({ id }) => id);
const title = (row: Row | undefined) => plainCell(row?.cells.title);

/** A strict reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let at = 0;
  let line: string[] = [];
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('a quote is not closed');
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`unquoted at ${at}`);
        field += text[at];
        at += 1;
      }
    }
    line.push(field);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      lines.push(line);
      line = [];
      at += 2;
    } else throw new Error(`no end of field at ${at}`);
  }
  return lines;
}

function sample(text: string): Row {
  return {
    kind: 'jurisdiction',
    id: 'a',
    cells: { title: { is: 'text', text } },
    isLater: false,
    states: [],
    what: 'City',
    lists: [],
    act: null,
  };
}

describe('tables', () => {
  it.each([
    ['jurisdiction', dataset.jurisdictions.length],
    ['letter', dataset.letters.length],
    ['instrument', dataset.instruments.length],
    ['case', dataset.cases.length],
    ['list', dataset.lists.length],
  ] as const)('of %s has every record once', (kind, count) => {
    expect(new Set(ids(rows(kind))).size).toBe(count);
  });

  it('tells what stood on the day, and not what came later', () => {
    const philadelphia = rows('jurisdiction').find(({ id }) => id === 'philadelphia-pa');
    expect(plainCell(philadelphia?.cells.federal)).toBe(
      'Justice Department, 2017-07-06: says it is reviewing the replies',
    );
    expect(plainCell(philadelphia?.cells.own)).toMatch(/, 2017-06-22: says it complies$/);
    expect(philadelphia?.cells.court).toBeNull();
    const later = rows('list').filter(({ isLater }) => isLater);
    expect(ids(later)).toContain('JAN18');
    expect(ids(later)).not.toContain('APR17');
  });

  it('keeps those on a list that day', () => {
    const nine = filterRows(rows('jurisdiction'), { ...NO_FILTERS, list: 'APR17' });
    expect(nine).toHaveLength(9);
    const none = filterRows(rows('jurisdiction', '2017-04-20'), { ...NO_FILTERS, list: 'APR17' });
    expect(none).toEqual([]);
  });

  it('keeps those of a state, a kind and a latest act', () => {
    const found = filterRows(rows('jurisdiction'), {
      ...NO_FILTERS,
      state: 'NV',
      what: 'County',
      act: 'asked',
    });
    expect(found.map(title)).toEqual(['Clark County']);
  });

  it('searches words in any order, whatever the case and the accents', () => {
    const found = filterRows(rows('case'), { ...NO_FILTERS, text: 'barr  CHÍCAGO' });
    expect(found.map(title)).toContain('City of Chicago v. Barr');
    for (const row of found) expect(JSON.stringify(row.cells)).toMatch(/chicago/i);
  });

  it('leaves out what came later', () => {
    const then = filterRows(rows('letter'), { ...NO_FILTERS, onlyThen: true });
    expect(then.length).toBeGreaterThan(0);
    expect(then.length).toBeLessThan(dataset.letters.length);
    expect(then.some(({ isLater }) => isLater)).toBe(false);
  });

  it('sorts dates by time, and what is unknown last both ways', () => {
    const dates = (direction: 'ascending' | 'descending') =>
      sortRows(rows('jurisdiction'), 'federal', direction).map(({ cells }) =>
        cells.federal?.is === 'act' ? cells.federal.when.on : null,
      );
    const up = dates('ascending');
    const known = up.filter((on) => on !== null);
    expect(known.length).toBeGreaterThan(9);
    expect(known).toEqual([...known].sort());
    expect(up.slice(known.length).every((on) => on === null)).toBe(true);
    expect(dates('descending').slice(0, known.length)).toEqual([...known].reverse());
    expect(dates('descending').at(-1)).toBeNull();
  });
});

describe('exports', () => {
  it.each(KINDS)('of %s as CSV are read back as shown', (kind) => {
    const shown = sortRows(rows(kind), 'title', 'ascending');
    const text = rowsAsCsv({ kind, rows: shown, day: DAY });
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head, ...lines] = readCsv(text.slice(1));
    expect(head).toEqual(['as_of', 'id', ...COLUMNS[kind]]);
    expect(lines).toEqual(
      shown.map((row) => [
        DAY,
        row.id,
        ...COLUMNS[kind].map((column) => plainCell(row.cells[column])),
      ]),
    );
  });

  it.each(['=HYPERLINK("http://a")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'keep a spreadsheet from running %j',
    (text) => {
      const [, line] = readCsv(
        rowsAsCsv({ kind: 'jurisdiction', rows: [sample(text)], day: DAY }).slice(1),
      );
      expect(line?.[2]).toBe(`'${text}`);
    },
  );

  it.each(['a "quoted", b', 'two\nlines', 'two\r\nlines', 'São Tomé — “ß”', ''])(
    'keep %j as it is',
    (text) => {
      const [, line] = readCsv(
        rowsAsCsv({ kind: 'jurisdiction', rows: [sample(text)], day: DAY }).slice(1),
      );
      expect(line?.[2]).toBe(text);
    },
  );

  it.each(KINDS)('of %s as JSON are read back, with day, version and licence', (kind) => {
    const shown = filterRows(rows(kind), NO_FILTERS);
    const read = JSON.parse(rowsAsJson(dataset, { kind, rows: shown, day: DAY }));
    expect(read.dataset).toEqual({
      version: dataset.version,
      asOf: dataset.asOf,
      licence: dataset.licence,
      citation: dataset.citation,
    });
    expect(read.asOf).toBe(DAY);
    expect(read.rows.map(({ id }: { id: string }) => id)).toEqual(ids(shown));
    expect(Object.keys(read.rows[0])).toEqual(['id', ...COLUMNS[kind]]);
  });

  it('give an act in JSON its actor, date and status', () => {
    const shown = rows('jurisdiction').filter(({ id }) => id === 'philadelphia-pa');
    const read = JSON.parse(rowsAsJson(dataset, { kind: 'jurisdiction', rows: shown, day: DAY }));
    expect(read.rows[0].federal).toEqual({
      actor: 'Justice Department',
      when: { on: '2017-07-06', precision: 'day' },
      status: 'says it is reviewing the replies',
    });
  });
});
