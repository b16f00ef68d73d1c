import type { PlaceSense } from './names.ts';
import { isFullName, isIntroduced, isTitled, mayBePerson } from './people.ts';
import type { Place, PlaceCandidate } from './place-names.ts';
import { paragraphAround, sentenceAround, within } from './sentences.ts';
import { isDateline } from './standing.ts';
import { once, type Topic } from './topic.ts';

/** A spot that tells of a state: its name, a town that it places, a place known to be in it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** USPS code. */
  readonly state: string;
}

/** What is known of an article before its places are read. */
export interface Given {
  readonly topic: Topic;
  /** What its laws and captions tell of states. */
  readonly told?: readonly Mark[];
  /** Cities and counties that are parties of its cases. */
  readonly parties?: readonly PlaceSense['entry'][];
}

/** What the whole article says about its places, gathered before any of them is resolved. */
export interface Evidence {
  readonly topic: Topic;
  /** Records that the article names beyond doubt. */
  readonly certain: ReadonlySet<string>;
  /** States that it names, by USPS code, alone or beside a place. */
  readonly states: ReadonlySet<string>;
  /** The state of most of what it names, where there is one. */
  readonly home: string | null;
  /** Where it names a state or something in one, in order. */
  readonly marks: readonly Mark[];
  /** The different names that tell of each state. */
  readonly toldBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether the article gives this name to a person. */
  readonly isPerson: (name: string) => boolean;
  /** Bare names whose last qualified use before them was a place in another state. */
  readonly afterElsewhere: ReadonlySet<Place>;
}

// A bare "Washington" is the federal government far more often than the state.
export const CAPITAL = 'washington';

/** What an article says about its `places`, which are some of the `candidates`. */
export function gather(
  text: string,
  candidates: readonly PlaceCandidate[],
  places: readonly Place[],
  { topic, told = [], parties = [] }: Given,
): Evidence {
  const certain = new Set(parties.map(({ id }) => id));
  const marks: Mark[] = [];
  const keys = new Set(places.map(({ key }) => key));
  for (const one of candidates) {
    // "Clark County, Wash.," is told apart from the Clark County that the article means.
    if (one.type !== 'place' && one.state && !(one.type === 'elsewhere' && keys.has(one.key))) {
      marks.push({ start: one.start, end: one.end, state: one.state });
    }
    if (one.type !== 'place') continue;
    const { start, end, key, senses, qualified, state } = one;
    const sure = qualified ? senses : senses.filter(({ use }) => use === 'always');
    const [only] = sure;
    // City or state, "New York" is in New York; "Washington" is not in Washington.
    if (state !== null && key.toLowerCase() !== CAPITAL) marks.push({ start, end, state });
    if (only === undefined || sure.length > 1) continue;
    certain.add(only.entry.id);
    if (state === null) marks.push({ start, end, state: only.entry.state });
  }
  if (told.length > 0) marks.push(...told);
  marks.sort((a, b) => a.start - b.start);
  const toldBy = new Map<string, Set<string>>();
  for (const { start, end, state } of marks) {
    const names = toldBy.get(state) ?? new Set();
    toldBy.set(state, names.add(text.slice(start, end)));
  }
  const states = new Set(toldBy.keys());
  const [home = null] =
    [...countStates(marks)].find(([, count]) => isMost(count, marks.length)) ?? [];
  const people = once(() => peopleIn(text, candidates, places));
  const afterElsewhere = readElsewhere(
    text,
    candidates,
    (place) => topic.isDispute || isOf(place, states),
  );
  return {
    topic,
    certain,
    states,
    home,
    marks,
    toldBy,
    afterElsewhere,
    isPerson: (name) => people().has(name),
  };
}

function peopleIn(
  text: string,
  candidates: readonly PlaceCandidate[],
  places: readonly Place[],
): ReadonlySet<string> {
  return new Set([
    ...places.flatMap((one) => (mayBePerson(one) && isFullName(text, one.start) ? [one.key] : [])),
    // "Albany Fremont": the first name was taken for a place.
    ...candidates.flatMap((one) =>
      one.type === 'other' ? [...lastName(text, one), ...surname(text, one)] : [],
    ),
  ]);
}

const AGE_AFTER = /^,\s\d{2}\b(?!-)/;

/** "Walter Fremont, 67", which was told to be no place. */
function surname(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const name = text.slice(start, end);
  const isAged = AGE_AFTER.test(text.slice(end, end + 6)) && isFullName(text, start);
  return isAged && /^[A-Z][a-z]+$/.test(name) ? [name] : [];
}

/** How often `marks` tell of each state, by USPS code. */
export function countStates(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { state } of marks) times.set(state, (times.get(state) ?? 0) + 1);
  return times;
}

