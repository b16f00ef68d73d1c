import Mark from 'mark.js';
import { formatDay } from '../../dataset/dates.ts';
import type { AttachedEvidence, Claim, ClaimPage, Verdict } from '../claim.ts';
import { isSafeHref, type MarkdownBlock, type MarkdownInline, readMarkdown } from '../markdown.ts';
import { verdictName } from '../verdicts.ts';
import { COPY_STYLE, COPY_STYLE_DIGEST } from './copy-style.ts';
import { textFragmentLink } from './text-fragment.ts';

/** A claim with the place of its words in the text of the copy; null where they were not found. */
export interface PlacedClaim {
  readonly claim: Claim;
  /** UTF-16 offsets into the article's text; approximate and lost claims have none. */
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** An article as it is copied: plain text and its blocks, which nothing active can be part of. */
export interface CopiedArticle {
  readonly page: ClaimPage;
  /** As `ArticleText.text` of core/page/blocks. */
  readonly text: string;
  /** `tag` tells headings, list items, quotations and captions; others are paragraphs. */
  readonly blocks: readonly {
    readonly start: number;
    readonly end: number;
    readonly tag: string;
  }[];
}

/** The words of the copy itself. */
export interface CopyWords {
  readonly language: string;
  readonly claims: string;
  readonly undecided: string;
  readonly notPlaced: string;
  readonly inArticle: string;
  readonly back: string;
  readonly stances: Readonly<Record<AttachedEvidence['stance'], string>>;
  /** What the page is, and of which article. */
  readonly about: (generator: string, day: string) => string;
}

const ENGLISH: CopyWords = {
  language: 'en',
  claims: 'Claims',
  undecided: 'Undecided',
  notPlaced: 'These words were not found in the text above.',
  inArticle: 'In the article',
  back: 'Back to the words',
  stances: { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' },
  about: (generator, day) =>
    `Annotated copy of the article’s text, made with ${generator}, ${day}.`,
};

export interface CopyOptions {
  readonly scale: readonly Verdict[];
  /** ISO date-time of the copy. */
  readonly now: string;
  readonly generator: string;
  /** English ones where left out. */
  readonly words?: CopyWords;
}

/**
 * A self-contained HTML page: the article's text with the claims marked and numbered, and a footnote
 * for each. It is built from plain text, so nothing of the page's scripts, handlers or trackers can
 * be in it, and has a policy under which nothing could run or load.
 * @param empty a document to build in, such as `document.implementation.createHTMLDocument()`; it is
 * changed.
 */
export function annotatedCopy(
  empty: Document,
  article: CopiedArticle,
  claims: readonly PlacedClaim[],
  options: CopyOptions,
): string {
  const words = options.words ?? ENGLISH;
  const make = maker(empty);
  const { page } = article;
  const numbered = inPlaceOrder(article, claims);
  empty.documentElement.setAttribute('lang', words.language);
  empty.head.replaceChildren(
    make('meta', { charset: 'utf-8' }),
    make('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: `default-src 'none'; style-src '${COPY_STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`,
    }),
    make('meta', { name: 'referrer', content: 'no-referrer' }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('title', {}, page.title ?? page.url),
    make('style', {}, COPY_STYLE),
  );
  const body = make('article', { lang: 'en' });
  empty.body.replaceChildren(
    make(
      'header',
      {},
      make('h1', {}, page.title ?? page.url),
      make('p', { class: 'by' }, bylineOf(page, words.language)),
      make('p', { class: 'by' }, linkOr(make, page.readAt ?? page.url, page.readAt ?? page.url)),
    ),
    body,
    make(
      'section',
      { 'aria-labelledby': 'claims' },
      make('h2', { id: 'claims' }, words.claims),
      make('ol', {}, ...numbered.map((one) => footnote(make, one, options, words))),
    ),
    make(
      'footer',
      {},
      words.about(options.generator, formatDay(options.now.slice(0, 10), words.language)),
    ),
  );
  for (const block of article.blocks) {
    const element = make(TAGS[block.tag.toLowerCase()] ?? 'p', {});
    element.textContent = article.text.slice(block.start, block.end);
    body.append(element);
    markBlock(make, element, block, numbered);
  }
  return `<!doctype html>\n${empty.documentElement.outerHTML}\n`;
}

/** What the blocks of an article become; what is not here becomes a paragraph. */
const TAGS: Readonly<Record<string, string>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
  blockquote: 'blockquote',
  pre: 'pre',
};

interface Numbered extends PlacedClaim {
  readonly number: number;
}

/** Claims numbered as they stand in the text; those without a place follow. */
function inPlaceOrder(
  { text }: CopiedArticle,
  claims: readonly PlacedClaim[],
): readonly Numbered[] {
  return claims
    .map((one) => {
      const isPlace = one.at !== null && one.at.start >= 0 && one.at.start < one.at.end;
      return isPlace && one.at.end <= text.length ? one : { ...one, at: null };
    })
    .sort((a, b) => (a.at?.start ?? Infinity) - (b.at?.start ?? Infinity) || 0)
    .map((one, at) => ({ ...one, number: at + 1 }));
}

type Make = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
) => HTMLElement;

function maker(document: Document): Make {
  return (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
}

/**
 * Marks the claims of a block. Claims may overlap and marks may not, so the block is cut wherever a
 * claim begins or ends; a reference stands behind the last piece of each claim.
 */
function markBlock(
  make: Make,
  element: HTMLElement,
  block: { readonly start: number; readonly end: number },
  claims: readonly Numbered[],
): void {
  const inside = claims.flatMap(({ at, number }) => {
    if (at === null || at.start >= block.end || at.end <= block.start) return [];
    return [
      { number, start: Math.max(at.start, block.start), end: Math.min(at.end, block.end), at },
    ];
  });
  const cuts = [...new Set(inside.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const ranges = cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? end;
    const over = inside.filter((one) => one.start < end && one.end > start);
    return over.length === 0 ? [] : [{ start: start - block.start, length: end - start, over }];
  });
  const marks: { readonly mark: Element; readonly end: number }[] = [];
  new Mark(element).markRanges(ranges, {
    each(mark, range) {
      mark.removeAttribute('data-markjs');
      marks.push({ mark, end: block.start + range.start + range.length });
      const { over } = range as unknown as (typeof ranges)[number];
      if (over.length > 1) mark.setAttribute('class', 'shared');
      // The way back leads to where the claim begins.
      const begins = over.find(({ at }) => at.start === block.start + range.start);
      if (begins) mark.setAttribute('id', `claim-${begins.number}`);
    },
  });
  for (const { number, at } of inside) {
    const last = marks.findLast(({ end }) => end === at.end);
    last?.mark.after(
      make('sup', {}, make('a', { href: `#note-${number}`, id: `ref-${number}` }, String(number))),
    );
  }
}

function footnote(
  make: Make,
  { claim, at, number }: Numbered,
  { scale }: CopyOptions,
  words: CopyWords,
): HTMLElement {
  const { target, page, verdict, rationale, evidence, tags, author, modified } = claim;
  const by = [author, formatDay(modified.slice(0, 10), words.language)].filter(Boolean).join(', ');
  const tail = make('p', { class: 'by' }, by, tags.length > 0 ? ` · ${tags.join(', ')}` : '');
  const link = textFragmentLink(page.readAt ?? page.url, target.quote);
  if (isSafeHref(link)) tail.append(' · ', linkOr(make, words.inArticle, link));
  if (at !== null) {
    tail.append(' · ', make('a', { href: `#ref-${number}`, 'aria-label': words.back }, '↩'));
  }
  return make(
    'li',
    { id: `note-${number}` },
    make('blockquote', {}, target.quote.exact),
    ...(at === null ? [make('p', { class: 'by' }, words.notPlaced)] : []),
    make('p', { class: 'verdict' }, verdictName(scale, verdict) ?? words.undecided),
    ...readMarkdown(rationale).map((block) => drawBlock(make, block)),
    ...(evidence.length === 0
      ? []
      : [
          make(
            'ul',
            { class: 'evidence' },
            ...evidence.map((one) => evidenceItem(make, one, words)),
          ),
        ]),
    tail,
  );
}

function evidenceItem(
  make: Make,
  { stance, text, source, note }: AttachedEvidence,
  { stances }: CopyWords,
): HTMLElement {
  const item = make('li', {}, make('b', {}, `${stances[stance]}: `), text);
  if (source !== null) item.append(make('p', { class: 'by' }, source));
  if (note !== '') item.append(make('p', {}, note));
  return item;
}

function bylineOf({ publisher, authors, published }: ClaimPage, language: string): string {
  return [publisher, authors.join(', '), published && formatDay(published, language)]
    .filter(Boolean)
    .join(' · ');
}

function linkOr(make: Make, text: string, href: string): Node | string {
  return isSafeHref(href) ? make('a', { href, rel: 'noreferrer nofollow' }, text) : text;
}

function drawBlock(make: Make, block: MarkdownBlock): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return make('p', {}, ...drawInlines(make, block.children));
    case 'heading':
      // Below the heading of the claims.
      return make('h3', {}, ...drawInlines(make, block.children));
    case 'quote':
      return make('blockquote', {}, ...block.children.map((child) => drawBlock(make, child)));
    case 'list': {
      const items = block.items.map((item) =>
        make('li', {}, ...item.map((child) => drawBlock(make, child))),
      );
      return block.start === null
        ? make('ul', {}, ...items)
        : make('ol', { start: String(block.start) }, ...items);
    }
    case 'code':
      return make('pre', {}, make('code', {}, block.text));
    case 'rule':
      return make('hr', {});
  }
}

function drawInlines(make: Make, inlines: readonly MarkdownInline[]): readonly (Node | string)[] {
  return inlines.map((one) => {
    switch (one.type) {
      case 'text':
        return one.text;
      case 'code':
        return make('code', {}, one.text);
      case 'break':
        return make('br', {});
      case 'link':
        return make(
          'a',
          { href: one.href, rel: 'noreferrer nofollow' },
          ...drawInlines(make, one.children),
        );
      default:
        return make(INLINE_TAGS[one.type], {}, ...drawInlines(make, one.children));
    }
  });
}

const INLINE_TAGS = { emphasis: 'em', strong: 'strong', deleted: 'del' } as const;
