import { describe, expect, test } from 'vitest';
import { makeCard } from '../../../core/dataset/card.ts';
import type {
  Card,
  CardRequest,
  CaseCard,
  CaseLine,
  InstrumentCard,
} from '../../../core/dataset/card-model.ts';
import type { Case, Dataset, Development, Instrument } from '../../../core/dataset/record.ts';
import {
  datasetOf,
  day,
  development,
  law,
  lawsuit,
  letter,
  line,
  list,
  place,
  source,
} from './builders.ts';

function made(dataset: Dataset, request: Partial<CardRequest>): Card | null {
  return makeCard(dataset, { id: null, ref: null, asOf: null, ...request });
}

function lawCard(dataset: Dataset, request: Partial<CardRequest> = {}): InstrumentCard {
  const card = made(dataset, { id: 'l', ...request });
  if (card?.kind !== 'instrument') throw new Error('no card of a law');
  return card;
}

function caseCard(dataset: Dataset, asOf: string | null = null): CaseCard {
  const card = made(dataset, { id: 'c', asOf });
  if (card?.kind !== 'case') throw new Error('no card of a case');
  return card;
}

const base = {
  asOf: null,
  reading: null,
  terms: [],
  dataset: { version: '1.2.3', asOf: '2026-01-31' },
};
const cautions = { disagreements: [], misstatements: [] };

