/**
 * `npm run shapes`
 *
 * Writes data/map/shapes.json: what the atlas draws, projected beforehand so that the
 * page carries no map library. See data/map/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAlbersUsa } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Shapes } from '../core/dataset/atlas-shapes.ts';
import { readDataset } from '../core/dataset/files.ts';

/** Hundredths of a pixel: whole numbers that are still sharp when the map is magnified. */
const UNITS = 100;
/** Of the projected files of us-atlas. */
const SIZE = { width: 975, height: 610 };
const PROJECTION = geoAlbersUsa().scale(1300).translate([487.5, 305]);

interface Point {
  readonly geoid: string;
  readonly longitude: number;
  readonly latitude: number;
}

type Atlas = Topology<{ states: GeometryCollection; counties: GeometryCollection }>;

const { jurisdictions } = readDataset();
const atlas = readAtlas();
const points: readonly Point[] = JSON.parse(readFileSync('data/map/points.json', 'utf8'));
const wanted = (kind: string) =>
  jurisdictions.filter(({ geoidOf }) => geoidOf === kind).map(({ geoid }) => geoid);
const ours = new Set(wanted('county'));
const shapes: Shapes = {
  width: SIZE.width * UNITS,
  height: SIZE.height * UNITS,
  states: outlines('states', () => true),
  counties: outlines('counties', (geoid) => ours.has(geoid)),
  points: points.map(({ geoid, longitude, latitude }) => {
    const at = PROJECTION([longitude, latitude]);
    if (!at) throw new Error(`points.json: ${geoid} is not in the United States`);
    return { geoid, x: Math.round(at[0] * UNITS), y: Math.round(at[1] * UNITS) };
  }),
};
const drawn = new Set([...shapes.counties, ...shapes.points].map(({ geoid }) => geoid));
const missing = [...wanted('county'), ...wanted('place')].filter((geoid) => !drawn.has(geoid));
if (missing.length > 0) throw new Error(`no place on the map for GEOID ${missing.join(', ')}`);
writeFileSync('data/map/shapes.json', `${lines(shapes)}\n`);

function readAtlas(): Atlas {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-albers-10m.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

function outlines(layer: 'states' | 'counties', isWanted: (geoid: string) => boolean) {
  return feature(atlas, atlas.objects[layer])
    .features.filter(({ id }) => isWanted(String(id)))
    .map(({ id, geometry }) => {
      const polygons =
        geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : [];
      return { geoid: String(id), path: polygons.flat().map(ring).join('') };
    })
    .sort((a, b) => (a.geoid < b.geoid ? -1 : 1));
}

/** Path data of one ring: a start, then steps. Rings that shrank to a line are left out. */
function ring(positions: readonly (readonly number[])[]): string {
  const at = positions.map(([x = 0, y = 0]) => [Math.round(x * UNITS), Math.round(y * UNITS)]);
  const steps = at.slice(1, -1).flatMap(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = at[index] ?? [];
    return x === fromX && y === fromY ? [] : [`${x - fromX} ${y - fromY}`];
  });
  if (steps.length < 2) return '';
  return `M${at[0]?.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** One shape a line, so that a change shows where it is. */
function lines({ width, height, ...layers }: Shapes): string {
  const parts = Object.entries(layers).map(
    ([name, rows]) => `"${name}": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  return `{"width": ${width}, "height": ${height},\n${parts.join(',\n')}}`;
}
