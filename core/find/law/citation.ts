/**
 * A provision that the text names by number. `title` and `section` are kept where there are such,
 * so that later short forms can lean on them.
 */
export interface Citation {
  readonly type: 'citation';
  readonly start: number;
  readonly end: number;
  /** Standard path (`/us/usc/t8/s1373/a`), or null where the text does not say which. */
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
