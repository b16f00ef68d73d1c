import { STATES } from '../find/states.ts';
import type { KickerWord } from './titles.ts';

/**
 * Titles and official addresses of what states and cities have enacted, for references that the record does not
 * hold: `/us-tx/code/penal/s46.02`, `/us-wa/bill/sb/5497`, `/us-oh/const/art/1/s24`. Addresses are those of
 * legislatures that give each section one which follows from its number.
 */
export interface StateLawRef {
  readonly title: string;
  readonly kicker: KickerWord;
  readonly url: string | null;
}

type Reader = (state: string, rest: readonly (string | undefined)[]) => StateLawRef | null;

const NAMES = new Map(STATES.map(({ code, name }) => [code.toLowerCase(), name]));

// biome-ignore format: a table
const BILL_LABELS: Readonly<Record<string, string>> = {
  sb: 'S.B.', hb: 'H.B.', ab: 'A.B.', s: 'S.', h: 'H.', a: 'A.', hf: 'H.F.', sf: 'S.F.', lb: 'L.B.', ld: 'L.D.',
  prop: 'Proposition', measure: 'Measure', question: 'Question', issue: 'Issue', initiative: 'Initiative',
  amendment: 'Amendment', proposal: 'Proposal', referred: 'Referred Measure',
};

// biome-ignore format: a table
const STATUTES: Readonly<Record<string, string>> = {
  al: 'Code of Alabama', ak: 'Alaska Statutes', az: 'Arizona Revised Statutes', ar: 'Arkansas Code',
  co: 'Colorado Revised Statutes', ct: 'Connecticut General Statutes', dc: 'D.C. Code', de: 'Delaware Code',
  fl: 'Florida Statutes', ga: 'Official Code of Georgia', hi: 'Hawaii Revised Statutes', id: 'Idaho Code',
  in: 'Indiana Code', ia: 'Iowa Code', ks: 'Kansas Statutes', ky: 'Kentucky Revised Statutes',
  la: 'Louisiana Revised Statutes', me: 'Maine Revised Statutes', ma: 'Massachusetts General Laws',
  mi: 'Michigan Compiled Laws', mn: 'Minnesota Statutes', ms: 'Mississippi Code', mo: 'Missouri Revised Statutes',
  mt: 'Montana Code', ne: 'Nebraska Revised Statutes', nv: 'Nevada Revised Statutes', nh: 'New Hampshire Revised Statutes',
  nj: 'New Jersey Statutes', nm: 'New Mexico Statutes', nc: 'North Carolina General Statutes',
  nd: 'North Dakota Century Code', oh: 'Ohio Revised Code', ok: 'Oklahoma Statutes', or: 'Oregon Revised Statutes',
  pa: 'Pennsylvania Consolidated Statutes', ri: 'Rhode Island General Laws', sc: 'South Carolina Code',
  sd: 'South Dakota Codified Laws', tn: 'Tennessee Code', ut: 'Utah Code', vt: 'Vermont Statutes', va: 'Code of Virginia',
  wa: 'Revised Code of Washington', wv: 'West Virginia Code', wi: 'Wisconsin Statutes', wy: 'Wyoming Statutes',
};

// How legislatures shorten the subjects of their codes.
// biome-ignore format: a table
const CALIFORNIA: Readonly<Record<string, string>> = {
  penal: 'PEN', government: 'GOV', 'health-and-safety': 'HSC', vehicle: 'VEH', civil: 'CIV', 'civil-procedure': 'CCP',
  family: 'FAM', education: 'EDC', elections: 'ELEC', election: 'ELEC', labor: 'LAB', 'welfare-and-institutions': 'WIC',
  'business-and-professions': 'BPC', 'public-resources': 'PRC', insurance: 'INS', probate: 'PROB', evidence: 'EVID',
  corporations: 'CORP', 'public-utilities': 'PUC', 'public-contract': 'PCC', water: 'WAT',
};
// biome-ignore format: a table
const TEXAS: Readonly<Record<string, string>> = {
  penal: 'PE', government: 'GV', 'local-government': 'LG', transportation: 'TN', family: 'FA', 'health-and-safety': 'HS',
  labor: 'LA', education: 'ED', election: 'EL', tax: 'TX', insurance: 'IN', property: 'PR',
  'civil-practice-and-remedies': 'CP', 'business-and-commerce': 'BC', 'human-resources': 'HR', occupations: 'OC',
  water: 'WA', utilities: 'UT', 'criminal-procedure': 'CR',
};
// biome-ignore format: a table
const NEW_YORK: Readonly<Record<string, string>> = {
  penal: 'PEN', 'criminal-procedure': 'CPL', 'civil-practice': 'CVP', executive: 'EXC', correction: 'COR',
  'public-officers': 'PBO', 'vehicle-and-traffic': 'VAT', 'civil-rights': 'CVR', labor: 'LAB', election: 'ELN',
  'real-property': 'RPP', 'general-business': 'GBS', 'public-health': 'PBH', 'social-services': 'SOS', judiciary: 'JUD',
  'environmental-conservation': 'ENV', 'domestic-relations': 'DOM', 'general-municipal': 'GMU', education: 'EDN',
};

