import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitOn, standingOn } from '../../../core/dataset/as-of.ts';
import { makeCard } from '../../../core/dataset/card.ts';
import { latestDay } from '../../../core/dataset/dates.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';
import { BLOCK_BREAK, pointsOf, readArticleText } from '../../../core/page/blocks.ts';
import { tagRendering } from '../../../core/page/rendering.ts';
import { pageOf } from '../page/pages.ts';

// The same cases on every run; `SEED=… npm run test:unit` tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1373) });

const dataset = readDataset();
const finder = makeFinder(makeLexicon(dataset));

/** Pieces of citations and names, what stands between them, and what nobody expects there. */
const PIECES = [
  ...['8', '42', '1373', '§', '§§', 'U.S.C.', 'U.S. Code', 'CFR', 'Section', 'section', 'Sec.'],
  ...['(a)', '(b)(1)', '–', '-', 'et seq.', 'Title', 'Public Law', '104-208', 'Stat.', '110'],
  ...['Philadelphia', 'Chicago', 'Clark County', 'Nev.', 'New York', 'Cook', 'Kane', 'counties'],
  ...['City of', 'state of', 'v.', 'vs.', 'Sessions', 'Trump', 'F.3d', '888', '272', 'No.'],
  ...['17-cv-5720', 'Executive Order', '13768', 'SB', '4', 'H.R.', '3003', 'Id.', 'the statute'],
  ...['in', 'and', ',', '.', ';', '"', '“', '’s', '(', ')', '[', ']', '{', '\n', '\n\n', '\t'],
  ...[' ', '\u00a0', '\u200b', '\u00ad', '\u202e', '\u2066', '\ufeff', '\u0301', '🗽', '\ud83d'],
  ...['\0', '\u2028', 'İ', 'ß', '1'.repeat(400), '§'.repeat(200), 'A'.repeat(300), '('.repeat(99)],
];

/** Days in ISO form around those of the record. */
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const soup = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', ' ')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));

describe('the finder, on any text', () => {
  it('gives spans of it, in order, apart from each other within a kind', () => {
    fc.assert(
      fc.property(soup, fc.option(day, { nil: undefined }), (text, published) => {
        const mentions = finder(text, published === undefined ? {} : { published });
        const ends = new Map<string, number>();
        let from = 0;
        for (const mention of mentions) {
          const { start, end, kind } = mention;
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(text.slice(start, end)).toBe(mention.text);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(start).toBeGreaterThanOrEqual(ends.get(kind) ?? 0);
          from = start;
          ends.set(kind, end);
          // Either one thing is named or several, never both.
          if (mention.ids) expect([mention.id, mention.ids.length > 1]).toEqual([null, true]);
          else expect(mention.id ?? mention.ref ?? mention.form).not.toBeNull();
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('finds the same in the same text, whatever it found in between', () => {
    fc.assert(
      fc.property(soup, soup, (text, other) => {
        const first = finder(text);
        finder(other);
        expect(finder(text)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the text of any page', () => {
  const inline = fc.constantFrom('b', 'i', 'a', 'span', 'em', 'sup');
  const block = fc.constantFrom('p', 'div', 'li', 'h2', 'td', 'blockquote', 'section');
  const words = fc.constantFrom(
    'Chicago',
    ' ',
    '\n  ',
    'x',
    '&amp;',
    'Cook County ',
    '🗽',
    '&shy;',
  );
  const { markup } = fc.letrec<{ markup: string }>((tie) => ({
    markup: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.constantFrom('<br>', '<script>x</script>', '<!-- x -->', '<hr>', '<code>x</code>'),
      fc
        .tuple(fc.oneof(inline, block), fc.array(tie('markup'), { maxLength: 5 }))
        .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
    ),
  }));

  it('is its blocks, and each span of a block leads back to the same words', () => {
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 8 }), fc.nat(), fc.nat(), (parts, one, other) => {
        const { body } = pageOf(`<div>${parts.join('')}</div>`);
        const article = readArticleText(body, { rendering: tagRendering });
        const texts = article.blocks.map(({ start, end }) => article.text.slice(start, end));
        expect(texts.join(BLOCK_BREAK)).toBe(article.text);
        for (const text of texts) expect(text).toBe(text.trim());
        for (const { node, from, start, end } of article.pieces) {
          expect(node.data.slice(from, from + end - start)).toBe(article.text.slice(start, end));
        }
        for (const { start, end } of article.blocks) {
          const from = start + (one % (end - start));
          const to = from + 1 + (other % (end - from));
          const words = wordsBetween(pointsOf(article, from, to), body);
          expect(words).toBe(article.text.slice(from, to));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the record as of any day', () => {
  it('tells nothing that had not happened, loses nothing, and knows more as days go by', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataset.jurisdictions), day, day, (place, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const before = standingOn(place, early);
        const after = standingOn(place, late);
        for (const { date } of before.before) expect(latestDay(date) <= early).toBe(true);
        expect(before.before.length + before.since.length).toBe(place.events.length);
        expect(after.before).toEqual(expect.arrayContaining([...before.before]));
        expect(after.then.map(({ voice }) => voice)).toEqual(
          expect.arrayContaining(before.then.map(({ voice }) => voice)),
        );
        for (const { event } of before.then) expect(before.before).toContain(event);
      }),
      { numRuns: 1_000 },
    );
  });

  it('splits what happened to a law or a case by the day, and loses nothing', () => {
    const stories = [
      ...dataset.instruments.map(({ developments = [] }) => developments),
      ...dataset.cases.map(({ events }) => events),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...stories), day, (story, asOf) => {
        const { then, since } = splitOn(story, asOf);
        expect(new Set([...then, ...since])).toEqual(new Set(story));
        for (const { date } of then) expect(latestDay(date) <= asOf).toBe(true);
        for (const { date } of since) expect(latestDay(date) > asOf).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a card for everything it holds, as plain data', () => {
    const { jurisdictions, instruments, cases, letters, lists } = dataset;
    const ids = [jurisdictions, instruments, cases, letters, lists].flatMap((records): string[] =>
      records.map(({ id }) => id),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.option(day, { nil: null }), (id, asOf) => {
        const card = makeCard(dataset, { id, ref: null, asOf });
        expect(card, id).not.toBeNull();
        expect(structuredClone(card)).toEqual(card);
      }),
      { numRuns: 500 },
    );
  });
});

/** The text between two points, read node by node. */
function wordsBetween(points: StaticRangeInit, root: Element): string {
  const { startContainer, startOffset, endContainer, endOffset } = points;
  let words = '';
  let isInside = false;
  const visit = (node: Node): boolean => {
    if (node.nodeType !== 3) return Array.from(node.childNodes).some(visit);
    const { data } = node as Text;
    if (node === startContainer) isInside = true;
    if (isInside && isRead(node)) {
      const from = node === startContainer ? startOffset : 0;
      words += data.slice(from, node === endContainer ? endOffset : data.length);
    }
    return node === endContainer;
  };
  visit(root);
  return words;
}

function isRead(node: Node): boolean {
  const tag = node.parentNode?.nodeName;
  return tag !== 'SCRIPT' && tag !== 'CODE';
}
