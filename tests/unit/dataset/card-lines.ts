import { createHash } from 'node:crypto';
import type {
  Card,
  CaseLine,
  ExcerptView,
  JurisdictionCard,
  Posture,
  SourceLine,
  TimelineItem,
} from '../../../core/dataset/card-model.ts';
import type { When } from '../../../core/dataset/record.ts';
import { kickerText } from '../../../core/dataset/titles.ts';

/** Texts of the record that are longer are told by how they begin and end: the record has them. */
const LONGEST = 40;

/**
 * What the cards of one record say on several days, one statement a line, behind the
 * numbers of the days on whose card it stands, where it is not on all. What happened has the numbers
 * of the days by whose end it had.
 */
export function linesOfCards(cards: readonly Card[]): string[] {
  const days = new Map<string, number[]>();
  for (const [day, card] of cards.entries()) {
    for (const line of linesOf(card)) days.set(line, [...(days.get(line) ?? []), day]);
    for (const item of timelineOf(card)) {
      const known = days.get(item.line) ?? [];
      days.set(item.line, item.isThen ? [...known, day] : known);
    }
  }
  return [...days].map(([line, on]) => {
    const marks = cards.map((_, day) => (on.includes(day) ? day : '.')).join('');
    return on.length === cards.length ? line : `${marks} ${line}`;
  });
}

function linesOf(card: Card): string[] {
  return [
    `${card.title} | ${kickerText(card.kicker)}`,
    ...one('cited', card.citation?.replace(/(?<=https?:\/\/[^/]+\/).*/, '…')),
    ...one('terms', card.terms.map(({ id }) => id).join(' ')),
    ...bodyOf(card),
    ...('disagreements' in card
      ? [
          ...one('note', card.note && short(card.note)),
          ...card.disagreements.map((it) => `sources differ: ${it.topic}${from(it.sources)}`),
          ...card.misstatements.map((it) => `often said: ${it.title}${from(it.sources)}`),
        ]
      : []),
  ];
}

function bodyOf(card: Card): string[] {
  switch (card.kind) {
    case 'jurisdiction':
      return [
        `${card.ref} ${card.geoid} map ${digest(JSON.stringify(card.map))}`,
        `federal act: ${card.hasFederalAct ? 'yes' : 'no'}`,
        ...card.status.map(
          (it) =>
            `status ${it.voice}: ${when(it.date)} ${it.actor}: ${it.act}, “${it.status}” ${it.strength ?? '-'}${it.note ? ' with note' : ''}${from(it.sources)}`,
        ),
        ...nowOf(card),
        ...card.decides.map((it) => `decides ${it.matter}: ${it.body}${from(it.sources)}`),
        ...card.lists.map(
          (it) =>
            `${it.listedThen ? 'is' : 'is not'} on ${it.link.id} (${it.listKind}) ${it.on}–${it.off ?? ''} ${it.role ?? ''}${it.note ? ' with note' : ''}${from(it.sources)}`,
        ),
        ...card.cases.map(caseLine),
        ...one('excerpts', card.excerpts.map(({ id }) => id).join(' ')),
      ];
    case 'instrument':
      return [
        ...one('path', card.ref),
        ...one('heading', card.heading && short(card.heading)),
        ...one('citations', card.citations.join('; ')),
        `says: ${short(card.summary)}`,
        ...card.doesNotSay.map((text) => `does not say: ${short(text)}`),
        ...card.provisions.map(({ ref, label }) => `part ${label} ${ref}`),
        ...card.quotations.map((it) => `${it.by}: “${short(it.text)}” [${it.sourceLine.id}]`),
        ...(card.then?.kind === 'since'
          ? [`then: ${card.then.text}, since ${when(card.then.on)}`]
          : one('then', card.then?.kind)),
        ...(card.now ? [`now: ${card.now.text}, as of ${when(card.now.asOf)}`] : []),
        ...(['not-filed', 'no-ruling', 'since', 'read'] as const).flatMap((kind) => {
          const cases = card.cases.filter(({ then }) => then.kind === kind);
          const ids = cases.map(({ link, since }) => (since ? `${link.id}+` : link.id));
          return one(`cases, ${kind}`, ids.join(' '));
        }),
        ...one('address', card.officialUrl),
        `sources${from(card.sources)}`,
      ];
    case 'case':
      return [
        ...one('number', card.ref),
        `captions: ${card.captions.join('; ')}`,
        `${card.court}: ${card.dockets.join('; ')}; ${card.reporters.join('; ')}`,
        `issue: ${short(card.issue)}`,
        `${card.plaintiffs.join('; ')} against ${card.defendants.join('; ')}`,
        ...one('outcome', card.outcome && short(card.outcome)),
        ...one('limits', card.limits && short(card.limits)),
        `status: ${card.status.text}${card.status.asOf ? `, as of ${when(card.status.asOf)}` : ''}`,
        ...card.quotations.map((it) => `${it.by}: “${short(it.text)}” [${it.sourceLine.id}]`),
        ...one('about', card.jurisdictions.map(({ title }) => title).join('; ')),
        `sources${from(card.sources)}`,
      ];
    case 'letter':
      return [
        `${when(card.date)}: ${short(card.summary)}`,
        ...card.excerpts.map(excerptLine),
        ...one('about', card.jurisdictions.map(({ title }) => title).join('; ')),
        `sources${from(card.sources)}`,
      ];
    case 'list':
      return [
        `${when(card.published)}: ${card.status}${card.statusDate ? ` since ${when(card.statusDate)}` : ''}`,
        `says: ${short(card.summary)}`,
        ...card.members.map((it) =>
          [it.name, it.id ?? '-', `${it.on}–${it.off ?? ''}`, it.role].filter(Boolean).join(' | '),
        ),
        `sources${from(card.sources)}`,
      ];
    case 'ambiguous':
      return card.candidates.map(
        (it) => `${it.kind} ${it.id}: ${it.title} | ${kickerText(it.kicker)}`,
      );
    case 'unrecorded-law':
      return [card.ref, ...one('address', card.officialUrl)];
  }
}

