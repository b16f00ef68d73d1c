import { AFTER, BEFORE, CAPITALS, matchCued, standsCued } from './glance.ts';
import { type NameHit, type NameTable, nameAt, type PlaceSense } from './names.ts';
import { otherNameAfter } from './other-names-after.ts';
import {
  before,
  endingHere,
  flexible,
  isCapital,
  matchAt,
  POSSESSIVE,
  plain,
  SP,
  standsAt,
  sticky,
} from './pattern.ts';
import type { PlaceCandidate } from './place-names.ts';
import { ANY_STATE, FULL_NAMES, STATES, stateOf } from './states.ts';

/**
 * The state beside a place's name: "Clark County, Nev.", "Nevada's Clark County", "Chicago IL". In all
 * of these `after` and `beside` are the glances at what stands after and before the name.
 */

const END = '(?![A-Za-z0-9])';
const STATE_WORDS = STATES.flatMap(({ code, name, short }) => [code, name, ...short]).join(' ');

const GLUED_STATE = AFTER.pattern({ words: STATE_WORDS }, `${SP}(${ANY_STATE})${END}`);

/** "Chicago IL", "Clark County Nev.", "Portland Oregon": the state without a comma. */
export function besideOwnState(
  text: string,
  after: number,
  { start, end, key, form }: NameHit,
  senses: readonly PlaceSense[],
): PlaceCandidate | null {
  if (form.state !== null || !isCapital(text.charCodeAt(end + 1))) return null;
  const written = matchCued(after, GLUED_STATE, text, end);
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
  return isShort ? elsewhere(start, close, key, state) : null;
}

// What names of the record stand for in other countries: "Burlington, Ontario".
const ABROAD = `Ontario Ont. Quebec Que. British_Columbia B.C. Alberta Manitoba Saskatchewan Nova_Scotia
New_Brunswick Newfoundland England Scotland Wales Ireland Australia New_Zealand Jamaica France
South_Africa Victoria N.B. N.S. P.E.I. Alta. Sask. Man. Canada Mexico El_Salvador Guatemala Honduras
Nicaragua Costa_Rica Panama Colombia Venezuela Ecuador Peru Bolivia Chile Argentina Brazil Cuba Haiti
Dominican_Republic Spain Portugal Italy Germany Philippines India China Nigeria Ghana Liberia Kenya`;
const ANY_ABROAD = ABROAD.split(/\s+/)
  .map((name) => flexible(name.replaceAll('_', ' ')) + (name.endsWith('.') ? '' : '\\b'))
  .join('|');
const ABROAD_AFTER = AFTER.pattern(
  { linked: `in ${ABROAD}` },
  `(?:,|,?${SP}in)${SP}(?:${ANY_ABROAD})`,
);
// "Boston in Lincolnshire".
const SHIRE_AFTER = AFTER.pattern(
  { linkedMarks: CAPITALS, linked: 'in' },
  `(?:,|,?${SP}in)${SP}[A-Z][a-z]+shire\\b`,
);
// "Hennepin County, Minnesota Attorney General Keith Ellison": two names.
const OFFICER_AFTER = `${SP}(?:Attorney${SP}General|Govs?\\.|Governor|Lt\\.|Sens?\\.|Senators?|Reps?\\.|Secretary${SP}of|Supreme${SP}Court|Legislature|[Ll]awmakers|AG\\b)`;
// "Clark County, Nev." and "Cook County in Illinois", "Cook County (Ill.)".
const STATE_AFTER = AFTER.pattern(
  { linked: `the in ${STATE_WORDS}` },
  `(?:,${SP}(?<comma>${ANY_STATE})(?!${OFFICER_AFTER})|${SP}\\((?<paren>${ANY_STATE})\\)|,?${SP}in${SP}(?:the${SP}state${SP}of${SP})?(?<in>${FULL_NAMES}))${END}(?:${SP}state\\b)?`,
);
// "Newark, Licking County, Ohio".
const COUNTY_AFTER = sticky(
  `,${SP}(?<county>[A-Z][a-z]+${SP}County),${SP}(?<state>${FULL_NAMES})${END}`,
);
const COUNTY_LENGTH = 32;
// More places after the state: "Chicago, California and Oregon" is a list, not a town in California.
const LIST_GOES_ON = sticky(
  `(?:,${SP}(?:(?:and|or)${SP})?|${SP}(?:and|or|&)${SP})(?:[A-Z]|(?:others?|elsewhere|several|many|more|the|at|two|three|four|five|six|seven|eight|nine|ten|\\d+)\\b)`,
);

