import {
  computedRendering,
  isPlainInline,
  type Rendering,
  type RenderingReader,
  tagRendering,
} from './rendering.ts';
import { isUnread } from './unread.ts';

/** A run of one text node's data: `node.data.slice(from, from + end - start)`. */
interface Piece {
  readonly node: Text;
  /** UTF-16 offset into the node's data. */
  readonly from: number;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading, caption, table cell or line: text that is read without a break. */
interface Block {
  /** The nearest element that starts a line of its own. */
  readonly element: Element;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
}

/** The text of an article and where each character of it stands in the page. */
export interface ArticleText {
  /** All blocks, joined by a blank line; within a block exactly the data of the text nodes. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pieces: readonly Piece[];
  /** Open shadow roots met on the way; they need watching of their own. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** Whether reading stopped at `maxLength`. */
  readonly truncated: boolean;
}

export interface ReadOptions {
  /** How to tell blocks from inline parts and the hidden; computed style unless given. */
  readonly rendering?: RenderingReader;
  /** Elements that are left unread with all they hold; what is not the article unless given. */
  readonly skip?: (element: Element) => boolean;
  /** Stop at the first block that would make the text longer than this (UTF-16 units). */
  readonly maxLength?: number;
  /** A node below `root`, in no shadow tree, at which to begin; the first one unless given. */
  readonly from?: Node | null;
}

/** Between two blocks. */
export const BLOCK_BREAK = '\n\n';

/** Nodes read between two chances to pause: some tenths of a millisecond. */
const NODES_PER_SLICE = 256;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Children still to be read of an element that was entered. */
interface Frame {
  next: Node | null;
  /** What was put into a slot, which is not a list of siblings; null for children. */
  readonly assigned: Iterator<Node> | null;
  readonly rendering: Rendering;
  /** The nearest element that starts a line of its own. */
  readonly block: Element;
  /** The shadow root or the document the children belong to. */
  readonly tree: Node;
}

/**
 * Reads the text under `root`. `root` itself is read whatever its attributes say. Never changes the
 * page, and needs nothing but standard DOM traversal when `rendering` is given.
 */
export function readArticleText(root: Element, options: ReadOptions = {}): ArticleText {
  const reading = readInSlices(root, options);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** The same as `readArticleText`, as a generator that pauses every few hundred nodes. */
export function* readInSlices(
  root: Element,
  options: ReadOptions = {},
): Generator<void, ArticleText> {
  const { rendering = computedRendering, skip = isUnread } = options;
  const { maxLength = Number.POSITIVE_INFINITY, from = null } = options;
  const way = wayTo(from, root);
  const text = new TextBuilder(maxLength);
  const shadowRoots: ShadowRoot[] = [];
  const stack: Frame[] = [];

  const enter = (element: Element, how: Rendering, block: Element, tree: Node) => {
    if (element.shadowRoot) shadowRoots.push(element.shadowRoot);
    const assigned = assignedTo(element);
    const next = assigned
      ? nextOf(assigned)
      : (way.get(element) ?? (element.shadowRoot ?? element).firstChild);
    stack.push({ next, assigned, rendering: how, block, tree: element.shadowRoot ?? tree });
  };

  enter(root, { flow: 'block', visible: true }, root, root);
  let nodes = 0;
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      if (frame.rendering.flow === 'block') text.endBlock();
      stack.pop();
      if (text.full) break;
      continue;
    }
    frame.next = frame.assigned ? nextOf(frame.assigned) : node.nextSibling;
    if (++nodes % NODES_PER_SLICE === 0) yield;
    if (node.nodeType === TEXT_NODE) {
      if (frame.rendering.visible) text.add(node as Text, frame.block, frame.tree);
    } else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element;
      if (element.tagName === 'BR' || element.tagName === 'HR') {
        text.endBlock();
        continue;
      }
      if (skip(element)) {
        if (tagRendering(element).flow === 'block') text.endBlock();
        continue;
      }
      const how = isPlainInline(element) ? inlineIn(frame.rendering) : rendering(element);
      if (how.flow === 'none') continue;
      if (how.flow === 'block') text.endBlock();
      enter(element, how, how.flow === 'block' ? element : frame.block, frame.tree);
    }
  }
  text.endBlock();
  return { ...text.result(), shadowRoots };
}

/**
 * The page's points for a span of the article's text. An end that falls between two blocks moves to
 * the nearer end of the text inside the span. Throws a RangeError unless
 * `0 <= start < end <= text.length`.
 */
