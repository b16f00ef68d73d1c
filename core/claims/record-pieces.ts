import { voiceOf } from '../dataset/as-of.ts';
import type { SourceLine } from '../dataset/card-model.ts';
import { sourceLines } from '../dataset/card-parts.ts';
import type {
  Case,
  Dataset,
  Development,
  Event,
  Excerpt,
  Instrument,
  Jurisdiction,
  Letter,
  Misstatement,
  Quotation,
  When,
} from '../dataset/record.ts';
import { partyName, titleOf } from '../dataset/titles.ts';

/** Of what kind a piece of the record is; in the order in which they are shown. */
export type PieceKind = 'misstatement' | 'excerpt' | 'provision' | 'event';

/** A piece of the record that can be held against a claim. */
export interface RecordPiece {
  readonly kind: PieceKind;
  /** Id of the record it belongs to, and that record's title. */
  readonly record: string;
  readonly title: string;
  /** As in `AttachedEvidence`: `excerpt:L15-1`. With `record` it names the piece for good. */
  readonly piece: string;
  /** Verbatim for excerpts, words of courts and parts of laws; else the record's own words. */
  readonly text: string;
  /** What is often said wrongly; only for misstatements, whose `text` is the correction. */
  readonly wrong: string | null;
  readonly isVerbatim: boolean;
  /** “City Solicitor Sozi Pedro Tulante”, “Third Circuit, Feb. 15, 2019”, “(a)” of a law; null if nobody. */
  readonly by: string | null;
  readonly side: 'federal' | 'jurisdiction' | 'court' | 'other' | null;
  readonly date: When | null;
  /** Where words were seen: in the document itself, or as quoted by others. Only for excerpts. */
  readonly seen?: Excerpt['evidence'] | Quotation['evidence'];
  /** What the words of an excerpt come from: a statement is never shown as a letter's text. */
  readonly form?: Excerpt['form'];
  readonly sources: readonly SourceLine[];
  /** Ids of all records that it is about, its own among them. */
  readonly about: readonly string[];
  /** Whether it changed where the thing stands, or tells its letter's position best. */
  readonly isTurning: boolean;
}

/** Record id of the events that concern no single place. */
const FEDERAL = 'federal';

/** All pieces of a dataset, misstatements first. */
export function piecesOf(dataset: Dataset): readonly RecordPiece[] {
  return [
    ...dataset.misstatements.map((one) => misstatementPiece(dataset, one)),
    ...dataset.letters.flatMap((letter) => excerptPieces(dataset, letter)),
    ...[...dataset.instruments, ...dataset.cases].flatMap((one) => quotationPieces(dataset, one)),
    ...dataset.instruments.flatMap((one) => lawPieces(dataset, one)),
    ...dataset.jurisdictions.flatMap((one) => placeEvents(dataset, one)),
    ...dataset.federal.map((event) => eventPiece(dataset, event, FEDERAL, event.actor.name, null)),
    ...dataset.instruments.flatMap((one) =>
      developmentPieces(dataset, one.id, one.name, one.developments ?? [], null),
    ),
    ...dataset.cases.flatMap((one) =>
      developmentPieces(dataset, one.id, one.caption, one.events, 'court').map((piece) => ({
        ...piece,
        about: unique([...piece.about, ...one.jurisdictions, ...(one.instruments ?? [])]),
      })),
    ),
  ];
}

function misstatementPiece(dataset: Dataset, one: Misstatement): RecordPiece {
  return {
    kind: 'misstatement',
    record: one.about[0] ?? one.id,
    title: one.title,
    piece: `misstatement:${one.id}`,
    text: one.correction,
    wrong: one.wrong,
    isVerbatim: false,
    by: null,
    side: null,
    date: null,
    sources: sourceLines(dataset, one.sources),
    about: one.about,
    isTurning: false,
  };
}

