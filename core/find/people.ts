import { BEFORE, CAPITALS } from './glance.ts';
import { OFFICE } from './offices.ts';
import { before, endingHere, standsAt } from './pattern.ts';
import type { Run } from './place-lists.ts';
import type { Place } from './place-names.ts';

/** Names of places that are names of people as well. */

// Words that begin a sentence or a name's surroundings, and no person's name.
const PLACE_LEAD =
  /(?:^|[.!?“"(\n]\s*|\b(?:In|The|From|At|For|To|And|But|When|While|As|If|With|Of|On|An?|This|That|These|Those|Its?|By|Or|Nor|Not|No|So|Yet|Is|Was|Are|Were|Did|Does|Can|Could|Will|Would|Should|How|Why|Where|What|Who|After|Before|During|Because|Once|Only|Even|Under|Over|Across|Throughout|Inside|Between|Among|Against|Without|Then|Now|Meanwhile|Instead|Elsewhere|Every|Each|All|Some|Many|Most|Several|Another|Other|Former|Neither|Either|Mayor|Downtown|Greater|Metro|Near|Around|Outside|Like|Unlike|Both|Although|Though|Since|Until|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Suburban|Rural|Historic|Nearby|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)$/;
const TITLE_LEAD =
  /\b(?:Sens?|Reps?|Gov|Dr|Mr|Mrs|Ms|Lt|Sgt|Det|Capt|Col|Judge|Justice|Sheriff|Chief|Officer|President|Secretary|Pastor|Rev|Coach|Professor)\.?\s+$|(?:^|[\s(])[A-Z]\.\s$/;
const NAME_BEFORE = BEFORE.bit({ marks: CAPITALS });
const PERSON_LEAD = /\b[A-Z][\w.'’-]*\s+$/;
const PERSON_AFTER =
  /^[^\S\n]+(?:[A-Z][a-z]+\s+)?(?:said|says|told|added|asked|argued|wrote)\b|^[^\S\n]+[A-Z][a-z]+/;
const NAME_AFTER = /^[^\S\n]+[A-Z][a-z]+/;
// "A lawyer for Oakland said": the lawyer said it.
const PREPOSITION = /\b(?:[Ff]or|[Tt]o|[Oo]f|[Ii]n|[Ff]rom|[Aa]t|[Ww]ith|[Nn]ear)\s+$/;
// Nobody is near a person, in news.
const LOCATED_BEFORE = endingHere(
  String.raw`\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Dd]owntown)\s`,
);
const OFFICE_AFTER = new RegExp(`^\\s+(?:${OFFICE})`);

/** Cities named without condition that people are named after as well. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(['Denver']);

/** Cities that are more often surnames: what one of them says or does tells nothing of a place. */
export const SURNAMES: ReadonlySet<string> = new Set([
  'Jackson',
  'Lawrence',
  'Paterson',
  'Stockton',
]);

/** Whether a name of the record is also one of people. */
export function mayBePerson({ key, senses, qualified }: Place): boolean {
  if (qualified || key.includes(' ')) return false;
  return senses.some(({ use }) => use === 'topic' || use === 'context');
}

/** Whether a title or first name stands before the name. */
export function isFullName(text: string, start: number): boolean {
  if ((BEFORE.at(text, start) & NAME_BEFORE) === 0) return false;
  const lead = before(text, start, 24);
  return TITLE_LEAD.test(lead) || (PERSON_LEAD.test(lead) && !PLACE_LEAD.test(lead));
}

const GONE_TO_BEFORE = endingHere(String.raw`\b(?:from|to|at|of|across|between|keep|leave|left)\s`);
const DATELINE_BEFORE = endingHere(String.raw`(?:^|\n)`);
const DATELINE_AFTER = /^(?:\s\([A-Z][\w. ]+\))?\s[\u2013\u2014-]{1,2}\s/;
const CITY_AFTER = new RegExp(
  `^(?:\\s+(?:${OFFICE}|police|officials|residents?|schools?|voters|firefighters?|officers?|teachers?|students|workers|nurses|city|council|mayor|man|woman|teen|couple|native|neighborhood|warehouse|factory|hospital|apartment|courtroom|courthouse|suburb|street)|['’]s\\s(?:mayor|police|council|schools|downtown)|\\s(?:(?:will|would|has|had)\\s)?(?:pay|sue|sued|voted|approved?|adopt(?:s|ed)?|enact(?:s|ed)?|agreed)\\b)`,
);
const COUNTIES_AFTER = /^(?:,?\s(?:and\s|or\s)?[A-Z][a-z]+)*\s[Cc]ounties\b/;

// Who wrote to the Corinthians.
const SAINT = /^(?:St\.|Saint) /;
/** Cities whose name no person and no university has. */
const CITY_ALONE: ReadonlySet<string> = new Set(['Sacramento']);

/** Whether a bare name stands as cities do: lived in, gone to, in a list, before its offices. */
export function standsAsCity(text: string, place: Place, { size }: Run): boolean {
  const { start, end } = place;
  const after = text.slice(end, end + 60);
  if (COUNTIES_AFTER.test(after)) return false;
  if (CITY_ALONE.has(place.key) || isLocated(text, place) || CITY_AFTER.test(after)) return true;
  if (SURNAMES.has(place.key) || SAINT.test(place.key)) return false;
  return size > 1 || standsAt(GONE_TO_BEFORE, text, start) || isDateline(text, place);
}

/** Whether the name is where a report was written: "NEW YORK (AP) — ". */
export function isDateline(text: string, { start, end }: Place): boolean {
  return standsAt(DATELINE_BEFORE, text, start) && DATELINE_AFTER.test(text.slice(end, end + 24));
}

/** Whether the words before the name speak of a place. */
export function isLocated(text: string, { start }: Place): boolean {
  return standsAt(LOCATED_BEFORE, text, start);
}

const BY_BEFORE = endingHere(String.raw`(?:^|\n)(?:By|BY)\s`);

// "Vernelle (Denver) Hughes": the name of somebody's family.
const MAIDEN_BEFORE = endingHere(String.raw`[A-Z][a-z]+\s\(`);
const MAIDEN_AFTER = /^\)\s[A-Z][a-z]/;

/** Whether a city of `GIVEN_NAMES` begins the name of who wrote the article, or any is one of a family. */
export function isGivenName(text: string, { start, end, key }: Place): boolean {
  if (MAIDEN_AFTER.test(text.slice(end, end + 4)) && standsAt(MAIDEN_BEFORE, text, start)) {
    return true;
  }
  if (!GIVEN_NAMES.has(key) || !standsAt(BY_BEFORE, text, start)) return false;
  return NAME_AFTER.test(text.slice(end, end + 40));
}

// "— M. Stockton, Burlington" under a letter to the editor: a place near the paper.
const SIGNED_BEFORE = endingHere(
  String.raw`(?:^|\s)[\u2013\u2014-]\s?(?:[A-Z][\w.'\u2019-]*\s){0,2}[A-Z][\w'\u2019-]*,\s`,
);

/** Whether the name ends the signature of a letter. */
export function isSignature(text: string, { start, end }: Place): boolean {
  return /^\s*(?:\n|$)/.test(text.slice(end, end + 4)) && standsAt(SIGNED_BEFORE, text, start);
}

/** Whether a bare name that is also a surname stands as part of a person's name. */
export function isPersonName(
  text: string,
  place: Place,
  people: ReadonlySet<string>,
  run: Run,
): boolean {
  const { start, end, key } = place;
  if (key.includes(' ')) return false;
  if (isFullName(text, start)) return true;
  const lead = before(text, start, 24);
  const after = text.slice(end, end + 40);
  const isPlaced = PREPOSITION.test(lead);
  if (people.has(key) && !isPlaced) return true;
  if (run.size > 2) return false;
  const said = isPlaced ? NAME_AFTER : PERSON_AFTER;
  return said.test(after) && !OFFICE_AFTER.test(after);
}
