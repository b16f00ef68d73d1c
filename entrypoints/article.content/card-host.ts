/**
 * The element that holds the card: one, beside the page's body and never inside it, there only
 * while a card is open. Its styles stand in a shadow root and as `!important` declarations on the
 * element, which no style sheet of the page can outrank.
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
  'max-width': 'calc(100vw - 16px)',
  overflow: 'visible',
  'z-index': '2147483647',
  // The page may have set any of these for everything it holds.
  visibility: 'visible',
  opacity: '1',
  'pointer-events': 'auto',
};

export interface CardHost {
  readonly element: HTMLElement;
  /** Where the card is rendered. */
  readonly mount: HTMLElement;
  /** Puts the host into the page and the top layer, above dialogs and full screen. */
  show(): void;
  hide(): void;
}

/** Makes the host of a document; nothing is in the page until `show`. */
export function createCardHost(document: Document, css: string): CardHost {
  const element = document.createElement(TAG);
  for (const [name, value] of Object.entries(STYLE)) {
    element.style.setProperty(name, value, 'important');
  }
  // Open: a closed root would hide nothing from the page and the card from assistive tools.
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  root.append(style, mount);
  return {
    element,
    mount,
    show() {
      if (!element.isConnected) document.documentElement.append(element);
      element.popover = 'manual';
      if (!element.matches(':popover-open')) element.showPopover();
    },
    hide() {
      element.remove();
    },
  };
}
