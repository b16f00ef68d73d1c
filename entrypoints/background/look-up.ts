/** What the address bar and the menu of a page look up. Pure: no event, no browser. */
import type { RecordLink } from '../../core/dataset/card-model.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { makeSearch, type Search, type SearchResult } from '../../core/dataset/search.ts';
import { wordsOf } from '../../core/dataset/search-words.ts';
import { kickerText, linkTo } from '../../core/dataset/titles.ts';

/** Browsers show no more than this below the address bar. */
const SUGGESTIONS = 6;

/** Longest selection that is looked up (UTF-16 units): a name, not a paragraph. */
const MAX_SELECTION = 200;

/** A line below the address bar. */
export interface Suggestion {
  /** What is entered when it is chosen: the id of a record. */
  readonly content: string;
  readonly description: string;
}

/** Chromium takes descriptions as XML, Firefox as plain text. */
export type Markup = 'xml' | 'plain';

const searches = new WeakMap<Dataset, Search>();

/** The search over a dataset, built once while this context lives. */
export function searchOf(dataset: Dataset): Search {
  const known = searches.get(dataset);
  if (known) return known;
  const search = makeSearch(dataset);
  searches.set(dataset, search);
  return search;
}

/** What to offer for words in the address bar, best first. */
export function suggestionsFor(dataset: Dataset, words: string, markup: Markup): Suggestion[] {
  return searchOf(dataset)(words, SUGGESTIONS).map((result) => ({
    content: result.id,
    description: describe(result, markup),
  }));
}

/**
 * The record that was meant by what was entered in the address bar: an id that was suggested, else
 * the best answer to the words; null where there is none.
 */
export function recordEntered(dataset: Dataset, entered: string): RecordLink | null {
  const text = entered.trim();
  return linkTo(dataset, text) ?? searchOf(dataset)(text, 1)[0] ?? null;
}

/** A selection as words for the search: in one line, cut to a length that can be a name. */
export function wordsOfSelection(selection: string): string {
  return selection.replace(/\s+/gu, ' ').trim().slice(0, MAX_SELECTION).trim();
}

function describe({ title, kicker, terms }: SearchResult, markup: Markup): string {
  const where = kickerText(kicker);
  if (markup === 'plain') return `${title} · ${where}`;
  return `${withMatches(title, new Set(terms))} <dim>${escapeXml(where)}</dim>`;
}

function withMatches(title: string, terms: ReadonlySet<string>): string {
  return title
    .split(/(\s+)/u)
    .map((part) => {
      const isMatch = wordsOf(part).some((word) => terms.has(word));
      return isMatch ? `<match>${escapeXml(part)}</match>` : escapeXml(part);
    })
    .join('');
}

/** @returns text that stands for itself inside XML. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
