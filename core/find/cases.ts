import { decision } from './law/captions.ts';
import type { Citation, LawCandidate, LawReader } from './law/citation.ts';
import type { LexiconCase } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { anyOf, before, flexible, matchAt, plain, SP, sticky } from './pattern.ts';

/** Reporter citations and docket numbers of the record's cases. */
export interface CaseIndex {
  /** Reads "No. 17-2991" where that number is the record's. */
  readonly readDocket: LawReader;
  /** Mentions for citations of kind case; those the record does not hold keep their reference. */
  readonly resolve: (text: string, candidates: readonly LawCandidate[]) => Mention[];
}

const OF_COURT =
  /\bv\.|\d-c[vr]-\d|\b(?:[Cc]ourts?|[Cc]ircuit|[Cc]ases?|[Aa]ppeals?|[Jj]udges?|[Jj]ustices?|[Dd]ockets?|[Bb]riefs?|[Rr]ulings?|(?:law)?suits?|[Pp]anel|[Pp]etition|[Cc]omplaint|[Cc]onsolidated|[Dd]ecision|[Oo]pinion|[Ii]njunction|[Hh]eld)\b/;
/** How far around a number something may tell that it is a court's, in characters. */
const COURT_REACH = 240;

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - COURT_REACH), at + COURT_REACH);
}

/** Indexes `cases` by reporter and docket. */
export function makeCaseIndex(cases: readonly LexiconCase[]): CaseIndex {
  const byReporter = new Map<string, LexiconCase[]>();
  const byDocket = new Map<string, LexiconCase[]>();
  for (const one of cases) {
    for (const reporter of one.reporters) add(byReporter, reporter, one);
    for (const docket of one.dockets) add(byDocket, bareDocket(docket), one);
  }
  const numbers = [...byDocket.keys()].filter((number) =>
    /^(?:\d\d[-a]\w*\d|[a-z]{3}-\d+)$/.test(number),
  );
  const number =
    numbers.length === 0
      ? '(?!)'
      : `(${anyOf(numbers.map((one) => flexible(one.toUpperCase())))})(?![\\w-])`;
  const appeal = sticky(`Nos?\\.${SP}${number}`);
  const further = sticky(`(?:[,;]${SP}(?:(?:and|&)${SP})?|${SP}(?:and|&)${SP})${number}`);

  return {
    readDocket(text, at) {
      const found = matchAt(appeal, text, at);
      // A parking ticket has such a number, too.
      if (found === null || !OF_COURT.test(around(text, at))) return null;
      let end = at + found[0].length;
      const dockets = [decision(at, end, plain(found[1] ?? ''))];
      // "Nos. 20-2754 and 20-2755".
      for (
        let next = matchAt(further, text, end);
        next !== null;
        next = matchAt(further, text, end)
      ) {
        const [whole, number = ''] = next;
        end += whole.length;
        dockets.push(decision(end - number.length, end, plain(number)));
      }
      return dockets;
    },
    resolve(text, candidates) {
      return candidates.flatMap((one) => {
        if (one.type !== 'citation' || one.kind !== 'case' || one.ref === null) return [];
        const { end, ref } = one;
        const known =
          byReporter.get(ref) ??
          byDocket.get(bareDocket(ref))?.filter((suit) => !isOtherDocket(suit, ref)) ??
          [];
        const start = startOfName(text, one, known);
        const span = {
          start,
          end,
          text: text.slice(start, end),
          kind: 'case',
          form: 'full',
        } as const;
        const [captioned] = captionedBy(known, before(text, start, CAPTION_LENGTH));
        if (captioned !== undefined) return [{ ...span, id: captioned.id, ref }];
        if (known.length <= 1) return [{ ...span, id: known[0]?.id ?? null, ref }];
        return [{ ...span, id: null, ids: known.map(({ id }) => id), ref }];
      });
    },
  };
}

/** Where the record's name of a case begins, which a caption before its number ends with: what is before is none of it. */
function startOfName(
  text: string,
  { start, end }: Citation,
  known: readonly LexiconCase[],
): number {
  const written = text.slice(start, end);
  const lengths = known.flatMap(({ names }) =>
    names.flatMap((name) => (written.endsWith(name.text) ? [name.text.length] : [])),
  );
  return lengths.length === 0 ? start : end - Math.max(...lengths);
}

const CAPTION_LENGTH = 100;

/** The one of several decisions whose caption stands before the citation; none or one. */
function captionedBy(known: readonly LexiconCase[], lead: string): readonly LexiconCase[] {
  const named = known.filter(({ names }) => names.some(({ text }) => lead.includes(text)));
  return known.length > 1 && named.length === 1 ? named : [];
}

const DISTRICT =
  /^(?:(\d{1,2})[:-])?(\d{2})(?:-(cv|civ|cr|mc|md|mj)-|\s(c|cv|cr|civ\.|cr\.)\s)(\d{2,6})/i;

/**
 * A docket number without the division before it, zeros that fill it up, and the judge's initials.
 * "17 C 5720" of Chicago and "96 Civ. 7758" of New York are 17-cv-5720 and 96-cv-7758.
 */
function bareDocket(number: string): string {
  const [, , year, kind, letter, serial] = DISTRICT.exec(number) ?? [];
  if (year === undefined) return number.toLowerCase().replace(/\(.*\)$/, '');
  const suit = (kind ?? letter ?? '').toLowerCase().replace('.', '');
  return `${year}-${/^c(?:iv)?$/.test(suit) ? 'cv' : suit}-${Number(serial)}`;
}

/**
 * Whether the docket number `ref` tells that another suit is meant than `suit`: it is of a district court,
 * and none that `suit` has there. "Oregon v. Trump, No. 1:25-cv-00077" is not the suit of 2018, and
 * 1:17-cv-00574 is not 3:17-cv-00574 of another court's division.
 */
export function isOtherDocket(suit: Pick<LexiconCase, 'dockets'>, ref: string): boolean {
  const division = DISTRICT.exec(ref)?.[1];
  if (!DISTRICT.test(ref)) return false;
  const own = suit.dockets.filter((docket) => DISTRICT.test(docket));
  const isOwn = (docket: string) => {
    const other = DISTRICT.exec(docket)?.[1];
    const isSameDivision = division === undefined || other === undefined || other === division;
    return isSameDivision && bareDocket(docket) === bareDocket(ref);
  };
  return own.length > 0 && !own.some(isOwn);
}

function add(index: Map<string, LexiconCase[]>, key: string, one: LexiconCase): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [one]);
  else known.push(one);
}
