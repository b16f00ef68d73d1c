import { daysBetween, type Era } from './dates.ts';
import type { Lexicon, LexiconLetter, LexiconPost } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { sentenceAround } from './sentences.ts';
import type { Topic } from './topic.ts';

/** Letters and lists that news describes: "its 15-page letter", "the Justice Department's list". */

interface Evidence {
  readonly era: Era | null;
  readonly topic: Topic;
  /** The places that the article names. */
  readonly places: readonly Mention[];
}

const LETTER = /\b(?:(?:\d{1,2}|[a-z]+)-page )?letter\b/g;
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

/** Letters of the record by sender or addressee and day; none where two fit. */
export function describeLetters(
  text: string,
  { posts = [] }: Lexicon,
  { era, topic, places }: Evidence,
): Mention[] {
  if (era === null || !topic.isDispute || posts.length === 0) return [];
  const named = places.filter(({ id }) => id !== null);
  return [...text.matchAll(LETTER)].flatMap(({ 0: words, index: start }) => {
    const end = start + words.length;
    const [from, to] = sentenceAround(text, start, end);
    const earlier = named.filter((one) => one.start >= from && one.end <= start).at(-1);
    const later = named.find((one) => one.start >= end && one.start - end < REACH && one.end <= to);
    const lead = text.slice(Math.max(from, start - REACH * 2), start);
    if (later && TO_PLACE.test(text.slice(end, later.start)) && BY_DEPARTMENT.test(lead)) {
      return describe(text, start, end, only(posts, later.id, 'to', era));
    }
    const isOwn =
      earlier !== undefined && (OWN.test(lead) || OF_PLACE.test(text.slice(earlier.end, start)));
    if (!isOwn || TO_OTHERS.test(text.slice(end, to))) return [];
    return describe(text, start, end, only(posts, earlier.id, 'from', era));
  });
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

const LIST = /\b(?:Justice Department|DOJ|department)['\u2019]s list\b/g;
const COUNTED = /\b(\d{1,2})(?:st|nd|rd|th)? (?:jurisdictions?|places|governments)\b/g;
/** News of the second wave still speaks of a list after so long; of the first, of last year's. */
const LIST_DAYS = 500;

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
  return [...text.matchAll(LIST)].flatMap(({ 0: words, index: start }) => {
    const [from, to] = sentenceAround(text, start, start + words.length);
    const list = byCount(lists, text.slice(from, to)) ?? byCount(lists, text) ?? byName(lists);
    return describe(text, start, start + words.length, list);
  });
}

/** The only list with a number of places that `text` gives. */
function byCount(lists: readonly LexiconLetter[], text: string): string | null {
  const counts = new Set([...text.matchAll(COUNTED)].map(([, count]) => Number(count)));
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
