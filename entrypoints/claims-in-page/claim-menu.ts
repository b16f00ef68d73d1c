import { browser } from 'wxt/browser';
import type { PlacedClaim } from '../../core/page/claim-painter.ts';
import { rectsOf } from '../../core/page/placed-mention.ts';
import type { ClaimsRequest } from '../shared/claims-messages.ts';
import { createSmallBar } from './small-bar.ts';

/** Offers to open a claim that was clicked while no panel listens. Goes with the next press or Esc. */
export function showClaimMenu(
  document: Document,
  claim: PlacedClaim,
  at: { readonly x: number; readonly y: number },
  signal: AbortSignal,
): void {
  // A mention inside the claim has its card, and one thing at a time is enough.
  if (document.querySelector('lawmark-card')) return;
  const closing = new AbortController();
  const until = AbortSignal.any([signal, closing.signal]);
  const bar = createSmallBar(document, browser.i18n.getMessage('claimTools'), [
    {
      label: browser.i18n.getMessage('openClaim'),
      press: () => {
        const message: ClaimsRequest = { type: 'claims-open', id: claim.id };
        void browser.runtime.sendMessage(message).catch(() => {});
        closing.abort();
      },
    },
  ]);
  until.addEventListener('abort', () => bar.hide());
  const options = { signal: until, capture: true };
  document.addEventListener(
    'pointerdown',
    ({ target }) => !bar.owns(target) && closing.abort(),
    options,
  );
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && closing.abort(), options);
  document.addEventListener('scroll', () => closing.abort(), options);
  const box = rectsOf(claim).find(({ top, bottom }) => at.y >= top && at.y <= bottom);
  bar.show(
    box ? new DOMRect(at.x, box.top, 0, box.height) : new DOMRect(at.x, at.y, 0, 0),
    claim.range.startContainer.parentElement,
  );
}
