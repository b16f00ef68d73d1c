import {
  longestName,
  type NameGroup,
  type NameHit,
  type NameTable,
  nameAt,
  type PlaceSense,
} from './names.ts';
import { isInTitle, otherNameAfter, otherNameBefore } from './other-names.ts';
import {
  anyOf,
  before,
  endingHere,
  flexible,
  isWordAt,
  matchAt,
  POSSESSIVE,
  plain,
  SP,
  standsAt,
  sticky,
} from './pattern.ts';
import { STATES, stateOf } from './states.ts';

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
    }
  /** Something else that only contains the name: no mention. `state` places a town before it. */
  | {
      readonly type: 'other';
      readonly start: number;
      readonly end: number;
      readonly state?: string;
    };

const FULL_NAMES = anyOf(STATES.map(({ name }) => flexible(name)));
const ANY_STATE = anyOf(
  STATES.flatMap(({ code, name, short }) => [flexible(name), code, ...short.map(flexible)]),
);
const END = '(?![A-Za-z0-9])';
// What a name of the record places in another country: "Burlington, Ontario", "Boston in Lincolnshire".
const ABROAD = `(?:Ont(?:ario\\b|\\.)|Que(?:bec\\b|\\.)|British${SP}Columbia\\b|B\\.C\\.|Alberta\\b|Manitoba\\b|Saskatchewan\\b|Nova${SP}Scotia\\b|New${SP}Brunswick\\b|Newfoundland\\b|England\\b|Scotland\\b|Wales\\b|Ireland\\b|Australia\\b|New${SP}Zealand\\b|Jamaica\\b|France\\b|South${SP}Africa\\b|Victoria\\b|[A-Z][a-z]+shire\\b)`;
const ABROAD_AFTER = sticky(`(?:,|${SP}in)${SP}${ABROAD}`);
// "Clark County, Nev." and "Cook County in Illinois", "Cook County (Ill.)".
const STATE_AFTER = sticky(
  `(?:,${SP}(?<comma>${ANY_STATE})|${SP}\\((?<paren>${ANY_STATE})\\)|${SP}in${SP}(?:the${SP}state${SP}of${SP})?(?<in>${FULL_NAMES}))${END}(?:${SP}state\\b)?`,
);
// More places after the state: "Chicago, California and Oregon" is a list, not a town in California.
const LIST_GOES_ON = sticky(
  `(?:,${SP}(?:(?:and|or)${SP})?|${SP}(?:and|or|&)${SP})(?:[A-Z]|(?:others?|elsewhere|several|many|more|the)\\b)`,
);
// "Nevada's Clark County", "Washington state's King County", "New York's capital Albany".
const OF_STATE = sticky(`(?:${SP}state)?${POSSESSIVE}${SP}(?<capital>capital,?${SP})?(?=[A-Z])`);

/** Reads the place that `hit` begins: its state before or after it, or what else it is part of. */
export function readPlace(text: string, hit: NameHit, names: NameTable): PlaceCandidate | null {
  const { start, end, key, form } = hit;
  const senses = form.places;
  if (form.state !== null) {
    const local = readAfterState(text, hit, form.state, names);
    if (local !== null) return local;
  }
  if (senses.length === 0 && form.state === null) return { type: 'other', start, end };
  const glued = besideOwnState(text, hit, senses);
  if (glued !== null) return glued;
  const isState = form.state !== null;
  const isCity = isState || senses.every(({ entry }) => /city|district/.test(entry.kind));
  const tail = namesWholeThing(key) ? 0 : otherNameAfter(text, end, { isCity, isState });
  if (tail > 0) return { type: 'other', start, end: end + tail };
  if (
    otherNameBefore(text, start, end, isCity && !isState) ||
    isParty(text, start, end) ||
    isStateCollege(text, hit) ||
    isRiver(text, hit) ||
    (isCity && isFirm(text, end, names)) ||
    isInTitle(text, start, end) ||
    isPartOfAddress(text, start, end)
  ) {
    return { type: 'other', start, end };
  }
  if (form.state !== null && onlyPlacesTown(text, hit, names)) {
    return { type: 'other', start, end, state: form.state };
  }
  const isAfterTown = text[start - 2] === ',';
  const isPlaceToo = senses.some(({ entry }) => entry.kind !== 'state');
  if ((isPostal(key) && (isAfterTown || !isPlaceToo)) || (isAbbreviation(key) && isAfterTown)) {
    return { type: 'other', start, end, state: stateOf(key) ?? '' };
  }
  return qualify(text, hit, senses, names);
}

