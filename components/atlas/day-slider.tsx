import { useId } from 'preact/hooks';
import { addMonths, dayAt, dayNumber } from '../../core/dataset/atlas-days.ts';
import type { Mark } from '../../core/dataset/atlas-view.ts';
import { useMessages } from '../messages/index.tsx';

interface Props {
  readonly first: string;
  readonly last: string;
  readonly day: string;
  readonly marks: readonly Mark[];
  readonly onDay: (day: string) => void;
}

/** Moves through the days: a native slider with marks, steps of a day or month, and days to jump to. */
export function DaySlider({ first, last, day, marks, onDay }: Props) {
  const texts = useMessages().atlas;
  const id = useId();
  const span = dayNumber(last) - dayNumber(first);
  const go = (next: string) => onDay(next < first ? first : next > last ? last : next);
  const at = dayNumber(day) - dayNumber(first);
  return (
    <div class="days">
      <div class="days-head">
        <label for={id}>{texts.day}</label>
        <output for={id}>
          <time dateTime={day}>{texts.dayText(day)}</time>
        </output>
      </div>
      <div class="days-track">
        <button
          type="button"
          class="step"
          aria-label={texts.dayBack}
          disabled={day === first}
          onClick={() => go(dayAt(dayNumber(day) - 1))}
        >
          ‹
        </button>
        <div class="days-range">
          <input
            id={id}
            type="range"
            min="0"
            max={span}
            step="1"
            value={at}
            aria-valuetext={texts.dayText(day)}
            aria-describedby={`${id}-help`}
            onInput={({ currentTarget }) =>
              go(dayAt(dayNumber(first) + Number(currentTarget.value)))
            }
            onKeyDown={(event) => {
              const months = { PageUp: 1, PageDown: -1 }[event.key];
              if (months === undefined) return;
              event.preventDefault();
              go(addMonths(day, months));
            }}
          />
          <div class="ticks" aria-hidden="true">
            {marks.map((mark) => (
              <i
                key={`${mark.day}${mark.list.id}${mark.change}`}
                data-change={mark.change}
                style={{ '--at': (dayNumber(mark.day) - dayNumber(first)) / span }}
              />
            ))}
            {yearsBetween(first, last).map((year) => (
              <span
                key={year}
                style={{ '--at': (dayNumber(`${year}-01-01`) - dayNumber(first)) / span }}
              >
                {year}
              </span>
            ))}
          </div>
        </div>
        <button
          type="button"
          class="step"
          aria-label={texts.dayOn}
          disabled={day === last}
          onClick={() => go(dayAt(dayNumber(day) + 1))}
        >
          ›
        </button>
      </div>
      <p id={`${id}-help`} class="unseen">
        {texts.dayHelp}
      </p>
      <label class="field">
        {texts.jump}
        <select
          value={marks.some((mark) => mark.day === day) || day === last ? day : ''}
          onChange={({ currentTarget }) => currentTarget.value && go(currentTarget.value)}
        >
          <option value="">{texts.jumpNone}</option>
          {marks.map(({ day: marked, list, change }) => (
            <option key={`${marked}${list.id}${change}`} value={marked}>
              {`${texts.dayText(marked)}: ${texts.change[change](list.shortTitle)}`}
            </option>
          ))}
          <option value={last}>{`${texts.dayText(last)}: ${texts.lastDay}`}</option>
        </select>
      </label>
    </div>
  );
}

function yearsBetween(first: string, last: string): number[] {
  const from = Number(first.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, index) => from + index);
}
