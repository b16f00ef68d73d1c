import { useState } from 'preact/hooks';
import type { Card } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { cardAsCitation, cardAsText, reportAsText } from './card-text.ts';

/** Puts a text on the clipboard; rejects or throws where that is not allowed. */
export type CopyText = (text: string) => void | Promise<void>;

type CopyState = 'ready' | 'copied' | 'cited' | 'reported' | 'failed';

/** How old the record is, and what can be taken from the card. `today` is an ISO day. */
export function CardFooter({
  card,
  today,
  onCopy,
}: {
  card: Card;
  today: string;
  onCopy: CopyText;
}) {
  const messages = useMessages();
  const texts = messages.footer;
  const [state, setState] = useState<CopyState>('ready');

  const citation = cardAsCitation(card, today, messages);

  async function copy(text: string, done: CopyState) {
    try {
      await onCopy(text);
      setState(done);
    } catch {
      setState('failed');
    }
  }

  return (
    <footer class="card-footer">
      <p>
        {texts.asOf(card.dataset.asOf)} · {texts.version(card.dataset.version)}
      </p>
      <p class="actions">
        <button
          type="button"
          class="link"
          onClick={() => copy(cardAsText(card, messages), 'copied')}
        >
          {texts.copy}
        </button>
        {citation !== null && (
          <button type="button" class="link" onClick={() => copy(citation, 'cited')}>
            {texts.cite}
          </button>
        )}
        <button
          type="button"
          class="link"
          onClick={() => copy(reportAsText(card, messages), 'reported')}
        >
          {texts.report}
        </button>
      </p>
      <p role="status">{messages.footer.copyStates[state]}</p>
    </footer>
  );
}
