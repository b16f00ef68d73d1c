import type { JurisdictionCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { Cautions } from './cautions.tsx';
import { Disclosure } from './disclosure.tsx';
import {
  CaseList,
  Entries,
  type OpenRecord,
  RecordButton,
  Section,
  StatusSection,
  Time,
  Timeline,
} from './parts.tsx';
import { Plain, useRecordLanguage } from './plain.tsx';
import { ExcerptQuotes } from './quotes.tsx';
import { SourceNote } from './source-list.tsx';
import { listPosition, missingStatus } from './standing.ts';
import { capitalize } from './words.ts';

/** Where a place stands, what it wrote and what the courts did. */
export function JurisdictionBody({ card, onOpen }: { card: JurisdictionCard; onOpen: OpenRecord }) {
  const messages = useMessages();
  const texts = messages.jurisdiction;
  return (
    <>
      <StatusSection status={card.status} asOf={card.asOf} unknown={missingStatus(card, messages)}>
        {card.before.length > 0 && (
          <Disclosure summary={messages.asOf.howItCame(card.before.length)}>
            <Timeline items={card.before} onOpen={onOpen} />
          </Disclosure>
        )}
      </StatusSection>
      {card.asOf !== null && (
        <Section title={messages.asOf.sinceThen}>
          {card.since.length > 0 ? (
            <Timeline items={card.since} onOpen={onOpen} />
          ) : (
            <p class="unknown">{messages.unknown.nothingSince(card.dataset.asOf)}</p>
          )}
        </Section>
      )}
      {card.now && <Newest now={card.now} />}
      {card.decides.length > 0 && <Decides decides={card.decides} />}
      {card.excerpts.length > 0 && (
        <Section title={texts.letters}>
          <ExcerptQuotes excerpts={card.excerpts} asOf={card.asOf} onOpen={onOpen} />
        </Section>
      )}
      {card.cases.length > 0 && (
        <Section title={texts.cases}>
          <CaseList cases={card.cases} asOf={card.asOf} onOpen={onOpen} />
        </Section>
      )}
      {card.lists.length > 0 && (
        <Section title={texts.lists}>
          <Entries items={card.lists}>
            {(line) => (
              <li key={line.link.id}>
                <p>
                  <RecordButton link={line.link} onOpen={onOpen} />
                </p>
                <p>{listPosition(line, card.asOf, messages)}</p>
                {line.note && (
                  <p class="small soft">
                    <Plain text={capitalize(line.note)} />
                  </p>
                )}
                <SourceNote sources={line.sources} />
              </li>
            )}
          </Entries>
        </Section>
      )}
      <Cautions card={card} />
    </>
  );
}

/** Where bodies of one place stand differently: who decides what. */
function Decides({ decides }: Pick<JurisdictionCard, 'decides'>) {
  const texts = useMessages().jurisdiction;
  const language = useRecordLanguage();
  return (
    <Section title={texts.decides}>
      <Entries items={decides}>
        {(line) => (
          <li key={line.matter + line.body}>
            <p {...language}>
              <b>{line.body}</b>, {line.matter}
            </p>
            <p>
              <Plain text={line.text} />
            </p>
            <SourceNote sources={line.sources} />
          </li>
        )}
      </Entries>
    </Section>
  );
}

function Newest({ now }: { now: NonNullable<JurisdictionCard['now']> }) {
  const messages = useMessages();
  return (
    <section class="section">
      <h3>
        {messages.asOf.newest}, <Time when={now.asOf} />
      </h3>
      <p>
        <Plain text={now.text} />
      </p>
      {now.caution && (
        <p class="small soft">
          {messages.cautions.caution} <Plain text={now.caution} />
        </p>
      )}
      <SourceNote sources={now.sources} />
    </section>
  );
}
