import { describe, expect, test } from 'vitest';
import { readMarkup, readSentences } from '../../eval/markup.ts';
import { rates, score } from '../../eval/score.ts';

const kindOf = (id: string) => (id === 'chicago-il' ? ('jurisdiction' as const) : null);

describe('markup of labelled texts', () => {
  test('marks become offsets into the text without them', () => {
    const { text, published, labels } = readMarkup(
      '@2017-07-07 In {Chicago|chicago-il}, {§ 5|-}.',
      kindOf,
    );
    expect(published).toBe('2017-07-07');
    expect(text).toBe('In Chicago, § 5.');
    expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['Chicago', '§ 5']);
    expect(labels[0]?.target).toEqual({ type: 'one', name: 'chicago-il' });
  });

  test('a label that names nothing is an error', () => {
    expect(() => readMarkup('{Gotham|gotham-ny}', kindOf)).toThrow('gotham-ny');
  });

  test('comments and blank lines are no sentences', () => {
    expect(readSentences('# note\n\nOne.\nTwo.', kindOf)).toHaveLength(2);
  });
});

describe('score', () => {
  const document = readMarkup('{Chicago|chicago-il} and {Chicago|chicago-il} and Gary', kindOf);
  const mention = (start: number, end: number) => ({
    start,
    end,
    text: document.text.slice(start, end),
    kind: 'jurisdiction' as const,
    id: 'chicago-il',
    ref: null,
    form: 'name' as const,
  });

  test('counts right, missed and wrong', () => {
    const { counts, faults } = score([{ document, found: [mention(0, 7), mention(24, 28)] }]);
    expect(counts.jurisdiction).toEqual({ labels: 2, right: 1, missed: 1, wrong: 1 });
    expect(faults.map(({ type }) => type)).toEqual(['wrong', 'missed']);
  });

  test('another span of the same thing is a miss and a false find', () => {
    const { counts } = score([{ document, found: [mention(0, 11), mention(12, 19)] }]);
    expect(counts.jurisdiction).toEqual({ labels: 2, right: 1, missed: 1, wrong: 1 });
  });

  test('the U.S. Code is counted as a row of its own as well', () => {
    const law = readMarkup(
      '{8 U.S.C. 1373|8-usc-1373} and {H.R. 1|/us/bill/hr/1}',
      () => 'instrument',
    );
    const path = '/us/usc/t8/s1373';
    const { counts } = score([{ document: law, found: [] }], (id) =>
      id === '8-usc-1373' ? path : null,
    );
    expect(counts.instrument).toEqual({ labels: 2, right: 0, missed: 2, wrong: 0 });
    expect(counts['us-code']).toEqual({ labels: 1, right: 0, missed: 1, wrong: 0 });
  });

  test('rates', () => {
    expect(rates({ labels: 4, right: 2, missed: 2, wrong: 2 })).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
  });
});
