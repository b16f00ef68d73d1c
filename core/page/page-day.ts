import { dayBefore, dayOf, findDay, isEarlyUtc } from './day.ts';
import type { JsonLdNode } from './json-ld.ts';

/** Where in the page a day was read, from the most to the least reliable. */
type DaySource = 'json-ld' | 'meta' | 'microdata' | 'time' | 'address' | 'visible';

export interface PageDay {
  /** ISO day in the zone the page states. */
  readonly day: string;
  readonly how: DaySource;
}

/** Where a page can say when it was published. */
export interface DatedPage {
  /** The article's object in JSON-LD; empty if there is none. */
  readonly article: JsonLdNode;
  /** Meta elements by lower-case name. */
  readonly meta: ReadonlyMap<string, string>;
  /** The first element of each property of microdata. */
  readonly items: ReadonlyMap<string, Element>;
  /** The `<time>` elements of the article. */
  readonly times: readonly Element[];
  /** The first `h1` of the article. */
  readonly h1: Element | null;
  readonly url: string;
  /** The article: days written outside it are not its own. */
  readonly root: Element | null;
  /** ISO day; a later one is a mistake. */
  readonly latest: string;
}

/** How far from the headline a written date still belongs to it (UTF-16 units of text). */
const BYLINE_LENGTH = 600;

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'published_time',
  'sailthru.date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'ptime',
  'displaydate',
  'originalpublicationdate',
  'date',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'utime',
];

/** A day as it is stated somewhere in the page; lazily, for the first one nearly always does. */
type Statement = readonly [value: () => unknown, how: DaySource];

/**
 * The day of publication. A statement holds in the zone it is given in. Many systems state a time in
 * UTC, in which an evening in the United States is the next day already; then the day before counts
 * if the page states it too, with another zone or in words.
 */
export function publishedDay(page: DatedPage): PageDay | null {
  const statements = publishedStatements(page);
  for (const [index, [value, how]] of statements.entries()) {
    const stated = first(value());
    const day = dayOf(stated);
    if (!day || day > page.latest) continue;
    if (!isEarlyUtc(stated)) return { day, how };
    const local = dayBefore(day);
    const confirmed = statements
      .slice(index + 1)
      .find(([other]) => !isEarlyUtc(first(other())) && dayOf(first(other())) === local);
    return confirmed ? { day: local, how: confirmed[1] } : { day, how };
  }
  return null;
}

/** The day of the last change that the page states. */
export function modifiedDay({ article, meta, items, latest }: DatedPage): PageDay | null {
  const statements: readonly Statement[] = [
    [() => article.dateModified, 'json-ld'],
    ...MODIFIED_META.map((name): Statement => [() => meta.get(name), 'meta']),
    [() => itemValue(items.get('dateModified')), 'microdata'],
  ];
  for (const [value, how] of statements) {
    const day = dayOf(first(value()));
    if (day && day <= latest) return { day, how };
  }
  return null;
}

function publishedStatements({ article, meta, items, times, h1, url, root }: DatedPage) {
  return [
    [() => article.datePublished, 'json-ld'],
    [() => article.dateCreated, 'json-ld'],
    ...PUBLISHED_META.map((name): Statement => [() => meta.get(name), 'meta']),
    [() => itemValue(items.get('datePublished')), 'microdata'],
    [() => publishedTime(times), 'time'],
    [() => dateInAddress(url), 'address'],
    [() => visibleDay(root, h1), 'visible'],
  ] satisfies readonly Statement[];
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function itemValue(element: Element | undefined): string | null {
  return (
    element?.getAttribute('content') ??
    element?.getAttribute('datetime') ??
    element?.textContent ??
    null
  );
}

/** The day in an address such as `/2017/07/07/name` or `/2017-07-07-name`. */
function dateInAddress(url: string): string | null {
  const found = /[/-]((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)/.exec(url);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

/** The `<time>` marked as publication, else the first of the article that is not an update. */
function publishedTime(times: readonly Element[]): string | null {
  const usable = times.filter(
    (time) =>
      !time.closest('aside, nav, footer, [class*="comment"]') &&
      !isUpdate(`${time.className} ${time.parentElement?.textContent?.slice(0, 40) ?? ''}`) &&
      dayOf(time.getAttribute('datetime')) !== null,
  );
  const time = usable.find((one) => one.hasAttribute('pubdate')) ?? usable[0];
  return time?.getAttribute('datetime') ?? null;
}

function isUpdate(text: string): boolean {
  return /\b(?:updated?|modified|corrected)\b/i.test(text) && !/\bpublished\b/i.test(text);
}

/** A date written soon after the headline, such as in the byline. */
function visibleDay(root: Element | null, h1: Element | null): string | null {
  if (!root) return null;
  const parts = textAfter(root, h1);
  // A day can be spread over elements, and elements can follow without a blank.
  return dayIn(parts.join('')) ?? dayIn(parts.join(' '));
}

function dayIn(written: string): string | null {
  const near = written.slice(0, BYLINE_LENGTH).replace(/\s+/g, ' ');
  return findDay(near.replace(/\bupdated:?[^|•·]{0,40}?\d{4}/i, '')) ?? findDay(near);
}

/** The first texts behind the headline, or of all; an article may be very long. */
function textAfter(root: Element, headline: Element | null): readonly string[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const parts: string[] = [];
  let length = 0;
  let isBehind = headline === null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (headline?.contains(node)) isBehind = true;
    else if (isBehind) {
      const part = (node as Text).data.slice(0, BYLINE_LENGTH);
      parts.push(part);
      length += part.length;
    }
    if (length >= BYLINE_LENGTH) break;
  }
  return parts;
}
