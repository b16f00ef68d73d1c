import { anyOf, firstLetters, flexible, matchAt, plain, SP, SP0, sticky } from '../pattern.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import { subsectionPath } from './sections.ts';

/** Codes of cities and counties: "Seattle Municipal Code 4.18.010", "Chapter 12H of the San Francisco Administrative Code". */

// What stands before "Code", and the path that the code has.
const CITIES: ReadonlyMap<string, string> = new Map([
  ['New York City', 'ny/new-york-city'],
  ['N.Y.C.', 'ny/new-york-city'],
  ['NYC', 'ny/new-york-city'],
  ['San Francisco', 'ca/san-francisco'],
  ['Los Angeles', 'ca/los-angeles'],
  ['Oakland', 'ca/oakland'],
  ['Chicago', 'il/chicago'],
  ['Cook County', 'il/cook-county'],
  ['Seattle', 'wa/seattle'],
  ['King County', 'wa/king-county'],
  ['Portland', 'or/portland'],
  ['Philadelphia', 'pa/philadelphia'],
  ['Boston', 'ma/boston'],
  ['Denver', 'co/denver'],
]);

const KIND = `(?:Administrative|Admin\\.|Municipal|Mun\\.)${SP}Code`;
const NUMBER = `(?<number>\\d{1,4}[A-Z]{0,2}(?:[.-]\\d{1,5}){0,3})(?<subs>(?:\\((?:\\d{1,2}|[a-zA-Z])\\))*)`;
const UNIT = `(?:(?<unit>[Cc]hapters?|[Cc]h\\.|[Aa]rticles?|[Tt]itle)|[Ss]ections?|[Ss]ecs?\\.|§{1,2})`;
const NAME = `(?<city>(?!Code|Mun|Admin)(?:[A-Z][A-Za-z.]+${SP}){1,3}?)`;
const OF_CODE = sticky(
  `${UNIT}${SP0}${NUMBER}(?:${SP}and${SP}\\d{1,4}[A-Z]{0,2})?${SP}of${SP}the${SP}(?:[Cc]ity['\u2019]s${SP}|city${SP})?${NAME}?(?:${KIND}|City${SP}Code|Code${SP}of${SP}Ordinances)\\b(?:${SP}of${SP}(?:the${SP}[Cc]ity${SP}of${SP})?(?<of>${anyOf([...CITIES.keys()].map(flexible))})\\b)?`,
);
const CODE_FIRST = sticky(
  `(?<city>${anyOf([...CITIES.keys()].map(flexible))})${SP}${KIND},?${SP}(?:${UNIT}${SP0})?${NUMBER}(?![\\dA-Za-z])`,
);
const CODE_AHEAD = 48;

/** First words of cities whose code can stand before the number, letters alone. */
export const CITY_CODE_WORDS: readonly string[] = [...CITIES.keys()].map(firstLetters);

/** "Section 9-131 of the Administrative Code", "Chapter 44 of the Saint Paul Administrative Code". */
export function readSectionOfCityCode(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  return read(at, matchAt(OF_CODE, text, at));
}

/** "Seattle Municipal Code 4.18.010", "N.Y.C. Admin. Code § 9-131". */
export function readCityCode(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  if (!text.slice(at, at + CODE_AHEAD).includes(' Code')) return null;
  return read(at, matchAt(CODE_FIRST, text, at));
}

function read(
  at: number,
  found: RegExpExecArray | null,
): readonly (Citation | CodeCandidate)[] | null {
  if (found === null) return null;
  const { of, city = of, unit, number, subs = '' } = found.groups ?? {};
  const end = at + found[0].length;
  const kind = unit === undefined ? 's' : unit.toLowerCase().slice(0, 2);
  const path = `code/${kind}${number?.toLowerCase()}${subsectionPath(subs)}`;
  const place = city === undefined ? undefined : CITIES.get(plain(city).trim());
  if (city === undefined) return [{ type: 'code', start: at, end, path, of: 'city' }];
  return place === undefined ? null : [cite(at, end, `/us-${place}/${path}`)];
}
