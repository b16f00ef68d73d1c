import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AttachedEvidence, Claim } from '../../core/claims/claim.ts';
import { attach, type Evidence, type EvidencePiece } from '../../core/claims/evidence.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import { EvidencePieceView } from './evidence-piece.tsx';

/** How many pieces are shown before more are asked for. */
const SHOWN = 3;
const MORE = 15;
/** How many are asked of the record. */
const LIMIT = 60;

interface Props {
  readonly claim: Claim;
  /** Null while the record is read. */
  readonly evidence: Evidence | null;
  /** Ids that the article mentions near the claim. */
  readonly nearby: readonly string[];
  readonly onAttach: (evidence: AttachedEvidence) => void;
}

/** Pieces of the record on what a claim names, and a search of the whole record. */
export function EvidenceFinder({ claim, evidence, nearby, onAttach }: Props) {
  const texts = useClaimTexts().evidence;
  const id = useId();
  const [query, setQuery] = useState('');
  const { quote } = claim.target;
  const { published } = claim.page;
  const suggested = useMemo(
    () => evidence?.forClaim({ quote, published, nearby }, LIMIT) ?? [],
    [evidence, quote.exact, published, nearby],
  );
  const words = query.trim();
  const found = useMemo(
    () => (words === '' ? null : (evidence?.search(words, { published, limit: LIMIT }) ?? [])),
    [evidence, words, published],
  );
  if (evidence === null) return <p class="soft">{texts.loading}</p>;
  return (
    <>
      <h4 id={`${id}-suggested`}>{texts.suggested}</h4>
      {suggested.length === 0 && <p class="soft">{texts.suggestedNone}</p>}
      <Pieces
        key={claim.id}
        label={`${id}-suggested`}
        pieces={suggested}
        attached={claim.evidence}
        onAttach={onAttach}
      />
      <div class="record-search">
        <label for={`${id}-query`}>{texts.search}</label>
        <input
          id={`${id}-query`}
          class="text-input"
          type="search"
          placeholder={texts.searchHint}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <p class="soft small" role="status" id={`${id}-found`}>
          {found && texts.found(found.length)}
        </p>
        {found && (
          <Pieces
            key={words}
            label={`${id}-found`}
            pieces={found}
            attached={claim.evidence}
            onAttach={onAttach}
          />
        )}
      </div>
    </>
  );
}

function Pieces({
  label,
  pieces,
  attached,
  onAttach,
}: {
  label: string;
  pieces: readonly EvidencePiece[];
  attached: readonly AttachedEvidence[];
  onAttach: (evidence: AttachedEvidence) => void;
}) {
  const texts = useClaimTexts().evidence;
  const [shown, setShown] = useState(SHOWN);
  const list = useRef<HTMLUListElement>(null);
  /** The piece that was just attached: its buttons are gone, and focus with them. */
  const [done, setDone] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (done === null) return;
    const items = [...(list.current?.children ?? [])];
    const next = [...items.slice(done + 1), ...items.slice(0, done).reverse()];
    const button = next.map((item) => item.querySelector<HTMLElement>('button')).find(Boolean);
    (button ?? list.current)?.focus();
    setDone(null);
  }, [done]);
  if (pieces.length === 0) return null;
  return (
    <>
      <ul class="pieces" aria-labelledby={label} ref={list} tabIndex={-1}>
        {pieces.slice(0, shown).map((piece, nth) => (
          <EvidencePieceView
            key={`${piece.record} ${piece.piece}`}
            piece={piece}
            isAttached={attached.some(
              (one) => one.record === piece.record && one.piece === piece.piece,
            )}
            onAttach={(stance) => {
              onAttach(attach(piece, stance));
              setDone(nth);
            }}
          />
        ))}
      </ul>
      {pieces.length > shown && (
        <button type="button" class="link more" onClick={() => setShown(shown + MORE)}>
          {texts.more(Math.min(MORE, pieces.length - shown))}
        </button>
      )}
    </>
  );
}
