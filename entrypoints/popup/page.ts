import { type Browser, browser } from 'wxt/browser';
import type { PageView } from '../../components/page-list/page-list.tsx';
import { askTab, type PageState } from '../shared/messages.ts';

/** How often a page that is still being read is asked again (milliseconds). */
const ASK_AGAIN_MS = 250;

type Tab = Browser.tabs.Tab | undefined;
type Show = (view: PageView) => void;

/** Shows what the content script of a tab has found, again until it has read the page. */
export async function readPage(tab: Tab, show: Show): Promise<void> {
  if (tab?.id === undefined) return show({ at: 'no-access' });
  for (;;) {
    const state = await askTab(tab.id, { type: 'page-state' });
    if (state === 'absent') return show({ at: mayRunOn(tab.url) ? 'not-listed' : 'no-access' });
    show(viewOf(state));
    if (state.status !== 'reading') return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

/** Annotates a page because the reader asked, with the access that opening the popup gave. */
export async function annotatePage(tab: Tab, show: Show): Promise<void> {
  if (tab?.id === undefined) return;
  show({ at: 'reading' });
  const request = { type: 'annotate-anyway' } as const;
  let state = await askTab(tab.id, request);
  if (state === 'absent') {
    try {
      await insertContentScript(tab.id);
    } catch {
      // The browser keeps some web pages to itself, such as its add-on store.
      return show({ at: 'no-access' });
    }
    state = await askTab(tab.id, request);
  }
  show(state === 'absent' ? { at: 'failed' } : viewOf(state));
}

async function insertContentScript(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/article.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/article.js'] });
}

function viewOf({ status, published, mentions, limit }: PageState): PageView {
  return status === 'annotated' ? { at: 'annotated', published, mentions, limit } : { at: status };
}

function mayRunOn(url: string | undefined): boolean {
  return url !== undefined && /^(https?|file):/.test(url);
}
