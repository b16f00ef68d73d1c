import { describe, expect, test } from 'vitest';
import {
  caseStatusOn,
  instrumentStatusOn,
  isListedOn,
  splitOn,
  standingOn,
  termOn,
  voiceOf,
} from '../../../core/dataset/as-of.ts';
import type { Actor, Jurisdiction } from '../../../core/dataset/record.ts';
import { development, event, law, lawsuit, list, member, place } from './builders.ts';

const by = (kind: Actor['kind']): Actor => ({ kind, name: kind });

describe('whose act it is', () => {
  const voices: readonly [Actor['kind'], ReturnType<typeof voiceOf>][] = [
    ['doj', 'federal'],
    ['dhs', 'federal'],
    ['ice', 'federal'],
    ['president', 'federal'],
    ['congress', 'federal'],
    ['federal', 'federal'],
    ['jurisdiction', 'own'],
    ['sheriff', 'own'],
    ['official', 'own'],
    ['court', 'court'],
    ['state', 'state'],
    ['advocate', null],
    ['other', null],
  ];
  test.each(voices)('%s: %s', (kind, voice) => {
    expect(voiceOf(event('2017-01-01', { actor: by(kind) }), place('x'))).toBe(voice);
  });

  test('a state’s own act is its own', () => {
    const state = place('x', { kind: 'state' });
    expect(voiceOf(event('2017-01-01', { actor: by('state') }), state)).toBe('own');
  });
});

describe('where a place stood', () => {
  const one: Jurisdiction = place('x', {
    events: [
      event('2017-05-01', { actor: by('state'), status: 'state' }),
      event('2017-04-01', { actor: by('court'), status: 'court' }),
      event('2017-03-01', { actor: by('jurisdiction'), status: 'own' }),
      event('2017-02-01', { actor: by('doj'), status: 'second' }),
      event('2017-01-01', { actor: by('doj'), status: 'first' }),
      event('2017-06-01', { actor: by('doj') }),
      event('2017-06-02', { actor: by('advocate'), status: 'heard by nobody' }),
    ],
  });
  const told = (day: string | null) =>
    standingOn(one, day).then.map(({ voice, event: { status } }) => [voice, status]);

  test('is told by the latest status of each voice, in their order', () => {
    expect(told(null)).toEqual([
      ['federal', 'second'],
      ['own', 'own'],
      ['court', 'court'],
      ['state', 'state'],
    ]);
  });

  test.each([
    ['2016-12-31', []],
    ['2017-01-01', [['federal', 'first']]],
    ['2017-01-31', [['federal', 'first']]],
    ['2017-02-01', [['federal', 'second']]],
  ])('on %s', (on, expected) => {
    expect(told(on)).toEqual(expected);
  });

  test('splits what happened before from what happened since, in order', () => {
    const { before, since } = standingOn(one, '2017-03-01');
    const days = (events: typeof before) => events.map(({ date }) => date.on);
    expect(days(before)).toEqual(['2017-01-01', '2017-02-01', '2017-03-01']);
    expect(days(since)).toEqual(['2017-04-01', '2017-05-01', '2017-06-01', '2017-06-02']);
    expect(standingOn(one, null).since).toEqual([]);
    expect(one.events[0]?.date.on).toBe('2017-05-01');
  });
});

describe('developments', () => {
  const later = development('2017-02-01', 'ruling');
  const sooner = development('2017-01-01', 'filed');

  test('are split after the day, each part in order', () => {
    expect(splitOn([later, sooner], '2016-12-31')).toEqual({ then: [], since: [sooner, later] });
    expect(splitOn([later, sooner], '2017-01-01')).toEqual({ then: [sooner], since: [later] });
    expect(splitOn([later, sooner], '2017-02-01')).toEqual({ then: [sooner, later], since: [] });
    expect(splitOn([later, sooner], null)).toEqual({ then: [sooner, later], since: [] });
  });
});

describe('the status of a law', () => {
  const enacted = { on: '2017-01', precision: 'month' } as const;
  const enjoined = development('2017-06-01', 'enjoined', { status: 'enjoined' });
  const noted = development('2017-07-01', 'other');

  test('is that of its latest development with one', () => {
    const one = law('x', { enacted, developments: [enjoined, noted] });
    expect(instrumentStatusOn(one, '2017-07-01')).toEqual({
      kind: 'since',
      text: 'enjoined',
      development: enjoined,
    });
    expect(instrumentStatusOn(one, null)).toMatchObject({ text: 'enjoined' });
    expect(instrumentStatusOn(one, '2017-05-31')).toBeNull();
  });

  test.each([
    ['2016-12-31', { kind: 'not-yet' }],
    ['2017-01-01', null],
    [null, null],
  ])('before it is on record, on %s: %j', (on, status) => {
    expect(instrumentStatusOn(law('x', { enacted }), on)).toEqual(status);
  });

  test('is unknown where nothing is dated', () => {
    expect(instrumentStatusOn(law('x'), '2000-01-01')).toBeNull();
  });
});

describe('the status of a case', () => {
  const filed = development('2017-01-02', 'filed');
  const closed = development('2017-03-01', 'closed', { status: 'closed' });

  test.each([
    ['2017-01-01', { kind: 'not-yet' }],
    ['2017-01-02', null],
    ['2017-02-28', null],
    ['2017-03-01', { kind: 'since', text: 'closed', development: closed }],
    [null, { kind: 'since', text: 'closed', development: closed }],
  ])('on %s is %j', (on, status) => {
    expect(caseStatusOn(lawsuit('x', { events: [filed, closed] }), on)).toEqual(status);
  });

  test('is unknown where no filing is on record', () => {
    expect(caseStatusOn(lawsuit('x', { events: [closed] }), '2017-01-01')).toBeNull();
    expect(caseStatusOn(lawsuit('x'), '2017-01-01')).toBeNull();
  });
});

describe('an entry on a list', () => {
  const april = list('april', '2017-04-21');

  test('lasts from its own day, else from the list’s last possible one', () => {
    expect(termOn(april, member('x'))).toEqual({ on: '2017-04-21', off: null });
    const term = { on: '2017-04-25', off: '2017-05-01' };
    expect(termOn(april, member('x', term))).toEqual(term);
    const month = list('m', '2017-04', { published: { on: '2017-04', precision: 'month' } });
    expect(termOn(month, member('x', { off: null }))).toEqual({ on: '2017-04-30', off: null });
  });

  test.each([
    ['2017-04-20', false],
    ['2017-04-21', true],
    ['2017-04-30', true],
    ['2017-05-01', false],
    ['2017-05-02', false],
    [null, false],
  ])('removed on May 1 stands on it on %s: %s', (on, expected) => {
    expect(isListedOn(april, member('x', { off: '2017-05-01' }), on)).toBe(expected);
  });

  test('never removed stands on it today', () => {
    expect(isListedOn(april, member('x'), null)).toBe(true);
    expect(isListedOn(april, member('x'), '2017-04-22')).toBe(true);
  });

  test('that is known to be none never does', () => {
    expect(isListedOn(april, member('x', { listed: false }), null)).toBe(false);
    expect(isListedOn(april, member('x', { listed: false }), '2017-04-22')).toBe(false);
  });
});
