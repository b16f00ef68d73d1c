import { describe, expect, test } from 'vitest';
import { alignWords, isEllipsis, isSameWord, wordsIn } from '../../../core/claims/compare-words.ts';
import { quotedSpans } from '../../../core/claims/quoted.ts';

function word(text: string) {
  const [one] = wordsIn(text);
  if (!one) throw new Error(`No word in ${text}`);
  return one;
}

describe('the words of a text', () => {
  test('are letters and digits, with apostrophes between them, and dots', () => {
    expect(
      wordsIn("The City’s “8 U.S.C.” don't – so. . . no… x ... -").map(({ key }) => key),
    ).toEqual(['the', "city's", '8', 'u', 's', 'c', "don't", 'so', '…', 'no', '…', 'x', '…']);
  });

  test('come with where they stand', () => {
    expect(wordsIn('(a) word')).toEqual([
      { start: 1, end: 2, key: 'a', isBracketed: false },
      { start: 4, end: 8, key: 'word', isBracketed: false },
    ]);
  });

  test('are told to stand in brackets', () => {
    const bracketed = (text: string) =>
      wordsIn(text)
        .filter(({ isBracketed }) => isBracketed)
        .map(({ key }) => key);
    expect(bracketed('a [b c] d')).toEqual(['b', 'c']);
    expect(bracketed('[a] b [c]')).toEqual(['a', 'c']);
    expect(bracketed('a [b')).toEqual([]);
    expect(bracketed('a] b')).toEqual([]);
    expect(bracketed('[a]')).toEqual(['a']);
  });

  test('are ellipses where they are dots alone', () => {
    expect(wordsIn('a … b ...').map(isEllipsis)).toEqual([false, true, false, true]);
  });
});

describe('two words are the same', () => {
  test.each([
    ['City', 'city', true],
    ['don’t', "don't", true],
    ['city', 'cities', false],
    ['speci?c', 'specific', true],
    ['specific', 'speci?c', true],
    ['speci?c', 'specifc', true],
    ['speci?c', 'specifiic', false],
    ['speci?c', 'specic', false],
    ['o?ice?s', 'officers', true],
    ['sci?t', 'xscifit', false],
    ['sci?t', 'scifitx', false],
    ["it?s's", "itxs's", true],
    ["it?s's", 'itxs.s', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameWord(word(a), word(b))).toBe(same);
  });
});

describe('two lists of words', () => {
  const aligned = (a: string, b: string) => {
    const [left, right] = [wordsIn(a), wordsIn(b)];
    return alignWords(left, right)
      .map((pair) => {
        const one = pair.a === null ? '-' : left[pair.a]?.key;
        const other = pair.b === null ? '-' : right[pair.b]?.key;
        return pair.isSame ? one : `${one}/${other}`;
      })
      .join(' ');
  };

  test.each([
    ['one two three four', 'one two three four', 'one two three four'],
    ['one two three four', 'zero one two three four five', 'one two three four'],
    ['zero one two three four five', 'one two three four', 'one two three four'],
    ['one two x three four', 'one two three four', 'one two x/- three four'],
    ['one two three four', 'one two x three four', 'one two -/x three four'],
    ['a b c', 'd e f', ''],
    ['', 'a', ''],
    ['a', '', ''],
  ])('“%s” beside “%s” is “%s”', (a, b, expected) => {
    expect(aligned(a, b)).toBe(expected);
  });

  test('lay another word beside what it stands for', () => {
    const pairs = aligned('one two x three four', 'one two y three four');
    expect(pairs).toMatch(/^one two (?:x\/y|x\/- -\/y|-\/y x\/-) three four$/);
  });
});

describe('quotations', () => {
  const quoted = (text: string) => quotedSpans(text).map((one) => one.text);

  test.each([
    ['„eins zwei“ und «drei vier»', ['eins zwei', 'drei vier']],
    ['‘One two’ and ‘three.’', ['One two', 'three.']],
    ['‘the cities’ claims,’ he said', ['the cities’ claims,']],
    ['‘the cities’ and the town’ he said', ['the cities']],
    ["'the cities' claims!' he said", ["the cities' claims!"]],
    ['don’t and can’t', []],
    ['“goes on', ['goes on']],
    ['  “goes on', []],
    ['“goes on  ', ['goes on']],
    ['"goes on', []],
    ['‘goes on', []],
    ['he said “goes on', []],
    ['“one” “two”', ['one', 'two']],
    ['"one""two"', ['one', 'two']],
    ['“ ” “x”', ['x']],
  ])('of %j are %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('are of three thousand characters at most', () => {
    const length = (count: number) =>
      quoted(`A long one: “${'x'.repeat(count)}”`).map((one) => one.length);
    expect(length(3_000)).toEqual([3_000]);
    expect(length(3_001)).toEqual([]);
  });

  test('stand where they are told to, in each paragraph', () => {
    expect(quotedSpans('He: “one”.\n\nShe: "two".')).toEqual([
      { start: 5, end: 8, text: 'one' },
      { start: 18, end: 21, text: 'two' },
    ]);
  });
});
