import { describe, expect, test } from 'vitest';
import { makeCard } from '../../../core/dataset/card.ts';
import type { Card, CardRequest } from '../../../core/dataset/card-model.ts';
import { happenedBy } from '../../../core/dataset/dates.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import type { Dataset } from '../../../core/dataset/record.ts';
import { kickerText } from '../../../core/dataset/titles.ts';
import { fixtureDataset } from '../../fixtures/dataset.ts';

const real = readDataset();

function card<K extends Card['kind']>(
  dataset: Dataset,
  kind: K,
  request: Partial<CardRequest>,
): Extract<Card, { kind: K }> {
  const made = makeCard(dataset, { id: null, ref: null, asOf: null, ...request });
  if (made?.kind !== kind) throw new Error(`expected a ${kind} card, got ${made?.kind}`);
  return made as Extract<Card, { kind: K }>;
}

describe('a place', () => {
  const july = card(fixtureDataset, 'jurisdiction', { id: 'philadelphia-pa', asOf: '2017-07-06' });

  test('says what it is', () => {
    expect(july.title).toBe('Philadelphia');
    expect(kickerText(july.kicker)).toBe('City · Pennsylvania');
    expect(july.ref).toBe('ocd-division/country:us/state:pa/place:philadelphia');
    const county = card(fixtureDataset, 'jurisdiction', { id: 'clark-county-nv' });
    expect(kickerText(county.kicker)).toBe('County · Nevada');
  });

  test('tells who said what by its day, with sources', () => {
    expect(july.status.map(({ actor, status }) => [actor, status])).toEqual([
      ['Justice Department', 'reply under review'],
      ['City of Philadelphia', 'says it complies'],
    ]);
    expect(july.status[1]?.sources[0]?.publisher).toBe('City of Philadelphia Law Department');
  });

  test('tells each event, ruling and list change once, in order', () => {
    expect(july.since.map(({ date }) => date.on)).toEqual([
      '2017-08-30',
      '2017-10-12',
      '2017-10-27',
      '2017-11-15',
      '2019-02-15',
      '2025-08-05',
    ]);
    expect(july.since[4]?.link).toEqual({
      kind: 'case',
      id: 'philadelphia-v-sessions',
      title: 'City of Philadelphia v. Attorney General',
    });
  });

  test('tells list changes that no event tells', () => {
    const copy = structuredClone(fixtureDataset);
    copy.jurisdictions[0]?.events.pop();
    const member = copy.lists[0]?.members[0];
    if (member) member.off = '2025-10-01';
    const { since } = card(copy, 'jurisdiction', { id: 'philadelphia-pa', asOf: '2025-01-01' });
    expect(since.map(({ date, link }) => [date.on, link?.id])).toEqual([
      ['2025-08-05', 'doj-list-2025-08-05'],
      ['2025-10-01', 'doj-list-2025-08-05'],
    ]);
  });

  test('quotes first what was asked and what was answered', () => {
    expect(july.excerpts.map(({ side, id }) => [side, id])).toEqual([
      ['federal', 'doj-to-philadelphia-2017-04-21-1'],
      ['jurisdiction', 'philadelphia-to-doj-2017-06-22-2'],
      ['jurisdiction', 'philadelphia-to-doj-2017-06-22-1'],
    ]);
    expect(july.excerpts[1]?.by).toBe('City Solicitor Sozi Pedro Tulante');
  });

  test('never quotes what came later before what was known', () => {
    for (const { id } of real.jurisdictions) {
      for (const asOf of ['2017-07-06', '2017-10-13', '2018-01-24']) {
        const known = card(real, 'jurisdiction', { id, asOf }).excerpts.map(({ date }) =>
          happenedBy(date, asOf),
        );
        expect(known, `${id} on ${asOf}`).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
      }
    }
  });

  test('tells a case then and since', () => {
    expect(july.cases[0]).toMatchObject({
      docket: '2:17-cv-03894 (E.D. Pa.)',
      then: { kind: 'not-filed' },
      since: { text: 'affirmed in part', on: { on: '2019-02-15', precision: 'day' } },
    });
    const january = card(fixtureDataset, 'jurisdiction', {
      id: 'philadelphia-pa',
      asOf: '2018-01-24',
    });
    expect(january.cases[0]?.then).toEqual({
      kind: 'since',
      text: 'preliminary injunction for the city',
      on: { on: '2017-11-15', precision: 'day' },
    });
  });

  test('says nothing where nothing is known', () => {
    const before = card(fixtureDataset, 'jurisdiction', {
      id: 'clark-county-nv',
      asOf: '2016-01-01',
    });
    expect(before.status).toEqual([]);
    expect(before.before).toEqual([]);
    expect(before.now).toBeNull();
  });

  test('tells where it stands now with the sources of every event that this rests on', () => {
    const copy = structuredClone(fixtureDataset);
    const [philadelphia, clark] = copy.jurisdictions;
    philadelphia?.latest?.events.push(clark?.events[4]?.id ?? '');
    const { now } = card(copy, 'jurisdiction', { id: 'philadelphia-pa' });
    expect(now?.sources.map(({ id }) => id)).toEqual(['doj-list-page-2025', 'lvsun-2017-08']);
  });

  test('holds no one to a list that is known not to name them', () => {
    const { lists } = card(fixtureDataset, 'jurisdiction', { id: 'clark-county-nv' });
    expect(lists).toEqual([]);
  });

  test('of today has no “since”', () => {
    const today = card(fixtureDataset, 'jurisdiction', { id: 'philadelphia-pa' });
    expect(today.since).toEqual([]);
    expect(today.before).toHaveLength(10);
    expect(today.lists[0]?.listedThen).toBe(true);
  });
});

