import type { ExcerptView, RecordLink, SourceLine } from './card-model.ts';
import { sourceLines } from './card-parts.ts';
import { compareWhen } from './dates.ts';
import { excerptsOf } from './excerpts.ts';
import type { Dataset, Jurisdiction, Letter, When } from './record.ts';
import { linkTo, partyName } from './titles.ts';

/** Words about a place: an exchange of letters, or something that asked and answered nothing. */
export type Exchange =
  | {
      readonly kind: 'exchange';
      readonly asked: LetterView;
      /** Empty: no answer on record. */
      readonly answered: readonly LetterView[];
    }
  | { readonly kind: 'alone'; readonly said: LetterView };

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
 * The letters about a place in order of date: each federal one with the answers to it. An answer to
 * several stands beside the last of them. What answers nothing stands alone, and so does a federal
 * memorandum, statement or release that nobody answered: it need not have asked for anything.
 */
export function exchangesOf(dataset: Dataset, { id, events }: Jurisdiction): readonly Exchange[] {
  const told = new Set(events.map(({ letter }) => letter));
  const letters = dataset.letters
    .filter((letter) => letter.jurisdictions.includes(id) || told.has(letter.id))
    .sort((a, b) => compareWhen(a.date, b.date));
  const federal = letters.filter(({ side }) => side === 'federal');
  const answeredBy = (letter: Letter) =>
    letter.side === 'federal'
      ? undefined
      : federal.findLast((one) => letter.answers?.includes(one.id) ?? false);
  const others = letters.filter(({ side }) => side !== 'federal');
  const view = (letter: Letter) => letterView(dataset, letter);
  return letters.flatMap((letter): Exchange[] => {
    const said = view(letter);
    if (!said || answeredBy(letter)) return [];
    if (letter.side !== 'federal') return [{ kind: 'alone', said }];
    const answered = others
      .filter((one) => answeredBy(one) === letter)
      .flatMap((one) => view(one) ?? []);
    return letter.kind === 'letter' || answered.length > 0
      ? [{ kind: 'exchange', asked: said, answered }]
      : [{ kind: 'alone', said }];
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
