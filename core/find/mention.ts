/** What a mention can name. A federal list counts as a letter: it is a document somebody sent. */
export type MentionKind = 'jurisdiction' | 'instrument' | 'case' | 'letter';

/**
 * How a mention names its thing: in full ("8 U.S.C. 1373", "Clark County, Nev."), in a form that
 * leans on other text ("Section 1373"), by a bare name ("Philadelphia"), or by a description
 * ("a January executive order").
 */
export type MentionForm = 'full' | 'short' | 'name' | 'description';

/**
 * A span of text that names something. `start` and `end` are UTF-16 offsets into the text that was
 * searched, as in `String.slice`; `text` is that slice.
 */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Id in the record; null where the record holds nothing or the name is ambiguous. */
  readonly id: string | null;
  /** Candidates, only where a name could be several things and nothing in the text decides. */
  readonly ids?: readonly string[];
  /** Standard reference: OCD division id, USLM path, docket number; null where ambiguous. */
  readonly ref: string | null;
  readonly form: MentionForm;
}

/** What is known of the text besides its words. */
export interface FindContext {
  /** ISO day of publication, if known. */
  readonly published?: string;
}

/** Finds mentions, sorted by start; mentions of one kind do not overlap. */
export type Finder = (text: string, context?: FindContext) => Mention[];
