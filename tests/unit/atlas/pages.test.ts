import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { type Address, readAddress, writeAddress } from '../../../core/dataset/atlas-address.ts';
import { exchangesOf } from '../../../core/dataset/atlas-letters.ts';
import { placeShapes, type Shapes } from '../../../core/dataset/atlas-shapes.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import { recordOf } from '../../../core/dataset/records.ts';

const dataset = readDataset();

describe('addresses', () => {
  it.each<[string, Address]>([
    [
      '#/jurisdiction/philadelphia-pa?on=2017-07-06',
      { page: 'record', kind: 'jurisdiction', id: 'philadelphia-pa', on: '2017-07-06' },
    ],
    [
      '#/case/chicago-v-sessions-2017',
      { page: 'record', kind: 'case', id: 'chicago-v-sessions-2017', on: null },
    ],
    ['#/', { page: 'atlas', view: 'federal', tab: 'jurisdiction', on: null, place: null }],
    [
      '#/?show=APR17&table=letter&place=chicago-il&on=2018-01-25',
      { page: 'atlas', view: 'APR17', tab: 'letter', on: '2018-01-25', place: 'chicago-il' },
    ],
  ])('%s is read and written', (hash, address) => {
    expect(readAddress(hash)).toEqual(address);
    expect(writeAddress(address)).toBe(hash);
  });

  it.each(['', '#', '#/nowhere/x', '#/?on=2017-02-30', '#/?on=yesterday', '#/?table=%', '#/case'])(
    'reads %j as the map on the last day',
    (hash) => {
      expect(readAddress(hash)).toMatchObject({ page: 'atlas', on: null, tab: 'jurisdiction' });
    },
  );

  it('bears an id that is no UTF-8', () => {
    expect(readAddress('#/case/%E0%A4%A')).toMatchObject({ page: 'record', id: '%E0%A4%A' });
  });
});

describe('letters side by side', () => {
  const exchanges = (id: string) => {
    const place = recordOf(dataset, 'jurisdiction', id);
    return place ? exchangesOf(dataset, place) : expect.unreachable(id);
  };

  it('puts Philadelphia’s answer beside the letter of April 21, 2017', () => {
    const found = exchanges('philadelphia-pa').find(
      (one) => one.kind === 'exchange' && one.asked.link.id === 'L08',
    );
    expect(found?.kind === 'exchange' && found.answered.map(({ link }) => link.id)).toEqual([
      'L15',
    ]);
    expect(found?.kind === 'exchange' && found.answered[0]?.excerpts.length).toBeGreaterThan(0);
  });

  it('lets what nobody answered and what answers nothing stand alone', () => {
    const alone = exchanges('philadelphia-pa').flatMap((one) =>
      one.kind === 'alone' ? [one.said.link.id] : [],
    );
    expect(alone).toContain('L01');
    expect(alone).not.toContain('L35');
  });

  it('shows every letter about a place exactly once', () => {
    for (const place of dataset.jurisdictions) {
      const shown = exchangesOf(dataset, place)
        .flatMap((one) => (one.kind === 'alone' ? [one.said] : [one.asked, ...one.answered]))
        .map(({ link }) => link.id);
      const told = new Set(place.events.map(({ letter }) => letter));
      const about = dataset.letters.filter(
        ({ id, jurisdictions }) => jurisdictions.includes(place.id) || told.has(id),
      );
      expect([...shown].sort(), place.id).toEqual(about.map(({ id }) => id).sort());
    }
  });
});

describe('the map', () => {
  const shapes: Shapes = JSON.parse(readFileSync('data/map/shapes.json', 'utf8'));
  const points: { geoid: string; name: string; longitude: number; latitude: number }[] = JSON.parse(
    readFileSync('data/map/points.json', 'utf8'),
  );
  const atlas: Topology<{ states: GeometryCollection; counties: GeometryCollection }> = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('us-atlas/counties-10m.json'), 'utf8'),
  );
  const outline = (layer: 'states' | 'counties', geoid: string) =>
    feature(atlas, atlas.objects[layer]).features.find(({ id }) => id === geoid) ??
    expect.unreachable(geoid);

  it('has a shape for every place but agencies', () => {
    const drawn = new Set(placeShapes(shapes, dataset.jurisdictions).map(({ id }) => id));
    const missing = dataset.jurisdictions.filter(({ id }) => !drawn.has(id));
    expect(missing.map(({ kind }) => kind)).toEqual(['agency']);
  });

  it.each(points)('has $name in its state', ({ geoid, longitude, latitude }) => {
    expect(geoContains(outline('states', geoid.slice(0, 2)), [longitude, latitude])).toBe(true);
  });

  it('has a city in the county that covers the same ground', () => {
    const pairs = dataset.jurisdictions.flatMap((city) =>
      (city.coextensive ?? []).flatMap((id) => {
        const county = recordOf(dataset, 'jurisdiction', id);
        const point = points.find(({ geoid }) => geoid === city.geoid);
        return county?.geoidOf === 'county' && point ? [{ county, point }] : [];
      }),
    );
    expect(pairs.length).toBeGreaterThan(1);
    for (const { county, point } of pairs) {
      const { longitude, latitude } = point;
      expect(geoContains(outline('counties', county.geoid), [longitude, latitude])).toBe(true);
    }
  });
});
