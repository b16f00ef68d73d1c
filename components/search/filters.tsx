import { useId } from 'preact/hooks';
import type { RecordKind } from '../../core/dataset/card-model.ts';
import {
  type FilterChoices,
  isFiltering,
  NO_FILTER,
  type SearchFilter,
} from '../../core/dataset/search-facets.ts';
import { stateByCode } from '../../core/find/states.ts';
import { useMessages } from '../messages/index.tsx';

const KINDS: readonly RecordKind[] = ['jurisdiction', 'instrument', 'case', 'letter', 'list'];

export interface FiltersProps {
  readonly filter: SearchFilter;
  readonly choices: FilterChoices;
  readonly onFilter: (filter: SearchFilter) => void;
}

/** Menus that narrow a search, folded away until they are asked for. */
export function Filters({ filter, choices, onFilter }: FiltersProps) {
  const messages = useMessages();
  const texts = messages.search.filters;
  const count = Object.values(filter).filter((value) => value !== null).length;
  const states = choices.states
    .map((code) => ({ value: code, label: stateByCode(code)?.name ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label));

  return (
    <details class="filters">
      <summary>{count === 0 ? texts.heading : texts.active(count)}</summary>
      <div class="filter-menus">
        <Menu
          name={texts.kind}
          value={filter.kind}
          options={KINDS.map((kind) => ({ value: kind, label: messages.kinds[kind] }))}
          onChange={(kind) => onFilter({ ...filter, kind })}
        />
        <Menu
          name={texts.state}
          value={filter.state}
          options={states}
          onChange={(state) => onFilter({ ...filter, state })}
        />
        <Menu
          name={texts.list}
          value={filter.list}
          options={choices.lists.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(list) => onFilter({ ...filter, list })}
        />
        <Menu
          name={texts.act}
          value={filter.act}
          options={choices.acts.map((act) => ({ value: act, label: messages.acts[act] }))}
          onChange={(act) => onFilter({ ...filter, act })}
        />
        <Menu
          name={texts.court}
          value={filter.court}
          options={choices.courts.map((court) => ({ value: court, label: court }))}
          onChange={(court) => onFilter({ ...filter, court })}
        />
      </div>
      {isFiltering(filter) && (
        <button type="button" class="link" onClick={() => onFilter(NO_FILTER)}>
          {texts.clear}
        </button>
      )}
    </details>
  );
}

interface Option<T> {
  readonly value: T;
  readonly label: string;
}

function Menu<T extends string>({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T | null) => void;
}) {
  const texts = useMessages().search.filters;
  const id = useId();
  return (
    <div class="filter">
      <label for={id}>{name}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          onChange(chosen?.value ?? null);
        }}
      >
        <option value="">{texts.any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
