import { describe, expect, test } from 'vitest';
import type { Instrument, Jurisdiction, Letter, List } from '../../../core/dataset/record.ts';
import { kickerOf, kickerText, linkTo, partyName, titleOf } from '../../../core/dataset/titles.ts';
import { datasetOf, day, law, lawsuit, letter, list, place } from './builders.ts';

const dataset = datasetOf({
  jurisdictions: [
    place('nevada', { shortName: 'Nevada', kind: 'state', state: 'NV' }),
    place('clark', { shortName: 'Clark County', kind: 'county', state: 'NV' }),
  ],
});

describe('the title of a record', () => {
  test('is the name by which readers know it', () => {
    const [, clark] = dataset.jurisdictions;
    expect(clark && titleOf(dataset, { kind: 'jurisdiction', record: clark })).toBe('Clark County');
    expect(titleOf(dataset, { kind: 'instrument', record: law('l', { name: 'A law' }) })).toBe(
      'A law',
    );
    expect(titleOf(dataset, { kind: 'case', record: lawsuit('c', { caption: 'A v. B' }) })).toBe(
      'A v. B',
    );
    expect(titleOf(dataset, { kind: 'list', record: list('april', '2017-04-21') })).toBe('april');
  });

  const doj = { name: 'Justice Department, Office of Justice Programs' };
  const county = { name: 'Office of the Sheriff, Clark County', jurisdiction: 'clark' };
  const letters: readonly [Partial<Letter>, string][] = [
    [{ from: doj, to: county }, 'Justice Department to Clark County'],
    [{ from: county, to: doj }, 'Clark County to Justice Department'],
    [{ from: { ...county, jurisdiction: 'unknown' } }, 'Office of the Sheriff'],
    [{ from: doj, subject: 'Grants' }, 'Justice Department: Grants'],
    [{ from: doj }, 'Justice Department'],
    [{ from: doj, to: county, subject: 'Grants' }, 'Justice Department to Clark County'],
    [{ from: doj, to: county, kind: 'memo' }, 'Justice Department to Clark County'],
    [{ from: doj, to: county, subject: 'Grants', kind: 'statement' }, 'Justice Department: Grants'],
    [{ from: doj, to: county, subject: 'Grants', kind: 'release' }, 'Justice Department: Grants'],
    [{ from: doj, to: county, kind: 'release' }, 'Justice Department'],
  ];

  test.each(letters)('of a letter %j is “%s”', (more, title) => {
    const record = letter('l', '2017-04-21', more);
    expect(titleOf(dataset, { kind: 'letter', record })).toBe(title);
  });
});

describe('what stands above a title', () => {
  const kinds: readonly [Jurisdiction['kind'], string][] = [
    ['state', 'State'],
    ['county', 'County · Nevada'],
    ['parish', 'Parish · Nevada'],
    ['city', 'City · Nevada'],
    ['consolidated-city-county', 'City · Nevada'],
    ['district', 'Federal district'],
    ['agency', 'Agency · Nevada'],
    ['sheriff', 'Sheriff · Nevada'],
  ];
  test.each(kinds)('a place that is a %s: %s', (kind, words) => {
    const record = place('x', { kind, state: 'NV' });
    expect(kickerText(kickerOf(dataset, { kind: 'jurisdiction', record }))).toBe(words);
  });

  test('a place in no state that is known', () => {
    const record = place('x', { state: 'ZZ' });
    expect(kickerOf(dataset, { kind: 'jurisdiction', record })).toEqual({ what: 'City', of: null });
  });

  const laws: readonly [Instrument['kind'], string][] = [
    ['statute', 'Federal statute'],
    ['regulation', 'Federal regulation'],
    ['executive-order', 'Executive order'],
    ['public-law', 'Act of Congress'],
    ['bill', 'Bill'],
    ['memo', 'Memorandum'],
    ['state-law', 'State law'],
    ['ordinance', 'Ordinance'],
    ['policy', 'Policy'],
    ['grant-program', 'Grant program'],
    ['constitution', 'Constitution'],
    ['doctrine', 'Doctrine'],
    ['consent-decree', 'Consent decree'],
  ];
  test.each(laws)('a law that is a %s: %s', (kind, what) => {
    expect(kickerOf(dataset, { kind: 'instrument', record: law('x', { kind }) })).toEqual({
      what,
      of: null,
    });
    const local = law('x', { kind, jurisdiction: 'clark' });
    expect(kickerText(kickerOf(dataset, { kind: 'instrument', record: local }))).toBe(
      `${what} · Clark County`,
    );
  });

  test('a law of a place that the record does not hold', () => {
    const record = law('x', { jurisdiction: 'unknown' });
    expect(kickerOf(dataset, { kind: 'instrument', record })).toEqual({
      what: 'Federal statute',
      of: null,
    });
  });

  test('a case, with the court of its first docket', () => {
    const dockets = [
      { court: 'D. Nev.', number: '1' },
      { court: '9th Cir.', number: '2' },
    ];
    expect(kickerOf(dataset, { kind: 'case', record: lawsuit('x', { dockets }) })).toEqual({
      what: 'Case',
      of: 'D. Nev.',
    });
    expect(kickerOf(dataset, { kind: 'case', record: lawsuit('x') })).toEqual({
      what: 'Case',
      of: null,
    });
  });

  const letters: readonly [Letter['kind'], string][] = [
    ['letter', 'Letter · June 22, 2017'],
    ['memo', 'Memorandum · June 22, 2017'],
    ['statement', 'Statement · June 22, 2017'],
    ['release', 'News release · June 22, 2017'],
  ];
  test.each(letters)('a %s, with its date: %s', (kind, words) => {
    const record = letter('x', '2017-06-22', { kind });
    expect(kickerOf(dataset, { kind: 'letter', record }).of).toEqual(day('2017-06-22'));
    expect(kickerText(kickerOf(dataset, { kind: 'letter', record }))).toBe(words);
  });

  const lists: readonly [List['kind'], string][] = [
    ['list', 'Federal list · Aug. 5, 2025'],
    ['letters', 'Set of letters · Aug. 5, 2025'],
    ['report', 'Federal report · Aug. 5, 2025'],
    ['findings', 'Federal findings · Aug. 5, 2025'],
  ];
  test.each(lists)('a list that is a %s: %s', (kind, words) => {
    const record = list('x', '2025-08-05', { kind });
    expect(kickerText(kickerOf(dataset, { kind: 'list', record }))).toBe(words);
  });
});

describe('a link', () => {
  test('has kind and title of the record', () => {
    expect(linkTo(dataset, 'clark')).toEqual({
      kind: 'jurisdiction',
      id: 'clark',
      title: 'Clark County',
    });
  });

  test('is none where the record holds nothing', () => {
    expect(linkTo(dataset, 'atlantis')).toBeNull();
  });
});

describe('a person', () => {
  test.each([
    [{ name: 'City' }, 'City'],
    [{ name: 'City', office: 'Mayor' }, 'City'],
    [{ name: 'City', person: 'A. Person' }, 'A. Person'],
    [{ name: 'City', person: 'A. Person', office: 'Mayor' }, 'Mayor A. Person'],
    [
      { name: 'City', person: 'A. Person', office: 'Director, Grants' },
      'A. Person, Director, Grants',
    ],
  ])('%j is “%s”', (party, words) => {
    expect(partyName(party)).toBe(words);
  });
});
