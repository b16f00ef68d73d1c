/**
 * Runs inside the page: the page layer, and questions about what it painted. Put there as one
 * script that leaves `pageLayer` behind.
 */
import { mentionAt } from '../../core/page/hit-test.ts';
import { createMarkPainter } from '../../core/page/mark-painter.ts';
import type { AnnotatedPage } from '../../core/page/page-state.ts';
import { type PlacedMention, rectsOf } from '../../core/page/placed-mention.ts';
import {
  type AnnotateOptions,
  annotateArticle,
  type PageSession,
} from '../../core/page/session.ts';
import { freshMarks, freshPaint, marksOnPage, paintOnPage } from './paint-on-page.ts';
import { findSample } from './sample-finder.ts';

export { buildExtremePage } from './extreme-pages.ts';

let session: PageSession | null = null;
let updates = 0;

/** Starts annotating and answers when the first state is known. */
export function start(
  options: AnnotateOptions = {},
  engine: 'highlight' | 'mark' = 'highlight',
): Promise<string> {
  return new Promise((resolve) => {
    session = annotateArticle(document, () => findSample, {
      ...options,
      ...(engine === 'mark' ? { painter: markPainter } : {}),
      onUpdate: (state) => {
        updates += 1;
        resolve(state.kind);
      },
    });
  });
}

function markPainter(onStop: () => void) {
  return createMarkPainter({ describe: ({ kind }) => `described as ${kind}`, onStop });
}

export function stop(): void {
  session?.stop();
}

export function countUpdates(): number {
  return updates;
}

export function annotated(): AnnotatedPage {
  if (session?.state.kind !== 'annotated') throw new Error(`page is ${session?.state.kind}`);
  return session.state;
}

export function activate(index: number | null): void {
  session?.setActive(index === null ? null : (annotated().mentions[index] ?? null));
}

/** Text of all mentions, in order. */
export function mentionTexts(): string[] {
  return annotated().mentions.map(({ text }) => text.replace(/\s+/g, ' '));
}

/** What the page shows: see `paintOnPage`. */
export function painted(): string[] {
  return paintOnPage();
}

/** What a first reading of the page as it is now would paint, in the same words as `painted`. */
export function freshlyPainted(): string[] {
  return freshPaint(annotated().article.root, findSample);
}

/** The elements of the assistive engine, and what a first reading would mark. */
export function marked(): string[] {
  return marksOnPage();
}

export function freshlyMarked(): string[] {
  return freshMarks(annotated().article.root, findSample);
}

let kept: readonly (readonly [Text, string])[] = [];

/** Notes all text nodes of the page with their text, for `hasKeptTextNodes`. */
export function keepTextNodes(): void {
  kept = textNodes().map((node) => [node, node.data]);
}

export function hasKeptTextNodes(): boolean {
  const now = textNodes();
  return (
    now.length === kept.length &&
    now.every((node, index) => node === kept[index]?.[0] && node.data === kept[index]?.[1])
  );
}

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

export interface GridResult {
  readonly points: number;
  readonly hits: number;
  /** Points where the hit test and the boxes of the mentions disagree. */
  readonly wrong: readonly string[];
}

/**
 * Asks for the mention at every point of a grid over the viewport and compares with the boxes of all
 * mentions. `boxesAreExact` is off for rotated text, whose boxes are larger than the text.
 */
export function compareGrid(step: number, boxesAreExact = true): GridResult {
  const { mentions } = annotated();
  const boxes = mentions.map((mention) => ({ mention, rects: rectsOf(mention) }));
  const wrong: string[] = [];
  let points = 0;
  let hits = 0;
  for (let y = 0.5; y < innerHeight; y += step) {
    for (let x = 0.5; x < innerWidth; x += step) {
      const expected = boxes
        .filter(({ rects }) => rects.some((box) => isInside(box, x, y)))
        .map(({ mention }) => mention);
      const hit = mentionAt(document, x, y, mentions);
      points += 1;
      if (hit) hits += 1;
      const good = hit
        ? expected.includes(hit.mention) && isInside(hit.rect, x, y)
        : expected.length === 0 || !boxesAreExact;
      if (!good) wrong.push(`${x},${y}: ${hit?.mention.text} for ${expected.map((m) => m.text)}`);
    }
  }
  return { points, hits, wrong };
}

/** For each mention in view: whether the middle of each of its boxes leads to it. */
export function compareMiddles(): { asked: number; wrong: string[] } {
  const { mentions } = annotated();
  const wrong: string[] = [];
  let asked = 0;
  for (const mention of mentions) {
    for (const box of rectsOf(mention)) {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      asked += 1;
      const hit = mentionAt(document, x, y, mentions)?.mention;
      if (hit !== mention) wrong.push(`${mention.text} at ${x},${y}: ${hit?.text}`);
    }
  }
  return { asked, wrong };
}

export function hitAt(x: number, y: number): string | null {
  return session?.mentionAt(x, y)?.mention.text ?? null;
}

/** Boxes of the mentions whose text begins so. */
export function boxesOf(text: string): { x: number; y: number; width: number; height: number }[] {
  return annotated()
    .mentions.filter((mention) => mention.text.startsWith(text))
    .flatMap((mention: PlacedMention) =>
      rectsOf(mention).map(({ x, y, width, height }) => ({ x, y, width, height })),
    );
}

/** Takes hit testing by caret position away, as in older browsers. */
export function useOlderHitTest(): void {
  Object.defineProperty(document, 'caretPositionFromPoint', { value: undefined });
}

function isInside(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}
