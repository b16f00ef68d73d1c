import type { Mention, MentionKind } from '../find/mention.ts';

/** What the reader wants to see of what was found. */
export interface MentionChoice {
  /** Kinds that are switched off. */
  readonly without?: ReadonlySet<MentionKind>;
  /** Only the first mention of each thing. */
  readonly firstOnly?: boolean;
}

/** The mentions to be painted, in the order given: sorted by start. */
export function shownMentions<M extends Mention>(
  mentions: readonly M[],
  { without = new Set(), firstOnly = false }: MentionChoice = {},
): readonly M[] {
  const shown = mentions.filter(({ kind }) => !without.has(kind));
  if (!firstOnly) return shown;
  const seen = new Set<string>();
  return shown.filter((mention) => {
    const thing = thingOf(mention);
    if (seen.has(thing)) return false;
    seen.add(thing);
    return true;
  });
}

/** What a mention names, as far as that is known; of what no record is held, its words. */
function thingOf({ kind, id, ids, ref, text }: Mention): string {
  const name = id ?? ids?.join(' ') ?? ref ?? text.toLowerCase().replace(/\s+/g, ' ');
  return `${kind} ${name}`;
}