const GLUED_STATE = sticky(`${SP}(${ANY_STATE})${END}`);

/** "Chicago IL", "Clark County Nev.", "Portland Oregon": the state without a comma. */
function besideOwnState(
  text: string,
  { start, end, key, form }: NameHit,
  senses: readonly PlaceSense[],
): PlaceCandidate | null {
  if (form.state !== null || !/[A-Z]/.test(text[end + 1] ?? '')) return null;
  const written = matchAt(GLUED_STATE, text, end);
  if (written === null) return null;
  const code = plain(written[1] ?? '');
  // In capitals "OR" and "IN" are words.
  if (/^[A-Z]{2}$/.test(code) && key === key.toUpperCase()) return null;
  const state = stateOf(code);
  const close = end + written[0].length;
  const own = senses.filter((sense) => sense.entry.state === state && !isBorrowed(key, sense));
  if (own.length > 0) {
    return { type: 'place', start, end: close, key, senses: own, qualified: true, state: null };
  }
  const isShort = /^[A-Z]{2}$|\.$/.test(code);
  return isShort ? { type: 'elsewhere', start, end: close, key } : null;
}

/** "Calif.": after a comma it places the town before it. */
function isAbbreviation(key: string): boolean {
  return key.endsWith('.') && stateOf(key) !== null;
}

/** "CA": in running text it stands only beside a town, but where it is a city's name as well. */
function isPostal(key: string): boolean {
  return /^[A-Z]{2}$/.test(key) && stateOf(key) !== null;
}

// What else stands before a comma and a state where a sentence begins: "However, California, …".
const NOT_A_TOWN =
  '(?:[A-Z][a-z]+ly|However|Instead|Today|Yesterday|Meanwhile|Then|Now|Still|Also|Thus|Yet|Again|Moreover|Besides|Like|Unlike|Earlier|Later|Afterwards?|Overall|Elsewhere|Here|There|First|Second|Third|Last|Next|Since|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Janu|Febru|March|April|May|June|July|August|Septem|Octo|Novem|Decem|Trump|Sessions|Bondi|Congress)';
// "in Hartford, Connecticut," says where Hartford is; the state does nothing there.
const TOWN_BEFORE = new RegExp(
  `(?:[a-z(,]${SP}|(?:^|[.!?;“\\n]|[.!?]”)\\s{0,3})(?!${NOT_A_TOWN})((?:(?:[A-Z][a-z'\u2019-]+|[SFM]t\\.)${SP}){0,2}[A-Z][a-z'\u2019-]+),${SP}$`,
);
const COMMA_BEFORE = endingHere(`,${SP}`);
const ENDS_PHRASE = /^(?:[.,;:)]|\s*$|\s*\n|\s\()/;
const TOWN_LENGTH = 50;

/** Whether a state's name only places a town that stands before it and that is no record. */
function onlyPlacesTown(text: string, { start, end, form }: NameHit, names: NameTable): boolean {
  if (!ENDS_PHRASE.test(text.slice(end, end + 3))) return false;
  if (!standsAt(COMMA_BEFORE, text, start)) return false;
  const found = TOWN_BEFORE.exec(before(text, start, TOWN_LENGTH));
  const town = found?.[1];
  if (found === null || town === undefined) return false;
  const at = start - found[0].length + found[0].indexOf(town);
  const known = nameAt(names, text, at)?.form;
  const isPlace = known !== undefined && (known.senses.length > 0 || known.state !== null);
  return !isPlace && form.places.every(({ entry }) => /^(?:state|district)$/.test(entry.kind));
}

// How the words begin that say where a place is.
const MAY_PLACE = sticky(',\\s|\\s[\\s(i]');

