import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers.ts';
import { builtExtension } from '../support/extension.ts';

/** Most that every page of a news site may load (bytes, minified). */
const EVERY_PAGE = 75_000;

/** Most of what finds names and citations, loaded into articles, beside its tables. */
const FINDER = 212_000;

/** Most of the tables, which grow with the record: some 400 bytes for each name, of which 160 save
 * every page the making of an index. */
const TABLES = 184_000;

/** Most of what comes only when it is asked for. */
const ON_DEMAND = { card: 120_000, assistive: 25_000, claims: 75_000 } as const;

describe.each(BROWSER_KINDS)('the scripts for pages in %s', (kind) => {
  const read = (path: string) => readFileSync(`${builtExtension(kind)}/${path}`, 'utf8');
  const size = (text: string) => Buffer.byteLength(text);

  it('stay within their sizes', () => {
    const every = size(read('content-scripts/article.js'));
    const tables = size(tablesIn(read('finder.js')));
    const finder = size(read('finder.js')) - tables;
    console.log(
      `content script ${every}, finder ${finder}, its tables ${tables}, card ${size(read('card.js'))}, assistive ${size(read('assistive.js'))} bytes`,
    );
    expect(tables).toBeGreaterThan(10_000);
    expect(tables).toBeLessThan(TABLES);
    expect(every).toBeLessThan(EVERY_PAGE);
    expect(finder).toBeLessThan(FINDER);
    expect(size(read('card.js'))).toBeLessThan(ON_DEMAND.card);
    expect(size(read('assistive.js'))).toBeLessThan(ON_DEMAND.assistive);
    expect(size(read('claims.js'))).toBeLessThan(ON_DEMAND.claims);
  });

  it('hold what few pages need in scripts of their own', () => {
    expect(read('assistive.js')).toContain('data-markjs');
    expect(read('content-scripts/article.js')).not.toContain('data-markjs');
    expect(read('finder.js')).toContain('"jurisdictions"');
    expect(read('content-scripts/article.js')).not.toContain('"jurisdictions"');
  });
});

/** The finding tables: the one long string of JSON in the script, between quotes of some kind. */
function tablesIn(script: string): string {
  const start = script.search(/JSON\.parse\(["'`]\{"jurisdictions"/) + 'JSON.parse('.length;
  const quote = script[start] ?? '';
  let end = start + 1;
  while (end < script.length && script[end] !== quote) end += script[end] === '\\' ? 2 : 1;
  return script.slice(start, end + 1);
}
