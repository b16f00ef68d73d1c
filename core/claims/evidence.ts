import { standingOn } from '../dataset/as-of.ts';
import { happenedBy, latestDay } from '../dataset/dates.ts';
import type { Dataset } from '../dataset/record.ts';
import { recordsOf } from '../dataset/records.ts';
import { titleOf } from '../dataset/titles.ts';
import type { Finder, Mention } from '../find/mention.ts';
import { makeMisstatementFinder } from '../find/misstatements.ts';
import type { AttachedEvidence, TextQuoteSelector } from './claim.ts';
import { makePieceIndex } from './piece-index.ts';
import { piecesOf, type RecordPiece } from './record-pieces.ts';

export type { PieceKind } from './record-pieces.ts';

/** Why a piece was ranked where it is. */
export type PieceReason =
  /** The claim says what the record holds to be wrong. */
  | { readonly kind: 'says-misstatement'; readonly words: string }
  /** It is about something that the claim names. */
  | { readonly kind: 'names'; readonly id: string; readonly title: string }
  /** It holds words of the claim. */
  | { readonly kind: 'shares-words'; readonly words: readonly string[] }
  /** It tells where the thing stood on the article's day, by one who spoke of it. */
  | { readonly kind: 'stood-then' }
  /** It happened after the article's day. */
  | { readonly kind: 'since' };

/** A piece of the record that bears on a claim. */
export interface EvidencePiece extends RecordPiece {
  /** Whether it happened after the article's day. */
  readonly isSince: boolean;
  readonly score: number;
  readonly reasons: readonly PieceReason[];
  /** Words of the piece that the claim or query has as well, in lower case: what to mark. */
  readonly terms: readonly string[];
}

/** What evidence is sought for. */
export interface ClaimWords {
  readonly quote: TextQuoteSelector;
  /** ISO day of the article; null where it is not known: then nothing is “since”. */
  readonly published: string | null;
  /** Ids that the article mentions near the claim, where it is open: “that law” names nothing. */
  readonly nearby?: readonly string[];
}

/** What evidence answers. */
export interface Evidence {
  /** Mentions inside the claim's words; offsets into `quote.exact`. */
  readonly mentionsIn: (words: ClaimWords) => readonly Mention[];
  /** Ranked pieces, misstatements that the claim says first. */
  readonly forClaim: (words: ClaimWords, limit?: number) => readonly EvidencePiece[];
  /** Full-text search of the record's pieces, best first. */
  readonly search: (
    query: string,
    options?: { readonly published?: string | null; readonly limit?: number },
  ) => readonly EvidencePiece[];
  /** A piece by its ids as the record holds it now; null where it no longer does. */
  readonly read: (record: string, piece: string, published?: string | null) => EvidencePiece | null;
}

const DEFAULT_LIMIT = 40;

// A misstatement said outright comes before all else. A name tells more than words: two letters
// about other places share many words.
const SAID_SCORE = 100;
const NAMED_SCORE = 10;
const NEARBY_SCORE = 4;
const WORDS_SCORE = 12;
const CITED_SCORE = 6;
const STOOD_SCORE = 5;
const TURNING_SCORE = 2;
/** What an article could not know weighs less than what it could. */
const SINCE_FACTOR = 0.8;
/** Words said of something that the claim does not name may be said of something else. */
const UNNAMED_SCORE = 15;
/** A piece that only shares words must share so many, and this much of the best piece's. */
const LEAST_WORDS = 3;
const LEAST_SHARE = 0.35;

/** What asks for evidence is about the dispute, whatever its few words say. */
const TOPIC = '\n\nsanctuary cities';

