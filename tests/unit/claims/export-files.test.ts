import { describe, expect, test } from 'vitest';
import type { AttachedEvidence, Claim } from '../../../core/claims/claim.ts';
import { claimReviewText } from '../../../core/claims/export/claim-review.ts';
import { hypothesisText } from '../../../core/claims/export/hypothesis.ts';
import { inOrder, ownFields } from '../../../core/claims/export/own-fields.ts';
import { textFragmentLink } from '../../../core/claims/export/text-fragment.ts';
import { evidenceLine, webAnnotationText } from '../../../core/claims/export/web-annotation.ts';
import { DEFAULT_SCALE, USUAL_NAMES, verdictName } from '../../../core/claims/verdicts.ts';
import { BARE, FULL, OPTIONS } from './sample-claims.ts';

const [CONTRADICTS] = FULL.evidence as readonly [AttachedEvidence];
const SUPPORTS: AttachedEvidence = {
  ...CONTRADICTS,
  text: 'Words of a letter.',
  source: null,
  note: '',
  stance: 'supports',
};
const RICH: Claim = { ...FULL, evidence: [CONTRADICTS, SUPPORTS] };

describe('a W3C annotation', () => {
  const read = (...claims: readonly Claim[]) => JSON.parse(webAnnotationText(claims, OPTIONS));

  test('of a claim with everything', () => {
    const [item] = read(RICH).first.items;
    const body = (purpose: string, value: string, format = 'text/plain') => ({
      type: 'TextualBody',
      purpose,
      format,
      value,
    });
    expect(item).toEqual({
      id: `urn:uuid:${FULL.id}`,
      type: 'Annotation',
      motivation: 'assessing',
      created: FULL.created,
      modified: FULL.modified,
      creator: { type: 'Person', name: 'Ada Desk' },
      generator: { type: 'Software', name: 'Lawmark 0.1.0' },
      body: [
        body('classifying', 'Contradicted'),
        body('assessing', FULL.rationale, 'text/markdown'),
        body(
          'describing',
          'Contradicts: It was enacted on September 30, 1996. (U.S. Code, 2016 edition) Says the opposite.',
        ),
        body('describing', 'Supports: Words of a letter.'),
        body('tagging', 'law'),
        body('tagging', '=1+1'),
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://news.example/2018/a-story',
        selector: [FULL.target.quote, FULL.target.position, FULL.target.range],
      },
      lawmark: ownFields(RICH),
    });
  });

  test('of a bare claim leaves out what it has not', () => {
    const [item] = read(BARE).first.items;
    expect(item).toEqual({
      id: `urn:uuid:${BARE.id}`,
      type: 'Annotation',
      motivation: 'highlighting',
      created: BARE.created,
      modified: BARE.modified,
      generator: { type: 'Software', name: 'Lawmark 0.1.0' },
      target: {
        type: 'SpecificResource',
        source: BARE.page.url,
        selector: [BARE.target.quote, BARE.target.position],
      },
      lawmark: ownFields(BARE),
    });
  });

  test('stands in a collection of its own for each list of claims', () => {
    const [one, other, both] = [read(RICH), read(BARE), read(RICH, BARE)];
    expect(both).toMatchObject({
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        {
          assessing: 'http://www.w3.org/ns/oa#assessing',
          lawmark: { '@id': 'https://lawmark.example/ns#claim', '@type': '@json' },
        },
      ],
      type: 'AnnotationCollection',
      label: 'Claims',
      total: 2,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    const ids = [one, other, both].flatMap(({ id, first }) => [id, first.id]);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(read(RICH).id).toBe(one.id);
  });

  test.each([
    [
      {},
      'Contradicts: It was enacted on September 30, 1996. (U.S. Code, 2016 edition) Says the opposite.',
    ],
    [{ source: null }, 'Contradicts: It was enacted on September 30, 1996. Says the opposite.'],
    [{ note: '' }, 'Contradicts: It was enacted on September 30, 1996. (U.S. Code, 2016 edition)'],
    [{ stance: 'context', text: 'T', source: null, note: '' }, 'Context: T'],
  ] satisfies [Partial<AttachedEvidence>, string][])(
    'has evidence in one line: %j',
    (change, line) => {
      expect(evidenceLine({ ...CONTRADICTS, ...change })).toBe(line);
    },
  );
});

describe('an annotation of Hypothesis', () => {
  const read = (...claims: readonly Claim[]) => JSON.parse(hypothesisText(claims, OPTIONS));
  const common = { group: '__world__', hidden: false, flagged: false, links: {} };
  const permissions = { read: [], update: [], delete: [], admin: [] };

  test('of a claim with everything', () => {
    expect(read(RICH)).toEqual({
      export_date: OPTIONS.now,
      export_userid: '',
      client_version: 'Lawmark 0.1.0',
      annotations: [
        {
          ...common,
          permissions,
          id: FULL.id,
          created: FULL.created,
          updated: FULL.modified,
          user: 'acct:Ada Desk',
          uri: FULL.page.readAt,
          text: `**Contradicted**\n\n${FULL.rationale}\n\n- ${evidenceLine(CONTRADICTS)}\n- ${evidenceLine(SUPPORTS)}`,
          tags: ['law', '=1+1'],
          target: [
            {
              source: FULL.page.readAt,
              selector: [
                {
                  type: 'RangeSelector',
                  startContainer: '/html[1]/body[1]/p[2]',
                  startOffset: 4,
                  endContainer: '/html[1]/body[1]/p[2]/em[1]',
                  endOffset: 9,
                },
                FULL.target.position,
                FULL.target.quote,
              ],
            },
          ],
          document: { title: ['A story (with brackets)'] },
          user_info: { display_name: 'Ada Desk' },
          lawmark: ownFields(RICH),
        },
      ],
    });
  });

  test('of a bare claim leaves empty what it has not', () => {
    expect(read(BARE).annotations).toEqual([
      {
        ...common,
        permissions,
        id: BARE.id,
        created: BARE.created,
        updated: BARE.modified,
        user: 'acct:',
        uri: BARE.page.url,
        text: '',
        tags: [],
        target: [{ source: BARE.page.url, selector: [BARE.target.position, BARE.target.quote] }],
        document: { title: [] },
        user_info: { display_name: null },
        lawmark: ownFields(BARE),
      },
    ]);
  });
});

describe('a ClaimReview', () => {
  const read = (...claims: readonly Claim[]) => JSON.parse(claimReviewText(claims, OPTIONS));

  test('of a claim with everything', () => {
    expect(read(RICH)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ClaimReview',
          '@id': `urn:uuid:${FULL.id}`,
          url: `urn:uuid:${FULL.id}`,
          claimReviewed: FULL.target.quote.exact,
          datePublished: '2026-06-30',
          dateCreated: FULL.created,
          dateModified: FULL.modified,
          author: { '@type': 'Person', name: 'Ada Desk' },
          reviewRating: {
            '@type': 'Rating',
            alternateName: 'Contradicted',
            ratingValue: 1,
            bestRating: 5,
            worstRating: 1,
          },
          itemReviewed: {
            '@type': 'Claim',
            datePublished: '2018-01-25',
            appearance: {
              '@type': 'NewsArticle',
              url: 'https://news.example/2018/a-story',
              headline: 'A story (with brackets)',
              datePublished: '2018-01-25',
              publisher: { '@type': 'Organization', name: 'Example News' },
              author: [
                { '@type': 'Person', name: 'Jo Writer' },
                { '@type': 'Person', name: 'Lee Editor' },
              ],
            },
          },
          reviewBody: 'It is of 1996, and forbids bans only.',
          keywords: ['law', '=1+1'],
          citation: [
            {
              '@type': 'CreativeWork',
              text: 'It was enacted on September 30, 1996.',
              name: 'U.S. Code, 2016 edition',
            },
            { '@type': 'CreativeWork', text: 'Words of a letter.' },
          ],
        },
      ],
    });
  });

  test('of a bare claim leaves out what it has not, and tells its words in one line', () => {
    const quote = { ...BARE.target.quote, exact: ' ten\n\n  letters ' };
    const claim = { ...BARE, verdict: 'unverifiable', target: { ...BARE.target, quote } };
    expect(read(claim)['@graph']).toEqual([
      {
        '@type': 'ClaimReview',
        '@id': `urn:uuid:${BARE.id}`,
        url: `urn:uuid:${BARE.id}`,
        claimReviewed: 'ten letters',
        datePublished: '2026-06-29',
        dateCreated: BARE.created,
        dateModified: BARE.modified,
        reviewRating: { '@type': 'Rating', alternateName: 'Unverifiable' },
        itemReviewed: {
          '@type': 'Claim',
          appearance: { '@type': 'NewsArticle', url: BARE.page.url },
        },
      },
    ]);
  });

  test('has the name alone of a verdict that the scale does not hold', () => {
    const [review] = read({ ...BARE, verdict: 'half-true' })['@graph'];
    expect(review.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'half-true' });
  });
});

