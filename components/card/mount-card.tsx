import { render } from 'preact';
import { type Messages, MessagesContext } from '../messages/index.tsx';
import { CardShell, type CardShellProps } from './card-shell.tsx';

export interface MountedCard {
  /** Draws the card again with other props. */
  update(props: CardShellProps): void;
  /** Moves focus to the card's title, as a keyboard command that opens it should. */
  focus(): void;
  unmount(): void;
}

/**
 * Draws a card into an element, for callers that are not components.
 * @param root an element of its own, inside a shadow root that has `tokens.css` and `card.css`.
 */
export function mountCard(
  root: HTMLElement,
  props: CardShellProps,
  messages: Messages,
): MountedCard {
  root.classList.add('lawmark');
  const draw = (next: CardShellProps) =>
    render(
      <MessagesContext.Provider value={messages}>
        <CardShell {...next} />
      </MessagesContext.Provider>,
      root,
    );
  draw(props);
  return {
    update: draw,
    focus: () => root.querySelector<HTMLElement>('.shell-title')?.focus(),
    unmount: () => render(null, root),
  };
}
