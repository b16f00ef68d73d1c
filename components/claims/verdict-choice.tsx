import { useId } from 'preact/hooks';
import type { Verdict } from '../../core/claims/claim.ts';
import { useClaimTexts } from '../messages/claims.tsx';
import { nameOfVerdict } from './verdict-text.tsx';

interface Props {
  readonly scale: readonly Verdict[];
  readonly value: string | null;
  readonly onChange: (verdict: string | null) => void;
}

/** The scale, of which one step or none is chosen. */
export function VerdictChoice({ scale, value, onChange }: Props) {
  const texts = useClaimTexts();
  const group = useId();
  const known = value === null || scale.some(({ id }) => id === value);
  // That of an imported claim may be on no step of the scale.
  const steps = [null, ...scale.map(({ id }) => id), ...(known ? [] : [value])];
  return (
    <fieldset class="verdicts">
      <legend class="unseen">{texts.editor.verdict}</legend>
      {steps.map((id) => (
        <label key={id ?? ''} class="verdict-step">
          <input
            type="radio"
            name={group}
            value={id ?? ''}
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <span>{nameOfVerdict(texts, scale, id)}</span>
        </label>
      ))}
    </fieldset>
  );
}
