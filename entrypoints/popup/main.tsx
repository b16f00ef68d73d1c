import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { MessagesContext } from '../../components/messages/index.tsx';
import type { News } from '../../components/messages/news-en.ts';
import type { PageView } from '../../components/page-list/page-list.tsx';
import type { SiteAction, SiteView } from '../../components/site-switches/site-switches.tsx';
import { ATLAS } from '../shared/atlas.ts';
import { askTab } from '../shared/messages.ts';
import { markSeen, newsSince, readSeen } from '../shared/news.ts';
import { dressPage } from '../shared/own-page.ts';
import { loadPlaces } from '../shared/places.ts';
import { readPreferences } from '../shared/preferences.ts';
import { loadRecord } from '../shared/record.ts';
import { ClaimLinks } from './claim-links.tsx';
import { annotatePage, readPage } from './page.ts';
import { Popup, type PopupProps } from './popup.tsx';
import { forgetRecent, readRecent, rememberRecent } from './recent.ts';
import { actOnSite, readSite } from './site.ts';
import { startOf } from './start.ts';
import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../assets/pages.css';
import '../../assets/tabs.css';
import './popup.css';

const root = document.getElementById('popup');
const start = startOf(location.search);
// At once: opened as a tab, this page may itself become the active one.
const asking = browser.tabs.query({ active: true, currentWindow: true });
const preferences = await readPreferences();
const messages = dressPage(document, preferences);
let answers: PopupProps['answers'] = 'loading';
let page: PageView = { at: 'reading' };
let site: SiteView | null = null;
let recent: readonly string[] = [];
let news: readonly News[] = [];

// What can be typed into comes first; the record, its index and most of the code come after it.
draw();
await painted();
// For tests/bench/popup.ts, which measures up to here.
performance.mark('box-painted');
void openRecord();
void showRecent(readRecent());
void showNews();
const [tab] = await asking;
await Promise.all([readPage(tab, showPage), showSite()]);

async function openRecord(): Promise<void> {
  try {
    const [{ openAnswers }, record] = await Promise.all([import('./answers.tsx'), loadRecord()]);
    answers = openAnswers(record, null);
    draw();
    performance.mark('record-open');
    // Without the names of other places the record can still be asked.
    const places = await loadPlaces().catch(() => null);
    if (!places) return;
    answers = openAnswers(record, places);
  } catch {
    answers = 'failed';
  }
  draw();
}

/** Resolves when what was drawn is on the screen. */
function painted(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    // In a tab behind another no frame is ever drawn.
    if (document.hidden) done();
    else requestAnimationFrame(() => port2.postMessage(null));
  });
}

function showPage(view: PageView): void {
  page = view;
  draw();
}

async function showSite(problem: SiteView['problem'] = null): Promise<void> {
  const view = await readSite(tab);
  site = view && { ...view, problem };
  draw();
}

async function showRecent(ids: Promise<readonly string[]>): Promise<void> {
  recent = await ids;
  draw();
}

async function showNews(): Promise<void> {
  const seen = await readSeen();
  if (seen === null || seen === browser.runtime.getManifest().version) return;
  const { newsFor } = await import('../../components/messages/news.ts');
  news = newsSince(newsFor(messages.locale), seen);
  draw();
}

/** Changes what holds for the site, and shows what has become of the page. */
async function changeSite(action: SiteAction): Promise<void> {
  if (!site) return;
  const result = await actOnSite(site.site, action);
  await showSite(result === 'done' ? null : result);
  if (result !== 'done') return;
  if (action === 'always-here' || action === 'every-site') await annotatePage(tab, showPage);
  else await readPage(tab, showPage);
}

function draw(): void {
  if (!root) return;
  render(
    <MessagesContext.Provider value={messages}>
      <Popup
        answers={answers}
        page={page}
        today={new Date().toISOString().slice(0, 10)}
        onGo={(index) => void goTo(tab, index)}
        onAnnotate={() => void annotatePage(tab, showPage)}
        site={site}
        onSite={(action) => void changeSite(action)}
        onCopy={(text) => navigator.clipboard.writeText(text)}
        onClose={() => window.close()}
        start={start}
        recent={recent}
        onLookUp={(id) => void showRecent(rememberRecent(id))}
        onForgetRecent={() => void showRecent(forgetRecent())}
        onSettings={() => void openSettings()}
        news={news}
        onNewsSeen={() => {
          news = [];
          void markSeen();
          draw();
        }}
        claims={preferences.factChecker && <ClaimLinks tab={() => tab} />}
        atlas={ATLAS}
      />
    </MessagesContext.Provider>,
    root,
  );
}

/** Leads to a mention in the page; the popup stands in its way and closes. */
async function goTo(where: Browser.tabs.Tab | undefined, index: number): Promise<void> {
  if (where?.id === undefined) return;
  await askTab(where.id, { type: 'go-to-mention', index });
  window.close();
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
