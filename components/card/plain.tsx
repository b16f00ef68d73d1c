import { createContext, Fragment } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { TermLine } from '../../core/dataset/card-model.ts';
import type { TermSpan } from '../../core/dataset/card-terms.ts';
import { useMessages } from '../messages/index.tsx';

/** Where words of the glossary stand in the texts of the card that is drawn. */
export const TermsContext = createContext<ReadonlyMap<string, readonly TermSpan[]>>(new Map());

/** Attributes of an element that holds words of the record, which are English. */
export function useRecordLanguage(): { lang?: 'en'; dir?: 'ltr' } {
  const { locale } = useMessages();
  return locale.startsWith('en') ? {} : { lang: 'en', dir: 'ltr' };
}

/** Words of the record, with a button for each word of the glossary that unfolds what it means. */
export function Plain({ text }: { text: string }) {
  const spans = useContext(TermsContext).get(text) ?? [];
  const language = useRecordLanguage();
  const id = useId();
  const [shown, setShown] = useState<TermLine | null>(null);
  if (spans.length === 0) return 'lang' in language ? <span {...language}>{text}</span> : text;
  return (
    <span {...language}>
      {spans.map(({ start, end, term }, index) => (
        <Fragment key={term.id}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <button
            type="button"
            class="term"
            aria-expanded={shown === term}
            aria-controls={id}
            onClick={() => setShown(shown === term ? null : term)}
          >
            {text.slice(start, end)}
          </button>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
      <span id={id} class="term-meaning" hidden={shown === null}>
        {shown && (
          <>
            <b>{shown.term}:</b> {shown.plain}
          </>
        )}
      </span>
    </span>
  );
}
