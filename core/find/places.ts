import { decideCapital, decideCityOrState } from './city-or-state.ts';
import type { Mention } from './mention.ts';
import type { PlaceSense } from './names.ts';
import { isGivenName, isPersonName, isSignature, SURNAMES } from './people.ts';
import {
  CAPITAL,
  type Evidence,
  type Given,
  gather,
  type Mark,
  stateInParagraph,
  stateNear,
  townOf,
} from './place-evidence.ts';
import { findRuns, type Run } from './place-lists.ts';
import type { Place, PlaceCandidate } from './place-names.ts';
import { paragraphAround, sentenceAround, within } from './sentences.ts';
import { isLocated, ownsAsCity, standsAsCity, standsAsPlace } from './standing.ts';
import { areNeighbors } from './states.ts';
import { isCollege, isInGame, isTeam } from './teams.ts';

/** The places of one article, and where it tells of a state. */
export interface ResolvedPlaces {
  readonly mentions: Mention[];
  readonly marks: readonly Mark[];
}

/**
 * Resolves the places of one article to records. A name that stays ambiguous carries `ids`; one without
 * enough evidence is left out.
 */
export function resolvePlaces(
  text: string,
  candidates: readonly PlaceCandidate[],
  given: Given,
): ResolvedPlaces {
  const places = candidates.filter((candidate) => candidate.type === 'place');
  const evidence = gather(text, candidates, places, given);
  const runs = findRuns(text, places);
  const alone = (place: Place) => ({ start: place.start, size: 1, cities: 0, states: 0, sure: 0 });
  const decideBy = (place: Place, by: Evidence): Decided => {
    return { place, senses: decide(text, place, by, runs.get(place) ?? alone(place)) };
  };
  const first = places.map((place) => decideBy(place, evidence));
  const certain = settled(first);
  // What one place of the article tells holds for the name throughout.
  const decided =
    certain.size === 0
      ? first
      : first.map((one) => {
          const isOpen =
            one.senses.length === 0 && one.place.senses.some(({ entry }) => certain.has(entry.id));
          return isOpen ? decideBy(one.place, { ...evidence, certain }) : one;
        });
  const meant = meantBy(decided);
  const mentions = decided.flatMap(({ place, senses }) => {
    // Of a name that is open between a city and its state the one that the article means elsewhere.
    const left = place.state === null ? [] : senses.filter((sense) => meant.has(sense));
    return toMention(text, place, left.length === 1 ? left : senses) ?? [];
  });
  return { mentions, marks: evidence.marks };
}

interface Decided {
  readonly place: Place;
  readonly senses: readonly PlaceSense[];
}

/** Once may be an accident. */
const OFTEN = 2;

