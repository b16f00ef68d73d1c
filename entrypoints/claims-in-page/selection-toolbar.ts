import { browser } from 'wxt/browser';
import type { ClaimsRequest } from '../shared/claims-messages.ts';
import { createSmallBar } from './small-bar.ts';

/** A selection is offered once it has stood still for so long (milliseconds). */
const SETTLE_MS = 250;

/** Shorter selections are mostly slips of the hand (UTF-16 units). */
const SHORTEST = 3;

/** Longest words that are looked up (UTF-16 units). */
const LONGEST_LOOK_UP = 200;

/** Offers to make a claim of what is selected, until `signal` aborts. */
export function watchSelection(document: Document, signal: AbortSignal): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Whether a button of the pointer is down: the selection is still being made. */
  let isPressed = false;

  const words = () => document.getSelection()?.toString().trim() ?? '';
  const send = (message: ClaimsRequest) => {
    bar.hide();
    void browser.runtime.sendMessage(message).catch(() => {});
  };
  const bar = createSmallBar(document, browser.i18n.getMessage('selectionTools'), [
    {
      label: browser.i18n.getMessage('makeClaim'),
      press: () => send({ type: 'claims-make' }),
    },
    {
      label: browser.i18n.getMessage('lookUpShort'),
      press: () => send({ type: 'claims-look-up', words: words().slice(0, LONGEST_LOOK_UP) }),
    },
  ]);

  const offer = () => {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const box = range && Array.from(range.getClientRects()).at(-1);
    const node = range?.endContainer;
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    const isEditable = element?.closest('input, textarea, [contenteditable]');
    const isSeen = box && box.bottom > 0 && box.top < window.innerHeight;
    if (!isSeen || isPressed || isEditable || words().length < SHORTEST) bar.hide();
    else bar.show(box, element);
  };
  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(offer, SETTLE_MS);
  };

  const options = { signal, capture: true, passive: true };
  document.addEventListener(
    'selectionchange',
    () => {
      bar.hide();
      soon();
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      isPressed = !bar.owns(target);
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      type,
      ({ target }) => {
        isPressed = false;
        if (!bar.owns(target)) soon();
      },
      options,
    );
  }
  document.addEventListener(
    'scroll',
    () => {
      bar.hide();
      soon();
    },
    options,
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') bar.hide();
    },
    options,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(settling);
    bar.hide();
  });
}
