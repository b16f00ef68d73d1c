import { highlightNameOf } from './highlight-painter.ts';
import { blockOf, type MarkedBlock, markBlock, textNodesOf } from './marked-block.ts';
import type { Painter } from './painter.ts';
import { liveRangeOf, type PlacedMention } from './placed-mention.ts';

export interface MarkPainterOptions {
  /** What assistive technology says of a mention besides its text. */
  readonly describe: (mention: PlacedMention) => string;
  /** Called once, when the page has changed a marked block and all marks have been taken out. */
  readonly onStop: () => void;
}

/** A mention in its block; UTF-16 offsets into the joined data of the block's text nodes. */
interface Placed {
  readonly mention: PlacedMention;
  readonly start: number;
  readonly end: number;
}

/** A block as it was marked; another `key` means that something else is to be marked. */
interface Kept extends MarkedBlock {
  readonly key: string;
}

/**
 * Paints with real `mark` elements, which screen readers can tell. Elements inside a page's text can
 * make the page show false text when it changes that text itself. So this engine ends at the first
 * change inside a block with marks: before the page is drawn again it takes out all of its elements,
 * joins the text, and paints no more. Never marks what can be edited.
 */
export function createMarkPainter({ describe, onStop }: MarkPainterOptions): Painter {
  const blocks = new Map<Element, Kept>();
  let active: readonly Element[] = [];
  let stopped = false;

  const clear = () => {
    observer.disconnect();
    for (const block of blocks.values()) block.restore();
    blocks.clear();
    active = [];
  };
  const stopIfChanged = (records: readonly MutationRecord[]) => {
    if (stopped || !records.some(({ target }) => isMarked(target))) return;
    stopped = true;
    clear();
    onStop();
  };
  const isMarked = (node: Node) => {
    const block = blockOf(node);
    return block !== null && blocks.has(block);
  };
  const observer = new MutationObserver(stopIfChanged);

  const mark = (block: HTMLElement, placed: readonly Placed[]) => {
    const key = JSON.stringify(placed.map(({ mention, ...at }) => [at, highlightNameOf(mention)]));
    const kept = blocks.get(block);
    if (kept?.key === key) return;
    kept?.restore();
    const spans = withoutOverlap(placed).map(({ mention, start, end }) => ({
      start,
      end,
      dress: (element: Element) => {
        element.className = highlightNameOf(mention);
        element.setAttribute('role', 'mark');
        element.setAttribute('aria-description', describe(mention));
      },
    }));
    blocks.set(block, { key, ...markBlock(block, spans) });
    observer.observe(block, { childList: true, characterData: true, subtree: true });
  };

  return {
    engine: 'mark',
    paint(mentions) {
      stopIfChanged(observer.takeRecords());
      if (stopped) return;
      const wanted = groupByBlock(mentions);
      for (const [block, kept] of blocks) {
        if (wanted.has(block as HTMLElement)) continue;
        kept.restore();
        blocks.delete(block);
      }
      for (const [block, placed] of wanted) mark(block, placed);
      observer.takeRecords();
    },
    remove() {
      // A change ends all marks, not those of some mentions.
    },
    setActive(mention) {
      for (const element of active) element.removeAttribute('aria-current');
      const live = mention && liveRangeOf(mention);
      const block = mention && blockOf(mention.range.startContainer);
      const marks = (block && blocks.get(block)?.marks) ?? [];
      active = live ? marks.filter((element) => live.intersectsNode(element)) : [];
      for (const element of active) element.setAttribute('aria-current', 'true');
    },
    clear,
  };
}

/** Mentions by block, in order; those left out stand in bare shadow roots or in what can be edited. */
function groupByBlock(
  mentions: readonly PlacedMention[],
): ReadonlyMap<HTMLElement, readonly Placed[]> {
  const groups = new Map<HTMLElement, Placed[]>();
  const offsets = new Map<Element, ReadonlyMap<Node, number>>();
  for (const mention of mentions) {
    const { startContainer, startOffset, endContainer, endOffset } = mention.range;
    const block = blockOf(startContainer) as HTMLElement | null;
    if (!block || block.isContentEditable || block !== blockOf(endContainer)) continue;
    const starts =
      offsets.get(block) ?? new Map(textNodesOf(block).map(({ node, start }) => [node, start]));
    offsets.set(block, starts);
    const [first, last] = [starts.get(startContainer), starts.get(endContainer)];
    if (first === undefined || last === undefined || !isInPlace(mention)) continue;
    const placed = { mention, start: first + startOffset, end: last + endOffset };
    const group = groups.get(block);
    if (group) group.push(placed);
    else groups.set(block, [placed]);
  }
  return groups;
}

/** Whether both ends of the mention still have its text: the page may have changed since reading. */
function isInPlace({ text, range }: PlacedMention): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = (startContainer as Text).data.slice(startOffset, startOffset + text.length);
  const end = (endContainer as Text).data.slice(Math.max(endOffset - text.length, 0), endOffset);
  return start !== '' && end !== '' && text.startsWith(start) && text.endsWith(end);
}

/** The outer of two that overlap: mark.js cannot nest, and a case names the place inside it. */
function withoutOverlap(placed: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [];
  for (const one of placed.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