function timelineOf(card: Card): { line: string; isThen: boolean }[] {
  const lines = (items: readonly TimelineItem[], isThen: boolean) =>
    items.map((item) => ({ line: itemLine(item), isThen }));
  switch (card.kind) {
    case 'jurisdiction':
      return [...lines(card.before, true), ...lines(card.since, false)];
    case 'case':
      return [...lines(card.then, true), ...lines(card.since, false)];
    case 'instrument':
      return lines(card.developments, true);
    default:
      return [];
  }
}

function itemLine({ date, text, turning, note, strength, link, sources }: TimelineItem): string {
  const marks = [turning ? '*' : '-', strength, note && 'with note', link && `→ ${link.id}`];
  return `${when(date)} ${short(text)} ${marks.filter(Boolean).join(' ')}${from(sources)}`;
}

function nowOf({ now }: JurisdictionCard): string[] {
  if (!now) return ['now: unknown'];
  const caution = now.caution ? ` Caution: ${short(now.caution)}` : '';
  return [`now: ${when(now.asOf)} ${short(now.text)}${caution}${from(now.sources)}`];
}

function caseLine({ link, docket, side, court, then, since, sources }: CaseLine): string {
  const became = since ? `; since ${when(since.on)} ${short(since.text)}` : '';
  return `case ${link.id} (${docket ?? court}) ${side ?? ''}: ${postureText(then)}${became}${from(sources)}`;
}

function postureText(posture: Posture): string {
  switch (posture.kind) {
    case 'since':
      return `${short(posture.text)} since ${when(posture.on)}`;
    case 'read':
      return `${short(posture.text)} as of ${posture.asOf ? when(posture.asOf) : 'unknown'}`;
    case 'not-filed':
      return 'not filed';
    case 'no-ruling':
      return `no ruling by ${posture.by}`;
  }
}

function excerptLine(it: ExcerptView): string {
  const marks = [it.form, it.evidence, it.fragment && 'fragment', it.note && 'with note'];
  return `words ${it.id}, ${when(it.date)} (${marks.filter(Boolean).join(', ')}) [${it.source.id}]`;
}

function one(name: string, value: string | null | undefined): string[] {
  return value ? [`${name}: ${value}`] : [];
}

/** ISO, with the precision where it is not a whole day. */
function when({ on, until, precision }: When): string {
  const span = until ? `${on}/${until}` : on;
  return precision === 'day' ? span : `${precision} ${span}`;
}

/** How many sources there are, and the first. */
function from(sources: readonly SourceLine[]): string {
  const [first] = sources;
  return first ? ` [${sources.length} ${first.id}]` : ' [no source]';
}

function short(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, 20)}…${text.slice(-18)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
