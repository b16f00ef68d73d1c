import type { JurisdictionCard, ListLine } from '../../core/dataset/card-model.ts';
import type { Messages } from '../messages/index.tsx';
import { capitalize } from './words.ts';

/** What is missing of where a place stood, in words; null where nothing is. */
export function missingStatus(
  { status, before, hasFederalAct }: JurisdictionCard,
  messages: Messages,
): string | null {
  const isBlank = status.length === 0 && before.length === 0;
  if (isBlank) return messages.unknown.noAct;
  if (!hasFederalAct) return messages.unknown.noFederalAct;
  return status.length === 0 ? messages.unknown.noStatus : null;
}

/**
 * Where a place stands with a federal list, in words. Only a list is something to stand on that day;
 * a letter or finding names a place once.
 */
export function listPosition(line: ListLine, asOf: string | null, messages: Messages): string {
  const texts = messages.list;
  if (line.listKind !== 'list') {
    const named = capitalize(texts.named(line.on));
    return line.role ? `${named}: ${messages.list.role(line.role)}` : named;
  }
  const days = [texts.added(line.on), ...(line.off ? [texts.removed(line.off)] : [])].join(', ');
  if (asOf === null) return `${line.listedThen ? texts.onNow : texts.notOnNow}: ${days}`;
  return `${line.listedThen ? texts.onThen : texts.notOnThen}: ${days}`;
}
