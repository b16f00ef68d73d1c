import type { AmbiguousCard } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { type OpenRecord, RecordButton } from './parts.tsx';

/** The records that a name could mean, for the reader to choose from. */
export function AmbiguousBody({ card, onOpen }: { card: AmbiguousCard; onOpen: OpenRecord }) {
  const messages = useMessages();
  return (
    <section class="section">
      <p>{messages.ambiguous.intro(card.title)}</p>
      <ul class="entries">
        {card.candidates.map((candidate) => (
          <li key={candidate.id}>
            <p>
              <RecordButton link={candidate} onOpen={onOpen} />
            </p>
            <p class="small soft">{messages.kicker(candidate.kicker)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
