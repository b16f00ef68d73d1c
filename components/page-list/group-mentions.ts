import type { Mention } from '../../core/find/mention.ts';

/** One mention on the page, with a few words of its surroundings. */
export interface PageMention extends Pick<Mention, 'kind' | 'id' | 'ids' | 'ref' | 'text'> {
  /** Its number on the page, in reading order. */
  readonly index: number;
  readonly before: string;
  readonly after: string;
}

/** Mentions that name the same thing, in reading order. */
export interface MentionGroup {
  readonly key: string;
  readonly mentions: readonly [PageMention, ...PageMention[]];
  /** Whether the name could mean several things. */
  readonly isAmbiguous: boolean;
}

/** @returns mentions grouped by what they name, in the order in which the page first names it. */
export function groupMentions(mentions: readonly PageMention[]): readonly MentionGroup[] {
  const groups = new Map<string, [PageMention, ...PageMention[]]>();
  for (const mention of mentions) {
    const key = identityOf(mention);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups].map(([key, group]) => ({
    key,
    mentions: group,
    isAmbiguous: group[0].id === null && (group[0].ids?.length ?? 0) > 1,
  }));
}

/** Subsections of one recorded law are that law; laws that are not in the record go by their path. */
function identityOf({ id, ids, ref, text }: PageMention): string {
  return id ?? ids?.join(' ') ?? ref ?? text.toLowerCase();
}
