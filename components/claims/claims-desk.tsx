import { useMemo, useRef } from 'preact/hooks';
import type { Claim, Verdict } from '../../core/claims/claim.ts';
import type { ClaimFacets } from '../../core/claims/query.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import type { ExportForm } from '../messages/claims-en.ts';
import { ClaimEditor, type ClaimEditorProps } from './claim-editor.tsx';
import { ClaimFiles, type ExportOutcome, type FileOutcome } from './claim-files.tsx';
import { DeskFilters, type DeskView, type RecordNames } from './desk-filters.tsx';
import { DeskGrid } from './desk-grid.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { type Done, UndoBar } from './undo-bar.tsx';

/** What a list of claims shows. */
export type DeskList =
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly why: string }
  | {
      readonly at: 'ready';
      readonly total: number;
      readonly stored: number;
      readonly claimAt: (index: number) => Claim | null;
    };

export interface ClaimsDeskProps {
  readonly list: DeskList;
  readonly facets: ClaimFacets | null;
  readonly view: DeskView;
  readonly onView: (view: DeskView) => void;
  readonly names: RecordNames;
  readonly scale: readonly Verdict[];
  readonly selection: ReadonlySet<string>;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
  readonly onDelete: (index: number) => void;
  readonly onDeleteSelected: () => void;
  readonly onWindow: (first: number, last: number) => void;
  readonly editor: Omit<ClaimEditorProps, 'backLabel'> | null;
  readonly done: Done | null;
  readonly exported: ExportOutcome;
  readonly files: FileOutcome;
  readonly onExport: (form: ExportForm) => void;
  readonly onImport: (file: File) => void;
  readonly onBackup: () => void;
  readonly onRestore: (file: File) => void;
  readonly onAnswer: (restore: boolean) => void;
}

/** What takes focus when what had it is gone. */
const FALLBACKS = ['.editor-name', '[role=grid]', '.undo', '.desk-bar h2'];

/** All claims: narrowed down, read, decided, and handed on. */
export function ClaimsDesk(props: ClaimsDeskProps) {
  const texts = useClaimTexts();
  const { desk } = texts;
  const { list, editor, selection } = props;
  const inside = useRef<HTMLDivElement>(null);
  const shown = list.at === 'ready' ? list.total : 0;

  useKeptFocus(inside, FALLBACKS);
  const { view, facets, scale, names, onView } = props;
  // Hundreds of choices, which do not change while the list is scrolled.
  const filters = useMemo(
    () => <DeskFilters view={view} facets={facets} scale={scale} names={names} onView={onView} />,
    [view, facets, scale, names, onView],
  );

  return (
    <div class="desk" ref={inside} data-open={editor ? '' : undefined}>
      <header class="desk-head">
        <h1>{desk.title}</h1>
        <p>{desk.intro}</p>
        <p class="soft small">{texts.nothingSent}</p>
      </header>
      {filters}
      <div class="desk-list">
        <div class="desk-bar">
          <h2 class="unseen" tabIndex={-1}>
            {desk.grid}
          </h2>
          <p role="status" class="desk-count">
            {list.at === 'reading' && desk.loading}
            {list.at === 'ready' && desk.count(list.total, list.stored)}
            {selection.size > 0 && `, ${desk.selected(selection.size)}`}
          </p>
          <p class="row-of-links">
            <button
              type="button"
              class="link"
              aria-disabled={shown === 0}
              onClick={props.onSelectAll}
            >
              {desk.selectAll}
            </button>
            <button
              type="button"
              class="link"
              aria-disabled={selection.size === 0}
              onClick={props.onSelectNone}
            >
              {desk.selectNone}
            </button>
            <button
              type="button"
              class="link"
              aria-disabled={selection.size === 0}
              onClick={() => selection.size > 0 && props.onDeleteSelected()}
            >
              {desk.remove}
            </button>
          </p>
        </div>
        {list.at === 'failed' && (
          <p role="alert" class="doubtful panel-sentence">
            {desk.failed(list.why)}
          </p>
        )}
        {list.at === 'ready' && list.total === 0 && (
          <div class="panel-sentence">
            <p class="panel-none">{list.stored === 0 ? desk.empty : desk.nothing}</p>
            {list.stored === 0 && <p>{desk.emptyHow}</p>}
          </div>
        )}
        {list.at === 'ready' && list.total > 0 && (
          <DeskGrid
            count={list.total}
            claimAt={list.claimAt}
            scale={props.scale}
            selection={selection}
            active={props.active}
            onActive={props.onActive}
            onOpen={props.onOpen}
            onDelete={props.onDelete}
            onToggle={props.onToggle}
            onSelectAll={props.onSelectAll}
            onWindow={props.onWindow}
          />
        )}
        <UndoBar done={props.done} />
        <ClaimFiles
          count={selection.size > 0 ? selection.size : shown}
          exported={props.exported}
          outcome={props.files}
          onExport={props.onExport}
          onImport={props.onImport}
          onBackup={props.onBackup}
          onRestore={props.onRestore}
          onAnswer={props.onAnswer}
        />
      </div>
      <div class="desk-editor">
        {editor ? (
          <ClaimEditor {...editor} backLabel={desk.close} />
        ) : (
          <p class="panel-sentence">{shown > 0 && desk.choose}</p>
        )}
      </div>
    </div>
  );
}
