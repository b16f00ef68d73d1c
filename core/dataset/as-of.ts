import { compareWhen, happenedBy, isAfter, latestDay } from './dates.ts';
import type {
  Case,
  Development,
  Event,
  Instrument,
  Jurisdiction,
  List,
  Membership,
} from './record.ts';

/** Who says where a jurisdiction stands. */
export type Voice = 'federal' | 'own' | 'court' | 'state';

/** Where a jurisdiction stood on a day, by each voice that had spoken, and what came after. */
export interface Standing {
  /** The latest act with a status of each voice, in the order of `Voice`. Empty: nothing is known. */
  readonly then: readonly { readonly voice: Voice; readonly event: Event }[];
  /** What had happened by that day, in order. */
  readonly before: readonly Event[];
  /** What happened after that day, in order. */
  readonly since: readonly Event[];
}

const VOICES: readonly Voice[] = ['federal', 'own', 'court', 'state'];

/**
 * Where a jurisdiction stood at the end of an ISO day, or stands (`null`). An event whose date is
 * uncertain counts only once its last possible day has come.
 */
export function standingOn(jurisdiction: Jurisdiction, day: string | null): Standing {
  const events = inOrder(jurisdiction.events);
  const before = events.filter(({ date }) => happenedBy(date, day));
  return {
    then: VOICES.flatMap((voice) => {
      const event = before.findLast((one) => one.status && voiceOf(one, jurisdiction) === voice);
      return event ? [{ voice, event }] : [];
    }),
    before,
    since: events.filter(({ date }) => !happenedBy(date, day)),
  };
}

/** The developments of a law or case up to the end of an ISO day (`null`: today) and after it. */
export function splitOn(
  developments: readonly Development[],
  day: string | null,
): { readonly then: readonly Development[]; readonly since: readonly Development[] } {
  const events = inOrder(developments);
  return {
    then: events.filter(({ date }) => happenedBy(date, day)),
    since: events.filter(({ date }) => !happenedBy(date, day)),
  };
}

/** What a status rests on: the development that brought it, or that the thing did not exist yet. */
export type DatedStatus =
  | { readonly kind: 'since'; readonly text: string; readonly development: Development }
  | { readonly kind: 'not-yet' };

/** Status of a law on an ISO day; null where the record does not tell. */
export function instrumentStatusOn(instrument: Instrument, day: string | null): DatedStatus | null {
  const { enacted, developments = [] } = instrument;
  const status = latestStatus(developments, day);
  if (status) return status;
  return enacted && isAfter(enacted, day) ? { kind: 'not-yet' } : null;
}

/** Status of a case on an ISO day; null where the record does not tell. */
export function caseStatusOn({ events }: Case, day: string | null): DatedStatus | null {
  const status = latestStatus(events, day);
  if (status) return status;
  const filing = events.find(({ effect }) => effect === 'filed');
  return filing && isAfter(filing.date, day) ? { kind: 'not-yet' } : null;
}

/** From when to when an entry stood on a list: ISO days; `off` null where no removal is known. */
export function termOn(list: List, member: Membership): { on: string; off: string | null } {
  return { on: member.on ?? latestDay(list.published), off: member.off ?? null };
}

/** Whether an entry stood on a list at the end of an ISO day (`null`: today). */
export function isListedOn(list: List, member: Membership, day: string | null): boolean {
  const { on, off } = termOn(list, member);
  if (!member.listed) return false;
  return day === null ? off === null : on <= day && (off === null || off > day);
}

function latestStatus(developments: readonly Development[], day: string | null) {
  const development = splitOn(developments, day).then.findLast(({ status }) => status);
  return development?.status
    ? ({ kind: 'since', text: development.status, development } as const)
    : null;
}

/** Whose act an event about a jurisdiction is; null where nobody's who says where it stands. */
export function voiceOf({ actor }: Event, jurisdiction: Jurisdiction): Voice | null {
  switch (actor.kind) {
    case 'doj':
    case 'dhs':
    case 'ice':
    case 'president':
    case 'congress':
    case 'federal':
      return 'federal';
    case 'jurisdiction':
    case 'sheriff':
    case 'official':
      return 'own';
    case 'court':
      return 'court';
    case 'state':
      return jurisdiction.kind === 'state' ? 'own' : 'state';
    case 'advocate':
    case 'other':
      return null;
  }
}

function inOrder<T extends { readonly date: Event['date'] }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareWhen(a.date, b.date));
}
