import { OFFICE } from './offices.ts';
import { isOfParty } from './other-names-before.ts';
import { endingHere, standsAt } from './pattern.ts';
import { SURNAMES } from './people.ts';
import type { Run } from './place-lists.ts';
import type { Place } from './place-names.ts';

/** What the words around a bare name say: that it stands as a city's does. */

// Nobody is near a person, in news.
const LOCATED_BEFORE = endingHere(
  String.raw`\b(?:[Ii]n|[Nn]ear|(?:north|south|east|west|far)\sas|[Oo]utside|[Aa]round|[Dd]owntown|(?:[Mm]ost|[Pp]arts?|[Hh]alf|[Aa]ll)\sof)\s`,
);
// "drove in from Stockton, where he teaches".
const FROM_BEFORE = endingHere(String.raw`\b(?:from|to|at)\s`);
const GONE_TO_BEFORE = endingHere(String.raw`\b(?:from|to|at|of|across|between|keep|leave|left)\s`);
const DATELINE_BEFORE = endingHere(String.raw`(?:^|\n)`);
const DATELINE_AFTER = /^(?:\s\([A-Z][\w. ]+\))?\s[\u2013\u2014-]{1,2}\s/;
const CITY_AFTER = new RegExp(
  `^(?:\\s+(?:${OFFICE}|police|officials|residents?|schools?|voters|firefighters?|officers?|teachers?|students|workers|nurses|city|council|mayor|man|woman|teen|couple|native|neighborhood|warehouse|factory|hospital|apartment|courtroom|courthouse|suburb|street|intersection|library|homeowners?|landlords?|renters|restaurants?|ordinance|hills|flats|waterfront)|,\\s(?:the|an?)\\s(?:[a-z-]+\\s){0,3}(?:city|town)\\b|['’]s\\s(?:mayor|police|council|schools|downtown|water|streets|airport|sidewalks|budget|(?:north|south|east|west)\\sside)|\\s(?:(?:will|would|has|had)\\s)?(?:pay|sue|sued|voted|approved?|adopt(?:s|ed)?|enact(?:s|ed)?|agreed|pave|open|close|spend|hire|ban|cut|raise|install|repair|begin|start)\\b|\\sis\\sthe\\s(?:county\\s)?seat\\b)`,
);
const COUNTIES_AFTER = /^(?:,?\s(?:and\s|or\s)?[A-Z][a-z]+)*\s[Cc]ounties\b/;

// Who wrote to the Corinthians.
const SAINT = /^(?:St\.|Saint) /;
/** Cities whose name no person and no university has. */
const CITY_ALONE: ReadonlySet<string> = new Set(['Sacramento', 'San Bernardino']);

/** Whether what follows the name is a city's: its offices, its people, its streets. */
export function ownsAsCity(text: string, { end }: Place): boolean {
  return CITY_AFTER.test(text.slice(end, end + 60));
}

/** Whether a bare name stands as cities do: lived in, gone to, in a list, before its offices. */
export function standsAsCity(text: string, place: Place, { size }: Run): boolean {
  const { start, end } = place;
  const after = text.slice(end, end + 60);
  if (COUNTIES_AFTER.test(after)) return false;
  if (CITY_ALONE.has(place.key) || isLocated(text, place) || ownsAsCity(text, place)) return true;
  if (SURNAMES.has(place.key) || SAINT.test(place.key)) return false;
  return size > 1 || standsAt(GONE_TO_BEFORE, text, start) || isDateline(text, place);
}

/** Whether the name is where a report was written: "NEW YORK (AP) — ". */
export function isDateline(text: string, { start, end }: Pick<Place, 'start' | 'end'>): boolean {
  return standsAt(DATELINE_BEFORE, text, start) && DATELINE_AFTER.test(text.slice(end, end + 24));
}

// "out of Newark", "a quarterback from St. Paul"; of a state comes a transfer from its college.
const FROM_TOWN = endingHere(String.raw`\b(?:from|of)\s`);

/** Whether the words beside a name speak of a place even in the report of a game. */
export function standsAsPlace(text: string, place: Place): boolean {
  if (isLocated(text, place) || ownsAsCity(text, place)) return true;
  if (isDateline(text, place)) return true;
  return place.state === null && standsAt(FROM_TOWN, text, place.start);
}

/** Whether the words before the name speak of a place. */
export function isLocated(text: string, { start, end }: Place): boolean {
  if (standsAt(LOCATED_BEFORE, text, start) || isOfParty(text, start)) return true;
  return standsAt(FROM_BEFORE, text, start) && /^,\swhere\b/.test(text.slice(end, end + 8));
}
