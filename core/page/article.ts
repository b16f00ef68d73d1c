import { isArticleNode, typesOf } from './json-ld.ts';
import { type PageData, readPageData } from './page-data.ts';
import { isUnread } from './unread.ts';

export interface FoundArticle {
  /** The smallest element that holds the headline and the body. */
  readonly root: Element;
  readonly headline: Element | null;
  /** Why the page was taken for an article, in words. */
  readonly reason: string;
}

export interface FindArticleOptions {
  /** The reader asked: take any page, its main part or all of it. */
  readonly asked?: boolean;
}

/** Shorter text nodes are labels and links, not prose (UTF-16 units). */
const PROSE_NODE = 40;

/** Text nodes that are measured, from the first on: enough to tell, within some milliseconds. */
const MOST_NODES = 20_000;

/** Of a declared body no more prose is measured: it outweighs any list of stories (UTF-16 units). */
const ENOUGH_PROSE = 50_000;

/** Less prose than this is no article, whatever the page calls itself (UTF-16 units). */
const SHORTEST_BODY = 300;

/** From about this much on, prose alone speaks for an article (UTF-16 units). */
const LONG_BODY = 1000;

/** The body is the smallest element with this share of the page's prose. */
const BODY_SHARE = 0.7;

/** Fewer letters may be in a title by chance: the name of a section or of the paper. */
const SHORTEST_TITLE = 13;

/** Linked headings from which a page is a list of stories... */
const TEASERS = 6;
/** ... if there is less prose than this to each (UTF-16 units). */
const PROSE_PER_TEASER = 500;

/** Sum of the evidence from which a page is an article. */
const ENOUGH = 4;

/**
 * Decides whether a page is an article and where it is, or returns null. Evidence is weighed: what
 * the page declares (JSON-LD, Open Graph, microdata), how much prose stands together, a headline;
 * against it speak many linked headings with little prose to each, the address of a front page, and
 * a declaration as something else. Prose is text nodes of some length outside of links, navigation
 * and the parts that are not read.
 */
export function findArticle(
  document: Document,
  options: FindArticleOptions = {},
): FoundArticle | null {
  if (!document.body) return null;
  const data = readPageData(document);
  const overlay = overlayOf(data);
  const page = overlay?.page ?? document.body;
  const found = overlay?.found ?? declaredBodyOf(page, data) ?? largestBodyOf(page);
  const headline = found && headlineOf(page, found.body, data);
  const root = found && rootOf(page, found, headline);
  const all = root ? weigh(document, root, found, headline, data) : [];
  // What speaks against an article is said of the page under the dialog.
  const evidence = overlay ? all.filter(([weight]) => weight > 0) : all;
  const sum = evidence.reduce((total, [weight]) => total + weight, 0);
  const reason = evidence
    .map(([weight, why]) => `${why} (${weight > 0 ? '+' : ''}${weight})`)
    .join(', ');
  if (root && sum >= ENOUGH) return { root, headline, reason };
  if (!options.asked) return null;
  const whole = page.querySelector('main, [role="main"]') ?? page;
  return { root: whole, headline: whole.querySelector('h1'), reason: 'asked for by the reader' };
}

/** An open dialog with an article in it, which lies over everything else; most hold a question. */
function overlayOf(data: PageData): { page: Element; found: Body } | null {
  const page = data.dialog;
  const found = page && !isUnread(page) ? declaredBodyOf(page, data) : null;
  return page && found && { page, found };
}

/** The element with the body of an article, and how much prose is in it (UTF-16 units). */
interface Body {
  readonly body: Element;
  readonly length: number;
}

type Evidence = readonly [weight: number, why: string];

function weigh(
  document: Document,
  root: Element,
  { body, length }: Body,
  headline: Element | null,
  { nodes, meta, items, headings }: PageData,
): readonly Evidence[] {
  if (length < SHORTEST_BODY) return [];
  const openGraph = meta.get('og:type')?.toLowerCase();
  const declared = nodes.some(isArticleNode);
  const listing = nodes.some((node) =>
    typesOf(node).some((type) => /CollectionPage|ItemList$/.test(type)),
  );
  const teasers = headings.filter(
    (heading) => !isH1(heading) && root.contains(heading) && isLinked(heading),
  ).length;
  const all: readonly (Evidence | false)[] = [
    declared && [3, 'declared in JSON-LD'],
    openGraph === 'article' && [2, 'og:type is article'],
    meta.has('article:published_time') && [2, 'has article:published_time'],
    items.has('articleBody') && [2, 'has an articleBody'],
    body.closest('article') !== null && [1, 'stands in <article>'],
    headline !== null && [1, 'has a headline'],
    length >= LONG_BODY ? [3, 'much prose together'] : [1, 'some prose together'],
    openGraph === 'website' && [-1, 'og:type is website'],
    listing && !declared && [-3, 'declared as a list'],
    isFrontPage(document) && [-4, 'address of a front page'],
    teasers >= TEASERS && length / teasers < PROSE_PER_TEASER && [-6, `${teasers} linked headings`],
  ];
  return all.filter((item) => item !== false);
}

function isLinked(heading: Element): boolean {
  return (heading.querySelector('a[href]') ?? heading.closest('a[href]')) !== null;
}

/** Length of prose under each element that has any (UTF-16 units). */
type Prose = ReadonlyMap<Element, number>;

