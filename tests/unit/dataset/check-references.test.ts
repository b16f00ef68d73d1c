import { describe, expect, test } from 'vitest';
import { placedRecords } from '../../../core/dataset/check/problem.ts';
import { referenceProblems } from '../../../core/dataset/check/references.ts';
import type { Dataset } from '../../../core/dataset/record.ts';
import {
  datasetOf,
  development,
  event,
  excerpt,
  law,
  lawsuit,
  letter,
  list,
  member,
  place,
  source,
} from './builders.ts';

function problemsOf(parts: Partial<Dataset>, origins?: ReadonlyMap<object, string>) {
  const dataset = datasetOf(parts);
  return referenceProblems(dataset, placedRecords(dataset, origins));
}

/** Uses the source “s”, which nothing else may use. */
const used = place('used', { decides: [{ matter: 'm', body: 'b', text: 't', sources: ['s'] }] });

/** Each in one line. */
function lines(parts: Partial<Dataset>): string[] {
  const jurisdictions = [used, ...(parts.jurisdictions ?? [])];
  return problemsOf({ ...parts, jurisdictions }).map(
    ({ file, record, field, message }) => `${file} ${record} ${field}: ${message}`,
  );
}

describe('ids that lead nowhere', () => {
  const quotation = { text: 'Q', by: 'Q', evidence: 'primary', source: 'gone' } as const;
  const about = { topic: 't', says: 's', best: 'b', sources: ['s'] as [string], id: 'd' };

  test.each<[string, Partial<Dataset>, string]>([
    [
      'a source',
      { letters: [letter('l', '2017-01-01', { sources: ['s', 'gone'] })] },
      'data/letters/l.json l sources[1]: “gone” is not among the sources',
    ],
    [
      'the source of words',
      { instruments: [law('l', { quotations: [quotation] })] },
      'data/instruments/l.json l quotations[0].source: “gone” is not among the sources',
    ],
    [
      'a place',
      { cases: [lawsuit('c', { plaintiffs: [{ name: 'P', jurisdiction: 'gone' }] })] },
      'data/cases/c.json c plaintiffs[0].jurisdiction: “gone” is not among the jurisdictions',
    ],
    [
      'places',
      { cases: [lawsuit('c', { jurisdictions: ['used', 'gone'] })] },
      'data/cases/c.json c jurisdictions[1]: “gone” is not among the jurisdictions',
    ],
    [
      'a parent',
      { jurisdictions: [place('p', { parent: 'gone' })] },
      'data/jurisdictions/p.json p parent: “gone” is not among the jurisdictions',
    ],
    [
      'the same territory',
      { jurisdictions: [place('p', { coextensive: ['gone'] })] },
      'data/jurisdictions/p.json p coextensive[0]: “gone” is not among the jurisdictions',
    ],
    [
      'a letter',
      { federal: [event('2017-01-01', { letter: 'gone' })] },
      'data/federal.json event-2017-01-01 letter: “gone” is not among the letters',
    ],
    [
      'what a letter answers',
      { letters: [letter('l', '2017-01-01', { answers: ['gone'] })] },
      'data/letters/l.json l answers[0]: “gone” is not among the letters',
    ],
    [
      'a list',
      { letters: [letter('l', '2017-01-01', { list: 'gone' })] },
      'data/letters/l.json l list: “gone” is not among the lists',
    ],
    [
      'a case',
      { federal: [event('2017-01-01', { case: 'gone' })] },
      'data/federal.json event-2017-01-01 case: “gone” is not among the cases',
    ],
    [
      'companions',
      { cases: [lawsuit('c', { companions: ['gone'] })] },
      'data/cases/c.json c companions[0]: “gone” is not among the cases',
    ],
    [
      'a law',
      { cases: [lawsuit('c', { events: [development('2017', 'other', { instrument: 'gone' })] })] },
      'data/cases/c.json c events[0].instrument: “gone” is not among the instruments',
    ],
    [
      'laws',
      { cases: [lawsuit('c', { instruments: ['gone'] })] },
      'data/cases/c.json c instruments[0]: “gone” is not among the instruments',
    ],
    [
      'a discrepancy',
      {
        misstatements: [
          {
            id: 'm',
            title: 't',
            wrong: 'w',
            correction: 'c',
            phrases: [],
            about: [],
            discrepancies: ['gone'],
            sources: ['s'],
          },
        ],
      },
      'data/misstatements.json m discrepancies[0]: “gone” is not among the discrepancies',
    ],
    [
      'what it is about',
      { discrepancies: [{ ...about, about: ['gone'] }] },
      'data/discrepancies.json d about[0]: “gone” is not among the jurisdictions, instruments, cases, letters, lists',
    ],
    [
      'an event',
      {
        jurisdictions: [
          place('p', {
            latest: { asOf: { on: '2017', precision: 'year' }, text: 't', events: ['gone'] },
          }),
        ],
      },
      'data/jurisdictions/p.json p latest.events[0]: “gone” is not among the events',
    ],
  ])('%s', (_name, parts, line) => {
    expect(lines(parts)).toEqual([line]);
  });

  test('an id of the wrong kind leads nowhere either', () => {
    expect(lines({ letters: [letter('l', '2017-01-01', { list: 'used' })] })).toEqual([
      'data/letters/l.json l list: “used” is not among the lists',
    ]);
  });
});

