import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type PageTexts, pagesEn } from './pages-en.ts';
import { pagesEs } from './pages-es.ts';

export type { PageTexts };

/** Texts of the extension's own pages; American English where no provider stands above. */
export const PageTextsContext = createContext<PageTexts>(pagesEn);

/** @returns the texts of the extension's own pages, inside a component. */
export function usePageTexts(): PageTexts {
  return useContext(PageTextsContext);
}

/** @param language BCP 47 tag; American English where there is no catalogue for it. */
export function pageTextsFor(language: string): PageTexts {
  return new Intl.Locale(language).language === 'es' ? pagesEs : pagesEn;
}
