import type { Mention } from './mention.ts';
import type { PlaceSense } from './names.ts';
import { OFFICE } from './other-names.ts';
import { before, endingHere, standsAt } from './pattern.ts';
import type { PlaceCandidate } from './place-names.ts';
import { sentenceAround, within } from './sentences.ts';
import type { Topic } from './topic.ts';

type Place = Extract<PlaceCandidate, { type: 'place' }>;

/** A spot that tells of a state: its name, a town that it places, a place known to be in it. */
interface Mark {
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
  /** Names that the article gives to a person. */
  readonly people: ReadonlySet<string>;
  /** Bare names whose last qualified use before them was a place in another state. */
  readonly afterElsewhere: ReadonlySet<Place>;
}

/**
 * Resolves the places of one article to records. A name that stays ambiguous carries `ids`; one
 * without enough evidence is left out.
 */
export function resolvePlaces(
  text: string,
  candidates: readonly PlaceCandidate[],
  topic: Topic,
): Mention[] {
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
  return mentions;
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
    const [only] = senses;
    // City or state, "New York" is in New York; "Washington" is not in Washington.
    if (state !== null && key.toLowerCase() !== CAPITAL) marks.push({ start, end, state });
    if (only === undefined || senses.length > 1) continue;
    if (!qualified && only.use !== 'always') continue;
    certain.add(only.entry.id);
    if (state === null) marks.push({ start, end, state: only.entry.state });
  }
  const states = new Set(marks.map(({ state }) => state));
  const home = [...states].find((code) => isMost(marks, code)) ?? null;
  const people = new Set([
    ...places.flatMap((one) => (mayBePerson(one) && isFullName(text, one) ? [one.key] : [])),
    // "Albany Fremont": the first name was taken for a place.
    ...candidates.flatMap((one) => (one.type === 'other' ? lastName(text, one) : [])),
  ]);
  const afterElsewhere = readElsewhere(candidates);
  return { topic, certain, states, home, marks, people, afterElsewhere };
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
  if (isTeam(text, place)) return [];
  if (key.toLowerCase() === CAPITAL) return decideCapital(text, place, evidence, run);
  if (evidence.afterElsewhere.has(place)) return [];
  const hasLocal = senses.some(({ entry }) => entry.kind !== 'state');
  if (state !== null && hasLocal) return decideCityOrState(text, place, evidence, run);
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
  const isDisputed = () => topic.isDispute && !isNamesake(place, entry, evidence, run);
  switch (use) {
    case 'always':
      return !mayBePerson(place) || !isPersonName(text, place, evidence, run);
    case 'listed':
      return run.size > 1 || isKnown;
    case 'topic':
      return (
        (isKnown ||
          (LARGEST.has(place.key) && !isNamesake(place, entry, evidence, run)) ||
          isAtHome(place, entry, evidence, run) ||
          isAmongCities(run) ||
          isDisputed()) &&
        !isPersonName(text, place, evidence, run)
      );
    case 'context':
      return (
        (isKnown ||
          isAtHome(place, entry, evidence, run) ||
          (isAmongCities(run) && !SURNAMES.has(place.key)) ||
          ((states.has(entry.state) || run.size > 2) && isDisputed())) &&
        !isPersonName(text, place, evidence, run)
      );
    case 'loose':
      return topic.isDispute && topic.isDemand && run.size > 2;
  }
}

/** Counties that dwarf those of the same name: national news names no other without its state. */
const LARGEST: ReadonlySet<string> = new Set(['Cook County', 'King County']);

/** How far from a name something that tells of a state says where the name belongs, in characters. */
const NEAR = 300;

/** The state that what stands nearest to a place tells of, or null. */
function stateNear({ start, end }: Place, marks: readonly Mark[]): string | null {
  const [earlier] = within(marks, start - NEAR, start).slice(-1);
  const [later] = within(marks, end, end + NEAR);
  if (earlier === undefined || later === undefined) return (earlier ?? later)?.state ?? null;
  return start - earlier.end <= later.start - end ? earlier.state : later.state;
}

/** Cities that news of other states names without their own. */
const WELL_KNOWN: ReadonlySet<string> = new Set(['Berkeley', 'Newark', 'Oakland']);

/**
 * Whether the article does not name the place's own state, and only others that have a place of this
 * name too, or mostly one of them, or one just beside.
 */
