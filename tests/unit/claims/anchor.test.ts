import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, anchorText, isRepeated } from '../../../core/claims/anchor.ts';
import type { ClaimTarget } from '../../../core/claims/claim.ts';
import { CONTEXT_LENGTH, targetOf } from '../../../core/claims/selectors.ts';
import { samplePages } from '../../bench/anchoring/pages.ts';
import { runTrial } from '../../bench/anchoring/trial.ts';

const TEXT = `The board met on Monday. A lawyer for the county said that its rules “do not limit” what clerks may tell.

The state has its own law, and no court has ruled on it. The lawyer would not say more.

A second letter came in the spring – four pages, with no signature. The board has not answered it.`;

const WORDS = 'its rules “do not limit” what clerks may tell';

function target(words: string, text = TEXT): ClaimTarget {
  const start = text.indexOf(words);
  const made = targetOf(text, start, start + words.length);
  return isRepeated(anchorText(text), made) ? { ...made, repeated: true } : made;
}

/** The state, and the words it was found at. */
function found(text: string, wanted: ClaimTarget, hint: number | null = null) {
  const answer = anchor(anchorText(text), wanted, hint);
  if (answer.state === 'lost') return ['lost'];
  return [answer.state, text.slice(answer.start, answer.end)];
}

describe('selectors', () => {
  it('keep 32 characters of what stands around, and leave blanks at the ends out', () => {
    const start = TEXT.indexOf(WORDS);
    const made = targetOf(TEXT, start - 1, start + WORDS.length);
    expect(made.quote).toEqual({
      type: 'TextQuoteSelector',
      exact: WORDS,
      prefix: TEXT.slice(start - CONTEXT_LENGTH, start),
      suffix: TEXT.slice(start + WORDS.length, start + WORDS.length + CONTEXT_LENGTH),
    });
    expect(made.position).toMatchObject({ start, end: start + WORDS.length });
  });

  it('do not cut a character in two', () => {
    const text = `${'😀'.repeat(40)}words${'😀'.repeat(40)}`;
    const { prefix, suffix } = targetOf(`x${text}`, 81, 86).quote;
    expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
  });

  it('take up the character that a cut would fall into', () => {
    // Of 32 characters the first, and the last, would be half a sign.
    const before = `${'a'.repeat(9)}😀${'b'.repeat(31)}`;
    const after = `${'c'.repeat(31)}😀${'d'.repeat(9)}`;
    const { prefix, suffix } = targetOf(`${before}words${after}`, 42, 47).quote;
    expect(prefix).toBe('b'.repeat(31));
    expect(suffix).toBe(`${'c'.repeat(31)}😀`);
    // Halves of no character are kept as they are.
    const half = targetOf(`\udc00${'b'.repeat(31)}words${'c'.repeat(32)}\udc00`, 32, 37).quote;
    expect([half.prefix, half.suffix]).toEqual([`\udc00${'b'.repeat(31)}`, 'c'.repeat(32)]);
    expect(targetOf(`x${'b'.repeat(32)}words`, 33, 38).quote.prefix).toBe('b'.repeat(32));
  });

  it('may be of all of a text, or of one character', () => {
    expect(targetOf('words', 0, 5)).toEqual({
      quote: { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 5 },
    });
    expect(targetOf(' w ', 0, 3).position).toEqual({
      type: 'TextPositionSelector',
      start: 1,
      end: 2,
    });
    expect(() => targetOf('words', 1, 6)).toThrow('No words from 1 to 6 of 5');
    expect(() => targetOf('words', 3, 2)).toThrow(RangeError);
  });

  it.each([
    [5, 5],
    [5, 8],
    [-1, 4],
    [0, 1_000],
  ])('refuse %i to %i, where no words are', (start, end) => {
    expect(() => targetOf('words   more', start, end)).toThrow(RangeError);
  });
});

