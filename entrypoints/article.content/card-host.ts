/**
 * The element that holds the card: one, beside the page's body and never inside the article, there
 * only while a card is open. Its styles stand in a shadow root and as `!important` declarations on
 * the element, which no style sheet of the page can outrank.
 */

const TAG = 'lawmark-card';

const STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  width: 'max-content',
  overflow: 'visible',
  'z-index': '2147483647',
  // The page may have set any of these for everything it holds; `all` leaves the direction out.
  visibility: 'visible',
  opacity: '1',
  direction: 'ltr',
  'color-scheme': 'light dark',
};

/** What a reader does to a card. */
const ACTS = ['click', 'auxclick', 'dblclick', 'keydown', 'keyup', 'input', 'change', 'submit'];

export interface CardHost {
  readonly element: HTMLElement;
  /** Where the card is rendered. */
  readonly mount: HTMLElement;
  /** Puts the host into the page and on top of dialogs and full screen; again when one has opened. */
  show(): void;
  hide(): void;
  /** Sets a style that the page cannot outrank. */
  style(name: string, value: string): void;
}

/**
 * Makes the host of a document; nothing is in the page until `show`.
 * @param tag name of the element; `lawmark-…`, so that it is not read as a part of the page.
 */
export function createCardHost(document: Document, css: string, tag: string = TAG): CardHost {
  const element = document.createElement(tag);
  const style = (name: string, value: string) => {
    element.style.setProperty(name, value, 'important');
  };
  for (const [name, value] of Object.entries(STYLE)) style(name, value);
  // Open: a closed root would hide nothing from the page and the card from assistive tools.
  const root = element.attachShadow({ mode: 'open' });
  const sheet = document.createElement('style');
  sheet.textContent = css;
  const mount = document.createElement('div');
  root.append(sheet, mount);
  for (const act of ACTS) mount.addEventListener(act, refuseMade, { capture: true });
  return {
    element,
    mount,
    style,
    show() {
      const parent = topModalOf(document) ?? document.documentElement;
      if (element.parentNode !== parent) parent.append(element);
      style('zoom', String(1 / zoomOf(parent)));
      element.popover = 'manual';
      // The last one shown is on top.
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    },
    hide() {
      element.remove();
    },
  };
}

/** A script of the page can reach into the root; what it makes up is not what the reader did. */
function refuseMade(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** Elements that draw something in the place of what they hold. */
const REPLACED = 'video, audio, img, picture, iframe, object, embed, canvas';

/**
 * The modal dialog or full-screen element on top, where there is one: everything outside it is inert,
 * the top layer too. The document does not tell in which order they were opened; a later one mostly
 * stands inside or after.
 */
function topModalOf(document: Document): Element | null {
  return [...document.querySelectorAll(`:modal:not(${REPLACED})`)].at(-1) ?? null;
}

/** By how much CSS `zoom` enlarges what an element holds; 1 in browsers that do not tell. */
function zoomOf(element: Element & { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}
