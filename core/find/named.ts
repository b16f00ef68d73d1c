import { byDate, byMatter, byYear } from './by-date.ts';
import { isOtherDocket } from './cases.ts';
import { congressOf, daysBetween, type Era, monthIn } from './dates.ts';
import { isAboutOrders } from './descriptions.ts';
import { divisionOf, isOfPlaceBefore, isOfPlaceNear } from './law-places.ts';
import type { LexiconCase } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { NamedSense, Sense } from './names.ts';
import { before } from './pattern.ts';
import type { Mark } from './place-evidence.ts';
import { sentenceAround, within } from './sentences.ts';
import { STATES } from './states.ts';
import type { Topic } from './topic.ts';

/** A name of a law, case or letter in the text, not yet resolved. */
export interface NamedCandidate {
  readonly type: 'named';
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly senses: readonly NamedSense[];
}

interface Evidence {
  readonly topic: Topic;
  /** When the article was written, as far as it is known. */
  readonly era: Era | null;
  /** Records that the article names beyond doubt. */
  readonly certain: ReadonlySet<string>;
  readonly places: readonly Mention[];
  /** What the article names by number, in order. */
  readonly known?: readonly Mention[];
}

/** How long after its day news still speaks of "the May memo", in days. */
const RECENT_DAYS = 300;

/** Records named beyond doubt: `known` were found by number, of the candidates those with one sense. */
export function certainIds(
  candidates: readonly NamedCandidate[],
  known: readonly Mention[],
): ReadonlySet<string> {
  const certain = new Set(known.flatMap(({ id }) => (id === null ? [] : [id])));
  for (const { senses } of candidates) {
    const [only] = senses;
    if (senses.length === 1 && only?.use === 'always') certain.add(only.entry.id);
  }
  return certain;
}

/**
 * What laws and captions tell of states: the Green Light Law of New York, "State of Oregon v. Trump" of
 * Oregon.
 */
export function marksOf(candidates: readonly NamedCandidate[]): readonly Mark[] {
  return candidates.flatMap(({ start, end, key, senses }) => {
    const [only, ...others] = senses;
    if (only === undefined || others.length > 0) return [];
    const code =
      only.kind === 'instrument'
        ? /^\/us-([a-z]{2})\//.exec(only.entry.ref ?? '')?.[1]?.toUpperCase()
        : STATES.find(({ name }) => key.includes(' v. ') && key.includes(name))?.code;
    return code === undefined || only.use === 'loose' ? [] : [{ start, end, state: code }];
  });
}

/** Resolves names of laws, cases and letters; a name of several with nothing to decide has `ids`. */
export function resolveNamed(
  text: string,
  candidates: readonly NamedCandidate[],
  evidence: Evidence,
): Mention[] {
  const resolved = candidates.map((one) => resolveOne(text, one, evidence));
  // "Connecticut's Trust Act" tells which one "the Trust Act" is, wherever else it stands.
  const told = resolved
    .flat()
    .flatMap(({ id, kind, form }) => (kind === 'instrument' && form === 'name' && id) || []);
  const certain = new Set([...evidence.certain, ...told]);
  return candidates.flatMap((one, i) => {
    const first = resolved[i] ?? [];
    const isOpen = first.length === 0 && one.senses.some((sense) => isToldBy(sense, certain));
    return isOpen ? resolveOne(text, one, { ...evidence, certain }) : first;
  });
}

function isToldBy({ use, entry }: NamedSense, certain: ReadonlySet<string>): boolean {
  return (use === 'context' || use === 'listed') && certain.has(entry.id);
}

function resolveOne(text: string, candidate: NamedCandidate, evidence: Evidence): Mention[] {
  if (isInAddress(text, candidate.start)) return [];
  const held = candidate.senses.filter((sense) => holds(text, candidate, sense, evidence));
  const left = byPlace(text, candidate, held, evidence).filter(
    (sense) => !isOfOtherNumber(candidate, sense, evidence),
  );
  const numbered = byNumber(candidate, left, evidence);
  const meant =
    numbered.length === 1
      ? numbered
      : byDate(byMatter(text, candidate, byYear(text, candidate, left, evidence.era)), evidence);
  return toMentions(text, candidate, meant);
}

