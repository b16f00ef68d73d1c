import type { RecordKind } from './card-model.ts';
import type {
  Case,
  Dataset,
  Event,
  Instrument,
  Jurisdiction,
  Letter,
  List,
  Source,
} from './record.ts';

interface RecordTypes {
  readonly jurisdiction: Jurisdiction;
  readonly instrument: Instrument;
  readonly case: Case;
  readonly letter: Letter;
  readonly list: List;
}

/** A record with its kind. */
export type Found = {
  [K in RecordKind]: { readonly kind: K; readonly record: RecordTypes[K] };
}[RecordKind];

/** A dataset by id. */
export interface Records {
  readonly byId: ReadonlyMap<string, Found>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Events of places and federal events. */
  readonly events: ReadonlyMap<string, Event>;
  /** Instruments by their standard path. */
  readonly byRef: ReadonlyMap<string, Instrument>;
}

/** Built once for each dataset, on first use. */
const built = new WeakMap<Dataset, Records>();

/** A dataset by id. Records share one set of ids, whatever their kind. */
export function recordsOf(dataset: Dataset): Records {
  const known = built.get(dataset);
  if (known) return known;
  const byId = new Map<string, Found>();
  for (const record of dataset.jurisdictions) byId.set(record.id, { kind: 'jurisdiction', record });
  for (const record of dataset.instruments) byId.set(record.id, { kind: 'instrument', record });
  for (const record of dataset.cases) byId.set(record.id, { kind: 'case', record });
  for (const record of dataset.letters) byId.set(record.id, { kind: 'letter', record });
  for (const record of dataset.lists) byId.set(record.id, { kind: 'list', record });
  const records: Records = {
    byId,
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    events: new Map(
      [...dataset.jurisdictions.flatMap(({ events }) => events), ...dataset.federal].map(
        (event) => [event.id, event],
      ),
    ),
    byRef: new Map(dataset.instruments.flatMap((one) => (one.ref ? [[one.ref, one]] : []))),
  };
  built.set(dataset, records);
  return records;
}

/** The record of a kind with an id; null where there is none. */
export function recordOf<K extends RecordKind>(
  dataset: Dataset,
  kind: K,
  id: string,
): RecordTypes[K] | null {
  const found = recordsOf(dataset).byId.get(id);
  return found?.kind === kind ? (found.record as RecordTypes[K]) : null;
}
