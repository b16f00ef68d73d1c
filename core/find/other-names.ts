import { endingHere, isBlank, matchAt, SP, SP0, standsAt, sticky, wordEnd } from './pattern.ts';

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
Badgers Illini Sox State_Bulldogs United`;

const INSTITUTIONS = `University College Institute Law_School School_of State_University Community_College
Symphony Orchestra Philharmonic Opera Ballet Zoo Museum Marathon Airport International_Airport
Convention_Center Catholic Department_of Chamber_of_Commerce
Visitors_Bureau Medical_Center Children's_Hospital General_Hospital Federal_Reserve
Board_of_Trade Stock_Exchange Tech State Latin_School High_School vs. Style Slugger Roadhouse U(?!\\.) FC SC`;

const GEOGRAPHY = `Avenue Ave. Street St. Boulevard Blvd. Drive Road Rd. Lane Parkway Highway Turnpike
River Bay Island Islands Heights Hills Park Springs Beach Gardens Lakes Shores Falls Valley
Township Borough Mills Ridge Harbor Canyon Mountains Panhandle winds Gulf_Coast Metro_Airport`;

const LAW = `Penal_Code Government_Code Labor_Code Health_and_Safety_Code Vehicle_Code Civil_Code
Family_Code Education_Code Election_Code Municipal_Code Administrative_Code Revised_Statutes
Constitution Code_of`;

const THINGS = `cream cheesesteaks? omelets? omelettes? lettuce terriers? toast
hot_sauce baked_beans clam_chowder king_bed rolls? mud_pie two-step cement strip_steaks? fern sheet_cake
deep-dish perch condors? sea_lions? poppy poppies panthers? longhorns?`;

function words(list: string): string {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.]/g, '\\.').replace(/_/g, SP))
    .join('|');
}

const END = '(?![A-Za-z0-9])';

const HEADS = `${PRESS} ${TEAMS} ${INSTITUTIONS} ${GEOGRAPHY} ${LAW} ${THINGS}`;
const AFTER_PLACE = sticky(
  `${SP}(?:(?:Daily|Evening|Morning|Sunday|Weekly)${SP})?(?:${words(HEADS)})${END}`,
);

// After most places stands a word in lower case, and few of those go on with a name.
const LOWER_HEADS: ReadonlySet<string> = new Set(
  `${HEADS} of for and`.split(/\s+/).flatMap((head) => {
    const [, word, last] = /^([a-z]+?)([a-z]\?)?(?![a-z])/.exec(head) ?? [];
    if (word === undefined) return [];
    return last === undefined ? [word] : [word, word + last.charAt(0)];
  }),
);

// "Boston 25 News", "Chicago P.D.".
const STATION_AFTER = sticky(
  `${SP}(?:\\d{1,2}${SP}(?:News|Sports|Weather|Investigates|On${SP}Your${SP}Side)|P\\.D\\.)`,
);

const AFTER_CITY = sticky(
  `${SP}(?:County|Parish|City(?!${SP}(?:Council|Hall|Attorney|Solicitor|Manager|Controller))|Beach|Gardens)${END}`,
);

const BEFORE_PLACE = endingHere(
  `(?:\\b(?:Universit(?:y|ies)|Colleges?|Bank|Port|Courts?|Appeals|Archdiocese|Diocese|Museum|District|Institute|Gulf|Republic|Treaty|Battle|Siege|Duke|Duchess|Earl|Marquess)${SP}(?:of|at)${SP}(?:[Tt]he${SP})?|\\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Baja|Fort|Port|New|Old|Little|Lake|UC|[Uu]pstate|USS|HMS|SS|RMS|Miss)${SP}|\\b(?:N|S|E|W|C|M)\\.?D\\.${SP}|\\b(?:U\\.S\\.|S\\.|H\\.M\\.)S\\.${SP}|[@#_]|Universit(?:y|ies)[-\u2010\u2011\u2013])`,
);

