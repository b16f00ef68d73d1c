import { isListedOn, standingOn, termOn } from './as-of.ts';
import type {
  CaseLine,
  JurisdictionCard,
  ListLine,
  StatusLine,
  TimelineItem,
} from './card-model.ts';
import { cardBase, caseLine, cautions, developmentItem, sourceLines } from './card-parts.ts';
import { compareWhen, happenedBy } from './dates.ts';
import { excerptsFor } from './excerpts.ts';
import type { Case, Dataset, Event, Jurisdiction } from './record.ts';
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
  'closed',
]);

/** What the record says of a place, as of an ISO day (`null`: today). */
export function jurisdictionCard(
  dataset: Dataset,
  jurisdiction: Jurisdiction,
  asOf: string | null,
): JurisdictionCard {
  const { id, shortName, ocdId, state, geoid, decides = [], note } = jurisdiction;
  const standing = standingOn(jurisdiction, asOf);
  const cases = casesOf(dataset, id);
  return {
    kind: 'jurisdiction',
    id,
    title: shortName,
    kicker: kickerOf(dataset, { kind: 'jurisdiction', record: jurisdiction }),
    ...cardBase(dataset, asOf),
    ref: ocdId,
    state,
    geoid,
    status: standing.then.map(({ event }) => statusLine(dataset, event)),
    since: timeline(dataset, jurisdiction, standing.since, cases, asOf),
    now: now(dataset, jurisdiction),
    excerpts: excerptsFor(dataset, id, asOf),
    cases: cases.map((one): CaseLine => caseLine(dataset, one, asOf)),
    lists: listLines(dataset, id, asOf),
    decides: decides.map(({ matter, body, text, sources }) => ({
      matter,
      body,
      text,
      sources: sourceLines(dataset, sources),
    })),
    ...cautions(dataset, id, note),
  };
}

/** The cases that concern a place, in order of filing. */
function casesOf(dataset: Dataset, id: string): Case[] {
  const filed = (one: Case) => one.events[0]?.date ?? { on: '9999', precision: 'year' as const };
  return dataset.cases
    .filter(
      ({ jurisdictions, plaintiffs, defendants }) =>
        jurisdictions.includes(id) ||
        [...plaintiffs, ...defendants].some(({ jurisdiction }) => jurisdiction === id),
    )
    .sort((a, b) => compareWhen(filed(a), filed(b)));
}

function statusLine(dataset: Dataset, event: Event): StatusLine {
  const { date, actor, act, status = '', text, sources } = event;
  return { date, actor: actor.name, act, status, text, sources: sourceLines(dataset, sources) };
}

/**
 * Its own events after the day, and what they leave out of list changes and of rulings in its cases,
 * in order of date.
 */
function timeline(
  dataset: Dataset,
  { id, events }: Jurisdiction,
  since: readonly Event[],
  cases: readonly Case[],
  asOf: string | null,
): TimelineItem[] {
  if (asOf === null) return [];
  // One thing is told once: an event, a ruling and a list change are the same when they concern
  // the same record on the same date.
  const told = new Set(events.flatMap((event) => keys(event)));
  const rulings = cases.flatMap((one) =>
    one.events
      .filter(({ date, effect }) => RULINGS.has(effect) && !happenedBy(date, asOf))
      .filter(({ date }) => !told.has(`${one.id} ${date.on}`))
      .map((development) => ({
        ...developmentItem(dataset, development),
        link: { kind: 'case' as const, id: one.id, title: one.caption },
      })),
  );
  const changes = listChanges(dataset, id).filter(
    ({ date, link }) => !happenedBy(date, asOf) && !told.has(`${link?.id} ${date.on}`),
  );
  return [...since.map((event) => eventItem(dataset, event)), ...rulings, ...changes].sort((a, b) =>
    compareWhen(a.date, b.date),
  );
}

function keys({ date, case: caseId, list }: Event): string[] {
  return [caseId, list].flatMap((id) => (id ? [`${id} ${date.on}`] : []));
}

function eventItem(dataset: Dataset, event: Event): TimelineItem {
  const { date, text, status, strength, sources } = event;
  const linked = event.letter ?? event.case ?? event.list ?? event.instrument;
  const link = linked ? linkTo(dataset, linked) : null;
  return {
    date,
    text,
    turning: status !== undefined,
    ...(strength && { strength }),
    ...(link && { link }),
    sources: sourceLines(dataset, sources),
  };
}

function listChanges(dataset: Dataset, id: string): TimelineItem[] {
  return dataset.lists.flatMap((list) =>
    list.members
      .filter(({ jurisdiction, listed }) => jurisdiction === id && listed)
      .flatMap((member) => {
        const { on, off } = termOn(list, member);
        const item = (day: string, text: string): TimelineItem => ({
          date: { on: day, precision: 'day' },
          text,
          turning: true,
          link: { kind: 'list', id: list.id, title: list.shortTitle },
          sources: sourceLines(dataset, member.sources),
        });
        return [
          item(on, `Named by the ${list.publisher}: ${list.shortTitle}.`),
          ...(off ? [item(off, `No longer on it: ${list.shortTitle}.`)] : []),
        ];
      }),
  );
}

function listLines(dataset: Dataset, id: string, asOf: string | null): ListLine[] {
  return dataset.lists
    .flatMap((list) =>
      list.members
        .filter(({ jurisdiction, listed }) => jurisdiction === id && listed)
        .map((member) => ({
          link: { kind: 'list' as const, id: list.id, title: list.shortTitle },
          listKind: list.kind,
          ...termOn(list, member),
          listedThen: isListedOn(list, member, asOf),
          ...(member.note && { note: member.note }),
          sources: sourceLines(dataset, member.sources),
        })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function now(dataset: Dataset, { latest, events }: Jurisdiction): JurisdictionCard['now'] {
  if (!latest) return null;
  const rests = new Set(latest.events);
  const sources = events.filter(({ id }) => rests.has(id)).flatMap((event) => event.sources);
  return {
    text: latest.text,
    asOf: latest.asOf,
    caution: latest.caution ?? null,
    sources: sourceLines(dataset, [...new Set(sources)]),
  };
}
