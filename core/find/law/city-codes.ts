import { anyOf, firstLetters, flexible, matchAt, plain, SP, SP0, sticky } from '../pattern.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import { subsPath } from './compilations.ts';

/** Codes and charters of cities and counties: "Seattle Municipal Code 4.18.010", "Section 522 of the Baltimore County Charter". */

// What stands before "Code", and the path that the code has.
// biome-ignore format: a table
const CITIES: ReadonlyMap<string, string> = new Map([
  ['New York City', 'ny/new-york-city'], ['N.Y.C.', 'ny/new-york-city'], ['NYC', 'ny/new-york-city'],
  ['San Francisco', 'ca/san-francisco'], ['S.F.', 'ca/san-francisco'], ['Los Angeles', 'ca/los-angeles'],
  ['Los Angeles County', 'ca/los-angeles-county'], ['Oakland', 'ca/oakland'], ['Sacramento', 'ca/sacramento'],
  ['San Diego', 'ca/san-diego'], ['San Diego County', 'ca/san-diego-county'], ['San Jose', 'ca/san-jose'],
  ['Santa Clara County', 'ca/santa-clara-county'], ['Chicago', 'il/chicago'], ['Cook County', 'il/cook-county'],
  ['Seattle', 'wa/seattle'], ['King County', 'wa/king-county'], ['Portland', 'or/portland'],
  ['Multnomah County', 'or/multnomah-county'], ['Philadelphia', 'pa/philadelphia'], ['Boston', 'ma/boston'],
  ['Denver', 'co/denver'], ['Denver Revised', 'co/denver'], ['Baltimore', 'md/baltimore'], ['Baltimore City', 'md/baltimore'],
  ['Baltimore County', 'md/baltimore-county'], ['Louisville Metro', 'ky/louisville-metro'], ['Minneapolis', 'mn/minneapolis'],
  ['Hennepin County', 'mn/hennepin-county'], ['Milwaukee', 'wi/milwaukee'], ['Milwaukee County', 'wi/milwaukee-county'],
  ['New Orleans', 'la/new-orleans'], ['Albuquerque', 'nm/albuquerque'], ['San Antonio', 'tx/san-antonio'],
  ['Houston', 'tx/houston'], ['Miami-Dade County', 'fl/miami-dade-county'],
]);
const CITY = anyOf([...CITIES.keys()].map(flexible));

const KIND = `(?:(?:Administrative|Admin\\.|Municipal|Mun\\.)${SP}Code|Code${SP}of${SP}Ordinances)`;
// "12H.2" is of chapter 12H.
const NUMBER = `(?<number>(?<chapter>\\d{1,4}[A-Z])\\.\\d{1,3}|\\d{1,4}[A-Z]{0,2}(?:[.-]\\d{1,5}){0,3})(?<subs>(?:\\((?:\\d{1,2}|[a-zA-Z])\\)){0,6})`;
const UNIT = `(?:(?<unit>[Cc]hapters?|[Cc]hs?\\.|[Aa]rticles?|[Tt]itle)|[Ss]ections?|[Ss]ecs?\\.|§{1,2})`;
const NAME = `(?<city>(?!Code|Mun|Admin)(?:[A-Z][A-Za-z.-]+${SP}){1,3}?)`;
const OF_NUMBER = `${UNIT}${SP0}${NUMBER}(?:${SP}and${SP}\\d{1,4}[A-Z]{0,2})?${SP}of${SP}the${SP}`;
const ITS = '(?:[Cc]ity|[Cc]ounty|[Tt]own|[Vv]illage)';
const OF_CODE = sticky(
  `${OF_NUMBER}(?:[Cc]ity['\u2019]s${SP}|city${SP})?${NAME}?(?:${KIND}|City${SP}Code)\\b(?:${SP}of${SP}(?:the${SP}[Cc]ity${SP}of${SP})?(?<of>${CITY})\\b)?`,
);
const CODE_FIRST = sticky(
  `(?<city>${CITY})${SP}(?:${KIND}|(?<=County${SP})Code|City${SP}Code),?${SP}(?:${UNIT}${SP0}|(?=\\d+[A-Z]?[.-]\\d))${NUMBER}(?![\\dA-Za-z]|[.-]\\d)`,
);
const CODE_OF_CITY = sticky(
  `(?:Municipal|Administrative)${SP}Code${SP}of${SP}(?:the${SP}City${SP}of${SP})?(?<city>${CITY}),?${SP}(?:${UNIT}${SP0}|(?=\\d+[A-Z]?[.-]\\d))${NUMBER}(?![\\dA-Za-z]|[.-]\\d)`,
);
const OF_COUNTY_CODE = sticky(
  `${OF_NUMBER}(?<city>(?:[A-Z][A-Za-z.-]+${SP}){1,2}County)${SP}Code\\b`,
);
// "Section 522 of the Baltimore County Charter"; of "the city charter" nothing tells whose it is.
const OF_CHARTER = sticky(
  `${OF_NUMBER}(?:(?<city>${CITY})(?:${SP}City)?${SP}Charter|(?:[A-Z][A-Za-z.-]+${SP}){1,3}?(?:City|County)${SP}Charter)\\b(?!${SP}[Ss]chool)`,
);
const OF_ORDINANCES = sticky(
  `${OF_NUMBER}${ITS}(?:['\u2019]s)?${SP}(?:code${SP}of${SP})?ordinances\\b`,
);
const SERIES = sticky(
  `Ordinance${SP}(?:No\\.${SP})?\\d{1,4},${SP}Series${SP}(?:of${SP})?(?:19|20)\\d\\d\\b`,
);
// "SMC 10.52.034(B)": the code of Seattle, or of Sacramento.
const SHORT_CODE = sticky(
  `[A-Z]{1,3}MC${SP}(?:§${SP0})?\\d{1,2}[A-Z]?\\.\\d{1,3}\\.\\d{2,4}(?:\\((?:\\d{1,2}|[a-zA-Z])\\)){0,4}(?![\\dA-Za-z]|[.-]\\d)`,
);
/** What municipal codes are called for short. */
export const SHORT_CODE_WORDS: readonly string[] =
  'SMC OMC PMC BMC TMC LAMC SDMC SJMC SFMC RMC EMC VMC KMC LMC'.split(' ');
