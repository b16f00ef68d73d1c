import {
  anyOf,
  DASH,
  endingHere,
  firstLetters,
  flexible,
  HYPHEN,
  matchAt,
  plain,
  SP,
  SP0,
  sticky,
} from '../pattern.ts';
import { STATES, stateOf } from '../states.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';
import { SUBS, subsPath } from './compilations.ts';
import { sectionPart } from './sections.ts';

/** What the legislatures of the states have enacted, by the number that it got: public acts, chapters, session laws. */

// Illinois counts its acts by the General Assembly, Connecticut by the year.
const PUBLIC_ACT = sticky(
  `(?:Public${SP}Act|P\\.${SP0}A\\.)${SP}(?:(?<assembly>(?:[789]\\d|1\\d\\d))${HYPHEN}(?<number>0?\\d{1,4})|(?<year>[0-3]\\d)-(?<of>\\d{1,3}))(?![\\d-])`,
);

/** "Public Act 102-0234" of Illinois, "Public Act 13-155" of Connecticut. */
export function readPublicAct(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(PUBLIC_ACT, text, at);
  if (found === null) return null;
  const { assembly, number = '', year, of } = found.groups ?? {};
  const path =
    assembly === undefined
      ? `/us-ct/act/${year}-${of}`
      : `/us-il/act/${assembly}-${number.padStart(4, '0')}`;
  return [cite(at, at + found[0].length, path)];
}

// Tennessee counts its public chapters anew in each General Assembly, which news seldom names.
const PUBLIC_CHAPTER = sticky(`Public${SP}Chapter${SP}(?:No\\.${SP})?\\d{1,4}(?!\\d)`);

/** "Public Chapter 973". */
export function readPublicChapter(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(PUBLIC_CHAPTER, text, at);
  return found && [cite(at, at + found[0].length, null)];
}

const WISCONSIN_ACT = sticky(`((?:19|20)\\d\\d)${SP}Wisconsin${SP}Act${SP}(\\d{1,4})(?!\\d)`);

/** "2023 Wisconsin Act 12". */
export function readWisconsinAct(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(WISCONSIN_ACT, text, at);
  return found && [cite(at, at + found[0].length, `/us-wi/act/${found[1]}/${found[2]}`)];
}

const ALABAMA_ACT = sticky(`Act${SP}(?:No\\.${SP})?((?:19|20)\\d\\d)-(\\d{1,4})(?![\\d-])`);

/** "Act 2011-535" of Alabama. */
export function readAlabamaAct(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(ALABAMA_ACT, text, at);
  return found && [cite(at, at + found[0].length, `/us-al/act/${found[1]}/${found[2]}`)];
}

// How only lawyers shorten states.
const LAWYERS_FORMS: Readonly<Record<string, string>> = { 'Or.': 'OR', 'Haw.': 'HI', 'Me.': 'ME' };
const FORMS = [
  ...STATES.flatMap(({ name, short }) => [name, ...short]),
  ...Object.keys(LAWYERS_FORMS),
];
const LAWS_OF_YEAR = sticky(
  `((?:19|20)\\d\\d)${SP}(?<state>${anyOf(FORMS.map(flexible))})${SP}(?:Sess(?:ion|\\.)${SP})?(?:Laws|Acts|Stat(?:s|utes)?\\.?),?${SP}(?:[Cc]h(?:ap(?:ter|\\.)|\\.)|c\\.)${SP0}(?<chapter>\\d{1,4})(?!\\d)`,
);
/** First words of the states, letters alone: what stands between the year and "Laws". */
export const LAWS_WORDS: readonly string[] = FORMS.map(firstLetters);

/** "2021 Or. Laws ch. 550", "2017 Cal. Stat. ch. 495": session laws as lawyers cite them. */
export function readLawsOfYear(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(LAWS_OF_YEAR, text, at);
  if (found === null) return null;
  const { state = '', chapter } = found.groups ?? {};
  const form = plain(state);
  const code = (LAWYERS_FORMS[form] ?? stateOf(form))?.toLowerCase();
  return [cite(at, at + found[0].length, `/us-${code}/act/${found[1]}/ch${chapter}`)];
}

