import type { Finder } from '../../core/find/mention.ts';
import { askForScript } from '../shared/messages.ts';

/** Where the finder's script leaves its maker for the content script, as the card's does. */
export const FINDER = Symbol.for('lawmark.finder');

export type FinderWorld = { [FINDER]?: () => Finder };

/** Loads the finder into the page. @throws where the background cannot, as after an update. */
export async function loadFinder(): Promise<Finder> {
  const world = globalThis as FinderWorld;
  if (!world[FINDER]) await askForScript('finder');
  const make = world[FINDER];
  if (!make) throw new Error('the script of the finder is missing');
  return make();
}
