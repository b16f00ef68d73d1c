import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Anchoring, Claim, ClaimContent, Verdict } from '../../core/claims/claim.ts';
import type { Evidence } from '../../core/claims/evidence.ts';
import { ExternalLink, SEPARATOR } from '../card/source-list.tsx';
import { useClaimTexts } from '../messages/claims.tsx';
import { AnchorNote } from './anchor-note.tsx';
import { AttachedEvidenceList } from './attached-evidence.tsx';
import { ClaimHistory } from './claim-history.tsx';
import type { Saving } from './claim-view.ts';
import { DraftField } from './draft-field.tsx';
import { EvidenceFinder } from './evidence-finder.tsx';
import { Markdown } from './markdown.tsx';
import { VerdictChoice } from './verdict-choice.tsx';
import { VerdictText } from './verdict-text.tsx';

/** What can be done with the place of a claim where its page is open. */
interface PlaceActions {
  readonly onShow: () => void;
  /** Places it on the words that are selected in the page. */
  readonly onPlaceOnSelection: () => void;
  /** Takes the similar words that were found for the claim's. */
  readonly onConfirm: () => void;
}

export interface ClaimEditorProps {
  readonly claim: Claim;
  /** Null where the page is not open. */
  readonly anchoring: Anchoring | null;
  readonly scale: readonly Verdict[];
  readonly evidence: Evidence | null;
  readonly nearby: readonly string[];
  /** The similar words that the page has now; null where it has the claim's own, or none. */
  readonly wordsFound: string | null;
  readonly saving: Saving;
  /** Address that leads to the words in the page. */
  readonly link: string;
  /** Null where the page is not open beside. */
  readonly place: PlaceActions | null;
  readonly backLabel: string;
  readonly onChange: (change: Partial<ClaimContent>) => void;
  readonly onRetry: () => void;
  readonly onUndo: () => void;
  readonly onDelete: () => void;
  readonly onBack: () => void;
}

/** One claim: its words and place, what is decided, why, and on what evidence. */
export function ClaimEditor(props: ClaimEditorProps) {
  const texts = useClaimTexts();
  const { claim, anchoring, scale, saving } = props;
  const { page, target } = claim;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const from = texts.editor.from(page.publisher, page.published);

  useLayoutEffect(() => heading.current?.focus(), [claim.id]);

  /** @param words what is told besides that it is kept. */
  function change(part: Partial<ClaimContent>, words = ''): void {
    setSaid(words);
    props.onChange(part);
  }

  function undo(): void {
    setSaid(texts.saving.undone);
    props.onUndo();
  }

  return (
    <article
      class="editor"
      aria-labelledby={`${id}-name`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        props.onBack();
      }}
    >
      <div class="editor-bar">
        <button type="button" class="link" onClick={props.onBack}>
          {props.backLabel}
        </button>
        <SavingLine saving={saving} said={said} onRetry={props.onRetry} />
      </div>
      <section class="editor-part">
        <h2 id={`${id}-name`} class="editor-name" ref={heading} tabIndex={-1}>
          {texts.editor.quote}
        </h2>
        <blockquote class="claim-quote">{target.quote.exact}</blockquote>
        <p class="claim-page">
          <ExternalLink url={props.link}>{page.title ?? page.url}</ExternalLink>
          {from && (
            <>
              <br />
              {from}
            </>
          )}
        </p>
        <AnchorNote anchoring={anchoring} />
        {props.wordsFound !== null && (
          <p class="words-found">
            <span class="piece-label">{texts.anchoring.found}</span> “{props.wordsFound}”
          </p>
        )}
        {props.place && <PlacePart anchoring={anchoring} actions={props.place} />}
      </section>
      <section class="editor-part" aria-labelledby={`${id}-verdict`}>
        <h3 id={`${id}-verdict`}>{texts.editor.verdict}</h3>
        {claim.verdict !== null && isDoubtful(anchoring) && (
          <p class="anchor-note doubtful">
            <VerdictText verdict={claim.verdict} scale={scale} anchoring={anchoring} />
          </p>
        )}
        <VerdictChoice
          scale={scale}
          value={claim.verdict}
          onChange={(verdict) => change({ verdict })}
        />
      </section>
      <section class="editor-part" aria-labelledby={`${id}-evidence`}>
        <h3 id={`${id}-evidence`} tabIndex={-1}>
          {texts.evidence.heading}
        </h3>
        {claim.evidence.length === 0 && <p class="soft">{texts.evidence.none}</p>}
        <AttachedEvidenceList
          evidence={claim.evidence}
          onChange={(evidence, words) => change({ evidence }, words)}
        />
        <EvidenceFinder
          claim={claim}
          evidence={props.evidence}
          nearby={props.nearby}
          onAttach={(piece) =>
            change({ evidence: [...claim.evidence, piece] }, texts.saving.attached)
          }
        />
      </section>
      <Rationale
        key={claim.id}
        value={claim.rationale}
        onSave={(rationale) => change({ rationale })}
      />
      <section class="editor-part">
        <DraftField
          key={claim.id}
          label={texts.editor.tags}
          help={texts.editor.tagsHelp}
          value={claim.tags.join(', ')}
          onSave={(value) => change({ tags: tagsOf(value) })}
        />
      </section>
      <details class="editor-part">
        <summary>
          <h3>{texts.history.heading}</h3>
        </summary>
        <ClaimHistory claim={claim} scale={scale} onUndo={undo} />
      </details>
      <footer class="editor-part editor-foot">
        <p class="small soft">
          {texts.editor.created(texts.moment(claim.created), claim.author)}
          {SEPARATOR}
          {texts.editor.modified(texts.moment(claim.modified))}
        </p>
        <button type="button" class="button small" onClick={props.onDelete}>
          {texts.editor.remove}
        </button>
      </footer>
    </article>
  );
}

