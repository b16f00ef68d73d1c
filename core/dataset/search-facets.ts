import { standingOn } from './as-of.ts';
import type { RecordKind } from './card-model.ts';
import type { Act, Dataset } from './record.ts';
import { type Found, recordOf, recordsOf } from './records.ts';

/** By what a search can be narrowed, as it holds for one record. */
export interface Facets {
  readonly kind: RecordKind;
  /** USPS codes of the states it is about. */
  readonly states: readonly string[];
  /** Ids of the federal lists and sets of letters that have ever named it, or its own. */
  readonly lists: readonly string[];
  /** The latest federal act that tells where a place stands; null where there is none. */
  readonly act: Act | null;
  /** Court of first instance, written out; null where it is no case. */
  readonly court: string | null;
}

/** What a reader narrowed a search to; null means anything. */
export interface SearchFilter {
  readonly kind: RecordKind | null;
  readonly state: string | null;
  readonly list: string | null;
  readonly act: Act | null;
  readonly court: string | null;
}

export const NO_FILTER: SearchFilter = {
  kind: null,
  state: null,
  list: null,
  act: null,
  court: null,
};

/** What a record can be found by besides its words. */
export function facetsOf(dataset: Dataset, found: Found): Facets {
  const none = { kind: found.kind, states: [], lists: [], act: null, court: null };
  const { record } = found;
  switch (found.kind) {
    case 'jurisdiction': {
      const federal = standingOn(found.record, null).then.find(({ voice }) => voice === 'federal');
      return {
        ...none,
        states: [found.record.state],
        lists: listsOf(dataset).get(record.id) ?? [],
        act: federal?.event.act ?? null,
      };
    }
    case 'instrument': {
      const { jurisdiction } = found.record;
      return { ...none, states: jurisdiction ? statesOf(dataset, [jurisdiction]) : [] };
    }
    case 'case': {
      const { court, jurisdictions } = found.record;
      return { ...none, court, states: statesOf(dataset, jurisdictions) };
    }
    case 'letter':
      return { ...none, states: statesOf(dataset, found.record.jurisdictions) };
    case 'list':
      return { ...none, lists: [record.id] };
  }
}

/** Whether a record is among what was asked for. */
export function passes(facets: Facets, filter: SearchFilter): boolean {
  return (
    (filter.kind === null || facets.kind === filter.kind) &&
    (filter.state === null || facets.states.includes(filter.state)) &&
    (filter.list === null || facets.lists.includes(filter.list)) &&
    (filter.act === null || facets.act === filter.act) &&
    (filter.court === null || facets.court === filter.court)
  );
}

export function isFiltering(filter: SearchFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** Values by which the records of a dataset can be narrowed, each with at least one record. */
export interface FilterChoices {
  readonly states: readonly string[];
  readonly lists: readonly { readonly id: string; readonly title: string }[];
  readonly acts: readonly Act[];
  readonly courts: readonly string[];
}

/** What the menus of a search offer, sorted by code, date of the list, or name. */
export function filterChoices(dataset: Dataset): FilterChoices {
  const all = [...recordsOf(dataset).byId.values()].map((found) => facetsOf(dataset, found));
  const sorted = <T extends string>(values: readonly (T | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort();
  return {
    states: sorted(all.flatMap(({ states }) => states)),
    lists: dataset.lists
      .toSorted((a, b) => b.published.on.localeCompare(a.published.on))
      .map(({ id, shortTitle }) => ({ id, title: shortTitle })),
    acts: sorted(all.map(({ act }) => act)),
    courts: sorted(all.map(({ court }) => court)),
  };
}

const membership = new WeakMap<Dataset, ReadonlyMap<string, readonly string[]>>();

/** The lists that named each place, by its id. */
function listsOf(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const known = membership.get(dataset);
  if (known) return known;
  const lists = new Map<string, string[]>();
  for (const { id, members } of dataset.lists) {
    for (const { jurisdiction, listed } of members) {
      if (!jurisdiction || !listed) continue;
      lists.set(jurisdiction, [...(lists.get(jurisdiction) ?? []), id]);
    }
  }
  membership.set(dataset, lists);
  return lists;
}

function statesOf(dataset: Dataset, ids: readonly string[]): string[] {
  const states = ids.flatMap((id) => recordOf(dataset, 'jurisdiction', id)?.state ?? []);
  return [...new Set(states)];
}
