import { caseStatusOn, isListedOn, splitOn, standingOn, termOn } from './as-of.ts';
import { compareWhen, isAfter, latestDay } from './dates.ts';
import type { Act, Case, Dataset, Development, Jurisdiction, List } from './record.ts';
import { recordOf } from './records.ts';

/** What the map shows: the latest federal act, the courts, or one list, by its id. */
export type View = 'federal' | 'courts' | { readonly list: string };

/** A day on which a list or set of letters came out, or lost names. */
export interface Mark {
  /** ISO day. */
  readonly day: string;
  readonly list: List;
  readonly change: 'out' | 'removed';
}

/** Something that happened in a case. */
export interface Step {
  readonly one: Case;
  readonly development: Development;
}

/** What the latest federal act on a place was. */
export type FederalState =
  | 'asked'
  | 'named'
  | 'finding'
  | 'cleared'
  | 'sued'
  | 'other-act'
  | 'no-act';

/** How far a suit has come, or the suits of a place. */
export type CourtState = 'pending' | 'ruled' | 'ended' | 'no-suit';

/** How a list stands to a place. `unknown`: the record does not tell. */
type ListState = 'listed' | 'removed' | 'not-listed' | 'unknown' | 'not-published';

export type PlaceState = FederalState | CourtState | ListState;

/** The states that a view can show, in the order of its legend; the last is that of knowing nothing. */
export function statesOf(view: View): readonly PlaceState[] {
  if (view === 'federal')
    return ['named', 'asked', 'finding', 'sued', 'cleared', 'other-act', 'no-act'];
  if (view === 'courts') return ['pending', 'ruled', 'ended', 'no-suit'];
  return ['listed', 'removed', 'not-listed', 'not-published', 'unknown'];
}

/** Acts that are none of the others' kind have no entry: they are `other-act`. */
const FEDERAL_STATES: Readonly<Partial<Record<Act, FederalState>>> = {
  flagged: 'named',
  listed: 'named',
  'proof-demanded': 'asked',
  'documents-demanded': 'asked',
  'legal-opinion-requested': 'asked',
  questioned: 'asked',
  'under-review': 'asked',
  'preliminary-finding': 'finding',
  'may-violate': 'finding',
  'no-evidence-of-non-compliance': 'cleared',
  'grants-cleared': 'cleared',
  'removed-from-list': 'cleared',
  'not-named': 'cleared',
  'sued-by-united-states': 'sued',
};

const DECIDES: ReadonlySet<Development['effect']> = new Set([
  'enjoined',
  'partly-enjoined',
  'narrowed',
  'upheld',
  'ruling',
]);

const ENDS: ReadonlySet<Development['effect']> = new Set(['settled', 'dismissed', 'closed']);

/** How every place of the record stood in a view at the end of an ISO day, by the place's id. */
export function placeStates(
  dataset: Dataset,
  view: View,
  day: string,
): ReadonlyMap<string, PlaceState> {
  const stateOf = stateFunction(dataset, view, day);
  return new Map(dataset.jurisdictions.map((one) => [one.id, stateOf(one)]));
}

/** The kind of the latest federal act on a place by the end of an ISO day. */
export function federalStateOn(jurisdiction: Jurisdiction, day: string): FederalState {
  const latest = standingOn(jurisdiction, day).then.find(({ voice }) => voice === 'federal');
  return latest ? (FEDERAL_STATES[latest.event.act] ?? 'other-act') : 'no-act';
}

/** How a list stood to a place at the end of an ISO day. Letters reach a place once and for all. */
function listStateOn(list: List, id: string, day: string): ListState {
  if (isAfter(list.published, day)) return 'not-published';
  const members = list.members.filter(({ jurisdiction }) => jurisdiction === id);
  if (members.some((member) => isListedOn(list, member, day))) return 'listed';
  const wasOn = members.some((member) => member.listed && termOn(list, member).on <= day);
  if (wasOn) return 'removed';
  return members.some(({ listed }) => !listed) ? 'not-listed' : 'unknown';
}

/** How far a suit had come at the end of an ISO day; null where it is not known to have begun. */
export function caseStateOn(one: Case, day: string): Exclude<CourtState, 'no-suit'> | null {
  const { then } = splitOn(one.events, day);
  if (then.length === 0) return null;
  const status = caseStatusOn(one, day);
  if (status?.kind === 'since' && ENDS.has(status.development.effect)) return 'ended';
  return then.some(({ effect }) => DECIDES.has(effect)) ? 'ruled' : 'pending';
}

/** The cases that had begun by the end of an ISO day, by how far they had come. */
export function courtsOn(
  dataset: Dataset,
  day: string,
): Readonly<Record<Exclude<CourtState, 'no-suit'>, readonly Case[]>> {
  const found = { pending: [] as Case[], ruled: [] as Case[], ended: [] as Case[] };
  for (const one of dataset.cases) {
    const state = caseStateOn(one, day);
    if (state) found[state].push(one);
  }
  return found;
}

/** The latest steps in court by the end of an ISO day, the newest first. */
export function latestSteps(dataset: Dataset, day: string, count: number): readonly Step[] {
  return dataset.cases
    .flatMap((one) => splitOn(one.events, day).then.map((development) => ({ one, development })))
    .sort((a, b) => compareWhen(b.development.date, a.development.date))
    .slice(0, count);
}

/** The cases that a place is party to or that concern it. */
function concerns({ jurisdictions, plaintiffs, defendants }: Case, id: string): boolean {
  return (
    jurisdictions.includes(id) ||
    [...plaintiffs, ...defendants].some(({ jurisdiction }) => jurisdiction === id)
  );
}

/** Names on a list at the end of an ISO day, with or without a record of their own. */
export function namesOn(list: List, day: string): List['members'] {
  return list.members.filter((member) => isListedOn(list, member, day));
}

/**
 * The days on which a list or set of letters appeared or lost a name, in order: the marks of the
 * slider. Lists dated to less than a day stand at their last possible day.
 */
export function markedDays(dataset: Dataset): readonly Mark[] {
  const marks = dataset.lists.flatMap((list) => {
    const out = { day: latestDay(list.published), list };
    const removals = new Set(list.members.flatMap(({ off }) => off ?? []));
    return [
      { ...out, change: 'out' as const },
      ...[...removals].map((day) => ({ day, list, change: 'removed' as const })),
    ];
  });
  return marks.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function stateFunction(
  dataset: Dataset,
  view: View,
  day: string,
): (jurisdiction: Jurisdiction) => PlaceState {
  if (view === 'federal') return (one) => federalStateOn(one, day);
  if (view === 'courts') {
    const courts = courtsOn(dataset, day);
    // What goes on says more of a place than what is over, and a ruling more than a filing.
    return ({ id }) =>
      (['ruled', 'pending', 'ended'] as const).find((state) =>
        courts[state].some((one) => concerns(one, id)),
      ) ?? 'no-suit';
  }
  const list = recordOf(dataset, 'list', view.list);
  return ({ id }) => (list ? listStateOn(list, id, day) : 'unknown');
}
