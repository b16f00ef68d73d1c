import { describe, expect, test } from 'vitest';
import { makeFinder } from '../../../core/find/finder.ts';
import { makeReady } from '../../../core/find/ready.ts';
import { lawsuit } from '../../fixtures/find/lexicon.ts';

/** Every form is tried in one and the same sentence, with no record behind it. */
const NOTHING = { jurisdictions: [], instruments: [], cases: [], letters: [] };
const find = makeFinder(makeReady(NOTHING));

type Expected = readonly (readonly [text: string, ref: string | null])[];

function found(form: string): Expected {
  return find(`He cited ${form}, a clerk said.`).map(({ text, ref }) => [text, ref]);
}

const T8 = '/us/usc/t8/s1373';

describe('U.S. Code: one provision, whole span', () => {
  test.each([
    ['subsection (a) of 8 U.S.C. 1373', `${T8}/a`],
    ['subsections (a) and (b) of 8 U.S.C. § 1373', `${T8}/a`],
    ['18 USC 2510-2522', '/us/usc/t18/s2510'],
    ['8 U.S.C. § 1373', T8],
    ['8 U.S.C. 1373', T8],
    ['8 USC 1373', T8],
    ['8 USC § 1373', T8],
    ['8 U.S.C.§1373', T8],
    ['8 U. S. C. § 1373', T8],
    ['8 U.S.C. Section 1373', T8],
    ['8 U.S.C. sec. 1373', T8],
    ['8 U.S.C. s. 1373', T8],
    ['8 U.S. Code § 1373', T8],
    ['8 U.S. Code 1373', T8],
    ['8 US Code 1373', T8],
    ['8 U.S. Code Section 1373', T8],
    ['8 United States Code 1373', T8],
    ['42 U.S.C.A. § 1983', '/us/usc/t42/s1983'],
    ['Title 8, Section 1373 of the U.S. Code', T8],
    ['title 8, section 1373 of the United States Code', T8],
    ['Title 18, United States Code, Section 1341', '/us/usc/t18/s1341'],
    ['Title 8, U.S. Code, Section 1373', T8],
    ['Title 8 U.S.C. § 1373', T8],
    ['Title 18, U.S.C. § 3742', '/us/usc/t18/s3742'],
    ['Title 8 of the U.S. Code, Section 1373', T8],
    ['Title 8 of the United States Code § 1373', T8],
    ['Title 8, Section 1373', T8],
    ['Title 8 Section 1324', '/us/usc/t8/s1324'],
    ['Title 8, Sec. 1324(a)', '/us/usc/t8/s1324/a'],
    ['Section 1373 of Title 8 of the U.S. Code', T8],
    ['Section 1373 of Title 8 of the United States Code', T8],
    ['Section 1373 of Title 8', T8],
    ['Section 1373 of title 8, United States Code', T8],
    ['Section 706, Title 5 of the U.S. Code', '/us/usc/t5/s706'],
    ['Section 14123(a)(2) of 49 U.S.C.', '/us/usc/t49/s14123/a/2'],
    ['§ 245 of Title 18', '/us/usc/t18/s245'],
    ['Sec. 1865 of Title 18', '/us/usc/t18/s1865'],
    ['U.S. Code 8, Section 1373', T8],
    ['U.S. Code Title 8, Section 1373', T8],
    ['U.S. Code, Title 8, Section 1373', T8],
    ['United States Code, Title 8, § 1373', T8],
    ['Section 8 U.S.C. s. 1373', T8],
    ['18 U.S.C. §§ 2510–2522', '/us/usc/t18/s2510'],
    ['18 U.S.C. §§ 2510-2522', '/us/usc/t18/s2510'],
    ['18 U.S.C. 2510 to 2522', '/us/usc/t18/s2510'],
    ['18 U.S.C. § 1028A', '/us/usc/t18/s1028A'],
    ['42 U.S.C. § 285t-2', '/us/usc/t42/s285t-2'],
    ['42 U.S.C. § 2000bb-1(c)', '/us/usc/t42/s2000bb-1/c'],
    ['8 U.S.C. § 1324(a)(1)(A)(iii)', '/us/usc/t8/s1324/a/1/A/iii'],
    ['26 U.S.C. § 501 (c)(3)', '/us/usc/t26/s501/c/3'],
    ['42 U.S.C. § 2000e et seq.', '/us/usc/t42/s2000e'],
    ['8 U.S.C. § 1101 note', '/us/usc/t8/s1101/note'],
    ['50 U.S.C. App. 451', '/us/usc/t50a/s451'],
    ['50 U.S.C. App. § 5', '/us/usc/t50a/s5'],
    ['section 1373, title 8, U.S. code', T8],
    ['title 8, chapter 12, section 1373 of the U.S. Code', T8],
    ['8\u00A0U.S.C.\u00A0§\u00A01373', T8],
    ['8 U.S.C.\n§ 1373', T8],
    ['8\u2009U.S.C. §\u202F1373(b)', `${T8}/b`],
    ['8 U.S.C. 1373(a)-(c)', `${T8}/a`],
    ['8 U.S.C. § 1373(b)', `${T8}/b`],
    ['42 U.S.C.285t', '/us/usc/t42/s285t'],
    ['Title 8 USC 1373', T8],
  ])('%s', (form, ref) => {
    expect(found(form)).toEqual([[form, ref]]);
  });
});