/** Of several laws of one name that of the only state or city among theirs that the sentence names. */
function byPlace(
  text: string,
  { start, end }: NamedCandidate,
  senses: readonly NamedSense[],
  { places }: Evidence,
): readonly NamedSense[] {
  if (senses.length < 2) return senses;
  const beside = within(places, ...sentenceAround(text, start, end));
  const own = senses.filter((sense) => {
    const division = divisionOf(sense);
    return division !== null && beside.some(({ ref }) => ref?.endsWith(division) === true);
  });
  return own.length === 1 ? own : senses;
}

/** A number that stands so near behind a caption is its own, in characters. */
const NUMBER_REACH = 20;
/** How far such a number may go on, in characters. */
const NUMBER_LENGTH = 60;

/** What is cited by its number just behind a caption that ends at `end`. */
function numberBehind(end: number, known: readonly Mention[]): Mention | undefined {
  const [next] = within(known, end, end + NUMBER_LENGTH);
  return next !== undefined && next.start <= end + NUMBER_REACH ? next : undefined;
}

/** Of several cases of one name the one whose docket or reporter follows the name. */
function byNumber(
  { end }: NamedCandidate,
  senses: readonly NamedSense[],
  { known = [] }: Evidence,
): readonly NamedSense[] {
  if (senses.length < 2) return [];
  const next = numberBehind(end, known);
  return next === undefined ? [] : senses.filter(({ entry }) => entry.id === next.id);
}

/** Whether the number just behind a caption is that of another suit: "Oregon v. Trump, No. 1:25-cv-00077". */
function isOfOtherNumber(
  { end }: NamedCandidate,
  sense: NamedSense,
  { known = [] }: Evidence,
): boolean {
  if (sense.kind !== 'case') return false;
  const next = numberBehind(end, known);
  if (next?.kind !== 'case' || next.ref === null) return false;
  return next.id !== sense.entry.id && isOtherDocket(sense.entry, next.ref);
}

function holds(
  text: string,
  { start, end, key }: NamedCandidate,
  sense: NamedSense,
  evidence: Evidence,
): boolean {
  const { topic, era, certain } = evidence;
  // Nobody names a case before it is filed: the caption is then another one's.
  if (sense.kind === 'case' && era !== null && (sense.entry.filed ?? '') > era.to) return false;
  // Nor does anyone name a list before it is drawn up.
  if (sense.kind === 'letter' && era !== null && (sense.entry.date ?? '') > era.to) return false;
  const isKnown = certain.has(sense.entry.id);
  switch (sense.use) {
    case 'always':
      return isProperName(key) && !ITEM_BEFORE.test(before(text, start, 8));
    case 'listed':
    case 'context':
      return (
        isKnown ||
        isOfPlaceBefore(text, start, sense, evidence.places) ||
        ((topic.isImmigration || isLawOfPlace(key)) &&
          isOfPlaceNear(text, start, end, sense, evidence.places))
      );
    case 'topic':
      if (/^\d+$/.test(key)) return topic.isDispute && isBareSection(text, start, end);
      if (
        isLawOfPlace(key) &&
        (isKnown || isOfPlaceNear(text, start, end, sense, evidence.places))
      ) {
        return true;
      }
      if (sense.kind === 'case' && !key.includes(' ')) {
        const isCited = isKnown || isCitedAlone(text, start, end, topic);
        return isCited && !hasFirstName(text, start);
      }
      return (topic.isDispute || (topic.isImmigration && tellsMuch(key))) && isProperName(key);
    case 'loose':
      return (
        topic.isDispute &&
        isCertainDescription(key, sense, isKnown, evidence) &&
        !isOtherOrder(text, start, end, sense) &&
        !isBeside(sense, start, end, evidence)
      );
  }
}

// "Trump's order to deploy the Guard", "the order on tariffs".
const PURPOSE_AFTER = /^\s(?:to\s[a-z]|on\s|about\s|[a-z]+ing\s)/;

