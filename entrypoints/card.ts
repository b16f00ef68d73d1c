import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messagesFor } from '../components/messages/index.tsx';
import { CARD_VIEW, type CardViewWorld } from './article.content/card-view.ts';
import { createCardView } from './article.content/drawn-card.ts';

/** Everything that draws cards. Most pages are read without one, so it is not loaded with them. */
export default defineUnlistedScript(() => {
  (globalThis as CardViewWorld)[CARD_VIEW] = (document, handlers, look) =>
    createCardView(document, handlers, () => {
      const { language, theme } = look();
      return { messages: messagesFor(language ?? browser.i18n.getUILanguage()), theme };
    });
});
