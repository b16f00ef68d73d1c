import type {
  Lexicon,
  LexiconCase,
  LexiconInstrument,
  LexiconJurisdiction,
  LexiconLetter,
  LexiconName,
} from './lexicon.ts';
import {
  before,
  endOfLiteral,
  isBlank,
  isWordAt,
  MOST_BLANKS,
  occurrences,
  plainCode,
  startOfLiteral,
  wordEnd,
} from './pattern.ts';
import { STATES, stateOf } from './states.ts';

/** One record that a form can mean, and under which condition. */
export type Sense =
  | { readonly kind: 'jurisdiction'; readonly entry: LexiconJurisdiction; readonly use: Use }
  | { readonly kind: 'instrument'; readonly entry: LexiconInstrument; readonly use: Use }
  | { readonly kind: 'case'; readonly entry: LexiconCase; readonly use: Use }
  | { readonly kind: 'letter'; readonly entry: LexiconLetter; readonly use: Use };

type Use = LexiconName['use'];
export type PlaceSense = Extract<Sense, { kind: 'jurisdiction' }>;

/** A written form and all that it can mean; with no sense and no state it is a refused form. */
export interface Form {
  readonly senses: readonly Sense[];
  /** USPS code where the form is the name of a state. */
  readonly state: string | null;
  /** The record writes it with "the" ("the District"), so that word must stand before it. */
  readonly needsThe: boolean;
}

/** A form found in the text. `key` is its plain spelling; offsets are UTF-16 units. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly form: Form;
}

/** All names of the record, ready to be matched. */
export interface NameTable {
  /**
   * Names by the word at which they are met, letters or digits alone: their first capitalised word
   * or number.
   */
  readonly byWord: ReadonlyMap<string, NameGroup>;
  /** Names without a capital or number: nothing shows where to try them. */
  readonly lower: readonly LowerName[];
  /** Counties of the record without the word "County", by their first word. */
  readonly counties: ReadonlyMap<string, NameGroup>;
}

/** Names with one word in common, by how the next two words begin; longest first. */
export type NameGroup = ReadonlyMap<number, readonly NameEntry[]>;

/** A name, and the offset in it of the place at which the text is tried. */
interface NameEntry {
  readonly key: string;
  readonly pivot: number;
  readonly form: Form;
}

/** A name without a capital, and the letters in it by which it is looked for in a whole text. */
export interface LowerName extends NameEntry {
  readonly word: string;
}

/** Indexes the names of `lexicon` that `wanted` keeps, with all that the record refuses. */
export function indexNames(
  lexicon: Lexicon,
  wanted: (name: string, sense: Sense) => boolean,
): NameTable {
  const forms = new Map<string, Form>();
  for (const { text, sense } of namesOf(lexicon)) {
    if (wanted(text, sense)) addForm(forms, text, sense);
  }
  for (const { name, code } of STATES) addState(forms, name, code);
  for (const refused of refusedOf(lexicon)) {
    if (!forms.has(refused) && !isComposed(refused)) forms.set(refused, REFUSED);
  }
  for (const [text, form] of [...forms]) addVariants(forms, text, form);

  const byWord = new Map<string, Map<number, NameEntry[]>>();
  const lower: LowerName[] = [];
  const counties = new Map<string, Map<number, NameEntry[]>>();
  for (const [key, form] of forms) {
    const pivot = key.search(PIVOT);
    if (pivot >= 0) {
      const word = key.slice(pivot, wordEnd(key, pivot));
      addToGroup(byWord, word, { key, pivot, form });
      if (key.endsWith(COUNTY) && form.senses.length > 0) {
        addToGroup(counties, word, { key: key.slice(0, -COUNTY.length), pivot, form });
      }
    } else if (form.senses.length > 0) {
      lower.push(lowerName(key, form));
    }
  }
  return { byWord, lower, counties };
}

// "The" begins too many sentences to stop at.
const PIVOT = /(?<![A-Za-z0-9])(?!The\b)[A-Z0-9]/;
const COUNTY = ' County';

/**
 * The longest name of `group` that stands at the word at `at`; it may begin before the word ("city
 * of Chicago"), but not before `from`. `group` holds the names met at that word.
 */
export function longestName(
  group: NameGroup | undefined,
  text: string,
  at: number,
  from: number,
): NameHit | null {
  if (group === undefined) return null;
  const second = nextWord(text, at);
  const third = nextWord(text, second);
  return (
    firstName(group.get(slot(text, second, third)), text, at, from) ??
    firstName(group.get(slot(text, second, null)), text, at, from) ??
    firstName(group.get(slot(text, null, null)), text, at, from)
  );
}

/** The first of `entries` that stands with its pivot at `at` and begins not before `from`. */
function firstName(
  entries: readonly NameEntry[] | undefined,
  text: string,
  at: number,
  from: number,
): NameHit | null {
  if (entries === undefined) return null;
  for (const { key, pivot, form } of entries) {
    const end = endOfLiteral(text, at, key, pivot);
    if (end < 0 || (isWordAt(key, key.length - 1) && isWordAt(text, end))) continue;
    const start = pivot === 0 ? at : startOfLiteral(text, at, key, pivot);
    if (start < from || isWordAt(text, start - 1)) continue;
    if (form.needsThe && !/\bthe\s{1,3}$/i.test(before(text, start, 8))) continue;
    return { start, end, key, form };
  }
  return null;
}

/** Where the word or mark after the word at `at` begins, with no more blanks before it than in a name. */
function nextWord(text: string, at: number): number {
  let next = wordEnd(text, at);
  for (let n = 0; n < MOST_BLANKS && isBlank(text.charCodeAt(next)); n += 1) next += 1;
  return next;
}

