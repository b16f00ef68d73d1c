import { SP, SP0 } from '../pattern.ts';

/** A federal code that is cited by title and section. */
export interface Code {
  readonly id: 'usc' | 'cfr';
  /** Source of a pattern for the code's name in all its spellings. */
  readonly name: string;
  /** Spellings that are also something else (a university) and so need more evidence. */
  readonly weakName: RegExp | null;
  /** Source of a pattern for one section number, without subsections. */
  readonly section: string;
  /** Standard path of a title. */
  readonly path: (title: string) => string;
}

const US = String.raw`U\.?\s?S\.?`;

/** The United States Code. Sections may carry letters and hyphens: 1028A, 285t-2, 2000bb-1. */
const USC: Code = {
  id: 'usc',
  name: `(?:U\\.${SP0}S\\.${SP0}C(?:\\.(?:${SP0}[AS]\\.)?|\\b)|USC[AS]?\\b|${US}${SP}[Cc]ode(?:${SP}Annotated)?\\b|(?:United${SP}States|Federal)${SP}[Cc]ode(?:${SP}Annotated)?\\b)(?:${SP}App(?:endix\\b|\\.))?`,
  weakName: /^USC/,
  section: String.raw`\d{1,6}(?:(?:[A-Z]{1,2}|[a-z]{1,4})(?![A-Za-z])(?:-\d{1,4}[a-z]{0,2}(?![A-Za-z0-9]))?)?(?![A-Za-z0-9])(?!\.\d|,\d{3}(?!\d))`,
  path: (title) => `/us/usc/t${title}`,
};

/** The Code of Federal Regulations: sections have a part before the point; whole parts are cited too. */
const CFR: Code = {
  id: 'cfr',
  name: `(?:C\\.${SP0}F\\.${SP0}R\\.?|CFR\\b|Code${SP}of${SP}Federal${SP}Regulations\\b)`,
  weakName: null,
  section: String.raw`(?:\d{1,5}[a-z]?\.\d{1,5}[A-Za-z]?(?:-\d{1,3}[A-Za-z]?)*(?:T)?(?![A-Za-z0-9])|(?:[Pp]arts?|pts?\.)\s?\d{1,5}[a-z]?(?![A-Za-z0-9])|\d{1,5}(?![A-Za-z0-9.])|\d{1,5}(?=\.(?!\d)))`,
  path: (title) => `/us/cfr/t${title}`,
};

export const CODES: readonly Code[] = [USC, CFR];

// Upper bounds of section numbers by title of the U.S. Code, generous: a citation beyond them is a
// score, a course or an address. Titles 53 and above 54 do not exist.
// biome-ignore format: a table
const LAST_SECTION: Readonly<Record<number, number>> = {
  1: 300, 2: 9500, 3: 500, 4: 200, 5: 14000, 6: 1600, 7: 9999, 8: 1900, 9: 500, 10: 21000,
  11: 1600, 12: 6000, 13: 450, 14: 6000, 15: 9999, 16: 8999, 17: 1600, 18: 6100, 19: 5000,
  20: 10999, 21: 2999, 22: 12000, 23: 700, 24: 500, 25: 6000, 26: 9999, 27: 300, 28: 5100,
  29: 3500, 30: 2100, 31: 9999, 32: 999, 33: 4500, 34: 61000, 35: 400, 36: 310000, 37: 1100,
  38: 8999, 39: 5700, 40: 19000, 41: 9000, 42: 20000, 43: 3500, 44: 4200, 45: 1400, 46: 90000,
  47: 2100, 48: 2300, 49: 81000, 50: 5100, 51: 72000, 52: 31000, 54: 330000,
};

/** Whether title `title` of `code` exists and may have a section of this number. */
export function isPlausible(code: Code, title: number, section: string | null): boolean {
  if (code.id === 'cfr') return title >= 1 && title <= 50;
  const last = LAST_SECTION[title];
  if (last === undefined) return false;
  return section === null || Number.parseInt(section, 10) <= last;
}
