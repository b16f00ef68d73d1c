import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordKind } from '../../core/dataset/card-model.ts';
import type { SearchResult } from '../../core/dataset/search.ts';
import {
  type FilterChoices,
  isFiltering,
  type SearchFilter,
} from '../../core/dataset/search-facets.ts';
import { capitalize } from '../card/words.ts';
import { useMessages } from '../messages/index.tsx';
import { Filters } from './filters.tsx';
import { Marked } from './marked.tsx';

export interface SearchBoxProps {
  readonly search: (query: string, filter: SearchFilter) => readonly SearchResult[];
  readonly onSelect: (result: SearchResult) => void;
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
  readonly kind: RecordKind | 'recent';
  readonly results: readonly SearchResult[];
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
  const groups = useMemo(() => {
    if (isAsking) return grouped(search(asked, filter));
    return recent.length > 0 ? [{ kind: 'recent', results: recent } as const] : [];
  }, [search, asked, filter, isAsking, recent]);
  const results = useMemo(() => groups.flatMap((group) => group.results), [groups]);
  const optionId = (index: number) => `${id}-option-${index}`;

  useEffect(() => input.current?.focus(), []);
  // The best is chosen at once, so that it can be seen what Enter will do.
  useEffect(() => setActive(asked !== '' && results.length > 0 ? 0 : -1), [results]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

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
        {isAsking ? texts.count(results.length) : ''}
      </p>
      {!isAsking && recent.length === 0 && <p class="search-hint">{texts.start}</p>}
      {isAsking && results.length === 0 && (
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
              {group.kind === 'recent' ? texts.recent : messages.kinds[group.kind]}
            </p>
            {group.results.map((result) => {
              const index = results.indexOf(result);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box, which keeps focus
                <div
                  key={result.id}
                  id={optionId(index)}
                  class="result"
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  onClick={() => onSelect(result)}
                >
                  <p class="result-title" data-kind={result.kind}>
                    <Marked text={result.title} terms={result.terms} />
                  </p>
                  <p class="result-kicker">
                    <Marked text={messages.kicker(result.kicker)} terms={result.terms} />
                  </p>
                  {result.badge && (
                    <p class="result-badge">{capitalize(texts.badge(result.badge))}</p>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
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

function grouped(results: readonly SearchResult[]): readonly Group[] {
  const byKind = new Map<RecordKind, SearchResult[]>();
  for (const result of results) {
    const group = byKind.get(result.kind);
    if (group) group.push(result);
    else byKind.set(result.kind, [result]);
  }
  return [...byKind].map(([kind, group]) => ({ kind, results: group }));
}
