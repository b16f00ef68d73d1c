import type { UnrecordedLawCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { ExternalLink, hostOf } from './source-list.tsx';

/** A law that is not in the record: its standard reference and where to read it. */
export function UnrecordedLawBody({ card }: { card: UnrecordedLawCard }) {
  const messages = useMessages();
  const host = hostOf(card.officialUrl);
  return (
    <section class="section">
      <p class="unknown">{messages.unrecordedLaw.intro}</p>
      <dl class="pairs">
        <dt>{messages.unrecordedLaw.reference}</dt>
        <dd>{card.ref}</dd>
        {card.officialUrl && host && (
          <>
            <dt>{messages.instrument.official}</dt>
            <dd>
              <ExternalLink url={card.officialUrl}>{host}</ExternalLink>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
