import type {
  Lexicon,
  LexiconCase,
  LexiconInstrument,
  LexiconJurisdiction,
  LexiconLetter,
  LexiconName,
} from './lexicon.ts';
import { before, flexible, isWordAt, matchAt, plain, sticky } from './pattern.ts';
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
  /** First words of all forms, letters or digits alone: where matching is worth trying. */
  readonly firstWords: ReadonlySet<string>;
  /** The longest form that starts at `at`, whole words only, or null. */
  readonly match: (text: string, at: number) => NameHit | null;
  /** The county whose name without "County" starts at `at`; its key is the full name. */
  readonly matchCounty: (text: string, at: number) => NameHit | null;
}

/** Compiles the names of `lexicon` that `wanted` keeps, with all that the record refuses. */
export function compileNames(
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
  const groups = groupByFirstWord(forms.keys());
  const stems = once(() => compile(countyStems(forms)));
  return {
    firstWords: new Set(groups.keys()),
    match(text, at) {
      const word = matchAt(FIRST_WORD, text, at)?.[0];
      const pattern = word === undefined ? undefined : groups.get(word)?.();
      const found = pattern && matchAt(pattern, text, at);
      if (!found) return null;
      const key = plain(found[0]);
      const form = forms.get(key);
      if (form === undefined) return null;
      if (form.needsThe && !/\bthe\s{1,3}$/i.test(before(text, at, 8))) return null;
      return { start: at, end: at + found[0].length, key, form };
    },
    matchCounty(text, at) {
      const found = matchAt(stems(), text, at);
      if (found === null) return null;
      const key = `${plain(found[0])} County`;
      const form = forms.get(key);
      return form === undefined ? null : { start: at, end: at + found[0].length, key, form };
    },
  };
}

const FIRST_WORD = sticky('[A-Za-z]+|\\d+');

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

/** "city of Chicago" beside "City of Chicago"; "CHICAGO" as in headlines and datelines. */
function addVariants(forms: Map<string, Form>, text: string, form: Form): void {
  const lower = text.replace(
    /^(City|County|State|Commonwealth|Parish)(?= (?:and County )?of )/,
    (word) => word.toLowerCase(),
  );
  if (!forms.has(lower)) forms.set(lower, form);
  const upper = text.toUpperCase();
  if (/[a-z]{3}/.test(text) && !forms.has(upper)) forms.set(upper, form);
}

/** Names of the record's counties without the word "County". */
function countyStems(forms: ReadonlyMap<string, Form>): string[] {
  const counties = [...forms].filter(([, { senses }]) => senses.length > 0);
  return counties.flatMap(([text]) => (text.endsWith(' County') ? [text.slice(0, -7)] : []));
}

/** For each first word a pattern of its forms, longest first, compiled when first asked for. */
function groupByFirstWord(texts: Iterable<string>): Map<string, () => RegExp> {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const word = matchAt(FIRST_WORD, text, 0)?.[0] ?? text;
    const group = groups.get(word);
    if (group) group.push(text);
    else groups.set(word, [text]);
  }
  return new Map([...groups].map(([word, members]) => [word, once(() => compile(members))]));
}

function compile(forms: readonly string[]): RegExp {
  const sources = [...forms].sort((a, b) => b.length - a.length).map(wholeForm);
  return sticky(`(?:${sources.join('|')})`);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A form ends at the end of a word; one that ends in a point needs no more. */
function wholeForm(text: string): string {
  return flexible(text) + (isWordAt(text, text.length - 1) ? '(?![A-Za-z0-9\u00C0-\u024F])' : '');
}
