import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { MessagesContext } from '../../components/messages/index.tsx';
import type { PageView } from '../../components/page-list/page-list.tsx';
import type { SiteAction, SiteView } from '../../components/site-switches/site-switches.tsx';
import type { Dataset } from '../../core/dataset/record.ts';
import { ATLAS } from '../shared/atlas.ts';
import { askTab } from '../shared/messages.ts';
import { dressPage } from '../shared/own-page.ts';
import { readPreferences } from '../shared/preferences.ts';
import { loadRecord } from '../shared/record.ts';
import { annotatePage, readPage } from './page.ts';
import { Popup } from './popup.tsx';
import { forgetRecent, readRecent, rememberRecent } from './recent.ts';
import { actOnSite, readSite } from './site.ts';
import { startOf } from './start.ts';
import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../assets/pages.css';
import './popup.css';

const root = document.getElementById('popup');
const start = startOf(location.search);
const reading = loadRecord();
const messages = dressPage(document, await readPreferences());
let record: Dataset | 'loading' | 'failed' = 'loading';
let page: PageView = { at: 'reading' };
let site: SiteView | null = null;
let recent: readonly string[] = [];

draw();
reading.then(
  (loaded) => {
    record = loaded;
    draw();
  },
  () => {
    record = 'failed';
    draw();
  },
);
void showRecent(readRecent());
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
await Promise.all([readPage(tab, showPage), showSite()]);

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
        record={record}
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
