import { resolveBills } from './bills.ts';
import { daysBetween } from './dates.ts';
import type { CodeCandidate, LawCandidate } from './law/citation.ts';
import { statutesOf } from './law/compilations.ts';
import {
  belongs,
  type Evidence,
  type Given,
  lawMention,
  stateAround,
  weigh,
} from './law-evidence.ts';
import type { Mention } from './mention.ts';
import { type OwnLaw, type OwnNumber, orderNumber } from './own-law.ts';
import { sentenceAround, within } from './sentences.ts';
import { makeShortResolver } from './short-sections.ts';
import { divisionEnd } from './states.ts';

/** Turns citations, short sections and bills into mentions. */
export interface LawResolver {
  readonly resolve: (
    text: string,
    candidates: readonly LawCandidate[],
    evidence: Given,
  ) => Mention[];
}

/** Makes a resolver for the record's own law. */
export function makeLawResolver({ ids, sections, bills, orders }: OwnLaw): LawResolver {
  return {
    resolve(text, candidates, given) {
      if (candidates.length === 0) return [];
      const evidence = weigh(text, candidates, given);
      const short = makeShortResolver(text, candidates, sections, evidence.topic);
      const billed = resolveBills(text, candidates, bills, evidence);
      return candidates.flatMap((one, i): Mention[] => {
        if (one.type === 'bill') return [billed.get(one) ?? []].flat();
        if (one.type === 'section') {
          const ref = short(one, i);
          return ref === null ? [] : [lawMention(text, one, idOf(ids, ref), ref, 'short')];
        }
        if (one.type === 'code') {
          return one.of === 'city'
            ? resolveCityCode(text, one, ids, evidence)
            : resolveCode(text, one, ids, evidence);
        }
        if (one.kind === 'case') return [];
        if (one.ref === null) return [resolveOrder(text, one, orders, evidence)];
        return [lawMention(text, one, idOf(ids, one.ref), one.ref, 'full')];
      });
    },
  };
}

/** The record of `ref`, or of the longest part of it that the record holds. */
function idOf(ids: OwnLaw['ids'], ref: string | null): string | null {
  for (let path = ref ?? ''; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const id = ids[path];
    if (id !== undefined) return id;
  }
  return null;
}

/** "Penal Code § 187": of the only state around it; where there is none it stays unmarked. */
function resolveCode(
  text: string,
  code: CodeCandidate,
  ids: OwnLaw['ids'],
  evidence: Evidence,
): Mention[] {
  const [, subject = ''] = code.path.split('/', 2);
  const [cited, ...others] = evidence.codes.get(subject) ?? [];
  const isCited = cited !== undefined && others.length === 0;
  const state = isCited ? cited : stateAround(text, code, evidence);
  if (state === null) {
    // A constitution is law, whosesoever it is.
    return code.path.startsWith('const/') && code.of !== 'told'
      ? [lawMention(text, code, null, null, 'full')]
      : [];
  }
  const path = code.path.replace(/^statutes(?=\/)/, () => statutesOf(state));
  const ref = `/us-${state.toLowerCase()}/${path}`;
  return [lawMention(text, code, idOf(ids, ref), ref, 'full')];
}

const OF_CITY = /^\/us-([a-z]{2})\/([a-z-]+)\/(code\/.+)$/;

/** "Section 9-131 of the Administrative Code": the record's, where the article names its city. */
function resolveCityCode(
  text: string,
  code: CodeCandidate,
  ids: OwnLaw['ids'],
  { places }: Evidence,
): Mention[] {
  const [own, ...others] = Object.keys(ids).filter((ref) => {
    const [, state = '', city, path] = OF_CITY.exec(ref) ?? [];
    if (path === undefined || !`${code.path}/`.startsWith(`${path}/`)) return false;
    const division = divisionEnd(state, city);
    return places.some(({ ref: place }) => place?.endsWith(division) === true);
  });
  if (own === undefined) {
    // Of a city that the sentence names it is law without a path.
    const beside = within(places, ...sentenceAround(text, code.start, code.end));
    const isNamed = beside.some(({ ref }) => /\/(?:place|county):/.test(ref ?? ''));
    return isNamed ? [lawMention(text, code, null, null, 'full')] : [];
  }
  if (others.length > 0) return [];
  return [lawMention(text, code, ids[own] ?? null, own, 'full')];
}

/** How long an order is news, in days. */
const FRESH_DAYS = 120;

/** Whether the article names whose order it is, and its number, the year or the day leaves no other. */
function isOrderOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { ref, enacted }: OwnNumber,
  { places, marks, published }: Evidence,
): boolean {
  const [, state, city] = /^\/us-([a-z]{2})\/(?:([a-z-]+)\/)?eo\//.exec(ref ?? '') ?? [];
  if (state === undefined) return false;
  const division = divisionEnd(state, city);
  const around = sentenceAround(text, start, end);
  const isIssuer = ({ ref: place }: Mention) => place?.endsWith(division) === true;
  const code = state.toUpperCase();
  const isTold = city === undefined && within(marks, ...around).some((one) => one.state === code);
  if (!isTold && !places.some(isIssuer)) return false;
  const year = enacted?.slice(0, 4) ?? '';
  if (text.slice(start, end).includes('-')) return true;
  if (year !== '' && text.slice(...around).includes(year)) return true;
  const isBeside = isTold || within(places, ...around).some(isIssuer);
  const age = enacted === null || published === undefined ? -1 : daysBetween(enacted, published);
  return isBeside && age >= 0 && age <= FRESH_DAYS;
}

/** "Executive Order 5-16": one of a mayor or governor, by its number and the place. */
function resolveOrder(
  text: string,
  span: { readonly start: number; readonly end: number },
  orders: OwnLaw['orders'],
  evidence: Evidence,
): Mention {
  const number = orderNumber(text.slice(span.start, span.end));
  const own = (orders[number] ?? []).filter(
    (one) => belongs({ state: null }, one, evidence) || isOrderOf(text, span, one, evidence),
  );
  const [only] = own;
  return only !== undefined && own.length === 1
    ? lawMention(text, span, only.id, only.ref, 'full')
    : lawMention(text, span, null, null, 'full');
}
