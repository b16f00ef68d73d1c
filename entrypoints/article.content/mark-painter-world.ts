import type { MarkPainterOptions } from '../../core/page/mark-painter.ts';
import type { Painter } from '../../core/page/painter.ts';

/** Where the assistive engine's script leaves its maker for the content script, as the card's does. */
export const MARK_PAINTER = Symbol.for('lawmark.mark-painter');

export type MarkPainterWorld = { [MARK_PAINTER]?: (options: MarkPainterOptions) => Painter };