describe('the very words', () => {
  it('are exact where they were, and where only what is further off has changed', () => {
    expect(found(TEXT, target(WORDS))).toEqual(['exact', WORDS]);
    expect(found(`Advertisement.\n\n${TEXT}`, target(WORDS))).toEqual(['exact', WORDS]);
  });

  it('are moved in other surroundings', () => {
    const other = `Nothing of the kind.\n\nThe clerk: ${WORDS}, and so on.`;
    expect(found(other, target(WORDS))).toEqual(['moved', WORDS]);
  });

  it.each([
    ['quotation marks', WORDS.replace(/[“”]/g, '"')],
    ['blanks', WORDS.replace(/ /g, '\u00a0\n ')],
    ['soft hyphens', WORDS.replace('limit', 'li\u00admit')],
    ['blocks', WORDS.replace(' what', '\n\nwhat')],
  ])('are the same with other %s', (_, other) => {
    expect(found(TEXT.replace(WORDS, other), target(WORDS))).toEqual(['exact', other]);
  });

  it('are told apart by what stands around them', () => {
    const pulled = `“${WORDS}”\n\n${TEXT}\n\nRead on: ${WORDS} is what he said.`;
    const answer = anchor(anchorText(pulled), target(WORDS));
    expect(answer).toMatchObject({ state: 'exact', start: pulled.indexOf(`that ${WORDS}`) + 5 });
  });

  it('in the same surroundings twice count only at their own place', () => {
    const line = 'The council met. It declined to comment on the letter. The council met. ';
    const text = line.repeat(5);
    const words = 'It declined to comment on the letter.';
    const start = 2 * line.length + 17;
    const third = targetOf(text, start, start + words.length);
    const repeated = { ...third, repeated: true } as const;
    expect(anchor(anchorText(text), repeated)).toMatchObject({ start });
    expect(found(`x ${text}`, repeated)).toEqual(['lost']);
    expect(found(`x ${text}`, repeated, start + 2)).toEqual(['exact', words]);
  });

  it('that stood in two places are not taken for each other', () => {
    const text = `He would not comment on it. ${TEXT} She too would not comment on it.`;
    const words = 'would not comment on it';
    const first = target(words, text);
    expect(first.repeated).toBe(true);
    expect(found(text.replace(`He ${words}.`, ''), first)).toEqual(['lost']);
  });

  it('are not found inside longer words', () => {
    expect(found('Nobody party to the case spoke.', target('art', 'An art of its own.'))).toEqual([
      'lost',
    ]);
  });
});

describe('words like them', () => {
  it('are approximate, with how like they are', () => {
    const edited = TEXT.replace('do not limit', 'would not limit');
    const answer = anchor(anchorText(edited), target(WORDS));
    expect(answer.state).toBe('approximate');
    expect(answer).toHaveProperty('score', expect.closeTo(0.9, 1));
  });

  it('count only where something of what stood around is there', () => {
    const elsewhere = `The mayor: its rules “would not limit” what clerks may tell, he thinks.`;
    expect(found(elsewhere, target(WORDS))).toEqual(['lost']);
  });

  it('that are many are lost', () => {
    expect(
      found(TEXT.replace(WORDS, 'everything is as open as can be there'), target(WORDS)),
    ).toEqual(['lost']);
  });
});

describe('any passage', () => {
  const words = fc.array(fc.stringMatching(/^[a-z“”’,.—é😀\u00a0-]{1,9}$/u), {
    minLength: 12,
    maxLength: 60,
  });

  it('of an unchanged text is found where it is', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const text = list.join(' ');
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y);
        if (
          start === undefined ||
          end === undefined ||
          !/[\p{L}\p{N}]/u.test(text.slice(start, end))
        )
          return;
        const made = targetOf(text, start, end);
        const answer = anchor(anchorText(text), made);
        expect(answer).toMatchObject({ state: 'exact', start: made.position.start });
      }),
      { numRuns: 300 },
    );
  });

  it('is found on its own words or not at all, whatever stands before the text', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (list, before, a, b) => {
        const text = list.join(' ');
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y);
        if (start === undefined || end === undefined || !/\S/.test(text.slice(start, end))) return;
        const made = targetOf(text, start, end);
        const other = `${before.join(' ')} ${text}`;
        const answer = anchor(anchorText(other), made);
        if (answer.state !== 'exact' && answer.state !== 'moved') return;
        const fold = (part: string) => part.replace(/\s+/g, '');
        expect(fold(other.slice(answer.start, answer.end))).toBe(fold(made.quote.exact));
      }),
      { numRuns: 300 },
    );
  });
});

describe('claims on changed articles', () => {
  const { claims, rows } = runTrial(samplePages().slice(0, 16), 3, ['lawmark']);

  it('are many enough to tell', () => {
    expect(claims).toBeGreaterThanOrEqual(40);
  });

  it.each(rows)('$change: never on a wrong place', ({ leaves, cases, tallies }) => {
    const { right = 0, lost = 0, wrong = 0 } = tallies.lawmark ?? {};
    expect(wrong).toBe(0);
    if (leaves === 'words') expect(right).toBe(cases);
    else if (leaves === 'nothing') expect(lost).toBe(cases);
    else expect(right).toBe(0);
  });
});
