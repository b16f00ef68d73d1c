import { instrumentStatusOn, splitOn } from './as-of.ts';
import type {
  CaseCard,
  InstrumentCard,
  RecordLink,
  TimelineItem,
  UnrecordedLawCard,
} from './card-model.ts';
import {
  byFiling,
  cardBase,
  caseLine,
  cautions,
  developmentItem,
  docketName,
  quotationViews,
  sourceLines,
} from './card-parts.ts';
import { compareWhen, formatWhen } from './dates.ts';
import { kindOfRef, officialUrl, titleOfRef } from './official-url.ts';
import type { Case, Dataset, Development, Docket, Instrument, Provision, Side } from './record.ts';
import { kickerOf, linkTo } from './titles.ts';

/**
 * What the record says of a law, as of an ISO day (`null`: today).
 * @param cited standard path of what was cited; its part of the law comes first.
 */
export function instrumentCard(
  dataset: Dataset,
  instrument: Instrument,
  asOf: string | null,
  cited: string | null,
): InstrumentCard {
  const { id, name, ref, heading, developments = [] } = instrument;
  return {
    kind: 'instrument',
    id,
    title: name,
    kicker: kickerOf(dataset, { kind: 'instrument', record: instrument }),
    ...cardBase(dataset, asOf),
    ref: ref ?? null,
    heading: heading ?? null,
    citations: instrument.citations,
    summary: instrument.summary,
    doesNotSay: instrument.doesNotSay ?? [],
    provisions: citedFirst(instrument.text ?? [], cited),
    quotations: quotationViews(dataset, instrument.quotations),
    then: asOf === null ? null : statusThen(instrument, asOf),
    now: instrument.status ?? null,
    developments: items(dataset, developments),
    cases: casesAbout(dataset, instrument).map((one) => caseLine(dataset, one, asOf)),
    officialUrl: instrument.officialUrl ?? (ref ? officialUrl(ref) : null),
    sources: sourceLines(dataset, instrument.sources),
    ...cautions(dataset, id, instrument.note),
  };
}

/** What the record says of a lawsuit, as of an ISO day (`null`: today). */
export function caseCard(dataset: Dataset, one: Case, asOf: string | null): CaseCard {
  const { then, since } = splitOn(one.events, asOf);
  return {
    kind: 'case',
    id: one.id,
    title: one.caption,
    kicker: kickerOf(dataset, { kind: 'case', record: one }),
    ...cardBase(dataset, asOf),
    ref: one.dockets[0]?.number ?? null,
    captions: one.captions,
    court: one.court,
    dockets: one.dockets.map(docketLine),
    reporters: one.reporters,
    issue: one.issue,
    plaintiffs: one.plaintiffs.map(partyLine),
    defendants: one.defendants.map(partyLine),
    then: items(dataset, then),
    since: items(dataset, since),
    outcome: one.outcome ?? null,
    limits: one.limits ?? null,
    status: one.status,
    quotations: quotationViews(dataset, one.quotations),
    jurisdictions: one.jurisdictions.flatMap((id): RecordLink[] => {
      const link = linkTo(dataset, id);
      return link ? [link] : [];
    }),
    sources: sourceLines(dataset, one.sources),
    ...cautions(dataset, one.id, one.note),
  };
}

/** “17-2991 (7th Cir., preliminary injunction)”. */
function docketLine({ number, court, note }: Docket): string {
  return docketName({ number, court: note ? `${court}, ${note}` : court });
}

/** “City of Chicago (joined by Aug. 22, 2025)”: since when, where it was not one from the start. */
function partyLine({ name, joined, note }: Side): string {
  return withNote(name, joined ? `joined ${formatWhen(joined)}` : note);
}

function withNote(text: string, note: string | undefined): string {
  return note ? `${text} (${note})` : text;
}

/** A law that the record does not hold; null where the reference is none that we can read. */
export function unrecordedLawCard(
  dataset: Dataset,
  ref: string,
  asOf: string | null,
): UnrecordedLawCard | null {
  const title = titleOfRef(ref);
  const what = kindOfRef(ref);
  if (title === null || what === null) return null;
  return {
    kind: 'unrecorded-law',
    title,
    kicker: { what, of: null },
    ...cardBase(dataset, asOf),
    ref,
    officialUrl: officialUrl(ref),
  };
}

function statusThen(instrument: Instrument, asOf: string): InstrumentCard['then'] {
  const status = instrumentStatusOn(instrument, asOf);
  if (!status) return null;
  if (status.kind === 'not-yet') return { kind: 'not-yet', day: asOf };
  return { kind: 'since', text: status.text, on: status.development.date };
}

/** The cited part first, then the others in the order of the law. */
function citedFirst(provisions: readonly Provision[], cited: string | null): readonly Provision[] {
  if (cited === null) return provisions;
  const isCited = ({ ref }: Provision) => contains(ref, cited) || contains(cited, ref);
  return [...provisions.filter(isCited), ...provisions.filter((provision) => !isCited(provision))];
}

/** Whether a path is a part of another or the same: `/us/usc/t8/s1373/a/1` of `…/a`. */
function contains(whole: string, part: string): boolean {
  return part === whole || part.startsWith(`${whole}/`);
}

function casesAbout(dataset: Dataset, { id, developments = [] }: Instrument): Case[] {
  const named = new Set(developments.flatMap((one) => one.case ?? []));
  return byFiling(
    dataset.cases.filter((one) => one.instruments?.includes(id) || named.has(one.id)),
  );
}

function items(dataset: Dataset, developments: readonly Development[]): TimelineItem[] {
  return [...developments]
    .sort((a, b) => compareWhen(a.date, b.date))
    .map((one) => developmentItem(dataset, one));
}
