import { daysBetween, type Era, monthIn } from './dates.ts';
import type { LexiconInstrument } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { APOS, before, matchAt, SP, sticky } from './pattern.ts';
import { sentenceAround } from './sentences.ts';
import type { Topic } from './topic.ts';

const MONTH =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';

/** What an order is called by: no number may follow. */
const CORES = ['xecutive order', 'xecutive Order'];
const CORE_LENGTH = 'xecutive order'.length;

/** "executive order" in the text; `start` is the offset of its second letter. */
export interface OrderCandidate {
  readonly type: 'order';
  readonly start: number;
}

/** Whether "executive order" stands around the "x" at `at`. */
export function isOrderAt(text: string, at: number): boolean {
  return CORES.some((core) => text.startsWith(core, at));
}

/** "Trump's", "January", "sanctuary cities" before it. */
const LEAD = new RegExp(
  `(?:\\b(?:President${SP})?(?:Donald${SP})?(?:J\\.${SP})?Trump${APOS}s${SP})?(?:\\b${MONTH}(?:${SP}\\d{1,2},?)?(?:${SP}20\\d\\d)?${SP})?(?:sanctuary[- ](?:city|cities)${SP})?[eE]$`,
);
const LEAD_LENGTH = 72;
const NUMBERED = sticky(`${SP}(?:No\\.|#|\\d)|s?\\w`);
// What the orders of the record are about; other orders of the same days were about travel.
const ABOUT =
  /sanctuary|(?:federal|block|strip|deny|withhold)[\w\s]{0,24}(?:fund|grant|money)|jurisdictions|municipalit|localit|uncooperative/i;
const NOT_ABOUT = /\btravel\b|\bban\b|refugee|Muslim|border wall|birthright|Biden|census/i;
/** Whether a sentence speaks of what the orders of the record do. */
export function isAboutOrders(sentence: string): boolean {
  return ABOUT.test(sentence) && !NOT_ABOUT.test(sentence);
}

const SIGNED_BEFORE = new RegExp(
  `\\b[OoIi]n${SP}(${MONTH})(?:${SP}\\d{1,2})?,?[^.]{0,40}\\b(?:issued|signed)\\b[^.]{0,16}$`,
);
// "Mayor Kathy Sheehan has signed an executive order": hers, and not the president's.
const OF_OTHERS_BEFORE =
  /\b(?:[Mm]ayor|[Gg]overnor|Govs?\.|[Cc]ounty [Ee]xecutive|[Cc]ouncil)\b(?![^.;]*\b(?:Trump|president|President|White House)\b)[^.;]{0,60}\b(?:sign(?:s|ed)?|issu(?:es|ed)|an?)\b[^.;]{0,24}$/;
const OTHERS_LENGTH = 120;
/** After this long, "the executive order" is more likely another one. */
const FRESH_DAYS = 730;

/**
 * Executive orders that the text describes and does not number, where the day of publication (or
 * the people named) leaves one order of the record. Anything less certain is not marked.
 */
export function describeOrders(
  text: string,
  candidates: readonly OrderCandidate[],
  instruments: readonly LexiconInstrument[],
  { era, topic }: { readonly era: Era | null; readonly topic: Topic },
): Mention[] {
  if (era === null || candidates.length === 0 || !topic.isDispute) return [];
  const inForce = instruments.filter(
    ({ kind, enacted, id }) =>
      kind === 'executive-order' &&
      enacted !== null &&
      id !== 'eo-13993' &&
      enacted <= era.to &&
      daysBetween(enacted, era.from) < FRESH_DAYS,
  );
  const mentions: Mention[] = [];
  for (const { start: core } of candidates) {
    const end = core + CORE_LENGTH;
    const lead = LEAD.exec(before(text, core, LEAD_LENGTH))?.[0];
    if (lead === undefined || matchAt(NUMBERED, text, end) !== null) continue;
    if (OF_OTHERS_BEFORE.test(before(text, core, OTHERS_LENGTH))) continue;
    const start = core - lead.length;
    const words = text.slice(start, end);
    const sentence = text.slice(...sentenceAround(text, start, end));
    const leansOnEarlier = mentions.length > 0 && /Trump/.test(words);
    if (!isAboutOrders(sentence) && (NOT_ABOUT.test(sentence) || !leansOnEarlier)) continue;
    const month = monthIn(words) ?? monthIn(SIGNED_BEFORE.exec(before(text, start, 60))?.[1] ?? '');
    const possible =
      month === null
        ? inForce
        : inForce.filter(
            ({ enacted }) => enacted !== null && Number(enacted.slice(5, 7)) === month,
          );
    const [only] = possible.length > 0 ? possible : [];
    if (only === undefined || possible.length > 1) continue;
    mentions.push({
      start,
      end,
      text: words,
      kind: 'instrument',
      id: only.id,
      ref: only.ref,
      form: 'description',
    });
  }
  return mentions;
}