/** With the state after it: this record, a place elsewhere, or the bare name. */
function qualify(
  text: string,
  hit: NameHit,
  senses: readonly PlaceSense[],
  names: NameTable,
): PlaceCandidate {
  const { start, end, key, form } = hit;
  const bare = {
    type: 'place',
    start,
    end,
    key,
    senses,
    qualified: false,
    state: form.state,
  } as const;
  const local = senses.filter(({ entry }) => !/^(?:state|district)$/.test(entry.kind));
  if (!standsAt(MAY_PLACE, text, end)) return bare;
  const abroad = local.length > 0 ? matchAt(ABROAD_AFTER, text, end) : null;
  if (abroad !== null) return { type: 'elsewhere', start, end: end + abroad[0].length, key };
  const after = matchAt(STATE_AFTER, text, end);
  if (after === null) return bare;
  const { comma, paren, in: inside } = after.groups ?? {};
  const written = plain(comma ?? paren ?? inside ?? '');
  const state = stateOf(written);
  const close = end + after[0].length;
  const own = local.filter((sense) => sense.entry.state === state && !isBorrowed(key, sense));
  if (own.length > 0) {
    return { type: 'place', start, end: close, key, senses: own, qualified: true, state: null };
  }
  const isName = /^[A-Z][a-z]/.test(written) && !written.endsWith('.');
  if (isApostrophe(text[close])) return bare;
  const hasNamesake = senses.some(({ entry }) => entry.namesakes?.includes(state ?? '') === true);
  if (inside !== undefined) {
    // "a Philadelphia in Missouri"; "beat Boston in New York" says nothing of the kind.
    const isOther = local.length > 0 && hasNamesake && state !== 'NY';
    return isOther ? { type: 'elsewhere', start, end, key } : bare;
  }
  const isList = isName && matchAt(LIST_GOES_ON, text, close) !== null;
  if (local.length === 0) {
    // "Nevada, Missouri, is a town"; two states in a row are more often a list.
    const isTown = hasNamesake && !isList && (!isName || text[close] === ',');
    return isTown ? { type: 'elsewhere', start, end: close, key } : bare;
  }
  const isSure = form.state !== null || senses.some(({ use }) => use === 'always');
  if (isSure && isList && !(hasNamesake && text[close] === ',')) return bare;
  // "Chicago, New York and others": what could be a state is a city of the record.
  const next = isName ? nameAt(names, text, close - written.length) : null;
  const isCity =
    next !== null &&
    (isSure || isList || !hasNamesake) &&
    next.form.places.some(({ entry }) => !/^(?:state|district)$/.test(entry.kind));
  if (isCity || key.includes(', ')) return bare;
  return { type: 'elsewhere', start, end: close, key };
}

/** "Miami, Fla." is the city: with its state a city's name is no longer loose for its county. */
function isBorrowed(key: string, { entry, use }: PlaceSense): boolean {
  const isCounty = entry.kind === 'county' && !/ (?:County|Parish)$/.test(key);
  return isCounty && (use === 'loose' || use === 'context');
}

/** "Nevada's Clark County": a place of the record named after its state's possessive. */
function readAfterState(
  text: string,
  hit: NameHit,
  state: string,
  names: NameTable,
): PlaceCandidate | null {
  const link = matchAt(OF_STATE, text, hit.end);
  if (link === null) return null;
  const at = hit.end + link[0].length;
  const local = nameAt(names, text, at);
  if (local === null) return null;
  const senses = local.form.places;
  const own = senses.filter(({ entry }) => entry.state === state && entry.kind !== 'state');
  if (
    own.length === 0 ||
    otherNameAfter(text, local.end, {
      isCity: /city/.test(own[0]?.entry.kind ?? ''),
      isState: false,
    })
  )
    return null;
  return {
    type: 'place',
    start: hit.start,
    end: local.end,
    key: local.key,
    senses: own,
    qualified: true,
    state: null,
  };
}

// "Cook, Kane and Lake counties", "the counties of Cook and Lake": one word belongs to each name.
const MORE = `(?:,${SP}(?:and${SP})?|,?${SP}(?:and|or|&)${SP})`;
const COUNTY = `[A-Z][A-Za-z.'\u2019-]+(?:${SP}[A-Z][a-z]+)?`;
const COUNTY_LIST = sticky(
  `(?:${MORE}${COUNTY}){0,12}${SP}[Cc]ounties\\b(?:${SP}in${SP}(?<state>${FULL_NAMES})${END})?`,
);
const COUNTIES_OF = new RegExp(
  `\\b[Cc]ounties${SP}(?:of|such${SP}as|like)${SP}(?:${COUNTY}${MORE}){0,8}$`,
);
const LIST_LENGTH = 120;

