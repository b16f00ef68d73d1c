import type { Notice } from '../../components/card/card-shell.tsx';
import type { PageMention } from '../../components/page-list/group-mentions.ts';
import { makeCard } from '../../core/dataset/card.ts';
import type {
  Card,
  CaseCard,
  InstrumentCard,
  JurisdictionCard,
  ListCard,
  SourceLine,
} from '../../core/dataset/card-model.ts';
import { locatorMap } from '../../core/dataset/locator-map.ts';
import type { When } from '../../core/dataset/record.ts';
import { fixtureDataset } from '../fixtures/dataset.ts';

/** Cards of every kind and state, with true facts, for looking at and for tests of the drawing. */

const dataset = { version: '2026.6.1', asOf: '2026-06-24' };

const reuters = source(
  'reuters-2017-07',
  'Justice Department reviews letters from ten jurisdictions',
  'Reuters',
  'press',
  'http://www.reuters.com/article/usa-immigration-sanctuarycities-idUSL1N1JX28P',
  day('2017-07-06'),
);
const reply = source(
  'philadelphia-reply-2017-06',
  'City of Philadelphia Solicitor’s letter on the JAG grant',
  'City of Philadelphia Law Department',
  'primary',
  'https://assets.documentcloud.org/documents/3882090/City-of-Philadelphia-Solicitor-s-JAG-Grant.txt',
  day('2017-06-22'),
);
const oig = source(
  'oig-2016',
  'Memorandum: Department of Justice Referral of Allegations of Potential Violations of 8 U.S.C. § 1373 by Grant Recipients',
  'Justice Department, Office of the Inspector General',
  'primary',
  null,
  day('2016-05-31'),
);
const examiner = source(
  'washington-examiner-2017-07',
  'Philadelphia disputes ‘sanctuary city’ label',
  'Washington Examiner',
  'press',
  'https://www.washingtonexaminer.com/?p=1143433',
  null,
);
const inquirerApril = source(
  'inquirer-2017-04',
  'DOJ letter on sanctuary-city funding, Philadelphia, April 21, 2017',
  'The Philadelphia Inquirer',
  'press',
  'https://www.inquirer.com/philly/news/politics/city/DOJ-letter-sanctuary-cities-funding-Philadelphia-April-21-2017.html',
  day('2017-04-21'),
);
const complaint = source(
  'philadelphia-complaint-2017',
  'Complaint, City of Philadelphia v. Sessions, 2:17-cv-03894 (E.D. Pa.)',
  'City of Philadelphia',
  'primary',
  'https://assets.documentcloud.org/documents/3983502/Philadelphia-v-Sessions.txt',
  day('2017-08-30'),
);
const order = source(
  'philadelphia-order-2017',
  'Memorandum re motion for preliminary injunction, City of Philadelphia v. Sessions',
  'U.S. District Court, E.D. Pa.',
  'primary',
  'https://assets.documentcloud.org/documents/4226138/11-15-17-Philadelphia-v-Sessions-Opinion.txt',
  day('2017-11-15'),
);
const law360 = source(
  'law360-2017-10',
  'Cities Get Last Chance To Show They’re Not ‘Sanctuaries’',
  'Law360',
  'press',
  'https://www.law360.com/articles/973774/cities-get-last-chance-to-show-they-re-not-sanctuaries-',
  day('2017-10-12'),
);
const gov1 = source(
  'gov1-2017-10',
  'NYC and Philly Push Back on DOJ',
  'Gov1 (NBC News)',
  'press',
  'https://gov1.com/public-safety/articles/nyc-and-philly-push-back-on-doj-4CCfdF6WvPMatorU',
  { on: '2017-10', precision: 'month' },
);
const thirdCircuit = source(
  'philadelphia-3cir-2019',
  'City of Philadelphia v. Attorney General, No. 18-2648 (3d Cir.)',
  'Justia',
  'copy',
  'https://law.justia.com/cases/federal/appellate-courts/ca3/18-2648/18-2648-2019-02-15.html',
  day('2019-02-15'),
);
const judgment = source(
  'phila-gov-2018-06',
  'Officials react to the final judgment in the City’s lawsuit against DOJ',
  'City of Philadelphia',
  'primary',
  'https://beta.phila.gov/2018-06-06-officials-react-to-the-final-judgment-in-the-citys-lawsuit-against-doj/',
  day('2018-06-06'),
);
const dojList = source(
  'doj-list-page-2025',
  'U.S. Sanctuary Jurisdiction List Following Executive Order 14287',
  'Justice Department',
  'primary',
  'https://justice.gov/ag/us-sanctuary-jurisdiction-list-following-executive-order-14287-protecting-american-communities',
  day('2025-08-05'),
);
const billyPenn = source(
  'billypenn-2026-01',
  'Philadelphia Council members to introduce ICE bills',
  'Billy Penn',
  'press',
  'https://billypenn.com/2026/01/27/philadelphia-council-ice-restrict-masks-287g',
  day('2026-01-27'),
);
const pipeline = source(
  'detention-pipeline',
  'Philadelphia “ICE Out” legislation',
  'Detention Pipeline',
  'tracker',
  'https://detention-pipeline.transparencycascade.org/fights/pa-philadelphia-ice-out-legislation/',
  null,
);
const codePage = source(
  'uscode-1373',
  '8 U.S.C. § 1373',
  'Legal Information Institute',
  'reference',
  'https://www.law.cornell.edu/uscode/text/8/1373',
  null,
);
const statutes = source(
  'stat-110',
  '110 Stat. 3009-707, United States Statutes at Large',
  'Wikisource',
  'copy',
  'https://en.m.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_110_Part_4.djvu/870',
  null,
);
const garland = source(
  'garland-2022',
  'City and County of San Francisco v. Garland',
  'Casetext',
  'copy',
  'http://casetext.com/case/city-of-san-francisco-v-garland',
  day('2022-07-29'),
);
const phillyVoice = source(
  'phillyvoice-2016-01',
  'Kenney reverses Nutter’s sanctuary city reversal',
  'PhillyVoice',
  'press',
  'https://www.phillyvoice.com/kenney-reverses-nutters-sanctuary-city-reversal/amp/',
  { on: '2016-01', precision: 'month' },
);
const politico = source(
  'politico-2018-04',
  'Appeals court rules against Trump on sanctuary cities',
  'Politico',
  'press',
  'https://www.politico.com/story/2018/04/19/appeals-court-ruling-trump-sanctuary-cities-537823',
  day('2018-04-19'),
);
const clearinghouse = source(
  'clearinghouse-chicago',
  'City of Chicago v. Sessions',
  'Civil Rights Litigation Clearinghouse',
  'tracker',
  'https://www.clearinghouse.net/detail.php?id=16080',
  null,
);
const suntimes = source(
  'suntimes-2018-06',
  'Appeals court to hear more arguments over sanctuary cities injunction',
  'Chicago Sun-Times',
  'press',
  'https://chicago.suntimes.com/2018/6/4/18397522/appeals-court-to-hear-more-arguments-over-sanctuary-cities-injunction-in-chicago',
  day('2018-06-04'),
);
const slip2020 = source(
  'chicago-slip-2020',
  'City of Chicago v. William P. Barr (slip opinion)',
  'Copy of the opinion',
  'copy',
  null,
  day('2020-04-30'),
);

