import type { LawCandidate } from './law/citation.ts';
import { readCitation } from './law/readers.ts';
import type { LexiconInstrument } from './lexicon.ts';
import { STATES } from './states.ts';

/** What a name of the record says about a bare section: "Section 1373" is 8 U.S.C. 1373. */
interface OwnSection {
  readonly ref: string;
  readonly needsTopic: boolean;
}

/** A record that goes by a number which others bear as well. */
export interface OwnNumber {
  readonly id: string;
  readonly ref: string | null;
  readonly enacted: string | null;
  readonly use: string;
}

/**
 * The record's instruments as the grammar of law reads their names. Plain data, so that it is made
 * once at build time and not on every page.
 */
export interface OwnLaw {
  /** Names that are citations: the grammar finds them, and where it does not they are none. */
  readonly names: readonly string[];
  /** Standard path → id. */
  readonly ids: Readonly<Record<string, string>>;
  /** Section number with subsections (`287/g`) → what it leans on. */
  readonly sections: Readonly<Record<string, OwnSection>>;
  /** Chamber and number (`sb/4`) → bills of the record. */
  readonly bills: Readonly<Record<string, readonly OwnNumber[]>>;
  /** Number of a mayor's or governor's order → orders of the record. */
  readonly orders: Readonly<Record<string, readonly OwnNumber[]>>;
}

/** Reads the names of `instruments` with the grammar of law. */
export function readOwnLaw(instruments: readonly LexiconInstrument[]): OwnLaw {
  const names: string[] = [];
  const ids: Record<string, string> = {};
  const sections: Record<string, OwnSection> = {};
  const bills: Record<string, OwnNumber[]> = {};
  const orders: Record<string, OwnNumber[]> = {};
  for (const { id, ref, enacted, names: written } of instruments) {
    if (ref !== null) ids[ref] = id;
    const number = ref === null ? undefined : billOfRef(ref);
    if (number !== undefined) add(bills, number, { id, ref, enacted, use: 'topic' });
    for (const { text, use } of written) {
      // "Texas SB 4" is read as the bill, with the state before it.
      const bare = withoutState(text);
      const read = readCitation(bare) ?? [];
      if (isWhole(bare, read)) names.push(text);
      const [first] = read;
      if (first?.type === 'citation' && first.ref !== null) ids[first.ref] ??= id;
      if (first?.type === 'citation' && first.ref === null)
        add(orders, orderNumber(text), { id, ref, enacted, use });
      if (first?.type === 'section' && ref !== null)
        sections[first.section + first.path] = { ref, needsTopic: use !== 'always' };
      if (first?.type === 'bill') add(bills, first.number, { id, ref, enacted, use });
    }
  }
  return { names, ids, sections, bills, orders };
}

/** The number at the end of "Executive Order No. 5-16". */
export function orderNumber(name: string): string {
  return /[\d-]+$/.exec(name)?.[0] ?? name;
}

function withoutState(name: string): string {
  const state = STATES.find((one) => name.startsWith(`${one.name} `))?.name;
  const bare = state === undefined ? name : name.slice(state.length + 1);
  return readCitation(bare)?.[0]?.type === 'bill' ? bare : name;
}

/** Whether `read` covers all of `name`. */
function isWhole(name: string, read: readonly LawCandidate[]): boolean {
  return read[0]?.start === 0 && read.at(-1)?.end === name.length;
}

function billOfRef(ref: string): string | undefined {
  return /\/bill\/(?:[^/]+\/)?([a-z]+\/[\w-]+)$/.exec(ref)?.[1];
}

function add(index: Record<string, OwnNumber[]>, number: string, one: OwnNumber): void {
  const known = index[number] ?? [];
  if (!known.some(({ id }) => id === one.id)) index[number] = [...known, one];
}
