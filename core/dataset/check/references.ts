import { type AnyRecord, type Collection, fileOf } from '../layout.ts';
import type { Dataset } from '../record.ts';
import { type Path, type Placed, type Problem, problem, walk } from './problem.ts';

/** Where the ids in a property lead. */
const TARGETS: Readonly<Record<string, readonly Collection[]>> = {
  sources: ['sources'],
  source: ['sources'],
  jurisdiction: ['jurisdictions'],
  jurisdictions: ['jurisdictions'],
  parent: ['jurisdictions'],
  coextensive: ['jurisdictions'],
  letter: ['letters'],
  answers: ['letters'],
  list: ['lists'],
  case: ['cases'],
  companions: ['cases'],
  instrument: ['instruments'],
  instruments: ['instruments'],
  discrepancies: ['discrepancies'],
  about: ['jurisdictions', 'instruments', 'cases', 'letters', 'lists'],
};

/** Records that readers can open share one set of ids, so that an id alone names a card. */
const CARDS: readonly Collection[] = ['jurisdictions', 'instruments', 'cases', 'letters', 'lists'];

/** Ids that lead nowhere, ids used twice, sources that nothing uses, records in the wrong file. */
export function referenceProblems(dataset: Dataset, records: readonly Placed[]): Problem[] {
  return [
    ...danglingIds(dataset, records),
    ...doubleIds(records),
    ...unusedSources(records),
    ...misfiled(records),
  ];
}

function danglingIds(dataset: Dataset, records: readonly Placed[]): Problem[] {
  const ids = new Map<Collection, Set<string>>();
  for (const { collection, record } of records) {
    const known = ids.get(collection) ?? new Set();
    ids.set(collection, known.add(record.id));
  }
  const events = new Set(
    [...dataset.jurisdictions.flatMap((one) => one.events), ...dataset.federal].map(({ id }) => id),
  );
  const problems: Problem[] = [];
  for (const placed of records) {
    eachReference(placed.record, (id, property, path) => {
      const targets = TARGETS[property];
      const known = targets
        ? targets.some((collection) => ids.get(collection)?.has(id))
        : events.has(id);
      const what = targets ? targets.join(', ') : 'events';
      if (!known) problems.push(problem(placed, path, `“${id}” is not among the ${what}`));
    });
  }
  return problems;
}

/** Calls back for every id that a record mentions, with the property that holds it. */
function eachReference(
  record: AnyRecord,
  visit: (id: string, property: string, path: Path) => void,
): void {
  walk(record, (value, path) => {
    if (typeof value !== 'string') return;
    const property = path.findLast((key) => typeof key === 'string');
    if (typeof property !== 'string') return;
    // `latest.events` holds ids; other `events` hold the events themselves.
    if (property in TARGETS || property === 'events') visit(value, property, path);
  });
}

function doubleIds(records: readonly Placed[]): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (placed: Placed, space: string, id: string, path: Path) => {
    const key = `${space} ${id}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, placed.file);
    else problems.push(problem(placed, path, `the id “${id}” is also used in ${before}`));
  };
  for (const placed of records) {
    const { collection, record } = placed;
    if (collection === 'federal') claim(placed, 'event', record.id, ['id']);
    else claim(placed, CARDS.includes(collection) ? 'card' : collection, record.id, ['id']);
    if ('geoid' in record) {
      for (const [at, { id }] of record.events.entries())
        claim(placed, 'event', id, ['events', at, 'id']);
    }
    if ('excerpts' in record) {
      for (const [at, { id }] of record.excerpts.entries())
        claim(placed, 'excerpt', id, ['excerpts', at, 'id']);
    }
  }
  return problems;
}

function unusedSources(records: readonly Placed[]): Problem[] {
  const used = new Set<string>();
  for (const { record } of records) {
    eachReference(record, (id, property) => {
      if (TARGETS[property]?.includes('sources')) used.add(id);
    });
  }
  return records
    .filter(({ collection, record }) => collection === 'sources' && !used.has(record.id))
    .map((placed) => problem(placed, [], 'nothing uses this source'));
}

function misfiled(records: readonly Placed[]): Problem[] {
  return records.flatMap((placed) => {
    const right = fileOf(placed.collection, placed.record);
    return placed.file === right ? [] : [problem(placed, ['id'], `belongs in ${right}`)];
  });
}
