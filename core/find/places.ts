import { decideCapital, decideCityOrState } from './city-or-state.ts';
import type { Mention } from './mention.ts';
import type { PlaceSense } from './names.ts';
import {
  isFullName,
  isGivenName,
  isLocated,
  isPersonName,
  isSignature,
  mayBePerson,
  SURNAMES,
  standsAsCity,
} from './people.ts';
import { findRuns, type Run } from './place-lists.ts';
import type { Place, PlaceCandidate } from './place-names.ts';
import { paragraphAround, sentenceAround, within } from './sentences.ts';
import { areNeighbors } from './states.ts';
import { isCollege, isTeam } from './teams.ts';
import type { Topic } from './topic.ts';

/** A spot that tells of a state: its name, a town that it places, a place known to be in it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** USPS code. */
  readonly state: string;
}

/** What the whole article says about its places, gathered before any of them is resolved. */
interface Evidence {
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
  /** Names that the article gives to a person. */
  readonly people: ReadonlySet<string>;
  /** Bare names whose last qualified use before them was a place in another state. */
  readonly afterElsewhere: ReadonlySet<Place>;
}

/** The places of one article, and where it tells of a state. */
export interface ResolvedPlaces {
  readonly mentions: Mention[];
  readonly marks: readonly Mark[];
}

/**
 * Resolves the places of one article to records. A name that stays ambiguous carries `ids`; one
 * without enough evidence is left out.
 */
export function resolvePlaces(
  text: string,
  candidates: readonly PlaceCandidate[],
  topic: Topic,
): ResolvedPlaces {
  const places = candidates.filter((candidate) => candidate.type === 'place');
  const evidence = gather(text, candidates, places, topic);
  const runs = findRuns(text, places);
  const mentions: Mention[] = [];
  for (const place of places) {
    const mention = toMention(
      text,
      place,
      decide(
        text,
        place,
        evidence,
        runs.get(place) ?? { start: place.start, size: 1, cities: 0, states: 0 },
      ),
    );
    if (mention !== null) mentions.push(mention);
  }
  return { mentions, marks: evidence.marks };
}

// A bare "Washington" is the federal government far more often than the state.
const CAPITAL = 'washington';