describe('lists: the first item takes the words before it, the last those after it', () => {
  test.each<readonly [string, Expected]>([
    [
      '8 U.S.C. §§ 1373 and 1644',
      [
        ['8 U.S.C. §§ 1373', T8],
        ['1644', '/us/usc/t8/s1644'],
      ],
    ],
    [
      '8 U.S.C. 1373 and 1644',
      [
        ['8 U.S.C. 1373', T8],
        ['1644', '/us/usc/t8/s1644'],
      ],
    ],
    [
      'Sections 1373 and 1644 of Title 8 of the U.S. Code',
      [
        ['Sections 1373', T8],
        ['1644 of Title 8 of the U.S. Code', '/us/usc/t8/s1644'],
      ],
    ],
    [
      'Sections 1373 and 1644 of Title 8',
      [
        ['Sections 1373', T8],
        ['1644 of Title 8', '/us/usc/t8/s1644'],
      ],
    ],
    ['10 USC §12406–which', [['10 USC §12406', '/us/usc/t10/s12406']]],
    [
      '21 U.S.C. § 841(a)(1), (b)(1)(C)',
      [
        ['21 U.S.C. § 841(a)(1)', '/us/usc/t21/s841/a/1'],
        ['(b)(1)(C)', '/us/usc/t21/s841/b/1/C'],
      ],
    ],
    [
      '8 U.S.C. §§ 1226, 1231 and 1357(g)',
      [
        ['8 U.S.C. §§ 1226', '/us/usc/t8/s1226'],
        ['1231', '/us/usc/t8/s1231'],
        ['1357(g)', '/us/usc/t8/s1357/g'],
      ],
    ],
    [
      '18 U.S.C. §§ 111(a), (b)',
      [
        ['18 U.S.C. §§ 111(a)', '/us/usc/t18/s111/a'],
        ['(b)', '/us/usc/t18/s111/b'],
      ],
    ],
    [
      '8 U.S.C. 1373 and 18 U.S.C. 1512',
      [
        ['8 U.S.C. 1373', T8],
        ['18 U.S.C. 1512', '/us/usc/t18/s1512'],
      ],
    ],
    ['8 U.S.C. 1373 and 400 officers', [['8 U.S.C. 1373', T8]]],
    [
      '8 U.S.C. 1373 and 1644 bar it',
      [
        ['8 U.S.C. 1373', T8],
        ['1644', '/us/usc/t8/s1644'],
      ],
    ],
    ['8 U.S.C. 1373 and 2017 brought', [['8 U.S.C. 1373', T8]]],
    [
      '40 C.F.R. § 60.5390b(a) and 60.5391b',
      [
        ['40 C.F.R. § 60.5390b(a)', '/us/cfr/t40/s60.5390b/a'],
        ['60.5391b', '/us/cfr/t40/s60.5391b'],
      ],
    ],
    [
      'RCW 43.17.425 and 10.93.160',
      [
        ['RCW 43.17.425', '/us-wa/code/s43.17.425'],
        ['10.93.160', '/us-wa/code/s10.93.160'],
      ],
    ],
    ['RCW 43.17.425 and 10.5 million people', [['RCW 43.17.425', '/us-wa/code/s43.17.425']]],
  ])('%s', (form, expected) => {
    expect(found(form)).toEqual(expected);
  });
});

