import { describe, expect, test } from 'vitest';
import type { Dataset, Jurisdiction } from '../../../core/dataset/record.ts';
import { recordsOf } from '../../../core/dataset/records.ts';
import { makeSearch, resultOf, type Search } from '../../../core/dataset/search.ts';
import { entryOf } from '../../../core/dataset/search-entries.ts';
import {
  facetsOf,
  filterChoices,
  isFiltering,
  NO_FILTER,
  passes,
  type SearchFilter,
} from '../../../core/dataset/search-facets.ts';
import {
  allowedTypos,
  indexWords,
  isMisspelt,
  wordsOf,
} from '../../../core/dataset/search-words.ts';
import {
  datasetOf,
  day,
  development,
  event,
  law,
  lawsuit,
  letter,
  list,
  member,
  names,
  place,
} from './builders.ts';

describe('words', () => {
  test.each<[string, string[]]>([
    ['8 U.S.C. § 1373', ['8', 'usc', '1373']],
    ['Kate’s Law', ['kate', 'law']],
    ["Kate's Law", ['kate', 'law']],
    ["O’Neill and O'Neill", ['oneill', 'and', 'oneill']],
    ['Doña Ana', ['dona', 'ana']],
    ['ﬁnal', ['final']],
    ['No. 1.5 and v.2', ['no', '1', '5', 'and', 'v2']],
    ['888 F.3d 272', ['888', 'f3d', '272']],
    ['1:17-cv-03894', ['1', '17', 'cv', '03894']],
    ['it’sy', ['itsy']],
    [' — ', []],
    ['', []],
  ])('of “%s” are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test.each<[string, string[]]>([
    ['SB 4', ['sb', '4', 'sb4']],
    ['287(g)', ['287', 'g', '287g']],
    ['H 4', ['h', '4', 'h4']],
    ['HJR 12', ['hjr', '12', 'hjr12']],
    ['Bill 12', ['bill', '12']],
    ['SB four', ['sb', 'four']],
    ['287 gg', ['287', 'gg']],
    ['SB 4a', ['sb', '4a']],
    ['a4b 4', ['a4b', '4']],
    ['4a g', ['4a', 'g']],
    ['sb a4', ['sb', 'a4']],
    ['a4 g', ['a4', 'g']],
    ['SB', ['sb']],
    ['4', ['4']],
  ])('of “%s” are kept with those that belong together: %j', (text, words) => {
    expect(indexWords(text)).toEqual(words);
  });
});

describe('slips', () => {
  test.each<[string, number | false]>([
    ['ice', false],
    ['cook', 1],
    ['kings', 1],
    ['nevada', 2],
    ['california', 2],
    ['sb54', false],
    ['13768', false],
  ])('are forgiven in “%s”: %s', (term, typos) => {
    expect(allowedTypos(term)).toBe(typos);
  });

  test.each<[string, string, number, boolean]>([
    ['nevada', 'nevada', 1, true],
    ['nevada', 'nevda', 1, true],
    ['nevda', 'nevada', 1, true],
    ['nevadda', 'nevada', 1, true],
    ['nevata', 'nevada', 1, true],
    ['neavda', 'nevada', 1, true],
    ['nevaad', 'nevada', 1, true],
    ['nveada', 'nevada', 1, true],
    ['nevada', 'nevada', 0, false],
    ['nadaev', 'nevada', 3, false],
    ['nevada', 'nadaev', 3, false],
    ['abxc', 'axyc', 1, false],
    ['nedava', 'nevada', 1, false],
    ['nedava', 'nevada', 2, true],
    ['nevxyda', 'nevada', 1, false],
    ['nevxyda', 'nevada', 2, true],
    ['nev', 'nevada', 2, false],
    ['neva', 'nevada', 2, true],
    ['neva', 'nevada', 1, false],
    ['nevadaxx', 'nevada', 2, true],
    ['nevadaxxx', 'nevada', 2, false],
    ['mevada', 'nevada', 2, false],
    ['nexyza', 'nevada', 3, true],
    ['nexyzw', 'nevada', 3, false],
    ['nevda', 'nevada', 0, false],
    ['na', 'nab', 1, true],
    ['nab', 'na', 1, true],
    ['abcd', 'acbd', 1, true],
    ['abcde', 'acbed', 2, true],
    ['abcde', 'acbed', 1, false],
    ['abc', 'adb', 1, false],
  ])('%s for %s, at most %i: %s', (asked, text, typos, expected) => {
    expect(isMisspelt(asked, text, typos)).toBe(expected);
  });
});

