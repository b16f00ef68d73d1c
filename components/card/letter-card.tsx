import type { LetterCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { Cautions } from './cautions.tsx';
import { type OpenRecord, RecordButtons, Section, Time } from './parts.tsx';
import { Plain, useRecordLanguage } from './plain.tsx';
import { ExcerptQuotes } from './quotes.tsx';

/** Who wrote a letter to whom, what it says, and its own words as far as they are held. */
export function LetterBody({ card, onOpen }: { card: LetterCard; onOpen: OpenRecord }) {
  const messages = useMessages();
  const texts = messages.letter;
  const language = useRecordLanguage();
  return (
    <>
      <section class="section">
        <dl class="pairs">
          <dt>{texts.from}</dt>
          <dd {...language}>{card.from}</dd>
          {card.to && (
            <>
              <dt>{texts.to}</dt>
              <dd {...language}>{card.to}</dd>
            </>
          )}
          <dt>{texts.date}</dt>
          <dd>
            <Time when={card.date} />
          </dd>
        </dl>
      </section>
      <Section title={texts.summary}>
        <p>
          <Plain text={card.summary} />
        </p>
      </Section>
      <Section title={texts.excerpts}>
        {card.excerpts.length > 0 ? (
          <ExcerptQuotes excerpts={card.excerpts} asOf={card.asOf} onOpen={null} />
        ) : (
          <p class="unknown">{texts.noExcerpts}</p>
        )}
      </Section>
      {card.jurisdictions.length > 0 && (
        <Section title={texts.places}>
          <RecordButtons links={card.jurisdictions} onOpen={onOpen} />
        </Section>
      )}
      <Cautions card={card} />
    </>
  );
}
