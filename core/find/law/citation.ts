/** A provision or decision that the text names by number. Offsets are UTF-16 units. */
export interface Citation {
  readonly type: 'citation';
  readonly kind: 'instrument' | 'case';
  readonly start: number;
  readonly end: number;
  /** Standard path (`/us/usc/t8/s1373/a`) or reporter citation; null where the text leaves it open. */
  readonly ref: string | null;
  /** Path of the section without subsections, where a short form may lean on it. */
  readonly base: string | null;
  /** Section number alone, as in "Section 1373". */
  readonly section: string | null;
}

/** "Section 1373(b)" with nothing around it that says of what. */
export interface ShortSection {
  readonly type: 'section';
  readonly start: number;
  readonly end: number;
  readonly section: string;
  /** Path of the subsections, or empty. */
  readonly path: string;
}

/** A bill or ballot measure; which legislature and session it belongs to is found later. */
export interface BillCandidate {
  readonly type: 'bill';
  readonly start: number;
  readonly end: number;
  /** Chamber and number in lower case: `hr/3003`, `sb/4`, `prop/187`. */
  readonly number: string;
  /** The form is used by the U.S. Congress alone (`H.R.`, `S.`), by states alone, or by both. */
  readonly level: 'federal' | 'state';
  /** USPS code of the state that the words before it name, or null. */
  readonly state: string | null;
  /**
   * How only some states number theirs: "S3672" with a letter alone, "E2SSB 5497" of Washington, "Act
   * 314" of Louisiana, "S-142/A-4341" in both houses of New Jersey; or so that it may be no bill: "SB-54".
   */
  readonly form?: 'letter' | 'twin' | 'substitute' | 'unsure' | 'act';
}

/** "Government Code section 7282.5", "Article I of the state constitution"; of which state is found later. */
export interface CodeCandidate {
  readonly type: 'code';
  readonly start: number;
  readonly end: number;
  /** Path below that of the state: `code/government/s7282.5`, `statutes/s2921.44`, `const/art/1`. */
  readonly path: string;
  /** A city has it: only a record's own is told by its number. Or it is law where the state is told alone. */
  readonly of?: 'city' | 'told';
}

export type LawCandidate = Citation | ShortSection | BillCandidate | CodeCandidate;

/** Reads what begins at `at`; null where nothing that it knows does. */
export type LawReader = (text: string, at: number) => readonly LawCandidate[] | null;

/** A citation of an instrument that no short form leans on. */
export function cite(start: number, end: number, ref: string | null): Citation {
  return { type: 'citation', kind: 'instrument', start, end, ref, base: null, section: null };
}

/** What the first of `readers` that can read something at `at` reads, or null. */
export function readFirst(
  readers: readonly LawReader[],
  text: string,
  at: number,
): readonly LawCandidate[] | null {
  for (const read of readers) {
    const found = read(text, at);
    if (found !== null && found.length > 0) return found;
  }
  return null;
}