// "Chicago, Mexico and Canada".
const NAMES_GO_ON = sticky(`,?${SP}(?:and|or|&)${SP}[A-Z]`);

// "Ohio's Oakland", "the Ohio town of Oakland".
const STATE_BEFORE = BEFORE.pattern(
  {
    words: 's town city village suburb borough hamlet',
    linked: 'town city village suburb borough hamlet community',
  },
  `\\b(?<state>${FULL_NAMES})(?:${POSSESSIVE}|${SP}(?:[a-z]+${SP})?(?<of>(?:town|city|village|suburb|borough|hamlet|community)${SP}of))${SP}`,
);

// "the California city of Stockton": the words "city of" are of the name.
const STATE_DIRECTLY_BEFORE = BEFORE.pattern(
  { words: STATE_WORDS },
  `\\b(?<state>${FULL_NAMES})${SP}`,
);
const CITY_OF = /^[Cc]ity of /;

// "Albany is a village in Wisconsin", "Jackson, the capital of Mississippi,".
const IS_A_TOWN = AFTER.pattern(
  { words: 'is was', linked: 'a the' },
  `(?:,|${SP}(?:is|was))${SP}(?:a${SP}(?:[a-z-]+${SP}){0,2}(?:village|town|hamlet|city|suburb|community|borough)${SP}(?:in|of)|the${SP}(?:(?:state${SP})?capital${SP}of|(?:[a-z-]+${SP})?(?:city|town)${SP}in))${SP}(?:(?:northern|southern|eastern|western|central|upstate|rural)${SP})?(?:(?<state>${FULL_NAMES})|${ANY_ABROAD})`,
);

// "a Philadelphia in Missouri", "a town called Boston in Ohio": one of several.
const ONE_OF_SEVERAL = endingHere(
  `\\b(?:[Aa]n?|[Aa]nother|[Tt]his|[Tt]he|called|named|(?:town|village|hamlet)${SP}of)${SP}`,
);
// "California, Ohio, has a mall": no list of states goes on so.
const TOWN_GOES_ON = sticky(
  `,${SP}(?!(?:and|or|as|but|among|plus|which|where|all|both|are)\\b)[a-z]`,
);
// "Paterson, New Jersey's third-largest city".
const RANKED_AFTER = sticky(
  `${POSSESSIVE}${SP}(?:[a-z]+${SP})?(?:[a-z]+-)?(?:capital|largest|biggest|smallest|oldest|second|third|fourth|fifth|sixth|most|poorest|richest|fastest)\\b`,
);
const LINE_BEFORE = endingHere('(?:^|\\n)');
// "DELAWARE, Ohio — ", "NEVADA, Mo. (AP) — ": where a report was written.
const DASH_AFTER = sticky('\\s(?:\\([^()\\n]{1,20}\\)\\s)?[\u2013\u2014-]{1,2}\\s');
// "a festival in Delaware, Ohio.": no list ends without "and".
const TOWN_ENDS = sticky('[.;)]');
const PLACED_BEFORE = endingHere(`\\b(?:in|at|near|from|outside)${SP}`);
const NAME_BEFORE = endingHere(`[A-Z][a-z.]+,?${SP}(?:and${SP}|or${SP})?`);
// "Rochester, Minnesota, and Oregon, Illinois": towns on both sides of the "and".
const TOWN_AND = endingHere(`[A-Z][a-z]+,${SP}${FULL_NAMES},?${SP}(?:and|or)${SP}`);
const AND_TOWN = sticky(`,?${SP}(?:and|or)${SP}[A-Z][a-z]+,${SP}${FULL_NAMES}(?=[,.;])`);

