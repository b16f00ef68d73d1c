import type { RecordKind } from './card-model.ts';
import { isCalendarDate } from './dates.ts';

/** First day of the slider. */
export const FIRST_DAY = '2016-01-01';

const KINDS: readonly RecordKind[] = ['jurisdiction', 'letter', 'instrument', 'case', 'list'];

/** What the atlas shows, as its address tells it. */
export type Address =
  | {
      readonly page: 'atlas';
      /** `federal`, `courts` or the id of a list. */
      readonly view: string;
      readonly tab: RecordKind;
      /** ISO day; null: the last of the record. */
      readonly on: string | null;
      /** Id of the chosen place. */
      readonly place: string | null;
    }
  | {
      readonly page: 'record';
      readonly kind: RecordKind;
      readonly id: string;
      readonly on: string | null;
    };

/**
 * Reads the part of an address behind “#”: `#/jurisdiction/philadelphia-pa?on=2017-07-06`,
 * `#/?show=APR17&on=2017-07-06`. What it cannot read has its usual value.
 */
export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parameters = new URLSearchParams(query);
  const on = dayOf(parameters.get('on'));
  const [kind, id] = path.split('/');
  const recordKind = KINDS.find((one) => one === kind);
  if (recordKind && id) return { page: 'record', kind: recordKind, id: decode(id), on };
  return {
    page: 'atlas',
    view: parameters.get('show') ?? 'federal',
    tab: KINDS.find((one) => one === parameters.get('table')) ?? 'jurisdiction',
    on,
    place: parameters.get('place'),
  };
}

/** The address with “#” in front. Usual values are left out. */
export function writeAddress(address: Address): string {
  const parameters = new URLSearchParams();
  if (address.page === 'atlas') {
    if (address.view !== 'federal') parameters.set('show', address.view);
    if (address.tab !== 'jurisdiction') parameters.set('table', address.tab);
    if (address.place !== null) parameters.set('place', address.place);
  }
  if (address.on !== null) parameters.set('on', address.on);
  const path = address.page === 'record' ? `${address.kind}/${encodeURIComponent(address.id)}` : '';
  const query = parameters.toString();
  return `#/${path}${query && `?${query}`}`;
}

function dayOf(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDate(text) ? text : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