/** Tells that what was changed is kept; the only thing said by itself. */
function SavingLine({
  saving,
  said,
  onRetry,
}: {
  saving: Saving;
  said: string;
  onRetry: () => void;
}) {
  const texts = useClaimTexts().saving;
  return (
    <div class="saving">
      <p role="status">
        {said} {saving.at === 'saving' && texts.saving}
        {saving.at === 'saved' && texts.saved}
      </p>
      {saving.at === 'failed' && (
        <>
          <p role="alert" class="doubtful">
            {texts.failed(saving.why)}
          </p>
          <button type="button" class="link" onClick={onRetry}>
            {texts.retry}
          </button>
        </>
      )}
    </div>
  );
}

function PlacePart({ anchoring, actions }: { anchoring: Anchoring | null; actions: PlaceActions }) {
  const texts = useClaimTexts().anchoring;
  const [isPlacing, setPlacing] = useState(false);
  return (
    <>
      <p class="row-of-links">
        {anchoring && anchoring.state !== 'lost' && (
          <button type="button" class="link" onClick={actions.onShow}>
            {texts.show}
          </button>
        )}
        {anchoring?.state === 'approximate' && (
          <button type="button" class="link" onClick={actions.onConfirm}>
            {texts.confirm}
          </button>
        )}
        <button
          type="button"
          class="link"
          aria-expanded={isPlacing}
          onClick={() => setPlacing(!isPlacing)}
        >
          {texts.placeAgain}
        </button>
      </p>
      {isPlacing && (
        <div class="placing">
          <p>{texts.placing}</p>
          <p class="row-of-links">
            <button type="button" class="button small" onClick={actions.onPlaceOnSelection}>
              {texts.useSelection}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

function Rationale({ value, onSave }: { value: string; onSave: (value: string) => void }) {
  const texts = useClaimTexts().editor;
  const [isPreview, setPreview] = useState(false);
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <section class="editor-part rationale">
      <button
        type="button"
        class="link preview-button"
        aria-pressed={isPreview}
        onClick={() => setPreview(!isPreview)}
      >
        {texts.preview}
      </button>
      <div hidden={isPreview}>
        <DraftField
          label={texts.rationale}
          help={texts.rationaleHelp}
          value={value}
          rows={5}
          onSave={onSave}
          onDraft={setDraft}
        />
      </div>
      {isPreview && (
        <>
          <h3>{texts.rationale}</h3>
          {draft === '' ? <p class="soft">{texts.previewEmpty}</p> : <Markdown source={draft} />}
        </>
      )}
    </section>
  );
}

function isDoubtful(anchoring: Anchoring | null): boolean {
  return anchoring?.state === 'approximate' || anchoring?.state === 'lost';
}

/** The tags in a text with commas, each once. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}
