import {
  before,
  endingHere,
  HYPHEN,
  matchAt,
  type Pattern,
  plain,
  SP,
  SP0,
  standsAt,
  sticky,
} from '../pattern.ts';
import { captionBefore, decision, decisions } from './captions.ts';
import type { Citation } from './citation.ts';

// The judges behind a number: "-WHO", "-JAM-KJN", "-wmc", "-BLOOM/Louis".
const JUDGES = '(?:-(?:[A-Z][A-Za-z]{0,9}(?:/[A-Z][A-Za-z]{1,9})?|[a-z]{2,3})){0,4}';
const INITIALS = `(?:${SP}\\([A-Z]{2,4}\\))?`;
const KIND = '(?:[Cc][Vv]|[Cc][Rr]|CIV|[Cc]iv|[Mm][Cc]|[Mm][Dd]|[Mm][Jj]|vv|ap|bk)';
const ENDS = '(?![\\w-])';

/** What must stand by a number so that it is a court's. */
type Need = 'nothing' | 'label' | 'court' | 'caption';

interface Form {
  readonly pattern: Pattern;
  /** `label`: "No." before it is enough; `court`: a court is spoken of, too. */
  readonly need: Need;
}

const form = (need: Need, source: string): Form => ({
  need,
  pattern: sticky(`(${source})${ENDS}`),
});

const FORMS: readonly Form[] = [
  // "3:17-cv-00574-WHO" of a federal district; the division alone shows that it is one.
  form('nothing', `\\d{1,2}:\\d{2}-${KIND}-\\d{2,6}${JUDGES}`),
  form('label', `(?:\\d{1,2}-)?\\d{2}-${KIND}-\\d{2,6}${JUDGES}`),
  // "17 C 5720" of Chicago, "25 Civ. 1234 (LAK)" of New York.
  form('label', `\\d{2}${SP}(?:C|CV|CR|Civ\\.|Cr\\.)${SP}\\d{3,5}${INITIALS}`),
  // "05-07-00060-CV" of Texas, "25-2-00945-32" of Washington.
  form('label', '\\d{2}-\\d{2}-\\d{5}-C[VR]'),
  form('label', '\\d{2}-\\d-\\d{5}-\\d{1,2}'),
  // "W2004-02407-CCA-R3-HC" of Tennessee.
  form('label', '[EMW]\\d{4}-\\d{5}-(?:COA|CCA|SC)-[A-Z]\\d{1,2}-[A-Z]{2,3}'),
  // "2025AP2121" of Wisconsin, "SJC-12276" of Massachusetts.
  form('nothing', '20\\d\\dAP\\d{1,4}(?:-[A-Z]{1,4})?'),
  form('nothing', 'SJC-\\d{5}'),
  // "2023-AP-0417" of Vermont; "153702/2024" of New York's trial courts.
  form('nothing', '(?:20)?\\d{2}-AP-\\d{3,4}'),
  form('court', '\\d{5,6}/20\\d\\d'),
  // "A165431" of California's courts of appeal, "S123456" of its supreme court.
  form('court', '[A-HS]\\d{6}'),
  // "A-4614-19" of New Jersey, "A18-2011" of Minnesota, "2023-0672" of Ohio.
  form('court', 'A-\\d{3,4}-\\d{2}'),
  form('court', 'A\\d{2}-\\d{4}'),
  // "1-23-0093" of Illinois.
  form('court', '\\d-\\d{2}-\\d{4}'),
  form('court', `20[0-3]\\d${HYPHEN}\\d{4}`),
  // An application to the Supreme Court.
  form('court', '\\d{2}A\\d{1,4}'),
  // "PJM-15-1233" of Maryland.
  form('caption', '[A-Z]{2,4}-\\d{2}-\\d{3,5}'),
  // "17-2991" numbers many things; it is a court's after the name of a case or before its circuit.
  form('caption', `\\d{2}${HYPHEN}\\d{1,5}[VCLT]?(?:\\((?:L|[Cc][Oo][Nn])\\))?`),
];

/** Letters with which numbers begin, where nothing but the number is met: "SJC-12276". */
export const DOCKET_WORDS: readonly string[] = ['SJC'];

/** Words in a number behind its year: "2025AP2121", "17 C 5720". */
export const DOCKET_MIDDLES: readonly string[] = ['AP', 'C', 'Civ', 'Cr', 'CV', 'CR'];

