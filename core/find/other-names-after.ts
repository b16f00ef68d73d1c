import { AFTER, CAPITALS, DIGITS, headsOf, leadsTo, matchCued, standsCued } from './glance.ts';
import { OFFICE } from './offices.ts';
import { isCapital, isHyphen, POSSESSIVE, SP, SP0, wordEnd } from './pattern.ts';
import { isHeadline } from './titles.ts';

/**
 * Words after a place that make another name of it: a newspaper, a team, a university, a river, a
 * code of laws. Refused forms of single records stand in the record; these hold for every place.
 * A word of a list may be a piece of a pattern; "_" stands for the blank in it.
 */

const PRESS = `Times Post Tribune Sun-Times Herald Chronicle Inquirer Examiner Journal Sentinel
Journal-Sentinel Gazette Star Observer Register Dispatch Advocate Bee Sun Mercury Press Review
News Weekly Monthly Magazine Reader Globe Standard Independent Express-News Star-Tribune Star-Ledger
Courier-Journal Monitor Record Patch Telegraph Statesman Oregonian Business_Journal Daily Free_Press
Public_Radio Public_Media Public_Broadcasting Times-Picayune Union-Tribune Star_Tribune Voice VOICE
Capital_Chronicle Taco TACO Clarion_Ledger Newsline Reformer Political_Report Illuminator Crusader Defender Mirror
Free_Beacon Blade Phoenix Sun-Sentinel`;

const TEAMS = `Bears Cubs Bulls Blackhawks White_Sox Fire(?!_(?:and_Police|said|officials|crews|Chief|Department|Commissioner|Marshal|Capt|Lt|District|Battalion)) Sky Giants Jets Mets Yankees Knicks Rangers
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
Convention_Center Catholic(?!_[a-z]) Immigration_Court Department_of Chamber_of_Commerce
Visitors_Bureau Medical_Center Children's_Hospital General_Hospital Federal_Reserve
Board_of_Trade Stock_Exchange Tech A&M State Latin_School High_School School_Board School_District Board_of_Education Unified Democratic_Party Republican_Party Libertarian_Party Green_Party
Democratic_Socialists DMV DNR vs. Style Slugger Roadhouse U(?!.) FC SC`;

const GEOGRAPHY = `Avenue Ave. Street St. Boulevard Blvd. Drive Road Rd. Lane Parkway Highway Turnpike
River Bay Island Islands Heights Hills Park Springs Beach Gardens Lakes Shores Falls Valley
Township Borough Mills Ridge Harbor Canyon Mountains Panhandle winds(?!_(?:down|up)) Gulf_Coast Metro_Airport`;

const LAW = `Penal_Code Government_Code Labor_Code Health_and_Safety_Code Vehicle_Code Civil_Code
Family_Code Education_Code Election_Code Municipal_Code Administrative_Code Revised_Statutes
Constitution Code_of`;

const THINGS = `cream strip cheesesteaks? omelets? omelettes? lettuce terriers? toast
hot_sauce baked_beans clam_chowder king_bed rolls?(?!_(?:back|out|over|on|along|up)) wieners? sour(?!_(?:on|over|at)) fish-house_punch mud_pie two-step cement strip_steaks? fern sheet_cake
deep-dish magazine exit(?!_(?:poll|tax)) coolers? steaks? cocktails? stew king_(?:mattress|sheets) mule_deer
boot(?!_camp) sandwich(?:es)? chromosomes? grape(?!_(?:grow|pick)) spruces? potato_beetles? hold_[^a-z]em
typewriters? coffee(?!_(?:shop|house|chain|roast|bar)) beans orioles? whiptails? tribute_band school_of_(?:economics|architecture|sociology) perch condors? sea_lions? poppy poppies panthers? longhorns?`;

const BODIES = `Center Coalition Foundation Institute Association Society Union Project Alliance Network Museum
Club Festival Theater Theatre Stadium Academy Hospital Cathedral Inc. LLC LLP Corp. Co. Bank
Railroad Railway Airlines System Fund Trust Partners Group Company Corporation Authority League
Conference Chapter Parade Bowl Canal Treaty Compact Trail Aqueduct`;

// Words of government, which may stand between a place and one who holds an office.
const GOVERNMENT = `Public Safety Health Human Social Services Police Fire City County State District Deputy Assistant
Acting Interim Former First Vice Senior Homeland Security Corrections? Transportation Education
Schools? Environmental Natural Resources Insurance Labor Revenue Budget Finance Parks Water
Housing Planning Immigrant Immigration Affairs Emergency Management Elections? Democratic
Republican Senate House Assembly Majority Minority Party Common Town Land General of and &`;

