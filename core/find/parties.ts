import type { NamedCandidate } from './named.ts';
import { type NameTable, nameAt, type PlaceSense } from './names.ts';
import { isCapital, isWordAt } from './pattern.ts';

/** Reads the cities and counties that are parties of the cases named in an article. */
export type PartyReader = (candidates: readonly NamedCandidate[]) => readonly PlaceSense['entry'][];

/**
 * Makes a reader of parties: of the Rochester that is meant "United States v. City of Rochester" tells. Places
 * that share their name tell nothing. Each caption is read once.
 */
export function makePartyReader(names: NameTable): PartyReader {
  const read = new Map<string, readonly PlaceSense['entry'][]>();
  return (candidates) =>
    candidates.flatMap(({ key }) => {
      if (!key.includes(' v. ')) return [];
      const parties = read.get(key) ?? partiesIn(key, names);
      read.set(key, parties);
      return parties;
    });
}

function partiesIn(caption: string, names: NameTable): readonly PlaceSense['entry'][] {
  const found: PlaceSense['entry'][] = [];
  for (let at = 0; at < caption.length; at += 1) {
    if (!isCapital(caption.charCodeAt(at)) || isWordAt(caption, at - 1)) continue;
    const hit = nameAt(names, caption, at);
    const [only, ...others] = hit?.form.places ?? [];
    if (hit === null || only === undefined || others.length > 0 || hit.form.state !== null)
      continue;
    found.push(only.entry);
    at = hit.end;
  }
  return found;
}
