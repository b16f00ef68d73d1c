import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeSearch } from '../../../core/dataset/search.ts';

const search = makeSearch(readDataset());
const first = (query: string) => search(query)[0]?.id;

describe('what people type, and what they mean by it', () => {
  test.each([
    ['Philadelphia', 'philadelphia-pa'],
    ['clark county', 'clark-county-nv'],
    ['new orleans', 'new-orleans-la'],
    ['orleans parish', 'orleans-parish-la'],
    ['miami dade', 'miami-dade-county-fl'],
    ['Oregon', 'oregon'],
    ['washington', 'washington'],
    ['santa clara', 'santa-clara-county-ca'],
    ['1373', '8-usc-1373'],
    ['8 U.S.C. § 1373', '8-usc-1373'],
    ['sb 54', 'ca-sb54'],
    ['Executive Order 13768', 'eo-13768'],
    ['hr 3003', 'hr-3003'],
    ['tenth amendment', 'tenth-amendment'],
    ['chicago v barr', 'chicago-v-sessions-2017'],
    ['888 F.3d 272', 'chicago-v-sessions-2017'],
    ['17-cv-03894', 'philadelphia-v-sessions'],
    ['el cenizo', 'el-cenizo-v-texas'],
    ['doj list 2025', 'DOJ-2025-08-05'],
    ['april 2017 letters', 'APR17'],
    ['letter tulante', 'L15'],
  ])('%s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('nicknames, short forms and words put together', () => {
  test.each([
    ['philly', 'philadelphia-pa'],
    ['nyc', 'new-york-city-ny'],
    ['nola', 'new-orleans-la'],
    ['la', 'los-angeles-ca'],
    ['d.c.', 'washington-dc'],
    ['west palm', 'west-palm-beach-fl'],
    ['sb4', 'tx-sb4-2017'],
    ['287g', '8-usc-1357g'],
    ['eo 14287', 'eo-14287'],
    ['byrne jag', 'byrne-jag'],
    ['sessions memo', 'sessions-memo-2017'],
    ['values act', 'ca-sb54'],
    ['dhs list', 'DHS-2025-05-29'],
  ])('%s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  test('“ny” is the state and the city', () => {
    const [one, another] = search('ny');
    expect([one?.id, another?.id]).toEqual(['new-york', 'new-york-city-ny']);
  });

  test('a word for a kind asks for that kind', () => {
    const [law] = search('law phil');
    expect([law?.kind, law?.title]).toEqual([
      'instrument',
      expect.stringContaining('Philadelphia'),
    ]);
    expect(search('philadelphia lawsuit')[0]?.id).toBe('philadelphia-v-sessions');
    expect(search('philadelphia letter')[0]?.kind).toBe('letter');
  });
});

describe('typing errors', () => {
  test.each([
    ['san fransisco', 'san-francisco-ca'],
    ['los angelas', 'los-angeles-ca'],
    ['chcago', 'chicago-il'],
    ['philadelfia', 'philadelphia-pa'],
    ['conneticut', 'connecticut'],
    ['louisvile', 'louisville-metro-ky'],
    ['seatle', 'seattle-wa'],
    ['clrak county', 'clark-county-nv'],
    ['albequerque', 'albuquerque-nm'],
    ['milwakee county', 'milwaukee-county-wi'],
    ['exectuive order 13768', 'eo-13768'],
    ['harborign', '8-usc-1324'],
    ['steinel v san francisco', 'steinle-v-san-francisco'],
  ])('%s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  test('numbers are taken as they are', () => {
    expect(search('1374').map(({ id }) => id)).not.toContain('8-usc-1373');
  });
});

describe('a result', () => {
  test('says what it is, who says where it stands, and what to mark', () => {
    expect(search('philadelphia')[0]).toEqual({
      kind: 'jurisdiction',
      id: 'philadelphia-pa',
      title: 'Philadelphia',
      kicker: { what: 'City', of: 'Pennsylvania' },
      badge: { by: 'Justice Department', on: expect.anything(), text: expect.any(String) },
      terms: ['philadelphia'],
      match: 'name',
    });
    expect(search('san fransisco')[0]?.terms).toEqual(['san', 'francisco']);
  });

  test('nothing typed, nothing found', () => {
    expect(search('')).toEqual([]);
    expect(search(' § . ')).toEqual([]);
    expect(search('xyzzyx')).toEqual([]);
  });

  test('no more than asked for', () => {
    expect(search('county', 5)).toHaveLength(5);
  });
});
