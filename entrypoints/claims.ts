import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageClaims } from './claims-in-page/page-claims.ts';
import { watchSelection } from './claims-in-page/selection-toolbar.ts';
import { parseClaimsPageRequest } from './shared/claims-messages.ts';
import { readPreferences } from './shared/preferences.ts';

/** Left in the world of content scripts, so that a second loading does nothing. */
interface ClaimsWorld {
  lawmarkClaims?: true;
}

/**
 * Claims in a page: finds and paints them, tells what is selected. Loaded by the background into
 * pages that have claims, or where the reader makes the first one.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as ClaimsWorld;
  if (world.lawmarkClaims) return;
  world.lawmarkClaims = true;

  const life = new AbortController();
  const page = createPageClaims(document, life.signal);
  browser.runtime.onMessage.addListener((message: unknown) => {
    // After an update of the extension the new one has a world and listeners of its own.
    if (life.signal.aborted) return undefined;
    const request = parseClaimsPageRequest(message);
    return request ? page.answer(request) : undefined;
  });
  void readPreferences().then(({ factChecker }) => {
    if (factChecker) watchSelection(document, life.signal);
  });
  /** An extension that is switched off or updated leaves its scripts behind in the page. */
  page.onOrphaned(() => {
    life.abort();
  });
});
