import { browser } from 'wxt/browser';
import { createSmallBar } from './small-bar.ts';

/** A notice goes by itself after so long (milliseconds), time enough to read it twice. */
const SHOWN_MS = 12_000;

const TEXTS = { 'no-words': 'claimNoWords', 'not-kept': 'claimNotKept' } as const;

/** Says why no claim was made, near the top of the window; it goes when it is clicked, or with Esc. */
export function showNotice(
  document: Document,
  what: keyof typeof TEXTS,
  signal: AbortSignal,
): void {
  const until = AbortSignal.any([signal, AbortSignal.timeout(SHOWN_MS)]);
  const closing = new AbortController();
  const bar = createSmallBar(document, browser.i18n.getMessage('claimTools'), [
    { label: browser.i18n.getMessage(TEXTS[what]), press: () => closing.abort() },
  ]);
  for (const end of [until, closing.signal]) end.addEventListener('abort', () => bar.hide());
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && closing.abort(), {
    signal: AbortSignal.any([until, closing.signal]),
    capture: true,
  });
  bar.show(new DOMRect(0, 0, 0, 0), document.body);
  bar.announce();
}
