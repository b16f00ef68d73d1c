import { isCalendarDate } from '../dates.ts';
import type { Dataset, When } from '../record.ts';
import { type Path, type Placed, type Problem, problem, walk } from './problem.ts';

/** How much of an ISO date each precision needs, in characters. */
const LENGTHS: Readonly<Partial<Record<When['precision'], number>>> = {
  day: '2017-07-06'.length,
  week: '2017-07-06'.length,
  range: '2017-07-06'.length,
  month: '2017-07'.length,
  year: '2017'.length,
};

/** Properties that hold a bare ISO day. */
const DAYS: ReadonlySet<string> = new Set(['until', 'off', 'on']);

/** Dates that the calendar lacks, that run backwards, that stand out of order or lie in the future. */
export function dateProblems(dataset: Dataset, records: readonly Placed[]): Problem[] {
  return [
    ...header(dataset),
    ...records.flatMap((placed) => {
      const problems: Problem[] = [];
      const tell = (path: Path, message: string) => problems.push(problem(placed, path, message));
      walk(placed.record, (value, path) => {
        const property = path.at(-1);
        if (typeof value === 'string' && typeof property === 'string' && DAYS.has(property)) {
          if (!isCalendarDate(value)) tell(path, `${value} is not in the calendar`);
        }
        if (isWhen(value)) checkWhen(value, path, dataset.compiled, tell);
        if (isTerm(value) && value.off < value.on) {
          tell([...path, 'off'], `${value.off} lies before “on”, ${value.on}`);
        }
        if (property === 'events' || property === 'developments') checkOrder(value, path, tell);
      });
      return problems;
    }),
  ];
}

function header({ asOf, compiled }: Dataset): Problem[] {
  return Object.entries({ asOf, compiled })
    .filter(([, day]) => !isCalendarDate(day))
    .map(([field, day]) => ({
      file: 'data/dataset.json',
      record: '',
      field,
      message: `${day} is not in the calendar`,
    }));
}

type Tell = (path: Path, message: string) => void;

function checkWhen(when: When, path: Path, compiled: string, tell: Tell): void {
  const { on, precision, until } = when;
  const needed = LENGTHS[precision];
  if (needed !== undefined && on.length !== needed) {
    tell([...path, 'on'], `${on} does not fit the precision “${precision}”`);
  }
  if (precision === 'range' && until === undefined) {
    tell([...path, 'until'], 'a range needs its last day');
  }
  if (until !== undefined && until < on) {
    tell([...path, 'until'], `${until} lies before “on”, ${on}`);
  }
  if (isCalendarDate(on) && on > compiled) {
    tell([...path, 'on'], `${on} lies after the day the dataset was compiled, ${compiled}`);
  }
}

function checkOrder(events: unknown, path: Path, tell: Tell): void {
  if (!Array.isArray(events)) return;
  let before = '';
  for (const [index, event] of events.entries()) {
    if (!isWhen(event?.date)) continue;
    const { on } = event.date;
    if (on < before) tell([...path, index, 'date'], `${on} stands after ${before}`);
    before = on;
  }
}

function isWhen(value: unknown): value is When {
  return typeof value === 'object' && value !== null && 'on' in value && 'precision' in value;
}

function isTerm(value: unknown): value is { on: string; off: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'on' in value && 'off' in value && Boolean(value.on) && Boolean(value.off);
}
