import type { CaseCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { Cautions } from './cautions.tsx';
import { Disclosure } from './disclosure.tsx';
import {
  type OpenRecord,
  RecordButtons,
  Section,
  Time,
  Timeline,
  useThenHeading,
} from './parts.tsx';
import { Plain, useRecordLanguage } from './plain.tsx';
import { Quotations } from './quotes.tsx';
import { capitalize } from './words.ts';

/** What a lawsuit is about, where it stood, and what became of it. */
export function CaseBody({ card, onOpen }: { card: CaseCard; onOpen: OpenRecord }) {
  const messages = useMessages();
  const texts = messages.case;
  const thenHeading = useThenHeading(card.asOf);
  return (
    <>
      <Section title={texts.issue}>
        <p>
          <Plain text={card.issue} />
        </p>
      </Section>
      <Section title={thenHeading} isThen>
        {card.then.length > 0 ? (
          <Timeline items={card.then} onOpen={onOpen} />
        ) : (
          <p class="unknown">{texts.notYetFiled}</p>
        )}
      </Section>
      {card.asOf !== null && (
        <Section title={messages.asOf.sinceThen}>
          {card.since.length > 0 ? (
            <Timeline items={card.since} onOpen={onOpen} />
          ) : (
            <p class="unknown">{messages.unknown.nothingSince(card.dataset.asOf)}</p>
          )}
        </Section>
      )}
      <Section title={texts.outcome}>
        {card.outcome && (
          <p>
            <Plain text={card.outcome} />
          </p>
        )}
        <p class={card.outcome ? 'small soft' : ''}>
          <Plain text={capitalize(card.status.text)} />
          {card.status.asOf && (
            <>
              {' ('}
              {messages.asOf.asOf} <Time when={card.status.asOf} />)
            </>
          )}
        </p>
      </Section>
      {card.limits && (
        <Section title={texts.limits}>
          <p>
            <Plain text={card.limits} />
          </p>
        </Section>
      )}
      <Quotations title={texts.words} quotations={card.quotations} />
      <Disclosure summary={texts.record} heading>
        <CaseFacts card={card} />
      </Disclosure>
      {card.jurisdictions.length > 0 && (
        <Section title={texts.places}>
          <RecordButtons links={card.jurisdictions} onOpen={onOpen} />
        </Section>
      )}
      <Cautions card={card} />
    </>
  );
}

function CaseFacts({ card }: { card: CaseCard }) {
  const messages = useMessages();
  const texts = messages.case;
  const language = useRecordLanguage();
  return (
    <dl class="stacked">
      <dt>{texts.court}</dt>
      <dd {...language}>{card.court}</dd>
      <dt>{texts.docket(card.dockets.length)}</dt>
      <dd>{card.dockets.length > 0 ? card.dockets.join('; ') : messages.unknown.docket}</dd>
      {card.reporters.length > 0 && (
        <>
          <dt>{texts.reported}</dt>
          <dd>{card.reporters.join('; ')}</dd>
        </>
      )}
      <dt>{texts.plaintiffs(card.plaintiffs.length)}</dt>
      <dd {...language}>{card.plaintiffs.join('; ')}</dd>
      <dt>{texts.defendants(card.defendants.length)}</dt>
      <dd {...language}>{card.defendants.join('; ')}</dd>
    </dl>
  );
}
