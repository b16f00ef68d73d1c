import { beforeEach, describe, expect, test } from 'vitest';
import {
  attach,
  type ClaimWords,
  type Evidence,
  makeEvidence,
} from '../../../core/claims/evidence.ts';
import type { Finder, Mention } from '../../../core/find/mention.ts';
import { SMALL_RECORD } from './small-record.ts';

let evidence: Evidence;
/** The days that the finder was told. */
let days: (string | undefined)[];

/** Finds ids of the small record as they stand, and “either” as one of two. */
const find: Finder = (text, context) => {
  days.push(context?.published);
  return Array.from(
    text.matchAll(/\b(?:law-1|law-2|case-1|place-1|either|unknown)\b/g),
    ({ 0: words, index }): Mention => ({
      start: index,
      end: index + words.length,
      text: words,
      kind: 'instrument',
      id: words === 'either' ? null : words,
      ...(words === 'either' ? { ids: ['law-2', 'case-2'] } : {}),
      ref: words === 'law-1' ? '/us/x/a' : null,
      form: 'name',
    }),
  );
};

beforeEach(() => {
  days = [];
  evidence = makeEvidence(SMALL_RECORD, find);
});

function words(
  exact: string,
  rest: Partial<ClaimWords> = {},
  prefix = '',
  suffix = '',
): ClaimWords {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
  return { quote, published: '2018-05-15', ...rest };
}

/** Pieces with their scores, best first. */
function scoresOf(asked: ClaimWords): string[] {
  return evidence
    .forClaim(asked)
    .map(({ piece, score }) => `${piece} ${Math.round(score * 100) / 100}`);
}

describe('what is ranked for a claim', () => {
  // Said 100; named 10, near 4; words up to 12; cited 6; stood then 5; a turn 2; since: four fifths.
  test.each([
    [
      'a misstatement that it says, then the law it cites and where that stood',
      words('law-1 is of 2002'),
      [
        'misstatement:m1 137',
        'provision:/us/x/a 18',
        'event:law-1.2018-05-01.amended 17',
        'quotation:law-1#quotation-1 10',
        'event:case-1.2018-06-01.decided 9.6',
        'summary:law-1 10',
        'event:e1 10',
        'quotation:case-1#quotation-1 10',
        'event:case-1.2018-06-01.decided.2 8',
        'quotation:case-1#quotation-2 10',
        'event:case-1.2018-06-02.decided 8',
      ],
    ],
    [
      'what a place said and did, and then what was done since',
      words('place-1'),
      [
        'excerpt:L-1 12',
        'event:e2 12',
        'event:case-1.2018-06-01.decided 9.6',
        'excerpt:L-2 10',
        'event:e1 10',
        'event:case-1.2018-06-01.decided.2 8',
        'event:case-1.2018-06-02.decided 8',
      ],
    ],
    [
      'where a case stood on the day',
      words('case-1', { published: '2018-06-01' }),
      [
        'event:case-1.2018-06-01.decided 17',
        'quotation:case-1#quotation-1 10',
        'event:law-1.2018-05-01.amended 12',
        'quotation:case-1#quotation-2 10',
        'event:case-1.2018-06-02.decided 8',
        'event:e1 10',
        'event:case-1.2018-06-01.decided.2 10',
      ],
    ],
    [
      'all that a name may mean',
      words('either'),
      [
        'summary:law-2 10',
        'quotation:case-2#quotation-1 10',
        'event:case-1.2018-06-01.decided.2 8',
        'event:case-2.2019-01-01.filed 8',
      ],
    ],
    [
      'less what stands before the claim',
      words('nothing here', {}, 'law-1 '),
      [
        'event:law-1.2018-05-01.amended 11',
        'provision:/us/x/a 6',
        'event:case-1.2018-06-01.decided 4.8',
        'summary:law-1 4',
        'event:e1 4',
        'quotation:law-1#quotation-1 4',
        'misstatement:m1 4',
        'quotation:case-1#quotation-1 4',
        'event:case-1.2018-06-01.decided.2 3.2',
        'quotation:case-1#quotation-2 4',
        'event:case-1.2018-06-02.decided 3.2',
      ],
    ],
    [
      'less what the article names near it',
      words('x', { nearby: ['case-2'] }),
      ['quotation:case-2#quotation-1 4', 'event:case-2.2019-01-01.filed 3.2'],
    ],
    [
      'nothing as since, where the day is not known',
      words('law-2', { published: null }),
      ['summary:law-2 10', 'event:case-1.2018-06-01.decided.2 10'],
    ],
    ['nothing for what the record does not hold', words('unknown'), []],
    ['nothing for few words that it shares', words('second words of theirs'), []],
  ])('is %s', (_, asked, expected) => {
    expect(scoresOf(asked)).toEqual(expected);
  });

  test('is no more than was asked for', () => {
    expect(evidence.forClaim(words('law-1 is of 2002'), 2).map(({ piece }) => piece)).toEqual([
      'misstatement:m1',
      'provision:/us/x/a',
    ]);
  });

  test('comes with its reasons and the words to mark', () => {
    const [part] = evidence.forClaim(words('law-1 no one may amended'));
    expect(part).toMatchObject({ piece: 'provision:/us/x/a', isSince: false, terms: ['one'] });
    expect(part?.reasons).toEqual([{ kind: 'names', id: 'law-1', title: 'A law' }]);
    const since = evidence.forClaim(words('case-1')).filter(({ isSince }) => isSince);
    expect(since.map(({ reasons }) => reasons)).toEqual(
      since.map(() => [{ kind: 'names', id: 'case-1', title: 'A v. B' }, { kind: 'since' }]),
    );
    expect(since).toHaveLength(3);
    const standing = evidence
      .forClaim(words('case-1', { published: '2018-06-01' }))
      .filter(({ reasons }) => reasons.some(({ kind }) => kind === 'stood-then'));
    expect(standing.map(({ piece }) => piece)).toEqual(['event:case-1.2018-06-01.decided']);
    const [first] = evidence.forClaim(words('law-1 is of 2002'));
    expect(first?.reasons).toContainEqual({ kind: 'says-misstatement', words: 'is of 2002' });
  });

  test('is sought with the day of the article', () => {
    evidence.forClaim(words('x'));
    evidence.forClaim(words('x', { published: null }));
    expect(days).toEqual(['2018-05-15', undefined]);
  });
});