const philadelphiaCase = {
  kind: 'case',
  id: 'philadelphia-v-sessions',
  title: 'City of Philadelphia v. Sessions',
} as const;
const doj2025 = {
  kind: 'list',
  id: 'doj-list-2025-08-05',
  title: 'Justice Department’s list of Aug. 5, 2025',
} as const;
const replyLetter = {
  kind: 'letter',
  id: 'philadelphia-to-doj-2017-06-22',
  title: 'Philadelphia to Justice Department',
} as const;
const demandLetter = {
  kind: 'letter',
  id: 'doj-to-philadelphia-2017-04-21',
  title: 'Justice Department to Philadelphia',
} as const;

/** A square stands for the state. */
export const philadelphia: JurisdictionCard = {
  kind: 'jurisdiction',
  id: 'philadelphia-pa',
  title: 'Philadelphia',
  kicker: { what: 'City', of: 'Pennsylvania' },
  reading: null,
  terms: [],
  citation: null,
  asOf: '2017-07-07',
  dataset,
  ref: 'ocd-division/country:us/state:pa/place:philadelphia',
  state: 'PA',
  geoid: '4260000',
  map: mapOf('philadelphia-pa'),
  hasFederalAct: true,
  status: [
    {
      date: day('2017-07-06'),
      actor: 'Justice Department',
      voice: 'federal',
      act: 'under-review',
      status: 'reply under review',
      text: 'Says that it is reviewing the ten replies, and that asserting compliance is not enough.',
      sources: [reuters],
    },
    {
      date: day('2017-06-22'),
      actor: 'City of Philadelphia',
      voice: 'own',
      act: 'responded',
      status: 'says it complies',
      text: 'The City Solicitor answers that the city’s rules comply with Section 1373.',
      sources: [reply, examiner],
    },
  ],
  before: [
    {
      date: day('2016-05-31'),
      text: 'The Inspector General’s memorandum names the city as one of ten grant recipients whose rules may limit information sharing.',
      turning: true,
      strength: 'document',
      sources: [oig],
    },
    {
      date: day('2017-04-21'),
      text: 'A letter demands documents and a legal opinion on Section 1373 by June 30, 2017.',
      turning: true,
      strength: 'press',
      link: demandLetter,
      sources: [inquirerApril],
    },
  ],
  since: [
    {
      date: day('2017-08-30'),
      text: 'The city sues over the conditions of the 2017 Byrne JAG grant.',
      turning: true,
      strength: 'document',
      link: philadelphiaCase,
      sources: [complaint],
    },
    {
      date: day('2017-10-12'),
      text: 'The Justice Department makes public a preliminary finding that city rules violate Section 1373, and gives until Oct. 27 to answer.',
      turning: true,
      strength: 'press',
      sources: [law360],
    },
    {
      date: day('2017-10-27'),
      text: 'The city answers the preliminary finding.',
      turning: false,
      strength: 'press',
      sources: [gov1],
    },
    {
      date: day('2017-11-15'),
      text: 'Judge Baylson grants a preliminary injunction for the city.',
      turning: true,
      strength: 'document',
      link: philadelphiaCase,
      sources: [order],
    },
    {
      date: day('2018-06-06'),
      text: 'Judge Baylson issues findings after trial, for the city.',
      turning: false,
      strength: 'document',
      link: philadelphiaCase,
      sources: [judgment],
    },
    {
      date: day('2019-02-15'),
      text: 'The Third Circuit affirms as to the three grant conditions and vacates the part that required a judicial warrant.',
      turning: false,
      strength: 'copy',
      link: philadelphiaCase,
      sources: [thirdCircuit],
    },
    {
      date: day('2025-08-05'),
      text: 'The Justice Department’s list under Executive Order 14287 names the city.',
      turning: true,
      strength: 'document',
      link: doj2025,
      sources: [dojList],
    },
    {
      date: { on: '2026-01-29', precision: 'week' },
      text: 'A package of seven “ICE Out” bills is introduced in the City Council.',
      turning: false,
      strength: 'press',
      sources: [billyPenn],
    },
    {
      date: day('2026-05-07'),
      text: 'Mayor Parker signs six of the seven bills.',
      turning: true,
      strength: 'single-tracker',
      sources: [pipeline],
    },
  ],
  now: {
    text: 'On the Justice Department’s list of Aug. 5, 2025; six local bills signed on May 7, 2026.',
    asOf: day('2026-05-07'),
    caution: 'The list is the department’s own; no court has ruled on it.',
    sources: [dojList, pipeline],
  },
  excerpts: [
    {
      id: 'demand-1',
      text: 'As your grant agreement makes clear, this documentation must be accompanied by an official legal opinion from counsel that adequately supports the validation and must be submitted to OJP no later than June 30, 2017.',
      evidence: 'press',
      form: 'letter',
      fragment: false,
      letter: demandLetter,
      side: 'federal',
      date: day('2017-04-21'),
      by: 'Acting Assistant Attorney General Alan R. Hanson',
      to: 'Mayor Jim Kenney',
      source: source(
        '1philadelphia-2017-04',
        'DOJ Sends Letter to Kenney Demanding Cooperation with ICE',
        '1Philadelphia',
        'press',
        'https://1philadelphia.net/doj-sends-letter-to-kenney-demanding-cooperation-with-ice/',
        { on: '2017-04', precision: 'month' },
      ),
    },
    {
      id: 'reply-8',
      text: 'Philadelphia believes that the foundation of a safe city is a strong community.',
      evidence: 'primary',
      form: 'letter',
      fragment: false,
      letter: replyLetter,
      side: 'jurisdiction',
      date: day('2017-06-22'),
      by: 'City Solicitor Sozi Pedro Tulante',
      to: 'Acting Director Tracey Trautman',
      source: reply,
    },
    {
      id: 'reply-4',
      text: 'restricting asking about or collecting immigration status information from people it encounters',
      evidence: 'press',
      form: 'letter',
      fragment: true,
      letter: replyLetter,
      side: 'jurisdiction',
      date: day('2017-06-22'),
      by: 'City Solicitor Sozi Pedro Tulante',
      to: 'Acting Director Tracey Trautman',
      source: examiner,
    },
    {
      id: 'demand-4',
      text: 'is required to submit documentation',
      evidence: 'press-copy',
      form: 'letter',
      fragment: true,
      letter: demandLetter,
      side: 'federal',
      date: day('2017-04-21'),
      by: 'Justice Department, Office of Justice Programs',
      to: 'Mayor Jim Kenney',
      source: inquirerApril,
      note: 'The newspaper gives these words inside a sentence of its own.',
    },
  ],
  cases: [
    {
      link: philadelphiaCase,
      docket: '2:17-cv-03894 (E.D. Pa.)',
      court: 'U.S. District Court for the Eastern District of Pennsylvania',
      side: 'plaintiff',
      then: { kind: 'not-filed' },
      since: { text: 'affirmed as to the three grant conditions', on: day('2019-02-15') },
      sources: [thirdCircuit],
    },
  ],
  lists: [
    {
      link: {
        kind: 'list',
        id: 'doj-letters-2017-04-21',
        title: 'Justice Department’s letters of April 21, 2017',
      },
      listKind: 'letters',
      on: '2017-04-21',
      off: null,
      listedThen: true,
      sources: [inquirerApril],
    },
    {
      link: doj2025,
      listKind: 'list',
      on: '2025-08-05',
      off: null,
      listedThen: false,
      sources: [dojList],
    },
  ],
  decides: [
    {
      matter: 'release notices and detainers',
      body: 'Mayor, by executive order',
      text: 'Executive Order 5-16 of Jan. 4, 2016 sets when the city holds someone or gives notice.',
      sources: [phillyVoice],
    },
  ],
  disagreements: [
    {
      topic: 'Why the city was not on the January 2018 list',
      says: 'One report says that it was left out because of pending litigation; Chicago and San Francisco, which had sued too, are on that list.',
      best: 'Both are true; the reason given covers only some plaintiffs.',
      sources: [reuters],
    },
  ],
  misstatements: [],
};

