import type { Claim } from '../claim.ts';

/**
 * What a claim has and the shared forms have no words for, so that our own files can be read back
 * without loss. History is left out: what somebody thought before is not for others.
 */
export type OwnFields = Pick<Claim, 'page' | 'about' | 'verdict' | 'rationale' | 'evidence'>;

/** Namespace of our own fields. */
export const OWN_NAMESPACE = 'https://lawmark.example/ns#';

/** The own fields of a claim. */
export function ownFields({ page, about, verdict, rationale, evidence }: Claim): OwnFields {
  return inOrder({ page, about, verdict, rationale, evidence });
}

/**
 * A plain value with the fields of its objects in alphabetical order, so that the same claims are
 * always the same file, whatever way they went.
 */
export function inOrder<Value>(value: Value): Value;
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, child]) => [name, inOrder(child)]));
}