/** Address of a section or chapter of a state's statutes; null where there is none to give. */
function addressOf(
  state: string,
  subject: string | undefined,
  unit: string,
  number: string,
): string | null {
  const isSection = unit === 's';
  switch (state) {
    case 'wa':
      return `https://app.leg.wa.gov/RCW/default.aspx?cite=${number}`;
    case 'mn':
      return `https://www.revisor.mn.gov/statutes/cite/${number}`;
    case 'wi':
      return `https://docs.legis.wisconsin.gov/document/statutes/${number}`;
    case 'va':
      return isSection ? `https://law.lis.virginia.gov/vacode/${number}/` : null;
    case 'oh':
      return isSection ? `https://codes.ohio.gov/ohio-revised-code/section-${number}` : null;
    case 'ca': {
      const code = CALIFORNIA[subject ?? ''];
      if (code === undefined || !isSection) return null;
      return `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=${code}&sectionNum=${number}`;
    }
    case 'tx': {
      const code = TEXAS[subject ?? ''];
      const [chapter] = number.split('.');
      if (code === undefined) return null;
      const file = `https://statutes.capitol.texas.gov/Docs/${code}/htm/${code}.${chapter}.htm`;
      return isSection ? `${file}#${number}` : file;
    }
    case 'ny': {
      const law = NEW_YORK[subject ?? ''];
      return law === undefined || !isSection
        ? null
        : `https://www.nysenate.gov/legislation/laws/${law}/${number.toUpperCase()}`;
    }
    default:
      return null;
  }
}

const UNITS: Readonly<Record<string, string>> = {
  s: '§',
  ch: 'Chapter',
  t: 'Title',
  ar: 'Article',
  ti: 'Title',
};

const readBill: Reader = (state, [type = '', number = '']) => ({
  title: `${state.toUpperCase()} ${BILL_LABELS[type] ?? type.toUpperCase()} ${number.toUpperCase()}`,
  kicker: 'State bill or law',
  url: null,
});

const readAct: Reader = (state, [year, chapter, number = '', section, rest = '']) => {
  const act = chapter === undefined ? `Act ${number.toUpperCase()}` : `Chapter ${number}`;
  const part = section === undefined ? '' : `, § ${section}${subsections(rest)}`;
  return {
    title: `${NAMES.get(state)} ${act}${year === undefined ? '' : ` of ${year}`}${part}`,
    kicker: 'State bill or law',
    url: null,
  };
};

const readArticle: Reader = (state, [unit, article, section, rest = '']) => ({
  title: `${NAMES.get(state)} Constitution, ${unit === 'ch' ? 'Chapter' : 'Article'} ${article}${section === undefined ? '' : `, Section ${section}${subsections(rest)}`}`,
  kicker: 'Constitution',
  url: null,
});

const readStatute: Reader = (state, [title, subject, unit = '', number = '', rest = '']) => {
  const name = subject === undefined ? STATUTES[state] : subjectName(state, subject);
  if (name === undefined) return null;
  const lead = title === undefined ? '' : `, Title ${title.toUpperCase()}`;
  return {
    title: `${name}${lead} ${UNITS[unit]} ${number}${state === 'mn' ? subdivisions(rest) : subsections(rest)}`,
    kicker: 'State law',
    url: title === undefined ? addressOf(state, subject, unit, number) : null,
  };
};

const readByChapter: Reader = (state, [chapter, section, rest = '']) => ({
  title: `${STATUTES[state]} ch. ${chapter}, § ${section}${subsections(rest)}`,
  kicker: 'State law',
  url: null,
});

