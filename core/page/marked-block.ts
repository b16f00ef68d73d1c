import Mark from 'mark.js';
import { tagRendering } from './rendering.ts';

/** A span of a block to be marked; UTF-16 offsets into the joined data of the block's text nodes. */
export interface MarkSpan {
  readonly start: number;
  readonly end: number;
  /** Readies a `mark` element that is in its place; a span gets more than one where tags break it. */
  readonly dress: (mark: Element) => void;
}

/** A block with `mark` elements in it. */
export interface MarkedBlock {
  readonly marks: readonly Element[];
  /** Takes the marks out again and gives the page's text nodes their own text back. */
  restore(): void;
}

/** A text node of a block. */
interface NodeStart {
  readonly node: Text;
  /** UTF-16 offset into the joined data of the block's text nodes. */
  readonly start: number;
}

/** mark.js passes these over, so they are no part of the joined data. */
const PASSED_OVER = 'script, style, title, head, html';

/** The element that starts the line a node stands in, judged by tag; null in a bare shadow root. */
export function blockOf(node: Node): Element | null {
  let at = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (at && tagRendering(at).flow === 'inline') at = at.parentElement;
  return at;
}

/** The text nodes under a block in order, as mark.js counts them. */
export function textNodesOf(block: Element): readonly NodeStart[] {
  const nodes: NodeStart[] = [];
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.matches(PASSED_OVER)) continue;
    nodes.push({ node, start });
    start += node.data.length;
  }
  return nodes;
}

/**
 * Marks spans, sorted and without overlap, in one pass of mark.js over one block. Every text node of
 * the page stays where it is and keeps the beginning of its text; the rest follows in new nodes. That
 * is what `restore` relies on, also after the page has changed the block.
 */
export function markBlock(block: HTMLElement, spans: readonly MarkSpan[]): MarkedBlock {
  const before = textNodesOf(block).map(({ node }) => ({ node, data: node.data }));
  const marks = new Set<Element>();
  new Mark(block).markRanges(
    spans.map(({ start, end, dress }) => ({ start, length: end - start, dress })),
    {
      each(mark, range) {
        marks.add(mark);
        mark.removeAttribute('data-markjs');
        (range as unknown as MarkSpan).dress(mark);
      },
    },
  );
  const own = new Set<Node>(before.map(({ node }) => node));
  const splits = before
    .filter(({ node, data }) => node.data !== data)
    .map(({ node, data }) => readSplit(node, data, (next) => isMade(next, own, marks)));
  return { marks: [...marks], restore: () => splits.forEach(join) };
}

/** A text node that was split, and what came behind it. */
interface Split {
  readonly node: Text;
  /** What the node held, and what is left in it. */
  readonly whole: string;
  readonly head: string;
  readonly pieces: readonly { readonly node: ChildNode; readonly text: string | null }[];
}

function readSplit(node: Text, whole: string, isPiece: (node: Node) => boolean): Split {
  const pieces: Split['pieces'][number][] = [];
  for (let next = node.nextSibling; next && isPiece(next); next = next.nextSibling) {
    pieces.push({ node: next, text: next.textContent });
  }
  return { node, whole, head: node.data, pieces };
}

function isMade(node: Node, own: ReadonlySet<Node>, marks: ReadonlySet<Node>): boolean {
  return node.nodeType === Node.TEXT_NODE ? !own.has(node) : marks.has(node);
}

/**
 * Joins a split text node. The page knows that node alone: when it has written to it, moved it or
 * taken it out, that is what it meant for the whole text, so the pieces go. When it has changed a
 * piece, what it meant cannot be told, and all is left as the page made it.
 */
function join({ node, whole, head, pieces }: Split): void {
  const isAlone = node.data !== head || !node.isConnected;
  const areIntact = pieces.every(({ node, text }) => node.isConnected && node.textContent === text);
  if (!isAlone && !areIntact) return;
  for (const piece of pieces) piece.node.remove();
  if (!isAlone) node.data = whole;
}
