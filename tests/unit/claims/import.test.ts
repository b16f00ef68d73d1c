import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../core/claims/claim.ts';
import { type ExportFormat, exportClaims } from '../../../core/claims/export/export.ts';
import { edited } from '../../../core/claims/history.ts';
import { type ImportPlan, planImport } from '../../../core/claims/import/import.ts';
import { anyClaims, BARE, FULL, OPTIONS } from './sample-claims.ts';

const NOW = { now: '2026-07-02T00:00:00.000Z' };

const write = (format: ExportFormat, claims: readonly Claim[]) =>
  exportClaims(format, claims, OPTIONS).text;
const read = (file: unknown, existing: readonly Claim[] = []) =>
  planImport(typeof file === 'string' ? file : JSON.stringify(file), existing, NOW);

function planOf(plan: ImportPlan) {
  if (plan.outcome === 'refused') throw new Error(`refused: ${plan.refusal.why}`);
  return plan;
}

const resultsOf = (plan: ImportPlan) => planOf(plan).entries.map(({ result }) => result);
const refusalsOf = (plan: ImportPlan) =>
  planOf(plan).entries.map((one) =>
    one.result === 'refused' ? ('field' in one ? `${one.why} ${one.field}` : one.why) : one.result,
  );

const OWN_FORMATS = ['backup', 'web-annotation', 'hypothesis'] as const;

describe.each(OWN_FORMATS)('our own %s', (format) => {
  test('exported, imported and exported again is the same file', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const file = write(format, claims);
        const plan = planOf(read(file));
        expect(plan.format).toBe(format);
        expect(plan.put).toHaveLength(claims.length);
        expect(write(format, plan.put)).toBe(file);
      }),
      { numRuns: 60 },
    );
  });

  test('holds all of a claim but, where others read it, its history', () => {
    const [claim] = planOf(read(write(format, [FULL]))).put;
    expect(claim).toEqual(format === 'backup' ? FULL : { ...FULL, history: [] });
  });

  test('changes nothing where all of it is there', () => {
    const plan = planOf(read(write(format, [FULL, BARE]), [FULL, BARE]));
    expect(plan.put).toEqual([]);
    expect(resultsOf(plan)).toEqual(['same', 'same']);
  });

  test('merges a newer content and keeps the older in the history', () => {
    const act = { at: '2026-07-01T12:00:00.000Z', author: 'Bo' };
    const newer = edited(FULL, { verdict: 'mixed' }, act);
    const plan = planOf(read(write(format, [newer]), [FULL]));
    expect(resultsOf(plan)).toEqual(['merged']);
    expect(plan.put[0]).toMatchObject({ verdict: 'mixed', created: FULL.created });
    expect(plan.put[0]?.history.at(-1)?.before).toEqual({ verdict: 'contradicted' });
    expect(plan.put[0]?.history).toHaveLength(3);
  });

  test('does not put an older content over a newer', () => {
    const newer = edited(
      FULL,
      { verdict: 'mixed' },
      { at: '2026-07-01T12:00:00.000Z', author: '' },
    );
    const plan = planOf(read(write(format, [FULL]), [newer]));
    expect(resultsOf(plan)).toEqual(['same']);
    expect(plan.put).toEqual([]);
  });

  test('brings a deleted claim back', () => {
    const deleted = { ...FULL, deleted: '2026-07-01T00:00:00.000Z' };
    const plan = planOf(read(write(format, [FULL]), [{ ...deleted, modified: deleted.deleted }]));
    expect(resultsOf(plan)).toEqual(['merged']);
    expect(plan.put[0]).toMatchObject({ deleted: null, verdict: 'contradicted' });
  });

  test('says no twice to one claim twice in a file', () => {
    const plan = planOf(read(write(format, [FULL, FULL])));
    expect(resultsOf(plan)).toEqual(['added', 'same']);
    expect(plan.put).toHaveLength(1);
  });
});

test('a backup holds deleted claims, history, scale and name', () => {
  const deleted = { ...FULL, deleted: '2026-07-01T00:00:00.000Z' };
  const plan = planOf(read(write('backup', [deleted, BARE])));
  expect(plan.put).toEqual([deleted, BARE]);
  expect(plan.scale).toEqual(OPTIONS.scale);
  expect(plan.author).toBe('Ada Desk');
});

