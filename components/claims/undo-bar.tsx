import { useEffect, useRef } from 'preact/hooks';
import { useClaimTexts } from '../messages/claims.tsx';

/** What was just done, and can be taken back until something else is done. */
export interface Done {
  readonly text: string;
  readonly undo: (() => void) | null;
}

interface Props {
  readonly done: Done | null;
  /** Whether focus has nowhere else to go. */
  readonly takesFocus?: boolean;
}

/** Tells what was done, and offers to undo it; it stays as long as it holds. */
export function UndoBar({ done, takesFocus = false }: Props) {
  const texts = useClaimTexts().saving;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus, done]);
  return (
    <div class="undo-bar" data-shown={done ? '' : undefined}>
      <p role="status">{done?.text}</p>
      {done?.undo && (
        <button ref={button} type="button" class="link undo" onClick={done.undo}>
          {texts.undo}
        </button>
      )}
    </div>
  );
}