test('mentions of a claim are those inside its words, by offsets into them', () => {
  const found = evidence.mentionsIn(words('law-1 and law-2', {}, 'case-1 ', ' place-1'));
  expect(found.map(({ id, start, end }) => [id, start, end])).toEqual([
    ['law-1', 0, 5],
    ['law-2', 10, 15],
  ]);
  expect(evidence.mentionsIn(words('aw-1', {}, 'l'))).toEqual([]);
  expect(evidence.mentionsIn(words('law-', {}, '', '1'))).toEqual([]);
});

describe('a search of the record', () => {
  test('finds pieces by their words, as of a day', () => {
    const [found, ...rest] = evidence.search('second words');
    expect(found).toMatchObject({
      piece: 'excerpt:L-2',
      isSince: false,
      terms: ['second', 'words'],
      reasons: [{ kind: 'shares-words', words: ['second', 'words'] }],
    });
    expect(rest).toEqual([]);
    expect(evidence.search('second words', { published: '2017-06-30' })[0]).toMatchObject({
      isSince: true,
      reasons: [{ kind: 'shares-words', words: ['second', 'words'] }, { kind: 'since' }],
    });
  });

  test('finds as many as were asked for', () => {
    expect(evidence.search('decided').length).toBeGreaterThan(1);
    expect(evidence.search('decided', { limit: 1 })).toHaveLength(1);
  });
});

describe('a piece by its ids', () => {
  test('is as the record holds it, and says whether it happened since', () => {
    expect(evidence.read('letter-1', 'excerpt:L-2')).toMatchObject({
      text: 'Second words',
      isSince: false,
      score: 0,
      reasons: [],
      terms: [],
    });
    expect(evidence.read('letter-1', 'excerpt:L-2', '2017-06-30')?.isSince).toBe(true);
    expect(evidence.read('letter-1', 'excerpt:L-2', '2017-07-01')?.isSince).toBe(false);
  });

  test('is none under another record or name', () => {
    expect(evidence.read('letter-2', 'excerpt:L-2')).toBeNull();
    expect(evidence.read('letter-1', 'excerpt:L-9')).toBeNull();
  });

  test('is attached in its words, with its source in one line', () => {
    const piece = evidence.read('letter-1', 'excerpt:L-1');
    const unsourced = evidence.read('letter-2', 'excerpt:L-3');
    if (!piece || !unsourced) throw new Error('no pieces');
    expect(attach(piece, 'supports', 'A note')).toEqual({
      record: 'letter-1',
      piece: 'excerpt:L-1',
      text: 'First words',
      source: 'A paper, A title, https://a.example/s1',
      note: 'A note',
      stance: 'supports',
    });
    expect(attach(unsourced, 'context')).toMatchObject({ source: null, note: '' });
  });
});
