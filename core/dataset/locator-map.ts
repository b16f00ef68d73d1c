import shapes from '../../data/map/shapes.json' with { type: 'json' };
import { stateByCode } from '../find/states.ts';
import type { Jurisdiction } from './record.ts';

/** A small map that tells where a place is: SVG path data in the units of its view box. */
export interface LocatorMap {
  readonly viewBox: string;
  /** The country for a state, the state for a place in it. */
  readonly ground: string;
  /** A state or county, where the record's map has its outline. */
  readonly area: string | null;
  /** A city. */
  readonly dot: { readonly x: number; readonly y: number; readonly r: number } | null;
  /** Name of the state that is shown; null for the country. */
  readonly state: string | null;
}

type Point = readonly [x: number, y: number];
/** Closed lines. */
type Outline = readonly (readonly Point[])[];

/** How many steps wide a drawing is: more could not be seen at the size of a card. */
const STEPS = 90;
/** Of the size of the drawing. */
const DOT = 0.045;
const MARGIN = 0.05;

/** Where a place is; null where the map does not hold it. */
export function locatorMap({ geoid, geoidOf, state }: Jurisdiction): LocatorMap | null {
  const fips = geoid.slice(0, 2);
  const home = shapes.states.find((one) => one.geoid === fips);
  if (!home) return null;
  // The District is too small to be a ground.
  const isOfCountry = geoidOf === 'state' || geoidOf === 'parent' || state === 'DC';
  const ground = isOfCountry ? country() : outlineOf(home.path);
  const box = boxOf(ground);
  const step = Math.max(box.width, box.height) / STEPS;
  const draw = (outline: Outline) => pathOf(outline, step);
  const county = shapes.counties.find((one) => one.geoid === geoid);
  const area = isOfCountry ? home : county;
  const point = shapes.points.find((one) => one.geoid === geoid);
  return {
    viewBox: [box.x, box.y, box.width, box.height]
      .map((value) => Math.round(value / step))
      .join(' '),
    ground: draw(ground),
    area: (area && draw(outlineOf(area.path))) || null,
    dot: point
      ? { x: Math.round(point.x / step), y: Math.round(point.y / step), r: DOT * STEPS }
      : null,
    state: isOfCountry ? null : (stateByCode(state)?.name ?? null),
  };
}

let states: Outline | undefined;

function country(): Outline {
  states ??= shapes.states.flatMap(({ path }) => outlineOf(path));
  return states;
}

/** Reads path data of closed lines in `M`, `l` and `z`, as `data/map/shapes.json` has it. */
function outlineOf(path: string): Outline {
  return path
    .split(/[Mz]+/)
    .filter((line) => line !== '')
    .map((line) => {
      let at: Point = [0, 0];
      const numbers = [...line.matchAll(/-?\d+/g)].map(Number);
      const points: Point[] = [];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        at = [at[0] + (numbers[index] ?? 0), at[1] + (numbers[index + 1] ?? 0)];
        points.push(at);
      }
      return points;
    });
}

/** Path data in whole steps; what is smaller than two steps is left out. */
function pathOf(outline: Outline, step: number): string {
  return outline
    .map((line) => {
      const points = line.map(([x, y]) => `${Math.round(x / step)} ${Math.round(y / step)}`);
      const turns = points.filter((point, index) => point !== points[index - 1]);
      return turns.length > 3 ? `M${turns.join('L')}z` : '';
    })
    .join('');
}

function boxOf(outline: Outline) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const margin = MARGIN * Math.max(right - left, bottom - top);
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}