describe('the card of a law', () => {
  test('says no more than is known', () => {
    expect(lawCard(datasetOf({ instruments: [law('l')] }))).toEqual({
      ...base,
      ...cautions,
      kind: 'instrument',
      id: 'l',
      title: 'l',
      kicker: { what: 'Federal statute', of: null },
      citation: 'l',
      ref: null,
      heading: null,
      citations: [],
      summary: 'Summary of l.',
      doesNotSay: [],
      provisions: [],
      quotations: [],
      then: null,
      now: null,
      developments: [],
      cases: [],
      officialUrl: null,
      sources: [line('s')],
    });
  });

  test('says what the record holds', () => {
    const quotation = { text: 'Q', by: 'A court', evidence: 'primary', source: 's' } as const;
    const one = law('l', {
      name: 'A law',
      heading: 'Heading',
      ref: '/us/usc/t8/s1',
      citations: ['8 U.S.C. § 1'],
      doesNotSay: ['Everything.'],
      quotations: [quotation, { ...quotation, source: 'gone' }],
      status: { text: 'in force', asOf: day('2025-01-01') },
      note: 'A caution.',
    });
    expect(lawCard(datasetOf({ instruments: [one] }))).toMatchObject({
      title: 'A law',
      citation: '8 U.S.C. § 1',
      ref: '/us/usc/t8/s1',
      heading: 'Heading',
      citations: ['8 U.S.C. § 1'],
      doesNotSay: ['Everything.'],
      now: { text: 'in force', asOf: day('2025-01-01') },
      officialUrl: 'https://www.law.cornell.edu/uscode/text/8/1',
      note: 'A caution.',
    });
    expect(lawCard(datasetOf({ instruments: [one] })).quotations).toEqual([
      { ...quotation, sourceLine: line('s') },
    ]);
    const official = { ...one, officialUrl: 'https://example.org/law' };
    expect(lawCard(datasetOf({ instruments: [official] })).officialUrl).toBe(
      'https://example.org/law',
    );
  });

  describe('puts first what was cited', () => {
    const part = (path: string) => ({ ref: `/us/usc/t8/s1${path}`, label: path, text: 'x' });
    const instruments = [
      law('l', { ref: '/us/usc/t8/s1', text: [part('/a'), part('/ab'), part('/b'), part('/b/1')] }),
    ];
    test.each([
      ['/us/usc/t8/s1', ['/a', '/ab', '/b', '/b/1']],
      ['/us/usc/t8/s1/b', ['/b', '/b/1', '/a', '/ab']],
      ['/us/usc/t8/s1/b/1/A', ['/b', '/b/1', '/a', '/ab']],
      ['/us/usc/t8/s1/ab', ['/ab', '/a', '/b', '/b/1']],
      ['/us/usc/t8/s1/c', ['/a', '/ab', '/b', '/b/1']],
      [null, ['/a', '/ab', '/b', '/b/1']],
    ])('%s', (ref, labels) => {
      const { provisions } = lawCard(datasetOf({ instruments }), { ref });
      expect(provisions.map(({ label }) => label)).toEqual(labels);
    });
  });

  test('tells where it stood on the card’s day', () => {
    const one = law('l', {
      enacted: day('2017-01-02'),
      developments: [development('2017-02-01', 'enjoined', { status: 'enjoined' })],
    });
    const then = (asOf: string | null) => lawCard(datasetOf({ instruments: [one] }), { asOf }).then;
    expect(then('2017-01-01')).toEqual({ kind: 'not-yet', day: '2017-01-01' });
    expect(then('2017-01-02')).toBeNull();
    expect(then('2017-01-31')).toBeNull();
    expect(then('2017-02-01')).toEqual({
      kind: 'since',
      text: 'enjoined',
      on: day('2017-02-01'),
    });
    expect(then(null)).toBeNull();
  });

  test('tells its developments in order, with what they link to', () => {
    const dataset = datasetOf({
      instruments: [
        law('l', {
          developments: [
            development('2017-02-01', 'enjoined', { case: 'c', instrument: 'm', status: 'x' }),
            development('2017-01-01', 'enacted', { instrument: 'm' }),
            development('2017-03-01', 'other', { case: 'gone' }),
          ],
        }),
        law('m'),
      ],
      cases: [lawsuit('c')],
    });
    expect(lawCard(dataset).developments).toEqual([
      {
        date: day('2017-01-01'),
        text: 'It is enacted on 2017-01-01.',
        turning: false,
        link: { kind: 'instrument', id: 'm', title: 'm' },
        sources: [line('s')],
      },
      {
        date: day('2017-02-01'),
        text: 'It is enjoined on 2017-02-01.',
        turning: true,
        link: { kind: 'case', id: 'c', title: 'c' },
        sources: [line('s')],
      },
      {
        date: day('2017-03-01'),
        text: 'It is other on 2017-03-01.',
        turning: false,
        sources: [line('s')],
      },
    ]);
  });

  test('names the cases that are about it, or that changed it, in order of filing', () => {
    const suit = (id: string, on: string, more: Partial<Case> = {}) =>
      lawsuit(id, { events: [development(on, 'filed')], ...more });
    const dataset = datasetOf({
      instruments: [
        law('l', { developments: [development('2018-01-01', 'enjoined', { case: 'b' })] }),
      ],
      cases: [
        suit('c', '2017-03-01', { instruments: ['m', 'l'] }),
        suit('b', '2017-02-01'),
        suit('a', '2017-01-01', { instruments: ['l'] }),
        suit('z', '2017-01-01', { instruments: ['m'] }),
      ],
    });
    const { cases } = lawCard(dataset);
    expect(cases.map(({ link }) => link.id)).toEqual(['a', 'b', 'c']);
    expect(cases[0]).not.toHaveProperty('side');
  });

  describe('puts the citation of a ruling behind the sentence that tells it', () => {
    test.each([
      ['The court rules. The city appeals.', 'The court rules (1 F.3d 2). The city appeals.'],
      ['The court rules.', 'The court rules (1 F.3d 2).'],
      ['The court rules', 'The court rules (1 F.3d 2).'],
      [
        'It rules in No. 1234. It ends. All ends.',
        'It rules in No. 1234 (1 F.3d 2). It ends. All ends.',
      ],
      [
        'It enjoins section 9(a). The rest stands.',
        'It enjoins section 9(a) (1 F.3d 2). The rest stands.',
      ],
      ['In the U.S. District Court it wins.', 'In the U.S. District Court it wins (1 F.3d 2).'],
      ['It wins. and goes on.', 'It wins. and goes on (1 F.3d 2).'],
    ])('%s', (text, expected) => {
      const developments = [development('2017-01-01', 'ruling', { text, citation: '1 F.3d 2' })];
      const dataset = datasetOf({ instruments: [law('l', { developments })] });
      expect(lawCard(dataset).developments[0]?.text).toBe(expected);
    });
  });
});