export const philadelphiaToday: JurisdictionCard = {
  ...philadelphia,
  asOf: null,
  since: [],
  status: [
    {
      date: day('2025-08-05'),
      actor: 'Justice Department',
      voice: 'federal',
      act: 'listed',
      status: 'on the Justice Department’s list',
      text: 'The department’s list under Executive Order 14287 names the city.',
      sources: [dojList],
    },
  ],
  lists: philadelphia.lists.map((line) => ({ ...line, listedThen: true })),
  cases: [
    {
      link: philadelphiaCase,
      docket: '2:17-cv-03894 (E.D. Pa.)',
      court: 'U.S. District Court for the Eastern District of Pennsylvania',
      then: {
        kind: 'read',
        text: 'judgment for the city affirmed in part',
        asOf: day('2019-02-15'),
      },
      since: null,
      sources: [thirdCircuit],
    },
  ],
};

/** Nothing is on record for a place by the article's day, and nothing since. */
export const unknownPlace: JurisdictionCard = {
  ...philadelphia,
  id: 'multnomah-county-or',
  map: null,
  hasFederalAct: false,
  title: 'Multnomah County',
  kicker: { what: 'County', of: 'Oregon' },
  asOf: '2015-03-02',
  status: [],
  before: [],
  since: [],
  now: null,
  excerpts: [],
  cases: [],
  lists: [],
  decides: [],
  disagreements: [],
};

