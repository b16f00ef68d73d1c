import * as v from 'valibot';
import type { RangeSelector } from '../claim.ts';
import { firstOf, targetOf, textsOf, toClaim } from './foreign.ts';
import type { EntryReading, ImportOptions } from './import.ts';
import { isObject } from './traps.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const RangeShape = v.object({
  type: v.literal('RangeSelector'),
  startContainer: v.string(),
  startOffset: offset,
  endContainer: v.string(),
  endOffset: offset,
});

/** An annotation of Hypothesis (its exports, its API) as a claim. Replies and page notes are none. */
export function fromHypothesis(entry: unknown, { now }: ImportOptions): EntryReading {
  if (!isObject(entry)) return { refusal: { why: 'wrong-shape', field: '' } };
  const [target] = [entry.target].flat().filter(isObject);
  const selectors = [target?.selector].flat();
  const { id, uri, text, document, user, user_info: info } = entry;
  const [title] = textsOf(isObject(document) ? document.title : undefined);
  const [name] = textsOf(isObject(info) ? info.display_name : undefined);
  const account = typeof user === 'string' ? user.replace(/^acct:|@.*$/g, '') : '';
  return toClaim(
    {
      id: typeof id === 'string' ? id : null,
      address: typeof uri === 'string' ? uri : null,
      title: title ?? null,
      target: targetOf(selectors, rangeOf(selectors)),
      rationale: typeof text === 'string' ? text : '',
      tags: textsOf(entry.tags),
      author: name ?? account,
      created: entry.created,
      modified: entry.updated,
      own: entry.lawmark,
    },
    now,
  );
}

/** Hypothesis gives the ends of a range as paths and offsets beside each other. */
function rangeOf(selectors: readonly unknown[]): RangeSelector | null {
  const range = firstOf(RangeShape, selectors);
  if (range === null) return null;
  return {
    type: 'RangeSelector',
    startSelector: pointOf(range.startContainer, range.startOffset),
    endSelector: pointOf(range.endContainer, range.endOffset),
  };
}

function pointOf(value: string, at: number): RangeSelector['startSelector'] {
  const refinedBy = { type: 'TextPositionSelector', start: at, end: at } as const;
  return { type: 'XPathSelector', value, refinedBy };
}
