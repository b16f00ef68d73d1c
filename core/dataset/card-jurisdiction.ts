import { isListedOn, standingOn, termOn, type Voice, voiceOf } from './as-of.ts';
import type {
  CaseLine,
  JurisdictionCard,
  ListLine,
  StatusLine,
  TimelineItem,
} from './card-model.ts';
import {
  byFiling,
  cardBase,
  caseLine,
  cautions,
  developmentItem,
  sourceLines,
} from './card-parts.ts';
import { compareWhen, happenedBy } from './dates.ts';
import { excerptsFor } from './excerpts.ts';
import { locatorMap } from './locator-map.ts';
import type { Case, Dataset, Event, Jurisdiction, List, Membership, Side } from './record.ts';
import { recordsOf } from './records.ts';
import { kickerOf, linkTo } from './titles.ts';

/** Developments of a case that a place's own timeline tells. */
const RULINGS: ReadonlySet<string> = new Set([
  'enjoined',
  'partly-enjoined',
  'narrowed',
  'upheld',
  'ruling',
  'settled',
  'dismissed',
]);

/** How a list of each kind names a place. */
const NAMED_IN: Readonly<Record<List['kind'], string>> = {
  list: 'on its list',
  letters: 'in a set of letters',
  report: 'in a report',
  findings: 'in its findings',
};

/** What the record says of a place, as of an ISO day (`null`: today). */
export function jurisdictionCard(
  dataset: Dataset,
  jurisdiction: Jurisdiction,
  asOf: string | null,
): JurisdictionCard {
  const { id, shortName, ocdId, state, geoid, decides = [], note } = jurisdiction;
  const standing = standingOn(jurisdiction, asOf);
  const cases = casesOf(dataset, id);
  const lists = listLines(dataset, id, asOf);
  return {
    kind: 'jurisdiction',
    id,
    title: shortName,
    kicker: kickerOf(dataset, { kind: 'jurisdiction', record: jurisdiction }),
    ...cardBase(dataset, asOf),
    ref: ocdId,
    state,
    geoid,
    map: locatorMap(jurisdiction),
    status: standing.then.map(({ voice, event }) => statusLine(dataset, voice, event)),
    hasFederalAct:
      standing.before.some((event) => voiceOf(event, jurisdiction) === 'federal') ||
      lists.some(({ on }) => asOf === null || on <= asOf),
    ...timelines(dataset, jurisdiction, cases, asOf),
    now: now(dataset, jurisdiction),
    excerpts: excerptsFor(dataset, id, asOf),
    cases: cases.map(
      (one): CaseLine => ({
        ...caseLine(dataset, one, asOf),
        side: sideOf(one, id),
      }),
    ),
    lists,
    decides: decides.map(({ matter, body, text, sources }) => ({
      matter,
      body,
      text,
      sources: sourceLines(dataset, sources),
    })),
    ...cautions(dataset, id, note),
  };
}

/**
 * The cases that concern a place, in order of filing. Older cases that bear its name and are about
 * something else, which only the law's own card needs, are none of them.
 */
function casesOf(dataset: Dataset, id: string): Case[] {
  return byFiling(dataset.cases.filter(({ jurisdictions }) => jurisdictions.includes(id)));
}

function statusLine(dataset: Dataset, voice: Voice, event: Event): StatusLine {
  const { date, actor, act, status = '', text, note, strength, sources } = event;
  return {
    voice,
    date,
    actor: actor.name,
    act,
    status,
    text,
    ...(note && { note }),
    ...(strength && { strength }),
    sources: sourceLines(dataset, sources),
  };
}

/**
 * Its own events, and what they leave out of list changes and of rulings in its cases, up to the day
 * and after it, in order of date.
 */
function timelines(
  dataset: Dataset,
  { id, events }: Jurisdiction,
  cases: readonly Case[],
  asOf: string | null,
): Pick<JurisdictionCard, 'before' | 'since'> {
  const items = [
    ...events.map((event) => eventItem(dataset, event)),
    ...rulings(dataset, id, cases, events),
    ...listChanges(dataset, id, events),
  ].sort((a, b) => compareWhen(a.date, b.date));
  return {
    before: items.filter(({ date }) => happenedBy(date, asOf)),
    since: items.filter(({ date }) => !happenedBy(date, asOf)),
  };
}

function eventItem(dataset: Dataset, event: Event): TimelineItem {
  const { date, text, note, status, strength, sources } = event;
  const linked = event.letter ?? event.case ?? event.list ?? event.instrument;
  const link = linked ? linkTo(dataset, linked) : null;
  return {
    date,
    text,
    turning: status !== undefined,
    ...(note && { note }),
    ...(strength && { strength }),
    ...(link && { link }),
    sources: sourceLines(dataset, sources),
  };
}

