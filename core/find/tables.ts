import type { Anchors } from './anchors.ts';
import type { LexiconName } from './lexicon.ts';

/** The names of a lexicon as they are made ready at build time, and how they are read. */

type Use = LexiconName['use'];

/** What a form can mean: a list of the lexicon, the place in it, and under which condition. */
export type TableSense = readonly [
  list: 'jurisdictions' | 'instruments' | 'cases' | 'letters',
  index: number,
  use: Use,
];

/** What a written form means; with no sense and no state it is a refused form. */
export interface TableForm {
  readonly senses: readonly TableSense[];
  /** USPS code where the form is the name of a state. */
  readonly state?: string;
  /** The record writes it with "the" ("the District"), so that word must stand before it. */
  readonly needsThe?: true;
  /** No record, but a place that tells of a state (USPS code), or an official beside his office. */
  readonly tells?: string;
  readonly isOfficial?: true;
}

/** A name as it is written, and its form by its place in the list of forms. */
export type TableName = readonly [form: number, key: string];

/**
 * Names by the word at which they are met, the longest first: of each word one string of lines, since
 * that is loaded faster than lists and few words of it are met on a page.
 */
export type NamesByWord = Readonly<Record<string, string>>;

/** The names in one string of a table. */
export function readNames(lines: string): TableName[] {
  return lines.split('\n').map((line) => {
    const gap = line.indexOf(' ');
    return [Number(line.slice(0, gap)), line.slice(gap + 1)];
  });
}

/**
 * All names of a lexicon, ready to be matched. Plain data, so that it is made once at build time and
 * not on every page.
 */
export interface NameTables {
  readonly forms: readonly TableForm[];
  readonly names: NamesByWord;
  /** "the Chicago case": stands beside the names inside it and hides none. */
  readonly descriptions: NamesByWord;
  /** Names without a capital or number: nothing shows where to try them. */
  readonly lower: readonly TableName[];
  /** Where names and law can begin in a text. */
  readonly anchors: Anchors;
}
