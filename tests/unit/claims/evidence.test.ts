import { describe, expect, test } from 'vitest';
import { attach, type ClaimWords, makeEvidence } from '../../../core/claims/evidence.ts';
import { piecesOf } from '../../../core/claims/record-pieces.ts';
import { dataset, find } from './record.ts';

const evidence = makeEvidence(dataset, find);

const words = (exact: string, rest: Partial<ClaimWords> = {}): ClaimWords => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  published: '2017-07-07',
  ...rest,
});
const pieces = (exact: string, rest: Partial<ClaimWords> = {}) =>
  evidence.forClaim(words(exact, rest));

describe('evidence for a claim', () => {
  test('begins with the misstatement that it says, and the correction', () => {
    const [first] = pieces('Section 1373, a 2002 measure that says what cities cannot prevent');
    expect(first).toMatchObject({
      kind: 'misstatement',
      piece: 'misstatement:section-1373-2002-measure',
      record: '8-usc-1373',
      wrong: 'Section 1373 is a law of 2002.',
      text: expect.stringContaining('September 30, 1996'),
    });
    expect(first?.reasons).toContainEqual({ kind: 'says-misstatement', words: 'a 2002 measure' });
    expect(first?.reasons).toContainEqual({
      kind: 'names',
      id: '8-usc-1373',
      title: '8 U.S.C. § 1373',
    });
    expect(first?.sources.length).toBeGreaterThan(0);
  });

  test('has the misstatement where the law is named only near it', () => {
    const claim = 'it merely restricts them from sharing any information they obtain';
    expect(pieces(claim, { nearby: ['8-usc-1373'] })[0]?.piece).toBe(
      'misstatement:section-1373-restricts-sharing',
    );
    // Without it the words may be about something else: no such reason is given.
    const reasons = pieces(claim).flatMap((one) => one.reasons.map(({ kind }) => kind));
    expect(reasons).not.toContain('says-misstatement');
  });

  test('has letters of both sides, law and events among the first', () => {
    const first = pieces(
      'Philadelphia does not collect immigration status information and so has none to share.',
    ).slice(0, 8);
    expect(first[0]?.piece).toBe('excerpt:L15-1');
    expect(first[0]?.terms).toEqual(
      expect.arrayContaining(['collect', 'immigration', 'status', 'information']),
    );
    expect(first.some(({ kind, side }) => kind === 'excerpt' && side === 'federal')).toBe(true);
    expect(first.some(({ kind }) => kind === 'event')).toBe(true);
    expect(first.some(({ record }) => record === '8-usc-1373')).toBe(true);
  });

  test('has the words of the law', () => {
    const found = pieces(
      'Section 1373 says no official may prohibit sending information on citizenship',
    );
    expect(found[0]).toMatchObject({
      kind: 'provision',
      piece: 'provision:/us/usc/t8/s1373/a',
      isVerbatim: true,
    });
    expect(found[0]?.terms).toEqual(expect.arrayContaining(['prohibit', 'sending']));
  });

  test('has the part of the law that is cited before its other parts', () => {
    const found = pieces('Under 8 U.S.C. 1373(c), agents answer questions');
    const parts = found.filter(({ piece }) => piece.startsWith('provision:'));
    expect(parts[0]?.piece).toBe('provision:/us/usc/t8/s1373/c');
  });

  test('tells what stood on the day of the article from what came since', () => {
    const then = pieces('In the Chicago case, a judge issued a nationwide injunction', {
      published: '2018-01-24',
    });
    expect(then[0]).toMatchObject({ record: 'chicago-v-sessions-2017', isSince: false });
    expect(then[0]?.reasons).toContainEqual({ kind: 'stood-then' });
    const since = then.filter(({ isSince }) => isSince);
    expect(since.map(({ record }) => record)).toContain('chicago-v-sessions-2017');
    for (const { date, reasons } of since) {
      expect((date?.until ?? date?.on ?? '') > '2018-01').toBe(true);
      expect(reasons).toContainEqual({ kind: 'since' });
    }
    const undated = pieces('In the Chicago case, a judge issued an injunction', {
      published: null,
    });
    expect(undated.some(({ isSince }) => isSince)).toBe(false);
  });

  test('finds nothing where the claim is about nothing of the record', () => {
    expect(pieces('Cats and dogs like milk from the bottle')).toEqual([]);
    expect(pieces('')).toEqual([]);
  });

  test('is no more than asked for', () => {
    expect(evidence.forClaim(words('Philadelphia and Chicago'), 5)).toHaveLength(5);
  });

  test('tells the mentions inside the claim, and none of its context', () => {
    const quote = {
      type: 'TextQuoteSelector',
      exact: 'Section 1373 binds Cook County, Ill.',
      prefix: 'In Chicago, ',
      suffix: ' and Milwaukee.',
    } as const;
    const mentions = evidence.mentionsIn({ quote, published: null });
    expect(mentions.map(({ id }) => id)).toEqual(['8-usc-1373', 'cook-county-il']);
    for (const { start, end, text } of mentions) {
      expect(quote.exact.slice(start, end)).toBe(text);
    }
  });
});

describe('search of the record', () => {
  test.each([
    ['detainers voluntary', 'excerpt:L18-3'],
    ['release dates', 'misstatement:section-1373-covers-release-dates'],
    ['Tulante collect', 'excerpt:L15-1'],
    ['prohibit restrict sending', 'provision:/us/usc/t8/s1373/a'],
  ])('%s', (query, piece) => {
    expect(evidence.search(query, { limit: 5 }).map((one) => one.piece)).toContain(piece);
  });

  test('forgives a letter, and finds nothing for nothing', () => {
    expect(evidence.search('subpena', { limit: 3 })[0]?.terms.join()).toMatch(/subpoena/);
    expect(evidence.search('')).toEqual([]);
    expect(evidence.search('the of and')).toEqual([]);
  });
});

describe('a piece', () => {
  test('has ids of its own, by which it is read again', () => {
    const all = piecesOf(dataset);
    const keys = new Set(all.map(({ record, piece }) => `${record} ${piece}`));
    expect(keys.size).toBe(all.length);
    for (const { record, piece, text } of all) {
      expect(evidence.read(record, piece)?.text).toBe(text);
      expect(text).not.toBe('');
    }
    expect(evidence.read('8-usc-1373', 'excerpt:gone')).toBeNull();
  });

  test('tells where its words were seen, and that a statement is no letter', () => {
    const all = piecesOf(dataset);
    const piece = (id: string) => all.find((one) => one.piece === id);
    expect(piece('excerpt:L15-6')).toMatchObject({ seen: 'primary', form: 'letter' });
    expect(piece('excerpt:L15-1')).toMatchObject({ seen: 'press', form: 'letter' });
    expect(piece('excerpt:L20-1')).toMatchObject({ form: 'statement' });
  });

  test('is attached in the words that it has, with its source', () => {
    const [piece] = evidence.search('detainers voluntary');
    if (!piece) throw new Error('nothing found');
    expect(attach(piece, 'context', 'So wrote the board.')).toEqual({
      record: piece.record,
      piece: 'excerpt:L18-3',
      text: 'civil immigration detainers are voluntary,',
      source: expect.stringContaining('http'),
      note: 'So wrote the board.',
      stance: 'context',
    });
  });
});
