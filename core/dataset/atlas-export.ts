import { COLUMNS, type Column, plainCell, type Row } from './atlas-rows.ts';
import type { RecordKind } from './card-model.ts';
import type { Dataset } from './record.ts';

/** Spreadsheets read UTF-8 only with a byte order mark in front. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table that is shown: what of, on which day. */
export interface Shown {
  readonly kind: RecordKind;
  readonly rows: readonly Row[];
  /** ISO day. */
  readonly day: string;
}

/**
 * The rows as a CSV file (RFC 4180), with a header, the ids and the day. Text that a spreadsheet
 * would run as a formula has an apostrophe in front. Dates are ISO, with “by” and the like before
 * those that are not known exactly.
 */
export function rowsAsCsv({ kind, rows, day }: Shown): string {
  const columns = COLUMNS[kind];
  const lines = [
    ['as_of', 'id', ...columns],
    ...rows.map((row) => [day, row.id, ...columns.map((column) => plainCell(row.cells[column]))]),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** The rows as JSON, with the day, and where the record comes from and how to cite it. */
export function rowsAsJson(dataset: Dataset, { kind, rows, day }: Shown): string {
  const { version, asOf, licence, citation } = dataset;
  const columns = COLUMNS[kind];
  return `${JSON.stringify(
    {
      dataset: { version, asOf, licence, citation },
      kind,
      asOf: day,
      rows: rows.map((row) => ({
        id: row.id,
        ...Object.fromEntries(columns.map((column) => [column, jsonCell(row, column)])),
      })),
    },
    null,
    2,
  )}\n`;
}

function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function jsonCell(row: Row, column: Column): unknown {
  const cell = row.cells[column];
  if (!cell) return null;
  switch (cell.is) {
    case 'number':
      return cell.number;
    case 'items':
      return cell.items;
    case 'when':
      return cell.when;
    case 'act':
      return { actor: cell.actor, when: cell.when, status: cell.status };
    default:
      return plainCell(cell);
  }
}