/** Only the place itself has acted by the article's day. */
export const onlyLocalActs: JurisdictionCard = {
  ...unknownPlace,
  id: 'philadelphia-pa',
  title: 'Philadelphia',
  kicker: { what: 'City', of: 'Pennsylvania' },
  asOf: '2016-02-01',
  status: [
    {
      date: day('2016-01-04'),
      actor: 'Mayor Jim Kenney',
      voice: 'own',
      act: 'policy',
      status: 'limits detainer holds and release notices',
      text: 'Executive Order 5-16 allows a hold or a notice only with a judicial warrant, after conviction for certain violent felonies.',
      sources: [phillyVoice],
    },
  ],
  since: philadelphia.since.slice(0, 2),
};

export const section1373: InstrumentCard = {
  kind: 'instrument',
  id: '8-usc-1373',
  title: '8 U.S.C. § 1373',
  kicker: { what: 'Federal statute', of: null },
  reading: null,
  terms: [],
  citation:
    '8 U.S.C. § 1373, https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1373',
  asOf: '2017-07-07',
  dataset,
  ref: '/us/usc/t8/s1373',
  heading:
    'Communication between government agencies and the Immigration and Naturalization Service',
  citations: ['8 U.S.C. § 1373', 'IIRIRA § 642', 'Pub. L. 104-208', '110 Stat. 3009-707'],
  summary:
    'Governments may not forbid or limit their staff from exchanging citizenship or immigration-status information with federal immigration authorities, or from keeping it.',
  doesNotSay: [
    'That anyone must collect status information.',
    'That anyone must report or share it.',
    'That detainers must be honored.',
    'Anything about release dates, home addresses, jail access or interviews.',
    'Any penalty or loss of grants.',
  ],
  provisions: [
    {
      ref: '/us/usc/t8/s1373/a',
      label: '(a)',
      heading: 'In general',
      text: 'Notwithstanding any other provision of Federal, State, or local law, a Federal, State, or local government entity or official may not prohibit, or in any way restrict, any government entity or official from sending to, or receiving from, the Immigration and Naturalization Service information regarding the citizenship or immigration status, lawful or unlawful, of any individual.',
    },
    {
      ref: '/us/usc/t8/s1373/b',
      label: '(b)',
      heading: 'Additional authority of government entities',
      text: 'Notwithstanding any other provision of Federal, State, or local law, no person or agency may prohibit, or in any way restrict, a Federal, State, or local government entity from doing any of the following with respect to information regarding the immigration status, lawful or unlawful, of any individual:\n(1) Sending such information to, or requesting or receiving such information from, the Immigration and Naturalization Service.\n(2) Maintaining such information.\n(3) Exchanging such information with any other Federal, State, or local government entity.',
    },
    {
      ref: '/us/usc/t8/s1373/c',
      label: '(c)',
      heading: 'Obligation to respond to inquiries',
      text: 'The Immigration and Naturalization Service shall respond to an inquiry by a Federal, State, or local government agency, seeking to verify or ascertain the citizenship or immigration status of any individual within the jurisdiction of the agency for any purpose authorized by law, by providing the requested verification or status information.',
    },
  ],
  quotations: [
    {
      text: 'The City has demonstrated a likelihood of success on its claim that it substantially complies with Section 1373 as lawfully and constitutionally construed.',
      by: 'Judge Baylson, E.D. Pa., Nov. 15, 2017',
      evidence: 'primary',
      source: order.id,
      sourceLine: order,
    },
  ],
  then: { kind: 'since', text: 'in force', on: day('1996-09-30') },
  now: { text: 'in force; constitutionality disputed', asOf: day('2026-05-01') },
  developments: [
    {
      date: day('1996-09-30'),
      text: 'Enacted as section 642 of the Illegal Immigration Reform and Immigrant Responsibility Act.',
      turning: true,
      sources: [statutes],
    },
    {
      date: day('2022-07-29'),
      text: 'The Ninth Circuit vacates two district-court rulings that it is unconstitutional, as unripe or moot. (42 F.4th 1078)',
      turning: true,
      sources: [garland],
    },
  ],
  cases: philadelphia.cases,
  misstatements: [
    {
      title: 'A 2002 measure',
      wrong: 'Section 1373 is a measure of 2002.',
      correction:
        'It was enacted on Sept. 30, 1996. In 2002 immigration enforcement moved to the new Department of Homeland Security.',
      sources: [statutes],
    },
    {
      title: 'That it requires sharing',
      wrong: 'It requires states and cities to share information.',
      correction: 'It requires no one to share; it forbids bans on sharing status information.',
      sources: [codePage],
    },
  ],
  disagreements: [],
  officialUrl:
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1373&num=0&edition=prelim',
  sources: [codePage, statutes],
  note: '“Immigration and Naturalization Service” now means parts of the Department of Homeland Security.',
};

