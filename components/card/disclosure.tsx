import type { ComponentChildren } from 'preact';

interface Props {
  readonly summary: ComponentChildren;
  /** Whether the summary is a heading of the card, not just “more” of a list. */
  readonly heading?: boolean;
  readonly children: ComponentChildren;
}

/** Something that stays folded until it is asked for. */
export function Disclosure({ summary, heading = false, children }: Props) {
  return (
    <details class={heading ? 'disclosure-section' : 'disclosure'}>
      <summary>{heading ? <h3>{summary}</h3> : summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
