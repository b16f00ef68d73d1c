import { describe, expect, test } from 'vitest';
import { makeQuotationComparer } from '../../../core/claims/quotations.ts';
import { quotedSpans } from '../../../core/claims/quoted.ts';
import { articles, dataset, find } from './record.ts';

const compare = makeQuotationComparer(dataset);

function compared(text: string) {
  const found = compare(text, find(text));
  for (const one of found) {
    expect(text.slice(one.start, one.end)).toBe(one.text);
    if (one.state === 'not-in-record') continue;
    expect(text.slice(one.held.start, one.held.end)).toBe(one.held.text);
    for (const { article, record } of one.differences) {
      expect(text.slice(article.start, article.end)).toBe(article.text);
      expect(one.excerpt.text.slice(record.start, record.end)).toBe(record.text);
    }
  }
  return found;
}

/** State, piece and differences of each quotation, in short. */
const told = (text: string) =>
  compared(text).map((one) =>
    one.state === 'not-in-record'
      ? one.state
      : [
          one.state,
          one.excerpt.piece,
          ...one.differences.map(
            ({ article, record, isTold }) =>
              `${article.text} / ${record.text}${isTold ? ' (told)' : ''}`,
          ),
        ].join('; '),
  );

describe('a quotation beside the record', () => {
  test.each([
    [
      'the same',
      'Sanctuary cities: “The federal statute does not require cities to inquire about or collect immigration status information, but only prohibits cities from restricting the sharing of that information if they have it,” Philadelphia wrote.',
      ['same; excerpt:L15-1'],
    ],
    [
      'the same but for quotes, blanks and capitals',
      'Sanctuary cities: "the City complies with Section\u00A01373 because the City doesn\'t proactively collect immigration information."',
      ['same; excerpt:L15-2'],
    ],
    [
      'another word',
      'Sanctuary cities: “The City complies with Section 1373 because the City doesn’t ever collect immigration information and, therefore, the City has no information to share.”',
      ['differs; excerpt:L15-2; ever / proactively'],
    ],
    [
      'words left out without dots',
      'Sanctuary cities: “The City complies with Section 1373 because the City doesn’t collect immigration information and, therefore, the City has no information to share.”',
      ['differs; excerpt:L15-2;  / proactively'],
    ],
    [
      'words left out with dots, and a word in brackets',
      'Sanctuary cities: “The City complies with Section 1373 because [it] doesn’t proactively collect immigration information and … the City has no information to share.”',
      ['same; excerpt:L15-2; it / the City (told); … / therefore (told)'],
    ],
    [
      'a word put in',
      'Sanctuary cities: “civil immigration detainers are purely voluntary,” California wrote in its letter.',
      ['differs; excerpt:L18-3; purely / '],
    ],
    [
      'the words of a law',
      'Sanctuary cities know that officials “may not prohibit, or in any way restrict,” sharing.',
      ['same; provision:/us/usc/t8/s1373/a'],
    ],
    [
      'not held, but of a letter',
      'Sanctuary cities: in its letter, Philadelphia said its rules “have been praised by sheriffs all over the country.”',
      ['not-in-record'],
    ],
    [
      'of somebody who wrote no letter',
      'Sanctuary cities: “They want to have it both ways with us now,” a former official told a reporter.',
      [],
    ],
    ['of few words', 'In its letter, Philadelphia spoke of “sanctuary cities” and “no harm.”', []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('that has more than the record holds tells which part is held', () => {
    const [one] = compared(
      'Sanctuary cities: “We answer that civil immigration detainers are voluntary, as every sheriff in the state of California has been told for years.”',
    );
    expect(one).toMatchObject({
      state: 'same',
      held: { text: 'civil immigration detainers are voluntary' },
    });
  });
});

describe('quotations of a text', () => {
  test.each([
    ['He said “one two” and "three four".', ['one two', 'three four']],
    [
      '‘If these fail to respond,’ said an official of ‘sanctuary cities’ policies.',
      ['If these fail to respond,', 'sanctuary cities'],
    ],
    ['the cities’ claims and the ’90s don’t count', []],
    ['“A paragraph that goes on\n“and ends.” he said', ['A paragraph that goes on', 'and ends.']],
    ['An “unclosed quotation in the middle', []],
    ['“”, "" and “ ”', []],
    ["'Single quotes don't end here,' he said", ["Single quotes don't end here,"]],
  ])('%j', (text, expected) => {
    const spans = quotedSpans(text);
    expect(spans.map((one) => one.text)).toEqual(expected);
    for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
  });
});

describe.skipIf(articles === null)('real articles', () => {
  test.each([
    ['000', ['R02-5', 'R02-2', '/us/usc/t8/s1373/a', 'L15-1']],
    ['001', ['R02-5', 'R02-2', 'R02-3', 'R03-1', 'R03-2', 'R03-3']],
    ['002', ['R07-1']],
    ['003', []],
    ['004', ['L20-1', 'L20-2', 'L18-1', 'L18-2', 'L18-3', 'L19-1', 'L15-2']],
  ])('%s: each quotation of a document is found, with its words', (name, expected) => {
    const found = compared(articles?.get(name) ?? '');
    expect(found.map(({ state }) => state)).toEqual(expected.map(() => 'same'));
    const pieces = found.map((one) => ('excerpt' in one ? one.excerpt.piece : ''));
    expect(pieces.map((piece) => piece.replace(/^\w+:/, ''))).toEqual(expected);
  });
});
