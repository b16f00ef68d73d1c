import { before, DASH, endingHere, matchAt, type Pattern, SP, SP0, sticky } from '../pattern.ts';

/** One provision in a list of sections. Offsets are UTF-16 units into the text. */
export interface SectionItem {
  readonly start: number;
  readonly end: number;
  /** Section number as written ("1373", "287.7", "Part 107"); of a range the first. */
  readonly section: string;
  /** Path of the subsections: `/a/1/A`, or empty. */
  readonly path: string;
}

export interface SectionList {
  readonly items: readonly SectionItem[];
  readonly end: number;
}

/** The word or sign before a section number, in all its spellings. */
export const SIGN = String.raw`(?:§§|§|SECTIONS?\b|[Ss]ections?\b|[Ss]ecs?\.|[Ss]ec\b|s\.|SEC\.)`;
const PLURAL = /^(?:§§|sections|secs\.)/i;

const SUB = String.raw`\((?:\d{1,2}|[ivx]{1,5}|[IVX]{1,5}|[a-z]{1,2}|[A-Z]{1,2})\)`;
const SUBSECTIONS = sticky(`(?:${SP0}${SUB})+(?:${SP0}(?:${DASH}|to|through)${SP0}${SUB})?`);
// "Section 1373, subsection (b)", as people say it.
const SPELLED_SUBSECTION = sticky(
  `,?${SP}[Ss]ubsection${SP}((?:${SUB})+|[a-z](?![A-Za-z0-9'\u2019]))`,
);
const BARE_SUBSECTIONS = sticky(`(?:${SUB})+`);
const SEPARATOR = sticky(`(?:,${SP}(?:(?:and|or|&)${SP})?|${SP}(?:and|or|&)${SP})`);
const SIGN_AGAIN = sticky(`${SIGN}${SP0}`);
const RANGE = sticky(
  `(?:${SP0}${DASH}${SP0}|${SP}(?:to|through|thru)${SP})(?:${SIGN}${SP0})?(?=\\d)`,
);
// "40 C.F.R. § 122.26 and Section 301(a) of the Clean Water Act": the second is of something else.
const OF_AN_ACT = sticky(
  `${SP}of${SP}(?:the${SP})?(?:(?:federal|landmark|\\d{4})${SP})?(?!Title\\b|U\\.|United${SP}States${SP}Code|Code${SP}of${SP}Fed)[A-Z]`,
);
const TAIL = sticky(`,?${SP0}(?:et\\.?${SP}seq\\.?|note\\b)`);
// After a singular "Section 1373 and 1644" the second number must close the list: otherwise it
// counts something ("Section 1373 and 400 officers").
const CLOSED = `(?=[.;:,)\\]"\u201D]|$|${SP}(?:of|which|that|are|do|were)\\b|${SP}\\()`;
const LIST_CLOSES = sticky(
  `(?:,?${SP}(?:and|or|&)${SP}\\d{3,5}[A-Za-z]?(?:\\([A-Za-z0-9]{1,3}\\))*)?${CLOSED}`,
);
const LIST_LIMIT = 60;

/** Whether `sign` ("§§", "Sections") announces several sections. */
export function isPlural(sign: string): boolean {
  return PLURAL.test(sign);
}

/**
 * Reads a list of sections that starts at offset `at`: "1373", "1373(a)(1) and 1644", "2510–2522",
 * "111(a), (b)". `section` matches one number; `plural` says that a list was announced; `start` is
 * where the words before the first number begin. Null where no number stands.
 */
export function readSections(
  text: string,
  at: number,
  options: { readonly section: Pattern; readonly plural: boolean; readonly start: number },
): SectionList | null {
  const first = readItem(text, at, options.start, options.section);
  if (first === null || startsAnotherCitation(text, first.end)) return null;
  const items = [first];
  let end = first.end;
  let current = first;
  while (items.length < LIST_LIMIT) {
    const separator = matchAt(SEPARATOR, text, end);
    if (separator === null) break;
    const start = end + separator[0].length;
    const next = readNext(text, start, current, separator[0], options);
    if (next === null) break;
    items.push(next);
    current = next;
    end = next.end;
  }
  return { items, end };
}

function readNext(
  text: string,
  start: number,
  previous: SectionItem,
  separator: string,
  options: { readonly section: Pattern; readonly plural: boolean },
): SectionItem | null {
  const bare = matchAt(BARE_SUBSECTIONS, text, start);
  if (bare !== null && previous.path !== '') {
    const end = start + bare[0].length;
    const path = besidePath(previous.path, subsectionPath(bare[0]));
    return { start, end, section: previous.section, path };
  }
  const sign = matchAt(SIGN_AGAIN, text, start);
  const item = readItem(text, start + (sign?.[0].length ?? 0), start, options.section);
  if (item === null || startsAnotherCitation(text, item.end)) return null;
  if (sign !== null && matchAt(OF_AN_ACT, text, item.end) !== null) return null;
  if (sign !== null || options.plural) return item;
  if (isOfSamePart(item.section, previous.section)) return item;
  const looksLikeSection = /^\d{3,}/.test(item.section) && !/^(?:19|20)\d\d$/.test(item.section);
  const isListed =
    item.path !== '' ||
    separator.includes('&') ||
    (isLong(item.section) && isLong(previous.section)) ||
    isNeighbor(item.section, previous.section) ||
    matchAt(LIST_CLOSES, text, item.end) !== null;
  return looksLikeSection && isListed ? item : null;
}

