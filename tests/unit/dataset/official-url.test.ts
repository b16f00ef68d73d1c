import { describe, expect, test } from 'vitest';
import { kindOfRef, officialUrl, titleOfRef } from '../../../core/dataset/official-url.ts';

const laws: readonly [ref: string, title: string, kind: string, url: string | null][] = [
  [
    '/us/usc/t8/s1373',
    '8 U.S.C. § 1373',
    'Federal statute',
    'https://www.law.cornell.edu/uscode/text/8/1373',
  ],
  [
    '/us/usc/t8/s1357/g/10/A',
    '8 U.S.C. § 1357(g)(10)(A)',
    'Federal statute',
    'https://www.law.cornell.edu/uscode/text/8/1357',
  ],
  [
    '/us/usc/t42/s2000d-1',
    '42 U.S.C. § 2000d-1',
    'Federal statute',
    'https://www.law.cornell.edu/uscode/text/42/2000d-1',
  ],
  [
    '/us/cfr/t8/s287.7/a',
    '8 C.F.R. § 287.7(a)',
    'Federal regulation',
    'https://www.ecfr.gov/current/title-8/section-287.7',
  ],
  [
    '/us/eo/13768',
    'Executive Order 13768',
    'Executive order',
    'https://www.federalregister.gov/executive-order/13768',
  ],
  [
    '/us/pl/104/208',
    'Public Law 104-208',
    'Act of Congress',
    'https://www.govinfo.gov/link/plaw/104/public/208',
  ],
  ['/us/pl/88/352', 'Public Law 88-352', 'Act of Congress', null],
  [
    '/us/bill/115/hr/3003',
    'H.R. 3003 (115th Congress)',
    'Federal bill',
    'https://www.congress.gov/bill/115th-congress/house-bill/3003',
  ],
  [
    '/us/bill/102/s/1',
    'S. 1 (102nd Congress)',
    'Federal bill',
    'https://www.congress.gov/bill/102nd-congress/senate-bill/1',
  ],
  [
    '/us/const/amdt/10',
    'U.S. Constitution, 10th Amendment',
    'Constitution',
    'https://constitution.congress.gov/browse/amendment-10/',
  ],
  ['/us-tx/bill/85/sb/4', 'TX S.B. 4', 'State bill or law', null],
];

describe('a standard reference', () => {
  test.each(laws)('%s is %s', (ref, title, kind, url) => {
    expect(titleOfRef(ref)).toBe(title);
    expect(kindOfRef(ref)).toBe(kind);
    expect(officialUrl(ref)).toBe(url);
  });

  test.each(['', '2:17-cv-03894', 'ocd-division/country:us', '/us/usc', '/us/eo/abc'])(
    '“%s” is none of a law',
    (ref) => {
      expect(titleOfRef(ref)).toBeNull();
      expect(officialUrl(ref)).toBeNull();
    },
  );
});
