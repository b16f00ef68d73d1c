import { formatDay } from '../../dataset/dates.ts';
import type { AttachedEvidence, Claim, ClaimPage } from '../claim.ts';
import { isSafeHref } from '../markdown.ts';
import { verdictName } from '../verdicts.ts';
import type { ExportOptions } from './export.ts';
import { textFragmentLink } from './text-fragment.ts';

/** Claims in Markdown, by page in the order in which the pages are met. */
export function markdownText(
  claims: readonly Claim[],
  options: Pick<ExportOptions, 'scale' | 'now' | 'generator'>,
): string {
  const pages = Map.groupBy(claims, ({ page }) => page.url);
  const parts = [...pages.values()].flatMap((ofPage) => {
    const [first] = ofPage;
    return first === undefined
      ? []
      : [heading(first.page), ...ofPage.map((claim) => section(claim, options))];
  });
  const day = formatDay(options.now.slice(0, 10));
  return `${['# Claims', ...parts, `*${escaped(options.generator)}, ${day}*`].join('\n\n')}\n`;
}

function heading({ url, title, publisher, published, authors }: ClaimPage): string {
  const told = [publisher, authors.join(', '), published && formatDay(published)];
  const line = told.filter(Boolean).map((part) => escaped(part ?? ''));
  return [`## ${link(title ?? url, url)}`, ...(line.length > 0 ? [line.join(' · ')] : [])].join(
    '\n\n',
  );
}

function section(claim: Claim, { scale }: Pick<ExportOptions, 'scale'>): string {
  const { page, target, rationale, evidence, tags, author, modified } = claim;
  const by = [author, formatDay(modified.slice(0, 10))].filter((part) => part !== '');
  return [
    quoted(target.quote.exact),
    `**${escaped(verdictName(scale, claim.verdict) ?? 'Undecided')}**`,
    ...(rationale.trim() === '' ? [] : [withoutHtml(rationale.trim())]),
    ...(evidence.length === 0 ? [] : [evidence.map(evidenceItem).join('\n')]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escaped).join(', ')}`]),
    `${link('In the article', textFragmentLink(page.readAt ?? page.url, target.quote))} · ${escaped(by.join(', '))}`,
  ].join('\n\n');
}

function evidenceItem({ stance, text, source, note }: AttachedEvidence): string {
  const words = [`- ${stance[0]?.toUpperCase()}${stance.slice(1)}: ${escaped(text)}`];
  if (source !== null) words.push(`(${escaped(source)})`);
  if (note !== '') words.push(`*${escaped(note)}*`);
  return words.join(' ');
}

function quoted(text: string): string {
  return text
    .trim()
    .split(/\n+/)
    .map((line) => `> ${escaped(line)}`)
    .join('\n>\n');
}

/** A link where the address may be one; brackets and blanks in it are encoded. */
function link(text: string, url: string): string {
  if (!isSafeHref(url)) return escaped(text);
  return `[${escaped(text)}](${url.replace(/[()\s<>[\]]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
}

/** Text in which no character means anything to Markdown or HTML. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replace(/&/g, '&amp;')
    .replace(/^(\s*\d*)([-+.)])(?=\s)/, String.raw`$1\$2`);
}

/** A rationale keeps its marks but no HTML: whoever shows it may not take that out. */
function withoutHtml(markdown: string): string {
  return markdown.replace(/<(?=[a-z/!?])(?!(?:https?|mailto):)/gi, String.raw`\<`);
}
