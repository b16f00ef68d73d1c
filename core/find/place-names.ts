import { AFTER, BEFORE, matchCued, standsCued } from './glance.ts';
import { type NameHit, type NameTable, nameAt, type PlaceSense } from './names.ts';
import { otherNameAfter } from './other-names-after.ts';
import { otherNameBefore } from './other-names-before.ts';
import {
  before,
  endingHere,
  isCapital,
  isLetter,
  matchAt,
  plain,
  SP,
  standsAt,
  sticky,
} from './pattern.ts';
import { isFullName } from './people.ts';
import { besideOwnState, onlyPlacesTown, qualify, readAfterState } from './state-beside.ts';
import { stateOf } from './states.ts';
import { isInTitle } from './titles.ts';

/** A place name in the text, read with the state beside it but not yet resolved. */
export type PlaceCandidate =
  /** Can be one or several records; `qualified` when the state beside it says which. */
  | {
      readonly type: 'place';
      readonly start: number;
      readonly end: number;
      readonly key: string;
      readonly senses: readonly PlaceSense[];
      readonly qualified: boolean;
      /** USPS code where the bare form is also a state's name. */
      readonly state: string | null;
    }
  /** A place of that name in another state: no mention, but evidence against bare uses. */
  | {
      readonly type: 'elsewhere';
      readonly start: number;
      readonly end: number;
      readonly key: string;
      /** USPS code of that state, where it is one. */
      readonly state?: string;
    }
  /** Something else that only contains the name: no mention. `state` places a town before it. */
  | {
      readonly type: 'other';
      readonly start: number;
      readonly end: number;
      readonly state?: string;
    };

/** Reads the place that `hit` begins: its state before or after it, or what else it is part of. */
export function readPlace(text: string, hit: NameHit, names: NameTable): PlaceCandidate | null {
  const { start, end, key, form } = hit;
  const { places: senses, state, isCity } = form;
  const after = AFTER.at(text, end);
  const shape = shapeOf(key);
  if (state !== null) {
    const local = readAfterState(text, after, hit, state, names);
    if (local !== null) return local;
  }
  if (senses.length === 0 && state === null) {
    return readOwner(text, hit, names) ?? readLandmark(text, hit);
  }
  if (isBodyOfCity(text, hit, names)) {
    const own = end - ' City'.length;
    return { type: 'place', start, end: own, key, senses, qualified: false, state };
  }
  if (/(?<!Washington) state$/.test(key) && standsAt(STATE_BODY_AFTER, text, end)) {
    const own = end - ' state'.length;
    return { type: 'place', start, end: own, key, senses, qualified: false, state };
  }
  if (shape.isCollege && senses.length === 0 && standsAt(STATE_CHAMBER_AFTER, text, end)) {
    const own = nameAt(names, key.slice(0, -' State'.length), 0)?.form;
    if (own !== undefined && own.places.length > 0) {
      const close = end - ' State'.length;
      return { type: 'place', start, end: close, key, senses: own.places, qualified: false, state };
    }
  }
  if (shape.isCollege && standsAt(STATE_AGENCY_AFTER, text, end)) {
    return { type: 'other', start, end, ...(state !== null && { state }) };
  }
  if (shape.isCounty && standsAt(COUNTY_BODY_AFTER, text, end))
    return { type: 'other', start, end };
  const glued = besideOwnState(text, after, hit, senses);
  if (glued !== null) return glued;
  const county = readCountyOf(text, hit, names);
  if (county !== null) return county;
  if (isSmallTown(text, after, hit, names)) return { type: 'elsewhere', start, end, key };
  const beside = BEFORE.at(text, start);
  const isState = state !== null;
  if (isOfCourt(text, hit)) return { type: 'other', start, end };
  const isHeld = standsCued(beside, HELD_BEFORE, text, start);
  const tail = shape.isWhole ? 0 : otherNameAfter(text, end, after, { isCity, isState, isHeld });
  if (tail > 0) return { type: 'other', start, end: end + tail };
  if (
    otherNameBefore(text, start, end, beside, isCity && !isState && !shape.isWhole) ||
    standsCued(after, AGAINST_AFTER, text, end) ||
    standsCued(beside, AGAINST_BEFORE, text, start) ||
    (isCity && !isState && standsCued(beside, VILLAGE_BEFORE, text, start)) ||
    (shape.isCollege && isStateCollege(text, start, end)) ||
    (shape.isBare &&
      standsCued(beside, RIVER_BEFORE, text, start) &&
      (lacksNoun(text, end) || isOneOfRivers(text, start, end))) ||
    (shape.isBare &&
      standsCued(beside, ARTICLE_BEFORE, text, start) &&
      standsAt(ALONE_AFTER, text, end)) ||
    (isCity && isFirm(text, end, after, names)) ||
    isInTitle(text, start, end) ||
    isPartOfAddress(text, end)
  ) {
    return { type: 'other', start, end };
  }
  if (isState && onlyPlacesTown(text, beside, hit, names)) {
    return { type: 'other', start, end, state };
  }
  if (shape.abbreviates !== null && onlyPlaces(text, start, shape, senses)) {
    return { type: 'other', start, end, state: shape.abbreviates };
  }
  return qualify(text, after, beside, hit, senses, names);
}

