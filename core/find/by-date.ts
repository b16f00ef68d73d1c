import { daysBetween, type Era, yearsIn } from './dates.ts';
import type { NamedSense } from './names.ts';
import { paragraphAround, sentenceAround } from './sentences.ts';

/**
 * Which of several records of one name is meant: by the years of its sentence, by what a suit is over, by the
 * day of the article.
 */

const THIS_YEAR = /\bthis (?:year|month|week|spring|summer|fall|winter)\b/;

/** Of several cases with one name, those that were before the courts in a year that the sentence names. */
export function byYear(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  senses: readonly NamedSense[],
  era: Era | null,
): readonly NamedSense[] {
  if (senses.length < 2 || !senses.every(({ kind }) => kind === 'case')) return senses;
  const sentence = text.slice(...sentenceAround(text, start, end));
  const present = era !== null && THIS_YEAR.test(sentence) ? [era.to.slice(0, 4)] : [];
  const years = [...yearsIn(sentence), ...present];
  const left = senses.filter(
    ({ kind, entry }) =>
      kind === 'case' &&
      years.some(
        (year) =>
          (entry.filed ?? '').slice(0, 4) <= year &&
          (entry.closed === null || year <= entry.closed.slice(0, 4)),
      ),
  );
  return left.length > 0 ? left : senses;
}

/** Of several cases with one name the one whose matter its sentence, or what comes before that in its paragraph, tells. */
export function byMatter(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  senses: readonly NamedSense[],
): readonly NamedSense[] {
  if (senses.length < 2 || !senses.every(({ kind }) => kind === 'case')) return senses;
  const [from, to] = sentenceAround(text, start, end);
  const [paragraph] = paragraphAround(text, start, end);
  for (const begin of [from, paragraph]) {
    const left = amongMatters(text.slice(begin, to), text.slice(start, end), senses);
    if (left.length === 1) return left;
  }
  return senses;
}

/** Those of several cases whose matter is spoken of in `around`. */
function amongMatters(
  around: string,
  name: string,
  senses: readonly NamedSense[],
): readonly NamedSense[] {
  // What the name itself says tells none from the others.
  return senses.filter((sense) =>
    matterOf(sense).some((words) => !name.includes(words) && around.includes(words)),
  );
}

const SUIT = /^the (?<matter>.+?)(?: [Ll]aw)? (?:law)?suit$/;

/** What a case is over, as its descriptions tell: "courthouse arrests" of "the courthouse arrests lawsuit". */
function matterOf({ kind, entry }: NamedSense): readonly string[] {
  if (kind !== 'case') return [];
  return entry.names.flatMap(({ text, use }) =>
    use === 'loose' ? (SUIT.exec(text)?.groups?.matter ?? []) : [],
  );
}

/** Of several records with one name, those that the day of the article leaves. */
export function byDate(
  senses: readonly NamedSense[],
  { era, certain }: { readonly era: Era | null; readonly certain: ReadonlySet<string> },
): readonly NamedSense[] {
  if (senses.length < 2) return senses;
  const sure = senses.filter(({ entry }) => certain.has(entry.id));
  if (sure.length === 1) return sure;
  if (era === null) return senses;
  const begun = senses.filter((sense) => (dayOf(sense) ?? '') <= era.to);
  const days = begun.map((sense) => dayOf(sense) ?? '');
  const latest = days.sort().at(-1) ?? '';
  const newest = begun.filter((sense) => (dayOf(sense) ?? '') === latest);
  // Records of one wave stay ambiguous: only years between them tell them apart.
  const isApart = begun.every((sense) => {
    const day = dayOf(sense);
    return day === latest || day === null || latest === '' || daysBetween(day, latest) > WAVE_DAYS;
  });
  if (begun.length === 0) return senses;
  return isApart && newest.length > 0 ? newest : begun;
}

/** Two records of one name this far apart belong to different waves of the dispute. */
const WAVE_DAYS = 1000;

function dayOf(sense: NamedSense): string | null {
  switch (sense.kind) {
    case 'case':
      return sense.entry.filed;
    case 'instrument':
      return sense.entry.enacted;
    case 'letter':
      return sense.entry.date;
  }
}