describe('other federal and state law', () => {
  test.each<readonly [string, string | null]>([
    ['Section 9(a) of Executive Order 13768', '/us/eo/13768/s9/a'],
    ['18 Pa.C.S. § 2502(a)', '/us-pa/code/t18/s2502/a'],
    ['Vehicle and Traffic Law § 201(12)', '/us-ny/code/vehicle-and-traffic/s201/12'],
    ['C.R.S. 24-76.6-102', '/us-co/code/s24-76.6-102'],
    ['G.L. c. 265, § 15A(b)', '/us-ma/code/ch265/s15A/b'],
    ['Section 5-104 of the Criminal Procedure Article', '/us-md/code/criminal-procedure/s5-104'],
    ['Article 2, Section 24, of the Arkansas Constitution', '/us-ar/const/art/2/s24'],
    ['8 Code of Federal Regulations 287.7', '/us/cfr/t8/s287.7'],
    ['8 CFR 287.7(d)', '/us/cfr/t8/s287.7/d'],
    ['8 C.F.R. § 287.7', '/us/cfr/t8/s287.7'],
    ['14 CFR Part 107', '/us/cfr/t14/pt107'],
    ['8 C.F.R. pt. 287', '/us/cfr/t8/pt287'],
    ['Treas. Reg. § 1.170A-1(h)(3)', '/us/cfr/t26/s1.170A-1/h/3'],
    ['17 C.F.R. § 240.10b-5', '/us/cfr/t17/s240.10b-5'],
    ['Title 40, Section 122.26 of the C.F.R.', '/us/cfr/t40/s122.26'],
    ['Title 8 of the Code of Federal Regulations, Section 287.7', '/us/cfr/t8/s287.7'],
    ['Section 287.7 of Title 8 of the Code of Federal Regulations', '/us/cfr/t8/s287.7'],
    ['Part 107 of Title 14 of the Code of Federal Regulations', '/us/cfr/t14/pt107'],
    ['Title 14, Part 107 of the CFR', '/us/cfr/t14/pt107'],
    ['Public Law 104-208', '/us/pl/104/208'],
    ['Pub. L. No. 104–208', '/us/pl/104/208'],
    ['P.L. 111-148', '/us/pl/111/148'],
    ['Section 215 of Public Law 107-56', '/us/pl/107/56/s215'],
    ['Pub. L. 104-208, § 642', '/us/pl/104/208/s642'],
    ['110 Stat. 3009', '/us/stat/110/3009'],
    ['110 Stat. 3009-707', '/us/stat/110/3009-707'],
    ['110 Stat. at 3009', '/us/stat/110/3009'],
    ['82 Fed. Reg. 8799', '/us/fr/82/8799'],
    ['82 Federal Register 8799', '/us/fr/82/8799'],
    ['82 Fed. Reg. at 8799', '/us/fr/82/8799'],
    ['88 Fed. Reg. 11,704', '/us/fr/88/11704'],
    ['84 FR 41292', '/us/fr/84/41292'],
    ['Executive Order 13768', '/us/eo/13768'],
    ['Executive Order No. 13,768', '/us/eo/13768'],
    ['executive order 13768', '/us/eo/13768'],
    ['EO 13768', '/us/eo/13768'],
    ['EO13768', '/us/eo/13768'],
    ['EO-13768', '/us/eo/13768'],
    ['exec. order 13768', '/us/eo/13768'],
    ['Executive Order (EO) 13768', '/us/eo/13768'],
    ['E.O. 14159', '/us/eo/14159'],
    ['Exec. Order No. 13768', '/us/eo/13768'],
    ['Executive Order No. 12', null],
    ['Executive Order N-79-20', null],
    ['Executive Order GA-38', null],
    ['H.R. 3003', '/us/bill/hr/3003'],
    ['HR 3003', '/us/bill/hr/3003'],
    ['H.R.1546', '/us/bill/hr/1546'],
    ['S. 1846', '/us/bill/s/1846'],
    ['H.J. Res. 46', '/us/bill/hjres/46'],
    ['SB 4', null],
    ['S.B. 54', null],
    ['SB54', null],
    ['Senate Bill (SB) 54', null],
    ['Senate bill 54', null],
    ['CS/SB 168', null],
    ['CS/CS/HB 527', null],
    ['HR3003', '/us/bill/hr/3003'],
    ['Senate Constitutional Amendment 2', null],
    ['I-1639', null],
    ['SB 4-C', null],
    ['HB25-1153', null],
    ['Senate Bill 54', null],
    ['Assembly Bill No. 60', null],
    ['Proposition 187', null],
    ['Prop. 47', null],
    ['Measure 105', null],
    ['10th Amendment', '/us/const/amdt/10'],
    ['Tenth Amendment', '/us/const/amdt/10'],
    ['Fourteenth Amendment to the U.S. Constitution', '/us/const/amdt/14'],
    ['Section 1 of the 14th Amendment', '/us/const/amdt/14/s1'],
    ['Amendment XIV', '/us/const/amdt/14'],
    ['U.S. Const. amend. XIV, § 1', '/us/const/amdt/14/s1'],
    ['Article I, Section 8', '/us/const/art/1/s8'],
    ['Article I, Section 8, Clause 1 of the U.S. Constitution', '/us/const/art/1/s8/c1'],
    ['Article VI of the Constitution', '/us/const/art/6'],
    ['Supremacy Clause', '/us/const/art/6/c2'],
    ['Section 287(g) of the Immigration and Nationality Act', '/us/usc/t8/s1357/g'],
    ['INA § 287(g)', '/us/usc/t8/s1357/g'],
    ['INA 287(g)', '/us/usc/t8/s1357/g'],
    ['Immigration and Nationality Act (INA) Section 287(g)', '/us/usc/t8/s1357/g'],
    [
      'Section 642 of the 1996 Illegal Immigration Reform and Immigrant Responsibility Act',
      '/us/usc/t8/s1373',
    ],
    ['Section 10(b) of the Securities Exchange Act of 1934', '/us/usc/t15/s78j/b'],
    ['Section 2 of the landmark Voting Rights Act', '/us/usc/t52/s10301'],
    ['Section 501(c)(3) of the Internal Revenue Code', '/us/usc/t26/s501/c/3'],
    ['IRC § 501(c)(3)', '/us/usc/t26/s501/c/3'],
    ['Section 99 of the Sherman Act', null],
    ['287(g) of the Immigration and Nationality Act', '/us/usc/t8/s1357/g'],
    ['ORS 181A.820', '/us-or/code/s181A.820'],
    ['Florida Statute 790.15', '/us-fl/code/s790.15'],
    ['Fla. Stat. § 908.103', '/us-fl/code/s908.103'],
    ['Texas Penal Code 46.02', '/us-tx/code/penal/s46.02'],
    ['Va. Code § 18.2-95', '/us-va/code/s18.2-95'],
    ['R.C. 149.43', '/us-oh/code/s149.43'],
    ['O.R.C. 2921.44', '/us-oh/code/s2921.44'],
    ['OCGA 36-80-23', '/us-ga/code/s36-80-23'],
    ['Ind. Code 5-2-18.2-4', '/us-in/code/s5-2-18.2-4'],
    ['K.S.A. 12-16,124', '/us-ks/code/s12-16,124'],
    ['SDCL 23-3-2', '/us-sd/code/s23-3-2'],
    ['RSA 106-P:1', '/us-nh/code/s106-P:1'],
    ['Iowa Code chapter 27A', '/us-ia/code/ch27A'],
    ['ORS chapter 180', '/us-or/code/ch180'],
    ['Arizona Revised Statutes Title 11', '/us-az/code/t11'],
    ['Texas Government Code Chapter 752', '/us-tx/code/government/ch752'],
    ['Chapter 752 of the Texas Government Code', '/us-tx/code/government/ch752'],
    ['section 316.610, Florida Statutes', '/us-fl/code/s316.610'],
    ['Section 67.307, RSMo', '/us-mo/code/s67.307'],
    ['Md. Code, Crim. Proc. § 5-104', '/us-md/code/criminal-procedure/s5-104'],
    ['20 V.S.A. § 2366', '/us-vt/code/t20/s2366'],
    ['CPL 190.50', '/us-ny/code/criminal-procedure/s190.50'],
    ['Penal Law 265.03(3)', '/us-ny/code/penal/s265.03/3'],
    ['Correction Law § 500-c', '/us-ny/code/correction/s500-c'],
    ['Article 510 of the Criminal Procedure Law', '/us-ny/code/criminal-procedure/s510'],
    ['N.J.S.A. 2C:12-1b(2)', '/us-nj/code/s2C:12-1b/2'],
    ['2023 Wisconsin Act 12', '/us-wi/act/2023/12'],
    ['S.L. 2024-55', '/us-nc/act/2024-55'],
    ['Title VII of the Civil Rights Act of 1964', '/us/usc/t42/s2000e'],
    ['Article 14 of the Massachusetts Declaration of Rights', '/us-ma/const/art/14'],
    ['Section 54-192h of the Connecticut General Statutes', '/us-ct/cgs/s54-192h'],
    ["Section 4 of the Restore Online Shoppers' Confidence Act", '/us/usc/t15/s8403'],
    ['74 O.S. § 20j', '/us-ok/code/t74/s20j'],
    ['N.Y.C. Admin. Code § 9-131', '/us-ny/new-york-city/code/s9-131'],
    ['Section 2-173-005 of the Chicago Municipal Code', '/us-il/chicago/code/s2-173-005'],
    ['Chapter 12H of the San Francisco Administrative Code', '/us-ca/san-francisco/code/ch12h'],
    ['Article I, Section 24 of the state constitution', null],
    ['Chapter 3345 of the Ohio Revised Code', '/us-oh/code/ch3345'],
    ['chapter 9.41 RCW', '/us-wa/code/ch9.41'],
    ['Section 13 of the Judiciary Act of 1789', null],
    ['Public Chapter 973', null],
    ['Act 2011-535', '/us-al/act/2011/535'],
    ['Measure T1', null],
    ['2021 Or. Laws ch. 550', '/us-or/act/2021/ch550'],
    ['2017 Cal. Stat. ch. 495', '/us-ca/act/2017/ch495'],
    ['Minn. Stat. § 13.82, subd. 7', '/us-mn/code/s13.82/7'],
    ['C.G.S. § 53a-70', '/us-ct/cgs/s53a-70'],
    ['Public Act 102-0234', '/us-il/act/102-0234'],
    ['Public Act 102-234', '/us-il/act/102-0234'],
    ['Public Act 13-155', '/us-ct/act/13-155'],
    ['Tex. Code Crim. Proc. art. 2.251', '/us-tx/code/criminal-procedure/s2.251'],
    ['Texas Code of Criminal Procedure Article 2.251', '/us-tx/code/criminal-procedure/s2.251'],
    ['Cal. Gov. Code, § 7284.6, subd. (a)(1)(C)', '/us-ca/code/government/s7284.6/a/1/C'],
    ['California Government Code sections 7284 to 7284.12', '/us-ca/code/government/s7284'],
    [
      'Article I, section 3, subdivision (b) of the California Constitution',
      '/us-ca/const/art/1/s3/b',
    ],
    ['Cal. Penal Code § 422', '/us-ca/code/penal/s422'],
    ['Section 7284.6 of the California Government Code', '/us-ca/code/government/s7284.6'],
    ['Conn. Gen. Stat. § 54-192h', '/us-ct/cgs/s54-192h'],
    ['New York Civil Rights Law Section 28', '/us-ny/code/civil-rights/s28'],
    ['Title 18, Section 3 of the Delaware Code', '/us-de/code/t18/s3'],
    ['5 ILCS 805/15', '/us-il/ilcs/5/805/15'],
    ['5 ILCS 805/1 et seq.', '/us-il/ilcs/5/805/1'],
    ['Cal. Gov’t Code § 7284.6', '/us-ca/code/government/s7284.6'],
    ['N.J. Stat. Ann. § 2C:33-4', '/us-nj/code/s2C:33-4'],
    ['Mass. Gen. Laws ch. 126, § 16', '/us-ma/code/ch126/s16'],
    ['R.I. Gen. Laws § 12-7-1', '/us-ri/code/s12-7-1'],
    ['N.M. Stat. Ann. § 29-1-10', '/us-nm/code/s29-1-10'],
    ['N.Y. Veh. & Traf. Law § 201', '/us-ny/code/vehicle-and-traffic/s201'],
    ['521 U.S. 898', '521 U.S. 898'],
    ['929 F.3d 1163', '929 F.3d 1163'],
    ['929 F. 3d 1163', '929 F.3d 1163'],
    ['250 F. Supp. 3d 497', '250 F. Supp. 3d 497'],
    ['44 F.4th 581', '44 F.4th 581'],
    ['138 S. Ct. 1461', '138 S. Ct. 1461'],
    ['No. 3:17-cv-00574-WHO', '3:17-cv-00574-WHO'],
    ['No. 25-cv-01350-WHO', '25-cv-01350-WHO'],
    ['No. 19-cv-22927-BLOOM/Louis', '19-cv-22927-BLOOM/Louis'],
    ['No. 05-07-00060-CV', '05-07-00060-CV'],
    ['2025AP2121', '2025AP2121'],
    ['Local Law 58 of 2014', null],
    ['SMC 10.52.034(B)', null],
    ['Real Property Law § 231-b(3)', '/us-ny/code/real-property/s231-b/3'],
    ['N.J.S.A. 34:11-56a4', '/us-nj/code/s34:11-56a4'],
    ['Minn. Stat. § 609.52, subd. 2(a)(4)', '/us-mn/code/s609.52/2/a/4'],
    ['No. 2023-AP-0417', '2023-AP-0417'],
    ['SJC-12276', 'SJC-12276'],
    ['N.J.A.C. 13:59-1.1', '/us-nj/njac/s13:59-1.1'],
    ['OAR 137-055-1020', '/us-or/oar/s137-055-1020'],
    ['22 NYCRR 142.3', '/us-ny/nycrr/t22/s142.3'],
    ['Cal. Code Regs. tit. 15, § 3000', '/us-ca/ccr/t15/s3000'],
    ['VTL 201', '/us-ny/code/vehicle-and-traffic/s201'],
  ])('%s', (form, ref) => {
    expect(found(form)).toEqual([[form, ref]]);
  });

  test('two amendments at once', () => {
    expect(found('the First and Fourth amendments')).toEqual([
      ['First', '/us/const/amdt/1'],
      ['Fourth amendments', '/us/const/amdt/4'],
    ]);
  });

  test('two orders at once', () => {
    expect(found('Executive Orders 14159 and 14218')).toEqual([
      ['Executive Orders 14159', '/us/eo/14159'],
      ['14218', '/us/eo/14218'],
    ]);
  });

  test.each<readonly [string, Expected]>([
    [
      'Executive Orders No. 14159 and No. 14218',
      [
        ['Executive Orders No. 14159', '/us/eo/14159'],
        ['No. 14218', '/us/eo/14218'],
      ],
    ],
    [
      'Public Laws 104-193 and 104-208',
      [
        ['Public Laws 104-193', '/us/pl/104/193'],
        ['104-208', '/us/pl/104/208'],
      ],
    ],
    [
      'Sections 212(f) and 215(a) of the Immigration and Nationality Act',
      [
        ['Sections 212(f)', '/us/usc/t8/s1182/f'],
        ['215(a) of the Immigration and Nationality Act', '/us/usc/t8/s1185/a'],
      ],
    ],
    [
      'INA sections 236 and 287',
      [
        ['INA sections 236', '/us/usc/t8/s1226'],
        ['287', '/us/usc/t8/s1357'],
      ],
    ],
    [
      '8 U.S.C. 1373 & 1644 before a dollar moves',
      [
        ['8 U.S.C. 1373', '/us/usc/t8/s1373'],
        ['1644', '/us/usc/t8/s1644'],
      ],
    ],
    [
      'ORS 147.005 and 147.015',
      [
        ['ORS 147.005', '/us-or/code/s147.005'],
        ['147.015', '/us-or/code/s147.015'],
      ],
    ],
    [
      '15 U.S.C. § 1681 et seq., of which Sec. 1681b(b)(3)(A) is one',
      [
        ['15 U.S.C. § 1681 et seq.', '/us/usc/t15/s1681'],
        ['Sec. 1681b(b)(3)(A)', '/us/usc/t15/s1681b/b/3/A'],
      ],
    ],
    [
      '34 C.F.R. § 106.45 and the hearings of § 106.45(b)(6)',
      [
        ['34 C.F.R. § 106.45', '/us/cfr/t34/s106.45'],
        ['§ 106.45(b)(6)', '/us/cfr/t34/s106.45/b/6'],
      ],
    ],
    [
      'P.L. 116-260 and 117-58',
      [
        ['P.L. 116-260', '/us/pl/116/260'],
        ['117-58', '/us/pl/117/58'],
      ],
    ],
    [
      'S. 685 and S. 707, of senators',
      [
        ['S. 685', '/us/bill/s/685'],
        ['S. 707', '/us/bill/s/707'],
      ],
    ],
    [
      '18 U.S.C. § 922(g)(8). The other case turns on § 924(a)(8)',
      [
        ['18 U.S.C. § 922(g)(8)', '/us/usc/t18/s922/g/8'],
        ['§ 924(a)(8)', '/us/usc/t18/s924/a/8'],
      ],
    ],
    [
      '28 U.S.C. 2201 and 2202 and more',
      [
        ['28 U.S.C. 2201', '/us/usc/t28/s2201'],
        ['2202', '/us/usc/t28/s2202'],
      ],
    ],
    [
      '40 C.F.R. § 122.26 and Section 301(a) of the Clean Water Act',
      [
        ['40 C.F.R. § 122.26', '/us/cfr/t40/s122.26'],
        ['Section 301(a) of the Clean Water Act', '/us/usc/t33/s1311/a'],
      ],
    ],
    [
      '10 U.S.C. §§ 251-255, of which Section 253 is the broadest',
      [
        ['10 U.S.C. §§ 251-255', '/us/usc/t10/s251'],
        ['Section 253', '/us/usc/t10/s253'],
      ],
    ],
    [
      'Murphy v. NCAA, 584 U.S. 453. City of Chicago v. Sessions, 888 F.3d 272',
      [
        ['Murphy v. NCAA', '584 U.S. 453'],
        ['584 U.S. 453', '584 U.S. 453'],
        ['City of Chicago v. Sessions', '888 F.3d 272'],
        ['888 F.3d 272', '888 F.3d 272'],
      ],
    ],
    [
      'Section 212(d)(5)(A) (8 U.S.C. 1182(d)(5)(A))',
      [
        ['Section 212(d)(5)(A)', '/us/usc/t8/s1182/d/5/A'],
        ['8 U.S.C. 1182(d)(5)(A)', '/us/usc/t8/s1182/d/5/A'],
      ],
    ],
  ])('several at once: %s', (form, expected) => {
    expect(found(form)).toEqual(expected);
  });

  test('powers of an article', () => {
    expect(found('Article III standing')).toEqual([['Article III', '/us/const/art/3']]);
  });

  test('state sections in a list', () => {
    expect(found('Cal. Gov. Code §§ 7282 and 7282.5')).toEqual([
      ['Cal. Gov. Code §§ 7282', '/us-ca/code/government/s7282'],
      ['7282.5', '/us-ca/code/government/s7282.5'],
    ]);
  });

  test('a public law and its page are two citations', () => {
    expect(found('Pub. L. 88-352, 78 Stat. 241')).toEqual([
      ['Pub. L. 88-352', '/us/pl/88/352'],
      ['78 Stat. 241', '/us/stat/78/241'],
    ]);
  });

  test('the name of a case ends where its sentence does', () => {
    expect(found('Smith v. Raoul. United States v. California, 921 F.3d 865')).toEqual([
      ['United States v. California', '921 F.3d 865'],
      ['921 F.3d 865', '921 F.3d 865'],
    ]);
  });

  test('a case name and its reporter are two citations', () => {
    expect(found('Printz v. United States, 521 U.S. 898 (1997)')).toEqual([
      ['Printz v. United States', '521 U.S. 898'],
      ['521 U.S. 898', '521 U.S. 898'],
    ]);
  });
});

