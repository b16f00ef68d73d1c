import { memo } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Address, FIRST_DAY } from '../../core/dataset/atlas-address.ts';
import { placeShapes, type Shapes } from '../../core/dataset/atlas-shapes.ts';
import {
  markedDays,
  namesOn,
  type PlaceState,
  placeStates,
  statesOf,
  type View,
} from '../../core/dataset/atlas-view.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { recordOf } from '../../core/dataset/records.ts';
import type { RegionName } from '../messages/atlas-en.ts';
import { useMessages } from '../messages/index.tsx';
import { DaySlider } from './day-slider.tsx';
import { Legend } from './legend.tsx';
import { RecordPageLink } from './link.tsx';
import { AtlasMap } from './map.tsx';
import { RecordTable } from './record-table.tsx';
import { REGIONS } from './regions.ts';
import { ChosenPlace, Courts } from './side-panel.tsx';

type HomeAddress = Extract<Address, { page: 'atlas' }>;

interface Props {
  readonly dataset: Dataset;
  readonly shapes: Shapes;
  readonly address: HomeAddress;
  readonly onAddress: (address: Address, how: 'push' | 'replace') => void;
}

/** The map follows the slider at once; tables and the address when it has rested this long (ms). */
const REST = 120;

// What does not follow the slider at once must not be drawn again while it moves.
const RestingTable = memo(RecordTable);
const RestingPlace = memo(ChosenPlace);
const RestingCourts = memo(Courts);

/** Map, slider and tables. */
export function AtlasHome({ dataset, shapes, address, onAddress }: Props) {
  const texts = useMessages().atlas;
  const settled = clamp(address.on ?? dataset.asOf, dataset.asOf);
  const [day, setDay] = useState(settled);
  const map = useRef<HTMLElement>(null);
  /** The day last put into the address from here, or read from it. */
  const written = useRef(settled);
  const [region, setRegion] = useState<RegionName>('country');
  const [isMapDrawn, setMapDrawn] = useState(false);
  /** The row that was asked for last; a new object each time, so that it can be asked for again. */
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  const view = useMemo(() => viewOf(dataset, address.view), [dataset, address.view]);
  const places = useMemo(() => placeShapes(shapes, dataset.jurisdictions), [shapes, dataset]);
  const marks = useMemo(() => markedDays(dataset), [dataset]);
  const states = useMemo(() => placeStates(dataset, view, day), [dataset, view, day]);
  const counts = useMemo(() => countsOf(states), [states]);
  const list = typeof view === 'object' ? recordOf(dataset, 'list', view.list) : null;

  // An address that came from elsewhere moves the slider; its own, coming late, must not.
  useEffect(() => {
    if (settled !== written.current) setDay(settled);
    written.current = settled;
  }, [settled]);
  // Effects run once the map is on the screen; the table comes after it.
  useEffect(() => setMapDrawn(true), []);
  useEffect(() => {
    if (day === settled) return;
    const on = day === dataset.asOf ? null : day;
    const timer = setTimeout(() => {
      written.current = day;
      onAddress({ ...address, on }, 'replace');
    }, REST);
    return () => clearTimeout(timer);
  }, [day, settled, address, dataset, onAddress]);

  const what =
    view === 'federal'
      ? texts.federalView
      : view === 'courts'
        ? texts.courtsView
        : (list?.shortTitle ?? '');
  const order = statesOf(view);
  const spoken = order
    .flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count > 0 ? [`${texts.states[state]}: ${count}`] : [];
    })
    .join('; ');
  const names = list ? namesOn(list, day) : [];
  const choose = useCallback(
    (place: string | null) => onAddress({ ...address, place }, 'replace'),
    [address, onAddress],
  );
  const showRow = useCallback(
    (id: string) => {
      if (address.tab !== 'jurisdiction') onAddress({ ...address, tab: 'jurisdiction' }, 'replace');
      setWanted({ id });
    },
    [address, onAddress],
  );
  const showOnMap = useCallback(
    (place: string | null) => {
      choose(place);
      if (place) map.current?.scrollIntoView({ block: 'nearest' });
    },
    [choose],
  );

  return (
    <>
      <section class="controls" aria-label={texts.show}>
        <label class="field show">
          {texts.show}
          <select
            value={typeof view === 'object' ? view.list : view}
            onChange={({ currentTarget }) =>
              onAddress({ ...address, view: currentTarget.value }, 'replace')
            }
          >
            <option value="federal">{texts.federalView}</option>
            <option value="courts">{texts.courtsView}</option>
            <optgroup label={texts.listsGroup}>
              {dataset.lists
                .filter(({ members }) => members.length > 0)
                .sort((a, b) => (a.published.on < b.published.on ? -1 : 1))
                .map(({ id, shortTitle }) => (
                  <option key={id} value={id}>
                    {shortTitle}
                  </option>
                ))}
            </optgroup>
          </select>
        </label>
        <DaySlider first={FIRST_DAY} last={dataset.asOf} day={day} marks={marks} onDay={setDay} />
      </section>
      <div class="stage">
        <section ref={map} class="map-part" aria-label={texts.legend}>
          <AtlasMap
            shapes={shapes}
            places={places}
            states={states}
            label={texts.mapLabel(what, day, spoken)}
            chosen={address.place}
            region={region}
            onChoose={choose}
          />
          <fieldset class="regions">
            <legend class="unseen">{texts.region}</legend>
            {(Object.keys(REGIONS) as RegionName[]).map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === region}
                onClick={() => setRegion(name)}
              >
                {texts.regions[name]}
              </button>
            ))}
          </fieldset>
          <Legend order={order} counts={counts} />
          <p class="soft small">
            {texts.legendShapes}{' '}
            {list && (
              <>
                {texts.namesThatDay(names.length, names.filter((one) => !one.jurisdiction).length)}{' '}
                <RecordPageLink kind="list" id={list.id} on={address.on}>
                  {list.shortTitle}
                </RecordPageLink>
              </>
            )}
          </p>
        </section>
        <div class="side">
          <RestingPlace
            dataset={dataset}
            id={address.place}
            day={settled}
            on={address.on}
            onChoose={choose}
            onShowRow={showRow}
          />
          <RestingCourts dataset={dataset} day={settled} on={address.on} />
        </div>
      </div>
      {isMapDrawn && (
        <RestingTable
          dataset={dataset}
          address={address}
          day={settled}
          places={places}
          wanted={wanted}
          onChoose={showOnMap}
        />
      )}
    </>
  );
}

function viewOf(dataset: Dataset, name: string): View {
  if (name === 'courts') return 'courts';
  return recordOf(dataset, 'list', name) ? { list: name } : 'federal';
}

function clamp(day: string, last: string): string {
  return day < FIRST_DAY ? FIRST_DAY : day > last ? last : day;
}

function countsOf(states: ReadonlyMap<string, PlaceState>): ReadonlyMap<PlaceState, number> {
  const counts = new Map<PlaceState, number>();
  for (const state of states.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
