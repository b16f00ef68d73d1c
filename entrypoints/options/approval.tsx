import { useState } from 'preact/hooks';
import { useMessages } from '../../components/messages/index.tsx';
import { type PageTexts, usePageTexts } from '../../components/messages/pages.tsx';
import { formatDay } from '../../core/dataset/dates.ts';
import { countsOf, type Differences } from '../../core/dataset/import.ts';
import type { Dataset } from '../../core/dataset/record.ts';

interface Props {
  readonly name: string;
  readonly next: Dataset;
  readonly current: Dataset;
  /** From the bundled dataset, whose quotations were compared with their sources. */
  readonly differences: Differences;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

/** What a file that passed holds, and what to look at before it is used. */
export function Approval({ name, next, current, differences, onAccept, onCancel }: Props) {
  const texts = usePageTexts();
  const { locale } = useMessages();
  const words = texts.report;
  const { changedWords, lostWords, newNames, isOlder } = differences;
  const [isCompared, setCompared] = useState(false);
  return (
    <section aria-labelledby="approval" class="approval">
      <h3 id="approval">{words.right(name)}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.next}</th>
          </tr>
        </thead>
        <tbody>
          {comparison(texts, locale, current, next).map(([what, now, then]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{now}</td>
              <td>{now === then ? then : <strong>{then}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isOlder && <p class="notice">{words.older}</p>}
      {newNames.length > 0 && <p class="notice">{words.newNames(newNames)}</p>}
      {lostWords.length > 0 && <p class="notice">{words.lostWords(lostWords)}</p>}
      {changedWords.length > 0 && (
        <div class="notice">
          <h3>{words.changedWords(changedWords.length)}</h3>
          <p>{words.changedIntro}</p>
          <ul>
            {changedWords.map(({ key, was, is }) => (
              <li key={key}>
                <code>{key}</code>
                <blockquote>
                  <p>
                    <span class="side">{words.was}</span> {was}
                  </p>
                  <p>
                    <span class="side">{words.is}</span> {is}
                  </p>
                </blockquote>
              </li>
            ))}
          </ul>
          <label class="tick">
            <input
              type="checkbox"
              checked={isCompared}
              onChange={({ currentTarget }) => setCompared(currentTarget.checked)}
            />{' '}
            {words.confirm(changedWords.length)}
          </label>
        </div>
      )}
      <p class="buttons">
        <button
          type="button"
          class="button"
          disabled={changedWords.length > 0 && !isCompared}
          onClick={onAccept}
        >
          {texts.change.accept}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {texts.change.cancel}
        </button>
      </p>
    </section>
  );
}

function comparison(
  texts: PageTexts,
  locale: string,
  current: Dataset,
  next: Dataset,
): (readonly [string, string, string])[] {
  const now = countsOf(current);
  const then = countsOf(next);
  const kinds = Object.keys(texts.counts) as (keyof typeof texts.counts)[];
  return [
    [texts.record.version, current.version, next.version],
    [texts.record.asOf, formatDay(current.asOf, locale), formatDay(next.asOf, locale)],
    ...kinds.map(
      (kind) =>
        [
          texts.counts[kind],
          now[kind].toLocaleString(locale),
          then[kind].toLocaleString(locale),
        ] as const,
    ),
  ];
}
