/** How an element takes part in the text: within the line, on lines of its own, or not at all. */
type Flow = 'inline' | 'block' | 'none';

export interface Rendering {
  readonly flow: Flow;
  /** Whether the element's own text is shown; its children may differ (CSS `visibility`). */
  readonly visible: boolean;
}

/** Tells how an element is rendered. Called at most once for an element in one reading. */
export type RenderingReader = (element: Element) => Rendering;

const INLINE: Rendering = { flow: 'inline', visible: true };
const BLOCK: Rendering = { flow: 'block', visible: true };
const NONE: Rendering = { flow: 'none', visible: false };
const UNSEEN_INLINE: Rendering = { flow: 'inline', visible: false };
const UNSEEN_BLOCK: Rendering = { flow: 'block', visible: false };

/** Elements that HTML's own style sheet puts on lines of their own (HTML standard, section 15.3). */
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER COL COLGROUP DD DETAILS DIALOG DIR DIV ' +
    'DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML ' +
    'LEGEND LI MAIN MENU NAV OL OPTGROUP OPTION P PRE SEARCH SECTION SUMMARY TABLE TBODY TD ' +
    'TFOOT TH THEAD TR UL XMP'
  ).split(' '),
);

/** A floated letter or two that opens a paragraph: part of the first word, whatever its box. */
const DROP_CAP_LENGTH = 2;

/** Text-level elements that style sheets leave in the line as long as nothing names them. */
const PLAIN_TAGS: ReadonlySet<string> = new Set(
  'A ABBR B CITE DFN EM I INS MARK Q S SMALL STRONG SUB U'.split(' '),
);

const HIDDEN_STYLE = /display\s*:\s*none/i;
const UNSEEN_STYLE = /visibility\s*:\s*(?:hidden|collapse)/i;

/**
 * Reads the rendering from the element's computed style: one style read, no layout. Without a style
 * engine, or outside of the page, the tag decides.
 */
export function computedRendering(element: Element): Rendering {
  const style = element.ownerDocument.defaultView?.getComputedStyle?.(element);
  const display = style?.display;
  if (!style || !display) return tagRendering(element);
  if (display === 'none') return NONE;
  const visible = style.visibility === 'visible';
  if (isInline(display) || isDropCap(element, style)) return visible ? INLINE : UNSEEN_INLINE;
  return visible ? BLOCK : UNSEEN_BLOCK;
}

/**
 * Whether an element is in the line like the text around it, so that its style need not be read: a
 * link or an emphasis without class, id and style.
 */
export function isPlainInline(element: Element): boolean {
  if (!PLAIN_TAGS.has(element.tagName)) return false;
  return !(
    element.hasAttribute('class') ||
    element.hasAttribute('style') ||
    element.hasAttribute('id')
  );
}

/** Judges by tag name and `style` attribute alone, where no style engine is at hand (Node). */
export function tagRendering(element: Element): Rendering {
  const style = element.getAttribute('style');
  if (style !== null && HIDDEN_STYLE.test(style)) return NONE;
  const visible = style === null || !UNSEEN_STYLE.test(style);
  if (BLOCK_TAGS.has(element.tagName)) return visible ? BLOCK : UNSEEN_BLOCK;
  return visible ? INLINE : UNSEEN_INLINE;
}

function isInline(display: string): boolean {
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
}

/** Floating turns `inline` into `block` in the computed style; the letter still opens a word. */
function isDropCap(element: Element, style: CSSStyleDeclaration): boolean {
  if (BLOCK_TAGS.has(element.tagName) || style.float === 'none') return false;
  return (element.textContent ?? '').trim().length <= DROP_CAP_LENGTH;
}
