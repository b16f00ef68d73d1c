import { describe, expect, test } from 'vitest';
import { makeFinder } from '../../../core/find/finder.ts';
import { makeReady } from '../../../core/find/ready.ts';
import { smallLexicon } from '../../fixtures/find/lexicon.ts';

const none = { names: [], refuse: [] };
const find = makeFinder(
  makeReady({
    ...smallLexicon,
    letters: [
      { id: 'nine', date: '2017-04-21', count: 9, ...none },
      { id: 'twenty-three', date: '2018-01-24', count: 23, ...none },
    ],
    posts: [
      { id: 'asked', place: 'philadelphia-pa', side: 'to', date: '2017-04-21' },
      { id: 'answered', place: 'philadelphia-pa', side: 'from', date: '2017-06-22' },
      { id: 'answered-again', place: 'philadelphia-pa', side: 'from', date: '2017-10-27' },
    ],
  }),
);

function found(text: string, published?: string): string[] {
  return find(`On sanctuary cities: ${text}`, published === undefined ? {} : { published })
    .filter(({ kind }) => kind === 'letter')
    .map(({ text: words, id }) => `${words} → ${id}`);
}

describe('letters by sender, addressee and day', () => {
  test.each([
    ['Philadelphia shared its 15-page letter.', '2017-07-07', '15-page letter → answered'],
    ['Philadelphia’s letter to the department is short.', '2017-07-07', 'letter → answered'],
    ['Philadelphia sent its letter on Friday.', '2017-10-30', 'letter → answered-again'],
    ['The Justice Department’s letter to Philadelphia is short.', '2017-04-25', 'letter → asked'],
    ['The Justice Department sent a letter to Philadelphia.', '2017-04-25', 'letter → asked'],
  ])('%s (%s)', (text, published, expected) => {
    expect(found(text, published)).toEqual([expected]);
  });

  test.each([
    ['to somebody else', 'Philadelphia sent its letter to parents.', '2017-07-07'],
    ['before it was written', 'Philadelphia shared its letter.', '2017-05-07'],
    ['long after', 'Philadelphia shared its letter.', '2019-05-07'],
    ['of a place without one', 'Chicago shared its letter.', '2017-07-07'],
    ['of nobody', 'A letter came.', '2017-07-07'],
  ])('no letter %s', (_, text, published) => {
    expect(found(text, published)).toEqual([]);
  });

  test('without a day, the round that the text speaks of decides', () => {
    const text = 'Sessions asked nine jurisdictions. Philadelphia shared its letter.';
    expect(found(text)).toEqual(['letter → answered']);
    expect(found('Sessions asked. Philadelphia shared its letter.')).toEqual([]);
  });
});

describe('lists by their number of places', () => {
  test('the number in the sentence, or in the article', () => {
    expect(
      found('The Justice Department’s list has 23 jurisdictions. Chicago is one.', '2018-01-25'),
    ).toEqual(['Justice Department’s list → twenty-three']);
    expect(
      found(
        'It asked 23 jurisdictions. Chicago is on the Justice Department’s list.',
        '2018-01-25',
      ),
    ).toEqual(['Justice Department’s list → twenty-three']);
  });

  test('no list where no number tells', () => {
    expect(found('Chicago is on the Justice Department’s list.', '2018-01-25')).toEqual([]);
  });
});
