import { before } from '../pattern.ts';
import type { Citation } from './citation.ts';

/** Where the name of a case stands. */
interface Caption {
  readonly start: number;
  readonly end: number;
}

/** How far before its number a name may begin, in characters, and of how many words a party may be. */
const REACH = 240;
const MOST_WORDS = 24;

const VERSUS = /\s(?:v|vs)\.\s{1,3}/g;
const MATTER =
  /(?<![\w'’-])(?:In\s(?:re|the\sMatter\sof|the\sInterest\sof)|Ex\sparte|Matter\sof|Estate\sof)\s/g;
/** What every caption has: without it there is no need to go through the words. */
const CAPTION_WORD = /\bvs?\.|\bIn\sre\b|\bEx\sparte\b|\b(?:Matter|Estate|Interest)\sof\b/;
// "…, 567 U.S. 387", "… (1998) 18 Cal.4th 558".
const PARTING = /(?:,|\s\((?:1[89]|20)\d\d\))\s{1,3}$/;
// "… (No. 15-1204)".
const OPENING = /\s\($/;
const BLANK_LINE = /\n\s*\n/;
const LAST_BLANK_LINE = /^[\s\S]*\n\s*\n/;

/**
 * The name of the case whose number begins at `at`: "City of Chicago v. Barr", "In re Doe". A comma or
 * the year of the decision parts them, before a docket a parenthesis does, too.
 */
export function captionBefore(text: string, at: number, isDocket = false): Caption | null {
  const lead = before(text, at, REACH);
  const parting = PARTING.exec(lead) ?? (isDocket ? OPENING.exec(lead) : null);
  if (parting === null || !CAPTION_WORD.test(lead)) return null;
  const body = lead.slice(0, parting.index);
  const versus = lastOf(VERSUS, body);
  const matter = lastOf(MATTER, body);
  const isVersus = versus !== null && versus.index > (matter?.index ?? -1);
  const last = isVersus ? versus : matter;
  if (last === null || !isParty(body.slice(last.index + last[0].length))) return null;
  const isCut = lead.length === REACH;
  const start = isVersus ? startOfParty(body.slice(0, last.index), isCut) : last.index;
  if (start === null) return null;
  const offset = at - lead.length;
  return { start: offset + start, end: offset + body.length };
}

/** The decision that stands from `start` to `end`, and the name of its case as a citation of its own. */
export function decisions(
  caption: Caption | null,
  start: number,
  end: number,
  ref: string,
): Citation[] {
  const cited = decision(start, end, ref);
  return caption === null ? [cited] : [decision(caption.start, caption.end, ref), cited];
}

/** A citation of a decision or suit. */
export function decision(start: number, end: number, ref: string | null): Citation {
  return { type: 'citation', kind: 'case', start, end, ref, base: null, section: null };
}

function lastOf(pattern: RegExp, text: string): RegExpExecArray | null {
  return [...text.matchAll(pattern)].at(-1) ?? null;
}

/** Whether all of `written` is one party: what stands between "v." and the number. */
function isParty(written: string): boolean {
  const words = written.replace(/^the\s/, '').split(/\s+/);
  return (
    !BLANK_LINE.test(written) &&
    words.length <= MOST_WORDS &&
    FIRST_WORD.test(words[0] ?? '') &&
    words.every((_, i) => isNameWord(words, i) && (i === words.length - 1 || goesOn(words, i)))
  );
}

/** A word, or what opens a parenthesis or quotation: a name does not go on before it. */
const WORD = /[(["“‘]+|[^\s(["“‘]+/g;

/** Where in `written` the party begins that it ends with, or null. `isCut`: more may stand before. */
function startOfParty(written: string, isCut: boolean): number | null {
  const skipped = LAST_BLANK_LINE.exec(written)?.[0].length ?? 0;
  const found = [...written.slice(skipped).matchAll(WORD)];
  const words = found.map(([word]) => word);
  let first = words.length;
  const isIn = (i: number) => isNameWord(words, i) && (i === words.length - 1 || goesOn(words, i));
  while (first > 0 && words.length - first < MOST_WORDS && isIn(first - 1)) first -= 1;
  if (first === 0 && isCut && skipped === 0) return null;
  first += wordsBefore(words.slice(first), words[first - 1] ?? '');
  const start = found[first]?.index;
  return start === undefined || !FIRST_WORD.test(words[first] ?? '') ? null : skipped + start;
}

/** How many of `words`, which end with a party, are none of its name. `last` is the word before them. */
function wordsBefore(words: readonly string[], last: string): number {
  // "Printz v. United States and Murphy v. NCAA".
  let first = /^vs?\.$/.test(last) ? words.lastIndexOf('and') + 1 : 0;
  // "… U.S. Const. amend. VI. In Crawford v. Washington".
  for (let i = first + 1; i < words.length; i += 1) {
    if (words[i - 1]?.endsWith('.') && isSignal(words, i)) first = i;
  }
  first = pastLead(words, first, last);
  const other = OTHER_BEFORE.exec(words.slice(first).join(' '))?.[0].trim();
  return other ? pastLead(words, first + other.split(' ').length, last) : first;
}

function pastLead(words: readonly string[], from: number, last: string): number {
  let first = from;
  while (first < words.length && isLead(words, first, last)) first += 1;
  return first;
}

function isSignal(words: readonly string[], i: number): boolean {
  return SIGNAL.test(words[i] ?? '') && !/^(?:re|the|&)$/.test(words[i + 1] ?? '');
}

/** Whether the word at `i` only leads up to a name: "See also", "In", "the", a year. */
function isLead(words: readonly string[], i: number, last: string): boolean {
  const word = words[i] ?? '';
  const next = words[i + 1] ?? '';
  // "303 Creative LLC v. Elenis", but the number of a line or of a day is none of a name.
  if (/^\d+$/.test(word)) return !/^\d{3}$/.test(word) || MONTH.test(words[i - 1] ?? last);
  return SMALL_WORD.test(word) || isSignal(words, i) || (SIGNAL.test(word) && next === 'the');
}

const FIRST_WORD = /^(?:[$\d]?[A-Z0-9\u00C0-\u024F]|[a-z][A-Z]|(?:al|el)-[A-Z])/;
const NAME_WORD =
  /^(?:[$&]?[A-Z0-9\u00C0-\u024F]|[a-z][A-Z]|(?:al|el)-[A-Z])[\w\u00C0-\u024F.,'’&/-]*$/;
const SMALL_WORD = /^(?:of|the|and|for|to|de|del|la|los|von|van|der|&|ex|rel\.?|et\.?|also)$/;
/** Whose names go on with "on", "by" or "against". */
const BEFORE_PREPOSITION =
  /^(?:Coalition|Committee|Comm\.|Council|Conference|Conf\.|Commission|Comm'n|Action|Ban|Citizens|Mothers)$/;
const PREPOSITION = /^(?:on|by|against)$/;
// "Citizens for Ethics in Government"; of others "in" says where a court said so: "Antonin Scalia in".
const BEFORE_IN =
  /(?:ics|(?<!Sess)ions|ation|ness|ment|[ai]lity|ance|ence|Accuracy|Citizens|Currency|Party|Research|Students|Women)$/;
const SIGNAL =
  /^(?:In|See|Under|But|And|The|Citing|Quoting|Compare|Cf\.|Accord|Contra|Like|Unlike|Since|From|By|As|When|While|That|After|Before|Following|Applying|Overruling|With|Although|Because|Thus|Then|If|At|On|Also|Both|Either|Neither)$/;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/;
// "the Fifth Amendment and Missouri v. Seibert" are two things; of "the First Circuit in City of
// Providence v. Barr" and "San Francisco on Thursday in …" the first says where.
const OTHER_BEFORE =
  /^(?:(?:[Tt]he\s)?(?:[A-Z0-9][\w-]+\s){0,3}(?:Amendment|Clause|Act|Evidence|Procedure)\s(?:and|or)\s|[Tt]he\s(?:[A-Z][\w.]*\s){1,3}(?:Circuit|Court)['’]s\s)/;

/** Whether the word at `i` may be one of a party's name. */
function isNameWord(words: readonly string[], i: number): boolean {
  const word = words[i] ?? '';
  const previous = words[i - 1] ?? '';
  if (PREPOSITION.test(word)) return BEFORE_PREPOSITION.test(previous);
  if (word === 'in') return BEFORE_IN.test(previous);
  if (/^al\.?,?$/.test(word)) return /^et\.?$/.test(previous);
  if (/^\d+,?$/.test(word)) return NUMBERED.test(previous) || /^[A-Z]/.test(words[i + 1] ?? '');
  return NAME_WORD.test(word) ? !COURTS.test(word) : SMALL_WORD.test(word);
}

const NUMBERED = /^(?:No\.|Nos\.|Local|District|Dist\.|Post|Lodge|Area|Unit)$/;
const COURTS = /^(?:Circuit|Court|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)['’]s$/;

/** Whether a name goes on behind the word at `i`: no sentence and no item of a list ends there. */
function goesOn(words: readonly string[], i: number): boolean {
  const word = words[i] ?? '';
  if (word.endsWith(',')) return goesOnAfterComma(words, i);
  if (!word.endsWith('.') || /^(?:rel|al|et)\.$/.test(word)) return true;
  if (/^[A-Z]\.$/.test(word)) return !DIVISION.test(words[i - 1] ?? '');
  return /^(?:[A-Z]\.)+$/.test(word) || ABBREVIATIONS.has(word.slice(0, -1).replace(/’/g, "'"));
}

// "amend. V. In Crawford v. Washington".
const DIVISION = /^(?:[Aa]mend|[Aa]rt|[Cc]l|[Pp]t|[Ss]ec|Part|Article|Amendment|Section|Title)\.?$/;
const FIRM =
  /^(?:Inc|LLC|LLP|LP|PLLC|PLC|Ltd|Co|Corp|Jr|Sr|II|III|IV|L\.L\.C|L\.L\.P|L\.P|P\.C|P\.A|N\.A|S\.A|S\.A\.S|A\.G|AG|et)\.?,?$/;
const PART = /^(?:Bureau|Bur\.|Department|Dep['’]t|Dept\.|Division|Div\.|Office|Off\.|Board|Bd\.)$/;
const BODY =
  /^(?:Federation|Fed['’]n|Department|Dep['’]t|Dept\.|Bureau|Bur\.|Board|Bd\.|Association|Ass['’]n|Union|Brotherhood|Bhd\.|Committee|Comm\.|Council|Office|Division|Div\.|Commission|Comm['’]n|Conference|Society|Soc['’]y|Sec['’]y|Secretary|Institute|Inst\.)$/;
const PLACE = /^(?:City|Town|Village|Vill\.|Township|Borough|County|Cnty\.)$/;

/** Whether what stands behind the comma after the word at `i` belongs to the same party. */
function goesOnAfterComma(words: readonly string[], i: number): boolean {
  const next = words[i + 1] ?? '';
  const behind = words[i + 2] ?? '';
  if (FIRM.test(next)) return next !== 'et' || behind.startsWith('al');
  if (/^No\.?$/.test(next)) return /^\d{1,3},?$/.test(behind);
  if (PART.test(next) && behind === 'of') return true;
  // "Harris County, TX".
  if (/^(?:County|Cnty\.|City|Parish),$/.test(words[i] ?? '') && /^[A-Z]{2}$/.test(next))
    return true;
  const lead = words.slice(Math.max(0, i - LIST), i + 1);
  const of = lead.lastIndexOf('of');
  // "City of San Antonio, Texas".
  if (of > 0 && PLACE.test(lead[of - 1] ?? '')) return /^[A-Z]/.test(next);
  const rest = words.slice(i + 1, i + 1 + LIST);
  const and = rest.findIndex((word) => /^(?:and|&)$/.test(word));
  // "American Federation of State, County and Municipal Employees".
  if (of > 0 && BODY.test(lead[of - 1] ?? '')) return and >= 0;
  // "Merrill, Lynch, Pierce & Smith, Inc.", "Krause, Madole, P.C.".
  const firm = rest.findIndex((word) => FIRM.test(word) && word !== 'et');
  return firm > 0 && rest.slice(0, firm).every((word) => /,$|^&$/.test(word) || and >= 0);
}

/** A list of what a department is for, or of a firm's partners, has at most so many words. */
const LIST = 7;

/** Words that captions shorten, with the full stop that ends no sentence: those that news never ends one with. */
const ABBREVIATIONS = new Set(
  [
    "Acad Acct Admin Adm'r Adver Advoc Aff Affs Agric Alum Am Ambul Ams Ann App Arb Arch Ass'n Assn Assoc",
    "Assocs Assur Atl Att'y Attys Auth Auto Autos Ave Bancorp Bankr Bd Behav Bhd Bldg Bldgs Blvd Broad Bros",
    'Bur Bus Cal Calif Cap Cas Cath Cent Chem Chems Chi Chron Cir Cmty Cnty Cntys Co Cos Coal Coll Colls Comm',
    "Comm'n Comm'r Comm'rs Comp Comput Condo Conf Cong Conserv Consol Const Constr Cont'l Contr Coop Coops Corp",
    "Corr Ctr Ctrs Cty Def Del Delinq Dep't Dept Depts Det Dev Devs Dir Disc Disp Dist Distrib Distribs Div Dr",
    "Econ Ed Educ Elec Elecs Emp Empl Emps Eng Eng'g Eng'r Eng'rs Ent Enter Enters Enf't Entm't Env't Env'tl",
    "Envtl Equip Est Eur Exam'r Exch Exec Expl Ext Fac Fam Fed Fed'n Fid Fin Fla Found Ft Furn Ga Gen Gov",
    "Gov't Govt Grp Guar Hist Hon Hosp Hosps Hous Hum Ill Immigr Imp Imps Inc Ind Indem Indep Indus Info Ins",
    "Inst Insts Int'l Intell Inv Invs Jr Jud Juv Kan Ky La Lab Labs Liab Libr Litig Loc Ltd Mach Maint Mass",
    "Md Mech Med Mem Mem'l Merch Merchs Metro Mfg Mfr Mfrs Mgmt Mich Minn Miss Mkt Mktg Mo Mont Mortg Mot Mr",
    "Mrs Ms Mt Mun Mut Nat'l Natl Neb Nev No Nos Nw Okla Opp Ord Org Orgs Or Pa Pac Pers Petrol Pharm",
    "Pharms Phila Plumb Pol'y Pres Prob Probs Proc Prod Prods Prof Prof'l Prop Props Prot Pub Publ'g Publ'n",
    "Publ'ns Pubs Rd Rec Recs Ref Reg Regul Rehab Rel Rels Reprod Res Resp Rest Rests Ret Rev Rsch Ry Sav Savs",
    "Sch Schs Sci Scis Sec Sec'y Secs Serv Servs Shpg Soc Soc'y Sols Sr St Ste Std Stds Sup Supp Sur Surv Svc",
    'Svcs Sys Tech Techs Tel Telecomm Telecomms Tenn Ter Tex Tr Trans Transp Treas Twp Twps Unif Univ Util',
    'Utils Va Vet Vill Vt Wash Wholes Wis Wyo Ariz Ark Ala Colo Conn Haw Me Balt Exam Exp',
  ].flatMap((line) => line.split(' ')),
);
