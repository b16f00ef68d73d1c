import { browser } from 'wxt/browser';
import type { PainterMaker } from '../../core/page/painter.ts';
import type { PlacedMention } from '../../core/page/placed-mention.ts';
import { askForScript } from '../shared/messages.ts';
import { MARK_PAINTER, type MarkPainterWorld } from './mark-painter-world.ts';

/**
 * Loads the engine that puts elements into the page, once the page has loaded in full: before, the
 * page may still be taking over markup that its server made.
 * @throws where the background cannot load it, such as after the extension was updated.
 */
export async function loadMarkPainter(document: Document): Promise<PainterMaker> {
  await loaded(document);
  const world = globalThis as MarkPainterWorld;
  if (!world[MARK_PAINTER]) await askForScript('assistive');
  const create = world[MARK_PAINTER];
  if (!create) throw new Error('the script of the assistive engine is missing');
  return (onStop) => create({ describe, onStop });
}

function loaded(document: Document): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    document.defaultView?.addEventListener('load', () => resolve(), { once: true });
  });
}

/** What a screen reader says of a mark besides its words. */
function describe({ kind }: PlacedMention): string {
  return browser.i18n.getMessage(`mark_${kind}`);
}