describe('cases by number, and the name before it', () => {
  test.each([
    [
      'the rule of New Prime Inc. v. Oliveira, 586 U.S. 105, and Roe v. Doe, 596 U.S. 450',
      ['New Prime Inc. v. Oliveira', '586 U.S. 105', 'Roe v. Doe', '596 U.S. 450'],
    ],
    ['see In re Grand Jury Subpoena, 646 F.3d 159', ['In re Grand Jury Subpoena', '646 F.3d 159']],
    ['Ex parte Young, 209 U.S. 123', ['Ex parte Young', '209 U.S. 123']],
    [
      'U.S. ex rel. Polansky v. Executive Health Resources, Inc., 599 U.S. 419',
      ['U.S. ex rel. Polansky v. Executive Health Resources, Inc.', '599 U.S. 419'],
    ],
    ['Abarca et al. v. Wolf, 455 F. Supp. 3d 1', ['Abarca et al. v. Wolf', '455 F. Supp. 3d 1']],
    ['in Doe v. Noem, 2025 WL 1234567', ['Doe v. Noem', '2025 WL 1234567']],
    ['2018 U.S. Dist. LEXIS 149847', ['2018 U.S. Dist. LEXIS 149847']],
    ['141 S. Ct. 2244, and 198 L. Ed. 2d 1', ['141 S. Ct. 2244', '198 L. Ed. 2d 1']],
    ['Doe v. Roe, No. 3:25-cv-00123-ABC', ['Doe v. Roe', 'No. 3:25-cv-00123-ABC']],
    ['Padilla v. Kentucky, No. 08-651', ['Padilla v. Kentucky', 'No. 08-651']],
    ['the appeal, No. 19-1838 (1st Cir. 2020)', ['No. 19-1838']],
    ['Doe v. Roe, No. 24A884; 24A885', ['Doe v. Roe', 'No. 24A884', '24A885']],
    ['locker No. 19-1838 and bus No. 22-451', []],
  ])('%s', (form, spans) => {
    expect(found(form).map(([text]) => text)).toEqual(spans);
  });
});

