import { describe, expect, test } from 'vitest';
import { makeCard } from '../../../core/dataset/card.ts';
import type { JurisdictionCard } from '../../../core/dataset/card-model.ts';
import type { Actor, Case, Dataset, List } from '../../../core/dataset/record.ts';
import {
  datasetOf,
  day,
  development,
  event,
  law,
  lawsuit,
  letter,
  line,
  list,
  member,
  place,
  source,
} from './builders.ts';

const COURT: Actor = { kind: 'court', name: 'Judge' };
const CITY: Actor = { kind: 'jurisdiction', name: 'City' };

function cardOf(dataset: Dataset, asOf: string | null = null, id = 'p'): JurisdictionCard {
  const card = makeCard(dataset, { id, ref: null, asOf });
  if (card?.kind !== 'jurisdiction') throw new Error(`no card of ${id}`);
  return card;
}

/** What a timeline tells, each in one line. */
const told = (items: JurisdictionCard['before']) =>
  items.map(({ date, text, link }) => [date.on, text, link?.id ?? null]);

describe('the card of a place', () => {
  test('says that nothing is known where nothing is', () => {
    expect(cardOf(datasetOf({ jurisdictions: [place('p')] }), '2017-01-01')).toEqual({
      kind: 'jurisdiction',
      id: 'p',
      title: 'p',
      kicker: { what: 'City', of: 'Pennsylvania' },
      asOf: '2017-01-01',
      reading: null,
      terms: [],
      citation: null,
      dataset: { version: '1.2.3', asOf: '2026-01-31' },
      ref: 'ocd-division/country:us/state:pa/place:p',
      state: 'PA',
      geoid: '4260000',
      map: expect.objectContaining({ state: 'Pennsylvania' }),
      status: [],
      hasFederalAct: false,
      before: [],
      since: [],
      now: null,
      excerpts: [],
      cases: [],
      lists: [],
      decides: [],
      disagreements: [],
      misstatements: [],
    });
  });

  test('has a note, bodies that decide, and cautions about it, each with sources', () => {
    const dataset = datasetOf({
      sources: [source('s'), source('t')],
      jurisdictions: [
        place('p', {
          note: 'A caution.',
          decides: [{ matter: 'jail', body: 'Sheriff', text: 'Runs it.', sources: ['t'] }],
        }),
      ],
      discrepancies: [
        { id: 'd', topic: 'T', says: 'S', best: 'B', about: ['q', 'p'], sources: ['t'] },
        { id: 'e', topic: 'T', says: 'S', best: 'B', about: ['q'], sources: ['t'] },
      ],
      misstatements: [
        {
          id: 'm',
          title: 'T',
          wrong: 'W',
          correction: 'C',
          phrases: [],
          about: ['p'],
          sources: ['s', 'gone'],
        },
        {
          id: 'n',
          title: 'T',
          wrong: 'W',
          correction: 'C',
          phrases: [],
          about: [],
          sources: ['s'],
        },
      ],
    });
    expect(cardOf(dataset)).toMatchObject({
      note: 'A caution.',
      decides: [{ matter: 'jail', body: 'Sheriff', text: 'Runs it.', sources: [line('t')] }],
    });
    expect(cardOf(dataset).disagreements).toEqual([
      { topic: 'T', says: 'S', best: 'B', sources: [line('t')] },
    ]);
    expect(cardOf(dataset).misstatements).toEqual([
      { title: 'T', wrong: 'W', correction: 'C', sources: [line('s')] },
    ]);
  });
});

