import { useEffect, useId, useState } from 'preact/hooks';
import type { Verdict } from '../../core/claims/claim.ts';
import { DEFAULT_SCALE } from '../../core/claims/verdicts.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import { nameOfVerdict } from './verdict-text.tsx';

interface Props {
  readonly scale: readonly Verdict[];
  readonly onSave: (scale: readonly Verdict[]) => void;
}

/** The steps of the scale, each with a name that can be changed. */
export function ScaleFields({ scale, onSave }: Props) {
  const texts = useClaimTexts();
  const { settings } = texts;
  const id = useId();
  const shownNames = () => scale.map((step) => nameOfVerdict(texts, scale, step.id));
  const [names, setNames] = useState(shownNames);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    setNames(shownNames());
    setFault(null);
  }, [scale, texts]);

  function faultOf(wanted: readonly string[]): string | null {
    if (wanted.includes('')) return settings.empty;
    const distinct = new Set(wanted.map((name) => name.toLowerCase()));
    return distinct.size < wanted.length ? settings.twice : null;
  }

  function save(): void {
    const wanted = names.map((name) => name.trim());
    const found = faultOf(wanted);
    setFault(found);
    if (found !== null) return;
    onSave(
      scale.map((step, nth) => {
        const name = wanted[nth] ?? '';
        // A usual name is not kept, so that it follows the language of the interface.
        return { ...step, name: name === texts.verdicts[step.id] ? '' : name };
      }),
    );
  }

  return (
    <form
      class="scale"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset class="choices">
        <legend>{settings.scale}</legend>
        <p class="aside">{settings.scaleIntro}</p>
        {scale.map((step, nth) => (
          <p key={step.id} class="line-field">
            <label for={`${id}-${step.id}`}>{settings.step(step.rating)}</label>
            <input
              id={`${id}-${step.id}`}
              type="text"
              maxLength={100}
              value={names[nth] ?? ''}
              aria-describedby={fault === null ? undefined : `${id}-fault`}
              onInput={({ currentTarget: { value } }) =>
                setNames(names.map((name, index) => (index === nth ? value : name)))
              }
            />
          </p>
        ))}
      </fieldset>
      <p id={`${id}-fault`} role="alert" class="fault">
        {fault}
      </p>
      <p class="buttons">
        <button type="submit" class="button">
          {settings.save}
        </button>
        <button type="button" class="button" onClick={() => onSave(DEFAULT_SCALE)}>
          {settings.restore}
        </button>
      </p>
    </form>
  );
}
