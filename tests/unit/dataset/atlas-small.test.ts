import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../core/dataset/atlas-address.ts';
import { addMonths, dayAt, dayNumber } from '../../../core/dataset/atlas-days.ts';
import { rowsAsCsv, rowsAsJson } from '../../../core/dataset/atlas-export.ts';
import { exchangesOf } from '../../../core/dataset/atlas-letters.ts';
import {
  type Cell,
  type Column,
  filterRows,
  NO_FILTERS,
  plainCell,
  type Row,
  rowsOf,
  sortRows,
} from '../../../core/dataset/atlas-rows.ts';
import { placeShapes, type Shapes } from '../../../core/dataset/atlas-shapes.ts';
import {
  caseStateOn,
  courtsOn,
  federalStateOn,
  latestSteps,
  markedDays,
  namesOn,
  placeStates,
  statesOf,
  type View,
} from '../../../core/dataset/atlas-view.ts';
import type { Act, Actor, Case, Development, Letter } from '../../../core/dataset/record.ts';
import {
  datasetOf,
  day,
  development,
  event,
  excerpt,
  law,
  lawsuit,
  letter,
  line,
  list,
  member,
  place,
} from './builders.ts';

const CITY: Actor = { kind: 'jurisdiction', name: 'City' };
const COURT: Actor = { kind: 'court', name: 'Judge' };
const party = { name: 'P', jurisdiction: 'p' };

describe('an address', () => {
  const atlas = { page: 'atlas', view: 'federal', tab: 'jurisdiction', on: null, place: null };

  test.each([
    ['#/jurisdiction/p', { page: 'record', kind: 'jurisdiction', id: 'p', on: null }],
    ['#/letter/p', { page: 'record', kind: 'letter', id: 'p', on: null }],
    ['#/instrument/p', { page: 'record', kind: 'instrument', id: 'p', on: null }],
    ['#/list/a%20b?on=2017-07-06', { page: 'record', kind: 'list', id: 'a b', on: '2017-07-06' }],
    ['#/', atlas],
    ['#/?show=x', { ...atlas, view: 'x' }],
    ['#/?table=case', { ...atlas, tab: 'case' }],
    ['#/?table=list', { ...atlas, tab: 'list' }],
    ['#/?place=x', { ...atlas, place: 'x' }],
    ['#/?on=2016-02-29', { ...atlas, on: '2016-02-29' }],
  ] as const)('%s is read and written: %j', (hash, address) => {
    expect(readAddress(hash)).toEqual(address);
    expect(writeAddress(address as Parameters<typeof writeAddress>[0])).toBe(hash);
  });

  test.each([
    ['', atlas],
    ['#', atlas],
    ['case/c', { page: 'record', kind: 'case', id: 'c', on: null }],
    ['#case/c', { page: 'record', kind: 'case', id: 'c', on: null }],
    ['#/case', atlas],
    ['#/case/', atlas],
    ['#/other/c', atlas],
    ['#/?table=other', atlas],
    ['#/?on=2017-02-29', atlas],
    ['#/?on=2017-07', atlas],
    ['#/?on=x2017-07-06', atlas],
    ['#/?on=2017-07-06x', atlas],
    ['x#/case/c', atlas],
  ])('%j is read as %j', (hash, address) => {
    expect(readAddress(hash)).toEqual(address);
  });
});

