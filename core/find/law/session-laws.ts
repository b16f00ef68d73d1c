import { anyOf, firstLetters, flexible, matchAt, plain, SP, SP0, sticky } from '../pattern.ts';
import { STATES, stateOf } from '../states.ts';
import { type Citation, type CodeCandidate, cite } from './citation.ts';

/** What the legislatures of the states have enacted, by the number that it got: public acts, chapters, session laws. */

// Illinois counts its acts by the General Assembly, Connecticut by the year.
const PUBLIC_ACT = sticky(
  `(?:Public${SP}Act|P\\.${SP0}A\\.)${SP}(?:(?<assembly>(?:[789]\\d|1\\d\\d))[-\u2010\u2011\u2013](?<number>0?\\d{1,4})|(?<year>[0-3]\\d)-(?<of>\\d{1,3}))(?![\\d-])`,
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

const ACTS_OF_YEAR = sticky(
  `[Cc]hapter${SP}(\\d{1,4})${SP}of${SP}the${SP}(?:(?:Acts|Laws)${SP}of${SP}((?:19|20)\\d\\d)\\b|((?:19|20)\\d\\d)${SP}session${SP}laws\\b)`,
);

/** "Chapter 135 of the Acts of 2024", of the state that the article is in. */
export function readActsOfYear(text: string, at: number): readonly CodeCandidate[] | null {
  const found = matchAt(ACTS_OF_YEAR, text, at);
  if (found === null) return null;
  const path = `act/${found[2] ?? found[3]}/ch${found[1]}`;
  return [{ type: 'code', start: at, end: at + found[0].length, path }];
}

const SESSION_LAW = sticky(
  `(?:S\\.${SP0}L\\.|Session${SP}Law)${SP}((?:19|20)\\d\\d)-(\\d{1,4})(?![\\d-])`,
);

/** "S.L. 2024-55": North Carolina counts its laws so. */
export function readSessionLaw(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(SESSION_LAW, text, at);
  return found && [cite(at, at + found[0].length, `/us-nc/act/${found[1]}-${found[2]}`)];
}