/** With the state after it: this record, a place elsewhere, or the bare name. */
export function qualify(
  text: string,
  after: number,
  beside: number,
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
  const inCounty = readCounty(text, hit, senses, names);
  if (inCounty !== null) return inCounty;
  if ((after & ANY_AFTER) === 0 && (beside & (STATE_BEFORE.bit | STATE_DIRECTLY_BEFORE.bit)) === 0)
    return bare;
  const local = senses.filter(({ entry }) => !isStateLike(entry.kind));
  const stated =
    matchCued(beside, STATE_BEFORE, text, start) ??
    (CITY_OF.test(key) ? matchCued(beside, STATE_DIRECTLY_BEFORE, text, start) : null);
  const { state: lead, of } = stated?.groups ?? {};
  if (lead !== undefined && (local.length > 0 || of !== undefined)) {
    const state = stateOf(plain(lead));
    const own = local.filter(({ entry }) => entry.state === state);
    if (own.length === 0) return elsewhere(start, end, key, state);
    return { ...bare, senses: own, qualified: true, state: null };
  }
  const town = matchCued(after, IS_A_TOWN, text, end);
  if (town !== null) {
    const state = stateOf(plain(town.groups?.state ?? ''));
    const own = local.filter(({ entry }) => entry.state === state);
    if (own.length > 0) return { ...bare, senses: own, qualified: true, state: null };
    if (state === null || local.length > 0) return elsewhere(start, end, key, state);
  }
  const abroad =
    local.length === 0
      ? null
      : (matchCued(after, ABROAD_AFTER, text, end) ?? matchCued(after, SHIRE_AFTER, text, end));
  if (abroad !== null) {
    const close = end + abroad[0].length;
    const isSure = senses.some(({ use }) => use === 'always');
    if (!isSure || !standsAt(NAMES_GO_ON, text, close)) return elsewhere(start, close, key);
  }
  const told = matchCued(after, STATE_AFTER, text, end);
  if (told === null) return bare;
  const { comma, paren, in: inside } = told.groups ?? {};
  const written = plain(comma ?? paren ?? inside ?? '');
  const state = stateOf(written);
  const close = end + told[0].length;
  const own = local.filter((sense) => sense.entry.state === state && !isBorrowed(key, sense));
  if (own.length > 0) {
    // "Lawrence, in Massachusetts", "Paterson, New Jersey's third-largest city": two names.
    const isTwo =
      (inside !== undefined && text[end] === ',') || standsAt(RANKED_AFTER, text, close);
    const last = isTwo ? end : close;
    return { type: 'place', start, end: last, key, senses: own, qualified: true, state: null };
  }
  const isName = /^[A-Z][a-z]/.test(written) && !written.endsWith('.');
  if (isApostrophe(text[close])) return bare;
  const hasNamesake = senses.some(({ entry }) => entry.namesakes?.includes(state ?? '') === true);
  if (inside !== undefined) {
    // "a Philadelphia in Missouri"; "beat Boston in New York" says nothing of the kind.
    const isOther =
      local.length > 0 && state !== 'NY' && (hasNamesake || standsAt(ONE_OF_SEVERAL, text, start));
    return isOther ? elsewhere(start, end, key, state) : bare;
  }
  const isList = isName && matchAt(LIST_GOES_ON, text, close) !== null;
  if (local.length === 0 || form.state !== null) {
    // "Nevada, Missouri, is a town"; two states in a row are more often a list.
    const isPaired =
      isName &&
      (standsAt(TOWN_AND, text, start) ||
        (standsAt(AND_TOWN, text, close) && (hasNamesake || senses.length === 0)));
    const isShort = written.endsWith('.') && matchAt(LIST_GOES_ON, text, close) === null;
    const isTown =
      (standsAt(LINE_BEFORE, text, start) && standsAt(DASH_AFTER, text, close)) ||
      isPaired ||
      isShort ||
      (isName && standsAt(TOWN_ENDS, text, close) && standsAt(PLACED_BEFORE, text, start)) ||
      (hasNamesake && !isList && (!isName || text[close] === ',')) ||
      (isName && standsAt(TOWN_GOES_ON, text, close) && !standsAt(NAME_BEFORE, text, start));
    return isTown ? elsewhere(start, close, key, state) : bare;
  }
  // "Newark, Paterson, Washington state, Colorado": no town of Washington is placed so.
  if (isList && (!hasNamesake || / state$/.test(told[0])) && standsAt(NAME_BEFORE, text, start)) {
    return bare;
  }
  const isSure = form.state !== null || senses.some(({ use }) => use === 'always');
  if (isSure && isList && !(hasNamesake && text[close] === ',')) return bare;
  // "Chicago, New York and others": what could be a state is a city of the record.
  const next = isName ? nameAt(names, text, close - written.length) : null;
  const isCity =
    next !== null &&
    (isSure || isList || !hasNamesake) &&
    next.form.places.some(({ entry }) => !isStateLike(entry.kind));
  if (isCity || key.includes(', ')) return bare;
  return elsewhere(start, close, key, state);
}

