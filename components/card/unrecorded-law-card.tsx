import type { UnrecordedLawCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { ExternalLink, hostOf } from './source-list.tsx';

/** A law or case that is not in the record: its standard reference and where to read it. */
export function UnrecordedLawBody({ card }: { card: UnrecordedLawCard }) {
  const messages = useMessages();
  const host = hostOf(card.officialUrl);
  const isCase = card.kicker.what === 'Case';
  return (
    <section class="section">
      <p class="unknown">
        {isCase ? messages.unrecordedLaw.introCase : messages.unrecordedLaw.intro}
      </p>
      <dl class="pairs">
        <dt>{messages.unrecordedLaw.reference}</dt>
        <dd>{card.ref}</dd>
        {card.officialUrl && host && (
          <>
            <dt>{isCase ? messages.unrecordedLaw.readCase : messages.instrument.official}</dt>
            <dd>
              <ExternalLink url={card.officialUrl}>{host}</ExternalLink>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