const YEAR = '(?:19|20)\\d\\d';
const ACTS_OF_YEAR = sticky(
  `[Cc]hapter${SP}(?<chapter>\\d{1,4})(?:${SP}of${SP}the${SP}(?:(?:Acts|Laws)${SP}of${SP}(?<acts>${YEAR})\\b|(?<session>${YEAR})${SP}session${SP}laws\\b)|,${SP}(?:Acts|Laws|Statutes)${SP}of${SP}(?<behind>${YEAR})\\b)`,
);
const LAWS_OF_FLORIDA = sticky(
  `[Cc]h(?:apter|\\.)${SP}(${YEAR}-\\d{1,3}),${SP}Laws${SP}of${SP}Florida\\b`,
);

/** "Chapter 135 of the Acts of 2024", "chapter 440, Laws of 2019", of the state that the article is in. */
export function readActsOfYear(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  const florida = matchAt(LAWS_OF_FLORIDA, text, at);
  if (florida !== null) return [cite(at, at + florida[0].length, `/us-fl/act/${florida[1]}`)];
  const found = matchAt(ACTS_OF_YEAR, text, at);
  if (found === null) return null;
  const { chapter, acts, session, behind } = found.groups ?? {};
  const path = `act/${acts ?? session ?? behind}/ch${chapter}`;
  return [{ type: 'code', start: at, end: at + found[0].length, path }];
}

// "Laws of Minnesota 2024, chapter 83", "Laws 2024, chapter 83, section 2".
const YEAR_OF_LAWS = sticky(
  `(?:(?<minnesota>Minnesota${SP}Laws|Laws${SP}of${SP}Minnesota)|Laws)${SP}(?<year>${YEAR}),${SP}[Cc]h(?:apter|\\.)${SP}(?<chapter>\\d{1,4})(?:,${SP}(?:[Ss]ec(?:tion|\\.)|§)${SP0}(?<section>\\d{1,3}))?(?![\\d-])`,
);

/** "Laws 2024, chapter 83, section 2": of Minnesota where it is named, else of the state that the article is in. */
export function readYearOfLaws(
  text: string,
  at: number,
): readonly (Citation | CodeCandidate)[] | null {
  const found = matchAt(YEAR_OF_LAWS, text, at);
  if (found === null) return null;
  const { minnesota, year, chapter, section } = found.groups ?? {};
  const end = at + found[0].length;
  const path = `act/${year}/ch${chapter}${sectionPart(section)}`;
  return [
    minnesota === undefined
      ? { type: 'code', start: at, end, path }
      : cite(at, end, `/us-mn/${path}`),
  ];
}

const STATS = sticky(
  `Stats\\.${SP}(${YEAR}),${SP}[Cc]h\\.${SP0}(\\d{1,4})(?:,${SP}§${SP0}(?<section>\\d{1,3}(?:\\.\\d)?))?(?![\\d-])`,
);

/** "Stats. 2017, ch. 495, § 3": courts of California cite its session laws so. */
export function readStats(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(STATS, text, at);
  if (found === null) return null;
  const { section } = found.groups ?? {};
  const path = `/us-ca/act/${found[1]}/ch${found[2]}${sectionPart(section)}`;
  return [cite(at, at + found[0].length, path)];
}

const PUBLIC_LAW_OF_YEAR = sticky(
  `(?:(?:[Ss]ections?|[Ss]ec\\.|§)${SP0}(?<section>\\d{1,3})${SUBS}${SP}of${SP})?P\\.?${SP0}L\\.?${SP0}(?<year>${YEAR}),${SP}(?:c\\.|(?<long>[Cc]h(?:\\.|apter)))${SP0}(?<chapter>\\d{1,4})(?!\\d)`,
);
// "P.L. 2017, c. 1" is the form of New Jersey, "P.L. 2021, ch. 11" that of Rhode Island; Maine has both.
const COUNT_BY_YEAR = [
  ['New Jersey', 'nj'],
  ['Rhode Island', 'ri'],
  ['Maine', 'me'],
] as const;

