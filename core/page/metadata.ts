import { dayAfter } from './day.ts';
import { isArticleNode, isNode, type JsonLdNode, resolve } from './json-ld.ts';
import { type PageData, readPageData } from './page-data.ts';
import { modifiedDay, type PageDay, publishedDay } from './page-day.ts';

/** What a page says of itself. Nothing is guessed: what it does not say is null or empty. */
export interface PageMetadata {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** Canonical address (http or https), else the page's own without its hash. */
  readonly url: string;
  readonly published: PageDay | null;
  readonly modified: PageDay | null;
  readonly section: string | null;
}

export interface MetadataOptions {
  /** The article, if it is known: days written outside it are not its own. */
  readonly root?: Element | null;
  /** The head is left over from an article shown before: see `PageData.fingerprint`. */
  readonly staleHead?: boolean;
  /** What the page declares, if it was read a moment ago. */
  readonly page?: PageData;
  /** ISO day; the present one unless given. */
  readonly today?: string;
}

/** Longest text taken for a name or a headline (UTF-16 units); longer is cut. */
const MAX_TEXT = 300;
const MAX_AUTHORS = 20;

/**
 * Reads what a page says of itself: JSON-LD, meta elements, microdata, `<time>`, the date in its
 * address and, last, a date written near the headline. Hostile or broken values never throw.
 */
export function readMetadata(document: Document, options: MetadataOptions = {}): PageMetadata {
  const { staleHead = false, root = document.body, page = readPageData(document) } = options;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const nodes = staleHead ? [] : page.nodes;
  const article = nodes.find(isArticleNode) ?? {};
  const meta = staleHead ? new Map<string, string>() : page.meta;
  const url = staleHead ? ownAddress(document) : addressOf(document, article, page);
  const items = firstItems(page);
  const times = page.times.filter((time) => root?.contains(time));
  const h1s = page.headings.filter(({ localName }) => localName === 'h1');
  const h1 = h1s.find((one) => root?.contains(one)) ?? null;
  // East of Greenwich it may be tomorrow already.
  const latest = dayAfter(today);
  const source = { article, meta, items, times, h1, url, root, latest };
  return {
    headline:
      plain(article.headline) ??
      plain(meta.get('og:title')) ??
      plain(items.get('headline')?.textContent) ??
      plain(h1?.textContent) ??
      plain(h1s[0]?.textContent) ??
      plain(meta.get('twitter:title')) ??
      plain(document.title),
    authors: authorsOf(article, nodes, meta, items, page.author),
    publisher:
      plain(nameOf(resolve(first(article.publisher), nodes))) ??
      plain(page.meta.get('og:site_name')) ??
      plain(itemName(items.get('publisher'))) ??
      plain(meta.get('dc.publisher')) ??
      plain(meta.get('application-name')),
    url,
    published: publishedDay(source),
    modified: modifiedDay(source),
    section: plain(first(article.articleSection)) ?? plain(meta.get('article:section')),
  };
}

/** The canonical address a page names (http or https), else its own without its hash. */
export function declaredAddress(document: Document): string {
  const page = readPageData(document);
  return addressOf(document, page.nodes.find(isArticleNode) ?? {}, page);
}

function firstItems({ items }: PageData): ReadonlyMap<string, Element> {
  const first = new Map<string, Element>();
  for (const [name, [element]] of items) if (element) first.set(name, element);
  return first;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** One line of plain text, or null for anything that is none. */
function plain(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .slice(0, MAX_TEXT * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT);
  return text === '' ? null : text;
}

function nameOf(value: unknown): unknown {
  return isNode(value) ? first(value.name) : value;
}

function itemName(element: Element | undefined): string | null {
  const name = element?.querySelector('[itemprop~="name"]') ?? element;
  return name?.getAttribute('content') ?? name?.textContent ?? null;
}

function authorsOf(
  article: JsonLdNode,
  nodes: readonly JsonLdNode[],
  meta: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, Element>,
  author: Element | null,
): readonly string[] {
  const sources: (() => readonly unknown[])[] = [
    () => [article.author].flat().map((author) => nameOf(resolve(author, nodes))),
    () =>
      ['author', 'parsely-author', 'byl', 'dc.creator', 'article:author'].map((n) => meta.get(n)),
    () => [itemName(items.get('author'))],
    () => [author?.textContent],
  ];
  for (const source of sources) {
    const names = source().slice(0, MAX_AUTHORS).map(plain).map(authorName);
    const found = [...new Set(names.filter((name) => name !== null))];
    if (found.length > 0) return found;
  }
  return [];
}

/** The name without "By"; an address of a profile is no name. */
function authorName(text: string | null): string | null {
  const name = text?.replace(/^by:?\s+/i, '') ?? '';
  return name === '' || /^https?:/i.test(name) ? null : name;
}

function addressOf(document: Document, article: JsonLdNode, { canonical, meta }: PageData): string {
  const own = ownAddress(document);
  const page = article.mainEntityOfPage;
  const candidates = [
    canonical,
    meta.get('og:url'),
    article.url,
    isNode(page) ? page['@id'] : page,
  ];
  for (const candidate of candidates) {
    const url = typeof candidate === 'string' ? webAddress(candidate, own) : null;
    if (url) return url;
  }
  return own;
}

function ownAddress(document: Document): string {
  const own = document.defaultView?.location?.href ?? document.URL ?? '';
  return webAddress(own) ?? own;
}

function webAddress(address: string, base?: string): string | null {
  try {
    const url = new URL(address, base?.startsWith('http') ? base : undefined);
    url.hash = '';
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
