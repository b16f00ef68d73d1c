import type { Finder, Mention, MentionForm, MentionKind } from '../../core/find/mention.ts';

const PATTERNS: readonly (readonly [RegExp, MentionKind, MentionForm])[] = [
  [
    /\b(?:Philadelphia|Chicago|Denver|Boston|New\s+York\s+City|Los\s+Angeles|San\s+Francisco)\b/g,
    'jurisdiction',
    'name',
  ],
  [/\b(?:Cook|Clark|Milwaukee)\s+County(?:,\s+(?:Nev\.|Ill\.))?/g, 'jurisdiction', 'full'],
  [/\b8\s+U\.S\.C\.\s+(?:§\s+)?\d{4}\b/g, 'instrument', 'full'],
  [/\b[Ss]ection\s+\d{4}\b/g, 'instrument', 'short'],
  [/\bCity\s+of\s+\w+\s+v\.\s+Sessions\b/g, 'case', 'full'],
  [/\bApril\s+letters\b/g, 'letter', 'name'],
  [/\ba\s+federal\s+law\s+from\s+1996\b/g, 'instrument', 'description'],
];

/** Finds a few names by pattern: what these tests need of the finder, and no more. */
export const findSample: Finder = (text) => {
  const mentions: Mention[] = PATTERNS.flatMap(([pattern, kind, form]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind,
      id: match[0].toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      ref: null,
      form,
    })),
  );
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
};
