import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Unfolded } from './unfolded.ts';

interface Props {
  readonly summary: ComponentChildren;
  /** Whether the summary is a heading of the card, not just “more” of a list. */
  readonly heading?: boolean;
  readonly children: ComponentChildren;
}

/**
 * Something that stays folded until it is asked for, and is drawn only then: most of a long card is
 * folded, and the card should be there at once.
 */
export function Disclosure({ summary, heading = false, children }: Props) {
  const unfolded = useContext(Unfolded);
  const [drawn, setDrawn] = useState(unfolded);
  return (
    <details
      class={heading ? 'disclosure-section' : 'disclosure'}
      open={unfolded}
      onToggle={({ currentTarget }) => setDrawn(drawn || currentTarget.open)}
    >
      <summary>{heading ? <h3>{summary}</h3> : summary}</summary>
      <div class="disclosure-body">{drawn && children}</div>
    </details>
  );
}