/** Prepares the evidence of a dataset. `find` is the finder of the dataset's lexicon. */
export function makeEvidence(dataset: Dataset, find: Finder): Evidence {
  const pieces = piecesOf(dataset);
  const byId = new Map(pieces.map((one) => [keyOf(one.record, one.piece), one]));
  const { byId: records } = recordsOf(dataset);
  const titles = (id: string) => {
    const found = records.get(id);
    return found ? titleOf(dataset, found) : id;
  };
  const index = makePieceIndex(pieces, titles);
  const findMisstatements = makeMisstatementFinder(dataset.misstatements);
  const everySubject = [...new Set(dataset.misstatements.flatMap(({ about }) => about))].map((id) =>
    standIn(id, 0),
  );

  const readMentions = ({ quote, published }: ClaimWords): readonly Mention[] => {
    const text = quote.prefix + quote.exact + quote.suffix + TOPIC;
    return find(text, published === null ? {} : { published });
  };

  const forClaim: Evidence['forClaim'] = (words, limit = DEFAULT_LIMIT) => {
    const { quote, published, nearby = [] } = words;
    const all = readMentions(words);
    const from = quote.prefix.length;
    const to = from + quote.exact.length;
    const inside = all.filter(({ start, end }) => start < to && end > from);
    const named = new Map<string, number>();
    const name = (id: string, weight: number) =>
      named.set(id, Math.max(weight, named.get(id) ?? 0));
    for (const id of [...nearby, ...all.flatMap(idsOf)]) name(id, NEARBY_SCORE);
    for (const mention of inside) for (const id of idsOf(mention)) name(id, NAMED_SCORE);

    const said = saidIn(words, [...all, ...nearby.map((id) => standIn(id, from))]);
    const maySay = saidIn(words, everySubject);
    const cited = inside.flatMap(({ ref }) => (ref === null ? [] : `provision:${ref}`));
    const byWords = index.match(withoutNames(words, inside));
    const best = Math.max(...[...byWords.values()].map(({ score }) => score), 0);
    const stood = stoodThen(dataset, named, published);

    const ranked = pieces.flatMap((piece, at): EvidencePiece[] => {
      const match = byWords.get(at);
      const share = match && best > 0 ? match.score / best : 0;
      const about = piece.about.filter((id) => named.has(id));
      const saidWords = said.get(piece.piece);
      const maySaid = maySay.has(piece.piece);
      const sharesWords = share >= LEAST_SHARE && (match?.terms.length ?? 0) >= LEAST_WORDS;
      if (saidWords === undefined && !maySaid && about.length === 0 && !sharesWords) return [];
      const since = isSince(piece, published);
      const isStanding = stood.has(piece.piece);
      const relevance =
        Math.max(0, ...about.map((id) => named.get(id) ?? 0)) +
        Math.max(0, about.length - 1) +
        share * WORDS_SCORE +
        (cited.includes(piece.piece) ? CITED_SCORE : 0) +
        (isStanding ? STOOD_SCORE : 0) +
        (piece.isTurning ? TURNING_SCORE : 0) +
        (maySaid ? UNNAMED_SCORE : 0);
      return [
        {
          ...piece,
          isSince: since,
          score:
            relevance * (since ? SINCE_FACTOR : 1) + (saidWords === undefined ? 0 : SAID_SCORE),
          terms: match?.terms ?? [],
          reasons: [
            ...(saidWords === undefined
              ? []
              : [{ kind: 'says-misstatement', words: saidWords } as const]),
            ...about.map((id) => ({ kind: 'names', id, title: titles(id) }) as const),
            ...(match && (sharesWords || maySaid)
              ? [{ kind: 'shares-words', words: match.terms } as const]
              : []),
            ...(isStanding ? [{ kind: 'stood-then' } as const] : []),
            ...(since ? [{ kind: 'since' } as const] : []),
          ],
        },
      ];
    });
    return inRounds(ranked).slice(0, limit);
  };

  /** Misstatement piece → the words of the claim that say it. */
  function saidIn({ quote }: ClaimWords, mentions: readonly Mention[]) {
    const from = quote.prefix.length;
    const text = quote.prefix + quote.exact + quote.suffix;
    const sorted = [...mentions].sort((a, b) => a.start - b.start);
    return new Map(
      findMisstatements(text, sorted)
        .filter(({ start, end }) => start < from + quote.exact.length && end > from)
        .map((one) => [`misstatement:${one.id}`, one.text]),
    );
  }

  return {
    mentionsIn: (words) => {
      const from = words.quote.prefix.length;
      const to = from + words.quote.exact.length;
      return readMentions(words)
        .filter(({ start, end }) => start >= from && end <= to)
        .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    },
    forClaim,
    search: (query, { published = null, limit = DEFAULT_LIMIT } = {}) =>
      index.search(query, limit).flatMap(({ at, score, terms }) => {
        const piece = pieces[at];
        if (!piece) return [];
        const since = isSince(piece, published);
        const reasons: PieceReason[] = [{ kind: 'shares-words', words: terms }];
        if (since) reasons.push({ kind: 'since' });
        return [{ ...piece, isSince: since, score, terms, reasons }];
      }),
    read: (record, piece, published = null) => {
      const found = byId.get(keyOf(record, piece));
      return found
        ? { ...found, isSince: isSince(found, published), score: 0, reasons: [], terms: [] }
        : null;
    },
  };
}

