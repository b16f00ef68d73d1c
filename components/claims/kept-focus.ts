import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives focus to something else inside when what had it is taken out of the page: keys must never
 * start again from the top.
 * @param fallbacks selectors, the first that is there takes focus.
 */
export function useKeptFocus(
  inside: RefObject<HTMLElement | null>,
  fallbacks: readonly string[],
): void {
  const last = useRef<Element | null>(null);

  useEffect(() => {
    const element = inside.current;
    const remember = ({ target }: Event) => {
      last.current = target as Element;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement !== document.body) return;
    for (const selector of fallbacks) {
      const found = inside.current?.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  });
}
