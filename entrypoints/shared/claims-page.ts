/**
 * What the extension's own pages (side panel, desk, popup) ask of an open article: its claims and
 * how they stand, its text, what is selected. The script that answers is loaded into the page when
 * it is first asked.
 */
import { browser } from 'wxt/browser';
import type {
  Anchoring,
  ClaimPage,
  ClaimTarget,
  TextQuoteSelector,
} from '../../core/claims/claim.ts';
import type { CopiedArticle } from '../../core/claims/export/annotated-copy.ts';
import { makeLexicon } from '../../core/dataset/lexicon.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { makeFinder } from '../../core/find/finder.ts';
import type { Finder, Mention } from '../../core/find/mention.ts';
import { type ClaimsPageRequest, type ClaimsRequest, parseClaimsNews } from './claims-messages.ts';
import { loadRecord } from './record.ts';

/** How the claims of a page stand in it. */
export interface PageClaims {
  readonly page: ClaimPage;
  /** In the order of the text, lost ones last. */
  readonly claims: readonly { readonly id: string; readonly anchoring: Anchoring }[];
  /** Words that are selected in the page, or null. */
  readonly selection: string | null;
}

/** A passage of a page, for `createClaim` and `placeClaim`. */
export interface Passage {
  readonly page: ClaimPage;
  readonly target: ClaimTarget;
}

/**
 * The text of a page, of its article where that can be told apart, and what it names. Offsets are
 * UTF-16 units into `text`.
 */
export interface PageText extends CopiedArticle {
  readonly mentions: readonly Mention[];
}

/** `no-access`: the browser lets no extension into the page, or the reader has not asked for it. */
export type FromPage<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'failed'; readonly reason: 'no-access' };

/** What a page tells by itself. */
export type PageNews =
  /** Claims came, went or stand elsewhere: ask `claimsOfTab` again. */
  | { readonly kind: 'anchored'; readonly tabId: number }
  /** The reader clicked a painted claim. */
  | { readonly kind: 'chosen'; readonly tabId: number; readonly id: string };

/** What the script in the page answers. */
export interface ClaimsPageAnswers {
  'claims-state': PageClaims;
  'claims-go-to': boolean;
  'claims-selection': Passage | null;
  'claims-passage': Passage | null;
  'claims-text': Omit<PageText, 'mentions'>;
  'claims-tell': null;
  'claims-stale': null;
}

/** The claims of the page of a tab, and where they stand. Ask again when `watchPages` tells. */
export function claimsOfTab(tabId: number): Promise<FromPage<PageClaims>> {
  return askPage(tabId, { type: 'claims-state' });
}

/** Scrolls to a claim and marks it for a moment; false where it is lost or gone. */
export function goToClaim(tabId: number, id: string): Promise<FromPage<boolean>> {
  return askPage(tabId, { type: 'claims-go-to', id });
}

/** What is selected in the page; null where nothing is, or nothing that can be a claim. */
export function selectedPassage(tabId: number): Promise<FromPage<Passage | null>> {
  return askPage(tabId, { type: 'claims-selection' });
}

/**
 * The passage of words that stand in `PageText.text`, for making a claim of a sentence or placing a
 * lost one; null where they are no longer there.
 * @param start where they stood in that text (UTF-16 units).
 */
export function passageOf(
  tabId: number,
  quote: TextQuoteSelector,
  start: number,
): Promise<FromPage<Passage | null>> {
  return askPage(tabId, { type: 'claims-passage', quote, start });
}

/** The text of the page with what it names, for the list of sentences that can be checked. */
export async function textOfTab(tabId: number): Promise<FromPage<PageText>> {
  const answer = await askPage(tabId, { type: 'claims-text' });
  if (answer.outcome === 'failed') return answer;
  const { text, page } = answer.value;
  const find = await loadFinder();
  const mentions = find(text, page.published ? { published: page.published } : {});
  return { outcome: 'done', value: { ...answer.value, mentions } };
}

/**
 * Hears what pages tell by themselves until `signal` aborts. A listener says whether it was for it, so
 * that the page knows whether its claim is shown.
 */
export function watchPages(listener: (news: PageNews) => boolean, signal: AbortSignal): void {
  const hear = (message: unknown) => {
    const news = parseClaimsNews(message);
    return news?.news === 'page' && listener(news.what) ? Promise.resolve(true) : undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}

/**
 * The claim that the reader clicked in a page while nobody listened, for a panel or a desk that
 * opens because of it. Told once.
 */
export async function takeChosenClaim(): Promise<{ tabId: number; id: string } | null> {
  const request: ClaimsRequest = { type: 'claims-take-chosen' };
  return browser.runtime.sendMessage(request).catch(() => null);
}

/** Asks the script in the page, and loads it where it is not there yet. */
export async function askPage<R extends ClaimsPageRequest>(
  tabId: number,
  request: R,
): Promise<FromPage<ClaimsPageAnswers[R['type']]>> {
  const ask = () => browser.tabs.sendMessage(tabId, request, { frameId: 0 });
  try {
    // The content script of articles may listen too; it does not answer.
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return { outcome: 'done', value: answer };
    await loadClaimsScript(tabId);
    return { outcome: 'done', value: await ask() };
  } catch {
    return { outcome: 'failed', reason: 'no-access' };
  }
}

/** @throws where the extension may not enter the page. */
export async function loadClaimsScript(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: ['/assets/claim-marks.css'] });
  await browser.scripting.executeScript({ target, files: ['/claims.js'] });
}

const finders = new WeakMap<Dataset, Finder>();

/** The finder over the record in use; made once for each, which takes some tens of milliseconds. */
export async function loadFinder(): Promise<Finder> {
  const record = await loadRecord();
  const known = finders.get(record);
  if (known) return known;
  const finder = makeFinder(makeLexicon(record));
  finders.set(record, finder);
  return finder;
}