describe('a law', () => {
  test('shows the cited part first', () => {
    const labels = (ref: string) =>
      card(fixtureDataset, 'instrument', { id: '8-usc-1373', ref }).provisions.map(
        ({ label }) => label,
      );
    expect(labels('/us/usc/t8/s1373')).toEqual(['(a)', '(c)']);
    expect(labels('/us/usc/t8/s1373/c')).toEqual(['(c)', '(a)']);
    expect(labels('/us/usc/t8/s1373/c/1')).toEqual(['(c)', '(a)']);
  });

  test('is found by the path of a part of it', () => {
    const found = card(fixtureDataset, 'instrument', { ref: '/us/usc/t8/s1373/a' });
    expect(found.id).toBe('8-usc-1373');
    expect(found.misstatements).toHaveLength(1);
  });

  test('is told as of the day', () => {
    const order = (asOf: string) => card(real, 'instrument', { id: 'eo-13768', asOf });
    expect(order('2017-07-06').then).toEqual({
      kind: 'since',
      text: 'in force; section 9(a) enjoined nationwide (preliminary injunction)',
      on: { on: '2017-04-25', precision: 'day' },
    });
    expect(order('2017-01-01').then).toEqual({ kind: 'not-yet', day: '2017-01-01' });
    expect(order('2017-07-06').now?.text).toMatch(/revoked/);
  });

  test('without a record still has its name and address', () => {
    expect(card(fixtureDataset, 'unrecorded-law', { ref: '/us/usc/t8/s1324/a/1' })).toMatchObject({
      title: '8 U.S.C. § 1324(a)(1)',
      kicker: { what: 'Federal statute', of: null },
      officialUrl: 'https://www.law.cornell.edu/uscode/text/8/1324',
    });
  });
});

describe('other cards', () => {
  test('a case splits its events at the day', () => {
    const { then, since, dockets } = card(fixtureDataset, 'case', {
      id: 'philadelphia-v-sessions',
      asOf: '2018-01-24',
    });
    expect(then.map(({ date }) => date.on)).toEqual(['2017-08-30', '2017-11-15']);
    expect(since.map(({ text }) => text)).toEqual([
      'The Third Circuit affirms as to the three conditions and vacates the part on judicial warrants (916 F.3d 276).',
    ]);
    expect(dockets).toEqual(['2:17-cv-03894 (E.D. Pa.)', '18-2648 (3d Cir.)']);
  });

  test('a letter shows its best words first', () => {
    const letter = card(fixtureDataset, 'letter', { id: 'philadelphia-to-doj-2017-06-22' });
    expect(letter.title).toBe('Philadelphia to Justice Department');
    expect(kickerText(letter.kicker)).toBe('Letter · June 22, 2017');
    expect(letter.from).toBe('City Solicitor Sozi Pedro Tulante, City of Philadelphia');
    expect(letter.excerpts[0]?.id).toBe('philadelphia-to-doj-2017-06-22-2');
  });

  test('a list leaves out those it does not name', () => {
    const list = card(fixtureDataset, 'list', { id: 'doj-list-2025-08-05' });
    expect(list.members).toEqual([
      { name: 'Philadelphia, PA', id: 'philadelphia-pa', on: '2025-08-05', off: null },
    ]);
  });

  test('an ambiguous name is told by the name', () => {
    const { title, candidates } = card(real, 'ambiguous', {
      ids: ['new-york', 'new-york-city-ny'],
    });
    expect(title).toBe('New York');
    expect(candidates.map(({ id, kicker }) => [id, kickerText(kicker)])).toEqual([
      ['new-york', 'State'],
      ['new-york-city-ny', 'City · New York'],
    ]);
  });

  test('one candidate is no ambiguity', () => {
    expect(card(real, 'jurisdiction', { ids: ['new-york', 'no-such-place'] }).id).toBe('new-york');
  });

  test('nothing known, no card', () => {
    const request = { id: 'no-such-place', ref: null, asOf: null };
    expect(makeCard(real, request)).toBeNull();
    expect(makeCard(real, { ...request, id: null, ref: '2:17-cv-03894' })).toBeNull();
  });
});

describe('every record of the real dataset', () => {
  const ids = [
    ...real.jurisdictions,
    ...real.instruments,
    ...real.cases,
    ...real.letters,
    ...real.lists,
  ].map(({ id }) => id);

  test.each([null, '2017-07-06', '2025-08-06'])('has a card as of %s', (asOf) => {
    for (const id of ids) {
      const made = makeCard(real, { id, ref: null, asOf });
      expect(made?.title, id).toBeTruthy();
      expect(made?.kicker, id).toBeTruthy();
      expect(JSON.stringify(made), id).not.toMatch(/undefined|NaN|Invalid/);
    }
  });

  test('tells statuses and excerpts with a source', () => {
    for (const { id } of real.jurisdictions) {
      const { status, excerpts, before } = card(real, 'jurisdiction', { id });
      for (const { sources } of [...status, ...before]) expect(sources, id).not.toHaveLength(0);
      for (const { source } of excerpts) expect(source.title, id).toBeTruthy();
    }
  });
});
