import { isArticleNode, type JsonLdNode, readJsonLd, typesOf } from './json-ld.ts';
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
const MOST_NODES = 50_000;

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
  const page = document.body;
  if (!page) return null;
  const nodes = readJsonLd(document);
  const prose = measureProse(page);
  const body = bodyOf(document, prose);
  const headline = body && headlineOf(document, body, nodes);
  const root = body && rootOf(page, body, headline, prose);
  const evidence = root ? weigh(document, root, body, headline, nodes, prose.get(body) ?? 0) : [];
  const sum = evidence.reduce((total, [weight]) => total + weight, 0);
  const reason = evidence
    .map(([weight, why]) => `${why} (${weight > 0 ? '+' : ''}${weight})`)
    .join(', ');
  if (root && sum >= ENOUGH) return { root, headline, reason };
  if (!options.asked) return null;
  const whole = document.querySelector('main, [role="main"]') ?? page;
  return { root: whole, headline: whole.querySelector('h1'), reason: 'asked for by the reader' };
}

type Evidence = readonly [weight: number, why: string];

function weigh(
  document: Document,
  root: Element,
  body: Element,
  headline: Element | null,
  nodes: readonly JsonLdNode[],
  length: number,
): readonly Evidence[] {
  if (length < SHORTEST_BODY) return [];
  const openGraph = metaContent(document, 'og:type')?.toLowerCase();
  const declared = nodes.some(isArticleNode);
  const listing = nodes.some((node) =>
    typesOf(node).some((type) => /CollectionPage|ItemList$/.test(type)),
  );
  const teasers = root.querySelectorAll(':is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)').length;
  const all: readonly (Evidence | false)[] = [
    declared && [3, 'declared in JSON-LD'],
    openGraph === 'article' && [2, 'og:type is article'],
    metaContent(document, 'article:published_time') !== null && [2, 'has article:published_time'],
    document.querySelector('[itemprop~="articleBody"]') !== null && [2, 'has an articleBody'],
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

/** Length of prose under each element that has any (UTF-16 units). */
type Prose = ReadonlyMap<Element, number>;

/** Measures the prose under `page` and each element in it. */
function measureProse(page: Element): Prose {
  const prose = new Map<Element, number>();
  const outside = new Set<Element>();
  /** Takes an element up, its ancestors before it, and tells whether it is read. */
  const enter = (element: Element): boolean => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !prose.has(at) && !outside.has(at)) {
      path.push(at);
      at = at === page ? null : at.parentElement;
    }
    let isOutside = at !== null && outside.has(at);
    for (const one of path.reverse()) {
      isOutside ||= one !== page && (one.tagName === 'A' || isUnread(one));
      if (isOutside) outside.add(one);
      else prose.set(one, 0);
    }
    return !outside.has(element);
  };

  const walker = page.ownerDocument.createTreeWalker(page, 4);
  for (let count = 0; count < MOST_NODES; count += 1) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const length = node.data.length < PROSE_NODE ? 0 : node.data.trim().length;
    const parent = node.parentElement;
    if (length < PROSE_NODE || !parent || !enter(parent)) continue;
    prose.set(parent, (prose.get(parent) ?? 0) + length);
  }
  for (const element of [...prose.keys()].reverse()) {
    const { parentElement } = element;
    if (element === page || !parentElement) continue;
    prose.set(parentElement, (prose.get(parentElement) ?? 0) + (prose.get(element) ?? 0));
  }
  return prose;
}

/**
 * The element with the body: a declared one, or an `article` with its own headline and enough prose,
 * else the smallest with most of the page's prose.
 */
function bodyOf(document: Document, prose: Prose): Element | null {
  const lengthOf = (element: Element) => prose.get(element) ?? 0;
  const declared = [
    ...document.querySelectorAll('[itemprop~="articleBody"]'),
    ...Array.from(document.querySelectorAll('article')).filter((it) => it.querySelector('h1')),
  ].find((element) => lengthOf(element) >= SHORTEST_BODY);
  if (declared) return declared;
  const least = lengthOf(document.body) * BODY_SHARE;
  if (least === 0) return null;
  // Outer elements come first: the last with enough is the innermost, as one has most of it.
  let body: Element = document.body;
  for (const [element, length] of prose) if (length >= least) body = element;
  return body;
}

/** The `h1` that carries the page's title, else one that stands with the body, else such an `h2`. */
function headlineOf(
  document: Document,
  body: Element,
  nodes: readonly JsonLdNode[],
): Element | null {
  const titles = [
    ...nodes.filter(isArticleNode).map(({ headline }) => headline),
    metaContent(document, 'og:title'),
    document.title,
  ].map((title) => letters(typeof title === 'string' ? title : ''));
  const isTitle = (heading: Element) => {
    const text = lettersOf(heading);
    return (
      text.length >= SHORTEST_TITLE &&
      titles.some((it) => it.includes(text) || (it.length >= SHORTEST_TITLE && text.includes(it)))
    );
  };
  const scope = body.closest('article, main, [role="main"]') ?? body;
  const headings = Array.from(document.querySelectorAll('h1')).filter((it) => lettersOf(it) !== '');
  return (
    headings.find(isTitle) ??
    headings.find((heading) => scope.contains(heading)) ??
    Array.from(document.querySelectorAll('h2')).find(isTitle) ??
    null
  );
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
function rootOf(page: Element, body: Element, headline: Element | null, prose: Prose): Element {
  if (!headline) return body.closest('article') ?? body;
  let root: Element = body;
  while (root !== page && !root.contains(headline)) root = root.parentElement ?? page;
  return (prose.get(body) ?? 0) >= (prose.get(root) ?? 0) * 0.5 ? root : body;
}

function isFrontPage(document: Document): boolean {
  const path = document.defaultView?.location?.pathname;
  return path !== undefined && /^\/(?:index\.\w+)?$/.test(path);
}

function metaContent(document: Document, name: string): string | null {
  const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return element?.getAttribute('content') ?? null;
}
