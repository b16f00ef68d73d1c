import type { Mention } from '../find/mention.ts';
import type { Span } from './quoted.ts';

/** Words of a sentence that say something which the record can confirm or contradict. */
export interface Assertion extends Span {
  readonly kind: 'legal-effect' | 'number' | 'date';
}

/** What laws, orders and courts do, and what is said to follow or not to follow them. */
const LEGAL_EFFECT =
  /\b(?:requir(?:es?|ed|ing)|oblig(?:es?|ed|ates?)|mandat(?:es?|ed|ory)|compel(?:s|led)?|forc(?:es?|ed)|bar(?:s|red|ring)|ban(?:s|ned|ning)|prohibit(?:s|ed|ing)?|forbid(?:s|den|ding)?|prevent(?:s|ed|ing)?|restrict(?:s|ed|ing)?|block(?:s|ed|ing)?|halt(?:s|ed|ing)?|enjoin(?:s|ed|ing)?|injunctions?|stay(?:s|ed)|vacat(?:es?|ed)|affirm(?:s|ed)|revers(?:es?|ed)|overturn(?:s|ed)?|dismiss(?:es|ed)|struck down|str(?:ikes?|iking) down|uph(?:olds?|eld)|rul(?:es?|ed|ing)|held that|declared|found that|found no|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|withh(?:old(?:s|ing)?|eld)|den(?:y|ies|ied|ying)|cut(?:s|ting)? off|subpoenas?|revok(?:es?|ed)|rescind(?:s|ed)|repeal(?:s|ed)?|enact(?:s|ed)|took effect|in effect|went into effect|signed|passed|would (?:bar|ban|cut|withhold|deny|block)|sued|sues|filed|appeal(?:s|ed|ing)|violat(?:es?|ed|ing|ions?)|compl(?:y|ies|ied|ying|iance|iant)|illegal|unlawful(?:ly)?|unconstitutional(?:ly)?|constitutional|voluntary|mandatory|must|may not|cannot|can’t|can't|not (?:required|obliged|bound)|makes? it (?:illegal|a crime))\b/gi;

const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)';
const DAYS = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DATE = new RegExp(
  `\\b(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d|${MONTHS}\\s\\d{1,2}(?!\\d)(?:,?\\s(?:19|20)\\d\\d)?|${MONTHS}\\s(?:of\\s)?(?:19|20)\\d\\d|(?:in|since|by|until|last|of|a|this)\\s(?:19|20)\\d\\d\\b|(?:[Ii]n|[Ss]ince|[Bb]y|[Ll]ast|[Uu]ntil)\\s${MONTHS}(?:\\s\\d{1,2}(?!\\d))?(?:,?\\s(?:19|20)\\d\\d)?|(?:19|20)\\d\\d(?=\\s(?:law|measure|act|statute|order|memo|ruling))|(?:[Oo]n|[Ll]ast)\\s${DAYS}|last (?:week|month|year))`,
  'g',
);

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|hundreds|thousands|twenty|thirty|forty|fifty|sixty';
const NUMBER = new RegExp(
  `[$€]\\d[\\d,.]*\\d?(?:\\s(?:million|billion|thousand))?|(?<![\\d-])\\b(?!(?:19|20)\\d\\d\\b)\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:%|percent|million|billion))?(?![\\w(-])|\\b(?:${NUMBER_WORDS})\\b(?=\\s(?:[a-z]+\\s){0,2}?(?:jurisdictions|cities|counties|states|places|governments|communities|letters|recipients|conditions|plaintiffs|courts|judges|lawsuits|suits|million|percent))`,
  'gi',
);

/**
 * What a sentence asserts: legal effects, numbers and dates, sorted by start, each place once. What
 * is part of a name (“Section 1373”) asserts nothing. Offsets are those of the sentence's text.
 */
export function assertionsIn(sentence: Span, mentions: readonly Mention[]): readonly Assertion[] {
  const found: Assertion[] = [];
  const add = (kind: Assertion['kind'], pattern: RegExp) => {
    for (const { 0: text, index } of sentence.text.matchAll(pattern)) {
      const start = sentence.start + index;
      const span = { start, end: start + text.length, text };
      if (![...found, ...mentions].some((other) => overlaps(other, span)))
        found.push({ kind, ...span });
    }
  };
  add('date', DATE);
  add('number', NUMBER);
  add('legal-effect', LEGAL_EFFECT);
  return found.sort((a, b) => a.start - b.start);
}

function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}
