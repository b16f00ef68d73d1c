import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What ends a word besides a space, which mark.js knows by itself. */
const WORD_LIMITS = [',', ';', ':', '(', ')', '–', '-', '“', '”', '’', '/', '§'];

/**
 * A text with some words marked. The span's content is left to mark.js alone: Preact must not hold
 * text nodes that another library splits.
 */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  const span = useRef<HTMLSpanElement>(null);
  const wanted = terms.join('\n');
  useLayoutEffect(() => {
    if (!span.current) return;
    span.current.textContent = text;
    new Mark(span.current).mark(wanted.split('\n').filter(Boolean), {
      separateWordSearch: false,
      // Terms are whole words of the record, without the full stops of “U.S.C.”.
      accuracy: { value: 'exactly', limiters: WORD_LIMITS },
      ignorePunctuation: ['.', '’', "'"],
    });
  }, [text, wanted]);
  return <span ref={span} />;
}