describe('the name of a verdict', () => {
  test.each(DEFAULT_SCALE.map(({ id }) => id))('%s is its usual one on the default scale', (id) => {
    expect(verdictName(DEFAULT_SCALE, id)).toBe(USUAL_NAMES[id]);
    expect(USUAL_NAMES[id]?.toLowerCase().replace(' ', '-')).toBe(id);
  });

  test('is that which the user gave it, and none while undecided', () => {
    const scale = [
      { id: 'mixed', name: 'Half and half', rating: 3 },
      { id: 'own', name: '', rating: null },
    ];
    expect(verdictName(scale, 'mixed')).toBe('Half and half');
    expect(verdictName(scale, 'own')).toBe('own');
    expect(verdictName(scale, 'supported')).toBe('Supported');
    expect(verdictName(scale, 'imported')).toBe('imported');
    expect(verdictName(scale, null)).toBeNull();
  });
});

describe('a value in order', () => {
  test('has the fields of all its objects by name, and its lists as they are', () => {
    const value = { b: [{ d: 1, c: null }, 'x', 3], a: { f: true, e: undefined }, C: [] };
    expect(JSON.stringify(inOrder(value))).toBe(
      '{"C":[],"a":{"f":true},"b":[{"c":null,"d":1},"x",3]}',
    );
    expect(inOrder(value)).toEqual(value);
    expect(inOrder(null)).toBeNull();
    expect(inOrder('text')).toBe('text');
  });

  test('is how the own fields of a claim are written', () => {
    expect(Object.keys(ownFields(RICH))).toEqual([
      'about',
      'evidence',
      'page',
      'rationale',
      'verdict',
    ]);
    const { about, evidence, page, rationale, verdict } = RICH;
    expect(ownFields(RICH)).toEqual({ about, evidence, page, rationale, verdict });
  });
});