describe('a law without a record', () => {
  const dataset = datasetOf({
    instruments: [law('l', { ref: '/us/usc/t8/s1' })],
  });

  test('still has a title, an address and a citation', () => {
    expect(made(dataset, { ref: '/us/usc/t8/s12/a', asOf: '2017-01-01' })).toEqual({
      ...base,
      asOf: '2017-01-01',
      kind: 'unrecorded-law',
      title: '8 U.S.C. § 12(a)',
      kicker: { what: 'Federal statute', of: null },
      ref: '/us/usc/t8/s12/a',
      officialUrl: 'https://www.law.cornell.edu/uscode/text/8/12',
      citation: '8 U.S.C. § 12(a), https://www.law.cornell.edu/uscode/text/8/12',
    });
  });

  test('may have no address to give', () => {
    expect(made(dataset, { ref: '/us/pl/88/352' })).toMatchObject({
      officialUrl: null,
      citation: 'Public Law 88-352',
    });
  });

  test('is none where nothing can be read', () => {
    expect(made(dataset, { ref: 'nonsense' })).toBeNull();
    expect(made(dataset, { ref: '' })).toBeNull();
  });
});

describe('the card of a case', () => {
  test('says no more than is known', () => {
    expect(caseCard(datasetOf({ cases: [lawsuit('c')] }))).toEqual({
      ...base,
      ...cautions,
      kind: 'case',
      id: 'c',
      title: 'c',
      kicker: { what: 'Case', of: null },
      citation: 'c (Court of c)',
      ref: null,
      captions: [],
      court: 'Court of c',
      dockets: [],
      reporters: [],
      issue: 'Issue of c.',
      plaintiffs: [],
      defendants: [],
      then: [],
      since: [],
      outcome: null,
      limits: null,
      status: { text: 'status of c', asOf: null },
      quotations: [],
      jurisdictions: [],
      sources: [line('s')],
    });
  });

  test('says what the record holds', () => {
    const quotation = { text: 'Q', by: 'A court', evidence: 'primary', source: 's' } as const;
    const one = lawsuit('c', {
      caption: 'A v. B',
      captions: ['A v. C', 'A v. B'],
      dockets: [
        { court: 'E.D. Pa.', number: '1:17' },
        { court: '3d Cir.', number: '18-1', note: 'stay' },
      ],
      reporters: ['1 F.3d 2'],
      plaintiffs: [
        { name: 'A', note: 'the state' },
        { name: 'D', joined: day('2017-08-22'), note: 'not told' },
      ],
      defendants: [{ name: 'B' }, { name: 'E', joined: { on: '2018', precision: 'by' } }],
      outcome: 'Won.',
      limits: 'Only here.',
      note: 'A caution.',
      jurisdictions: ['p', 'gone'],
      quotations: [quotation],
    });
    const dataset = datasetOf({ cases: [one], jurisdictions: [place('p')] });
    expect(caseCard(dataset)).toMatchObject({
      title: 'A v. B',
      ref: '1:17',
      kicker: { what: 'Case', of: 'E.D. Pa.' },
      captions: ['A v. C', 'A v. B'],
      dockets: ['1:17 (E.D. Pa.)', '18-1 (3d Cir., stay)'],
      reporters: ['1 F.3d 2'],
      plaintiffs: ['A (the state)', 'D (joined Aug. 22, 2017)'],
      defendants: ['B', 'E (joined by 2018)'],
      outcome: 'Won.',
      limits: 'Only here.',
      note: 'A caution.',
      jurisdictions: [{ kind: 'jurisdiction', id: 'p', title: 'p' }],
      quotations: [{ ...quotation, sourceLine: line('s') }],
    });
    expect(caseCard(dataset).jurisdictions).toHaveLength(1);
  });

  test('splits its events after the day, in order', () => {
    const events = [
      development('2017-03-01', 'closed'),
      development('2017-01-01', 'filed'),
      development('2017-02-01', 'ruling'),
    ];
    const dataset = datasetOf({ cases: [lawsuit('c', { events })] });
    const days = (items: CaseCard['then']) => items.map(({ date }) => date.on);
    const { then, since } = caseCard(dataset, '2017-02-01');
    expect(days(then)).toEqual(['2017-01-01', '2017-02-01']);
    expect(days(since)).toEqual(['2017-03-01']);
  });
});

