import type { Exchange, LetterView } from '../../core/dataset/atlas-letters.ts';
import { isAfter } from '../../core/dataset/dates.ts';
import { Time } from '../card/parts.tsx';
import { Plain } from '../card/plain.tsx';
import { ExcerptQuotes } from '../card/quotes.tsx';
import { SourceNote } from '../card/source-list.tsx';
import { useMessages } from '../messages/index.tsx';
import { RecordPageLink } from './link.tsx';

/** Letters side by side: what was asked at the left, what was answered at the right. */
export function Exchanges({
  exchanges,
  day,
  on,
}: {
  exchanges: readonly Exchange[];
  /** ISO day: what was written later says so. */
  day: string;
  on: string | null;
}) {
  const texts = useMessages().atlas;
  return (
    <ol class="exchanges">
      {exchanges.map((exchange) =>
        exchange.kind === 'alone' ? (
          <li key={exchange.said.link.id} class="exchange is-alone">
            <Side label={texts.said} letters={[exchange.said]} day={day} on={on} />
          </li>
        ) : (
          <li key={exchange.asked.link.id} class="exchange">
            <Side label={texts.asked} letters={[exchange.asked]} day={day} on={on} />
            <Side label={texts.answered} letters={exchange.answered} day={day} on={on} />
          </li>
        ),
      )}
    </ol>
  );
}

function Side({
  label,
  letters,
  day,
  on,
}: {
  label: string;
  letters: readonly LetterView[];
  day: string;
  on: string | null;
}) {
  const texts = useMessages().atlas;
  return (
    <div class="exchange-side">
      <p class="exchange-label">{label}</p>
      {letters.length === 0 && <p class="unknown">{texts.noAnswer}</p>}
      {letters.map((letter) => (
        <LetterText key={letter.link.id} letter={letter} day={day} on={on} />
      ))}
    </div>
  );
}

function LetterText({ letter, day, on }: { letter: LetterView; day: string; on: string | null }) {
  const messages = useMessages();
  const texts = messages.atlas;
  return (
    <article class="letter">
      <h4>
        <RecordPageLink kind="letter" id={letter.link.id} on={on}>
          {letter.link.title}
        </RecordPageLink>
      </h4>
      <p class="soft small">
        <Plain text={letter.by} />, <Time when={letter.date} />
        {isAfter(letter.date, day) && (
          <>
            {' '}
            <span class="later">{texts.afterDay}</span>
          </>
        )}
      </p>
      <p>
        <Plain text={letter.summary} />
      </p>
      {letter.excerpts.length > 0 ? (
        <ExcerptQuotes excerpts={letter.excerpts} onOpen={null} />
      ) : (
        <p class="unknown small">{texts.noWords}</p>
      )}
      <SourceNote sources={letter.sources} />
    </article>
  );
}
