import { useMemo } from 'preact/hooks';
import type { Card } from '../../core/dataset/card-model.ts';
import { markTerms } from '../../core/dataset/card-terms.ts';
import { useMessages } from '../messages/index.tsx';
import { AmbiguousBody } from './ambiguous-card.tsx';
import { CardFooter, type CopyText } from './card-footer.tsx';
import { cardSources } from './card-sources.ts';
import { CaseBody } from './case-card.tsx';
import { InstrumentBody } from './instrument-card.tsx';
import { JurisdictionBody } from './jurisdiction-card.tsx';
import { LetterBody } from './letter-card.tsx';
import { ListBody } from './list-card.tsx';
import type { OpenRecord } from './parts.tsx';
import { TermsContext } from './plain.tsx';
import { SourceList } from './source-list.tsx';
import { isStale } from './stale.ts';
import { UnrecordedLawBody } from './unrecorded-law-card.tsx';

export interface CardContentProps {
  readonly card: Card;
  /** ISO day. */
  readonly today: string;
  readonly onOpen: OpenRecord;
  readonly onCopy: CopyText;
}

/** Everything a card says below its title. */
export function CardContent({ card, today, onOpen, onCopy }: CardContentProps) {
  const messages = useMessages();
  const terms = useMemo(() => markTerms(card), [card]);
  return (
    <TermsContext.Provider value={terms}>
      <div class="card">
        {isStale(card.dataset.asOf, today) && (
          <p class="stale">{messages.footer.stale(card.dataset.asOf)}</p>
        )}
        {messages.recordLanguage && <p class="language-note">{messages.recordLanguage}</p>}
        <CardBody card={card} onOpen={onOpen} />
        <SourceList sources={cardSources(card)} />
        <CardFooter card={card} today={today} onCopy={onCopy} />
      </div>
    </TermsContext.Provider>
  );
}

function CardBody({ card, onOpen }: { card: Card; onOpen: OpenRecord }) {
  switch (card.kind) {
    case 'jurisdiction':
      return <JurisdictionBody card={card} onOpen={onOpen} />;
    case 'instrument':
      return <InstrumentBody card={card} onOpen={onOpen} />;
    case 'case':
      return <CaseBody card={card} onOpen={onOpen} />;
    case 'letter':
      return <LetterBody card={card} onOpen={onOpen} />;
    case 'list':
      return <ListBody card={card} onOpen={onOpen} />;
    case 'ambiguous':
      return <AmbiguousBody card={card} onOpen={onOpen} />;
    case 'unrecorded-law':
      return <UnrecordedLawBody card={card} />;
  }
}