describe('a case in a line', () => {
  const suit: Case = lawsuit('c', {
    caption: 'A v. B',
    instruments: ['l'],
    dockets: [{ court: 'E.D. Pa.', number: '1:17' }],
    status: { text: 'decided', asOf: day('2020-01-01') },
    events: [
      development('2017-01-02', 'filed', { sources: ['filed'] }),
      development('2017-02-01', 'ruling', { status: 'won', sources: ['ruling'] }),
      development('2017-03-01', 'upheld', { status: 'affirmed', sources: ['upheld', 'ruling'] }),
      development('2017-04-01', 'closed', { status: 'closed', sources: ['closed'] }),
    ],
  });
  const sources = ['s', 'filed', 'ruling', 'upheld', 'closed'].map((id) => source(id));
  const lineOn = (asOf: string | null, one = suit): CaseLine | undefined =>
    lawCard(datasetOf({ sources, instruments: [law('l')], cases: [one] }), { asOf }).cases[0];

  test('of today tells the newest that was read', () => {
    expect(lineOn(null)).toEqual({
      link: { kind: 'case', id: 'c', title: 'A v. B' },
      docket: '1:17 (E.D. Pa.)',
      court: 'Court of c',
      then: { kind: 'read', text: 'decided', asOf: day('2020-01-01') },
      since: null,
      sources: [line('s')],
    });
  });

  const affirmed = { text: 'affirmed', on: day('2017-03-01') };
  test.each([
    ['2017-01-01', { kind: 'not-filed' }, affirmed, ['upheld', 'ruling']],
    ['2017-01-02', { kind: 'no-ruling', by: '2017-01-02' }, affirmed, ['upheld', 'ruling']],
    [
      '2017-02-01',
      { kind: 'since', text: 'won', on: day('2017-02-01') },
      affirmed,
      ['ruling', 'upheld'],
    ],
    [
      '2017-03-01',
      { kind: 'since', text: 'affirmed', on: day('2017-03-01') },
      // Where nothing else followed, the end of the file is what became of it.
      { text: 'closed', on: day('2017-04-01') },
      ['upheld', 'ruling', 'closed'],
    ],
    ['2017-04-01', { kind: 'since', text: 'closed', on: day('2017-04-01') }, null, ['closed']],
  ])('as of %s', (asOf, then, since, ids) => {
    const found = lineOn(asOf);
    expect(found?.then).toEqual(then);
    expect(found?.since).toEqual(since);
    expect(found?.sources.map(({ id }) => id)).toEqual(ids);
  });

  test.each(['filed', 'appeal', 'argued', 'closed', 'other'] as const)(
    'takes a ruling before what is only %s',
    (effect) => {
      const events = [
        development('2017-02-01', 'dismissed', { status: 'dismissed' }),
        development('2017-03-01', effect, { status: 'later' }),
        development('2017-04-01', 'ruling'),
      ];
      expect(lineOn('2017-01-01', { ...suit, events })?.since?.text).toBe('dismissed');
    },
  );

  test('without a docket names the court', () => {
    expect(lineOn(null, { ...suit, dockets: [] })).toMatchObject({
      docket: null,
      court: 'Court of c',
    });
  });
});

