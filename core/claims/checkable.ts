import type { SourceLine } from '../dataset/card-model.ts';
import { sourceLines } from '../dataset/card-parts.ts';
import type { Dataset } from '../dataset/record.ts';
import type { Mention } from '../find/mention.ts';
import { makeMisstatementFinder } from '../find/misstatements.ts';
import { topicOf } from '../find/topic.ts';
import { assertionsIn } from './assertions.ts';
import { type ComparedQuotation, makeQuotationComparer } from './quotations.ts';
import type { Span } from './quoted.ts';
import { sentenceSpans } from './sentence-spans.ts';

/** What the record says against words that are often used. */
export interface SaidMisstatement {
  /** The words, in the article's text. */
  readonly said: Span;
  readonly id: string;
  readonly title: string;
  readonly wrong: string;
  readonly correction: string;
  readonly sources: readonly SourceLine[];
}

/** Why a sentence can be checked against the record; where in the article's text that stands. */
export type CheckReason =
  | ({ readonly kind: 'legal-effect' | 'number' | 'date' } & Span)
  | ({ readonly kind: 'letter-quotation'; readonly state: ComparedQuotation['state'] } & Span);

/** A sentence that asserts something about the record. Offsets are UTF-16, in the article's text. */
export interface CheckableSentence extends Span {
  /** Higher first; sentences with misstatements before all others. */
  readonly score: number;
  readonly misstatements: readonly SaidMisstatement[];
  /** Quotations that begin in the sentence. */
  readonly quotations: readonly ComparedQuotation[];
  readonly reasons: readonly CheckReason[];
  /** What of the record the sentence names. */
  readonly mentions: readonly Mention[];
}

/** Sentences worth checking, ranked; sentences that assert nothing about the record are left out. */
export type CheckableFinder = (
  text: string,
  mentions: readonly Mention[],
) => readonly CheckableSentence[];

// What a sentence is ranked by. A misstatement comes before all else; a quotation that differs is
// the surest find besides; a law or case says more than a place, which any sentence may name.
const MISSTATEMENT = 100;
const QUOTATION: Readonly<Record<ComparedQuotation['state'], number>> = {
  differs: 40,
  'not-in-record': 20,
  same: 15,
};
const MENTION: Readonly<Record<Mention['kind'], number>> = {
  instrument: 12,
  case: 12,
  letter: 10,
  jurisdiction: 6,
};
/** A law spoken of without its number: “federal law”. */
const UNNAMED_LAW = 8;
const REASON: Readonly<Record<CheckReason['kind'], number>> = {
  'letter-quotation': 0,
  'legal-effect': 10,
  number: 5,
  date: 4,
};
/** More mentions or numbers than these make no sentence better to check. */
const MOST = 3;

/** A sentence on this says something of the dispute; places and numbers alone do not. */
const ON_DISPUTE =
  /\b(?:sanctuary|immigra\w+|deport\w+|detainers?|ICE|Justice Department|Department of Justice|DOJ|Homeland Security|Sessions|attorney general|grants?|funding|funds|federal (?:money|law|court|judge|government|authorities|agents)|executive orders?|injunction|subpoenas?|information.sharing|cooperat\w+|complian\w+|comply)\b/i;
const LAW_WITHOUT_NUMBER =
  /\b(?:federal|immigration) (?:immigration |information-sharing )?(?:laws?|statutes?)\b|\bthe (?:law|statute|executive order|order|injunction|memo)\b/i;

/** Shortest that is a sentence rather than a heading or a caption, in characters. */
const MIN_LENGTH = 25;

/** Prepares what the record knows of letters, quotations and misstatements. */
export function makeCheckableFinder(dataset: Dataset): CheckableFinder {
  const findMisstatements = makeMisstatementFinder(dataset.misstatements);
  const compareQuotations = makeQuotationComparer(dataset);
  const byId = new Map(dataset.misstatements.map((one) => [one.id, one]));

  return (text, mentions) => {
    const said = findMisstatements(text, mentions).flatMap((spot): SaidMisstatement[] => {
      const known = byId.get(spot.id);
      if (!known) return [];
      const { id, title, wrong, correction, sources } = known;
      const { start, end, text: words } = spot;
      return [
        {
          said: { start, end, text: words },
          id,
          title,
          wrong,
          correction,
          sources: sourceLines(dataset, sources),
        },
      ];
    });
    const quotations = compareQuotations(text, mentions);
    const isDispute = topicOf(text).isDispute;
    return sentenceSpans(text)
      .flatMap((sentence): CheckableSentence[] => {
        const own = {
          misstatements: said.filter((one) => isIn(one.said, sentence)),
          quotations: quotations.filter((one) => isIn(one, sentence)),
          mentions: mentions.filter((one) => isIn(one, sentence)),
        };
        return toCheckable(sentence, own, isDispute);
      })
      .sort((a, b) => b.score - a.score || a.start - b.start);
  };
}

function toCheckable(
  sentence: Span,
  own: Pick<CheckableSentence, 'misstatements' | 'quotations' | 'mentions'>,
  isDispute: boolean,
): CheckableSentence[] {
  const { misstatements, quotations, mentions } = own;
  const quoted = quotations.map(
    ({ start, end, text, state }): CheckReason => ({
      kind: 'letter-quotation',
      state,
      start,
      end,
      text,
    }),
  );
  const known = mentions.filter(({ id, ids }) => id !== null || ids !== undefined);
  const namesLaw = isDispute && LAW_WITHOUT_NUMBER.test(sentence.text);
  const isOnRecord =
    known.some(({ kind }) => kind !== 'jurisdiction') ||
    (known.length > 0 && ON_DISPUTE.test(sentence.text)) ||
    namesLaw;
  const asserted =
    isOnRecord && sentence.text.length >= MIN_LENGTH && !sentence.text.endsWith('?')
      ? assertionsIn(sentence, mentions)
      : [];
  if (misstatements.length === 0 && quoted.length === 0 && asserted.length === 0) return [];
  const weights = [
    ...known.map(({ kind }) => MENTION[kind]).sort((a, b) => b - a),
    ...(namesLaw ? [UNNAMED_LAW] : []),
  ];
  const kinds = Map.groupBy(asserted, ({ kind }) => kind);
  const score =
    misstatements.length * MISSTATEMENT +
    sum(quotations.map(({ state }) => QUOTATION[state])) +
    sum(weights.slice(0, MOST)) +
    sum([...kinds].map(([kind, all]) => REASON[kind] * Math.min(all.length, MOST)));
  return [{ ...sentence, ...own, score, reasons: [...quoted, ...asserted].sort(byStart) }];
}

/** Whether a span begins in a sentence: a quotation may go on over several. */
function isIn({ start }: { readonly start: number }, sentence: Span): boolean {
  return start >= sentence.start && start < sentence.end;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
