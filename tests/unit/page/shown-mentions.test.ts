import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../core/find/mention.ts';
import { shownMentions } from '../../../core/page/shown-mentions.ts';

function mention(start: number, rest: Partial<Mention>): Mention {
  const text = rest.text ?? 'x';
  const end = start + text.length;
  return { start, end, text, kind: 'jurisdiction', id: null, ref: null, form: 'name', ...rest };
}

const MENTIONS: readonly Mention[] = [
  mention(0, { text: 'Chicago', id: 'chicago-il' }),
  mention(10, { text: 'Section 1373', kind: 'instrument', id: '8-usc-1373' }),
  mention(30, { text: 'the city of Chicago', id: 'chicago-il' }),
  mention(50, { text: '8 U.S.C. 1373', kind: 'instrument', id: '8-usc-1373' }),
  mention(70, { text: '8 U.S.C. 1225', kind: 'instrument', ref: '/us/usc/t8/s1225' }),
  mention(90, { text: 'Portland', ids: ['portland-me', 'portland-or'] }),
  mention(110, { text: 'section 1225', kind: 'instrument', ref: '/us/usc/t8/s1225' }),
  mention(130, { text: 'Portland', ids: ['portland-me', 'portland-or'] }),
  mention(150, { text: 'the  bill', kind: 'instrument' }),
  mention(170, { text: 'The bill', kind: 'instrument' }),
  mention(190, { text: 'the letters', kind: 'letter', id: 'chicago-il' }),
];

const starts = (mentions: readonly Mention[]) => mentions.map(({ start }) => start);

describe('shown mentions', () => {
  test('are all of them unless something is chosen', () => {
    expect(shownMentions(MENTIONS)).toEqual(MENTIONS);
  });

  test('leave out the kinds that are switched off', () => {
    const shown = shownMentions(MENTIONS, { without: new Set(['instrument', 'letter']) });
    expect(starts(shown)).toEqual([0, 30, 90, 130]);
  });

  test('are the first of each thing, by its record, else its reference, else its words', () => {
    expect(starts(shownMentions(MENTIONS, { firstOnly: true }))).toEqual([0, 10, 70, 90, 150, 190]);
  });

  test('take both choices together', () => {
    const choice = { firstOnly: true, without: new Set(['jurisdiction'] as const) };
    expect(starts(shownMentions(MENTIONS, choice))).toEqual([10, 70, 150, 190]);
  });
});
