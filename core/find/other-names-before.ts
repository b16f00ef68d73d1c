import { BEFORE, CAPITALS, DIGITS, standsCued } from './glance.ts';
import { endingHere, isBlank, isHyphen, isLetter, SP, SP0, standsAt, sticky } from './pattern.ts';
import { isHeadline } from './titles.ts';

/** Words before a place that make another name of it: "University of", "West", "USS", "Hotel". */

const INSTITUTIONS = `University Universities College Colleges Bank Port Court Courts Appeals Archdiocese
Diocese Museum District Institute Gulf Republic Treaty Battle Siege Duke Duchess Earl Marquess Queen Pride
Spirit Belle Maid`;

const PARTS = `North South East West Northern Southern Eastern Western Central Upper Lower Baja Fort Port New
Old Little Lake UC USS HMS SS RMS Miss Mount Cape Camp Hotel Radio Operation Project
Hurricane Typhoon Tropical_Storm Axios Chalkbeat Block_Club Patch Eater Curbed Thrillist Time_Out Six_Flags_Over Education Hospital Enterprise Explore Disability_Rights Air Point Pointe Chevrolet Chevy Hyundai SeaWorld
Legoland Sporting Inter Hilton Marriott Hyatt Westin Sheraton Fairmont Ritz-Carlton UMass SUNY
Common_Cause Equality Make_the_Road AARP PBS NPR ACLU AFSCME SEIU NAMI PIRG Indivisible`;

const BODIES = `Association League Society Federation Conference Coalition Alliance Center Institute
Foundation Club Union Academy Chamber Library Hospital Symphony Friends Sons Daughters Partnership
Church Temple Congregation Conservatory Company Charities Parenthood Bureau Scouts YMCA YWCA
United_Way Legal_Aid Humanity Goodwill Housewives Women_Voters Sisters Knights Guild Taste Spirit Voice
Realtors Orchestra Choir Chorus Party Our_Lady ACLU NAACP AFL-CIO LULAC Project Shield Life Rights Movement`;

const WORKS = `band musical film movie song album novel sitcom thriller western cruiser submarine destroyer
frigate battleship steamship ferry liner yacht schooner tanker locomotive carrier tugboat barge trawler
freighter steamer gunboat icebreaker ship vessel podcast miniseries documentary magazine racehorse
filly colt gelding`;

const OF_PLACE = `\\b(?:${anyWord(INSTITUTIONS)})${SP}(?:of|at)${SP}(?:[Tt]he${SP})?`;
const PART_OF_PLACE = `\\b(?:${anyWord(PARTS)})${SP}`;
// "(District Court, D. Massachusetts)", "331 U.S. App. D.C. 178", "SOUTHERN DISTRICT OF FLORIDA".
const COURT = `[,(]${SP0}D\\.${SP}|\\bApp\\.${SP}|\\b(?:DISTRICT|UNIVERSITY)${SP}OF${SP}`;
const COURT_OR_SHIP = `${COURT}|\\b[Aa]board(?:${SP}the)?${SP}|\\b(?:Mt|St)\\.${SP}|\\b(?:N|S|E|W|C|M)\\.?D\\.${SP}|\\b(?:U\\.S\\.|S\\.|H\\.M\\.)S\\.${SP}`;
const BEFORE_PLACE = BEFORE.pattern(
  {
    words: `${PARTS} aboard`,
    linked: `${INSTITUTIONS} aboard DISTRICT UNIVERSITY`,
    marks: '. -',
  },
  `(?:${OF_PLACE}|${PART_OF_PLACE}|${COURT_OR_SHIP}|Universit(?:y|ies)[-\u2010\u2011\u2013])`,
);

// "University of Texas at San Antonio", "University of Nevada, Las Vegas", "Cal State Los Angeles".
const CAMPUS_BEFORE = BEFORE.pattern(
  { words: 'at', marks: `, - ${CAPITALS}` },
  `\\b(?:(?:University|Museum)${SP}of${SP}[A-Z][a-z]+(?:${SP}[A-Z][a-z]+){0,2}|(?:Cal|[A-Z][a-z]+)${SP}State(?:${SP}University)?)(?:,|${SP}at|[-\u2010\u2011\u2013])?${SP0}`,
);

// "Business Council of New York State", "Friends of Boston": bodies, but not those of a government.
const BODY_BEFORE = BEFORE.pattern(
  { linked: `Council s ${BODIES}`, linkedMarks: ')' },
  `(?:(?<!(?:City|Town|County|Common|Metro)${SP})\\bCouncil|\\(ACLU\\)|\\b(?:${anyWord(BODIES)}|(?:St\\.|Saint)${SP}[A-Z][a-z]+['\u2019]s))${SP}(?:of|for)${SP}(?:the${SP})?(?:Greater${SP})?`,
);

// "The Council of the City of New York" is one.
const GOVERNMENT = sticky(`(?:City|County|Town|Village)${SP}of\\b`);

