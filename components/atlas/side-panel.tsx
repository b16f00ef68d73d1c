import { rowsOf } from '../../core/dataset/atlas-rows.ts';
import { courtsOn, federalStateOn, latestSteps } from '../../core/dataset/atlas-view.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { recordOf } from '../../core/dataset/records.ts';
import { kickerOf } from '../../core/dataset/titles.ts';
import { Time } from '../card/parts.tsx';
import { Plain } from '../card/plain.tsx';
import { useMessages } from '../messages/index.tsx';
import { CellText } from './cell-text.tsx';
import { RecordPageLink } from './link.tsx';

const STEPS_SHOWN = 3;

/** The chosen place in short: the latest act of each who spoke by that day. */
export function ChosenPlace({
  dataset,
  id,
  day,
  on,
  onChoose,
  onShowRow,
}: {
  dataset: Dataset;
  id: string | null;
  day: string;
  on: string | null;
  onChoose: (id: string | null) => void;
  /** Leads to the place's row in the table. */
  onShowRow: (id: string) => void;
}) {
  const messages = useMessages();
  const texts = messages.atlas;
  const place = id === null ? null : recordOf(dataset, 'jurisdiction', id);
  const row = place && rowsOf(dataset, 'jurisdiction', day).find((one) => one.id === place.id);
  return (
    <section class="panel" aria-labelledby="chosen">
      <h2 id="chosen">{texts.chosen}</h2>
      <p role="status" class="unseen">
        {place && texts.chosenSays(place.shortName, texts.states[federalStateOn(place, day)])}
      </p>
      {!row || !place ? (
        <p class="soft">{texts.choose}</p>
      ) : (
        <>
          <p class="kicker">
            {messages.kicker(kickerOf(dataset, { kind: 'jurisdiction', record: place }))}
          </p>
          <p class="panel-title">
            <RecordPageLink kind="jurisdiction" id={place.id} on={on}>
              {place.shortName}
            </RecordPageLink>
          </p>
          <dl class="acts">
            {(['federal', 'own', 'court', 'lists'] as const).map((column) => (
              <div key={column}>
                <dt>{texts.columns[column]}</dt>
                <dd>
                  <CellText cell={row.cells[column]} />
                </dd>
              </div>
            ))}
          </dl>
          <p class="panel-actions small">
            <button type="button" class="link" onClick={() => onShowRow(place.id)}>
              {texts.showRow}
            </button>
            <button type="button" class="link" onClick={() => onChoose(null)}>
              {texts.unchoose}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** How many suits had come how far, and the latest steps. */
export function Courts({ dataset, day, on }: { dataset: Dataset; day: string; on: string | null }) {
  const texts = useMessages().atlas;
  const { pending, ruled, ended } = courtsOn(dataset, day);
  const steps = latestSteps(dataset, day, STEPS_SHOWN);
  return (
    <section class="panel" aria-labelledby="courts">
      <h2 id="courts">{texts.courts}</h2>
      <p>{texts.courtCounts(pending.length, ruled.length, ended.length)}</p>
      {steps.length === 0 ? (
        <p class="unknown">{texts.courtsNone}</p>
      ) : (
        <>
          <h3>{texts.courtsNewest}</h3>
          <ol class="steps">
            {steps.map(({ one, development }) => (
              <li key={`${one.id}${development.date.on}${development.text}`}>
                <p class="soft small">
                  <Time when={development.date} />
                </p>
                <p>
                  <RecordPageLink kind="case" id={one.id} on={on}>
                    {one.caption}
                  </RecordPageLink>{' '}
                  <Plain text={development.text} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
