import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Verdict } from '../../core/claims/claim.ts';
import type { ClaimFacets, ClaimFilters, ClaimQuery } from '../../core/claims/query.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import { nameOfVerdict } from './verdict-text.tsx';

/** What the desk is asked to show. */
export type DeskView = ClaimFilters & Pick<ClaimQuery, 'sort'>;

export const ALL_CLAIMS: DeskView = { sort: 'modified' };

/** Names of records, by id, and of what kind each is; others are left out of the menus. */
export interface RecordNames {
  readonly jurisdictions: ReadonlyMap<string, string>;
  readonly laws: ReadonlyMap<string, string>;
}

interface Props {
  readonly view: DeskView;
  readonly facets: ClaimFacets | null;
  readonly scale: readonly Verdict[];
  readonly names: RecordNames;
  readonly onView: (view: DeskView) => void;
}

/** Where there is room for all filters beside the list. */
const WIDE = '(min-width: 721px)';

/** Stands for no publisher and for no verdict in a menu, whose values are words. */
const NONE = '\u0000none';

/** What narrows the list of claims down; only what claims have is offered, with counts. */
export function DeskFilters({ view, facets, scale, names, onView }: Props) {
  const texts = useClaimTexts();
  const { desk } = texts;
  const isFiltered = Object.keys(view).some((name) => name !== 'sort');
  const { jurisdictions, laws } = names;
  const [isWide] = useState(() => globalThis.matchMedia?.(WIDE).matches ?? true);

  /** With one filter set, or taken out where it is empty. */
  function set<Name extends keyof DeskView>(name: Name, value: DeskView[Name] | null): void {
    const { [name]: _, ...rest } = view;
    onView((value === null ? rest : { ...rest, [name]: value }) as DeskView);
  }

  /** A place and a law are both things that a claim is about, each with a menu of its own. */
  function setAbout(kind: ReadonlyMap<string, string>, id: string | null): void {
    const others = (view.about ?? []).filter((one) => !kind.has(one));
    const about = id === null ? others : [...others, id];
    set('about', about.length === 0 ? null : about);
  }

  const about = (kind: ReadonlyMap<string, string>) =>
    (facets?.about ?? [])
      .filter(({ value }) => kind.has(value))
      .map(({ value, count }) => ({ value, name: kind.get(value) ?? value, count }));

  return (
    <form
      class="desk-filters"
      aria-label={desk.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      <label class="field">
        {desk.text}
        <input
          type="search"
          class="text-input"
          value={view.text ?? ''}
          onInput={({ currentTarget: { value } }) =>
            set('text', value.trim() === '' ? null : value)
          }
        />
      </label>
      <label class="field">
        {desk.order}
        <select
          value={view.sort}
          onChange={({ currentTarget }) => {
            const sort = SORTS.find((one) => one === currentTarget.value);
            if (sort) onView({ ...view, sort });
          }}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {desk.orders[sort]}
            </option>
          ))}
        </select>
      </label>
      <details class="more-filters" open={isWide}>
        <summary>{desk.moreFilters}</summary>
        <div>
          <Menu
            label={desk.verdict}
            value={one(view.verdicts)}
            options={(facets?.verdicts ?? []).map(({ value, count }) => ({
              value,
              name: nameOfVerdict(texts, scale, value),
              count,
            }))}
            onChange={(value) => set('verdicts', value === undefined ? null : [value])}
          />
          <Menu
            label={desk.page}
            value={one(view.pages)}
            options={(facets?.pages ?? []).map(({ value, title, count }) => ({
              value,
              name: title ?? value,
              count,
            }))}
            onChange={(value) => set('pages', value == null ? null : [value])}
          />
          <Menu
            label={desk.publisher}
            value={one(view.publishers)}
            options={(facets?.publishers ?? []).map(({ value, count }) => ({
              value,
              name: value ?? desk.noPublisher,
              count,
            }))}
            onChange={(value) => set('publishers', value === undefined ? null : [value])}
          />
          <Menu
            label={desk.jurisdiction}
            value={view.about?.find((id) => jurisdictions.has(id))}
            options={about(jurisdictions)}
            onChange={(value) => setAbout(jurisdictions, value ?? null)}
          />
          <Menu
            label={desk.law}
            value={view.about?.find((id) => laws.has(id))}
            options={about(laws)}
            onChange={(value) => setAbout(laws, value ?? null)}
          />
          <Menu
            label={desk.tag}
            value={one(view.tags)}
            options={(facets?.tags ?? []).map(({ value, count }) => ({
              value,
              name: value,
              count,
            }))}
            onChange={(value) => set('tags', value == null ? null : [value])}
          />
          <Day
            label={desk.from}
            value={view.modifiedFrom}
            onChange={(day) => set('modifiedFrom', day)}
          />
          <Day label={desk.to} value={view.modifiedTo} onChange={(day) => set('modifiedTo', day)} />
          <Day
            label={desk.publishedFrom}
            value={view.publishedFrom}
            onChange={(day) => set('publishedFrom', day)}
          />
          <Day
            label={desk.publishedTo}
            value={view.publishedTo}
            onChange={(day) => set('publishedTo', day)}
          />
        </div>
      </details>
      <button
        type="button"
        class="link"
        aria-disabled={!isFiltered}
        onClick={() => onView({ sort: view.sort })}
      >
        {desk.clear}
      </button>
    </form>
  );
}

const SORTS: readonly ClaimQuery['sort'][] = ['modified', 'created', 'published', 'page'];

interface MenuProps<Value extends string | null> {
  readonly label: string;
  /** Undefined: all. */
  readonly value: Value | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly name: string;
    readonly count: number;
  }[];
  readonly onChange: (value: Value | undefined) => void;
}

function Menu<Value extends string | null>({ label, value, options, onChange }: MenuProps<Value>) {
  const texts = useClaimTexts();
  const { desk } = texts;
  const isListed = value === undefined || options.some((option) => option.value === value);
  return (
    <label class="field">
      {label}
      <select
        value={value === undefined ? '' : (value ?? NONE)}
        onChange={({ currentTarget }) =>
          onChange(options.find((option) => (option.value ?? NONE) === currentTarget.value)?.value)
        }
      >
        <option value="">{desk.all}</option>
        {/* What was chosen stays to be seen where no claim has it any more. */}
        {!isListed && <option value={value ?? NONE}>{value ?? desk.undecided}</option>}
        {options.map((option) => (
          <option key={option.value ?? NONE} value={option.value ?? NONE}>
            {desk.option(option.name, option.count)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (day: string | null) => void;
}): ComponentChildren {
  return (
    <label class="field">
      {label}
      <input
        type="date"
        class="text-input"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    </label>
  );
}

/** A menu chooses one value at a time. */
function one<Value>(values: readonly Value[] | undefined): Value | undefined {
  return values?.[0];
}