// Works and ships: "the band Boston", "the musical Chicago".
const WORK_BEFORE = BEFORE.pattern(
  { words: WORKS },
  `\\b(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Tt]heir|[Ii]ts|rock|hit|debut|new|latest|first|aircraft|[12]\\d{3})${SP}(?:${anyWord(WORKS)})${SP}`,
);

// "a hen named Boston", "a girl called Dallas"; letters and lists name places as well.
const NAMESAKES = `hen dog cat horse puppy kitten pup pig cow bear rooster goat bird parrot turtle boy girl man
woman child baby son daughter infant robot`;
const NAMED_BEFORE = BEFORE.pattern(
  { words: 'named called nicknamed' },
  `\\b(?:${anyWord(NAMESAKES)})${SP}(?:named|called|nicknamed)${SP}`,
);

// "NCIS: New Orleans", "Top Chef: Seattle": series made in one city after another.
const SERIES_BEFORE = BEFORE.pattern(
  { marks: ':' },
  `\\b(?:NCIS|CSI|Chef|Real${SP}World|Law${SP}&${SP}Order|Sight|Drag${SP}Race|Below${SP}Deck)${SP0}:${SP}`,
);

// "By TOM ALBANY" on a line of its own.
const BYLINE_BEFORE = BEFORE.pattern(
  { marks: CAPITALS },
  `(?:(?:^|\\n)(?:By|BY)|\\b(?:[Pp]hotos?|[Pp]hotographs?|[Ii]llustrations?|[Ww]ritten|[Rr]eported|[Ee]dited|[Pp]roduced)${SP}by)${SP}(?:[A-Z][\\w.'\u2019-]*${SP}){1,3}`,
);

// "the corner of Boston and Third", "26th and California", "at Third and Boston streets".
const CORNER_BEFORE = BEFORE.pattern(
  { linked: 'corner intersection' },
  `\\b(?:corner|intersection)${SP}of${SP}`,
);
const AND_STREET_AFTER = sticky(`${SP}(?:and|&)${SP}[A-Z0-9]|${SP}(?:[A-Z]\\w+|St\\.|Ave\\.)`);
const CROSSING_BEFORE = BEFORE.pattern(
  { words: 'and', marks: '&' },
  `\\b(?:(?:corner|intersection)${SP}of${SP}[A-Z0-9][\\w.]+(?:${SP}[A-Z]\\w+\\.?)?|\\d{1,3}(?:st|nd|rd|th))${SP}(?:and|&)${SP}`,
);
const STREET_BEFORE = BEFORE.pattern(
  { words: 'and', marks: '&' },
  `\\b(?:at|on|near|of|to|between|from)${SP}(?:[A-Z]\\w+|\\d{1,3}(?:st|nd|rd|th))(?:${SP}[A-Z]\\w+)?${SP}(?:and|&)${SP}`,
);
const STREETS_AFTER = sticky(`${SP}(?:streets|avenues|boulevards|roads|drives)\\b`);

// "Judge Boston", "Robert T. Boston", and after the commonest first names.
const FIRST_NAMES = `James John Robert Michael William David Richard Joseph Thomas Tom Charles Christopher Daniel
Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward
Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel
Gregory Frank Patrick Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Peter Walter Carl
Bob Jim Mike Bill Joe Steve Ralph Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah
Karen Lisa Nancy Sandra Ashley Emily Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah
Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Anna Ann Anne Ruth Brenda Pamela
Nicole Katherine Catherine Christine Rachel Maria Heather Diane Denise Julie Joyce Judy Kelly Joan
Alice Janet Ellen`;
const TITLES = `Judge Justice Senator Secretary Defendant Juror Chairman Chairwoman Corporal Sergeant Captain
Lieutenant Colonel Coach Pastor Professor Trooper Deputy Officer Detective`;
// "Ms. Boston", "Rep. Ann Boston".
const SHORT_TITLES = 'Sens? Reps? Dr Mrs? Ms Lt Sgt Det Capt Col Gen Prof Rev';
const TITLED_BEFORE = BEFORE.pattern(
  { marks: `. ${CAPITALS}` },
  `\\b(?:${anyWord(SHORT_TITLES)})\\.${SP}(?:[A-Z][a-z]+${SP})?`,
);
const PERSON_BEFORE = BEFORE.pattern(
  { marks: `. ${CAPITALS}` },
  `(?:\\b(?:${anyWord(`${TITLES} ${FIRST_NAMES}`)})${SP}|(?:[a-z]|^|[.!?]\u201D?)${SP0}[A-Z][a-z]+${SP}[A-Z]\\.${SP})`,
);

// A name that goes on from the word before ("Hotel Chicago", "NBC Boston"), in the middle of a
// sentence; not after a day, a month or what a part of a place is called by.
const CAPITAL_BEFORE = BEFORE.pattern(
  { marks: CAPITALS },
  String.raw`[a-z,;)]\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Downtown|Greater|Metro|Mayor|Trump|Congress|Democrat|Republican|Black|Latin|Hispanic|Asian|Jewish|Muslim|Irish|American|Native|White|I\s)[A-Z][A-Za-z0-9&]+[^\S\n]`,
);