describe('the status of a place', () => {
  test('is an act of somebody on a day, with its sources', () => {
    const dataset = datasetOf({
      jurisdictions: [
        place('p', {
          events: [
            event('2017-01-01', {
              act: 'flagged',
              status: 'named',
              note: 'A caution.',
              strength: 'press',
            }),
            event('2017-02-01', { actor: CITY, act: 'responded', status: 'says it complies' }),
          ],
        }),
      ],
    });
    expect(cardOf(dataset).status).toEqual([
      {
        voice: 'federal',
        date: day('2017-01-01'),
        actor: 'Justice Department',
        act: 'flagged',
        status: 'named',
        text: 'What happened on 2017-01-01.',
        note: 'A caution.',
        strength: 'press',
        sources: [line('s')],
      },
      {
        voice: 'own',
        date: day('2017-02-01'),
        actor: 'City',
        act: 'responded',
        status: 'says it complies',
        text: 'What happened on 2017-02-01.',
        sources: [line('s')],
      },
    ]);
    expect(cardOf(dataset, '2017-01-31').status.map(({ voice }) => voice)).toEqual(['federal']);
  });
});

describe('whether a federal act is on record', () => {
  const acted = datasetOf({ jurisdictions: [place('p', { events: [event('2017-01-02')] })] });
  const listed = datasetOf({
    jurisdictions: [place('p')],
    lists: [list('l', '2017-01-02', { kind: 'letters', members: [member('p')] })],
  });

  test.each([
    ['2017-01-01', false],
    ['2017-01-02', true],
    ['2017-01-03', true],
    [null, true],
  ])('on %s: %s, by an event or by a list alone', (asOf, expected) => {
    expect(cardOf(acted, asOf).hasFederalAct).toBe(expected);
    expect(cardOf(listed, asOf).hasFederalAct).toBe(expected);
  });

  test('an act of its own is none', () => {
    const events = [event('2017-01-02', { actor: CITY })];
    expect(cardOf(datasetOf({ jurisdictions: [place('p', { events })] })).hasFederalAct).toBe(
      false,
    );
  });
});

describe('the timeline of a place', () => {
  test('tells its events with what they link to', () => {
    const all = { letter: 'le', case: 'ca', list: 'li', instrument: 'in' };
    const { letter: _, ...noLetter } = all;
    const { case: __, ...noCase } = noLetter;
    const dataset = datasetOf({
      jurisdictions: [
        place('p', {
          events: [
            event('2017-01-01', { ...all, note: 'A caution.', strength: 'copy', status: 'x' }),
            event('2017-01-02', noLetter),
            event('2017-01-03', noCase),
            event('2017-01-04', { instrument: 'in' }),
            event('2017-01-05', { letter: 'gone' }),
            event('2017-01-06'),
          ],
        }),
      ],
      letters: [letter('le', '2017-01-01')],
      cases: [lawsuit('ca')],
      lists: [list('li', '2017-01-01')],
      instruments: [law('in')],
    });
    const { before } = cardOf(dataset);
    expect(before[0]).toEqual({
      date: day('2017-01-01'),
      text: 'What happened on 2017-01-01.',
      turning: true,
      note: 'A caution.',
      strength: 'copy',
      link: { kind: 'letter', id: 'le', title: 'Justice Department' },
      sources: [line('s')],
    });
    expect(before.map(({ link }) => link?.id)).toEqual([
      'le',
      'ca',
      'li',
      'in',
      undefined,
      undefined,
    ]);
    expect(before[5]).toEqual({
      date: day('2017-01-06'),
      text: 'What happened on 2017-01-06.',
      turning: false,
      sources: [line('s')],
    });
  });

  test('splits after the day, in order of date', () => {
    const events = [event('2017-01-03'), event('2017-01-01'), event('2017-01-02')];
    const dataset = datasetOf({ jurisdictions: [place('p', { events })] });
    const days = (items: JurisdictionCard['before']) => items.map(({ date }) => date.on);
    expect(days(cardOf(dataset, '2017-01-02').before)).toEqual(['2017-01-01', '2017-01-02']);
    expect(days(cardOf(dataset, '2017-01-02').since)).toEqual(['2017-01-03']);
    expect(days(cardOf(dataset, '2016-12-31').before)).toEqual([]);
    expect(days(cardOf(dataset).since)).toEqual([]);
  });
});