/** Records that bare names were settled on, more than once. */
function settled(decided: readonly Decided[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { place, senses } of decided) {
    const [only, ...others] = senses;
    if (place.qualified || only === undefined || others.length > 0 || only.use === 'always')
      continue;
    times.set(only.entry.id, (times.get(only.entry.id) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([id, count]) => (count < OFTEN ? [] : [id])));
}

/** What the names of states that only one sense is left of stand for. */
function meantBy(decided: readonly Decided[]): ReadonlySet<PlaceSense> {
  return new Set(
    decided.flatMap(({ place: { state }, senses }) =>
      state !== null && senses.length === 1 ? senses : [],
    ),
  );
}

/** Whether one bare name stands for one record, and all that helps to answer it. */
interface Question {
  readonly text: string;
  readonly place: Place;
  readonly entry: PlaceSense['entry'];
  readonly evidence: Evidence;
  /** The list that the name stands in. */
  readonly run: Run;
}

/** The senses that the evidence leaves. */
function decide(text: string, place: Place, evidence: Evidence, run: Run): readonly PlaceSense[] {
  if (place.qualified) return place.senses;
  const left = decideBare(text, place, evidence, run);
  return left.length > 0 && isOfGame(text, place, evidence) ? [] : left;
}

/** Whether a name stands for a team. News of the dispute reports no games. */
function isOfGame(text: string, place: Place, { topic }: Evidence): boolean {
  const { start, end } = place;
  if (isTeam(text, start, end) || isCollege(text, start, end)) return true;
  return !standsAsPlace(text, place) && isInGame(text, start, end) && !topic.isDispute;
}

/** The senses that the evidence leaves of a name with no state beside it. */
function decideBare(
  text: string,
  place: Place,
  evidence: Evidence,
  run: Run,
): readonly PlaceSense[] {
  const { senses, key, state } = place;
  if (key.toLowerCase() === CAPITAL) return decideCapital(text, place, evidence.toldBy, run);
  if (evidence.afterElsewhere.has(place)) {
    // Of one that news names without its state both may be meant, where the article is there too.
    const isThere = ({ use, entry }: PlaceSense) =>
      use === 'always' &&
      [...(evidence.toldBy.get(entry.state) ?? [])].some(
        (name) => !name.toUpperCase().includes(townOf(key)),
      );
    if (!senses.some(isThere)) return [];
  }
  if (isOtherCounty(text, place, evidence.marks)) return [];
  const hasLocal = senses.some(({ entry }) => entry.kind !== 'state');
  if (state !== null && hasLocal) return decideCityOrState(text, place, run);
  const held = senses.filter(({ use, entry }) => holds(use, { text, place, entry, evidence, run }));
  const named = held.filter(({ use }) => use !== 'loose');
  const left = named.length > 0 ? named : held;
  const sure = left.filter(({ entry }) => evidence.certain.has(entry.id));
  return left.length > 1 && sure.length === 1 ? sure : left;
}

/** A headline stands at most so far before the first state that an article tells of, in characters. */
const HEADLINE = 200;

/**
 * Whether all that the paragraph of a county tells of, or below a headline the dateline, are states that
 * have another county of this name, and the article does not begin in its own: whatever else it names.
 */
function isOtherCounty(text: string, { start, end, key, senses }: Place, marks: readonly Mark[]) {
  if (!/ County$/.test(key) || LARGEST.has(key)) return false;
  const around = within(marks, ...paragraphAround(text, start, end));
  const [first] = marks;
  const isAbove = first !== undefined && start < first.start && first.start < HEADLINE;
  const told = around.length === 0 && isAbove ? [first] : around;
  const isOf = ({ entry }: PlaceSense) =>
    entry.state === first?.state || told.some(({ state }) => !entry.namesakes?.includes(state));
  return told.length > 0 && senses.length > 0 && !senses.some(isOf);
}

/** Whether the condition of one name (`use`) is met. */
function holds(use: PlaceSense['use'], question: Question): boolean {
  const { text, place, entry, evidence, run } = question;
  const { topic, certain, states, isPerson } = evidence;
  const isKnown = certain.has(entry.id);
  if (!isKnown && use !== 'always' && isSignature(text, place)) return false;
  const isDisputed = () => topic.isDispute && !isNamesake(question);
  switch (use) {
    case 'always':
      return !isGivenName(text, place);
    case 'listed':
      return run.size > 1 || isKnown;
    case 'topic':
      return (
        (isKnown || isTold(question) || isAmongCities(run) || isDisputed()) &&
        !isPersonName(text, place, isPerson, run)
      );
    case 'context':
      return (
        (isKnown ||
          isTold(question) ||
          (isAmongCities(run) && (!SURNAMES.has(place.key) || run.sure > 1)) ||
          ((states.has(entry.state) || run.size > 2 || run.cities > 1) && isDisputed())) &&
        !isPersonName(text, place, isPerson, run)
      );
    case 'loose':
      return run.size > 2 && topic.isDispute && topic.isDemand;
  }
}

/** Whether the words around or the states that are named tell which place of the name is meant. */
function isTold(question: Question): boolean {
  return isLargest(question) || isSeat(question) || isAtHome(question);
}

/** Places that dwarf those of the same name: national news names no other without its state. */
const LARGEST: ReadonlySet<string> = new Set(
  [
    'Berkeley',
    'Cook County',
    'King County',
    'Lansing',
    'Newark',
    'Oakland',
    'Paterson',
    'Sacramento',
    'Saint Paul',
    'San Bernardino',
    'St. Paul',
    'Stockton',
  ].flatMap((name) => [name, name.toUpperCase()]),
);

/** Whether nothing speaks against the largest of the places of this name. */
function isLargest(question: Question): boolean {
  const { text, place, entry, run } = question;
  if (!LARGEST.has(place.key) || isNamesake(question)) return false;
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
const LAWMAKERS = /\b(?:[Ll]awmakers|[Ll]egislat\w+|[Ss]tatehouse|Capitol)\b/;

/** Whether the sentence speaks of lawmakers in a capital. */
function isSeat(question: Question): boolean {
  const { text, place, entry, run } = question;
  if (!SEATS.has(place.key) || entry.kind === 'county') return false;
  if (!isLocated(text, place) && !(standsAsCity(text, place, run) && !SURNAMES.has(place.key))) {
    return false;
  }
  return (
    LAWMAKERS.test(text.slice(...sentenceAround(text, place.start, place.end))) &&
    !isNamesake(question)
  );
}

/**
 * Whether the article does not name the place's own state, and only others that have a place of this
 * name too, or mostly one of them, or one just beside.
 */
function isNamesake({ text, place, entry, evidence, run }: Question): boolean {
  const { state, namesakes = [] } = entry;
  const { states, home, marks } = evidence;
  const isCounty = / County$/.test(place.key);
  const isLarge = LARGEST.has(place.key);
  const most = isLarge ? 1 : 2;
  if (states.size === 0 || states.has(state) || run.size > most) return false;
  if ([...states].every((code) => namesakes.includes(code))) return true;
  if (isCounty && [...states].some((code) => namesakes.includes(code))) return true;
  if (home !== null && namesakes.includes(home) && (isCounty || !isLarge)) return true;
  // Of a county in a list the others say nothing.
  const near = isCounty && run.size === 1 ? stateNear(text, place, marks) : null;
  return near !== null && namesakes.includes(near);
}

/**
 * Whether the article names the place's state: just beside the place, or as its own and with no other
 * that has a place of this name. Where it does not, one that borders on that state may stand beside.
 */
function isAtHome({ text, place, entry, evidence, run }: Question): boolean {
  const { state, namesakes = [] } = entry;
  const { states, home, marks } = evidence;
  if (
    SURNAMES.has(place.key) &&
    run.size < 2 &&
    !isLocated(text, place) &&
    !ownsAsCity(text, place)
  ) {
    return false;
  }
  if (!states.has(state)) return isJustAcross(place, entry, stateInParagraph(text, place, marks));
  // "We are not Portland", in Vancouver, Wash.
  const isElsewhere = home !== null && home !== state && !areNeighbors(home, state);
  if (!isElsewhere && !namesakes.some((code) => states.has(code))) return true;
  return stateNear(text, place, marks) === state;
}

/** Whether what tells of a state beside the place tells of one that borders on its own. */
function isJustAcross(
  { key }: Place,
  { state, namesakes = [] }: PlaceSense['entry'],
  near: string | null,
): boolean {
  if (near === null || SURNAMES.has(key) || / County$/.test(key)) return false;
  return areNeighbors(state, near) && !namesakes.includes(near);
}

/** In a list of cities of the record a name is the record's too. */
function isAmongCities({ size, cities, sure }: Run): boolean {
  return cities > 2 && (size > 3 || sure > 1);
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
