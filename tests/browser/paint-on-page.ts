import type { Finder, Mention } from '../../core/find/mention.ts';
import { readArticleText } from '../../core/page/blocks.ts';
import { HIGHLIGHT_NAMES, highlightNameOf } from '../../core/page/highlight-painter.ts';
import { readMetadata } from '../../core/page/metadata.ts';
import { placeMentions } from '../../core/page/placed-mention.ts';

/** What the registry holds: each range as its highlight, the text it covers and its place. */
export function paintOnPage(): string[] {
  return HIGHLIGHT_NAMES.flatMap((name) =>
    Array.from(CSS.highlights.get(name) ?? [], (range) => `${name}: ${describe(range)}`),
  ).sort();
}

/** What a first reading of the article as it is now would paint, in the words of `paintOnPage`. */
export function freshPaint(root: Element, finder: Finder): string[] {
  const { text, mentions } = freshReading(root, finder);
  return placeMentions(text, mentions)
    .map((mention) => `${highlightNameOf(mention)}: ${describe(mention.range)}`)
    .sort();
}

/** The `mark` elements of the assistive engine: each as its class, its text and its place. */
export function marksOnPage(): string[] {
  return Array.from(document.querySelectorAll('mark[class^="lawmark-"]'), (mark) =>
    describeMark(mark.className, mark.textContent, mark.firstChild ?? mark),
  ).sort();
}

/** What a first reading would mark, in the words of `marksOnPage`. */
export function freshMarks(root: Element, finder: Finder): string[] {
  const { text, mentions } = freshReading(root, finder);
  const outer = mentions.filter(
    (one) => !mentions.some((other) => other !== one && holds(other, one)),
  );
  return outer
    .flatMap((mention) =>
      text.pieces
        .filter(({ start, end }) => start < mention.end && end > mention.start)
        .map(({ node, start, end }) => {
          const [from, to] = [Math.max(mention.start, start), Math.min(mention.end, end)];
          return describeMark(highlightNameOf(mention), text.text.slice(from, to), node);
        }),
    )
    .sort();
}

function freshReading(root: Element, finder: Finder) {
  const text = readArticleText(root);
  const { published } = readMetadata(document, { root });
  return { text, mentions: finder(text.text, published ? { published: published.day } : {}) };
}

function holds(outer: Mention, inner: Mention): boolean {
  if (outer.start === inner.start && outer.end === inner.end) return false;
  return outer.start <= inner.start && outer.end >= inner.end;
}

function describeMark(name: string, text: string, node: Node): string {
  return `${name}: ${text} @ ${pathOf(node)}`;
}

/** A range as its text and its place: paths from the document to both ends. */
function describe(range: AbstractRange): string {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return 'stale';
  }
  const at = `${pathOf(range.startContainer)}:${range.startOffset}-${pathOf(range.endContainer)}:${range.endOffset}`;
  return `${live.toString()} @ ${at}`;
}

function pathOf(node: Node): string {
  const steps: number[] = [];
  for (let at: Node = node; ; ) {
    const parent: Node | null = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null;
    if (!parent) return `${at.isConnected ? '' : 'gone '}${steps.reverse().join('/')}`;
    steps.push(at.parentNode ? Array.prototype.indexOf.call(parent.childNodes, at) : -1);
    at = parent;
  }
}
