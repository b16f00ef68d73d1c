import type { PlaceSense } from './names.ts';
import { before } from './pattern.ts';
import type { Run } from './place-lists.ts';
import type { Place } from './place-names.ts';
import { sentenceAround } from './sentences.ts';
import { isDateline } from './standing.ts';

const CITY_AFTER =
  /^(?:\s(?:Mayor|Police|City|Council|cops|subway|police|firefighters|schools)\b|['’]s?\s(?:mayor|police|fire|city\s|subway|schools|five\sboroughs)|['’]s\s(?:Mayor\s)?(?:Eric\sAdams|(?:Zohran\s)?Mamdani|(?:Bill\s)?de\sBlasio|(?:Michael\s)?Bloomberg))/;
const STATE_AFTER =
  /^(?:,\s(?:\w+\s)?other\sstates\b|,\s[AS]\.?\s?\d{2,5}\b|\sbill,\s[AS]\.?\s?\d|\s(?:[Ss]tate\b|(?:city|town|village|suburb)\sof\s[A-Z]|and\s(?:\w+\s)?other\sstates\b|Gov\.|Gov\b|Governor|[Aa]ttorney\s[Gg]eneral|[Ll]awmakers|[Ll]egislat|Senate|Assembly|appeals\scourt|appellate|senators?\b|sheriffs\b|(?:state\s)?(?:border|line)\b|troopers\b|voters\b|law\b|(?:joins|joined|became|becomes|is\sone\sof|is\samong)\b[^.]{0,24}\bstates\b)|['’]s?\s(?:sovereign|(?:[a-z]+\s)?(?:cities|counties|towns|villages|sheriffs)\b|capital|governor|attorney general|legislature|lawmakers|(?:state\s)?(?:Senate|Assembly)|(?:[A-Z][\w’']*\s){1,4}(?:Act|Law)\b))/;
const LISTED =
  '(?:\\s+(?:of|in|are|were|named|like|such as|includ\\w+)\\b|,\\s+(?:such as|like|among them|includ\\w+)\\b|\\s*[:\u2013\u2014-])[^.;]{0,40}$';
const CITIES_BEFORE = new RegExp(`\\b(?:cities|mayors)${LISTED}`, 'i');
// "Bill de Blasio of New York", "Sen. Chuck Schumer of New York".
const MAYOR_OF = /\b(?:[Mm]ayor\b[^.;]{0,24}|de Blasio|Giuliani|Bloomberg|Mamdani|Eric Adams) of $/;
const GOVERNOR_OF =
  /\b(?:Govs?\.|[Gg]overnors?|Sens?\.|[Ss]enators?|Reps?\.|Attorneys? General|Cuomo|Hochul|Schumer|Gillibrand)\b[^;]{0,28} of $/;
// "An analyst in New York", of whom no one says that of the state.
const WORKS_IN =
  /\b(?:analysts?|economists?|strategists?|traders?|bankers?|brokers?|dealers?|collectors?|gallery|museum|hotel|apartment|editor|publisher|designer|restaurant|headquarters) in $/;
const OFFICER_LENGTH = 48;
const WITHIN_STATE =
  /\b(?:[Cc]ount(?:y|ies)|[Tt]owns?|[Vv]illages?|[Ss]heriffs|[Uu]pstate|(?:(?:south|north)?(?:eastern|western)|northern|southern|central)|Valley of)\s(?:(?:in|of|across)\s)?$/;
const STATES_BEFORE = new RegExp(`\\bstates${LISTED}`, 'i');

