import { letterCard, listCard } from './card-document.ts';
import { jurisdictionCard } from './card-jurisdiction.ts';
import { caseCard, instrumentCard, unrecordedLawCard } from './card-law.ts';
import type { AmbiguousCard, Card, CardRequest, Reading } from './card-model.ts';
import { cardBase } from './card-parts.ts';
import { termsOf } from './card-terms.ts';
import { citationOf } from './citation.ts';
import type { Dataset, Instrument, When } from './record.ts';
import { type Found, recordsOf } from './records.ts';
import { kickerOf, titleOf } from './titles.ts';

/**
 * The card for a mention or a choice of the reader: of a record, of several candidates, or of a law
 * that the record does not hold.
 * @returns null where nothing is known under that id and the reference is none of a law.
 */
export function makeCard(dataset: Dataset, request: CardRequest): Card | null {
  const card = cardFor(dataset, request);
  if (!card) return null;
  return {
    ...card,
    reading: readingOf(dataset, card, request),
    terms: termsOf(dataset, card),
    citation: citationFor(dataset, card),
  };
}

function cardFor(dataset: Dataset, { id, ids = [], ref, asOf }: CardRequest): Card | null {
  const { byId } = recordsOf(dataset);
  const found = id === null ? undefined : byId.get(id);
  if (found) return recordCard(dataset, found, ref, asOf);

  const candidates = ids.flatMap((one) => byId.get(one) ?? []);
  const [only, another] = candidates;
  if (only && another) return ambiguousCard(dataset, candidates, asOf);
  if (only) return recordCard(dataset, only, ref, asOf);

  if (ref === null) return null;
  const instrument = instrumentOf(dataset, ref);
  return instrument
    ? instrumentCard(dataset, instrument, asOf, ref)
    : unrecordedLawCard(dataset, ref, asOf);
}

function recordCard(dataset: Dataset, found: Found, ref: string | null, asOf: string | null): Card {
  switch (found.kind) {
    case 'jurisdiction':
      return jurisdictionCard(dataset, found.record, asOf);
    case 'instrument':
      return instrumentCard(dataset, found.record, asOf, ref);
    case 'case':
      return caseCard(dataset, found.record, asOf);
    case 'letter':
      return letterCard(dataset, found.record, asOf);
    case 'list':
      return listCard(dataset, found.record, asOf);
  }
}

function ambiguousCard(
  dataset: Dataset,
  candidates: readonly Found[],
  asOf: string | null,
): AmbiguousCard {
  return {
    kind: 'ambiguous',
    title: sharedName(candidates) ?? candidates.map((one) => titleOf(dataset, one)).join(' / '),
    kicker: { what: 'More than one meaning', of: null },
    ...cardBase(dataset, asOf),
    candidates: candidates.map((one) => ({
      kind: one.kind,
      id: one.record.id,
      title: titleOf(dataset, one),
      kicker: kickerOf(dataset, one),
    })),
  };
}

function citationFor(dataset: Dataset, card: Card): string | null {
  if (card.kind === 'unrecorded-law') {
    return card.officialUrl === null ? card.title : `${card.title}, ${card.officialUrl}`;
  }
  const found = 'id' in card ? recordsOf(dataset).byId.get(card.id) : undefined;
  return found ? citationOf(dataset, found) : null;
}

/** How a description in the article was read: only a description needs telling. */
function readingOf(dataset: Dataset, card: Card, { mention }: CardRequest): Reading | null {
  if (mention?.form !== 'description' || !('id' in card)) return null;
  const found = recordsOf(dataset).byId.get(card.id);
  return found ? { words: mention.text, date: dateOf(found) } : null;
}

/** When a thing began; null for places, and where it is not known. */
function dateOf({ kind, record }: Found): When | null {
  switch (kind) {
    case 'instrument':
      return record.enacted ?? null;
    case 'case':
      return record.events.find(({ effect }) => effect === 'filed')?.date ?? null;
    case 'letter':
      return record.date;
    case 'list':
      return record.published;
    case 'jurisdiction':
      return null;
  }
}

/** The shortest name under which news writes all of them. */
function sharedName([first, ...others]: readonly Found[]): string | null {
  const [names = [], ...rest] = [first, ...others].map((one) => (one ? namesOf(one) : []));
  return (
    names
      .filter((name) => rest.every((list) => list.includes(name)))
      .sort((a, b) => a.length - b.length)[0] ?? null
  );
}

function namesOf({ record }: Found): string[] {
  return 'names' in record ? (record.names?.match.map(({ text }) => text) ?? []) : [];
}

/** The law that a path names or lies in: `/us/usc/t8/s1373/a` lies in section 1373. */
function instrumentOf(dataset: Dataset, ref: string): Instrument | null {
  const { byRef } = recordsOf(dataset);
  for (let path = ref; path.length > 0; path = path.slice(0, path.lastIndexOf('/'))) {
    const instrument = byRef.get(path);
    if (instrument) return instrument;
  }
  return null;
}