function gather(
  text: string,
  candidates: readonly PlaceCandidate[],
  places: readonly Place[],
  topic: Topic,
): Evidence {
  const certain = new Set<string>();
  const marks: Mark[] = [];
  for (const one of candidates) {
    if (one.type === 'other' && one.state) marks.push({ ...one, state: one.state });
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
  const toldBy = new Map<string, Set<string>>();
  for (const { start, end, state } of marks) {
    const names = toldBy.get(state) ?? new Set();
    toldBy.set(state, names.add(text.slice(start, end)));
  }
  const states = new Set(toldBy.keys());
  const home = [...states].find((code) => isMost(marks, code)) ?? null;
  const people = new Set([
    ...places.flatMap((one) => (mayBePerson(one) && isFullName(text, one.start) ? [one.key] : [])),
    // "Albany Fremont": the first name was taken for a place.
    ...candidates.flatMap((one) => (one.type === 'other' ? lastName(text, one) : [])),
  ]);
  const afterElsewhere = readElsewhere(candidates);
  return { topic, certain, states, home, marks, toldBy, people, afterElsewhere };
}

function isMost(marks: readonly Mark[], code: string): boolean {
  const count = marks.filter(({ state }) => state === code).length;
  return count > 1 && count * 2 >= marks.length;
}

/** The last of several words of a name. */
function lastName(text: string, { start, end }: PlaceCandidate): readonly string[] {
  const words = text.slice(start, end).split(/\s+/);
  return words.length > 1 ? words.slice(-1) : [];
}

/** The bare names that follow a place elsewhere of that name. */
function readElsewhere(candidates: readonly PlaceCandidate[]): ReadonlySet<Place> {
  const afterElsewhere = new Set<Place>();
  const last = new Map<string, 'here' | 'elsewhere'>();
  for (const one of candidates) {
    if (one.type === 'elsewhere') {
      last.set(one.key, 'elsewhere');
    } else if (one.type === 'place' && one.qualified) {
      last.set(one.key, 'here');
    } else if (one.type === 'place' && last.get(one.key) === 'elsewhere') {
      afterElsewhere.add(one);
    }
  }
  return afterElsewhere;
}

/** The senses that the evidence leaves. */
function decide(text: string, place: Place, evidence: Evidence, run: Run): readonly PlaceSense[] {
  const { senses, qualified, key, state } = place;
  if (qualified) return senses;
  if (isTeam(text, place.start, place.end) || isCollege(text, place.start, place.end)) return [];
  if (key.toLowerCase() === CAPITAL) return decideCapital(text, place, evidence.states, run);
  if (evidence.afterElsewhere.has(place)) {
    // Of one that news names without its state both may be meant, where the article is there too.
    const isThere = ({ use, entry }: PlaceSense) =>
      use === 'always' &&
      [...(evidence.toldBy.get(entry.state) ?? [])].some((name) => !name.includes(key));
    if (!senses.some(isThere)) return [];
  }
  const hasLocal = senses.some(({ entry }) => entry.kind !== 'state');
  if (state !== null && hasLocal) return decideCityOrState(text, place, evidence.topic, run);
  const held = senses.filter((sense) => holds(text, place, sense, evidence, run));
  const named = held.filter(({ use }) => use !== 'loose');
  const left = named.length > 0 ? named : held;
  const sure = left.filter(({ entry }) => evidence.certain.has(entry.id));
  return left.length > 1 && sure.length === 1 ? sure : left;
}

/** Whether the condition of one name (`use`) is met. */
function holds(
  text: string,
  place: Place,
  { use, entry }: PlaceSense,
  evidence: Evidence,
  run: Run,
): boolean {
  const { topic, certain, states } = evidence;
  const isKnown = certain.has(entry.id);
  if (!isKnown && use !== 'always' && isSignature(text, place)) return false;
  const isDisputed = () => topic.isDispute && !isNamesake(text, place, entry, evidence, run);
  switch (use) {
    case 'always':
      return !isGivenName(text, place);
    case 'listed':
      return run.size > 1 || isKnown;
    case 'topic':
      return (
        (isKnown ||
          isLargest(text, place, entry, evidence, run) ||
          isSeat(text, place, entry, evidence, run) ||
          isAtHome(text, place, entry, evidence, run) ||
          isAmongCities(run) ||
          isDisputed()) &&
        !isPersonName(text, place, evidence.people, run)
      );
    case 'context':
      return (
        (isKnown ||
          isLargest(text, place, entry, evidence, run) ||
          isSeat(text, place, entry, evidence, run) ||
          isAtHome(text, place, entry, evidence, run) ||
          (isAmongCities(run) && !SURNAMES.has(place.key)) ||
          ((states.has(entry.state) || run.size > 2 || run.cities > 1) && isDisputed())) &&
        !isPersonName(text, place, evidence.people, run)
      );
    case 'loose':
      return topic.isDispute && topic.isDemand && run.size > 2;
  }
}

/** Places that dwarf those of the same name: national news names no other without its state. */
const LARGEST: ReadonlySet<string> = new Set(
  ['Berkeley', 'Cook County', 'King County', 'Newark', 'Oakland', 'Sacramento', 'Stockton'].flatMap(
    (name) => [name, name.toUpperCase()],
  ),
);

/** Whether nothing speaks against the largest of the places of this name. */
function isLargest(
  text: string,
  place: Place,
  entry: PlaceSense['entry'],
  evidence: Evidence,
  run: Run,
): boolean {
  if (!LARGEST.has(place.key) || isNamesake(text, place, entry, evidence, run)) return false;
  // Of a city, the words around must say that it is one, and not somebody of this name.
  return entry.kind === 'county' || standsAsCity(text, place, run);
}

/** Capitals of states: no town of these names elsewhere has lawmakers. */
const SEATS: ReadonlySet<string> = new Set([
  'Albany',
  'Jackson',
  'Lansing',
  'Sacramento',
  'St. Paul',
]);
const LAWMAKERS = /\b(?:lawmakers|[Ll]egislat\w+|[Ss]tatehouse|Capitol)\b/;

/** Whether the sentence speaks of lawmakers in a capital. */
function isSeat(
  text: string,
  place: Place,
  entry: PlaceSense['entry'],
  evidence: Evidence,
  run: Run,
): boolean {
  if (!SEATS.has(place.key) || entry.kind === 'county' || !isLocated(text, place)) return false;
  return (
    LAWMAKERS.test(text.slice(...sentenceAround(text, place.start, place.end))) &&
    !isNamesake(text, place, entry, evidence, run)
  );
}

/** How far from a name something that tells of a state says where the name belongs, in characters. */
const NEAR = 300;

/** The state that is told of beside a place, or null: in its paragraph, else what stands nearest. */
function stateNear(text: string, place: Place, marks: readonly Mark[]): string | null {
  const { start, end } = place;
  return (
    stateInParagraph(text, place, marks) ?? nearest(marks, start - NEAR, start, end, end + NEAR)
  );
}

/** The state that the sentence of a place tells of, else what comes before it in its paragraph. */
function stateInParagraph(text: string, { start, end }: Place, marks: readonly Mark[]) {
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

/**
 * Whether the article does not name the place's own state, and only others that have a place of this
 * name too, or mostly one of them, or one just beside.
 */
function isNamesake(
  text: string,
  place: Place,
  { state, namesakes = [] }: PlaceSense['entry'],
  { states, home, marks }: Evidence,
  run: Run,
): boolean {
  const most = LARGEST.has(place.key) ? 1 : 2;
  if (states.size === 0 || states.has(state) || run.size > most) return false;
  if ([...states].every((code) => namesakes.includes(code))) return true;
  const isCounty = / County$/.test(place.key);
  if (home !== null && namesakes.includes(home) && (isCounty || !LARGEST.has(place.key))) {
    return true;
  }
  // Of a county in a list the others say nothing.
  const near = isCounty && run.size === 1 ? stateNear(text, place, marks) : null;
  return near !== null && namesakes.includes(near);
}

/**
 * Whether the article names the place's state: just beside the place, or as its own and with no other
 * that has a place of this name. Where it names other states alone, all of them border on that one.
 */
function isAtHome(
  text: string,
  place: Place,
  { state, namesakes = [] }: PlaceSense['entry'],
  { states, home, marks }: Evidence,
  run: Run,
): boolean {
  if (SURNAMES.has(place.key) && run.size < 2 && !isLocated(text, place)) return false;
  if (!states.has(state)) {
    return isJustAcross(place, state, namesakes, stateInParagraph(text, place, marks));
  }
  const isElsewhere = home !== null && home !== state;
  if (!isElsewhere && !namesakes.some((code) => states.has(code))) return true;
  return stateNear(text, place, marks) === state;
}

/** Whether what tells of a state beside the place tells of one that borders on its own. */
function isJustAcross(
  place: Place,
  state: string,
  namesakes: readonly string[],
  near: string | null,
): boolean {
  if (near === null || SURNAMES.has(place.key) || / County$/.test(place.key)) return false;
  return areNeighbors(state, near) && !namesakes.includes(near);
}

/** In a list of cities of the record a name is the record's too. */
function isAmongCities({ size, cities }: Run): boolean {
  return size > 3 && cities > 2;
}

function toMention(text: string, place: Place, senses: readonly PlaceSense[]): Mention | null {
  const { start, end, qualified } = place;
  const entries = [...new Map(senses.map(({ entry }) => [entry.id, entry])).values()];
  const [only] = entries;
  if (only === undefined) return null;
  const span = { start, end, text: text.slice(start, end), kind: 'jurisdiction' as const };
  const form = qualified ? ('full' as const) : ('name' as const);
  if (entries.length === 1) return { ...span, id: only.id, ref: only.ocdId, form };
  return { ...span, id: null, ids: entries.map(({ id }) => id), ref: null, form };
}
