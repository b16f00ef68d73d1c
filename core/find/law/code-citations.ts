import { anyOf, matchAt, type Pattern, SP, SP0, standsAt, sticky } from '../pattern.ts';
import { type Citation, cite, type ShortSection } from './citation.ts';
import { CODES, type Code, isPlausible } from './codes.ts';
import { isPlural, readSections, type SectionItem, type SectionList, SIGN } from './sections.ts';

/**
 * Citations of the U.S. Code and the Code of Federal Regulations in every order of their parts:
 * title, code, section words, sections. One grammar serves both codes.
 */

const TITLE_WORD = `(?:[Tt]itle|TITLE|[Tt]it\\.)${SP}`;
const OF_THE = `,?${SP}(?:(?:of|under)${SP}(?:the${SP})?)?`;
const ANY_CODE = anyOf(CODES.map((code) => code.name));

interface Grammar {
  readonly code: Code;
  readonly section: Pattern;
  /** "8 U.S.C. §", "Title 8 of the U.S. Code, Section", "Section 8 U.S.C. s." */
  readonly titleCodeSign: Pattern;
  /** "U.S. Code 8, Section", "U.S. Code, Title 8, Section" */
  readonly codeTitleSign: Pattern;
  /** After the sections: " of Title 8 of the U.S. Code", ", Title 5", " of 49 U.S.C." */
  readonly ofTitle: Pattern;
  /** After "Title 8, Section 1373": " of the U.S. Code". */
  readonly ofCode: Pattern;
}

const GRAMMARS: readonly Grammar[] = CODES.map((code) => ({
  code,
  section: sticky(code.section),
  titleCodeSign: sticky(
    `(?:${SIGN}${SP0})?(?:${TITLE_WORD})?(?<title>\\d{1,2})(?:${OF_THE}|${SP0})(?<code>${code.name})(?:,?${SP0}(?<sign>${SIGN}))?${SP0}`,
  ),
  codeTitleSign: sticky(
    `(?<code>${code.name}),?${SP}(?:${TITLE_WORD})?(?<title>\\d{1,2}),?${SP}(?<sign>${SIGN})${SP0}`,
  ),
  ofTitle: sticky(
    `${OF_THE}(?:${TITLE_WORD}(?<t1>\\d{1,2})\\b(?:${OF_THE}(?<c1>${code.name})|${SP}of${SP}the${SP}[Cc]ode\\b)?|(?<t2>\\d{1,2})${SP0}(?<c2>${code.name})|(?<c3>${code.name}),?${SP}(?:${TITLE_WORD})?(?<t3>\\d{1,2})\\b)`,
  ),
  ofCode: sticky(`${OF_THE}(?<code>${code.name})`),
}));

const TITLE_ONLY = sticky(`${TITLE_WORD}(\\d{1,2})\\b`);
const TITLE_SIGN = sticky(
  `${TITLE_WORD}(\\d{1,2}),?${SP}(?:[Cc]hapter${SP}\\d{1,3}[A-Z]?,?${SP})?(?:(?<sign>${SIGN})${SP0}|(?=[Pp]arts?${SP}\\d))`,
);
const SIGN_FIRST = sticky(`(?<sign>${SIGN})${SP0}`);
const THAT_TITLE = sticky(`${SP}of${SP}(?:that|this|the${SP}same)${SP}title\\b`);
// A section of something named: "Section 1373 of the Tax Code". Known codes were tried before.
const OF_SOMETHING = sticky(
  `(?:,?${SP}(?:of|in|under)${SP}(?:the${SP}|its${SP}|our${SP})?(?:[A-Z]|bill\\b|contract\\b|lease\\b|agreement\\b|charter\\b|ordinance\\b|measure\\b|(?!federal|immigration|the\\b|its\\b|our\\b)[a-z]+${SP}(?:code|ordinance|charter|contract|bill)\\b)|,?${SP}of${SP}(?:the|its|our)${SP}(?!(?:[a-z]+${SP})?(?:laws?|statutes?|code|act|federal|immigration|same)\\b)[a-z])`,
);
const ANY_CODE_AT = sticky(ANY_CODE);
// "Section 1373 of the U.S. Code": as news writes it, without the title.
const OF_CODE = sticky(`,?${SP}(?:of|in)${SP}(?:the${SP})?${GRAMMARS[0]?.code.name}`);

/** Reads citations that begin with a title number or "Title 8" at `at`. */
export function readTitleFirst(text: string, at: number): readonly Citation[] | null {
  for (const grammar of GRAMMARS) {
    const head = matchAt(grammar.titleCodeSign, text, at);
    if (head === null) continue;
    return readAfterHead(text, at, grammar, head) ?? readWholeTitle(text, at, grammar, head);
  }
  return readTitleSection(text, at);
}

// "U.S. citizens", "United States attorney": mostly no law is spoken of.
const MAY_NAME_CODE = sticky(
  `(?:U\\.?${SP0}S\\.?|United${SP}States|Federal)(?:${SP0}C\\b|${SP}[Cc]ode)|C\\.|C[Fo]|USC`,
);

