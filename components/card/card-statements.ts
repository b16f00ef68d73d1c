import type {
  Card,
  ExcerptView,
  InstrumentCard,
  JurisdictionCard,
  Posture,
  SourceLine,
  StatusLine,
  TimelineItem,
} from '../../core/dataset/card-model.ts';
import { happenedBy } from '../../core/dataset/dates.ts';
import type { Messages } from '../messages/index.tsx';
import { listPosition, missingStatus } from './standing.ts';
import { capitalize } from './words.ts';

type RecordCard = Extract<Card, { readonly disagreements: unknown }>;

/** Numbers of sources in brackets. */
export type Cite = (sources: readonly SourceLine[]) => string;

/** What a card says, in blocks of lines that each tell one statement. */
export function cardStatements(card: Card, messages: Messages, cite: Cite): readonly string[][] {
  const own = ownStatements(card, messages, cite);
  return 'disagreements' in card ? [...own, ...cautions(card, messages, cite)] : own;
}

function ownStatements(card: Card, messages: Messages, cite: Cite): readonly string[][] {
  switch (card.kind) {
    case 'jurisdiction':
      return [
        status(card, messages, cite),
        headed(messages.asOf.howItCame(card.before.length), timeline(card.before, messages, cite)),
        ...since(card, messages, cite),
        newest(card, messages, cite),
        headed(
          messages.jurisdiction.decides,
          card.decides.map(
            ({ body, matter, text, sources }) => `${body}, ${matter}: ${text} ${cite(sources)}`,
          ),
        ),
        headed(messages.jurisdiction.letters, excerpts(card.excerpts, card.asOf, messages, cite)),
        headed(messages.jurisdiction.cases, cases(card, messages, cite)),
        headed(
          messages.jurisdiction.lists,
          card.lists.map((line) => {
            const note = line.note ? ` (${line.note})` : '';
            return `${line.link.title}. ${listPosition(line, card.asOf, messages)}${note} ${cite(line.sources)}`;
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
        headed(messages.instrument.courtsOnIt, quotations(card, messages, cite)),
        [...(card.heading ? [card.heading] : []), card.citations.join(' · ')].filter(Boolean),
        card.officialUrl ? [`${messages.instrument.official}: ${card.officialUrl}`] : [],
      ];
    case 'case':
      return [
        [[card.court, ...card.dockets, ...card.reporters].join('; '), card.issue],
        [
          `${messages.case.plaintiffs(card.plaintiffs.length)}: ${card.plaintiffs.join('; ')}`,
          `${messages.case.defendants(card.defendants.length)}: ${card.defendants.join('; ')}`,
          ...card.captions
            .filter((caption) => caption !== card.title)
            .map((caption) => `${messages.case.captions}: ${caption}`),
        ],
        card.then.length === 0 ? [messages.case.notYetFiled] : timeline(card.then, messages, cite),
        ...since(card, messages, cite),
        headed(messages.case.outcome, [
          ...(card.outcome ? [card.outcome] : []),
          `${capitalize(card.status.text)}${card.status.asOf ? ` (${messages.asOf.asOf} ${messages.when(card.status.asOf)})` : ''}`,
        ]),
        headed(messages.case.limits, card.limits ? [card.limits] : []),
        headed(messages.case.words, quotations(card, messages, cite)),
      ];
    case 'letter':
      return [
        [
          `${messages.letter.from}: ${card.from}`,
          ...(card.to ? [`${messages.letter.to}: ${card.to}`] : []),
          `${messages.letter.date}: ${messages.when(card.date)}`,
          card.summary,
        ],
        excerpts(card.excerpts, card.asOf, messages, cite),
      ];
    case 'list':
      return [
        [
          card.summary,
          `${messages.list.published}: ${messages.when(card.published)}. ${card.status}`,
        ],
        card.members.map((member) => {
          const role = member.role ? `, ${messages.list.role(member.role)}` : '';
          return `${member.name}${role}${member.off ? `, ${messages.list.removed(member.off)}` : ''}`;
        }),
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

function status(card: JurisdictionCard, messages: Messages, cite: Cite): string[] {
  const missing = missingStatus(card, messages);
  return [
    ...card.status.map(
      (line) =>
        `${line.actor}, ${messages.when(line.date)}: ${act(line, messages)}${line.status}. ${line.text}${noteOf(line)}${strength(line, messages)} ${cite(line.sources)}`,
    ),
    ...(missing ? [missing] : []),
  ];
}

/** The kind of act in words, where the record's own are in another language. */
function act(line: StatusLine, messages: Messages): string {
  return messages.recordLanguage === null ? '' : `${messages.acts[line.act]}. `;
}

function newest({ now }: JurisdictionCard, messages: Messages, cite: Cite): string[] {
  if (!now) return [];
  const caution = now.caution ? ` ${messages.cautions.caution} ${now.caution}` : '';
  return [
    `${messages.asOf.newest}, ${messages.when(now.asOf)}: ${now.text}${caution} ${cite(now.sources)}`,
  ];
}

function since(
  card: Extract<Card, { kind: 'jurisdiction' | 'case' }>,
  messages: Messages,
  cite: Cite,
): string[][] {
  if (card.asOf === null) return [];
  const items = timeline(card.since, messages, cite);
  const none = messages.unknown.nothingSince(card.dataset.asOf);
  return [[messages.asOf.sinceThen, ...(items.length > 0 ? items : [none])]];
}

function timeline(items: readonly TimelineItem[], messages: Messages, cite: Cite): string[] {
  return items.map((item) => {
    const link = item.link && !item.text.includes(item.link.title) ? ` (${item.link.title})` : '';
    return `${messages.when(item.date)}: ${item.text}${link}${noteOf(item)}${strength(item, messages)} ${cite(item.sources)}`;
  });
}

function noteOf({ note }: { readonly note?: string }): string {
  return note ? ` ${note}` : '';
}

function strength(
  { strength: how }: { readonly strength?: TimelineItem['strength'] },
  messages: Messages,
): string {
  return how ? ` ${messages.strength[how]}:` : '';
}

function excerpts(
  views: readonly ExcerptView[],
  asOf: string | null,
  messages: Messages,
  cite: Cite,
): string[] {
  return views.map((view) => {
    const to = view.to ? ` ${messages.excerpt.to} ${view.to}` : '';
    const marks = [
      messages.excerpt.evidence[view.evidence],
      ...(view.form === 'letter' ? [] : [messages.excerpt.form[view.form]]),
      ...(view.fragment ? [messages.excerpt.fragment] : []),
      ...(happenedBy(view.date, asOf) ? [] : [messages.excerpt.later]),
    ].join('; ');
    return `${messages.quote(view.text)} (${view.by}${to}, ${messages.when(view.date)}; ${marks}) ${cite([view.source])}`;
  });
}

function quotations(
  { quotations: views }: Pick<InstrumentCard, 'quotations'>,
  messages: Messages,
  cite: Cite,
): string[] {
  return views.map(
    ({ text, by, evidence, sourceLine }) =>
      `${messages.quote(text)} (${by}; ${messages.excerpt.evidence[evidence]}) ${cite([sourceLine])}`,
  );
}

/** Common errors, disagreements of sources and the record's own note. */
function cautions(
  { misstatements, disagreements, note }: RecordCard,
  messages: Messages,
  cite: Cite,
): string[][] {
  const texts = messages.cautions;
  return [
    headed(
      texts.misstatements,
      misstatements.map(
        ({ title, wrong, correction, sources }) =>
          `${title}. ${texts.said} ${wrong} ${correction} ${cite(sources)}`,
      ),
    ),
    headed(
      texts.disagreements,
      disagreements.map(
        ({ topic, says, best, sources }) =>
          `${topic}. ${says} ${texts.best} ${best} ${cite(sources)}`,
      ),
    ),
    note ? [`${messages.note}: ${note}`] : [],
  ];
}

function cases(
  card: Extract<Card, { kind: 'jurisdiction' | 'instrument' }>,
  messages: Messages,
  cite: Cite,
): string[] {
  return card.cases.map((line) => {
    const side = line.side ? `, ${messages.case.side[line.side]}` : '';
    const docket = `, ${line.docket ?? line.court}${side}`;
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
