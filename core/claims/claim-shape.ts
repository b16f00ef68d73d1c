/**
 * Checks of everything that comes to be a claim: from a message, from a file, from the store. Longest
 * lengths keep a damaged or hostile file from filling the disk; they are far above honest use.
 */
import * as v from 'valibot';
import type { Claim, ClaimContent, ClaimPage, ClaimTarget, Verdict } from './claim.ts';

/** Longest words of a claim (UTF-16 units): some pages of text. */
export const MAX_WORDS = 20_000;

/** W3C says nothing of how long prefix and suffix may be; others' files have longer ones than ours. */
const MAX_CONTEXT = 1_000;
const MAX_NAME = 1_000;
const MAX_RATIONALE = 100_000;
const MAX_PIECES = 500;

/** Changes kept of one claim; the oldest go first. */
export const MAX_HISTORY = 200;

const line = v.pipe(v.string(), v.maxLength(MAX_NAME));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate());
const time = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'));
const list = <S extends v.GenericSchema>(item: S, most = MAX_PIECES) =>
  v.pipe(v.array(item), v.maxLength(most), v.readonly());

const address = v.pipe(
  v.string(),
  v.maxLength(8_000),
  v.check((text) => /^(?:https?|file):/i.test(text) && URL.canParse(text), 'no web address'),
);

const PageShape = v.object({
  url: address,
  readAt: v.exactOptional(address),
  title: v.nullable(line),
  publisher: v.nullable(line),
  published: v.nullable(day),
  authors: list(line, 100),
});

const QuoteShape = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.regex(/\S/u), v.maxLength(MAX_WORDS)),
  prefix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)),
  suffix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)),
});

const PositionShape = v.pipe(
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'the end stands before the start'),
);

const PathShape = v.object({
  type: v.literal('XPathSelector'),
  value: v.pipe(v.string(), v.maxLength(4_000)),
  refinedBy: PositionShape,
});

const TargetShape = v.object({
  quote: QuoteShape,
  position: PositionShape,
  range: v.exactOptional(
    v.object({
      type: v.literal('RangeSelector'),
      startSelector: PathShape,
      endSelector: PathShape,
    }),
  ),
  repeated: v.exactOptional(v.literal(true)),
});

const EvidenceShape = v.object({
  record: line,
  piece: line,
  text: v.pipe(v.string(), v.maxLength(MAX_WORDS)),
  source: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
  note: v.pipe(v.string(), v.maxLength(MAX_WORDS)),
  stance: v.picklist(['supports', 'contradicts', 'context']),
});

const CONTENT = {
  verdict: v.nullable(line),
  rationale: v.pipe(v.string(), v.maxLength(MAX_RATIONALE)),
  tags: list(line),
  evidence: list(EvidenceShape),
};

const ContentShape = v.strictObject({
  verdict: v.exactOptional(CONTENT.verdict),
  rationale: v.exactOptional(CONTENT.rationale),
  tags: v.exactOptional(CONTENT.tags),
  evidence: v.exactOptional(CONTENT.evidence),
});

const id = v.pipe(v.string(), v.uuid());

const Shape = v.object({
  id,
  page: PageShape,
  target: TargetShape,
  about: list(line),
  author: line,
  created: time,
  modified: time,
  history: list(
    v.object({
      at: time,
      author: line,
      before: v.object({ ...ContentShape.entries, target: v.exactOptional(TargetShape) }),
    }),
    MAX_HISTORY,
  ),
  deleted: v.nullable(time),
  ...CONTENT,
});

/** The parts of a claim, for the shapes of messages. */
export const ClaimShape: v.GenericSchema<unknown, Claim> = Shape;
export const ClaimIdShape: v.GenericSchema<unknown, string> = id;
export const ClaimPageShape: v.GenericSchema<unknown, ClaimPage> = PageShape;
export const ClaimTargetShape: v.GenericSchema<unknown, ClaimTarget> = TargetShape;
export const ClaimChangeShape: v.GenericSchema<unknown, Partial<ClaimContent>> = ContentShape;
export const TimeShape: v.GenericSchema<unknown, string> = time;
export const QuoteSelectorShape = QuoteShape;
const VerdictShape: v.GenericSchema<unknown, Verdict> = v.object({
  id: v.pipe(line, v.minLength(1)),
  name: line,
  rating: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
});
/** The author is as long at most as a field takes, a scale as many steps as can be told apart. */
export const ClaimSettingsShape = v.object({
  author: v.pipe(v.string(), v.maxLength(200)),
  scale: v.pipe(v.array(VerdictShape), v.minLength(1), v.maxLength(20), v.readonly()),
});

export type ClaimReading =
  | { readonly outcome: 'right'; readonly claim: Claim }
  /** `where`: the field at fault, such as `target.quote.exact`; null where it is no object at all. */
  | { readonly outcome: 'wrong'; readonly where: string | null };

/** Checks a value of unknown origin. What a claim does not have is left out of the result. */
export function readClaimValue(value: unknown): ClaimReading {
  const result = v.safeParse(Shape, value);
  if (result.success) return { outcome: 'right', claim: result.output };
  return { outcome: 'wrong', where: v.getDotPath(result.issues[0]) };
}