/**
 * Rulings that changed where its own cases stood and that no event tells. What was decided for
 * companion cases on one day is one ruling.
 */
function rulings(
  dataset: Dataset,
  id: string,
  cases: readonly Case[],
  events: readonly Event[],
): TimelineItem[] {
  const told = new Set(
    events.flatMap(({ case: about, actor, date }) => {
      if (about) return [`${about} ${date.on}`];
      return actor.kind === 'court' ? [date.on] : [];
    }),
  );
  const items: TimelineItem[] = [];
  for (const one of cases) {
    const party = partyOf(one, id);
    if (!party) continue;
    for (const development of one.events) {
      const { effect, status, date } = development;
      const ids = [one.id, ...(one.companions ?? [])];
      const isTold = told.has(date.on) || ids.some((about) => told.has(`${about} ${date.on}`));
      if (!RULINGS.has(effect) || status === undefined || isTold) continue;
      if (party.joined && compareWhen(date, party.joined) < 0) continue;
      told.add(`${one.id} ${date.on}`);
      items.push({
        ...developmentItem(dataset, development),
        link: { kind: 'case', id: one.id, title: one.caption },
      });
    }
  }
  return items;
}

function sideOf({ plaintiffs, defendants }: Case, id: string): NonNullable<CaseLine['side']> {
  const has = (sides: readonly Side[]) => sides.some(({ jurisdiction }) => jurisdiction === id);
  if (has(plaintiffs)) return 'plaintiff';
  return has(defendants) ? 'defendant' : 'neither';
}

function partyOf({ plaintiffs, defendants }: Case, id: string): Side | undefined {
  return [...plaintiffs, ...defendants].find(({ jurisdiction }) => jurisdiction === id);
}

/** Entries on lists and removals from them that no event tells. */
function listChanges(dataset: Dataset, id: string, events: readonly Event[]): TimelineItem[] {
  return entriesOf(dataset, id).flatMap(({ list, member }) => {
    const { on, off } = termOn(list, member);
    const about = events.filter((event) => event.list === list.id);
    const isRemovalTold = about.some(
      ({ act, date }) => act === 'removed-from-list' || date.on === off,
    );
    const item = (day: string, text: string): TimelineItem => ({
      date: { on: day, precision: 'day' },
      text,
      turning: list.kind === 'list',
      link: { kind: 'list', id: list.id, title: list.shortTitle },
      sources: sourceLines(dataset, member.sources),
    });
    return [
      ...(about.length === 0
        ? [item(on, `${list.publisher} names it ${NAMED_IN[list.kind]}.`)]
        : []),
      // Only a list is something to stand on: a report that is no longer issued removes nobody.
      ...(off && !isRemovalTold && list.kind === 'list'
        ? [item(off, `${list.publisher} no longer lists it.`)]
        : []),
    ];
  });
}

/** Its entries on lists; places of which a list is known not to name them have none. */
function entriesOf(dataset: Dataset, id: string): { list: List; member: Membership }[] {
  return dataset.lists.flatMap((list) =>
    list.members
      .filter(({ jurisdiction, listed }) => jurisdiction === id && listed)
      .map((member) => ({ list, member })),
  );
}

/** A list may print one place twice, as a city and as a county. */
function isFirstOfItsTerm(
  { list, member }: { list: List; member: Membership },
  index: number,
  all: readonly { list: List; member: Membership }[],
): boolean {
  const { on, off } = termOn(list, member);
  return !all.slice(0, index).some((before) => {
    const term = termOn(before.list, before.member);
    return before.list === list && term.on === on && term.off === off;
  });
}

function listLines(dataset: Dataset, id: string, asOf: string | null): ListLine[] {
  return entriesOf(dataset, id)
    .filter(isFirstOfItsTerm)
    .map(({ list, member }) => ({
      link: { kind: 'list' as const, id: list.id, title: list.shortTitle },
      listKind: list.kind,
      ...termOn(list, member),
      listedThen: isListedOn(list, member, asOf),
      ...(member.role && { role: member.role }),
      ...(member.note && { note: member.note }),
      sources: sourceLines(dataset, member.sources),
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function now(dataset: Dataset, { latest }: Jurisdiction): JurisdictionCard['now'] {
  if (!latest) return null;
  // It may rest on another place's events: a county's on what its state has enacted.
  const { events } = recordsOf(dataset);
  const sources = latest.events.flatMap((id) => events.get(id)?.sources ?? []);
  return {
    text: latest.text,
    asOf: latest.asOf,
    caution: latest.caution ?? null,
    sources: sourceLines(dataset, [...new Set(sources)]),
  };
}
