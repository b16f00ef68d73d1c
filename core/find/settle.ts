import type { Mention } from './mention.ts';

/**
 * Puts mentions in order and settles where they meet: of two of one kind that overlap the one that
 * names a record stays, else the longer; a place inside the name of a law or case is part of that
 * name and goes.
 */
export function settle(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const holders = sorted.filter(
    ({ kind, form }) => kind !== 'jurisdiction' && form !== 'description',
  );
  const kept: Mention[] = [];
  const lastOfKind = new Map<string, number>();
  let holder = 0;
  let reach = 0;
  for (const mention of sorted) {
    for (; (holders[holder]?.start ?? Infinity) <= mention.start; holder += 1) {
      reach = Math.max(reach, holders[holder]?.end ?? 0);
    }
    if (mention.kind === 'jurisdiction' && mention.end <= reach) continue;
    const at = lastOfKind.get(mention.kind);
    const last = at === undefined ? undefined : kept[at];
    if (at !== undefined && last !== undefined && last.end > mention.start) {
      if (isBetter(mention, last)) kept[at] = mention;
      continue;
    }
    lastOfKind.set(mention.kind, kept.push(mention) - 1);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isBetter(mention: Mention, than: Mention): boolean {
  if (mention.form === 'description' || than.form === 'description') {
    return than.form === 'description' && mention.form !== 'description';
  }
  if ((mention.id === null) !== (than.id === null)) return mention.id !== null;
  return mention.end - mention.start > than.end - than.start;
}