describe('a file of Hypothesis', () => {
  const annotation = {
    id: 'rGxXHQBeEe2Abc_12345',
    created: '2023-02-01T10:00:00.123456+00:00',
    updated: '2023-02-01T12:00:00.123456+02:00',
    user: 'acct:reader@hypothes.is',
    uri: 'https://www.news.example/2018/a-story?utm_source=x',
    text: 'Is this *so*?',
    tags: ['law', 'law', 'check'],
    group: '__world__',
    document: { title: ['A story'] },
    target: [
      {
        source: 'https://www.news.example/2018/a-story?utm_source=x',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 3,
            endContainer: '/p[1]',
            endOffset: 9,
          },
          { type: 'TextPositionSelector', start: 3, end: 9 },
          { type: 'TextQuoteSelector', exact: 'a 2002 law', prefix: 'x'.repeat(40), suffix: '.' },
        ],
      },
    ],
  };

  test('becomes undecided claims', () => {
    const [claim] = planOf(read({ annotations: [annotation] })).put;
    expect(claim).toMatchObject({
      page: {
        url: 'https://news.example/2018/a-story',
        readAt: annotation.uri,
        title: 'A story',
      },
      target: {
        quote: { exact: 'a 2002 law', prefix: 'x'.repeat(32), suffix: '.' },
        position: { start: 3, end: 9 },
        range: { startSelector: { value: '/p[1]', refinedBy: { start: 3 } } },
      },
      author: 'reader',
      created: '2023-02-01T10:00:00.123Z',
      modified: '2023-02-01T10:00:00.123Z',
      verdict: null,
      rationale: 'Is this *so*?',
      tags: ['law', 'check'],
    });
    expect(claim?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  });

  test('is known again, and never takes what was decided here', () => {
    const first = planOf(read({ annotations: [annotation] })).put;
    expect(resultsOf(read({ rows: [annotation] }, first))).toEqual(['same']);
    const decided = first.map((one) =>
      edited(one, { verdict: 'mixed' }, { at: '2023-02-02T00:00:00.000Z', author: '' }),
    );
    const later = { ...annotation, updated: '2024-01-01T00:00:00+00:00', text: 'So it is.' };
    const [merged] = planOf(read([later], decided)).put;
    expect(merged).toMatchObject({ verdict: 'mixed', rationale: 'So it is.' });
  });

  test('reports replies, page notes and what has no address', () => {
    const { target: _, ...reply } = annotation;
    const pageNote = { ...annotation, target: [{ source: annotation.uri }] };
    const local = { ...annotation, uri: 'urn:x-pdf:123' };
    const plan = read({ annotations: [annotation, reply, pageNote, local, 7] });
    expect(refusalsOf(plan)).toEqual([
      'added',
      'no-quote',
      'no-quote',
      'no-address',
      'wrong-shape ',
    ]);
    expect(planOf(plan).put).toHaveLength(1);
    expect(planOf(plan).entries[3]).toMatchObject({ index: 3, words: 'a 2002 law' });
  });
});

describe('annotations of other programs', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://annotations.example/1',
    type: 'Annotation',
    created: '2024-05-01T08:00:00Z',
    creator: { type: 'Person', name: 'Kim' },
    body: [
      { type: 'TextualBody', value: 'Not so.', purpose: 'commenting' },
      { type: 'TextualBody', value: 'law', purpose: 'tagging' },
      'https://example.org/more',
    ],
    target: {
      source: 'https://news.example/a',
      selector: { type: 'TextQuoteSelector', exact: 'a 2002 law' },
    },
  };

  test.each([
    ['one', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection of two pages',
      {
        type: ['AnnotationCollection'],
        first: { items: [], next: { items: [annotation] } },
      },
    ],
  ])('are read from %s', (_, file) => {
    const plan = planOf(read(file));
    expect(plan.format).toBe('web-annotation');
    expect(plan.put).toHaveLength(1);
    expect(plan.put[0]).toMatchObject({
      page: { url: 'https://news.example/a' },
      target: {
        quote: { exact: 'a 2002 law', prefix: '', suffix: '' },
        position: { start: 0, end: 10 },
      },
      author: 'Kim',
      rationale: 'Not so.\n\nhttps://example.org/more',
      tags: ['law'],
    });
  });
});