/** A town with its county and state that is no record: "Newark, Licking County, Ohio"; else null. */
function readCounty(
  text: string,
  { start, end, key, form }: NameHit,
  senses: readonly PlaceSense[],
  names: NameTable,
): PlaceCandidate | null {
  if (form.state !== null || text[end] !== ',') return null;
  if (!text.slice(end, end + COUNTY_LENGTH).includes(' County,')) return null;
  const found = matchAt(COUNTY_AFTER, text, end);
  const { county = '', state: written = '' } = found?.groups ?? {};
  const state = stateOf(plain(written));
  // "Chicago, Cook County, Illinois": a list of places of the record.
  const isRecord = (nameAt(names, plain(county), 0)?.form.places.length ?? 0) > 0;
  if (found === null || isRecord || senses.some(({ entry }) => entry.state === state)) return null;
  return elsewhere(start, end + found[0].length, key, state);
}

/** A place of the name `key` that is no record, in a state (USPS code) or abroad. */
function elsewhere(
  start: number,
  end: number,
  key: string,
  state: string | null = null,
): PlaceCandidate {
  return { type: 'elsewhere', start, end, key, ...(state !== null && { state }) };
}

const ANY_AFTER = ABROAD_AFTER.bit | SHIRE_AFTER.bit | STATE_AFTER.bit | IS_A_TOWN.bit;

/** "Milwaukee County, Illinois' Cook County": the state belongs to what follows it. */
function isApostrophe(char: string | undefined): boolean {
  return char !== undefined && "'\u2019\u2018".includes(char);
}

/** "Miami, Fla." is the city: with its state a city's name is no longer loose for its county. */
function isBorrowed(key: string, { entry, use }: PlaceSense): boolean {
  const isCounty = entry.kind === 'county' && !/ (?:County|Parish)$/.test(key);
  return isCounty && (use === 'loose' || use === 'context');
}

// "Nevada's Clark County", "Washington state's King County", "New York's capital Albany".
const OF_STATE = AFTER.pattern(
  { words: 'state', marks: "'" },
  `(?:${SP}state)?${POSSESSIVE}${SP}(?<capital>capital,?${SP})?(?=[A-Z])`,
);

