import type { News } from './news-en.ts';

/** The same in Spanish. */
export const newsEs: readonly News[] = [
  {
    version: '0.1.0',
    points: [
      'Las noticias se marcan donde nombran un lugar, una ley, un caso judicial o una carta de la disputa.',
      'Las fichas dicen cómo estaban las cosas el día del artículo y qué ha ocurrido desde entonces.',
      'La búsqueda conoce también 25 000 lugares sobre los que el registro no contiene nada, y lo dice.',
      'El atlas muestra cada lista, carta y caso en un mapa, en cualquier día desde 2016.',
    ],
  },
];