// "CBS Philadelphia", "FOX 5 San Diego", "FBI Boston".
const STATION_BEFORE = BEFORE.pattern(
  { marks: `${CAPITALS} ${DIGITS}` },
  String.raw`(?:^|[^\w.])(?!(?:US|GOP|II|III|IV)\b)(?:[A-Z][A-Z0-9]{1,4}|[A-Z]{2,}[a-z]{2,}|Fox)(?:[^\S\n]\d{1,2})?[^\S\n]`,
);

// "CBS Colorado", "NBC Sports Philadelphia", "FOX 5 D.C.", "News 12 New Jersey", "WABC-TV New York": in
// headlines, and of states, too.
const NETWORK_BEFORE = {
  ...endingHere(
    String.raw`\b(?:(?:ABC|CBS|NBC|FOX|Abc|Cbs|Nbc|Fox|Telemundo|Univision|Spectrum)(?:[^\S\n](?:News|Sports|Local))?(?:[^\S\n]?\d{1,2})?|News[^\S\n]\d{1,2}|[WK][A-Z]{2,3}-(?:TV|FM|AM))[^\S\n]`,
  ),
  bit: STATION_BEFORE.bit,
};

/**
 * Whether what stands before `start` makes another name of the place that ends at `end`
 * ("University of", "West", "USS"), or quotes around it make it a title. `before` is the glance at
 * what stands there.
 */
export function otherNameBefore(
  text: string,
  start: number,
  end: number,
  before: number,
  isCity: boolean,
): boolean {
  if (start === 0) return false;
  const head = text.charCodeAt(start - 1);
  if (isBlank(head)) {
    // "By Ann Lee CHICAGO (AP) —": a line does not end where it ought to.
    const line = text.slice(start, end + DATELINE_LENGTH);
    return (
      standsCued(before, BEFORE_PLACE, text, start) ||
      standsCued(before, CAMPUS_BEFORE, text, start) ||
      (standsCued(before, BODY_BEFORE, text, start) && !standsAt(GOVERNMENT, text, start)) ||
      standsCued(before, WORK_BEFORE, text, start) ||
      standsCued(before, NAMED_BEFORE, text, start) ||
      standsCued(before, SERIES_BEFORE, text, start) ||
      (standsCued(before, BYLINE_BEFORE, text, start) && !DATELINE.test(line)) ||
      standsCued(before, NETWORK_BEFORE, text, start) ||
      standsCued(before, CROSSING_BEFORE, text, start) ||
      (standsCued(before, CORNER_BEFORE, text, start) && standsAt(AND_STREET_AFTER, text, end)) ||
      (standsCued(before, STREET_BEFORE, text, start) && standsAt(STREETS_AFTER, text, end)) ||
      (isCity &&
        (standsCued(before, TITLED_BEFORE, text, start) ||
          ((standsCued(before, PERSON_BEFORE, text, start) ||
            standsCued(before, CAPITAL_BEFORE, text, start) ||
            standsCued(before, STATION_BEFORE, text, start)) &&
            !isHeadline(text, start))))
    );
  }
  if (QUOTES.has(head)) return /^[,.]?["\u201D]/.test(text.slice(end, end + 2));
  // "D.D.C.": a court.
  if (head === POINT) return COURT_BEFORE.test(text.slice(Math.max(0, start - 3), start));
  if (!isHyphen(head)) return SIGNS.has(head);
  if (isCity || /[DRI]/.test(text.charAt(start - 2))) {
    // "Wisconsin-Milwaukee"; "D-Oregon" tells of a member of Congress, "D-Jackson" of where one of a state is
    // from, "Seattle-to-Portland" is a way.
    return (
      isLetter(text.charCodeAt(start - 2)) &&
      !(isCity && (isOfParty(text, start) || text.startsWith('-to', start - 4)))
    );
  }
  return (
    standsCued(before, BEFORE_PLACE, text, start) || standsCued(before, CAMPUS_BEFORE, text, start)
  );
}

const OF_PARTY = /[\s(](?:[DRI]|DFL)[-\u2010\u2011\u2013]$/;

/** Whether "D-", "R-" or Minnesota's "DFL-" stands before, after a comma or in parentheses. */
export function isOfParty(text: string, start: number): boolean {
  return isHyphen(text.charCodeAt(start - 1)) && OF_PARTY.test(text.slice(start - 5, start));
}

const DATELINE =
  /^[A-Z][A-Z. ]+(?:,\s[A-Z][A-Za-z.]+)?\s(?:\((?:AP|Reuters|UPI|AFP|CN)\)|[\u2013\u2014]|--)\s/;
const DATELINE_LENGTH = 30;
const POINT = '.'.charCodeAt(0);
const COURT_BEFORE = /(?<![A-Za-z])[DNSEWM]\.$/;
const QUOTES = codesOf('"\u201C');
/** Of an address or a handle. */
const SIGNS = codesOf('@#_');

function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)));
}

function anyWord(list: string): string {
  return list.split(/\s+/).join('|').replaceAll('_', SP);
}
