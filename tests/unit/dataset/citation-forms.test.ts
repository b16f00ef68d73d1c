import { describe, expect, test } from 'vitest';
import { citationOf } from '../../../core/dataset/citation.ts';
import { kindOfRef, officialUrl, titleOfRef } from '../../../core/dataset/official-url.ts';
import type { Case, Instrument, Letter, List, Source } from '../../../core/dataset/record.ts';
import {
  datasetOf,
  day,
  development,
  excerpt,
  law,
  lawsuit,
  letter,
  list,
  source,
} from './builders.ts';

describe('a law is cited', () => {
  const cite = (more: Partial<Instrument>) =>
    citationOf(datasetOf(), { kind: 'instrument', record: law('x', more) });
  const enacted = day('2017-01-25');

  test.each<[string, Partial<Instrument>, string]>([
    [
      'a statute by its number',
      { name: 'The Act', citations: ['8 U.S.C. § 1', '1 Stat. 2'], enacted },
      '8 U.S.C. § 1',
    ],
    ['a statute without one by its name', { name: 'The Act' }, 'The Act'],
    [
      'a regulation by its number',
      { kind: 'regulation', name: 'The Rule', citations: ['28 C.F.R. § 1'] },
      '28 C.F.R. § 1',
    ],
    [
      'an order by number, print and day',
      {
        kind: 'executive-order',
        name: 'The Order',
        citations: ['Exec. Order 1', 'FR Doc. 5', '82 Fed. Reg. 3'],
        enacted,
      },
      'Exec. Order 1, 82 Fed. Reg. 3 (Jan. 25, 2017)',
    ],
    [
      'an amendment without a day',
      { kind: 'constitution', name: 'The Amendment', citations: ['U.S. Const. amend. X'], enacted },
      'U.S. Const. amend. X',
    ],
    [
      'an act with its name, number and print',
      {
        kind: 'public-law',
        name: 'The Act',
        citations: ['Pub. L. 1-2', '110 Stat. 3009'],
        enacted,
      },
      'The Act, Pub. L. 1-2, 110 Stat. 3009 (Jan. 25, 2017)',
    ],
    [
      'an act that is cited by its print, once',
      { kind: 'public-law', name: 'The Act', citations: ['110 Stat. 3009'], enacted },
      'The Act, 110 Stat. 3009 (Jan. 25, 2017)',
    ],
    [
      'a bill whose number tells the year',
      {
        kind: 'bill',
        name: 'The Bill, H.R. 3',
        citations: ['H.R. 3, 115th Cong. (2017)'],
        enacted,
      },
      'The Bill, H.R. 3, 115th Cong. (2017)',
    ],
    [
      'a bill with a year amid its number',
      { kind: 'bill', name: 'The Bill', citations: ['H.R. 3 (2017), amended'], enacted },
      'The Bill, H.R. 3 (2017), amended (Jan. 25, 2017)',
    ],
    [
      'a law with a number in brackets',
      { kind: 'state-law', name: 'The Law', citations: ['5 Code (pt. 12)'], enacted },
      'The Law, 5 Code (pt. 12) (Jan. 25, 2017)',
    ],
    [
      'a law named by the beginning of its number',
      { kind: 'state-law', name: 'S.B. 4', citations: ['S.B. 4, 85th Leg.'] },
      'S.B. 4, 85th Leg.',
    ],
    [
      'a policy without a number',
      { kind: 'policy', name: 'The Policy, revised' },
      'The Policy, revised',
    ],
    [
      'with its address',
      { kind: 'policy', name: 'The Policy', officialUrl: 'https://example.org/p' },
      'The Policy, https://example.org/p',
    ],
  ])('%s', (_name, more, expected) => {
    expect(cite(more)).toBe(expected);
  });
});

