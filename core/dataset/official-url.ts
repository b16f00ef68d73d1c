/**
 * Readable titles and official addresses for standard references, for laws that the record holds
 * and for those that it does not. Forms of reference: USLM paths (`/us/usc/t8/s1373/a`).
 */

import { readStateLawRef, subsections } from './state-law-refs.ts';
import type { KickerWord } from './titles.ts';

interface LawForm {
  readonly pattern: RegExp;
  readonly title: (...parts: string[]) => string;
  readonly kicker: KickerWord;
  readonly url: (...parts: string[]) => string | null;
}

const ORDINAL_ENDINGS: Readonly<Record<string, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
};
const ordinalRules = new Intl.PluralRules('en-US', { type: 'ordinal' });

const BILL_TYPES: Readonly<Record<string, { label: string; path: string }>> = {
  hr: { label: 'H.R.', path: 'house-bill' },
  s: { label: 'S.', path: 'senate-bill' },
  hres: { label: 'H.Res.', path: 'house-resolution' },
  sres: { label: 'S.Res.', path: 'senate-resolution' },
  hjres: { label: 'H.J.Res.', path: 'house-joint-resolution' },
  sjres: { label: 'S.J.Res.', path: 'senate-joint-resolution' },
  hconres: { label: 'H.Con.Res.', path: 'house-concurrent-resolution' },
  sconres: { label: 'S.Con.Res.', path: 'senate-concurrent-resolution' },
};

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** Every pattern's groups are the arguments, in order, of its `title` and `url`. */
const FORMS: readonly LawForm[] = [
  {
    pattern: /^\/us\/usc\/t(\w+)\/s([\w.-]+)((?:\/[\w-]+)*)$/,
    title: (title, section, rest) => `${title} U.S.C. § ${section}${inParentheses(rest)}`,
    kicker: 'Federal statute',
    url: (title, section) =>
      `https://www.law.cornell.edu/uscode/text/${title?.toLowerCase()}/${section}`,
  },
  {
    pattern: /^\/us\/cfr\/t(\d+)\/s(\d+)\.([\w-]+)((?:\/[\w-]+)*)$/,
    title: (title, part, section, rest) =>
      `${title} C.F.R. § ${part}.${section}${inParentheses(rest)}`,
    kicker: 'Federal regulation',
    url: (title, part, section) =>
      `https://www.ecfr.gov/current/title-${title}/section-${part}.${section}`,
  },
  {
    pattern: /^\/us\/cfr\/t(\d+)\/pt?(\d+)$/,
    title: (title, part) => `${title} C.F.R. Part ${part}`,
    kicker: 'Federal regulation',
    url: (title, part) => `https://www.ecfr.gov/current/title-${title}/part-${part}`,
  },
  {
    pattern: /^\/us\/usc\/t(\w+)$/,
    title: (title) => `Title ${title} of the U.S. Code`,
    kicker: 'Federal statute',
    url: (title) => `https://www.law.cornell.edu/uscode/text/${title?.toLowerCase()}`,
  },
  {
    pattern: /^\/us\/cfr\/t(\d+)$/,
    title: (title) => `Title ${title} of the Code of Federal Regulations`,
    kicker: 'Federal regulation',
    url: (title) => `https://www.ecfr.gov/current/title-${title}`,
  },
  {
    pattern: /^\/us\/eo\/(\d+)((?:\/[\w-]+)*)$/,
    title: (number, rest) => `Executive Order ${number}${sectionSuffix(rest)}`,
    kicker: 'Executive order',
    url: (number) => `https://www.federalregister.gov/executive-order/${number}`,
  },
  {
    pattern: /^\/us\/pl\/(\d+)\/(\d+)((?:\/[\w-]+)*)$/,
    title: (congress, number) => `Public Law ${congress}-${number}`,
    kicker: 'Act of Congress',
    // The link service of the Government Publishing Office, which holds laws of the 104th on.
    url: (congress, number) =>
      Number(congress) >= 104
        ? `https://www.govinfo.gov/link/plaw/${congress}/public/${number}`
        : null,
  },
  {
    pattern: /^\/us\/bill\/(\d+)\/([a-z]+)\/(\d+)$/,
    title: (congress, type = '', number) =>
      `${BILL_TYPES[type]?.label ?? type.toUpperCase()} ${number} (${ordinal(congress)} Congress)`,
    kicker: 'Federal bill',
    url: (congress, type = '', number) =>
      BILL_TYPES[type]
        ? `https://www.congress.gov/bill/${ordinal(congress)}-congress/${BILL_TYPES[type].path}/${number}`
        : null,
  },
  {
    // A decision by its reporter. The address is that of the Free Law Project, which holds them all.
    pattern: /^(\d{1,4}) ((?!WL|.*LEXIS)[A-Z][\w.&' ]*) (\d{1,5})$/,
    title: (volume, reporter, page) => `${volume} ${reporter} ${page}`,
    kicker: 'Case',
    url: (volume, reporter = '', page) =>
      `https://www.courtlistener.com/c/${encodeURIComponent(reporter)}/${volume}/${page}/`,
  },
  {
    pattern: /^\/us\/const\/amdt\/(\d+)((?:\/[\w-]+)*)$/,
    title: (number) => `U.S. Constitution, ${ordinal(number)} Amendment`,
    kicker: 'Constitution',
    url: (number) => `https://constitution.congress.gov/browse/amendment-${number}/`,
  },
  {
    // A number whose Congress neither the text nor its day tells.
    pattern: /^\/us\/bill\/([a-z]+)\/(\d+)$/,
    title: (type = '', number) => `${BILL_TYPES[type]?.label ?? type.toUpperCase()} ${number}`,
    kicker: 'Federal bill',
    url: () => null,
  },
  {
    pattern: /^\/us\/const\/art\/(\d)(?:\/s(\d+))?(?:\/c(\d+))?$/,
    title: (article, section, clause) =>
      `U.S. Constitution, Article ${ROMAN[Number(article)]}${section ? `, Section ${section}` : ''}${clause ? `, Clause ${clause}` : ''}`,
    kicker: 'Constitution',
    url: (article, section) =>
      `https://constitution.congress.gov/browse/article-${article}/${section ? `section-${section}/` : ''}`,
  },
  {
    pattern: /^\/us\/fr\/(\d+)\/(\d+)$/,
    title: (volume, page) => `${volume} Federal Register ${page}`,
    kicker: 'Federal regulation',
    url: (volume, page) => `https://www.federalregister.gov/citation/${volume}-FR-${page}`,
  },
  {
    pattern: /^\/us\/stat\/(\d+)\/(\d+)(-\d+)?$/,
    title: (volume, page, more = '') => `${volume} Statutes at Large ${page}${more}`,
    kicker: 'Act of Congress',
    // The same service holds volumes 65 to 125; pages with a dash are not told from their first.
    url: (volume, page, more) =>
      more === undefined && Number(volume) >= 65 && Number(volume) <= 125
        ? `https://www.govinfo.gov/link/statute/${volume}/${page}`
        : null,
  },
];

/** @returns a readable title, as citations are printed: “8 U.S.C. § 1324(a)(1)”. */
export function titleOfRef(ref: string): string | null {
  return apply(ref, (form, parts) => form.title(...parts)) ?? readStateLawRef(ref)?.title ?? null;
}

/** @returns what kind of law a reference names: “Federal statute”. */
export function kindOfRef(ref: string): KickerWord | null {
  return apply(ref, (form) => form.kicker) ?? readStateLawRef(ref)?.kicker ?? null;
}

/** @returns an official or standard free address of a law, or null where there is none to give. */
export function officialUrl(ref: string): string | null {
  return apply(ref, (form, parts) => form.url(...parts)) ?? readStateLawRef(ref)?.url ?? null;
}

function apply<T>(ref: string, use: (form: LawForm, parts: string[]) => T): T | null {
  for (const form of FORMS) {
    const match = form.pattern.exec(ref);
    if (match) return use(form, match.slice(1));
  }
  return null;
}

/** `/a/1` → `(a)(1)`. */
function inParentheses(rest = ''): string {
  if (rest.endsWith('/note')) return `${inParentheses(rest.slice(0, -'/note'.length))} note`;
  return subsections(rest);
}

/** `/s9/a` → `, sec. 9(a)`. */
function sectionSuffix(rest = ''): string {
  const match = /^\/s(\w+)((?:\/[\w-]+)*)$/.exec(rest);
  return match ? `, sec. ${match[1]}${inParentheses(match[2])}` : '';
}

function ordinal(number = ''): string {
  return `${number}${ORDINAL_ENDINGS[ordinalRules.select(Number(number))] ?? 'th'}`;
}
