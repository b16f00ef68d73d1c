import { isBlank, matchAt, SP, sticky } from './pattern.ts';

/**
 * Words that make another name of a place's name: a newspaper, a team, a university, a river, a
 * code of laws. Refused forms of single records stand in the record; these hold for every place.
 */

const PRESS = `Times Post Tribune Sun-Times Herald Chronicle Inquirer Examiner Journal Sentinel
Journal-Sentinel Gazette Star Observer Register Dispatch Advocate Bee Sun Mercury Press Review
News Weekly Monthly Magazine Reader Globe Standard Independent Express-News Star-Tribune Star-Ledger
Courier-Journal Monitor Record Patch Telegraph Statesman Oregonian Business_Journal Daily Free_Press
Public_Radio Public_Media Times-Picayune Union-Tribune`;

const TEAMS = `Bears Cubs Bulls Blackhawks White_Sox Fire Sky Giants Jets Mets Yankees Knicks Rangers
Islanders Liberty Saints Pelicans Eagles Phillies Flyers 76ers Sixers Union Heat Marlins Dolphins
Bucks Brewers Ravens Orioles Broncos Nuggets Rockies Avalanche 49ers Warriors Athletics Raiders
A's Seahawks Mariners Sounders Storm Kraken Spurs Rams Dodgers Lakers Clippers Kings Galaxy Angels
Chargers Sharks Trail_Blazers Blazers Timbers Thorns Nationals Commanders Capitals Wizards Mystics
Aces Golden_Knights Cardinals Cowboys Longhorns Patriots Celtics Bruins Red_Sox Twins Vikings
Timberwolves Wild Lynx Braves Falcons Hawks Texans Astros Rockets Stars Mavericks Tigers Lions
Pistons Red_Wings Guardians Browns Cavaliers Bengals Reds Steelers Pirates Penguins Colts Pacers
Jaguars Buccaneers Rays Lightning Magic Panthers Hornets Hurricanes Titans Predators Grizzlies Jazz
Suns Diamondbacks Coyotes Chiefs Royals Blues Thunder Sabres Bills Huskies Ducks Beavers Trojans
Badgers Illini Sox State_Bulldogs`;

const INSTITUTIONS = `University College Institute Law_School School_of State_University Community_College
Symphony Orchestra Philharmonic Opera Ballet Zoo Museum Marathon Airport International_Airport
Convention_Center Catholic Roadhouse cream_cheese cheesesteak Department_of Chamber_of_Commerce
Visitors_Bureau Medical_Center Children's_Hospital General_Hospital Federal_Reserve
Board_of_Trade Stock_Exchange Tech State Latin_School High_School vs. Style Slugger`;

const GEOGRAPHY = `Avenue Ave. Street St. Boulevard Blvd. Drive Road Rd. Lane Parkway Highway Turnpike
River Bay Island Islands Heights Hills Park Springs Beach Gardens Lakes Shores Falls Valley
Township Borough Mills Ridge Harbor Canyon Mountains Panhandle winds Gulf_Coast Metro_Airport`;

const LAW = `Penal_Code Government_Code Labor_Code Health_and_Safety_Code Vehicle_Code Civil_Code
Family_Code Education_Code Election_Code Municipal_Code Administrative_Code Revised_Statutes
Constitution Code_of`;

function words(list: string): string {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.]/g, '\\.').replace(/_/g, SP))
    .join('|');
}

const END = '(?![A-Za-z0-9])';

const AFTER_PLACE = sticky(
  `${SP}(?:Daily${SP}|Evening${SP})?(?:${words(`${PRESS} ${TEAMS} ${INSTITUTIONS} ${GEOGRAPHY} ${LAW}`)})${END}`,
);

const AFTER_CITY = sticky(
  `${SP}(?:County|Parish|City(?!${SP}(?:Council|Hall|Attorney|Solicitor|Manager|Controller))|Beach|Gardens)${END}`,
);

