import type { Column } from '../../core/dataset/atlas-rows.ts';
import type { PlaceState } from '../../core/dataset/atlas-view.ts';
import type { RecordKind } from '../../core/dataset/card-model.ts';
import { formatDay } from '../../core/dataset/dates.ts';

const LOCALE = 'en-US';
const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);

/** Regions that the map can show. */
export type RegionName = 'country' | 'northeast' | 'newYork' | 'california' | 'bay';

/** Texts of the atlas in American English. */
export const atlasEn = {
  name: 'Lawmark atlas',
  intro: 'Who wrote, listed, answered, sued and ruled, on any day.',
  asOfRecord: (day: string, version: string) =>
    `Record as of ${formatDay(day)}, version ${version}. Nothing on this page is fetched or sent.`,
  loading: 'Opening the record…',
  failed: 'The record could not be opened. Reinstalling the extension should repair it.',
  notFound: 'The record holds nothing at this address.',
  /** Title of the page in the browser's tab. */
  pageTitle: (title: string) => `${title} · Lawmark atlas`,

  show: 'Show',
  federalView: 'Latest federal act on each place',
  courtsView: 'Lawsuits of each place',
  listsGroup: 'One list or set of letters',
  day: 'Day',
  dayText: (day: string) => formatDay(day),
  dayHelp: 'Arrow keys move by a day, Page Up and Page Down by a month.',
  dayBack: 'One day earlier',
  dayOn: 'One day later',
  jump: 'Jump to',
  jumpNone: 'a day on which a list changed',
  change: {
    out: (list: string) => list,
    removed: (list: string) => `${list}: names removed`,
  },
  lastDay: 'the last day of the record',

  region: 'Region of the map',
  regions: {
    country: 'United States',
    northeast: 'Northeast',
    newYork: 'New York area',
    california: 'California',
    bay: 'Bay Area',
  } satisfies Record<RegionName, string>,
  mapLabel: (what: string, day: string, counts: string) =>
    `Map of the United States. ${what}, ${formatDay(day)}: ${counts}. The table below tells the same.`,
  legend: 'What the map shows',
  legendShapes: 'States and counties are hatched; cities are marks.',
  states: {
    asked: 'asked for proof, documents or a legal opinion, or under review',
    named: 'named on a list or in a report',
    finding: 'told that its rules may violate the law',
    cleared: 'told that no evidence was found, cleared for grants, or taken off a list',
    sued: 'sued by the United States',
    'other-act': 'another federal act',
    'no-act': 'no federal act on record',
    pending: 'suit filed, nothing decided',
    ruled: 'a court has ruled or enjoined',
    ended: 'every suit dismissed, settled or closed',
    'no-suit': 'no suit on record',
    listed: 'named',
    removed: 'named, and removed since',
    'not-listed': 'not named, as far as sources tell',
    unknown: 'the record does not tell',
    'not-published': 'not published yet on this day',
  } satisfies Record<PlaceState, string>,
  places: (count: number) => `${numbers.format(count)} ${choose(count, 'place', 'places')}`,
  namesThatDay: (names: number, beyond: number) =>
    `${numbers.format(names)} ${choose(names, 'name', 'names')} on it that day${
      beyond === 0 ? '' : `, ${numbers.format(beyond)} of them without a record here`
    }:`,

  courts: 'In court that day',
  courtCounts: (pending: number, ruled: number, ended: number) =>
    `${numbers.format(pending)} pending without a ruling, ${numbers.format(ruled)} with a ruling or injunction, ${numbers.format(ended)} over.`,
  courtsNewest: 'Latest steps',
  courtsNone: 'No suit on record by this day.',

  chosen: 'Chosen place',
  choose: 'Choose a place on the map or in the table.',
  unchoose: 'Clear choice',
  showRow: 'Show its row in the table',
  chosenSays: (place: string, state: string) =>
    `${place} is chosen: ${state}. Its row in the table is marked.`,
  onMap: (title: string) => `Show ${title} on the map`,

  table: 'The record in tables',
  tables: {
    jurisdiction: 'Places',
    letter: 'Letters',
    instrument: 'Laws',
    case: 'Cases',
    list: 'Lists',
  } satisfies Record<RecordKind, string>,
  columns: {
    title: 'Name',
    kind: 'Kind',
    state: 'State',
    federal: 'Latest federal act',
    own: 'Its own latest act',
    court: 'Court',
    lists: 'Named in, by that day',
    date: 'Date',
    places: 'Places',
    list: 'List',
    citation: 'Citation',
    docket: 'Docket',
    status: 'Status that day',
    publisher: 'Published by',
    names: 'Names that day',
  } satisfies Record<Column, string>,
  caption: (table: string, day: string) => `${table}, as of ${formatDay(day)}`,
  filters: 'Filters',
  filterText: 'Words',
  filterState: 'State',
  filterKind: 'Kind',
  filterList: 'Named in, that day',
  filterAct: 'Latest federal act',
  filterThen: 'Leave out what came later',
  all: 'All',
  clearFilters: 'Clear filters',
  count: (shown: number, all: number) =>
    shown === all
      ? `${numbers.format(all)} ${choose(all, 'record', 'records')}`
      : `${numbers.format(shown)} of ${numbers.format(all)} ${choose(all, 'record', 'records')}`,
  nothing: 'No record passes these filters.',
  unknown: 'not on record',
  later: 'after this day',
  csv: 'Export as CSV',
  json: 'Export as JSON',
  exported: (file: string) => `Saved ${file}.`,

  back: 'Back to map and tables',
  asOfDay: (day: string) => `As of ${formatDay(day)}`,
  changeDay: 'Tell it as of',
  print: 'Print',
  timeline: (count: number) =>
    `Full timeline: ${numbers.format(count)} ${choose(count, 'event', 'events')}`,
  upTo: (day: string) => `Up to here: ${formatDay(day)}`,
  noEvents: 'No events on record.',
  exchanges: 'Letters side by side',
  asked: 'Asked',
  answered: 'Answered',
  said: 'Also said',
  noAnswer: 'No answer on record.',
  noWords: 'None of its words are on record.',
  afterDay: 'after the chosen day',
  grants: 'Grant money named in coverage',
  ids: 'Identifiers',
};

function choose(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}
