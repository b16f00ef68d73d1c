import { describe, expect, test } from 'vitest';
import { makeCard } from '../../../core/dataset/card.ts';
import type { Card, ExcerptView } from '../../../core/dataset/card-model.ts';
import { excerptsFor, excerptsOf } from '../../../core/dataset/excerpts.ts';
import type { Dataset, Letter, When } from '../../../core/dataset/record.ts';
import { datasetOf, day, event, excerpt, letter, line, list, member, place } from './builders.ts';

function cardOf(dataset: Dataset, id: string, more: object = {}): Card | null {
  return makeCard(dataset, { id, ref: null, asOf: null, ...more });
}

const base = {
  asOf: null,
  reading: null,
  terms: [],
  dataset: { version: '1.2.3', asOf: '2026-01-31' },
  disagreements: [],
  misstatements: [],
};
const description = { mention: { form: 'description', text: 'the letter' } };

describe('the card of a letter', () => {
  const from = { name: 'City of P', jurisdiction: 'p', person: 'A. Mayor', office: 'Mayor' };
  const signer = { name: 'City of P', person: 'B. Solicitor', office: 'City Solicitor' };
  const full = letter('x', '2017-06-22', {
    from,
    to: { name: 'Justice Department', person: 'C. Doe' },
    signedBy: [signer, from],
    jurisdictions: ['p', 'gone'],
    excerpts: [excerpt('x-2', { rank: 2 }), excerpt('x-1', { rank: 1 })],
    note: 'A caution.',
  });

  test('says who wrote to whom', () => {
    const dataset = datasetOf({ jurisdictions: [place('p')], letters: [full] });
    const card = cardOf(dataset, 'x');
    expect(card).toEqual({
      ...base,
      kind: 'letter',
      id: 'x',
      title: 'p to Justice Department',
      kicker: { what: 'Letter', of: day('2017-06-22') },
      citation:
        'Letter from City Solicitor B. Solicitor, City of P, to C. Doe, Justice Department (June 22, 2017), https://example.org/s',
      date: day('2017-06-22'),
      from: 'City Solicitor B. Solicitor, City of P',
      to: 'C. Doe, Justice Department',
      summary: 'Summary of x.',
      excerpts: [expect.objectContaining({ id: 'x-1' }), expect.objectContaining({ id: 'x-2' })],
      jurisdictions: [{ kind: 'jurisdiction', id: 'p', title: 'p' }],
      sources: [line('s')],
      note: 'A caution.',
    });
    expect(cardOf(dataset, 'x', description)?.reading).toEqual({
      words: 'the letter',
      date: day('2017-06-22'),
    });
  });

  test('says no more than is known', () => {
    const bare = cardOf(datasetOf({ letters: [letter('x', '2017-06-22')] }), 'x');
    expect(bare).toMatchObject({ from: 'Justice Department', to: null, jurisdictions: [] });
    expect(bare).not.toHaveProperty('note');
    const unsigned = { ...full, signedBy: [] };
    expect(cardOf(datasetOf({ letters: [unsigned] }), 'x')).toMatchObject({
      from: 'Mayor A. Mayor, City of P',
    });
  });
});

describe('the card of a list', () => {
  const one = list('x', '2025-08-05', {
    title: 'The Official List',
    statusDate: day('2025-10-01'),
    note: 'A caution.',
    members: [
      member('p', { name: 'P', asPrinted: 'P, PA', role: 'found', off: '2025-09-01' }),
      member('q', { listed: false }),
      { name: 'R', listed: true, on: '2025-08-06', sources: ['s'] },
    ],
  });

  test('names whom it names, and from when to when', () => {
    const card = cardOf(datasetOf({ lists: [one] }), 'x');
    expect(card).toEqual({
      ...base,
      kind: 'list',
      id: 'x',
      title: 'x',
      kicker: { what: 'Federal list', of: day('2025-08-05') },
      citation: 'Justice Department, The Official List (Aug. 5, 2025), https://example.org/s',
      published: day('2025-08-05'),
      status: 'in force',
      statusDate: day('2025-10-01'),
      summary: 'Summary of x.',
      members: [
        { name: 'P, PA', id: 'p', on: '2025-08-05', off: '2025-09-01', role: 'found' },
        { name: 'R', id: null, on: '2025-08-06', off: null },
      ],
      sources: [line('s')],
      note: 'A caution.',
    });
    expect(cardOf(datasetOf({ lists: [one] }), 'x', description)?.reading).toEqual({
      words: 'the letter',
      date: day('2025-08-05'),
    });
  });

  test('says no more than is known', () => {
    const card = cardOf(datasetOf({ lists: [list('x', '2025-08-05')] }), 'x');
    expect(card).toMatchObject({ statusDate: null, members: [] });
    expect(card).not.toHaveProperty('note');
  });
});

