import { describe, expect, test } from 'vitest';
import { makeCard } from '../../../core/dataset/card.ts';
import type { Card, TermLine } from '../../../core/dataset/card-model.ts';
import { markTerms } from '../../../core/dataset/card-terms.ts';
import type { Dataset, Term } from '../../../core/dataset/record.ts';
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
  place,
} from './builders.ts';

function term(id: string, more: Partial<Term> = {}): Term {
  return {
    id,
    term: id,
    forms: [],
    plain: `What ${id} means.`,
    about: [],
    sources: ['s'],
    ...more,
  };
}

/** The words W1, W2 … of a glossary. */
const glossary = Array.from({ length: 15 }, (_, index) => term(`W${index + 1}`));

function cardOf(dataset: Dataset, id: string, asOf: string | null = null): Card {
  return makeCard(dataset, { id, ref: null, asOf }) ?? expect.unreachable(id);
}

const idsOf = ({ terms }: Card) => terms.map(({ id }) => id);
/** The texts of a card in which words are explained, in order. */
const markedIn = (card: Card) =>
  [...markTerms(card)].map(([text, spans]) => [text, ...spans.map((span) => span.term.id)]);

const about = {
  discrepancies: [
    { id: 'd', topic: 'W13', says: 'W10', best: 'W11', about: ['x'], sources: ['s'] as [string] },
  ],
  misstatements: [
    {
      id: 'm',
      title: 'W13',
      wrong: 'W14',
      correction: 'W9',
      phrases: [],
      about: ['x'],
      sources: ['s'] as [string],
    },
  ],
};

