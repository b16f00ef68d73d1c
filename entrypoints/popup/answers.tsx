/**
 * Everything of the popup that needs the record: finding, titles and cards. A chunk of its own,
 * loaded after the search box has been drawn, because it is most of the popup's code.
 */
import { CardShell } from '../../components/card/card-shell.tsx';
import type { SearchFound } from '../../components/search/search-box.tsx';
import { UnrecordedPlaceView } from '../../components/search/unrecorded-place.tsx';
import { makeCard } from '../../core/dataset/card.ts';
import type { Card, CardRequest, RecordLink } from '../../core/dataset/card-model.ts';
import { titleOfRef } from '../../core/dataset/official-url.ts';
import type { PlaceTable } from '../../core/dataset/place-table.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { makeSearch, resultOf, type Search, type SearchResult } from '../../core/dataset/search.ts';
import {
  type FilterChoices,
  filterChoices,
  type SearchFilter,
} from '../../core/dataset/search-facets.ts';
import {
  makePlaceSearch,
  NO_PLACES,
  type PlaceSearch,
  type UnrecordedPlace,
} from '../../core/dataset/search-places.ts';
import { linkTo } from '../../core/dataset/titles.ts';

/** What the popup can ask of an open record. */
export interface Answers {
  readonly find: (query: string, filter: SearchFilter) => SearchFound;
  readonly choices: FilterChoices;
  /** The records with these ids, as results; those that are no more are left out. */
  readonly resultsOf: (ids: readonly string[]) => readonly SearchResult[];
  readonly cardFor: (request: CardRequest) => Card | null;
  readonly titleOf: (mention: {
    readonly id: string | null;
    readonly ref: string | null;
  }) => string | null;
  /** The recorded places that a place is in: its county, its state. */
  readonly homesOf: (place: UnrecordedPlace) => readonly RecordLink[];
  readonly CardShell: typeof CardShell;
  readonly UnrecordedPlaceView: typeof UnrecordedPlaceView;
}

/**
 * Opens a record for questions. Its index is built with the first one.
 * @param table names of places beyond the record; null while they are not read.
 */
export function openAnswers(record: Dataset, table: PlaceTable | null): Answers {
  let search: Search | null = null;
  const findPlaces: PlaceSearch = table ? makePlaceSearch(table, record) : () => NO_PLACES;
  return {
    find: (query, filter) => {
      search ??= searchOf(record);
      const records = search(query, undefined, filter);
      return { records, places: findPlaces(query, records, filter) };
    },
    choices: filterChoices(record),
    resultsOf: (ids) => ids.flatMap((id) => resultOf(record, id) ?? []),
    cardFor: (request) => makeCard(record, request),
    titleOf: ({ id, ref }) => {
      if (id !== null) return linkTo(record, id)?.title ?? null;
      return ref === null ? null : titleOfRef(ref);
    },
    homesOf: ({ geoid, county }) => {
      const homes = [county?.geoid, geoid.slice(0, 2)];
      return homes.flatMap((home) => {
        const place = record.jurisdictions.find((one) => one.geoid === home);
        return (place && linkTo(record, place.id)) ?? [];
      });
    },
    CardShell,
    UnrecordedPlaceView,
  };
}

const searches = new WeakMap<Dataset, Search>();

/** The names of places come later than the record, whose index is then kept. */
function searchOf(record: Dataset): Search {
  const search = searches.get(record) ?? makeSearch(record);
  searches.set(record, search);
  return search;
}