const TREASURY_REGULATION = sticky(
  `Treas(?:\\.|ury)${SP}Reg(?:\\.|ulations?)${SP}(?:§{1,2}|[Ss]ections?|[Ss]ec\\.)${SP0}`,
);

/** "Treas. Reg. § 1.170A-1(h)(3)", which is title 26 of the Code of Federal Regulations. */
export function readTreasuryRegulation(text: string, at: number): readonly Citation[] | null {
  const head = matchAt(TREASURY_REGULATION, text, at);
  const cfr = GRAMMARS.find(({ code }) => code.id === 'cfr');
  if (head === null || cfr === undefined) return null;
  const from = at + head[0].length;
  const list = readSections(text, from, { section: cfr.section, plural: false, start: at });
  return list && toCitations(cfr.code, '26', list.items);
}

/** Reads "U.S. Code 8, Section 1373" at `at`. */
export function readCodeFirst(text: string, at: number): readonly Citation[] | null {
  if (!standsAt(MAY_NAME_CODE, text, at)) return null;
  for (const grammar of GRAMMARS) {
    const head = matchAt(grammar.codeTitleSign, text, at);
    const read = head && readAfterHead(text, at, grammar, head);
    if (read) return read;
  }
  return null;
}

/**
 * Reads what begins with "Section", "Sec." or a section sign at `at`: a full citation when the
 * title follows, otherwise short forms that lean on other text.
 */
export function readSignFirst(
  text: string,
  at: number,
): readonly (Citation | ShortSection)[] | null {
  const odd = readOddOrder(text, at);
  if (odd !== null) return odd;
  const head = matchAt(SIGN_FIRST, text, at);
  if (head === null) return null;
  const sign = head.groups?.sign ?? '';
  const from = at + head[0].length;
  for (const grammar of GRAMMARS) {
    const list = readSections(text, from, {
      section: grammar.section,
      plural: isPlural(sign),
      start: at,
    });
    const tail = list && matchOfTitle(grammar, text, list.end);
    if (!list || !tail) continue;
    const { t1, t2, t3, c1, c2, c3 } = tail.groups ?? {};
    const title = t1 ?? t2 ?? t3 ?? '';
    if (!(c1 ?? c2 ?? c3) && grammar.code.id === 'cfr') continue;
    // "Section 1373, 8 U.S.C. 1373" says it twice.
    if (standsAt(OWN_SECTION, text, list.end + tail[0].length)) continue;
    const named = closeList(list, list.end + tail[0].length);
    if (isOtherCode(text, list.end + tail[0].length)) return null;
    const citations = toCitations(grammar.code, title, named.items);
    if (citations !== null) return citations;
  }
  return readShort(text, at, from, isPlural(sign));
}

const OWN_SECTION = sticky('\\s{1,3}(?:§{1,2}\\s?)?\\d');

// How " of Title 8", ", Title 5" and " of 49 U.S.C." begin.
const MAY_OF_TITLE = sticky(',?\\s{1,10}(?:of|under|[Tt]it|TIT|\\d|[UCF])');

function matchOfTitle(
  { ofTitle }: Pick<Grammar, 'ofTitle'>,
  text: string,
  at: number,
): RegExpExecArray | null {
  return standsAt(MAY_OF_TITLE, text, at) ? matchAt(ofTitle, text, at) : null;
}

/** "§ 287.7", of a regulation or a state's code. */
const POINTED_SECTION = sticky(
  '\\d{1,5}[A-Z]?(?:\\.\\d{1,5}[A-Za-z]?){1,2}(?:-\\d{1,3})?(?![A-Za-z0-9.]\\d)',
);
const USC_SECTION = GRAMMARS[0]?.section ?? sticky('(?!)');

/** "Section 1373" and lists of such, with "of that title" where it says so. */
function readShort(
  text: string,
  at: number,
  from: number,
  plural: boolean,
): readonly ShortSection[] | null {
  const list =
    readSections(text, from, { section: USC_SECTION, plural, start: at }) ??
    readSections(text, from, { section: POINTED_SECTION, plural, start: at });
  if (list === null) return null;
  const tail = matchAt(THAT_TITLE, text, list.end) ?? matchAt(OF_CODE, text, list.end);
  const closed = closeList(list, list.end + (tail?.[0].length ?? 0));
  if (tail === null && matchAt(OF_SOMETHING, text, list.end) !== null) return null;
  return closed.items.map(({ start, end, section, path }) => ({
    type: 'section',
    start,
    end,
    section,
    path,
  }));
}

/** "Part 107 of Title 14 of the Code of Federal Regulations". */
export function readPartFirst(text: string, at: number): readonly Citation[] | null {
  for (const { code, section, ofTitle } of GRAMMARS) {
    if (code.id !== 'cfr') continue;
    const list = readSections(text, at, { section, plural: false, start: at });
    const tail = list && matchOfTitle({ ofTitle }, text, list.end);
    const { t1, t2, t3, c1, c2, c3 } = tail?.groups ?? {};
    if (!list || !tail || (c1 ?? c2 ?? c3) === undefined) continue;
    const closed = closeList(list, list.end + tail[0].length);
    return toCitations(code, t1 ?? t2 ?? t3 ?? '', closed.items);
  }
  return null;
}

