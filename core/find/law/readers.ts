import {
  APOS,
  before,
  endingHere,
  matchAt,
  pastBlanks,
  SP,
  SP0,
  standsAt,
  sticky,
  wordEnd,
} from '../pattern.ts';
import { readSectionOfAct } from './acts.ts';
import { type Citation, type LawCandidate, readFirst } from './citation.ts';
import { readAmendment } from './constitution.ts';
import { readDocket } from './dockets.ts';
import { readSection } from './section-first.ts';
import { subsectionPath, subsectionsBefore } from './sections.ts';
import { FLORIDA_SECTION, NUMBER_READERS, READERS } from './starts.ts';

/** Reads what begins with the section sign at `at`. */
export function readSign(text: string, at: number): readonly LawCandidate[] | null {
  return readFirst([readSection], text, at);
}

// Words in lower case are too common to stop at; the number after them is met anyhow.
const WORDS_BEFORE = new RegExp(
  `(?<![A-Za-z0-9])(?:(sections?|secs?\\.?)|(?<!${APOS})(ss?\\.)|(title)|(chapter)|(proposition)|(exec(?:utive|\\.)${SP}orders?(?:${SP}\\(E\\.?O\\.?\\))?(?:${SP}\\(?[Nn]os?\\.)?))${SP}#?$`,
);
const LONGEST_WORDS = 40;
/** The words as they are met with a capital, in the order of the groups above. */
const STARTS_BEFORE = ['Section', FLORIDA_SECTION, 'Title', 'Chapter', 'Proposition', 'Executive'];

/**
 * Reads what the number at `at` belongs to: with the word in lower case before it ("section 1373"),
 * or as a title, volume or ordinal. What begins before `from` is left.
 */
export function readNumber(text: string, at: number, from: number): readonly LawCandidate[] | null {
  const end = wordEnd(text, at);
  const words = WORDS_BEFORE.exec(before(text, at, LONGEST_WORDS));
  if (words !== null && at - words[0].length >= from) {
    const [whole, ...forms] = words;
    const word = STARTS_BEFORE[forms.findIndex((form) => form !== undefined)] ?? '';
    const found = readFirst(READERS.get(word) ?? [], text, at - whole.length);
    if (found !== null) return found;
  }
  const next = text.charCodeAt(end);
  if (next === HYPHEN) return readDocket(text, at);
  if (end - at > LONGEST_NUMBER) return null;
  if (next === COLON) return readDocket(text, at);
  if (standsAt(ORDINAL_AFTER, text, end)) return readAmendment(text, at);
  if (standsAt(SUBSECTION_AFTER, text, end)) return readSectionOfAct(text, at);
  const word = pastBlanks(text, end);
  return readFirst(NUMBER_READERS.get(text.slice(word, wordEnd(text, word))) ?? [], text, at);
}

/** No title, volume, ordinal or docket has more digits. */
const LONGEST_NUMBER = 4;
const HYPHEN = '-'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const ORDINAL_AFTER = sticky('(?:st|nd|rd|th)\\b');
const SUBSECTION_AFTER = sticky(`[A-D]?${SP0}\\([a-z]\\)`);

// "Section 9(a) of Executive Order 13768".
const SECTION_BEFORE = endingHere(
  `(?<lead>\\b[Ss]ec(?:tion|\\.)${SP}(?<section>\\d{1,2})(?<subs>(?:\\([a-z0-9]{1,3}\\))*)${SP}of${SP}(?:the${SP})?)`,
);
const IS_ORDER = /^\/us\/eo\//;

/** The same candidates with the section or subsections before the first: "subsection (a) of Section 1373". */
export function withSubsection(
  text: string,
  [first, ...others]: readonly LawCandidate[],
  from: number,
): readonly LawCandidate[] {
  if (first === undefined || (first.type !== 'section' && first.type !== 'citation')) {
    return first === undefined ? [] : [first, ...others];
  }
  if (first.type === 'citation' && first.ref !== null && IS_ORDER.test(first.ref)) {
    return [withSection(text, first, first.ref, from), ...others];
  }
  const lead = first.section === null ? null : subsectionsBefore(text, first.start);
  if (lead === null || lead.start < from) return [first, ...others];
  const { start } = lead;
  if (first.type === 'section')
    return [{ ...first, start, path: lead.path + first.path }, ...others];
  return [{ ...first, start, ref: first.ref && first.ref + lead.path }, ...others];
}

function withSection(text: string, order: Citation, ref: string, from: number): Citation {
  const {
    lead = '',
    section,
    subs = '',
  } = matchAt(SECTION_BEFORE, text, order.start)?.groups ?? {};
  const start = order.start - lead.length;
  if (lead === '' || lead.length > LONGEST_WORDS || start < from) return order;
  return { ...order, start, ref: `${ref}/s${section}${subsectionPath(subs)}` };
}

/** What the grammar of law reads at the start of `text`, or null. */
export function readCitation(text: string): readonly LawCandidate[] | null {
  if (text.startsWith('§')) return readSign(text, 0);
  if (/^\d/.test(text)) return readNumber(text, 0, 0);
  return readFirst(READERS.get(text.slice(0, wordEnd(text, 0))) ?? [], text, 0);
}
