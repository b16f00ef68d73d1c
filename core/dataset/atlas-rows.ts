import { caseStatusOn, instrumentStatusOn, isListedOn, standingOn, type Voice } from './as-of.ts';
import { federalStateOn, namesOn } from './atlas-view.ts';
import type { Kicker, RecordKind } from './card-model.ts';
import { compareWhen, isAfter } from './dates.ts';
import type { Case, Dataset, Instrument, Jurisdiction, Letter, List, When } from './record.ts';
import { recordOf } from './records.ts';
import { kickerOf, linkTo, titleOf } from './titles.ts';

/** Columns of the tables; each table has some of them. */
export type Column =
  | 'title'
  | 'kind'
  | 'state'
  | 'federal'
  | 'own'
  | 'court'
  | 'lists'
  | 'date'
  | 'places'
  | 'list'
  | 'citation'
  | 'docket'
  | 'status'
  | 'publisher'
  | 'names';

/** The columns of each table, in order. */
export const COLUMNS: Readonly<Record<RecordKind, readonly Column[]>> = {
  jurisdiction: ['title', 'kind', 'state', 'federal', 'own', 'court', 'lists'],
  letter: ['date', 'title', 'kind', 'places', 'list'],
  instrument: ['title', 'kind', 'state', 'citation', 'date', 'status'],
  case: ['title', 'docket', 'court', 'date', 'places', 'status'],
  list: ['date', 'title', 'kind', 'publisher', 'names', 'status'],
};

/** What stands in a table; null where the record does not tell. */
export type Cell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'kind'; readonly what: Kicker['what'] }
  | { readonly is: 'when'; readonly when: When }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'items'; readonly items: readonly string[] }
  | { readonly is: 'act'; readonly actor: string; readonly when: When; readonly status: string }
  | null;

export interface Row {
  readonly kind: RecordKind;
  readonly id: string;
  readonly cells: Readonly<Partial<Record<Column, Cell>>>;
  /** Whether it came only after the day of the table. */
  readonly isLater: boolean;
  /** USPS codes of the states that it concerns. */
  readonly states: readonly string[];
  readonly what: Kicker['what'];
  /** Ids of the lists on which a place stands that day, or that a letter belongs to. */
  readonly lists: readonly string[];
  /** Kind of the latest federal act; only places have it. */
  readonly act: string | null;
}

export interface Filters {
  readonly text: string;
  readonly state: string;
  readonly what: string;
  readonly list: string;
  readonly act: string;
  /** Leave out what came after the day. */
  readonly onlyThen: boolean;
}

export const NO_FILTERS: Filters = {
  text: '',
  state: '',
  what: '',
  list: '',
  act: '',
  onlyThen: false,
};

/** The rows of a table as things stood at the end of an ISO day. */
export function rowsOf(dataset: Dataset, kind: RecordKind, day: string): readonly Row[] {
  switch (kind) {
    case 'jurisdiction':
      return dataset.jurisdictions.map((one) => placeRow(dataset, one, day));
    case 'letter':
      return dataset.letters.map((one) => letterRow(dataset, one, day));
    case 'instrument':
      return dataset.instruments.map((one) => lawRow(dataset, one, day));
    case 'case':
      return dataset.cases.map((one) => caseRow(dataset, one, day));
    case 'list':
      return dataset.lists.map((one) => listRow(dataset, one, day));
  }
}

/** The rows that pass every filter; an empty filter lets all pass. */
export function filterRows(rows: readonly Row[], filters: Filters): readonly Row[] {
  const words = fold(filters.text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filters.state && !row.states.includes(filters.state)) return false;
    if (filters.what && row.what !== filters.what) return false;
    if (filters.list && !row.lists.includes(filters.list)) return false;
    if (filters.act && row.act !== filters.act) return false;
    if (filters.onlyThen && row.isLater) return false;
    if (words.length === 0) return true;
    const text = fold(Object.values(row.cells).map(plainCell).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Sorted by a column; what is not known comes last, whichever the direction. */
export function sortRows(
  rows: readonly Row[],
  column: Column,
  direction: 'ascending' | 'descending',
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.cells[column] ?? null, b.cells[column] ?? null];
    if (!left || !right) return Number(left === null) - Number(right === null);
    return sign * compareCells(left, right);
  });
}

/** A cell as plain English text, with ISO dates: what an export holds and what a filter searches. */
export function plainCell(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.is) {
    case 'text':
      return cell.text;
    case 'kind':
      return cell.what;
    case 'when':
      return isoWhen(cell.when);
    case 'number':
      return String(cell.number);
    case 'items':
      return cell.items.join('; ');
    case 'act':
      return `${cell.actor}, ${isoWhen(cell.when)}: ${cell.status}`;
  }
}

