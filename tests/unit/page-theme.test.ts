import { expect, it } from 'vitest';
import { readColour, themeOf } from '../../entrypoints/article.content/page-theme.ts';

it.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(0, 0, 0)', 0, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgb(119, 119, 119)', 0.184, 1],
  ['color(srgb 1 1 1 / 0.5)', 1, 0.5],
  ['color(display-p3 0 0 0)', 0, 1],
  ['oklch(1 0 0)', 1, 1],
  ['oklab(0.5 0.1 -0.1)', 0.125, 1],
  ['lab(50 0 0)', 0.125, 1],
])('reads the luminance of %s', (computed, luminance, alpha) => {
  const colour = readColour(computed);
  expect(colour?.luminance).toBeCloseTo(luminance, 2);
  expect(colour?.alpha).toBe(alpha);
});

it.each(['', 'transparent', 'color-mix(in srgb, red, blue)', 'rgb(1)'])(
  'does not guess at “%s”',
  (computed) => {
    expect(readColour(computed)).toBeNull();
  },
);

it('takes text that is lighter than its ground for a dark page, and bright text alone too', () => {
  expect(themeOf(0.8, 0.01)).toBe('dark');
  expect(themeOf(0.32, 1)).toBe('light');
  expect(themeOf(0.02, null)).toBe('light');
  expect(themeOf(0.7, null)).toBe('dark');
});
