import { expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { locatorMap } from '../../../core/dataset/locator-map.ts';

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
