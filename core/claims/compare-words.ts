/** A word of a text, as it is compared. Offsets are UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** In lower case with straight apostrophes; `?` stands for a lost character, as in texts of scans. */
  readonly key: string;
  /** Put in brackets by whoever quotes: their word, not the writer's. */
  readonly isBracketed: boolean;
}

/** What of two lists of words stands beside each other: indices; null where one has nothing there. */
export interface Pair {
  readonly a: number | null;
  readonly b: number | null;
  readonly isSame: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[’'?][\p{L}\p{N}]+)*|…|\.\s?\.\s?\./gu;
const ELLIPSIS = '…';

/** The words of a text; an ellipsis is one, other punctuation is none. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
    key: /^[.…]/.test(word) ? ELLIPSIS : word.toLowerCase().replaceAll('’', "'"),
    isBracketed: isInBrackets(text, start),
  }));
}

/** Whether a word marks that others were left out there. */
export function isEllipsis({ key }: Word): boolean {
  return key === ELLIPSIS;
}

/** Whether two words are the same but for what a scan lost. */
export function isSameWord(a: Word, b: Word): boolean {
  if (a.key === b.key) return true;
  return matchesLost(a.key, b.key) || matchesLost(b.key, a.key);
}

/** Longest that lost characters can stand for: “fi” and the like. */
const LOST = '.{1,2}';

function matchesLost(scanned: string, whole: string): boolean {
  if (!scanned.includes('?')) return false;
  const source = scanned.split('?').map((part) => part.replace(/[^\p{L}\p{N}]/gu, '.'));
  return new RegExp(`^${source.join(LOST)}$`, 'u').test(whole);
}

function isInBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf('[', at);
  return open >= 0 && text.lastIndexOf(']', at) < open && text.indexOf(']', at) >= 0;
}

/**
 * Lays two lists of words beside each other where they have most in common; what is left over of
 * either at its beginning and end costs nothing, since each may quote more than the other. Smith and
 * Waterman's local alignment, with a gap or another word costing as much as a same word is worth.
 */
export function alignWords(a: readonly Word[], b: readonly Word[]): readonly Pair[] {
  const width = b.length + 1;
  const scores = new Int32Array((a.length + 1) * width);
  let best = 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const step = stepScore(a[i - 1], b[j - 1]);
      const score = Math.max(
        0,
        (scores[(i - 1) * width + j - 1] ?? 0) + step,
        (scores[(i - 1) * width + j] ?? 0) - COST,
        (scores[i * width + j - 1] ?? 0) - COST,
      );
      scores[i * width + j] = score;
      if (score >= (scores[best] ?? 0)) best = i * width + j;
    }
  }
  const pairs: Pair[] = [];
  let i = Math.floor(best / width);
  let j = best % width;
  while (i > 0 && j > 0 && (scores[i * width + j] ?? 0) > 0) {
    const score = scores[i * width + j] ?? 0;
    const [x, y] = [a[i - 1], b[j - 1]];
    if (score === (scores[(i - 1) * width + j - 1] ?? 0) + stepScore(x, y)) {
      i -= 1;
      j -= 1;
      pairs.push({ a: i, b: j, isSame: x !== undefined && y !== undefined && isSameWord(x, y) });
    } else if (score === (scores[(i - 1) * width + j] ?? 0) - COST) {
      i -= 1;
      pairs.push({ a: i, b: null, isSame: false });
    } else {
      j -= 1;
      pairs.push({ a: null, b: j, isSame: false });
    }
  }
  return pairs.reverse();
}

const SAME = 2;
const COST = 2;

function stepScore(a: Word | undefined, b: Word | undefined): number {
  return a && b && isSameWord(a, b) ? SAME : -COST;
}
