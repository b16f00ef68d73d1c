import type { Jurisdiction } from './record.ts';

/** The map: SVG path data and points, in the units of `width` and `height`. */
export interface Shapes {
  readonly width: number;
  readonly height: number;
  readonly states: readonly Outline[];
  /** Those of the record only. */
  readonly counties: readonly Outline[];
  /** Cities of the record. */
  readonly points: readonly { readonly geoid: string; readonly x: number; readonly y: number }[];
}

interface Outline {
  /** Census GEOID. */
  readonly geoid: string;
  readonly path: string;
}

/** A place of the record on the map. */
export type PlaceShape = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'state' | 'county'; readonly path: string }
  | { readonly kind: 'city'; readonly x: number; readonly y: number }
);

/**
 * Where each place of the record is drawn: states first, then counties, then cities, as they lie upon
 * each other. An agency has no shape of its own and is left out.
 */
export function placeShapes(
  shapes: Shapes,
  jurisdictions: readonly Jurisdiction[],
): readonly PlaceShape[] {
  const states = new Map(shapes.states.map((one) => [one.geoid, one.path]));
  const counties = new Map(shapes.counties.map((one) => [one.geoid, one.path]));
  const points = new Map(shapes.points.map((one) => [one.geoid, one]));
  const all = jurisdictions.flatMap(({ id, shortName: name, geoid, geoidOf }): PlaceShape[] => {
    const outline = { state: states, county: counties, place: null, parent: null }[geoidOf];
    const path = outline?.get(geoid);
    if (path !== undefined)
      return [{ id, name, kind: geoidOf === 'state' ? 'state' : 'county', path }];
    const point = geoidOf === 'place' ? points.get(geoid) : undefined;
    return point ? [{ id, name, kind: 'city', x: point.x, y: point.y }] : [];
  });
  const order = ['state', 'county', 'city'];
  return all.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