// "Whitney Houston", "Houston Astros": part of another name.
const CAPITAL_AFTER = sticky(`${SP}[A-Z]`);

// "Gov. Tate Reeves", "the mayor of Rochester, Malik Evans".
const OFFICE_BEFORE =
  /\b(?:Govs?\.|[Gg]overnors?\b|[Mm]ayors?\b|[Aa]ttorneys? [Gg]eneral\b|[Ss]heriff\b|[Ee]xecutive\b)[^.;\n]{0,24}$/;
const OFFICE_REACH = 44;

// "St. Paul's mayor", "Minneapolis', St. Paul's and Hennepin County's refusal": a church has none.
const OWNED_AFTER = sticky(
  `${SP}(?:mayor|police|ordinance|council|laws?|polic(?:y|ies)|officials|leaders|budget|residents|refusal|city|lawyers|attorneys?|downtown|streets)\\b|,?${SP}(?:and|or)${SP}(?:[A-Z][a-z]+${SP}){1,2}County['\u2019]s`,
);

/** The city whose name with an "'s" the record refuses, where what follows is a city's. */
function readOwner(text: string, { start, end, key }: NameHit, names: NameTable) {
  if (!key.endsWith("'s") || !standsAt(OWNED_AFTER, text, end)) return null;
  const short = key.slice(0, -2);
  const own = nameAt(names, short, 0)?.form;
  if (own === undefined || own.places.length === 0) return null;
  const place = { start, end: end - 2, key: short, senses: own.places, state: null };
  return { ...place, type: 'place', qualified: false } as const;
}

/** What is no record: a place or an official that tells of a state, or part of something else. */
function readLandmark(text: string, { start, end, key, form }: NameHit): PlaceCandidate {
  const { tells, isOfficial } = form;
  const isThis = isOfficial
    ? OFFICE_BEFORE.test(before(text, start, OFFICE_REACH))
    : key.endsWith('.')
      ? text[start - 2] === ','
      : !isFullName(text, start) && !standsAt(CAPITAL_AFTER, text, end);
  return { type: 'other', start, end, ...(tells !== null && isThis && { state: tells }) };
}

// "New York state senators": of the state's senate. Washington's need the word.
const STATE_BODY_AFTER = sticky(
  `${SP}(?:senat|rep|lawmaker|legislat|law\\b|polic|troop|offic|agenc|court|budget|judge|Sen\\.|Rep\\.|Assembly)`,
);
// "the Louisiana State Senate": of the state, and no college. "New York State Police": an agency.
const STATE_CHAMBER_AFTER = sticky(
  `${SP}(?:Senate|Assembly|Legislature|Sens?\\.|Senators?|Reps?\\.|Representatives?|Treasurer|Law)\\b`,
);
const STATE_AGENCY_AFTER = sticky(`${SP}(?:Police|Troopers?|Patrol|Thruway|Department)\\b`);
// "Milwaukee County Transit System", "Hennepin County Medical Center".
const COUNTY_BODY_AFTER = sticky(
  `${SP}(?:Transit|Zoo|(?:Medical|Government|Convention)${SP}Center|Community${SP}College|Regional|Historical|Fair(?:grounds)?\\b|Airport|School${SP}(?:Board|District)|Public${SP}Schools|Board${SP}of${SP}Education|Housing${SP}Authority|(?:[A-Z][a-z'\u2019]+${SP}){1,2}Association)`,
);

const BODY_AFTER = sticky(`${SP}(?:Council|Hall|Attorney|Solicitor|Manager|Controller)\\b`);

/** "Baltimore City Council": the council of a city that is called by the first word as well. */
function isBodyOfCity(text: string, { end, key, form }: NameHit, names: NameTable): boolean {
  if (!key.endsWith(' City') || !standsAt(BODY_AFTER, text, end)) return false;
  const short = key.slice(0, -' City'.length);
  const own = nameAt(names, short, 0);
  if (own?.key !== short) return false;
  const always = own.form.places.filter(({ use }) => use === 'always');
  return form.places.some(({ entry }) => always.some((other) => other.entry.id === entry.id));
}

const COUNTY_OF_BEFORE = endingHere(`(?<!\\band${SP})\\b(?<lead>[Cc]ounty${SP}of${SP})`);

