/* Made from data/schema.json by `npm run types`. Do not edit. */

/**
 * An ISO 8601 calendar day.
 */
export type Day = string;
/**
 * A stable id. Never reused, never renamed.
 */
export type Id = string;
/**
 * What kind of act it is. A status is always somebody's act on a day. `ruling-for`, `ruling-against` and `ruling-mixed` are seen from the jurisdiction whose event it is.
 */
export type Act =
  | 'flagged'
  | 'proof-demanded'
  | 'responded'
  | 'under-review'
  | 'questioned'
  | 'preliminary-finding'
  | 'may-violate'
  | 'no-evidence-of-non-compliance'
  | 'documents-demanded'
  | 'legal-opinion-requested'
  | 'not-named'
  | 'listed'
  | 'removed-from-list'
  | 'grants-cleared'
  | 'misnamed'
  | 'sued'
  | 'sued-by-united-states'
  | 'joined-suit'
  | 'ruling-for'
  | 'ruling-against'
  | 'ruling-mixed'
  | 'case-closed'
  | 'law'
  | 'bill'
  | 'policy'
  | 'agreement'
  | 'statement'
  | 'funding'
  | 'other';

/**
 * The Lawmark record: jurisdictions, letters, laws, cases and lists in the US “sanctuary jurisdiction” dispute, with a source for every fact.
 */
export interface Dataset {
  /**
   * Version of the dataset.
   */
  version: string;
  asOf: Day;
  compiled: Day;
  /**
   * Licence of the data.
   */
  licence: string;
  /**
   * How to cite it.
   */
  citation: string;
  sources: Source[];
  jurisdictions: Jurisdiction[];
  federal: Event[];
  letters: Letter[];
  instruments: Instrument[];
  cases: Case[];
  lists: List[];
  discrepancies: Discrepancy[];
  misstatements: Misstatement[];
  glossary: Term[];
}
/**
 * Where a fact can be read.
 */