test('further subsections take the place of those of their kind', () => {
  expect(found('5 U.S.C. § 552(b)(5), (6) and (7)(C)').map(([, ref]) => ref)).toEqual([
    '/us/usc/t5/s552/b/5',
    '/us/usc/t5/s552/b/6',
    '/us/usc/t5/s552/b/7/C',
  ]);
});

test.each([
  ['28 U.S.C. 1331, 1343(a)(3) and 2201,', ['28 U.S.C. 1331', '1343(a)(3)', '2201']],
  ['Section 1373 of Title 8 of the code', ['Section 1373 of Title 8 of the code']],
  [
    'Title 49, section 24308, subsection (c), of the United States Code',
    ['Title 49, section 24308, subsection (c), of the United States Code'],
  ],
  ['New Jersey’s A4987 and Vermont H. 203', ['A4987', 'H. 203']],
  ['an A4987 bolt and H. 203 Smith', []],
  ['HR 29 cleared the wall', []],
])('%s', (form, spans) => {
  expect(found(form).map(([text]) => text)).toEqual(spans);
});

test('a subsection of a state code is part of its path', () => {
  expect(found('Cal. Penal Code § 187(a)')).toEqual([
    ['Cal. Penal Code § 187(a)', '/us-ca/code/penal/s187/a'],
  ]);
});

