import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import type { PageView } from '../../components/page-list/page-list.tsx';
import type { Dataset } from '../../core/dataset/record.ts';
import { askTab } from '../shared/messages.ts';
import { loadRecord } from '../shared/record.ts';
import { annotatePage, readPage } from './page.ts';
import { Popup } from './popup.tsx';
import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../assets/pages.css';
import './popup.css';

const root = document.getElementById('popup');
let record: Dataset | 'loading' | 'failed' = 'loading';
let page: PageView = { at: 'reading' };

draw();
loadRecord().then(
  (loaded) => {
    record = loaded;
    draw();
  },
  () => {
    record = 'failed';
    draw();
  },
);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
await readPage(tab, showPage);

function showPage(view: PageView): void {
  page = view;
  draw();
}

function draw(): void {
  if (!root) return;
  render(
    <Popup
      record={record}
      page={page}
      today={new Date().toISOString().slice(0, 10)}
      onGo={(index) => void goTo(tab, index)}
      onAnnotate={() => void annotatePage(tab, showPage)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onClose={() => window.close()}
    />,
    root,
  );
}

/** Leads to a mention in the page; the popup stands in its way and closes. */
async function goTo(where: Browser.tabs.Tab | undefined, index: number): Promise<void> {
  if (where?.id === undefined) return;
  await askTab(where.id, { type: 'go-to-mention', index });
  window.close();
}