/** Whether what is said of an order is said of none that the record holds. */
function isOtherOrder(text: string, start: number, end: number, { entry }: NamedSense): boolean {
  return (
    'kind' in entry &&
    entry.kind === 'executive-order' &&
    PURPOSE_AFTER.test(text.slice(end, end + 16)) &&
    !isAboutOrders(text.slice(...sentenceAround(text, start, end)))
  );
}

/** Whether a name says that it is a law, so that the place whose it is tells enough. */
function isLawOfPlace(key: string): boolean {
  return / (?:Act|Ordinance)$|^Chapter \d/.test(key);
}

/**
 * Whether `name` can ever stand for `sense`: common nouns and vague words are not worth looking for.
 */
export function mayHold(name: string, { kind, use }: Sense): boolean {
  if (kind === 'jurisdiction') return true;
  const bare = name.replace(/^(?:the|an?|his|her) /, '');
  if (use === 'always' || use === 'topic') return isProperName(bare);
  if (use !== 'loose') return true;
  return !VAGUE.test(bare) && (kind !== 'letter' || monthIn(bare) !== null);
}

/** Whether a description can hold in an article with these records and this era: worth a search. */
export function isSought(
  key: string,
  sense: Sense,
  certain: ReadonlySet<string>,
  era: Era | null,
): boolean {
  const { kind, entry } = sense;
  if (kind === 'jurisdiction') return false;
  if (certain.has(entry.id)) return true;
  return kind === 'case'
    ? isOpen(entry, era)
    : kind === 'instrument' && (isClause(key) || isLong(key)) && isInEra(entry.ref, era);
}

/** An act with a name of three words, or somebody's memo, is known wherever immigration is spoken of. */
function tellsMuch(key: string): boolean {
  return key.split(' ').length > 2 || / memo$/.test(key);
}

/** How near a law's own number makes a description of it needless, in characters. */
const BESIDE = 12;

/** Whether a law that is described is numbered just beside: "SB 54, California's sanctuary law". */
function isBeside(
  { entry }: NamedSense,
  start: number,
  end: number,
  { known = [] }: Evidence,
): boolean {
  return within(known, start - NUMBER_LENGTH, end + NUMBER_LENGTH).some(
    (one) => one.id === entry.id && one.end > start - BESIDE && one.start < end + BESIDE,
  );
}

// "Item 287(g) on its agenda".
const ITEM_BEFORE = /\b(?:[Ii]tem|[Ll]ine|[Rr]ow|[Ee]xhibit|[Rr]oom)\s$/;

const ADDRESS_BEFORE = /(?:https?:\/\/|\bwww\.|\.(?:gov|com|org|net|edu|us)\/)\S*$/;
const ADDRESS_LENGTH = 200;

