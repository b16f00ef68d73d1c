import type { Mention } from '../find/mention.ts';
import type { Voice } from './as-of.ts';
import type { LocatorMap } from './locator-map.ts';
import type {
  Act,
  Event,
  Excerpt,
  List,
  Provision,
  Quotation,
  Source,
  Term,
  When,
} from './record.ts';
import type { KickerWord } from './titles.ts';

/**
 * What a card says, as plain data: made by `card.ts` from the dataset, sent as a message, drawn by
 * the components. Every statement carries its sources.
 */
export type Card =
  | JurisdictionCard
  | InstrumentCard
  | CaseCard
  | LetterCard
  | ListCard
  | AmbiguousCard
  | UnrecordedLawCard;

export type RecordKind = 'jurisdiction' | 'instrument' | 'case' | 'letter' | 'list';

/** What a card is asked for. A mention has all of it but the day. */
export interface CardRequest {
  /** Id of a record; null where the record holds nothing or the name is ambiguous. */
  readonly id: string | null;
  /** Candidates of an ambiguous name. */
  readonly ids?: readonly string[] | undefined;
  /** What was cited: tells the subsection of a law, and names a law that the record does not hold. */
  readonly ref: string | null;
  /** ISO day of the article; null where it is not known. */
  readonly asOf: string | null;
  /** The words that were found in the article, so that the card can say what they are taken to mean. */
  readonly mention?: Pick<Mention, 'form' | 'text'> | undefined;
}

/** What kind of thing a card is about, and where or when: shown above its title. */
export interface Kicker {
  readonly what: KickerWord;
  readonly of: string | When | null;
}

/** Points at another card. */
export interface RecordLink {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
}

export type SourceLine = Pick<Source, 'id' | 'title' | 'publisher' | 'date' | 'url' | 'kind'>;

/** How words that do not name a thing outright are read. */
export interface Reading {
  readonly words: string;
  /** When the thing began; what tells it from others of its kind. */
  readonly date: When | null;
}

/** A word of the glossary, its other forms, and what it means in plain words. */
export type TermLine = Pick<Term, 'id' | 'term' | 'forms' | 'plain'>;

interface CardBase {
  /** “Philadelphia”, “8 U.S.C. § 1373”. */
  readonly title: string;
  readonly kicker: Kicker;
  /** ISO day for which “then” is told; null where “then” is today. */
  readonly asOf: string | null;
  /** Words of the article that need telling what they are taken to mean; null where they are plain. */
  readonly reading: Reading | null;
  /** The glossary's entries for words that the card uses. */
  readonly terms: readonly TermLine[];
  /** How its subject is cited; null for places and where there is no one subject. */
  readonly citation: string | null;
  readonly dataset: { readonly version: string; readonly asOf: string };
}

/** What every card of a record says besides its own. */
interface RecordCard extends CardBase {
  readonly id: string;
  readonly disagreements: readonly Disagreement[];
  readonly misstatements: readonly Correction[];
  readonly note?: string;
}

/** Where sources disagree about a record. */
export interface Disagreement {
  readonly topic: string;
  readonly says: string;
  readonly best: string;
  readonly sources: readonly SourceLine[];
}

/** Something that news often gets wrong about a record. */
export interface Correction {
  readonly title: string;
  readonly wrong: string;
  readonly correction: string;
  readonly sources: readonly SourceLine[];
}

/** One act of one actor that tells where something stood. */
export interface StatusLine {
  readonly voice: Voice;
  readonly date: When;
  readonly actor: string;
  readonly act: Act;
  readonly status: string;
  readonly text: string;
  /** A caution or explanation. */
  readonly note?: string;
  readonly strength?: Event['strength'];
  readonly sources: readonly SourceLine[];
}

export interface TimelineItem {
  readonly date: When;
  readonly text: string;
  /** A caution or explanation. */
  readonly note?: string;
  /** Whether it changed where the thing stands: what to show where room is short. */
  readonly turning: boolean;
  readonly strength?: Event['strength'];
  readonly link?: RecordLink;
  readonly sources: readonly SourceLine[];
}

export interface ExcerptView extends Pick<Excerpt, 'id' | 'text' | 'evidence' | 'form' | 'note'> {
  readonly fragment: boolean;
  readonly letter: RecordLink;
  readonly side: 'federal' | 'jurisdiction' | 'other';
  readonly date: When;
  /** “City Solicitor Sozi Pedro Tulante”, or the body where no signatory was seen. */
  readonly by: string;
  readonly to: string | null;
  readonly source: SourceLine;
}

/** Where a case stood on a day. */
export type Posture =
  /** A status since the day that brought it. */
  | { readonly kind: 'since'; readonly text: string; readonly on: When }
  /** The newest that was read, and as of when. */
  | { readonly kind: 'read'; readonly text: string; readonly asOf: When | null }
  | { readonly kind: 'not-filed' }
  /** Nothing decided is on record by that ISO day. */
  | { readonly kind: 'no-ruling'; readonly by: string };

