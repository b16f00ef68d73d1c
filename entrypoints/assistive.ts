import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarkPainter } from '../core/page/mark-painter.ts';
import { MARK_PAINTER, type MarkPainterWorld } from './article.content/mark-painter-world.ts';

/** Makes marks of real elements. Few readers ask for it, so it is not loaded with every page. */
export default defineUnlistedScript(() => {
  (globalThis as MarkPainterWorld)[MARK_PAINTER] = createMarkPainter;
});