export const chicagoCase: CaseCard = {
  kind: 'case',
  id: 'chicago-v-sessions-2017',
  title: 'City of Chicago v. Barr',
  kicker: { what: 'Case', of: 'N.D. Ill.' },
  reading: null,
  terms: [],
  citation:
    'City of Chicago v. Barr, No. 1:17-cv-05720 (N.D. Ill. filed Aug. 7, 2017); 888 F.3d 272 (7th Cir. 2018)',
  asOf: '2017-10-01',
  dataset,
  ref: '1:17-cv-05720',
  captions: ['City of Chicago v. Sessions', 'City of Chicago v. Barr'],
  court: 'U.S. District Court for the Northern District of Illinois',
  dockets: ['1:17-cv-05720 (N.D. Ill.)', '17-2991 (7th Cir.)', '18-2885 (7th Cir.)'],
  reporters: ['264 F. Supp. 3d 933', '888 F.3d 272', '961 F.3d 882'],
  issue:
    'Whether the Attorney General may put three conditions on the 2017 Byrne JAG grant: notice before release, access to jails, and compliance with Section 1373.',
  plaintiffs: ['City of Chicago'],
  defendants: ['Attorney General of the United States'],
  then: [
    {
      date: day('2017-08-07'),
      text: 'Complaint filed.',
      turning: true,
      sources: [clearinghouse],
    },
    {
      date: day('2017-09-15'),
      text: 'Nationwide preliminary injunction against two conditions, notice and access, but not the Section 1373 condition. (264 F. Supp. 3d 933)',
      turning: true,
      sources: [clearinghouse, slip2020],
    },
  ],
  since: [
    {
      date: day('2018-04-19'),
      text: 'The Seventh Circuit affirms, including the nationwide scope. (888 F.3d 272)',
      turning: true,
      sources: [politico, slip2020],
    },
    {
      date: day('2018-06-04'),
      text: 'Rehearing by the full court granted, on the geographic scope only.',
      turning: true,
      sources: [suntimes],
    },
    {
      date: day('2018-07-27'),
      text: 'Summary judgment for Chicago on all three conditions; permanent nationwide injunction entered and stayed.',
      turning: true,
      sources: [slip2020],
    },
    {
      date: day('2018-08-10'),
      text: 'The grant of rehearing is vacated as superseded.',
      turning: false,
      sources: [slip2020],
    },
    {
      date: day('2018-10-12'),
      text: 'Second suit, over the 2018 conditions.',
      turning: false,
      sources: [clearinghouse],
    },
    {
      date: day('2020-04-30'),
      text: 'The Seventh Circuit rules for Chicago in both cases. (961 F.3d 882)',
      turning: true,
      sources: [slip2020],
    },
  ],
  outcome: 'The conditions were held unauthorized.',
  limits: 'The last closing of the docket was not seen.',
  status: { text: 'judgment for the city affirmed', asOf: day('2020-04-30') },
  quotations: [
    {
      text: 'The Attorney General in this case used the sword of federal funding to conscript state and local authorities to aid in federal civil immigration enforcement.',
      by: 'Seventh Circuit, April 19, 2018',
      evidence: 'press',
      source: politico.id,
      sourceLine: politico,
    },
  ],
  jurisdictions: [{ kind: 'jurisdiction', id: 'chicago-il', title: 'Chicago' }],
  sources: [clearinghouse, slip2020],
  disagreements: [
    {
      topic: 'Day of the 2020 decision',
      says: 'The slip opinion says April 30, 2020; one database lists April 29.',
      best: 'April 30, 2020.',
      sources: [slip2020],
    },
  ],
  misstatements: [],
};

