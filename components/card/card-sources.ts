import type { Card, SourceLine } from '../../core/dataset/card-model.ts';

/** @returns every source that a card rests on, each once, in the order of its statements. */
export function cardSources(card: Card): readonly SourceLine[] {
  const byId = new Map<string, SourceLine>();
  for (const source of [...statedSources(card), ...cautionSources(card)])
    if (!byId.has(source.id)) byId.set(source.id, source);
  return [...byId.values()];
}

function statedSources(card: Card): readonly SourceLine[] {
  switch (card.kind) {
    case 'jurisdiction':
      return [
        ...of(card.status),
        ...of(card.before),
        ...of(card.since),
        ...(card.now?.sources ?? []),
        ...card.excerpts.map((excerpt) => excerpt.source),
        ...of(card.cases),
        ...of(card.lists),
        ...of(card.decides),
      ];
    case 'instrument':
      return [
        ...card.quotations.map((quotation) => quotation.sourceLine),
        ...of(card.developments),
        ...of(card.cases),
        ...card.sources,
      ];
    case 'case':
      return [
        ...of(card.then),
        ...of(card.since),
        ...card.quotations.map((quotation) => quotation.sourceLine),
        ...card.sources,
      ];
    case 'letter':
      return [...card.excerpts.map((excerpt) => excerpt.source), ...card.sources];
    case 'list':
      return card.sources;
    case 'ambiguous':
    case 'unrecorded-law':
      return [];
  }
}

function cautionSources(card: Card): readonly SourceLine[] {
  if (!('disagreements' in card)) return [];
  return [...of(card.disagreements), ...of(card.misstatements)];
}

function of(
  statements: readonly { readonly sources: readonly SourceLine[] }[],
): readonly SourceLine[] {
  return statements.flatMap((statement) => statement.sources);
}
