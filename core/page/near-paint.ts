import type { Placed } from './placed-mention.ts';
import { tagRendering } from './rendering.ts';

/**
 * Up to so many marks are all painted. Of more only those near the viewport are: whenever a page that
 * changes is drawn, Chromium places every mark of it anew, at some ten microseconds for each.
 */
const MOST_EVERYWHERE = 200;

/**
 * How far beyond the edges of the viewport, and of a part that scrolls by itself, something is near:
 * farther than a page is scrolled between two frames, for what comes near is known a frame later. As a
 * share of the viewport's height on each side.
 */
const SHARE = 2;
const MARGIN = `${SHARE * 100}%`;

/**
 * A margin of scrolling parts is one of the viewport as well; both together add up, in Chromium to four
 * times as much. Firefox has had it since version 141.
 */
function marginsOf(margin: string): IntersectionObserverInit {
  const isKnown = 'scrollMargin' in IntersectionObserver.prototype;
  return isKnown ? { scrollMargin: margin } : { rootMargin: margin };
}

const PRINTING = ['beforeprint', 'afterprint'] as const;

/** Paint for many marks, and how one of them is put on and taken off. */
export interface NearPaint<P extends Placed> {
  /** Puts on these marks, or those of them that are near; the paint of earlier ones is gone. */
  show(marks: readonly P[]): void;
  /** Forgets a mark whose paint was taken off. */
  forget(mark: P): void;
}

/**
 * Keeps paint on what is near the viewport wherever that goes: by scrolling, jumps, zoom, or a change
 * of the page's layout. Of marks that come later it is known a frame later. All are painted for print.
 */
export function createNearPaint<P extends Placed>(
  put: (mark: P) => void,
  take: (mark: P) => void,
): NearPaint<P> {
  /** By the block in which they begin; empty where all are painted. */
  let marksIn: ReadonlyMap<Element, readonly P[]> = new Map();
  let forgotten = new Set<P>();
  const near = new Set<Element>();
  let observer: IntersectionObserver | null = null;

  const showIn = (element: Element, how = near.has(element) ? put : take) => {
    for (const mark of marksIn.get(element) ?? []) if (!forgotten.has(mark)) how(mark);
  };
  const onMoved = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const isNear = isIntersecting || isBoxless(box);
      if (isNear === near.has(target) || !marksIn.has(target)) continue;
      if (isNear) near.add(target);
      else near.delete(target);
      showIn(target);
    }
  };
  const onPrint = ({ type }: Event) => {
    for (const element of marksIn.keys()) showIn(element, type === 'beforeprint' ? put : undefined);
  };

  /** Follows these elements and no others; what is known of one stays known. */
  const follow = (next: ReadonlyMap<Element, readonly P[]>) => {
    const before = marksIn;
    marksIn = next;
    forgotten = new Set();
    for (const element of before.keys()) {
      if (next.has(element)) continue;
      observer?.unobserve(element);
      near.delete(element);
    }
    if (next.size > 0 && !observer) {
      observer = new IntersectionObserver(onMoved, marginsOf(MARGIN));
      for (const type of PRINTING) window.addEventListener(type, onPrint);
      // The observer tells a frame later: what is painted until then would be taken off again.
      for (const element of next.keys()) if (isNearNow(element)) near.add(element);
    } else if (next.size === 0 && observer) {
      observer = null;
      for (const type of PRINTING) window.removeEventListener(type, onPrint);
    }
    for (const element of next.keys()) if (!before.has(element)) observer?.observe(element);
  };

  return {
    show(marks) {
      follow(marks.length > MOST_EVERYWHERE ? groupByBlock(marks) : new Map());
      if (marksIn.size === 0) marks.forEach(put);
      else for (const element of near) showIn(element);
    },
    forget(mark) {
      forgotten.add(mark);
    },
  };
}

/** Without a box of its own (`display: contents`) its text may be anywhere. */
function isBoxless({ width, height }: DOMRectReadOnly): boolean {
  return width === 0 && height === 0;
}

function isNearNow(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const height = window.innerHeight;
  return isBoxless(box) || (box.bottom > -SHARE * height && box.top < (1 + SHARE) * height);
}

function groupByBlock<P extends Placed>(marks: readonly P[]): ReadonlyMap<Element, readonly P[]> {
  const groups = new Map<Element, P[]>();
  for (const mark of marks) {
    const element = blockAround(mark.range.startContainer);
    const group = element && groups.get(element);
    if (group) group.push(mark);
    else if (element) groups.set(element, [mark]);
  }
  return groups;
}

/** The block a text node stands in, judged by tags: few boxes to watch. Bare shadow roots have none. */
function blockAround(node: Node): Element | null {
  let at = node.parentElement;
  while (at && tagRendering(at).flow === 'inline') at = at.parentElement;
  return at ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
