import { SP, SP0 } from '../pattern.ts';
import type { BillCandidate } from './citation.ts';

/** How the numbers of bills, resolutions and ballot measures are led in, as data. */

interface BillForm {
  /** Source of a pattern for the words before the number. */
  readonly source: string;
  /** Chamber in the standard path. */
  readonly chamber: string;
  readonly level: BillCandidate['level'];
  readonly form?: BillCandidate['form'];
}

// "Engrossed Second Substitute Senate Bill", as Washington and others call amended bills.
const SUBSTITUTE = `(?:(?:Engrossed|Second|Third|Substitute)${SP}){0,3}`;

// "Senate Bills", "House bill", "Senate Bill (SB)".
const BILL = `${SP}[Bb]ills?(?:${SP}\\([SHAL]\\.?B\\.?\\))?`;
// As official journals print them: "HOUSE BILL NO. 715".
const PRINTED = `${SP}BILLS?`;
// Florida's "CS/CS/HB 527" went through two committees.
const COMMITTEE = '(?:CS/){0,3}';

/** All forms; of those that begin alike the longest first. */
export const BILL_FORMS: readonly BillForm[] = [
  { source: `H\\.?${SP0}J\\.?${SP0}Res\\.?`, chamber: 'hjres', level: 'federal' },
  { source: `S\\.?${SP0}J\\.?${SP0}Res\\.?`, chamber: 'sjres', level: 'federal' },
  { source: `H\\.?${SP0}Con\\.?${SP0}Res\\.?`, chamber: 'hconres', level: 'federal' },
  { source: `S\\.?${SP0}Con\\.?${SP0}Res\\.?`, chamber: 'sconres', level: 'federal' },
  { source: `H\\.?${SP0}Res\\.?`, chamber: 'hres', level: 'federal' },
  { source: `S\\.?${SP0}Res\\.?`, chamber: 'sres', level: 'federal' },
  {
    source: `${SUBSTITUTE}Senate${BILL}|SENATE${PRINTED}|${COMMITTEE}S(?:\\.${SP0}B\\.|Bs?)`,
    chamber: 'sb',
    level: 'state',
  },
  {
    source: `${SUBSTITUTE}House${BILL}|HOUSE${PRINTED}|${COMMITTEE}H(?:\\.${SP0}B\\.|Bs?)`,
    chamber: 'hb',
    level: 'state',
  },
  {
    source: `Assembly${BILL}|ASSEMBLY${PRINTED}|A(?:\\.${SP0}B\\.|Bs?)`,
    chamber: 'ab',
    level: 'state',
  },
  { source: `Legislative${BILL}|LB`, chamber: 'lb', level: 'state' },
  { source: 'E?[23]?SSB|ESB', chamber: 'sb', level: 'state', form: 'substitute' },
  { source: 'E?[23]?SHB|EHB', chamber: 'hb', level: 'state', form: 'substitute' },
  { source: `L\\.${SP0}D\\.|LDs?`, chamber: 'ld', level: 'state' },
  { source: `House${SP}File|H\\.${SP0}F\\.|HF`, chamber: 'hf', level: 'state' },
  {
    source: `Senate${SP}File|S\\.${SP0}F\\.(?=${SP}\\d{3,4}\\b)|SF`,
    chamber: 'sf',
    level: 'state',
  },
  { source: `House${SP}Resolution`, chamber: 'hr', level: 'state' },
  { source: `Senate${SP}Resolution`, chamber: 'sr', level: 'state' },
  {
    source: `House${SP}Joint${SP}Resolution|HJR|H\\.${SP0}J\\.${SP0}R\\.`,
    chamber: 'hjr',
    level: 'state',
  },
  {
    source: `Senate${SP}Joint${SP}Resolution|SJR|S\\.${SP0}J\\.${SP0}R\\.`,
    chamber: 'sjr',
    level: 'state',
  },
  { source: `Assembly${SP}Joint${SP}Resolution|AJR`, chamber: 'ajr', level: 'state' },
  { source: `House${SP}Study${SP}Bill|HSB`, chamber: 'hsb', level: 'state' },
  { source: `Senate${SP}Study${SP}Bill`, chamber: 'ssb', level: 'state' },
  { source: `Senate${SP}Concurrent${SP}Resolution|SCR`, chamber: 'scr', level: 'state' },
  { source: `House${SP}Concurrent${SP}Resolution|HCR`, chamber: 'hcr', level: 'state' },
  { source: `Senate${SP}Enrolled${SP}Act|SEA`, chamber: 'sea', level: 'state' },
  { source: `House${SP}Enrolled${SP}Act|HEA`, chamber: 'hea', level: 'state' },
  { source: `[Pp]ropositions?|Props?(?![a-z])\\.?`, chamber: 'prop', level: 'state' },
  { source: `(?:Ballot${SP})?Measures?`, chamber: 'measure', level: 'state' },
  { source: `(?:(?:State|Ballot|Referred)${SP})?Questions?`, chamber: 'question', level: 'state' },
  { source: `(?:(?:State|Ballot)${SP})?Issues?`, chamber: 'issue', level: 'state' },
  {
    source: `Initiative(?:${SP}(?:Measure|Petition))?|I-(?=\\d{4}\\b)`,
    chamber: 'initiative',
    level: 'state',
  },
  { source: `Senate${SP}Constitutional${SP}Amendment|SCA`, chamber: 'sca', level: 'state' },
  { source: `Assembly${SP}Constitutional${SP}Amendment|ACA`, chamber: 'aca', level: 'state' },
  { source: `(?:Ballot${SP})?Proposals?`, chamber: 'proposal', level: 'state' },
  { source: `(?:Constitutional${SP})?Amendments?`, chamber: 'amendment', level: 'state' },
  { source: `(?:Referred|Initiated)${SP}(?:Law|Measure)`, chamber: 'referred', level: 'state' },
  { source: `Legislative${SP}Resolution|LR`, chamber: 'lr', level: 'state' },
  {
    source: `(?:Act|ACT(?=${SP}N[Oo]\\.))(?:${SP}No\\.)?`,
    chamber: 'act',
    level: 'state',
    form: 'act',
  },
  // The shortest last: they begin several of the others.
  { source: `H\\.?${SP0}R\\.?`, chamber: 'hr', level: 'federal' },
  { source: `S\\.`, chamber: 's', level: 'federal' },
];

/** First words of all forms, letters alone. */
export const BILL_WORDS: readonly string[] =
  `CS E ESSB SSB ESB ESHB SHB EHB Engrossed Second Third Substitute H HR HJ HJR HCR HB HBs HF L LR Referred Initiated S SB SBs SJ SJR SCR SF A AB ABs LB LD LDs I AJR HSB
SEA HEA Senate House Assembly Legislative Proposition Propositions Prop Props Measure Measures Ballot State Initiative Issue Issues Question Questions Amendment Amendments Constitutional Proposal Proposals SCA ACA Act ACT HOUSE SENATE ASSEMBLY`.split(
    /\s+/,
  );