const OFFICERS = `Mayor Govs?. Governors? Lt. Lieutenant Sens?. Senators? Reps?. Representatives?
Congress[mw]om?[ae]n Attorneys? Attys?. Commissioners? Superintendent Supervisors? Solicitor
Corporation_Counsel Public_Advocate Fire_Rescue Controller Comptroller Treasurer Auditor Secretary Director Manager Clerk Judges? Justices?
Cardinal Archbishop Bishop Chief Sheriffs? Council[a-z]+ Council(?!_on\\b) Alder[a-z]+
Assembly[mw]om?[ae]n Assemblymember Prosecutors? Executive Administrator Chair[a-z]* Speaker
President Leader Democrats? Republicans? GOP Inspector Marshal Defender Legislature Senate
Assembly Lawmakers`;

const END = '(?![A-Za-z0-9])';
const HEADS = `${PRESS} ${TEAMS} ${INSTITUTIONS} ${GEOGRAPHY} ${LAW} ${THINGS}`;
const EDITIONS = 'Daily Evening Morning Sunday Weekly';

const AFTER_PLACE = AFTER.pattern(
  { words: `${EDITIONS} ${HEADS}`, marks: DIGITS },
  `${SP}(?:(?:${anyWord(EDITIONS)})${SP})?(?:${anyWord(HEADS)})${END}`,
);

// "Boston 25 News", "Chicago P.D.", and of people "Michael Boston Jr.".
const STATION_AFTER = AFTER.pattern(
  { words: 'P Jr Sr II III', marks: DIGITS },
  `${SP}(?:(?:Jr|Sr)\\.|III?\\b|\\d{1,2}${SP}(?:News|Sports|Weather|Investigates|On${SP}Your${SP}Side)|P\\.D\\.)`,
);

const AFTER_CITY = AFTER.pattern(
  { words: 'County Parish City Beach Gardens' },
  `${SP}(?:County|Parish|City(?!${SP}(?:Council|Hall|Attorney|Solicitor|Manager|Controller))|Beach|Gardens)${END}`,
);

// A state has a House; a city has houses that are called by its name.
const HOUSE_AFTER = AFTER.pattern(
  { words: 'House' },
  `${SP}House(?!${SP}(?:Dem|Rep|Del|of${SP}Rep))${END}`,
);

// "Chicago, the musical", "Chicago's second album", "plays Boston and Foreigner songs", "the Boston of the West".
const WORK_AFTER = AFTER.pattern(
  { linked: 'the', words: 'songs albums and', marks: "'" },
  `(?:(?:,|${SP}\\()${SP0}the${SP}(?:[a-z]+${SP})?(?:musical|band|film|movie|album|song|novel)|(?:${SP}and${SP}[A-Z][a-z]+)?${SP}(?:songs|albums)|${POSSESSIVE}${SP}(?:[a-z]+${SP})?(?:album|single))\\b`,
);
const LIKENESS_AFTER = AFTER.pattern(
  { words: 'of' },
  `${SP}of${SP}(?:the${SP}(?:West|East|North|South|Midwest|Orient|Pacific|Balkans|Alps|[Ww]orld|Middle${SP}East)|Europe|Asia|Africa|(?:South${SP}|Latin${SP})?America|India|China|Japan|Germany|France|Italy|Canada|Mexico|England|Scotland)\\b`,
);

// "Boston and Third streets".
const CORNER_AFTER = AFTER.pattern(
  { words: 'and', marks: '&' },
  `${SP}(?:and|&)${SP}(?:[A-Z][a-z]+|\\d{1,3}(?:st|nd|rd|th))${SP}(?:streets|avenues|boulevards|[Ss]ts\\.|[Aa]ves\\.)`,
);

// "Chicago Cultural Center", "Baltimore and Ohio Railroad": up to three words, then what it is.
const BODY_AFTER = AFTER.pattern(
  { words: 'of for and', marks: `${CAPITALS} &` },
  `(?:${SP}(?:[A-Z][\\w'\u2019-]*|of|for|and|&)){0,4}${SP}(?:${anyWord(BODIES)})${END}`,
);
const BODY_HEADS = headsOf(BODIES);
const BODY_WORDS = 5;

