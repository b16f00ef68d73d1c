import type { Dataset } from '../record.ts';
import { type Placed, type Problem, problem } from './problem.ts';

/** SHA-256 of the text of each excerpt by its id, in hexadecimal digits. */
export type Digests = Readonly<Record<string, string>>;

const FILE = 'data/excerpt-digests.json';

/** Words of letters that differ from those recorded, or whose digest is missing or left over. */
export async function digestProblems(
  records: readonly Placed[],
  digests: Digests,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const left = new Set(Object.keys(digests));
  for (const placed of records) {
    if (!('excerpts' in placed.record)) continue;
    for (const [index, { id, text }] of placed.record.excerpts.entries()) {
      left.delete(id);
      const recorded = digests[id];
      if (recorded === (await digest(text))) continue;
      const message = recorded
        ? `the words of “${id}” are not those that were recorded`
        : `“${id}” has no digest in ${FILE}`;
      problems.push(problem(placed, ['excerpts', index, 'text'], message));
    }
  }
  for (const id of left) {
    problems.push({ file: FILE, record: id, field: '', message: 'no excerpt has this id' });
  }
  return problems;
}

/**
 * The digests to record: those there are, and what is missing. Recorded words stay as they are: a
 * changed or removed excerpt is taken over only where its id is among `accepted`.
 */
export async function recordDigests(
  dataset: Dataset,
  digests: Digests,
  accepted: ReadonlySet<string> = new Set(),
): Promise<Digests> {
  const excerpts = dataset.letters.flatMap((letter) => letter.excerpts);
  const ids = new Set(excerpts.map(({ id }) => id));
  const kept = Object.entries(digests).filter(([id]) => ids.has(id) || !accepted.has(id));
  const next = new Map(kept);
  for (const { id, text } of excerpts) {
    if (!next.has(id) || accepted.has(id)) next.set(id, await digest(text));
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
