import { describe, expect, test } from 'vitest';
import { makeFinder } from '../../../core/find/finder.ts';
import { makeReady } from '../../../core/find/ready.ts';
import { smallLexicon } from '../../fixtures/find/lexicon.ts';

const find = makeFinder(makeReady(smallLexicon));

describe('soft hyphens, zero-width spaces and word joiners', () => {
  test.each([
    ['Phila\u00ADdel\u00ADphia', 'philadelphia-pa'],
    ['Santa\u200B Clara\u200B County', 'santa-clara-county-ca'],
    ['8 U.S.C. §\u2060 13\u00AD73', '8-usc-1373'],
  ])('inside %j', (written, id) => {
    const text = `\u00ADHe\u200B wrote of ${written}\u00AD, then of Chicago\u200B.`;
    const [first, second] = find(text);
    expect([first?.text, first?.id]).toEqual([written, id]);
    expect(text.slice(first?.start, first?.end)).toBe(written);
    expect([second?.text, second?.start]).toEqual(['Chicago', text.indexOf('Chicago')]);
  });
});

test('from a later paragraph on leave what stands before as it is', () => {
  const lead =
    'Chicago and Santa Clara County answered.\n\nPhiladelphia cited 8 U.S.C. § 1373.\n\n';
  const plain = `${lead}Then Philadelphia sued, as Chicago did.`;
  const hidden = `${lead}Then Phila\u00ADdelphia sued, as Chi\u200Bcago did.`;
  const spans = (text: string) => find(text).map(({ id, start }) => [id, start]);
  const found = spans(hidden);
  expect(found).toHaveLength(6);
  expect(found.slice(0, 5)).toEqual(spans(plain).slice(0, 5));
  expect(found.at(-1)?.[1]).toBe(hidden.indexOf('Chi\u200B'));
});
