import type { Fill } from './marks.ts';

/** Side of a pattern's tile, in pixels. */
const TILE = 8;

const HATCHES: Readonly<Record<Exclude<Fill, 'plain' | 'solid'>, string>> = {
  lines: 'M-2 2L2-2M0 8L8 0M6 10L10 6',
  cross: 'M-2 2L2-2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6-2L10 2',
  dots: 'M2 2h.01M6 6h.01',
  rows: 'M0 2h8M0 6h8',
  sparse: 'M4 2v4',
};

/** Fills for areas, under `id-fill`. They are scaled by whoever draws with them. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-solid`} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
        <rect class="hatch-solid" width={TILE} height={TILE} />
      </pattern>
      <pattern id={`${id}-plain`} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
        <rect class="hatch-plain" width={TILE} height={TILE} />
      </pattern>
      {Object.entries(HATCHES).map(([fill, path]) => (
        <pattern
          key={fill}
          id={`${id}-${fill}`}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
        >
          <rect class="hatch-paper" width={TILE} height={TILE} />
          <path class={`hatch hatch-${fill}`} d={path} />
        </pattern>
      ))}
    </defs>
  );
}
