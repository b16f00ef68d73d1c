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
  ['567 U.S. 387', '567 U.S. 387', 'Case', 'https://www.courtlistener.com/c/U.S./567/387/'],
  [
    '250 F. Supp. 3d 497',
    '250 F. Supp. 3d 497',
    'Case',
    'https://www.courtlistener.com/c/F.%20Supp.%203d/250/497/',
  ],
  ['/us/bill/hr/32', 'H.R. 32', 'Federal bill', null],
  [
    '/us/usc/t8/s1101/note',
    '8 U.S.C. § 1101 note',
    'Federal statute',
    'https://www.law.cornell.edu/uscode/text/8/1101',
  ],
  [
    '/us/usc/t8',
    'Title 8 of the U.S. Code',
    'Federal statute',
    'https://www.law.cornell.edu/uscode/text/8',
  ],
  [
    '/us/cfr/t8/pt287',
    '8 C.F.R. Part 287',
    'Federal regulation',
    'https://www.ecfr.gov/current/title-8/part-287',
  ],
  [
    '/us/cfr/t26/s1.170A-1/h/3',
    '26 C.F.R. § 1.170A-1(h)(3)',
    'Federal regulation',
    'https://www.ecfr.gov/current/title-26/section-1.170A-1',
  ],
  [
    '/us/fr/82/8799',
    '82 Federal Register 8799',
    'Federal regulation',
    'https://www.federalregister.gov/citation/82-FR-8799',
  ],
  [
    '/us/stat/110/3009',
    '110 Statutes at Large 3009',
    'Act of Congress',
    'https://www.govinfo.gov/link/statute/110/3009',
  ],
  ['/us/stat/110/3009-707', '110 Statutes at Large 3009-707', 'Act of Congress', null],
  [
    '/us/const/art/1/s8/c1',
    'U.S. Constitution, Article I, Section 8, Clause 1',
    'Constitution',
    'https://constitution.congress.gov/browse/article-1/section-8/',
  ],
  [
    '/us/const/art/3',
    'U.S. Constitution, Article III',
    'Constitution',
    'https://constitution.congress.gov/browse/article-3/',
  ],
  ['/us-wa/bill/sb/5497', 'WA S.B. 5497', 'State bill or law', null],
  ['/us-co/bill/hb/25-1153', 'CO H.B. 25-1153', 'State bill or law', null],
  ['/us-or/bill/measure/105', 'OR Measure 105', 'State bill or law', null],
  ['/us-la/act/314', 'Louisiana Act 314', 'State bill or law', null],
  ['/us-wi/act/2023/12', 'Wisconsin Act 12 of 2023', 'State bill or law', null],
  ['/us-ma/act/2024/ch135', 'Massachusetts Chapter 135 of 2024', 'State bill or law', null],
  ['/us-oh/const/art/1/s24', 'Ohio Constitution, Article 1, Section 24', 'Constitution', null],
  ['/us-fl/code/s908.103/1', 'Florida Statutes § 908.103(1)', 'State law', null],
  ['/us-ct/cgs/s54-192h', 'Connecticut General Statutes § 54-192h', 'State law', null],
  [
    '/us-wa/code/s43.17.425',
    'Revised Code of Washington § 43.17.425',
    'State law',
    'https://app.leg.wa.gov/RCW/default.aspx?cite=43.17.425',
  ],
  [
    '/us-wa/code/ch9.41',
    'Revised Code of Washington Chapter 9.41',
    'State law',
    'https://app.leg.wa.gov/RCW/default.aspx?cite=9.41',
  ],
  ['/us-al/act/2011/535', 'Alabama Act 535 of 2011', 'State bill or law', null],
  ['/us-or/act/2021/ch550', 'Oregon Chapter 550 of 2021', 'State bill or law', null],
  [
    '/us-mn/code/s13.82/7',
    'Minnesota Statutes § 13.82, subd. 7',
    'State law',
    'https://www.revisor.mn.gov/statutes/cite/13.82',
  ],
  [
    '/us-mn/code/s13.32',
    'Minnesota Statutes § 13.32',
    'State law',
    'https://www.revisor.mn.gov/statutes/cite/13.32',
  ],
  [
    '/us-va/code/s18.2-95',
    'Code of Virginia § 18.2-95',
    'State law',
    'https://law.lis.virginia.gov/vacode/18.2-95/',
  ],
  [
    '/us-oh/code/s2921.44',
    'Ohio Revised Code § 2921.44',
    'State law',
    'https://codes.ohio.gov/ohio-revised-code/section-2921.44',
  ],
  [
    '/us-wi/code/s66.0408',
    'Wisconsin Statutes § 66.0408',
    'State law',
    'https://docs.legis.wisconsin.gov/document/statutes/66.0408',
  ],
  [
    '/us-ca/code/government/s7284.6/a/1/C',
    'California Government Code § 7284.6(a)(1)(C)',
    'State law',
    'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV&sectionNum=7284.6',
  ],
  [
    '/us-tx/code/local-government/s370.003',
    'Texas Local Government Code § 370.003',
    'State law',
    'https://statutes.capitol.texas.gov/Docs/LG/htm/LG.370.htm#370.003',
  ],
  [
    '/us-tx/code/government/ch752',
    'Texas Government Code Chapter 752',
    'State law',
    'https://statutes.capitol.texas.gov/Docs/GV/htm/GV.752.htm',
  ],
  [
    '/us-ny/code/correction/s500-c',
    'New York Correction Law § 500-c',
    'State law',
    'https://www.nysenate.gov/legislation/laws/COR/500-C',
  ],
  [
    '/us-ny/code/real-property/s231-b/3',
    'New York Real Property Law § 231-b(3)',
    'State law',
    'https://www.nysenate.gov/legislation/laws/RPP/231-B',
  ],
  [
    '/us-tx/code/transportation/s545.401',
    'Texas Transportation Code § 545.401',
    'State law',
    'https://statutes.capitol.texas.gov/Docs/TN/htm/TN.545.htm#545.401',
  ],
  [
    '/us-md/code/criminal-procedure/s5-104',
    'Maryland Criminal Procedure Article § 5-104',
    'State law',
    null,
  ],
  [
    '/us-pa/code/t18/s2502/a',
    'Pennsylvania Consolidated Statutes, Title 18 § 2502(a)',
    'State law',
    null,
  ],
  ['/us-il/ilcs/5/805/20', '5 ILCS 805/20', 'State law', null],
  ['/us-wa/seattle/code/s4.18.010', 'Seattle Code § 4.18.010', 'Ordinance', null],
];

describe('a standard reference', () => {
  test.each(laws)('%s is %s', (ref, title, kind, url) => {
    expect(titleOfRef(ref)).toBe(title);
    expect(kindOfRef(ref)).toBe(kind);
    expect(officialUrl(ref)).toBe(url);
  });

  test.each([
    '',
    '2025 WL 2716277',
    '2:17-cv-03894',
    'ocd-division/country:us',
    '/us/usc',
    '/us/eo/abc',
  ])('“%s” is none of a law', (ref) => {
    expect(titleOfRef(ref)).toBeNull();
    expect(officialUrl(ref)).toBeNull();
  });
});
