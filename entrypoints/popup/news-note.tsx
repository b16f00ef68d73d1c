import { useMessages } from '../../components/messages/index.tsx';
import type { News } from '../../components/messages/news-en.ts';

interface Props {
  /** The newest first; nothing is shown where there is none. */
  readonly news: readonly News[];
  readonly onSeen: () => void;
}

/** One folded line about what an update has brought. It asks for nothing and goes for good. */
export function NewsNote({ news, onSeen }: Props) {
  const texts = useMessages().popup;
  const [newest] = news;
  if (!newest) return null;
  return (
    <aside class="news" aria-label={texts.news(newest.version)}>
      <details>
        <summary>{texts.news(newest.version)}</summary>
        <ul>{news.flatMap(({ points }) => points.map((point) => <li key={point}>{point}</li>))}</ul>
      </details>
      <button type="button" class="link" onClick={onSeen}>
        {texts.newsSeen}
      </button>
    </aside>
  );
}
