/**
 * Shows the popup over the record, without a browser's extension interface. The address chooses
 * what is known of the page: `?page=annotated`, `nothing`, `not-article`, `not-listed`, `no-access`.
 */

import { render } from 'preact';
import { newsEn } from '../../components/messages/news-en.ts';
import type { PageView } from '../../components/page-list/page-list.tsx';
import type { SiteView } from '../../components/site-switches/site-switches.tsx';
import type { PlaceTable } from '../../core/dataset/place-table.ts';
import { openAnswers } from '../../entrypoints/popup/answers.tsx';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { mentions } from './samples.ts';
import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../assets/pages.css';
import '../../assets/tabs.css';
import '../../entrypoints/popup/popup.css';

const PAGES: Readonly<Record<string, PageView>> = {
  reading: { at: 'reading' },
  annotated: { at: 'annotated', published: '2017-07-07', mentions, limit: null },
  undated: {
    at: 'annotated',
    published: null,
    mentions,
    limit: { reason: 'mentions', first: mentions.length },
  },
  nothing: { at: 'annotated', published: null, mentions: [], limit: null },
  'not-article': { at: 'not-article' },
  'not-listed': { at: 'not-listed' },
  'no-access': { at: 'no-access' },
  failed: { at: 'failed' },
};

const SITE: SiteView = {
  site: 'ledger.example',
  mode: { at: 'on' },
  access: 'built-in',
  everySite: false,
  assistive: false,
  problem: null,
};

const options = new URLSearchParams(location.search);
const page = PAGES[options.get('page') ?? 'annotated'] ?? { at: 'failed' };
const root = document.getElementById('popup');
const [record, places] = await Promise.all(
  ['/record.json', '/places.json'].map(async (path) => (await fetch(path)).json()),
);
const answers = openAnswers(record, places satisfies PlaceTable);

if (root) {
  const { dataset } = document.documentElement;
  render(
    <Popup
      answers={answers}
      page={page}
      today="2026-07-01"
      onGo={(index) => {
        dataset.wentTo = String(index);
      }}
      onAnnotate={() => {
        dataset.annotated = 'true';
      }}
      site={SITE}
      onSite={(action) => {
        dataset.site = action;
      }}
      onCopy={(text) => {
        dataset.copied = text;
      }}
      onClose={() => {
        dataset.closed = 'true';
      }}
      start={{ query: '', id: null }}
      recent={[]}
      onLookUp={(id) => {
        dataset.lookedUp = id;
      }}
      onForgetRecent={() => {}}
      onSettings={() => {
        dataset.settings = 'true';
      }}
      news={options.has('news') ? newsEn : []}
      onNewsSeen={() => {
        dataset.news = 'seen';
      }}
      atlas="/atlas.html"
    />,
    root,
  );
}
