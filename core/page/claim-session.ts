import { anchor, anchorText } from '../claims/anchor.ts';
import type { Anchoring, Claim, ClaimTarget } from '../claims/claim.ts';
import { type ArticleText, pointsOf } from './blocks.ts';
import { type ClaimPainter, createClaimPainter, type PlacedClaim } from './claim-painter.ts';
import { readClaimText, spanOfRange } from './claim-text.ts';
import { mentionAt } from './hit-test.ts';
import { pointsOfSelector } from './range-selector.ts';
import { inSlices } from './slices.ts';
import { watchArticle } from './watch.ts';

/** How long a claim that was scrolled to stays marked (milliseconds). */
const ACTIVE_MS = 2_500;

/** The claims of an open page: found in its text, painted, and found again when the page changes. */
export interface ClaimSession {
  /** How each claim stands: in the order of the text, lost ones last. */
  readonly anchored: readonly { readonly id: string; readonly anchoring: Anchoring }[];
  /** Takes the claims of the page; resolves when they are painted. */
  show(claims: readonly Claim[]): Promise<void>;
  /** The text of the page as it is now. */
  text(): Promise<ArticleText>;
  claimAt(x: number, y: number): PlacedClaim | null;
  /** Marks a claim for a moment; null where it is not in the page. */
  activate(id: string): PlacedClaim | null;
  stop(): void;
}

/** @param onAnchored called when claims came to stand otherwise than before. */
export function followClaims(
  document: Document,
  onAnchored: () => void,
  painter: ClaimPainter = createClaimPainter(),
): ClaimSession {
  const life = new AbortController();
  let claims: readonly Claim[] = [];
  let text: ArticleText | null = null;
  let anchorings: ReadonlyMap<string, Anchoring> = new Map();
  let placed: readonly PlacedClaim[] = [];
  let fading: ReturnType<typeof setTimeout> | undefined;
  /** Only the newest reading may finish. */
  let newest = 0;

  const watch = watchArticle(
    document.body,
    { onChange: () => void place(), onMoved: () => void place() },
    life.signal,
  );

  const place = async () => {
    newest += 1;
    const turn = newest;
    if (claims.length === 0) {
      replace(new Map(), []);
      return;
    }
    const started = performance.now();
    const now = await readClaimText(document.body);
    if (turn !== newest || life.signal.aborted) return;
    for (const shadowRoot of now.shadowRoots) watch.include(shadowRoot);
    const found = await inSlices(anchorAll(document, now, claims));
    if (turn !== newest || life.signal.aborted) return;
    text = now;
    replace(found, placedIn(now, found));
    watch.spent(performance.now() - started);
  };

  const replace = (next: ReadonlyMap<string, Anchoring>, now: readonly PlacedClaim[]) => {
    const isOther = isOtherwise(anchorings, next);
    anchorings = next;
    placed = now;
    painter.paint(placed);
    if (isOther) onAnchored();
  };

  return {
    get anchored() {
      const all = [...anchorings].map(([id, anchoring]) => ({ id, anchoring }));
      return all.sort((a, b) => startOf(a.anchoring) - startOf(b.anchoring));
    },
    show(next) {
      claims = next;
      return place();
    },
    async text() {
      text = await readClaimText(document.body);
      return text;
    },
    claimAt: (x, y) => mentionAt(document, x, y, placed)?.mention ?? null,
    activate(id) {
      const claim = placed.find((one) => one.id === id) ?? null;
      clearTimeout(fading);
      painter.setActive(claim);
      fading = setTimeout(() => painter.setActive(null), ACTIVE_MS);
      return claim;
    },
    stop() {
      life.abort();
      newest += 1;
      clearTimeout(fading);
      painter.clear();
    },
  };
}

function* anchorAll(
  document: Document,
  text: ArticleText,
  claims: readonly Claim[],
): Generator<void, ReadonlyMap<string, Anchoring>> {
  const prepared = anchorText(text.text);
  const found = new Map<string, Anchoring>();
  for (const { id, target } of claims) {
    found.set(id, anchor(prepared, target, hintOf(document, text, target)));
    yield;
  }
  return found;
}

/** Where the range selector of a target leads to in the text; null where it leads nowhere. */
function hintOf(document: Document, text: ArticleText, { range, repeated }: ClaimTarget) {
  // Without a repetition the words tell by themselves.
  const points = range && repeated ? pointsOfSelector(document, range) : null;
  if (!points) return null;
  const live = document.createRange();
  live.setStart(points.startContainer, points.startOffset);
  live.setEnd(points.endContainer, points.endOffset);
  return spanOfRange(text, live)?.start ?? null;
}

function placedIn(
  text: ArticleText,
  anchorings: ReadonlyMap<string, Anchoring>,
): readonly PlacedClaim[] {
  const placed: PlacedClaim[] = [];
  for (const [id, anchoring] of anchorings) {
    if (anchoring.state === 'lost') continue;
    const { state, start, end } = anchoring;
    placed.push({ id, state, start, end, range: new StaticRange(pointsOf(text, start, end)) });
  }
  return placed;
}

function isOtherwise(
  before: ReadonlyMap<string, Anchoring>,
  now: ReadonlyMap<string, Anchoring>,
): boolean {
  if (before.size !== now.size) return true;
  for (const [id, anchoring] of now) {
    const other = before.get(id);
    if (other?.state !== anchoring.state || startOf(other) !== startOf(anchoring)) return true;
  }
  return false;
}

function startOf(anchoring: Anchoring): number {
  return anchoring.state === 'lost' ? Number.POSITIVE_INFINITY : anchoring.start;
}
