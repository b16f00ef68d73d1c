import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordKind } from '../../core/dataset/card-model.ts';
import type { SearchResult } from '../../core/dataset/search.ts';
import {
  type FilterChoices,
  isFiltering,
  type SearchFilter,
} from '../../core/dataset/search-facets.ts';
import type { PlacesFound, UnrecordedPlace } from '../../core/dataset/search-places.ts';
import { capitalize } from '../card/words.ts';
import { useMessages } from '../messages/index.tsx';
import { Filters } from './filters.tsx';
import { Marked } from './marked.tsx';

/** What was found for a query: records, and places without one. */
export interface SearchFound {
  readonly records: readonly SearchResult[];
  readonly places: PlacesFound;
}

/** What can be chosen. */
export type Choice =
  | { readonly is: 'record'; readonly result: SearchResult }
  | { readonly is: 'place'; readonly place: UnrecordedPlace };

export interface SearchBoxProps {
  /** Null while the record is being opened: the box can be typed into before. */
  readonly search: ((query: string, filter: SearchFilter) => SearchFound) | null;
  readonly onSelect: (choice: Choice) => void;
  /** Esc in an empty box. */
  readonly onClose: () => void;
  /** The query lives above the box, so that it is still there after a card was looked at. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filter: SearchFilter;
  readonly choices: FilterChoices;
  readonly onFilter: (filter: SearchFilter) => void;
  /** What was looked up before, the last first; offered while nothing is asked. */
  readonly recent: readonly SearchResult[];
  readonly onForgetRecent: () => void;
}

/** Results are grouped in the order in which each kind first turns up, so the best stays first. */
interface Group {
  readonly kind: RecordKind | 'recent' | 'unrecorded';
  readonly choices: readonly Choice[];
}

/** A search box with its results, after the ARIA combobox pattern with a list box. */
export function SearchBox({
  search,
  onSelect,
  onClose,
  query,
  onQuery,
  filter,
  choices,
  onFilter,
  recent,
  onForgetRecent,
}: SearchBoxProps) {
  const messages = useMessages();
  const texts = messages.search;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const asked = query.trim();
  const isAsking = asked !== '' || isFiltering(filter);
  const found = useMemo(
    () => (isAsking && search ? search(asked, filter) : null),
    [search, asked, filter, isAsking],
  );
  const groups = useMemo((): readonly Group[] => {
    if (isAsking) return found ? grouped(found) : [];
    return recent.length > 0 ? [{ kind: 'recent', choices: recent.map(asChoice) }] : [];
  }, [found, isAsking, recent]);
  const results = useMemo(() => groups.flatMap((group) => group.choices), [groups]);
  const optionId = (index: number) => `${id}-option-${index}`;

  // Before the next key arrives, which may be before the next frame is drawn.
  useLayoutEffect(() => input.current?.focus(), []);
  // The best is chosen at once, so that it can be seen what Enter will do.
  useLayoutEffect(() => setActive(asked !== '' && results.length > 0 ? 0 : -1), [results]);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function headingOf(kind: Group['kind']): string {
    if (kind === 'recent') return texts.recent;
    return kind === 'unrecorded' ? texts.unrecorded : messages.kinds[kind];
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = results.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        setActive(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        setActive(active <= 0 ? last : active - 1);
        break;
      case 'Enter': {
        const chosen = results[active];
        if (chosen) onSelect(chosen);
        break;
      }
      case 'Escape':
        if (query === '') onClose();
        else onQuery('');
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <div class="search">
      <div class="search-field">
        <label class="unseen" for={`${id}-input`}>
          {texts.label}
        </label>
        <input
          ref={input}
          id={`${id}-input`}
          class="search-input"
          type="text"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(active >= 0 ? { 'aria-activedescendant': optionId(active) } : {})}
          autocomplete="off"
          spellcheck={false}
          placeholder={texts.placeholder}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            class="icon-button search-clear"
            aria-label={texts.clear}
            title={texts.clear}
            onClick={() => {
              onQuery('');
              input.current?.focus();
            }}
          >
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3.5 3.5l9 9m0-9-9 9" />
            </svg>
          </button>
        )}
      </div>
      <Filters filter={filter} choices={choices} onFilter={onFilter} />
      <p class="unseen" role="status">
        {found ? texts.count(found.records.length, found.places.places.length) : ''}
      </p>
      {!isAsking && recent.length === 0 && <p class="search-hint">{texts.start}</p>}
      {isAsking && !search && <p class="search-hint">{messages.popup.loading}</p>}
      {found && results.length === 0 && (
        <p class="search-hint">
          {asked === '' ? texts.nothingFiltered : texts.nothing(asked)} <br />
          {isFiltering(filter) ? texts.filteredHint : texts.nothingHint}
        </p>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        class="results"
        role="listbox"
        aria-label={texts.results}
        hidden={results.length === 0}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a list box takes groups, not field sets
          <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
            <p class="results-kind" id={`${id}-${group.kind}`}>
              {headingOf(group.kind)}
            </p>
            {group.choices.map((choice) => {
              const index = results.indexOf(choice);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box, which keeps focus
                <div
                  key={keyOf(choice)}
                  id={optionId(index)}
                  class="result"
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  onClick={() => onSelect(choice)}
                >
                  {choice.is === 'record' ? (
                    <RecordLines result={choice.result} />
                  ) : (
                    <PlaceLines place={choice.place} />
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {found && found.places.more > 0 && (
        <p class="search-more">{texts.morePlaces(found.places.more)}</p>
      )}
      {!isAsking && recent.length > 0 && (
        <p class="search-forget">
          <button
            type="button"
            class="link"
            onClick={() => {
              onForgetRecent();
              input.current?.focus();
            }}
          >
            {texts.forgetRecent}
          </button>
        </p>
      )}
    </div>
  );
}

function RecordLines({ result }: { readonly result: SearchResult }) {
  const messages = useMessages();
  return (
    <>
      <p class="result-title" data-kind={result.kind}>
        <Marked text={result.title} terms={result.terms} />
      </p>
      <p class="result-kicker">
        <Marked text={messages.kicker(result.kicker)} terms={result.terms} />
      </p>
      {result.badge && (
        <p class="result-badge">{capitalize(messages.search.badge(result.badge))}</p>
      )}
    </>
  );
}

function PlaceLines({ place: { name, county, state } }: { readonly place: UnrecordedPlace }) {
  return (
    <div class="result-place">
      <p class="result-title">{name}</p>
      <p class="result-kicker">{[county?.name, state.name].filter(Boolean).join(', ')}</p>
    </div>
  );
}

function asChoice(result: SearchResult): Choice {
  return { is: 'record', result };
}

function keyOf(choice: Choice): string {
  return choice.is === 'record' ? choice.result.id : choice.place.geoid;
}

function grouped({ records, places: { places, isMeant } }: SearchFound): readonly Group[] {
  const byKind = new Map<RecordKind, Choice[]>();
  for (const result of records) {
    const group = byKind.get(result.kind);
    if (group) group.push(asChoice(result));
    else byKind.set(result.kind, [asChoice(result)]);
  }
  const groups: Group[] = [...byKind].map(([kind, choices]) => ({ kind, choices }));
  if (places.length === 0) return groups;
  const choices = places.map((place): Choice => ({ is: 'place', place }));
  const unrecorded: Group = { kind: 'unrecorded', choices };
  // Beside the places that are recorded, for which they could be taken.
  const recorded = groups.findIndex(({ kind }) => kind === 'jurisdiction');
  const at = isMeant ? 0 : recorded === -1 ? groups.length : recorded + 1;
  return groups.toSpliced(at, 0, unrecorded);
}
