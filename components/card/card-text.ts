import type { Card, SourceLine } from '../../core/dataset/card-model.ts';
import type { Messages } from '../messages/index.tsx';
import { cardSources } from './card-sources.ts';
import { cardStatements } from './card-statements.ts';

/**
 * A card as plain text with numbered sources, to paste into notes or a message.
 * @returns lines that each tell one statement, with the numbers of its sources in brackets.
 */
export function cardAsText(card: Card, messages: Messages): string {
  const sources = cardSources(card);
  const cite = (cited: readonly SourceLine[]) =>
    cited.map(({ id }) => `[${sources.findIndex((source) => source.id === id) + 1}]`).join('');
  const blocks = [
    [
      card.title,
      messages.kicker(card.kicker),
      ...(card.reading ? [messages.reading(card.reading, card.asOf)] : []),
      card.asOf === null ? messages.asOf.today : messages.asOf.article(card.asOf),
    ],
    ...cardStatements(card, messages, cite),
    sources.map((source, index) => `[${index + 1}] ${sourceAsText(source, messages)}`),
    [`${messages.popup.name}: ${provenance(card, messages)}`],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/**
 * A citation of what the card is about, and of this record with the day on which it was read. For a
 * place, which is no document, the card itself is cited.
 * @param today ISO day.
 * @returns null where the card is about several things.
 */
export function cardAsCitation(card: Card, today: string, messages: Messages): string | null {
  const texts = messages.citation;
  const subject = card.kind === 'jurisdiction' ? texts.place(card.title, card.ref) : card.citation;
  if (subject === null) return null;
  const shown = card.asOf === null ? '' : ` ${texts.shownAsOf(card.asOf)}`;
  return `${subject}.${shown} ${texts.record(card.dataset, today)}`;
}

/** @returns a note to the editors that names the card exactly and leaves room for what is wrong. */
export function reportAsText(card: Card, messages: Messages): string {
  const texts = messages.report;
  const ids = [card.kind, 'id' in card ? card.id : null, 'ref' in card ? card.ref : null];
  return [
    texts.heading,
    `${texts.record}: ${card.title} (${ids.filter((id) => id !== null).join(', ')})`,
    `${texts.shown}: ${card.asOf === null ? messages.asOf.today : messages.asOf.article(card.asOf)}`,
    `${texts.version}: ${provenance(card, messages)}`,
    '',
    texts.whatIsWrong,
    '',
  ].join('\n');
}

function provenance(card: Card, messages: Messages): string {
  return `${messages.footer.asOf(card.dataset.asOf)}, ${messages.footer.version(card.dataset.version)}`;
}

function sourceAsText(source: SourceLine, messages: Messages): string {
  const date = source.date ? messages.when(source.date) : messages.sources.undated;
  return `${source.title} (${source.publisher}, ${date}) ${source.url ?? messages.sources.noAddress}`;
}