function isNamesake(
  place: Place,
  { state, namesakes = [] }: PlaceSense['entry'],
  { states, home, marks }: Evidence,
  run: Run,
): boolean {
  if (states.size === 0 || states.has(state) || run.size > 2) return false;
  if ([...states].every((code) => namesakes.includes(code))) return true;
  if (home !== null && namesakes.includes(home) && !WELL_KNOWN.has(place.key)) return true;
  const near = / County$/.test(place.key) ? stateNear(place, marks) : null;
  return near !== null && namesakes.includes(near);
}

/**
 * Whether the article names the place's state: just beside the place, or as its own and with no other
 * that has a place of this name.
 */
function isAtHome(
  place: Place,
  { state, namesakes = [] }: PlaceSense['entry'],
  { states, home, marks }: Evidence,
  run: Run,
): boolean {
  if ((SURNAMES.has(place.key) && run.size < 2) || !states.has(state)) return false;
  const isElsewhere = home !== null && home !== state;
  if (!isElsewhere && !namesakes.some((code) => states.has(code))) return true;
  return stateNear(place, marks) === state;
}

/** In a list of cities of the record a name is the record's too. */
function isAmongCities({ size, cities }: Run): boolean {
  return size > 3 && cities > 2;
}

const CITY_AFTER =
  /^(?:\s(?:Mayor|Police|City|Council|cops|subway|police|firefighters|schools)\b|['’]s?\s(?:mayor|police|fire|city\s|subway|schools|five\sboroughs))/;
const STATE_AFTER =
  /^(?:\s(?:[Ss]tate\b|Gov\.|Gov\b|Governor|Attorney\sGeneral|[Ll]awmakers|[Ll]egislat|Senate|Assembly|appeals\scourt|appellate|senators?\b|sheriffs\b|troopers\b|voters\b|(?:joins|joined|became|becomes|is\sone\sof|is\samong)\b[^.]{0,24}\bstates\b)|['’]s?\s(?:capital|governor|attorney general|legislature|lawmakers|(?:state\s)?(?:Senate|Assembly)|(?:[A-Z][\w’']*\s){1,4}(?:Act|Law)\b))/;
const LISTED =
  '(?:\\s+(?:of|in|are|were|named|like|such as|includ\\w+)\\b|,\\s+(?:such as|like|among them|includ\\w+)\\b|\\s*[:\u2013\u2014-])[^.;]{0,40}$';
const CITIES_BEFORE = new RegExp(`\\b(?:cities|mayors)${LISTED}`, 'i');
// "Bill de Blasio of New York", "Sen. Chuck Schumer of New York".
const MAYOR_OF = /\b(?:[Mm]ayor\b[^.;]{0,24}|de Blasio|Giuliani|Bloomberg|Mamdani|Eric Adams) of $/;
const GOVERNOR_OF =
  /\b(?:Govs?\.|[Gg]overnors?|Sens?\.|[Ss]enators?|Reps?\.|Attorneys? General|Cuomo|Hochul|Schumer|Gillibrand)\b[^;]{0,28} of $/;
const OFFICER_LENGTH = 48;
const WITHIN_STATE =
  /\b(?:[Cc]ount(?:y|ies)|[Tt]owns?|[Vv]illages?|[Ss]heriffs|[Uu]pstate)\s(?:(?:in|of|across)\s)?$/;
const STATES_BEFORE = new RegExp(`\\bstates${LISTED}`, 'i');

/** "New York" and the like: the city or the state, by the words around it and the list it is in. */
function decideCityOrState(
  text: string,
  place: Place,
  { topic }: Evidence,
  run: Run,
): readonly PlaceSense[] {
  const always = place.senses.filter(({ use }) => use === 'always');
  if (always.length > 0) return always;
  const cities = place.senses.filter(({ entry }) => entry.kind !== 'state');
  const states = place.senses.filter(({ entry }) => entry.kind === 'state');
  const after = text.slice(place.end, place.end + 30);
  if (STATE_AFTER.test(after)) return states;
  if (CITY_AFTER.test(after)) return cities;
  const isStates = run.states > 0 && run.cities === 0;
  if (run.cities > 0 && run.states === 0) return cities;
  const lead = before(text, run.start, 60);
  if (WITHIN_STATE.test(before(text, place.start, 24))) return states;
  const own = before(text, place.start, OFFICER_LENGTH);
  if (MAYOR_OF.test(own)) return cities;
  if (GOVERNOR_OF.test(own)) return states;
  if (CITIES_BEFORE.test(lead) && !isStates) return cities;
  if (isStates || STATES_BEFORE.test(lead)) return states;
  return topic.isDispute && states.length > 0 ? place.senses : [];
}

