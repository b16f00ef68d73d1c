import { anchorText, isRepeated } from '../../../core/claims/anchor.ts';
import type { ClaimTarget } from '../../../core/claims/claim.ts';
import { targetOf } from '../../../core/claims/selectors.ts';
import { type ArticleText, readArticleText } from '../../../core/page/blocks.ts';
import { parsePage, type SamplePage } from './pages.ts';

/** A claim on a page: the span of the page's text, and the selectors made of it. */
export interface SampleClaim {
  readonly page: SamplePage;
  readonly start: number;
  readonly end: number;
  readonly target: ClaimTarget;
}

/** The text of a page as claims know it. */
export function textOf(document: Document): ArticleText {
  return readArticleText(document.body, {
    skip: ({ tagName }) => /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG)$/i.test(tagName),
  });
}

/** Sentences, parts of sentences, pairs of sentences and short names of each page, at most `most`. */
export function claimsOn(page: SamplePage, most: number): readonly SampleClaim[] {
  const { text, blocks } = textOf(parsePage(page));
  const prepared = anchorText(text);
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of blocks) {
    const sentences = sentencesOf(text.slice(start, end)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }));
    for (const [index, sentence] of sentences.entries()) {
      const { start: from, end: to } = sentence;
      spans.push(sentence);
      const words = [...text.slice(from, to).matchAll(/\S+/g)];
      const part = words.slice(1, 1 + Math.min(7, words.length - 2));
      const [first, last] = [part[0], part.at(-1)];
      if (first && last && part.length >= 4) {
        spans.push({ start: from + first.index, end: from + last.index + last[0].length });
      }
      const next = sentences[index + 1];
      if (next && index % 3 === 0) spans.push({ start: from, end: next.end });
      const [name, more] = [words[2], words[3]];
      if (name && more && index % 4 === 1) {
        spans.push({ start: from + name.index, end: from + more.index + more[0].length });
      }
    }
  }
  const step = Math.max(1, spans.length / most);
  const chosen = Array.from({ length: Math.min(most, spans.length) }, (_, index) => {
    return spans[Math.floor(index * step)];
  });
  return chosen
    .filter((span) => span !== undefined)
    .map(({ start, end }) => {
      const target = targetOf(text, start, end);
      const repeated = isRepeated(prepared, target);
      const { position } = target;
      return {
        page,
        start: position.start,
        end: position.end,
        target: { ...target, ...(repeated ? { repeated } : {}) },
      };
    });
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }))
    .filter(({ start, end }) => end - start >= 20);
}
