/** All claims as a table in memory, for lists, filters and counts. Pure. */
import type { Claim } from './claim.ts';
import type { ClaimFacets, ClaimFilters, ClaimQuery, FacetCount } from './query.ts';

/** Values of a filter that are counted. */
const MAX_COUNTS = 200;

/** Longest part of a rationale that is searched (UTF-16 units); see `TableRow.words`. */
const SEARCHED_RATIONALE = 4_000;

/**
 * What lists and filters need of a claim, in one flat object that can be written as JSON: the store
 * keeps these beside the claims, for reading 50,000 of them takes a fraction of the time that as many
 * claims take.
 */
export interface ClaimRow {
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

/** A row whose values of filters are numbers, which are counted many times faster. */
interface Row extends ClaimRow {
  readonly codes: {
    readonly page: number;
    readonly publisher: number;
    readonly verdict: number;
    readonly tags: readonly number[];
    readonly about: readonly number[];
  };
}

/** One filter that is set: whether a row passes it, and which counts it is left out of. */
interface Filter {
  readonly facet: keyof ClaimFacets | null;
  readonly passes: (row: Row) => boolean;
}

export interface ClaimTable {
  /** Takes in new and changed claims. */
  put(rows: readonly ClaimRow[]): void;
  readonly stored: number;
  /** Ids of what a query finds, in its order. */
  find(query: ClaimFilters & Pick<ClaimQuery, 'sort'>): {
    readonly ids: readonly string[];
    readonly facets: ClaimFacets;
  };
}

export function createClaimTable(): ClaimTable {
  const rows = new Map<string, Row>();
  const codes = createCodes();
  let live = 0;
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
    put(changed) {
      for (const row of changed) {
        const before = rows.get(row.id);
        rows.set(row.id, { ...row, codes: codesOf(row, codes) });
        live += Number(!row.isDeleted) - Number(before ? !before.isDeleted : false);
      }
      sorted.clear();
    },
    get stored() {
      return live;
    },
    find(query) {
      const filters = filtersOf(query);
      const wantsDeleted = query.deleted ?? false;
      const found: string[] = [];
      const counts = createCounts(codes);
      for (const row of inOrder(query.sort)) {
        if (row.isDeleted !== wantsDeleted) continue;
        // A row that fails one filter only is what choosing another value of it would show.
        const failed = failedBy(row, filters);
        if (failed === 'several') continue;
        if (failed === null) found.push(row.id);
        counts.add(row, failed);
      }
      return { ids: found, facets: counts.result() };
    },
  };
}

/** The facet of the one filter a row fails; null where it fails none. */
function failedBy(row: Row, filters: readonly Filter[]): keyof ClaimFacets | 'several' | null {
  let failed: keyof ClaimFacets | null = null;
  for (const { facet, passes } of filters) {
    if (passes(row)) continue;
    if (failed !== null || facet === null) return 'several';
    failed = facet;
  }
  return failed;
}

/** Text as it is searched: without accents and case, blanks in one form. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The row of a claim. */
export function rowOf(claim: Claim): ClaimRow {
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

/** Gives each value of a filter a number. */
interface Codes<Value> {
  readonly values: Value[];
  code(value: Value): number;
}

interface AllCodes {
  readonly pages: Codes<string>;
  /** By the number of the page. */
  readonly titles: (string | null)[];
  readonly publishers: Codes<string | null>;
  readonly verdicts: Codes<string | null>;
  readonly tags: Codes<string>;
  readonly about: Codes<string>;
}

function createCodes(): AllCodes {
  const one = <Value>(): Codes<Value> => {
    const known = new Map<Value, number>();
    const values: Value[] = [];
    return {
      values,
      code(value) {
        const code = known.get(value) ?? values.push(value) - 1;
        known.set(value, code);
        return code;
      },
    };
  };
  return {
    pages: one(),
    titles: [],
    publishers: one(),
    verdicts: one(),
    tags: one(),
    about: one(),
  };
}

function codesOf(row: ClaimRow, codes: AllCodes): Row['codes'] {
  const page = codes.pages.code(row.page);
  codes.titles[page] = row.title;
  return {
    page,
    publisher: codes.publishers.code(row.publisher),
    verdict: codes.verdicts.code(row.verdict),
    tags: row.tags.map(codes.tags.code),
    about: row.about.map(codes.about.code),
  };
}

/** How many rows there are of each value of each filter. */
function createCounts(codes: AllCodes) {
  const of = ({ values }: Codes<never> | Codes<string> | Codes<string | null>) =>
    new Uint32Array(values.length);
  const pages = of(codes.pages);
  const publishers = of(codes.publishers);
  const verdicts = of(codes.verdicts);
  const tags = of(codes.tags);
  const about = of(codes.about);
  const count = (counts: Uint32Array, code: number) => {
    counts[code] = (counts[code] ?? 0) + 1;
  };
  return {
    /** @param only the one filter whose values are counted; all of them where null. */
    add({ codes: row }: Row, only: keyof ClaimFacets | null): void {
      if (only === null || only === 'pages') count(pages, row.page);
      if (only === null || only === 'publishers') count(publishers, row.publisher);
      if (only === null || only === 'verdicts') count(verdicts, row.verdict);
      if (only === null || only === 'tags') for (const code of row.tags) count(tags, code);
      if (only === null || only === 'about') for (const code of row.about) count(about, code);
    },
    result(): ClaimFacets {
      return {
        pages: mostFrequent(pages, codes.pages).map((item) => ({
          ...item,
          title: codes.titles[codes.pages.code(item.value)] ?? null,
        })),
        publishers: mostFrequent(publishers, codes.publishers),
        verdicts: mostFrequent(verdicts, codes.verdicts),
        tags: mostFrequent(tags, codes.tags),
        about: mostFrequent(about, codes.about),
      };
    },
  };
}

function mostFrequent<Value>(counts: Uint32Array, { values }: Codes<Value>): FacetCount<Value>[] {
  return values
    .map((value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_COUNTS);
}