const federal = (on: string, more: Partial<Parameters<typeof event>[1]> = {}) =>
  event(on, { act: 'flagged', status: 'named', ...more });

/** A record with one thing of each kind, about Reno in Nevada. */
function small(more: Partial<Dataset> = {}): Dataset {
  return datasetOf({
    jurisdictions: [
      place('reno', {
        name: 'City of Reno',
        shortName: 'Reno',
        state: 'NV',
        names: {
          match: [
            { text: 'Reno', use: 'always' },
            { text: 'Biggest Little City', use: 'loose' },
          ],
          refuse: [],
        },
        events: [
          federal('2017-02-01'),
          federal('2017-01-01', { act: 'listed' }),
          event('2017-03-01', { actor: { kind: 'jurisdiction', name: 'Reno' }, status: 'answers' }),
        ],
      }),
      place('nevada', { name: 'State of Nevada', shortName: 'Nevada', kind: 'state', state: 'NV' }),
      place('ohio', {
        shortName: 'Ohio',
        kind: 'state',
        state: 'OH',
        events: [event('2017-01-01')],
      }),
    ],
    instruments: [
      law('act', {
        name: 'Sunshine Act',
        heading: 'Open doors',
        citations: ['12 Stat. 34'],
        jurisdiction: 'reno',
        status: { text: 'in force', asOf: day('2017-01-01') },
        developments: [development('2017', 'enacted')],
      }),
      law('bare', { name: 'Bare Rule', names: names('Bare Rule') }),
    ],
    cases: [
      lawsuit('suit', {
        caption: 'Reno v. Doe',
        captions: ['Reno v. Roe'],
        names: names('the Reno suit'),
        dockets: [{ court: 'D. Nev.', number: '3:17-cv-00099' }],
        reporters: ['7 F.4th 8'],
        jurisdictions: ['reno'],
        events: [development('2017-01-01', 'filed'), development('2017-02-01', 'ruling')],
      }),
    ],
    letters: [
      letter('mail', '2017-01-01', {
        from: { name: 'Justice Department', person: 'Ann Writer' },
        to: { name: 'City of Reno', jurisdiction: 'reno', person: 'Bo Reader' },
        signedBy: [{ name: 'Justice Department', person: 'Cy Signer' }, { name: 'Nobody' }],
        subject: 'Paperclips',
        jurisdictions: ['reno'],
      }),
      letter('round', '2017-01-02', { jurisdictions: ['reno', 'ohio'] }),
    ],
    lists: [
      list('roll', '2017-05-01', {
        title: 'The Roll of Honor',
        members: [
          member('reno'),
          member('ohio', { listed: false }),
          { name: 'Elko', listed: true, sources: ['s'] },
        ],
      }),
      list('older', '2016-05-01', { members: [member('reno', { off: '2016-06-01' })] }),
    ],
    ...more,
  });
}

function entry(id: string, of = small()) {
  const found = recordsOf(of).byId.get(id);
  return found ? entryOf(of, found) : expect.unreachable(id);
}

function facets(id: string, dataset = small()) {
  const found = recordsOf(dataset).byId.get(id);
  return found ? facetsOf(dataset, found) : expect.unreachable(id);
}

