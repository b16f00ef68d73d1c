import type { Claim, ClaimChange, Verdict } from '../../core/claims/claim.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import type { ChangedPart } from '../messages/claims-en.ts';
import { nameOf } from './claim-view.ts';
import { nameOfVerdict } from './verdict-text.tsx';

interface Props {
  readonly claim: Claim;
  readonly scale: readonly Verdict[];
  readonly onUndo: () => void;
}

/** What was changed, when and by whom, newest first, and what held before. */
export function ClaimHistory({ claim, scale, onUndo }: Props) {
  const texts = useClaimTexts();
  const { history } = claim;
  return (
    <>
      {history.length === 0 && <p class="soft">{texts.history.none}</p>}
      <p>
        <button
          type="button"
          class="button small"
          aria-disabled={history.length === 0}
          onClick={() => history.length > 0 && onUndo()}
        >
          {texts.history.undo}
        </button>
      </p>
      <ol class="history">
        {history.toReversed().map((change) => (
          <li key={`${change.at} ${Object.keys(change.before)}`}>
            <p class="small soft">
              <time dateTime={change.at}>{texts.moment(change.at)}</time>{' '}
              {texts.history.by(change.author)}
            </p>
            <Before change={change} scale={scale} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Before({ change: { before }, scale }: { change: ClaimChange; scale: readonly Verdict[] }) {
  const texts = useClaimTexts();
  const { history } = texts;
  const said: Readonly<Record<ChangedPart, () => string>> = {
    verdict: () => nameOfVerdict(texts, scale, before.verdict ?? null),
    rationale: () => nameOf(before.rationale ?? '') || history.empty,
    tags: () => before.tags?.join(', ') || history.empty,
    evidence: () => history.pieces(before.evidence?.length ?? 0),
    target: () => nameOf(before.target?.quote.exact ?? ''),
  };
  const parts = (Object.keys(said) as ChangedPart[]).filter((part) => part in before);
  return (
    <>
      {parts.map((part) => (
        <p key={part}>
          {history.changed[part]}, <span class="soft">{history.was}</span> {said[part]()}
        </p>
      ))}
    </>
  );
}