// "University of Texas at San Antonio", "University of Nevada, Las Vegas", "Cal State Los Angeles".
const CAMPUS_BEFORE = endingHere(
  `\\b(?:University${SP}of${SP}[A-Z][a-z]+(?:${SP}[A-Z][a-z]+)?|(?:Cal|[A-Z][a-z]+)${SP}State(?:${SP}University)?)(?:,|${SP}at|[-\u2010\u2011\u2013])?${SP0}`,
);

// "Business Council of New York State", "Friends of Boston": bodies, but not those of a government.
const BODY_BEFORE = endingHere(
  `(?:(?<!(?:City|Town|County|Common|Metro)${SP})\\bCouncil|\\b(?:Association|League|Society|Federation|Conference|Coalition|Alliance|Center|Institute|Foundation|Club|Union|Academy|Chamber|Library|Hospital|Symphony|Friends|Sons|Daughters|Partnership|Church|Temple|Congregation|Conservatory|Company|Charities|Parenthood|Bureau))${SP}(?:of|for)${SP}(?:the${SP})?(?:Greater${SP})?`,
);

// Works and ships: "the band Boston", "the musical Chicago".
const WORK_BEFORE = endingHere(
  `\\b(?:[Tt]he|[Aa]n?|rock|hit|[12]\\d{3})${SP}(?:band|musical|film|movie|song|album|novel|sitcom|thriller|western|cruiser|submarine|destroyer|frigate|battleship|steamship|ferry|liner|yacht|schooner|tanker|locomotive)${SP}`,
);

// "Chicago Cultural Center", "Baltimore and Ohio Railroad": up to three words, then what it is.
const BODY_AFTER = sticky(
  `(?:${SP}(?:[A-Z][\\w'\u2019-]*|of|for|and|&)){0,4}${SP}(?:Center|Coalition|Foundation|Institute|Association|Society|Union|Project|Alliance|Network|Museum|Club|Festival|Theater|Theatre|Stadium|Academy|Hospital|Cathedral|Inc\\.|LLC|LLP|Corp\\.|Co\\.|Bank|Rail(?:road|way)|Airlines|System|Fund|Trust|Partners|Group|Company|Corporation|Authority|League|Conference|Chapter|Parade|Bowl|Canal|Treaty|Compact|Trail|Aqueduct)${END}`,
);

// "Chicago, Milwaukee, St. Paul and Pacific Railroad".
const RAILROAD_AFTER = sticky(`(?:,?${SP}(?:[A-Z][\\w.]*|and|&)){1,8}?${SP}Rail(?:road|way)${END}`);

// "Vermont Public Safety Commissioner": words of government, then one who holds an office.
const OFFICER_AFTER = sticky(
  `(?:${SP}(?:Public|Safety|Health|Human|Social|Services|Police|Fire|City|County|State|District|Deputy|Assistant|Acting|Interim|Former|First|Vice|Senior|Homeland|Security|Corrections?|Transportation|Education|Schools?|Environmental|Natural|Resources|Insurance|Labor|Revenue|Budget|Finance|Parks|Water|Housing|Planning|Immigrant|Immigration|Affairs|Emergency|Management|Elections?|Democratic|Republican|Senate|House|Assembly|Majority|Minority|Party|Common|Town|Land|General|of|and|&)){0,6}${SP}(?:Mayor|Govs?\\.|Governors?|Lt\\.|Lieutenant|Sens?\\.|Senators?|Reps?\\.|Representatives?|Congress[mw]om?[ae]n|Attorneys?|Attys?\\.|Commissioners?|Superintendent|Supervisors?|Solicitor|Controller|Comptroller|Treasurer|Auditor|Secretary|Director|Manager|Clerk|Judges?|Justices?|Cardinal|Archbishop|Bishop|Chief|Sheriffs?|Council(?:[a-z]+|(?!${SP}on\\b))|Alder[a-z]+|Assembly[mw]om?[ae]n|Assemblymember|Prosecutors?|Executive|Administrator|Chair[a-z]*|Speaker|President|Leader|Democrats?|Republicans?|GOP|Inspector|Marshal|Defender|Legislature|Senate|Assembly|Lawmakers)${END}`,
);

