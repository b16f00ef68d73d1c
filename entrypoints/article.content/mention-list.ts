import type { Mention } from '../../core/find/mention.ts';
import type { ListedMention } from '../shared/messages.ts';

/** How much of the surroundings is shown with a mention (UTF-16 units): a few words. */
const CONTEXT = 40;

/** @returns the mentions as a list shows them, with a few words before and after each. */
export function listMentions(text: string, mentions: readonly Mention[]): ListedMention[] {
  return mentions.map(({ start, end, kind, id, ids, ref, form, text: words }, index) => ({
    index,
    kind,
    id,
    ...(ids ? { ids } : {}),
    ref,
    form,
    text: words,
    before: lastLine(text.slice(Math.max(0, start - CONTEXT), start), start > CONTEXT),
    after: firstLine(text.slice(end, end + CONTEXT), end + CONTEXT < text.length),
  }));
}

/** The words of the mention's own block before it, from a whole word on. */
function lastLine(text: string, isCut: boolean): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return line.length === text.length && isCut ? line.replace(/^\S*\s/u, '… ') : line;
}

/** The words of the mention's own block after it, up to a whole word. */
function firstLine(text: string, isCut: boolean): string {
  const end = text.indexOf('\n');
  if (end >= 0) return text.slice(0, end);
  return isCut ? text.replace(/\s\S*$/u, ' …') : text;
}
