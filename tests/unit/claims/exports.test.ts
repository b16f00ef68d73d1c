import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../core/claims/claim.ts';
import { COPY_STYLE, COPY_STYLE_DIGEST } from '../../../core/claims/export/copy-style.ts';
import { toCsv } from '../../../core/claims/export/csv.ts';
import { type ExportFormat, exportClaims } from '../../../core/claims/export/export.ts';
import { textFragmentLink } from '../../../core/claims/export/text-fragment.ts';
import { ANNOTATION_TERMS } from './annotation-terms.ts';
import { anyClaims, BARE, FULL, OPTIONS } from './sample-claims.ts';

const DELETED: Claim = {
  ...BARE,
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc96401',
  deleted: '2026-06-30T00:00:00.000Z',
};

const write = (format: ExportFormat, claims: readonly Claim[]) =>
  exportClaims(format, claims, OPTIONS);

describe('every export', () => {
  test.each([
    ['web-annotation', 'claims-2026-07-01.jsonld'],
    ['claim-review', 'claims-2026-07-01-claimreview.jsonld'],
    ['hypothesis', 'claims-2026-07-01-hypothesis.json'],
    ['csv', 'claims-2026-07-01.csv'],
    ['markdown', 'claims-2026-07-01.md'],
    ['backup', 'claims-2026-07-01-backup.json'],
  ] as const)('%s is called %s', (format, name) => {
    expect(write(format, []).name).toBe(name);
  });

  test('tells what it leaves out: deleted claims, and undecided ones of reviews', () => {
    expect(write('csv', [FULL, BARE, DELETED]).leftOut).toEqual([
      { id: DELETED.id, why: 'deleted' },
    ]);
    expect(write('claim-review', [FULL, BARE, DELETED]).leftOut).toEqual([
      { id: BARE.id, why: 'undecided' },
      { id: DELETED.id, why: 'deleted' },
    ]);
    expect(write('backup', [FULL, BARE, DELETED]).leftOut).toEqual([]);
  });
});

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

/** Expanded JSON-LD and rows of a table, which a test looks into. */
// biome-ignore lint/suspicious/noExplicitAny: every field that is asked for is compared.
type Json = any;

/** Expands without network: an address other than the model's context fails. */
function expand(text: string) {
  return jsonld.expand(JSON.parse(text), {
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`No copy of ${url}`);
      return { contextUrl: undefined, documentUrl: url, document: ANNOTATION_TERMS };
    },
  } as Parameters<typeof jsonld.expand>[1]);
}

