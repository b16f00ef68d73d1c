import type { ComponentChildren } from 'preact';
import type { Claim, Verdict } from '../../core/claims/claim.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import { nameOf } from './claim-view.ts';
import { VerdictText } from './verdict-text.tsx';
import { WindowedList } from './windowed-list.tsx';

interface Props {
  readonly count: number;
  /** The claim of a row; null while it is read. */
  readonly claimAt: (index: number) => Claim | null;
  readonly scale: readonly Verdict[];
  readonly selection: ReadonlySet<string>;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onDelete: (index: number) => void;
  readonly onToggle: (index: number) => void;
  readonly onSelectAll: () => void;
  readonly onWindow: (first: number, last: number) => void;
}

/** Claims in rows, of which any number can be selected. */
export function DeskGrid(props: Props) {
  const texts = useClaimTexts();
  const { claimAt, scale, selection, onToggle } = props;
  const isSelected = (index: number) => selection.has(claimAt(index)?.id ?? '');
  return (
    <>
      <p class="unseen" id="desk-help">
        {texts.desk.gridHelp}
      </p>
      <WindowedList
        {...props}
        kind="grid"
        id="desk-claims"
        label={texts.desk.grid}
        describedBy="desk-help"
        isSelected={isSelected}
        drawRow={(index) => (
          <DeskRow
            claim={claimAt(index)}
            scale={scale}
            isSelected={isSelected(index)}
            onToggle={() => onToggle(index)}
          />
        )}
      />
    </>
  );
}

function DeskRow({
  claim,
  scale,
  isSelected,
  onToggle,
}: {
  claim: Claim | null;
  scale: readonly Verdict[];
  isSelected: boolean;
  onToggle: () => void;
}) {
  const texts = useClaimTexts();
  const { page } = claim ?? {};
  return (
    <div class="desk-row" role="presentation" data-reading={claim ? undefined : ''}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same on the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: focus stands on the grid */}
      {/* biome-ignore lint/a11y/useSemanticElements: a row that is scrolled by itself is no table's */}
      <div
        class="desk-tick"
        role="gridcell"
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={claim ? texts.desk.select(nameOf(claim.target.quote.exact)) : undefined}
        />
      </div>
      <Cell name="claim">{claim?.target.quote.exact}</Cell>
      <Cell name="page">
        {page?.title ?? page?.url}
        {page && (
          <span class="desk-publisher">{texts.editor.from(page.publisher, page.published)}</span>
        )}
      </Cell>
      <Cell name="verdict">
        {claim && <VerdictText verdict={claim.verdict} scale={scale} anchoring={null} />}
      </Cell>
      <Cell name="modified">
        {claim && <time dateTime={claim.modified}>{texts.day(claim.modified)}</time>}
      </Cell>
    </div>
  );
}

function Cell({ name, children }: { name: string; children?: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stands on the grid
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div class={`desk-cell desk-${name}`} role="gridcell">
      <div class="desk-clip">{children}</div>
    </div>
  );
}