const OTHERS_BEFORE = [BEFORE_PLACE, CAMPUS_BEFORE, BODY_BEFORE, WORK_BEFORE];

/** What follows a place and leaves it one: its officers, its bodies, parties, days and months. */
export const OFFICE =
  `Mayor|Govs?\\.|Governors?|Lt\\.|Lieutenant|Sens?\\.|Senators?|Reps?\\.|Representatives?|
Congress|Democrat|Republican|GOP|Attorneys?|Attys?\\.|District|Deputy|Assistant|Acting|Interim|Former|
Chief|Police|Sheriff|Fire|Commissioner|Superintendent|Supervisor|Solicitor|Controller|Comptroller|
Treasurer|Secretary|Director|Managing|Manager|Clerk|Judges?|Justices?|Cardinal|Archbishop|Bishop|City|
County|Council|Alder|Assembly|House|Senate|Legislat|Board|Police|Jail|Homeland|Immigration|
Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec`.replace(
    /\s/g,
    '',
  );

// "Boston Dynamics", "Nevada Supreme Court": any other word with a capital belongs to the name.
const PROPER_AFTER = sticky(`[^\\S\\n](?!${OFFICE})[A-Z][a-z]{2,}(?:[^\\S\\n][A-Z][a-z]+){0,3}`);

/** A line with no full stop and no long word in lower case: in headlines every word has a capital. */
function isHeadline(text: string, at: number): boolean {
  // No further than a headline is long: the text may be one endless line.
  const lead = text.slice(Math.max(0, at - LONGEST_HEADLINE), at);
  const tail = text.slice(at, at + LONGEST_HEADLINE);
  const line = lead.slice(lead.lastIndexOf('\n') + 1) + tail.split('\n', 1)[0];
  if (line.length > LONGEST_HEADLINE) return false;
  return !/\.["\u201D]?\s*$/.test(line) && !/(?<![A-Za-z'\u2019])[a-z]{4}/.test(line);
}

const LONGEST_HEADLINE = 160;

/** Whether what stands after the blank at `end` may begin one of the patterns above. */
function mayGoOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  if (next < LOWER_A || next > LOWER_Z) return MAY_FOLLOW.test(text.charAt(end + 1));
  return LOWER_HEADS.has(text.slice(end + 1, wordEnd(text, end + 1)));
}

const MAY_FOLLOW = /[A-Z0-9&\s]/;
const LOWER_A = 'a'.charCodeAt(0);
const LOWER_Z = 'z'.charCodeAt(0);

/**
 * Length of what follows the place name that ended at `end` and makes another name of it
 * (" Tribune", " County" after a city, "-Tacoma"), or 0.
 */
export function otherNameAfter(
  text: string,
  end: number,
  { isCity, isState }: { readonly isCity: boolean; readonly isState: boolean },
): number {
  if (isCity && !isState && isHyphen(text[end]) && /[A-Z]/.test(text[end + 1] ?? '')) {
    return wordEnd(text, end + 1) - end;
  }
  if (text[end] === ',') return matchAt(RAILROAD_AFTER, text, end)?.[0].length ?? 0;
  if (!isBlank(text.charCodeAt(end)) || !mayGoOn(text, end)) return 0;
  const named = matchAt(AFTER_PLACE, text, end) ?? matchAt(STATION_AFTER, text, end);
  if (named !== null && !/\s(?:State|Department)/.test(named[0])) return named[0].length;
  if (matchAt(OFFICER_AFTER, text, end) !== null) return 0;
  const after = named ?? matchAt(BODY_AFTER, text, end);
  if (after !== null) return after[0].length;
  const proper = matchAt(PROPER_AFTER, text, end);
  if (proper !== null && !isHeadline(text, end)) return proper[0].length;
  if (!isCity) return 0;
  return matchAt(AFTER_CITY, text, end)?.[0].length ?? 0;
}