/** "Nevada's Clark County": a place of the record named after its state's possessive. */
export function readAfterState(
  text: string,
  after: number,
  hit: NameHit,
  state: string,
  names: NameTable,
): PlaceCandidate | null {
  const link = matchCued(after, OF_STATE, text, hit.end);
  if (link === null) return null;
  const at = hit.end + link[0].length;
  const local = nameAt(names, text, at);
  if (local === null) return null;
  const senses = local.form.places;
  const own = senses.filter(({ entry }) => entry.state === state && entry.kind !== 'state');
  const [first] = own;
  if (first === undefined) return null;
  const kind = { isCity: /city/.test(first.entry.kind), isState: false };
  if (otherNameAfter(text, local.end, AFTER.at(text, local.end), kind) > 0) return null;
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

// What else stands before a comma and a state where a sentence begins: "However, California, …".
const NOT_A_TOWN =
  '(?:[A-Z][a-z]+ly|Yes|No|Well|Oh|Dear|Sorry|Thanks|Maybe|Perhaps|Hello|However|Instead|Today|Yesterday|Meanwhile|Then|Now|Still|Also|Thus|Yet|Again|Moreover|Besides|Like|Unlike|Earlier|Later|Afterwards?|Overall|Elsewhere|Here|There|First|Second|Third|Last|Next|Since|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Janu|Febru|March|April|May|June|July|August|Septem|Octo|Novem|Decem|Trump|Sessions|Bondi|Congress|Guam|Saipan|Puerto|Canada|Mexico)';
// "in Hartford, Connecticut," and "A Waco, Texas, man" say where a town is; the state does nothing there.
const TOWN_BEFORE = new RegExp(
  `(?:(?:[(,]|(?<![A-Za-z’'-])[a-z][a-z’'-]*)${SP}|(?:^|[.!?;:“\\n]|[.!?]”)\\s{0,3}(?:An?${SP})?)(?!${NOT_A_TOWN})((?:(?:[A-Z][a-z'\u2019-]+|[SFM]t\\.)${SP}){0,2}[A-Z][a-z'\u2019-]+|[A-Z]{3,}|[A-Z]{2,}(?:${SP}[A-Z]{2,}){1,2}),${SP}$`,
);
const COMMA_BEFORE = BEFORE.pattern({ marks: ',' }, `,${SP}`);
// "in Waco, Texas with her dog", "AUSTIN, Texas — ": what goes on so is not said of the state.
const ENDS_PHRASE =
  /^(?:[.,;:)]|\s*$|\s*\n|\s\(|\s[\u2013\u2014-]{1,2}\s|\s(?:on|in|at|to|for|from|by|with|near|after|before|during|when|where|who|that|which|last|this|next)\b)/;
const DISTRICT_BEFORE = endingHere(`District${SP}of${SP}`);
const LIST_ENDS = sticky(`(?:[.;)]|,${SP}(?!(?:and|or)${SP}[A-Z])[a-z])`);
const TOWN_LENGTH = 50;
const PHRASE_LENGTH = 10;

/** Whether a state's name only places a town that stands before it and that is no record. */
export function onlyPlacesTown(
  text: string,
  beside: number,
  { start, end, form }: NameHit,
  names: NameTable,
): boolean {
  if (!standsCued(beside, COMMA_BEFORE, text, start)) return false;
  if (!ENDS_PHRASE.test(text.slice(end, end + PHRASE_LENGTH))) return false;
  const found = TOWN_BEFORE.exec(before(text, start, TOWN_LENGTH));
  const town = found?.[1];
  if (found === null || town === undefined) return false;
  const at = start - found[0].length + found[0].indexOf(town);
  // "the District of Columbia, Illinois, Minnesota": no town.
  if (standsAt(DISTRICT_BEFORE, text, at)) return false;
  // "Berkeley Heights, New Jersey" is not in Berkeley.
  const hit = nameAt(names, text, at);
  const known = hit?.end === at + town.length ? hit.form : undefined;
  if (known !== undefined && (known.senses.length > 0 || known.state !== null)) return false;
  if (form.places.every(({ entry }) => isStateLike(entry.kind))) return true;
  // "Yonkers, New York, was", but not "Tampa, New York, and Boston": a city of its own as well.
  const isElsewhere = known?.tells != null && known.tells !== form.state;
  return !isElsewhere && standsAt(LIST_ENDS, text, end);
}

function isStateLike(kind: PlaceSense['entry']['kind']): boolean {
  return kind === 'state' || kind === 'district';
}