export interface CaseLine {
  readonly link: RecordLink;
  /** “2:17-cv-03894 (E.D. Pa.)”, or null. */
  readonly docket: string | null;
  /** On which side the place of the card is; absent on the cards of laws. */
  readonly side?: 'plaintiff' | 'defendant' | 'neither';
  /** The court's name in full, for a case without a docket number. */
  readonly court: string;
  /** Posture on the card's day. */
  readonly then: Posture;
  /** What became of it after that day; null where nothing did or is known. */
  readonly since: { readonly text: string; readonly on: When } | null;
  readonly sources: readonly SourceLine[];
}

export interface ListLine {
  readonly link: RecordLink;
  /** Of what kind the list is: only a `list` is something to stand on; letters are sent once. */
  readonly listKind: List['kind'];
  /** ISO days; `off` null where no removal is known. */
  readonly on: string;
  readonly off: string | null;
  /** Whether it stood on the list on the card's day; for letters, whether they had been sent. */
  readonly listedThen: boolean;
  /** Where a list has parts: “found”, “no evidence”. */
  readonly role?: string;
  readonly note?: string;
  readonly sources: readonly SourceLine[];
}

export interface JurisdictionCard extends RecordCard {
  readonly kind: 'jurisdiction';
  readonly ref: string;
  readonly state: string;
  readonly geoid: string;
  /** Where it is; null where the map does not hold it. */
  readonly map: LocatorMap | null;
  /** The latest federal act and the latest act of the jurisdiction by the card's day. Empty: unknown. */
  readonly status: readonly StatusLine[];
  /** Whether any federal act about it, with a status or without, is on record by the card's day. */
  readonly hasFederalAct: boolean;
  /** What happened up to that day, in order: the status rests on it. */
  readonly before: readonly TimelineItem[];
  readonly since: readonly TimelineItem[];
  /** Where it stands by the newest source read, whatever the card's day; null: unknown. */
  readonly now: {
    readonly text: string;
    readonly asOf: When;
    /** What must not be concluded. */
    readonly caution: string | null;
    readonly sources: readonly SourceLine[];
  } | null;
  /** What was asked and what was answered, the best excerpt of each side first. */
  readonly excerpts: readonly ExcerptView[];
  readonly cases: readonly CaseLine[];
  readonly lists: readonly ListLine[];
  readonly decides: readonly {
    matter: string;
    body: string;
    text: string;
    sources: readonly SourceLine[];
  }[];
}

export interface InstrumentCard extends RecordCard {
  readonly kind: 'instrument';
  readonly ref: string | null;
  readonly heading: string | null;
  readonly citations: readonly string[];
  readonly summary: string;
  readonly doesNotSay: readonly string[];
  /** Its own words, the cited subsection first. */
  readonly provisions: readonly Provision[];
  readonly quotations: readonly (Quotation & { readonly sourceLine: SourceLine })[];
  /** Where it stood on the card's day; null where that is not known. */
  readonly then:
    | { readonly kind: 'since'; readonly text: string; readonly on: When }
    | { readonly kind: 'not-yet'; readonly day: string }
    | null;
  readonly now: { readonly text: string; readonly asOf: When } | null;
  readonly developments: readonly TimelineItem[];
  readonly cases: readonly CaseLine[];
  readonly officialUrl: string | null;
  readonly sources: readonly SourceLine[];
}

export interface CaseCard extends RecordCard {
  readonly kind: 'case';
  readonly ref: string | null;
  readonly captions: readonly string[];
  readonly court: string;
  readonly dockets: readonly string[];
  readonly reporters: readonly string[];
  readonly issue: string;
  readonly plaintiffs: readonly string[];
  readonly defendants: readonly string[];
  readonly then: readonly TimelineItem[];
  readonly since: readonly TimelineItem[];
  readonly outcome: string | null;
  readonly limits: string | null;
  readonly status: { readonly text: string; readonly asOf: When | null };
  readonly quotations: readonly (Quotation & { readonly sourceLine: SourceLine })[];
  readonly jurisdictions: readonly RecordLink[];
  readonly sources: readonly SourceLine[];
}

export interface LetterCard extends RecordCard {
  readonly kind: 'letter';
  readonly date: When;
  readonly from: string;
  readonly to: string | null;
  readonly summary: string;
  readonly excerpts: readonly ExcerptView[];
  readonly jurisdictions: readonly RecordLink[];
  readonly sources: readonly SourceLine[];
}

export interface ListCard extends RecordCard {
  readonly kind: 'list';
  readonly published: When;
  readonly status: string;
  /** Since when it has that status. */
  readonly statusDate: When | null;
  readonly summary: string;
  readonly members: readonly {
    name: string;
    id: string | null;
    on: string | null;
    off: string | null;
    role?: string;
  }[];
  readonly sources: readonly SourceLine[];
}

/** Its title is the name that its candidates share. */
export interface AmbiguousCard extends CardBase {
  readonly kind: 'ambiguous';
  readonly candidates: readonly (RecordLink & { readonly kicker: Kicker })[];
}

/** A law that the record does not hold: it still has a name, a standard reference and an address. */
export interface UnrecordedLawCard extends CardBase {
  readonly kind: 'unrecorded-law';
  readonly ref: string;
  readonly officialUrl: string | null;
}
