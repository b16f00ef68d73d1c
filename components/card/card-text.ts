import type {
  Card,
  ExcerptView,
  InstrumentCard,
  Posture,
  SourceLine,
  TimelineItem,
} from '../../core/dataset/card-model.ts';
import type { Messages } from '../messages/index.tsx';
import { cardSources } from './card-sources.ts';

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
    ...statements(card, messages, cite),
    sources.map((source, index) => `[${index + 1}] ${sourceAsText(source, messages)}`),
    [`${messages.popup.name}: ${provenance(card, messages)}`],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
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

type Cite = (sources: readonly SourceLine[]) => string;

function statements(card: Card, messages: Messages, cite: Cite): readonly string[][] {
  switch (card.kind) {
    case 'jurisdiction':
      return [
        card.status.length === 0
          ? [messages.unknown.noAct]
          : card.status.map(
              (line) =>
                `${line.actor}, ${messages.when(line.date)}: ${line.status}. ${line.text} ${cite(line.sources)}`,
            ),
        headed(messages.asOf.sinceThen, timeline(card.since, messages, cite)),
        headed(messages.jurisdiction.letters, excerpts(card.excerpts, messages, cite)),
        headed(messages.jurisdiction.cases, cases(card, messages, cite)),
        headed(
          messages.jurisdiction.lists,
          card.lists.map((line) => {
            const removed = line.off ? `, ${messages.list.removed(line.off)}` : '';
            return `${line.link.title}: ${messages.list.added(line.on)}${removed} ${cite(line.sources)}`;
          }),
        ),
      ];
    case 'instrument':
      return [
        [card.summary],
        card.provisions.map((provision) => `${provision.label} ${messages.quote(provision.text)}`),
        headed(messages.instrument.doesNotSay, card.doesNotSay),
        [
          ...(card.then ? [`${messages.asOf.thatDay}: ${lawThen(card.then, messages)}`] : []),
          ...(card.now
            ? [`${messages.asOf.now} (${messages.when(card.now.asOf)}): ${card.now.text}`]
            : []),
        ],
        headed(messages.asOf.soFar, timeline(card.developments, messages, cite)),
        headed(messages.instrument.cases, cases(card, messages, cite)),
        card.officialUrl ? [`${messages.instrument.official}: ${card.officialUrl}`] : [],
      ];
    case 'case':
      return [
        [[card.court, ...card.dockets, ...card.reporters].join('; '), card.issue],
        timeline(card.then, messages, cite),
        headed(messages.asOf.sinceThen, timeline(card.since, messages, cite)),
        card.outcome ? [`${messages.case.outcome}: ${card.outcome}`] : [],
        card.limits ? [`${messages.case.limits}: ${card.limits}`] : [],
      ];
    case 'letter':
      return [
        [
          `${messages.letter.from}: ${card.from}`,
          ...(card.to ? [`${messages.letter.to}: ${card.to}`] : []),
          `${messages.letter.date}: ${messages.when(card.date)}`,
          card.summary,
        ],
        excerpts(card.excerpts, messages, cite),
      ];
    case 'list':
      return [
        [
          card.summary,
          `${messages.list.published}: ${messages.when(card.published)}. ${card.status}`,
        ],
        card.members.map((member) => member.name),
      ];
    case 'ambiguous':
      return [
        card.candidates.map(
          (candidate) => `${candidate.title}, ${messages.kicker(candidate.kicker)}`,
        ),
      ];
    case 'unrecorded-law':
      return [[card.ref, ...(card.officialUrl ? [card.officialUrl] : [])]];
  }
}

function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function timeline(items: readonly TimelineItem[], messages: Messages, cite: Cite): string[] {
  return items.map((item) => `${messages.when(item.date)}: ${item.text} ${cite(item.sources)}`);
}

function excerpts(views: readonly ExcerptView[], messages: Messages, cite: Cite): string[] {
  return views.map((view) => {
    const to = view.to ? ` ${messages.excerpt.to} ${view.to}` : '';
    const seen = messages.excerpt.evidence[view.evidence];
    return `${messages.quote(view.text)} (${view.by}${to}, ${messages.when(view.date)}; ${seen}) ${cite([view.source])}`;
  });
}

function cases(
  card: Extract<Card, { kind: 'jurisdiction' | 'instrument' }>,
  messages: Messages,
  cite: Cite,
): string[] {
  return card.cases.map((line) => {
    const docket = line.docket ? `, ${line.docket}` : '';
    const since = line.since
      ? ` ${messages.asOf.afterwards}: ${line.since.text}, ${messages.when(line.since.on)}.`
      : '';
    const then = card.asOf === null ? messages.asOf.now : messages.asOf.thatDay;
    return `${line.link.title}${docket}. ${then}: ${posture(line.then, messages)}.${since} ${cite(line.sources)}`;
  });
}

function posture(then: Posture, messages: Messages): string {
  switch (then.kind) {
    case 'since':
      return `${then.text}, ${messages.when(then.on)}`;
    case 'read':
      return then.asOf
        ? `${then.text}, ${messages.asOf.asOf} ${messages.when(then.asOf)}`
        : then.text;
    case 'not-filed':
      return messages.unknown.notFiled;
    case 'no-ruling':
      return messages.unknown.noRuling(then.by);
  }
}

function lawThen(then: NonNullable<InstrumentCard['then']>, messages: Messages): string {
  return then.kind === 'not-yet'
    ? messages.unknown.notYetLaw(then.day)
    : `${then.text}, ${messages.from(then.on)}`;
}

function sourceAsText(source: SourceLine, messages: Messages): string {
  const date = source.date ? messages.when(source.date) : messages.sources.undated;
  return `${source.title} (${source.publisher}, ${date}) ${source.url ?? messages.sources.noAddress}`;
}