const BEFORE_PLACE = new RegExp(
  `(?:\\b(?:Universit(?:y|ies)|Colleges?|Bank|Port|Archdiocese|Diocese|Museum|District|Institute|Gulf|Republic|Treaty|Battle)${SP}(?:of|at)${SP}(?:[Tt]he${SP})?|\\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Baja|Fort|Port|New|Old|Little|Lake|UC|Cal|[Uu]pstate)${SP}|\\b(?:N|S|E|W|C|M)\\.?D\\.${SP}|[@#_]|Universit(?:y|ies)[-\u2010\u2011\u2013])$`,
);

// "Chicago Cultural Center", "New York Civil Liberties Union": up to three words, then what it is.
const BODY_AFTER = sticky(
  `(?:${SP}(?:[A-Z][\\w'\u2019-]*|of|for|and)){0,3}${SP}(?:Center|Coalition|Foundation|Institute|Association|Society|Union|Project|Alliance|Network|Museum|Club|Festival|Theater|Theatre|Stadium|Academy|Hospital|Cathedral|Inc\\.|LLC|Corp\\.|Bank)${END}`,
);

/** What follows a place and leaves it one: its officers, its bodies, parties, days and months. */
export const OFFICE =
  `Mayor|Govs?\\.|Governors?|Lt\\.|Lieutenant|Sens?\\.|Senators?|Reps?\\.|Representatives?|
Congress|Democrat|Republican|GOP|Attorneys?|Attys?\\.|District|Deputy|Assistant|Acting|Interim|Former|
Chief|Police|Sheriff|Fire|Commissioner|Superintendent|Supervisor|Solicitor|Controller|Comptroller|
Treasurer|Secretary|Director|Managing|Manager|Clerk|Judges?|Justices?|Cardinal|Archbishop|Bishop|City|
County|Council|Alder|Assembly|House|Senate|Legislat|State|Public|Board|Police|Jail|Homeland|Immigration|
Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec`.replace(
    /\s/g,
    '',
  );

// "Boston Dynamics", "Nevada Supreme Court": any other word with a capital belongs to the name.
const PROPER_AFTER = sticky(`[^\\S\\n](?!${OFFICE})[A-Z][a-z]{2,}(?:[^\\S\\n][A-Z][a-z]+){0,3}`);

/** A line with no full stop and no long word in lower case: in headlines every word has a capital. */
function isHeadline(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const close = text.indexOf('\n', at);
  const to = close < 0 ? text.length : close;
  if (to - from > LONGEST_HEADLINE) return false;
  const line = text.slice(from, to);
  return !/\.["\u201D]?\s*$/.test(line) && !/(?<![A-Za-z'\u2019])[a-z]{4}/.test(line);
}

const LONGEST_HEADLINE = 160;

/** Longest head above, in characters, with room for blanks. */
const HEAD_LENGTH = 32;

/** First characters of the words above, or a second blank. */
const MAY_FOLLOW = /[A-Z0-9cofavw\s]/;

/**
 * Length of what follows the place name that ended at `end` and makes another name of it
 * (" Tribune", " County" after a city), or 0.
 */
export function otherNameAfter(text: string, end: number, isCity: boolean): number {
  if (!isBlank(text.charCodeAt(end)) || !MAY_FOLLOW.test(text.charAt(end + 1))) return 0;
  const after = matchAt(AFTER_PLACE, text, end) ?? matchAt(BODY_AFTER, text, end);
  if (after !== null) return after[0].length;
  const proper = matchAt(PROPER_AFTER, text, end);
  if (proper !== null && !isHeadline(text, end)) return proper[0].length;
  if (!isCity) return 0;
  return matchAt(AFTER_CITY, text, end)?.[0].length ?? 0;
}

/** Whether the words before `start` make another name of the place ("University of", "West"). */
export function otherNameBefore(text: string, start: number): boolean {
  if (start === 0 || !/[\s@#_\u2010\u2011\u2013-]/.test(text.charAt(start - 1))) return false;
  return BEFORE_PLACE.test(text.slice(Math.max(0, start - HEAD_LENGTH), start));
}
