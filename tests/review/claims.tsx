/**
 * Shows the side panel and the desk over made-up claims, without a browser's extension interface;
 * what is entered is kept until the page is left. The address chooses: `?view=panel` or `desk`,
 * `&page=none`, `no-page`, `no-access`, `failed`, `reading` what is known of the page, `&tab=check`,
 * `&open=2` the claim that is open, `&count=1000` how many there are, `&lang=es`.
 */
import { render } from 'preact';
import type { ShownClaim } from '../../components/claims/claim-view.ts';
import { ClaimsDesk } from '../../components/claims/claims-desk.tsx';
import { ClaimsPanel, type PanelPage } from '../../components/claims/claims-panel.tsx';
import { ALL_CLAIMS } from '../../components/claims/desk-filters.tsx';
import type { Done } from '../../components/claims/undo-bar.tsx';
import { ClaimTextsContext, claimTextsFor } from '../../components/messages/claims.tsx';
import { MessagesContext, messagesFor } from '../../components/messages/index.tsx';
import type { Claim } from '../../core/claims/claim.ts';
import { type Evidence, makeEvidence } from '../../core/claims/evidence.ts';
import { DEFAULT_SCALE } from '../../core/claims/verdicts.ts';
import { makeLexicon } from '../../core/dataset/lexicon.ts';
import { makeFinder } from '../../core/find/finder.ts';
import { sampleClaim, sampleClaims, samplePage, sampleSentences } from './claim-samples.ts';
import '../../assets/tokens.css';
import '../../assets/tabs.css';
import '../../assets/claims.css';

const options = new URLSearchParams(location.search);
const language = options.get('lang') ?? 'en';
const messages = messagesFor(language);
const texts = claimTextsFor(language);
document.documentElement.lang = messages.locale;
const root = document.getElementById('panel') as HTMLElement;
const isDesk = options.get('view') === 'desk';
if (isDesk) root.id = 'desk';

const count = Number(options.get('count') ?? sampleClaims.length);
let claims: ShownClaim[] = Array.from(
  { length: count },
  (_, nth) =>
    sampleClaims[nth] ?? {
      claim: sampleClaim(nth),
      anchoring: { state: 'exact', start: 0, end: 9 },
    },
);
let open = options.has('open') ? Number(options.get('open')) : null;
let tab: 'claims' | 'check' = options.get('tab') === 'check' ? 'check' : 'claims';
let active = open ?? -1;
let done: Done | null = null;
let evidence: Evidence | null = null;
let selection: ReadonlySet<string> = new Set();
let saved = false;

draw();
const response = await fetch('/record.json');
const record = await response.json();
evidence = makeEvidence(record, makeFinder(makeLexicon(record)));
document.documentElement.dataset.ready = 'true';
draw();

function pageOf(): PanelPage {
  switch (options.get('page')) {
    case 'none':
      return { at: 'open', page: samplePage, claims: [], check: { at: 'ready', sentences: [] } };
    case 'no-page':
      return { at: 'no-page' };
    case 'no-access':
      return { at: 'no-access' };
    case 'reading':
      return { at: 'reading' };
    case 'failed':
      return { at: 'failed', why: texts.problem({ reason: 'blocked' }) };
    default:
      return {
        at: 'open',
        page: samplePage,
        claims,
        check: { at: 'ready', sentences: sampleSentences },
      };
  }
}

function change(index: number, part: Partial<Claim>): void {
  claims = claims.map((shown, nth) =>
    nth === index ? { ...shown, claim: { ...shown.claim, ...part } } : shown,
  );
  saved = true;
  draw();
}

function remove(index: number): void {
  const before = claims;
  claims = claims.toSpliced(index, 1);
  open = null;
  active = Math.min(index, claims.length - 1);
  done = {
    text: texts.saving.deleted(1),
    undo: () => {
      claims = before;
      active = index;
      open = index;
      done = { text: texts.saving.restored(1), undo: null };
      draw();
    },
  };
  draw();
}