export const doj2025List: ListCard = {
  kind: 'list',
  id: doj2025.id,
  title: doj2025.title,
  kicker: { what: 'Federal list', of: day('2025-08-05') },
  reading: null,
  terms: [],
  citation: 'U.S. Department of Justice, U.S. Sanctuary Jurisdiction List (Aug. 5, 2025)',
  asOf: '2025-09-01',
  dataset,
  published: day('2025-08-05'),
  status: 'in force, with two removals found',
  statusDate: day('2025-10-31'),
  summary:
    'Published under Executive Order 14287, with nine “characteristics”. The department did not say which of them applies to which place.',
  members: [
    ...['Newark', 'Paterson', 'Philadelphia', 'Portland', 'Rochester', 'Seattle', 'Chicago'].map(
      (name) => member(name, null),
    ),
    { name: 'Nevada', id: null, on: '2025-08-05', off: '2025-09-26' },
    { name: 'Baltimore County', id: null, on: '2025-08-05', off: '2025-10-31' },
    ...['Denver', 'Boston', 'Albuquerque', 'New Orleans'].map((name) => member(name, null)),
  ],
  sources: [dojList],
  disagreements: [],
  misstatements: [],
};

export const newYork: Card = {
  kind: 'ambiguous',
  title: 'New York',
  kicker: { what: 'More than one meaning', of: null },
  reading: null,
  terms: [],
  citation: null,
  asOf: '2017-07-07',
  dataset,
  candidates: [
    {
      kind: 'jurisdiction',
      id: 'new-york-city-ny',
      title: 'New York City',
      kicker: { what: 'City', of: 'New York' },
    },
    {
      kind: 'jurisdiction',
      id: 'new-york',
      title: 'New York',
      kicker: { what: 'State', of: null },
    },
  ],
};

