import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_VIEW, type CardViewWorld } from './article.content/card-view.ts';
import { createCardView } from './article.content/drawn-card.ts';

/** Everything that draws cards. Most pages are read without one, so it is not loaded with them. */
export default defineUnlistedScript(() => {
  (globalThis as CardViewWorld)[CARD_VIEW] = createCardView;
});
