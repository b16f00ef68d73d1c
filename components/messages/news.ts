import { type News, newsEn } from './news-en.ts';
import { newsEs } from './news-es.ts';

/**
 * What each version has brought, the newest first.
 * @param language BCP 47 tag; American English where there is no catalogue for it.
 */
export function newsFor(language: string): readonly News[] {
  return new Intl.Locale(language).language === 'es' ? newsEs : newsEn;
}
