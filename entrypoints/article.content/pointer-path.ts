/** Geometry of a moving pointer, in CSS pixels of the viewport and milliseconds. Pure. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Sample extends Point {
  readonly time: number;
}

/** Faster than this, a pointer is on its way elsewhere: a line is crossed in some 40 ms. */
const FAST_PX_PER_MS = 0.5;
/** How many samples a speed is taken over: single ones jump about. */
const SAMPLES = 3;

/**
 * Tells fast movement from slow. Browsers that resist fingerprinting round their clocks, so several
 * samples may carry one time; what cannot be measured counts as slow, and the dwell alone decides.
 */
export function createSpeedGauge(): (sample: Sample) => 'fast' | 'slow' {
  let samples: readonly Sample[] = [];
  return (sample) => {
    samples = [...samples, sample].slice(-SAMPLES);
    const steps = samples.slice(1).map((to, index) => stepBetween(samples[index] ?? to, to));
    if (steps.length === 0 || steps.some(({ time }) => time <= 0)) return 'slow';
    const sum = (key: 'path' | 'time') => steps.reduce((total, step) => total + step[key], 0);
    return sum('path') / sum('time') > FAST_PX_PER_MS ? 'fast' : 'slow';
  };
}

/**
 * Whether a pointer that left a mention at `from` and is now at `at` can be on its way into a box:
 * whether it is between the two, in the triangle that opens from where it left to the box's
 * outermost corners, or in the box.
 */
export function isOnTheWay(from: Point, at: Point, box: Box): boolean {
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
    { x: box.x, y: box.y + box.height },
    { x: box.x + box.width, y: box.y + box.height },
  ];
  // Together, the triangles of the start and two corners each fill what lies between start and box.
  return corners.some((a, index) =>
    corners.slice(index + 1).some((b) => isInTriangle(at, from, a, b)),
  );
}

export function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

function stepBetween(from: Sample, to: Sample) {
  return { path: Math.hypot(to.x - from.x, to.y - from.y), time: to.time - from.time };
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/** On which side of the line from `a` to `b` a point lies: the sign of the cross product. */
function side(point: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
