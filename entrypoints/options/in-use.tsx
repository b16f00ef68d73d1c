import { useMessages } from '../../components/messages/index.tsx';
import { usePageTexts } from '../../components/messages/pages.tsx';
import { formatDay } from '../../core/dataset/dates.ts';
import { type Counts, countsOf } from '../../core/dataset/import.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import type { Imported } from '../shared/imported-record.ts';

interface Props {
  readonly bundled: Dataset;
  readonly imported: Imported;
  readonly onUndo: () => void;
  /** Checks a stored file again, by its text and name. */
  readonly onRecheck: (text: string, name: string) => void;
}

/** Which record is in use, what it holds, and how to go back to the bundled one. */
export function InUse({ bundled, imported, onUndo, onRecheck }: Props) {
  const { record: words, counts } = usePageTexts();
  const { locale } = useMessages();
  const day = (iso: string) => formatDay(iso, locale);
  const dataset = imported.state === 'usable' ? imported.dataset : bundled;
  return (
    <div class="in-use" data-imported={imported.state}>
      {imported.state === 'damaged' && (
        <div class="notice">
          <p role="alert">{words.damaged(imported.reason)}</p>
          <button type="button" class="button" onClick={onUndo}>
            {words.forget}
          </button>
        </div>
      )}
      {imported.state === 'outdated' && (
        <div class="notice">
          <p role="alert">{words.outdated(imported.file.fileName)}</p>
          <p class="buttons">
            <button
              type="button"
              class="button"
              onClick={() => onRecheck(imported.text, imported.file.fileName)}
            >
              {words.recheck}
            </button>
            <button type="button" class="button" onClick={onUndo}>
              {words.forget}
            </button>
          </p>
        </div>
      )}
      <h3>
        {imported.state === 'usable'
          ? words.imported(imported.file.fileName, day(imported.file.importedOn))
          : words.bundled}
      </h3>
      <dl>
        <Fact name={words.version} value={dataset.version} />
        <Fact name={words.asOf} value={day(dataset.asOf)} />
        <Fact name={words.compiled} value={day(dataset.compiled)} />
        <Fact name={words.license} value={dataset.licence} />
        {(Object.entries(countsOf(dataset)) as [keyof Counts, number][]).map(([kind, count]) => (
          <Fact key={kind} name={counts[kind]} value={count.toLocaleString(locale)} />
        ))}
      </dl>
      {imported.state === 'usable' && (
        <button type="button" class="button" onClick={onUndo}>
          {words.undo}
        </button>
      )}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
