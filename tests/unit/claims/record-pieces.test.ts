import { beforeEach, describe, expect, test } from 'vitest';
import { piecesOf, type RecordPiece } from '../../../core/claims/record-pieces.ts';
import { date, LINES, SMALL_RECORD } from './small-record.ts';

let pieces: readonly RecordPiece[];

beforeEach(() => {
  pieces = piecesOf(SMALL_RECORD);
});

function piece(id: string): RecordPiece {
  const found = pieces.find((one) => one.piece === id);
  if (!found) throw new Error(`No piece ${id}`);
  return found;
}

describe('the pieces of a record', () => {
  test('come in one order, each with a name of its own', () => {
    expect(pieces.map((one) => one.piece)).toEqual([
      'misstatement:m1',
      'misstatement:m2',
      'excerpt:L-1',
      'excerpt:L-2',
      'excerpt:L-3',
      'quotation:law-1#quotation-1',
      'quotation:case-1#quotation-1',
      'quotation:case-1#quotation-2',
      'quotation:case-2#quotation-1',
      'provision:/us/x/a',
      'summary:law-1',
      'summary:law-2',
      'event:e1',
      'event:e2',
      'event:f1',
      'event:law-1.2018-05-01.amended',
      'event:case-1.2018-06-01.decided',
      'event:case-1.2018-06-01.decided.2',
      'event:case-1.2018-06-02.decided',
      'event:case-2.2019-01-01.filed',
    ]);
  });

  test('are corrections of what is said wrongly', () => {
    expect(piece('misstatement:m1')).toEqual({
      kind: 'misstatement',
      record: 'law-1',
      title: 'On a law',
      piece: 'misstatement:m1',
      text: 'It is of 1996.',
      wrong: 'It is of 2002.',
      isVerbatim: false,
      by: null,
      side: null,
      date: null,
      sources: LINES,
      about: ['law-1', 'letter-1'],
      isTurning: false,
    });
    expect(piece('misstatement:m2')).toMatchObject({ record: 'm2', about: [], sources: [] });
  });

  test('are words of letters, by who signed, on the day they were said', () => {
    const first = {
      kind: 'excerpt',
      record: 'letter-1',
      title: 'City of A to Department of B',
      piece: 'excerpt:L-1',
      text: 'First words',
      wrong: null,
      isVerbatim: true,
      by: 'Mayor Jo Sign',
      side: 'jurisdiction',
      date: date('2017-06-01'),
      seen: 'document',
      form: 'letter',
      sources: LINES,
      about: ['letter-1', 'place-1', 'list-1'],
      isTurning: true,
    };
    expect(piece('excerpt:L-1')).toEqual(first);
    expect(piece('excerpt:L-2')).toEqual({
      ...first,
      piece: 'excerpt:L-2',
      text: 'Second words',
      date: date('2017-07-01'),
      seen: 'quoted',
      form: 'statement',
      isTurning: false,
    });
    expect(piece('excerpt:L-3')).toMatchObject({
      by: 'City of C',
      side: 'federal',
      sources: [],
      about: ['letter-2'],
    });
  });

  test('are words of courts on a case, and of others on a law', () => {
    expect(piece('quotation:case-1#quotation-2')).toEqual({
      kind: 'excerpt',
      record: 'case-1',
      title: 'A v. B',
      piece: 'quotation:case-1#quotation-2',
      text: 'We add.',
      wrong: null,
      isVerbatim: true,
      by: 'Third Circuit',
      side: 'court',
      date: null,
      seen: 'document',
      sources: LINES,
      about: ['case-1', 'law-1'],
      isTurning: false,
    });
    expect(piece('quotation:law-1#quotation-1')).toMatchObject({
      title: 'A law',
      side: 'other',
      seen: 'quoted',
      about: ['law-1'],
    });
    expect(piece('quotation:case-2#quotation-1')).toMatchObject({ about: ['case-2'], by: null });
  });

  test('are parts of a law, and what it says and does not', () => {
    const part = {
      kind: 'provision',
      record: 'law-1',
      title: 'A law',
      piece: 'provision:/us/x/a',
      text: 'No one may.',
      wrong: null,
      isVerbatim: true,
      by: '(a)',
      side: null,
      date: date('1996-09-30'),
      sources: LINES,
      about: ['law-1'],
      isTurning: true,
    };
    expect(piece('provision:/us/x/a')).toEqual(part);
    expect(piece('summary:law-1')).toEqual({
      ...part,
      piece: 'summary:law-1',
      text: 'It says this. Not that. Nor that.',
      isVerbatim: false,
      by: null,
      isTurning: false,
    });
    expect(piece('summary:law-2')).toMatchObject({ text: 'Short.', date: null, sources: [] });
  });

  test('are events of places, with all that they are about', () => {
    expect(piece('event:e1')).toEqual({
      kind: 'event',
      record: 'place-1',
      title: 'A, St.',
      piece: 'event:e1',
      text: 'Text of e1',
      wrong: null,
      isVerbatim: false,
      by: 'The Council',
      side: piece('event:e1').side,
      date: date('2018-01-03'),
      sources: LINES,
      about: ['place-1', 'list-1', 'letter-1', 'case-1', 'law-1'],
      isTurning: false,
    });
    expect(piece('event:e2')).toMatchObject({ about: ['place-1'], isTurning: true });
  });

  test('are events that concern no single place', () => {
    expect(piece('event:f1')).toMatchObject({
      record: 'federal',
      title: 'The Department',
      by: 'The Department',
      side: 'federal',
      about: ['federal'],
      isTurning: false,
    });
  });

  test('are steps of laws and cases', () => {
    expect(piece('event:law-1.2018-05-01.amended')).toEqual({
      kind: 'event',
      record: 'law-1',
      title: 'A law',
      piece: 'event:law-1.2018-05-01.amended',
      text: 'amended on 2018-05-01',
      wrong: null,
      isVerbatim: false,
      by: null,
      side: 'court',
      date: date('2018-05-01'),
      sources: LINES,
      about: ['law-1', 'case-1'],
      isTurning: true,
    });
    expect(piece('event:case-1.2018-06-01.decided')).toMatchObject({
      title: 'A v. B',
      side: 'court',
      about: ['case-1', 'place-1', 'law-1'],
      isTurning: true,
    });
    expect(piece('event:case-1.2018-06-01.decided.2')).toMatchObject({
      about: ['case-1', 'law-2', 'place-1', 'law-1'],
      isTurning: false,
    });
    expect(piece('event:case-2.2019-01-01.filed')).toMatchObject({ about: ['case-2'] });
  });
});