/**
 * Whether what stands before `start` makes another name of the place that ends at `end`
 * ("University of", "West", "USS"), or quotes around it make it a title.
 */
export function otherNameBefore(
  text: string,
  start: number,
  end: number,
  isCity: boolean,
): boolean {
  if (start === 0) return false;
  const head = text.charAt(start - 1);
  if (/["\u201C]/.test(head)) return /^[,.]?["\u201D]/.test(text.slice(end, end + 2));
  if (!/[\s@#_\u2010\u2011\u2013-]/.test(head)) return false;
  if (isHyphen(head) && (isCity || /[DRI]/.test(text.charAt(start - 2)))) {
    // "Wisconsin-Milwaukee"; "D-Oregon" tells of a member of Congress.
    return /[A-Za-z]/.test(text.charAt(start - 2));
  }
  if (OTHERS_BEFORE.some((pattern) => standsAt(pattern, text, start))) return true;
  if (!isCity) return false;
  const goesOn = standsAt(CAPITAL_BEFORE, text, start) || standsAt(STATION_BEFORE, text, start);
  return goesOn && !isHeadline(text, start);
}

// "CBS Philadelphia", "FOX 5 San Diego", "FBI Boston".
const STATION_BEFORE = endingHere(
  String.raw`(?:^|[^\w.])(?!(?:US|GOP|II|III|IV)\b)(?:[A-Z][A-Z0-9]{1,4}|[A-Z]{2,}[a-z]{2,}|Fox)(?:[^\S\n]\d{1,2})?[^\S\n]`,
);

// A name that goes on from the word before ("Hotel Chicago", "NBC Boston"), in the middle of a
// sentence; not after a day, a month or what a part of a place is called by.
const CAPITAL_BEFORE = endingHere(
  String.raw`[a-z,;)]\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Downtown|Greater|Metro|Mayor|Trump|Congress|I\s)[A-Z][A-Za-z0-9&]+[^\S\n]`,
);

/** Longest title of a work on either side of a name in it, in characters. */
const TITLE_LENGTH = 60;
const SMALL_WORD = /^(?:of|the|an?|in|on|and|to|for|at|by|from|with)$/;

// With such a word people speak, rather than call something by a name.
const SPEAKING_WORD =
  /^(?:The|An?|It|It['\u2019]s|In|On|At|We|We['\u2019]re|I|I['\u2019]m|This|That|There|No|Not|But|And|So|To|From|For|Of|Our|My|They|He|She|You|If|What|Why|How|Is|Are|Was|As|With|Yes|Well|Today|Now|Only|Just)$/;

/** Whether the name stands in quotes among other words with capitals: “The Streets of San Francisco”. */
export function isInTitle(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - TITLE_LENGTH), start);
  const open = Math.max(lead.lastIndexOf('\u201C'), lead.lastIndexOf('"'));
  if (open < 0 || lead.includes('\u201D', open) || lead.includes('\n', open)) return false;
  const tail = text.slice(end, end + TITLE_LENGTH);
  const close = tail.search(/["\u201D]/);
  if (close < 0 || (lead[open] === '"' && !isOpening(text, start - lead.length + open)))
    return false;
  // "Louisiana 1927".
  if (/^ \d+[,.]?$/.test(tail.slice(0, close))) return true;
  const others =
    `${lead.slice(open + 1)} ${tail.slice(0, close)}`.match(/[A-Za-z][\w'\u2019]*/g) ?? [];
  const capitals = others.filter((word) => /^[A-Z]/.test(word) && !SPEAKING_WORD.test(word));
  return (
    capitals.length > 0 && others.every((word) => /^[A-Z]/.test(word) || SMALL_WORD.test(word))
  );
}

/** Whether a straight quote opens: a blank before it, none after. */
function isOpening(text: string, at: number): boolean {
  return (at === 0 || /[\s(]/.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + 1));
}

function isHyphen(char: string | undefined): boolean {
  return char !== undefined && /[-\u2010\u2011\u2013]/.test(char);
}
