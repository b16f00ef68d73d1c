/** Compares one reading of a page with the next. */
import type { FoundArticle } from './article.ts';
import type { ArticleText } from './blocks.ts';
import type { PageMetadata } from './metadata.ts';
import { type PageData, readPageData } from './page-data.ts';
import type { PlacedMention } from './placed-mention.ts';

/** What was read of a page. */
interface Reading {
  readonly text: ArticleText;
  readonly metadata: PageMetadata;
}

/** What a page shows, to tell one article from the next. */
export interface Shown {
  readonly address: string;
  readonly headline: string;
  readonly head: string;
}

/** What a page shows at the moment. */
export function shownBy(
  document: Document,
  { headline: found, root }: FoundArticle,
  page: PageData = readPageData(document),
): Shown {
  const headline = found?.isConnected ? found : root.querySelector('h1');
  const address = (document.defaultView?.location.href ?? '').replace(/#.*$/, '');
  return { address, headline: headline?.textContent ?? '', head: page.fingerprint };
}

/** Whether it is another article: another address and another headline. */
export function isAnother(before: Shown, now: Shown): boolean {
  return before.address !== now.address && before.headline !== now.headline;
}

/** Whether nothing would be said or painted in another way: what changed was no text. */
export function isSameReading(before: Reading, text: ArticleText, metadata: PageMetadata): boolean {
  const { pieces } = before.text;
  return (
    isSameText(before, text, metadata) &&
    pieces.length === text.pieces.length &&
    pieces.every(({ node, from }, index) => {
      const now = text.pieces[index];
      return now?.node === node && now.from === from;
    }) &&
    JSON.stringify(before.metadata) === JSON.stringify(metadata)
  );
}

/** Whether finding again would find the same. */
export function isSameText(before: Reading, text: ArticleText, metadata: PageMetadata): boolean {
  return (
    before.text.text === text.text && before.metadata.published?.day === metadata.published?.day
  );
}

/** The mention that stands where another stood before the article was read again. */
export function counterpart(
  mention: PlacedMention,
  mentions: readonly PlacedMention[],
): PlacedMention | null {
  const same = mentions.filter(({ kind, text }) => kind === mention.kind && text === mention.text);
  return (
    same.find(({ range }) => range.startContainer === mention.range.startContainer) ??
    same.find(({ start }) => start === mention.start) ??
    null
  );
}
