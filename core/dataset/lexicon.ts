import namesakes from '../../data/gazetteer/namesakes.json' with { type: 'json' };
import soleCounties from '../../data/gazetteer/sole-counties.json' with { type: 'json' };
import type { LexiconCase, LexiconPost, ReadyLexicon } from '../find/lexicon.ts';
import { makeReady } from '../find/ready.ts';
import { earliestDay, latestDay } from './dates.ts';
import type { Case, Dataset, Letter, Names } from './record.ts';

/** Developments that end a case. */
const ENDINGS: ReadonlySet<string> = new Set(['settled', 'dismissed', 'closed']);

/** By id; made from the gazetteer, which is too large to be read wherever names are needed. */
const NAMESAKES: Readonly<Record<string, readonly string[]>> = namesakes;

/** What a news page loads of a dataset: names, and what is needed to tell one name from another. */
export function makeLexicon(dataset: Dataset): ReadyLexicon {
  const instruments = dataset.instruments.map(({ id, kind, ref, enacted, names }) => ({
    id,
    kind,
    ref: ref ?? null,
    enacted: enacted ? earliestDay(enacted) : null,
    ...entry(names),
  }));
  return makeReady({
    jurisdictions: dataset.jurisdictions.map(({ id, kind, state, ocdId, names }) => ({
      id,
      kind,
      state,
      ocdId,
      ...(Object.hasOwn(NAMESAKES, id) && { namesakes: NAMESAKES[id] ?? [] }),
      ...entry(names),
    })),
    instruments,
    cases: dataset.cases.map((one) => ({
      id: one.id,
      docket: one.dockets[0]?.number ?? null,
      dockets: one.dockets.map((docket) => docket.number),
      reporters: one.reporters,
      filed: filed(one),
      closed: closed(one),
      ...entry(one.names),
    })),
    letters: dataset.lists.flatMap(({ id, published, names, count }) =>
      names ? [{ id, date: earliestDay(published), count: count ?? null, ...entry(names) }] : [],
    ),
    posts: dataset.letters.flatMap(post),
    soleCounties,
  });
}

/**
 * `lexicon` as a news page loads it: its names ready to be matched, and where these tables alone hold
 * them not once more.
 */
export function packLexicon(lexicon: ReadyLexicon): ReadyLexicon {
  return {
    ...lexicon,
    jurisdictions: lexicon.jurisdictions.map((one) => ({ ...one, names: [], refuse: [] })),
    instruments: lexicon.instruments.map((one) => ({ ...one, names: [], refuse: [] })),
    cases: lexicon.cases.map((one) => ({
      ...one,
      names: lexicon.cases.some((other) => areAlike(one, other)) ? one.names : [],
      refuse: [],
    })),
    law: { ...lexicon.law, names: [] },
    letters: lexicon.letters.map((one) => ({ ...one, refuse: [] })),
  };
}

/** Whether two cases have a number in common, so that only their captions tell them apart. */
function areAlike(one: LexiconCase, other: LexiconCase): boolean {
  if (one === other) return false;
  const numbers = [...other.reporters, ...other.dockets];
  return [...one.reporters, ...one.dockets].some((number) => numbers.includes(number));
}

/** Letters of a day between the Justice Department and one place. */
function post({ id, kind, date, from, to, side }: Letter): LexiconPost[] {
  if (side === 'other' || kind !== 'letter' || !('on' in date) || date.precision !== 'day')
    return [];
  const place = side === 'jurisdiction' ? from.jurisdiction : to?.jurisdiction;
  if (place === undefined || (side === 'jurisdiction' && to?.jurisdiction !== undefined)) return [];
  return [{ id, place, side: side === 'jurisdiction' ? 'from' : 'to', date: date.on }];
}

function entry(names: Names) {
  return {
    names: names.match.map(({ text, use }) => ({ text, use })),
    refuse: names.refuse,
  };
}

function filed({ events }: Case): string | null {
  const event = events.find(({ effect }) => effect === 'filed');
  return event ? earliestDay(event.date) : null;
}

/** Only where the last step ended it: a dismissal can be appealed. */
function closed({ events }: Case): string | null {
  const event = events.findLast(({ effect }) => effect !== 'other');
  return event && ENDINGS.has(event.effect) ? latestDay(event.date) : null;
}
