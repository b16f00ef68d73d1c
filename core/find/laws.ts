import type { Citation, ShortSection } from './law/citation.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Topic } from './topic.ts';

/** Finds the record of a standard path, or of the longest part of it that the record holds. */
export type RefIndex = (ref: string) => string | null;

/** Index of the instruments of `lexicon` by standard path; `aliases` adds paths of further names. */
export function indexRefs(lexicon: Lexicon, aliases: ReadonlyMap<string, string>): RefIndex {
  const ids = new Map<string, string>(aliases);
  for (const { id, ref } of lexicon.instruments) if (ref !== null) ids.set(ref, id);
  return (ref) => {
    for (let path = ref; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
      const id = ids.get(path);
      if (id !== undefined) return id;
    }
    return null;
  };
}

/** What the record's own names say about a bare section: "Section 1373" is 8 U.S.C. 1373. */
export interface OwnSection {
  readonly id: string;
  readonly ref: string;
  readonly needsTopic: boolean;
}

/** Resolves citations and the short forms that lean on them. */
export function resolveLaws(
  text: string,
  citations: readonly Citation[],
  shorts: readonly ShortSection[],
  context: {
    readonly refs: RefIndex;
    readonly own: ReadonlyMap<string, OwnSection>;
    readonly topic: () => Topic;
  },
): Mention[] {
  const mentions = citations.map(({ start, end, ref }): Mention => {
    const id = ref === null ? null : context.refs(ref);
    return instrument(text, start, end, id, ref, 'full');
  });
  const cited = citedSections(citations);
  for (const short of shorts) {
    const base = baseOf(short, cited, context);
    if (base === null) continue;
    const ref = base + short.path;
    mentions.push(instrument(text, short.start, short.end, context.refs(ref), ref, 'short'));
  }
  return mentions;
}

/** Sections cited in full anywhere in the article: number → their paths. */
function citedSections(citations: readonly Citation[]): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>();
  for (const { section, base } of citations) {
    if (section === null || base === null) continue;
    const paths = cited.get(section) ?? new Set();
    cited.set(section, paths.add(base));
  }
  return cited;
}

/** The path a bare section number leans on, or null: never another number of the same title. */
function baseOf(
  { section }: ShortSection,
  cited: ReadonlyMap<string, ReadonlySet<string>>,
  { own, topic }: { own: ReadonlyMap<string, OwnSection>; topic: () => Topic },
): string | null {
  const paths = [...(cited.get(section) ?? [])];
  if (paths.length > 0) return paths.length === 1 ? (paths[0] ?? null) : null;
  const known = own.get(section);
  if (known === undefined) return null;
  return !known.needsTopic || topic().isImmigration ? known.ref : null;
}

function instrument(
  text: string,
  start: number,
  end: number,
  id: string | null,
  ref: string | null,
  form: Mention['form'],
): Mention {
  return { start, end, text: text.slice(start, end), kind: 'instrument', id, ref, form };
}
