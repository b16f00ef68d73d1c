import { BEFORE, CAPITALS, DIGITS, standsCued } from './glance.ts';
import { isBlank, isHyphen, isLetter, SP, SP0 } from './pattern.ts';
import { isHeadline } from './titles.ts';

/** Words before a place that make another name of it: "University of", "West", "USS", "Hotel". */

const INSTITUTIONS = `University Universities College Colleges Bank Port Court Courts Appeals Archdiocese
Diocese Museum District Institute Gulf Republic Treaty Battle Siege Duke Duchess Earl Marquess`;

const PARTS = `North South East West Northern Southern Eastern Western Central Upper Lower Baja Fort Port New
Old Little Lake UC Upstate upstate USS HMS SS RMS Miss`;

const BODIES = `Association League Society Federation Conference Coalition Alliance Center Institute
Foundation Club Union Academy Chamber Library Hospital Symphony Friends Sons Daughters Partnership
Church Temple Congregation Conservatory Company Charities Parenthood Bureau`;

const WORKS = `band musical film movie song album novel sitcom thriller western cruiser submarine destroyer
frigate battleship steamship ferry liner yacht schooner tanker locomotive`;

const OF_PLACE = `\\b(?:${anyWord(INSTITUTIONS)})${SP}(?:of|at)${SP}(?:[Tt]he${SP})?`;
const PART_OF_PLACE = `\\b(?:${anyWord(PARTS)})${SP}`;
const COURT_OR_SHIP = `\\b(?:N|S|E|W|C|M)\\.?D\\.${SP}|\\b(?:U\\.S\\.|S\\.|H\\.M\\.)S\\.${SP}`;
const BEFORE_PLACE = BEFORE.pattern(
  { words: PARTS, linked: INSTITUTIONS, marks: '. -' },
  `(?:${OF_PLACE}|${PART_OF_PLACE}|${COURT_OR_SHIP}|Universit(?:y|ies)[-\u2010\u2011\u2013])`,
);

// "University of Texas at San Antonio", "University of Nevada, Las Vegas", "Cal State Los Angeles".
const CAMPUS_BEFORE = BEFORE.pattern(
  { words: 'at', marks: `, - ${CAPITALS}` },
  `\\b(?:University${SP}of${SP}[A-Z][a-z]+(?:${SP}[A-Z][a-z]+)?|(?:Cal|[A-Z][a-z]+)${SP}State(?:${SP}University)?)(?:,|${SP}at|[-\u2010\u2011\u2013])?${SP0}`,
);

// "Business Council of New York State", "Friends of Boston": bodies, but not those of a government.
const BODY_BEFORE = BEFORE.pattern(
  { linked: `Council ${BODIES}` },
  `(?:(?<!(?:City|Town|County|Common|Metro)${SP})\\bCouncil|\\b(?:${anyWord(BODIES)}))${SP}(?:of|for)${SP}(?:the${SP})?(?:Greater${SP})?`,
);

// Works and ships: "the band Boston", "the musical Chicago".
const WORK_BEFORE = BEFORE.pattern(
  { words: WORKS },
  `\\b(?:[Tt]he|[Aa]n?|rock|hit|[12]\\d{3})${SP}(?:${anyWord(WORKS)})${SP}`,
);

// A name that goes on from the word before ("Hotel Chicago", "NBC Boston"), in the middle of a
// sentence; not after a day, a month or what a part of a place is called by.
const CAPITAL_BEFORE = BEFORE.pattern(
  { marks: CAPITALS },
  String.raw`[a-z,;)]\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Downtown|Greater|Metro|Mayor|Trump|Congress|I\s)[A-Z][A-Za-z0-9&]+[^\S\n]`,
);

// "CBS Philadelphia", "FOX 5 San Diego", "FBI Boston".
const STATION_BEFORE = BEFORE.pattern(
  { marks: `${CAPITALS} ${DIGITS}` },
  String.raw`(?:^|[^\w.])(?!(?:US|GOP|II|III|IV)\b)(?:[A-Z][A-Z0-9]{1,4}|[A-Z]{2,}[a-z]{2,}|Fox)(?:[^\S\n]\d{1,2})?[^\S\n]`,
);

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
    return (
      standsCued(before, BEFORE_PLACE, text, start) ||
      standsCued(before, CAMPUS_BEFORE, text, start) ||
      standsCued(before, BODY_BEFORE, text, start) ||
      standsCued(before, WORK_BEFORE, text, start) ||
      (isCity &&
        (standsCued(before, CAPITAL_BEFORE, text, start) ||
          standsCued(before, STATION_BEFORE, text, start)) &&
        !isHeadline(text, start))
    );
  }
  if (QUOTES.has(head)) return /^[,.]?["\u201D]/.test(text.slice(end, end + 2));
  if (!isHyphen(head)) return SIGNS.has(head);
  if (isCity || /[DRI]/.test(text.charAt(start - 2))) {
    // "Wisconsin-Milwaukee"; "D-Oregon" tells of a member of Congress.
    return isLetter(text.charCodeAt(start - 2));
  }
  return (
    standsCued(before, BEFORE_PLACE, text, start) || standsCued(before, CAMPUS_BEFORE, text, start)
  );
}

const QUOTES = codesOf('"\u201C');
/** Of an address or a handle. */
const SIGNS = codesOf('@#_');

function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)));
}

function anyWord(list: string): string {
  return list.split(/\s+/).join('|');
}