describe('Web Annotation', () => {
  test('expands into the terms of the model, every field of it', async () => {
    const [collection] = (await expand(write('web-annotation', [FULL]).text)) as Json[];
    expect(collection['@type']).toEqual([`${AS}OrderedCollection`]);
    expect(collection[`${AS}totalItems`][0]['@value']).toBe(1);
    const [page] = collection[`${AS}first`];
    expect(page['@type']).toEqual([`${AS}OrderedCollectionPage`]);
    const [annotation] = page[`${AS}items`][0]['@list'];
    expect(annotation['@id']).toBe(`urn:uuid:${FULL.id}`);
    expect(annotation['@type']).toEqual([`${OA}Annotation`]);
    expect(annotation[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}assessing` }]);
    expect(annotation['http://purl.org/dc/terms/created'][0]).toEqual({
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
      '@value': FULL.created,
    });
    const bodies = annotation[`${OA}hasBody`].map((body: Json) => [
      body[`${OA}hasPurpose`][0]['@id'].slice(OA.length),
      body['http://www.w3.org/1999/02/22-rdf-syntax-ns#value'][0]['@value'],
    ]);
    expect(bodies).toEqual([
      ['classifying', 'Contradicted'],
      ['assessing', FULL.rationale],
      [
        'describing',
        'Contradicts: It was enacted on September 30, 1996. (U.S. Code, 2016 edition) Says the opposite.',
      ],
      ['tagging', 'law'],
      ['tagging', '=1+1'],
    ]);
    const [target] = annotation[`${OA}hasTarget`];
    expect(target['@type']).toEqual([`${OA}SpecificResource`]);
    expect(target[`${OA}hasSource`]).toEqual([{ '@id': FULL.page.url }]);
    const [quote, position, range] = target[`${OA}hasSelector`];
    expect(quote['@type']).toEqual([`${OA}TextQuoteSelector`]);
    expect(quote[`${OA}exact`]).toEqual([{ '@value': FULL.target.quote.exact }]);
    expect(position[`${OA}start`][0]['@value']).toBe(120);
    expect(range[`${OA}hasStartSelector`][0][`${OA}refinedBy`][0][`${OA}end`][0]['@value']).toBe(4);
  });

  test('of any claims expands, and has what the model asks for', async () => {
    await fc.assert(
      fc.asyncProperty(anyClaims, async (claims) => {
        const { text } = write('web-annotation', claims);
        const [collection] = (await expand(text)) as Json[];
        const [page] = collection[`${AS}first`];
        for (const annotation of page[`${AS}items`][0]['@list']) {
          expect(annotation['@id']).toMatch(/^urn:uuid:/);
          expect(annotation[`${OA}hasTarget`]).toHaveLength(1);
          expect(annotation[`${OA}hasTarget`][0][`${OA}hasSource`]).toHaveLength(1);
        }
        expect(page[`${AS}items`][0]['@list']).toHaveLength(claims.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('ClaimReview', () => {
  const reviewsOf = (claims: readonly Claim[]) =>
    JSON.parse(write('claim-review', claims).text)['@graph'];

  test('has what schema.org and search engines ask for', () => {
    const [review] = reviewsOf([FULL]);
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      url: `urn:uuid:${FULL.id}`,
      claimReviewed: FULL.target.quote.exact,
      datePublished: '2026-06-30',
      author: { '@type': 'Person', name: 'Ada Desk' },
      reviewRating: {
        '@type': 'Rating',
        ratingValue: 1,
        bestRating: 5,
        worstRating: 1,
        alternateName: 'Contradicted',
      },
      itemReviewed: {
        '@type': 'Claim',
        datePublished: '2018-01-25',
        appearance: {
          '@type': 'NewsArticle',
          url: FULL.page.url,
          headline: 'A story (with brackets)',
          publisher: { '@type': 'Organization', name: 'Example News' },
        },
      },
      reviewBody: 'It is of 1996, and forbids bans only.',
    });
  });

  test('gives a step without rating no number, and names steps as the desk does', () => {
    const scale = [{ id: 'unverifiable', name: 'Cannot say', rating: null }];
    const claim = { ...FULL, verdict: 'unverifiable' };
    const { text } = exportClaims('claim-review', [claim], { ...OPTIONS, scale });
    expect(JSON.parse(text)['@graph'][0].reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Cannot say',
    });
  });
});

describe('Hypothesis', () => {
  test('has the fields and selectors of its own exports', () => {
    const [annotation] = JSON.parse(write('hypothesis', [FULL]).text).annotations;
    expect(annotation).toMatchObject({
      id: FULL.id,
      created: FULL.created,
      updated: FULL.modified,
      uri: FULL.page.readAt,
      tags: FULL.tags,
      document: { title: ['A story (with brackets)'] },
      user_info: { display_name: 'Ada Desk' },
    });
    expect(annotation.text).toContain('**Contradicted**\n\nIt is of **1996**');
    expect(annotation.target[0].selector).toEqual([
      {
        type: 'RangeSelector',
        startContainer: '/html[1]/body[1]/p[2]',
        startOffset: 4,
        endContainer: '/html[1]/body[1]/p[2]/em[1]',
        endOffset: 9,
      },
      FULL.target.position,
      FULL.target.quote,
    ]);
  });
});

describe('CSV', () => {
  test('is read back by another library, a row for each claim', () => {
    const rows = parse(write('csv', [FULL, BARE]).text, { bom: true, columns: true }) as Json[];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      claim: FULL.target.quote.exact,
      verdict: 'Contradicted',
      rating: '1',
      rationale: 'It is of 1996, and forbids bans only.',
      tags: 'law; =1+1',
      published: '2018-01-25',
      authors: 'Jo Writer; Lee Editor',
      id: FULL.id,
    });
    expect(rows[1]).toMatchObject({ claim: 'ten letters', verdict: '', rating: '' });
  });

  test.each([
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n+1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '|cmd',
    '%1',
    '\u00A0=1',
    '\uFEFF=1',
    '\0=1',
  ])('%j is no formula', (cell) => {
    const [[read]] = parse(toCsv([[cell]])) as [[string]];
    expect(read).toBe(`'${cell.replace('\0', '')}`);
  });

  test('keeps any rows but for the guard', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 30 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const read = parse(toCsv(given), { relax_column_count: true }) as string[][];
        expect(read).toHaveLength(given.length);
        for (const [i, row] of given.entries()) {
          for (const [j, text] of row.entries()) {
            const plain = text.replaceAll('\0', '');
            expect([plain, `'${plain}`]).toContain(read[i]?.[j]);
            expect(read[i]?.[j]).not.toMatch(/^\s*[=+\-@]/);
          }
        }
      }),
    );
  });
});