describe('rulings in its cases', () => {
  const side = { name: 'P', jurisdiction: 'p' };
  const suit = (id: string, more: Partial<Case> = {}) =>
    lawsuit(id, { jurisdictions: ['p'], plaintiffs: [side], ...more });
  const ruling = (on: string) => development(on, 'ruling', { status: 'ruled' });
  const timeline = (cases: Case[], events = [event('2016-01-01', { actor: CITY })]) =>
    told(cardOf(datasetOf({ jurisdictions: [place('p', { events })], cases })).before).filter(
      ([on]) => on !== '2016-01-01',
    );
  const one = ['2017-01-02', 'It is ruling on 2017-01-02.', 'a'];

  test('are told with a link to the case', () => {
    const dataset = datasetOf({
      jurisdictions: [place('p')],
      cases: [suit('a', { caption: 'P v. Q', events: [ruling('2017-01-02')] })],
    });
    expect(cardOf(dataset).before).toEqual([
      {
        date: day('2017-01-02'),
        text: 'It is ruling on 2017-01-02.',
        turning: true,
        link: { kind: 'case', id: 'a', title: 'P v. Q' },
        sources: [line('s')],
      },
    ]);
  });

  test.each([
    'enjoined',
    'partly-enjoined',
    'narrowed',
    'upheld',
    'ruling',
    'settled',
    'dismissed',
  ] as const)('are told where it is %s', (effect) => {
    const events = [development('2017-01-02', effect, { status: 'x' })];
    expect(timeline([suit('a', { events })])).toHaveLength(1);
  });

  test.each(['filed', 'appeal', 'argued', 'closed', 'in-force', 'other'] as const)(
    'are not told where it is only %s',
    (effect) => {
      const events = [development('2017-01-02', effect, { status: 'x' })];
      expect(timeline([suit('a', { events })])).toEqual([]);
    },
  );

  test('are not told where they changed nothing, or where it is no party', () => {
    expect(timeline([suit('a', { events: [development('2017-01-02', 'ruling')] })])).toEqual([]);
    const stranger = suit('a', { plaintiffs: [{ name: 'Q' }], events: [ruling('2017-01-02')] });
    expect(timeline([stranger])).toEqual([]);
  });

  test('are told to a defendant too', () => {
    const events = [ruling('2017-01-02')];
    expect(timeline([suit('a', { plaintiffs: [], defendants: [side], events })])).toEqual([one]);
  });

  test('are not told of a case that does not concern it', () => {
    const events = [ruling('2017-01-02')];
    expect(timeline([suit('a', { jurisdictions: ['q'], events })])).toEqual([]);
  });

  test('are told once: not where an event of that day tells of the case', () => {
    const cases = [suit('a', { events: [ruling('2017-01-02')] })];
    const about = (on: string, id: string) => [event(on, { case: id, actor: CITY })];
    expect(timeline(cases, about('2017-01-02', 'a'))).toEqual([
      ['2017-01-02', 'What happened on 2017-01-02.', 'a'],
    ]);
    expect(timeline(cases, about('2017-01-02', 'b'))).toHaveLength(2);
    expect(timeline(cases, about('2017-01-03', 'a'))).toHaveLength(2);
  });

  test('are told once: not where a court’s act of that day is told', () => {
    const cases = [suit('a', { events: [ruling('2017-01-02')] })];
    expect(timeline(cases, [event('2017-01-02', { actor: COURT })])).toHaveLength(1);
    expect(timeline(cases, [event('2017-01-03', { actor: COURT })])).toHaveLength(2);
    expect(timeline(cases, [event('2017-01-02', { actor: CITY })])).toHaveLength(2);
    // A court's act about another case says nothing of this one.
    expect(timeline(cases, [event('2017-01-02', { actor: COURT, case: 'b' })])).toHaveLength(2);
  });

  test('are told once for companions of one day', () => {
    const events = [ruling('2017-01-02')];
    const companions = [suit('a', { events }), suit('b', { events, companions: ['a'] })];
    expect(timeline(companions)).toEqual([one]);
    expect(timeline([suit('a', { events }), suit('b', { events })])).toHaveLength(2);
  });

  test('count from the day on which the place joined', () => {
    const joined = (on: string) =>
      suit('a', {
        plaintiffs: [
          { name: 'Q', jurisdiction: 'q' },
          { ...side, joined: day(on) },
        ],
        events: [ruling('2017-01-02')],
      });
    expect(timeline([joined('2017-01-01')])).toEqual([one]);
    expect(timeline([joined('2017-01-02')])).toEqual([one]);
    expect(timeline([joined('2017-01-03')])).toEqual([]);
  });

  test('go on after a case to which the place is no party, and after one not told', () => {
    const events = [development('2017-01-01', 'argued'), ruling('2017-01-02')];
    expect(timeline([suit('z', { plaintiffs: [], events }), suit('a', { events })])).toEqual([one]);
  });
});

