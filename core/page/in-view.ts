/**
 * Where the reader is in an article, for the few that are too long to be read or searched in one go.
 * Boxes are asked for, which has the page laid out if it is not; so only some twenty of them.
 */
import type { ArticleText } from './blocks.ts';

const SHOW_TEXT = 4;

/** Offset of the first block that ends below the upper edge of the viewport; else the text's length. */
export function offsetInView({ blocks, text }: ArticleText): number {
  return (
    blocks[firstInView(blocks.length, (index) => blocks[index]?.element)]?.start ?? text.length
  );
}

/** Whether some of what was read of an article is in the viewport, or nothing was read. */
export function isInView({ blocks }: ArticleText): boolean {
  const first = blocks[0]?.element;
  const last = blocks.at(-1)?.element;
  const window = first?.ownerDocument.defaultView;
  if (!first || !last || !window) return true;
  return bottomOf(last) > 0 && first.getBoundingClientRect().top < window.innerHeight;
}

/**
 * The node from which to read so that the viewport stands in the middle of so much text (UTF-16
 * units); null for the beginning.
 */
export function placeBeforeView(root: Element, length: number): Node | null {
  let at = root;
  while (!at.shadowRoot) {
    const { children } = at;
    const next = children[firstInView(children.length, (index) => children[index])];
    if (!next) break;
    at = next;
  }
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  walker.currentNode = at;
  let node: Node | null = at;
  for (let left = length / 2; node && left > 0; left -= (node as Text | null)?.data.length ?? 0) {
    node = walker.previousNode();
  }
  return node;
}

/** By binary search: later elements stand lower, but for some that a style sheet puts elsewhere. */
function firstInView(count: number, elementAt: (index: number) => Element | undefined): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = elementAt(middle);
    if (element && bottomOf(element) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bottomOf(element: Element): number {
  return element.getBoundingClientRect().bottom;
}
