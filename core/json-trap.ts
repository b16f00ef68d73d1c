/** What makes a value from a file unsafe to look into, and where: property names and indices. */
export interface JsonTrap {
  readonly is: 'too-deep' | 'forbidden-name';
  readonly path: readonly (string | number)[];
}

/** Deepest nesting: no file that is read reaches half as deep. */
export const MAX_DEPTH = 32;

/** Names that mean something to JavaScript and nothing to any file that is read. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Finds nesting that would exhaust the stack of what comes after, and properties that would reach into
 * prototypes. Without recursion, for the same reason. Null where the value is safe.
 */
export function findJsonTrap(root: unknown): JsonTrap | null {
  if (!isHolder(root)) return null;
  const left: { readonly value: object; readonly path: JsonTrap['path'] }[] = [
    { value: root, path: [] },
  ];
  for (let one = left.pop(); one; one = left.pop()) {
    const { value, path } = one;
    if (path.length > MAX_DEPTH) return { is: 'too-deep', path };
    const isList = Array.isArray(value);
    for (const [name, child] of Object.entries(value)) {
      if (!isList && FORBIDDEN.has(name)) return { is: 'forbidden-name', path: [...path, name] };
      if (isHolder(child))
        left.push({ value: child, path: [...path, isList ? Number(name) : name] });
    }
  }
  return null;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
