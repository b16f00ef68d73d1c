/**
 * The sample article, annotated as a news page is: the same reading, finding, painting and cards.
 * Content scripts do not run in the extension's own pages, so the page does it itself.
 */
import lexicon from 'virtual:lexicon';
import { messagesFor } from '../../components/messages/index.tsx';
import { makeCard } from '../../core/dataset/card.ts';
import { makeFinder } from '../../core/find/finder.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import { createAnnotation } from '../article.content/annotation.ts';
import { type CardController, createCardController } from '../article.content/card-controller.ts';
import { createCardView } from '../article.content/drawn-card.ts';
import { followPointer } from '../article.content/pointer.ts';
import { cardLookOf, dwellMsOf } from '../article.content/wishes.ts';

import { languageOf, type Preferences } from '../shared/preferences.ts';
import { loadRecord } from '../shared/record.ts';

export interface Sample {
  readonly mentions: readonly PlacedMention[];
  /** Opens the card of a mention and moves the keyboard focus into it. */
  open(mention: PlacedMention): void;
}

/** Annotates the article of a document. @returns what was found there. */
export async function annotateSample(
  document: Document,
  preferences: Preferences,
): Promise<Sample> {
  const { signal } = new AbortController();
  const look = () => ({
    messages: messagesFor(languageOf(preferences)),
    theme: cardLookOf(preferences).theme,
  });
  const annotation = createAnnotation(
    document,
    () => makeFinder(lexicon),
    () => {},
  );
  const card: CardController = createCardController({
    loadView: async (handlers) => createCardView(document, handlers, look),
    loadCard: async (request) => makeCard(await loadRecord(), request),
    published: () => annotation.published,
    dwellMs: () => dwellMsOf(preferences),
    onActive: (mention) => annotation.setActive(mention),
    signal,
  });
  followPointer(document, { mentionAt: annotation.mentionAt, card, signal });
  await annotation.start({ asked: true });
  return {
    mentions: annotation.mentions,
    open: (mention) => card.open(mention, { by: 'command' }),
  };
}
