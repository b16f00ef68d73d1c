import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en, type Messages } from './en.ts';

export type { Messages };

/** The texts in use; American English where no provider stands above. */
export const MessagesContext = createContext<Messages>(en);

/** @returns the texts of the interface, inside a component. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
