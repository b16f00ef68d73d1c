import { browser } from 'wxt/browser';
import { anchor, anchorText } from '../../core/claims/anchor.ts';
import type { Claim, ClaimPage } from '../../core/claims/claim.ts';
import { pageAddress } from '../../core/claims/page-identity.ts';
import type { Outcome } from '../../core/claims/problem.ts';
import { findArticle } from '../../core/page/article.ts';
import { type ArticleText, readArticleText } from '../../core/page/blocks.ts';
import { type ClaimSession, followClaims } from '../../core/page/claim-session.ts';
import { claimTarget, spanOfRange } from '../../core/page/claim-text.ts';
import { readMetadata } from '../../core/page/metadata.ts';
import { readPageData } from '../../core/page/page-data.ts';
import { watchNavigation } from '../../core/page/watch.ts';
import { scrollTo } from '../article.content/walk.ts';
import type { ClaimsPageRequest, ClaimsRequest } from '../shared/claims-messages.ts';
import type { Passage } from '../shared/claims-page.ts';
import { showClaimMenu } from './claim-menu.ts';
import { showNotice } from './notice.ts';

export interface PageClaims {
  /** Answers what the background and own pages ask. */
  answer(request: ClaimsPageRequest): Promise<unknown>;
  /** Calls back once when the extension that loaded the script has gone. */
  onOrphaned(callback: () => void): void;
}

/** What holds for the page as it is now; another after a page has moved on without loading. */
interface Visit {
  readonly address: string;
  /** Whether the head of the page still describes the one before. */
  readonly staleHead: boolean;
}

/** The claims of the page this script runs in, until `signal` aborts. */
export function createPageClaims(document: Document, signal: AbortSignal): PageClaims {
  let visit: Visit = { address: location.href, staleHead: false };
  let head = readPageData(document).fingerprint;
  let orphaned: () => void = () => {};

  const tell = async (message: ClaimsRequest): Promise<unknown> => {
    try {
      return await browser.runtime.sendMessage(message);
    } catch {
      if (!isAlive()) orphaned();
      return undefined;
    }
  };

  const session: ClaimSession = followClaims(
    document,
    () => void tell({ type: 'claims-anchored' }),
  );
  signal.addEventListener('abort', () => session.stop());

  const load = async (): Promise<void> => {
    const { address, canonical } = whereabouts(visit);
    const answer = (await tell({ type: 'claims-mine', address, canonical })) as
      | Outcome<readonly Claim[]>
      | undefined;
    if (answer?.outcome === 'done' && !signal.aborted) await session.show(answer.value);
  };
  let loading = load();

  watchNavigation(
    document,
    () => {
      const now = readPageData(document).fingerprint;
      visit = { address: location.href, staleHead: now === head };
      head = now;
      loading = load();
    },
    signal,
  );

  document.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || event.defaultPrevented || !isPlace(event.target)) return;
      if (!document.getSelection()?.isCollapsed) return;
      const claim = session.claimAt(event.clientX, event.clientY);
      if (!claim) return;
      session.activate(claim.id);
      const at = { x: event.clientX, y: event.clientY };
      void tell({ type: 'claims-chosen', id: claim.id }).then((isHeard) => {
        if (isHeard === false) showClaimMenu(document, claim, at, signal);
      });
    },
    { signal },
  );

  const passage = (
    text: ArticleText,
    span: { readonly start: number; readonly end: number } | null,
  ): Passage | null => (span ? { page: pageOf(visit), target: claimTarget(text, span) } : null);

  return {
    onOrphaned(callback) {
      orphaned = callback;
    },
    async answer(request) {
      switch (request.type) {
        case 'claims-state': {
          await loading;
          const selection = document.getSelection()?.toString().trim().slice(0, 500) || null;
          return { page: pageOf(visit), claims: session.anchored, selection };
        }
        case 'claims-go-to': {
          await loading;
          const claim = session.activate(request.id);
          if (claim) scrollTo(claim);
          return claim !== null;
        }
        case 'claims-selection': {
          const range = rangeOfSelection(document);
          const text = await session.text();
          return passage(text, range && spanOfRange(text, range));
        }
        case 'claims-passage': {
          const text = await session.text();
          const { quote, start } = request;
          const position = {
            type: 'TextPositionSelector',
            start,
            end: start + quote.exact.length,
          } as const;
          const found = anchor(anchorText(text.text), { quote, position });
          const isThere = found.state === 'exact' || found.state === 'moved';
          return passage(text, isThere ? found : null);
        }
        case 'claims-text': {
          const root = findArticle(document, { asked: true })?.root ?? document.body;
          const { text, blocks } = readArticleText(root);
          return {
            page: pageOf(visit),
            text,
            blocks: blocks.map(({ start, end, element }) => ({
              start,
              end,
              tag: element.localName,
            })),
          };
        }
        case 'claims-tell':
          showNotice(document, request.what, signal);
          return null;
        case 'claims-stale': {
          if (request.url === null || request.url === pageOf(visit).url) {
            loading = load();
            await loading;
          }
          return null;
        }
      }
    },
  };
}

function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

function metadataOf({ staleHead }: Visit) {
  return readMetadata(document, { root: findArticle(document)?.root ?? null, staleHead });
}

function whereabouts(visit: Visit) {
  return { address: visit.address, canonical: metadataOf(visit).url };
}

function pageOf(visit: Visit): ClaimPage {
  const { headline, publisher, published, authors, url } = metadataOf(visit);
  const same = pageAddress(visit.address, url);
  const readAt = visit.address.replace(/#.*$/, '');
  return {
    url: same,
    ...(readAt === same ? {} : { readAt }),
    title: headline,
    publisher,
    published: published?.day ?? null,
    authors,
  };
}

function rangeOfSelection(document: Document): Range | null {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 && !selection.isCollapsed
    ? selection.getRangeAt(0)
    : null;
}

/** Not what answers clicks by itself. */
function isPlace(target: EventTarget | null): boolean {
  return !(
    target instanceof Element &&
    target.closest('a[href], button, input, select, textarea, summary, [contenteditable]')
  );
}
