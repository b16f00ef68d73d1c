import type { Verdict } from '../../core/claims/claim.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import { AnchorMark } from './anchor-note.tsx';
import type { ShownClaim } from './claim-view.ts';
import { VerdictText } from './verdict-text.tsx';

interface Props {
  readonly shown: ShownClaim;
  readonly scale: readonly Verdict[];
}

/** A claim of the open page in a list: its words, its verdict and how it stands in the page. */
export function ClaimRow({ shown: { claim, anchoring }, scale }: Props) {
  const texts = useClaimTexts();
  return (
    <div class="claim-row">
      <p class="claim-row-words">{claim.target.quote.exact}</p>
      <p class="claim-row-foot">
        <AnchorMark anchoring={anchoring} />
        <VerdictText verdict={claim.verdict} scale={scale} anchoring={anchoring} isShort />
        {claim.evidence.length > 0 && (
          <span class="soft">{texts.history.pieces(claim.evidence.length)}</span>
        )}
      </p>
    </div>
  );
}
