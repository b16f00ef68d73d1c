import { Lexer, type Token, type Tokens } from 'marked';

/**
 * A rationale as a tree of plain data: components draw it with elements of their own and text nodes.
 * HTML in it stays text; links lead to http, https and mailto only, others stay their text. Images
 * become links, since nothing is ever loaded.
 */
export type MarkdownBlock =
  | { readonly type: 'paragraph'; readonly children: readonly MarkdownInline[] }
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly children: readonly MarkdownInline[];
    }
  | { readonly type: 'quote'; readonly children: readonly MarkdownBlock[] }
  | {
      readonly type: 'list';
      /** Number of the first item; null for bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly MarkdownBlock[])[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' };

export type MarkdownInline =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'emphasis' | 'strong' | 'deleted';
      readonly children: readonly MarkdownInline[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly MarkdownInline[] };

/**
 * What is read as Markdown; a text beyond is shown as it was typed. The lexer takes cubic time for
 * marks that nothing closes and quadratic time for deep nesting, and files come from others.
 */
const MAX_LENGTH = 20_000;
const MAX_MARKS = 800;
const NESTED = /^(?:[ \t]*(?:>|[-+*]|\d+[.)])[ \t]*){20}/m;
/** Deepest nesting that is drawn; no rationale needs more, and drawing takes a stack. */
const MAX_DEPTH = 12;

/** Reads Markdown (CommonMark with strikethrough; tables stay as they were typed); never throws. */
export function readMarkdown(source: string): readonly MarkdownBlock[] {
  if (!isReadable(source)) return plainBlocks(source);
  try {
    // Cast: the lexer's list also carries the link definitions, already applied.
    return blocksOf(new Lexer({ gfm: true }).lex(source) as readonly Token[], 0);
  } catch {
    return plainBlocks(source);
  }
}

function isReadable(source: string): boolean {
  if (source.length > MAX_LENGTH || NESTED.test(source)) return false;
  return (source.match(/[*_~`[\]<!]/g)?.length ?? 0) <= MAX_MARKS;
}

/** The text of a rationale without its marks, as for a search or a cell of a table. */
export function plainOfMarkdown(source: string): string {
  return readMarkdown(source).map(plainOfBlock).join('\n\n').trim();
}

/** Whether an address may be a link: http, https and mailto, whole, and without control characters. */
export function isSafeHref(href: string): boolean {
  const url = URL.parse(href);
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol);
}

function blocksOf(tokens: readonly Token[], depth: number): readonly MarkdownBlock[] {
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic, depth));
}

function blockOf(token: Tokens.Generic, depth: number): readonly MarkdownBlock[] {
  if (depth > MAX_DEPTH) return [{ type: 'paragraph', children: [textOf(token.raw)] }];
  const children = () => inlinesOf(token.tokens ?? [], depth + 1);
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [{ type: 'heading', level: (token as Tokens.Heading).depth, children: children() }];
    case 'blockquote':
      return [{ type: 'quote', children: blocksOf(token.tokens ?? [], depth + 1) }];
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      return [
        {
          type: 'list',
          start: ordered ? Number(start) || 0 : null,
          items: items.map((item) => blocksOf(item.tokens, depth + 1)),
        },
      ];
    }
    case 'table':
      return [{ type: 'code', text: token.raw.trim() }];
    case 'code':
      return [{ type: 'code', text: (token as Tokens.Code).text }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'checkbox':
      return [{ type: 'paragraph', children: [textOf(token.raw)] }];
    default: {
      // A paragraph, the text of a list item, or HTML, which is shown as it was written.
      const inlines = token.tokens
        ? children()
        : [{ type: 'text', text: token.raw.trim() } as const];
      return [{ type: 'paragraph', children: inlines }];
    }
  }
}

function inlinesOf(tokens: readonly Token[], depth: number): readonly MarkdownInline[] {
  return tokens.flatMap((token) => inlineOf(token as Tokens.Generic, depth));
}

function inlineOf(token: Tokens.Generic, depth: number): readonly MarkdownInline[] {
  if (depth > MAX_DEPTH) return [textOf(token.raw)];
  const children = () => inlinesOf(token.tokens ?? [], depth + 1);
  switch (token.type) {
    case 'strong':
      return [{ type: 'strong', children: children() }];
    case 'em':
      return [{ type: 'emphasis', children: children() }];
    case 'del':
      return [{ type: 'deleted', children: children() }];
    case 'codespan':
      return [{ type: 'code', text: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ type: 'break' }];
    case 'link': {
      const { href } = token as Tokens.Link;
      return isSafeHref(href) ? [{ type: 'link', href, children: children() }] : children();
    }
    case 'image': {
      const { href, text } = token as Tokens.Image;
      const words = [textOf(text || href)];
      return isSafeHref(href) ? [{ type: 'link', href, children: words }] : words;
    }
    case 'escape':
      return [{ type: 'text', text: (token as Tokens.Escape).text }];
    case 'html':
      return [{ type: 'text', text: token.raw }];
    default:
      return token.tokens ? children() : [textOf((token as Tokens.Text).text ?? token.raw)];
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Text with the entities that people write decoded, once: the lexer leaves those by name to HTML. */
function textOf(text: string): MarkdownInline {
  return {
    type: 'text',
    text: text.replace(/&([a-z]{2,4});/g, (raw, name: string) => ENTITIES[name] ?? raw),
  };
}

function plainBlocks(source: string): readonly MarkdownBlock[] {
  return source
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
}

function plainOfBlock(block: MarkdownBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainOfInlines(block.children);
    case 'quote':
      return block.children.map(plainOfBlock).join('\n');
    case 'list':
      return block.items
        .map((item, at) => {
          const mark = block.start === null ? '•' : `${block.start + at}.`;
          return `${mark} ${item.map(plainOfBlock).join(' ')}`;
        })
        .join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

function plainOfInlines(inlines: readonly MarkdownInline[]): string {
  return inlines
    .map((one) => {
      if (one.type === 'break') return '\n';
      return 'children' in one ? plainOfInlines(one.children) : one.text;
    })
    .join('');
}
