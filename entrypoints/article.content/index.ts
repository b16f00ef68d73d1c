import lexicon from 'virtual:lexicon';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { makeFinder } from '../../core/find/finder.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import { annotateArticle, type PageSession } from '../../core/page/session.ts';
import newsHosts from '../../data/news-hosts.json';
import {
  askForCard,
  askForCardScript,
  type PageState,
  parsePageRequest,
  tellFound,
} from '../shared/messages.ts';
import { type CardController, createCardController } from './card-controller.ts';
import {
  CARD_VIEW,
  type CardView,
  type CardViewHandlers,
  type CardViewWorld,
} from './card-view.ts';
import { listMentions } from './mention-list.ts';
import { followPointer } from './pointer.ts';
import { counterpartOf, neighbourOf, scrollTo } from './walk.ts';
import './highlights.css';

export default defineContentScript({
  matches: newsHosts.map((host) => `*://*.${host}/*`),
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  main(ctx) {
    const finder = makeFinder(lexicon);
    let session: PageSession;
    let mentions: readonly PlacedMention[] = [];
    /** The mention that was visited last, where the walk goes on. */
    let visited: PlacedMention | null = null;

    const card: CardController = createCardController({
      loadView,
      loadCard: askForCard,
      published: () =>
        session.state.kind === 'annotated' ? (session.state.metadata.published?.day ?? null) : null,
      onActive: (mention) => {
        if (mention) visited = mention;
        session.setActive(mention);
      },
      signal: ctx.signal,
    });

    const annotate = (asked: boolean): PageSession =>
      annotateArticle(document, finder, {
        asked,
        onUpdate: (state) => {
          const before = mentions;
          mentions = state.kind === 'annotated' ? state.mentions : [];
          const find = (mention: PlacedMention) => counterpartOf(mention, before, mentions);
          visited = visited && find(visited);
          card.pageChanged(find);
          // The count is a convenience: a background that is just restarting must not break the page.
          tellFound(mentions.length).catch(() => {});
          settled?.();
        },
      });

    /** Resolves what waits for the first result of `annotate-anyway`. */
    let settled: (() => void) | undefined;
    session = annotate(false);

    const visit = (mention: PlacedMention | undefined): boolean => {
      if (!mention) return false;
      scrollTo(mention);
      card.open(mention, { by: 'command' });
      return true;
    };

    followPointer(document, {
      mentionAt: (x, y) => session.mentionAt(x, y)?.mention ?? null,
      card,
      signal: ctx.signal,
    });

    const answer = (message: unknown) => {
      const request = parsePageRequest(message);
      switch (request?.type) {
        case 'page-state':
          return Promise.resolve(pageState(session, mentions));
        case 'annotate-anyway':
          session.stop();
          return new Promise<PageState>((resolve) => {
            settled = () => {
              settled = undefined;
              resolve(pageState(session, mentions));
            };
            session = annotate(true);
          });
        case 'go-to-mention':
          return Promise.resolve(visit(mentions[request.index]));
        case 'walk':
          return Promise.resolve(visit(neighbourOf(visited, mentions, request.to)));
        case 'open-card':
          return Promise.resolve(card.focus() || visit(visited ?? mentions[0]));
        default:
          return undefined;
      }
    };
    browser.runtime.onMessage.addListener(answer);

    ctx.onInvalidated(() => {
      browser.runtime.onMessage.removeListener(answer);
      session.stop();
    });
  },
});

/** @throws where the background cannot load it, such as after the extension was updated. */
async function loadView(handlers: CardViewHandlers): Promise<CardView> {
  const world = globalThis as CardViewWorld;
  if (!world[CARD_VIEW]) await askForCardScript();
  const create = world[CARD_VIEW];
  if (!create) throw new Error('the script of the card is missing');
  return create(document, handlers);
}

function pageState(session: PageSession, mentions: readonly PlacedMention[]): PageState {
  const { state } = session;
  if (state.kind !== 'annotated') {
    const status = state.kind === 'reading' ? 'reading' : 'not-article';
    return {
      status,
      url: location.href,
      headline: null,
      published: null,
      mentions: [],
      limit: null,
    };
  }
  return {
    status: 'annotated',
    url: state.metadata.url ?? location.href,
    headline: state.metadata.headline,
    published: state.metadata.published?.day ?? null,
    mentions: listMentions(state.text.text, mentions),
    limit: state.limit,
  };
}
