import { endingHere, firstLetters, flexible, matchAt, SP, SP0, sticky } from '../pattern.ts';
import { type Citation, cite } from './citation.ts';
import { END, SUBS, subsPath, TO } from './compilations.ts';

/** Codes of the states that count sections by title: "18 Pa.C.S. § 2502", "Okla. Stat. tit. 22, § 171". */
interface TitledCode {
  readonly state: string;
  /** Source of a pattern for the name behind a title, where it is cited as the U.S. Code is. */
  readonly behind: string;
  /** Names before "tit." or "Title". */
  readonly names: readonly string[];
}

// biome-ignore format: a table
const TITLED: readonly TitledCode[] = [
  { state: 'pa', behind: `Pa\\.${SP0}C\\.${SP0}S\\.(?:${SP0}A\\.)?|Pa\\.${SP}Cons\\.${SP}Stat\\.(?:${SP}Ann\\.)?|P\\.${SP0}S\\.`, names: ['Pa. Cons. Stat.', 'Pa. Stat.', 'Pennsylvania Consolidated Statutes'] },
  { state: 'vt', behind: `V\\.${SP0}S\\.${SP0}A\\.`, names: ['Vt. Stat.', 'Vermont Statutes'] },
  { state: 'me', behind: `M\\.${SP0}R\\.${SP0}S\\.(?:${SP0}A\\.)?`, names: ['Me. Rev. Stat.', 'Me. Stat.', 'Maine Revised Statutes'] },
  { state: 'ok', behind: `O\\.${SP0}S\\.`, names: ['Okla. Stat.', 'Oklahoma Statutes'] },
  { state: 'de', behind: `Del\\.${SP0}C\\.`, names: ['Del. Code', 'Delaware Code'] },
];
/** First words of their names behind a title, letters alone. */
export const TITLED_WORDS: readonly string[] = ['Pa', 'P', 'V', 'M', 'O', 'Del'];
/** First words of their names before a title, letters alone. */
export const TITLED_NAME_WORDS: readonly string[] = TITLED.flatMap(({ names }) =>
  names.map(firstLetters),
);

const SECTION =
  '(?<section>\\d{1,5}(?:[A-Za-z](?![A-Za-z]))?(?:\\.\\d{1,3})?(?:-[A-Z](?![A-Za-z]))?)';
const SIGN = `(?:§§?|[Ss]ections?|[Ss]ec\\.)${SP0}`;
const BEHIND = TITLED.map(({ behind }) => `(${behind})`).join('|');
const BY_TITLE = sticky(`(\\d{1,2}[A-Z]?)${SP0}(?:${BEHIND})${SP}${SIGN}${SECTION}${SUBS}${TO}`);
const OF_MAINE = sticky(
  `M\\.${SP0}R\\.${SP0}S\\.(?:${SP0}A\\.)?${SP}${SIGN}${SECTION}${SUBS}${TO}`,
);
const MAINE_TITLE = endingHere(`(?<![\\dA-Za-z.-])(?<lead>(?<title>\\d{1,2}-[A-Z])${SP})`);
const NAME_FIRST = TITLED.map(
  ({ state, names }) =>
    [
      state,
      sticky(
        `(?:${names.map(flexible).join('|')}),?${SP}(?:Ann(?:\\.|otated),?${SP})?[Tt]it(?:\\.|le)${SP}(?<title>\\d{1,2}(?:-?[A-Z])?),?${SP}${SIGN}${SECTION}${SUBS}${TO}${END}`,
      ),
    ] as const,
);

/** "18 Pa.C.S. § 2502(a)". */
export function readTitledCode(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(BY_TITLE, text, at);
  if (found === null) return null;
  const { state = '' } = TITLED.find((_, i) => found[i + 2] !== undefined) ?? {};
  return [cite(at, at + found[0].length, pathOf(state, found[1], found))];
}

/** "17-A M.R.S. § 201": a number with a hyphen is stopped at nowhere, so that it is met from behind. */
export function readMaine(text: string, at: number): readonly Citation[] | null {
  const found = matchAt(OF_MAINE, text, at);
  const { lead, title } = (found && matchAt(MAINE_TITLE, text, at)?.groups) ?? {};
  if (found === null || lead === undefined) return null;
  return [cite(at - lead.length, at + found[0].length, pathOf('me', title, found))];
}

/** "Okla. Stat. tit. 22, § 171", "Vermont Statutes Annotated, Title 20, Section 4651". */
export function readNameThenTitle(text: string, at: number): readonly Citation[] | null {
  for (const [state, pattern] of NAME_FIRST) {
    const found = matchAt(pattern, text, at);
    if (found === null) continue;
    return [cite(at, at + found[0].length, pathOf(state, found.groups?.title, found))];
  }
  return null;
}

function pathOf(state: string, title: string | undefined, { groups }: RegExpExecArray): string {
  return `/us-${state}/code/t${title}/s${groups?.section}${subsPath(groups?.subs)}`;
}