/** Whether the name is a piece of a web address: "ice.gov/287g". */
function isInAddress(text: string, start: number): boolean {
  return (
    /[/_=#?-]/.test(text.charAt(start - 1)) &&
    ADDRESS_BEFORE.test(before(text, start, ADDRESS_LENGTH))
  );
}

// "a sheriff named Jay Printz", "Sheriff Printz": who a case is named after.
const FIRST_NAME_BEFORE =
  /\b(?!(?:In|Under|After|Since|Like|Unlike|Both|And|But|See|By|With|From|Following|Before|Until|Because|Of|The)\s)[A-Z][\w.’'-]*\s$/;

function hasFirstName(text: string, start: number): boolean {
  return FIRST_NAME_BEFORE.test(before(text, start, 24));
}

// "as it had tried in Printz", "both cited Printz".
const CITED = /\b(?:[Ii]n|[Uu]nder|[Ss]ince|[Cc]it(?:e|es|ed|ing))\s$/;

const AND_A_CASE = /^\s(?:and|or)\s(?:[A-Z][\w.’']*\s){1,5}v\.\s/;
// "the 2017 Lunn decision".
const DECISION_AFTER = /^\s(?:decision|ruling|opinion)\b/;
const CASE_LENGTH = 60;

/** Whether a case by the name of one party stands as one does: where the article is about the dispute, or with another. */
function isCitedAlone(text: string, start: number, end: number, topic: Topic): boolean {
  if (DECISION_AFTER.test(text.slice(end, end + 10))) return topic.isImmigration;
  if (!CITED.test(before(text, start, 8))) return false;
  return topic.isDispute || AND_A_CASE.test(text.slice(end, end + CASE_LENGTH));
}

// "detainer", "ICE hold", "commandeering" are things the law speaks of, not names of a law.
const COMMON_NOUN = /^(?:ICE )?[a-z][a-z -]*$/;

function isProperName(key: string): boolean {
  return !COMMON_NOUN.test(key) || isClause(key);
}

/** "supremacy clause": law, though without a capital. */
function isClause(key: string): boolean {
  return / clause$/.test(key);
}

const SECTION_LEAD = /\b(?:with|under|of|by|in|obedience to|whether|violat(?:e|es|ed|ing))\s$/i;
const COUNTED = /^\s(?:[a-z]+s\b|[A-Z][a-z]+)/;

/** A bare "1373" stands for the section after "comply with", not before something counted. */
function isBareSection(text: string, start: number, end: number): boolean {
  return SECTION_LEAD.test(before(text, start, 16)) && !COUNTED.test(text.slice(end, end + 20));
}

// Words that fit other laws, letters and suits of the same months as well.
const VAGUE =
  /executive order|(?:police|public safety|law enforcement) grants|^(?:four|nine|\d+) (?:cities|jurisdictions)$|^pending litigation$|^last chance$|^preliminary findings$|^the House bill$/;

/** A description counts only where the day or the rest of the article leaves one meaning. */
function isCertainDescription(
  key: string,
  { kind, entry }: NamedSense,
  isKnown: boolean,
  { era }: Evidence,
): boolean {
  if (VAGUE.test(key)) return false;
  if (kind === 'case') return isOpen(entry, era);
  const day = kind === 'letter' ? entry.date : entry.enacted;
  if (monthIn(key) === null) {
    return kind === 'instrument' && (isKnown || (isLong(key) && isInEra(entry.ref, era)));
  }
  if (day === null || era === null || monthIn(key) !== Number(day.slice(5, 7))) return false;
  const age = daysBetween(day, era.from === era.to ? era.from : era.to);
  return era.from === era.to ? age >= 0 && age < RECENT_DAYS : day <= era.to && day >= era.from;
}

/** Whether a case was before the courts in the era. */
function isOpen({ filed, closed }: LexiconCase, era: Era | null): boolean {
  if (era === null) return false;
  return filed === null || (filed <= era.to && (closed === null || era.from <= closed));
}

/** A description of six words and more fits one thing only. */
function isLong(key: string): boolean {
  return key.split(' ').length >= 6;
}

/** Whether a bill's Congress sat in the era; other instruments have no such limit. */
function isInEra(ref: string | null, era: Era | null): boolean {
  const congress = /^\/us\/bill\/(\d+)\//.exec(ref ?? '')?.[1];
  if (congress === undefined) return true;
  return (
    era !== null &&
    congressOf(era.from) <= Number(congress) &&
    Number(congress) <= congressOf(era.to)
  );
}

function toMentions(
  text: string,
  { start, end }: NamedCandidate,
  senses: readonly NamedSense[],
): Mention[] {
  const entries = new Map(senses.map((sense) => [sense.entry.id, sense]));
  const [only] = entries.values();
  if (only === undefined) return [];
  const span = { start, end, text: text.slice(start, end), kind: only.kind };
  const form = only.use === 'loose' ? ('description' as const) : ('name' as const);
  if (entries.size === 1) return [{ ...span, id: only.entry.id, ref: refOf(only), form }];
  if (only.use === 'loose') return [];
  return [{ ...span, id: null, ids: [...entries.keys()], ref: null, form }];
}

function refOf(sense: NamedSense): string | null {
  switch (sense.kind) {
    case 'case':
      return sense.entry.docket;
    case 'instrument':
      return sense.entry.ref;
    case 'letter':
      return null;
  }
}
