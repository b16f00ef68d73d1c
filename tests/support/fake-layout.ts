import { tagRendering } from '../../core/page/rendering.ts';

/** Every letter is one box of this size (CSS pixels). */
export const LETTER = 10;
export const LINE = 20;

/** What a fake layout can be told. */
export interface FakeLayout {
  /** How far the page is scrolled (CSS pixels). */
  scrolled: number;
  /** Lies over everything else; null for nothing. */
  cover: Element | null;
}

/** A text node in its line (CSS pixels of the viewport). */
interface Run {
  readonly node: Text;
  readonly left: number;
  readonly top: number;
}

/**
 * Gives a window of happy-dom, which has no layout, boxes and points: each block starts a line, lines
 * never wrap, and what is `hidden` has no box. Laid out anew at each question, so for small pages.
 */
export function installLayout(window: Window & typeof globalThis): FakeLayout {
  const { document } = window;
  const layout: FakeLayout = { scrolled: 0, cover: null };

  const runs = (): readonly Run[] => {
    const found: Run[] = [];
    let left = 0;
    let top = 0 - layout.scrolled;
    const breakLine = () => {
      if (left === 0) return;
      left = 0;
      top += LINE;
    };
    const walk = (parent: Node) => {
      for (const node of parent.childNodes) {
        if (node.nodeType === 3) {
          // Blanks between lines have no box.
          if (left === 0 && (node as Text).data.trim() === '') continue;
          found.push({ node: node as Text, left, top });
          left += (node as Text).data.length * LETTER;
        } else if (node.nodeType === 1 && !(node as Element).hasAttribute('hidden')) {
          const isBlock = tagRendering(node as Element).flow === 'block';
          if (isBlock) breakLine();
          walk((node as Element).shadowRoot ?? node);
          if (isBlock) breakLine();
        }
      }
    };
    walk(document.body);
    return found;
  };
  const widthOf = ({ node }: Run) => node.data.length * LETTER;
  const boxesIn = (range: Range): readonly DOMRect[] =>
    runs()
      .filter(({ node }) => range.intersectsNode(node))
      .map((run) => {
        const { node, left, top } = run;
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.data.length;
        return rectOf(left + from * LETTER, top, (to - from) * LETTER, LINE);
      });
  const isAt = (run: Run, x: number, y: number) =>
    x >= run.left && x < run.left + widthOf(run) && y >= run.top && y < run.top + LINE;

  window.Range.prototype.getClientRects = function getClientRects(this: Range) {
    return boxesIn(this) as unknown as DOMRectList;
  };
  window.Element.prototype.getBoundingClientRect = function getBoundingClientRect(this: Element) {
    const inside = runs().filter(({ node }) => isWithin(node, this));
    const first = inside[0];
    const last = inside.at(-1);
    if (!first || !last) return rectOf(0, 0, 0, 0);
    const right = Math.max(...inside.map((run) => run.left + widthOf(run)));
    return rectOf(0, first.top, right, last.top + LINE - first.top);
  };
  const elementFromPoint = (tree: Node, x: number, y: number): Element | null => {
    if (layout.cover) return layout.cover;
    let at: Node | null = runs().find((run) => isAt(run, x, y))?.node ?? document.body;
    // Of what stands in a shadow tree a document tells the host alone.
    while (at && at.getRootNode() !== tree) at = (at.getRootNode() as ShadowRoot).host ?? null;
    return at && (at.nodeType === 1 ? (at as Element) : at.parentElement);
  };
  document.elementFromPoint = (x, y) => elementFromPoint(document, x, y);
  window.ShadowRoot.prototype.elementFromPoint = function (this: ShadowRoot, x: number, y: number) {
    return elementFromPoint(this, x, y);
  };
  /** The nearest letter of the line, as browsers do beside a line too. */
  document.caretPositionFromPoint = (x, y, options) => {
    const line = runs().filter(({ top }) => y >= top && y < top + LINE);
    const run = line.find((one) => isAt(one, x, y)) ?? line.at(-1);
    if (!run) return null;
    const root = run.node.getRootNode();
    if (root !== document && !options?.shadowRoots?.includes(root as ShadowRoot)) {
      return { offsetNode: (root as ShadowRoot).host, offset: 0 } as unknown as CaretPosition;
    }
    const offset = Math.min(Math.max(Math.round((x - run.left) / LETTER), 0), run.node.data.length);
    return { offsetNode: run.node, offset } as unknown as CaretPosition;
  };
  return layout;
}

function isWithin(node: Node, element: Element): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    if (at === element) return true;
  }
  return false;
}

function rectOf(left: number, top: number, width: number, height: number): DOMRect {
  const box = { x: left, y: top, left, top, width, height };
  return { ...box, right: left + width, bottom: top + height, toJSON: () => box };
}
