import { memo } from 'preact/compat';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlaceShape, Shapes } from '../../core/dataset/atlas-shapes.ts';
import type { PlaceState } from '../../core/dataset/atlas-view.ts';
import type { RegionName } from '../messages/atlas-en.ts';
import { useMessages } from '../messages/index.tsx';
import { isUnknown, LOOKS } from './marks.ts';
import { Patterns } from './patterns.tsx';
import { REGIONS, viewBoxOf } from './regions.ts';

/** How near to a city's mark a pointer has to be, in pixels. */
const REACH = 12;

/** Below this width of the map (pixels) the marks of cities shrink with it. */
const FULL_SIZE_FROM = 760;
const LEAST_SIZE = 0.62;

interface Props {
  readonly shapes: Shapes;
  readonly places: readonly PlaceShape[];
  readonly states: ReadonlyMap<string, PlaceState>;
  readonly label: string;
  readonly chosen: string | null;
  readonly region: RegionName;
  readonly onChoose: (id: string | null) => void;
}

interface Tip {
  readonly x: number;
  readonly y: number;
  readonly id: string;
}

/**
 * The United States with the places of the record. The shapes are drawn once; a new day only changes
 * their attributes, so that it can follow a slider.
 */
export function AtlasMap({ shapes, places, states, label, chosen, region, onChoose }: Props) {
  const texts = useMessages().atlas;
  const svg = useRef<SVGSVGElement>(null);
  const id = useId();
  const [tip, setTip] = useState<Tip | null>(null);

  useLayoutEffect(() => {
    if (svg.current) paint(svg.current, states, id);
  }, [states, id]);

  useEffect(() => {
    const map = svg.current;
    if (!map) return;
    const resize = () => scale(map, REGIONS[region].width * shapes.width);
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(map);
    return () => observer.disconnect();
  }, [region, shapes]);

  const mark = places.find((place) => place.id === chosen);
  const tipPlace = tip && places.find((place) => place.id === tip.id);
  const tipState = tip && states.get(tip.id);

  function placeAt(event: MouseEvent): string | null {
    return svg.current ? pick(svg.current, places, event) : null;
  }

  return (
    <div class="map">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table is the map's equivalent for keys */}
      <svg
        ref={svg}
        role="img"
        aria-label={label}
        viewBox={viewBoxOf(region, shapes.width)}
        onClick={(event) => onChoose(placeAt(event))}
        onPointerMove={(event) => {
          const found = placeAt(event);
          setTip(found ? { id: found, x: event.offsetX, y: event.offsetY } : null);
        }}
        onPointerLeave={() => setTip(null)}
      >
        <Patterns id={id} />
        <Outlines shapes={shapes} places={places} />
        {mark && <Chosen place={mark} />}
      </svg>
      {tip && tipPlace && tipState && (
        <p
          class="map-tip"
          aria-hidden="true"
          style={{ insetInlineStart: `${tip.x}px`, insetBlockStart: `${tip.y}px` }}
        >
          <b>{tipPlace.name}</b> {texts.states[tipState]}
        </p>
      )}
    </div>
  );
}

const Outlines = memo(function Outlines({ shapes, places }: Pick<Props, 'shapes' | 'places'>) {
  return (
    <>
      <g class="land">
        {shapes.states.map(({ geoid, path }) => (
          <path key={geoid} d={path} />
        ))}
      </g>
      {places.map((place) =>
        place.kind === 'city' ? (
          <path
            key={place.id}
            class="city"
            data-id={place.id}
            style={{ '--x': `${place.x}px`, '--y': `${place.y}px` }}
          />
        ) : (
          <path key={place.id} class={place.kind} data-id={place.id} d={place.path} />
        ),
      )}
    </>
  );
});

function Chosen({ place }: { place: PlaceShape }) {
  if (place.kind !== 'city') return <path class="chosen" d={place.path} />;
  return (
    <circle class="chosen city" r="9" style={{ '--x': `${place.x}px`, '--y': `${place.y}px` }} />
  );
}

/** Gives every place the look of its state, touching only what has changed. */
function paint(svg: SVGSVGElement, states: ReadonlyMap<string, PlaceState>, id: string): void {
  for (const element of svg.querySelectorAll<SVGPathElement>('[data-id]')) {
    const state = states.get(element.dataset.id ?? '');
    if (!state || element.dataset.state === state) continue;
    element.dataset.state = state;
    const { fill, mark, isHollow } = LOOKS[state];
    element.toggleAttribute('data-unknown', isUnknown(state));
    if (element.classList.contains('city')) {
      element.setAttribute('d', mark);
      element.toggleAttribute('data-hollow', isHollow);
    } else {
      element.setAttribute('fill', `url(#${id}-${fill})`);
    }
  }
}

/** Keeps hatches and marks as large on the screen however large the map is. */
function scale(svg: SVGSVGElement, visibleWidth: number): void {
  const width = svg.clientWidth;
  if (width === 0) return;
  const unit = visibleWidth / width;
  const size = Math.max(LEAST_SIZE, Math.min(1, width / FULL_SIZE_FROM));
  svg.style.setProperty('--unit', String(unit * size));
  for (const pattern of svg.querySelectorAll('pattern')) {
    pattern.setAttribute('patternTransform', `scale(${unit})`);
  }
}

/** The place under a pointer: a city near it, else the county or state that it is in. */
function pick(svg: SVGSVGElement, places: readonly PlaceShape[], event: MouseEvent): string | null {
  const matrix = svg.getScreenCTM();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  let best: { id: string; distance: number } | null = null;
  for (const place of places) {
    if (place.kind !== 'city') continue;
    const distance = Math.hypot(place.x - x, place.y - y) * matrix.a;
    if (distance <= REACH && distance < (best?.distance ?? Infinity)) {
      best = { id: place.id, distance };
    }
  }
  if (best) return best.id;
  const under = (event.target as Element).closest<SVGElement>('[data-id]');
  return under?.dataset.id ?? null;
}
