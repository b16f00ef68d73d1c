/**
 * What is stored outlives the version of the extension that stored it. Each form of a stored value
 * carries its number, so the number travels with it: through the browser's sync to a device with
 * another version, and through a file that was exported long ago.
 */
import * as v from 'valibot';

/** Makes the next form of a value from one; throws on a value that is not of that form. */
type Migration = (value: unknown) => unknown;

/** A stored value: its form of today, and how earlier forms become it. */
export interface Format<Value> {
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly version: number;
  /** `migrations[n]` makes form n + 1 of form n. */
  readonly migrations: Readonly<Record<number, Migration>>;
  /** What holds where nothing is stored. */
  readonly untouched: Value;
}

export type Parsed<Value> =
  | { readonly outcome: 'right'; readonly value: Value }
  /** Stored by a later version of the extension. */
  | { readonly outcome: 'too-new'; readonly version: number }
  /** `where`: the field that is wrong, such as `marks.strength`; null where all of it is. */
  | { readonly outcome: 'wrong'; readonly where: string | null };

/** Reads a value of any version, and brings it to the form of today. */
export function parseVersioned<Value>(format: Format<Value>, value: unknown): Parsed<Value> {
  let version = versionOf(value);
  if (version > format.version) return { outcome: 'too-new', version };
  let migrated = value;
  try {
    for (; version < format.version; version++) migrated = format.migrations[version]?.(migrated);
  } catch {
    return { outcome: 'wrong', where: null };
  }
  const result = v.safeParse(format.schema, migrated);
  if (result.success) return { outcome: 'right', value: result.output };
  return { outcome: 'wrong', where: v.getDotPath(result.issues[0]) };
}

/** Like `parseVersioned`, but what cannot be read counts as untouched: a page must not break. */
export function valueOrUntouched<Value>(format: Format<Value>, value: unknown): Value {
  if (value === undefined) return format.untouched;
  const parsed = parseVersioned(format, value);
  return parsed.outcome === 'right' ? parsed.value : format.untouched;
}

/** The first forms were stored without a number. */
function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('version' in value)) return 1;
  return typeof value.version === 'number' ? value.version : 1;
}