/** With which a number is announced. */
export const DOCKET_LABELS: readonly string[] = ['No', 'Nos', 'NO', 'NOS', 'Number', 'Numbers'];

const LABEL = sticky(`(?:N(?:os?|OS?)(?:\\.:?|:)|Numbers?:?)${SP}`);
/** What a label is of: "Civil Action No.", "Case Number", "Docket No.". */
const LABELLED = endingHere(
  `\\b(?:(?<civil>[Cc]iv(?:il|\\.)(?:${SP}(?:[Aa]ction|[Cc]ase|A\\.))?|CIVIL${SP}ACTION|C\\.A\\.)|(?<case>[Dd]ockets?|DOCKET|[Cc]ases?|CASE|[Cc]ause|CAUSE|[Aa]ppeals?|[Aa]pplication|[Cc]ourt))${SP}`,
);
// "docket 19-1802", "docket number 18-2885".
const DOCKET_BEFORE = endingHere(`\\b[Dd]ockets?${SP}(?:(?:[Nn]umbers?|[Nn]os?\\.)${SP})?`);
const CIVIL_NUMBER = sticky(`(\\d{2})${HYPHEN}(\\d{2,5})${JUDGES}${INITIALS}${ENDS}`);
const ANOTHER = sticky(
  `(?:[,;]${SP0}(?:(?:and|&)${SP})?|${SP}(?:and|&)${SP})(?:Nos?\\.${SP})?(?=[\\dAEMWS])`,
);
/** So many numbers one list has at most. */
const LONGEST_LIST = 24;

/**
 * "3:17-cv-00574-WHO", the docket number of a federal district court, "No. 17-2991 (7th Cir.)" of a
 * higher one, "No. A-4614-19" of a state's, and the case name before it as a citation of its own.
 */
export function readDocket(text: string, at: number): readonly Citation[] | null {
  const [written = ''] = matchAt(LABEL, text, at) ?? [];
  const label = written.length;
  const labelled = label === 0 ? null : matchAt(LABELLED, text, at);
  const from = at + label;
  const numbers = numbersAt(text, from, labelled?.groups?.civil !== undefined);
  const [first] = numbers;
  if (first === undefined) return null;
  const start = at - (labelled?.[0].length ?? 0);
  const caption = captionBefore(text, start, true);
  const isTold =
    first.need === 'nothing' ||
    (first.need === 'label' && label > 0) ||
    caption !== null ||
    isOfCourt(text, {
      at,
      start,
      end: first.end,
      // "Case Number: 18-2648" needs less than "No. 18-2648" does.
      need: labelled?.groups?.case === undefined ? first.need : 'court',
      isLabelled: label > 0,
    });
  // "Chiefs v. Raiders, 31-14", and pages: a number without its label has to look as one does.
  if (!isTold || (label === 0 && first.need === 'caption' && !/^[0-2]\d-\d{3,5}/.test(first.ref)))
    return null;
  const [one, ...others] = numbers;
  if (one === undefined) return null;
  return [
    // "No. 18-2648", but of "Case Number: 18-2648" the number alone.
    ...decisions(caption, written.startsWith('Number') ? from : at, one.end, one.ref),
    ...others.map(({ start, end, ref }) => decision(start, end, ref)),
  ];
}

interface DocketNumber {
  readonly start: number;
  readonly end: number;
  readonly ref: string;
  readonly need: Need;
}

/** The numbers from `at` on: "20-2754 and 20-2755", "1:25-cv-10338; 1:25-cv-10340". */
function numbersAt(text: string, at: number, isCivil: boolean): readonly DocketNumber[] {
  const numbers: DocketNumber[] = [];
  let from = at;
  while (numbers.length < LONGEST_LIST) {
    const number = numberAt(text, from, isCivil);
    // What follows must look as sure as the first: "No. 17-2991, 26-27" goes on with pages.
    if (number === null || (numbers.length > 0 && /^\d\d-\d{1,2}$/.test(number.ref))) break;
    numbers.push(number);
    const another = matchAt(ANOTHER, text, number.end);
    if (another === null) break;
    from = number.end + another[0].length;
  }
  return numbers;
}

