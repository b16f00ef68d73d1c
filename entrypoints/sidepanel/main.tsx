import { render } from 'preact';
import { browser } from 'wxt/browser';
import { saveFile } from '../../components/atlas/save-file.ts';
import { ClaimsPanel } from '../../components/claims/claims-panel.tsx';
import { nameOfVerdict } from '../../components/claims/verdict-text.tsx';
import { ClaimTextsContext, claimTextsFor } from '../../components/messages/claims.tsx';
import { MessagesContext } from '../../components/messages/index.tsx';
import type { Claim } from '../../core/claims/claim.ts';
import { textFragmentLink } from '../../core/claims/export/text-fragment.ts';
import { readClaimSettings, watchClaimSettings } from '../shared/claim-settings.ts';
import { DESK } from '../shared/desk.ts';
import { dressPage } from '../shared/own-page.ts';
import { languageOf, readPreferences } from '../shared/preferences.ts';
import { openPanel, type PanelState } from './panel.ts';
import '../../assets/tokens.css';
import '../../assets/tabs.css';
import '../../assets/claims.css';

const root = document.getElementById('panel');
const [preferences, settings] = await Promise.all([readPreferences(), readClaimSettings()]);
const messages = dressPage(document, preferences);
const texts = claimTextsFor(languageOf(preferences));
document.title = texts.panel.name;
let { scale } = settings;
let shown: PanelState | null = null;
/** Kept, so that evidence is not sought again for the same words. */
let nearby: { readonly key: string; readonly ids: readonly string[] } | null = null;

/** As a page of its own, as in tests and where a browser has no side panel: `?tab=12`. */
const tab = new URLSearchParams(location.search).get('tab');
const panel = openPanel(
  tab === null ? null : Number(tab),
  () => texts,
  () => scale,
  draw,
);
watchClaimSettings((next) => {
  scale = next.scale;
  if (shown) draw(shown);
}, new AbortController().signal);

function nearbyOf(claim: Claim): readonly string[] {
  const ids = panel.nearby(claim);
  const key = `${claim.id} ${ids.join(' ')}`;
  if (nearby?.key !== key) nearby = { key, ids };
  return nearby.ids;
}

function draw(state: PanelState): void {
  shown = state;
  if (!root) return;
  const { editing } = state;
  const claim = editing?.edited.claim;
  const anchoring = claim ? panel.anchoringOf(claim.id) : null;
  render(
    <MessagesContext.Provider value={messages}>
      <ClaimTextsContext.Provider value={texts}>
        <ClaimsPanel
          page={state.page}
          scale={scale}
          tab={state.tab}
          onTab={panel.setTab}
          active={state.active}
          onActive={panel.setActive}
          onOpen={panel.open}
          onDelete={panel.remove}
          onMake={(sentence) => void panel.makeOfSentence(sentence)}
          claimOf={panel.claimOf}
          onMakeOfSelection={() => void panel.makeOfSelection()}
          onSaveCopy={() => void saveCopy()}
          onLookAgain={panel.lookAgain}
          done={state.done}
          desk={DESK}
          editor={
            editing && claim
              ? {
                  claim,
                  anchoring,
                  scale,
                  evidence: state.evidence,
                  nearby: nearbyOf(claim),
                  wordsFound: anchoring?.state === 'approximate' ? panel.wordsFound(claim) : null,
                  saving: editing.edited.saving,
                  link: textFragmentLink(claim.page.readAt ?? claim.page.url, claim.target.quote),
                  place: {
                    onShow: () => panel.goTo(claim.id),
                    onPlaceOnSelection: () => void panel.placeOnSelection(),
                    onConfirm: () => void panel.confirm(claim),
                  },
                  onChange: editing.change,
                  onRetry: editing.retry,
                  onUndo: editing.undo,
                  onDelete: () => panel.remove(claim.id),
                  onBack: panel.back,
                }
              : null
          }
        />
      </ClaimTextsContext.Provider>
    </MessagesContext.Provider>,
    root,
  );
}

async function saveCopy(): Promise<void> {
  const parts = await panel.forCopy();
  // Rarely asked for, and with a library of its own.
  const { annotatedCopy } = await import('../../core/claims/export/annotated-copy.ts');
  if (!parts) return panel.say(texts.files.copyFailed);
  const { text, claims, scale: steps } = parts;
  const now = new Date().toISOString();
  const html = annotatedCopy(document.implementation.createHTMLDocument(), text, claims, {
    // Steps that the fact-checker has not named go by the names of the interface's language.
    scale: steps.map((step) => ({ ...step, name: nameOfVerdict(texts, steps, step.id) })),
    now,
    generator: `Lawmark ${browser.runtime.getManifest().version}`,
    ...(texts.files.copyWords && { words: texts.files.copyWords }),
  });
  const name = `annotated-${now.slice(0, 10)}.html`;
  saveFile(name, 'text/html;charset=utf-8', html);
  panel.say(texts.files.exported(name));
}
