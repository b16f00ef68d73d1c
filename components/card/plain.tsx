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
  const last = spans.at(-1);
  if (!last) return 'lang' in language ? <span {...language}>{text}</span> : text;
  return (
    <span {...language}>
      {spans.map(({ start, end, term }, index) => {
        const before = spans[index - 1];
        return (
          <Fragment key={term.id}>
            {text.slice(before ? endOf(text, before) : 0, start)}
            <span class="term-box">
              <button
                type="button"
                class="term"
                aria-expanded={shown === term}
                aria-controls={id}
                onClick={() => setShown(shown === term ? null : term)}
              >
                {text.slice(start, end)}
              </button>
              {text.slice(end, endOf(text, { end }))}
            </span>
          </Fragment>
        );
      })}
      {text.slice(endOf(text, last))}
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

/** Signs that may not begin a line: they stay with the word before them, which is a box of its own. */
const CLOSING = /^[.,;:!?)\]’”]+/;

/** Where a word and the signs that close it end; UTF-16 offset. */
function endOf(text: string, { end }: Pick<TermSpan, 'end'>): number {
  return end + (CLOSING.exec(text.slice(end))?.[0].length ?? 0);
}