/**
 * Reads "Cook" in a list of counties as the county; `counties` are those whose name without
 * "County" begins with the word at `at`.
 */
export function readCountyInList(
  text: string,
  at: number,
  counties: NameGroup | undefined,
): PlaceCandidate | null {
  const stem = longestName(counties, text, at, at);
  if (stem === null) return null;
  const { start, end, key: name, form } = stem;
  const list = matchAt(COUNTY_LIST, text, end);
  if (list === null && !COUNTIES_OF.test(before(text, at, LIST_LENGTH))) return null;
  const key = `${name} County`;
  const all = form.places;
  const written = list?.groups?.state;
  if (written === undefined) {
    return { type: 'place', start, end, key, senses: all, qualified: false, state: null };
  }
  const state = stateOf(plain(written));
  const senses = all.filter(({ entry }) => entry.state === state);
  if (senses.length === 0) return { type: 'elsewhere', start, end, key };
  return { type: 'place', start, end, key, senses, qualified: true, state: null };
}

const NO_NOUN_AFTER = sticky(
  `(?:[.;:)]|,(?!${SP}(?:[A-Z]|and\\b|or\\b))|${SP}(?:(?:in|on|at|near|to|from|that|which|is|was|were|are|did|does|has|had|will|would|rose|flooded|froze|crested|runs|ran|flows|overflowed)\\b|(?:and|or)${SP}the${SP}[A-Z]))`,
);

/** "the Mississippi rose": with an article and no noun the name is that of a river or ship. */
function isRiver(text: string, { start, end, key }: NameHit): boolean {
  if (!/\b[Tt]he\s$/.test(before(text, start, 5)) || !/^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(key)) {
    return false;
  }
  return (
    !/^New York$|^District$| (?:County|Parish)$/.test(key) &&
    matchAt(NO_NOUN_AFTER, text, end) !== null
  );
}

const AMPERSAND = sticky(`${SP}&${SP}(?=[A-Z])`);

/** "Minneapolis & St. Louis": an ampersand joins the names of a firm, unless it joins two records. */
function isFirm(text: string, end: number, names: NameTable): boolean {
  const link = matchAt(AMPERSAND, text, end);
  return link !== null && nameAt(names, text, end + link[0].length) === null;
}

const STATE_COLLEGE_BEFORE = endingHere(`\\b[A-Z][a-z]+${SP}State\\b[^.;]{0,32}`);
const STATE_COLLEGE_AFTER = sticky(`[^.;]{0,32}?\\b[A-Z][a-z]+${SP}State\\b`);

/** "Oregon State and Washington State": one of several colleges that are called so. */
function isStateCollege(text: string, { start, end, key }: NameHit): boolean {
  if (!key.endsWith(' State')) return false;
  return (
    standsAt(STATE_COLLEGE_BEFORE, text, start) || matchAt(STATE_COLLEGE_AFTER, text, end) !== null
  );
}

/** "City of Chicago", "Clark County": nothing after it makes it a newspaper. */
function namesWholeThing(key: string): boolean {
  return / of | (?:County|Parish)$|, /.test(key);
}

/** "Milwaukee County, Illinois' Cook County": the state belongs to what follows it. */
function isApostrophe(char: string | undefined): boolean {
  return char !== undefined && "'\u2019\u2018".includes(char);
}

const AGAINST_AFTER = sticky(`${SP}vs?\\.${SP}[A-Z]`);
const AGAINST_BEFORE = endingHere(`\\bvs?\\.${SP}(?:the${SP})?`);

/** A party of a case that is not the record's: the place is part of the caption. */
function isParty(text: string, start: number, end: number): boolean {
  return matchAt(AGAINST_AFTER, text, end) !== null || standsAt(AGAINST_BEFORE, text, start);
}

/** Part of a web or mail address, of a handle, or of a manner ("Chicago-style"). */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  const head = text[start - 1] ?? '';
  if (head === '@' || head === '#' || head === '_') return true;
  if (text[end] === '-' && /^(?:style|sized|shaped)/.test(text.slice(end + 1, end + 7)))
    return true;
  return text[end] === '.' && /[a-z]/.test(text[end + 1] ?? '') && isWordAt(text, end + 1);
}
