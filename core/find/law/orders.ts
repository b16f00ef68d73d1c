import { HYPHEN, inRow, matchAt, SP, SP0, sticky } from '../pattern.ts';
import { type Citation, cite } from './citation.ts';
import { isProduct } from './products.ts';
import { sectionPart, subsectionPath } from './sections.ts';

/** Executive orders, public laws, the Statutes at Large and the Federal Register. */

const ORDER = sticky(
  `(?:(?:[Ee]xecutive${SP}[Oo]rders?|EXECUTIVE${SP}ORDERS?|[Ee]xec\\.${SP}[Oo]rders?|E\\.${SP0}O\\.|EOs?)(?:${SP}\\(E\\.?O\\.?\\))?(?:${SP}\\(?Nos?\\.)?${SP}#?|EO-?)(?=\\d|[A-Z]{1,2}-\\d)`,
);
const ORDER_NUMBER = sticky(
  `[A-Z]{1,2}-\\d{1,4}(?:-\\d{1,3})?(?![\\d-])|\\d{1,2},\\d{3}(?!\\d)|\\d{3,5}(?![\\d-])|\\d{1,4}(?:-\\d{1,3})*(?![\\d,.]\\d)`,
);
const AND = sticky(`(?<join>,${SP}(?:and${SP})?|${SP}(?:and|or|&)${SP})(?:No\\.${SP})?(?=\\d)`);
// Federal orders of the last eighty years have four or five digits; smaller numbers are those of
// governors and mayors.
const FEDERAL_ORDER = /^\d{4,5}$/;
const SMALL = /^\d{1,2}$/;

// "Exec. Order No. 13768, § 9(a)".
const ITS_SECTION = sticky(
  `,${SP}(?:§|[Ss]ec(?:tion|\\.))${SP0}(?<section>\\d{1,2})(?<subs>(?:\\([a-z0-9]{1,3}\\))*)(?![\\w(])`,
);

/** "Executive Order 13768", "E.O. 13,768", "executive order (No. 14,287)", "Executive Orders 14159 and 14218". */
export function readOrder(text: string, at: number): readonly Citation[] | null {
  const head = matchAt(ORDER, text, at);
  if (head === null) return null;
  const orders: Citation[] = [];
  let start = at;
  let from = at + head[0].length;
  for (let number = matchAt(ORDER_NUMBER, text, from); number !== null; ) {
    const end = from + number[0].length;
    if (isProduct(text, at, end)) return null;
    const digits = number[0].replace(',', '');
    if (orders.length > 0 && !FEDERAL_ORDER.test(digits)) break;
    // "EO 12" is a shuttle as well.
    if (SMALL.test(digits) && /^E\.?\s?O/.test(head[0])) break;
    const isFederal = FEDERAL_ORDER.test(digits);
    const own = isFederal ? matchAt(ITS_SECTION, text, end) : null;
    const { section, subs = '' } = own?.groups ?? {};
    const provision = sectionPart(section, subsectionPath(subs));
    const isClosed = head[0].includes('(N') && text[end] === ')';
    const close = end + (own?.[0].length ?? (isClosed ? 1 : 0));
    orders.push(cite(start, close, isFederal ? `/us/eo/${digits}${provision}` : null));
    if (own !== null) break;
    const and = matchAt(AND, text, end);
    if (and === null) break;
    start = end + (and.groups?.join?.length ?? 0);
    from = end + and[0].length;
    number = matchAt(ORDER_NUMBER, text, from);
  }
  return orders.length > 0 ? orders : null;
}

