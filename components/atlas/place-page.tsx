import { exchangesOf } from '../../core/dataset/atlas-letters.ts';
import type { JurisdictionCard } from '../../core/dataset/card-model.ts';
import { sourceLines } from '../../core/dataset/card-parts.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { recordOf } from '../../core/dataset/records.ts';
import { cardSources } from '../card/card-sources.ts';
import { Cautions } from '../card/cautions.tsx';
import {
  CaseList,
  type OpenRecord,
  RecordButton,
  Section,
  StatusSection,
  Time,
} from '../card/parts.tsx';
import { Plain, useRecordLanguage } from '../card/plain.tsx';
import { SourceList, SourceNote } from '../card/source-list.tsx';
import { useMessages } from '../messages/index.tsx';
import { Exchanges } from './exchanges.tsx';
import { FullTimeline } from './full-timeline.tsx';

/** Names of standards, the same in every language. */
const STANDARDS = { ocd: 'OCD', geoid: 'GEOID' } as const;

interface Props {
  readonly dataset: Dataset;
  readonly card: JurisdictionCard;
  /** ISO day as of which it is told. */
  readonly day: string;
  readonly on: string | null;
  readonly onOpen: OpenRecord;
}

/** All that the record says of a place. */
export function PlacePage({ dataset, card, day, on, onOpen }: Props) {
  const messages = useMessages();
  const texts = messages.atlas;
  const language = useRecordLanguage();
  const place = recordOf(dataset, 'jurisdiction', card.id);
  const exchanges = place ? exchangesOf(dataset, place) : [];
  const grants = place?.grants ?? [];
  return (
    <div class="card place-page">
      <StatusSection
        status={card.status}
        asOf={day}
        unknown={card.hasFederalAct ? null : messages.unknown.noFederalAct}
      />
      {card.now && (
        <section class="section">
          <h3>
            {messages.asOf.newest}, <Time when={card.now.asOf} />
          </h3>
          <p>
            <Plain text={card.now.text} />
          </p>
          {card.now.caution && (
            <p class="small soft">
              {messages.cautions.caution} <Plain text={card.now.caution} />
            </p>
          )}
          <SourceNote sources={card.now.sources} />
        </section>
      )}
      {exchanges.length > 0 && (
        <section class="section wide">
          <h3>{texts.exchanges}</h3>
          <Exchanges exchanges={exchanges} day={day} on={on} />
        </section>
      )}
      <section class="section wide">
        <h3>{texts.timeline(card.before.length + card.since.length)}</h3>
        <FullTimeline before={card.before} since={card.since} day={day} onOpen={onOpen} />
      </section>
      {card.cases.length > 0 && (
        <Section title={messages.jurisdiction.cases}>
          <CaseList cases={card.cases} asOf={day} onOpen={onOpen} />
        </Section>
      )}
      {card.lists.length > 0 && (
        <Section title={messages.jurisdiction.lists}>
          <ul class="entries">
            {card.lists.map((line) => (
              <li key={line.link.id}>
                <p>
                  <RecordButton link={line.link} onOpen={onOpen} />
                </p>
                <p>
                  {messages.list.named(line.on)}
                  {line.role && `: ${messages.list.role(line.role)}`}
                  {line.off && `, ${messages.list.removed(line.off)}`}
                </p>
                {line.note && (
                  <p class="small soft">
                    <Plain text={line.note} />
                  </p>
                )}
                <SourceNote sources={line.sources} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {card.decides.length > 0 && (
        <Section title={messages.jurisdiction.decides}>
          <ul class="entries">
            {card.decides.map(({ matter, body, text, sources }) => (
              <li key={matter + body}>
                <p {...language}>
                  <b>{body}</b>, {matter}
                </p>
                <p>
                  <Plain text={text} />
                </p>
                <SourceNote sources={sources} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {grants.length > 0 && (
        <Section title={texts.grants}>
          <ul class="entries">
            {grants.map(({ amount, what, sources }) => (
              <li key={amount + what}>
                <p {...language}>
                  <b>{amount}</b> {what}
                </p>
                <SourceNote sources={sourceLines(dataset, sources)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Cautions card={card} />
      <Section title={texts.ids}>
        <dl class="pairs ids">
          <dt>{STANDARDS.ocd}</dt>
          <dd>
            <code>{card.ref}</code>
          </dd>
          <dt>{STANDARDS.geoid}</dt>
          <dd>
            <code>{card.geoid}</code>
          </dd>
        </dl>
      </Section>
      <SourceList sources={cardSources(card)} />
    </div>
  );
}
