import { ACT_WORDS, readActSection, readTitleOfAct } from './acts.ts';
import { BILL_WORDS } from './bill-forms.ts';
import { readBill } from './bills.ts';
import type { LawReader } from './citation.ts';
import {
  CITY_CODE_WORDS,
  readCityCode,
  readCodeOfCity,
  readLocalLaw,
  readSectionOfCityCode,
  readSeries,
  readShortCode,
  SHORT_CODE_WORDS,
} from './city-codes.ts';
import {
  readCodeFirst,
  readPartFirst,
  readTitleFirst,
  readTreasuryRegulation,
} from './code-citations.ts';
import { readChapterThenName, readSectionThenName } from './compilations.ts';
import {
  AMENDMENT_CLAUSE_WORDS,
  AMENDMENT_WORDS,
  CLAUSE_WORDS,
  readAmendment,
  readArticle,
  readClauseOfAmendment,
  readFormalConstitution,
  readNamedAmendment,
  readNamedClause,
} from './constitution.ts';
import { DOCKET_LABELS, DOCKET_MIDDLES, DOCKET_WORDS, readDocket } from './dockets.ts';
import {
  MASSACHUSETTS_WORDS,
  readChapterOfGeneralLaws,
  readMassachusetts,
} from './massachusetts.ts';
import { NEW_YORK_LAW_WORDS, readNewYorkLaw, readSectionOfNewYorkLaw } from './new-york.ts';
import { readFederalRegister, readOrder, readPublicLaw, readStatutesAtLarge } from './orders.ts';
import {
  REGULATION_TITLE_WORDS,
  REGULATION_WORDS,
  readNewYorkRegulation,
  readRegulation,
} from './regulations.ts';
import { NEUTRAL_WORDS, REPORTER_WORDS, readNeutral, readReporter } from './reporters.ts';
import { readSection } from './section-first.ts';
import {
  LAWS_WORDS,
  readActsOfTexas,
  readActsOfYear,
  readAlabamaAct,
  readLawsOfYear,
  readLegislature,
  readPublicAct,
  readPublicChapter,
  readPublicLawOfYear,
  readSessionLaw,
  readStats,
  readWisconsinAct,
  readYearOfLaws,
} from './session-laws.ts';
import {
  readChapter,
  readGeneralStatutes,
  readIllinois,
  readOwnStatutes,
  readOwnStatutesFirst,
  readSectionOfStateCode,
  readStateCode,
  STATE_CODE_WORDS,
  STATE_WORDS,
} from './state-codes.ts';
import {
  readChapterOfConstitution,
  readStateArticle,
  readStateConstitution,
} from './state-constitutions.ts';
import {
  readArticleOfCode,
  readChapterOfSubject,
  readSubjectCode,
  SUBJECT_WORDS,
} from './subject-codes.ts';
import {
  readMaine,
  readNameThenTitle,
  readTitledCode,
  TITLED_NAME_WORDS,
  TITLED_WORDS,
} from './titled-codes.ts';

/** Words with which citations begin, and the readers to try there, in order. */
interface Start {
  /** Letters alone: "U" for "U.S. Code". */
  readonly words: readonly string[];
  readonly readers: readonly LawReader[];
}

/** With which the names of the federal codes begin. */
const CODE_WORDS = ['U', 'US', 'USC', 'United', 'Federal', 'C', 'CFR', 'Code'];

/** "s. 908.104, F.S.", "ss. 908.101-908.109, Florida Statutes". */
export const FLORIDA_SECTION = 's.';

