import type { Mention } from '../find/mention.ts';
import { type ArticleText, nodesOf, pointsOf } from './blocks.ts';

/** A span of the text of a page and where it stands in the page. */
export interface Placed {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Static: costs the page nothing when its nodes change, and goes stale when they do. */
  readonly range: StaticRange;
}

/** A mention and where it stands in the page. */
export interface PlacedMention extends Mention, Placed {}

/** Places mentions found in `article.text`; offsets and order stay as they are. */
export function placeMentions(
  article: ArticleText,
  mentions: readonly Mention[],
): readonly PlacedMention[] {
  return mentions.map((mention) => ({
    ...mention,
    range: new StaticRange(pointsOf(article, mention.start, mention.end)),
  }));
}

/** The mentions that each text node is part of. */
export function mentionsByNode(
  article: ArticleText,
  mentions: readonly PlacedMention[],
): ReadonlyMap<Node, readonly PlacedMention[]> {
  const byNode = new Map<Node, PlacedMention[]>();
  for (const mention of mentions) {
    for (const node of nodesOf(article, mention.start, mention.end)) {
      const there = byNode.get(node);
      if (there) there.push(mention);
      else byNode.set(node, [mention]);
    }
  }
  return byNode;
}

/**
 * A live range over the mention for measuring, or null when its nodes have gone or shrunk. Let go of
 * it at once: the page pays for live ranges.
 */
export function liveRangeOf({ range }: Placed): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  const live = (startContainer.ownerDocument ?? document).createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    return null;
  }
  return live.collapsed ? null : live;
}

/**
 * The boxes of the mention's text in viewport coordinates (CSS pixels), one or more for each line;
 * empty when it is not rendered.
 */
export function rectsOf(mention: Placed): readonly DOMRect[] {
  const rects = liveRangeOf(mention)?.getClientRects();
  return rects ? Array.from(rects).filter((rect) => rect.width > 0 && rect.height > 0) : [];
}