const PUBLIC_LAW_NAME = `(?:Public${SP}Laws?|PUBLIC${SP}LAW|Pub\\.${SP0}L\\.|P\\.${SP0}L\\.|PL)(?:${SP0}Nos?\\.)?`;
const PUBLIC_LAW = sticky(`${PUBLIC_LAW_NAME}${SP0}(\\d{2,3})${HYPHEN}(\\d{1,3})(?!\\d)`);
const ANNOUNCES_LAWS = /Laws|Nos\./;
/** Of three digits it is a Congress, and no score. */
const LIKE_A_LAW = /^1\d\d$/;
const MORE_LAWS = sticky(
  `(,${SP}(?:and${SP})?|${SP}(?:and|or|&)${SP})(\\d{2,3})${HYPHEN}(\\d{1,3})(?!\\d)`,
);
const PROVISION = sticky(
  `(?:,${SP}[Dd]iv(?:\\.|ision)${SP}[A-Z]{1,2}\\b)?(?:,${SP}[Tt]it(?:\\.|le)${SP}[IVX]+\\b)?(?:,${SP}(?:§§?|[Ss]ec(?:\\.|tion))${SP0}(\\d{1,5}[A-Za-z]?)((?:\\(\\w{1,3}\\))*))?`,
);

/** "Public Law 104-208", "Pub. L. No. 104-208, div. C, § 642". */
export function readPublicLaw(text: string, at: number): readonly Citation[] | null {
  const head = matchAt(PUBLIC_LAW, text, at);
  if (head === null) return null;
  let end = at + head[0].length;
  const tail = matchAt(PROVISION, text, end);
  const section = sectionPart(tail?.[1], subsectionPath(tail?.[2] ?? ''));
  end += tail?.[0].length ?? 0;
  const laws = [cite(at, end, `/us/pl/${head[1]}/${head[2]}${section}`)];
  const isList = ANNOUNCES_LAWS.test(head[0]);
  for (const more of inRow(MORE_LAWS, text, end)) {
    const [, join = '', congress = '', number] = more.found;
    if (!isList && !LIKE_A_LAW.test(congress)) break;
    laws.push(cite(more.start + join.length, more.end, `/us/pl/${congress}/${number}`));
  }
  return laws;
}

const SECTION_OF_PUBLIC_LAW = sticky(
  `(?:§|[Ss]ections?|[Ss]ecs?\\.)${SP0}(\\d{1,5}[A-Za-z]?)((?:\\(\\w{1,3}\\))*)${SP}of${SP}(?:the${SP})?(?=P)`,
);

/** "Section 215 of Public Law 107-56". */
export function readSectionOfPublicLaw(text: string, at: number): readonly Citation[] | null {
  const head = matchAt(SECTION_OF_PUBLIC_LAW, text, at);
  const law = head && matchAt(PUBLIC_LAW, text, at + head[0].length);
  if (!head || !law) return null;
  const ref = `/us/pl/${law[1]}/${law[2]}/s${head[1]}${subsectionPath(head[2] ?? '')}`;
  return [cite(at, at + head[0].length + law[0].length, ref)];
}

const STATUTES_AT_LARGE = sticky(
  `(\\d{1,3})${SP0}Stat\\.,?${SP0}(?:at${SP})?(\\d{1,5}(?:[-\u2013]\\d{1,4})?)(?![\\d-]*[A-Za-z])`,
);
const FEDERAL_REGISTER = sticky(
  `(\\d{1,3})${SP0}(?:Fed(?:\\.${SP0}Reg\\.|eral${SP}Register,?)|F\\.${SP0}R\\.|FR)${SP0}(?:at${SP}|(?:page|p\\.)${SP})?(\\d{1,3},\\d{3}|\\d{3,6})(?:[-\u2013](?:\\d{1,3},\\d{3}|\\d{1,6}))?(?![\\d,]*\\d)(?![A-Za-z])`,
);

/** "110 Stat. 3009-707". */
export function readStatutesAtLarge(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(STATUTES_AT_LARGE, text, at);
  if (found === null) return null;
  const ref = `/us/stat/${found[1]}/${found[2]?.replace('\u2013', '-')}`;
  return [cite(at, at + found[0].length, ref)];
}

/** "82 Fed. Reg. 8799", "84 FR 41292". */
export function readFederalRegister(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(FEDERAL_REGISTER, text, at);
  if (found === null) return null;
  const page = (found[2] ?? '').replace(',', '');
  return [cite(at, at + found[0].length, `/us/fr/${found[1]}/${page}`)];
}
