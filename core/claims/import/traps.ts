import type { Refusal } from './import.ts';

/** Our deepest claim is eight levels deep; others' annotations are not much deeper. */
const MAX_DEPTH = 32;

/** Names that mean something to JavaScript and nothing to any of the formats. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Nesting that would exhaust the stack of what comes after, and names that would reach into
 * prototypes. Without recursion, for the same reason.
 */
export function findTrap(root: unknown): Refusal | null {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let one = left.pop(); one; one = left.pop()) {
    const { value, depth } = one;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) return { why: 'too-deep' };
    const isList = Array.isArray(value);
    for (const [name, child] of Object.entries(value)) {
      if (!isList && FORBIDDEN.has(name)) return { why: 'forbidden-name', field: name };
      left.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
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
