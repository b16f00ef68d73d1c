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
  isWordAt,
  occurrences,
  pastBlanks,
  plainCode,
  startOfLiteral,
  wordEnd,
} from './pattern.ts';
import { type NameTables, readNames, type TableForm, type TableName } from './tables.ts';

/** One record that a form can mean, and under which condition. */
export type Sense =
  | { readonly kind: 'jurisdiction'; readonly entry: LexiconJurisdiction; readonly use: Use }
  | { readonly kind: 'instrument'; readonly entry: LexiconInstrument; readonly use: Use }
  | { readonly kind: 'case'; readonly entry: LexiconCase; readonly use: Use }
  | { readonly kind: 'letter'; readonly entry: LexiconLetter; readonly use: Use };

type Use = LexiconName['use'];
export type PlaceSense = Extract<Sense, { kind: 'jurisdiction' }>;
export type NamedSense = Exclude<Sense, { kind: 'jurisdiction' }>;

/** A written form and all that it can mean; with no sense and no state it is a refused form. */
interface Form {
  readonly senses: readonly Sense[];
  /** Those of the senses that are places, and the others. */
  readonly places: readonly PlaceSense[];
  readonly named: readonly NamedSense[];
  /** USPS code where the form is the name of a state. */
  readonly state: string | null;
  /** All places that it can mean are cities, the District or a state. */
  readonly isCity: boolean;
  /** The record writes it with "the" ("the District"), so that word must stand before it. */
  readonly needsThe: boolean;
  /** USPS code of the state of which it tells, though it is no record. */
  readonly tells: string | null;
  /** It tells so beside an office only. */
  readonly isOfficial: boolean;
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
  /** What is met at a word, letters or digits alone; undefined where nothing is. */
  readonly at: (word: string) => WordNames | undefined;
  /** Names without a capital or number: nothing shows where to try them. */
  readonly lower: () => readonly LowerName[];
}

/** The names that are met at one word. */
export interface WordNames {
  /** Those that can stand there by how the next two words begin, the longest first. */
  readonly likes: ReadonlyMap<number, readonly LikeNames[]>;
  /** Those of that word alone, whatever comes next. */
  readonly alone: readonly LikeNames[];
  /** Most words that a name goes on with: 0, 1, or 2 for more. */
  readonly further: number;
}

/** Names that begin alike, by what they are read as; of each the longest first. */
export interface LikeNames {
  readonly names: readonly NameEntry[];
  readonly descriptions: readonly NameEntry[];
  /** Counties of the record without the word "County" or "Parish". */
  readonly counties: readonly NameEntry[];
}

/** A name, and the offsets in it of the word at which the text is tried. */
interface NameEntry {
  readonly key: string;
  readonly pivot: number;
  /** Where that word ends. */
  readonly rest: number;
  readonly form: Form;
}

/** A name without a capital, and the letters in it by which it is looked for in a whole text. */
export interface LowerName extends NameEntry {
  readonly seed: string;
}

const COUNTY = / (?:County|Parish)$/;

/**
 * Opens the `tables` of `lexicon`. A page meets few of the words, so the names of each are made ready
 * when it is met first.
 */
export function openNames(lexicon: Lexicon, tables: NameTables): NameTable {
  const forms: Form[] = [];
  const formAt = (index: number): Form => {
    forms[index] ??= openForm(lexicon, tables.forms[index]);
    return forms[index];
  };
  const open = ([form, key]: TableName): NameEntry => {
    const pivot = pivotOf(key);
    return { key, pivot, rest: wordEnd(key, pivot), form: formAt(form) };
  };
  const openAll = (lines: string | undefined): readonly NameEntry[] =>
    lines === undefined ? [] : readNames(lines).map(open);
  const met = new Map<string, WordNames>();
  let lower: readonly LowerName[] | undefined;
  return {
    at(word) {
      const known = met.get(word);
      if (known !== undefined) return known;
      const { [word]: written } = tables.names;
      const { [word]: described } = tables.descriptions;
      if (written === undefined && described === undefined) return undefined;
      const names = openAll(written);
      const found = group({
        names,
        descriptions: openAll(described),
        counties: names.flatMap(withoutCounty),
      });
      met.set(word, found);
      return found;
    },
    lower: () => {
      lower ??= openLower(tables.lower.map(([form, key]) => [key, formAt(form)] as const));
      return lower;
    },
  };
}

// "The" and "Mr." begin too much to stop at.
const PIVOT = /(?<![A-Za-z0-9])(?!(?:The|Mr|MR)\b)[A-Z0-9]/;

/** Offset in a name of the word at which it is met, its first with a capital or digit; -1 without. */
export function pivotOf(key: string): number {
  return key.search(PIVOT);
}

const KINDS = {
  jurisdictions: 'jurisdiction',
  instruments: 'instrument',
  cases: 'case',
  letters: 'letter',
} as const;

function openForm(lexicon: Lexicon, form: TableForm | undefined): Form {
  const { senses: written = [], state = null, needsThe = false } = form ?? {};
  const { tells = null, isOfficial = false } = form ?? {};
  const senses = written.map(
    ([list, index, use]) => ({ kind: KINDS[list], entry: lexicon[list][index], use }) as Sense,
  );
  const places = senses.filter((sense) => sense.kind === 'jurisdiction');
  const named = senses.filter((sense) => sense.kind !== 'jurisdiction');
  // "Las Vegas" stays a city's name where it is used loosely for its county.
  const isCity =
    state !== null ||
    places.every(
      ({ entry, use }, _, all) =>
        /city|district/.test(entry.kind) || (use === 'loose' && all.length > 1),
    );
  return { senses, places, named, state, isCity, needsThe, tells, isOfficial };
}

