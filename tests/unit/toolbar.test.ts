import { expect, it } from 'vitest';
import { toolbarTitle } from '../../components/messages/toolbar.ts';

it.each([
  [{ at: 'annotated', count: 1 }, 'en-US', 'Lawmark: 1 mention on this page'],
  [{ at: 'annotated', count: 12 }, 'fr', 'Lawmark: 12 mentions on this page'],
  [{ at: 'annotated', count: 12 }, 'es-MX', 'Lawmark: 12 menciones en esta página'],
  [{ at: 'annotated', count: 0 }, 'es', 'Lawmark: no se encontró nada en esta página'],
  [{ at: 'not-article' }, 'en', 'Lawmark: no article on this page'],
  [{ at: 'off' }, 'es', 'Lawmark: desactivado en este sitio'],
] as const)('the toolbar button says what %o is, in %s', (state, language, title) => {
  expect(toolbarTitle(state, language)).toBe(title);
});