test('a case of the record by its name alone', () => {
  const known = makeFinder(
    makeReady({
      ...NOTHING,
      cases: [lawsuit('printz', ['Printz v. United States'])],
    }),
  );
  expect(known('He cited Printz v. United States, a clerk said.')).toMatchObject([
    { text: 'Printz v. United States', id: 'printz', form: 'name' },
  ]);
});

describe('what is no law', () => {
  test.each([
    'No. 8 USC 35, No. 12 Utah 20',
    '8 U.S.C. 1,373',
    '12 USC 300-level courses',
    '17 and 26',
    'the sum of 27 and 42',
    '24 to 48',
    '4 FR 12 GER',
    '2 stat 4',
    '3 U.S., 15 Canadian',
    'Chase, 64',
    'Article 8, Section 3 of the union contract',
    '11690 U.S. 36',
    'CA 93611',
    '303 Day 5:00pm',
    'Section 8 apartments',
    'Section 230',
    'Section 1373 of the Tax Code',
    'a second amendment to the bill',
    'the Second Amendment Defense League',
    'the shuttle EO 12',
    'Act 2, Scene 1',
    'the Values Act 54 times',
    'HR 32 of the season',
    'a SB-6141 battery',
    'A 10-year-old',
    'Route I-95',
    'the band Fifth Amendment',
    'Question 4 of the poll, which asked 900 voters',
    'Oddsmakers posted Proposition 47',
    'Article X, Section 20',
    'RATES RISE AS 3.5 PERCENT LOANS VANISH',
    'Open HRS 9-5',
    'the LD 50 dose',
    'HB 2 pencils',
    'the laptop, model HB 1420',
    'the cartridge EO 124',
    'the value proposition 12 days before',
    'Measure 14 of the concerto',
    'a local law 5 years old',
    'the plan bears RIN 1653-AB02',
    'Article V of the lease amendment',
    'the SF 18 clinic',
    'the Question 3: Who may vote?',
    'serious constitutional questions',
    'the First Amendment Coalition',
    'Title IX',
    'Section 12 of the stadium',
    'Brown v. Board of Supervisors',
    'Measure for Measure',
    'Example AB 2009',
    '1200 S. 12 Street',
    '60 U.S. 36 north of town',
    'Article 5 of the treaty',
    'Id. at (b)',
    'my ID. at the door',
    'the U.S. 1850: a history',
    '17 U.S.C.',
    '2,000 U.S. 1 percent',
  ])('%s', (form) => {
    expect(found(form)).toEqual([]);
  });
});

