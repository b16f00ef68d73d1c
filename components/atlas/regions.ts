import type { RegionName } from '../messages/atlas-en.ts';

/** What part of the map a region is: x, y, width and height, in parts of the map's width. */
export const REGIONS: Readonly<Record<RegionName, readonly [number, number, number, number]>> = {
  country: [-0.012, -0.002, 1.024, 1.024 * (610 / 975)],
  northeast: [0.765, 0.05, 0.235, 0.235 * (610 / 975)],
  newYork: [0.895, 0.208, 0.03, 0.03 * (610 / 975)],
  california: [0.0, 0.13, 0.34, 0.34 * (610 / 975)],
  bay: [0.025, 0.235, 0.06, 0.06 * (610 / 975)],
};

/** The `viewBox` of a region on a map of some width. */
export function viewBoxOf(region: RegionName, mapWidth: number): string {
  return REGIONS[region].map((part) => Math.round(part * mapWidth)).join(' ');
}
