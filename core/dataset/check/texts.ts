import type { Dataset, Quotation, Source } from '../record.ts';
import { recordsOf } from '../records.ts';
import { type Path, type Placed, type Problem, problem, walk } from './problem.ts';

/** Addresses that must not be shown to readers. */
export interface RetiredHosts {
  /** Hosts, with all their subdomains. */
  readonly hosts: readonly string[];
  /** Full addresses that may be shown all the same: the only copy of a document. */
  readonly allowed: readonly string[];
}

/** Longer excerpts would copy more of a news page than quoting needs. */
const MAX_EXCERPT_WORDS = 60;

/** Marks of notes that are not for readers. */
const MARKERS: readonly RegExp[] = [
  /\(U\)/,
  /\bunverified\b/i,
  /\bdo not ship\b/i,
  /\b(?:TODO|FIXME)\b/,
  /\bseed[ -]?\d{3}\b/i,
];

/** Lists of words of others, unchanged: letters, courts, and (`text`) the law itself. */
const VERBATIM: ReadonlySet<unknown> = new Set(['excerpts', 'quotations', 'text']);

/**
 * Kinds of source that words of each evidence cannot come from: a quotation in the press is not the
 * document itself, and a copy of a news page is neither.
 */
const IMPOSSIBLE: Readonly<Partial<Record<Quotation['evidence'], readonly Source['kind'][]>>> = {
  primary: ['press', 'tracker', 'reference'],
  press: ['primary', 'copy'],
  'press-copy': ['primary', 'press'],
};

const GEOID_LENGTHS = { state: 2, county: 5, place: 7 } as const;

/** Texts that are too long or not meant for readers, evidence that cannot be, bad addresses. */
export function textProblems(
  dataset: Dataset,
  records: readonly Placed[],
  retired: RetiredHosts,
): Problem[] {
  const { sources } = recordsOf(dataset);
  return records.flatMap((placed) => {
    const problems: Problem[] = [];
    const tell = (path: Path, message: string) => problems.push(problem(placed, path, message));
    walk(placed.record, (value, path) => {
      if (typeof value === 'string') {
        checkMarkers(value, path, tell);
        if (path.at(-1) === 'url' || path.at(-1) === 'officialUrl') {
          checkAddress(value, path, retired, tell);
        }
      }
      if (isWords(value)) {
        const kind = sources.get(value.source)?.kind;
        if (kind && IMPOSSIBLE[value.evidence]?.includes(kind)) {
          tell(
            [...path, 'evidence'],
            `“${value.evidence}” cannot come from ${value.source}, whose kind is “${kind}”`,
          );
        }
      }
    });
    if ('excerpts' in placed.record) {
      for (const [index, { text }] of placed.record.excerpts.entries()) {
        const words = text.split(/\s+/).filter(Boolean).length;
        if (words > MAX_EXCERPT_WORDS) {
          tell(['excerpts', index, 'text'], `has ${words} words; ${MAX_EXCERPT_WORDS} is the most`);
        }
      }
    }
    if ('geoid' in placed.record && placed.record.geoidOf !== 'parent') {
      const { geoid, geoidOf } = placed.record;
      const digits = GEOID_LENGTHS[geoidOf];
      if (geoid.length !== digits) tell(['geoid'], `a ${geoidOf} has ${digits} digits`);
    }
    return problems;
  });
}

type Tell = (path: Path, message: string) => void;

function checkMarkers(text: string, path: Path, tell: Tell): void {
  // A statute has subparagraphs named (U), and a letter may say what it likes.
  if (VERBATIM.has(path[0]) && path.length > 1 && path.at(-1) === 'text') return;
  for (const marker of MARKERS) {
    const match = marker.exec(text);
    if (match) tell(path, `holds the mark “${match[0]}”, which is not for readers`);
  }
}

function checkAddress(address: string, path: Path, retired: RetiredHosts, tell: Tell): void {
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    tell(path, `${address} is no web address`);
    return;
  }
  const { hostname } = new URL(address);
  if (retired.allowed.includes(address)) return;
  const host = retired.hosts.find((one) => hostname === one || hostname.endsWith(`.${one}`));
  if (host) tell(path, `${host} is a host that readers are not sent to`);
}

function isWords(value: unknown): value is Pick<Quotation, 'evidence' | 'source'> {
  return typeof value === 'object' && value !== null && 'evidence' in value && 'source' in value;
}