export const unrecordedLaw: Card = {
  kind: 'unrecorded-law',
  title: '18 U.S.C. § 371',
  kicker: { what: 'Federal statute', of: null },
  reading: null,
  terms: [],
  citation: '18 U.S.C. § 371',
  asOf: '2017-07-07',
  dataset,
  ref: '/us/usc/t18/s371',
  officialUrl: 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title18-section371',
};

/** Samples by the name that a picture of each carries. */
export const samples: Readonly<Record<string, Card>> = {
  jurisdiction: philadelphia,
  'jurisdiction-today': philadelphiaToday,
  'jurisdiction-unknown': unknownPlace,
  'jurisdiction-local': onlyLocalActs,
  'jurisdiction-made': made('clark-county-nv', '2017-07-07'),
  instrument: section1373,
  case: chicagoCase,
  letter: made('philadelphia-to-doj-2017-06-22', '2017-07-07'),
  list: doj2025List,
  description: {
    ...section1373,
    reading: {
      words: 'a 1996 federal law on sharing information',
      date: { on: '1996-09-30', precision: 'day' },
    },
  },
  ambiguous: newYork,
  'unrecorded-law': unrecordedLaw,
};

/** What stands in the place of a card that is not there. */
export const notices: Readonly<Record<Notice['kind'], Notice>> = {
  loading: { kind: 'loading', title: 'Philadelphia' },
  failed: { kind: 'failed', title: 'Philadelphia' },
  unknown: { kind: 'unknown', title: 'SB 6002' },
};

