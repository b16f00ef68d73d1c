import { en } from '../../components/messages/en.ts';
import type { Messages } from '../../components/messages/index.tsx';

/** Every text of the interface from right to left, so that a look shows what was not laid out for it. */
export const pseudoMessages: Messages = {
  ...reversed(en),
  locale: 'ar',
  direction: 'rtl',
  recordLanguage: reverse('The record is in English.'),
};

function reversed<T>(value: T): T {
  if (typeof value === 'string') return reverse(value) as T;
  if (typeof value === 'function') {
    return ((...args: unknown[]) => reversed(value(...args))) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, reversed(one)])) as T;
}

/** Between the signs for a right-to-left override, as the pseudo-locale `ar-XB` has it. */
function reverse(text: string): string {
  return text === '' ? '' : `\u202e${text}\u202c`;
}
