import type { Reading, RecordKind } from '../../core/dataset/card-model.ts';
import { formatDay, formatWhen } from '../../core/dataset/dates.ts';
import type { Act, Event, Excerpt, Quotation, Source, When } from '../../core/dataset/record.ts';
import type { Badge } from '../../core/dataset/search.ts';
import { kickerText } from '../../core/dataset/titles.ts';
import type { Limit } from '../../core/page/page-state.ts';
import { atlasEn } from './atlas-en.ts';

const LOCALE = 'en-US';

/** Precisions whose wording is the date alone, without “by” or “reported”. */
const EXACT: ReadonlySet<When['precision']> = new Set(['day', 'month', 'year']);

/** Parts of lists, by their short names in the record, as a sentence after “named” needs them. */
const ROLES: Readonly<Record<string, string>> = {
  found: 'preliminary finding against it',
  'no evidence': 'no evidence of a violation found',
  'documents asked': 'asked for documents',
  'legal opinion asked': 'asked for a legal opinion',
};

const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

/** Every text of the interface in American English. Another language is another `Messages`. */
export const en = {
  locale: LOCALE,
  direction: 'ltr' as 'ltr' | 'rtl',
  /** Said once on a card where its words are in another language than the interface. */
  recordLanguage: null as string | null,
  when: (when: When) => formatWhen(when),
  /** Since when something holds: “from Jan. 25, 2017”, “by June 30, 2017”. */
  from: (when: When) => (EXACT.has(when.precision) ? `from ${formatWhen(when)}` : formatWhen(when)),
  kicker: kickerText,
  /** How words of the article that name nothing outright are read. */
  reading: ({ words, date }: Reading, asOf: string | null) =>
    `“${words}” is read as this one${date ? `, of ${formatWhen(date)},` : ''} going by ${
      asOf === null ? 'its words' : `its words and the article’s date, ${formatDay(asOf)}`
    }.`,
  quote: (text: string) => `“${text}”`,

  kinds: {
    jurisdiction: 'Places',
    instrument: 'Laws',
    case: 'Cases',
    letter: 'Letters',
    list: 'Lists',
  } satisfies Record<RecordKind, string>,

  /** Kinds of acts, as one may look for places by the latest of them. */
  acts: {
    flagged: 'flagged',
    'proof-demanded': 'asked to prove compliance',
    responded: 'has responded',
    'under-review': 'under review',
    questioned: 'questioned',
    'preliminary-finding': 'preliminary finding of a violation',
    'may-violate': 'told its rules may violate the law',
    'no-evidence-of-non-compliance': 'no evidence of a violation found',
    'documents-demanded': 'documents demanded',
    'legal-opinion-requested': 'legal opinion requested',
    'not-named': 'not named',
    listed: 'listed',
    'removed-from-list': 'removed from a list',
    'grants-cleared': 'grants cleared',
    misnamed: 'named by mistake',
    sued: 'has sued',
    'sued-by-united-states': 'sued by the United States',
    'joined-suit': 'joined a suit',
    'ruling-for': 'ruling in its favor',
    'ruling-against': 'ruling against it',
    'ruling-mixed': 'mixed ruling',
    'case-closed': 'case closed',
    law: 'law',
    bill: 'bill',
    policy: 'policy',
    agreement: 'agreement',
    statement: 'statement',
    funding: 'funding',
    other: 'other acts',
  } satisfies Record<Act, string>,

  shell: {
    back: 'Back',
    backTo: (title: string) => `Back to ${title}`,
    close: 'Close',
    pin: 'Keep open',
    loading: 'Opening the record…',
    failed: 'The record could not be read.',
    unknown:
      'The record holds nothing about this, and the article does not tell enough to say where to read it.',
    retry: 'Try again',
  },

  asOf: {
    article: (day: string) => `As of this article, ${formatDay(day)}`,
    today: 'As of today',
    sinceThen: 'Since then',
    before: 'Before that',
    howItCame: (count: number) => `How it came to that: ${counted(count, 'event', 'events')}`,
    soFar: 'What happened',
    asOf: 'as of',
    newest: 'By the newest source read',
    now: 'Now',
    thatDay: 'Then',
    afterwards: 'Since',
  },

  unknown: {
    noAct: 'No act on record by this day.',
    noFederalAct: 'No federal act on record by this day.',
    nothingSince: (day: string) => `Nothing on record since then, up to ${formatDay(day)}.`,
    noStatusThen: 'No status on record for this day.',
    docket: 'docket number not on record',
    notFiled: 'not yet filed',
    noRuling: (day: string) => `no ruling on record by ${formatDay(day)}`,
    notYetLaw: (day: string) => `Did not exist yet on ${formatDay(day)}`,
    noStatus: 'No status on record by this day.',
    noMembers: 'No members on record.',
  },

  jurisdiction: {
    letters: 'What was asked, what was answered',
    cases: 'In court',
    lists: 'Federal lists and letters',
    decides: 'Who decides now',
    mapOf: (place: string, state: string) => `Map of ${state} with ${place} marked`,
    mapOfCountry: (place: string) => `Map of the United States with ${place} marked`,
  },

  cautions: {
    disagreements: 'Where sources disagree',
    best: 'Best supported:',
    misstatements: 'Often misstated',
    said: 'Often said:',
    caution: 'Caution:',
  },

  list: {
    onThen: 'On the list that day',
    notOnThen: 'Not on the list that day',
    onNow: 'On the list by the newest source read',
    notOnNow: 'No longer on the list',
    added: (day: string) => `listed ${formatDay(day)}`,
    removed: (day: string) => `removed ${formatDay(day)}`,
    members: (count: number) => `${counted(count, 'name', 'names')} on record`,
    published: 'Published',
    status: 'Status',
    named: (day: string) => `named ${formatDay(day)}`,
    about: 'What it is',
    role: (role: string) => ROLES[role] ?? role.replace(/^named /, ''),
  },

  instrument: {
    ownWords: 'In its own words',
    says: 'What it says',
    doesNotSay: 'What it does not say',
    courtsOnIt: 'What courts and officials said of it',
    cases: 'In court',
    official: 'Official text',
    otherParts: (count: number) => (count === 1 ? 'The other part' : `The other ${count} parts`),
  },

  case: {
    record: 'Court and docket',
    court: 'Court',
    docket: (count: number) => choose(count, 'Docket', 'Dockets'),
    reported: 'Reported at',
    captions: 'Also captioned',
    plaintiffs: (count: number) => choose(count, 'Plaintiff', 'Plaintiffs'),
    defendants: (count: number) => choose(count, 'Defendant', 'Defendants'),
    issue: 'What it is about',
    notYetFiled: 'Nothing on record in this case by this day.',
    outcome: 'How it came out',
    limits: 'What that does not reach',
    words: 'The court’s words',
    places: 'Places concerned',
    side: { plaintiff: 'plaintiff', defendant: 'defendant', neither: 'not a party' },
  },

  letter: {
    date: 'Date',
    from: 'From',
    to: 'To',
    summary: 'What it says',
    excerpts: 'In its own words',
    places: 'Places concerned',
    noExcerpts: 'None of its words are on record.',
    open: 'About this letter',
  },

  ambiguous: {
    intro: (name: string) =>
      `“${name}” could mean more than one thing here. The text does not say which:`,
  },

  unrecordedLaw: {
    intro: 'The record holds nothing about this law.',
    introCase: 'The record holds nothing about this case.',
    readCase: 'Where to read it',
    reference: 'Standard reference',
  },

  excerpt: {
    evidence: {
      primary: 'seen in the document',
      press: 'as quoted in the press',
      'press-copy': 'as quoted in the press, seen in a copy',
      'court-staff-summary': 'from a summary by court staff',
      'quoted-by-court': 'as quoted by a court',
      organisation: 'as quoted by an organization',
    } satisfies Record<Excerpt['evidence'] | Quotation['evidence'], string>,
    form: {
      letter: 'Letter',
      statement: 'Statement',
      release: 'Press release',
    } satisfies Record<Excerpt['form'], string>,
    fragment: 'part of a sentence',
    later: 'after this article',
    to: 'to',
  },

  strength: {
    document: 'Document',
    press: 'Press report',
    copy: 'Copy only',
    'single-tracker': 'One tracker only',
  } satisfies Record<NonNullable<Event['strength']>, string>,

  sources: {
    heading: (count: number) => `Sources (${numbers.format(count)})`,
    kind: {
      primary: 'document or issuer’s page',
      press: 'press',
      organisation: 'organization',
      copy: 'copy',
      tracker: 'tracker',
      reference: 'reference',
    } satisfies Record<Source['kind'], string>,
    lead: (count: number) => choose(count, 'Source', 'Sources'),
    andMore: (count: number) => `and ${numbers.format(count)} more below`,
    noAddress: 'no address to give',
    newTab: 'opens in a new tab',
    undated: 'undated',
  },

  allEvents: (count: number) => `All ${counted(count, 'event', 'events')}`,
  fewerEvents: 'Fewer events',
  more: (count: number) => `${numbers.format(count)} more`,
  moreWords: (count: number) =>
    `${numbers.format(count)} more ${choose(count, 'excerpt', 'excerpts')}`,
  note: 'Note',

  footer: {
    asOf: (day: string) => `Record as of ${formatDay(day)}`,
    version: (version: string) => `version ${version}`,
    stale: (day: string) =>
      `This record ends on ${formatDay(day)}, more than six months ago. Later events are not in it.`,
    copy: 'Copy with sources',
    cite: 'Copy a citation',
    report: 'Report a mistake',
    copyStates: {
      ready: '',
      copied: 'Copied.',
      cited: 'Citation copied.',
      reported: 'Copied a note with the ids. Add what is wrong and send it to the editors.',
      failed: 'The browser did not allow copying.',
    },
  },

  /** Sentences of a citation, each with its full stop but for the place. */
  citation: {
    place: (name: string, id: string) => `${name} (${id})`,
    shownAsOf: (day: string) => `Shown as of ${formatDay(day)}.`,
    record: (record: { readonly version: string; readonly asOf: string }, today: string) =>
      `Lawmark, version ${record.version}, record as of ${formatDay(record.asOf)} (accessed ${formatDay(today)}).`,
  },

  report: {
    heading: 'A mistake in Lawmark',
    record: 'Record',
    shown: 'Shown',
    version: 'Version',
    whatIsWrong: 'What is wrong, and a source that shows it:',
  },

  search: {
    label: 'Search the record',
    placeholder: 'A place, a law, a case, a letter',
    clear: 'Clear',
    results: 'Results',
    count: (records: number, places: number) => {
      const beyond = places === 0 ? '' : ` ${counted(places, 'place', 'places')} without a record.`;
      return records === 0 && places > 0
        ? `Nothing in the record.${beyond}`
        : `${records === 0 ? 'No results' : counted(records, 'result', 'results')}.${beyond}`;
    },
    unrecorded: 'Places that the record holds nothing on',
    morePlaces: (count: number) =>
      `${counted(count, 'more place has', 'more places have')} this name. A state behind it narrows them.`,
    noRecord: (place: string, state: string) => `The record holds nothing on ${place}, ${state}.`,
    noRecordMeans:
      'That is no finding. It does not tell whether the place has any policy, was sent a letter, or complies with anything.',
    around: 'What the record holds around it',
    nothingAround: (state: string) => `Nothing on ${state} either.`,
    nothing: (query: string) => `Nothing in the record for “${query}”.`,
    nothingHint:
      'Try the name of a city or county with its state, or a citation such as 8 U.S.C. 1373.',
    start: 'Look up a city, county or state, a law, a lawsuit, a letter or a federal list.',
    nothingFiltered: 'Nothing in the record passes these filters.',
    filteredHint: 'Fewer filters may find more.',
    badge: ({ by, on, text }: Badge) =>
      by === null ? text : `${by}${on ? `, ${formatWhen(on)}` : ''}: ${text}`,
    recent: 'Looked up recently',
    forgetRecent: 'Forget these',
    filters: {
      heading: 'Filter',
      active: (count: number) => `${counted(count, 'filter', 'filters')} in use`,
      any: 'Any',
      kind: 'Kind',
      state: 'State',
      list: 'Federal list or letters',
      act: 'Latest federal act',
      court: 'Court',
      clear: 'Clear the filters',
    },
  },

  page: {
    heading: 'On this page',
    count: (count: number) => `${counted(count, 'mention', 'mentions')}`,
    dated: (day: string) => `Article of ${formatDay(day)}`,
    undated: 'The article’s date was not found, so cards tell where things stand today.',
    limited: ({ reason, first }: Limit) => {
      const characters = counted(first, 'character', 'characters');
      switch (reason) {
        case 'mentions':
          return `This page is very long: its first ${counted(first, 'mention', 'mentions')} are marked.`;
        case 'text':
          return `This page is very long: its first ${characters} were read.`;
        case 'text-around':
          return `This page is very long: ${characters} around the part in view were read.`;
      }
    },
    nothing: 'Nothing on this page names a place, law, case or letter in the record.',
    notArticle: 'This page does not look like an article, so nothing was marked.',
    annotateAnyway: 'Annotate this page anyway',
    notListed: 'Lawmark does not run on this site by itself.',
    annotate: 'Annotate this page',
    noAccess:
      'Extensions cannot run on this page. It belongs to the browser or to its add-on store.',
    failed: 'This page could not be annotated.',
    working: 'Reading the page…',
    openCard: 'Show its card',
    ambiguous: 'could mean several things',
  },

  site: {
    heading: (site: string) => `On ${site}`,
    on: 'Articles here are marked without being asked.',
    notListed: 'Articles here are marked only when you ask.',
    off: 'Lawmark is switched off on this site.',
    offEverywhere: 'Lawmark is switched off on all sites.',
    snoozed: (until: Date) =>
      `Lawmark is silent on this site until ${until.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })}.`,
    switchOff: 'Switch off on this site',
    switchOn: 'Switch on',
    snooze: 'Silent for a day',
    always: 'Always mark articles here',
    everySite: 'Mark articles on every site …',
    fewerSites: 'Only on the news sites it knows',
    offForAll: 'Switch off everywhere',
    assistive: 'Marks that screen readers tell',
    notAssistive: 'Painted marks again',
    refused: 'The browser did not give access, so nothing was changed.',
    failed: 'This could not be saved. The browser’s storage may be full.',
  },

  atlas: atlasEn,

  popup: {
    name: 'Lawmark',
    tabs: 'Views',
    search: 'Search',
    results: 'the results',
    loading: 'Opening the record…',
    loadFailed: 'The record could not be opened. Reinstalling the extension should repair it.',
    more: 'More of Lawmark',
    settings: 'Settings',
    atlas: 'Map and tables',
    claims: 'Claims on this page',
    desk: 'Claims desk',
    news: (version: string) => `What is new in Lawmark ${version}`,
    newsSeen: 'Got it',
  },
};

/** The catalogue's shape: what another language has to provide. */
export type Messages = typeof en;

function choose(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}

function counted(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${choose(count, one, other)}`;
}
