import { termOn } from './as-of.ts';
import type { LetterCard, ListCard } from './card-model.ts';
import { cardBase, cautions, sourceLines } from './card-parts.ts';
import { excerptsOf } from './excerpts.ts';
import type { Dataset, Letter, List, Party } from './record.ts';
import { kickerOf, linkTo, partyName, titleOf } from './titles.ts';

/** What the record says of a letter, memo, statement or release. */
export function letterCard(dataset: Dataset, letter: Letter, asOf: string | null): LetterCard {
  const found = { kind: 'letter', record: letter } as const;
  return {
    kind: 'letter',
    id: letter.id,
    title: titleOf(dataset, found),
    kicker: kickerOf(dataset, found),
    ...cardBase(dataset, asOf),
    date: letter.date,
    from: withBody(letter.signedBy[0] ?? letter.from, letter.from.name),
    to: letter.to ? withBody(letter.to, letter.to.name) : null,
    summary: letter.summary,
    excerpts: excerptsOf(dataset, letter),
    jurisdictions: letter.jurisdictions.flatMap((id) => linkTo(dataset, id) ?? []),
    sources: sourceLines(dataset, letter.sources),
    ...cautions(dataset, letter.id, letter.note),
  };
}

/** What the record says of a federal list or a set of letters. */
export function listCard(dataset: Dataset, list: List, asOf: string | null): ListCard {
  return {
    kind: 'list',
    id: list.id,
    title: list.shortTitle,
    kicker: kickerOf(dataset, { kind: 'list', record: list }),
    ...cardBase(dataset, asOf),
    published: list.published,
    status: list.status,
    statusDate: list.statusDate ?? null,
    summary: list.summary,
    members: list.members
      .filter(({ listed }) => listed)
      .map((member) => ({
        name: member.asPrinted ?? member.name,
        id: member.jurisdiction ?? null,
        ...termOn(list, member),
        ...(member.role && { role: member.role }),
      })),
    sources: sourceLines(dataset, list.sources),
    ...cautions(dataset, list.id, list.note),
  };
}

/** “City Solicitor Sozi Pedro Tulante, City of Philadelphia”. */
function withBody(party: Party, body: string): string {
  const name = partyName(party);
  return name === body ? body : `${name}, ${body}`;
}