/** "the county of Milwaukee": the county, where the record has it, though the name alone is a city's. */
function readCountyOf(
  text: string,
  { start, end, key, form }: NameHit,
  names: NameTable,
): PlaceCandidate | null {
  if (form.state !== null || text.charCodeAt(start - 2) !== LETTER_F) return null;
  const lead = matchAt(COUNTY_OF_BEFORE, text, start)?.groups?.lead;
  if (lead === undefined) return null;
  const county = `${key} County`;
  const own = nameAt(names, county, 0);
  if (own?.key !== county || own.form.places.length === 0) return { type: 'other', start, end };
  const { places: senses, state } = own.form;
  return {
    type: 'place',
    start: start - lead.length,
    end,
    key: county,
    senses,
    qualified: false,
    state,
  };
}

const LETTER_F = 'f'.charCodeAt(0);

/** A candidate that can be records. */
export type Place = Extract<PlaceCandidate, { type: 'place' }>;

/** What the spelling of a name says of it, wherever it stands. */
interface Shape {
  /** "City of Chicago", "Clark County": nothing after it makes it a newspaper. */
  readonly isWhole: boolean;
  readonly isCounty: boolean;
  /** "Oregon State": perhaps a college. */
  readonly isCollege: boolean;
  /** One or two words that rivers and ships are called by as well. */
  readonly isBare: boolean;
  /** "CA": in running text it stands only beside a town, but where it is a city's name as well. */
  readonly isPostal: boolean;
  /** USPS code where the name is the postal or another abbreviation of a state. */
  readonly abbreviates: string | null;
}

const SHAPES = new Map<string, Shape>();

function shapeOf(key: string): Shape {
  const known = SHAPES.get(key);
  if (known !== undefined) return known;
  const isPostal = /^[A-Z]{2}$/.test(key);
  const shape = {
    isWhole: / of | (?:County|Parish)$|, /.test(key),
    isCounty: / (?:County|Parish)$/.test(key),
    isCollege: key.endsWith(' State'),
    isBare:
      /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(key) &&
      !/^New York$|^District$| (?:County|Parish)$/.test(key),
    isPostal,
    abbreviates: isPostal || key.endsWith('.') ? stateOf(key) : null,
  };
  SHAPES.set(key, shape);
  return shape;
}

/** Whether an abbreviation of a state does no more than place the town before it. */
function onlyPlaces(
  text: string,
  start: number,
  { isPostal }: Shape,
  senses: readonly PlaceSense[],
): boolean {
  return (
    text[start - 2] === ',' || (isPostal && senses.every(({ entry }) => entry.kind === 'state'))
  );
}

// "the village of Lansing", in Illinois: of a city of the record no one says so.
const VILLAGE_BEFORE = BEFORE.pattern(
  { linked: 'village mayor Mayor governor Governor general General' },
  `\\b[Vv]illage${SP}of${SP}`,
);

// "In Las Vegas, the San Miguel County seat", "Boston, a crossroads in Nelson County".
const TOWN_AFTER = AFTER.pattern(
  { linked: 'the seat a an' },
  `,${SP}(?:the${SP}(?<seat>(?:[A-Z][a-z.]+${SP}){1,3}County)${SP}seat\\b|(?:the${SP})?seat${SP}of${SP}(?<of>(?:[A-Z][a-z.]+${SP}){1,3}County)\\b|an?${SP}(?:[a-z-]+${SP})?(?:crossroads|hamlet|village|small${SP}(?:city|town)|town${SP}of${SP}\\d[\\d,]*)\\b)`,
);

/** Whether what is said of a name is said of no city of the record: the seat of another county, a crossroads. */
function isSmallTown(
  text: string,
  after: number,
  { end, form }: NameHit,
  names: NameTable,
): boolean {
  const found = matchCued(after, TOWN_AFTER, text, end);
  if (found === null) return false;
  const { seat, of: county = seat } = found.groups ?? {};
  if (county === undefined) return true;
  const own = nameAt(names, plain(county), 0)?.form.places ?? [];
  return !own.some(({ entry }) => form.places.some((one) => one.entry.state === entry.state));
}

const RIVER_BEFORE = BEFORE.pattern({ words: 'the The' }, '\\b[Tt]he\\s');
const NO_NOUN_AFTER = sticky(
  `(?:[.;:)]|,(?!${SP}(?:(?:and${SP}|or${SP})?[A-Z]|(?:and|or)${SP}the\\b))|${SP}(?:(?:in|on|at|near|to|from|that|which|is|was|were|are|did|does|has|had|will|would|rose|flooded|froze|slowed|dropped|crested|runs|ran|flows|overflowed)\\b|(?:and|or)${SP}the${SP}[A-Z]|and${SP}[A-Z][a-z]+(?=[,.;)]))|(?:,${SP}[A-Z][a-z]+){1,3}${SP}&${SP}[A-Z])`,
);

