import { findJsonTrap } from '../../json-trap.ts';
import type { Refusal } from './import.ts';

/** Why a value is not safe to look into; null where it is. */
export function findTrap(value: unknown): Refusal | null {
  const trap = findJsonTrap(value);
  if (!trap) return null;
  return trap.is === 'too-deep'
    ? { why: 'too-deep' }
    : { why: 'forbidden-name', field: String(trap.path.at(-1)) };
}

/** C0 controls but tab and line ends, and DEL: no text of a page or a person holds them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
const CONTROLS = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g;

/** The same value without control characters in its texts. Only for what `findTrap` lets through. */
export function withoutControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(CONTROLS, '');
  if (Array.isArray(value)) return value.map(withoutControls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withoutControls(child)]),
  );
}

/** Whether a value is an object with named fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
