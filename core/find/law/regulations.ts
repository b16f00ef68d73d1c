import { anyOf, firstLetters, flexible, matchAt, SP, SP0, sticky } from '../pattern.ts';
import { type Citation, cite } from './citation.ts';
import { END, ET_SEQ, furtherSection, MARK, SUBS, subsPath, withFurther } from './compilations.ts';

/** Regulations of the states: "N.J.A.C. 13:59-1.1", "22 NYCRR 142.3", "Cal. Code Regs. tit. 15, § 3000". */
interface Regulations {
  /** Path of the compilation. */
  readonly base: string;
  readonly names: readonly string[];
  /** Source of a pattern for a section number. */
  readonly section: string;
}

// biome-ignore format: a table
const NUMBERED: readonly Regulations[] = [
  { base: '/us-nj/njac', names: ['N.J.A.C.', 'NJAC', 'N.J. Admin. Code', 'New Jersey Administrative Code'], section: '\\d{1,2}[A-Z]?:\\d{1,3}[A-Z]?-\\d{1,3}(?:\\.\\d{1,3})?[A-Z]?' },
  { base: '/us-or/oar', names: ['OAR', 'Or. Admin. R.', 'Oregon Administrative Rules', 'Oregon Administrative Rule'], section: '\\d{3}-\\d{3}-\\d{4}' },
  { base: '/us-wa/wac', names: ['WAC', 'Wash. Admin. Code', 'Washington Administrative Code'], section: '\\d{1,3}-\\d{1,3}[A-Z]?-\\d{3,5}[A-Z]?' },
];
// biome-ignore format: a table
const TITLED: readonly Regulations[] = [
  { base: '/us-ny/nycrr', names: ['N.Y. Comp. Codes R. & Regs.', 'New York Codes, Rules and Regulations'], section: '\\d{1,4}(?:-\\d{1,2})?\\.\\d{1,4}' },
  { base: '/us-ca/ccr', names: ['Cal. Code Regs.', 'California Code of Regulations'], section: '\\d{1,6}(?:\\.\\d{1,3})?' },
];

const BY_NUMBER = NUMBERED.map(({ base, names, section }) => ({
  base,
  pattern: sticky(
    `${anyOf(names.map(flexible))}${MARK}(?<section>${section})${SUBS}(?:${ET_SEQ})?${END}`,
  ),
  more: furtherSection(section),
}));
const BY_TITLE = TITLED.map(({ base, names, section }) => ({
  base,
  pattern: sticky(
    `${anyOf(names.map(flexible))},?${SP}[Tt]it(?:\\.|le)${SP}(?<title>\\d{1,2}),?${SP}(?:§§?|[Ss]ections?|[Ss]ec\\.)${SP0}(?<section>${section})${SUBS}(?:${ET_SEQ})?${END}`,
  ),
  more: furtherSection(section),
}));
const NEW_YORK = sticky(
  `(?<title>\\d{1,2})${SP0}(?:NYCRR|N\\.${SP0}Y\\.${SP0}C\\.${SP0}R\\.${SP0}R\\.)${SP}(?:(?<part>[Pp]arts?${SP}\\d{1,4})|(?:§§?|[Ss]ections?)?${SP0}(?<section>\\d{1,4}(?:-\\d{1,2})?\\.\\d{1,4}(?:-[a-z])?)${SUBS})${END}`,
);

/** First words of the names, letters alone. */
export const REGULATION_WORDS: readonly string[] = [...NUMBERED, ...TITLED].flatMap(({ names }) =>
  names.map(firstLetters),
);
/** What stands behind the number of a title, letters alone. */
export const REGULATION_TITLE_WORDS: readonly string[] = ['NYCRR', 'N'];
/** More than the name of regulations has before its last words, in characters. */
const NAME_LENGTH = 32;
const MAY_NAME = /^(?:N\.?J|OAR|WAC)|R\.|Re?g|Admin|Rules/;

/** "OAR 137-055-1020", "Cal. Code Regs. tit. 15, § 3000". */
export function readRegulation(text: string, at: number): readonly Citation[] | null {
  if (!MAY_NAME.test(text.slice(at, at + NAME_LENGTH))) return null;
  for (const { base, pattern, more } of [...BY_NUMBER, ...BY_TITLE]) {
    const found = matchAt(pattern, text, at);
    if (found === null) continue;
    const { title, section } = found.groups ?? {};
    const path = title === undefined ? base : `${base}/t${title}`;
    return withFurther(text, at, found, more, path, section);
  }
  return null;
}

/** "22 NYCRR 142.3", "22 N.Y.C.R.R. Part 1200". */
export function readNewYorkRegulation(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(NEW_YORK, text, at);
  if (found === null) return null;
  const { title, part, section, subs } = found.groups ?? {};
  const unit = part === undefined ? `s${section}${subsPath(subs)}` : `pt${/\d+/.exec(part)?.[0]}`;
  return [cite(at, at + found[0].length, `/us-ny/nycrr/t${title}/${unit}`)];
}