describe('a link to words', () => {
  const link = (exact: string, prefix = '', suffix = '', url = 'https://a.example/') =>
    textFragmentLink(url, { type: 'TextQuoteSelector', exact, prefix, suffix });
  const text = (...parts: Parameters<typeof link>) =>
    decodeURIComponent(link(...parts).split(':~:text=')[1] ?? '');
  const LONG = Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ');

  test.each([
    ['https://a.example/', 'https://a.example/#:~:text=words'],
    ['https://a.example/#part', 'https://a.example/#part:~:text=words'],
    ['https://a.example/#part#more', 'https://a.example/#part#more:~:text=words'],
    ['https://a.example/#part:~:text=old', 'https://a.example/#part:~:text=words'],
    ['https://a.example/#:~:text=old', 'https://a.example/#:~:text=words'],
  ])('keeps the address %s', (url, expected) => {
    expect(link('words', '', '', url)).toBe(expected);
  });

  test('is the address where there are no words', () => {
    expect(link(' \n ', 'before ', ' after', 'https://a.example/#x')).toBe('https://a.example/#x');
  });

  test('gives up to 240 characters whole, and the ends of more', () => {
    expect(text('x'.repeat(240))).toBe('x'.repeat(240));
    expect(text(`${'x'.repeat(239)} y`)).toBe(`${'x'.repeat(239)} y,${'x'.repeat(239)} y`);
    expect(text(`${LONG} ${LONG}`)).toBe('w0 w1 w2 w3 w4 w5,w44 w45 w46 w47 w48 w49');
  });

  test('gives the ends of words over several blocks, of the first and the last', () => {
    expect(text('one  two\n \nthree\n\n \n\nfour five')).toBe('one two,four five');
    expect(text('one\ntwo')).toBe('one two');
    expect(text('\n\none two\n\n')).toBe('one two');
  });

  test.each([
    ['whole words before', 'a b c d ', 'b c d-,X'],
    ['no cut word', 'cut b c ', 'b c-,X'],
    ['a first word that is whole', ' b c ', ' b c-,X'.trimStart()],
    ['those of its block alone', 'a b\n\nc d ', 'c d-,X'],
    ['no word that runs on', 'a b c', 'X'],
    ['what opens a quotation', 'a b “', 'b “-,X'],
    ['a bracket that opens', 'a b (', 'b (-,X'],
    ['nothing of blanks', '   ', 'X'],
    ['no other sign', 'a b.', 'X'],
  ])('has what stands before: %s', (_, prefix, expected) => {
    expect(text('X', prefix)).toBe(expected);
  });

  test.each([
    ['whole words after', ' a b c d', 'X,-a b c'],
    ['no cut word', ' a b cut', 'X,-a b'],
    ['a last word that is whole', ' a b ', 'X,-a b'],
    ['those of its block alone', ' a b\n\nc d', 'X,-a b'],
    ['no word that runs on', 'more a b', 'X'],
    ['no number that runs on', '5 a b', 'X'],
    ['a sign', ', a b c d', 'X,-, a b'],
    ['nothing of blanks', '   ', 'X'],
  ])('has what stands after: %s', (_, suffix, expected) => {
    expect(text('X', '', suffix)).toBe(expected);
  });
});
