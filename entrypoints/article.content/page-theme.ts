/**
 * Whether a page is light or dark where a card opens. Pages are dark without saying so, and light in
 * places, so neither `prefers-color-scheme` nor `color-scheme` tells: the colours of the text do.
 */

export type Theme = 'light' | 'dark';

/** Of text whose ground is not known: lighter than this (relative luminance) stands on a dark one. */
const LIGHT_TEXT = 0.3;
/** Grounds more transparent than this show what is below them. */
const SOLID = 0.5;

interface Colour {
  /** Relative luminance (WCAG 2.2), 0 to 1. */
  readonly luminance: number;
  readonly alpha: number;
}

/** The theme of the page around an element; null where its colours cannot be read. */
export function themeAround(element: Element): Theme | null {
  // A link's colour is chosen to differ from the text.
  const text = element.closest('a')?.parentElement ?? element;
  const ink = readColour(getComputedStyle(text).color);
  if (!ink) return null;
  const ground = groundOf(text);
  return themeOf(ink.luminance, ground?.luminance ?? null);
}

/** The theme of text of one luminance on a ground of another (null: not known). */
export function themeOf(ink: number, ground: number | null): Theme {
  return ink > (ground ?? LIGHT_TEXT) ? 'dark' : 'light';
}

/**
 * Reads a computed colour: `rgb()`, `color()` in an RGB space, or one of the lightness
 * spaces, as browsers write them. @returns null for any other.
 */
export function readColour(computed: string): Colour | null {
  const [, space = '', rest = ''] = /^(\w+)\((.*)\)$/.exec(computed.trim()) ?? [];
  // Not the digit in the name of a color space such as `display-p3`.
  const numbers = [...rest.matchAll(/(?<![\w-])-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);
  const [first, second, third, fourth] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  const alpha = fourth ?? 1;
  switch (space) {
    case 'rgb':
    case 'rgba':
      return { luminance: luminance(first / 255, second / 255, third / 255), alpha };
    case 'color':
      return { luminance: luminance(first, second, third), alpha };
    case 'lab':
    case 'lch':
      return { luminance: (first / 100) ** 3, alpha };
    case 'oklab':
    case 'oklch':
      return { luminance: first ** 3, alpha };
    default:
      return null;
  }
}

function groundOf(element: Element): Colour | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const colour = readColour(backgroundColor);
    if (colour && colour.alpha >= SOLID) return colour;
    // A picture hides what is below it, and does not tell its colour.
    if (backgroundImage !== 'none') return null;
  }
  return null;
}

function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