/** "P.L. 2017, c. 1", "Section 1(14) of P.L. 2021, c. 103": of the only one named of the states that count so, else of the one whose form it is. */
export function readPublicLawOfYear(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(PUBLIC_LAW_OF_YEAR, text, at);
  if (found === null) return null;
  const { section, subs, year, long, chapter } = found.groups ?? {};
  const part = sectionPart(section, subsPath(subs));
  const named = COUNT_BY_YEAR.filter(([name]) => text.includes(name));
  const [, state = long === undefined ? 'nj' : 'ri'] = (named.length === 1 && named[0]) || [];
  return [cite(at, at + found[0].length, `/us-${state}/act/${year}/ch${chapter}${part}`)];
}

// "73d Leg., R.S., ch. 215, § 1"; in called sessions Texas counts chapters anew.
const LEGISLATURE = `Leg\\.,${SP}(?:R\\.${SP0}S\\.,${SP})?[Cc]h\\.${SP}(?<chapter>\\d{1,4})(?:,${SP}(?:§|[Ss]ec\\.)${SP0}(?<section>\\d{1,3}(?:\\.\\d{1,3})?))?(?:,${SP}${YEAR}${SP}Tex\\.${SP}Gen\\.${SP}Laws${SP}\\d{1,5}(?:,${SP}\\d{1,5}(?:${DASH}\\d{1,5})?)?)?(?!\\d)`;
const SESSION = `(?<legislature>[4-9]\\d)(?:st|n?d|r?d|th)${SP}`;
const ACTS_OF_TEXAS = sticky(
  `(?:Acts${SP}|Act${SP}of${SP}[A-Z][a-z]{2,8}\\.?${SP}\\d{1,2},${SP})${YEAR},${SP}${SESSION}${LEGISLATURE}`,
);
const LEGISLATURE_OF_TEXAS = sticky(LEGISLATURE);
const SESSION_BEFORE = endingHere(`(?<![\\dA-Za-z])(?<lead>${SESSION})`);
/** The 73rd met in 1993, and one met every two years. */
const MET = { legislature: 73, year: 1993, every: 2 } as const;

/** "Acts 1993, 73rd Leg., ch. 900, § 1.01", of Texas. */
export function readActsOfTexas(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(ACTS_OF_TEXAS, text, at);
  return found && [cite(at, at + found[0].length, ofTexas(found.groups?.legislature, found))];
}

/** "73d Leg., R.S., ch. 215", met at "Leg.". */
export function readLegislature(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(LEGISLATURE_OF_TEXAS, text, at);
  const { lead, legislature } = (found && matchAt(SESSION_BEFORE, text, at)?.groups) ?? {};
  if (found === null || lead === undefined) return null;
  return [cite(at - lead.length, at + found[0].length, ofTexas(legislature, found))];
}

function ofTexas(legislature: string | undefined, { groups }: RegExpExecArray): string {
  const year = MET.year + MET.every * (Number(legislature) - MET.legislature);
  const { chapter, section } = groups ?? {};
  return `/us-tx/act/${year}/ch${chapter}${sectionPart(section)}`;
}

const SESSION_LAW = sticky(
  `(?:S\\.${SP0}L\\.|Session${SP}Law)${SP}((?:19|20)\\d\\d)-(\\d{1,4})(?![\\d-])`,
);

/** "S.L. 2024-55": North Carolina counts its laws so. */
export function readSessionLaw(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SESSION_LAW, text, at);
  return found && [cite(at, at + found[0].length, `/us-nc/act/${found[1]}-${found[2]}`)];
}
