import type { Mention } from './mention.ts';
import type { NamedSense } from './names.ts';
import { POSSESSIVE, SP } from './pattern.ts';
import { paragraphAround, sentenceAround, within } from './sentences.ts';
import { divisionEnd, stateByCode } from './states.ts';

/** Whose law a name stands for: the state or city that the words around it name. */

/** Whether the sentence names the state or city whose law it is: "Connecticut has its TRUST Act". */
export function isOfPlaceNear(
  text: string,
  start: number,
  end: number,
  sense: NamedSense,
  places: readonly Mention[],
): boolean {
  const division = divisionOf(sense);
  if (division === null) return false;
  const isOwn = ({ ref }: Mention) => ref?.endsWith(division) === true;
  const sentence = sentenceAround(text, start, end);
  const beside = within(places, ...sentence);
  if (beside.some(isOwn)) return true;
  const code = /^\/state:([a-z]{2})$/.exec(division)?.[1]?.toUpperCase();
  // "The governor signed the TRUST Act in Chicago": all that is named there lies in that state.
  const isWithin = ({ ref }: Mention) => ref?.includes(`${division}/`) === true;
  if (code !== undefined && beside.length > 0 && beside.every(isWithin)) return true;
  // "United States v. Illinois attacks the state's Trust Act".
  const name = code === undefined ? undefined : stateByCode(code)?.name;
  if (name !== undefined && text.slice(...sentence).includes(name)) return true;
  // Of a paragraph, all that it names must lie in that state.
  const inParagraph = within(places, ...paragraphAround(text, start, end));
  const state = /\/state:[a-z]{2}/.exec(division)?.[0] ?? division;
  return inParagraph.some(isOwn) && inParagraph.every(({ ref }) => ref?.includes(state) === true);
}

const POSSESSED = new RegExp(`^${POSSESSIVE}${SP}$`);

/** Whether the state or city whose law it is stands right before: "Illinois’s TRUST Act". */
export function isOfPlaceBefore(
  text: string,
  start: number,
  sense: NamedSense,
  places: readonly Mention[],
): boolean {
  const division = divisionOf(sense);
  if (division === null) return false;
  const place = within(places, start - LONGEST_PLACE, start).at(-1);
  return place?.ref?.endsWith(division) === true && POSSESSED.test(text.slice(place.end, start));
}

/** Longest name of a state or city with what joins it to the name of its law, in characters. */
const LONGEST_PLACE = 40;

/** End of the OCD division id of the state or city whose law an instrument is, or null. */
export function divisionOf(sense: NamedSense): string | null {
  if (sense.kind !== 'instrument') return null;
  const [, state, city] =
    /^\/us-([a-z]{2})\/(?:([a-z-]+)\/(?:ordinance|code|directive)\/)?/.exec(
      sense.entry.ref ?? '',
    ) ?? [];
  if (state === undefined) return null;
  return divisionEnd(state, city);
}
