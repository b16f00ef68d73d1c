import { type Placed, type PlacedMention, rectsOf } from '../../core/page/placed-mention.ts';

/** How much of the window's height stays free above and below a mention that is scrolled to. */
const CLEARANCE = 0.15;

/** @returns the mention after or before the visited one, around the ends; the first of none. */
export function neighbourOf(
  visited: PlacedMention | null,
  mentions: readonly PlacedMention[],
  to: 'next' | 'previous',
): PlacedMention | undefined {
  const at = visited ? mentions.indexOf(visited) : -1;
  if (at < 0) return to === 'next' ? mentions[0] : mentions.at(-1);
  return to === 'next' ? (mentions[at + 1] ?? mentions[0]) : mentions.at(at - 1);
}

/**
 * What stands for an earlier mention after the page was read again: the mention of the same thing in
 * the same words that is as many of its kind into the article. Null where there is none.
 */
export function counterpartOf(
  mention: PlacedMention,
  before: readonly PlacedMention[],
  after: readonly PlacedMention[],
): PlacedMention | null {
  const isSame = (other: PlacedMention) =>
    other.kind === mention.kind && other.id === mention.id && other.text === mention.text;
  const rank = before.filter(isSame).indexOf(mention);
  return after.filter(isSame)[rank] ?? null;
}

/** Brings a passage into the window, unless it stands well inside it. */
export function scrollTo(mention: Placed): void {
  const box = rectsOf(mention)[0];
  const margin = window.innerHeight * CLEARANCE;
  if (box && box.top >= margin && box.bottom <= window.innerHeight - margin) return;
  const parent = mention.range.startContainer.parentElement;
  // A jump, not a glide: the card must find its place at once, and some readers get sick of motion.
  parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const moved = rectsOf(mention)[0];
  if (moved && (moved.top < margin || moved.bottom > window.innerHeight - margin)) {
    window.scrollBy({ top: moved.top - window.innerHeight / 2, behavior: 'instant' });
  }
}