/** Measures the prose under `from` and each element in it, up to `enough` in all. */
function measureProse(from: Element, enough = Number.POSITIVE_INFINITY): Prose {
  const prose = new Map<Element, number>();
  const outside = new Set<Element>();
  /** Takes an element up, its ancestors before it, and tells whether it is read. */
  const enter = (element: Element): boolean => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !prose.has(at) && !outside.has(at)) {
      path.push(at);
      at = at === from ? null : at.parentElement;
    }
    let isOutside = at !== null && outside.has(at);
    for (const one of path.reverse()) {
      isOutside ||= one !== from && (one.tagName === 'A' || isUnread(one));
      if (isOutside) outside.add(one);
      else prose.set(one, 0);
    }
    return !outside.has(element);
  };

  const walker = from.ownerDocument.createTreeWalker(from, 4);
  let total = 0;
  for (let count = 0; count < MOST_NODES && total < enough; count += 1) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const length = node.data.length < PROSE_NODE ? 0 : node.data.trim().length;
    const parent = node.parentElement;
    if (length < PROSE_NODE || !parent || !enter(parent)) continue;
    prose.set(parent, (prose.get(parent) ?? 0) + length);
    total += length;
  }
  for (const element of [...prose.keys()].reverse()) {
    const { parentElement } = element;
    if (element === from || !parentElement) continue;
    prose.set(parentElement, (prose.get(parentElement) ?? 0) + (prose.get(element) ?? 0));
  }
  return prose;
}

/** A declared body, or an `article` with its own headline, with enough prose; no other is measured. */
function declaredBodyOf(page: Element, { items, articles, headings }: PageData): Body | null {
  const withHeadline = new Set<Element>();
  for (const h1 of headings.filter(isH1)) {
    for (let at = h1.closest('article'); at; at = at.parentElement?.closest('article') ?? null) {
      withHeadline.add(at);
    }
  }
  const candidates = [
    ...(items.get('articleBody') ?? []),
    ...articles.filter((article) => withHeadline.has(article)),
  ];
  for (const body of candidates) {
    if (body === page || !page.contains(body) || isInUnread(body, page)) continue;
    const length = measureProse(body, ENOUGH_PROSE).get(body) ?? 0;
    if (length >= SHORTEST_BODY) return { body, length };
  }
  return null;
}

function isInUnread(element: Element, page: Element): boolean {
  for (let at: Element | null = element; at && at !== page; at = at.parentElement) {
    if (at.tagName === 'A' || isUnread(at)) return true;
  }
  return false;
}

/** The smallest element with most of the page's prose. */
function largestBodyOf(page: Element): Body | null {
  const prose = measureProse(page);
  const least = (prose.get(page) ?? 0) * BODY_SHARE;
  if (least === 0) return null;
  // Outer elements come first: the last with enough is the innermost, as one has most of it.
  let body = page;
  for (const [element, length] of prose) if (length >= least) body = element;
  return { body, length: prose.get(body) ?? 0 };
}

/** The `h1` that carries the page's title, else one that stands with the body, else such an `h2`. */
function headlineOf(
  page: Element,
  body: Element,
  { nodes, meta, headings }: PageData,
): Element | null {
  const titles = [
    ...nodes.filter(isArticleNode).map(({ headline }) => headline),
    meta.get('og:title'),
    page.ownerDocument.title,
  ].map((title) => letters(typeof title === 'string' ? title : ''));
  const isTitle = (heading: Element) => {
    const text = lettersOf(heading);
    return (
      text.length >= SHORTEST_TITLE &&
      titles.some((it) => it.includes(text) || (it.length >= SHORTEST_TITLE && text.includes(it)))
    );
  };
  const scope = body.closest('article, main, [role="main"]') ?? body;
  const inPage = headings.filter((heading) => page.contains(heading));
  const h1s = inPage.filter((heading) => isH1(heading) && lettersOf(heading) !== '');
  return (
    h1s.find(isTitle) ??
    h1s.find((heading) => scope.contains(heading)) ??
    inPage.find((heading) => heading.localName === 'h2' && isTitle(heading)) ??
    null
  );
}

function isH1({ localName }: Element): boolean {
  return localName === 'h1';
}

function lettersOf(element: Element): string {
  return letters(element.textContent ?? '');
}

/** White space and the punctuation of ASCII, Latin-1 and U+2000 to U+206F. */
const BETWEEN_LETTERS = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f]+/g;

/** Letters alone, so that quotes, dashes and spaces of two kinds compare equal. */
function letters(text: string): string {
  return text.toLowerCase().replace(BETWEEN_LETTERS, '');
}

/** The smallest element with headline and body, unless that takes in mostly other prose. */
function rootOf(page: Element, { body, length }: Body, headline: Element | null): Element {
  if (!headline) return body.closest('article') ?? body;
  let root: Element = body;
  while (root !== page && !root.contains(headline)) root = root.parentElement ?? page;
  if (root === body) return root;
  // More than twice as much is too much, however much more.
  const inRoot = measureProse(root, 2 * length + 1).get(root) ?? 0;
  return length >= inRoot * 0.5 ? root : body;
}

function isFrontPage(document: Document): boolean {
  const path = document.defaultView?.location?.pathname;
  return path !== undefined && /^\/(?:index\.\w+)?$/.test(path);
}