describe('what is known of a record', () => {
  const keys = (id: string, of = small()) =>
    entry(id, of).keys.map(({ text, weight }) => `${text} ${weight}`);

  test('a place: its names, its state, its latest federal act', () => {
    expect(entry('reno')).toMatchObject({
      result: {
        kind: 'jurisdiction',
        id: 'reno',
        title: 'Reno',
        kicker: { what: 'City', of: 'Nevada' },
        badge: { by: 'Justice Department', on: day('2017-02-01'), text: 'named' },
      },
      names: 'Reno\nCity of Reno\nReno\nBiggest Little City',
      citations: '',
      place: 'Nevada NV',
      sort: 'City · Nevada',
      prominence: 3 / 13,
    });
    expect(keys('reno')).toEqual([
      'reno 1',
      'cityofreno 1',
      'reno 1',
      'biggestlittlecity 0.5',
      'blc 0.6',
    ]);
  });

  test('a state: also its code', () => {
    expect(entry('nevada')).toMatchObject({
      names: 'Nevada\nState of Nevada\nNV\nnevada',
      result: { badge: null },
      prominence: 0,
    });
    expect(keys('nevada')).toContain('nv 1');
    expect(entry('ohio').result.badge).toBeNull();
    const nowhere = small({ jurisdictions: [place('x', { state: 'ZZ' })] });
    expect(entry('x', nowhere).place).toBe(' ZZ');
  });

  test('a law: heading and citations', () => {
    expect(entry('act')).toMatchObject({
      result: { badge: { by: null, on: null, text: 'in force' } },
      names: 'Sunshine Act\nOpen doors\nact',
      citations: '12 Stat. 34',
      place: '',
      sort: 'Federal statute · Reno law statute ordinance',
      prominence: 1 / 11,
    });
    expect(keys('act')).toEqual(['sunshineact 1', 'opendoors 1', '12stat34 1', 'act 1', 'sa 0.6']);
    expect(entry('bare')).toMatchObject({ names: 'Bare Rule\nBare Rule', result: { badge: null } });
    expect(entry('bare').prominence).toBe(0);
  });

  test('a case: captions, numbers, and its one place', () => {
    expect(entry('suit')).toMatchObject({
      result: { badge: { by: null, on: null, text: 'status of suit' } },
      names: 'Reno v. Doe\nReno v. Roe\nthe Reno suit',
      citations: '3:17-cv-00099\n7 F.4th 8',
      place: 'Reno',
      sort: 'Case · D. Nev. case lawsuit suit litigation v vs',
      prominence: 2 / 12,
    });
    expect(keys('suit')).toEqual([
      'renovdoe 1',
      'renovroe 1',
      '317cv00099 1',
      '7f4th8 1',
      'therenosuit 1',
      'rvd 0.6',
      'trs 0.6',
    ]);
  });

  test('a letter: people and subject, and its one place', () => {
    expect(entry('mail')).toMatchObject({
      result: { badge: null },
      names: 'Justice Department to Reno\nAnn Writer\nBo Reader\nCy Signer\nPaperclips',
      citations: '',
      place: 'Reno',
      sort: 'Letter · Jan. 1, 2017',
      prominence: 0,
    });
    expect(entry('round')).toMatchObject({ names: 'Justice Department', place: '' });
    const lost = small({ letters: [letter('x', '2017-01-01', { jurisdictions: ['gone'] })] });
    expect(entry('x', lost).place).toBe('');
    const odd = small({ letters: [letter('x', '2017-01-01', { jurisdictions: ['roll'] })] });
    expect(entry('x', odd).place).toBe('');
  });

  test('a list: its title, and who publishes lists', () => {
    expect(entry('roll')).toMatchObject({
      result: { badge: { by: null, on: null, text: 'in force' } },
      names: 'roll\nThe Roll of Honor',
      citations: '',
      place: '',
      sort: 'Federal list · May 1, 2017 list lists doj dhs ice',
      prominence: 1,
    });
    expect(keys('roll')).toEqual(['roll 1', 'therollofhonor 1']);
  });

  test('what a place says of itself is no federal act', () => {
    const events = [event('2017-01-01', { actor: { kind: 'sheriff', name: 'S' }, status: 'x' })];
    const own = small({ jurisdictions: [place('x', { events })] });
    expect(entry('x', own).result.badge).toBeNull();
    expect(facets('x', own).act).toBeNull();
  });

  test('has no initials of one word, nor of what has numbers', () => {
    const numbered = small({
      instruments: [law('x', { name: 'Order 66', names: names('Order') })],
    });
    expect(keys('x', numbered)).toEqual(['order66 1', 'order 1']);
  });
});