// "Chicago, Milwaukee, St. Paul and Pacific Railroad".
const RAILROAD_AFTER = AFTER.pattern(
  { linked: 'and', linkedMarks: `${CAPITALS} &` },
  `(?:,?${SP}(?:[A-Z][\\w.]*|and|&)){1,8}?${SP}Rail(?:road|way)${END}`,
);
const RAILROAD_HEADS = headsOf('Railroad');
const RAILROAD_WORDS = 9;

// "Vermont Public Safety Commissioner".
const OFFICER_AFTER = AFTER.pattern(
  { words: `${GOVERNMENT} ${OFFICERS}`, marks: '&' },
  `(?:${SP}(?:${anyWord(GOVERNMENT)})){0,6}${SP}(?:${anyWord(OFFICERS)})${END}(?!['\u2019]?${SP}(?:Association|Assn\\.|Federation|Conference|League)${END})`,
);

// "Boston Dynamics", "Nevada Supreme Court": any other word with a capital belongs to the name, but for
// what numbers a law ("Louisiana Act 314").
const PROPER_AFTER = AFTER.pattern(
  { marks: CAPITALS },
  `[^\\S\\n](?!${OFFICE})(?!(?:Act|Amendment|Chapter|Initiative|Issue|Measure|Proposition|Question)${SP}\\d)[A-Z][a-z]{2,}(?:[^\\S\\n][A-Z][a-z]+){0,3}`,
);

const ANY_AFTER =
  AFTER_PLACE.bit |
  STATION_AFTER.bit |
  AFTER_CITY.bit |
  HOUSE_AFTER.bit |
  CORNER_AFTER.bit |
  BODY_AFTER.bit |
  OFFICER_AFTER.bit |
  PROPER_AFTER.bit;

const COMMA = ','.charCodeAt(0);

/** What a place is, as far as it bears on what can follow its name. */
export interface PlaceKind {
  readonly isCity: boolean;
  readonly isState: boolean;
  /** An office in it stands before: "governor of California Gavin Newsom". */
  readonly isHeld?: boolean;
}

function isFullName(words: string): boolean {
  return /^\s[A-Z][a-z]+\s[A-Z][a-z]+$/.test(words);
}

/**
 * Length of what follows the place name that ended at `end` and makes another name of it
 * (" Tribune", " County" after a city, "-Tacoma"), or 0. `after` is the glance at what follows.
 */
export function otherNameAfter(
  text: string,
  end: number,
  after: number,
  { isCity, isState, isHeld = false }: PlaceKind,
): number {
  const code = text.charCodeAt(end);
  if (isHyphen(code)) {
    const isJoined = isCity && !isState && isCapital(text.charCodeAt(end + 1));
    return isJoined ? wordEnd(text, end + 1) - end : 0;
  }
  const likeness =
    matchCued(after, WORK_AFTER, text, end) ?? matchCued(after, LIKENESS_AFTER, text, end);
  if (likeness !== null) return likeness[0].length;
  if (code === COMMA) {
    if (!leadsTo(RAILROAD_HEADS, text, end, RAILROAD_WORDS)) return 0;
    return matchCued(after, RAILROAD_AFTER, text, end)?.[0].length ?? 0;
  }
  if ((after & ANY_AFTER) === 0) return 0;
  const named =
    matchCued(after, AFTER_PLACE, text, end) ?? matchCued(after, STATION_AFTER, text, end);
  if (named !== null && !/\s(?:State|Department)/.test(named[0])) return named[0].length;
  const corner = matchCued(after, CORNER_AFTER, text, end);
  if (corner !== null) return corner[0].length;
  if (standsCued(after, OFFICER_AFTER, text, end)) return 0;
  const body = named ?? readBody(text, end, after);
  if (body !== null) return body[0].length;
  const proper = matchCued(after, PROPER_AFTER, text, end);
  if (proper !== null && !isHeadline(text, end) && !(isHeld && isFullName(proper[0]))) {
    return proper[0].length;
  }
  if (!isCity) return 0;
  const longer =
    matchCued(after, AFTER_CITY, text, end) ??
    (isState ? null : matchCued(after, HOUSE_AFTER, text, end));
  return longer?.[0].length ?? 0;
}

function readBody(text: string, end: number, after: number): RegExpExecArray | null {
  const mayStand = (after & BODY_AFTER.bit) !== 0 && leadsTo(BODY_HEADS, text, end, BODY_WORDS);
  return mayStand ? matchCued(after, BODY_AFTER, text, end) : null;
}

function anyWord(list: string): string {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/\.(?!\*)/g, '\\.').replace(/_/g, SP))
    .join('|');
}
