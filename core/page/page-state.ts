import type { FoundArticle } from './article.ts';
import type { ArticleText } from './blocks.ts';
import type { PageMetadata } from './metadata.ts';
import type { PlacedMention } from './placed-mention.ts';

/** What was left out of a page too long to be read in full; the reader is told. */
export interface Limit {
  readonly reason: 'text' | 'text-around' | 'mentions';
  /**
   * How much was read (UTF-16 units) or painted (mentions), from the beginning; with `text-around`,
   * from where the reader was.
   */
  readonly first: number;
}

export interface AnnotatedPage {
  readonly kind: 'annotated';
  readonly article: FoundArticle;
  readonly metadata: PageMetadata;
  readonly text: ArticleText;
  /** All that was found, up to the limit; sorted by start. */
  readonly mentions: readonly PlacedMention[];
  /** Those of them that are painted: see `AnnotateOptions.choice`. */
  readonly painted: readonly PlacedMention[];
  readonly limit: Limit | null;
  readonly engine: Engine;
}

/**
 * How mentions are painted. `mark-stopped`: elements were put into the page, then the page changed
 * its text among them, so they were taken out; highlights go on, where the browser has them.
 */
type Engine = 'highlight' | 'mark' | 'mark-stopped';

/** `reading`: not known yet. `none`: no article here; one may still turn up. */
export type PageState = { readonly kind: 'reading' } | { readonly kind: 'none' } | AnnotatedPage;

/** What is to be told of a page of which this was read, and so many mentions found. */
export function limitOf(
  text: ArticleText,
  isAround: boolean,
  found: number,
  maxMentions: number,
): Limit | null {
  if (found > maxMentions) return { reason: 'mentions', first: maxMentions };
  if (isAround) return { reason: 'text-around', first: text.text.length };
  return text.truncated ? { reason: 'text', first: text.text.length } : null;
}
