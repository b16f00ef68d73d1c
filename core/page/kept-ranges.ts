/**
 * Ranges in highlights, so that what stays where it is stays untouched: whenever a highlight changes,
 * Chromium goes through the whole page, which on a long one takes longer than reading it.
 */
export interface KeptRanges<Name extends string> {
  /** Puts a range into a highlight. */
  put(name: Name, range: StaticRange): void;
  take(range: StaticRange): void;
  /** What `run` puts takes the place of all that is there; what covers the same as before stays. */
  replace(run: () => void): void;
  /** Forgets all, for highlights that were cleared. */
  forget(): void;
}

interface Kept {
  readonly highlight: Highlight;
  /** The one in the highlight; a later range may stand for the same stretch. */
  readonly range: StaticRange;
}

/** @param highlightFor gives the highlight of a name, and registers it where it is not. */
export function keepRanges<Name extends string>(
  highlightFor: (name: Name) => Highlight,
): KeptRanges<Name> {
  let kept = new Map<StaticRange, Kept>();
  /** While all is replaced: what was not put again so far, by the node in which it begins. */
  let before = new Map<Node, Kept[]>();

  /** What was there before and covers the same. */
  const again = (highlight: Highlight, range: StaticRange): Kept | undefined => {
    const there = before.get(range.startContainer) ?? [];
    const index = there.findIndex(
      (one) => one.highlight === highlight && isSameSpot(one.range, range),
    );
    return index < 0 ? undefined : there.splice(index, 1)[0];
  };

  return {
    put(name, range) {
      const highlight = highlightFor(name);
      if (kept.has(range)) return;
      const old = again(highlight, range);
      if (old === undefined) highlight.add(range);
      kept.set(range, old ?? { highlight, range });
    },
    take(range) {
      const there = kept.get(range);
      there?.highlight.delete(there.range);
      kept.delete(range);
    },
    replace(run) {
      before = Map.groupBy(kept.values(), ({ range }) => range.startContainer);
      kept = new Map();
      run();
      for (const { highlight, range } of [...before.values()].flat()) highlight.delete(range);
      before = new Map();
    },
    forget() {
      kept = new Map();
    },
  };
}

/** Whether two ranges cover the same stretch of the same nodes. */
export function isSameSpot(one: StaticRange, other: StaticRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
