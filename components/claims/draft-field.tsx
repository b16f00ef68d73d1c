import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** How long the keys have to rest before what was typed is saved (milliseconds). */
const REST_MS = 800;

interface Props {
  readonly label: string;
  /** Whether the label is seen, or only told. */
  readonly labelled?: 'seen' | 'told';
  readonly help?: string;
  readonly placeholder?: string;
  /** What is kept. */
  readonly value: string;
  readonly rows?: number;
  readonly onSave: (value: string) => void;
  /** Hears of every key. */
  readonly onDraft?: (value: string) => void;
}

/**
 * Text that is saved by itself: when the keys rest, when the field or the page is left. What is being
 * typed is never overwritten by a change that comes from another window.
 */
export function DraftField({
  label,
  labelled = 'seen',
  help,
  placeholder,
  value,
  rows,
  onSave,
  onDraft,
}: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onSave });
  latest.current = { draft, value, onSave };

  function save(): void {
    const { draft: typed, value: kept, onSave: keep } = latest.current;
    if (typed !== null && typed !== kept) keep(typed);
  }

  function type(words: string): void {
    setDraft(words);
    onDraft?.(words);
  }

  // What was typed counts as kept once it is.
  useEffect(() => {
    if (draft === value) setDraft(null);
  }, [value]);
  useEffect(() => {
    if (draft === null || draft === value) return;
    const timer = setTimeout(save, REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    globalThis.addEventListener?.('pagehide', save);
    return () => {
      globalThis.removeEventListener?.('pagehide', save);
      save();
    };
  }, []);

  const shared = {
    id,
    value: draft ?? value,
    placeholder,
    'aria-describedby': help ? `${id}-help` : undefined,
    onBlur: save,
  };
  return (
    <div class="draft-field">
      <label for={id} class={labelled === 'told' ? 'unseen' : undefined}>
        {label}
      </label>
      {rows === undefined ? (
        <input
          {...shared}
          type="text"
          class="text-input"
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          class="text-input"
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
      {help && (
        <p id={`${id}-help`} class="field-help">
          {help}
        </p>
      )}
    </div>
  );
}
