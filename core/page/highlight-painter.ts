import type { Mention, MentionKind } from '../find/mention.ts';
import { isSameSpot, keepRanges } from './kept-ranges.ts';
import { createNearPaint } from './near-paint.ts';
import type { Painter } from './painter.ts';
import type { PlacedMention } from './placed-mention.ts';

/**
 * Names in the page's highlight registry, which the page can list: they tell how a mark looks and
 * nothing of what it says. Styled in `entrypoints/article.content/highlights.css`.
 */
export const HIGHLIGHT_NAMES = [
  'lawmark-jurisdiction',
  'lawmark-law',
  'lawmark-case',
  'lawmark-letter',
  'lawmark-description',
  'lawmark-active',
] as const;

export type HighlightName = (typeof HIGHLIGHT_NAMES)[number];

const NAME_OF_KIND: Readonly<Record<MentionKind, HighlightName>> = {
  jurisdiction: 'lawmark-jurisdiction',
  instrument: 'lawmark-law',
  case: 'lawmark-case',
  letter: 'lawmark-letter',
};

/** Below the page's own highlights (0 unless it says otherwise), such as its search hits. */
const KIND_PRIORITY = -2;
const ACTIVE_PRIORITY = -1;

/** Whether the browser has highlights. */
export function canHighlight(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** The highlight a mention is painted with. */
export function highlightNameOf({ kind, form }: Mention): HighlightName {
  return form === 'description' ? 'lawmark-description' : NAME_OF_KIND[kind];
}

/**
 * Paints with the CSS Custom Highlight API: nothing is inserted, no box moves. A `Highlight` is only
 * written to, never read: Firefox does not let content scripts iterate one. Needs Chrome 105, Safari
 * 17.2 or Firefox 140.
 */
export function createHighlightPainter(registry: HighlightRegistry = CSS.highlights): Painter {
  const highlights = new Map<HighlightName, Highlight>();

  const highlightFor = (name: HighlightName): Highlight => {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = name === 'lawmark-active' ? ACTIVE_PRIORITY : KIND_PRIORITY;
      highlights.set(name, highlight);
    }
    // Registered at each use: a page may clear the registry.
    if (registry.get(name) !== highlight) registry.set(name, highlight);
    return highlight;
  };
  const ranges = keepRanges(highlightFor);
  const near = createNearPaint<PlacedMention>(
    (mention) => ranges.put(highlightNameOf(mention), mention.range),
    ({ range }) => ranges.take(range),
  );
  let active: StaticRange | null = null;
  const setActive = (range: StaticRange | null) => {
    if (active && range && isSameSpot(active, range)) return;
    highlights.get('lawmark-active')?.clear();
    if (range) highlightFor('lawmark-active').add(range);
    active = range;
  };

  return {
    engine: 'highlight',
    paint(mentions) {
      ranges.replace(() => near.show(mentions));
    },
    remove(mentions) {
      for (const mention of mentions) {
        ranges.take(mention.range);
        near.forget(mention);
        if (active && isSameSpot(active, mention.range)) setActive(null);
      }
    },
    setActive: (mention) => setActive(mention?.range ?? null),
    clear() {
      near.show([]);
      for (const [name, highlight] of highlights) {
        highlight.clear();
        registry.delete(name);
      }
      highlights.clear();
      ranges.forget();
      active = null;
    },
  };
}