describe('ids that lead somewhere', () => {
  test('are no problem, whatever is meant by them', () => {
    const parts: Partial<Dataset> = {
      federal: [
        event('2017-01-01', { id: 'f', letter: 'l', case: 'c', instrument: 'i', list: 'x' }),
      ],
      jurisdictions: [
        place('p', {
          parent: 'used',
          coextensive: ['used'],
          events: [event('2017-01-01', { id: 'e' })],
          latest: {
            asOf: { on: '2017', precision: 'year' },
            text: 't',
            events: ['e', 'f'],
          },
        }),
      ],
      letters: [letter('l', '2017-01-01', { jurisdictions: ['p'], answers: ['l'] })],
      instruments: [law('i')],
      cases: [lawsuit('c', { companions: ['c'], instruments: ['i'] })],
      lists: [list('x', '2017-01-01', { members: [member('p')] })],
      discrepancies: [
        {
          id: 'd',
          topic: 't',
          says: 's',
          best: 'b',
          about: ['p', 'l', 'i', 'c', 'x'],
          sources: ['s'],
        },
      ],
      misstatements: [
        {
          id: 'm',
          title: 't',
          wrong: 'w',
          correction: 'c',
          phrases: ['gone'],
          about: [],
          discrepancies: ['d'],
          sources: ['s'],
        },
      ],
    };
    expect(lines(parts)).toEqual([]);
  });
});

describe('ids used twice', () => {
  const twice = (file: string, record: string, field: string, id: string, before: string) =>
    `${file} ${record} ${field}: the id “${id}” is also used in ${before}`;

  test('by two records that readers can open, of whatever kinds', () => {
    const one = { file: 'data/letters/x.json', before: 'data/jurisdictions/x.json' };
    expect(lines({ jurisdictions: [place('x')], letters: [letter('x', '2017-01-01')] })).toEqual([
      twice(one.file, 'x', 'id', 'x', one.before),
    ]);
    expect(
      lines({
        instruments: [law('x')],
        cases: [lawsuit('x')],
        lists: [list('x', '2017-01-01')],
      }),
    ).toEqual([
      twice('data/cases/x.json', 'x', 'id', 'x', 'data/instruments/x.json'),
      twice('data/lists/x.json', 'x', 'id', 'x', 'data/instruments/x.json'),
    ]);
  });

  test('by records that cannot be opened, of one kind alone', () => {
    const term = {
      id: 'used',
      term: 't',
      forms: [],
      plain: 'p',
      about: [],
      sources: ['s'] as [string],
    };
    expect(lines({ glossary: [term] })).toEqual([]);
    expect(lines({ glossary: [term, term] })).toEqual([
      twice('data/glossary.json', 'used', 'id', 'used', 'data/glossary.json'),
    ]);
  });

  test('by events of places and federal ones', () => {
    const e = event('2017-01-01', { id: 'e' });
    expect(lines({ jurisdictions: [place('p', { events: [e, e] })] })).toEqual([
      twice('data/jurisdictions/p.json', 'p', 'events[1].id', 'e', 'data/jurisdictions/p.json'),
    ]);
    expect(lines({ jurisdictions: [place('p', { events: [e] })], federal: [e] })).toEqual([
      twice('data/federal.json', 'e', 'id', 'e', 'data/jurisdictions/p.json'),
    ]);
    // An event may have the id of a record.
    expect(lines({ federal: [event('2017-01-01', { id: 'used' })] })).toEqual([]);
  });

  test('by excerpts', () => {
    const excerpts = [excerpt('e'), excerpt('f'), excerpt('e')];
    expect(lines({ letters: [letter('l', '2017-01-01', { excerpts })] })).toEqual([
      twice('data/letters/l.json', 'l', 'excerpts[2].id', 'e', 'data/letters/l.json'),
    ]);
    expect(
      lines({ letters: [letter('l', '2017-01-01', { excerpts: [excerpt('used')] })] }),
    ).toEqual([]);
  });
});

describe('a source', () => {
  test('that nothing uses is told, one that anything uses is not', () => {
    const sources = ['s', 'left'].map((id) => source(id));
    expect(problemsOf({ sources, jurisdictions: [used] })).toEqual([
      {
        file: 'data/sources/primary.json',
        record: 'left',
        field: '',
        message: 'nothing uses this source',
      },
    ]);
    const letters = [letter('l', '2017-01-01', { excerpts: [excerpt('e', { source: 'left' })] })];
    expect(problemsOf({ sources, jurisdictions: [used], letters })).toEqual([]);
  });

  test('is not used by what merely has its id elsewhere', () => {
    const letters = [letter('l', '2017-01-01', { list: 's', sources: ['t'] })];
    expect(
      problemsOf({ sources: [source('s'), source('t')], letters, lists: [] }).map(
        ({ record, message }) => `${record}: ${message}`,
      ),
    ).toEqual(['l: “s” is not among the lists', 's: nothing uses this source']);
  });

  test('is filed by its kind', () => {
    const s = source('s', { kind: 'press' });
    const parts = { sources: [s], jurisdictions: [used] };
    expect(problemsOf(parts, new Map([[s, 'data/sources/press.json']]))).toEqual([]);
    expect(problemsOf(parts, new Map([[s, 'data/sources/primary.json']]))).toEqual([
      {
        file: 'data/sources/primary.json',
        record: 's',
        field: 'id',
        message: 'belongs in data/sources/press.json',
      },
    ]);
  });
});
