/**
 * Some sites put the article into a frame of their own. The content script runs there too and
 * annotates it, while that of the page around it keeps silent. Frames of other sites, small ones,
 * and those beside an article are left alone.
 */
import { findArticle } from '../../core/page/article.ts';

/** What a document is to the reader. */
export type Part = 'page' | 'article-frame' | 'beside';

/** Smaller frames hold players, forms and advertisements (CSS pixels). */
const LEAST_SIDE = 300;

/** Tells what the document of a window is; to be asked once it has loaded. */
export function partOf(window: Window): Part {
  if (window === window.top) return 'page';
  const around = pageAround(window);
  return around && isLarge(window) && !findArticle(around) ? 'article-frame' : 'beside';
}

/** Whether this is where the tab's article is looked for: not the page around a frame that holds it. */
export function isArticlePart(part: Part, document: Document): boolean {
  return part === 'page' ? !hasArticleFrame(document) : findArticle(document) !== null;
}

function hasArticleFrame(page: Document): boolean {
  return Array.from(page.querySelectorAll('iframe'), ({ contentDocument }) => contentDocument).some(
    (inner) => inner?.defaultView && isLarge(inner.defaultView) && findArticle(inner) !== null,
  );
}

/** The page that a frame is in; null where another site's is. */
function pageAround(window: Window): Document | null {
  try {
    return window.top?.document ?? null;
  } catch {
    return null;
  }
}

function isLarge({ innerWidth, innerHeight }: Window): boolean {
  return innerWidth >= LEAST_SIDE && innerHeight >= LEAST_SIDE;
}
