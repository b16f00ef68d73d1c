/** W3C RangeSelectors: paths of elements from the document's root, and offsets into their text. */
import type { PathSelector, RangeSelector } from '../claims/claim.ts';

/** @returns null where the range lies in a shadow tree, into which no path leads. */
export function rangeSelectorOf(range: StaticRangeInit): RangeSelector | null {
  const startSelector = selectorOf(range.startContainer, range.startOffset);
  const endSelector = selectorOf(range.endContainer, range.endOffset);
  return startSelector && endSelector
    ? { type: 'RangeSelector', startSelector, endSelector }
    : null;
}

/** The points a selector leads to; null where the page has become another. */
export function pointsOfSelector(
  document: Document,
  { startSelector, endSelector }: RangeSelector,
): StaticRangeInit | null {
  const start = pointOf(document, startSelector, 'start');
  const end = pointOf(document, endSelector, 'end');
  if (!start || !end) return null;
  return {
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  };
}

function selectorOf(node: Node, offset: number): PathSelector | null {
  const element = node.parentElement;
  const value = element && pathOf(element);
  if (!value) return null;
  let before = 0;
  for (const text of textsOf(element)) {
    if (text === node) break;
    before += text.data.length;
  }
  const at = before + offset;
  return {
    type: 'XPathSelector',
    value,
    refinedBy: { type: 'TextPositionSelector', start: at, end: at },
  };
}

/** `/html[1]/body[1]/div[2]/p[3]`, in steps that `elementAt` reads again. */
function pathOf(element: Element): string | null {
  const steps: string[] = [];
  let at: Element | null = element;
  for (; at; at = at.parentElement) {
    let index = 1;
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling) {
      if (other.localName === at.localName) index += 1;
    }
    steps.unshift(`/${at.localName}[${index}]`);
    if (at === element.ownerDocument.documentElement) return steps.join('');
  }
  return null;
}

function pointOf(
  document: Document,
  { value, refinedBy }: PathSelector,
  side: 'start' | 'end',
): { readonly node: Text; readonly offset: number } | null {
  const element = elementAt(document, value);
  if (!element) return null;
  let left = refinedBy.start;
  for (const node of textsOf(element)) {
    const { length } = node.data;
    // Between two nodes a start belongs to the later one and an end to the earlier.
    if (left < length || (side === 'end' && left === length)) return { node, offset: left };
    left -= length;
  }
  return null;
}

/** Reads the paths of `pathOf` only: those of others may be any program of XPath. */
function elementAt(document: Document, path: string): Element | null {
  if (!/^(?:\/[a-z][\w.-]*(?:\[\d+\])?)+$/i.test(path)) return null;
  let found: Element | null = null;
  for (const [, name, index] of path.matchAll(/\/([^/[]+)(?:\[(\d+)\])?/g)) {
    const children: readonly Element[] = found ? [...found.children] : [document.documentElement];
    const named = children.filter(({ localName }) => localName === name?.toLowerCase());
    found = named[Number(index ?? 1) - 1] ?? null;
    if (!found) return null;
  }
  return found;
}

function* textsOf(element: Element): Generator<Text> {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}