describe('the words that a card explains are those that it says itself', () => {
  test('of a place, first what is always shown', () => {
    const dataset = datasetOf({
      glossary,
      ...about,
      jurisdictions: [
        place('x', {
          note: 'W12',
          events: [
            event('2017-01-01', { status: 'W1', text: 'W2', note: 'W3' }),
            event('2017-01-02', { text: 'W7', note: 'W15' }),
            event('2017-03-01', { text: 'W4' }),
          ],
          latest: { asOf: day('2017-03-01'), text: 'W5', caution: 'W6', events: [] },
          decides: [{ matter: 'W13', body: 'W14', text: 'W8', sources: ['s'] }],
        }),
      ],
      letters: [
        letter('l', '2017-01-01', {
          jurisdictions: ['x'],
          excerpts: [excerpt('e', { text: 'W13' })],
        }),
      ],
    });
    const card = cardOf(dataset, 'x', '2017-02-01');
    expect(idsOf(card)).toEqual([
      'W1',
      'W2',
      'W3',
      'W4',
      'W5',
      'W6',
      'W7',
      'W8',
      'W9',
      'W10',
      'W11',
      'W12',
      'W15',
    ]);
    expect(markedIn(card).map(([text]) => text)).toEqual([
      'W1',
      'W2',
      'W3',
      'W4',
      'W5',
      'W6',
      'W8',
      'W7',
      'W15',
      'W9',
      'W10',
      'W11',
      'W12',
    ]);
  });

  test('of a law', () => {
    const dataset = datasetOf({
      glossary,
      ...about,
      instruments: [
        law('x', {
          heading: 'W13',
          summary: 'W1',
          doesNotSay: ['W2'],
          developments: [
            development('2017-01-01', 'enjoined', { text: 'W5', status: 'W3' }),
            development('2017-01-02', 'other', { text: 'W6', note: 'W14' }),
          ],
          status: { text: 'W4', asOf: day('2017-01-01') },
          text: [{ ref: '/x', label: '(a)', text: 'W13' }],
          note: 'W12',
        }),
      ],
    });
    const said = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W9', 'W10', 'W11', 'W12'];
    expect(idsOf(cardOf(dataset, 'x', '2017-01-01'))).toEqual(said);
    expect(markedIn(cardOf(dataset, 'x', '2017-01-01')).map(([text]) => text)).toEqual(said);
    // Its status of the day is told only where there is a day.
    expect(idsOf(cardOf(dataset, 'x'))).toEqual(said.filter((id) => id !== 'W3'));
    expect(idsOf(cardOf(dataset, 'x', '2016-01-01'))).not.toContain('W3');
  });

  test('of a case', () => {
    const dataset = datasetOf({
      glossary,
      ...about,
      cases: [
        lawsuit('x', {
          issue: 'W1',
          outcome: 'W2',
          limits: 'W3',
          events: [
            development('2017-03-01', 'ruling', { text: 'W5' }),
            development('2017-01-01', 'filed', { text: 'W4' }),
          ],
          note: 'W12',
          court: 'W13',
        }),
      ],
    });
    const said = ['W1', 'W2', 'W3', 'W4', 'W5', 'W9', 'W10', 'W11', 'W12'];
    expect(idsOf(cardOf(dataset, 'x', '2017-02-01'))).toEqual(said);
    expect(markedIn(cardOf(dataset, 'x', '2017-02-01')).map(([text]) => text)).toEqual(said);
  });

  test('of a letter and of a list', () => {
    const letters = [
      letter('x', '2017-01-01', {
        summary: 'W1',
        note: 'W12',
        subject: 'W13',
        excerpts: [excerpt('e', { text: 'W13' })],
      }),
    ];
    const lists = [list('x', '2017-01-01', { summary: 'W1', note: 'W12', status: 'W13' })];
    for (const parts of [{ letters }, { lists }]) {
      const card = cardOf(datasetOf({ glossary, ...about, ...parts }), 'x');
      expect(idsOf(card)).toEqual(['W1', 'W9', 'W10', 'W11', 'W12']);
      expect(markedIn(card)).toHaveLength(5);
    }
  });

  test('of several meanings, or of a law without a record: none', () => {
    const named = [
      place('W1', { names: { match: [{ text: 'W1', use: 'always' }], refuse: [] } }),
      place('W2', { names: { match: [{ text: 'W1', use: 'always' }], refuse: [] } }),
    ];
    const dataset = datasetOf({ glossary, jurisdictions: named });
    const request = { id: null, ref: null, asOf: null };
    const several = makeCard(dataset, { ...request, ids: ['W1', 'W2'] });
    expect(several?.terms).toEqual([]);
    expect(several && markTerms(several).size).toBe(0);
    const law = makeCard(dataset, { ...request, ref: '/us/eo/13768' });
    expect(law?.terms).toEqual([]);
    expect(law && markTerms({ ...law, terms: [term('Order')] }).size).toBe(0);
  });
});

describe('a card does not explain its own subject', () => {
  const card = (...terms: Term[]) =>
    idsOf(
      cardOf(datasetOf({ glossary: terms, instruments: [law('x', { summary: 'A word.' })] }), 'x'),
    );

  test('nor what is about that alone', () => {
    expect(card(term('w', { term: 'word' }))).toEqual(['w']);
    expect(card(term('x', { term: 'word' }))).toEqual([]);
    expect(card(term('w', { term: 'word', about: ['x'] }))).toEqual([]);
    expect(card(term('w', { term: 'word', about: ['y'] }))).toEqual(['w']);
    expect(card(term('w', { term: 'word', about: ['x', 'y'] }))).toEqual(['w']);
  });
});

