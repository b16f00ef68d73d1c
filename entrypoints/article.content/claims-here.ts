import { browser } from 'wxt/browser';
import { declaredAddress } from '../../core/page/metadata.ts';
import type { ClaimsRequest } from '../shared/claims-messages.ts';

/** Idle time is waited for no longer than this (milliseconds). */
const PATIENCE_MS = 5_000;

/** @returns what to call after each reading: it has claims shown, asking once for each address. */
export function makeClaimsQuestion(document: Document): () => void {
  let asked = '';
  return () => {
    const address = document.location.href.replace(/#.*$/, '');
    if (address === asked) return;
    asked = address;
    const ask = () => {
      const canonical = declaredAddress(document);
      const request: ClaimsRequest = { type: 'claims-here', address, canonical };
      // As with the count, a background that is just restarting must not break the page.
      browser.runtime.sendMessage(request).catch(() => {});
    };
    requestIdleCallback(ask, { timeout: PATIENCE_MS });
  };
}
