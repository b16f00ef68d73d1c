import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { CheckableSentence } from '../../core/claims/checkable.ts';
import type { ClaimPage, Verdict } from '../../core/claims/claim.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import { Tabs } from '../tabs/tabs.tsx';
import { CheckList, type CheckView } from './check-list.tsx';
import { ClaimEditor, type ClaimEditorProps } from './claim-editor.tsx';
import { ClaimRow } from './claim-row.tsx';
import type { ShownClaim } from './claim-view.ts';
import { useKeptFocus } from './kept-focus.ts';
import { type Done, UndoBar } from './undo-bar.tsx';
import { WindowedList } from './windowed-list.tsx';

/** What the panel knows of the page beside it. */
export type PanelPage =
  | { readonly at: 'reading' }
  /** No tab with a web page. */
  | { readonly at: 'no-page' }
  | { readonly at: 'no-access' }
  | { readonly at: 'failed'; readonly why: string }
  | {
      readonly at: 'open';
      readonly page: ClaimPage;
      /** In the order of the page, lost ones last. */
      readonly claims: readonly ShownClaim[];
      readonly check: CheckView;
    };

export type PanelTab = 'claims' | 'check';

export interface ClaimsPanelProps {
  readonly page: PanelPage;
  readonly scale: readonly Verdict[];
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** Index in the list that keys work on. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onMake: (sentence: CheckableSentence) => void;
  readonly claimOf: (sentence: CheckableSentence) => string | null;
  /** The open claim; null while the lists are shown. */
  readonly editor: Omit<ClaimEditorProps, 'backLabel'> | null;
  readonly done: Done | null;
  /** Address of the desk. */
  readonly desk: string;
  /** Makes a claim of the words that are selected in the page. */
  readonly onMakeOfSelection: () => void;
  /** Saves the article with its claims. */
  readonly onSaveCopy: () => void;
  /** Reads the page again, where it could not be read. */
  readonly onLookAgain: () => void;
}

/** What takes focus when what had it is gone. */
const FALLBACKS = ['.editor-name', '[role=listbox]', '.undo', '[role=tab][aria-selected=true]'];

/** The side panel: the claims of the open page, the sentences worth checking, or one claim. */
export function ClaimsPanel(props: ClaimsPanelProps) {
  const texts = useClaimTexts();
  const { page, editor, done } = props;
  const inside = useRef<HTMLDivElement>(null);
  useKeptFocus(inside, FALLBACKS);

  return (
    <div class="claims-panel" ref={inside}>
      <h1 class="unseen">{texts.panel.name}</h1>
      <div class="panel-body">
        {editor ? (
          <ClaimEditor {...editor} backLabel={texts.editor.back} />
        ) : page.at === 'open' ? (
          <OpenPage {...props} page={page} />
        ) : (
          <div class="panel-sentence">
            <p role={page.at === 'failed' ? 'alert' : 'status'}>
              {page.at === 'reading' && texts.panel.loading}
              {page.at === 'no-page' && texts.panel.noPage}
              {page.at === 'no-access' && texts.panel.noAccess}
              {page.at === 'failed' && texts.panel.failed(page.why)}
            </p>
            {page.at !== 'reading' && (
              <p class="panel-again">
                <button type="button" class="button small" onClick={props.onLookAgain}>
                  {texts.panel.lookAgain}
                </button>
              </p>
            )}
          </div>
        )}
      </div>
      {page.at === 'open' && editor === null && (
        <p class="panel-actions">
          <button type="button" class="link" onClick={props.onMakeOfSelection}>
            {texts.panel.makeOfSelection}
          </button>
          {page.claims.length > 0 && (
            <button
              type="button"
              class="link"
              title={texts.files.copyPurpose}
              onClick={props.onSaveCopy}
            >
              {texts.files.copy}
            </button>
          )}
        </p>
      )}
      <UndoBar done={done} />
      <footer class="panel-foot">
        <a href={props.desk} target="_blank" rel="noreferrer">
          {texts.panel.desk}
        </a>
        <span class="soft">{texts.nothingSent}</span>
      </footer>
    </div>
  );
}

function OpenPage(props: ClaimsPanelProps & { readonly page: PanelPage & { at: 'open' } }) {
  const texts = useClaimTexts();
  const { page, tab, onTab } = props;
  const views: Readonly<Record<PanelTab, () => ComponentChildren>> = {
    claims: () => <PageClaims {...props} />,
    check: () => (
      <CheckList
        view={page.check}
        claimOf={props.claimOf}
        onMake={props.onMake}
        onOpen={props.onOpen}
      />
    ),
  };
  // Drawn only when it is looked at: a page can have a thousand claims.
  const panelOf = (name: PanelTab) => (name === tab ? views[name]() : null);
  return (
    <>
      <p class="panel-page">{page.page.title ?? page.page.url}</p>
      <Tabs
        label={texts.panel.tabs}
        open={tab}
        onOpen={onTab}
        panelClass="tab-panel"
        tabs={[
          {
            name: 'claims',
            title: texts.panel.claims,
            count: page.claims.length,
            panel: panelOf('claims'),
          },
          {
            name: 'check',
            title: texts.panel.checkable,
            count: page.check.at === 'ready' ? page.check.sentences.length : null,
            panel: panelOf('check'),
          },
        ]}
      />
    </>
  );
}

function PageClaims({
  page,
  scale,
  active,
  onActive,
  onOpen,
  onDelete,
}: ClaimsPanelProps & { readonly page: PanelPage & { at: 'open' } }) {
  const texts = useClaimTexts();
  const { claims } = page;
  if (claims.length === 0) {
    return (
      <div class="panel-sentence">
        <p class="panel-none">{texts.panel.none}</p>
        <p>{texts.panel.noneHow}</p>
      </div>
    );
  }
  const lost = claims.filter(({ anchoring }) => anchoring?.state === 'lost').length;
  const idAt = (index: number) => claims[index]?.claim.id ?? '';
  return (
    <>
      {lost > 0 && <p class="panel-sentence small doubtful">{texts.panel.lost(lost)}</p>}
      <WindowedList
        kind="list"
        id="page-claims"
        label={texts.panel.list}
        count={claims.length}
        active={active}
        onActive={onActive}
        onOpen={(index) => onOpen(idAt(index))}
        onDelete={(index) => onDelete(idAt(index))}
        drawRow={(index) => {
          const shown = claims[index];
          return shown && <ClaimRow shown={shown} scale={scale} />;
        }}
      />
    </>
  );
}
