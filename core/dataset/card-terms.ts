import type { Card, TermLine } from './card-model.ts';
import type { Dataset } from './record.ts';

/** Forms of the glossary that mostly are everyday words: a court stays a ruling, a policy stays. */
const EVERYDAY: ReadonlySet<string> = new Set(['stay', 'stayed', 'standing']);

/** A part of a text that is a word of the glossary; UTF-16 offsets. */
export interface TermSpan {
  readonly start: number;
  readonly end: number;
  readonly term: TermLine;
}

/** The glossary's entries for words in a card's own texts, but for the card's own subject. */
export function termsOf({ glossary }: Pick<Dataset, 'glossary'>, card: Card): TermLine[] {
  const texts = ownTexts(card);
  const subject = 'id' in card ? card.id : null;
  return glossary
    .filter(({ id, about }) => id !== subject && !(about.length === 1 && about[0] === subject))
    .map(({ id, term, forms, plain }) => ({ id, term, forms, plain }))
    .filter((term) => texts.some((text) => spansIn(text, [term]).length > 0));
}

/**
 * Where the words of the glossary stand in a card's own texts, each only where the card says it
 * first: explaining a word again and again would be noise.
 */
export function markTerms(card: Card): ReadonlyMap<string, readonly TermSpan[]> {
  const marked = new Map<string, readonly TermSpan[]>();
  const told = new Set<TermLine>();
  for (const text of ownTexts(card)) {
    if (told.size === card.terms.length) break;
    // Those told before count too: a detainer is not explained inside the name of a report.
    const spans = spansIn(text, card.terms).filter(({ term }) => !told.has(term));
    if (spans.length === 0 || marked.has(text)) continue;
    marked.set(text, spans);
    for (const { term } of spans) told.add(term);
  }
  return marked;
}

/** The first place of each term in a text; of two that overlap, the longer. */
function spansIn(text: string, terms: readonly TermLine[]): TermSpan[] {
  const spans = terms
    .flatMap((term): TermSpan[] => {
      const found = patternOf(term).exec(text);
      return found ? [{ start: found.index, end: found.index + found[0].length, term }] : [];
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: TermSpan[] = [];
  for (const span of spans) {
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Kept as long as the glossary's entry is. */
const patterns = new WeakMap<readonly string[], RegExp>();

/** Abbreviations are matched as they are written, words in either case. */
function patternOf({ term, forms }: TermLine): RegExp {
  let pattern = patterns.get(forms);
  if (!pattern) {
    const words = [term, ...forms]
      .filter((word) => !EVERYDAY.has(word.toLowerCase()))
      .sort((a, b) => b.length - a.length)
      .map((word) => eitherCase(escapePattern(word)));
    // A pattern that nothing matches, where all forms are everyday words.
    pattern = new RegExp(
      words.length ? `(?<![\\w-])(?:${words.join('|')})(?![\\w-])` : '(?!)',
      'u',
    );
    patterns.set(forms, pattern);
  }
  return pattern;
}

function eitherCase(word: string): string {
  const first = word.charAt(0);
  // “COPS”, “287(g)”: not a word that a sentence could begin with.
  if (!/^\p{L}\p{Ll}/u.test(word)) return word;
  return `[${first.toLowerCase()}${first.toUpperCase()}]${word.slice(1)}`;
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a card says in our words: first what is always shown, then what may be folded. No quotations. */
function ownTexts(card: Card): readonly string[] {
  switch (card.kind) {
    case 'jurisdiction':
      return [
        ...card.status.flatMap(({ status, text, note = '' }) => [status, text, note]),
        ...textsOf(card.since),
        ...(card.now ? [card.now.text, card.now.caution ?? ''] : []),
        ...textsOf(card.decides),
        ...textsOf(card.before),
        ...cautionTexts(card),
      ];
    case 'instrument':
      return [
        card.summary,
        ...card.doesNotSay,
        ...(card.then?.kind === 'since' ? [card.then.text] : []),
        card.now?.text ?? '',
        ...textsOf(card.developments),
        ...cautionTexts(card),
      ];
    case 'case':
      return [
        card.issue,
        card.outcome ?? '',
        card.limits ?? '',
        ...textsOf(card.then),
        ...textsOf(card.since),
        ...cautionTexts(card),
      ];
    case 'letter':
    case 'list':
      return [card.summary, ...cautionTexts(card)];
    case 'ambiguous':
    case 'unrecorded-law':
      return [];
  }
}

function cautionTexts({
  misstatements,
  disagreements,
  note = '',
}: Extract<Card, { readonly misstatements: unknown }>): string[] {
  return [
    ...misstatements.map(({ correction }) => correction),
    ...disagreements.flatMap(({ says, best }) => [says, best]),
    note,
  ];
}

function textsOf(items: readonly { readonly text: string; readonly note?: string }[]): string[] {
  return items.flatMap(({ text, note }) => (note ? [text, note] : [text]));
}
