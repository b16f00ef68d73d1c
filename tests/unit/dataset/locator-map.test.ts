import { expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { locatorMap } from '../../../core/dataset/locator-map.ts';
import type { Jurisdiction } from '../../../core/dataset/record.ts';
import { place } from './builders.ts';

const { jurisdictions } = readDataset();

function mapOf(id: string) {
  const place = jurisdictions.find((one) => one.id === id);
  return place ? locatorMap(place) : null;
}

test('a state is marked in the country, a place in its state', () => {
  expect(mapOf('nevada')).toMatchObject({ state: null, dot: null, area: expect.any(String) });
  expect(mapOf('clark-county-nv')).toMatchObject({ state: 'Nevada', dot: null });
  expect(mapOf('clark-county-nv')?.area).toMatch(/^M\d/);
  expect(mapOf('philadelphia-pa')).toMatchObject({ state: 'Pennsylvania', area: null });
  expect(mapOf('washington-dc')).toMatchObject({ state: null });
});

/** What a place looks like on its map: outlines by their number of lines and points. */
function sketch(place: Jurisdiction) {
  const map = locatorMap(place);
  const size = (path: string | null) =>
    path && `${path.split('M').length - 1} lines, ${path.split(/[ML]/).length - 1} points`;
  return map && { ...map, ground: size(map.ground), area: size(map.area) };
}

const country = { viewBox: '-9 -3 90 56', ground: '62 lines, 2034 points', state: null };
const nevada = { viewBox: '34 79 61 90', ground: '1 lines, 64 points', state: 'Nevada' };
const pennsylvania = { viewBox: '588 146 90 61', ground: '1 lines, 101 points' };

test.each<[string, Partial<Jurisdiction>, object | null]>([
  [
    'a state',
    { geoid: '32', geoidOf: 'state', state: 'NV' },
    { ...country, area: '1 lines, 35 points', dot: null },
  ],
  [
    'a state of two parts',
    { geoid: '06', geoidOf: 'state', state: 'CA' },
    { ...country, area: '2 lines, 61 points', dot: null },
  ],
  [
    'an agency of a state',
    { geoid: '32', geoidOf: 'parent', state: 'NV' },
    { ...country, area: '1 lines, 35 points', dot: null },
  ],
  [
    'a county',
    { geoid: '32003', geoidOf: 'county', state: 'NV' },
    { ...nevada, area: '1 lines, 28 points', dot: null },
  ],
  [
    'a city',
    { geoid: '4260000', geoidOf: 'place', state: 'PA' },
    { ...pennsylvania, area: null, dot: { x: 669, y: 186, r: 4.05 }, state: 'Pennsylvania' },
  ],
  [
    'the District, too small for an outline',
    { geoid: '1150000', geoidOf: 'place', state: 'DC' },
    { ...country, area: null, dot: { x: 67, y: 22, r: 4.05 } },
  ],
  [
    'a county that the map lacks',
    { geoid: '32999', geoidOf: 'county', state: 'NV' },
    { ...nevada, area: null, dot: null },
  ],
  [
    'a state without a name',
    { geoid: '32999', geoidOf: 'county', state: 'ZZ' },
    { ...nevada, area: null, dot: null, state: null },
  ],
  ['a state that the map lacks', { geoid: '99', geoidOf: 'state' }, null],
])('%s is drawn so', (_name, more, expected) => {
  expect(sketch(place('x', more))).toEqual(expected);
});

test('an outline is one closed line in whole steps', () => {
  const area = locatorMap(place('x', { geoid: '32', geoidOf: 'state', state: 'NV' }))?.area;
  expect(area).toBe(
    'M10 24L9 23L8 22L8 21L7 21L7 20L7 19L7 18L7 17L8 16L8 14L8 15L9 15L10 15L11 15L12 15L13 16L14 16L15 16L16 16L16 18L15 20L15 21L15 22L15 23L14 24L14 25L14 26L14 27L13 27L14 27L13 27L13 28L13 29L11 27z',
  );
});

test.each(jurisdictions.map((place) => [place.id, place] as const))(
  '%s lies inside its small map',
  (_, place) => {
    const map = locatorMap(place);
    if (!map) throw new Error('no map');
    const [x = 0, y = 0, width = 0, height = 0] = map.viewBox.split(' ').map(Number);
    const marked = map.area ?? (map.dot ? `${map.dot.x} ${map.dot.y}` : '');
    const points = [...marked.matchAll(/(-?\d+) (-?\d+)/g)].map(([, a, b]) => [
      Number(a),
      Number(b),
    ]);
    expect(points.length).toBeGreaterThan(0);
    for (const [a = 0, b = 0] of points) {
      expect(a).toBeGreaterThanOrEqual(x);
      expect(a).toBeLessThanOrEqual(x + width);
      expect(b).toBeGreaterThanOrEqual(y);
      expect(b).toBeLessThanOrEqual(y + height);
    }
    expect(JSON.stringify(map).length).toBeLessThan(14_000);
  },
);
