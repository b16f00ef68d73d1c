import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Address, writeAddress } from '../../core/dataset/atlas-address.ts';
import { rowsAsCsv, rowsAsJson } from '../../core/dataset/atlas-export.ts';
import {
  COLUMNS,
  type Column,
  filterRows,
  NO_FILTERS,
  type Row,
  rowsOf,
  sortRows,
} from '../../core/dataset/atlas-rows.ts';
import type { PlaceShape } from '../../core/dataset/atlas-shapes.ts';
import type { RecordKind } from '../../core/dataset/card-model.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { useMessages } from '../messages/index.tsx';
import { CellText } from './cell-text.tsx';
import { FilterFields } from './filter-fields.tsx';
import { RecordPageLink } from './link.tsx';
import { saveFile } from './save-file.ts';

interface Props {
  readonly dataset: Dataset;
  readonly address: Extract<Address, { page: 'atlas' }>;
  /** ISO day. */
  readonly day: string;
  /** What the map can show. */
  readonly places: readonly PlaceShape[];
  /** The row to be brought into sight, with the focus on its link. */
  readonly wanted: { readonly id: string } | null;
  readonly onChoose: (id: string | null) => void;
}

interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

const KINDS = Object.keys(COLUMNS) as RecordKind[];

/** Every record in tables: the map's equivalent for keys and for screen readers. */
export function RecordTable({ dataset, address, day, places, wanted, onChoose }: Props) {
  const texts = useMessages().atlas;
  const { tab: kind, place: chosen } = address;
  const [order, setOrder] = useState<Order>({ column: 'title', direction: 'ascending' });
  const [filters, setFilters] = useState(NO_FILTERS);
  const [saved, setSaved] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  const brought = useRef(wanted);
  const mapped = useMemo(() => new Set(places.map(({ id }) => id)), [places]);
  const rows = useMemo(() => rowsOf(dataset, kind, day), [dataset, kind, day]);
  const shown = useMemo(
    () => sortRows(filterRows(rows, filters), order.column, order.direction),
    [rows, filters, order],
  );

  useEffect(() => {
    const dated = COLUMNS[kind][0] === 'date';
    setOrder({ column: dated ? 'date' : 'title', direction: 'ascending' });
    setFilters(NO_FILTERS);
  }, [kind]);

  useEffect(() => {
    if (!wanted || wanted === brought.current) return;
    const row = body.current?.querySelector(`[data-row="${CSS.escape(wanted.id)}"]`);
    if (!row) {
      // It comes with the next drawing, unless another table is about to be drawn first.
      setFilters(NO_FILTERS);
      return;
    }
    brought.current = wanted;
    row.scrollIntoView({ block: 'center' });
    row.querySelector('a')?.focus({ preventScroll: true });
  }, [wanted, shown]);

  function save(format: 'csv' | 'json'): void {
    const name = `lawmark-${kind}-${day}.${format}`;
    const table = { kind, rows: shown, day };
    if (format === 'csv') saveFile(name, 'text/csv;charset=utf-8', rowsAsCsv(table));
    else saveFile(name, 'application/json', rowsAsJson(dataset, table));
    setSaved(texts.exported(name));
  }

  return (
    <section class="tables" aria-labelledby="tables">
      <h2 id="tables" tabIndex={-1}>
        {texts.table}
      </h2>
      <nav class="table-tabs" aria-label={texts.table}>
        {KINDS.map((one) => (
          <a
            key={one}
            href={writeAddress({ ...address, tab: one })}
            aria-current={one === kind ? 'page' : undefined}
          >
            {texts.tables[one]}
          </a>
        ))}
      </nav>
      <FilterFields
        kind={kind}
        rows={rows}
        lists={dataset.lists}
        filters={filters}
        onFilters={setFilters}
      />
      <div class="table-head">
        <p role="status">{texts.count(shown.length, rows.length)}</p>
        <p class="table-exports">
          <span role="status" class="saved">
            {saved}
          </span>
          <button type="button" class="button" onClick={() => save('csv')}>
            {texts.csv}
          </button>
          <button type="button" class="button" onClick={() => save('json')}>
            {texts.json}
          </button>
        </p>
      </div>
      <section
        class="table-scroll"
        aria-label={texts.tables[kind]}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys
        tabIndex={0}
      >
        <table data-kind={kind}>
          <caption class="unseen">{texts.caption(texts.tables[kind], day)}</caption>
          <thead>
            <tr>
              {COLUMNS[kind].map((column) => (
                <Heading key={column} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row) => (
              <RecordRow
                key={row.id}
                row={row}
                on={address.on}
                isChosen={row.id === chosen}
                onChoose={mapped.has(row.id) ? onChoose : null}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p class="unknown table-empty">{texts.nothing}</p>}
      </section>
    </section>
  );
}

function Heading({
  column,
  order,
  onOrder,
}: {
  column: Column;
  order: Order;
  onOrder: (order: Order) => void;
}) {
  const texts = useMessages().atlas;
  const isOrder = order.column === column;
  const next = isOrder && order.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isOrder ? order.direction : undefined} data-column={column}>
      <button type="button" onClick={() => onOrder({ column, direction: next })}>
        {texts.columns[column]}
      </button>
    </th>
  );
}

function RecordRow({
  row,
  on,
  isChosen,
  onChoose,
}: {
  row: Row;
  on: string | null;
  isChosen: boolean;
  /** Null where the map cannot show it. */
  onChoose: ((id: string | null) => void) | null;
}) {
  const texts = useMessages().atlas;
  const title = row.cells.title?.is === 'text' ? row.cells.title.text : row.id;
  return (
    <tr data-row={row.id} data-chosen={isChosen ? '' : undefined}>
      {COLUMNS[row.kind].map((column) =>
        column === 'title' ? (
          <th key={column} scope="row" data-column={column}>
            <RecordPageLink kind={row.kind} id={row.id} on={on}>
              {title}
            </RecordPageLink>
            {row.isLater && (
              <>
                {' '}
                <span class="later">{texts.later}</span>
              </>
            )}
            {onChoose && (
              <button
                type="button"
                class="on-map"
                aria-pressed={isChosen}
                aria-label={texts.onMap(title)}
                title={texts.onMap(title)}
                onClick={() => onChoose(isChosen ? null : row.id)}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M8 14.5S3 9.6 3 6a5 5 0 0 1 10 0c0 3.6-5 8.5-5 8.5z" />
                  <circle cx="8" cy="6" r="1.6" />
                </svg>
              </button>
            )}
          </th>
        ) : (
          <td key={column} data-column={column}>
            <CellText cell={row.cells[column]} />
          </td>
        ),
      )}
    </tr>
  );
}
