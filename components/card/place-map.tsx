import type { LocatorMap } from '../../core/dataset/locator-map.ts';
import { useMessages } from '../messages/index.tsx';

/** Where a place is: in its state, or a state in the country. */
export function PlaceMap({ map, name }: { map: LocatorMap; name: string }) {
  const texts = useMessages().jurisdiction;
  const label = map.state === null ? texts.mapOfCountry(name) : texts.mapOf(name, map.state);
  return (
    <svg class="place-map" viewBox={map.viewBox} role="img" aria-label={label}>
      <path class="place-map-ground" d={map.ground} />
      {map.area && <path class="place-map-area" d={map.area} />}
      {map.dot && <circle class="place-map-area" cx={map.dot.x} cy={map.dot.y} r={map.dot.r} />}
    </svg>
  );
}
