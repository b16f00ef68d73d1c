import { render } from 'preact';
import { ClaimsDesk } from '../../components/claims/claims-desk.tsx';
import type { RecordNames } from '../../components/claims/desk-filters.tsx';
import { ClaimTextsContext, claimTextsFor } from '../../components/messages/claims.tsx';
import { MessagesContext } from '../../components/messages/index.tsx';
import { textFragmentLink } from '../../core/claims/export/text-fragment.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { linkTo } from '../../core/dataset/titles.ts';
import { readClaimSettings, watchClaimSettings } from '../shared/claim-settings.ts';
import { dressPage } from '../shared/own-page.ts';
import { languageOf, readPreferences } from '../shared/preferences.ts';
import { loadRecord } from '../shared/record.ts';
import { type DeskState, openDesk } from './desk.ts';
import {
  exportAs,
  importFile,
  type ReadBackup,
  readBackupFile,
  restore,
  saveBackup,
} from './files.ts';
import '../../assets/tokens.css';
import '../../assets/claims.css';

const root = document.getElementById('desk');
const [preferences, settings] = await Promise.all([readPreferences(), readClaimSettings()]);
const messages = dressPage(document, preferences);
const texts = claimTextsFor(languageOf(preferences));
document.title = texts.desk.title;
let { scale } = settings;
let names: RecordNames = { jurisdictions: new Map(), laws: new Map() };
/** A backup that waits for an answer. */
let waiting: ReadBackup | null = null;

const desk = openDesk(location.hash.slice(1) || null, () => texts, draw);
watchClaimSettings((next) => {
  scale = next.scale;
  desk.redraw();
}, new AbortController().signal);
// The menus of places and laws come when the record is there.
loadRecord().then(
  (record) => {
    names = namesOf(record);
    desk.redraw();
  },
  () => {},
);

function draw(state: DeskState): void {
  if (!root) return;
  const { editing } = state;
  const claim = editing?.edited.claim;
  render(
    <MessagesContext.Provider value={messages}>
      <ClaimTextsContext.Provider value={texts}>
        <ClaimsDesk
          {...state}
          names={names}
          scale={scale}
          onView={desk.setView}
          onActive={desk.setActive}
          onOpen={desk.open}
          onToggle={desk.toggle}
          onSelectAll={() => void desk.selectAll()}
          onSelectNone={desk.selectNone}
          onDelete={desk.removeAt}
          onDeleteSelected={desk.removeSelected}
          onWindow={desk.setWindow}
          editor={
            editing && claim
              ? {
                  claim,
                  anchoring: null,
                  scale,
                  evidence: state.evidence,
                  nearby: claim.about,
                  wordsFound: null,
                  saving: editing.edited.saving,
                  link: textFragmentLink(claim.page.readAt ?? claim.page.url, claim.target.quote),
                  place: null,
                  onChange: editing.change,
                  onRetry: editing.retry,
                  onUndo: editing.undo,
                  onDelete: () => desk.removeOpen(),
                  onBack: desk.close,
                }
              : null
          }
          onExport={async (form) =>
            desk.showExported(await exportAs(form, await desk.chosenIds(), texts))
          }
          onImport={async (file) => {
            desk.showFile({ at: 'reading', file: file.name });
            desk.showFile(await importFile(file, texts));
          }}
          onBackup={async () => desk.showExported(await saveBackup(texts))}
          onRestore={async (file) => {
            desk.showFile({ at: 'reading', file: file.name });
            const { outcome, backup } = await readBackupFile(file, texts);
            waiting = backup;
            desk.showFile(outcome);
          }}
          onAnswer={async (isYes) => {
            const backup = waiting;
            waiting = null;
            desk.showFile(isYes && backup ? await restore(backup, texts) : { at: 'none' });
          }}
        />
      </ClaimTextsContext.Provider>
    </MessagesContext.Provider>,
    root,
  );
}

/** Titles of the places and laws of the record, for the menus of filters. */
function namesOf(record: Dataset): RecordNames {
  const titles = (all: readonly { readonly id: string }[]) =>
    new Map(all.map(({ id }) => [id, linkTo(record, id)?.title ?? id]));
  return { jurisdictions: titles(record.jurisdictions), laws: titles(record.instruments) };
}
