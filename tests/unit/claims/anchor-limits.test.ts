import { describe, expect, test } from 'vitest';
import { anchor, anchorText, isRepeated } from '../../../core/claims/anchor.ts';
import type { ClaimTarget } from '../../../core/claims/claim.ts';

/** A target as it was made elsewhere, far from where it is sought. */
function target(
  exact: string,
  prefix = '',
  suffix = '',
  rest: { readonly start?: number; readonly repeated?: true } = {},
): ClaimTarget {
  const { start = 5_000, repeated } = rest;
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    ...(repeated ? { repeated } : {}),
  };
}

/** The state, and where it begins. */
function found(text: string, wanted: ClaimTarget, hint: number | null = null) {
  const answer = anchor(anchorText(text), wanted, hint);
  return answer.state === 'lost' ? 'lost' : `${answer.state} ${answer.start}`;
}

/** Ten letters, of which so many stand at the end, or at the beginning. */
const TEN = 'abcdefghij';
const last = (count: number) => `${'x'.repeat(10 - count)}${TEN.slice(10 - count)}`;
const first = (count: number) => `${TEN.slice(0, count)}${'x'.repeat(10 - count)}`;

describe('words that stand in one place', () => {
  test.each([
    ['aaaa bbbb cccc', 'moved 5'],
    ['aaaa bbbb ccc', 'lost'],
    ['aaaaaa bbbbbb', 'lost'],
    ['aaa, bbb — 1234 dd', 'moved 5'],
  ])('tell by themselves from three words of twelve letters on: %s', (exact, expected) => {
    expect(found(`else ${exact} more`, target(exact, 'before ', ' after'))).toBe(expected);
  });

  test('are none where they hold no letter', () => {
    expect(found('some text', target('\u00ad'))).toBe('lost');
  });

  test.each([
    [10, 'exact'],
    [9, 'exact'],
    [8, 'moved'],
    [5, 'moved'],
    [4, 'lost'],
    [0, 'lost'],
  ])('with %i of ten letters before them are %s', (count, expected) => {
    const text = `${last(count)} Tom`;
    expect(found(text, target('Tom', `${TEN} `)).split(' ')[0]).toBe(expected);
  });

  test.each([
    [10, 'exact'],
    [9, 'exact'],
    [8, 'moved'],
    [5, 'moved'],
    [4, 'lost'],
    [0, 'lost'],
  ])('with %i of ten letters behind them are %s', (count, expected) => {
    const text = `Tom ${first(count)}`;
    expect(found(text, target('Tom', '', ` ${TEN}`)).split(' ')[0]).toBe(expected);
  });

  test('are exact with all of both sides alone, else moved', () => {
    const wanted = target('Tom', `${TEN} `, ` ${TEN}`);
    expect(found(`${TEN} Tom ${TEN}`, wanted)).toBe('exact 11');
    expect(found(`${last(8)} Tom ${TEN}`, wanted)).toBe('moved 11');
    expect(found(`${TEN} Tom ${first(8)}`, wanted)).toBe('moved 11');
    expect(found(`${last(0)} Tom ${first(5)}`, wanted)).toBe('moved 11');
    expect(found(`${last(5)} Tom ${first(0)}`, wanted)).toBe('moved 11');
    expect(found(`${last(4)} Tom ${first(4)}`, wanted)).toBe('lost');
  });

  test('are exact at their own place with most of one side', () => {
    const at = (start: number) => target('Tom', `${TEN} `, ` ${TEN}`, { start });
    expect(found(`${last(0)} Tom ${first(9)}`, at(11))).toBe('exact 11');
    expect(found(`${last(0)} Tom ${first(9)}`, at(12))).toBe('moved 11');
    expect(found(`${last(4)} Tom ${first(5)}`, at(11))).toBe('exact 11');
    expect(found(`${last(0)} Tom ${first(8)}`, at(11))).toBe('moved 11');
  });

  test('without anything around them are exact', () => {
    expect(found('Tom', target('Tom'))).toBe('exact 0');
    expect(found('Then Tom came', target('Tom'))).toBe('exact 5');
  });

  test.each([
    [8, 'moved 11'],
    [7, 'lost'],
  ])('that stood elsewhere too need more around them: %i letters', (count, expected) => {
    const words = 'aaaa bbbb cccc';
    const wanted = target(words, `${TEN} `, '', { repeated: true });
    expect(found(`${last(count)} ${words}`, wanted)).toBe(expected);
  });

  test('may have new words between them and what stood around', () => {
    // One and a half times its length is looked at.
    expect(found(`${TEN} xx Tom`, target('Tom', `${TEN} `))).toBe('moved 14');
    expect(found(`Tom xx ${TEN}`, target('Tom', '', ` ${TEN}`))).toBe('moved 0');
  });
});