describe('by what a record can be narrowed', () => {
  const none = { states: [], lists: [], act: null, court: null };

  test.each([
    ['reno', { kind: 'jurisdiction', states: ['NV'], lists: ['roll', 'older'], act: 'flagged' }],
    ['ohio', { kind: 'jurisdiction', states: ['OH'] }],
    ['act', { kind: 'instrument', states: ['NV'] }],
    ['bare', { kind: 'instrument' }],
    ['suit', { kind: 'case', states: ['NV'], court: 'Court of suit' }],
    ['mail', { kind: 'letter', states: ['NV'] }],
    ['round', { kind: 'letter', states: ['NV', 'OH'] }],
    ['roll', { kind: 'list', lists: ['roll'] }],
  ])('%s: %j', (id, expected) => {
    expect(facets(id)).toEqual({ ...none, ...expected });
  });

  test('two places of a state are in one state', () => {
    const two = small({ cases: [lawsuit('c', { jurisdictions: ['reno', 'nevada', 'gone'] })] });
    const found = recordsOf(two).byId.get('c');
    expect(found && facetsOf(two, found).states).toEqual(['NV']);
  });

  test.each<[Partial<SearchFilter>, boolean]>([
    [{}, true],
    [{ kind: 'jurisdiction' }, true],
    [{ kind: 'case' }, false],
    [{ state: 'NV' }, true],
    [{ state: 'OH' }, false],
    [{ list: 'roll' }, true],
    [{ list: 'other' }, false],
    [{ act: 'flagged' }, true],
    [{ act: 'listed' }, false],
    [{ court: 'Court of suit' }, false],
    [{ state: 'NV', list: 'other' }, false],
  ])('Reno passes %j: %s', (filter, expected) => {
    expect(passes(facets('reno'), { ...NO_FILTER, ...filter })).toBe(expected);
  });

  test('a court is that of a case', () => {
    expect(passes(facets('suit'), { ...NO_FILTER, court: 'Court of suit' })).toBe(true);
    expect(passes(facets('suit'), { ...NO_FILTER, court: 'Court' })).toBe(false);
  });

  test('nothing chosen is no filter', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, court: 'x' })).toBe(true);
  });

  test('the menus offer what there is, each once, in order', () => {
    expect(filterChoices(small())).toEqual({
      states: ['NV', 'OH'],
      lists: [
        { id: 'roll', title: 'roll' },
        { id: 'older', title: 'older' },
      ],
      acts: ['flagged'],
      courts: ['Court of suit'],
    });
  });
});

describe('the menus', () => {
  test('are sorted: states and courts by name, lists by date, the latest first', () => {
    const acts = ['under-review', 'flagged'] as const;
    const choices = filterChoices(
      datasetOf({
        jurisdictions: ['OH', 'NV'].map((state, index) =>
          place(state, { state, events: [federal('2017-01-01', { act: acts[index] ?? 'other' })] }),
        ),
        cases: [lawsuit('b'), lawsuit('a')],
        lists: [list('old', '2016-01-01'), list('new', '2018-01-01'), list('mid', '2017-01-01')],
      }),
    );
    expect(choices).toEqual({
      states: ['NV', 'OH'],
      lists: ['new', 'mid', 'old'].map((id) => ({ id, title: id })),
      acts: ['flagged', 'under-review'],
      courts: ['Court of a', 'Court of b'],
    });
  });
});

