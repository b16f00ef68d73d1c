import type { Anchoring, Verdict } from '../../core/claims/claim.ts';
import { type ClaimTexts, useClaimTexts } from '../messages/claims.tsx';

interface Props {
  readonly verdict: string | null;
  readonly scale: readonly Verdict[];
  readonly anchoring: Anchoring | null;
  /** Beside a mark that tells how the words stand. */
  readonly isShort?: boolean;
}

/** A verdict, which never stands alone where the page has other words than it was given on. */
export function VerdictText({ verdict, scale, anchoring, isShort = false }: Props) {
  const texts = useClaimTexts();
  const name = nameOfVerdict(texts, scale, verdict);
  if (verdict === null) return <span class="verdict undecided">{name}</span>;
  if (isShort && (anchoring?.state === 'approximate' || anchoring?.state === 'lost')) {
    return <span class="verdict">{texts.editor.verdictAsQuoted(name)}</span>;
  }
  if (anchoring?.state === 'approximate') {
    return <span class="verdict">{texts.editor.verdictOnOther(name)}</span>;
  }
  if (anchoring?.state === 'lost') {
    return <span class="verdict">{texts.editor.verdictOnLost(name)}</span>;
  }
  return <span class="verdict">{name}</span>;
}

/** The name of a verdict: as the fact-checker gave it, else in the language of the interface. */
export function nameOfVerdict(
  texts: ClaimTexts,
  scale: readonly Verdict[],
  id: string | null,
): string {
  if (id === null) return texts.editor.undecided;
  const own = scale.find((one) => one.id === id)?.name;
  return own || texts.verdicts[id] || id;
}
