import { liveRangeOf, type Placed, type PlacedMention, rectsOf } from './placed-mention.ts';

export interface Hit<P extends Placed = PlacedMention> {
  readonly mention: P;
  /** The box under the point, in viewport coordinates (CSS pixels): one line of the mention. */
  readonly rect: DOMRect;
}

/** `caretPositionFromPoint` where it exists, with the older WebKit name beside it. */
interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/**
 * The mention under a point of the viewport (CSS pixels), or null. Of several, the shortest: a
 * jurisdiction inside the name of a case. A point beside the text, between its lines or over
 * something that covers it is no hit.
 */
export function mentionAt<P extends Placed>(
  document: Document,
  x: number,
  y: number,
  mentions: readonly P[],
): Hit<P> | null {
  if (mentions.length === 0) return null;
  const hits: Hit<P>[] = [];
  for (const mention of candidatesAt(document, x, y, mentions)) {
    const rect = rectsOf(mention).find((box) => isInside(box, x, y));
    if (rect && isUncovered(document, x, y, mention)) hits.push({ mention, rect });
  }
  return hits.reduce<Hit<P> | null>(
    (best, hit) => (!best || lengthOf(hit) < lengthOf(best) ? hit : best),
    null,
  );
}

function lengthOf({ mention }: Hit<Placed>): number {
  return mention.end - mention.start;
}

function isInside(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/**
 * Mentions at the caret position under the point: cheap, and too many where the point is beside a
 * line. Not `CSS.highlights.highlightsFromPoint`: Chromium 156 takes its point in device pixels, so
 * on a fine screen or a zoomed page it answers for another place.
 */
function candidatesAt<P extends Placed>(
  document: Document,
  x: number,
  y: number,
  mentions: readonly P[],
): readonly P[] {
  const caret = caretAt(document, x, y, shadowRootsOf(mentions));
  if (!caret) return [];
  return mentions.filter((mention) => touches(mention, caret.node, caret.offset));
}

function caretAt(
  document: CaretDocument,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Whether a caret position lies in the mention or at its ends. */
function touches({ range }: Placed, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (node === startContainer && offset < startOffset) return false;
  if (node === endContainer && offset > endOffset) return false;
  if (node === startContainer || node === endContainer) return true;
  if (startContainer === endContainer) return false;
  return isBefore(startContainer, node) && isBefore(node, endContainer);
}

function isBefore(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b);
  return (
    (position & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_DISCONNECTED)) ===
    Node.DOCUMENT_POSITION_FOLLOWING
  );
}

/** Whether the topmost element at the point is the mention's text or holds it. */
function isUncovered(document: Document, x: number, y: number, mention: Placed): boolean {
  const root = mention.range.startContainer.getRootNode();
  const top = (isShadowRoot(root) ? root : document).elementFromPoint(x, y);
  if (!top) return false;
  return liveRangeOf(mention)?.intersectsNode(top) ?? false;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

const shadowRootsByList = new WeakMap<readonly Placed[], readonly ShadowRoot[]>();

/** The shadow roots that hold mentions, kept for each list: a pointer asks many times a second. */
function shadowRootsOf(mentions: readonly Placed[]): readonly ShadowRoot[] {
  let roots = shadowRootsByList.get(mentions);
  if (!roots) {
    const all = new Set(mentions.map(({ range }) => range.startContainer.getRootNode()));
    roots = [...all].filter(isShadowRoot);
    shadowRootsByList.set(mentions, roots);
  }
  return roots;
}
