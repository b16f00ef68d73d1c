import * as v from 'valibot';
import type { RangeSelector } from '../claim.ts';
import { firstOf, targetOf, textsOf, toClaim } from './foreign.ts';
import type { EntryReading, ImportOptions } from './import.ts';
import { isObject } from './traps.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const PathShape = v.object({
  type: v.literal('XPathSelector'),
  value: v.string(),
  refinedBy: v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
});
const RangeShape: v.GenericSchema<unknown, RangeSelector> = v.object({
  type: v.literal('RangeSelector'),
  startSelector: PathShape,
  endSelector: PathShape,
});

/** An annotation of the W3C model as a claim: of its targets the first that quotes words. */
export function fromWebAnnotation(entry: unknown, { now }: ImportOptions): EntryReading {
  if (!isObject(entry)) return { refusal: { why: 'wrong-shape', field: '' } };
  const targets = [entry.target].flat().filter(isObject);
  const read = targets.map((one) => {
    const selectors = [one.selector].flat();
    return { source: one.source, target: targetOf(selectors, firstOf(RangeShape, selectors)) };
  });
  const first = read.find(({ target }) => target !== null) ?? read[0];
  const bodies = [entry.body].flat().filter((body) => body !== undefined);
  const tags = bodies.filter((body) => isObject(body) && body.purpose === 'tagging');
  const words = bodies.filter((body) => !tags.includes(body));
  const [creator] = [entry.creator].flat();
  return toClaim(
    {
      id: typeof entry.id === 'string' ? entry.id : null,
      address: addressOf(first?.source),
      title: null,
      target: first?.target ?? null,
      rationale: [...words.flatMap(valuesOf), ...textsOf(entry.bodyValue)].join('\n\n'),
      tags: tags.flatMap(valuesOf),
      author: typeof creator === 'string' ? creator : (textIn(creator, 'name') ?? ''),
      created: entry.created,
      modified: entry.modified,
      own: entry.lawmark,
    },
    now,
  );
}

function addressOf(source: unknown): string | null {
  return typeof source === 'string' ? source : textIn(source, 'id');
}

/** The text of a body: its value, or its address where it is something else. */
function valuesOf(body: unknown): readonly string[] {
  if (typeof body === 'string') return [body];
  const value = textIn(body, 'value') ?? textIn(body, 'source') ?? textIn(body, 'id');
  return value === null ? [] : [value];
}

function textIn(value: unknown, name: string): string | null {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : null;
}
