import { caseStatusOn, splitOn } from './as-of.ts';
import type {
  CaseLine,
  Correction,
  Disagreement,
  InstrumentCard,
  Posture,
  SourceLine,
  TimelineItem,
} from './card-model.ts';
import { compareWhen } from './dates.ts';
import type { Case, Dataset, Development, Docket, Quotation } from './record.ts';
import { recordsOf } from './records.ts';
import { linkTo } from './titles.ts';

/** Steps of a case that decide nothing. */
const FORMAL: ReadonlySet<Development['effect']> = new Set([
  'filed',
  'appeal',
  'argued',
  'closed',
  'other',
]);

/** What cards of every kind say of their dataset and day. */
export function cardBase(dataset: Dataset, asOf: string | null) {
  return {
    asOf,
    reading: null,
    terms: [],
    citation: null,
    dataset: { version: dataset.version, asOf: dataset.asOf },
  };
}

/** The sources with these ids, as a card lists them. */
export function sourceLines(dataset: Dataset, ids: readonly string[]): SourceLine[] {
  return ids.flatMap((id) => sourceLine(dataset, id) ?? []);
}

/** One source as a card shows it; null where the dataset holds none with that id. */
export function sourceLine(dataset: Dataset, id: string): SourceLine | null {
  const source = recordsOf(dataset).sources.get(id);
  if (!source) return null;
  const { title, publisher, date, url, kind } = source;
  return { id, title, publisher, date, url, kind };
}

/** A dated change of a law or case as a timeline shows it. */
export function developmentItem(dataset: Dataset, one: Development): TimelineItem {
  const linked = one.case ?? one.instrument;
  const link = linked ? linkTo(dataset, linked) : null;
  return {
    date: one.date,
    text: one.citation ? withCitation(one.text, one.citation) : one.text,
    turning: one.status !== undefined,
    ...(link && { link }),
    sources: sourceLines(dataset, one.sources),
  };
}

/** The citation belongs to the ruling, which the first sentence tells; others may tell what followed. */
function withCitation(text: string, citation: string): string {
  const [end = text.length] = [...text.matchAll(/(?<=[\p{Ll}\d()]{3})\. (?=\p{Lu})/gu)].map(
    ({ index }) => index,
  );
  const first = text.slice(0, end).replace(/\.$/, '');
  return `${first} (${citation})${end < text.length ? text.slice(end) : '.'}`;
}

/** In order of filing: what an article of its time can know of comes before what came later. */
export function byFiling(cases: readonly Case[]): Case[] {
  const filed = ({ events }: Case) => events[0]?.date ?? { on: '9999', precision: 'year' as const };
  return [...cases].sort((a, b) => compareWhen(filed(a), filed(b)));
}

/** A case in two sentences: its posture on the card's day, and what became of it. */
export function caseLine(dataset: Dataset, one: Case, asOf: string | null): CaseLine {
  const { then, sources } = posture(one, asOf);
  const after = asOf === null ? undefined : latestTurn(splitOn(one.events, asOf).since);
  const docket = one.dockets[0];
  return {
    link: { kind: 'case', id: one.id, title: one.caption },
    docket: docket ? docketName(docket) : null,
    court: one.court,
    then,
    since: after?.status ? { text: after.status, on: after.date } : null,
    sources: sourceLines(dataset, [...new Set([...sources, ...(after?.sources ?? [])])]),
  };
}

/** “2:17-cv-03894 (E.D. Pa.)”. */
export function docketName({ number, court }: Docket): string {
  return `${number} (${court})`;
}

/** Words of courts and officials, each with its source. */
export function quotationViews(
  dataset: Dataset,
  quotations: readonly Quotation[] = [],
): InstrumentCard['quotations'] {
  return quotations.flatMap((quotation) => {
    const line = sourceLine(dataset, quotation.source);
    return line ? [{ ...quotation, sourceLine: line }] : [];
  });
}

/** What cards of every record say of disagreements and common errors about it. */
export function cautions(dataset: Dataset, id: string, note: string | undefined) {
  const disagreements: Disagreement[] = dataset.discrepancies
    .filter(({ about }) => about.includes(id))
    .map(({ topic, says, best, sources }) => ({
      topic,
      says,
      best,
      sources: sourceLines(dataset, sources),
    }));
  const misstatements: Correction[] = dataset.misstatements
    .filter(({ about }) => about.includes(id))
    .map(({ title, wrong, correction, sources }) => ({
      title,
      wrong,
      correction,
      sources: sourceLines(dataset, sources),
    }));
  return { disagreements, misstatements, ...(note !== undefined && { note }) };
}

function posture(one: Case, asOf: string | null): { then: Posture; sources: readonly string[] } {
  // Today's posture is the one by the newest source read, which may be newer than any event.
  if (asOf === null) {
    return { then: { kind: 'read', ...one.status }, sources: one.sources };
  }
  const status = caseStatusOn(one, asOf);
  if (status?.kind === 'not-yet') return { then: { kind: 'not-filed' }, sources: [] };
  if (status) {
    const { date, sources } = status.development;
    return { then: { kind: 'since', text: status.text, on: date }, sources };
  }
  return { then: { kind: 'no-ruling', by: asOf }, sources: [] };
}

/** The development that tells what became of a case: a ruling rather than the closing of its file. */
function latestTurn(developments: readonly Development[]): Development | undefined {
  const turns = developments.filter(({ status }) => status !== undefined);
  return turns.findLast(({ effect }) => !FORMAL.has(effect)) ?? turns.at(-1);
}