export function pointsOf(article: ArticleText, start: number, end: number): StaticRangeInit {
  if (!(start >= 0 && start < end && end <= article.text.length)) {
    throw new RangeError(`No span ${start} to ${end} in a text of ${article.text.length}`);
  }
  const first = article.pieces[firstEndingAfter(article.pieces, start)];
  const after = firstEndingAfter(article.pieces, end - 1);
  const at = article.pieces[after];
  const last = at && at.start < end ? at : article.pieces[after - 1];
  if (!first || !last || first.start >= end) {
    throw new RangeError(`Only a break between blocks from ${start} to ${end}`);
  }
  return {
    startContainer: first.node,
    startOffset: first.from + Math.max(start, first.start) - first.start,
    endContainer: last.node,
    endOffset: last.from + Math.min(end, last.end) - last.start,
  };
}

/** The text nodes that hold a span of the article's text. */
export function nodesOf(article: ArticleText, start: number, end: number): readonly Text[] {
  const nodes: Text[] = [];
  for (let at = firstEndingAfter(article.pieces, start); ; at += 1) {
    const piece = article.pieces[at];
    if (!piece || piece.start >= end) return nodes;
    nodes.push(piece.node);
  }
}

/** Index of the first item that ends after `offset`, by binary search; `items.length` if none. */
function firstEndingAfter(items: readonly { readonly end: number }[], offset: number) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each ancestor of a node below `root` the child through which it is reached. */
function wayTo(node: Node | null, root: Element): ReadonlyMap<Node, Node> {
  const way = new Map<Node, Node>();
  for (let at = node; at && at !== root; at = at.parentNode) {
    if (at.parentNode) way.set(at.parentNode, at);
  }
  return way;
}

/** An inline element as visible as what it stands in. */
function inlineIn(parent: Rendering): Rendering {
  return parent.flow === 'inline' ? parent : { flow: 'inline', visible: parent.visible };
}

/** What is drawn in a slot instead of its own children, or null. */
function assignedTo(element: Element): Iterator<Node> | null {
  if (element.tagName !== 'SLOT' || element.shadowRoot) return null;
  const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned.values() : null;
}

function nextOf(nodes: Iterator<Node>): Node | null {
  const { value } = nodes.next();
  return value ?? null;
}

/** Collects text nodes into blocks, leaving out the blanks at both ends of a block. */
class TextBuilder {
  full = false;
  readonly #maxLength: number;
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #open: Text[] = [];
  #data: string[] = [];
  #element: Element | null = null;
  #tree: Node | null = null;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** Adds a text node to the open block. A range cannot cross trees, so neither does a block. */
  add(node: Text, element: Element, tree: Node): void {
    if (this.#open.length > 0 && this.#tree !== tree) this.endBlock();
    if (this.#open.length === 0) {
      this.#element = element;
      this.#tree = tree;
    }
    this.#open.push(node);
    this.#data.push(node.data);
  }

  endBlock(): void {
    const nodes = this.#open;
    const data = this.#data;
    const element = this.#element;
    if (nodes.length === 0 || !element) return;
    this.#open = [];
    this.#data = [];
    const whole = data.length === 1 ? (data[0] ?? '') : data.join('');
    const stop = whole.trimEnd().length;
    if (this.full || stop === 0) return;

    const skip = whole.length - whole.trimStart().length;
    const gap = this.#length === 0 ? 0 : BLOCK_BREAK.length;
    if (this.#length + gap + stop - skip > this.#maxLength) {
      this.full = true;
      return;
    }
    if (gap > 0) this.#parts.push(BLOCK_BREAK);
    this.#parts.push(whole.slice(skip, stop));
    const start = this.#length + gap;
    this.#length = start + stop - skip;
    this.#blocks.push({ element, start, end: this.#length });

    let at = 0;
    for (const [index, node] of nodes.entries()) {
      const length = data[index]?.length ?? 0;
      const from = Math.max(skip - at, 0);
      const to = Math.min(stop - at, length);
      if (from < to) {
        this.#pieces.push({
          node,
          from,
          start: start + at + from - skip,
          end: start + at + to - skip,
        });
      }
      at += length;
    }
  }

  result(): Omit<ArticleText, 'shadowRoots'> {
    return {
      text: this.#parts.join(''),
      blocks: this.#blocks,
      pieces: this.#pieces,
      truncated: this.full,
    };
  }
}
