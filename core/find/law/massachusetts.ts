import { anyOf, flexible, inRow, matchAt, SP, SP0, standsAt, sticky } from '../pattern.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import { END, ET_SEQ, numberIn, SUBS, subsPath } from './compilations.ts';

/** The General Laws of Massachusetts, which count sections by chapter: "M.G.L. c. 149, § 105D". */

const NAMES = [
  'M.G.L.',
  'MGL',
  'G.L.',
  'G. L.',
  'Mass. Gen. Laws',
  'Mass. G.L.',
  'MASS. GEN. LAWS',
];
const FULL_NAMES = ['Massachusetts General Laws', 'Massachusetts General Law'];
const NAME = anyOf([...NAMES, ...FULL_NAMES].map(flexible));
const CHAPTER_WORD = `(?:[Cc]h?\\.|[Cc]hap(?:ter|\\.)|ch)${SP0}`;
const SIGN = `(?:§§?|ss?\\.|[Ss]ections?|[Ss]ecs?\\.)${SP0}`;
const CHAPTER = '(?<chapter>\\d{1,3}[A-Z]{0,2})';
const SECTION = `(?<section>\\d{1,4}[A-Z]{0,2}(?:½|${SP}1/2)?)`;
const ITEM = `${SECTION}${SUBS}(?:${ET_SEQ})?`;
const LINK = `(?:,${SP}(?:(?:and|or|&)${SP})?|${SP}(?:and|or|&)${SP})`;

// "MGL 126": of the other names a number without the word for a chapter may count anything.
const CHAPTER_FIRST = sticky(
  `${NAME},?${SP0}(?:A(?:nn|NN)\\.${SP})?(?:${CHAPTER_WORD}|(?<=(?:M\\.G\\.L\\.|MGL)${SP}))${CHAPTER}${END}`,
);
const THEN_SECTION = sticky(`,?${SP0}${SIGN}${ITEM}${END}`);
const PLURAL = /^,?\s*(?:§§|ss\.|[Ss]ections|[Ss]ecs\.)/;
const FURTHER = sticky(`${LINK}(?=\\d)(?:${SIGN})?${ITEM}${END}`);

/** First words of its names, letters alone. */
export const MASSACHUSETTS_WORDS: readonly string[] = [
  'M',
  'MGL',
  'G',
  'Mass',
  'MASS',
  'Massachusetts',
];

/** "M.G.L. c. 278A", "G. L. c. 276, § 58A", "Mass. Gen. Laws ch. 149, §§ 148 and 150". */
export function readMassachusetts(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(CHAPTER_FIRST, text, at);
  if (found === null) return null;
  const chapter = `/us-ma/code/ch${found.groups?.chapter}`;
  let end = at + found[0].length;
  const first = matchAt(THEN_SECTION, text, end);
  if (first === null) return [cite(at, end, chapter)];
  end += first[0].length;
  const citations = [cite(at, end, `${chapter}/${sectionPath(first)}`)];
  if (!PLURAL.test(first[0])) return citations;
  for (const next of inRow(FURTHER, text, end)) {
    citations.push(cite(numberIn(next), next.end, `${chapter}/${sectionPath(next.found)}`));
  }
  return citations;
}

function sectionPath({ groups: { section = '', subs } = {} }: RegExpExecArray): string {
  return `s${section.replace(/\s?1\/2/, '½')}${subsPath(subs)}`;
}

const OF_LAWS = `(?:of${SP}(?:the${SP})?)?(?:(?<name>${NAME})(?![A-Za-z])|(?:the${SP})?(?:state${SP})?(?:General${SP}Laws|general${SP}laws)\\b)`;
const CHAPTER_THEN_SECTION = sticky(
  `[Cc]hapter${SP}${CHAPTER},?${SP}${SIGN}${ITEM},?${SP}${OF_LAWS}`,
);
const FIRST_SECTION = sticky(`${SIGN}${ITEM}`);
const OF_CHAPTER = sticky(`${SP}of${SP}[Cc]hapter${SP}${CHAPTER},?${SP}${OF_LAWS}`);
/** No list of sections is longer. */
const MOST_ITEMS = 12;

/** "Chapter 34B, Section 3 of the Massachusetts General Laws"; of the state that the article is in where none is named. */
export function readChapterOfGeneralLaws(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  const found = matchAt(CHAPTER_THEN_SECTION, text, at);
  if (found === null) return null;
  const path = `ch${found.groups?.chapter}/${sectionPath(found)}`;
  return [mark(at, at + found[0].length, path, found)];
}

/** "Sections 12 and 13 of Chapter 12 of the Massachusetts General Laws". */
export function readSectionOfGeneralLaws(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  const items: (readonly [start: number, end: number, path: string])[] = [];
  let end = at;
  for (
    let next = matchAt(FIRST_SECTION, text, end);
    next !== null && items.length < MOST_ITEMS;
    next = matchAt(FURTHER, text, end)
  ) {
    const start = items.length === 0 ? at : end + next[0].search(/\d/);
    end += next[0].length;
    items.push([start, end, sectionPath(next)]);
    if (standsAt(OF_CHAPTER, text, end)) break;
  }
  const chapter = matchAt(OF_CHAPTER, text, end);
  if (chapter === null) return null;
  const close = end + chapter[0].length;
  return items.map(([from, to, path], i) =>
    mark(
      from,
      i === items.length - 1 ? close : to,
      `ch${chapter.groups?.chapter}/${path}`,
      chapter,
    ),
  );
}

/** Of Massachusetts where it is named, else of the state that the article is in. */
function mark(
  start: number,
  end: number,
  path: string,
  { groups: { name } = {} }: RegExpExecArray,
): Citation | CodeCandidate {
  return name === undefined
    ? { type: 'code', start, end, path: `statutes/${path}` }
    : cite(start, end, `/us-ma/code/${path}`);
}