describe('where words stand', () => {
  /** The words marked in a text, each with where it stands. */
  const spans = (text: string, ...terms: Partial<Term>[]) => {
    const lines: TermLine[] = terms.map((more, index) => {
      const { id, term: name, forms, plain } = term(`t${index}`, more);
      return { id, term: name, forms: [...forms], plain };
    });
    const instruments = [law('x', { summary: text })];
    const marked = markTerms({ ...cardOf(datasetOf({ instruments }), 'x'), terms: lines });
    return (marked.get(text) ?? []).map(({ start, end, term: { id } }) => [
      text.slice(start, end),
      start,
      id,
    ]);
  };

  test.each<[string, Partial<Term>, unknown[]]>([
    ['A stay is a stay', { term: 'moot', forms: ['stay of removal'] }, []],
    ['It is moot.', { term: 'moot' }, [['moot', 6, 't0']]],
    ['Moot it is.', { term: 'moot' }, [['Moot', 0, 't0']]],
    ['It is moot.', { term: 'Moot' }, [['moot', 6, 't0']]],
    ['It is MOOT.', { term: 'moot' }, []],
    ['It is mooted.', { term: 'moot' }, []],
    ['It is mooted.', { term: 'moot', forms: ['mooted'] }, [['mooted', 6, 't0']]],
    ['A semi-moot case', { term: 'moot' }, []],
    ['A moot-like case', { term: 'moot' }, []],
    ['In remoot', { term: 'moot' }, []],
    ['A COPS grant', { term: 'COPS' }, [['COPS', 2, 't0']]],
    ['cOPS and cops', { term: 'COPS' }, []],
    ['Under 287(g) it', { term: '287(g)' }, [['287(g)', 6, 't0']]],
    ['Under 287g it', { term: '287(g)' }, []],
    ['8 UXSXCX here', { term: 'U.S.C.' }, []],
    [
      'a (b) [c] {d} x+y a*b a|b ^a$ a?b a\\b',
      { term: '[c] {d} x+y a*b a|b ^a$ a?b a\\b' },
      [['[c] {d} x+y a*b a|b ^a$ a?b a\\b', 6, 't0']],
    ],
    ['(Über)', { term: 'über' }, [['Über', 1, 't0']]],
    ['a court order stands', { term: 'court', forms: ['court order'] }, [['court order', 2, 't0']]],
  ])('“%s”, %j: %j', (text, more, expected) => {
    expect(spans(text, more)).toEqual(expected);
  });

  test.each(['stay', 'Stay', 'stayed', 'standing'])('“%s” is an everyday word', (word) => {
    expect(spans(`They ${word} here`, { term: word })).toEqual([]);
    expect(spans(`They ${word} moot`, { term: word, forms: ['moot'] })).toHaveLength(1);
  });

  test('are in order, and of those that overlap the longer counts', () => {
    const [court, order, long] = [{ term: 'court' }, { term: 'order' }, { term: 'court order' }];
    expect(spans('an order of a court', court, order)).toEqual([
      ['order', 3, 't1'],
      ['court', 14, 't0'],
    ]);
    expect(spans('a court order', court, long, order)).toEqual([['court order', 2, 't1']]);
    expect(spans('a court order of a court', court, long)).toEqual([['court order', 2, 't1']]);
    // Two that meet do not overlap.
    expect(spans('x §a §b y', { term: '§a ' }, { term: '§b' })).toEqual([
      ['§a ', 2, 't0'],
      ['§b', 5, 't1'],
    ]);
    expect(spans('a supreme court order', { term: 'supreme court' }, order)).toEqual([
      ['supreme court', 2, 't0'],
      ['order', 16, 't1'],
    ]);
    expect(spans('a court order book', { term: 'court order' }, { term: 'order book' })).toEqual([
      ['court order', 2, 't0'],
    ]);
    expect(spans('short; then a longer word', { term: 'longer word' }, { term: 'short' })).toEqual([
      ['short', 0, 't1'],
      ['longer word', 14, 't0'],
    ]);
  });

  test('are marked once for each word, in the text that says it first', () => {
    const instruments = [
      law('x', {
        summary: 'No word.',
        doesNotSay: ['A moot word.', 'A moot court.', 'A moot word.'],
      }),
    ];
    const terms = ['moot', 'court', 'word'].map((id) => term(id));
    const card = cardOf(datasetOf({ instruments, glossary: terms }), 'x');
    expect(markedIn(card)).toEqual([
      ['No word.', 'word'],
      ['A moot word.', 'moot'],
      ['A moot court.', 'court'],
    ]);
  });
});
