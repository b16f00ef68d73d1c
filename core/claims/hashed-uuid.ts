/** The offset bases of the four hashes that a UUID is made of; any four different ones do. */
const SEEDS = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b] as const;

/**
 * A UUID (RFC 9562, version 8) that is always the same for the same text: entries of others' files,
 * which have ids of another kind, are known again when they are imported again. FNV-1a, so not safe
 * against somebody who wants two texts to share one.
 */
export function hashedUuid(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const hex = SEEDS.map((seed) => fnv1a(bytes, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

function fnv1a(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  // Mix the last bytes into all bits: short texts that differ at their end would share their start.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