const OFFICE_OF_STATE =
  /^(?:\s(?:Gov\.|Gov\b|Governor|Attorney\sGeneral|[Ss]tate\b)|['’]s\s(?:governor|attorney general|state\b))/;

const OF_STATE_IN_SENTENCE = /\bstate law\b|\bhas (?:no|a) law\b|\b[Ll]egislature\b|\bGov\.\s[A-Z]/;

/** "Washington" is the state beside its officers and among states, the city among cities. */
function decideCapital(
  text: string,
  place: Place,
  { states }: Evidence,
  run: Run,
): readonly PlaceSense[] {
  const isAmongStates = run.states > 1 || STATES_BEFORE.test(before(text, run.start, 60));
  const isOfState =
    isAmongStates ||
    OFFICE_OF_STATE.test(text.slice(place.end, place.end + 30)) ||
    (states.has('WA') &&
      OF_STATE_IN_SENTENCE.test(text.slice(...sentenceAround(text, place.start, place.end))));
  if (isOfState) {
    return place.senses.filter(({ entry }) => entry.kind === 'state');
  }
  if (run.cities < 2 || run.states > 0) return [];
  return place.senses.filter(({ entry }) => entry.kind === 'district');
}

/** A list of places, with how many of its names can only be cities or only states. */
interface Run {
  readonly start: number;
  size: number;
  cities: number;
  states: number;
}

// Between two places of one list: commas, "and", perhaps a place that the record does not hold.
const GLUE =
  /^(?:\s*[,;]\s*|\s+)(?:(?:and|or|&|as well as)\s+)?(?:the\s+)?(?:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}(?:,\s+(?:and\s+)?|\s+and\s+))?$/;
const GLUE_LENGTH = 60;

/** For each place the list that it stands in. */
function findRuns(text: string, places: readonly Place[]): Map<Place, Run> {
  const runs = new Map<Place, Run>();
  let run: Run | undefined;
  let end = 0;
  for (const place of places) {
    if (run === undefined || !isGlue(text, end, place.start)) {
      run = { start: place.start, size: 0, cities: 0, states: 0 };
    }
    const { senses, state } = place;
    const hasState = state !== null || senses.some(({ entry }) => entry.kind === 'state');
    const hasLocal = senses.some(({ entry }) => entry.kind !== 'state');
    run.size += 1;
    if (hasState && !hasLocal) run.states += 1;
    if (hasLocal && !hasState) run.cities += 1;
    runs.set(place, run);
    end = place.end;
  }
  return runs;
}

function isGlue(text: string, from: number, to: number): boolean {
  return (
    to - from <= GLUE_LENGTH &&
    /[,;]|\b(?:and|or)\b|&/.test(text.slice(from, to)) &&
    GLUE.test(text.slice(from, to))
  );
}

// Words that begin a sentence or a name's surroundings, and no person's name.
const PLACE_LEAD =
  /(?:^|[.!?“"(\n]\s*|\b(?:In|The|From|At|For|To|And|But|When|While|As|If|With|Of|On|An?|This|That|These|Those|Its?|By|Or|Nor|Not|No|So|Yet|Is|Was|Are|Were|Did|Does|Can|Could|Will|Would|Should|How|Why|Where|What|Who|After|Before|During|Because|Once|Only|Even|Under|Over|Across|Throughout|Inside|Between|Among|Against|Without|Then|Now|Meanwhile|Instead|Elsewhere|Every|Each|All|Some|Many|Most|Several|Another|Other|Former|Neither|Either|Mayor|Downtown|Greater|Metro|Near|Around|Outside|Like|Unlike|Both|Although|Though|Since|Until|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)$/;
const TITLE_LEAD =
  /\b(?:Sens?|Reps?|Gov|Dr|Mr|Mrs|Ms|Lt|Sgt|Det|Capt|Col|Judge|Justice|Sheriff|Chief|Officer|President|Secretary|Pastor|Rev|Coach|Professor)\.?\s+$|(?:^|[\s(])[A-Z]\.\s$/;
const PERSON_LEAD = /\b[A-Z][\w.'’-]*\s+$/;
const PERSON_AFTER =
  /^[^\S\n]+(?:[A-Z][a-z]+\s+)?(?:said|says|told|added|asked|argued|wrote)\b|^[^\S\n]+[A-Z][a-z]+/;
const NAME_AFTER = /^[^\S\n]+[A-Z][a-z]+/;
// "A lawyer for Oakland said": the lawyer said it.
const PREPOSITION = /\b(?:[Ff]or|[Tt]o|[Oo]f|[Ii]n|[Ff]rom|[Aa]t|[Ww]ith|[Nn]ear)\s+$/;
const OFFICE_AFTER = new RegExp(`^\\s+(?:${OFFICE})`);

/** Cities named without condition that people are named after as well. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(['Denver']);

/** Cities that are more often surnames: what one of them says or does tells nothing of a place. */
const SURNAMES: ReadonlySet<string> = new Set(['Jackson', 'Lawrence', 'Paterson', 'Stockton']);

/** Whether a name of the record is also one of people. */
function mayBePerson({ key, senses, qualified }: Place): boolean {
  if (qualified || key.includes(' ')) return false;
  return GIVEN_NAMES.has(key) || senses.some(({ use }) => use === 'topic' || use === 'context');
}

/** Whether a title or first name stands before the name. */
function isFullName(text: string, { start }: Place): boolean {
  const lead = before(text, start, 24);
  return TITLE_LEAD.test(lead) || (PERSON_LEAD.test(lead) && !PLACE_LEAD.test(lead));
}

/** Whether a bare name that is also a surname stands as part of a person's name. */
function isPersonName(text: string, place: Place, { people }: Evidence, run: Run): boolean {
  const { start, end, key } = place;
  if (key.includes(' ')) return false;
  if (isFullName(text, place)) return true;
  const lead = before(text, start, 24);
  const after = text.slice(end, end + 40);
  const isPlaced = PREPOSITION.test(lead);
  if (people.has(key) && !isPlaced) return true;
  if (run.size > 2) return false;
  const said = isPlaced ? NAME_AFTER : PERSON_AFTER;
  return said.test(after) && !OFFICE_AFTER.test(after);
}

// "Chicago beat Milwaukee", "Chicago won 4-2", "lost at Milwaukee, 4-2", "Chicago 4, Milwaukee 2".
const GAME_AFTER =
  /^\s(?:(?:beat|defeated|edged|topped|routed|downed|blanked|outlasted|outscored|swept|stunned|upset|crushed|trounced)\s(?:the\s)?(?:No\.\s\d+\s)?[A-Z]|(?:won|lost|fell|led|leads|trailed|prevailed|improved|dropped)\b[^.]{0,40}?\b\d{1,3}-\d{1,3}\b|\d{1,3}, [A-Z][\w. ]{2,24} \d{1,3}\b)/;
const GAME_BEFORE = endingHere(
  String.raw`(?:\b(?:beat|beats|defeated|edged|topped|routed|downed|blanked|outlasted|outscored|stunned|trounced|(?:win|victory|loss|triumph|shutout|rout)\sover)\s(?:No\.\s\d+\s)?|\b\d{1,3}-\d{1,3}\s(?:\w+\s){0,4}(?:at|over|against|to|in)\s|[A-Z][\w. ]{2,24} \d{1,3}, )`,
);
// "No. 3 Oregon", "Texas (9-3)".
const RANK_BEFORE = endingHere('\\bNo\\.\\s\\d{1,2}\\s');
const RECORD_AFTER = /^\s\(\d{1,3}-\d{1,3}(?:-\d{1,3})?[,)]/;
// Votes and rulings have figures like scores.
const COUNTED_VOTE =
  /\b(?:vote|voted|votes|ruled|ruling|decision|court|judges?|panel|council|board)\b/;
const GAME_LENGTH = 48;

/** Whether the name stands for a team in the result of a game. */
function isTeam(text: string, { start, end, qualified }: Place): boolean {
  if (qualified) return false;
  const after = text.slice(end, end + GAME_LENGTH);
  if (standsAt(RANK_BEFORE, text, start) || RECORD_AFTER.test(after)) return true;
  if (!GAME_AFTER.test(after) && !standsAt(GAME_BEFORE, text, start)) return false;
  return !COUNTED_VOTE.test(before(text, start, GAME_LENGTH) + after);
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
