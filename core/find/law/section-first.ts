import { SP, SP0, standsAt, sticky } from '../pattern.ts';
import { readSectionOfAct, readSectionOfAnyAct } from './acts.ts';
import { type LawCandidate, type LawReader, readFirst } from './citation.ts';
import { readSectionOfCityCode } from './city-codes.ts';
import { readSignFirst } from './code-citations.ts';
import { readSectionThenName } from './compilations.ts';
import { readSectionOfAmendment } from './constitution.ts';
import { readSectionOfGeneralLaws } from './massachusetts.ts';
import { readSectionOfNewYorkLaw } from './new-york.ts';
import { readSectionOfPublicLaw } from './orders.ts';
import { readPublicLawOfYear } from './session-laws.ts';
import { readMaryland, readOwnStatutes, readSectionOfStateCode } from './state-codes.ts';
import { readSectionAfterArticle, readSectionOfArticle } from './state-constitutions.ts';
import { readSectionOfSubjectCode } from './subject-codes.ts';

/** Readers for "Section 2 of" something that is named. */
const SECTION_OF_READERS: readonly LawReader[] = [
  readSectionOfAct,
  readSectionOfPublicLaw,
  readPublicLawOfYear,
  readSectionOfGeneralLaws,
  readSectionOfStateCode,
  readSectionThenName,
  readSectionOfSubjectCode,
  readMaryland,
  readSectionOfAmendment,
  readSectionOfNewYorkLaw,
  readSectionOfCityCode,
  readOwnStatutes,
  readSectionOfAnyAct,
];
// One small pattern spares the large ones: "Section 287(g) of", "§ 5-104 of".
const SECTION_OF = sticky(
  `(?:§{1,2}|[A-Za-z]+\\.?)${SP0}[\\dA-Za-z.:-]+(?:${SP0}\\([A-Za-z0-9]{1,5}\\))*(?:(?:,${SP}(?:(?:and|or|&)${SP})?|${SP}(?:and|or|&)${SP})(?:[Ss]ections?${SP}|§{1,2}${SP0})?[\\dA-Za-z.:()-]+){0,8}${SP}of${SP}`,
);

// "Section 316.610, Florida Statutes": of few the number has a mark in it and a name behind.
const SECTION_AND_NAME = sticky(
  `(?:§{1,2}|[A-Za-z]+\\.?)${SP0}\\d+[A-Z]?[.:-][\\dA-Za-z.:-]*\\d[a-z]?(?:\\([A-Za-z0-9]{1,5}\\)){0,6}(?:,?${SP}et\\.?${SP}seq\\.?|[\u2013-][.\\d]+|${SP}(?:to|through)${SP}[-.\\d]+)?,?${SP}[A-Z]`,
);

/**
 * Reads what begins with "Section" or its sign. Acts and state codes say what the section belongs to
 * and so come before the U.S. Code, whose reader is content with less.
 */
export function readSection(text: string, at: number): readonly LawCandidate[] | null {
  const ofArticle = text.slice(at, at + ARTICLE_REACH).includes('rt')
    ? readSectionOfArticle(text, at)
    : null;
  const ofState = ofArticle ?? readSectionAfterArticle(text, at);
  if (ofState !== null) return ofState;
  const isOf = standsAt(SECTION_OF, text, at);
  const named = isOf
    ? readFirst(SECTION_OF_READERS, text, at)
    : standsAt(SECTION_AND_NAME, text, at)
      ? readSectionThenName(text, at)
      : null;
  return named ?? readSignFirst(text, at);
}

/** How far behind a section the word "Article" may begin, in characters. */
const ARTICLE_REACH = 64;
