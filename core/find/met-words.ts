import { isLetter, wordEnd } from './pattern.ts';

/** Slots for words already met; a power of two. */
const SLOTS = 4096;
/** Longer words are rare, and engines keep a whole text for a long part of it. */
const LONGEST = 12;

/**
 * Remembers what `lookUp` answers for the words of texts, so that a word met again is neither cut out of
 * the text nor looked up. A word takes the place of an earlier one with the same slot: the memory never
 * grows.
 * @returns what `lookUp` answers for the word, letters or digits alone, at an offset (UTF-16 units).
 */
export function rememberWords<Answer>(
  lookUp: (word: string) => Answer,
): (text: string, at: number) => Answer {
  const words: string[] = new Array(SLOTS).fill('');
  const answers: (Answer | undefined)[] = new Array(SLOTS).fill(undefined);
  return (text, at) => {
    const slot = slotOf(text, at);
    const known = words[slot] ?? '';
    if (known !== '' && text.startsWith(known, at) && !goesOn(text, at + known.length)) {
      return answers[slot] as Answer;
    }
    const word = text.slice(at, wordEnd(text, at));
    const answer = lookUp(word);
    if (isLetter(text.charCodeAt(at)) && word.length <= LONGEST) {
      words[slot] = word;
      answers[slot] = answer;
    }
    return answer;
  };
}

function goesOn(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at));
}

/** Slot of the letters at `at`, by Knuth's multiplicative hash of all of them. */
function slotOf(text: string, at: number): number {
  let sum = 0;
  for (let i = at, code = text.charCodeAt(i); isLetter(code); code = text.charCodeAt(i)) {
    sum = Math.imul(sum, 31) + code;
    i += 1;
  }
  return Math.imul(sum, 0x9e3779b1) >>> 20;
}