describe('days', () => {
  test('are counted from January 1, 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1970-02-01')).toBe(31);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayAt(0)).toBe('1970-01-01');
    expect(dayAt(dayNumber('2017-07-06'))).toBe('2017-07-06');
  });

  test.each([
    ['2017-01-15', 0, '2017-01-15'],
    ['2017-01-30', 1, '2017-02-28'],
    ['2017-01-28', 1, '2017-02-28'],
    ['2017-12-31', 2, '2018-02-28'],
    ['2017-05-31', -3, '2017-02-28'],
    ['2017-01-01', -1, '2016-12-01'],
  ])('from %s by %i months lead to %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

const dataset = datasetOf({
  jurisdictions: [
    place('p', {
      shortName: 'Pville',
      events: [
        event('2017-01-01', { act: 'flagged', status: 'named' }),
        event('2017-02-01', { act: 'responded', status: 'answers', actor: CITY }),
        event('2017-03-01', { act: 'ruling-for', status: 'wins', actor: COURT }),
      ],
    }),
    place('q', { shortName: 'Qton', state: 'NV' }),
    place('r', { shortName: 'Rburg', state: 'PA' }),
  ],
  letters: [
    letter('l', '2017-02-01', {
      to: { name: 'City of P', jurisdiction: 'p' },
      jurisdictions: ['q', 'p', 'r', 'gone'],
      list: 'x',
    }),
    letter('m', '2017-02-02', { kind: 'memo', list: 'gone' }),
  ],
  instruments: [
    law('i', {
      name: 'The Act',
      jurisdiction: 'q',
      citations: ['1 Stat. 2', '3 Stat. 4'],
      enacted: day('2017-02-01'),
      developments: [development('2017-02-01', 'in-force', { status: 'in force' })],
    }),
    law('j', { enacted: { on: '2017-02', precision: 'month' } }),
  ],
  cases: [
    lawsuit('c', {
      caption: 'P v. Q',
      dockets: [{ court: 'E.D. Pa.', number: '1:17' }],
      jurisdictions: ['p', 'q'],
      events: [
        development('2017-01-31', 'other'),
        development('2017-02-01', 'filed', { status: 'pending' }),
        development('2017-03-01', 'ruling', { status: 'won' }),
      ],
    }),
    lawsuit('d'),
  ],
  lists: [
    list('x', '2017-02-01', {
      shortTitle: 'The List',
      statusDate: day('2017-03-01'),
      members: [
        member('p'),
        member('q', { listed: false }),
        member('r', { off: '2017-03-01' }),
        { name: 'Z', listed: true, sources: ['s'] },
      ],
    }),
    list('y', '2017-02-01', { kind: 'report' }),
  ],
});

describe('the rows of a table', () => {
  const row = (kind: Row['kind'], id: string, on: string) =>
    rowsOf(dataset, kind, on).find((one) => one.id === id);
  const none = { isLater: false, states: [], lists: [], act: null };

  test('of places', () => {
    expect(rowsOf(dataset, 'jurisdiction', '2017-03-01').map(({ id }) => id)).toEqual([
      'p',
      'q',
      'r',
    ]);
    expect(row('jurisdiction', 'p', '2017-03-01')).toEqual({
      ...none,
      kind: 'jurisdiction',
      id: 'p',
      cells: {
        title: { is: 'text', text: 'Pville' },
        kind: { is: 'kind', what: 'City' },
        state: { is: 'text', text: 'PA' },
        federal: {
          is: 'act',
          actor: 'Justice Department',
          when: day('2017-01-01'),
          status: 'named',
        },
        own: { is: 'act', actor: 'City', when: day('2017-02-01'), status: 'answers' },
        court: { is: 'act', actor: 'Judge', when: day('2017-03-01'), status: 'wins' },
        lists: { is: 'items', items: ['The List'] },
      },
      states: ['PA'],
      what: 'City',
      lists: ['x'],
      act: 'named',
    });
    const { cells, lists, act } = row('jurisdiction', 'p', '2017-01-31') ?? expect.unreachable();
    expect([cells.own, cells.court, cells.lists, lists, act]).toEqual([
      null,
      null,
      null,
      [],
      'named',
    ]);
    expect(row('jurisdiction', 'q', '2017-03-01')).toMatchObject({
      cells: { federal: null, own: null, court: null, lists: null },
      lists: [],
      act: 'no-act',
    });
    expect(row('jurisdiction', 'r', '2017-02-28')?.lists).toEqual(['x']);
    expect(row('jurisdiction', 'r', '2017-03-01')?.lists).toEqual([]);
  });

  test('of letters', () => {
    expect(row('letter', 'l', '2017-02-01')).toEqual({
      ...none,
      kind: 'letter',
      id: 'l',
      cells: {
        date: { is: 'when', when: day('2017-02-01') },
        title: { is: 'text', text: 'Justice Department to Pville' },
        kind: { is: 'kind', what: 'Letter' },
        places: { is: 'items', items: ['Qton', 'Pville', 'Rburg'] },
        list: { is: 'text', text: 'The List' },
      },
      states: ['NV', 'PA'],
      what: 'Letter',
      lists: ['x'],
    });
    expect(row('letter', 'l', '2017-01-31')?.isLater).toBe(true);
    expect(row('letter', 'm', '2017-02-02')).toMatchObject({
      ...none,
      cells: { places: null, list: null },
      what: 'Memorandum',
      lists: ['gone'],
    });
    const unlisted = datasetOf({ letters: [letter('n', '2017-01-01')] });
    expect(rowsOf(unlisted, 'letter', '2017-01-01')[0]).toMatchObject({
      cells: { list: null },
      lists: [],
    });
  });

  test('of laws', () => {
    expect(row('instrument', 'i', '2017-02-01')).toEqual({
      ...none,
      kind: 'instrument',
      id: 'i',
      cells: {
        title: { is: 'text', text: 'The Act' },
        kind: { is: 'kind', what: 'Federal statute' },
        state: { is: 'text', text: 'Qton' },
        citation: { is: 'text', text: '1 Stat. 2' },
        date: { is: 'when', when: day('2017-02-01') },
        status: { is: 'text', text: 'in force' },
      },
      states: ['NV'],
      what: 'Federal statute',
    });
    expect(row('instrument', 'i', '2017-01-31')).toMatchObject({
      isLater: true,
      cells: { status: null },
    });
    expect(row('instrument', 'j', '2017-02-01')).toEqual({
      ...none,
      kind: 'instrument',
      id: 'j',
      cells: {
        title: { is: 'text', text: 'j' },
        kind: { is: 'kind', what: 'Federal statute' },
        state: null,
        citation: null,
        date: { is: 'when', when: { on: '2017-02', precision: 'month' } },
        status: null,
      },
      what: 'Federal statute',
    });
    const undated = datasetOf({ instruments: [law('k')] });
    expect(rowsOf(undated, 'instrument', '2017-01-01')[0]?.cells.date).toBeNull();
  });

  test('of cases', () => {
    expect(row('case', 'c', '2017-02-28')).toEqual({
      ...none,
      kind: 'case',
      id: 'c',
      cells: {
        title: { is: 'text', text: 'P v. Q' },
        docket: { is: 'text', text: '1:17' },
        court: { is: 'text', text: 'E.D. Pa.' },
        date: { is: 'when', when: day('2017-02-01') },
        places: { is: 'items', items: ['Pville', 'Qton'] },
        status: { is: 'text', text: 'pending' },
      },
      states: ['NV', 'PA'],
      what: 'Case',
    });
    expect(row('case', 'c', '2017-03-01')?.cells.status).toEqual({ is: 'text', text: 'won' });
    expect(row('case', 'c', '2017-01-31')).toMatchObject({
      isLater: true,
      cells: { status: null },
    });
    expect(row('case', 'd', '2017-03-01')).toEqual({
      ...none,
      kind: 'case',
      id: 'd',
      cells: {
        title: { is: 'text', text: 'd' },
        docket: null,
        court: { is: 'text', text: 'Court of d' },
        date: null,
        places: null,
        status: null,
      },
      what: 'Case',
    });
  });

  test('of lists', () => {
    expect(row('list', 'x', '2017-03-01')).toEqual({
      ...none,
      kind: 'list',
      id: 'x',
      cells: {
        date: { is: 'when', when: day('2017-02-01') },
        title: { is: 'text', text: 'The List' },
        kind: { is: 'kind', what: 'Federal list' },
        publisher: { is: 'text', text: 'Justice Department' },
        names: { is: 'number', number: 2 },
        status: { is: 'text', text: 'in force' },
      },
      states: ['PA'],
      what: 'Federal list',
      lists: ['x'],
    });
    const cells = (id: string, on: string) => row('list', id, on)?.cells;
    expect(cells('x', '2017-02-28')).toMatchObject({
      names: { is: 'number', number: 3 },
      status: null,
    });
    expect(cells('x', '2017-01-31')).toMatchObject({ names: null, status: null });
    expect(row('list', 'x', '2017-01-31')?.isLater).toBe(true);
    expect(cells('y', '2017-02-01')).toMatchObject({
      names: null,
      status: { is: 'text', text: 'in force' },
    });
    expect(cells('y', '2017-01-31')?.status).toBeNull();
  });
});

function rowOf(id: string, cells: Partial<Record<Column, Cell>>, more: Partial<Row> = {}): Row {
  return {
    kind: 'jurisdiction',
    id,
    cells,
    isLater: false,
    states: [],
    what: 'City',
    lists: [],
    act: null,
    ...more,
  };
}

describe('a cell as text', () => {
  const act = { is: 'act', actor: 'A', status: 'named' } as const;
  test.each<[Cell | undefined, string]>([
    [undefined, ''],
    [null, ''],
    [{ is: 'text', text: 't' }, 't'],
    [{ is: 'kind', what: 'City' }, 'City'],
    [{ is: 'number', number: 35 }, '35'],
    [{ is: 'items', items: ['a', 'b'] }, 'a; b'],
    [{ is: 'when', when: day('2017-01-01') }, '2017-01-01'],
    [{ is: 'when', when: { on: '2017-01', precision: 'month' } }, '2017-01'],
    [{ is: 'when', when: { on: '2017-01-01', precision: 'by' } }, 'by 2017-01-01'],
    [{ is: 'when', when: { on: '2017-01-01', precision: 'reported' } }, 'reported 2017-01-01'],
    [{ is: 'when', when: { on: '2017-01-01', precision: 'week' } }, 'week 2017-01-01'],
    [
      { is: 'when', when: { on: '2017-01-01', precision: 'range', until: '2017-01-03' } },
      '2017-01-01/2017-01-03',
    ],
    [{ ...act, when: { on: '2017', precision: 'by' } }, 'A, by 2017: named'],
  ])('%j: “%s”', (cell, text) => {
    expect(plainCell(cell)).toBe(text);
  });
});

describe('filtering rows', () => {
  const rows = [
    rowOf(
      'a',
      { title: { is: 'text', text: 'São José' }, kind: { is: 'kind', what: 'City' } },
      {
        states: ['PA', 'NV'],
        lists: ['x'],
        act: 'asked',
      },
    ),
    rowOf('b', { title: { is: 'text', text: 'Sao Other' } }, { isLater: true, what: 'County' }),
  ];
  test.each([
    [{}, ['a', 'b']],
    [{ state: 'NV' }, ['a']],
    [{ state: 'OH' }, []],
    [{ what: 'County' }, ['b']],
    [{ list: 'x' }, ['a']],
    [{ act: 'asked' }, ['a']],
    [{ onlyThen: true }, ['a']],
    [{ text: 'sao' }, ['a', 'b']],
    [{ text: ' JOSE  sao ' }, ['a']],
    [{ text: 'josé city' }, ['a']],
    [{ text: 'sao nothing' }, []],
    [{ text: '  ' }, ['a', 'b']],
  ])('by %j leaves %j', (filters, ids) => {
    expect(filterRows(rows, { ...NO_FILTERS, ...filters }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('sorting rows', () => {
  const ids = (column: Column, cells: readonly (Cell | undefined)[], direction = 'ascending') =>
    sortRows(
      cells.map((cell, index) =>
        rowOf(String(index), cell === undefined ? {} : { [column]: cell }),
      ),
      column,
      direction as 'ascending',
    )
      .map(({ id }) => id)
      .join('');
  const text = (value: string): Cell => ({ is: 'text', text: value });
  const number = (value: number): Cell => ({ is: 'number', number: value });
  const when = (on: string): Cell => ({ is: 'when', when: day(on) });
  const act = (on: string): Cell => ({ is: 'act', actor: 'A', when: day(on), status: 'x' });

  test('by text, numbers in it as numbers', () => {
    expect(ids('title', [text('b'), text('a'), text('C')])).toBe('102');
    expect(ids('title', [text('No. 10'), text('No. 9')])).toBe('10');
    expect(ids('title', [text('b'), text('a'), text('C')], 'descending')).toBe('201');
  });

  test('by number', () => {
    expect(ids('names', [number(10), number(9), number(0)])).toBe('210');
    expect(ids('names', [number(10), number(9), number(100)], 'descending')).toBe('201');
  });

  test('by date, of acts too', () => {
    expect(ids('date', [when('2017-02-01'), when('2017-01-01')])).toBe('10');
    expect(ids('federal', [act('2017-02-01'), act('2017-01-01')], 'descending')).toBe('01');
    expect(ids('date', [act('2017-02-01'), when('2017-01-01')])).toBe('10');
    expect(ids('date', [when('2017-02-01'), act('2017-01-01')])).toBe('10');
    const by: Cell = { is: 'when', when: { on: '2017-02-01', precision: 'by' } };
    expect(ids('date', [when('2018-01-01'), by])).toBe('10');
    const first: Cell = { is: 'act', actor: 'Z', when: day('2017-01-01'), status: 'x' };
    expect(ids('federal', [act('2017-02-01'), first])).toBe('10');
    const words = [when('2017-02-01'), text('1999')];
    expect(ids('date', words)).toBe('10');
    expect(ids('date', [text('1999'), when('2017-02-01')])).toBe('01');
  });

  test('with what is unknown last, both ways', () => {
    const cells = [null, text('b'), undefined, text('a')];
    expect(ids('title', cells)).toBe('3102');
    expect(ids('title', cells, 'descending')).toBe('1302');
  });

  test('leaves the rows as they were', () => {
    const rows = [rowOf('b', { title: text('b') }), rowOf('a', { title: text('a') })];
    sortRows(rows, 'title', 'ascending');
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('exports', () => {
  const rows = [
    rowOf('i', {
      title: { is: 'text', text: 'A "b", c' },
      kind: { is: 'kind', what: 'Bill' },
      state: null,
      citation: { is: 'text', text: '=1' },
      date: { is: 'when', when: day('2017-01-01') },
    }),
  ];

  test('as CSV', () => {
    expect(rowsAsCsv({ kind: 'instrument', rows, day: '2017-07-06' })).toBe(
      '\uFEFFas_of,id,title,kind,state,citation,date,status\r\n' +
        `2017-07-06,i,"A ""b"", c",Bill,,'=1,2017-01-01,\r\n`,
    );
  });

  test.each([
    ['a-b', 'a-b'],
    ['a=b', 'a=b'],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
  ])('as CSV, %j is %j', (text, field) => {
    const one = rowOf('i', { title: { is: 'text', text } });
    const file = rowsAsCsv({ kind: 'list', rows: [one], day: '2017-07-06' });
    expect(file.slice(file.indexOf('\r\n') + 2)).toBe(`2017-07-06,i,,${field},,,,\r\n`);
  });

  test('as JSON', () => {
    const cells: Partial<Record<Column, Cell>> = {
      title: { is: 'text', text: 'T' },
      kind: { is: 'kind', what: 'City' },
      state: { is: 'number', number: 3 },
      federal: { is: 'act', actor: 'A', when: day('2017-01-01'), status: 'x' },
      own: { is: 'when', when: day('2017-01-02') },
      lists: { is: 'items', items: ['a', 'b'] },
    };
    const file = rowsAsJson(datasetOf(), {
      kind: 'jurisdiction',
      rows: [rowOf('i', cells)],
      day: '2017-07-06',
    });
    expect(file.endsWith('}\n')).toBe(true);
    expect(file).toContain('\n  "kind": "jurisdiction",\n');
    expect(JSON.parse(file)).toEqual({
      dataset: {
        version: '1.2.3',
        asOf: '2026-01-31',
        licence: 'CC0-1.0',
        citation: 'A record for tests',
      },
      kind: 'jurisdiction',
      asOf: '2017-07-06',
      rows: [
        {
          id: 'i',
          title: 'T',
          kind: 'City',
          state: 3,
          federal: { actor: 'A', when: day('2017-01-01'), status: 'x' },
          own: day('2017-01-02'),
          court: null,
          lists: ['a', 'b'],
        },
      ],
    });
  });
});

describe('letters side by side', () => {
  const p = place('p', { events: [event('2017-01-01', { letter: 'told' })] });
  const exchanges = (...letters: Letter[]) => exchangesOf(datasetOf({ letters }), p);
  const told = (...letters: Letter[]) =>
    exchanges(...letters).map((one) =>
      one.kind === 'alone'
        ? one.said.link.id
        : [one.asked.link.id, ...one.answered.map(({ link }) => link.id)],
    );
  const about = (id: string, on: string, more: Partial<Letter> = {}) =>
    letter(id, on, { jurisdictions: ['p'], ...more });
  const own = (id: string, on: string, more: Partial<Letter> = {}) =>
    about(id, on, { side: 'jurisdiction', ...more });

  test('are asked and answered, in order', () => {
    expect(
      told(
        own('answer2', '2017-04-01', { answers: ['ask'] }),
        own('answer1', '2017-03-01', { answers: ['ask'] }),
        about('later', '2017-02-01'),
        about('ask', '2017-01-01'),
      ),
    ).toEqual([['ask', 'answer1', 'answer2'], ['later']]);
  });

  test('an answer to several stands beside the last of them', () => {
    expect(
      told(
        about('one', '2017-01-01'),
        about('two', '2017-02-01'),
        about('three', '2017-02-02'),
        own('answer', '2017-03-01', { answers: ['one', 'two'] }),
      ),
    ).toEqual([['one'], ['two', 'answer'], ['three']]);
  });

  test('what answers nothing here stands alone', () => {
    expect(
      told(
        own('own', '2017-01-01'),
        own('elsewhere', '2017-02-01', { answers: ['gone'] }),
        own('again', '2017-02-02', { answers: ['own'] }),
        about('reply', '2017-03-01', { answers: ['ask'] }),
        about('ask', '2016-03-01'),
        about('other', '2017-04-01', { side: 'other' }),
      ),
    ).toEqual([['ask'], 'own', 'elsewhere', 'again', ['reply'], 'other']);
  });

  test.each(['memo', 'statement', 'release'] as const)(
    'a federal %s asks for something only where it was answered',
    (kind) => {
      expect(told(about('said', '2017-01-01', { kind }))).toEqual(['said']);
      expect(
        told(
          about('said', '2017-01-01', { kind }),
          own('answer', '2017-02-01', { answers: ['said'] }),
        ),
      ).toEqual([['said', 'answer']]);
    },
  );

  test('are those about the place, or that its events tell of', () => {
    expect(
      told(letter('told', '2017-01-01'), letter('not', '2017-01-02', { jurisdictions: ['q'] })),
    ).toEqual([['told']]);
  });

  test('say who wrote to whom, and where it can be read', () => {
    const full = about('l', '2017-01-01', {
      to: { name: 'The City' },
      signedBy: [{ name: 'Department', person: 'A. Signer' }],
      excerpts: [excerpt('e')],
    });
    expect(exchanges(full)).toEqual([
      {
        kind: 'exchange',
        asked: {
          link: { kind: 'letter', id: 'l', title: 'Justice Department to The City' },
          kind: 'letter',
          date: day('2017-01-01'),
          by: 'A. Signer',
          to: 'The City',
          summary: 'Summary of l.',
          excerpts: [expect.objectContaining({ id: 'e' })],
          sources: [line('s')],
        },
        answered: [],
      },
    ]);
    expect(exchanges(about('m', '2017-01-01'))).toMatchObject([
      { asked: { by: 'Justice Department', to: null } },
    ]);
  });
});

describe('places on the map', () => {
  const shapes: Shapes = {
    width: 10,
    height: 10,
    states: [{ geoid: '42', path: 'S' }],
    counties: [
      { geoid: '42101', path: 'C' },
      { geoid: '42', path: 'wrong' },
    ],
    points: [
      { geoid: '4260000', x: 1, y: 2 },
      { geoid: '42003', x: 3, y: 4 },
    ],
  };

  test('are states, then counties, then cities; what has no shape is left out', () => {
    const places = [
      place('city', { shortName: 'City' }),
      place('county', { geoid: '42101', geoidOf: 'county' }),
      place('state', { geoid: '42', geoidOf: 'state' }),
      place('agency', { geoidOf: 'parent' }),
      place('agency of a state', { geoid: '42', geoidOf: 'parent' }),
      place('no shape', { geoid: '42003', geoidOf: 'county' }),
      place('no point', { geoid: '4200000' }),
    ];
    expect(placeShapes(shapes, places)).toEqual([
      { id: 'state', name: 'state', kind: 'state', path: 'S' },
      { id: 'county', name: 'county', kind: 'county', path: 'C' },
      { id: 'city', name: 'City', kind: 'city', x: 1, y: 2 },
    ]);
  });
});

describe('the views of the map', () => {
  const acts: readonly [Act, string][] = [
    ['flagged', 'named'],
    ['listed', 'named'],
    ['proof-demanded', 'asked'],
    ['documents-demanded', 'asked'],
    ['legal-opinion-requested', 'asked'],
    ['questioned', 'asked'],
    ['under-review', 'asked'],
    ['preliminary-finding', 'finding'],
    ['may-violate', 'finding'],
    ['no-evidence-of-non-compliance', 'cleared'],
    ['grants-cleared', 'cleared'],
    ['removed-from-list', 'cleared'],
    ['not-named', 'cleared'],
    ['sued-by-united-states', 'sued'],
    ['statement', 'other-act'],
  ];
  test.each(acts)('show a place as of the latest federal act, %s: %s', (act, state) => {
    const events = [
      event('2016-01-01', { act: 'other', status: 'x' }),
      event('2017-01-01', { act, status: 'x' }),
      event('2017-02-01', { act: 'sued', status: 'x', actor: CITY }),
    ];
    const one = place('p', { events });
    expect(federalStateOn(one, '2017-01-01')).toBe(state);
    expect(federalStateOn(one, '2016-12-31')).toBe('other-act');
    expect(federalStateOn(one, '2015-12-31')).toBe('no-act');
    expect(placeStates(datasetOf({ jurisdictions: [one] }), 'federal', '2017-01-01').get('p')).toBe(
      state,
    );
  });

  test('take what a place did itself for no federal act', () => {
    const one = place('p', { events: [event('2017-01-01', { actor: CITY, status: 'x' })] });
    expect(federalStateOn(one, '2017-01-01')).toBe('no-act');
  });

  test('have their states in the order of the legend', () => {
    expect(statesOf('federal')).toEqual([
      'named',
      'asked',
      'finding',
      'sued',
      'cleared',
      'other-act',
      'no-act',
    ]);
    expect(statesOf('courts')).toEqual(['pending', 'ruled', 'ended', 'no-suit']);
    expect(statesOf({ list: 'x' })).toEqual([
      'listed',
      'removed',
      'not-listed',
      'not-published',
      'unknown',
    ]);
  });

  const stateOf = (view: View, id: string, on: string) => placeStates(dataset, view, on).get(id);

  test.each([
    ['p', '2017-01-31', 'not-published'],
    ['p', '2017-02-01', 'listed'],
    ['r', '2017-02-28', 'listed'],
    ['r', '2017-03-01', 'removed'],
    ['q', '2017-02-01', 'not-listed'],
  ])('of a list show %s on %s as %s', (id, on, state) => {
    expect(stateOf({ list: 'x' }, id, on)).toBe(state);
  });

  test('of a list tell what is unknown', () => {
    expect(stateOf({ list: 'y' }, 'p', '2017-03-01')).toBe('unknown');
    expect(stateOf({ list: 'gone' }, 'p', '2017-03-01')).toBe('unknown');
    const later = datasetOf({
      jurisdictions: [place('p')],
      lists: [list('x', '2017-02-01', { members: [member('p', { on: '2017-02-10' })] })],
    });
    const on = (date: string) => placeStates(later, { list: 'x' }, date).get('p');
    expect([on('2017-02-09'), on('2017-02-10')]).toEqual(['unknown', 'listed']);
    const sameDay = member('p', { on: '2017-02-10', off: '2017-02-10' });
    const brief = datasetOf({
      jurisdictions: [place('p')],
      lists: [list('x', '2017-02-01', { members: [sameDay] })],
    });
    expect(placeStates(brief, { list: 'x' }, '2017-02-10').get('p')).toBe('removed');
  });

  test('of a list count the names of a day, also those without a record', () => {
    const [x] = dataset.lists;
    const on = (date: string) => (x ? namesOn(x, date).map(({ name }) => name) : []);
    expect(on('2017-01-31')).toEqual([]);
    expect(on('2017-02-28')).toEqual(['p', 'r', 'Z']);
    expect(on('2017-03-01')).toEqual(['p', 'Z']);
  });
});

describe('the courts', () => {
  const suit = (...events: Development[]): Case => lawsuit('c', { events });
  const filed = development('2017-01-01', 'filed', { status: 'pending' });
  const ended = (effect: Development['effect']) =>
    suit(filed, development('2017-03-01', effect, { status: 'x' }));

  test.each(['enjoined', 'partly-enjoined', 'narrowed', 'upheld', 'ruling'] as const)(
    'have ruled where a law is %s',
    (effect) => {
      const one = suit(filed, development('2017-02-01', effect));
      expect(caseStateOn(one, '2016-12-31')).toBeNull();
      expect(caseStateOn(one, '2017-01-31')).toBe('pending');
      expect(caseStateOn(one, '2017-02-01')).toBe('ruled');
    },
  );

  test.each(['settled', 'dismissed', 'closed'] as const)(
    'are done where a suit is %s',
    (effect) => {
      expect(caseStateOn(ended(effect), '2017-02-28')).toBe('pending');
      expect(caseStateOn(ended(effect), '2017-03-01')).toBe('ended');
    },
  );

  test('go on after an appeal, and where only a note has no status', () => {
    const appealed = suit(
      filed,
      development('2017-03-01', 'dismissed', { status: 'x' }),
      development('2017-04-01', 'appeal', { status: 'y' }),
    );
    expect(caseStateOn(appealed, '2017-04-01')).toBe('pending');
    expect(caseStateOn(suit(filed, development('2017-03-01', 'closed')), '2017-03-01')).toBe(
      'pending',
    );
    expect(caseStateOn(suit(), '2017-03-01')).toBeNull();
  });

  const more = (id: string, effect: Development['effect'], about: Partial<Case>) =>
    lawsuit(id, {
      events: [filed, development('2017-02-01', effect, { status: 'x' })],
      ...about,
    });
  const cases = [
    more('a', 'dismissed', { jurisdictions: ['p', 'q', 'r'] }),
    more('b', 'appeal', { jurisdictions: ['p'], plaintiffs: [{ name: 'Q', jurisdiction: 'q' }] }),
    more('c', 'ruling', { defendants: [{ ...party }] }),
    lawsuit('d'),
  ];
  const places = datasetOf({ jurisdictions: ['p', 'q', 'r', 't'].map((id) => place(id)), cases });

  test('are counted by how far their cases have come', () => {
    const ids = Object.entries(courtsOn(places, '2017-02-01')).map(([state, found]) => [
      state,
      ...found.map(({ id }) => id),
    ]);
    expect(ids).toEqual([
      ['pending', 'b'],
      ['ruled', 'c'],
      ['ended', 'a'],
    ]);
  });

  test('show a place by what says most of it', () => {
    expect([...placeStates(places, 'courts', '2017-02-01')]).toEqual([
      ['p', 'ruled'],
      ['q', 'pending'],
      ['r', 'ended'],
      ['t', 'no-suit'],
    ]);
    expect(placeStates(places, 'courts', '2017-01-31').get('r')).toBe('pending');
  });

  test('tell their latest steps, the newest first', () => {
    const steps = (on: string, count: number) =>
      latestSteps(dataset, on, count).map(
        ({ one, development: { date } }) => `${one.id} ${date.on}`,
      );
    expect(steps('2017-03-01', 5)).toEqual(['c 2017-03-01', 'c 2017-02-01', 'c 2017-01-31']);
    expect(steps('2017-03-01', 1)).toEqual(['c 2017-03-01']);
    expect(steps('2017-02-28', 5)).toEqual(['c 2017-02-01', 'c 2017-01-31']);
  });
});

describe('the marks of the slider', () => {
  test('stand where a list came out or lost names, in order', () => {
    const lists = [
      list('b', '2017-03-01', {
        members: [
          member('p', { off: '2017-04-01' }),
          member('q', { off: '2017-04-01' }),
          member('r', { off: null }),
          member('t', { off: '2017-03-15' }),
        ],
      }),
      list('a', '2017-01', { published: { on: '2017-01', precision: 'month' } }),
    ];
    const marks = markedDays(datasetOf({ lists })).map(
      ({ day: on, list: { id }, change }) => `${on} ${id} ${change}`,
    );
    expect(marks).toEqual([
      '2017-01-31 a out',
      '2017-03-01 b out',
      '2017-03-15 b removed',
      '2017-04-01 b removed',
    ]);
  });
});