function placeRow(dataset: Dataset, place: Jurisdiction, day: string): Row {
  const { then } = standingOn(place, day);
  const act = (voice: Voice): Cell => {
    const event = then.find((one) => one.voice === voice)?.event;
    if (!event?.status) return null;
    return { is: 'act', actor: event.actor.name, when: event.date, status: event.status };
  };
  const lists = dataset.lists.filter((list) =>
    list.members.some((one) => one.jurisdiction === place.id && isListedOn(list, one, day)),
  );
  const { what } = kickerOf(dataset, { kind: 'jurisdiction', record: place });
  return {
    kind: 'jurisdiction',
    id: place.id,
    cells: {
      title: { is: 'text', text: place.shortName },
      kind: { is: 'kind', what },
      state: { is: 'text', text: place.state },
      federal: act('federal'),
      own: act('own'),
      court: act('court'),
      lists: items(lists.map(({ shortTitle }) => shortTitle)),
    },
    isLater: false,
    states: [place.state],
    what,
    lists: lists.map(({ id }) => id),
    act: federalStateOn(place, day),
  };
}

function letterRow(dataset: Dataset, letter: Letter, day: string): Row {
  const found = { kind: 'letter', record: letter } as const;
  const { what } = kickerOf(dataset, found);
  const list = letter.list ? linkTo(dataset, letter.list)?.title : undefined;
  return {
    kind: 'letter',
    id: letter.id,
    cells: {
      date: { is: 'when', when: letter.date },
      title: { is: 'text', text: titleOf(dataset, found) },
      kind: { is: 'kind', what },
      places: items(titles(dataset, letter.jurisdictions)),
      list: list ? { is: 'text', text: list } : null,
    },
    isLater: isAfter(letter.date, day),
    states: statesOf(dataset, letter.jurisdictions),
    what,
    lists: letter.list ? [letter.list] : [],
    act: null,
  };
}

function lawRow(dataset: Dataset, law: Instrument, day: string): Row {
  const { what, of } = kickerOf(dataset, { kind: 'instrument', record: law });
  const status = instrumentStatusOn(law, day);
  const [citation] = law.citations;
  return {
    kind: 'instrument',
    id: law.id,
    cells: {
      title: { is: 'text', text: law.name },
      kind: { is: 'kind', what },
      state: typeof of === 'string' ? { is: 'text', text: of } : null,
      citation: citation ? { is: 'text', text: citation } : null,
      date: law.enacted ? { is: 'when', when: law.enacted } : null,
      status: status?.kind === 'since' ? { is: 'text', text: status.text } : null,
    },
    isLater: status?.kind === 'not-yet',
    states: statesOf(dataset, law.jurisdiction ? [law.jurisdiction] : []),
    what,
    lists: [],
    act: null,
  };
}

function caseRow(dataset: Dataset, one: Case, day: string): Row {
  const status = caseStatusOn(one, day);
  const filed = one.events.find(({ effect }) => effect === 'filed')?.date;
  const [docket] = one.dockets;
  return {
    kind: 'case',
    id: one.id,
    cells: {
      title: { is: 'text', text: one.caption },
      docket: docket ? { is: 'text', text: docket.number } : null,
      court: { is: 'text', text: docket?.court ?? one.court },
      date: filed ? { is: 'when', when: filed } : null,
      places: items(titles(dataset, one.jurisdictions)),
      status: status?.kind === 'since' ? { is: 'text', text: status.text } : null,
    },
    isLater: status?.kind === 'not-yet',
    states: statesOf(dataset, one.jurisdictions),
    what: 'Case',
    lists: [],
    act: null,
  };
}

function listRow(dataset: Dataset, list: List, day: string): Row {
  const { what } = kickerOf(dataset, { kind: 'list', record: list });
  const names = namesOn(list, day);
  const isLater = isAfter(list.published, day);
  const hasStatus = !isLater && !(list.statusDate && isAfter(list.statusDate, day));
  const places = list.members.flatMap((one) => (one.listed ? (one.jurisdiction ?? []) : []));
  return {
    kind: 'list',
    id: list.id,
    cells: {
      date: { is: 'when', when: list.published },
      title: { is: 'text', text: list.shortTitle },
      kind: { is: 'kind', what },
      publisher: { is: 'text', text: list.publisher },
      names: isLater || list.members.length === 0 ? null : { is: 'number', number: names.length },
      status: hasStatus ? { is: 'text', text: list.status } : null,
    },
    isLater,
    states: statesOf(dataset, places),
    what,
    lists: [list.id],
    act: null,
  };
}

function items(texts: readonly string[]): Cell {
  return texts.length > 0 ? { is: 'items', items: texts } : null;
}

function titles(dataset: Dataset, ids: readonly string[]): string[] {
  return ids.flatMap((id) => linkTo(dataset, id)?.title ?? []);
}

function statesOf(dataset: Dataset, ids: readonly string[]): string[] {
  return [
    ...new Set(ids.flatMap((id) => recordOf(dataset, 'jurisdiction', id)?.state ?? [])),
  ].sort();
}

function compareCells(a: NonNullable<Cell>, b: NonNullable<Cell>): number {
  if ((a.is === 'when' || a.is === 'act') && (b.is === 'when' || b.is === 'act'))
    return compareWhen(a.when, b.when);
  return plainCell(a).localeCompare(plainCell(b), 'en-US', { numeric: true });
}

/** A date with its precision: “2017-07-06”, “by 2017-06-30”, “2026-01-29/2026-02-03”. */
function isoWhen({ on, until, precision }: When): string {
  const span = until ? `${on}/${until}` : on;
  return ['by', 'reported', 'week'].includes(precision) ? `${precision} ${span}` : span;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
