import type { ComponentChildren } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type {
  CaseLine,
  Posture,
  RecordLink,
  StatusLine,
  TimelineItem,
} from '../../core/dataset/card-model.ts';
import type { When } from '../../core/dataset/record.ts';
import { type Messages, useMessages } from '../messages/index.tsx';
import { Disclosure } from './disclosure.tsx';
import { Plain, useRecordLanguage } from './plain.tsx';
import { SEPARATOR, SourceNote } from './source-list.tsx';
import { Unfolded } from './unfolded.ts';
import { capitalize } from './words.ts';

/** Opens another record in the card's place. */
export type OpenRecord = (link: RecordLink) => void;

/** How many items of a timeline are shown before it is unfolded. */
const TIMELINE_SHOWN = 4;

/** How many statements of a row are shown before the rest is folded. */
const ENTRIES_SHOWN = 4;

/** A headed part of a card. */
export function Section({
  title,
  isThen = false,
  children,
}: {
  title: string;
  /** Whether it tells of the article's day; it has the wash of the mark. */
  isThen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <section class={isThen ? 'section then' : 'section'}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A date in words, with its ISO form for machines; the reason of an uncertain date on hover. */
export function Time({ when }: { when: When }) {
  const messages = useMessages();
  return (
    <time dateTime={when.on} {...(when.note ? { title: when.note } : {})}>
      {messages.when(when)}
    </time>
  );
}

/** Leads to another record. */
export function RecordButton({ link, onOpen }: { link: RecordLink; onOpen: OpenRecord }) {
  const language = useRecordLanguage();
  return (
    <button type="button" class="link" {...language} onClick={() => onOpen(link)}>
      {link.kind === 'case' ? <cite>{link.title}</cite> : link.title}
    </button>
  );
}

/** Leads to several other records. */
export function RecordButtons({
  links,
  onOpen,
}: {
  links: readonly RecordLink[];
  onOpen: OpenRecord;
}) {
  return (
    <ul class="inline-list">
      {links.map((link) => (
        <li key={link.id}>
          <RecordButton link={link} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

/** The heading that says which day “then” is. */
export function useThenHeading(asOf: string | null): string {
  const messages = useMessages();
  return asOf === null ? messages.asOf.today : messages.asOf.article(asOf);
}

/** Where something stood on the card's day, each line as somebody's act. */
export function StatusSection({
  status,
  asOf,
  unknown,
  children,
}: {
  status: readonly StatusLine[];
  asOf: string | null;
  /** Said where something is known to be missing from the record. */
  unknown: string | null;
  children?: ComponentChildren;
}) {
  return (
    <Section title={useThenHeading(asOf)} isThen>
      {status.length > 0 && (
        <ul class="statuses">
          {status.map((line) => (
            <li key={`${line.actor}${line.date.on}${line.act}`}>
              <p class="status-who">
                <Plain text={line.actor} />, <Time when={line.date} />
              </p>
              <StatusWords line={line} />
              <p>
                <Plain text={line.text} />
              </p>
              <Note text={line.note} />
              <SourceNote sources={line.sources} strength={line.strength} />
            </li>
          ))}
        </ul>
      )}
      {unknown && <p class="unknown">{unknown}</p>}
      {children}
    </Section>
  );
}

/** What the record calls a status; in other languages than its own first what kind of act it was. */
function StatusWords({ line }: { line: StatusLine }) {
  const messages = useMessages();
  const words = <Plain text={capitalize(line.status)} />;
  if (messages.recordLanguage === null) return <p class="status-what">{words}</p>;
  return (
    <>
      <p class="status-what">{capitalize(messages.acts[line.act])}</p>
      <p>{words}.</p>
    </>
  );
}

/** Dated events. Of a long row the turning points are shown, and the rest on demand. */
export function Timeline({
  items,
  onOpen,
}: {
  items: readonly TimelineItem[];
  onOpen: OpenRecord;
}) {
  const messages = useMessages();
  const [expanded, setExpanded] = useState(useContext(Unfolded));
  const listId = useId();
  const short = turningPoints(items);
  return (
    <>
      <TimelineList id={listId} items={expanded ? items : short} onOpen={onOpen} />
      {short.length < items.length && (
        <button
          type="button"
          class="more"
          aria-expanded={expanded}
          aria-controls={listId}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? messages.fewerEvents : messages.allEvents(items.length)}
        </button>
      )}
    </>
  );
}

/**
 * @returns up to four items, in order: the first turning points and the newest, filled up with the
 * earliest others. One more is shown rather than hidden alone: its button would take its room.
 */
function turningPoints(items: readonly TimelineItem[]): readonly TimelineItem[] {
  if (items.length <= TIMELINE_SHOWN + 1) return items;
  const turning = items.filter((item) => item.turning);
  const newest = turning.at(-1);
  const chosen = new Set(turning.slice(0, TIMELINE_SHOWN - 1));
  if (newest) chosen.add(newest);
  for (const item of items) if (chosen.size < TIMELINE_SHOWN) chosen.add(item);
  return items.filter((item) => chosen.has(item));
}

function TimelineList({
  id,
  items,
  onOpen,
}: {
  id: string;
  items: readonly TimelineItem[];
  onOpen: OpenRecord;
}) {
  return (
    <ol class="timeline" id={id}>
      {items.map((item) => (
        <li key={`${item.date.on}${item.text}`}>
          <p class="timeline-date">
            <Time when={item.date} />
          </p>
          <Happening item={item} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

/** What happened, beside its date: in a card and on a record's page alike. */
export function Happening({ item, onOpen }: { item: TimelineItem; onOpen: OpenRecord }) {
  return (
    <div>
      <p>
        <Plain text={item.text} />
        {item.link && (
          <>
            {' '}
            <RecordButton link={item.link} onOpen={onOpen} />
          </>
        )}
      </p>
      <Note text={item.note} />
      <SourceNote sources={item.sources} strength={item.strength} />
    </div>
  );
}

/** A caution or explanation beside a statement. */
function Note({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="small soft">
      <Plain text={text} />
    </p>
  );
}

/** A row of statements, the first few shown and the rest folded. */
export function Entries<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  /** Draws one as a list item. */
  children: (item: Item) => ComponentChildren;
}) {
  const messages = useMessages();
  const all = useContext(Unfolded) || items.length === ENTRIES_SHOWN + 1;
  const shown = all ? items.length : ENTRIES_SHOWN;
  const rest = items.slice(shown);
  return (
    <>
      <ul class="entries">{items.slice(0, shown).map(children)}</ul>
      {rest.length > 0 && (
        <Disclosure summary={messages.more(rest.length)}>
          <ul class="entries">{rest.map(children)}</ul>
        </Disclosure>
      )}
    </>
  );
}

/** Lawsuits, each with its posture on the card's day and what became of it. */
export function CaseList({
  cases,
  asOf,
  onOpen,
}: {
  cases: readonly CaseLine[];
  asOf: string | null;
  onOpen: OpenRecord;
}) {
  const messages = useMessages();
  return (
    <Entries items={cases}>
      {(line) => (
        <li key={line.link.id}>
          <p>
            <RecordButton link={line.link} onOpen={onOpen} />
          </p>
          <p class="small soft">
            {line.docket ?? (
              <>
                <Plain text={line.court} />
                {SEPARATOR}
                {messages.unknown.docket}
              </>
            )}
            {line.side && `${SEPARATOR}${messages.case.side[line.side]}`}
          </p>
          <dl class="pairs">
            <dt>{asOf === null ? messages.asOf.now : messages.asOf.thatDay}</dt>
            <dd>{posture(line.then, messages)}</dd>
            {line.since && (
              <>
                <dt>{messages.asOf.afterwards}</dt>
                <dd>{dated(line.since, messages)}</dd>
              </>
            )}
          </dl>
          <SourceNote sources={line.sources} />
        </li>
      )}
    </Entries>
  );
}

/** Where a case stood, with the day since when or of which that is known. */
function posture(then: Posture, messages: Messages): ComponentChildren {
  switch (then.kind) {
    case 'since':
      return dated(then, messages);
    case 'read':
      return (
        <>
          <Plain text={then.text} />
          {then.asOf && `, ${messages.asOf.asOf} ${messages.when(then.asOf)}`}
        </>
      );
    case 'not-filed':
      return messages.unknown.notFiled;
    case 'no-ruling':
      return messages.unknown.noRuling(then.by);
  }
}

function dated({ text, on }: { text: string; on: When }, messages: Messages): ComponentChildren {
  return (
    <>
      <Plain text={text} />, {messages.when(on)}
    </>
  );
}
