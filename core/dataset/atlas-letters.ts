import type { ExcerptView, RecordLink, SourceLine } from './card-model.ts';
import { sourceLines } from './card-parts.ts';
import { compareWhen } from './dates.ts';
import { excerptsOf } from './excerpts.ts';
import type { Dataset, Jurisdiction, Letter, When } from './record.ts';
import { linkTo, partyName } from './titles.ts';

/** What was asked of a place, and what was answered. Either may be missing from the record. */
export interface Exchange {
  readonly asked: LetterView | null;
  readonly answered: readonly LetterView[];
}

export interface LetterView {
  readonly link: RecordLink;
  readonly kind: Letter['kind'];
  readonly date: When;
  readonly by: string;
  readonly to: string | null;
  readonly summary: string;
  readonly excerpts: readonly ExcerptView[];
  readonly sources: readonly SourceLine[];
}

/**
 * The letters about a place, side by side and in order of date: each federal one with the answers to
 * it. An answer to several stands beside the last of them; what answers none stands alone.
 */
export function exchangesOf(dataset: Dataset, { id, events }: Jurisdiction): readonly Exchange[] {
  const told = new Set(events.map(({ letter }) => letter));
  const letters = dataset.letters
    .filter((letter) => letter.jurisdictions.includes(id) || told.has(letter.id))
    .sort((a, b) => compareWhen(a.date, b.date));
  const federal = letters.filter(({ side }) => side === 'federal');
  const answeredBy = (letter: Letter) =>
    federal.findLast((one) => letter.answers?.includes(one.id) ?? false);
  const others = letters.filter(({ side }) => side !== 'federal');
  const view = (letter: Letter) => letterView(dataset, letter);
  return letters.flatMap((letter): Exchange[] => {
    if (letter.side === 'federal') {
      const answers = others.filter((one) => answeredBy(one) === letter);
      return [{ asked: view(letter), answered: answers.flatMap((one) => view(one) ?? []) }];
    }
    const alone = answeredBy(letter) ? null : view(letter);
    return alone ? [{ asked: null, answered: [alone] }] : [];
  });
}

function letterView(dataset: Dataset, letter: Letter): LetterView | null {
  const link = linkTo(dataset, letter.id);
  if (!link) return null;
  return {
    link,
    kind: letter.kind,
    date: letter.date,
    by: partyName(letter.signedBy[0] ?? letter.from),
    to: letter.to?.name ?? null,
    summary: letter.summary,
    excerpts: excerptsOf(dataset, letter),
    sources: sourceLines(dataset, letter.sources),
  };
}