const SIGN_TITLE = sticky(`${SIGN}${SP0}(?:${TITLE_WORD}|\\d{1,2}(?!\\d))`);

/** "Section 8 U.S.C. s. 1373": the section word stands before the title. */
function readOddOrder(text: string, at: number): readonly Citation[] | null {
  if (!standsAt(SIGN_TITLE, text, at)) return null;
  for (const grammar of GRAMMARS) {
    const head = matchAt(grammar.titleCodeSign, text, at);
    const read = head && readAfterHead(text, at, grammar, head);
    if (read) return read;
  }
  return null;
}

/** "Title 8, Section 1373", with or without "of the U.S. Code" after it. */
function readTitleSection(text: string, at: number): readonly Citation[] | null {
  const head = matchAt(TITLE_SIGN, text, at);
  if (head === null) return null;
  const title = head[1] ?? '';
  const plural = isPlural(head.groups?.sign ?? '');
  for (const { code, section, ofCode } of [...GRAMMARS].reverse()) {
    const list = readSections(text, at + head[0].length, { section, plural, start: at });
    if (list === null) continue;
    const tail = matchAt(ofCode, text, list.end);
    if (tail === null && code.id === 'cfr') continue;
    const end = list.end + (tail?.[0].length ?? 0);
    if (tail === null && matchAt(OF_SOMETHING, text, end) !== null) return null;
    const citations = toCitations(code, title, closeList(list, end).items);
    if (citations !== null) return citations;
  }
  return null;
}

/** "Title 8 of the U.S. Code" with no section after it. */
function readWholeTitle(
  text: string,
  at: number,
  { code }: Grammar,
  head: RegExpExecArray,
): readonly Citation[] | null {
  if (matchAt(TITLE_ONLY, text, at) === null || head.groups?.sign !== undefined) return null;
  const title = head.groups?.title ?? '';
  if (!isPlausible(code, Number(title), null)) return null;
  const end = at + head[0].trimEnd().length;
  return [cite(at, end, code.path(title))];
}

function readAfterHead(
  text: string,
  at: number,
  { code, section }: Grammar,
  head: RegExpExecArray,
): readonly Citation[] | null {
  const { title = '', sign, code: codeName = '' } = head.groups ?? {};
  const from = at + head[0].length;
  const plural = sign !== undefined && isPlural(sign);
  const list = readSections(text, from, { section, plural, start: at });
  if (list === null) return null;
  if (code.weakName?.test(codeName) && sign === undefined && !isStrong(text, at, list)) return null;
  const path = /App/.test(codeName) ? `${title}a` : title;
  return toCitations(code, title, list.items, path);
}

/**
 * "8 USC 1373" is a law, "No. 8 USC 35" a score and "12 USC 300-level" a course: without dots or a
 * section sign, ask for three digits and nothing glued to them.
 */
function isStrong(text: string, at: number, { items, end }: SectionList): boolean {
  const first = items[0];
  if (first === undefined || !/^\d{3}/.test(first.section)) return false;
  if (/(?:No\.|#)\s?$/.test(text.slice(Math.max(0, at - 5), at))) return false;
  if (!isRisingRange(text.slice(first.start, first.end))) return false;
  return !/^-[A-Za-z]/.test(text.slice(end, end + 2));
}

/** Whether numbers with a hyphen between them can be a range of sections: "2510-2522", no score. */
function isRisingRange(written: string): boolean {
  const [, from, to] = /(\d+)-(\d+)/.exec(written) ?? [];
  if (from === undefined || to === undefined) return true;
  return from.length >= 3 && Number(to) > Number(from);
}

/** "Title 18, Section 3 of the Delaware Code": the title is not one of a federal code. */
function isOtherCode(text: string, end: number): boolean {
  const rest = matchAt(OF_SOMETHING, text, end);
  if (rest === null) return false;
  return matchAt(ANY_CODE_AT, text, end + rest[0].length - 1) === null;
}

/** The same list, its last item reaching to `end`. */
function closeList(list: SectionList, end: number): SectionList {
  const items = list.items.map((item, i) =>
    i === list.items.length - 1 ? { ...item, end } : item,
  );
  return { items, end };
}

function toCitations(
  code: Code,
  title: string,
  items: readonly SectionItem[],
  pathTitle = title,
): readonly Citation[] | null {
  const citations: Citation[] = [];
  for (const { start, end, section, path } of items) {
    if (!isPlausible(code, Number(title), section.replace(/^\D+/, ''))) return null;
    const base = `${code.path(pathTitle)}/${sectionPart(code, section)}`;
    citations.push({
      type: 'citation',
      kind: 'instrument',
      start,
      end,
      ref: base + path,
      base,
      section,
    });
  }
  return citations;
}

/** `s1373`; of a part of the CFR ("Part 107", a bare "287") `pt107`. */
function sectionPart(code: Code, section: string): string {
  const number = section.replace(/^\D+/, '');
  return code.id === 'usc' || number.includes('.') ? `s${number}` : `pt${number}`;
}