function excerptPieces(dataset: Dataset, letter: Letter): RecordPiece[] {
  const title = titleOf(dataset, { kind: 'letter', record: letter });
  return letter.excerpts.map(({ id, text, source, said, rank, evidence, form }) => ({
    kind: 'excerpt',
    record: letter.id,
    title,
    piece: `excerpt:${id}`,
    text,
    wrong: null,
    isVerbatim: true,
    by: partyName(letter.signedBy[0] ?? letter.from),
    side: letter.side,
    date: said ?? letter.date,
    seen: evidence,
    form,
    sources: sourceLines(dataset, [source]),
    about: unique([letter.id, ...letter.jurisdictions, ...(letter.list ? [letter.list] : [])]),
    isTurning: rank === 1,
  }));
}

/** Words of courts and officials kept with a law or a case. */
function quotationPieces(dataset: Dataset, one: Instrument | Case): RecordPiece[] {
  const title = 'caption' in one ? one.caption : one.name;
  const about = 'caption' in one ? [one.id, ...(one.instruments ?? [])] : [one.id];
  return (one.quotations ?? []).map((quotation: Quotation, at) => ({
    kind: 'excerpt',
    record: one.id,
    title,
    piece: `quotation:${one.id}#quotation-${at + 1}`,
    text: quotation.text,
    wrong: null,
    isVerbatim: true,
    by: quotation.by,
    side: 'caption' in one ? 'court' : 'other',
    date: null,
    seen: quotation.evidence,
    sources: sourceLines(dataset, [quotation.source]),
    about,
    isTurning: false,
  }));
}

/** The parts of a law in its own words, and what it says and does not say in plain ones. */
function lawPieces(dataset: Dataset, law: Instrument): RecordPiece[] {
  const base = {
    kind: 'provision',
    record: law.id,
    title: law.name,
    wrong: null,
    side: null,
    date: law.enacted ?? null,
    sources: sourceLines(dataset, law.sources),
    about: [law.id],
  } as const;
  return [
    ...(law.text ?? []).map(({ ref, label, text }) => ({
      ...base,
      piece: `provision:${ref}`,
      text,
      isVerbatim: true,
      by: label,
      isTurning: true,
    })),
    {
      ...base,
      piece: `summary:${law.id}`,
      text: [law.summary, ...(law.doesNotSay ?? [])].join(' '),
      isVerbatim: false,
      by: null,
      isTurning: false,
    },
  ];
}

function placeEvents(dataset: Dataset, place: Jurisdiction): RecordPiece[] {
  return place.events.map((event) => {
    const voice = voiceOf(event, place);
    const side = voice === 'own' ? 'jurisdiction' : voice === 'state' ? 'other' : voice;
    return eventPiece(dataset, event, place.id, place.shortName, side);
  });
}

function eventPiece(
  dataset: Dataset,
  event: Event,
  record: string,
  title: string,
  side: RecordPiece['side'],
): RecordPiece {
  const linked = [event.list, event.letter, event.case, event.instrument];
  return {
    kind: 'event',
    record,
    title,
    piece: `event:${event.id}`,
    text: event.text,
    wrong: null,
    isVerbatim: false,
    by: event.actor.name,
    side: record === FEDERAL ? 'federal' : side,
    date: event.date,
    sources: sourceLines(dataset, event.sources),
    about: unique([record, ...linked.filter((id) => id !== undefined)]),
    isTurning: event.status !== undefined,
  };
}

/** Developments have no id of their own: record, day and effect tell them, as with other events. */
function developmentPieces(
  dataset: Dataset,
  record: string,
  title: string,
  developments: readonly Development[],
  side: RecordPiece['side'],
): RecordPiece[] {
  const met = new Map<string, number>();
  return developments.map((one) => {
    const id = `${record}.${one.date.on}.${one.effect}`;
    const times = (met.get(id) ?? 0) + 1;
    met.set(id, times);
    const linked = [one.case, one.instrument].filter((other) => other !== undefined);
    return {
      kind: 'event',
      record,
      title,
      piece: `event:${times > 1 ? `${id}.${times}` : id}`,
      text: one.text,
      wrong: null,
      isVerbatim: false,
      by: null,
      side: one.case === undefined ? side : 'court',
      date: one.date,
      sources: sourceLines(dataset, one.sources),
      about: unique([record, ...linked]),
      isTurning: one.status !== undefined,
    };
  });
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
