import { daysBetween, type Era } from './dates.ts';
import type { Lexicon, LexiconLetter, LexiconPost } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { before, isWordAt, matchAt, occurrences, SP, sticky } from './pattern.ts';
import { sentenceAround } from './sentences.ts';
import type { Topic } from './topic.ts';

/** Letters and lists that news describes: "its 15-page letter", "the Justice Department's list". */

interface Evidence {
  readonly era: Era | null;
  readonly topic: Topic;
  /** The places that the article names. */
  readonly places: readonly Mention[];
}

const PAGES = /\b(?:\d{1,2}|[a-z]+)-page $/;
const PAGES_LENGTH = 24;
const DEPARTMENT =
  '(?:the )?(?:(?:U\\.S\\. )?(?:Justice |federal )?[Dd]epartment|DOJ|Sessions|[Aa]ttorney [Gg]eneral|government)';
// A letter to or from anybody else is another letter.
const TO_OTHERS = new RegExp(`^ (?:from|of|by)\\b|^ to (?!${DEPARTMENT})`);
const TO_PLACE = /^ to (?:the )?(?:(?:mayor|city|county|state|sheriff|police) (?:of )?)?$/;
const BY_DEPARTMENT = new RegExp(
  `${DEPARTMENT}['\u2019]s? (?:[a-z]+ )?$|${DEPARTMENT}\\b.{0,60}\\b(?:its|an?|the) $`,
);
const OWN = /\b(?:its|his|her|their) $/;
const OF_PLACE = /^['\u2019]s? (?:own |[a-z]+ )?$/;
/** How long after its day news speaks of a letter as "its letter". */
const RECENT_DAYS = 120;
const REACH = 60;
/** Longest stretch after a place in which a letter can be its own. */
const SENTENCE = 260;

/** Letters of the record by sender or addressee and day; none where two fit. */
export function describeLetters(
  text: string,
  { posts = [] }: Lexicon,
  { era, topic, places }: Evidence,
): Mention[] {
  if (era === null || posts.length === 0) return [];
  const named = places.filter(({ id }) => id !== null);
  const mentions: Mention[] = [];
  // Only around places: nothing else says whose letter it is.
  let from = 0;
  for (const [i, place] of named.entries()) {
    const next = named[i + 1]?.start ?? text.length;
    const lead = Math.max(from, place.start - REACH);
    from = Math.min(next, place.end + SENTENCE);
    for (const found of occurrences(text.slice(lead, from), 'letter')) {
      const at = lead + found;
      const end = at + 'letter'.length;
      if (isWordAt(text, at - 1) || isWordAt(text, end)) continue;
      const start = at - (PAGES.exec(before(text, at, PAGES_LENGTH))?.[0].length ?? 0);
      const around = at < place.start ? [named[i - 1], place] : [place, named[i + 1]];
      mentions.push(...describe(text, start, end, sent(text, { start, end }, around, posts, era)));
    }
  }
  return mentions.length > 0 && topic.isDispute ? mentions : [];
}

/** Id of the letter described at a span with the places `earlier` and `later` around it, or null. */
function sent(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  [earlier, later]: readonly (Mention | undefined)[],
  posts: readonly LexiconPost[],
  era: Era,
): string | null {
  const [from, to] = sentenceAround(text, start, end);
  const lead = text.slice(Math.max(from, start - REACH * 2), start);
  if (later !== undefined && later.end <= to && later.start - end < REACH) {
    const isAddressee = TO_PLACE.test(text.slice(end, later.start));
    if (isAddressee && BY_DEPARTMENT.test(lead)) return only(posts, later.id, 'to', era);
  }
  if (earlier === undefined || earlier.start < from) return null;
  const isOwn = OWN.test(lead) || OF_PLACE.test(text.slice(earlier.end, start));
  if (!isOwn || TO_OTHERS.test(text.slice(end, to))) return null;
  return only(posts, earlier.id, 'from', era);
}

/** The only letter of a place in the era; of several the last, where the day is known. */
function only(
  posts: readonly LexiconPost[],
  place: string | null,
  side: LexiconPost['side'],
  { from, to }: Era,
): string | null {
  const isDay = from === to;
  const fitting = posts
    .filter((one) => one.place === place && one.side === side && one.date <= to)
    .filter(({ date }) => (isDay ? daysBetween(date, to) <= RECENT_DAYS : date >= from))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (fitting.length > 1 && !isDay) return null;
  return fitting.at(-1)?.id ?? null;
}

const DEPARTMENT_NAMES = ['Justice Department', 'DOJ'];
const LIST = sticky(`['\u2019]s${SP}list(?![A-Za-z0-9])`);
const COUNT = /\b(\d{1,2})(?:st|nd|rd|th)? $/;
const COUNT_LENGTH = 6;
// Of "jurisdictions" the part that an engine finds by its rare first letter alone.
const COUNTED = 'jurisd';
/** News of the second wave still speaks of a list after so long; of the first, of last year's. */
const LIST_DAYS = 500;

/** Whether `text` names whose list it can be: false where no list is described. */
export function mayNameList(text: string): boolean {
  return DEPARTMENT_NAMES.some((name) => text.includes(name));
}

/** Lists of the Justice Department, told by how many places the text says are on them. */
export function describeLists(
  text: string,
  { letters }: Lexicon,
  { era, topic }: Evidence,
): Mention[] {
  if (era === null || !topic.isDispute) return [];
  const lists = letters.filter(
    ({ date }) => date !== null && date <= era.to && daysBetween(date, era.from) <= LIST_DAYS,
  );
  const mentions: Mention[] = [];
  let overall: string | null | undefined;
  const owners = DEPARTMENT_NAMES.flatMap((name) =>
    [...occurrences(text, name)].map((start) => ({ start, end: start + name.length })),
  );
  for (const { start, end: owned } of owners) {
    const list = matchAt(LIST, text, owned);
    if (list === null) continue;
    const end = owned + list[0].length;
    const sentence = text.slice(...sentenceAround(text, start, end));
    const told = byCount(lists, sentence);
    if (told === null && overall === undefined) overall = byCount(lists, text) ?? byName(lists);
    mentions.push(...describe(text, start, end, told ?? overall ?? null));
  }
  return mentions;
}

/** The only list with a number of places that `text` gives. */
function byCount(lists: readonly LexiconLetter[], text: string): string | null {
  const counts = new Set(
    [...occurrences(text, COUNTED)].map((at) =>
      Number(COUNT.exec(before(text, at, COUNT_LENGTH))?.[1]),
    ),
  );
  const fitting = lists.filter(({ count }) => count !== null && counts.has(count));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

function byName(lists: readonly LexiconLetter[]): string | null {
  const own = lists.filter(({ names }) =>
    names.some(({ text }) => text === 'Justice Department list'),
  );
  return own.length === 1 ? (own[0]?.id ?? null) : null;
}

function describe(text: string, start: number, end: number, id: string | null): Mention[] {
  if (id === null) return [];
  const span = { start, end, text: text.slice(start, end) };
  return [{ ...span, kind: 'letter', id, ref: null, form: 'description' }];
}