/** "the Mississippi rose": with an article and no noun the name is that of a river or ship. */
function lacksNoun(text: string, end: number): boolean {
  return standsAt(NO_NOUN_AFTER, text, end);
}

// "There is a Boston in Indiana and an Oregon in Ohio": of what there is only one no one says so.
const ARTICLE_BEFORE = BEFORE.pattern({ words: 'a A an An' }, '\\b[Aa]n?\\s');
const ALONE_AFTER = sticky(`(?:[.;:)]|,?${SP}(?:and|or)${SP}an?${SP}[A-Z]|${SP}in${SP}[A-Z])`);

// "the Connecticut and the Sacramento and": of two such names neither has a noun.
const THE_BEFORE = endingHere(`\\bthe${SP}[A-Z][a-z]+(?:,|,?${SP}and)${SP}the${SP}`);
const LINK_AFTER = sticky(`,?${SP}(?:and|or)\\b`);

function isOneOfRivers(text: string, start: number, end: number): boolean {
  return standsAt(LINK_AFTER, text, end) && standsAt(THE_BEFORE, text, start);
}

const AMPERSAND = AFTER.pattern({ marks: '&' }, `${SP}&${SP}(?=[A-Z])`);

/** "Minneapolis & St. Louis": an ampersand joins the names of a firm, unless it joins two records. */
function isFirm(text: string, end: number, after: number, names: NameTable): boolean {
  const link = matchCued(after, AMPERSAND, text, end);
  if (link === null) return false;
  const next = nameAt(names, text, end + link[0].length)?.form;
  return next === undefined || (next.senses.length === 0 && next.state === null);
}

const STATE_COLLEGE_BEFORE = endingHere(`\\b[A-Z][a-z]+${SP}State\\b[^.;]{0,32}`);
const STATE_COLLEGE_AFTER = sticky(`[^.;]{0,32}?\\b[A-Z][a-z]+${SP}State\\b`);

// "Washington State opens against Idaho".
const PLAYS_AFTER = sticky(
  `${SP}(?:opens?|opened|plays?|played|hosts?|hosted|beat|faces?|visits?|forced|scored|trailed|punted|fumbled|rallied)${SP}(?!(?:up|new|its)\\b)`,
);

/** "Oregon State and Washington State": one of several colleges that are called so. */
function isStateCollege(text: string, start: number, end: number): boolean {
  return (
    standsAt(STATE_COLLEGE_BEFORE, text, start) ||
    standsAt(STATE_COLLEGE_AFTER, text, end) ||
    standsAt(PLAYS_AFTER, text, end)
  );
}

const HELD_BEFORE = {
  ...endingHere(`\\b(?:[Mm]ayor|[Gg]overnor|[Aa]ttorney${SP}[Gg]eneral)${SP}of${SP}`),
  bit: VILLAGE_BEFORE.bit,
};
const COURT_BEFORE = endingHere(`\\b[Cc]ourt(?:,|${SP}(?:for|of)${SP}the)${SP}`);

/** Whether it is a court's district: "the District of Maryland", "District Court for the District of Columbia". */
function isOfCourt(text: string, { start, end, key }: NameHit): boolean {
  if (key === 'District') return standsAt(OF_PLACE_AFTER, text, end);
  return key === 'District of Columbia' && standsAt(COURT_BEFORE, text, start);
}

const OF_PLACE_AFTER = sticky(`${SP}of${SP}[A-Z]`);

// A party of a case that is not the record's: the place is part of the caption.
const AGAINST_AFTER = AFTER.pattern({ words: 'v vs' }, `${SP}vs?\\.${SP}[A-Z]`);
const AGAINST_BEFORE = BEFORE.pattern(
  { marks: '.', linkedMarks: '.', linked: 'City County State Town Village Commonwealth Board' },
  `\\bvs?\\.${SP}(?:the${SP})?(?:(?:City|County|State|Town|Village|Commonwealth|Board)(?:${SP}and${SP}County)?${SP}of${SP})?`,
);

const POINT = '.'.charCodeAt(0);
const AT = '@'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
// "Tom Albany/AP" under a picture.
const CREDIT = /^(?:AP|AFP|Getty|Reuters|Bloomberg|EPA)\b/;
// "Chicago-style", "Los Angeles-class", "Newark-on-Trent".
// "Louisiana-Pacific" makes plywood.
const MANNER = /^(?:Pacific|style|sized|shaped|class\b|(?:on|upon|by|in|under|le|sur)-)/;

/** Part of a web or mail address, or of a manner ("Chicago-style"). */
function isPartOfAddress(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === POINT) {
    const next = text.charCodeAt(end + 1);
    return isLetter(next) && !isCapital(next);
  }
  if (code === AT) return true;
  if (code === SLASH) return CREDIT.test(text.slice(end + 1, end + 10));
  return text[end] === '-' && MANNER.test(text.slice(end + 1, end + 8));
}