describe('a case is cited', () => {
  const cite = (more: Partial<Case>) =>
    citationOf(datasetOf(), {
      kind: 'case',
      record: lawsuit('x', { caption: 'A v. B', court: 'The Court', ...more }),
    });
  const filed = development('2017-08-07', 'filed');
  const ruled = (on: string, citation: string) => development(on, 'ruling', { citation });
  const district = { court: 'N.D. Ill.', number: '1:17' };
  const appeal = { court: '7th Cir.', number: '17-1' };

  test.each<[string, Partial<Case>, string]>([
    ['by its court', {}, 'A v. B (The Court)'],
    ['by its court and day', { events: [filed] }, 'A v. B (The Court, filed Aug. 7, 2017)'],
    ['by its number', { dockets: [district] }, 'A v. B, No. 1:17 (N.D. Ill.)'],
    [
      'by its number and day',
      { dockets: [district, appeal], events: [ruled('2018-01-01', ''), filed] },
      'A v. B, No. 1:17 (N.D. Ill. filed Aug. 7, 2017)',
    ],
    [
      'by its appeal, without the day of the suit',
      { dockets: [appeal], events: [filed] },
      'A v. B, No. 17-1 (7th Cir.)',
    ],
    [
      'by the Supreme Court’s number',
      { dockets: [{ court: 'S. Ct.', number: '20-1' }], events: [filed] },
      'A v. B, No. 20-1 (S. Ct.)',
    ],
    [
      'by its decisions, each with the court that prints it',
      {
        dockets: [district, appeal, { court: 'S. Ct.', number: '20-1' }],
        reporters: [
          '264 F. Supp. 3d 9',
          '888 F.3d 2',
          '1 U.S. 2',
          '5 F.4th 6',
          '7 F.2d 8',
          '9 F. App’x 10',
        ],
        events: [
          ruled('2017-09-15', '264 F. Supp. 3d 9'),
          ruled('2018', 'aff’d, 888 F.3d 2'),
          ruled('2019-01', '1 U.S. 2'),
          ruled('2020-01', '5 F.4th 6'),
          ruled('2021-01', '7 F.2d 8'),
          ruled('2022-01', '9 F. App’x 10'),
        ],
      },
      'A v. B, No. 1:17 (N.D. Ill.); 264 F. Supp. 3d 9 (N.D. Ill. 2017); 888 F.3d 2 (7th Cir. 2018); 1 U.S. 2 (2019); 5 F.4th 6 (7th Cir. 2020); 7 F.2d 8 (7th Cir. 2021); 9 F. App’x 10 (7th Cir. 2022)',
    ],
    [
      'without a court where there were two of a kind',
      {
        dockets: [
          district,
          { court: 'C.D. Ill.', number: '2' },
          appeal,
          { ...appeal, number: '18' },
        ],
        reporters: ['264 F. Supp. 3d 9', '888 F.3d 2', '3 F.3d 4'],
        events: [ruled('2017-09-15', '264 F. Supp. 3d 9'), ruled('2018-09-15', '888 F.3d 2')],
      },
      'A v. B, No. 1:17 (N.D. Ill.); 264 F. Supp. 3d 9 (2017); 888 F.3d 2 (7th Cir. 2018)',
    ],
    [
      'by a decision alone',
      { reporters: ['505 U.S. 144'], events: [ruled('1992-06-19', '505 U.S. 144')] },
      'A v. B, 505 U.S. 144 (1992)',
    ],
    [
      'by an old reporter of appeals',
      { dockets: [appeal], reporters: ['12 F. 34'], events: [ruled('1890-06-19', '12 F. 34')] },
      'A v. B, No. 17-1 (7th Cir.); 12 F. 34 (7th Cir. 1890)',
    ],
    [
      'without a court that the record does not hold',
      { reporters: ['888 F.3d 2'], events: [ruled('2018-06-19', '888 F.3d 2')] },
      'A v. B, 888 F.3d 2 (2018)',
    ],
  ])('%s', (_name, more, expected) => {
    expect(cite(more)).toBe(expected);
  });
});