function withoutCounty(name: NameEntry): NameEntry[] {
  const isCounty = COUNTY.test(name.key) && name.form.senses.length > 0;
  return isCounty ? [{ ...name, key: name.key.replace(COUNTY, '') }] : [];
}

const PARTS = ['names', 'descriptions', 'counties'] as const;

function group(all: LikeNames): WordNames {
  const bySlot = new Map<number, { [Part in keyof LikeNames]: NameEntry[] }>();
  for (const part of PARTS) {
    for (const entry of all[part]) {
      const place = slotAt(entry.key, entry.pivot);
      const known = bySlot.get(place) ?? { names: [], descriptions: [], counties: [] };
      bySlot.set(place, known);
      known[part].push(entry);
    }
  }
  const alone = bySlot.get(0);
  // What stands where the text goes on as a name of three words may also be one of two or of one.
  const withShorter = (place: number): readonly LikeNames[] =>
    [place, place & ~THIRD, 0].flatMap((slot, i, all) =>
      all.indexOf(slot) === i ? (bySlot.get(slot) ?? []) : [],
    );
  const likes = new Map([...bySlot.keys()].map((place) => [place, withShorter(place)]));
  const further = Math.max(
    ...[...bySlot.keys()].map((slot) => (slot === 0 ? 0 : slot & THIRD ? 2 : 1)),
  );
  return { likes, alone: alone === undefined ? NONE : [alone], further };
}

const NONE: readonly LikeNames[] = [];

/** Those of `group`, the names met at the word at `at`, that go on as the text does; longest first. */
export function namesLike(
  { likes, alone, further }: WordNames,
  text: string,
  at: number,
): readonly LikeNames[] {
  if (further === 0) return alone;
  const second = nextWord(text, at);
  const two = codeAt(text, second) << 7;
  if (further > 1) {
    const like = likes.get(two | codeAt(text, nextWord(text, second)));
    if (like !== undefined) return like;
  }
  return likes.get(two) ?? alone;
}

/**
 * The longest name among `likes` that stands at the word at `at`; it may begin before the word ("city
 * of Chicago"), but not before `from`.
 */
export function longestName(
  likes: readonly LikeNames[],
  part: keyof LikeNames,
  text: string,
  at: number,
  from: number,
): NameHit | null {
  for (const like of likes) {
    const hit = firstName(like[part], text, at, from);
    if (hit !== null) return hit;
  }
  return null;
}

/** The first of `entries` that stands with its pivot at `at` and begins not before `from`. */
function firstName(
  entries: readonly NameEntry[],
  text: string,
  at: number,
  from: number,
): NameHit | null {
  for (const { key, pivot, rest, form } of entries) {
    // That the word itself stands is known.
    const end = endOfLiteral(text, at + rest - pivot, key, rest);
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
  return pastBlanks(text, wordEnd(text, at));
}

const THIRD = 127;

/** Names with the same first word are told apart by the characters with which the next two begin. */
function slotAt(text: string, at: number): number {
  const second = nextWord(text, at);
  return (codeAt(text, second) << 7) | codeAt(text, nextWord(text, second));
}

/** Seven bits of the plain character at `at`; 0 where there is none. */
function codeAt(text: string, at: number): number {
  return plainCode(text.charCodeAt(at)) & THIRD;
}

// Engines look for a short string by its first character: a rare one is found at next to no cost.
// Longer strings than these are looked for in another way, which takes several times as long.
const RAREST_FIRST = '-zqxjkvbpygfwmucldrhsnioate';
const SEEDS = /(?=([-a-z][a-z]{3,5}))/g;

/** Opens names without a capital. Those with a part in common share their seed, so it is looked for once. */
function openLower(names: readonly (readonly [key: string, form: Form])[]): readonly LowerName[] {
  const shared = new Map<string, number>();
  for (const [key] of names) {
    for (const { 1: seed = '' } of key.matchAll(SEEDS)) {
      shared.set(seed, (shared.get(seed) ?? 0) + 1);
    }
  }
  const worth = (seed: string) =>
    (shared.get(seed) ?? 0) / (RAREST_FIRST.indexOf(seed.charAt(0)) + 2);
  return names.map(([key, form]) => {
    const seeds = [...key.matchAll(SEEDS)].map(({ 1: seed = '' }) => seed);
    const seed = seeds.reduce(
      (best, one) => (worth(one) > worth(best) ? one : best),
      seeds[0] ?? key,
    );
    const pivot = key.indexOf(seed);
    return { key, pivot, rest: pivot + seed.length, form, seed };
  });
}

/** All places in `text` where one of `names` stands. */
export function findLower(text: string, names: readonly LowerName[]): readonly NameHit[] {
  const seeds = new Set(names.map(({ seed }) => seed));
  return [...seeds].flatMap((seed) => {
    const here = names
      .filter((one) => one.seed === seed)
      .sort((a, b) => b.key.length - a.key.length);
    return [...occurrences(text, seed)].flatMap((at) => firstName(here, text, at, 0) ?? []);
  });
}

/** The longest name of `table` that begins at `at`. */
export function nameAt(table: NameTable, text: string, at: number): NameHit | null {
  const names = table.at(text.slice(at, wordEnd(text, at)));
  if (names === undefined) return null;
  return longestName(namesLike(names, text, at), 'names', text, at, at);
}
