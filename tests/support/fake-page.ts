import { Window as HappyWindow } from 'happy-dom';
import { vi } from 'vitest';
import { type FakeLayout, installLayout } from './fake-layout.ts';

/** A page in this process, with what happy-dom lacks: highlights, static ranges, boxes. */
export interface FakePage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly layout: FakeLayout;
  /** What the page's highlight registry holds. */
  readonly highlights: Map<string, FakeHighlight>;
  /** The texts under each highlight that is not empty, by its name. */
  painted(): Readonly<Record<string, readonly string[]>>;
}

/** Like `Highlight`: a set of ranges with a priority. */
class FakeHighlight extends Set<StaticRange> {
  priority = 0;
}

/** Like `StaticRange`: takes any points, and never follows the page. */
class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;

  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer;
    this.startOffset = init.startOffset;
    this.endContainer = init.endContainer;
    this.endOffset = init.endOffset;
  }
}

/**
 * Opens a page and makes its classes those of this process, until `vi.unstubAllGlobals`. Scripts in
 * it do not run.
 */
export function fakePage(body: string, head = '', url = 'https://news.example/a'): FakePage {
  const window = new HappyWindow({
    url,
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  }) as unknown as Window & typeof globalThis;
  const { document } = window;
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  giveDefaults(window);
  const layout = installLayout(window);
  const highlights = new Map<string, FakeHighlight>();
  for (const name of ['MutationObserver', 'Node', 'NodeFilter', 'NodeList'] as const) {
    vi.stubGlobal(name, window[name]);
  }
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('StaticRange', FakeStaticRange);
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights });
  return {
    window,
    document,
    layout,
    highlights,
    painted: () =>
      Object.fromEntries(
        [...highlights]
          .filter(([, { size }]) => size > 0)
          .map(([name, ranges]) => [name, [...ranges].map(textOf)]),
      ),
  };
}

/** The text between two points of a page. */
export function textOf(points: StaticRangeInit): string {
  const range = (points.startContainer.ownerDocument ?? document).createRange();
  range.setStart(points.startContainer, points.startOffset);
  range.setEnd(points.endContainer, points.endOffset);
  return range.toString();
}

/** Computed values are empty in happy-dom where no rule sets them. */
function giveDefaults(window: Window & typeof globalThis): void {
  const compute = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element) => {
    const style = compute(element);
    return {
      display: style.display || 'inline',
      visibility: style.visibility || 'visible',
      float: style.float || 'none',
    } as CSSStyleDeclaration;
  };
}