describe('a file that is not right', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

  test.each([
    ['', 'not-json'],
    ['{"format":"lawmark-claims"', 'not-json'],
    ['null', 'unknown-format'],
    ['[]', 'unknown-format'],
    ['{}', 'unknown-format'],
    ['{"type":"FeatureCollection"}', 'unknown-format'],
    ['{"format":"lawmark-claims","version":2,"claims":[]}', 'newer-version'],
    ['{"format":"lawmark-claims","claims":[]}', 'wrong-shape'],
    ['{"format":"lawmark-claims","version":1}', 'wrong-shape'],
    [
      '{"format":"lawmark-claims","version":1,"claims":[],"settings":{"scale":[{}]}}',
      'wrong-shape',
    ],
    [
      '{"format":"lawmark-claims","version":1,"claims":[],"settings":{"__proto__":{}}}',
      'forbidden-name',
    ],
  ])('%s is refused: %s', (text, why) => {
    expect(read(text)).toMatchObject({ outcome: 'refused', refusal: { why } });
  });

  test('of a size that nobody writes is refused before it is read', () => {
    const huge = { length: 300_000_000, replace: () => expect.unreachable() };
    expect(planImport(huge as unknown as string, [], NOW)).toMatchObject({
      refusal: { why: 'too-large' },
    });
    const many = `{"annotations":[${'0,'.repeat(100_000)}0]}`;
    expect(read(many)).toEqual({
      outcome: 'refused',
      refusal: { why: 'too-many', limit: 100_000 },
    });
  });

  test('loses only the entries at fault, and says which and why', () => {
    const claims = [
      FULL,
      JSON.parse('{"__proto__":{"deleted":"x"}}'),
      { ...BARE, verdict: { constructor: 1 } },
      { ...BARE, evidence: JSON.parse(deep(100)) },
      { ...BARE, id: 'mine' },
      { ...BARE, page: { ...BARE.page, url: 'javascript:alert(1)' } },
      { ...BARE, created: 'yesterday' },
      { ...BARE, target: { ...BARE.target, quote: { ...BARE.target.quote, exact: 5 } } },
      { ...BARE, tags: 'law' },
      null,
      BARE,
    ];
    const own = JSON.stringify({ format: 'lawmark-claims', version: 1, claims });
    // JSON.stringify leaves an own `__proto__` in, as a hostile file would have it.
    expect(own).toContain('"__proto__"');
    const plan = read(own);
    expect(refusalsOf(plan)).toEqual([
      'added',
      'forbidden-name __proto__',
      'forbidden-name constructor',
      'too-deep',
      'wrong-shape id',
      'wrong-shape page.url',
      'wrong-shape created',
      'wrong-shape target.quote.exact',
      'wrong-shape tags',
      'wrong-shape ',
      'added',
    ]);
    expect(planOf(plan).put.map(({ id }) => id)).toEqual([FULL.id, BARE.id]);
    expect(({} as Record<string, unknown>).deleted).toBeUndefined();
  });

  test('nested a million levels deep does not exhaust the stack', () => {
    const text = `{"annotations":[${deep(1_000_000)}]}`;
    const plan = read(text);
    const why = plan.outcome === 'refused' ? plan.refusal.why : refusalsOf(plan)[0];
    expect(why).toBe('too-deep');
  });

  test('with control characters is read without them', () => {
    const dirty = { ...BARE, rationale: 'a\u0000b\u0007\n\tc', tags: ['x\u001B[31m'] };
    const file = { format: 'lawmark-claims', version: 1, claims: [dirty] };
    expect(planOf(read(file)).put[0]).toMatchObject({ rationale: 'ab\n\tc', tags: ['x[31m'] });
  });

  test('with a byte order mark is read', () => {
    expect(resultsOf(read(`\uFEFF${write('backup', [FULL])}`))).toEqual(['added']);
  });

  test('of any JSON never throws', () => {
    const values = fc.jsonValue({ maxDepth: 6 });
    const near = fc.record({
      format: fc.constant('lawmark-claims'),
      version: fc.constant(1),
      claims: fc.array(values),
    });
    const annotations = fc.record({ annotations: fc.array(values) });
    const pages = fc.record({ type: fc.constant('AnnotationPage'), items: fc.array(values) });
    fc.assert(
      fc.property(fc.oneof(values, near, annotations, pages), (file) => {
        expect(['refused', 'read']).toContain(read(file).outcome);
      }),
    );
  });
});
