import type { AttachedEvidence } from '../../core/claims/claim.ts';
import type { EvidencePiece } from '../../core/claims/evidence.ts';
import { Time } from '../card/parts.tsx';
import { useRecordLanguage } from '../card/plain.tsx';
import { SEPARATOR } from '../card/source-list.tsx';
import { useClaimTexts } from '../messages/claims.tsx';
import { useMessages } from '../messages/index.tsx';
import { Marked } from '../search/marked.tsx';
import { AllSources } from './all-sources.tsx';

interface Props {
  readonly piece: EvidencePiece;
  readonly isAttached: boolean;
  readonly onAttach: (stance: AttachedEvidence['stance']) => void;
}

const STANCES: readonly AttachedEvidence['stance'][] = ['supports', 'contradicts', 'context'];

/** A piece of the record that bears on a claim, why it is shown, and how to attach it. */
export function EvidencePieceView({ piece, isAttached, onAttach }: Props) {
  const texts = useClaimTexts().evidence;
  const { excerpt } = useMessages();
  const language = useRecordLanguage();
  return (
    <li class="piece" data-kind={piece.kind}>
      <p class="piece-kicker">
        {piece.form ? excerpt.form[piece.form] : texts.kinds[piece.kind]}
        {piece.date && (
          <>
            {SEPARATOR}
            <Time when={piece.date} />
          </>
        )}
        {piece.seen && `${SEPARATOR}${excerpt.evidence[piece.seen]}`}
      </p>
      <p class="piece-title" {...language}>
        {piece.title}
        {piece.by && `, ${piece.by}`}
      </p>
      {piece.wrong !== null && (
        <p class="piece-wrong">
          <span class="piece-label">{texts.wrong}</span>{' '}
          <span {...language}>
            <Marked text={piece.wrong} terms={piece.terms} />
          </span>
        </p>
      )}
      {piece.isVerbatim ? (
        <blockquote class="piece-text" {...language}>
          “<Marked text={piece.text} terms={piece.terms} />”
        </blockquote>
      ) : (
        <p class="piece-text">
          {piece.wrong !== null && <span class="piece-label">{texts.correction}</span>}{' '}
          <span {...language}>
            <Marked text={piece.text} terms={piece.terms} />
          </span>
        </p>
      )}
      <AllSources sources={piece.sources} />
      {piece.reasons.length > 0 && (
        <p class="piece-why">{piece.reasons.map(texts.reason).join(SEPARATOR)}</p>
      )}
      {isAttached ? (
        <p class="piece-attached">{texts.attached}</p>
      ) : (
        <p class="piece-actions">
          <span aria-hidden="true">{texts.attachAs}</span>
          {STANCES.map((stance) => (
            <button
              key={stance}
              type="button"
              class="link"
              aria-label={texts.attachThis(piece.title, stance)}
              onClick={() => onAttach(stance)}
            >
              {texts.attach[stance]}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}