describe('short forms lean on a section cited in full, and on nothing else', () => {
  const refs = (text: string) => find(text).map((one) => [one.text, one.ref, one.form]);

  test('after and before the full citation', () => {
    expect(
      refs('Section 1373 is old. It is 8 U.S.C. 1373. See § 1373(b) and Section 1374.'),
    ).toEqual([
      ['Section 1373', T8, 'short'],
      ['8 U.S.C. 1373', T8, 'full'],
      ['§ 1373(b)', `${T8}/b`, 'short'],
    ]);
  });

  test('another number of the same title stays alone', () => {
    expect(
      refs('He cited 8 U.S.C. 1373. Section 230 and Section 8 are other things.'),
    ).toHaveLength(1);
  });

  test('a section takes the subsection just before it, not an earlier one', () => {
    expect(
      refs('Under subsection (b) of the lease and subsection (a) of 8 U.S.C. 1373, he lost.'),
    ).toEqual([['subsection (a) of 8 U.S.C. 1373', `${T8}/a`, 'full']]);
  });

  test('a sign leans on the only title in its sentence', () => {
    const [, other] = refs('He went by 28 U.S.C. § 2241, not under § 2254, and lost.');
    expect(other).toEqual(['§ 2254', '/us/usc/t28/s2254', 'short']);
    expect(refs('He cited 28 U.S.C. § 2241. The lease says so in § 12.')).toHaveLength(1);
    expect(refs('He cited 28 U.S.C. § 2241, 8 U.S.C. § 1226 and then, oddly, § 12.')).toHaveLength(
      2,
    );
  });

  test('nor after a citation of another title, nor by "Id."', () => {
    expect(
      refs('He cited 18 U.S.C. § 1512. Section 287 (g) is another law. Id. at (b).'),
    ).toHaveLength(1);
  });

  test('a number cited in two titles is left alone', () => {
    expect(refs('7 U.S.C. 1373 and 8 U.S.C. 1373 differ. Section 1373 is unclear.')).toHaveLength(
      2,
    );
  });

  test('"of that title"', () => {
    expect(refs('8 U.S.C. 1373 says so, and so does Section 1373 of that title.')[1]).toEqual([
      'Section 1373 of that title',
      T8,
      'short',
    ]);
  });
});