export interface Source {
  id: Id;
  /**
   * Title of the page or document.
   */
  title: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Date of publication, or null where the page shows none.
   */
  date: When | null;
  /**
   * Address to give to readers, or null where only a copy that should not be linked is held.
   */
  url: string | null;
  /**
   * `primary`: the document, or the issuer's own page; `press`: a news publisher's page; `organisation`: another organisation's own page (law firm, advocacy, think tank); `copy`: a mirror, reprint or aggregator; `tracker`: a litigation or policy tracker or data set; `reference`: encyclopaedia or research.
   */
  kind: 'primary' | 'press' | 'organisation' | 'copy' | 'tracker' | 'reference';
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A date with the precision that the sources support, never more.
 */
export interface When {
  /**
   * ISO date: year, year-month or full day. For `range` the first day.
   */
  on: string;
  /**
   * `by`: no later than; `reported`: the date of the report, not of the act; `week`: in the week of.
   */
  precision: 'day' | 'by' | 'reported' | 'week' | 'month' | 'year' | 'range';
  until?: Day;
  /**
   * Why the date is uncertain, or where sources differ.
   */
  note?: string;
}
/**
 * A state, county, city, agency or other body that the dispute names.
 */
export interface Jurisdiction {
  id: Id;
  /**
   * Official or usual full name.
   */
  name: string;
  /**
   * As news writes it.
   */
  shortName: string;
  kind:
    | 'state'
    | 'county'
    | 'parish'
    | 'city'
    | 'consolidated-city-county'
    | 'district'
    | 'agency'
    | 'sheriff';
  /**
   * USPS code of its state.
   */
  state: string;
  /**
   * Open Civic Data division id; an agency has its parent's.
   */
  ocdId: string;
  /**
   * Census GEOID: state 2, county 5, place 7 digits; an agency has its parent's.
   */
  geoid: string;
  geoidOf: 'state' | 'county' | 'place' | 'parent';
  parent?: Id;
  /**
   * Other records that cover the same territory.
   */
  coextensive?: Id[];
  names: Names;
  /**
   * Items: Which body decides a matter, where sources say so.
   */
  decides?: {
    /**
     * For example “jail and detainers”.
     */
    matter: string;
    /**
     * For example “Orleans Parish Sheriff”.
     */
    body: string;
    /**
     * What it decides, in our words.
     */
    text: string;
    /**
     * Ids of the sources that state this fact.
     *
     * @minItems 1
     */
    sources: [Id, ...Id[]];
  }[];
  /**
   * Items: Grant money named in coverage.
   */
  grants?: {
    /**
     * As printed, with the dollar sign.
     */
    amount: string;
    /**
     * What the money was.
     */
    what: string;
    /**
     * Ids of the sources that state this fact.
     *
     * @minItems 1
     */
    sources: [Id, ...Id[]];
  }[];
  /**
   * In order of date.
   */
  events: Event[];
  /**
   * Where it stands by the newest source read.
   */
  latest?: {
    asOf: When;
    /**
     * In our words.
     */
    text: string;
    /**
     * What must not be concluded.
     */
    caution?: string;
    /**
     * The events it rests on.
     */
    events: Id[];
  };
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * The names to match and the names to refuse.
 */
export interface Names {
  /**
   * @minItems 1
   */
  match: [Name, ...Name[]];
  /**
   * Items: A longer or like-sounding form that is something else.
   */
  refuse: string[];
}
/**
 * A form under which news writes it.
 */
export interface Name {
  /**
   * The form, straight quotes and plain spaces; the finder also accepts typographic ones.
   */
  text: string;
  /**
   * `always`: means this wherever it stands (unless a refused form covers it); `listed`: only where the sentence lists places of this kind; `topic`: only where the article is about this dispute; `context`: only with a place or law beside it that decides; `loose`: news uses it loosely for this record, only when the article is about the letter or list in question.
   */
  use: 'always' | 'listed' | 'topic' | 'context' | 'loose';
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * Something that somebody did on a day.
 */
export interface Event {
  id: Id;
  date: When;
  actor: Actor;
  act: Act;
  /**
   * The status in a few words, as its actor's act: “preliminary finding”, “says it complies”. Present only on events that change where the jurisdiction stands.
   */
  status?: string;
  /**
   * What happened, in our words, one or two sentences.
   */
  text: string;
  list?: Id;
  letter?: Id;
  case?: Id;
  instrument?: Id;
  /**
   * Which way a local or state act moves co-operation with federal civil immigration enforcement. A sorting aid, not a label for readers.
   */
  direction?: 'less-cooperation' | 'more-cooperation' | 'mixed' | 'none';
  /**
   * Strength of the best evidence.
   */
  strength?: 'document' | 'press' | 'copy' | 'single-tracker';
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * Who acted or spoke.
 */
export interface Actor {
  kind:
    | 'doj'
    | 'dhs'
    | 'ice'
    | 'president'
    | 'congress'
    | 'federal'
    | 'court'
    | 'jurisdiction'
    | 'sheriff'
    | 'state'
    | 'official'
    | 'advocate'
    | 'other';
  /**
   * As a reader should see it: “Justice Department”, “City Solicitor”, “Judge Baylson, E.D. Pa.”.
   */
  name: string;
}
/**
 * A letter, memo, statement or release.
 */
export interface Letter {
  id: Id;
  kind: 'letter' | 'memo' | 'statement' | 'release';
  date: When;
  from: Party;
  to?: Party;
  /**
   * Signatories; empty where not seen.
   */
  signedBy: Party[];
  /**
   * Whom it concerns.
   */
  jurisdictions: Id[];
  /**
   * Who speaks.
   */
  side: 'federal' | 'jurisdiction' | 'other';
  /**
   * Its subject line or subject.
   */
  subject?: string;
  /**
   * What it says, in our words.
   */
  summary: string;
  /**
   * Letters that it answers.
   */
  answers?: Id[];
  list?: Id;
  excerpts: Excerpt[];
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A sender or addressee.
 */
export interface Party {
  /**
   * The body: “City of Philadelphia”, “DOJ Office of Justice Programs”.
   */
  name: string;
  jurisdiction?: Id;
  /**
   * The person, where seen.
   */
  person?: string;
  /**
   * The person's office.
   */
  office?: string;
}
/**
 * Words copied letter for letter.
 */
export interface Excerpt {
  id: Id;
  /**
   * The words, unchanged. At most 60 words. Quote marks around it are not part of it.
   */
  text: string;
  source: Id;
  /**
   * `primary`: seen in the document itself; `press`: as quoted by a news page; `press-copy`: as quoted by the press, seen in a copy of that page.
   */
  evidence: 'primary' | 'press' | 'press-copy';
  /**
   * What the words come from; a statement is never shown as letter text.
   */
  form: 'letter' | 'statement' | 'release';
  /**
   * True where it is not a whole sentence.
   */
  fragment?: boolean;
  /**
   * 1 marks the excerpt that tells the letter's position best; higher numbers follow.
   */
  rank?: number;
  said?: When;
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A statute, regulation, order, bill, memo, ordinance, policy, grant programme or constitutional provision.
 */
export interface Instrument {
  id: Id;
  kind:
    | 'statute'
    | 'regulation'
    | 'executive-order'
    | 'public-law'
    | 'bill'
    | 'memo'
    | 'state-law'
    | 'ordinance'
    | 'policy'
    | 'grant-program'
    | 'constitution'
    | 'doctrine'
    | 'consent-decree';
  /**
   * Its usual name.
   */
  name: string;
  /**
   * Its official heading.
   */
  heading?: string;
  /**
   * Standard path: USLM (/us/usc/t8/s1373) or, for states, /us-tx/bill/85/sb/4.
   */
  ref?: string;
  /**
   * Items: Official citation.
   */
  citations: string[];
  jurisdiction?: Id;
  names: Names;
  enacted?: When;
  /**
   * What it says, one or two plain sentences.
   */
  summary: string;
  /**
   * Items: One thing it does not say.
   */
  doesNotSay?: string[];
  /**
   * Its own words, where held.
   */
  text?: Provision[];
  quotations?: Quotation[];
  /**
   * In order of date.
   */
  developments?: Development[];
  /**
   * Status by the newest source read.
   */
  status?: {
    /**
     * In a few words.
     */
    text: string;
    asOf: When;
  };
  officialUrl?: string;
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A part of a law's own text.
 */
export interface Provision {
  /**
   * USLM path of the part.
   */
  ref: string;
  /**
   * “(a)”, “sec. 9(a)”.
   */
  label: string;
  /**
   * Heading of the part.
   */
  heading?: string;
  /**
   * The words, unchanged.
   */
  text: string;
}
/**
 * Words of a court or instrument, unchanged.
 */
export interface Quotation {
  /**
   * The words.
   */
  text: string;
  /**
   * Whose words: “Third Circuit, Feb. 15, 2019”.
   */
  by: string;
  evidence:
    'primary' | 'press' | 'press-copy' | 'court-staff-summary' | 'quoted-by-court' | 'organisation';
  source: Id;
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A dated change of a law or case.
 */
export interface Development {
  date: When;
  /**
   * What happened, in our words.
   */
  text: string;
  effect:
    | 'enacted'
    | 'in-force'
    | 'enjoined'
    | 'partly-enjoined'
    | 'narrowed'
    | 'upheld'
    | 'revoked'
    | 'rescinded'
    | 'superseded'
    | 'not-enacted'
    | 'filed'
    | 'ruling'
    | 'appeal'
    | 'argued'
    | 'settled'
    | 'dismissed'
    | 'closed'
    | 'other';
  /**
   * Status from that day on, in a few words; present where the status changes.
   */
  status?: string;
  /**
   * Reporter citation of the ruling.
   */
  citation?: string;
  case?: Id;
  instrument?: Id;
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A lawsuit.
 */
export interface Case {
  id: Id;
  /**
   * Its caption now or last.
   */
  caption: string;
  /**
   * Items: Every caption it has had, first to last.
   */
  captions: string[];
  names: Names;
  /**
   * Court of first instance, written out.
   */
  court: string;
  /**
   * @minItems 0
   */
  dockets: Docket[];
  /**
   * Items: Reporter citation: “888 F.3d 272”.
   */
  reporters: string[];
  /**
   * Items: Name.
   */
  judges?: string[];
  plaintiffs: Side[];
  defendants: Side[];
  /**
   * First: 2017 to 2022; second: 2025 on.
   */
  wave: 'background' | 'first' | 'second';
  /**
   * What it is about, one or two plain sentences.
   */
  issue: string;
  /**
   * Whom it concerns.
   */
  jurisdictions: Id[];
  /**
   * Laws at issue.
   */
  instruments?: Id[];
  /**
   * Cases decided with it or following from it.
   */
  companions?: Id[];
  /**
   * In order of date.
   */
  events: Development[];
  /**
   * How it ended or stands, in our words.
   */
  outcome?: string;
  /**
   * What the outcome does not reach: scope, what was vacated or mooted.
   */
  limits?: string;
  /**
   * Status by the newest source read.
   */
  status: {
    /**
     * In a few words.
     */
    text: string;
    asOf: When | null;
  };
  quotations?: Quotation[];
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A docket.
 */
export interface Docket {
  /**
   * Abbreviated as cited: “E.D. Pa.”, “3d Cir.”.
   */
  court: string;
  /**
   * “2:17-cv-03894”.
   */
  number: string;
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A party.
 */
export interface Side {
  /**
   * As in the caption.
   */
  name: string;
  jurisdiction?: Id;
  joined?: When1;
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * A date with the precision that the sources support, never more.
 */
export interface When1 {
  /**
   * ISO date: year, year-month or full day. For `range` the first day.
   */
  on: string;
  /**
   * `by`: no later than; `reported`: the date of the report, not of the act; `week`: in the week of.
   */
  precision: 'day' | 'by' | 'reported' | 'week' | 'month' | 'year' | 'range';
  until?: Day;
  /**
   * Why the date is uncertain, or where sources differ.
   */
  note?: string;
}
/**
 * A federal list, or a set of letters sent on one day.
 */
export interface List {
  id: Id;
  /**
   * Its title or what it is.
   */
  title: string;
  /**
   * As news would call it.
   */
  shortTitle: string;
  kind: 'list' | 'letters' | 'report' | 'findings';
  /**
   * Who published it.
   */
  publisher: string;
  published: When;
  /**
   * In force, withdrawn, suspended, one-time.
   */
  status: string;
  statusDate?: When;
  names?: Names;
  /**
   * Entries, by the publisher or the best source.
   */
  count?: number;
  /**
   * What it is, in our words.
   */
  summary: string;
  members: Membership[];
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
}
/**
 * One entry of a list.
 */
export interface Membership {
  jurisdiction?: Id;
  /**
   * Plain name.
   */
  name: string;
  /**
   * As the list printed it.
   */
  asPrinted?: string;
  /**
   * State, county, city, district.
   */
  kind?: string;
  state?: string;
  /**
   * False: established that it was not on it.
   */
  listed: boolean;
  on?: Day;
  off?: Day | null;
  /**
   * Where a list has parts: “asked”, “cleared”, “found”.
   */
  role?: string;
  /**
   * A caution or explanation for readers, in our words.
   */
  note?: string;
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
}
/**
 * Where sources disagree.
 */
export interface Discrepancy {
  id: Id;
  /**
   * What about.
   */
  topic: string;
  /**
   * What the sources say.
   */
  says: string;
  /**
   * What is right or best supported.
   */
  best: string;
  /**
   * Records concerned.
   */
  about: Id[];
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
}
/**
 * Something news often gets wrong about a law or place.
 */
export interface Misstatement {
  id: Id;
  /**
   * In a few words.
   */
  title: string;
  /**
   * What is said.
   */
  wrong: string;
  /**
   * What the sources show, neutrally.
   */
  correction: string;
  /**
   * Items: A wording in which it appears.
   */
  phrases: string[];
  /**
   * Records concerned.
   */
  about: Id[];
  /**
   * Discrepancies it rests on.
   */
  discrepancies?: Id[];
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
}
/**
 * A glossary entry.
 */
export interface Term {
  id: Id;
  /**
   * The word.
   */
  term: string;
  /**
   * Items: Other forms.
   */
  forms: string[];
  /**
   * What it means, in plain words.
   */
  plain: string;
  /**
   * Records that say more.
   */
  about: Id[];
  /**
   * Ids of the sources that state this fact.
   *
   * @minItems 1
   */
  sources: [Id, ...Id[]];
}
