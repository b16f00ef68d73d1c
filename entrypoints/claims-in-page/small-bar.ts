import { createCardHost } from '../article.content/card-host.ts';
import { themeAround } from '../article.content/page-theme.ts';

/** Distance to what the bar belongs to, and to the edges of the window (CSS pixels). */
const GAP = 8;

const CSS_TEXT = `
:host { color-scheme: inherit; }
[role='toolbar'],
[role='alert'] {
  display: flex;
  overflow: hidden;
  border: 1px solid light-dark(#b9b1a2, #5b564c);
  border-radius: 6px;
  background: light-dark(#fffdf8, #24221e);
  box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
  font: 500 14px/1.2 system-ui, sans-serif;
}
button {
  all: unset;
  min-height: 24px;
  padding: 7px 12px;
  color: light-dark(#2b2720, #efe9dd);
  max-width: 60ch;
  cursor: pointer;
}
button + button { border-inline-start: 1px solid light-dark(#d9d2c4, #45413a); }
button:hover { background: light-dark(#f1eadc, #35312a); }
button:focus-visible { outline: 2px solid light-dark(#8a5d00, #e0a000); outline-offset: -2px; }
@media (forced-colors: active) {
  [role='toolbar'], [role='alert'] { border-color: CanvasText; }
}
`;

export interface BarButton {
  readonly label: string;
  readonly press: () => void;
}

export interface SmallBar {
  /** Shows the bar below a box of the viewport (CSS pixels), above it where there is no room. */
  show(box: DOMRect, beside: Element | null): void;
  hide(): void;
  /** Has screen readers say what stands in the bar. */
  announce(): void;
  owns(target: EventTarget | null): boolean;
}

/** A row of buttons over the page: beside its body, there only while it is shown. */
export function createSmallBar(
  document: Document,
  label: string,
  buttons: readonly BarButton[],
): SmallBar {
  const host = createCardHost(document, CSS_TEXT, 'lawmark-claim-bar');
  const bar = document.createElement('div');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', label);
  for (const { label: text, press } of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    // Pressing it must leave the selection as it is.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    // The host lets only the reader's own clicks through.
    button.addEventListener('click', press);
    bar.append(button);
  }
  host.mount.append(bar);

  return {
    show(box, beside) {
      host.style('color-scheme', (beside && themeAround(beside)) ?? 'light dark');
      host.show();
      const { width, height } = host.element.getBoundingClientRect();
      const { innerWidth, innerHeight } = document.defaultView ?? window;
      const left = Math.max(GAP, Math.min(box.left, innerWidth - width - GAP));
      const below = box.bottom + GAP;
      const top = below + height <= innerHeight - GAP ? below : box.top - GAP - height;
      host.style('left', `${left}px`);
      host.style('top', `${Math.max(GAP, top)}px`);
    },
    hide: () => host.hide(),
    announce: () => bar.setAttribute('role', 'alert'),
    owns: (target) => target === host.element,
  };
}
