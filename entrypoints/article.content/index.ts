import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import {
  askForCard,
  askForFaintMarks,
  askForScript,
  parsePageRequest,
  tellPage,
} from '../shared/messages.ts';
import { PREFERENCES, readPreferences, watchPreferences } from '../shared/preferences.ts';
import {
  modeOf,
  readSiteChoices,
  SITE_CHOICES,
  siteOf,
  watchSiteChoices,
} from '../shared/sites.ts';
import { createAnnotation } from './annotation.ts';
import { isArticlePart, partOf } from './article-frame.ts';
import { type CardController, createCardController } from './card-controller.ts';
import { CARD_VIEW, type CardViewWorld } from './card-view.ts';
import { makeClaimsQuestion } from './claims-here.ts';
import { loadFinder } from './finder-world.ts';
import { followPointer } from './pointer.ts';
import { neighbourOf, scrollTo } from './walk.ts';
import { cardLookOf, dwellMsOf, isSameWish, wishesOf } from './wishes.ts';
import './highlights.css';

export default defineContentScript({
  // The news hosts: see wxt.config.ts.
  matches: [],
  runAt: 'document_idle',
  allFrames: true,
  cssInjectionMode: 'manifest',
  async main(ctx) {
    const part = partOf(window);
    if (part === 'beside') return;

    /** The mention that was visited last, where the walk goes on. */
    let visited: PlacedMention | null = null;

    const site = siteOf(location.href) ?? '';
    let choices = SITE_CHOICES.untouched;
    let preferences = PREFERENCES.untouched;
    let wishes = wishesOf(preferences, choices, site);

    const annotation = createAnnotation(document, loadFinder, (find) => {
      visited = visited && find(visited);
      card.pageChanged(find);
      tellState();
      if (part === 'page') askForClaims();
    });

    /** A script that its extension has left behind, by an update, takes its marks off the page. */
    const orRetire = async <T>(asked: Promise<T>): Promise<T> => {
      try {
        return await asked;
      } catch (error) {
        // Looking is what makes the context notice, and tell those who wait for it.
        void ctx.isInvalid;
        throw error;
      }
    };

    const askForClaims = makeClaimsQuestion(document);
    /** Of the scripts in a page and its frames one speaks for the tab. */
    const speaks = () => annotation.status === 'annotated' || isArticlePart(part, document);
    const tellState = () => {
      const { status, mentions } = annotation;
      if (status === 'reading' || !speaks()) return;
      const state =
        status === 'annotated' ? { at: status, count: mentions.length } : { at: status };
      // A convenience: a background that is just restarting must not break the page.
      tellPage(state).catch(() => {});
    };

    const card: CardController = createCardController({
      loadView: async (handlers) => {
        const create = await orRetire(loadCardView());
        if (create) return create(document, handlers, () => cardLookOf(preferences));
        // Marks without cards would promise what is no longer allowed.
        annotation.stop();
        throw new Error('the extension may no longer run on this page');
      },
      loadCard: (request) => orRetire(askForCard(request)),
      published: () => annotation.published,
      dwellMs: () => dwellMsOf(preferences),
      onActive: (mention) => {
        if (mention) visited = mention;
        annotation.setActive(mention);
      },
      signal: ctx.signal,
    });

    const visit = (mention: PlacedMention | undefined): boolean => {
      if (!mention) return false;
      scrollTo(mention);
      card.open(mention, { by: 'command' });
      return true;
    };

    const answer = (message: unknown) => {
      if (!speaks()) return undefined;
      const request = parsePageRequest(message);
      switch (request?.type) {
        case 'page-state':
          return Promise.resolve(annotation.describe());
        case 'annotate-anyway':
          return annotation.start({ asked: true }).then(() => annotation.describe());
        case 'go-to-mention':
          return Promise.resolve(visit(annotation.mentions[request.index]));
        case 'walk':
          return Promise.resolve(visit(neighbourOf(visited, annotation.mentions, request.to)));
        case 'open-card':
          return Promise.resolve(card.focus() || visit(visited ?? annotation.mentions[0]));
        default:
          return undefined;
      }
    };
    browser.runtime.onMessage.addListener(answer);
    ctx.onInvalidated(() => {
      browser.runtime.onMessage.removeListener(answer);
      annotation.stop();
    });

    followPointer(document, { mentionAt: annotation.mentionAt, card, signal: ctx.signal });

    const obey = () => {
      const mode = modeOf(choices, site, Date.now());
      if (mode.at === 'on') {
        if (!annotation.isOn()) void annotation.start({ asked: false });
      } else if (annotation.isOn()) annotation.stop();
      else tellState();
    };
    const wish = () => {
      const next = wishesOf(preferences, choices, site);
      if (isSameWish(wishes, next)) return;
      wishes = next;
      annotation.wish(wishes);
    };
    /** As with the count, a background that is just restarting must not break the page. */
    const setFaint = (on: boolean) => void askForFaintMarks(on).catch(() => {});
    watchSiteChoices((next) => {
      choices = next;
      wish();
      obey();
    }, ctx.signal);
    watchPreferences((next) => {
      if (next.strength !== preferences.strength) setFaint(next.strength === 'faint');
      preferences = next;
      wish();
    }, ctx.signal);
    [choices, preferences] = await Promise.all([readSiteChoices(), readPreferences()]);
    if (preferences.strength === 'faint') setFaint(true);
    wish();
    obey();
  },
});

/**
 * What draws cards; null where the extension may no longer run on the page.
 * @throws where the background cannot load it, such as after the extension was updated.
 */
async function loadCardView(): Promise<NonNullable<CardViewWorld[typeof CARD_VIEW]> | null> {
  const world = globalThis as CardViewWorld;
  if (!world[CARD_VIEW] && (await askForScript('card')) === 'withdrawn') return null;
  const create = world[CARD_VIEW];
  if (!create) throw new Error('the script of the card is missing');
  return create;
}
