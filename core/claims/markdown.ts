/**
 * A rationale as a tree of plain data: components draw it with elements of their own and text nodes.
 * HTML in it stays text; links lead to http, https and mailto only, others stay their text.
 */
export type MarkdownBlock =
  | { readonly type: 'paragraph'; readonly children: readonly MarkdownInline[] }
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3 | 4 | 5 | 6;
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

/** Reads Markdown; never throws. */
export declare function readMarkdown(source: string): readonly MarkdownBlock[];
