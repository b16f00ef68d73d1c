import type { ComponentChildren } from 'preact';
import type { Filters, Row } from '../../core/dataset/atlas-rows.ts';
import { NO_FILTERS } from '../../core/dataset/atlas-rows.ts';
import { statesOf } from '../../core/dataset/atlas-view.ts';
import type { RecordKind } from '../../core/dataset/card-model.ts';
import type { List } from '../../core/dataset/record.ts';
import { stateByCode } from '../../core/find/states.ts';
import { useMessages } from '../messages/index.tsx';

interface Props {
  readonly kind: RecordKind;
  readonly rows: readonly Row[];
  readonly lists: readonly List[];
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** What narrows a table down. Only what the table's records have is offered. */
export function FilterFields({ kind, rows, lists, filters, onFilters }: Props) {
  const messages = useMessages();
  const texts = messages.atlas;
  const set = (change: Partial<Filters>) => onFilters({ ...filters, ...change });
  const states = distinct(rows.flatMap((row) => row.states));
  const whats = distinct(rows.map((row) => row.what));
  const isFiltered = Object.entries(filters).some(
    ([name, value]) => value !== NO_FILTERS[name as keyof Filters],
  );
  return (
    <fieldset class="filters">
      <legend class="unseen">{texts.filters}</legend>
      <label class="field">
        {texts.filterText}
        <input
          type="search"
          value={filters.text}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </label>
      {states.length > 1 && (
        <Choice
          label={texts.filterState}
          value={filters.state}
          onChange={(state) => set({ state })}
        >
          {states
            .map((code) => ({ code, name: stateByCode(code)?.name ?? code }))
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </Choice>
      )}
      {whats.length > 1 && (
        <Choice label={texts.filterKind} value={filters.what} onChange={(what) => set({ what })}>
          {whats.map((what) => (
            <option key={what} value={what}>
              {messages.kicker({ what, of: null })}
            </option>
          ))}
        </Choice>
      )}
      {(kind === 'jurisdiction' || kind === 'letter') && (
        <Choice
          label={kind === 'letter' ? texts.columns.list : texts.filterList}
          value={filters.list}
          onChange={(list) => set({ list })}
        >
          {lists.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {shortTitle}
            </option>
          ))}
        </Choice>
      )}
      {kind === 'jurisdiction' && (
        <Choice label={texts.filterAct} value={filters.act} onChange={(act) => set({ act })}>
          {statesOf('federal').map((state) => (
            <option key={state} value={state}>
              {texts.states[state]}
            </option>
          ))}
        </Choice>
      )}
      {kind !== 'jurisdiction' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={filters.onlyThen}
            onChange={({ currentTarget }) => set({ onlyThen: currentTarget.checked })}
          />
          {texts.filterThen}
        </label>
      )}
      {isFiltered && (
        <button type="button" class="link" onClick={() => onFilters(NO_FILTERS)}>
          {texts.clearFilters}
        </button>
      )}
    </fieldset>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}) {
  const texts = useMessages().atlas;
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{texts.all}</option>
        {children}
      </select>
    </label>
  );
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}