const STARTS: readonly Start[] = [
  {
    words: ['Section', 'Sections', 'SECTION', 'SECTIONS', 'Sec', 'Secs'],
    readers: [readSection],
  },
  {
    words: ['Title', 'TITLE', 'Tit'],
    readers: [readSectionOfStateCode, readTitleFirst, readTitleOfAct],
  },
  {
    words: CODE_WORDS,
    readers: [readCodeFirst, readFormalConstitution],
  },
  {
    words: ['Executive', 'EXECUTIVE', 'Exec', 'E', 'EO', 'EOs'],
    readers: [readOrder],
  },
  {
    words: ['Public', 'PUBLIC', 'Pub', 'P', 'PL'],
    readers: [readPublicLaw, readPublicAct, readPublicChapter, readPublicLawOfYear],
  },
  { words: ['Part', 'Parts'], readers: [readPartFirst] },
  { words: ['Treas', 'Treasury'], readers: [readTreasuryRegulation] },
  { words: ['Act'], readers: [readAlabamaAct, readActsOfTexas] },
  { words: ['Acts'], readers: [readActsOfTexas] },
  { words: ['Leg'], readers: [readLegislature] },
  { words: ['Laws', 'Minnesota'], readers: [readYearOfLaws] },
  { words: ['Stats'], readers: [readStats] },
  { words: ['Ordinance'], readers: [readSeries] },
  { words: ['Municipal', 'Administrative'], readers: [readCodeOfCity] },
  { words: ['Local'], readers: [readLocalLaw] },
  { words: SHORT_CODE_WORDS, readers: [readShortCode] },
  { words: REGULATION_WORDS, readers: [readRegulation] },
  { words: BILL_WORDS, readers: [readBill] },
  { words: AMENDMENT_WORDS, readers: [readAmendment] },
  {
    words: ['Article', 'ARTICLE', 'Art'],
    readers: [readStateArticle, readArticle, readSectionOfNewYorkLaw, readArticleOfCode],
  },
  { words: ['Amendment'], readers: [readNamedAmendment] },
  { words: [...DOCKET_LABELS, ...DOCKET_WORDS], readers: [readDocket] },
  {
    words: ['Chapter'],
    readers: [
      readChapterOfConstitution,
      readChapterOfGeneralLaws,
      readChapterThenName,
      readChapter,
      readChapterOfSubject,
      readSectionOfCityCode,
      readOwnStatutes,
      readActsOfYear,
    ],
  },
  { words: ['S', 'Session'], readers: [readSessionLaw] },
  { words: AMENDMENT_CLAUSE_WORDS, readers: [readClauseOfAmendment] },
  { words: CLAUSE_WORDS, readers: [readNamedClause] },
  { words: ACT_WORDS, readers: [readActSection] },
  { words: STATE_WORDS, readers: [readStateConstitution] },
  { words: MASSACHUSETTS_WORDS, readers: [readMassachusetts] },
  { words: TITLED_NAME_WORDS, readers: [readNameThenTitle] },
  { words: ['M'], readers: [readMaine] },
  { words: ['General', 'Revised'], readers: [readOwnStatutesFirst] },
  { words: ['GS'], readers: [readGeneralStatutes] },
  { words: ['Code', FLORIDA_SECTION], readers: [readSectionThenName] },
  { words: STATE_CODE_WORDS, readers: [readStateCode] },
  { words: SUBJECT_WORDS, readers: [readSubjectCode] },
  { words: NEW_YORK_LAW_WORDS, readers: [readNewYorkLaw] },
  { words: CITY_CODE_WORDS, readers: [readCityCode] },
];

/** The readers to try at each capitalised word, in the order of the list above. */
export const READERS = byWord(STARTS);

/** The readers to try at a number, by the word after it. */
export const NUMBER_READERS = byWord([
  { words: [...CODE_WORDS, 'USCA', 'USCS'], readers: [readTitleFirst] },
  { words: ['Stat'], readers: [readStatutesAtLarge] },
  { words: ['Fed', 'Federal', 'F', 'FR'], readers: [readFederalRegister] },
  { words: REPORTER_WORDS, readers: [readReporter] },
  { words: NEUTRAL_WORDS, readers: [readNeutral] },
  { words: DOCKET_MIDDLES, readers: [readDocket] },
  { words: ['ILCS', 'Ill'], readers: [readIllinois] },
  { words: TITLED_WORDS, readers: [readTitledCode] },
  { words: REGULATION_TITLE_WORDS, readers: [readNewYorkRegulation] },
  { words: ['Wisconsin'], readers: [readWisconsinAct] },
  { words: LAWS_WORDS, readers: [readLawsOfYear] },
]);

function byWord(starts: readonly Start[]): ReadonlyMap<string, readonly LawReader[]> {
  const readers = new Map<string, LawReader[]>();
  for (const { words, readers: more } of starts) {
    for (const word of new Set(words)) readers.set(word, [...(readers.get(word) ?? []), ...more]);
  }
  return readers;
}
