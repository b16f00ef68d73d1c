import { useState } from 'preact/hooks';
import type { Card } from '../../core/dataset/card-model.ts';
import { useMessages } from '../messages/index.tsx';
import { cardAsText, reportAsText } from './card-text.ts';

/** Puts a text on the clipboard; rejects or throws where that is not allowed. */
export type CopyText = (text: string) => void | Promise<void>;

type CopyState = 'ready' | 'copied' | 'reported' | 'failed';

/** How old the record is, and what can be taken from the card. */
export function CardFooter({ card, onCopy }: { card: Card; onCopy: CopyText }) {
  const messages = useMessages();
  const texts = messages.footer;
  const [state, setState] = useState<CopyState>('ready');

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