describe('a letter is cited', () => {
  const bare: Source = source('s', { url: null, date: null });
  const cite = (more: Partial<Letter>, sources: readonly Source[] = [bare]) =>
    citationOf(datasetOf({ sources: [...sources] }), {
      kind: 'letter',
      record: letter('x', '2017-06-22', more),
    })?.replace(', as reported in Title of s, Publisher of s', '');

  const from = { name: 'City' };
  const to = { name: 'Department' };
  const signedBy = [{ name: 'City', person: 'A. Mayor', office: 'Mayor' }];

  test.each<[string, Partial<Letter>, string]>([
    ['by its sender', { from }, 'Letter from City (June 22, 2017)'],
    ['by its addressee', { from, to }, 'Letter from City to Department (June 22, 2017)'],
    [
      'by who signed it',
      { from, to, signedBy },
      'Letter from Mayor A. Mayor, City, to Department (June 22, 2017)',
    ],
    [
      'by the person it went to',
      { from, to: { ...to, person: 'B. Doe' } },
      'Letter from City to B. Doe, Department (June 22, 2017)',
    ],
    [
      'by a body that signed it',
      { from, signedBy: [{ name: 'City' }] },
      'Letter from City (June 22, 2017)',
    ],
    [
      'as a memorandum',
      { from, to, kind: 'memo' },
      'Memorandum from City to Department (June 22, 2017)',
    ],
    [
      'as a statement',
      { from, to, signedBy, kind: 'statement' },
      'Statement of Mayor A. Mayor, City (June 22, 2017)',
    ],
    [
      'as a release',
      { from, to, signedBy, kind: 'release', subject: 'Grants' },
      'News release, City, Grants (June 22, 2017)',
    ],
    [
      'as a release without a subject',
      { from, kind: 'release' },
      'News release, City (June 22, 2017)',
    ],
  ])('%s', (_name, more, expected) => {
    expect(cite(more)).toBe(expected);
  });

  const letterAt = 'Letter from Justice Department (June 22, 2017)';

  test('with the address where its words were seen', () => {
    const excerpts = [
      excerpt('p', { evidence: 'press', source: 't' }),
      excerpt('q', { evidence: 'primary', source: 's' }),
    ];
    expect(cite({ excerpts }, [source('s'), source('t')])).toBe(
      `${letterAt}, https://example.org/s`,
    );
    expect(cite({ excerpts }, [bare, source('t')])).toBe(letterAt);
    expect(cite({ excerpts: [excerpt('q', { evidence: 'press' })] }, [source('s')])).toBe(
      `${letterAt} (Jan. 1, 2017), https://example.org/s`,
    );
  });

  test('else with who tells of it, best with an address', () => {
    const sources = ['s', 't'] as [string, string];
    expect(cite({ sources }, [bare, source('t')])).toBe(
      `${letterAt}, as reported in Title of t, Publisher of t (Jan. 1, 2017), https://example.org/t`,
    );
    expect(cite({ sources }, [source('s', { date: null }), source('t')])).toBe(
      `${letterAt}, https://example.org/s`,
    );
    expect(cite({ sources: ['t'] }, [source('t', { url: null })])).toBe(
      `${letterAt}, as reported in Title of t, Publisher of t (Jan. 1, 2017)`,
    );
    expect(cite({ sources: ['gone'] })).toBe(letterAt);
  });
});

describe('a list is cited', () => {
  const cite = (sources: readonly Source[], more: Partial<List> = {}) =>
    citationOf(datasetOf({ sources: [...sources] }), {
      kind: 'list',
      record: list('x', '2025-08-05', { sources: ['s', 't'], ...more }),
    });
  const what = 'Justice Department, Title of x (Aug. 5, 2025)';

  test('with the address of the document, else with who tells of it', () => {
    expect(cite([source('s', { kind: 'press' }), source('t')])).toBe(
      `${what}, https://example.org/t`,
    );
    expect(cite([source('s', { url: null }), source('t')])).toBe(`${what}, https://example.org/t`);
    expect(cite([source('s', { kind: 'press' }), source('t', { url: null })])).toBe(
      `${what}, as reported in Title of s, Publisher of s (Jan. 1, 2017), https://example.org/s`,
    );
    expect(cite([])).toBe(what);
  });
});

