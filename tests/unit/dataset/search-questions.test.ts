import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeSearch } from '../../../core/dataset/search.ts';

/** What people type, and the record they mean. */
const AS_WRITTEN: readonly (readonly [query: string, id: string])[] = [
  ['Philadelphia', 'philadelphia-pa'],
  ['clark county', 'clark-county-nv'],
  ['Cook County', 'cook-county-il'],
  ['King County, Washington', 'king-county-wa'],
  ['new orleans', 'new-orleans-la'],
  ['West Palm Beach', 'west-palm-beach-fl'],
  ['Santa Clara County', 'santa-clara-county-ca'],
  ['Miami-Dade', 'miami-dade-county-fl'],
  ['Connecticut', 'connecticut'],
  ['Vermont', 'vermont'],
  ['illinois', 'illinois'],
  ['San Antonio', 'san-antonio-tx'],
  ['Portland Oregon', 'portland-or'],
  ['Milwaukee', 'milwaukee-wi'],
  ['Milwaukee County', 'milwaukee-county-wi'],
  ['1373', '8-usc-1373'],
  ['8 U.S.C. 1373', '8-usc-1373'],
  ['Section 1644', '8-usc-1644'],
  ['section 1324', '8-usc-1324'],
  ['Executive Order 13768', 'eo-13768'],
  ['executive order 14287', 'eo-14287'],
  ['SB 54', 'ca-sb54'],
  ['H.R. 3003', 'hr-3003'],
  ['Laken Riley Act', 'laken-riley-act'],
  ['Tenth Amendment', 'tenth-amendment'],
  ['Green Light Law', 'ny-green-light'],
  ['Boston Trust Act', 'boston-trust-act'],
  ['Byrne JAG', 'byrne-jag'],
  ['287(g)', '8-usc-1357g'],
  ['chicago v barr', 'chicago-v-sessions-2017'],
  ['City of Chicago v. Sessions', 'chicago-v-sessions-2017'],
  ['Printz v. United States', 'printz'],
  ['Murphy v. NCAA', 'murphy-v-ncaa'],
  ['Steinle', 'steinle-v-san-francisco'],
  ['City of El Cenizo v. Texas', 'el-cenizo-v-texas'],
  ['United States v. California', 'us-v-california-2018'],
  ['philadelphia v sessions', 'philadelphia-v-sessions'],
  ['doj list 2025', 'DOJ-2025-08-05'],
  ['april 2017 letters', 'APR17'],
  ['Declined Detainer Outcome Report', 'DDOR-2017'],
];

/** The same with typing errors, nicknames, initials and words put together. */
const LOOSELY: readonly (readonly [query: string, id: string])[] = [
  ['philly', 'philadelphia-pa'],
  ['philadelfia', 'philadelphia-pa'],
  ['philidelphia', 'philadelphia-pa'],
  ['san fransisco', 'san-francisco-ca'],
  ['san francsico', 'san-francisco-ca'],
  ['sf', 'san-francisco-ca'],
  ['ny', 'new-york'],
  ['nyc', 'new-york-city-ny'],
  ['nola', 'new-orleans-la'],
  ['LA', 'los-angeles-ca'],
  ['los angelas', 'los-angeles-ca'],
  ['chi town', 'chicago-il'],
  ['chcago', 'chicago-il'],
  ['dc', 'washington-dc'],
  ['d.c.', 'washington-dc'],
  ['seatle', 'seattle-wa'],
  ['albequerque', 'albuquerque-nm'],
  ['conneticut', 'connecticut'],
  ['massachusets', 'massachusetts'],
  ['missisippi', 'mississippi'],
  ['louisvile', 'louisville-metro-ky'],
  ['milwakee county', 'milwaukee-county-wi'],
  ['clrak county', 'clark-county-nv'],
  ['vegas', 'las-vegas-nv'],
  ['saint paul', 'st-paul-mn'],
  ['minneapolis mn', 'minneapolis-mn'],
  ['sb4', 'tx-sb4-2017'],
  ['sb54', 'ca-sb54'],
  ['287g', '8-usc-1357g'],
  ['8usc1373', '8-usc-1373'],
  ['sec 1373', '8-usc-1373'],
  ['eo13768', 'eo-13768'],
  ['exectuive order 13768', 'eo-13768'],
  ['10th amendment', 'tenth-amendment'],
  ['lakin riley', 'laken-riley-act'],
  ['bryne jag', 'byrne-jag'],
  ['harborign', '8-usc-1324'],
  ['steinel v san francisco', 'steinle-v-san-francisco'],
  ['chicago v sesions', 'chicago-v-sessions-2017'],
  ['dhs list', 'DHS-2025-05-29'],
];

const search = makeSearch(readDataset());
const placeOf = ([query, id]: readonly [string, string]) =>
  search(query, 5).findIndex((result) => result.id === id);

describe('eighty questions', () => {
  const questions = [...AS_WRITTEN, ...LOOSELY];

  it('are eighty, half of them with errors or nicknames', () => {
    expect([AS_WRITTEN.length, LOOSELY.length]).toEqual([40, 40]);
    expect(new Set(questions.map(([query]) => query)).size).toBe(80);
  });

  it('are answered first in 95 of 100', () => {
    const missed = questions.filter((question) => placeOf(question) !== 0);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(questions.length * 0.05);
  });

  it('are all answered among the first three', () => {
    const missed = questions.filter((question) => {
      const place = placeOf(question);
      return place < 0 || place > 2;
    });
    expect(missed).toEqual([]);
  });

  it('show both the state and the city of one name', () => {
    const [one, another] = search('ny');
    expect([one?.id, another?.id]).toEqual(['new-york', 'new-york-city-ny']);
  });
});