/** Names with the same first word are told apart by the characters with which the next two begin. */
function slot(text: string, second: number | null, third: number | null): number {
  return codeAt(text, second) * 0x10000 + codeAt(text, third);
}

/** The plain character at `at`; 0 where there is none. */
function codeAt(text: string, at: number | null): number {
  return at === null || at >= text.length ? 0 : plainCode(text.charCodeAt(at));
}

// An engine looks for the first character first: a rare one is found at no cost. Else a long word
// is found fastest; the commonest of the subject would be met too often.
const RARE_RUN = /[-zqxjk][a-z]+/;

function lowerName(key: string, form: Form): LowerName {
  const words = key.match(/[a-z]+/g) ?? [key];
  const length = (word: string) => (word === 'immigration' ? 0 : word.length);
  const longest = words.reduce((best, one) => (length(one) > length(best) ? one : best));
  const word = RARE_RUN.exec(key)?.[0] ?? longest;
  return { key, pivot: key.indexOf(word), form, word };
}

/** All places in `text` where one of `names` stands. */
export function findLower(text: string, names: readonly LowerName[]): readonly NameHit[] {
  const words = new Set(names.map(({ word }) => word));
  return [...words].flatMap((word) => {
    const here = names.filter((one) => one.word === word);
    return [...occurrences(text, word)].flatMap((at) => firstName(here, text, at, 0) ?? []);
  });
}

/** The longest name of `table` that begins at `at`. */
export function nameAt({ byWord }: NameTable, text: string, at: number): NameHit | null {
  return longestName(byWord.get(text.slice(at, wordEnd(text, at))), text, at, at);
}

function addToGroup(
  index: Map<string, Map<number, NameEntry[]>>,
  word: string,
  entry: NameEntry,
): void {
  const group = index.get(word) ?? new Map<number, NameEntry[]>();
  index.set(word, group);
  const second = nextWord(entry.key, entry.pivot);
  add(group, slot(entry.key, second, nextWord(entry.key, second)), entry);
}

/** Adds `entry` to the list of `key` behind the longer names. */
function add<Key>(index: Map<Key, NameEntry[]>, key: Key, entry: NameEntry): void {
  const known = index.get(key);
  if (known === undefined) {
    index.set(key, [entry]);
    return;
  }
  const place = known.findIndex((one) => one.key.length < entry.key.length);
  known.splice(place < 0 ? known.length : place, 0, entry);
}

const REFUSED: Form = { senses: [], state: null, needsThe: false };

/** The state's own name marks it as a state, whether or not the record holds it. */
function addState(forms: Map<string, Form>, name: string, code: string): void {
  for (const text of [name, `${name} state`, `${name} State`, `State of ${name}`]) {
    const senses = forms.get(text)?.senses ?? [];
    forms.set(text, { senses, state: code, needsThe: false });
  }
}

// "Clark County, Wash." and "Illinois' Cook County" are read from name and state; as refused forms
// they would also refuse the right record.
function isComposed(text: string): boolean {
  const tail = /, ([^,]+)$/.exec(text)?.[1];
  if (tail !== undefined && stateOf(tail) !== null) return true;
  const lead = /^(.+?)'s? /.exec(text)?.[1];
  return lead !== undefined && stateOf(lead) !== null;
}

function* namesOf(lexicon: Lexicon): Generator<{ text: string; sense: Sense }> {
  for (const entry of lexicon.jurisdictions) {
    for (const { text, use } of entry.names)
      yield { text, sense: { kind: 'jurisdiction', entry, use } };
    if (entry.kind === 'district')
      yield { text: 'Washington', sense: { kind: 'jurisdiction', entry, use: 'listed' } };
  }
  for (const entry of lexicon.instruments) {
    for (const { text, use } of entry.names)
      yield { text, sense: { kind: 'instrument', entry, use } };
  }
  for (const entry of lexicon.cases) {
    for (const { text, use } of entry.names) yield { text, sense: { kind: 'case', entry, use } };
  }
  for (const entry of lexicon.letters) {
    for (const { text, use } of entry.names) yield { text, sense: { kind: 'letter', entry, use } };
  }
}

function refusedOf(lexicon: Lexicon): string[] {
  const entries = [
    ...lexicon.jurisdictions,
    ...lexicon.instruments,
    ...lexicon.cases,
    ...lexicon.letters,
  ];
  return entries.flatMap(({ refuse }) => refuse);
}

/** Spans leave the article out: "the Chicago case" is matched as "Chicago case" after "the". */
const ARTICLE = /^(?:the|an?|his|her) /;

function addForm(forms: Map<string, Form>, written: string, sense: Sense): void {
  const needsThe = /^the /.test(written);
  const text = written.replace(ARTICLE, '');
  const known = forms.get(text);
  forms.set(text, {
    senses: [...(known?.senses ?? []), sense],
    state: null,
    needsThe: needsThe && (known?.needsThe ?? true) && !/^(?:city|county|state)/i.test(text),
  });
}

const LEADS = /^(?:City|County|State|Commonwealth|Parish)(?= (?:and County )?of )/;

/** "city of Chicago" beside "City of Chicago"; "CHICAGO" as in headlines and datelines. */
function addVariants(forms: Map<string, Form>, text: string, form: Form): void {
  const lower = text.replace(LEADS, (word) => word.toLowerCase());
  if (!forms.has(lower)) forms.set(lower, form);
  const upper = text.toUpperCase();
  if (/[a-z]{3}/.test(text) && !forms.has(upper)) forms.set(upper, form);
}
