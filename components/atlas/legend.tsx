import { useId } from 'preact/hooks';
import type { PlaceState } from '../../core/dataset/atlas-view.ts';
import { useMessages } from '../messages/index.tsx';
import { LOOKS } from './marks.ts';
import { Patterns } from './patterns.tsx';

/** What each look on the map means, and how many places have it. */
export function Legend({
  order,
  counts,
}: {
  order: readonly PlaceState[];
  counts: ReadonlyMap<PlaceState, number>;
}) {
  const texts = useMessages().atlas;
  const id = useId();
  return (
    <ul class="legend" aria-label={texts.legend}>
      {order
        .filter((state) => (counts.get(state) ?? 0) > 0)
        .map((state, index) => (
          <li key={state} data-state={state}>
            <svg class="legend-sign" viewBox="0 0 44 18" aria-hidden="true">
              {index === 0 && <Patterns id={id} />}
              <rect
                class="state"
                x="1"
                y="1"
                width="22"
                height="16"
                fill={`url(#${id}-${LOOKS[state].fill})`}
                data-unknown={LOOKS[state].fill === 'plain' ? '' : undefined}
              />
              <path
                class="city"
                style={{ '--x': '34px', '--y': '9px' }}
                d={LOOKS[state].mark}
                data-hollow={LOOKS[state].isHollow ? '' : undefined}
              />
            </svg>
            <span>{texts.states[state]}</span>
            <b class="legend-count">{counts.get(state)}</b>
          </li>
        ))}
    </ul>
  );
}