describe('which card is made', () => {
  const kindAndId = (request: Partial<CardRequest>) => {
    const dataset = datasetOf({
      jurisdictions: [place('p'), place('q')],
      instruments: [law('l', { ref: '/us/usc/t8/s1' })],
    });
    const card = made(dataset, request);
    return card && [card.kind, 'id' in card ? card.id : null];
  };

  test.each<[string, Partial<CardRequest>, unknown]>([
    ['the id first', { id: 'p', ids: ['q'], ref: '/us/usc/t8/s1' }, ['jurisdiction', 'p']],
    ['candidates next', { ids: ['q'], ref: '/us/usc/t8/s1' }, ['jurisdiction', 'q']],
    ['several of them', { ids: ['p', 'gone', 'q'], ref: '/us/usc/t8/s1' }, ['ambiguous', null]],
    ['then the reference', { ids: ['gone'], ref: '/us/usc/t8/s1/a/1' }, ['instrument', 'l']],
    ['also where the id is unknown', { id: 'gone', ref: '/us/usc/t8/s1' }, ['instrument', 'l']],
    ['nothing', { id: 'gone', ids: ['gone'] }, null],
  ])('%s', (_name, request, expected) => {
    expect(kindAndId(request)).toEqual(expected);
  });

  test('the reference of a candidate tells what was cited of it', () => {
    const text = ['/a', '/b'].map((path) => ({
      ref: `/us/usc/t8/s1${path}`,
      label: path,
      text: 'x',
    }));
    const one: Instrument = law('l', { ref: '/us/usc/t8/s1', text });
    const card = made(datasetOf({ instruments: [one] }), { ids: ['l'], ref: '/us/usc/t8/s1/b' });
    expect(card?.kind === 'instrument' && card.provisions[0]?.label).toBe('/b');
  });
});

describe('an ambiguous name', () => {
  const named = (id: string, ...texts: [string, ...string[]]) => {
    const [first, ...others] = texts;
    const use = 'always' as const;
    return place(id, {
      names: {
        match: [{ text: first, use }, ...others.map((text) => ({ text, use }))],
        refuse: [],
      },
    });
  };
  const card = (...places: ReturnType<typeof place>[]) =>
    made(datasetOf({ jurisdictions: places }), { ids: places.map(({ id }) => id) });

  test('is told by the shortest name that all candidates share', () => {
    const one = named('p', 'State of York', 'The York', 'York', 'New York');
    const two = named('q', 'York City', 'The York', 'York');
    expect(card(one, two)).toEqual({
      ...base,
      kind: 'ambiguous',
      title: 'York',
      kicker: { what: 'More than one meaning', of: null },
      citation: null,
      candidates: [
        {
          kind: 'jurisdiction',
          id: 'p',
          title: 'p',
          kicker: { what: 'City', of: 'Pennsylvania' },
        },
        {
          kind: 'jurisdiction',
          id: 'q',
          title: 'q',
          kicker: { what: 'City', of: 'Pennsylvania' },
        },
      ],
    });
    expect(card(one, two, named('r', 'The York'))?.title).toBe('The York');
  });

  test('is told by all titles where they share none', () => {
    expect(card(named('p', 'A'), named('q', 'B'))?.title).toBe('p / q');
    const nameless = datasetOf({
      letters: [letter('p', '2017-01-01')],
      lists: [list('q', '2017-01-01')],
    });
    expect(made(nameless, { ids: ['p', 'q'] })?.title).toBe('Justice Department / q');
  });
});

describe('a description', () => {
  const filed: Development = development('2017-03-01', 'filed');
  const dataset = datasetOf({
    jurisdictions: [place('p')],
    instruments: [law('l', { enacted: day('2017-01-25') }), law('m')],
    cases: [
      lawsuit('c', { events: [development('2017-01-01', 'other'), filed] }),
      lawsuit('d', { events: [] }),
    ],
  });
  test.each([
    ['l', day('2017-01-25')],
    ['m', null],
    ['c', day('2017-03-01')],
    ['d', null],
    ['p', null],
  ])('taken for %s is told with %j', (id, date) => {
    const mention = { form: 'description', text: 'the order' } as const;
    expect(made(dataset, { id, mention })?.reading).toEqual({ words: 'the order', date });
    expect(made(dataset, { id, mention: { ...mention, form: 'full' } })?.reading).toBeNull();
    expect(made(dataset, { id })?.reading).toBeNull();
  });

  test('of several things, or of a law without a record, is not told', () => {
    const mention = { form: 'description', text: 'the order' } as const;
    expect(made(dataset, { ids: ['l', 'm'], mention })?.reading).toBeNull();
    expect(made(dataset, { ref: '/us/eo/13768', mention })?.reading).toBeNull();
  });
});