const LOCAL_LAW = sticky(`Local${SP}Laws?${SP}(?:(?:Nos?\\.|Number)${SP0})?(?=\\d)`);
const LOCAL_LAW_NUMBER = sticky(
  `\\d{1,3}(?![\\d,.]*\\d)(?:${SP}of${SP}(?:the${SP}year${SP})?(?:19|20)\\d\\d\\b)?`,
);
const AND_LOCAL_LAW = sticky(`(?:,${SP}(?:and${SP})?|${SP}and${SP})(?=\\d)`);
const CODE_AHEAD = 48;

/** First words of cities whose code can stand before the number, letters alone. */
export const CITY_CODE_WORDS: readonly string[] = [...CITIES.keys()].map(firstLetters);

/** "Section 9-131 of the Administrative Code", "Chapter 44 of the Saint Paul Administrative Code". */
export function readSectionOfCityCode(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  return (
    read(at, matchAt(OF_CODE, text, at)) ??
    readNamed(at, matchAt(OF_COUNTY_CODE, text, at), 'code') ??
    readNamed(at, matchAt(OF_CHARTER, text, at), 'charter') ??
    readNamed(at, matchAt(OF_ORDINANCES, text, at), 'code')
  );
}

/** "Seattle Municipal Code 4.18.010", "N.Y.C. Admin. Code § 9-131", "Cook County Code § 46-37". */
export function readCityCode(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  if (!text.slice(at, at + CODE_AHEAD).includes(' Code')) return null;
  return read(at, matchAt(CODE_FIRST, text, at));
}

/** "Municipal Code of Chicago § 2-173-010". */
export function readCodeOfCity(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  return read(at, matchAt(CODE_OF_CITY, text, at));
}

/** "Ordinance 201, Series 2017": Louisville and Denver count so, and others. */
export function readSeries(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SERIES, text, at);
  return found && [cite(at, at + found[0].length, null)];
}

/** "SMC 10.52.030": cities of the same letter call their codes alike, so that it has no path. */
export function readShortCode(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SHORT_CODE, text, at);
  return found && [cite(at, at + found[0].length, null)];
}

/**
 * "Local Law 58 of 2014", "Local Laws 58 and 59": of the cities, towns and counties of New York, which
 * number them alike, so that they have no path.
 */
export function readLocalLaw(text: string, at: number): readonly Citation[] | null {
  const head = matchAt(LOCAL_LAW, text, at);
  if (head === null) return null;
  const isList = head[0].includes('Laws');
  const laws: Citation[] = [];
  let start = at;
  let from = at + head[0].length;
  for (let number = matchAt(LOCAL_LAW_NUMBER, text, from); number !== null; ) {
    const end = from + number[0].length;
    laws.push(cite(start, end, null));
    const and = isList ? matchAt(AND_LOCAL_LAW, text, end) : null;
    if (and === null) break;
    from = end + and[0].length;
    start = from;
    number = matchAt(LOCAL_LAW_NUMBER, text, from);
  }
  return laws.length > 0 ? laws : null;
}

function read(
  at: number,
  found: RegExpExecArray | null,
): readonly (Citation | CodeCandidate)[] | null {
  if (found === null) return null;
  const { of, city = of } = found.groups ?? {};
  const end = at + found[0].length;
  if (city === undefined)
    return [{ type: 'code', start: at, end, path: pathIn('code', found), of: 'city' }];
  return readNamed(at, found, 'code');
}

/** Of a city or county that the table does not hold it is law without a path. */
function readNamed(
  at: number,
  found: RegExpExecArray | null,
  body: 'code' | 'charter',
): readonly Citation[] | null {
  if (found === null) return null;
  const { of, city = of } = found.groups ?? {};
  const place = CITIES.get(plain(city ?? '').trim());
  const ref = place === undefined ? null : `/us-${place}/${pathIn(body, found)}`;
  return [cite(at, at + found[0].length, ref)];
}

/** Path of the number that `found` has read, below that of the city: `code/s9-131`, `code/ch12h/s12h.2`. */
function pathIn(body: string, { groups }: RegExpExecArray): string {
  const { unit, number = '', chapter, subs } = groups ?? {};
  const kind = unit === undefined ? 's' : unit.toLowerCase().slice(0, 2);
  const lead = chapter === undefined ? '' : `ch${chapter.toLowerCase()}/`;
  return `${body}/${lead}${kind}${number.toLowerCase()}${subsPath(subs)}`;
}