describe('a search', () => {
  const search: Search = (...asked) => makeSearch(small())(...asked);
  const ids = (query: string, limit?: number, filter?: Partial<SearchFilter>) =>
    search(query, limit, { ...NO_FILTER, ...filter }).map(({ id }) => id);
  const one = (query: string, id: string) => search(query).find((result) => result.id === id);

  test('finds a place before what is about it', () => {
    expect(ids('reno')[0]).toBe('reno');
    expect(new Set(ids('reno'))).toEqual(new Set(['reno', 'suit', 'mail', 'act']));
  });

  test.each([
    ['a name', 'reno', 'reno'],
    ['a loose name', 'biggest little city', 'reno'],
    ['initials', 'blc', 'reno'],
    ['a code', 'NV', 'nevada'],
    ['a heading', 'open doors', 'act'],
    ['a citation', '12 stat 34', 'act'],
    ['a caption', 'reno v roe', 'suit'],
    ['a number', '3:17-cv-00099', 'suit'],
    ['a person', 'signer', 'mail'],
    ['a subject', 'paperclips', 'mail'],
    ['a title', 'roll of honor', 'roll'],
    ['a slip', 'sunshnie act', 'act'],
    ['a slip in a word', 'papreclips', 'mail'],
    ['a beginning', 'suns', 'act'],
    ['words in another order', 'honor roll', 'roll'],
  ])('finds by %s: “%s”', (_name, query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test.each([
    ['reno lawsuit', 'suit'],
    ['reno case', 'suit'],
    ['reno letter', 'mail'],
    ['sunshine law', 'act'],
    ['doj lists', 'roll'],
  ])('of “%s” takes a word for the kind that is wanted', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test('says how well each fits', () => {
    expect(one('reno', 'reno')).toEqual({
      kind: 'jurisdiction',
      id: 'reno',
      title: 'Reno',
      kicker: { what: 'City', of: 'Nevada' },
      badge: { by: 'Justice Department', on: day('2017-02-01'), text: 'named' },
      terms: ['reno'],
      match: 'name',
    });
    expect(one('sunsh', 'act')).toMatchObject({ match: 'words', terms: ['sunshine'] });
    expect(one('act sunsh', 'act')).toMatchObject({ match: 'words' });
    expect(one('sunshnie', 'act')).toMatchObject({ match: 'guess', terms: ['sunshine'] });
    expect(one('sunshine paperclips', 'act')).toMatchObject({ match: 'guess' });
    expect(one('blc', 'reno')).toMatchObject({ match: 'name', terms: ['blc'] });
  });

  test('looks into names, numbers, places and kinds of records', () => {
    const found = (query: string, parts: Partial<Dataset>) =>
      makeSearch(datasetOf(parts))(query).map(({ id }) => id);
    expect(found('heights', { jurisdictions: [place('x', { name: 'Dale Heights' })] })).toEqual([
      'x',
    ]);
    expect(
      found('00099', {
        cases: [lawsuit('x', { dockets: [{ court: 'D.', number: '3:17-00099' }] })],
      }),
    ).toEqual(['x']);
    expect(found('pennsylvania', { jurisdictions: [place('x')] })).toEqual(['x']);
    expect(found('pa', { jurisdictions: [place('x')] })).toEqual(['x']);
    expect(found('statute', { instruments: [law('x')] })).toEqual(['x']);
  });

  test('takes a name before a number, and that before a place or kind', () => {
    const cases = [
      lawsuit('kind', {
        caption: 'A v. B',
        dockets: [{ court: 'Delta', number: '1' }],
        names: names('A'),
      }),
      lawsuit('number', { caption: 'C v. D', reporters: ['1 Delta 2'], names: names('C') }),
      lawsuit('name', { caption: 'E v. Delta', names: names('E') }),
    ];
    const found = makeSearch(datasetOf({ cases }))('delta');
    expect(found.map(({ id }) => id)).toEqual(['name', 'number', 'kind']);
  });

  test('takes a whole word before a begun one, and that before a slip', () => {
    const instruments = [
      law('slip', { name: 'On harbours', names: names('Slip') }),
      law('begun', { name: 'On harborings', names: names('Begun') }),
      law('whole', { name: 'On harboring', names: names('Whole') }),
    ];
    const found = makeSearch(datasetOf({ instruments }))('harboring');
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual(['whole', 'begun']);
  });

  test('wants all words, where there is something that has them', () => {
    const instruments = [
      law('both', { name: 'Alpha of Beta', names: names('Both') }),
      law('one', { name: 'Alpha of Gamma', names: names('One') }),
    ];
    const found = makeSearch(datasetOf({ instruments }));
    expect(found('beta alpha').map(({ id }) => id)).toEqual(['both']);
    expect(found('alpha delta').map(({ id }) => id)).toEqual(['both', 'one']);
  });

  test('takes the beginning of a name for words, whatever follows', () => {
    const jurisdictions = [
      place('x', { shortName: 'Gate', name: 'Gateway City', names: names('Q') }),
    ];
    const found = (query: string) => makeSearch(datasetOf({ jurisdictions }))(query)[0]?.match;
    expect(found('gatewayc')).toBe('words');
    expect(found('city of gateway')).toBe('guess');
    expect(found('gate')).toBe('name');
  });

  test('weighs kinds: places, laws, cases, lists, letters', () => {
    const same = { names: names('Delta') };
    const found = makeSearch(
      datasetOf({
        letters: [letter('letter', '2017-01-01', { from: { name: 'Delta' } })],
        lists: [list('list', '2017-01-01', { ...same, shortTitle: 'Delta', title: 'Delta' })],
        cases: [lawsuit('case', { ...same, caption: 'Delta' })],
        instruments: [law('law', { ...same, name: 'Delta' })],
        jurisdictions: [place('place', { ...same, shortName: 'Delta' })],
      }),
    );
    expect(found('delta').map(({ id }) => id)).toEqual(['place', 'law', 'case', 'list', 'letter']);
    expect(found('delta suit')[0]?.id).toBe('case');
  });

  test('of one letter completes nothing', () => {
    expect(ids('s')).toEqual([]);
    expect(ids('su')).toContain('act');
  });

  test('that fits nothing as a whole takes what fits in part', () => {
    expect(new Set(ids('paperclips sunshine'))).toEqual(new Set(['act', 'mail']));
    expect(ids('xyzzyx')).toEqual([]);
  });

  test('for nothing finds nothing, but with a filter all that passes, what is best known first', () => {
    expect(ids('')).toEqual([]);
    expect(ids(' § ', 20, { kind: 'jurisdiction' })).toEqual(['reno', 'ohio', 'nevada']);
    expect(ids('', 20, { list: 'roll' })).toEqual(['roll', 'reno']);
    expect(search('', 20, { ...NO_FILTER, kind: 'case' })).toEqual([
      { ...entry('suit').result, terms: [], match: 'words' },
    ]);
    expect(ids('', 2, { kind: 'jurisdiction' })).toEqual(['reno', 'ohio']);
  });

  test('keeps to the filter and to the number asked for', () => {
    expect(ids('reno', 20, { kind: 'case' })).toEqual(['suit']);
    expect(ids('reno', 20, { state: 'OH' })).toEqual([]);
    expect(ids('reno', 2)).toHaveLength(2);
    const places: Jurisdiction[] = Array.from({ length: 25 }, (_, index) =>
      place(`p${index}`, { shortName: `Springfield ${index}` }),
    );
    expect(makeSearch(datasetOf({ jurisdictions: places }))('springfield')).toHaveLength(20);
  });

  test('takes a surer name before another', () => {
    const named = (id: string, use: 'always' | 'loose', text = 'Gateway City') =>
      place(id, {
        shortName: id,
        names: {
          match: [
            { text: id, use: 'always' },
            { text, use },
          ],
          refuse: [],
        },
      });
    const best = (...places: Jurisdiction[]) =>
      makeSearch(datasetOf({ jurisdictions: places }))('gateway city').map(({ id }) => id);
    expect(best(named('loose', 'loose'), named('sure', 'always'))).toEqual(['sure', 'loose']);
    expect(
      best(
        named('longer', 'always', 'Gateway City Heights'),
        named('slip', 'always', 'Gatewai City'),
      ),
    ).toEqual(['slip', 'longer']);
    expect(
      best(named('longer', 'always', 'Gateway City Heights'), named('whole', 'always')),
    ).toEqual(['whole', 'longer']);
    expect(
      best(
        named('longest', 'always', 'Gateway City Heights of the Plain'),
        named('longer', 'always', 'Gateway City Heights'),
      ),
    ).toEqual(['longer', 'longest']);
  });

  test('takes words for a kind in account where other records say them too', () => {
    const found = makeSearch(
      datasetOf({
        instruments: [law('law', { name: 'On the case of Delta', names: names('Law') })],
        cases: [lawsuit('case', { caption: 'Delta', names: names('Delta') })],
      }),
    );
    expect(found('case of delta').map(({ id }) => id)[0]).toBe('law');
    expect(found('delta case').map(({ id }) => id)).toEqual(['case', 'law']);
  });

  describe('ranks what fits: of two, the second is found first', () => {
    const named = (id: string, text: string, more: Partial<Jurisdiction> = {}) =>
      place(id, { shortName: text, name: text, names: names(text), ...more });
    const loosely = (id: string, text: string, use: 'always' | 'loose') =>
      named(id, id, { names: { match: [{ text, use }], refuse: [] } });
    const events = Array.from({ length: 90 }, () => event('2017-01-01'));

    test.each<[string, string, Jurisdiction, Jurisdiction]>([
      ['a begun name', 'gateway', named('a', 'Old Gateway'), named('b', 'Gateway Old')],
      ['one begun by two letters', 'ga', named('a', 'Old Gate'), named('b', 'Gate Old')],
      [
        'a surer name, begun',
        'gateway city',
        loosely('a', 'Gateway City Heights', 'loose'),
        loosely('b', 'Gateway City Heights', 'always'),
      ],
      [
        'a surer name, with a slip',
        'gatewai city',
        loosely('a', 'Gateway City', 'loose'),
        loosely('b', 'Gateway City', 'always'),
      ],
    ])('%s: “%s”', (_name, query, one, another) => {
      const found = makeSearch(datasetOf({ jurisdictions: [one, another] }))(query);
      expect(found.map(({ id }) => id)).toEqual([another.id, one.id]);
    });

    test('a word of a name, before one of a court in a better known case', () => {
      const steps = Array.from({ length: 90 }, () => development('2017-01-01', 'other'));
      const cases = [
        lawsuit('court', {
          caption: 'A v. B',
          dockets: [{ court: 'Delta', number: '1' }],
          names: names('A'),
          events: steps,
        }),
        lawsuit('name', { caption: 'E v. Delta', names: names('E') }),
      ];
      const found = makeSearch(datasetOf({ cases }))('delta');
      expect(found.map(({ id }) => id)).toEqual(['name', 'court']);
    });

    test('a whole name of another kind, before a place with a slip', () => {
      const found = makeSearch(
        datasetOf({
          jurisdictions: [named('slip', 'Delta Akt', { events })],
          instruments: [law('whole', { name: 'Delta Act', names: names('Delta Act') })],
        }),
      );
      expect(found('delta act').map(({ id }) => id)).toEqual(['whole', 'slip']);
    });
  });

  test('completes a word of two letters, not of one', () => {
    const jurisdictions = [place('x', { shortName: 'Gate of Old', names: names('Q') })];
    const match = (query: string) => makeSearch(datasetOf({ jurisdictions }))(query)[0]?.match;
    expect(match('old ga')).toBe('words');
    expect(match('old g')).toBe('guess');
  });

  test('takes what is better known before what is not', () => {
    const events = [event('2017-01-01'), event('2017-01-02')];
    const twin = { shortName: 'Twin', names: names('Twin') };
    const places = [place('a', twin), place('b', { ...twin, events })];
    const found = makeSearch(datasetOf({ jurisdictions: places }))('twin');
    expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('shows a record looked up as it would show it', () => {
    expect(resultOf(small(), 'suit')).toEqual({
      ...entry('suit').result,
      terms: [],
      match: 'name',
    });
    expect(resultOf(small(), 'gone')).toBeNull();
  });
});