function numberAt(text: string, at: number, isCivil: boolean): DocketNumber | null {
  const civil = isCivil ? matchAt(CIVIL_NUMBER, text, at) : null;
  if (civil !== null) {
    // "Civil Action No. 17-3894" is what others call 17-cv-3894.
    const ref = `${civil[1]}-cv-${civil[2]}`;
    return { start: at, end: at + civil[0].length, ref, need: 'label' };
  }
  for (const { pattern, need } of FORMS) {
    const found = matchAt(pattern, text, at);
    if (found === null) continue;
    return { start: at, end: at + found[0].length, ref: plain(found[0]), need };
  }
  return null;
}

const COURT = '(?:Supreme Court|Courts? of Appeals?|Circuit|District Court|Appellate Division)';
// "the Supreme Court in No. 15-1204", "THIRD CIRCUIT Case No. 18-2648".
const COURT_BEFORE = new RegExp(
  `(?:${COURT}|\\bCir\\.|\\bS\\.\\s?Ct\\.)[,:(]{0,2}\\s(?:(?:in|as|under|to|for|the|its|case|cases|docket|appeal|(?:affirmed|reversed|agreed|ruled|dismissed|vacated|remanded),)\\s){0,4}$`,
  'i',
);
// "(7th Cir. 2018)", "(Fed. Cl. 2014)", ", 2014 WL 2885684", ". Argued November 30".
const COURT_AFTER = sticky(
  `(?:${SP}\\([^()]{0,40}(?:\\bCir\\.|\\bFed\\.${SP}Cl\\.|\\bCt\\.|\\b[NSEWMCD]\\.(?:${SP})?D\\.)|,${SP}\\d{4}${SP}(?:WL|U\\.)|\\.${SP}(?:Argued|Decided)\\b)`,
);
// "567 U.S. 519 (2012), No. 11-393", "583 U.S. ___, No. 15-1204".
const DECISION_BEFORE =
  /\b(?:U\.\s?S\.|S\.\s?Ct\.|F\.\s?(?:[23]d|4th)|F\.\sSupp\.(?:\s[23]d)?|WL)\s[\d_]{1,8}(?:,\s[\d–-]{1,9}){0,3}(?:\s\([^()]{0,40}\))?,\s$/;
const COURT_NEAR = new RegExp(
  `${COURT}|\\bv\\.\\s|\\b(?:[Jj]udges?|[Jj]ustices?|[Aa]pplications?|App\\. Div\\.|[Mm]andamus|[Dd]ocketed|[Cc]ert(?:iorari|\\.))\\b`,
);
// "vacates the stay in No. 24-1287", "cases by docket: No. 22-451".
const OF_DOCKET =
  /\b(?:[Aa]ppeals?|(?:the|a|its) stay|remand(?:s|ed)?|[Dd]ockets?|[Cc]ertiorari|[Oo]ral argument|[Cc]onsolidated|(?:clerk|court)['’]s (?:notice|order)|[Bb]riefs? (?:filed|due))\b[^.;]{0,60}\s$/;
/** What else has such numbers. */
const OTHERS_NEAR =
  /\b(?:[Pp]olice|[Ss]heriff|[Ii]ncident|[Tt]ips?|[Pp]ermit|[Tt]icket|[Oo]rdinance|[Rr]esolution|[Ll]icense|[Ii]nvoice|[Mm]odel|[Bb]us|[Rr]oute|[Ff]light)\b/;
/** How far around a number a court may be spoken of, in characters. */
const NEAR = 120;

interface Place {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly need: Need;
  readonly isLabelled: boolean;
}

/** Whether what stands beside a number, or only near one that few others have, tells that it is a court's. */
function isOfCourt(text: string, { at, start, end, need, isLabelled }: Place): boolean {
  if (standsAt(DOCKET_BEFORE, text, at)) return true;
  // "589 F.3d 22, 26-27 (1st Cir. 2009)" has pages before its circuit.
  if (!isLabelled) return false;
  const lead = before(text, start, NEAR);
  if (
    standsAt(COURT_AFTER, text, end) ||
    COURT_BEFORE.test(lead) ||
    DECISION_BEFORE.test(lead) ||
    OF_DOCKET.test(lead)
  )
    return true;
  const around = lead + text.slice(end, end + NEAR);
  return need === 'court' && COURT_NEAR.test(around) && !OTHERS_NEAR.test(around);
}
