/** All claims as a table in memory, for lists, filters and counts. Pure. */
import type { Claim } from './claim.ts';
import type { ClaimFacets, ClaimFilters, ClaimQuery, FacetCount } from './query.ts';

/** Values of a filter that are counted. */
const MAX_COUNTS = 200;

/** Longest part of a rationale that is searched (UTF-16 units); see `TableRow.words`. */
const SEARCHED_RATIONALE = 4_000;

/** What lists and filters need of a claim: a fraction of it. */
interface Row {
  readonly id: string;
  readonly page: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly verdict: string | null;
  readonly tags: readonly string[];
  readonly about: readonly string[];
  readonly created: string;
  readonly modified: string;
  readonly isDeleted: boolean;
  readonly start: number;
  /** Everything that is searched, folded: lower case, without accents. */
  readonly words: string;
}

/** One filter that is set: whether a row passes it, and which counts it is left out of. */
interface Filter {
  readonly facet: keyof ClaimFacets | null;
  readonly passes: (row: Row) => boolean;
}

export interface ClaimTable {
  /** Takes in new and changed claims. */
  put(claims: readonly Claim[]): void;
  readonly stored: number;
  /** Ids of what a query finds, in its order. */
  find(query: ClaimFilters & Pick<ClaimQuery, 'sort'>): {
    readonly ids: readonly string[];
    readonly facets: ClaimFacets;
  };
}

export function createClaimTable(): ClaimTable {
  const rows = new Map<string, Row>();
  const live = { count: 0 };
  /** Rows in the order of a sort; dropped when one changes. */
  const sorted = new Map<ClaimQuery['sort'], readonly Row[]>();

  const inOrder = (sort: ClaimQuery['sort']) => {
    let list = sorted.get(sort);
    if (!list) {
      list = [...rows.values()].sort(ORDERS[sort]);
      sorted.set(sort, list);
    }
    return list;
  };

  return {
    put(claims) {
      for (const claim of claims) {
        const before = rows.get(claim.id);
        const row = rowOf(claim);
        rows.set(claim.id, row);
        live.count += Number(!row.isDeleted) - Number(before ? !before.isDeleted : false);
      }
      sorted.clear();
    },
    get stored() {
      return live.count;
    },
    find(query) {
      const filters = filtersOf(query);
      const wantsDeleted = query.deleted ?? false;
      const found: string[] = [];
      const counts = new Counts();
      for (const row of inOrder(query.sort)) {
        if (row.isDeleted !== wantsDeleted) continue;
        // A row that fails one filter only is what choosing another value of it would show.
        let failed: Filter | null = null;
        let failures = 0;
        for (const filter of filters) {
          if (filter.passes(row)) continue;
          failures += 1;
          failed = filter;
          if (failures > 1 || filter.facet === null) {
            failures = 2;
            break;
          }
        }
        if (failures === 0) found.push(row.id);
        if (failures < 2) counts.add(row, failed?.facet ?? null);
      }
      return { ids: found, facets: counts.result() };
    },
  };
}

/** Text as it is searched: without accents and case, blanks in one form. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function rowOf(claim: Claim): Row {
  const { page, target, evidence, tags, author } = claim;
  const words = [
    target.quote.exact,
    page.title,
    page.publisher,
    author,
    ...tags,
    ...evidence.map(({ note }) => note),
    claim.rationale.slice(0, SEARCHED_RATIONALE),
  ];
  return {
    id: claim.id,
    page: page.url,
    title: page.title,
    publisher: page.publisher,
    published: page.published,
    verdict: claim.verdict,
    tags,
    about: [...new Set([...claim.about, ...evidence.map(({ record }) => record)])],
    created: claim.created,
    modified: claim.modified,
    isDeleted: claim.deleted !== null,
    start: target.position.start,
    words: folded(words.filter(Boolean).join('\n')),
  };
}

const ORDERS: Readonly<Record<ClaimQuery['sort'], (a: Row, b: Row) => number>> = {
  modified: (a, b) => newestFirst(a.modified, b.modified),
  created: (a, b) => newestFirst(a.created, b.created) || newestFirst(a.modified, b.modified),
  published: (a, b) =>
    newestFirst(a.published ?? '', b.published ?? '') || newestFirst(a.modified, b.modified),
  page: (a, b) =>
    -newestFirst(a.title ?? a.page, b.title ?? b.page) ||
    -newestFirst(a.page, b.page) ||
    a.start - b.start,
};

function newestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function filtersOf(query: ClaimFilters): readonly Filter[] {
  const filters: Filter[] = [];
  const add = (facet: Filter['facet'], passes: Filter['passes']) => filters.push({ facet, passes });
  const one = <T>(
    facet: keyof ClaimFacets,
    wanted: readonly T[] | undefined,
    of: (row: Row) => T,
  ) => {
    if (wanted && wanted.length > 0) add(facet, (row) => wanted.includes(of(row)));
  };
  const any = (
    facet: keyof ClaimFacets,
    wanted: readonly string[] | undefined,
    of: (row: Row) => readonly string[],
  ) => {
    if (wanted && wanted.length > 0) add(facet, (row) => of(row).some((v) => wanted.includes(v)));
  };
  const between = (
    from: string | undefined,
    to: string | undefined,
    of: (row: Row) => string | null,
  ) => {
    if (from !== undefined) add(null, (row) => (of(row) ?? '') >= from);
    if (to !== undefined) add(null, (row) => (of(row)?.slice(0, 10) ?? '~') <= to);
  };
  const wanted = folded(query.text ?? '')
    .split(' ')
    .filter(Boolean);
  if (wanted.length > 0) add(null, (row) => wanted.every((word) => row.words.includes(word)));
  between(query.publishedFrom, query.publishedTo, ({ published }) => published);
  between(query.modifiedFrom, query.modifiedTo, ({ modified }) => modified);
  one('pages', query.pages, ({ page }) => page);
  one('publishers', query.publishers, ({ publisher }) => publisher);
  one('verdicts', query.verdicts, ({ verdict }) => verdict);
  any('tags', query.tags, ({ tags }) => tags);
  any('about', query.about, ({ about }) => about);
  return filters;
}

/** How many rows there are of each value of each filter. */
class Counts {
  readonly #pages = new Map<string, number>();
  readonly #titles = new Map<string, string | null>();
  readonly #publishers = new Map<string | null, number>();
  readonly #verdicts = new Map<string | null, number>();
  readonly #tags = new Map<string, number>();
  readonly #about = new Map<string, number>();

  /** @param only the one filter whose values are counted; all of them where null. */
  add(row: Row, only: keyof ClaimFacets | null): void {
    if (only === null || only === 'pages') {
      count(this.#pages, row.page);
      if (!this.#titles.has(row.page)) this.#titles.set(row.page, row.title);
    }
    if (only === null || only === 'publishers') count(this.#publishers, row.publisher);
    if (only === null || only === 'verdicts') count(this.#verdicts, row.verdict);
    if (only === null || only === 'tags') for (const tag of row.tags) count(this.#tags, tag);
    if (only === null || only === 'about') for (const id of row.about) count(this.#about, id);
  }

  result(): ClaimFacets {
    return {
      pages: mostFrequent(this.#pages).map((item) => ({
        ...item,
        title: this.#titles.get(item.value) ?? null,
      })),
      publishers: mostFrequent(this.#publishers),
      verdicts: mostFrequent(this.#verdicts),
      tags: mostFrequent(this.#tags),
      about: mostFrequent(this.#about),
    };
  }
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostFrequent<T>(counts: ReadonlyMap<T, number>): FacetCount<T>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_COUNTS);
}