describe('lists in the timeline', () => {
  const timeline = (lists: List[], events = [event('2016-01-01')]) =>
    told(cardOf(datasetOf({ jurisdictions: [place('p', { events })], lists })).before).filter(
      ([on]) => on !== '2016-01-01',
    );

  test('are told with a link and the sources of the entry', () => {
    const dataset = datasetOf({
      sources: [source('s'), source('t')],
      jurisdictions: [place('p')],
      lists: [
        list('l', '2017-01-02', { members: [member('p', { sources: ['t'], off: '2017-03-01' })] }),
      ],
    });
    expect(cardOf(dataset, '2017-01-02').before).toEqual([
      {
        date: day('2017-01-02'),
        text: 'Justice Department names it on its list.',
        turning: true,
        link: { kind: 'list', id: 'l', title: 'l' },
        sources: [line('t')],
      },
    ]);
    expect(cardOf(dataset, '2017-01-02').since).toEqual([
      {
        date: day('2017-03-01'),
        text: 'Justice Department no longer lists it.',
        turning: true,
        link: { kind: 'list', id: 'l', title: 'l' },
        sources: [line('t')],
      },
    ]);
  });

  test.each([
    ['letters', 'Justice Department names it in a set of letters.'],
    ['report', 'Justice Department names it in a report.'],
    ['findings', 'Justice Department names it in its findings.'],
  ] as const)('a set of %s is no turn and removes nobody', (kind, text) => {
    const lists = [
      list('l', '2017-01-02', { kind, members: [member('p', { off: '2017-03-01' })] }),
    ];
    expect(timeline(lists)).toEqual([['2017-01-02', text, 'l']]);
    const { before } = cardOf(datasetOf({ jurisdictions: [place('p')], lists }));
    expect(before.map(({ turning }) => turning)).toEqual([false]);
  });

  test('are not told again where an event tells of the list', () => {
    const lists = [list('l', '2017-01-02', { members: [member('p', { off: '2017-03-01' })] })];
    const listed = event('2017-01-05', { list: 'l', act: 'listed' });
    const days = (events: ReturnType<typeof event>[]) => timeline(lists, events).map(([on]) => on);
    expect(days([listed])).toEqual(['2017-01-05', '2017-03-01']);
    expect(days([event('2017-01-05', { list: 'other', act: 'listed' })])).toEqual([
      '2017-01-02',
      '2017-01-05',
      '2017-03-01',
    ]);
    const removed = event('2017-02-28', { list: 'l', act: 'removed-from-list' });
    expect(days([removed])).toEqual(['2017-02-28']);
    expect(days([event('2017-03-01', { list: 'l' })])).toEqual(['2017-03-01']);
    expect(days([listed, event('2017-02-28', { act: 'removed-from-list' })])).toEqual([
      '2017-01-05',
      '2017-02-28',
      '2017-03-01',
    ]);
  });
});