/** "8 U.S.C. 1373 and 1644 bar the city": what is counted has a comma in four digits. */
function isLong(section: string): boolean {
  return /^\d{4}/.test(section);
}

/** "40 C.F.R. § 60.5390b(a) and 60.5391b". */
function isOfSamePart(section: string, previous: string): boolean {
  const [part, number] = section.split('.');
  return number !== undefined && number.length > 1 && previous.startsWith(`${part}.`);
}

/** "28 U.S.C. 2201 and 2202": what is counted follows no section so closely. */
const CLOSE_BY = 10;

function isNeighbor(section: string, previous: string): boolean {
  const step = Number(section) - Number(previous);
  return step > 0 && step <= CLOSE_BY;
}

function readItem(text: string, at: number, start: number, section: Pattern): SectionItem | null {
  const number = matchAt(section, text, at);
  if (number === null) return null;
  let end = at + number[0].length;
  const subsections = matchAt(SUBSECTIONS, text, end);
  if (subsections !== null) end += subsections[0].length;
  const spelled = subsections === null ? matchAt(SPELLED_SUBSECTION, text, end) : null;
  if (spelled !== null) end += spelled[0].length;
  end = readRange(text, end, section);
  const tail = matchAt(TAIL, text, end);
  if (tail !== null) end += tail[0].length;
  const written = subsections?.[0] ?? spelled?.[1] ?? '';
  const path = subsectionPath(written) + (tail?.[0].includes('note') ? '/note' : '');
  return { start, end, section: number[0], path };
}

/** End of "–2522" after the first number of a range, or `end` itself. */
function readRange(text: string, end: number, section: Pattern): number {
  const dash = matchAt(RANGE, text, end);
  if (dash === null) return end;
  const from = end + dash[0].length;
  const last = matchAt(section, text, from);
  if (last === null || startsAnotherCitation(text, from + last[0].length)) return end;
  const close = from + last[0].length;
  const subsections = matchAt(SUBSECTIONS, text, close);
  return close + (subsections?.[0].length ?? 0);
}

const ANOTHER = sticky(
  String.raw`\s{1,3}(?:U\.\s?S|USC|C\.\s?F|CFR|Stat|Fed|F\.|S\.\s?Ct|United States Code)`,
);

/** Whether the number that ended at `end` is the title or volume of the next citation. */
function startsAnotherCitation(text: string, end: number): boolean {
  return matchAt(ANOTHER, text, end) !== null;
}

/**
 * Path of "(6)" after "(b)(5)", which is `/b/6`: it takes the place of the part of its own kind.
 * Letters come first in a path, roman numbers after digits.
 */
function besidePath(previous: string, next: string): string {
  const parts = previous.split('/').slice(1);
  const [first = ''] = next.split('/').slice(1);
  const isRoman = /^[ivx]+$/.test(first) && parts.slice(2).some((part) => /^[ivx]+$/.test(part));
  const kept = parts.findIndex((part, i) => {
    if (/\d/.test(first)) return /\d/.test(part);
    if (/[A-Z]/.test(first)) return /[A-Z]/.test(part);
    return /[a-z]/.test(part) && (isRoman ? i >= 2 : i < 2);
  });
  const lead = kept < 0 ? [] : parts.slice(0, kept);
  return lead.map((part) => `/${part}`).join('') + next;
}

// "subsection (a) of Section 1373", "Subsections (a) and (b) of 8 U.S.C. 1373".
const SUBSECTION_BEFORE = endingHere(
  `(?<lead>\\b[Ss]ubsections?${SP}(?<subs>(?:${SUB})+)(?:,?${SP}(?:and|or)${SP}(?:${SUB})+)?${SP}(?:of|in)${SP}(?:the${SP})?)`,
);
const LONGEST_LEAD = 60;

/** The subsections named before a section at `at`: where they begin, and the path of the first; or null. */
export function subsectionsBefore(
  text: string,
  at: number,
): { readonly start: number; readonly path: string } | null {
  // A word that ends in other letters is next to free.
  if (!/[fne]\s$/.test(before(text, at, 2))) return null;
  const { lead = '', subs = '' } = matchAt(SUBSECTION_BEFORE, text, at)?.groups ?? {};
  if (lead === '' || lead.length > LONGEST_LEAD) return null;
  return { start: at - lead.length, path: subsectionPath(subs) };
}

/** `/s9` and the path of its subsections, or nothing where no section is cited. */
export function sectionPart(section: string | undefined, subs = ''): string {
  return section === undefined ? '' : `/s${section}${subs}`;
}

/** `(a)(1)` as `/a/1`; only the first of a range of subsections counts. */
export function subsectionPath(written: string): string {
  if (written === '') return '';
  const [first = ''] = written.split(/\)\s*(?:to|through|[-\u2010-\u2014])\s*\(/);
  return [...first.matchAll(/\(?([A-Za-z0-9]+)\)?/g)].map(([, part]) => `/${part}`).join('');
}