describe('a reference', () => {
  test.each<[string, string | null, string | null, string | null]>([
    [
      '/us/usc/t8/s1324/a/1',
      '8 U.S.C. § 1324(a)(1)',
      'Federal statute',
      'https://www.law.cornell.edu/uscode/text/8/1324',
    ],
    [
      '/us/usc/t5A/s12',
      '5A U.S.C. § 12',
      'Federal statute',
      'https://www.law.cornell.edu/uscode/text/5a/12',
    ],
    [
      '/us/usc/t42/s300a-7.1',
      '42 U.S.C. § 300a-7.1',
      'Federal statute',
      'https://www.law.cornell.edu/uscode/text/42/300a-7.1',
    ],
    [
      '/us/cfr/t8/s287.7/d/1',
      '8 C.F.R. § 287.7(d)(1)',
      'Federal regulation',
      'https://www.ecfr.gov/current/title-8/section-287.7',
    ],
    [
      '/us/cfr/t28/s66.12a-b',
      '28 C.F.R. § 66.12a-b',
      'Federal regulation',
      'https://www.ecfr.gov/current/title-28/section-66.12a-b',
    ],
    [
      '/us/cfr/t28/p100',
      '28 C.F.R. Part 100',
      'Federal regulation',
      'https://www.ecfr.gov/current/title-28/part-100',
    ],
    [
      '/us/eo/13768/s9/a',
      'Executive Order 13768, sec. 9(a)',
      'Executive order',
      'https://www.federalregister.gov/executive-order/13768',
    ],
    [
      '/us/eo/13768/s12/b/2',
      'Executive Order 13768, sec. 12(b)(2)',
      'Executive order',
      'https://www.federalregister.gov/executive-order/13768',
    ],
    [
      '/us/eo/13768/a',
      'Executive Order 13768',
      'Executive order',
      'https://www.federalregister.gov/executive-order/13768',
    ],
    [
      '/us/eo/13768/x/s9',
      'Executive Order 13768',
      'Executive order',
      'https://www.federalregister.gov/executive-order/13768',
    ],
    [
      '/us/usc/t8/s1324/aa/10',
      '8 U.S.C. § 1324(aa)(10)',
      'Federal statute',
      'https://www.law.cornell.edu/uscode/text/8/1324',
    ],
    [
      '/us/eo/13768/s9/aa',
      'Executive Order 13768, sec. 9(aa)',
      'Executive order',
      'https://www.federalregister.gov/executive-order/13768',
    ],
    ['/us/pl/103/1/s5', 'Public Law 103-1', 'Act of Congress', null],
    [
      '/us/pl/104/1',
      'Public Law 104-1',
      'Act of Congress',
      'https://www.govinfo.gov/link/plaw/104/public/1',
    ],
    [
      '/us/pl/105/12',
      'Public Law 105-12',
      'Act of Congress',
      'https://www.govinfo.gov/link/plaw/105/public/12',
    ],
    [
      '/us/bill/111/hres/22',
      'H.Res. 22 (111th Congress)',
      'Federal bill',
      'https://www.congress.gov/bill/111th-congress/house-resolution/22',
    ],
    [
      '/us/bill/113/sres/3',
      'S.Res. 3 (113th Congress)',
      'Federal bill',
      'https://www.congress.gov/bill/113th-congress/senate-resolution/3',
    ],
    [
      '/us/bill/101/hjres/3',
      'H.J.Res. 3 (101st Congress)',
      'Federal bill',
      'https://www.congress.gov/bill/101st-congress/house-joint-resolution/3',
    ],
    [
      '/us/bill/103/sjres/3',
      'S.J.Res. 3 (103rd Congress)',
      'Federal bill',
      'https://www.congress.gov/bill/103rd-congress/senate-joint-resolution/3',
    ],
    [
      '/us/bill/103/hconres/3',
      'H.Con.Res. 3 (103rd Congress)',
      'Federal bill',
      'https://www.congress.gov/bill/103rd-congress/house-concurrent-resolution/3',
    ],
    [
      '/us/bill/103/sconres/3',
      'S.Con.Res. 3 (103rd Congress)',
      'Federal bill',
      'https://www.congress.gov/bill/103rd-congress/senate-concurrent-resolution/3',
    ],
    ['/us/bill/103/xy/3', 'XY 3 (103rd Congress)', 'Federal bill', null],
    [
      '/us/const/amdt/1',
      'U.S. Constitution, 1st Amendment',
      'Constitution',
      'https://constitution.congress.gov/browse/amendment-1/',
    ],
    [
      '/us/const/amdt/14/s1',
      'U.S. Constitution, 14th Amendment',
      'Constitution',
      'https://constitution.congress.gov/browse/amendment-14/',
    ],
    ['/us-ca/bill/2017-2018/sb/54', 'CA S.B. 54', 'State bill or law', null],
    ['/us-tx/bill/85/hb/12', 'TX H.B. 12', 'State bill or law', null],
    ['/us-ca/bill/85/ab/12', 'CA A.B. 12', 'State bill or law', null],
    ['/us-ny/bill/85/a/12', 'NY A. 12', 'State bill or law', null],
    ['/us/usc/t', null, null, null],
    ['x/us/usc/t8/s1', null, null, null],
    ['/us/usc/t8/s1/', null, null, null],
    ['/us/cfr/t8/s287', null, null, null],
    ['x/us/cfr/t8/s287.7', null, null, null],
    ['/us/cfr/t28/p100/a', null, null, null],
    ['x/us/cfr/t28/p100', null, null, null],
    ['x/us/eo/1', null, null, null],
    ['/us/eo/1/', null, null, null],
    ['x/us/pl/104/1', null, null, null],
    ['/us/pl/104/1/', null, null, null],
    ['x/us/bill/103/hr/3', null, null, null],
    ['/us/bill/103/hr/3/a', null, null, null],
    ['x/us/const/amdt/1', null, null, null],
    ['/us/const/amdt/1/', null, null, null],
    ['x/us-ca/bill/85/ab/12', null, null, null],
    ['/us-ca/bill/85/ab/12/a', null, null, null],
  ])('%s: %s, %s, %s', (ref, title, kind, url) => {
    expect(titleOfRef(ref)).toBe(title);
    expect(kindOfRef(ref)).toBe(kind);
    expect(officialUrl(ref)).toBe(url);
  });
});
