import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

export interface Drawn {
  readonly element: HTMLElement;
  /** All text, with runs of white space as one space. */
  readonly text: () => string;
  readonly all: (selector: string) => Element[];
  /** The first element of a selector whose text or label contains some words. */
  readonly find: (selector: string, words: string) => HTMLElement;
  readonly click: (element: Element) => void;
  /** Sets a checkbox. */
  readonly tick: (selector: string, isOn: boolean) => void;
  /** Unfolds everything that is folded, and what is folded inside. */
  readonly unfold: () => void;
}

/** Renders components into a document without a browser. */
export function draw(tree: ComponentChild): Drawn {
  const { document, Event } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  Object.assign(globalThis, { document });
  const element = document.querySelector('div') as unknown as HTMLElement;
  act(() => render(tree, element));
  const all = (selector: string): Element[] => [...element.querySelectorAll(selector)];
  return {
    element,
    all,
    text: () => plain(element),
    find(selector, words) {
      const found = all(selector).find(
        (one) => plain(one).includes(words) || one.getAttribute('aria-label')?.includes(words),
      );
      if (!found) throw new Error(`no ${selector} with “${words}”`);
      return found as HTMLElement;
    },
    unfold() {
      for (const folded of all('details:not([open])')) {
        folded.setAttribute('open', '');
        (folded as HTMLDetailsElement).open = true;
        act(() => void folded.dispatchEvent(new Event('toggle')));
      }
      if (all('details:not([open])').length > 0) this.unfold();
    },
    tick(selector, isOn) {
      const box = all(selector)[0] as HTMLInputElement;
      box.checked = isOn;
      act(() => void box.dispatchEvent(new Event('change', { bubbles: true })));
    },
    click: (target) => act(() => void target.dispatchEvent(new Event('click', { bubbles: true }))),
  };
}

/** The text of an element, with runs of white space as one space. */
export function plain(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
