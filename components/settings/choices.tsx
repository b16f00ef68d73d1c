import { useId } from 'preact/hooks';

interface RadiosProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** One of a few values, in the order of `names`. */
export function Radios<T extends string>({ legend, value, names, onChange }: RadiosProps<T>) {
  const group = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {(Object.entries(names) as [T, string][]).map(([one, name]) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name={group}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Of what kind of mark its name is shown as a sample. */
  readonly sample?: string;
}

/** A thing that is on or off. */
export function Tick({ name, checked, onChange, sample }: TickProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span class={sample && 'mark-sample'} data-kind={sample}>
        {name}
      </span>
    </label>
  );
}