describe('the lists of a place', () => {
  const linesOf = (lists: List[], asOf: string | null = null) =>
    cardOf(datasetOf({ jurisdictions: [place('p')], lists }), asOf).lists;

  test('tell from when to when it stood on them, and in what part', () => {
    const lists = [
      list('l', '2017-01-02', {
        kind: 'report',
        members: [member('p', { role: 'found', note: 'A caution.', off: '2017-03-01' })],
      }),
    ];
    expect(linesOf(lists, '2017-02-28')).toEqual([
      {
        link: { kind: 'list', id: 'l', title: 'l' },
        listKind: 'report',
        on: '2017-01-02',
        off: '2017-03-01',
        listedThen: true,
        role: 'found',
        note: 'A caution.',
        sources: [line('s')],
      },
    ]);
    expect(linesOf(lists, '2017-03-01')[0]?.listedThen).toBe(false);
  });

  test('say no more than is known', () => {
    expect(linesOf([list('l', '2017-01-02', { members: [member('p')] })])).toEqual([
      {
        link: { kind: 'list', id: 'l', title: 'l' },
        listKind: 'list',
        on: '2017-01-02',
        off: null,
        listedThen: true,
        sources: [line('s')],
      },
    ]);
  });

  test('are in order of entry, without those that do not name it', () => {
    const lists = [
      list('c', '2017-01-03', { members: [member('p')] }),
      list('a', '2017-01-01', { members: [member('q'), member('p')] }),
      list('no', '2017-01-01', { members: [member('p', { listed: false })] }),
      list('other', '2017-01-01', { members: [member('q')] }),
      list('b', '2017-01-02', { members: [member('p')] }),
    ];
    expect(linesOf(lists).map(({ link }) => link.id)).toEqual(['a', 'b', 'c']);
  });

  test('hold a place printed twice once for each term', () => {
    const twice = (more: Partial<ReturnType<typeof member>>) =>
      linesOf([list('l', '2017-01-02', { members: [member('p'), member('p', more)] })]).length;
    expect(twice({ role: 'county' })).toBe(1);
    expect(twice({ on: '2017-01-03' })).toBe(2);
    expect(twice({ off: '2017-03-01' })).toBe(2);
    const members = [member('p')];
    expect(
      linesOf([list('a', '2017-01-02', { members }), list('b', '2017-01-02', { members })]),
    ).toHaveLength(2);
  });
});

describe('where a place stands now', () => {
  const latest = { asOf: day('2025-01-01'), text: 'Listed.', events: ['one', 'gone', 'two'] };
  const dataset = (more: object = {}) =>
    datasetOf({
      sources: [source('s'), source('t')],
      jurisdictions: [
        place('p', {
          events: [event('2017-01-01', { id: 'one', sources: ['t', 's'] })],
          latest: { ...latest, ...more },
        }),
        place('q', { events: [event('2017-01-01', { id: 'two', sources: ['t'] })] }),
      ],
    });

  test('has the sources of all events that it rests on, each once', () => {
    expect(cardOf(dataset()).now).toEqual({
      text: 'Listed.',
      asOf: day('2025-01-01'),
      caution: null,
      sources: [line('t'), line('s')],
    });
  });

  test('says what must not be concluded, whatever the card’s day', () => {
    const { now } = cardOf(dataset({ caution: 'No court has ruled.' }), '2017-01-01');
    expect(now).toMatchObject({ text: 'Listed.', caution: 'No court has ruled.' });
  });
});

describe('the cases of a place', () => {
  const filed = (on: string) => [development(on, 'filed')];

  test('are in order of filing, with its side', () => {
    const party = { name: 'P', jurisdiction: 'p' };
    const other = { name: 'Q', jurisdiction: 'q' };
    const about = { jurisdictions: ['q', 'p'] };
    const dataset = datasetOf({
      jurisdictions: [place('p')],
      cases: [
        lawsuit('never', about),
        lawsuit('c', { ...about, events: filed('2017-03-01'), plaintiffs: [other, party] }),
        lawsuit('b', { ...about, events: filed('2017-02-01'), defendants: [other, party] }),
        lawsuit('a', { ...about, events: filed('2017-01-01'), plaintiffs: [other] }),
        lawsuit('none of its', { jurisdictions: ['q'], events: filed('2017-01-01') }),
      ],
    });
    expect(cardOf(dataset).cases.map(({ link, side }) => [link.id, side])).toEqual([
      ['a', 'neither'],
      ['b', 'defendant'],
      ['c', 'plaintiff'],
      ['never', 'neither'],
    ]);
  });
});