// What only one of the two has.
const OF_NEW_YORK_STATE =
  /\b(?:Thruway|[Uu]pstate|motor vehicles?|driver[’']s licenses?|enacted|Albany|Hochul|Cuomo|Green Light|Protect Our Courts)\b/;
const OF_NEW_YORK_CITY =
  /\b(?:Manhattan|Brooklyn|the Bronx|boroughs?|NYPD|Broadway|Wall Street|Mamdani|de Blasio|Eric Adams|Bloomberg|Giuliani|Edward Koch|Yankees|Mets|mayor)\b/;

const MOSTLY = 2;

/** "New York" and the like: the city or the state, by the words around it and the list it is in; else both. */
export function decideCityOrState(text: string, place: Place, run: Run): readonly PlaceSense[] {
  const always = place.senses.filter(({ use }) => use === 'always');
  if (always.length > 0) return always;
  const cities = place.senses.filter(({ entry }) => entry.kind !== 'state');
  const states = place.senses.filter(({ entry }) => entry.kind === 'state');
  const after = text.slice(place.end, place.end + 30);
  const own = before(text, place.start, OFFICER_LENGTH);
  // "Police in the New York city": one that was named before.
  if (STATE_AFTER.test(after) || (/^\scity\b/.test(after) && own.endsWith('the '))) return states;
  if (CITY_AFTER.test(after)) return cities;
  if (isDateline(text, place)) return cities;
  // "Connecticut, New Jersey, New York, Rhode Island, as well as New York City": mostly states.
  const isStates = run.states > 0 && (run.cities === 0 || run.states > MOSTLY * run.cities);
  if (run.cities > 0 && run.states === 0) return cities;
  const lead = before(text, run.start, 60);
  if (WITHIN_STATE.test(before(text, place.start, 24))) return states;
  if (MAYOR_OF.test(own) || WORKS_IN.test(own)) return cities;
  if (GOVERNOR_OF.test(own)) return states;
  if (CITIES_BEFORE.test(lead) && !isStates) return cities;
  if (isStates || STATES_BEFORE.test(lead)) return states;
  const sentence = text.slice(...sentenceAround(text, place.start, place.end));
  const isOfState = OF_NEW_YORK_STATE.test(sentence);
  if (isOfState !== OF_NEW_YORK_CITY.test(sentence)) return isOfState ? states : cities;
  return cities.length > 0 && states.length > 0 ? place.senses : [];
}

const OFFICE_OF_STATE =
  /^(?:\s(?:Sens?\.|Reps?\.|Gov\.|Gov\b|[Gg]overnor|[Aa]ttorney\s[Gg]eneral|[Ss]tate\b|Legislature|voters\b|growers|farmers|law\b(?!\s(?:firms?|schools?|professors?|office|partner)))|['’]s\s(?:governor|attorney general|state\b|statutes?\b|constitution\b)|(?:['’]s|,)\s(?:[HS]B\s\d|(?:House|Senate)\sBill))/;

// "A bill in Washington, where the session ends in March".
const SEAT_AFTER = /^,\swhere\s[^.;]{0,24}\b(?:session|[Ll]egislat|governor|lawmakers)/;

// "Oregon and Washington passed a law": with others of the West Coast the government is not meant.
const NEIGHBOR_BEFORE = /\b(?:Oregon|Idaho),?\s(?:and|or)\s$/;
const NEIGHBOR_AFTER = /^,?\s(?:and|or)\s(?:Oregon|Idaho)\b/;

const OF_STATE_IN_SENTENCE =
  /\bOlympia\b|\bstate agenc|\bKeep Washington Working\b|\bstate law\b|\bhas (?:no|a) law\b|\b[Ll]egislature\b|\bGov\.\s[A-Z]/;

// "She has been to Washington twice", "the office on the ninth floor in Washington".
const GONE_TO =
  /\b(?:(?:been|move|moved|moving|went|flew|flown|fly|flying|drove|driving|travel(?:l?ed|l?ing)?|trips?|train|bus|flight|visits?|return(?:ed|ing)?) to|(?:floor|offices?|apartment|hotel|townhouse|museum|restaurant|lawyers|lobbyists|headquarters|Board) in) $/;
const GONE_LENGTH = 24;
// "Washington's mayor".
const OFFICE_OF_CITY = /^['\u2019]s\s(?:Mayor|mayor|(?:police|fire)\s(?:chief|department)|city\s)/;

// "Washington residents", "Washington’s lawsuit": what Congress has not, where the article is in the state.
const OWNED_BY_STATE =
  /^(?:\s(?:laws?|residents|voters|AG|officials|communities|counties|cities|agencies|police|sheriffs?|drivers|families|taxpayers|workers|businesses|law\senforcement|jails|schools|hospitals|courts)\b|['\u2019]s\s(?:laws?|lawsuit|sanctuary|autonomy|residents|constitution|prohibition|ban|counties|cities|police|sheriffs|jails|polic(?:y|ies)|voters|congressional|largest|most|\d+\scounties|two\sU\.S\.\sattorneys)\b)/i;
const AROUND_BEFORE =
  /\b(?:defend|protect|around|across|throughout|(?:members|delegation) from)\s$/;
const OF_THE_FEDERAL =
  /\b(?:Trump|Biden|Congress|federal|White House|D\.C\.|administration|president|national|Homan|Noem|Bondi|Sessions)\b/i;
// "in Washington, where thousands work" may be the city as well.
const SUBJECT_AFTER = /^\s(?:has|is|was|does|will|would|had|asks|law|state)\b/;
// "immigrants living without papers in Washington".
const LIVES_IN =
  /\b(?:immigrants|communities|residents|people|families|workers|farmworkers|sheriffs|jails|counties|cities|police|agencies)\s(?:[a-z]+\s){0,4}in\s$/;
const LIVES_LENGTH = 64;

/** What the article tells of Washington state by that name, and by others. */
function isAtHome(toldBy: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...(toldBy.get('WA') ?? [])].some((name) => /^Washington state/i.test(name));
}

/**
 * "Washington" is the state beside its officers and among states, the city among cities.
 * @param toldBy the names by which the article tells of each state, by USPS code.
 */
export function decideCapital(
  text: string,
  place: Place,
  toldBy: ReadonlyMap<string, ReadonlySet<string>>,
  run: Run,
): readonly PlaceSense[] {
  const isInState = toldBy.has('WA');
  const after = text.slice(place.end, place.end + 40);
  const isAmongStates = run.states > 1 || STATES_BEFORE.test(before(text, run.start, 60));
  const isOfState =
    isAmongStates ||
    WITHIN_STATE.test(before(text, place.start, 24)) ||
    OFFICE_OF_STATE.test(text.slice(place.end, place.end + 30)) ||
    SEAT_AFTER.test(text.slice(place.end, place.end + 50)) ||
    NEIGHBOR_BEFORE.test(before(text, place.start, 16)) ||
    NEIGHBOR_AFTER.test(text.slice(place.end, place.end + 16)) ||
    (isInState &&
      (OWNED_BY_STATE.test(after) || AROUND_BEFORE.test(before(text, place.start, 24)))) ||
    (isInState &&
      isAtHome(toldBy) &&
      (SUBJECT_AFTER.test(after) || LIVES_IN.test(before(text, place.start, LIVES_LENGTH))) &&
      !OF_THE_FEDERAL.test(text.slice(...sentenceAround(text, place.start, place.end)))) ||
    (isInState &&
      !/^\sWorking\b/.test(text.slice(place.end, place.end + 9)) &&
      OF_STATE_IN_SENTENCE.test(text.slice(...sentenceAround(text, place.start, place.end))));
  if (isOfState) {
    return place.senses.filter(({ entry }) => entry.kind === 'state');
  }
  const own = before(text, place.start, GONE_LENGTH);
  const isThere =
    /\bdowntown\s$/i.test(own) ||
    OFFICE_OF_CITY.test(text.slice(place.end, place.end + 24)) ||
    (!isInState && GONE_TO.test(own));
  if (!isThere && (run.cities < 2 || run.states > 0)) return [];
  return place.senses.filter(({ entry }) => entry.kind === 'district');
}
