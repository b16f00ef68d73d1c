import { type ArticleText, readArticleText, readInSlices } from './blocks.ts';
import { isInView, placeBeforeView } from './in-view.ts';
import type { OwnTime } from './own-time.ts';
import { inSlices } from './slices.ts';

/** Reads an article, and of one that is too long the part around the viewport. */
export interface PartReader {
  /** Whether the last reading began behind the beginning of the article. */
  readonly isAround: boolean;
  read(time: OwnTime): Promise<ArticleText>;
  /** Reads the same part again, in one go. */
  readAgain(): ArticleText;
  /** Whether the reader has left what was read of an article that is too long to be read in full. */
  hasLeft(text: ArticleText): boolean;
}

/** @param maxLength of the text that is read at once (UTF-16 units). */
export function createPartReader(root: Element, maxLength: number): PartReader {
  /** The node from which it is read; null: the first. */
  let from: Node | null = null;
  const isPart = ({ truncated }: ArticleText) => truncated || from !== null;
  const slices = (rest: () => Promise<void>) =>
    inSlices(readInSlices(root, { maxLength, from }), rest);

  return {
    get isAround() {
      return from !== null;
    },
    async read({ rest, ask }) {
      if (from && !root.contains(from)) from = null;
      const text = await slices(rest);
      if (!isPart(text) || ask(() => isInView(text))) return text;
      const before = from;
      from = ask(() => placeBeforeView(root, maxLength));
      return from === before ? text : slices(rest);
    },
    readAgain: () => readArticleText(root, { maxLength, from }),
    hasLeft: (text) => isPart(text) && !isInView(text) && placeBeforeView(root, maxLength) !== from,
  };
}