function isMost(count: number, all: number): boolean {
  return count > 1 && count * 2 >= all;
}

// "University of Rochester", "North Portland": called after the place, and not the place after a person.
const OF_THE_PLACE =
  /\bof\b|^(?:North|South|East|West|New|Old|Upper|Lower|Little|Lake|Fort|Ft\.|Port|Mount|Mt\.|Cape|Camp)\b/;

/** The last of several words of a name, or of one that has a title. */
function lastName(text: string, { start, end }: PlaceCandidate): readonly string[] {
  const name = text.slice(start, end);
  if (OF_THE_PLACE.test(name)) return [];
  const words = name.split(/\s+/);
  const isPerson = words.length > 1 || isTitled(text, start) || isIntroduced(text, start);
  return isPerson ? words.slice(-1) : [];
}

/** A headline or two may name a town before the dateline says which it is. */
const AT_HOME = 3;

/** The name of a town in capitals, as in a dateline: "City of Louisville" is "LOUISVILLE". */
export function townOf(key: string): string {
  return key.replace(/^(?:city|town) of /i, '').toUpperCase();
}

/** What is told within so many characters is told of the whole article. */
const TOP_LENGTH = 160;

/**
 * The bare names that follow a place elsewhere of that name; where the article was at the record's before,
 * or used the name for what needs no state, those in the same paragraph only. Before it those are meant that
 * a headline has above its dateline, and those in the same paragraph of which nothing else is told.
 */
function readElsewhere(
  text: string,
  candidates: readonly PlaceCandidate[],
  isTold: (place: Place) => boolean,
): ReadonlySet<Place> {
  const afterElsewhere = new Set<Place>();
  const here = new Set<string>();
  const bare = new Map<string, Place[]>();
  /** Up to where the last place elsewhere of each name holds. */
  const until = new Map<string, number>();
  for (const one of candidates) {
    if (one.type === 'other') continue;
    const key = townOf(one.key);
    const earlier = bare.get(key) ?? [];
    if (one.type === 'elsewhere') {
      const [, end] = paragraphAround(text, one.start, one.end);
      const needed = one.state === undefined ? 1 : AT_HOME;
      const isVisited = here.has(key) || (earlier.length >= needed && !isDateline(text, one));
      until.set(key, isVisited ? end : Infinity);
      if (here.has(key) || one.state === undefined) continue;
      // "LAS VEGAS, N.M. — ": the whole article is there.
      const isWhole = isDateline(text, one) || one.start < TOP_LENGTH;
      const [paragraph] = paragraphAround(text, one.start, one.end);
      for (const place of earlier) {
        const isAbove = place.start < paragraph;
        if (isAbove ? isWhole : !isTold(place)) afterElsewhere.add(place);
      }
    } else if (one.type === 'place' && one.qualified) {
      here.add(key);
      until.delete(key);
    } else if (one.type === 'place') {
      bare.set(key, [...earlier, one]);
      if (one.start < (until.get(key) ?? 0)) afterElsewhere.add(one);
    }
  }
  return afterElsewhere;
}

/** Whether news names one of the places of this name without its state, it is a county, or the article tells of its state. */
function isOf({ senses }: Place, states: ReadonlySet<string>): boolean {
  return senses.some(
    ({ use, entry: { kind, state } }) => use === 'always' || kind === 'county' || states.has(state),
  );
}

/** How far from a name something that tells of a state says where the name belongs, in characters. */
const NEAR = 300;

/** The state that is told of beside a place, or null: in its paragraph, else what stands nearest. */
export function stateNear(text: string, place: Place, marks: readonly Mark[]): string | null {
  const { start, end } = place;
  return (
    stateInParagraph(text, place, marks) ?? nearest(marks, start - NEAR, start, end, end + NEAR)
  );
}

/** The state that the sentence of a place tells of, else what comes before it in its paragraph. */
export function stateInParagraph(text: string, { start, end }: Place, marks: readonly Mark[]) {
  const [from, to] = sentenceAround(text, start, end);
  const [paragraph] = paragraphAround(text, start, end);
  const lead = Math.max(paragraph, start - NEAR);
  return nearest(marks, from, start, end, to) ?? within(marks, lead, start).at(-1)?.state ?? null;
}

/** The state of the last mark before a place, else of the first after it, that lie between two offsets. */
function nearest(
  marks: readonly Mark[],
  from: number,
  start: number,
  end: number,
  to: number,
): string | null {
  const earlier = within(marks, from, start).at(-1);
  const [later] = within(marks, end, to);
  if (earlier === undefined || later === undefined) return (earlier ?? later)?.state ?? null;
  return start - earlier.end <= 2 * (later.start - end) ? earlier.state : later.state;
}
