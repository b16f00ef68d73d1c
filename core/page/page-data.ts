import { type JsonLdNode, parseJsonLd } from './json-ld.ts';

/**
 * What a page declares in its markup. It is gathered in one search of the document: on a page of a
 * million nodes each takes fifteen milliseconds, whatever is searched for.
 */
export interface PageData {
  /** All objects of the page's JSON-LD: see `parseJsonLd`. */
  readonly nodes: readonly JsonLdNode[];
  /** Meta elements by lower-case name or property; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>;
  /** The elements of each property of microdata. */
  readonly items: ReadonlyMap<string, readonly Element[]>;
  /** The address that the page names as its own, as it is written. */
  readonly canonical: string | null;
  /** The first element that leads to an author. */
  readonly author: Element | null;
  readonly articles: readonly Element[];
  /** `h1` to `h4`. */
  readonly headings: readonly Element[];
  readonly times: readonly Element[];
  /** The first dialog that is open. */
  readonly dialog: Element | null;
  /**
   * A text that differs whenever the page says something else of itself in its head or in JSON-LD.
   * Sites that move between articles without loading often leave the head of the first one behind.
   */
  readonly fingerprint: string;
}

const JSON_LD = 'script[type="application/ld+json" i]';
const CANONICAL = 'link[rel~="canonical"]';
const AUTHOR = '[rel~="author"]';
const DECLARING = [
  ...[JSON_LD, CANONICAL, AUTHOR, 'meta[name]', 'meta[property]', '[itemprop]'],
  ...['article', 'h1', 'h2', 'h3', 'h4', 'time', 'dialog[open]'],
].join();

/** What is told by its tag alone. */
type TagList = 'articles' | 'headings' | 'times';
const LISTS: Readonly<Partial<Record<string, TagList>>> = {
  article: 'articles',
  h1: 'headings',
  h2: 'headings',
  h3: 'headings',
  h4: 'headings',
  time: 'times',
};

/** Searches a document for all that it declares. Hostile or broken values never throw. */
export function readPageData(document: Document): PageData {
  const scripts: string[] = [];
  const meta = new Map<string, string>();
  const items = new Map<string, Element[]>();
  const head: (string | null)[] = [];
  const found = { articles: [], headings: [], times: [] } as Record<TagList, Element[]>;
  let canonical: string | null = null;
  let author: Element | null = null;
  let dialog: Element | null = null;

  for (const element of document.querySelectorAll(DECLARING)) {
    const list = LISTS[element.localName];
    if (list) found[list].push(element);
    else if (element.localName === 'meta') {
      head.push(element.getAttribute('content'));
      addMeta(meta, element);
    } else if (element.matches(JSON_LD)) {
      head.push(element.textContent);
      scripts.push(element.textContent ?? '');
    } else if (element.matches(CANONICAL)) {
      head.push(element.getAttribute('href'));
      canonical ??= element.getAttribute('href');
    } else if (element.localName === 'dialog') dialog ??= element;
    for (const property of element.getAttribute('itemprop')?.split(/\s+/) ?? []) {
      const there = items.get(property);
      if (there) there.push(element);
      else items.set(property, [element]);
    }
    if (!author && element.matches(AUTHOR)) author = element;
  }
  return {
    nodes: parseJsonLd(scripts),
    meta,
    items,
    canonical,
    author,
    dialog,
    ...found,
    fingerprint: head.join('\n'),
  };
}

function addMeta(meta: Map<string, string>, element: Element): void {
  const name = element.getAttribute('property') ?? element.getAttribute('name');
  const content = element.getAttribute('content')?.trim();
  const key = name?.trim().toLowerCase();
  if (key && content && !meta.has(key)) meta.set(key, content);
}
