import type { Anchoring } from '../../../core/claims/claim.ts';
import type { ArticleText } from '../../../core/page/blocks.ts';
import { CHANGES, changed } from './changes.ts';
import { claimsOn, type SampleClaim, textOf } from './claims.ts';
import { domAnchorTextQuote, hypothesis, lawmark, type Question } from './methods.ts';
import type { SamplePage } from './pages.ts';

const METHODS = { lawmark, hypothesis, domAnchorTextQuote } as const;
export type MethodName = keyof typeof METHODS;

/** `right`: the words, told as such. `like`: their place, told as approximate. `wrong`: elsewhere. */
type Judgement = 'right' | 'like' | 'lost' | 'wrong';

export type Tally = Record<Judgement, number>;

export interface Row {
  readonly change: string;
  readonly leaves: 'words' | 'some' | 'nothing';
  readonly cases: number;
  readonly tallies: Readonly<Partial<Record<MethodName, Tally>>>;
}

/** One case that went other than hoped, for looking at. */
export interface Failure {
  readonly change: string;
  readonly page: string;
  readonly words: string;
  readonly repeated: boolean;
  readonly method: MethodName;
  readonly judgement: Judgement;
  readonly found: string | null;
}

/** Anchors claims on all pages after all changes, by all methods. */
export function runTrial(
  pages: readonly SamplePage[],
  mostPerPage: number,
  methods: readonly MethodName[],
): {
  readonly claims: number;
  readonly rows: readonly Row[];
  readonly failures: readonly Failure[];
} {
  const claims = pages.flatMap((page) => claimsOn(page, mostPerPage));
  const failures: Failure[] = [];
  const rows = CHANGES.map((change) => {
    const tallies = Object.fromEntries(
      methods.map((name) => [name, { right: 0, like: 0, lost: 0, wrong: 0 }]),
    ) as Record<MethodName, Tally>;
    for (const claim of claims) {
      const page = changed(claim, change);
      const text = textOf(page.document);
      const truth = page.truth && spanOf(text, page.truth);
      const question: Question = { text: text.text, target: claim.target };
      for (const method of methods) {
        const answer = METHODS[method](question);
        const judgement = judge(answer, truth, page.hasWords);
        tallies[method][judgement] += 1;
        const isGood = judgement === (page.hasWords ? 'right' : truth ? 'like' : 'lost');
        if (!isGood) failures.push(failureOf(change.name, claim, method, judgement, answer, text));
      }
    }
    return { change: change.name, leaves: change.leaves, cases: claims.length, tallies };
  });
  return { claims: claims.length, rows, failures };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place is right where half of both what was found and what was meant are the same. */
function judge(answer: Anchoring, truth: Span | null, hasWords: boolean): Judgement {
  if (answer.state === 'lost') return 'lost';
  if (!truth) return 'wrong';
  const common = Math.min(answer.end, truth.end) - Math.max(answer.start, truth.start);
  const longest = Math.max(answer.end - answer.start, truth.end - truth.start);
  if (common < longest / 2) return 'wrong';
  const isTold = answer.state === 'exact' || answer.state === 'moved';
  // Words that are no longer the same must not be told as the same.
  if (isTold && !hasWords) return 'wrong';
  return isTold ? 'right' : 'like';
}

function spanOf(
  { pieces }: ArticleText,
  { start, end }: NonNullable<ReturnType<typeof changed>['truth']>,
): Span | null {
  const at = ({ node, offset }: { node: Text; offset: number }) => {
    const piece = pieces.find((one) => one.node === node);
    if (!piece) return null;
    return Math.min(piece.end, Math.max(piece.start, piece.start + offset - piece.from));
  };
  const [from, to] = [at(start), at(end)];
  return from === null || to === null || to <= from ? null : { start: from, end: to };
}

function failureOf(
  change: string,
  { page, target }: SampleClaim,
  method: MethodName,
  judgement: Judgement,
  answer: Anchoring,
  { text }: ArticleText,
): Failure {
  return {
    change,
    page: page.name,
    words: target.quote.exact,
    repeated: target.repeated ?? false,
    method,
    judgement,
    found: answer.state === 'lost' ? null : text.slice(answer.start, answer.end),
  };
}
