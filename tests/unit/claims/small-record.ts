import type { Dataset } from '../../../core/dataset/record.ts';

const SOURCE = {
  id: 's1',
  kind: 'news',
  title: 'A title',
  publisher: 'A paper',
  date: { on: '2018-01-02' },
  url: 'https://a.example/s1',
};
/** The one source, as a card shows it. */
export const LINES = [SOURCE];
export const date = (on: string) => ({ on });
const actor = { name: 'The Council', side: 'jurisdiction' };
const event = (id: string, rest: object = {}) => ({
  id,
  date: date('2018-01-03'),
  actor,
  text: `Text of ${id}`,
  sources: ['s1', 'lost'],
  ...rest,
});
const step = (on: string, effect: string, rest: object = {}) => ({
  date: date(on),
  effect,
  text: `${effect} on ${on}`,
  sources: ['s1'],
  ...rest,
});

/** A small record: only what pieces are made of. */
export const SMALL_RECORD = {
  sources: [SOURCE],
  lists: [],
  misstatements: [
    {
      id: 'm1',
      title: 'On a law',
      about: ['law-1', 'letter-1'],
      phrases: ['is of 2002'],
      wrong: 'It is of 2002.',
      correction: 'It is of 1996.',
      sources: ['s1'],
    },
    {
      id: 'm2',
      title: 'On nothing',
      about: [],
      phrases: ['weighs nothing'],
      wrong: 'W',
      correction: 'C',
      sources: [],
    },
  ],
  letters: [
    {
      id: 'letter-1',
      kind: 'letter',
      from: { name: 'City of A' },
      to: { name: 'Department of B' },
      signedBy: [{ name: 'City of A', person: 'Jo Sign', office: 'Mayor' }],
      side: 'jurisdiction',
      date: date('2017-06-01'),
      jurisdictions: ['place-1'],
      list: 'list-1',
      excerpts: [
        {
          id: 'L-1',
          text: 'First words',
          source: 's1',
          rank: 1,
          evidence: 'document',
          form: 'letter',
        },
        {
          id: 'L-2',
          text: 'Second words',
          source: 's1',
          rank: 2,
          evidence: 'quoted',
          form: 'statement',
          said: date('2017-07-01'),
        },
      ],
    },
    {
      id: 'letter-2',
      kind: 'letter',
      from: { name: 'City of C' },
      to: { name: 'Department of B' },
      signedBy: [],
      side: 'federal',
      date: date('2017-06-02'),
      jurisdictions: [],
      excerpts: [
        {
          id: 'L-3',
          text: 'Third words',
          source: 'lost',
          rank: 1,
          evidence: 'document',
          form: 'letter',
        },
      ],
    },
  ],
  instruments: [
    {
      id: 'law-1',
      name: 'A law',
      summary: 'It says this.',
      doesNotSay: ['Not that.', 'Nor that.'],
      enacted: date('1996-09-30'),
      sources: ['s1'],
      text: [{ ref: '/us/x/a', label: '(a)', text: 'No one may.' }],
      quotations: [{ text: 'It binds.', by: 'An official', evidence: 'quoted', source: 's1' }],
      developments: [step('2018-05-01', 'amended', { status: 'in-force', case: 'case-1' })],
    },
    { id: 'law-2', name: 'Another', summary: 'Short.', sources: [] },
  ],
  cases: [
    {
      id: 'case-1',
      caption: 'A v. B',
      jurisdictions: ['place-1'],
      instruments: ['law-1'],
      quotations: [
        { text: 'We hold.', by: 'Third Circuit', evidence: 'document', source: 's1' },
        { text: 'We add.', by: 'Third Circuit', evidence: 'document', source: 's1' },
      ],
      events: [
        step('2018-06-01', 'decided', { status: 'closed' }),
        step('2018-06-01', 'decided', { instrument: 'law-2' }),
        step('2018-06-02', 'decided'),
      ],
    },
    {
      id: 'case-2',
      caption: 'C v. D',
      jurisdictions: [],
      quotations: [{ text: 'No.', by: null, evidence: 'quoted', source: 's1' }],
      events: [step('2019-01-01', 'filed')],
    },
  ],
  jurisdictions: [
    {
      id: 'place-1',
      name: 'City of A',
      shortName: 'A, St.',
      events: [
        event('e1', { list: 'list-1', letter: 'letter-1', case: 'case-1', instrument: 'law-1' }),
        event('e2', { status: 'changed' }),
      ],
    },
  ],
  federal: [event('f1', { actor: { name: 'The Department', side: 'federal' } })],
} as unknown as Dataset;
