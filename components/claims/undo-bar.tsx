import { useClaimTexts } from '../messages/claims.tsx';

/** What was just done, and can be taken back until something else is done. */
export interface Done {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** Tells what was done, and offers to undo it; it stays as long as it holds. */
export function UndoBar({ done }: { readonly done: Done | null }) {
  const texts = useClaimTexts().saving;
  return (
    <div class="undo-bar" data-shown={done ? '' : undefined}>
      <p role="status">{done?.text}</p>
      {done?.undo && (
        <button type="button" class="link undo" onClick={done.undo}>
          {texts.undo}
        </button>
      )}
    </div>
  );
}