describe('Markdown', () => {
  test('has claims by page, with verdict, rationale, evidence and a link', () => {
    const { text } = write('markdown', [FULL, BARE]);
    expect(text).toBe(`# Claims

## [A story (with brackets)](https://news.example/2018/a-story)

Example News · Jo Writer, Lee Editor · Jan. 25, 2018

> the section, a 2002 law, “requires cities to share”

**Contradicted**

It is of **1996**, and [forbids bans](https://example.org/law) only.

- Contradicts: It was enacted on September 30, 1996. (U.S. Code, 2016 edition) *Says the opposite.*

Tags: law, =1+1

[In the article](${textFragmentLink(FULL.page.readAt ?? '', FULL.target.quote)}) · Ada Desk, June 30, 2026

## [https://news.example/2017/other](https://news.example/2017/other)

> ten letters

**Undecided**

[In the article](https://news.example/2017/other#:~:text=ten%20letters) · June 29, 2026

*Lawmark 0.1.0, July 1, 2026*
`);
  });

  test('takes the meaning from marks and markup in the words of others', () => {
    const exact = '1. <img src=x onerror=alert(1)> [x](javascript:1) **b** & _i_';
    const hostile: Claim = {
      ...FULL,
      target: { ...FULL.target, quote: { ...FULL.target.quote, exact } },
      rationale: 'Mine <script>alert(1)</script> <https://example.org>',
    };
    const { text } = write('markdown', [hostile]);
    expect(text).toContain(
      String.raw`> 1\. \<img src=x onerror=alert(1)\> \[x\](javascript:1) \*\*b\*\* &amp; \_i\_`,
    );
    expect(text).toContain(String.raw`Mine \<script>alert(1)\</script> <https://example.org>`);
  });
});

describe('a link to the words', () => {
  const quote = (exact: string, prefix = '', suffix = '') =>
    ({ type: 'TextQuoteSelector', exact, prefix, suffix }) as const;
  const HOME = 'https://a.example/b';

  test.each([
    ['plain words', quote('ten letters'), ':~:text=ten%20letters'],
    ['what means something in a directive', quote('a-b, c & d'), ':~:text=a%2Db%2C%20c%20%26%20d'],
    [
      'words around, without those that are cut',
      quote('ten letters', 'f the Justice Department sent ', ' to nine places in the ye'),
      ':~:text=Justice%20Department%20sent-,ten%20letters,-to%20nine%20places',
    ],
    ['no words around that run into the quote', quote('ten', 'often', 'fold'), ':~:text=ten'],
    [
      'no words of another block around',
      quote('ten letters', 'the end.\n\n', '\n\nThe next'),
      ':~:text=ten%20letters',
    ],
    [
      'a quotation over two blocks, by its ends',
      quote('one two three four five six seven.\n\nEight nine ten eleven twelve thirteen fourteen'),
      ':~:text=one%20two%20three%20four%20five%20six,nine%20ten%20eleven%20twelve%20thirteen%20fourteen',
    ],
    ['letters of all kinds', quote('“¿Qué?” 😀'), `:~:text=${encodeURIComponent('“¿Qué?” 😀')}`],
    ['half a character', quote('x \uD83D'), ':~:text=x%20%EF%BF%BD'],
  ])('%s', (_, selector, expected) => {
    expect(textFragmentLink(HOME, selector)).toBe(`${HOME}#${expected}`);
  });

  test('keeps the hash and replaces a directive that is there', () => {
    expect(textFragmentLink(`${HOME}#part:~:text=old`, quote('new'))).toBe(
      `${HOME}#part:~:text=new`,
    );
  });

  test('of any quotation has no character that means something, but in its place', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const link = textFragmentLink(HOME, quote(exact, prefix, suffix));
        if (exact.trim() === '') {
          expect(link).toBe(HOME);
          return;
        }
        expect(URL.canParse(link)).toBe(true);
        expect(link.slice(HOME.length)).toMatch(
          /^#:~:text=(?:[^-,&#\s]+-,)?[^-,&#\s]+(?:,[^-,&#\s]+)?(?:,-[^-,&#\s]+)?$/,
        );
      }),
    );
  });
});

test('the policy of the annotated copy lets its style and no other have effect', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(COPY_STYLE));
  expect(COPY_STYLE_DIGEST).toBe(`sha256-${Buffer.from(digest).toString('base64')}`);
});
