/**
 * What the toolbar button says of a page: all that the background needs of the texts, apart from the
 * catalogues so that it starts with little code.
 */

/** What is known of a tab's page. */
export type ToolbarState =
  | { readonly at: 'annotated'; readonly count: number }
  | { readonly at: 'not-article' }
  /** The reader has switched marks off there. */
  | { readonly at: 'off' };

type ToolbarTexts = Readonly<{
  mentions: (count: number) => string;
  nothing: string;
  notArticle: string;
  off: string;
}>;

const EN: ToolbarTexts = {
  mentions: (count) => `${count === 1 ? '1 mention' : `${count} mentions`} on this page`,
  nothing: 'nothing found on this page',
  notArticle: 'no article on this page',
  off: 'switched off on this site',
};

const ES: ToolbarTexts = {
  mentions: (count) => `${count === 1 ? '1 mención' : `${count} menciones`} en esta página`,
  nothing: 'no se encontró nada en esta página',
  notArticle: 'no hay un artículo en esta página',
  off: 'desactivado en este sitio',
};

/**
 * The tooltip of the toolbar button, which is also its text alternative.
 * @param language BCP 47 tag; American English where there is no text in it.
 */
export function toolbarTitle(state: ToolbarState, language: string): string {
  const texts = new Intl.Locale(language).language === 'es' ? ES : EN;
  return `Lawmark: ${wordsFor(state, texts)}`;
}

function wordsFor(state: ToolbarState, texts: ToolbarTexts): string {
  switch (state.at) {
    case 'annotated':
      return state.count === 0 ? texts.nothing : texts.mentions(state.count);
    case 'not-article':
      return texts.notArticle;
    case 'off':
      return texts.off;
  }
}
