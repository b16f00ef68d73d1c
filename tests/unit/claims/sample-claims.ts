import fc from 'fast-check';
import type { Claim } from '../../../core/claims/claim.ts';
import type { ExportOptions } from '../../../core/claims/export/export.ts';
import { DEFAULT_SCALE } from '../../../core/claims/verdicts.ts';

export const OPTIONS: ExportOptions = {
  scale: DEFAULT_SCALE,
  now: '2026-07-01T09:30:00.000Z',
  generator: 'Lawmark 0.1.0',
  author: 'Ada Desk',
};

/** A claim with everything that one can have. */
export const FULL: Claim = {
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  page: {
    url: 'https://news.example/2018/a-story',
    readAt: 'https://www.news.example/2018/a-story?utm_source=mail',
    title: 'A story (with brackets)',
    publisher: 'Example News',
    published: '2018-01-25',
    authors: ['Jo Writer', 'Lee Editor'],
  },
  target: {
    quote: {
      type: 'TextQuoteSelector',
      exact: 'the section, a 2002 law, “requires cities to share”',
      prefix: 'so the letter of the mayor said ',
      suffix: ' what they know of people they a',
    },
    position: { type: 'TextPositionSelector', start: 120, end: 171 },
    range: {
      type: 'RangeSelector',
      startSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/p[2]',
        refinedBy: { type: 'TextPositionSelector', start: 4, end: 4 },
      },
      endSelector: {
        type: 'XPathSelector',
        value: '/html[1]/body[1]/p[2]/em[1]',
        refinedBy: { type: 'TextPositionSelector', start: 9, end: 9 },
      },
    },
  },
  about: ['8-usc-1373'],
  author: 'Ada Desk',
  created: '2026-06-30T10:00:00.000Z',
  modified: '2026-06-30T11:00:00.000Z',
  history: [
    { at: '2026-06-30T10:30:00.000Z', author: 'Ada Desk', before: { verdict: null } },
    { at: '2026-06-30T11:00:00.000Z', author: 'Ada Desk', before: { rationale: 'A draft.' } },
  ],
  deleted: null,
  verdict: 'contradicted',
  rationale: 'It is of **1996**, and [forbids bans](https://example.org/law) only.',
  tags: ['law', '=1+1'],
  evidence: [
    {
      record: '8-usc-1373',
      piece: 'misstatement:section-1373-2002-measure',
      text: 'It was enacted on September 30, 1996.',
      source: 'U.S. Code, 2016 edition',
      note: 'Says the opposite.',
      stance: 'contradicts',
    },
  ],
};

/** An undecided claim without anything that may be missing. */
export const BARE: Claim = {
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc96400',
  page: {
    url: 'https://news.example/2017/other',
    title: null,
    publisher: null,
    published: null,
    authors: [],
  },
  target: {
    quote: { type: 'TextQuoteSelector', exact: 'ten letters', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 11 },
  },
  about: [],
  author: '',
  created: '2026-06-29T10:00:00.000Z',
  modified: '2026-06-29T10:00:00.000Z',
  history: [],
  deleted: null,
  verdict: null,
  rationale: '',
  tags: [],
  evidence: [],
};

const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = time.map((iso) => iso.slice(0, 10));
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
const CONTROLS = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g;
/** Any text that a page or a person can hold: no control characters. */
const line = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((text) => text.replace(CONTROLS, ''));
const name = line(40);
const words = line(120).filter((text) => /\S/u.test(text));
const point = fc.record({
  type: fc.constant('XPathSelector' as const),
  value: line(60),
  refinedBy: fc.nat(9999).map((at) => ({
    type: 'TextPositionSelector' as const,
    start: at,
    end: at,
  })),
});

/** Claims as they can be kept. */
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    page: fc.record(
      {
        url: fc.webUrl({ withQueryParameters: true }),
        readAt: fc.webUrl({ withFragments: true }),
        title: fc.option(name),
        publisher: fc.option(name),
        published: fc.option(day),
        authors: fc.array(name, { maxLength: 3 }),
      },
      { requiredKeys: ['url', 'title', 'publisher', 'published', 'authors'] },
    ),
    target: fc.record(
      {
        quote: fc.record({
          type: fc.constant('TextQuoteSelector' as const),
          exact: words,
          prefix: line(40).map((text) => text.slice(-32)),
          suffix: line(40).map((text) => text.slice(0, 32)),
        }),
        position: fc.tuple(fc.nat(9999), fc.nat(999)).map(([start, length]) => ({
          type: 'TextPositionSelector' as const,
          start,
          end: start + length,
        })),
        range: fc.record({
          type: fc.constant('RangeSelector' as const),
          startSelector: point,
          endSelector: point,
        }),
      },
      { requiredKeys: ['quote', 'position'] },
    ),
    about: fc.array(name, { maxLength: 3 }),
    author: name,
    times: fc.tuple(time, time).map((both) => both.sort()),
    deleted: fc.constant(null),
    verdict: fc.option(fc.constantFrom('supported', 'mixed', 'unverifiable', 'of-another-scale')),
    rationale: line(200),
    tags: fc.array(name, { maxLength: 4 }),
    evidence: fc.array(
      fc.record({
        record: name,
        piece: name,
        text: words,
        source: fc.option(name),
        note: line(60),
        stance: fc.constantFrom('supports' as const, 'contradicts' as const, 'context' as const),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ times: [created = '', modified = ''], ...rest }) => ({
    ...rest,
    created,
    modified,
    history: [],
  }));

/** Lists of claims with ids of their own. */
export const anyClaims = fc.uniqueArray(anyClaim, { maxLength: 4, selector: ({ id }) => id });
