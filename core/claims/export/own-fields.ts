import type { Claim } from '../claim.ts';

/**
 * What a claim has and the shared forms have no words for, so that our own files can be read back
 * without loss. History is left out: what somebody thought before is not for others.
 */
export type OwnFields = Pick<
  Claim,
  'page' | 'target' | 'about' | 'verdict' | 'rationale' | 'evidence'
>;

/** Namespace of our own fields. */
export const OWN_NAMESPACE = 'https://lawmark.example/ns#';

/** The own fields of a claim. */
export function ownFields(claim: Claim): OwnFields {
  const { page, target, about, verdict, rationale, evidence } = claim;
  return { page, target, about, verdict, rationale, evidence };
}
