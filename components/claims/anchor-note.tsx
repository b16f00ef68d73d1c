import type { Anchoring } from '../../core/claims/claim.ts';
import { useClaimTexts } from '../messages/claims.tsx';

/** Where a claim's words stand in the page, in a sentence. */
export function AnchorNote({ anchoring }: { readonly anchoring: Anchoring | null }) {
  const texts = useClaimTexts().anchoring;
  const isDoubtful = anchoring?.state === 'approximate' || anchoring?.state === 'lost';
  return (
    <p class={isDoubtful ? 'anchor-note doubtful' : 'anchor-note'}>
      {anchoring === null && texts.unknown}
      {anchoring?.state === 'approximate' && texts.approximate(anchoring.score)}
      {anchoring && anchoring.state !== 'approximate' && texts[anchoring.state]}
    </p>
  );
}

/** The same in two or three words, for rows of lists. */
export function AnchorMark({ anchoring }: { readonly anchoring: Anchoring | null }) {
  const texts = useClaimTexts().anchoring;
  if (anchoring === null || anchoring.state === 'exact') return null;
  return (
    <span class="badge" data-anchor={anchoring.state}>
      {texts.short[anchoring.state]}
    </span>
  );
}
