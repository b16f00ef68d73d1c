import { type Messages, messagesFor } from '../../components/messages/index.tsx';
import { languageOf, type Preferences } from './preferences.ts';

/**
 * Gives a page of the extension the theme and the language that the reader prefers.
 * @returns the texts to draw it with.
 */
export function dressPage({ documentElement }: Document, preferences: Preferences): Messages {
  const messages = messagesFor(languageOf(preferences));
  documentElement.lang = messages.locale;
  documentElement.dir = messages.direction;
  if (preferences.theme === 'system') delete documentElement.dataset.theme;
  else documentElement.dataset.theme = preferences.theme;
  return messages;
}
