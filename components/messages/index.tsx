import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';

export type { Messages };

/** The texts in use; American English where no provider stands above. */
export const MessagesContext = createContext<Messages>(en);

/** @returns the texts of the interface, inside a component. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/**
 * The catalogue for the language of the reader's browser; American English where there is none.
 * @param language BCP 47 tag.
 */
export function messagesFor(language: string): Messages {
  return new Intl.Locale(language).language === 'es' ? es : en;
}
