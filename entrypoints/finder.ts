import lexicon from 'virtual:lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeFinder } from '../core/find/finder.ts';
import { FINDER, type FinderWorld } from './article.content/finder-world.ts';

/** Finding names and citations. Fronts, lists and frames have no article, so they are spared it. */
export default defineUnlistedScript(() => {
  (globalThis as FinderWorld)[FINDER] = () => makeFinder(lexicon);
});