describe('words inside others', () => {
  test.each([
    ['at both ends', 'art', 'p', 'y', 'party', 'exact 1'],
    ['at neither', 'art', 'an ', ' of', 'party', 'lost'],
    ['at their beginning', 'arty', 'p', ' of', 'party of', 'exact 1'],
    ['at their beginning, now at their end too', 'art', 'p', ' of', 'party', 'lost'],
    ['at their end', 'part', 'a ', 'y', 'a party', 'exact 2'],
    ['at their end, now at their beginning too', 'art', 'a ', 'y', 'party', 'lost'],
    ['of a number', '137', 'law ', ' of', 'law 1373 of', 'lost'],
  ])('are found as they were: %s', (_, exact, prefix, suffix, text, expected) => {
    expect(found(text, target(exact, prefix, suffix))).toBe(expected);
  });

  test('are not counted as standing twice', () => {
    expect(isRepeated(anchorText('art and party'), target('art', '', ' and'))).toBe(false);
    expect(isRepeated(anchorText('art and art'), target('art', '', ' and'))).toBe(true);
  });
});

describe('words that stand in several places', () => {
  test('are where more of what was around them is', () => {
    const text = `${last(10)} Tom y ${last(6)} Tom`;
    expect(found(text, target('Tom', `${TEN} `))).toBe('exact 11');
    expect(found(`${last(6)} Tom y ${last(10)} Tom`, target('Tom', `${TEN} `))).toBe('exact 28');
  });

  test('are lost where neither place has anything of it', () => {
    expect(found('Tom and Tom', target('Tom', `${TEN} `))).toBe('lost');
  });

  test('are lost where two places are alike', () => {
    const text = `${TEN} Tom y ${TEN} Tom`;
    expect(found(text, target('Tom', `${TEN} `))).toBe('lost');
    expect(found(text, target('Tom', `${TEN} `, '', { start: 11 }))).toBe('exact 11');
    expect(found(text, target('Tom', `${TEN} `, '', { start: 28 }))).toBe('exact 28');
  });

  test('in one place are told by a quarter more around them', () => {
    const text = (count: number) => `${TEN} Tom y ${last(count)} Tom`;
    expect(found(text(7), target('Tom', `${TEN} `))).toBe('exact 11');
    expect(found(text(8), target('Tom', `${TEN} `))).toBe('lost');
  });

  test('are where their path leads, if that is by far the nearest', () => {
    const words = 'It declined to comment on it.';
    const filler = `${TEN} `.repeat(10);
    const text = `${TEN} ${words} ${filler}${TEN} ${words}`;
    const [one, two] = [text.indexOf(words), text.lastIndexOf(words)];
    const near = target(words, `${TEN} `, '', { start: one + 3 });
    expect(found(text, near, one)).toBe(`exact ${one}`);
    expect(found(text, near, two)).toBe('lost');
    expect(found(text, near)).toBe('lost');
    const between = target(words, `${TEN} `, '', { start: Math.round((one + two) / 2) - 9 });
    expect(found(text, between, one)).toBe('lost');
  });
});

describe('words like them', () => {
  const WORDS = 'aaaaa bbbbb ccccc ddddd';
  const wanted = (exact: string) => target(exact, `${TEN} `, ` ${TEN}`);
  const around = (words: string) => `${TEN} ${words} ${TEN}`;

  test('are approximate, with their share that is the same', () => {
    expect(anchor(anchorText(around(WORDS.replace('b', 'x'))), wanted(WORDS))).toEqual({
      state: 'approximate',
      start: 11,
      end: 11 + WORDS.length,
      score: 1 - 1 / WORDS.replace(/ /g, '').length,
    });
  });

  test('are sought from twenty letters on', () => {
    const [twenty, nineteen] = ['klmnopqrstuvwxyz0123', 'klmnopqrstuvwxyz012'];
    expect(found(around(twenty.replace('p', '#')), wanted(twenty))).toBe('approximate 11');
    expect(found(around(nineteen.replace('p', '#')), wanted(nineteen))).toBe('lost');
  });

  test('have at most three of ten letters changed', () => {
    const words = '0123456789ABCDEFGHIJ';
    const many = (count: number) =>
      words.replace(/./g, (one, at) => (at % 2 === 0 && at / 2 < count ? 'z' : one));
    expect(found(around(many(6)), wanted(words))).toMatch(/^approximate/);
    expect(found(around(many(7)), wanted(words))).toBe('lost');
  });

  test('need something of what was around on one side', () => {
    const other = WORDS.replace('b', 'x');
    expect(found(`${last(5)} ${other} ${first(0)}`, wanted(WORDS))).toBe('approximate 11');
    expect(found(`${last(0)} ${other} ${first(5)}`, wanted(WORDS))).toBe('approximate 11');
    expect(found(`${last(4)} ${other} ${first(4)}`, wanted(WORDS))).toBe('lost');
  });

  test('are lost where two places are like them', () => {
    const other = WORDS.replace('b', 'x');
    expect(found(`${around(other)} y ${around(other)}`, wanted(WORDS))).toBe('lost');
    const worse = `${last(5)} ${other} ${first(0)}`;
    expect(found(`${around(other)} y ${worse}`, wanted(WORDS))).toBe('approximate 11');
    const before = `${worse} y ${around(other)}`;
    expect(found(before, wanted(WORDS))).toBe(`approximate ${before.lastIndexOf(other)}`);
  });
});