/** What a page names, in reading order. */
export const mentions: readonly PageMention[] = [
  mention(
    0,
    'jurisdiction',
    'philadelphia-pa',
    'Officials in ',
    'Philadelphia',
    ' and Cook County, Ill., said …',
  ),
  mention(
    1,
    'jurisdiction',
    'cook-county-il',
    '… in Philadelphia and ',
    'Cook County, Ill.',
    ', said their rules …',
  ),
  mention(2, 'instrument', '8-usc-1373', '… do not conflict with ', 'Section 1373', ' of Title 8.'),
  mention(
    3,
    'case',
    'chicago-v-sessions-2017',
    '… the dispute reached court in ',
    'City of Chicago v. Sessions',
    '.',
  ),
  mention(
    4,
    'jurisdiction',
    'philadelphia-pa',
    'The letter from ',
    'Philadelphia',
    ' is fifteen pages long.',
  ),
  {
    index: 5,
    kind: 'jurisdiction',
    id: null,
    ids: ['new-york-city-ny', 'new-york'],
    ref: null,
    before: 'Replies came from ',
    text: 'New York',
    after: ' and eight others.',
  },
  {
    index: 6,
    kind: 'instrument',
    id: null,
    ref: '/us/usc/t18/s371',
    before: '… the memo cites ',
    text: '18 U.S.C. 371',
    after: ' as well.',
  },
];

function mention(
  index: number,
  kind: PageMention['kind'],
  id: string,
  before: string,
  text: string,
  after: string,
): PageMention {
  return { index, kind, id, ref: null, before, text, after };
}

function made(id: string, asOf: string): Card {
  const card = makeCard(fixtureDataset, { id, ref: null, asOf });
  if (!card) throw new Error(`no card for ${id}`);
  return card;
}

function mapOf(id: string) {
  const place = fixtureDataset.jurisdictions.find((one) => one.id === id);
  return place ? locatorMap(place) : null;
}

function member(name: string, off: string | null) {
  return { name, id: `${name.toLowerCase().replaceAll(' ', '-')}`, on: '2025-08-05', off };
}

function day(on: string): When {
  return { on, precision: 'day' };
}

function source(
  id: string,
  title: string,
  publisher: string,
  kind: SourceLine['kind'],
  url: string | null,
  date: When | null,
): SourceLine {
  return { id, title, publisher, kind, url, date };
}