const readIllinois: Reader = (_, [chapter, act, section, rest = '']) => ({
  title: `${chapter} ILCS ${act}${section === undefined ? '' : `/${section}`}${subsections(rest)}`,
  kicker: 'State law',
  url: null,
});

const REGULATIONS: Readonly<Record<string, string>> = {
  njac: 'N.J.A.C.',
  oar: 'OAR',
  wac: 'WAC',
  nycrr: 'NYCRR',
  ccr: 'California Code of Regulations',
};

/** "22 NYCRR 142.3", "WAC 10-08-001", "California Code of Regulations, Title 15 § 3000". */
const readRegulation: Reader = (state, [code = '', title, unit, number = '', rest = '']) => {
  const name = REGULATIONS[code] ?? code.toUpperCase();
  const section = `${unit === 'pt' ? 'Part ' : ''}${number}${subsections(rest)}`;
  return {
    title:
      title === undefined
        ? `${name} ${section}`
        : state === 'ny'
          ? `${title} ${name} ${section}`
          : `${name}, Title ${title} § ${section}`,
    kicker: 'State law',
    url: code === 'wac' ? `https://app.leg.wa.gov/WAC/default.aspx?cite=${number}` : null,
  };
};

const readCityCode: Reader = (_, [city = '', body = '', unit = '', number = '', rest = '']) => ({
  title: `${titleCase(city)} ${titleCase(body)} ${UNITS[unit]} ${number.toUpperCase()}${subsections(rest)}`,
  kicker: 'Ordinance',
  url: null,
});

const FORMS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/^bill\/(?:[\d-]+\/)?([a-z]+)\/([\w-]+)$/, readBill],
  [/^act\/(?:(\d{4})\/)?(ch)?(\d[\w-]*)(?:\/s(\d[\d.]*)((?:\/\w+)*))?$/, readAct],
  [/^const\/(art|ch)\/(\d+[a-d]?)(?:\/s([\w.-]+)((?:\/\w+)*))?$/, readArticle],
  [/^ilcs\/(\d+)\/(\d+)(?:\/([\w.-]+)((?:\/\w+)*))?$/, readIllinois],
  [/^code\/ch(\d\w*)\/s(\d[\w½]*)((?:\/[\w-]+)*)$/, readByChapter],
  [/^(njac|oar|wac|nycrr|ccr)(?:\/t(\d+))?\/(s|pt)(\d[\w.:-]*)((?:\/[\w-]+)*)$/, readRegulation],
  [
    /^(?:code|cgs)(?:\/t(\d[\w-]*)(?=\/))?(?:\/([a-z][a-z-]{2,}))?\/(s|ch|t)(\d[\w.:,-]*)((?:\/[\w-]+)*)$/,
    readStatute,
  ],
  [
    /^([a-z][a-z-]{3,})\/(code|charter)(?:\/ch\d[a-z\d]*(?=\/s))?\/(s|ch|ar|ti)(\d[\w.-]*)((?:\/\w+)*)$/,
    readCityCode,
  ],
];

/** Reads a reference to a law of a state or city; null where it is none, or of a form that has no title. */
export function readStateLawRef(ref: string): StateLawRef | null {
  const [, state = '', path = ''] = /^\/us-([a-z]{2})\/(.+)$/.exec(ref) ?? [];
  for (const [pattern, read] of FORMS) {
    const [whole, ...parts] = pattern.exec(path) ?? [];
    if (whole !== undefined && NAMES.has(state)) return read(state, parts);
  }
  return null;
}

/** "Texas Penal Code", "New York Penal Law", "Maryland Criminal Procedure Article". */
function subjectName(state: string, subject: string): string {
  const what = state === 'ny' ? 'Law' : state === 'md' ? 'Article' : 'Code';
  return `${NAMES.get(state)} ${titleCase(subject)} ${what}`;
}

const SMALL = new Set(['and', 'of']);

function titleCase(slug: string): string {
  return slug
    .split('-')
    .map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** `/a/1` → `(a)(1)`. */
export function subsections(rest: string): string {
  return rest.replace(/\/([\w-]+)/g, '($1)');
}

/** `/7/a` → `, subd. 7(a)`, as Minnesota writes it. */
function subdivisions(rest: string): string {
  const [, first, more = ''] = /^\/(\w+)(.*)$/.exec(rest) ?? [];
  return first === undefined ? '' : `, subd. ${first}${subsections(more)}`;
}
