import { BEFORE, CAPITALS } from './glance.ts';
import { OFFICE } from './offices.ts';
import { before, endingHere, standsAt } from './pattern.ts';
import type { Run } from './place-lists.ts';
import type { Place } from './place-names.ts';

/** Names of places that are names of people as well. */

// Words that begin a sentence or a name's surroundings, and no person's name.
const PLACE_LEAD =
  /(?:^|[.!?“"(\n]\s*|\b(?:In|The|From|At|For|To|And|But|When|While|As|If|With|Of|On|An?|This|That|These|Those|Its?|By|Or|Nor|Not|No|So|Yet|Is|Was|Are|Were|Did|Does|Can|Could|Will|Would|Should|How|Why|Where|What|Who|After|Before|During|Because|Once|Only|Even|Under|Over|Across|Throughout|Inside|Between|Among|Against|Without|Then|Now|Meanwhile|Instead|Elsewhere|Every|Each|All|Some|Many|Most|Several|Another|Other|Former|Neither|Either|Mayor|Downtown|Greater|Metro|Near|Around|Outside|Like|Unlike|Both|Although|Though|Since|Until|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Suburban|Rural|Historic|Nearby|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)$/;
const TITLES =
  'Sens?|Reps?|Dr|Mrs?|Ms|Lt|Sgt|Det|Capt|Col|Judge|Justice|Sheriff|Chief|Officer|Pastor|Rev';
const TITLE_LEAD = new RegExp(
  String.raw`\b(?:${TITLES}|Gov|President|Secretary|Coach|Professor)\.?\s+$|(?:^|[\s(])[A-Z]\.\s$`,
);
const NAME_BEFORE = BEFORE.bit({ marks: CAPITALS });
const PERSON_LEAD = /\b[A-Z][\w.'’-]*\s+$/;
const PERSON_AFTER =
  /^[^\S\n]+is\s(?:a|an)\s(?:Republican|Democrat|lawyer|father|mother)\b|^[^\S\n]+(?:[A-Z][a-z]+\s+)?(?:said|says|told|added|asked|argued|wrote)\b|^[^\S\n]+[A-Z](?:[a-z]+|['\u2019][A-Z])/;
const NAME_AFTER = /^[^\S\n]+[A-Z](?:[a-z]+|['\u2019][A-Z])/;
// "A lawyer for Oakland said": the lawyer said it.
const PREPOSITION = /\b(?:[Ff]or|[Tt]o|[Oo]f|[Ii]n|[Ff]rom|[Aa]t|[Ww]ith|[Nn]ear)\s+$/;
// Of somebody who is spoken of, "a spokesman for Lansing" is not one of the city.
const LOCATION = /\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Dd]owntown|[Ff]rom|[Tt]o|of)\s+$/;
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

const TITLED = endingHere(String.raw`\b(?:${TITLES}|Govs?)\.?\s(?:[A-Z][\w.’'-]*\s){0,2}`);

/** Whether a title stands before the name, or before the first name before it: "Rep. Doug Lansing". */
export function isTitled(text: string, start: number): boolean {
  return standsAt(TITLED, text, start);
}

// "guard Devin Stockton", and not "downtown Fort Stockton" or "the Hilton Stockton".
const INTRODUCED = endingHere(
  String.raw`\b(?!(?:the|an?|in|at|of|to|for|from|near|by|with|and|or|on|its|their|our|his|her|outside|inside|into|over|as|than|that|but|when|where|while|downtown)\b)[a-z]+\s(?!(?:North|South|East|West|New|Old|Upper|Lower|Little|Lake|Fort|Port|Mount|Cape|Camp|Hotel|University|Hilton|Radio)\b)[A-Z][a-z]+\s`,
);

/** Whether a first name and, in lower case, what the person is stand before the name. */
export function isIntroduced(text: string, start: number): boolean {
  return standsAt(INTRODUCED, text, start);
}

const BY_BEFORE = endingHere(String.raw`(?:^|\n)(?:By|BY)\s`);

// "her twin, Lansing, sells boats".
const KIN_BEFORE = endingHere(
  String.raw`\b(?:twin|sons?|daughters?|brothers?|sisters?|wife|husband|nephew|niece|cousin),?\s`,
);

// "Vernelle (Denver) Hughes": the name of somebody's family.
const MAIDEN_BEFORE = endingHere(String.raw`[A-Z][a-z]+\s\(`);
const MAIDEN_AFTER = /^\)\s[A-Z][a-z]/;
// "Gloria Denver, who is 81", "Gloria Denver, 81, has run it".
const AGE_AFTER = /^,\s(?:who\s(?:is|was)\s)?\d{2}\b(?!-)/;

// "Harold "Bud" Denver".
const NICKNAME_BEFORE = endingHere(String.raw`[A-Z][a-z]+\s["“][A-Z][a-z]+["”]\s`);

// "said Ana Colorado, a director", "said Denver, who was trying to get home": no place speaks so.
const SPEAKS_BEFORE = endingHere(String.raw`\b(?:said|says|added|recalled)\s(?:[A-Z][a-z]+\s)?`);
const SPEAKER_AFTER = /^,\s(?:who|whose|an?|the|\d{2})\b/;

/** Whether a city of `GIVEN_NAMES` begins the name of who wrote the article, or any is one of a family, of who speaks, or of somebody whose age is told. */
export function isGivenName(text: string, { start, end, key }: Place): boolean {
  if (MAIDEN_AFTER.test(text.slice(end, end + 4)) && standsAt(MAIDEN_BEFORE, text, start)) {
    return true;
  }
  if (AGE_AFTER.test(text.slice(end, end + 16)) && isFullName(text, start)) return true;
  if (standsAt(NICKNAME_BEFORE, text, start)) return true;
  if (
    !key.includes(' ') &&
    SPEAKER_AFTER.test(text.slice(end, end + 8)) &&
    standsAt(SPEAKS_BEFORE, text, start)
  ) {
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
  isPerson: (name: string) => boolean,
  run: Run,
): boolean {
  const { start, end, key } = place;
  if (key.includes(' ')) return false;
  if (isFullName(text, start) || standsAt(KIN_BEFORE, text, start)) return true;
  const lead = before(text, start, 24);
  const after = text.slice(end, end + 40);
  const isPlaced = PREPOSITION.test(lead);
  // "Officials in Seattle and Portland said": beside a city it is one.
  if (run.size > 1 && run.sure > 0) return false;
  if (isPerson(key) && !LOCATION.test(lead)) return true;
  if (run.size > 2) return false;
  const said = isPlaced ? NAME_AFTER : PERSON_AFTER;
  return said.test(after) && !OFFICE_AFTER.test(after);
}
