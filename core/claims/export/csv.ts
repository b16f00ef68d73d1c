import type { Claim, Verdict } from '../claim.ts';
import { plainOfMarkdown } from '../markdown.ts';
import { verdictName } from '../verdicts.ts';
import type { ExportOptions } from './export.ts';
import { textFragmentLink } from './text-fragment.ts';
import { evidenceLine } from './web-annotation.ts';

type Column = (claim: Claim, scale: readonly Verdict[]) => string;

const COLUMNS: Readonly<Record<string, Column>> = {
  claim: ({ target }) => target.quote.exact,
  verdict: ({ verdict }, scale) => verdictName(scale, verdict) ?? '',
  rating: ({ verdict }, scale) => String(scale.find(({ id }) => id === verdict)?.rating ?? ''),
  rationale: ({ rationale }) => plainOfMarkdown(rationale),
  evidence: ({ evidence }) => evidence.map(evidenceLine).join('\n'),
  tags: ({ tags }) => tags.join('; '),
  title: ({ page }) => page.title ?? '',
  publisher: ({ page }) => page.publisher ?? '',
  published: ({ page }) => page.published ?? '',
  authors: ({ page }) => page.authors.join('; '),
  url: ({ page }) => page.url,
  link: ({ page, target }) => textFragmentLink(page.readAt ?? page.url, target.quote),
  about: ({ about }) => about.join('; '),
  checked_by: ({ author }) => author,
  created: ({ created }) => created,
  modified: ({ modified }) => modified,
  id: ({ id }) => id,
};

/** Without it, Excel takes a file for one in an old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Claims as CSV (RFC 4180) in UTF-8, one row for each below a row of names. */
export function csvText(claims: readonly Claim[], { scale }: Pick<ExportOptions, 'scale'>): string {
  const rows = claims.map((claim) => Object.values(COLUMNS).map((column) => column(claim, scale)));
  return BYTE_ORDER_MARK + toCsv([Object.keys(COLUMNS), ...rows]);
}

/** Rows of cells as CSV with line ends as in RFC 4180; every cell is guarded. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/**
 * What a spreadsheet may take for the beginning of a formula, also behind blanks and in the wide
 * forms; OWASP, “CSV Injection”.
 */
const FORMULA = /^[\s\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A cell in quotes. An apostrophe before it makes what looks like a formula text. */
function toCell(text: string): string {
  const plain = text.replaceAll('\0', '');
  const guarded = FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${guarded.replaceAll('"', '""')}"`;
}
