import { type ComponentChildren, Fragment } from 'preact';
import {
  type MarkdownBlock,
  type MarkdownInline,
  readMarkdown,
} from '../../core/claims/markdown.ts';

/** Headings of a rationale stand below those of the page around it. */
const HEADINGS = ['h4', 'h5', 'h6', 'h6', 'h6', 'h6'] as const;

/** Markdown drawn as elements and text; HTML in it stays text. */
export function Markdown({ source }: { readonly source: string }) {
  return <div class="markdown">{blocks(readMarkdown(source))}</div>;
}

function blocks(all: readonly MarkdownBlock[]): ComponentChildren {
  // Drawn anew with each text, and never reordered.
  return all.map((block, nth) => <Fragment key={nth}>{drawBlock(block)}</Fragment>);
}

function drawBlock(block: MarkdownBlock): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.children)}</p>;
    case 'heading': {
      const Heading = HEADINGS[block.level - 1] ?? 'h6';
      return <Heading>{inlines(block.children)}</Heading>;
    }
    case 'quote':
      return <blockquote>{blocks(block.children)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, nth) => <li key={nth}>{blocks(item)}</li>);
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
  }
}

function inlines(all: readonly MarkdownInline[]): ComponentChildren {
  return all.map((inline, nth) => <Fragment key={nth}>{drawInline(inline)}</Fragment>);
}

function drawInline(inline: MarkdownInline): ComponentChildren {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return <em>{inlines(inline.children)}</em>;
    case 'strong':
      return <strong>{inlines(inline.children)}</strong>;
    case 'deleted':
      return <del>{inlines(inline.children)}</del>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noreferrer">
          {inlines(inline.children)}
        </a>
      );
  }
}