describe('the excerpts of a letter', () => {
  const ids = (views: readonly ExcerptView[]) => views.map(({ id }) => id);
  const viewsOf = (one: Letter) => excerptsOf(datasetOf({ letters: [one] }), one);

  test('say whose words they are', () => {
    const one = letter('x', '2017-06-22', {
      from: { name: 'City of P', person: 'A. Mayor' },
      to: { name: 'The Justice Department' },
      side: 'jurisdiction',
      excerpts: [excerpt('x-1', { note: 'A caution.', form: 'statement', evidence: 'press' })],
    });
    expect(viewsOf(one)).toEqual([
      {
        id: 'x-1',
        text: 'Words of x-1.',
        evidence: 'press',
        form: 'statement',
        note: 'A caution.',
        fragment: false,
        letter: { kind: 'letter', id: 'x', title: 'City of P to The Justice Department' },
        side: 'jurisdiction',
        date: day('2017-06-22'),
        by: 'A. Mayor',
        to: 'the Justice Department',
        source: line('s'),
      },
    ]);
  });

  test('say no more than is known, and when it was said', () => {
    const said = day('2017-06-20');
    const one = letter('x', '2017-06-22', {
      signedBy: [{ name: 'Justice Department', person: 'A. Signer' }],
      excerpts: [excerpt('x-1', { said, fragment: true })],
    });
    const [view] = viewsOf(one);
    expect(view).toMatchObject({ date: said, fragment: true, by: 'A. Signer', to: null });
    expect(view).not.toHaveProperty('note');
    const written = { ...one, to: { name: 'Office of The Mayor' } };
    expect(viewsOf(written)[0]?.to).toBe('Office of The Mayor');
  });

  test('come by rank, whole sentences first, then by date', () => {
    const one = letter('x', '2017-06-22', {
      excerpts: [
        excerpt('late'),
        excerpt('piece', { fragment: true }),
        excerpt('early', { said: day('2017-06-01') }),
        excerpt('second', { rank: 2, fragment: true }),
        excerpt('first', { rank: 1, fragment: true }),
      ],
    });
    expect(ids(viewsOf(one))).toEqual(['first', 'second', 'early', 'late', 'piece']);
  });

  test('are left out without a source, or where the record does not hold the letter', () => {
    const one = letter('x', '2017-06-22', {
      excerpts: [excerpt('x-1', { source: 'gone' }), excerpt('x-2')],
    });
    expect(ids(viewsOf(one))).toEqual(['x-2']);
    expect(excerptsOf(datasetOf(), one)).toEqual([]);
  });
});

describe('the excerpts about a place', () => {
  const ids = (letters: Letter[], asOf: string | null, events = [event('2017-01-01')]) =>
    excerptsFor(datasetOf({ jurisdictions: [place('p', { events })], letters }), 'p', asOf).map(
      ({ id }) => id,
    );
  const about = (id: string, on: string, more: Partial<Letter> = {}) =>
    letter(id, on, { jurisdictions: ['p'], excerpts: [excerpt(`${id}-1`)], ...more });
  const to = { name: 'City of P', jurisdiction: 'p' };
  const own = (id: string, on: string, more: Partial<Letter> = {}) =>
    about(id, on, { side: 'jurisdiction', from: to, ...more });

  test('are those of letters about it, or that its events tell of', () => {
    const letters = [
      about('a', '2017-01-01'),
      letter('b', '2017-01-02', { excerpts: [excerpt('b-1')] }),
      letter('c', '2017-01-03', { jurisdictions: ['q'], excerpts: [excerpt('c-1')] }),
    ];
    expect(ids(letters, null)).toEqual(['a-1']);
    expect(ids(letters, null, [event('2017-01-02', { letter: 'b' })])).toEqual(['b-1', 'a-1']);
    expect(excerptsFor(datasetOf({ letters }), 'p', null).map(({ id }) => id)).toEqual(['a-1']);
  });

  test('begin with the latest federal one and the latest of its own', () => {
    const letters = [
      about('a', '2017-01-01'),
      about('b', '2017-03-01'),
      own('c', '2017-02-01'),
      own('d', '2017-04-01'),
      about('o', '2017-05-01', { side: 'other' }),
    ];
    expect(ids(letters, null)).toEqual(['b-1', 'd-1', 'a-1', 'c-1', 'o-1']);
  });

  test('prefer what went straight to it and came straight from it', () => {
    const letters = [
      about('a', '2017-01-01', { to }),
      about('b', '2017-03-01'),
      own('c', '2017-02-01'),
      own('d', '2017-04-01', { from: { name: 'Mayors' } }),
    ];
    expect(ids(letters, null)).toEqual(['a-1', 'c-1', 'b-1', 'd-1']);
  });

  test('put the best of the latest letter first', () => {
    const excerpts = [excerpt('b-2', { rank: 2 }), excerpt('b-1', { rank: 1 })];
    const best = about('a', '2017-01-01', { excerpts: [excerpt('a-1', { rank: 1 })] });
    expect(ids([best, about('b', '2017-03-01', { excerpts })], null)).toEqual([
      'b-1',
      'a-1',
      'b-2',
    ]);
  });

  test.each([
    ['2016-12-31', ['a-1', 'c-1', 'b-1']],
    ['2017-01-01', ['a-1', 'c-1', 'b-1']],
    ['2017-02-28', ['a-1', 'c-1', 'b-1']],
    ['2017-03-01', ['b-1', 'c-1', 'a-1']],
    [null, ['b-1', 'c-1', 'a-1']],
  ])('as of %s put last what was written later', (asOf, expected) => {
    const letters = [about('a', '2017-01-01'), about('b', '2017-03-01'), own('c', '2017-02-01')];
    const excerpts = ids(letters, asOf);
    expect(excerpts).toEqual(expected);
  });

  test('go by the last day on which it can have been said', () => {
    const january: When = { on: '2017-01', precision: 'month' };
    const letters = [about('a', '2017', { date: january }), about('b', '2016-12-01')];
    expect(ids(letters, '2017-01-30')).toEqual(['b-1', 'a-1']);
    expect(ids(letters, '2017-01-31')).toEqual(['a-1', 'b-1']);
  });
});
