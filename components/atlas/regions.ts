import type { RegionName } from '../messages/atlas-en.ts';

interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Height of the map and of every region, in parts of its width. */
const HEIGHT = 610 / 975;

/** What part of the map a region is, in parts of the map's width. */
export const REGIONS: Readonly<Record<RegionName, Region>> = {
  country: { x: -0.012, y: -0.002, width: 1.024 },
  northeast: { x: 0.735, y: 0.1, width: 0.288 },
  newYork: { x: 0.8805, y: 0.2143, width: 0.018 },
  california: { x: -0.08, y: 0.16, width: 0.416 },
  bay: { x: 0.008, y: 0.247, width: 0.08 },
};

/** The `viewBox` of a region on a map of some width. */
export function viewBoxOf(region: RegionName, mapWidth: number): string {
  const { x, y, width } = REGIONS[region];
  return [x, y, width, width * HEIGHT].map((part) => Math.round(part * mapWidth)).join(' ');
}
