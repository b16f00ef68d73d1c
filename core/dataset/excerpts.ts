import type { ExcerptView } from './card-model.ts';
import { sourceLine } from './card-parts.ts';
import { compareWhen, happenedBy } from './dates.ts';
import type { Dataset, Excerpt, Letter, When } from './record.ts';
import { recordOf } from './records.ts';
import { linkTo, partyName } from './titles.ts';

/** An excerpt with its letter, and the date that it was said. */
interface Quote {
  readonly letter: Letter;
  readonly excerpt: Excerpt;
  readonly date: When;
}

/** Excerpts without a rank come after every excerpt that has one. */
const UNRANKED = 99;

/**
 * Excerpts of the letters about a place: first the federal one and its own that come closest before
 * or on the ISO day (`null`: today), then the rest by rank and date. What was written after that day
 * comes last.
 */
export function excerptsFor(dataset: Dataset, id: string, asOf: string | null): ExcerptView[] {
  // A statement about ten places names none of them; their events say that it concerns them.
  const told = new Set(recordOf(dataset, 'jurisdiction', id)?.events.map(({ letter }) => letter));
  const quotes = dataset.letters
    .filter((letter) => letter.jurisdictions.includes(id) || told.has(letter.id))
    .flatMap(quotesOf)
    .sort(byRankAndDate);
  const past = quotes.filter(({ date }) => happenedBy(date, asOf));
  const leads = [
    lead(past, 'federal', ({ to }) => to?.jurisdiction === id),
    lead(past, 'jurisdiction', ({ from }) => from.jurisdiction === id),
  ].filter((quote) => quote !== null);
  const rest = past.filter((quote) => !leads.includes(quote));
  const later = quotes.filter((quote) => !past.includes(quote));
  return [...leads, ...rest, ...later].flatMap((quote) => view(dataset, quote) ?? []);
}

/** Every excerpt of a letter, the best first. */
export function excerptsOf(dataset: Dataset, letter: Letter): ExcerptView[] {
  return quotesOf(letter)
    .sort(byRankAndDate)
    .flatMap((quote) => view(dataset, quote) ?? []);
}

/**
 * The best excerpt of the latest letter of a side; where one went straight to or came straight from
 * the place, it is preferred to one that merely concerns it.
 */
function lead(
  quotes: readonly Quote[],
  side: Letter['side'],
  isDirect: (letter: Letter) => boolean,
): Quote | null {
  const ofSide = quotes.filter(({ letter }) => letter.side === side);
  const direct = ofSide.filter(({ letter }) => isDirect(letter));
  const candidates = direct.length > 0 ? direct : ofSide;
  // The quotes are sorted by rank, so the first of the latest letter is its best.
  return candidates.reduce<Quote | null>(
    (best, quote) => (best && compareWhen(quote.date, best.date) <= 0 ? best : quote),
    null,
  );
}

function quotesOf(letter: Letter): Quote[] {
  return letter.excerpts.map((excerpt) => ({
    letter,
    excerpt,
    date: excerpt.said ?? letter.date,
  }));
}

function byRankAndDate(a: Quote, b: Quote): number {
  const ranks = (a.excerpt.rank ?? UNRANKED) - (b.excerpt.rank ?? UNRANKED);
  if (ranks !== 0) return ranks;
  // A whole sentence says more than a piece of one.
  const pieces = Number(a.excerpt.fragment ?? false) - Number(b.excerpt.fragment ?? false);
  return pieces || compareWhen(a.date, b.date);
}

function view(dataset: Dataset, { letter, excerpt, date }: Quote): ExcerptView | null {
  const source = sourceLine(dataset, excerpt.source);
  const link = linkTo(dataset, letter.id);
  if (!source || !link) return null;
  const { id, text, evidence, form, note, fragment = false } = excerpt;
  return {
    id,
    text,
    evidence,
    form,
    ...(note !== undefined && { note }),
    fragment,
    letter: link,
    side: letter.side,
    date,
    by: partyName(letter.signedBy[0] ?? letter.from),
    // It stands within a sentence: “to the public”.
    to: letter.to?.name.replace(/^The /, 'the ') ?? null,
    source,
  };
}
