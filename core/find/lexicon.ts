import type { Name } from '../dataset/record.ts';
import type { OwnLaw } from './own-law.ts';
import type { NameTables } from './tables.ts';

/** A name and when it may be taken for its record: see `use` in the schema. */
export type LexiconName = Pick<Name, 'text' | 'use'>;

interface Entry {
  readonly id: string;
  readonly names: readonly LexiconName[];
  /** Longer or like-sounding forms that are something else. */
  readonly refuse: readonly string[];
}

export interface LexiconJurisdiction extends Entry {
  readonly kind: string;
  /** USPS code. */
  readonly state: string;
  readonly ocdId: string;
  /** USPS codes of the other states that have a county (or, of a city or state, a city) of this name. */
  readonly namesakes?: readonly string[];
}

export interface LexiconInstrument extends Entry {
  readonly kind: string;
  /** Standard path (`/us/usc/t8/s1373`), if it has one. */
  readonly ref: string | null;
  /** ISO day or null; tells instruments of one name apart by the article's date. */
  readonly enacted: string | null;
}

export interface LexiconCase extends Entry {
  /** The first docket number, the standard reference of the case. */
  readonly docket: string | null;
  readonly dockets: readonly string[];
  readonly reporters: readonly string[];
  /** ISO day or null. */
  readonly filed: string | null;
  readonly closed: string | null;
}

export interface LexiconLetter extends Entry {
  /** ISO day or null. */
  readonly date: string | null;
  /** How many places a federal list or a round of letters names; null where it is not said. */
  readonly count: number | null;
}

/** A single letter between the Justice Department and a place, told by sender, addressee and day. */
export interface LexiconPost {
  readonly id: string;
  /** The place's id. */
  readonly place: string;
  /** Whether the place wrote it, or got it. */
  readonly side: 'from' | 'to';
  /** ISO day. */
  readonly date: string;
}

/**
 * All that finding needs of the record, and nothing else: this is what a news page loads. Made from
 * the dataset at build time.
 */
export interface Lexicon {
  readonly jurisdictions: readonly LexiconJurisdiction[];
  readonly instruments: readonly LexiconInstrument[];
  readonly cases: readonly LexiconCase[];
  /** Letters and lists that news refers to by a name of their own. */
  readonly letters: readonly LexiconLetter[];
  /** Letters that news describes ("its letter to the Justice Department"). */
  readonly posts?: readonly LexiconPost[];
  /** Counties of one state alone that are no record, as `soleCounties` of the gazetteer has them. */
  readonly soleCounties?: Readonly<Record<string, string>>;
}

/** A lexicon with what is made of its names once, at build time, and not on every page. */
export interface ReadyLexicon extends Lexicon {
  /** What the grammar of law reads in its names. */
  readonly law: OwnLaw;
  /** All its names, ready to be matched. */
  readonly tables: NameTables;
}