function editor() {
  const shown = open === null ? undefined : claims[open];
  if (!shown || open === null) return null;
  const index = open;
  return {
    claim: shown.claim,
    anchoring: isDesk ? null : shown.anchoring,
    scale: DEFAULT_SCALE,
    evidence,
    nearby: [],
    wordsFound:
      shown.anchoring?.state === 'approximate'
        ? 'The letter from Philadelphia is fifty pages long.'
        : null,
    saving: saved ? ({ at: 'saved' } as const) : ({ at: 'idle' } as const),
    link: shown.claim.page.url,
    place: isDesk ? null : { onShow() {}, onPlaceOnSelection() {}, onConfirm() {} },
    onChange: (part: Partial<Claim>) => change(index, part),
    onRetry() {},
    onUndo() {},
    onDelete: () => remove(index),
    onBack() {
      open = null;
      draw();
    },
  };
}

function draw(): void {
  const shared = {
    scale: DEFAULT_SCALE,
    active,
    onActive(index: number) {
      active = index;
      draw();
    },
    done,
    editor: editor(),
  };
  const openAt = (index: number) => {
    open = index;
    active = index;
    done = null;
    saved = false;
    draw();
  };
  render(
    <MessagesContext.Provider value={messages}>
      <ClaimTextsContext.Provider value={texts}>
        {isDesk ? (
          <ClaimsDesk
            {...shared}
            list={{
              at: 'ready',
              total: claims.length,
              stored: claims.length,
              claimAt: (index) => claims[index]?.claim ?? null,
            }}
            facets={{
              pages: [{ value: samplePage.url, title: samplePage.title, count }],
              publishers: [{ value: 'The Ledger', count }],
              verdicts: [
                { value: 'supported', count: 1 },
                { value: null, count: 1 },
              ],
              tags: [{ value: 'law', count: 1 }],
              about: [{ value: 'philadelphia-pa', count }],
            }}
            view={ALL_CLAIMS}
            onView={() => {}}
            names={{
              jurisdictions: new Map([['philadelphia-pa', 'Philadelphia']]),
              laws: new Map([['8-usc-1373', '8 U.S.C. § 1373']]),
            }}
            selection={selection}
            onOpen={openAt}
            onToggle={(index) => {
              const id = claims[index]?.claim.id ?? '';
              const next = new Set(selection);
              if (!next.delete(id)) next.add(id);
              selection = next;
              draw();
            }}
            onSelectAll={() => {
              selection = new Set(claims.map(({ claim }) => claim.id));
              draw();
            }}
            onSelectNone={() => {
              selection = new Set();
              draw();
            }}
            onDelete={remove}
            onDeleteSelected={() => {}}
            onWindow={() => {}}
            exported={{ at: 'none' }}
            files={{
              at: 'read',
              file: 'claims.json',
              entries: [
                { index: 0, id: 'a', words: 'A sentence', result: 'added' },
                { index: 1, id: null, words: null, result: 'refused', why: 'no-quote' },
              ],
            }}
            onExport={() => {}}
            onImport={() => {}}
            onBackup={() => {}}
            onRestore={() => {}}
            onAnswer={() => {}}
          />
        ) : (
          <ClaimsPanel
            {...shared}
            page={pageOf()}
            tab={tab}
            onTab={(next) => {
              tab = next;
              draw();
            }}
            onOpen={(id) => openAt(claims.findIndex(({ claim }) => claim.id === id))}
            onDelete={(id) => remove(claims.findIndex(({ claim }) => claim.id === id))}
            onMake={() => {}}
            claimOf={({ text }) =>
              claims.find(
                ({ claim }) => claim.target.quote.exact === text && claim.id.endsWith('1'),
              )?.claim.id ?? null
            }
            onMakeOfSelection={() => {}}
            onSaveCopy={() => {}}
            onLookAgain={() => {}}
            desk="/desk.html"
          />
        )}
      </ClaimTextsContext.Provider>
    </MessagesContext.Provider>,
    root,
  );
}