/** A piece as it is attached to a claim, in the words that it has now. */
export function attach(
  { record, piece, text, sources }: RecordPiece,
  stance: AttachedEvidence['stance'],
  note = '',
): AttachedEvidence {
  const [source] = sources;
  const line = source && [source.publisher, source.title, source.url].filter(Boolean).join(', ');
  return { record, piece, text, source: line ?? null, note, stance };
}

function keyOf(record: string, piece: string): string {
  return `${record}\n${piece}`;
}

function idsOf({ id, ids = [] }: Mention): readonly string[] {
  return id === null ? ids : [id];
}

/** The claim's words but for those of its mentions, which tell more than the words they consist of. */
function withoutNames({ quote }: ClaimWords, mentions: readonly Mention[]): string {
  const from = quote.prefix.length;
  let rest = '';
  let at = 0;
  for (const { start, end } of mentions) {
    if (start - from > at) rest += `${quote.exact.slice(at, start - from)} `;
    at = Math.max(at, end - from);
  }
  return rest + quote.exact.slice(at);
}

/** A mention for what is named elsewhere in the article. */
function standIn(id: string, at: number): Mention {
  return { start: at, end: at, text: '', kind: 'instrument', id, ref: null, form: 'short' };
}

function isSince({ date }: RecordPiece, published: string | null): boolean {
  return date !== null && !happenedBy(date, published);
}

/** Pieces that told where the named places, laws and cases stood on a day. */
function stoodThen(
  dataset: Dataset,
  named: ReadonlyMap<string, number>,
  day: string | null,
): ReadonlySet<string> {
  const { byId } = recordsOf(dataset);
  const stood = new Set<string>();
  for (const id of named.keys()) {
    const found = byId.get(id);
    if (found?.kind === 'jurisdiction') {
      for (const { event } of standingOn(found.record, day).then) stood.add(`event:${event.id}`);
    }
    if (found?.kind !== 'instrument' && found?.kind !== 'case') continue;
    const steps = found.kind === 'case' ? found.record.events : (found.record.developments ?? []);
    const last = [...steps]
      .filter(({ date, status }) => status !== undefined && happenedBy(date, day))
      .sort((a, b) => (latestDay(a.date) < latestDay(b.date) ? -1 : 1))
      .at(-1);
    if (last) stood.add(`event:${id}.${last.date.on}.${last.effect}`);
  }
  return stood;
}

/** What stands beside each other in one round; both sides of the letters have a place of their own. */
const SLOTS: readonly ((piece: EvidencePiece) => boolean)[] = [
  ({ kind, side }) => kind === 'excerpt' && side === 'federal',
  ({ kind, side }) => kind === 'excerpt' && side === 'jurisdiction',
  ({ kind }) => kind === 'provision',
  ({ kind, isSince }) => kind === 'event' && !isSince,
  ({ kind, isSince }) => kind === 'event' && isSince,
  ({ kind, side }) => kind === 'excerpt' && side !== 'federal' && side !== 'jurisdiction',
  ({ kind }) => kind === 'misstatement',
];

/**
 * Misstatements that are said, then the others by score, dealt in rounds: the best of each kind and
 * side, then the second best, so that none crowds out another. A slot sits a round out while its best
 * is less than half as good as the round's.
 */
function inRounds(pieces: readonly EvidencePiece[]): readonly EvidencePiece[] {
  const sorted = [...pieces].sort((a, b) => b.score - a.score);
  const said = sorted.filter(({ score }) => score >= SAID_SCORE);
  const slots = SLOTS.map((isIn) =>
    sorted.filter((piece) => piece.score < SAID_SCORE && isIn(piece)),
  );
  const dealt = [...said];
  while (slots.some(({ length }) => length > 0)) {
    const top = Math.max(...slots.map(([first]) => first?.score ?? 0));
    const round = slots.flatMap((slot) => {
      const [first] = slot;
      if (first === undefined || first.score < top / 2) return [];
      slot.shift();
      return [first];
    });
    dealt.push(...round.sort((a, b) => b.score - a.score));
  }
  return dealt;
}
